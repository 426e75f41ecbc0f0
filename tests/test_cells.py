from datetime import date

import polars as pl
import pytest

from analysis.errors import SchemaError
from analysis.schema import Column, Unit
from analysis.schema.cells import FORMATS, called, cell, figures
from analysis.schema.vocabulary import Kind

PRINTED = [
    (Unit.KEY, "Al Jazeera", "Al Jazeera"),
    (Unit.KEY, ["hostages", "captives"], "hostages, captives"),
    (Unit.TEXT, "It rained.", "It rained."),
    (Unit.FLAG, True, "yes"),
    (Unit.FLAG, False, "no"),
    (Unit.COUNT, 12345, "12,345"),
    (Unit.PLACE, 7, "7"),
    (Unit.RATE, 539.288, "539.29"),
    (Unit.SHARE, 0.256, "26 %"),
    (Unit.SHARE, 0.0, "0 %"),
    (Unit.SHARE, 0.004, "<1 %"),
    (Unit.SHARE, 0.996, ">99 %"),
    (Unit.SHARE, 1.0, "100 %"),
    (Unit.BITS, 0.2, "0.20"),
    (Unit.LOG2, -2.0, "-2.00"),
    (Unit.SCORE, 13.128, "13.13"),
    (Unit.P, 0.026, "0.03"),
    (Unit.P, 0.0044, "0.004"),
    (Unit.P, 0.00001, "<0.001"),
    (Unit.P, 1.0, "1.00"),
    (Unit.DAY, date(2025, 2, 4), "4\u00a0Feb\u00a02025"),
    (Unit.SPANS, [{"start": 3, "stop": 7}, {"start": 9, "stop": 12}], "3–7, 9–12"),
]


@pytest.mark.parametrize(("unit", "value", "printed"), PRINTED)
def test_a_cell_is_printed_by_its_unit(unit, value, printed):
    assert cell(Column(pl.String, unit, "what it holds"), value) == printed


def test_every_unit_has_its_print():
    assert {unit for unit, _, _ in PRINTED} == set(FORMATS) == set(Unit) - {Unit.CLASS}


@pytest.mark.parametrize("unit", sorted(FORMATS))
def test_what_is_not_known_is_a_dash(unit):
    assert cell(Column(pl.String, unit, "what it holds"), None) == "–"


def test_no_names_are_a_dash():
    assert cell(Column(pl.List(pl.String), Unit.KEY, "names"), []) == "–"


def test_a_class_is_printed_by_its_name_for_readers():
    column = Column(pl.String, Unit.CLASS, "how it is said", tuple(Kind))
    assert [cell(column, value) for value in ("direct", "mixed", "indirect", None)] == [
        *["full quotation", "partial quotation", "paraphrase", "–"]
    ]
    with pytest.raises(SchemaError) as caught:
        cell(column, "loud")
    assert str(caught.value) == (
        "A cell must be one of direct, mixed, indirect (how it is said), not 'loud'. "
        "Pass the table the question's function returned."
    )


def test_a_noun_agrees_with_its_number():
    assert [figures(n, "row") for n in (0, 1, 2, 1200)] == ["0 rows", "1 row", "2 rows", "1,200 rows"]
    assert [figures(n, "copy", "copies") for n in (1, 2)] == ["1 copy", "2 copies"]


@pytest.mark.parametrize(
    ("words", "actor", "told"),
    [
        ("the army", "Redland", "the army"),
        ("Redlandish", "Redland", "Redland"),
        ("farmers", None, "farmers"),
        (None, "Redland", "(Redland)"),
        ("all living” men", None, "all living men"),
        (None, None, None),
    ],
)
def test_one_word_for_an_actor_gives_way_to_its_name(words, actor, told):
    assert called(words, actor) == told
