"""Pages that are no article."""

import pytest

from analysis.story.pages import no_article
from analysis.story.read import inspect_story

ERROR, LIST, FURNITURE = (
    "shows an error message or a login page",
    "is a list of lines without a sentence",
    "holds page furniture alone",
)
HEADLINES = "\n".join(f"Envoys leave town number {number} again" for number in range(12))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Are you a robot?\n\nPlease make sure your browser is not blocking scripts.", ERROR),
        ("The Sample\n\nPage not found\n\nTry the search.", ERROR),
        ("Subscribe to read\n\nThe council met.", ERROR),
        (HEADLINES, LIST),
        ("Share\n\nWe use cookies to make this site better.\n\nSign up for our newsletter", FURNITURE),
    ],
)
def test_a_page_without_a_report_is_no_article(text, what):
    assert no_article(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday.",
        "Council meets",
        "http://sample.example/a",
        "...",
        "👍",
        HEADLINES + "\nThe council met.\nIt left.",
        "Access denied\n\n" + "The council let nobody in on Monday. " * 30,
        "\n".join(f"The council met again in hall number {number}." for number in range(12)),
    ],
)
def test_a_report_is_an_article_however_short(text):
    assert no_article(text) is None


def test_such_a_page_is_told_and_left_out_of_the_story(folder):
    made = folder({"a.txt": "The council met.", "b.txt": "Page not found", "c.txt": "Share\n\nSave"})
    story, problems = inspect_story(made)
    assert story.articles["article_id"].to_list() == ["a"]
    assert [str(problem) for problem in problems if problem.severity == "error"] == [
        "error: b.txt: shows an error message or a login page; it is left out. Paste the article into it or remove it.",
        "error: c.txt: holds page furniture alone; it is left out. Paste the article into it or remove it.",
    ]
