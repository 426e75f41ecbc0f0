import polars as pl
import pytest

from analysis import schema
from analysis.errors import SchemaError
from analysis.schema import Unit
from analysis.schema.annotation import Sides
from analysis.schema.emphasis import Marks
from analysis.schema.labels import Pieces
from analysis.schema.order import by, outlet_order
from analysis.schema.story import Marked
from analysis.schema.vocabulary import (
    Besides,
    CertaintyType,
    Evidence,
    EvidenceType,
    HedgeClass,
    Kind,
    Mapped,
    PlaceType,
    VerbClass,
    Voice,
    VoiceType,
    Zone,
    ZoneType,
)

PAIR = {
    "outlet": schema.Column(pl.String, schema.Unit.KEY, "who"),
    "n": schema.Column(pl.UInt32, schema.Unit.COUNT, "how many"),
}
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
    assert schema.describe(PAIR).rows() == [("outlet", "String", "key", "who"), ("n", "UInt32", "count", "how many")]


def test_a_class_is_described_with_its_members():
    kind = schema.Column(pl.String, schema.Unit.CLASS, "how it is said", tuple(Kind))
    assert schema.describe({"kind": kind})["meaning"].to_list() == ["how it is said (direct, mixed, indirect)"]


def test_a_class_has_members_and_nothing_else_has():
    with pytest.raises(SchemaError) as caught:
        schema.Column(pl.String, schema.Unit.CLASS, "how it is said")
    assert str(caught.value) == (
        "A column has members if its unit is class, and only then; the unit of this one (how it is said) is class, "
        "and it has 0 members. Name the vocabulary or another unit."
    )
    with pytest.raises(SchemaError, match="is key, and it has 3 members"):
        schema.Column(pl.String, schema.Unit.KEY, "how it is said", tuple(Kind))


WHOLE, FRACTION, WORDS = {pl.UInt32, pl.Int64}, {pl.Float64}, {pl.String, pl.Categorical}
TYPES = {
    Unit.KEY: WORDS | {pl.List(pl.String)},
    Unit.TEXT: WORDS,
    Unit.CLASS: WORDS | {VoiceType, ZoneType, CertaintyType, EvidenceType, PlaceType, PlaceType},
    Unit.FLAG: {pl.Boolean},
    Unit.COUNT: WHOLE,
    Unit.PLACE: WHOLE,
    Unit.RATE: FRACTION,
    Unit.SHARE: FRACTION,
    Unit.BITS: FRACTION,
    Unit.LOG2: FRACTION,
    Unit.SCORE: FRACTION,
    Unit.P: FRACTION,
    Unit.DAY: {pl.Date},
    Unit.SPANS: {schema.Spans, Sides, Marked, Pieces, Marks},
}


@pytest.mark.parametrize("name", ALL)
def test_the_unit_of_a_column_fits_its_type_and_its_name(name):
    for key, column in ALL[name].items():
        assert column.dtype in TYPES[column.unit], key
        if key == "n" or key.startswith("n_"):
            assert column.unit is Unit.COUNT, key
        if key.startswith(("share", "rate")):
            assert column.unit == key.split("_")[0], key
        if isinstance(column.dtype, pl.Enum):
            assert column.dtype.categories.to_list() == [str(member) for member in column.members], key


def test_both_ends_of_an_interval_have_the_unit_of_what_they_bound():
    bounded = {
        "KEYNESS": "log2_ratio",
        "SPECIFICATIONS": "estimate",
        "DISTANCES": "distance",
        "LENGTHS": "share_quoted",
        "SOURCING": "share_unnamed",
    }
    bounded |= dict.fromkeys(
        (
            "SHARES",
            "PERIOD_SHARES",
            "PERIOD_VOICES",
            "PARTS",
            "REPORTED",
            "VERB_CLASSES",
            "ROLES",
            "WITHOUT_DOER",
            "LABEL_CLASSES",
            "ROOM_OF_OUTLETS",
            "ALIGNMENT_MEASURED",
        ),
        "share",
    )
    bounded["SPEAKERS"] = "low"  # of a share that it does not hold
    assert {name for name, columns in ALL.items() if "low" in columns} == set(bounded)
    for name, key in bounded.items():
        assert {ALL[name][each].unit for each in ("low", "high", key)} == {ALL[name][key].unit}


def test_every_column_says_what_it_means():
    assert len(ALL) >= 11
    assert all(len(column.meaning) > 8 for columns in ALL.values() for column in columns.values())


def test_zones_and_voices_are_those_of_the_types():
    assert ZoneType.categories.to_list() == [
        "headline",
        "standfirst",
        "subheading",
        "body",
        "caption",
        "furniture",
        "copy",
    ]
    assert VoiceType.categories.to_list() == ["outlet", "attributed", "unquoted", "quoted", "scare"]


VOCABULARIES = [Zone, Voice, VerbClass, HedgeClass, Kind, Evidence, Besides, Mapped, Unit]


@pytest.mark.parametrize("members", VOCABULARIES, ids=lambda members: members.__name__)
def test_every_member_has_a_name_for_readers_and_a_meaning(members):
    assert all(isinstance(member, str) and str(member) == member.value for member in members)
    assert len({member.printed for member in members}) == len(list(members))
    assert all(len(member.meaning) > 8 for member in members)


def test_outlets_come_once_each_in_the_order_of_the_alphabet_whatever_their_case():
    names = ["dpa", "AP", "al-Ghad", "AFP", "dpa", "Dpa", "BBC"]
    assert outlet_order(names) == ["AFP", "al-Ghad", "AP", "BBC", "Dpa", "dpa"]
    assert pl.DataFrame({"outlet": names}).unique().sort(*by())["outlet"].to_list() == outlet_order(names)
