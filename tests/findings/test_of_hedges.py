"""The sentences about numbers of people and their hedges."""

from analysis import findings
from analysis.questions.voices import hedges
from tests.tiny import corpus


def texts(reading):
    return [finding.text for finding in reading.findings]


def hedged(*pairs):
    made = corpus(pairs)
    return findings.hedges(hedges.hedges(made), hedges.numbers_of_people(made), made.articles)


NORTH = (
    "North",
    "The health ministry says 50 people were killed, a toll that cannot be verified and does not distinguish who they were.",
)
SOUTH = "The flood killed 50 people. The UN holds these figures to be reliable. 60 people fled."


def test_hedges_are_told_by_class():
    made = hedged(NORTH, ("South", f"{SOUTH} It hurt 70 people. It cost 80 soldiers."))
    assert made.title == "Two of five numbers of people come with a source or a hedge"
    assert texts(made) == [
        ("Two of five numbers of people come with a source or a hedge: North (1 of 1) and South (1 of 4)."),
        "Numbers that are said to be somebody’s: North 50 (“says”).",
        "Numbers that are kept at a distance: North 50 (“does not distinguish”).",
        "Numbers that are vouched for: South 50 (“reliable”).",
        "Numbers that are said to be unverified or presumed: North 50 (“cannot be verified”).",
    ]
    assert all(finding.other_reading for finding in made.findings)


def test_of_few_numbers_no_part_is_said():
    made = hedged(NORTH, ("South", SOUTH))
    assert texts(made)[0] == "The program found too few numbers of people to compare."
    assert texts(made)[1] == "Numbers that are said to be somebody’s: North 50 (“says”)."


def test_no_numbers_are_said_so():
    assert texts(hedged(("North", "War goes on."))) == ["The program found no number of people."]
    assert hedged().title == "The program found no number of people"


def test_numbers_without_any_hedge_are_counted():
    five = " ".join(f"{n} people fled." for n in range(60, 65))
    assert hedged(("North", five)).title == "The program found no source and no hedge beside five numbers of people"
