"""What the script of made texts looks for is seen where it is; a few stories of each form, here with no fault."""

from dataclasses import replace

import polars as pl
import pytest

from analysis.errors import Problem
from analysis.schema.annotation import TOKENS
from benchmarks import texts
from tests.tiny import corpus

MADE = corpus([("North", "“War goes on,” he said. It does."), ("South", "Peace.")])


@pytest.mark.parametrize("seed", range(len(texts.FORMS)))
def test_a_made_story_of_each_form_is_read_without_a_fault(seed, monkeypatch):
    monkeypatch.setattr(texts, "STORY", 40)
    counts, faults = texts.tried(("words", seed))
    assert faults == []
    assert counts["made"] == counts["read"] + counts["named"] == 40
    assert counts["read"] > 20


def test_a_story_is_made_again_by_its_seed():
    first, second = (texts.made(texts.random.Random(3)) for _ in range(2))
    assert first == second


def test_an_article_that_is_lost_in_silence_is_seen(monkeypatch):
    monkeypatch.setattr(texts, "STORY", 3)
    said = Problem("error", "a.txt", "holds no text; it is left out. Paste the article into it or remove it.")
    other = Problem("error", "a.txt", "url must begin with http:// or https://, not 'x'. It is taken as not known.")
    assert texts._lost(2, [said]) == []
    assert texts._lost(2, [other]) == ["lost: 1 of 3 articles"]
    assert texts._lost(3, [said]) == ["lost: -1 of 3 articles"]


@pytest.mark.parametrize(
    "wrong",
    [
        pl.col("start") + (pl.col("token") == "War").cast(pl.UInt32),
        pl.when(pl.col("token") == "War").then(pl.col("stop") + 1).otherwise("stop").alias("stop").cast(pl.UInt32),
    ],
)
def test_a_token_that_stands_elsewhere_is_seen(wrong):
    assert texts._places(MADE) == []
    assert len(texts._places(replace(MADE, tokens=MADE.tokens.with_columns(wrong)))) == 1


def test_a_token_that_is_missing_is_seen():
    [fault] = texts._places(replace(MADE, tokens=MADE.tokens.filter(pl.col("token") != "Peace")))
    assert fault.startswith("places: b is not given back by its tokens")


def test_an_attribution_that_reaches_too_far_is_seen():
    far = MADE.attributions.with_columns(article_id=pl.lit("b", dtype=pl.Categorical))
    assert "places: an attribution reaches past its article" in texts._places(replace(MADE, attributions=far))


def test_a_cell_without_a_value_is_seen():
    assert texts._without_value(MADE.tokens, TOKENS) == []
    some = pl.when(pl.col("token") != "War").then("sentence").alias("sentence")
    assert texts._without_value(MADE.tokens.with_columns(some), TOKENS) == ["null: sentence"]
