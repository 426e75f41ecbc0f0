"""How often events are read right."""

import polars as pl

from analysis.questions.agency.accuracy import doer_right, role_right, side_right
from analysis.schema.vocabulary import Ground


def test_every_ground_has_a_measured_rate():
    found = pl.DataFrame({"done_to_ground": [*Ground, None]}, schema={"done_to_ground": pl.String})
    *rates, none = found.select(right=side_right())["right"]
    assert all(0.5 < rate <= 1 for rate in rates)
    assert none is None


def test_rates_are_shares():
    assert 0.5 < role_right() <= 1
    assert 0.5 < doer_right() <= 1
