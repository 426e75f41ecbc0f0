from analysis import findings
from analysis.questions import terms
from analysis.questions.keywords import collocates
from tests.tiny import corpus


def texts(reading):
    return [finding.text for finding in reading.findings]


def near(pairs):
    made = corpus(pairs)
    return findings.collocates(
        collocates.collocates(made, terms.mentions(made), window=1), made.articles, "the people held"
    )


OTHER = "War is on, and on, and on, and on. " * 3


def test_shared_words_near_are_told_from_those_of_one():
    made = near(
        [
            ("North", "Free hostages. " * 5 + "Poor captives. " * 4 + OTHER),
            ("South", "Free hostages. " * 5 + OTHER),
            ("East", "Hostages wait."),
        ]
    )
    assert made.title == "Near “the people held”: “free” and “poor”"
    assert texts(made) == [
        "Outside quotation marks, some words are near “the people held” in several articles (uses near it, of all uses): "
        "“free” (North 5 of 5 and South 5 of 5).",
        "Outside quotation marks, some words are near it in one article only: “poor” (North, four times).",
        "East has fewer than five mentions with words near them, too few to rank.",
    ]


def test_no_word_near_often_enough_is_said():
    made = near([("North", "Free hostages.")])
    assert made.title == "No word is near “the people held” often enough to be ranked"
    assert texts(made)[0] == "No word is near “the people held” often enough to be ranked."
