import polars as pl
import pytest
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle

from analysis.charts import finish, style
from analysis.charts.corpus import MAX_ARTICLES, QUOTED_GREY, draw_barcodes
from analysis.questions import terms
from analysis.questions.corpus import contents as questions
from analysis.schema.order import outlet_order
from tests.charts.layout import collisions, faint, outside, words
from tests.tiny import corpus

FRAME = {"title": "War", "subtitle": "Where is it named?", "source": "Two articles."}
TEXT = "Truce begins\nLee said “war goes on for long”. The hostages wait, captives too."


def tables(made):
    return questions.segments(made), questions.places(made, terms.mentions(made))


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def test_an_article_is_a_line_with_its_words():
    with style.house():
        found = words(draw_barcodes(*tables(corpus([("North", TEXT), ("South", "War goes on.")]))).figure)
    assert [word for word in found if word not in ("0", "words from the start of the article")] == [
        "a mention, the article’s wording",
        "quotation",
        "headline",
        "captives 1",
        "hostages 1",
        "North",
        "not named",
        "South",
        "10",
    ]


def test_a_quotation_is_shaded_where_it_stands():
    with style.house():
        ax = draw_barcodes(*tables(corpus([("North", TEXT)])))
        patches = [patch for patch in ax.patches if isinstance(patch, Rectangle)]
        paper = next(patch for patch in patches if patch.get_facecolor() == to_rgba(style.PAPER))
        _, quoted = [patch for patch in patches if patch.get_facecolor() == to_rgba(QUOTED_GREY)]
        n_words = 14
        assert (quoted.get_x() - paper.get_x()) / paper.get_width() == pytest.approx(4 / n_words)
        assert quoted.get_width() / paper.get_width() == pytest.approx(5 / n_words)


def test_a_mention_in_quotation_marks_is_hollow():
    text = "Truce begins\nLee said “the hostages wait for long”. The hostages wait."
    with style.house():
        ax = draw_barcodes(*tables(corpus([("North", text)])))
        colour = style.outlet_colours(["North"])["North"]
    marks = [patch for patch in ax.patches if patch.get_edgecolor() == to_rgba(colour)]
    assert [patch.get_facecolor() for patch in marks] == [to_rgba("white"), to_rgba(colour)]


def test_without_marks_nothing_is_said_to_be_unnamed():
    segments, marks = tables(corpus([("North", TEXT)]))
    with style.house():
        assert "not named" not in words(draw_barcodes(segments, marks.clear()).figure)


def test_at_most_so_many_articles_are_drawn():
    made = corpus([(f"N{number}", "war") for number in range(26)])
    segments, marks = tables(made)
    assert MAX_ARTICLES == 30
    with style.house():
        found = words(draw_barcodes(segments, marks).figure)
    assert [word for word in found if word.startswith("N")] == [f"N{number}" for number in range(26)]
    assert not [word for word in found if "in the table" in word]


@pytest.mark.parametrize("context", ["column", "page", "slide"])
def test_articles_that_are_not_drawn_are_counted(context):
    """26 articles of one outlet, each as two: the first MAX_ARTICLES of the table are drawn, by outlet."""
    segments, marks = tables(corpus([("North", "war hostages")] * 20 + [("South", "war")] * 6))
    twice = pl.concat([segments, segments.with_columns(pl.col("article_id") + "2", outlet=pl.lit("West"))])
    with style.house(context):
        ax = draw_barcodes(twice, marks)
        found = words(ax.figure)
        assert [word for word in found if word in ("North", "South", "West")] == (
            ["North"] * 20 + ["South"] * 6 + ["West"] * 4
        )
        assert "22 more articles are in the table" in found
        fits(ax)


def test_lanes_stand_in_the_order_of_the_table():
    segments, marks = tables(corpus([("North", "captives captives hostages hostages hostages")]))
    with style.house():
        found = words(draw_barcodes(segments, marks).figure)
        turned = words(draw_barcodes(segments, marks.reverse()).figure)
    assert [word for word in found if word[-1] in "23"] == ["hostages 3", "captives 2"]
    assert [word for word in turned if word[-1] in "23"] == ["captives 2", "hostages 3"]


@pytest.mark.parametrize("context", ["column", "page", "slide"])
def test_no_words_of_the_sample_story_touch_or_leave_the_canvas(seeds, context):
    order = outlet_order(seeds.articles["outlet"])
    segments, marks = tables(seeds)
    with style.house(context):
        for concept in seeds.concepts:
            fits(draw_barcodes(segments, marks.filter(marks["concept"] == concept.name), outlets=order))


@pytest.mark.parametrize("context", ["column", "page", "slide"])
def test_no_words_of_a_nasty_story_touch_or_leave_the_canvas(nasty, context):
    segments, marks = tables(nasty)
    with style.house(context):
        for concept in nasty.concepts:
            fits(draw_barcodes(segments, marks.filter(marks["concept"] == concept.name)))


@pytest.mark.parametrize("context", ["column", "page", "slide"])
@pytest.mark.parametrize("n_words", [1, 9, 99, 1000, 12_000])
def test_articles_of_any_length_fit(context, n_words):
    with style.house(context):
        fits(draw_barcodes(*tables(corpus([("North", "war " * n_words + "hostages"), ("South", "war")]))))
