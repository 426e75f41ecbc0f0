"""What somebody calls a thing, on sentences a reader can check by eye."""

import pytest

from analysis.annotate.attribution.called import with_called
from analysis.annotate.attribution.find import Attribution
from analysis.schema.vocabulary import Kind
from tests.annotate.attribution.reading import article_of
from tests.annotate.attribution.test_inside import contents


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bob Roe delivered what aides called a wake-up call to his troops.",
            ("aides", "a wake-up call to his troops"),
        ),
        ("Bob Roe took what officials described as a small step.", ("officials", "as a small step")),
        ("Bob Roe paid what some critics have called ransom.", ("some critics", "ransom")),
        ("Bob Roe went to what aides called “orphan towns” in the north.", ("aides", "“ orphan towns ”")),
        ("Bob Roe signed what critics call the “surrender” treaty.", ("critics", "the “ surrender ” treaty")),
        (
            "Bob Roe lashed out at what he called “the mob” after the Post reported on it.",
            ("he", "“ the mob ”"),
        ),
        ("They shut the line over what they called unsafe rails.", ("they", "unsafe rails")),
    ],
)
def test_what_somebody_calls_a_thing_is_theirs(sentence, expected):
    source, _, content = contents(sentence)[-1]
    assert (source, content) == (expected[0], [expected[1].replace("wake-up", "wake - up")])


def test_words_of_another_inside_a_report_are_the_others():
    sentence = "Bob Roe said that he supported what critics call amnesty for thieves."
    assert contents(sentence) == [
        ("Bob Roe", "said", ["that he supported what critics call amnesty for thieves"]),
        ("critics", "call", ["amnesty for thieves"]),
    ]


def test_the_quotation_of_another_makes_no_quotation_of_the_report_around_it():
    article = article_of("Roe said he would fight over what Lee called a “vanity project.”", {})
    at = {word: number for number, word in enumerate(article.words)}
    said = Attribution((at["said"], at["said"] + 1), (0, 1), ((at["he"], len(article.words)),), Kind.MIXED, 0.6)
    found = with_called(article, [said])
    assert [(one.kind, article.words[one.source[0]]) for one in found] == [(Kind.INDIRECT, "Roe"), (Kind.MIXED, "Lee")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bob Roe praised what he called a lasting peace.",  # his own words: one report
        "Bob Roe praised what Ann Lee built in the north.",
        "Bob Roe wonders what critics call for now.",
    ],
)
def test_nothing_else_is_made_anothers(sentence):
    article = article_of(sentence, {})
    one = Attribution((2, 3), (0, 2), ((3, len(article.words) - 1),), Kind.INDIRECT, 0.6)
    assert with_called(article, [one]) == [one]
