"""Persons by what the article says they are, on sentences a reader can check by eye."""

import pytest

from tests.deep import told


def speaker(text):
    return told(f"War goes on\n{text}", actors=()).attributions["speaker"].to_list()[-1]


@pytest.mark.parametrize(
    ("before", "source", "expected"),
    [
        ("Tom Ray, Roe’s lawyer, met the press.", "Roe’s lawyer", "Tom Ray"),
        ("Tom Ray, Roe’s lawyer, met the press.", "The attorney", "Tom Ray"),
        ("Tom Ray, Roe’s lawyer, met the press.", "Hill’s lawyer", "Hill’s lawyer"),
        ("Roe attorney Tom Ray met the press.", "Roe’s lawyer", "Tom Ray"),
        ("The inspector general, Tom Ray, met the press.", "The inspector general", "Tom Ray"),
        ("Sen. Tom Ray (R-Ohio) met Sen. Kim Lee (D-Ohio).", "The Republican senator", "Tom Ray"),
        ("Sen. Tom Ray (R-Ohio) met Sen. Kim Lee (R-Utah).", "The Republican senator", "The Republican senator"),
        ("Sen. Tom Ray (R-Ohio) met the press.", "The Utah senator", "The Utah senator"),
        ("Sen. Tom Ray (R-Ohio) met the press.", "The two-term senator", "Tom Ray"),
        ("Sen. Tom Ray (R-Ohio) met the press.", "The Ohio lawmaker", "Tom Ray"),
        ("Sen. Tom Ray (R-Ohio) met the press.", "The former senator", "The former senator"),
        ("Rep. Tom Ray (R-Calif.) met the press.", "The California congressman", "Tom Ray"),
        ("Tom Ray, a senator from Ohio, met the press.", "The Ohio senator", "Tom Ray"),
        ("Tom Ray is a lawyer. A lawyer came.", "The lawyer", "The lawyer"),
        ("Tom Ray, a lawyer, met the press.", "A lawyer", "A lawyer"),
    ],
)
def test_a_description_is_the_only_person_it_fits(before, source, expected):
    assert speaker(f"{before} {source} said that war goes on.") == expected


def test_a_person_behind_a_description_is_the_speaker():
    assert speaker("Another leading Dem, Sen. Tom Ray, said that war goes on.") == "Tom Ray"
    assert speaker("A former official, now a lawyer in Dale, Tom Ray, said that war goes on.") == "Tom Ray"
    assert speaker("A spokesman for Mr. Roe, Tom Ray, said that war goes on.") == "Tom Ray"


def test_a_person_named_again_by_oneself_is_that_person():
    assert speaker("President Ray met the press. Ray himself said that war goes on.") == "Ray"
