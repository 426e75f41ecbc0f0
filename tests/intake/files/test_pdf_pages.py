"""Lines of pages -> paragraphs."""

import pypdfium2
import pytest

from analysis.intake.files.pdf_pages import CUT, Line, lines_of_page, paragraphs, without_edges
from tests.intake.pdf_file import lines, made

LONG = "The town voted on the plan for a new bridge in a hall that was full"


def pages_of(data):
    document = pypdfium2.PdfDocument(data)
    try:
        return [lines_of_page(page)[0] for page in document]
    finally:
        document.close()


def joined(*pages):
    return paragraphs(pages_of(made(*pages)))


def test_each_line_has_its_place():
    ((one, two),) = pages_of(made(lines("One line", "Two")))
    assert (one.text, two.text) == ("One line", "Two")
    assert one.left == pytest.approx(50, abs=2)
    assert one.bottom > two.top
    assert one.known


def test_a_gap_ends_a_paragraph():
    assert joined(lines(LONG, "until the last seat.", None, LONG, "again.")) == [
        f"{LONG} until the last seat.",
        f"{LONG} again.",
    ]


def test_a_line_that_is_not_full_ends_a_paragraph():
    assert joined(lines("Menu", "World", "Sports", LONG, "until the last seat.", "News")) == [
        *("Menu", "World", "Sports"),
        f"{LONG} until the last seat.",
        "News",
    ]


def test_larger_letters_are_a_line_of_their_own():
    assert paragraphs([[Line("Town votes", 0, 100, 500, 130), Line("The count", 0, 88, 500, 98)]]) == [
        "Town votes",
        "The count",
    ]


def test_a_paragraph_goes_on_over_a_page():
    assert joined(lines(LONG), lines("until the last seat.")) == [f"{LONG} until the last seat."]
    assert joined(lines("It ended."), lines("Then it rained.")) == ["It ended.", "Then it rained."]


def test_a_cut_word_keeps_its_halves_on_two_lines():
    assert paragraphs([[Line(f"The new brid-{CUT}", known=False), Line("ge is open.", known=False)]]) == [
        "The new brid-\nge is open."
    ]


def test_lines_without_a_place_are_joined_where_a_sentence_goes_on():
    texts = ("The town voted", "on Monday.", "It was noon")
    assert paragraphs([[Line(text, known=False) for text in texts]]) == ["The town voted on Monday.", "It was noon"]


def test_lines_at_the_edge_of_most_pages_are_left_out():
    pages = [[Line("Paper, page 1"), Line("One."), Line("Two."), Line("Three."), Line("end 1/2")]]
    pages.append([Line("Paper, page 2"), Line("Four."), Line("Five."), Line("Six."), Line("end 2/2")])
    kept, left_out = without_edges(pages)
    assert [[line.text for line in page] for page in kept] == [["One.", "Two.", "Three."], ["Four.", "Five.", "Six."]]
    assert {text.split()[0] for text in left_out} == {"Paper,", "end"}


def test_a_single_page_has_no_edges_to_leave_out():
    page = [Line("Same."), Line("Same.")]
    assert without_edges([page]) == ([page], [])


def test_no_page_no_paragraph():
    assert paragraphs([]) == paragraphs([[]]) == []
