import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.terms import MAX_DOTS, draw_mentions
from analysis.errors import SchemaError
from analysis.questions import terms
from analysis.schema.order import outlet_order
from tests.charts.layout import collisions, faint, outside, words
from tests.tiny import concept, corpus

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "War", "subtitle": "What is it called?", "source": "Two articles."}


def mentions(pairs, *concepts):
    return terms.mentions(corpus(pairs, *concepts))


def dots(ax):
    """Filling and colour of each dot a reader sees, left to right; the white and inner ones are parts of these."""
    found = [
        (x, line.get_fillstyle(), line.get_markeredgecolor())
        for line in ax.lines
        if line.get_marker() == "o" and line.get_color() != "white" and line.get_markeredgecolor() != style.GREY
        for x in line.get_xdata()
    ]
    return [(filling, colour) for _, filling, colour in sorted(found)]


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def test_a_mention_is_a_dot_filled_by_voice():
    found = mentions([("North", "hostages wait, captives too. “Free the hostages,” he said.")])
    with style.house():
        ax = draw_mentions(found)
        colour = style.outlet_colours(["North"])["North"]
        assert dots(ax) == [("full", colour), ("none", colour), ("full", colour)]
        assert {
            "North",
            "hostages",
            "captives",
            "people held",
            "outside quotation marks (a dot is one mention)",
            "quotation",
        } == set(words(ax.figure))


def test_a_dot_in_scare_quotes_has_another_inside_it():
    for text, inner in (("“Free the hostages,” he said.", 0), ("The “hostages” wait.", 1)):
        with style.house():
            ax = draw_mentions(mentions([("North", text)]))
            colour = style.outlet_colours(["North"])["North"]
            mine = [line for line in ax.lines if line.get_marker() == "o" and line.get_markeredgecolor() == colour]
            assert [line.get_fillstyle() for line in mine] == ["none"] + ["full"] * inner
            assert [line.get_markersize() < mine[0].get_markersize() for line in mine[1:]] == [True] * inner


def test_many_mentions_share_a_dot_and_the_legend_says_so():
    found = mentions([("North", "hostages " * (MAX_DOTS + 1))])
    with style.house():
        ax = draw_mentions(found)
        assert len(dots(ax)) == 19
        assert "outside quotation marks (a dot is 2 mentions or fewer)" in words(ax.figure)


def test_the_outlets_stand_in_the_order_given_also_without_a_mention():
    found = mentions([("North", "hostages"), ("South", "hostages")])
    with style.house():
        ax = draw_mentions(found, outlets=["West", "South", "North"])
        names = {text.get_text(): text.get_position()[1] for text in ax.texts}
        assert names["West"] < names["South"] < names["North"]


def test_terms_stand_in_the_order_of_the_table():
    found = mentions([("North", "captives hostages hostages")])
    for table, first, second in (
        (found, "captives", "hostages"),
        (terms.most_frequent_first(found), "hostages", "captives"),
    ):
        with style.house():
            places = {text.get_text(): text.get_position()[0] for text in draw_mentions(table).texts}
        assert places[first] < places[second]


def test_mentions_in_furniture_are_not_drawn():
    found = mentions([("North", "War is on, he said.\nPhoto: hostages\nOn.\nPhoto: hostages\nOn.")])
    with style.house():
        assert len(dots(draw_mentions(found))) == 1


def test_a_chart_of_nothing_is_empty():
    with style.house():
        assert words(draw_mentions(mentions([("North", "war")])).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="matched is missing"):
        draw_mentions(pl.DataFrame({"outlet": ["North"]}))


def test_drawing_changes_no_table():
    found = mentions([("North", "hostages captives")])
    before = found.clone()
    with style.house():
        draw_mentions(found)
    assert found.equals(before)


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_the_sample_story_touch_or_leave_the_canvas(seeds, context):
    found = terms.mentions(seeds)
    order = outlet_order(seeds.articles["outlet"])
    with style.house(context):
        fits(draw_mentions(found, outlets=order))
        for name in found["concept"].unique(maintain_order=True):
            fits(draw_mentions(found.filter(pl.col("concept") == name), outlets=order))


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_a_nasty_story_touch_or_leave_the_canvas(nasty, context):
    found = terms.mentions(nasty)
    with style.house(context):
        fits(draw_mentions(found))
        for name in found["concept"].unique(maintain_order=True):
            fits(draw_mentions(found.filter(pl.col("concept") == name)))


@pytest.mark.parametrize("context", CONTEXTS)
def test_outlets_keep_names_that_can_be_told_apart(context):
    outlets = [f"unknown (articles, row {number})" for number in (2, 3)]
    with style.house(context):
        found = words(draw_mentions(mentions([(outlet, "hostages") for outlet in outlets])).figure)
        assert len({word for word in found if word.startswith("unknown")}) == 2


@pytest.mark.parametrize("context", CONTEXTS)
def test_two_outlets_and_many_terms_fit(context):
    names = [f"term number {number}" for number in range(25)]
    made = corpus(
        [("North", " ".join(f"w{number}x" for number in range(25)) + " w3x " * 50), ("South", "w3x")],
        concept("c", **{name: f"w{number}x" for number, name in enumerate(names)}),
    )
    with style.house(context):
        fits(draw_mentions(terms.mentions(made)))
