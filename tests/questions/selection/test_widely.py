"""Which rows enough articles tell."""

import polars as pl
import pytest

from analysis.questions.selection.widely import widely
from analysis.schema.selection import least_telling
from tests.questions.selection.test_grid import made


@pytest.mark.parametrize(("n_articles", "least"), [(1, 1), (20, 1), (21, 2), (40, 2), (41, 3), (400, 20)])
def test_one_article_in_twenty_must_tell_a_row(n_articles, least):
    assert least_telling(n_articles) == least


@pytest.mark.parametrize(("n_articles", "kept"), [(20, ["one", "two"]), (21, ["two"])])
def test_rows_that_fewer_tell_are_left_out(n_articles, kept):
    corpus = made(*["Nobody spoke."] * n_articles, depth="words")
    told = pl.DataFrame({"row": ["one", "two", "two", "one"], "article_id": ["a", "a", "b", "a"]})
    assert widely(corpus, told, "row")["row"].unique(maintain_order=True).to_list() == kept
