from datetime import date

import pytest

from analysis import findings
from analysis.errors import Problem
from analysis.proposals import PROPOSED
from analysis.questions.corpus import contents
from analysis.story.concepts import UNCHECKED
from analysis.story.read import problem_table
from tests.tiny import corpus


def as_read(made):
    return findings.as_read(contents.lengths(made), contents.zone_words(made), made.articles)


def test_each_article_is_told_in_a_line():
    made = corpus(
        [("North", "War goes on\nTruce is far\nAdvertisement\nAnn Lee said “it goes on”."), ("South", "Peace.")],
        published=date(2025, 2, 4),
    )
    assert as_read(made) == [
        (
            "a.txt: North, 4 February 2025: 12 words, 3 quoted, 1 set aside as page furniture; headline, standfirst "
            "and body."
        ),
        "b.txt: South, 4 February 2025: 1 word; body.",
    ]


def test_a_headline_that_is_given_is_told_and_cut_and_a_missing_day_is_said():
    made = corpus([("North", "War."), ("South", "Peace.")], published=None, title="War " * 40)
    first, _ = as_read(made)
    assert first == f"a.txt: North, day not known, “{('War ' * 40)[:79]}…”: 1 word; body."


def test_an_article_of_a_table_is_called_by_its_id():
    made = corpus([("North", "War."), ("South", "Peace.")], file="articles.csv")
    assert as_read(made)[0].startswith("a: North")


def test_terms_that_the_program_proposed_are_said_to_be_so():
    problems = problem_table([Problem("guess", "concepts.yaml", PROPOSED)])
    assert [finding.text for finding in findings.dictionary(problems).findings] == [PROPOSED]
    unchecked = problem_table([Problem("guess", "concepts.yaml", UNCHECKED)])
    assert [finding.text for finding in findings.dictionary(unchecked).findings] == [f"concepts.yaml {UNCHECKED}"]
    assert findings.dictionary(problem_table([])) is None
    missing = Problem("guess", "concepts.yaml", "no article holds “a” (b).")
    [told] = findings.dictionary(problem_table([]), [missing]).findings
    assert told.text == "concepts.yaml: no article holds “a” (b)."


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (1, ["One line of selection.csv matches no row and changes nothing."]),
        (2, ["Two lines of selection.csv match no row and change nothing."]),
    ],
)
def test_lines_that_fit_no_row_are_counted(n, said):
    problems = problem_table([Problem("error", "selection.csv", "x", row) for row in range(1, n + 1)])
    assert [found.text for found in findings.unfitting(problems).findings] == said
    assert findings.unfitting(problems.clear()) is None
