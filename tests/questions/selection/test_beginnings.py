"""What one article alone has in its opening, so that no other opening comes near."""

from dataclasses import replace

import polars as pl
import pytest

from analysis.proposals.rows import every_row
from tests.tiny import corpus

QUOTE = "“We will never give up the old mill on the river,” Ann Lee said on Monday."
FAR = "Farmers sold more apples than last year, a clerk of the town told reporters."


def alone(*texts, last="en"):
    """The rows that one article alone begins with: kind and article. last: the language of the last article."""
    made = corpus([(f"Outlet {n}", text) for n, text in enumerate(texts)])
    spoken = pl.Series("language", [*["en"] * (len(texts) - 1), last])
    rows = every_row(replace(made, articles=made.articles.with_columns(spoken)))
    return set(rows.filter(rows["opening_alone"].fill_null(False)).select("kind", "article_id").iter_rows())


def test_what_no_other_opening_comes_near_to_is_one_articles_alone():
    assert ("quotation", "a") in alone(f"{QUOTE}\n\n{FAR}", f"It rained.\n\n{QUOTE}")


@pytest.mark.parametrize(
    "opening",
    [
        QUOTE,
        "The old mill on the river will never be given up, Ann Lee said.",
        "Never give up the mill, the river town was told.",
    ],
)
def test_an_opening_with_the_same_in_marks_or_in_other_words_leaves_it_open(opening):
    assert not {kind for kind, _ in alone(f"{QUOTE}\n\n{FAR}", f"{opening}\n\n{QUOTE}")} & {"quotation"}


def test_a_number_in_another_opening_leaves_a_figure_open():
    told = "Police freed 33 hostages at the port."
    again = "At the port of the old town, soldiers came for 33 hostages."
    assert ("figure", "a") in alone(f"{told}\n\n{FAR}", f"It rained.\n\n{again}")
    assert "figure" not in {kind for kind, _ in alone(f"{told}\n\n{FAR}", f"33 in all.\n\n{again}")}


def test_an_article_in_another_language_leaves_it_open():
    texts = (f"{QUOTE}\n\n{FAR}", f"It rained.\n\n{QUOTE}")
    assert alone(*texts, last="de") == set()
