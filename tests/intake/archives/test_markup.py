"""HTML -> lines of text with the tags and classes they stand in."""

import re

import pytest

from analysis.intake.archives import markup
from analysis.intake.archives.markup import blocks, of_class, parsed, parts_of, text_of
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone


def lines(page):
    return [block.text for block in blocks(parsed(page, "a.html"))]


def test_a_line_ends_at_blocks_and_breaks_not_inside_words():
    assert lines("<p>One <b>t</b>wo</p>three<br>four<div>five<ul><li>six</ul></div>") == [
        *("One two", "three", "four", "five", "six"),
    ]


def test_scripts_heads_comments_and_lines_without_letters_are_no_text():
    page = "<head><title>T</title></head><script>x()</script><p>Yes<!-- no --></p><p>--</p><style>.a{}</style>"
    assert lines(page) == ["Yes"]


def test_a_page_inside_a_page_gives_its_lines_once():
    assert lines("<p>Above <text><html><head></head><body><p>In</p></body></html></text></p>") == ["Above", "In"]


def test_marks_are_tags_and_classes_in_small_letters():
    (block,) = blocks(parsed('<P CLASS="Big Red">a <EM>b</EM></P>', "a.html"))
    assert block.marks >= {"p", "big", "red", "em"}


def test_entities_are_their_letters_and_none_is_unfolded():
    assert lines("<!DOCTYPE x [<!ENTITY a 'boom'>]><p>Caf&eacute; &a; x</p>")[-1] == "Café &a; x"


def test_elements_are_found_by_any_of_their_classes():
    root = parsed("<p class='a B'>one</p><p class='c'>two</p>", "a.html")
    assert [text_of(each) for each in of_class(root, "b", "c")] == ["one", "two"]
    assert text_of(None) == ""


def test_headings_inside_a_text_are_subheadings():
    assert parts_of(blocks(parsed("<p>One.</p><h3>Two</h3>", "a.html"))) == [
        Part(Zone.BODY, "One."),
        Part(Zone.SUBHEADING, "Two"),
    ]


def test_a_page_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(markup, "MOST_CHARACTERS", 10)
    message = "must have at most 10 characters; it has 11. Export it in parts."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        parsed("x" * 11, "a.html")


@pytest.mark.parametrize("page", ["<div>" * 100_000 + "deep", "<b><i>" * 20_000 + "x", "", "\x00", "<" * 10_000])
def test_no_page_makes_it_fail(page):
    assert len(blocks(parsed(page, "a.html"))) <= 1
