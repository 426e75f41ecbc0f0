"""Courses and trends, on a story that a reader can count."""

from datetime import date

import polars as pl
import pytest

from analysis.questions.chronology.courses import (
    most_mentioned,
    term_trends,
    terms,
    voice_trends,
    voices,
)
from analysis.questions.chronology.first_uses import first_uses
from analysis.schema import check
from analysis.schema.chronology import PERIOD_SHARES, PERIOD_VOICES, TERM_TRENDS, VOICE_TRENDS
from tests.questions.chronology.weeks import story, text, turning


@pytest.fixture(scope="module")
def made():
    return turning()


def test_a_term_has_its_share_of_each_week_also_where_it_is_missing(made):
    table = check(terms(made), PERIOD_SHARES)
    strike = table.filter((pl.col("term") == "strike") & (pl.col("outlet") == "North"))
    assert strike["period"].to_list()[:2] == [date(2025, 1, 6), date(2025, 1, 13)]
    assert strike.select("n", "n_concept", "n_articles").rows() == [(5, 5, 1)] * 5 + [(0, 5, 1)] * 5
    assert strike["share"].to_list() == [1.0] * 5 + [0.0] * 5
    assert strike["low"].null_count() == 0


def test_of_two_terms_one_is_drawn(made):
    # strike: 25 + 30 mentions; walkout: 25 + 20
    assert most_mentioned(terms(made), 3)["term"].unique().to_list() == ["strike"]


def test_a_share_that_falls_is_told_from_one_that_does_not(made):
    table = check(term_trends(made, most_mentioned(terms(made), 3)), TERM_TRENDS)
    north, south = table.to_dicts()
    assert north["outlet"] == "North"
    assert north["middle"] == date(2025, 2, 3)
    assert [north[name] for name in ("n_articles", "n_early", "of_early", "n_late", "of_late")] == [10, 25, 25, 0, 25]
    assert north["p"] < 0.05  # 2 of the 252 ways to set five weeks apart
    assert north["evidence"] == "sure"
    assert [south[name] for name in ("n_early", "of_early", "n_late", "of_late", "p")] == [15, 25, 15, 25, 1.0]
    assert south["evidence"] == "unsure"


def test_five_articles_are_too_few_for_a_trend():
    short = story(*[("North", day, text(*((5, 0) if day < 3 else (0, 5)))) for day in range(5)])
    (row,) = term_trends(short, most_mentioned(terms(short), 3)).to_dicts()
    assert (row["n_articles"], row["p"], row["q"], row["evidence"]) == (5, None, None, "too few")


def test_two_days_have_no_course():
    short = story(("North", 0, text(5, 0)), ("North", 1, text(0, 5)))
    assert terms(short).is_empty()
    assert voices(short).is_empty()
    assert first_uses(short).is_empty()
    assert term_trends(short, terms(short)).is_empty()


def test_reported_words_by_day():
    said, own = "“It rained all day here,” Lee said.", "It rained all day here and there."
    made = story(*[("North", day, said if day < 3 else own) for day in range(6)])
    table = check(voices(made), PERIOD_VOICES)
    assert table.select("n", "n_words", "n_articles").rows() == [(5, 7, 1)] * 3 + [(0, 7, 1)] * 3
    (row,) = check(voice_trends(made), VOICE_TRENDS).to_dicts()
    assert [row[name] for name in ("n_early", "of_early", "n_late", "of_late")] == [15, 21, 0, 21]
