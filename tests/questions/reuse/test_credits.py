"""Agencies that articles credit."""

import polars as pl

from analysis.questions.reuse.credits import agencies, credits
from tests.tiny import corpus


def test_columns_of_the_sources_are_credits_too():
    made = corpus(
        [("North", "It rained.")], credit="Agence France-Presse / Northern Wire", byline="Ann Lee and Reuters"
    )
    rows = credits(made).select("agency", "form", "printed", "start").rows()
    assert rows == [
        ("AFP", "given", "Agence France-Presse", None),
        ("Northern Wire", "given", "Northern Wire", None),
        ("Reuters", "byline", "Reuters", None),
    ]


def test_an_outlet_that_is_an_agency_credits_itself():
    by = agencies(corpus([("Associated Press", "It rained."), ("North", "It rained. — AFP")]))
    assert (by["a"].itself, by["a"].credited) == ("AP", frozenset({"AP"}))
    assert by["b"].itself is None


def test_no_articles_have_no_credits():
    assert credits(corpus([])).is_empty()
    assert credits(corpus([])).schema["start"] == pl.UInt32
