import polars as pl

from analysis import evidence
from analysis.questions.keywords import keyness
from analysis.questions.keywords.shown import most_distinctive
from analysis.schema import check
from analysis.schema.units import MENTIONS
from analysis.units.uses import uses
from tests.tiny import corpus

PAIRS = [("North", "War is on. “War,” he said.\nThe war's end."), ("South", "war and peace talks")]


def rows(*pairs):
    return pl.DataFrame(pairs, schema=["outlet", "term"], orient="row")


def test_a_row_opens_to_its_uses_in_the_outlets_wording():
    made = corpus(PAIRS)
    found = uses(made, rows(("North", "war"), ("South", "peace")))
    assert check(found, MENTIONS) is found
    assert found.select("outlet", "term", "matched").rows() == [
        ("North", "war", "War"),
        ("North", "war", "war"),
        ("South", "peace", "peace"),
    ]
    assert evidence.sentences(made, found, outlet="North").height == 2


def test_phrases_are_found():
    assert uses(corpus(PAIRS), rows(("South", "peace talks")), unit="phrases of 2")["matched"].to_list() == [
        "peace talks"
    ]


def test_no_rows_and_marks_have_no_uses():
    made = corpus(PAIRS)
    assert uses(made, rows(("North", "…"))).is_empty()
    assert uses(made, rows().cast({"outlet": pl.String, "term": pl.String})).is_empty()


def test_every_count_of_the_sample_story_opens_to_as_many_uses(seeds):
    shown = most_distinctive(keyness.keyness(seeds), 20)
    found = uses(seeds, shown).group_by("outlet", "term").len()
    joined = shown.join(found, on=["outlet", "term"], how="left")
    assert (joined["n_target"] == joined["len"]).all()


def test_the_first_words_used_more_are_chosen_by_outlet(seeds):
    table = keyness.keyness(seeds)
    shown = most_distinctive(table, 2)
    n_content = shown.filter(~pl.col("function_word")).group_by("outlet").len()
    assert n_content["len"].to_list() == [2] * 5
    assert (shown["log2_ratio"] > 0).all()
    north = table.filter((pl.col("outlet") == shown["outlet"][0]) & (pl.col("log2_ratio") > 0)).head(2)
    assert shown.head(2).equals(north)
