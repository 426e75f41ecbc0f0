"""Near-copies among the articles of a story."""

import polars as pl

from analysis.questions.reuse.copies import copies
from analysis.schema.reuse import COPIES
from tests.tiny import corpus, in_furniture

FIRST = [f"w{n}" for n in range(40)]
OTHER = [f"v{n}" for n in range(40)]


def pairs(*articles, made=None):
    made = made or corpus([(outlet, " ".join(words)) for outlet, words in articles])
    return copies(made).select("article_id", "copy_id", "n_runs", "n_shared").rows()


def test_an_article_that_holds_most_of_another_is_a_near_copy():
    longer = [*FIRST, *OTHER]
    assert pairs(("North", longer), ("South", FIRST), ("East", OTHER[::-1])) == [("a", "b", 36, 36)]


def test_a_share_is_that_of_the_shorter_ones_runs():
    table = copies(corpus([("North", " ".join(FIRST)), ("South", " ".join(FIRST[:28] + OTHER[:8]))]))
    assert table.select(list(COPIES)).rows() == [("a", "North", "b", "South", 32, 24, 0.75)]


def test_half_of_the_runs_is_a_near_copy_and_less_is_none():
    assert pairs(("North", FIRST), ("South", FIRST[:20] + OTHER[:16])) == [("a", "b", 32, 16)]
    assert pairs(("North", FIRST), ("South", FIRST[:19] + OTHER[:17])) == []


def test_short_articles_show_nothing():
    assert pairs(("North", FIRST[:23]), ("South", FIRST[:23])) == []
    assert pairs(("North", FIRST[:24]), ("South", FIRST[:24])) == [("a", "b", 20, 20)]


def test_of_three_copies_each_pair_is_found():
    assert [row[:2] for row in pairs(*[(name, FIRST) for name in ("North", "North", "South")])] == [
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    ]


def test_articles_that_quote_the_same_speech_are_no_copies():
    speech = f"The mayor said on Monday in the town hall: “{' '.join(FIRST)}.”"
    assert pairs(("North", [speech, *OTHER]), ("South", [speech, *OTHER[::-1]])) == []


def test_furniture_is_no_wording():
    made = in_furniture(corpus([("North", " ".join(FIRST)), ("South", " ".join(FIRST))]), "b")
    assert pairs(made=made) == []


def test_no_articles_have_no_copies():
    assert copies(corpus([])).equals(pl.DataFrame(schema={name: column.dtype for name, column in COPIES.items()}))
