import polars as pl
import pytest

from analysis import findings
from analysis.findings.of_events import sentence
from analysis.questions import agency
from analysis.questions.agency import shown
from analysis.schema.agency import AGENCY_MEASURED
from analysis.schema.vocabulary import Checked, Form, Status, Voice
from tests.charts.agency import EVENTS, events, table, told
from tests.questions.agency.acts import corpus_of
from tests.tiny import articles

TWO = articles([("North", "War."), ("South", "War.")])


def said(reading):
    return " ".join(finding.text for finding in reading.findings)


def test_acts_of_harm_are_told_by_outlet_with_how_many_name_a_doer():
    assert findings.acts_of_harm(EVENTS, TWO).title == (
        "One of five mentions of harm names a doer: 1 of 3 in North and 0 of 2 in South"
    )


def test_the_title_counts_harm_as_the_shares_do():
    made = corpus_of(
        "French troops killed 12 Spaniards. Spain may kill a man. Spain did not kill a man. Nobody wept when two men were "
        "killed. “Spain killed a man,” the mayor of Rome said."
    )
    found = agency.events(made)
    total = agency.forms(found)["n"].sum()
    assert total == 2
    title = findings.acts_of_harm(shown.printed(made, found), made.articles).title
    assert title.startswith("One of two mentions of harm names a doer")


@pytest.mark.parametrize("read", [findings.acts_of_harm, findings.events])
def test_where_nothing_counts_it_is_not_said_that_nothing_was_found(read):
    title = read(events(told("North", "Lee", "seize", "it", status=Status.NOT_DONE)), TWO).title
    assert title.endswith("that is told as done, outside quotations")


@pytest.mark.parametrize(("doer", "named"), [("the army", "its doer is named"), (None, "its doer is not named")])
def test_one_act_of_harm_is_told_as_one(doer, named):
    reading = findings.acts_of_harm(events(told("North", doer, "killed", "five people")), TWO)
    assert reading.title == f"Harm is mentioned once, in North; {named}"


def test_a_figure_that_holds_some_of_them_says_so_and_counts_quotations():
    source = findings.acts_of_harm(EVENTS, TWO, drawn=EVENTS.head(5)).source
    assert source.startswith("Four more acts of harm do not fit in this figure.")
    assert "Drawn but not counted: one in a quotation and one not told as done." in source
    assert "One more act of harm does not fit" in findings.acts_of_harm(EVENTS, TWO, drawn=EVENTS.head(8)).source


def test_outlets_beyond_the_most_are_counted():
    many = events(*(told(f"Outlet {n}", "x", "hit", "y") for n in range(8)))
    assert findings.acts_of_harm(many, TWO).title.endswith("one in Outlet 4 and three more articles")


@pytest.mark.parametrize(
    ("doers", "title"),
    [
        ((None, None), "Neither of the two mentions of harm names a doer: one in North and one in South"),
        (("x", "y"), "Both mentions of harm name a doer: one in North and one in South"),
        ((None, None, None), "None of the three mentions of harm names a doer: two in North and one in South"),
        (("x", "y", "z"), "All three mentions of harm name a doer: two in North and one in South"),
        (("x", None), "One of two mentions of harm names a doer: 1 of 1 in North and 0 of 1 in South"),
    ],
)
def test_all_and_none_are_called_so(doers, title):
    outlets = ["North", "South", "North"]
    rows = [told(outlet, doer, "hit", "y") for outlet, doer in zip(outlets, doers, strict=False)]
    assert findings.acts_of_harm(events(*rows), TWO).title == title


def test_who_acts_on_whom_is_named_where_no_other_two_come_as_often():
    pair = {"doer_actor": "Lee", "done_to_actor": "Fox"}
    rows = [told("North", "Lee", "met", "Fox", **pair)] * 2 + [
        told("North", "Lee", "washed", "himself", doer_actor="Lee", done_to_actor="Lee")
    ]
    assert findings.events(events(*rows), TWO).title == (
        "Three events involve an actor of the story; in two, one actor acts on another, most often Lee on Fox (twice)"
    )
    back = told("North", "Fox", "met", "Lee", doer_actor="Fox", done_to_actor="Lee")
    assert "most often" not in findings.events(events(*rows, back, back), TWO).title


def test_no_event_is_a_result():
    assert findings.events(EVENTS.clear(), TWO).title == "The program found no event with an actor of the story"
    assert findings.acts_of_harm(EVENTS.clear(), TWO).title == "The program found no act of harm"


def test_the_alt_text_says_where_a_place_is_empty():
    alt = findings.acts_of_harm(EVENTS.head(2), TWO).alt
    assert "North: the army – killed – five people" in alt
    assert "North: nobody named, in an air strike – killed – at least 1,200 people" in alt


def test_an_actor_is_named_in_the_place_of_its_pronoun_and_no_done_to_is_missed():
    told_of = {"doer_actor": "Lee", "done_to_actor": "Ray"}
    assert sentence({**told("North", "he", "fire", "Him", **told_of), "instead": None}) == "Lee – fire – Ray"
    plain = told("North", "They", "promise", None, doer_actor=None, done_to_actor=None, instead=None)
    assert sentence(plain) == "They – promise"
    noun = told("North", None, "death", None, form=Form.NOUN, doer_actor=None, done_to_actor=None, instead=None)
    assert sentence(noun) == "nobody named – death"


def test_what_is_not_told_as_done_is_listed():
    text = said(findings.not_done(EVENTS, EVENTS))
    assert "found one event only as planned, expected, possible, demanded, asked for or alleged: Redland’s" in text
    assert "Redland’s forces – seize – the ships (South)" in text
    assert "The program found one event that is said not to have taken place: " in text


def test_where_all_is_told_as_done_that_is_said():
    done = EVENTS.filter(pl.col("status") == Status.TOLD)
    assert said(findings.not_done(done, done)) == "Every event found is told as done."
    assert said(findings.not_done(done.clear(), done.clear())) == "The program found no event."


def test_what_is_told_as_done_in_another_place_is_counted():
    done = EVENTS.filter(pl.col("status") != Status.NOT_DONE)
    other = "only planned or possible in one place and told as done in another place of the same article."
    assert f"One more event is {other}" in said(findings.not_done(done, EVENTS))
    told_alone = EVENTS.filter(pl.col("status") == Status.TOLD)
    planned = EVENTS.filter(pl.col("status") != Status.NEGATED)
    assert said(findings.not_done(told_alone, planned)) == f"One event is {other}"


def test_each_rate_stands_beside_what_it_bears_on():
    rates = table(
        AGENCY_MEASURED,
        [{"what": Checked.ROLE, "n": 400, "right": 0.914}, {"what": Checked.SIDE_PLACE, "n": 61, "right": 0.9}],
    )
    reading = findings.events_measured(rates)
    assert [finding.text for finding in reading.findings] == [
        "For saying who acts and who is acted on, these were right: acting or acted on 91 % (of 400).",
        "For saying whose people come to harm, these were right: side by place 90 % (of 61).",
    ]
    assert findings.events_measured(rates.clear()).title == "Nothing was measured"


def test_a_quoted_event_is_drawn_and_not_counted():
    assert "quotation" not in findings.events(events(told("North", "x", "hit", "y")), TWO).source
    assert (
        "Drawn but not counted: one in a quotation."
        in findings.events(events(told("North", "x", "hit", "y", voice=Voice.SCARE)), TWO).source
    )
