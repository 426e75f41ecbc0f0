import polars as pl
import pytest

from analysis import findings
from analysis.findings.of_events import sentence
from analysis.schema.agency import AGENCY_MEASURED
from analysis.schema.vocabulary import Checked, Form, Status
from tests.charts.agency import EVENTS, events, table, told
from tests.tiny import articles

TWO = articles([("North", "War."), ("South", "War.")])


def said(reading):
    return " ".join(finding.text for finding in reading.findings)


def test_acts_of_harm_are_told_by_outlet_with_how_many_name_a_doer():
    five = EVENTS.filter(pl.col("status") == Status.TOLD).head(5)
    assert (
        findings.acts_of_harm(five, TWO).title == "Two of five acts of harm here name a doer: 4 in North and 1 in South"
    )


@pytest.mark.parametrize(
    ("n_named", "title"),
    [
        (0, "The program found no doer named in five acts of harm here: 5 in North"),
        (1, "One of five acts of harm here names a doer: 5 in North"),
        (5, "Five of five acts of harm here name a doer: 5 in North"),
    ],
)
def test_doers_are_counted(n_named, title):
    rows = [told("North", "x" if n < n_named else None, "hit", "y") for n in range(5)]
    assert findings.acts_of_harm(events(*rows), TWO).title == title


def test_fewer_than_five_acts_are_too_few_to_compare():
    four = events(*(told("North", "x", "hit", "y") for _ in range(4)))
    assert findings.acts_of_harm(four, TWO).title == (
        "Fewer than five acts of harm are told plainly enough to be counted: too few to compare"
    )


def test_a_figure_counts_its_own_events_and_says_how_many_are_in_none():
    table = events(*(told("North", "Lee", "hit", "y", doer_actor="Lee") for _ in range(7)))
    reading = findings.events(table, TWO, drawn=table.head(3), left=2)
    assert reading.title == "Three of seven events with an actor of the story: 3 in North"
    assert reading.source.startswith("Two more events are in no figure.")
    assert "in no figure" not in findings.events(table, TWO, drawn=table.head(3)).source
    assert findings.events(table, TWO).title == "Seven events with an actor of the story: 7 in North"


def test_each_figure_tells_its_own_events_in_its_alt_text():
    table = events(*(told(name, "Lee", "hit", name, doer_actor="Lee") for name in ("North", "South")))
    assert "South" not in findings.events(table, TWO, drawn=table.head(1)).alt
    assert "North" not in findings.events(table, TWO, drawn=table.tail(1)).alt


def test_outlets_beyond_the_most_are_counted():
    many = events(*(told(f"Outlet {n}", "x", "hit", "y") for n in range(8)))
    assert findings.events(many, TWO).title.endswith("1 in Outlet 4 and three more articles")


def test_who_acts_on_whom_is_told_in_the_articles_words():
    table = events(
        told("North", "Lee", "met", "Fox", doer_actor="Lee", done_to_actor="Fox"),
        told("North", "Lee", "washed", "himself", doer_actor="Lee", done_to_actor="Lee"),
    )
    assert (
        findings.events(table, TWO).findings[-1].text
        == "In this event, one actor of the story acts on another: Lee – met – Fox (North)."
    )
    alone = findings.events(table.tail(1), TWO)
    assert said(alone) == "One event with an actor of the story: 1 in North."
    many = events(*(told("North", "Lee", "met", "Fox", doer_actor="Lee", done_to_actor="Fox") for _ in range(6)))
    assert findings.events(many, TWO).findings[-1].text.endswith("Lee – met – Fox (North); two more.")


def test_no_event_is_a_result():
    assert findings.events(EVENTS.clear(), TWO).title == (
        "The program found no event with an actor of the story that is told plainly enough to be counted"
    )


def test_the_alt_text_says_where_a_place_is_empty():
    alt = findings.acts_of_harm(EVENTS, TWO, drawn=EVENTS.head(2)).alt
    assert "North: the army – killed – five people" in alt
    assert "North: nobody named, in an air strike – killed – at least 1,200 people" in alt


def test_an_actor_is_named_in_the_place_of_one_word_for_it_and_no_done_to_is_missed():
    told_of = {"doer_actor": "Redland", "done_to_actor": "Ray"}
    assert (
        sentence({**told("North", "Redlandish", "held", "Him", **told_of), "instead": None}) == "Redland – held – Ray"
    )
    cut = told("North", "Ray", "freed", "all living” men", doer_actor=None, done_to_actor=None, instead=None)
    assert sentence(cut) == "Ray – freed – all living men"
    plain = told("North", "They", "promise", None, doer_actor=None, done_to_actor=None, instead=None)
    assert sentence(plain) == "They – promise"
    noun = told("North", None, "death", None, form=Form.NOUN, doer_actor=None, done_to_actor=None, instead=None)
    assert sentence(noun) == "nobody named – death"


def test_each_rate_stands_beside_what_it_bears_on():
    rates = table(
        AGENCY_MEASURED,
        [{"what": Checked.ACTED, "n": 400, "right": 0.914}, {"what": Checked.SIDE_PLACE, "n": 61, "right": 0.9}],
    )
    reading = findings.events_measured(rates)
    assert [finding.text for finding in reading.findings] == [
        "Of the events counted here, read by hand in other stories, these were right: who acts on whom 91 % (of 400).",
        "For saying whose people come to harm, these were right: side by place 90 % (of 61).",
    ]
    assert findings.events_measured(rates.clear()).title == "Nothing was measured"
