import pytest

from analysis.errors import QuestionError
from analysis.evidence import sentences
from analysis.questions.agency import events, roles, shown
from analysis.schema.vocabulary import Form, Place
from analysis.story.concepts import Concept, Term
from tests.charts.agency import events as made
from tests.charts.agency import forms as told_in
from tests.charts.agency import roles as counted
from tests.charts.agency import told
from tests.deep import deep
from tests.questions.agency.acts import corpus_of

LEE, FOX = (Concept(name, (Term(name, (name,)),)) for name in ("Lee", "Fox"))
TEXT = "News.\nLee thanked the town. Lee and Fox closed the pool. The town praised Fox."


@pytest.fixture(scope="module")
def corpus():
    return deep(("North", TEXT), ("South", TEXT), actors=(LEE, FOX))


def test_an_act_of_two_actors_is_one_row_that_names_both(corpus):
    acts = shown.printed(corpus, events(corpus))
    closed = acts.filter(acts["predicate"] == "close")
    assert closed["doer_actor"].to_list() == ["Lee and Fox"] * 2
    assert closed["matched"].to_list() == ["closed"] * 2
    assert acts["doer_actor"].null_count() == 2


def test_evidence_opens_doer_act_and_done_to(corpus):
    acts = shown.printed(corpus, events(corpus))
    row = sentences(corpus, acts.filter(acts["predicate"] == "thank")).row(0, named=True)
    pieces = [row["text"][mark["start"] : mark["stop"]] for mark in row["marks"]]
    assert pieces == ["Lee", "thanked", "the town"]


def test_no_event_is_printed_as_none(corpus):
    acts = shown.printed(corpus, events(corpus).clear())
    assert acts.is_empty()
    assert sentences(corpus, acts).is_empty()


def test_an_act_stands_once_for_each_side_that_has_a_role_in_it(corpus):
    found = events(corpus)
    acts = shown.of_sides(shown.printed(corpus, found), found)
    north = acts.filter(acts["outlet"] == "North").select("actor", "predicate", "doer_actor").rows()
    assert north == [
        ("Lee", "thank", "Lee"),
        ("Lee", "close", "Lee and Fox"),
        ("Fox", "close", "Lee and Fox"),
        ("Fox", "praise", None),
    ]
    done_to = shown.of_sides(shown.printed(corpus, found), found, roles=("done_to",))
    assert done_to.filter(done_to["outlet"] == "North")["actor"].to_list() == [None, None, "Fox"]


def test_the_acts_of_a_part_stand_under_its_name_where_its_actor_is_opened():
    made_of = corpus_of("Lefevre thanked the town. France bought a bridge.")
    found = events(made_of)
    acts = shown.printed(made_of, found)
    assert shown.of_sides(acts, found)["actor"].to_list() == ["France", "France"]
    assert shown.of_sides(acts, found, opened=["France"])["actor"][0] == "Lefevre"


def test_only_actors_of_the_story_are_opened(corpus):
    assert shown.opened(corpus, ["Fox"]) == ["Fox"]
    with pytest.raises(QuestionError, match=r"^OPEN must be actors of concepts\.yaml \(Lee, Fox\), not 'Fix'\.$"):
        shown.opened(corpus, ["Fox", "Fix"])


def test_acts_of_actors_have_one_on_either_side():
    table = made(
        told("N", "x", "a", "y", doer_actor="X"), told("N", "x", "b", "y", done_to_actor="Y"), told("N", "x", "c", "y")
    )
    assert shown.of_actors(table)["matched"].to_list() == ["a", "b"]


def test_an_act_counts_or_has_a_reason_why_it_does_not():
    made = corpus_of(
        "France bought a bridge. France will sell it. France did not pay. “France robbed us,” the mayor of Rome said. "
        "The mayor said that France closed the road."
    )
    acts = shown.printed(made, events(made))
    assert shown.counted(acts)["predicate"].to_list() == ["buy"]
    assert shown.uncounted(acts).select("predicate", "reason").rows() == [
        ("sell", "not told as done"),
        ("pay", "negated"),
        ("rob", "in a quotation"),
        ("close", "told as done, less plainly"),
    ]


def test_fewer_acts_than_are_compared_are_not_drawn():
    five = made(*(told("North", "x", str(n), "y") for n in range(5)))
    assert shown.enough(five).equals(five)
    assert shown.enough(five.head(4)).is_empty()
    grammar = told_in(("North", "Redland", {Form.ACTIVE: (4, 0)}), ("North", None, {Form.PASSIVE: (1, 1)}))
    assert shown.enough(grammar).equals(grammar)
    assert shown.enough(grammar.head(1)).is_empty()


def test_a_choice_is_taken_from_the_outlets_in_turn():
    table = made(*(told("North", "x", str(n), "y") for n in range(5)), told("South", "x", "9", "y"))
    assert shown.first_told(table, 3)["matched"].to_list() == ["0", "1", "9"]
    assert shown.first_told(table, 99).equals(table)


def test_acts_between_actors_are_chosen_first_then_those_in_the_headline():
    table = made(
        told("North", "x", "body", "y", place=Place.BODY),
        told("North", "x", "lede", "y", place=Place.LEDE),
        told("North", "x", "headline", "y", place=Place.HEADLINE),
        told("North", "x", "between", "y", doer_actor="X", done_to_actor="Y"),
    )
    assert shown.first_told(table, 1)["matched"].to_list() == ["between"]
    assert shown.first_told(table, 2)["matched"].to_list() == ["headline", "between"]
    assert shown.first_told(table, 3)["matched"].to_list() == ["lede", "headline", "between"]


def test_the_actors_with_most_events_come_first_and_those_without_are_left_out():
    table = counted(
        ("North", "a", 1, 1), ("North", "b", 3, 3), ("South", "b", 0, 1), ("North", "c", 0, 0), ("South", "d", 2, 0)
    )
    assert shown.most_told(table, 9)["actor"].to_list() == ["b", "b", "a", "d"]
    assert shown.most_told(table, 1)["outlet"].to_list() == ["North", "South"]


def test_acts_of_an_unclear_side_stay_behind_the_sides():
    active, passive = {Form.ACTIVE: (1, 0)}, {Form.PASSIVE: (3, 1), Form.ACTIVE: (1, 0)}
    table = told_in(("N", None, active), ("N", "a", active), ("N", "b", passive))
    rows = shown.most_told(table, 1).select("actor", "form").rows()
    assert rows == [("b", "passive"), ("b", "active"), (None, "active")]


def test_drawing_order_changes_no_number(corpus):
    table = roles(events(corpus))
    assert shown.most_told(table, 9).sort("actor", "outlet").equals(table.sort("actor", "outlet"))


def test_where_no_row_has_enough_events_there_is_nothing_to_compare():
    few, enough = counted(("North", "Redland", 1, 1)), counted(("North", "Redland", 19, 1), ("South", "Redland", 1, 1))
    assert shown.comparable(few).is_empty()
    assert shown.comparable(enough).equals(enough)
