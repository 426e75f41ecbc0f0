"""What was measured."""

import polars as pl
import pytest

from analysis.questions.alignment import measured


def test_rates_are_shares_of_some_cases():
    table = measured()
    assert table["n"].min() > 0
    assert table["share"].is_between(0, 1).all()
    assert {"facts found", "facts right"} <= set(table["what"])


def test_each_share_lies_in_its_interval_and_a_correlation_has_none():
    table = measured()
    shares = table.filter(pl.col("what") != "similarity")
    assert ((shares["low"] < shares["share"]) & (shares["share"] < shares["high"])).all()
    assert table.filter(pl.col("what") == "similarity").select("low", "high").row(0) == (None, None)


def test_the_interval_is_jeffreys(monkeypatch):
    row = {"what": "facts right", "n": "20", "share": "0.050", "language": "en", "source": "x"}
    monkeypatch.setattr("analysis.data.rows", lambda _: [row])
    assert measured().row(0, named=True) == {
        "what": "facts right",
        "n": 20,
        "share": 0.05,
        "low": pytest.approx(0.005449, abs=1e-6),
        "high": pytest.approx(0.210819, abs=1e-6),
    }
