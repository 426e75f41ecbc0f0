"""What is said of articles that a file promises and does not hold."""

import pytest

from analysis.intake.archives.missing import missing


@pytest.mark.parametrize(
    ("found", "promised", "said"),
    [
        (
            499,
            500,
            "error: a.docx: says that it holds 500 articles; 499 were found. Export it again and compare the two.",
        ),
        (
            1,
            1_200,
            "error: a.docx: says that it holds 1,200 articles; 1 was found. Export it again and compare the two.",
        ),
        (2, 1, "error: a.docx: says that it holds 1 article; 2 were found. Export it again and compare the two."),
    ],
)
def test_another_number_is_told(found, promised, said):
    assert [str(problem) for problem in missing("a.docx", found, promised)] == [said]


def test_the_same_number_or_none_is_not():
    assert missing("a.docx", 3, 3) == missing("a.docx", 3, None) == []
