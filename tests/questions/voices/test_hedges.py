"""Numbers of people and what stands beside them, on sentences a reader can check by eye."""

import polars as pl
import pytest
from hypothesis import given, settings

from analysis.questions.voices.hedges import hedges, numbers_of_people
from analysis.schema import check, empty
from analysis.schema.vocabulary import HedgeClass
from analysis.schema.voices import HEDGES, NUMBERS
from tests.deep import deep
from tests.tiny import corpus, wild_texts


def told(text):
    return numbers_of_people(corpus([("North", text)]))["number"].to_list()


def hedged(text):
    return hedges(corpus([("North", text)])).select("class", "matched", "number").rows()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed at least 47,518 people in the valley.", ["47,518"]),
        ("Some 600 mostly foreign prisoners and 13 Northern hostages left.", ["600", "13"]),
        ("There are 79 hostages, 35 of whom are ill.", ["79", "35"]),
        (
            "It led to tens of thousands of casualties and hundreds of jailed Italians.",
            ["tens of thousands", "hundreds"],
        ),
        ("Five million people fled; scores were hurt.", ["Five million", "scores"]),
        ("Hundreds of thousands of people, two of them ill, fled.", ["Hundreds of thousands"]),
        ("The death toll rose to 50 on Monday. Prices rose to 60.", ["50"]),
        ("The storm killed 50 and wounded 1,200.", ["50", "1,200"]),
        ("In 2023 people left. On May 3, people left.", []),
        ("After 15 months of war, killed 5 days ago, a 20-year-old man came in a 2,000-pound car.", []),
        ("The two boys met the three soldiers.", []),
        ("Two soldiers met.", ["Two"]),
        ("It cost $50 people say. Ten trucks carrying people left.", []),
        ("The Sept. 11 victims and the 9/11 families met.", []),
        ("A soldier died.", []),
    ],
)
def test_numbers_of_people_are_found(text, expected):
    assert told(text) == expected


def test_a_figure_has_its_place():
    made = corpus([("North", "It rained. The flood killed 50 people.")])
    assert check(numbers_of_people(made), NUMBERS).rows() == [
        ("a", "North", "50", 28, 30, 1, "body", "unquoted", "The flood killed 50 people.", 0)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rebel-run health ministry says 50 people were killed.",
            [("attributes", "says", "50")],  # who runs a source is no doubt, whichever side it is of
        ),
        (
            "50 people died, according to the rebel-run valley’s health ministry.",
            [("attributes", "according to", "50")],
        ),
        ("The flood killed 50 people, a toll that cannot be verified.", [("unverified", "cannot be verified", "50")]),
        ("50 people died. The UN holds these figures to be reliable.", [("vouches", "reliable", "50")]),
        ("50 people died. The UN calls these figures not reliable.", [("doubts", "not reliable", "50")]),
        ("50 people died. The trains are reliable.", []),
        ("There are 79 hostages, 35 of whom are presumed dead.", [("unverified", "presumed", "35")]),
        ("There are 79 hostages, half of whom are presumed dead.", []),
        ("Some 79 sailors were killed or are presumed dead.", []),
        ("Some 79 hostages remain, nearly half of whom are thought to be dead.", []),
        ("Some 79 hostages are thought to be dead.", [("unverified", "thought to be", "79")]),
        (
            "Eight are believed dead and nine thought to be alive.",
            [("unverified", "believed dead", "Eight"), ("unverified", "thought to be", "nine")],
        ),
        ("Some 35 captives, presumed dead by the army, remain.", [("unverified", "presumed", "35")]),
        (
            "The storm hurt 50 people, said to be sailors; how many drowned could not be determined.",
            [("unverified", "said to be", "50"), ("unverified", "could not be determined", "50")],
        ),
        ("50 people died. It rained. These figures are reliable.", []),
        ("50 people died. The mayor said the toll is high.", []),
        ("The flood killed 50 people and 60 soldiers, the mayor claimed.", [("doubts", "claimed", "50, 60")]),
        (f"The mayor is alleged {'again and ' * 12} again to have met 50 people.", []),
        ("The state-run ministry counts 50 people.", []),
        ("The mayor said that it rained.", []),
    ],
)
def test_hedges_stand_beside_a_number(text, expected):
    assert hedged(text) == expected


def test_a_hedge_has_its_place():
    text = "It rained. The flood killed 50 people, the mayor claimed."
    (row,) = check(hedges(corpus([("North", text)])), HEDGES).iter_rows(named=True)
    assert text[row["start"] : row["stop"]] == row["matched"] == "claimed"
    assert (row["sentence"], row["text"], row["source"]) == (1, "The flood killed 50 people, the mayor claimed.", None)


def test_a_number_with_a_hedge_is_told_from_one_without():
    made = corpus([("A", "50 people died, the mayor said. 60 people fled."), ("B", "50 people died.")])
    assert numbers_of_people(made).select("outlet", "number", "n_hedges").rows() == [
        ("A", "50", 1),
        ("A", "60", 0),
        ("B", "50", 0),
    ]


def test_only_the_number_that_a_hedge_bears_on_has_one():
    made = corpus([("A", "There are 79 hostages, 35 of whom are presumed dead.")])
    assert numbers_of_people(made).select("number", "n_hedges").rows() == [("79", 0), ("35", 1)]
    made = deep(("A", "Ann Lee said that 50 people had died. 60 people fled, and Tom Ray said that 70 people stayed."))
    assert hedges(made).select("number", "source").rows() == [("50", "Ann Lee"), ("70", "Tom Ray")]


def test_a_source_stands_as_its_own_article_names_it():
    north = ("North", "The rebel-run health ministry said that 50 people had died.")
    south = ("South", "The valley’s health ministry said that 60 people had died.")
    sources = hedges(deep(north, south)).filter(class_of("attributes"))["source"].to_list()
    assert sources == ["The rebel-run health ministry", "The valley’s health ministry"]
    assert hedges(deep(("A", "Ann Lee came. She said that 50 people had died.")))["source"].to_list() == ["Ann Lee"]


def class_of(name):
    return pl.col("class") == name


def test_a_hedge_of_the_next_sentence_counts_for_the_number():
    assert numbers_of_people(corpus([("A", "50 people died. The toll cannot be verified.")]))["n_hedges"].to_list() == [
        1
    ]


def test_at_depth_syntax_the_source_is_named():
    made = deep(("A", "Ann Lee said that the flood had killed 50 people. The UN considers these figures as reliable."))
    assert hedges(made).select("class", "source").rows() == [("attributes", "Ann Lee"), ("vouches", "The UN")]


def test_at_depth_syntax_a_number_outside_the_report_is_not_attributed():
    text = "The flood killed 50 people in the valley on Monday. 60 people fled while Ann Lee said that it rained."
    assert hedges(deep(("A", text))).is_empty()
    assert hedged(text) == [("attributes", "said", "60")]


def test_furniture_is_left_out():
    assert told("It rained.\nPhoto: 50 people\nIt rained.\nPhoto: 50 people\nIt rained.") == ["50"]


def test_a_hedge_in_furniture_is_none():
    report = "The flood killed 50 people on Monday."
    note = "these figures cannot be verified"
    assert hedged(f"{report}\nThe mayor said {note}.") == [("unverified", "cannot be verified", "50")]
    made = corpus([("North", f"{report}\n© 2025 North; {note}")])
    assert made.tokens["zone"].to_list()[-1] == "furniture"
    assert hedges(made).is_empty()


def test_no_articles_have_no_figures():
    assert numbers_of_people(corpus([])).equals(empty(NUMBERS))
    assert hedges(corpus([])).equals(empty(HEDGES))


def test_the_sample_story_hedges_the_same_toll_in_two_ways(seeds):
    table = hedges(seeds)
    toll = table.filter(table["number"].is_in(["46,000", "47,518"]))
    assert toll.select("outlet", "class", "matched").rows() == [
        ("Times of Israel", "attributes", "says"),
        ("Times of Israel", "unverified", "cannot be verified"),
        ("Times of Israel", "doubts", "does not differentiate"),
        ("AFP copy", "attributes", "according to"),
        ("AFP copy", "vouches", "reliable"),
    ]


@settings(max_examples=30)
@given(wild_texts())
def test_any_text_can_be_asked(text):
    made = corpus([("North", f"{text} 50 people {text} cannot be verified {text}")])
    for row in check(numbers_of_people(made), NUMBERS).iter_rows(named=True):
        assert made.articles["text"][0][row["start"] : row["stop"]] == row["number"]
    assert set(check(hedges(made), HEDGES)["class"]) <= set(HedgeClass)
