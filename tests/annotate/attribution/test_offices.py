"""Who holds an office in an article, on sentences a reader can check by eye."""

import pytest

from analysis.units.reports import reports
from tests.deep import told

LED = "War goes on\nIsraeli Prime Minister Ann Lee met US President Tom Ray on Monday. "


def speaker(text):
    return told(text, actors=()).attributions["speaker"].to_list()[-1]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The premier", "Ann Lee"),
        ("The prime minister", "Ann Lee"),
        ("The US leader", "Tom Ray"),
        ("The Israeli leader", "Ann Lee"),
        ("The president", "Tom Ray"),
        ("The Egyptian president", "The Egyptian president"),
        ("The former president", "The former president"),
        ("The leader", "The leader"),
        ("A president", "A president"),
        ("The PM’s office", "Ann Lee’s office"),
        ("Lee’s office", "Ann Lee’s office"),
        ("Prime Minister Ann Lee’s office", "Ann Lee’s office"),
        ("The PMO", "Ann Lee’s office"),
        ("The Israeli army", "The Israeli army"),
    ],
)
def test_an_office_is_its_only_holders(source, expected):
    assert speaker(f"{LED}{source} said that war goes on.") == expected


def test_two_holders_of_an_office_are_not_tied_to_it():
    two = "War goes on\nPresident Tom Ray met President Ann Lee on Monday. The president said that war goes on."
    assert speaker(two) == "The president"
    often = f"{two[:-47]} {'President Tom Ray came. ' * 5}The president said that war goes on."
    assert speaker(often) == "Tom Ray"
    former = "War goes on\nPresident Tom Ray met former President Ann Lee. The president said that war goes on."
    assert speaker(former) == "Tom Ray"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee’s office said that it rained. The office said that war goes on.", "Lee’s office"),
        (
            "The Hill health ministry said that it rained. The ministry said that war goes on.",
            "The Hill health ministry",
        ),
        (
            "The Hill council said that it rained. The Dale council said that it snowed. "
            "The council said that war goes on.",
            "The council",
        ),
        ("The Hill council said that it rained. It said that war goes on.", "The Hill council"),
        ("The Hamas movement said that war goes on.", "Hamas"),
        (
            "It rained, according to a report by the Hill agency. The report said that war goes on.",
            "a report by the Hill agency",
        ),
        ("It rained, according to a report. The report said that war goes on.", "The report"),
    ],
)
def test_a_body_without_its_name_is_the_only_one_that_spoke(text, expected):
    assert speaker(f"War goes on\n{text}") == expected


def test_who_holds_an_office_is_a_person_with_a_side():
    made = told(f"{LED}The premier said that war goes on.")
    assert made.attributions["is_person"].to_list() == [True]
    assert reports(made).select("speaker", "actor").rows() == [("Ann Lee", "Premier")]
