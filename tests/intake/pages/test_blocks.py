"""Blocks are the paragraphs of a page as a reader sees them, with what the elements around them say."""

import lxml.html
import pytest

from analysis.intake.pages.blocks import blocks_of, drop_unseen, said_of, words_of

REST = "<p>" + "Words of the page that stand elsewhere. " * 20 + "</p>"


def texts(source):
    return [(block.tag, block.text) for block in blocks_of(lxml.html.document_fromstring(source))]


def test_a_block_ends_where_an_element_begins_or_ends():
    assert texts("<body>One <b>two</b> three<p>Four<br>five</p>six<ul><li>seven</li></ul>") == [
        ("body", "One two three"), ("p", "Four five"), ("body", "six"), ("li", "seven"),
    ]  # fmt: skip


def test_two_line_breaks_end_a_paragraph():
    assert texts("<div>One<br> <br>two</div>") == [("div", "One"), ("div", "two")]


def test_a_title_is_one_whatever_is_inside_it():
    assert texts("<h3><div>What happens</div></h3>") == [("h3", "What happens")]


def test_share_of_links():
    whole, half = blocks_of(lxml.html.document_fromstring("<p><a>abcd</a></p><p><a>abcd</a> efgh</p>"))
    assert (whole.linked, half.linked) == (1.0, 0.5)


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ('<div class="ArticleBody-articleBody">', {"text"}),
        ('<div class="related-links">', {"promo"}),
        ('<p class="story__dek">', {"standfirst"}),
        ('<p style="display: none">', {"hidden"}),
        ('<p class="cardiology">', set()),
        ("<aside>", {"aside"}),
        ('<article class="newsletter">', set()),
    ],
)
def test_what_an_element_says(element, said):
    assert said_of(lxml.html.fragment_fromstring(element)) == said


def test_an_element_that_holds_most_of_a_page_says_nothing():
    (small, _) = blocks_of(lxml.html.document_fromstring(f'<div class="promo"><p>Buy now</p></div>{REST}'))
    (large,) = blocks_of(lxml.html.document_fromstring(f'<div class="promo">{REST}</div>'))
    assert (small.around, large.around) == ({"promo"}, set())


def test_what_is_said_around_the_text_of_an_article_counts_no_more():
    source = f'<div class="teaser"><div class="article-body"><p>The text</p></div></div>{REST}'
    assert blocks_of(lxml.html.document_fromstring(source))[0].around == {"text"}


def test_words_that_only_programs_read_out_are_dropped():
    root = lxml.html.document_fromstring('<p>A report<span class="visually-hidden">, opens new tab</span> by all</p>')
    drop_unseen(root)
    assert blocks_of(root)[0].text == "A report by all"


def test_words_are_compared_in_small_letters_without_marks():
    assert words_of("“It’s OVER,” she said.") == ("it", "s", "over", "she", "said")
