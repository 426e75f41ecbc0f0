"""Posts put into an article, on texts a reader can check by eye."""

import pytest

from analysis.annotate.words.quotations import quotations
from analysis.story.zones import segments
from tests.deep import told


def quoted(text):
    return [text[start:stop] for start, stop, _ in quotations(text, segments(text))]


@pytest.mark.parametrize(
    "signature",
    [
        "— Ann Lee (@annlee) May 1, 2024",
        "— Ann Lee (@annlee)",
        "-- Ann Lee (@annlee) May 1, 2024",
        "– A. B. (@a_1) Dec. 24, 2023",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_the_words_of_a_post_are_quoted(signature, between):
    text = f"War goes on\nIt rained in the town.\nWe will stay in the town!{between}{signature}\nThe council met."
    assert quoted(text) == ["We will stay in the town!"]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor — Ann Lee — met the press.",
        "Write to Ann Lee (@annlee)",
        "The war — Ann Lee (@annlee) said so — goes on.",
    ],
)
def test_other_dashes_and_names_make_no_post(line):
    assert quoted(f"War goes on\nIt rained in the town.\n{line}\nThe council met.") == []


def test_a_post_that_quotes_is_left_to_its_own_marks():
    assert quoted(
        "War goes on\nIt rained.\nThe mayor: “We will stay.” — Ann Lee (@annlee) May 1, 2024\nThe council met."
    ) == ["“We will stay.”"]


def test_a_post_is_said_by_who_signs_it():
    made = told("War goes on\nIt rained.\nWe will stay in the town! — Ann Lee (@annlee) May 1, 2024\nThe council met.")
    assert made.attributions.select("speaker", "kind").rows() == [("Ann Lee", "direct")]
