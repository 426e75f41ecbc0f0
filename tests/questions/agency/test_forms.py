"""In which grammar harm is told, and how often without a doer."""

import polars as pl
import pytest

from analysis.questions.agency import events, forms, without_doer
from analysis.schema import check, empty
from analysis.schema.agency import EVENTS, FORMS, WITHOUT_DOER
from analysis.schema.vocabulary import Form
from tests.questions.agency.acts import corpus_of

TEXT = (
    "French troops killed 12 Spaniards. Five Spaniards were killed. A storm killed a Spaniard. Two Spaniards died. "
    "A farmer was killed. “Ten Spaniards were killed,” the mayor of Rome said. French troops will kill Spaniards."
)


@pytest.fixture(scope="module")
def found():
    return events(corpus_of(TEXT))


def test_forms_are_counted_by_whose_people_come_to_harm(found):
    table = forms(found).filter(pl.col("actor") == "Spain")
    rows = table.select("form", "n", "n_without_doer", "n_all").rows()
    assert rows == [(Form.ACTIVE, 2, 1, 4), (Form.PASSIVE, 1, 1, 4), (Form.INTRANSITIVE, 1, 1, 4)]


def test_unclear_victims_stand_under_no_actor(found):
    assert forms(found).filter(pl.col("actor").is_null())["n"].to_list() == [1]


def test_the_share_without_a_doer_has_an_interval_where_acts_are_not_too_few(found):
    (one,) = without_doer(found).to_dicts()
    assert (one["actor"], one["n"], one["n_all"]) == ("Spain", 3, 4)
    assert (one["share"], one["low"], one["high"]) == (None, None, None)  # too few acts
    (twice,) = without_doer(events(corpus_of(f"{TEXT} {TEXT}"))).to_dicts()
    assert 0 < twice["low"] < twice["share"] == 0.75 < twice["high"] < 1


def test_an_act_of_two_doers_is_one_act():
    found = events(corpus_of("France and Italy killed 12 Spaniards."))
    assert forms(found)["n"].sum() == 1


def test_without_events_the_tables_are_empty():
    check(forms(empty(EVENTS)), FORMS)
    check(without_doer(empty(EVENTS)), WITHOUT_DOER)
    assert forms(empty(EVENTS)).is_empty()
    assert without_doer(empty(EVENTS)).is_empty()
