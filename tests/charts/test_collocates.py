import polars as pl
import pytest
from matplotlib.colors import same_color

from analysis.charts import finish, style
from analysis.charts.collocates import MOST, draw_collocates
from analysis.errors import SchemaError
from analysis.questions import terms
from analysis.questions.keywords import collocates
from analysis.schema import empty
from analysis.schema.keywords import COLLOCATES
from analysis.schema.vocabulary import Evidence, EvidenceType
from tests.charts.conftest import LONG, TERMS
from tests.charts.layout import collisions, faint, outside, words
from tests.tiny import corpus

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "War", "subtitle": "What is it called?", "source": "Two articles."}


def near(pairs, window=1):
    made = corpus(pairs)
    return collocates.collocates(made, terms.mentions(made), window=window)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


PAIRS = [
    ("North", "Free hostages now. " * 5 + "War is on, and on, and on, and on. " * 3),
    ("South", "Free hostages wait."),
    ("East", "War."),
    ("West", "Captives wait."),
]


def test_a_word_near_has_a_dot_and_its_count():
    table = near(PAIRS)
    with style.house():
        ax = draw_collocates(
            table.filter(pl.col("collocate") == "free"), table, outlets=["North", "South", "East", "West"]
        )
        found = words(ax.figure)
        filled = [
            not same_color(line.get_color(), "white")
            for line in ax.lines
            if line.get_marker() == "o" and line.get_markeredgecolor() != style.GREY
        ]
    assert {"free", "5", "1", "North · 5", "South · 1", "East", "West · 1"} <= set(found)
    assert "near more often than elsewhere" in found
    assert filled == [True, False]


def test_charts_of_nothing_are_empty():
    with style.house():
        assert words(draw_collocates(empty(COLLOCATES), empty(COLLOCATES)).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="collocate is missing"):
        draw_collocates(pl.DataFrame({"outlet": ["North"]}), empty(COLLOCATES))


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_the_sample_story_touch_or_leave_the_canvas(seeds, context):
    table = collocates.collocates(seeds, terms.mentions(seeds))
    with style.house(context):
        for name in table["concept"].unique(maintain_order=True):
            mine = table.filter(pl.col("concept") == name)
            fits(draw_collocates(collocates.strongest(mine, MOST), mine))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("kind", Evidence)
def test_long_names_long_words_and_large_counts_fit(context, kind):
    plain = near(PAIRS).head(1)
    rows = [
        plain.with_columns(
            outlet=pl.lit(f"{LONG}{outlet}"),
            collocate=pl.lit(f"{TERMS[word % 4]}{word}"),
            evidence=pl.lit(kind, dtype=EvidenceType),
            n_near=pl.lit(4_000_000_000, dtype=pl.UInt32),
            n_mentions=pl.lit(4_000_000_000, dtype=pl.UInt32),
        )
        for outlet in range(12)
        for word in range(4)
    ]
    table = pl.concat(rows)
    with style.house(context):
        fits(draw_collocates(table, table))
