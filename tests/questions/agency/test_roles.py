"""How often each actor does something, and how often something is done to it."""

import polars as pl
import pytest

from analysis.questions.agency import events, roles
from analysis.schema import check, empty
from analysis.schema.agency import EVENTS, ROLES
from analysis.story.concepts import Concept, Term
from tests.questions.agency.acts import corpus_of

TEXT = (
    "French troops killed 12 Spaniards. France bought a bridge. Spain sued France. "
    "“France robbed us,” the mayor of Rome said. France did not attack Spain."
)


@pytest.fixture(scope="module")
def found():
    return events(corpus_of(TEXT))


def row(table, actor):
    (one,) = table.filter(pl.col("actor") == actor).to_dicts()
    return one


def test_doers_and_done_tos_are_counted(found):
    france = row(roles(found), "France")
    assert (france["n_doer"], france["n_done_to"], france["n"]) == (2, 1, 3)
    assert france["n_articles"] == 1
    assert (france["share"], france["low"], france["high"]) == (None, None, None)  # too few events


def test_the_share_has_an_interval_where_events_are_not_too_few():
    france = row(roles(events(corpus_of(f"{TEXT} {TEXT}"))), "France")
    assert france["share"] == pytest.approx(2 / 3)
    assert 0 < france["low"] < france["share"] < france["high"] < 1


def test_what_is_quoted_not_told_as_done_or_not_plain_is_not_counted():
    table = roles(
        events(
            corpus_of(
                "France bought a bridge. France will sell a bridge. The mayor urged France to free Spain. "
                "France did not attack Spain. “France robbed us,” the mayor said. The mayor said that Spain sold a bridge."
            )
        )
    )
    assert table["actor"].to_list() == ["France"]
    assert row(table, "France")["n_doer"] == row(table, "France")["n"] == 1


def test_an_opened_actor_has_a_row_for_each_part():
    table = roles(events(corpus_of("Lefevre met the mayor of Rome. France bought a bridge.")), opened=["France"])
    assert table["actor"].to_list() == ["France", "Lefevre"]


def test_parts_of_one_name_stay_apart():
    police = Term("police", ("Gendarmes",))
    sides = (
        Concept("France", (Term("France", ("France",)), police)),
        Concept("police", (Term("Guards", ("Guards",)),)),
    )
    text = "Gendarmes met the mayor of Rome. Guards bought a bridge. France sold a bridge."
    found = events(corpus_of(text, actors=sides))
    assert roles(found, opened=["France"])["actor"].to_list() == ["France", "France: police", "police"]
    assert roles(found, opened=["France", "police"])["actor"].to_list() == ["France", "France: police", "Guards"]
    assert roles(found)["actor"].to_list() == ["France", "police"]


def test_without_events_the_table_is_empty():
    check(roles(empty(EVENTS)), ROLES)
    assert roles(empty(EVENTS)).is_empty()
