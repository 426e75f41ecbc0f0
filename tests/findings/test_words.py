"""How numbers, lists and days are worded."""

from datetime import date

import pytest

from analysis import findings
from analysis.findings import words
from analysis.findings.words import which


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (findings.number(0), "no"),
        (findings.number(12), "twelve"),
        (findings.number(13), "13"),
        (findings.number(12345), "12,345"),
        (findings.counted(1, "article"), "one article"),
        (findings.counted(5, "article"), "five articles"),
        (findings.counted(2, "foot", "feet"), "two feet"),
        (findings.listed([]), "none"),
        (findings.listed(["a"]), "a"),
        (findings.listed("abc"), "a, b and c"),
        (findings.listed("abcde"), "a, b, c, d and e"),
        (findings.listed("abcdefghi"), "a, b, c, d and five more"),
        (words.told([]), ""),
        (words.told("abcde"), "a; b; c; d; e"),
        (words.told("abcdef"), "a; b; c; d; two more"),
        (words.all_of(1, "article"), "the one article"),
        (words.all_of(2, "outlet"), "both outlets"),
        (words.all_of(13, "outlet"), "all 13 outlets"),
        (words.of_all(2, 5, "article"), "two of five articles"),
        (words.of_all(5, 5, "article"), "all five articles"),
        (findings.percent(0), "0 %"),
        (findings.percent(0.004), "under 1 %"),
        (findings.percent(0.256), "26 %"),
        (findings.percent(1), "100 %"),
        (findings.day(date(2025, 2, 4)), "4 February 2025"),
        (findings.days([]), "day not known"),
        (findings.days([None, date(2025, 2, 4)]), "4 February 2025"),
        (findings.days([date(2025, 2, 4), date(2025, 2, 2)]), "2–4 February 2025"),
        (findings.days([date(2025, 2, 4), date(2025, 1, 31)]), "31 January – 4 February 2025"),
        (findings.days([date(2025, 2, 4), date(2024, 12, 31)]), "31 December 2024 – 4 February 2025"),
        (findings.capital("“war” wins"), "“War” wins"),
        (findings.capital(""), ""),
        (findings.capital("é"), "É"),
    ],
)
def test_numbers_lists_and_days_are_worded(made, expected):
    assert made == expected


@pytest.mark.parametrize("share", [0.995, 0.999])
def test_a_share_under_one_never_reads_as_all(share):
    assert findings.percent(share) != "100 %"


def test_a_verb_agrees_with_the_names_before_it():
    assert which(["North"], "says it", "say it") == "North says it"
    assert which(["North", "South"], "says it", "say it") == "North and South say it"
    assert which(["A", "B", "C"], "says it", "say it", 2) == "A and two more say it"
