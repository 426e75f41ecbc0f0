"""Who can be meant by a pronoun: by gender, number and kind of name."""

import pytest

from tests.annotate.references.reading import meant


@pytest.mark.parametrize(
    ("subject", "pronoun", "fits"),
    [
        ("Ann Lee", "she", True),
        ("Ann Lee", "he", False),
        ("Mr. Lee", "he", True),
        ("Mr. Lee", "she", False),
        ("Ann Lee", "it", False),
        ("Egypt", "it", True),
        ("Egypt", "he", False),
        ("The premier, Ann Lee,", "she", True),
        ("The report", "it", False),
        ("Ann Lee and her aides", "she", True),
    ],
)
def test_gender_and_kind_must_fit(subject, pronoun, fits):
    text = f"{subject} said on Monday that {pronoun} had left the town."
    assert (pronoun in dict(meant(text))) == fits


def test_the_pronoun_of_a_person_is_known_from_the_first_one_on():
    text = "Kim Lee said she had left. Kim Lee met Pat Ray. He went home."
    assert ("He", "Kim Lee") not in meant(text)


def test_who_is_set_behind_a_name_stands_for_it():
    text = "The opposition of Ann Lee – who said that she was tired – was known."
    assert ("she", "Ann Lee") in meant(text)
