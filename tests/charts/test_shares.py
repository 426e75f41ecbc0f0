import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.shares import draw_shares
from analysis.errors import SchemaError
from analysis.questions import terms
from analysis.schema.order import outlet_order
from tests.charts.layout import collisions, faint, outside, words
from tests.tiny import concept, corpus

FRAME = {"title": "War", "subtitle": "What is it called?", "source": "Two articles."}
CONTEXTS = ["column", "page", "slide"]


def shares(made):
    return terms.most_used(terms.shares(terms.mentions(made), made.articles), 99)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def test_shares_show_counts_and_say_what_is_too_little():
    table = shares(corpus([("North", "hostages " * 4 + "captives"), ("South", "hostages"), ("West", "war")]))
    with style.house():
        found = words(draw_shares(table).figure)
    assert [word for word in found if " of " in word or "named" in word] == [
        "4 of 5",
        "1 of 1: too few",
        "not named",
        "1 of 5",
        "0 of 1: too few",
        "not named",
    ]


def test_an_interval_stands_where_its_share_is():
    table = shares(corpus([("North", "hostages " * 4 + "captives")]))
    with style.house():
        ax = draw_shares(table)
        rules = sorted(line.get_xdata()[0] for line in ax.lines if line.get_color() == style.RULE)
        [point, _] = [line.get_xdata()[0] for line in ax.lines if line.get_marker() == "o"]
        [low, high] = next(
            list(line.get_xdata())
            for line in ax.lines
            if line.get_solid_capstyle() == "butt"
            and line.get_color() not in (style.RULE, style.INK)
            and line.get_marker() == "None"
        )
        left, right = rules[0], rules[2]
        row = table.filter(pl.col("term") == "hostages").row(0, named=True)
        assert [(x - left) / (right - left) for x in (point, low, high)] == pytest.approx(
            [row["share"], row["low"], row["high"]]
        )


def test_a_chart_of_nothing_is_empty():
    with style.house():
        assert words(draw_shares(shares(corpus([("North", "war")]))).figure) == []


def test_a_concept_that_is_only_quoted_has_an_empty_chart():
    with style.house():
        assert words(draw_shares(shares(corpus([("North", "“The hostages wait,” he said.")]))).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="share is missing"):
        draw_shares(pl.DataFrame({"outlet": ["North"]}))


def test_the_outlets_stand_in_the_order_given():
    table = shares(corpus([("North", "hostages " * 5), ("South", "hostages")]))
    with style.house():
        names = {
            text.get_text(): text.get_position()[1] for text in draw_shares(table, outlets=["South", "North"]).texts
        }
        assert names["South"] < names["North"]


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_the_sample_story_touch_or_leave_the_canvas(seeds, context):
    table = shares(seeds)
    order = outlet_order(table["outlet"])
    with style.house(context):
        for name in table["concept"].unique(maintain_order=True):
            fits(draw_shares(table.filter(pl.col("concept") == name), outlets=order))


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_a_nasty_story_touch_or_leave_the_canvas(nasty, context):
    table = shares(nasty)
    with style.house(context):
        for name in table["concept"].unique(maintain_order=True):
            fits(draw_shares(table.filter(pl.col("concept") == name)))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_terms", [1, 2, 7])
def test_few_and_many_terms_fit(context, n_terms):
    named = concept("c", **{f"term number {number}": f"w{number}x" for number in range(n_terms)})
    texts = " ".join(f"w{number}x" for number in range(n_terms)) + " w0x" * 1200
    with style.house(context):
        fits(draw_shares(shares(corpus([("North", texts), ("South", "w0x")], named))))
