import polars as pl
import pytest
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle

from analysis.charts import finish, style
from analysis.charts.shifts import MOST, draw_shift
from analysis.errors import SchemaError
from analysis.questions.outlet_map import shifts
from analysis.schema import empty
from analysis.schema.outlet_map import SHIFT
from analysis.units.counts import count_terms
from tests.charts.conftest import LONG, TERMS
from tests.charts.layout import collisions, faint, outside, words
from tests.tiny import corpus

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "War", "subtitle": "What is it called?", "source": "Two articles."}


def shift(pairs):
    counts = count_terms(corpus(pairs), least=1)
    return shifts.shift(counts, ["North", "South"])


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def bars(ax, colour):
    return [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_facecolor() == to_rgba(colour)]


PAIRS = [("North", "war war war peace talks"), ("South", "peace truce talks")]


def test_a_bar_points_to_the_outlet_that_uses_the_word_more():
    table = shift(PAIRS)
    with style.house():
        ax = draw_shift(table)
        colours = style.outlet_colours(["North", "South"])
        middle = ax.get_xlim()[1] / 2
        more_in_north, more_in_south = (
            table.filter(pl.col("rate") > pl.col("rate_other")),
            table.filter(pl.col("rate") < pl.col("rate_other")),
        )
        north = [bar for bar in bars(ax, colours["North"]) if bar.get_x() + bar.get_width() == pytest.approx(middle)]
        south = [bar for bar in bars(ax, colours["South"]) if bar.get_x() == pytest.approx(middle)]
        assert len(north) == more_in_north.height
        assert len(south) == more_in_south.height
        widths = [bar.get_width() for bar in north + south]
        shares = [*more_in_north["share"], *more_in_south["share"]]
        assert [wide / widths[0] for wide in widths] == pytest.approx([share / shares[0] for share in shares])


def test_counts_sizes_and_the_part_shown_stand_on_the_chart():
    with style.house():
        found = words(draw_shift(shift(PAIRS).head(1)).figure)
    assert {"war", "3 : 0", "more in North", "more in South", "5 words", "3 words"} <= set(found)
    share = shift(PAIRS)["share"][0]
    assert f"The 1 word shown makes up {100 * share:.0f} % of the difference, all others the rest." in found


def test_the_lengths_of_both_texts_are_to_one_scale():
    with style.house():
        ax = draw_shift(shift(PAIRS))
        colours = style.outlet_colours(["North", "South"])
        lowest = [max(bars(ax, colours[name]), key=lambda bar: bar.get_y()) for name in ("North", "South")]
        assert lowest[1].get_width() / lowest[0].get_width() == pytest.approx(3 / 5)


def test_charts_of_nothing_are_empty():
    with style.house():
        assert words(draw_shift(empty(SHIFT)).figure) == []
        assert words(draw_shift(shift([("North", "war"), ("South", "war")])).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="term is missing"):
        draw_shift(pl.DataFrame({"outlet": ["North"]}))


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_the_sample_story_touch_or_leave_the_canvas(seeds, context):
    counts = count_terms(seeds)
    table = shifts.shift(counts, shifts.longest_two(counts))
    with style.house(context):
        fits(draw_shift(table))
        shown = words(draw_shift(table.with_columns(function_word=pl.lit(None, pl.Boolean))).figure)
        assert sum(" : " in word for word in shown) == MOST + 1


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("big", [1, 4_000_000_000])
def test_extreme_values_and_names_fit(context, big):
    row = {
        "outlet": LONG + "1",
        "other": LONG + "2",
        "n": big,
        "n_other": big - 1,
        "rate": 10_000.0,
        "rate_other": 0.0,
        "n_articles": 1,
        "n_articles_other": 1,
        "contribution": 1.0,
        "share": 1 / len(TERMS) / 2,
        "n_words": big,
        "n_words_other": 1,
        "distance": 1.0,
    }
    rows = [{**row, "term": term} for term in TERMS]
    rows += [{**row, "term": term, "rate": 0.0, "rate_other": 1.0} for term in TERMS]
    with style.house(context):
        fits(draw_shift(pl.DataFrame(rows, schema={name: column.dtype for name, column in SHIFT.items()})))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("share", [1.0, 0.5, 0.011, 0.00001])
def test_any_scale_fits(context, share):
    table = shift(PAIRS).with_columns(share=pl.lit(share)).head(1)
    with style.house(context):
        fits(draw_shift(table))
