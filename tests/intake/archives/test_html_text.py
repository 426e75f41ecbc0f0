"""HTML of exports as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.archives.html_text import has_class, lines_of, paragraphs_of, parsed, plain, tree


def body(markup):
    return tree(f"<html><body><div>{markup}</div></body></html>").find(".//div")


def test_text_is_on_one_line_without_scripts_comments_and_addresses():
    markup = "One\n <b>two</b>&nbsp;[https://a.example/x]<script>x</script><style>y</style><!-- z --> three [note]"
    assert plain(body(markup)) == "One two three [note]"


def test_line_ends_part_words():
    assert plain(body("One<br>two<p>three</p>four&amp;softReturn;five")) == "One two three four five"


def test_paragraphs_are_those_marked_or_between_blank_lines_of_what_is_preformatted():
    assert paragraphs_of(body("<p>One</p><p> </p><p>two</p>")) == ["One", "two"]
    assert paragraphs_of(body("One\n\ntwo")) == ["One two"]
    assert paragraphs_of(body("<pre>One\ntwo\n \nthree</pre>").find("pre")) == ["One two", "three"]


def test_lines_are_those_of_the_page_not_of_the_file():
    assert lines_of(body("One\ntwo<br>&nbsp;<br>three<p>four</p>")) == ["One two", "three", "four"]


def test_a_class_is_a_whole_word():
    element = tree('<div class="carryOverOpen article"></div>').find(".//div")
    assert has_class(element, "article")
    assert not has_class(element, "carryOver")


@pytest.mark.parametrize("text", ["", " ", "<!-- -->"])
def test_nothing_is_no_page(text):
    assert tree(text) is None


def test_a_declared_encoding_does_not_count():
    page, problems = parsed("<?xml version='1.0' encoding='utf-16'?><p>Été</p>".encode(), "a.html")
    assert (plain(page), problems) == ("Été", [])


def test_entities_are_not_resolved():
    page = tree('<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]><p>x&a;</p>')
    assert "x" in plain(page)
    assert "\n" not in plain(page)


@given(st.text(alphabet="<>/ab=\"'&;!-[] \n\x00é", max_size=80))
def test_any_text_is_read(text):
    page = tree(text)
    if page is not None:
        plain(page), paragraphs_of(page), lines_of(page)
