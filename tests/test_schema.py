import polars as pl
import pytest

from analysis import schema
from analysis.errors import SchemaError

PAIR = {"outlet": schema.Column(pl.String, "who"), "n": schema.Column(pl.UInt32, "how many")}
ALL = {name: value for name, value in vars(schema).items() if name.isupper() and isinstance(value, dict)}


def test_a_table_that_fits_is_given_back_itself():
    table = pl.DataFrame({"n": [1], "outlet": ["North"], "more": [2.0]}, schema_overrides={"n": pl.UInt32})
    assert schema.check(table, PAIR) is table


def test_everything_that_does_not_fit_is_told():
    with pytest.raises(SchemaError) as caught:
        schema.check(pl.DataFrame({"n": [1.5], "x": [1]}), PAIR)
    assert str(caught.value) == (
        "The table must hold the columns of its schema: outlet is missing; n must be UInt32, not Float64. "
        "It holds n, x. Pass the table the question's function returned."
    )


def test_an_empty_table_fits_its_schema():
    for columns in ALL.values():
        assert schema.check(schema.empty(columns), columns).height == 0


def test_a_schema_can_be_read():
    assert schema.describe(PAIR).rows() == [("outlet", "String", "who"), ("n", "UInt32", "how many")]


def test_every_column_says_what_it_means():
    assert len(ALL) >= 11
    assert all(len(column.meaning) > 8 for columns in ALL.values() for column in columns.values())


def test_zones_and_voices_are_those_of_the_types():
    assert schema.Zone.categories.to_list() == list(schema.ZONES)
    assert schema.Voice.categories.to_list() == list(schema.VOICES)
