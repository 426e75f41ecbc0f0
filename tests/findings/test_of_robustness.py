"""How far each finding holds, in words."""

import polars as pl
import pytest

from analysis import findings
from analysis.findings.of_robustness import NOTHING, with_turns
from analysis.questions import robustness
from analysis.schema import empty
from analysis.schema.robustness import BY_CHOICE, ROBUSTNESS
from tests.brief.test_comparisons import SPLIT, STORY
from tests.findings.test_of_brief import told as told_in_brief
from tests.questions.robustness.story import PAIRS, small
from tests.tiny import articles

ROW = {
    "finding": 1,
    "question": "terms",
    "subject": "people held",
    "category": "hostages",
    "outlet": "North",
    "beside": "South",
    "n": 3,
    "n_all": 4,
    "n_beside": 1,
    "n_all_beside": 4,
    "effect": 0.5,
    "n_possible": 40,
    "n_ways": 40,
    "n_holds": 30,
    "n_tested": 40,
    "n_clear": 4,
    "n_level": 2,
    "n_turned": 6,
    "n_gone": 2,
    "n_counts": 38,
    "n_counts_turned": 6,
    "n_tests": 40,
    "n_tests_clear": 4,
    "least": -0.25,
    "most": 0.75,
    "moves_most": "zones",
    "moved": 0.5,
    "n_drawn": 0,
    "n_drawn_turned": 0,
    "drawn_low": None,
    "drawn_high": None,
}


def rows(*changes):
    """A table of findings, each as above but for some values."""
    dtypes = {name: column.dtype for name, column in ROBUSTNESS.items()}
    return pl.DataFrame([{**ROW, "finding": at, **each} for at, each in enumerate(changes, start=1)], schema=dtypes)


def options(*means):
    """Options of the choice of zones with their means."""
    table = [
        {"finding": 1, "choice": "zones", "option": option, "is_main": at == 0, "mean": mean, "moved": 0.5}
        for at, (option, mean) in enumerate(means)
    ]
    return pl.DataFrame(table, schema={name: column.dtype for name, column in BY_CHOICE.items()})


ZONES = options(("whole article", 0.5), ("no headline", 0.0), ("no captions", 0.5))


def said(**changes):
    return [each.text for each in findings.way(rows(changes), ZONES, STORY).findings]


def test_a_finding_is_told_with_the_ways_in_which_it_holds_and_turns():
    reading = findings.way(rows({}), ZONES, STORY)
    assert (
        reading.title == "People held: “hostages” is a larger share in North than in South in 30 of 40 ways of counting"
    )
    assert [each.text for each in reading.findings] == [
        "People held: “hostages” is a larger share in North than in South in 30 of 40 ways of counting. In six, the other "
        "side has more. In two, both sides have the same share. In two, too little is left to compare.",
        "The whole table differs more than chance would often produce in four of these ways.",
        "The choice “parts of the page” moves it most. On average, the difference is 0 percentage points with “no headline”; "
        "with “whole article” it is 50.",
    ]
    assert reading.alt.endswith("38 ways of counting, with differences from −25 to 75 percentage points.")
    assert "2 ways that leave too little to compare are not drawn." in reading.source


def test_ways_that_were_drawn_and_tested_are_counted():
    reading = findings.way(rows({"n_possible": 90, "n_tested": 20, "n_clear": 0}), ZONES, STORY)
    assert "40 of 90 ways were drawn at random." in reading.source
    assert reading.findings[1].text == (
        "Chance could explain how the whole table differs, in all of the 20 ways that were tested."
    )


def test_the_programs_errors_are_told_with_their_draws():
    drawn = {"n_drawn": 200, "n_drawn_turned": 14, "drawn_low": -0.1, "drawn_high": 0.3}
    reading = findings.way(rows(drawn), ZONES, STORY)
    last = reading.findings[-1]
    assert last.text == (
        "The program’s readings were drawn anew 200 times, by how often they were right on other texts: the other side has "
        "more in 14 of them."
    )
    assert last.caveat == "The difference then lies between −10 and 30 percentage points in 95 % of the draws."
    assert said(**{**drawn, "n_drawn_turned": 0})[-1].endswith("on other texts: the same side has more each time.")


@pytest.mark.parametrize(
    ("changes", "claim"),
    [
        ({"beside": None}, "People held: “hostages” is a larger share in North than in the other articles"),
        ({"effect": -0.5}, "People held: “hostages” is a smaller share in North than in South"),
        ({"question": "voices", "subject": None}, "Other people’s words are a larger share in North than in South"),
        (
            {"question": "speakers", "category": "the mayor"},
            "The mayor has a larger share of the reported words in North than in South",
        ),
        ({"question": "roles", "subject": "Lee"}, "Lee acts in a larger share of events in North than in South"),
        (
            {"question": "figures", "subject": "people killed", "category": "sourced"},
            "People killed: figures with a source or a hedge are a larger share in North than in South",
        ),
        ({"question": "harm"}, "Acts of harm that name nobody as doing them are a larger share in North than in South"),
    ],
)
def test_each_question_has_its_claim(changes, claim):
    assert findings.way(rows(changes), ZONES, STORY).title == f"{claim} in 30 of 40 ways of counting"


@pytest.mark.parametrize(
    ("n_holds", "n_ways", "words"),
    [
        (1, 1, "in the one way of counting"),
        (8, 8, "in all eight ways of counting"),
        (2, 30, "in 2 of 30 ways of counting"),
    ],
)
def test_how_many_ways(n_holds, n_ways, words):
    table = rows({"n_holds": n_holds, "n_ways": n_ways, "n_turned": n_ways - n_holds, "n_level": 0, "n_gone": 0})
    assert findings.way(table, ZONES, STORY).title.endswith(words)


def test_one_way_of_counting_says_so():
    only = {"n_ways": 1, "n_holds": 1, "n_turned": 0, "n_level": 0, "n_gone": 0, "moves_most": None, "moved": None}
    assert said(**only) == [
        "People held: “hostages” is a larger share in North than in South in the one way of counting: no other choice changes it."
    ]


@pytest.mark.parametrize(
    ("turned", "lead"),
    [
        (
            [0],
            "The one difference of the brief keeps its direction in every other way of counting. It is larger than chance would often produce in some of the ways that were tested.",
        ),
        (
            [3],
            "The one difference of the brief changes direction in some other way of counting. It is larger than chance would often produce in some of the ways that were tested.",
        ),
        (
            [0, 0],
            "Both differences of the brief keep their direction in every other way of counting. All of them are larger than chance would often produce in some of the ways that were tested.",
        ),
        (
            [0, 3],
            "One of two differences of the brief changes direction in some other way of counting. All of them are larger than chance would often produce in some of the ways that were tested.",
        ),
        (
            [5, 3, 0],
            "Two of three differences of the brief change direction in some other way of counting. All of them are larger than chance would often produce in some of the ways that were tested.",
        ),
    ],
)
def test_the_lead_counts_the_findings_that_turn(turned, lead):
    reading = findings.how_far(rows(*({"n_turned": n} for n in turned)), ZONES, STORY)
    assert reading.title == reading.findings[0].text == lead
    assert len(reading.findings) == len(turned) + 1


def test_the_finding_that_turns_most_often_comes_first():
    reading = findings.how_far(rows({"n_turned": 1}, {"n_turned": 9, "outlet": "East"}), ZONES, STORY)
    assert "in East than" in reading.findings[1].text


def test_without_findings_it_is_said():
    assert str(findings.how_far(empty(ROBUSTNESS), empty(BY_CHOICE), STORY)) == NOTHING


def test_a_story_of_a_few_words_is_told_as_it_is():
    made = small()
    ways = made.ways()
    table = robustness.robustness(made.effects, ways)
    reading = findings.how_far(table, robustness.by_choice(ways), articles(PAIRS))
    assert reading.findings[1].text == (
        "People held: “captives” is a larger share in South than in North in 6 of 8 ways of counting (four different counts). In two, both sides "
        "have the same share."
    )


@pytest.mark.parametrize(
    ("n_turned", "turns"),
    [
        (3, None),
        (4, "in 4 of 38 different counts, the other side has more."),
        (38, "in 38 of 38 different counts, the other side has more."),
    ],
)
def test_the_brief_says_what_turns_in_a_tenth_of_the_different_counts(n_turned, turns):
    _, differences = told_in_brief(SPLIT)
    [each] = with_turns(differences, rows({"n_counts_turned": n_turned, "n_tests_clear": 0}))
    assert each.turns == turns
    assert each.title == differences[0].title


@pytest.mark.parametrize(
    ("n_clear", "said"),
    [
        (0, None),
        (1, "in 39 of 40 different tests, it is no larger than chance would often produce."),
        (36, None),
        (40, None),
    ],
)
def test_the_brief_says_what_is_clear_in_some_tests_only(n_clear, said):
    _, differences = told_in_brief(SPLIT)
    [each] = with_turns(differences, rows({"n_counts_turned": 0, "n_tests_clear": n_clear}))
    assert each.turns == said


def test_a_difference_that_is_clear_in_all_ways_is_told_apart_from_those_that_are_not():
    table = rows({"n_turned": 0, "n_clear": 40}, {"n_turned": 0, "n_clear": 0}, {"n_turned": 0})
    assert findings.how_far(table, ZONES, STORY).title == (
        "All three differences of the brief keep their direction in every other way of counting. One of them is larger than "
        "chance would often produce in all ways that were tested; one of them is larger than chance would often produce in "
        "some of the ways that were tested; chance could explain one of them, however it is counted."
    )


def test_differences_beyond_the_table_have_no_sentence():
    _, differences = told_in_brief(SPLIT)
    assert [each.turns for each in with_turns(differences, empty(ROBUSTNESS))] == [None]
