"""Facts outside shared copy: versions and passages that can be laid side by side."""

import polars as pl
import pytest

from analysis.questions.alignment.unshared import unshared
from analysis.schema import empty
from analysis.schema.alignment import FACTS
from analysis.schema.reuse import PASSAGES

PLACE = {"start": pl.UInt32, "stop": pl.UInt32}


def facts(*rows):
    """fact, article, outlet, start, stop."""
    known = pl.DataFrame(rows, schema=["fact", "article_id", "outlet", "start", "stop"], orient="row")
    counts = [
        pl.col(name).n_unique().over("fact").alias(to)
        for name, to in (("article_id", "n_articles"), ("outlet", "n_outlets"))
    ]
    dtypes = {name: FACTS[name].dtype for name in ("fact", "start", "stop", "n_articles", "n_outlets")}
    return pl.concat([empty(FACTS), known.with_columns(*counts).cast(dtypes)], how="diagonal")


def passages(*rows):
    known = pl.DataFrame(rows, schema={"article_id": pl.String, **PLACE}, orient="row")
    return pl.concat([empty(PASSAGES), known], how="diagonal")


TOLD = facts((1, "a", "North", 0, 100), (1, "b", "South", 0, 100), (1, "c", "West", 0, 100))


def left(found):
    return found.select("fact", "article_id", "n_articles", "n_outlets").rows()


def test_a_version_in_a_passage_is_left_out_and_the_others_are_counted_anew():
    assert left(unshared(TOLD, passages(("a", 0, 500)))) == [(1, "b", 2, 2), (1, "c", 2, 2)]


@pytest.mark.parametrize(("stop", "n"), [(49, 3), (50, 2)])
def test_half_of_a_version_in_passages_makes_it_a_copy(stop, n):
    assert unshared(TOLD, passages(("a", 0, stop))).height == n


def test_two_passages_in_one_version_count_together():
    assert unshared(TOLD, passages(("a", 0, 25), ("a", 40, 65))).height == 2


def test_a_fact_that_one_article_alone_tells_then_is_none():
    assert unshared(TOLD, passages(("a", 0, 500), ("b", 90, 500), ("c", 0, 90))).is_empty()


def test_without_passages_all_stays():
    assert unshared(TOLD, passages()).equals(TOLD)
