import polars as pl
import pytest

from analysis import schema
from analysis.errors import SchemaError
from analysis.schema.order import by, outlet_order
from analysis.schema.vocabulary import HedgeClass, Kind, VerbClass, Voice, VoiceType, Zone, ZoneType

PAIR = {"outlet": schema.Column(pl.String, "who"), "n": schema.Column(pl.UInt32, "how many")}
ALL = schema.tables()


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
    assert ZoneType.categories.to_list() == ["headline", "standfirst", "subheading", "body", "caption", "furniture"]
    assert VoiceType.categories.to_list() == ["outlet", "attributed", "quoted", "scare"]


@pytest.mark.parametrize("members", [Zone, Voice, VerbClass, HedgeClass, Kind], ids=lambda members: members.__name__)
def test_every_member_has_a_name_for_readers_and_a_meaning(members):
    assert all(isinstance(member, str) and str(member) == member.value for member in members)
    assert len({member.printed for member in members}) == len(list(members))
    assert all(len(member.meaning) > 8 for member in members)


def test_outlets_come_once_each_in_the_order_of_the_alphabet_whatever_their_case():
    names = ["dpa", "AP", "AFP", "dpa", "Dpa", "BBC"]
    assert outlet_order(names) == ["AFP", "AP", "BBC", "Dpa", "dpa"]
    assert pl.DataFrame({"outlet": names}).unique().sort(*by())["outlet"].to_list() == outlet_order(names)
