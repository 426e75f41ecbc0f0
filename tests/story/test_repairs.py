"""Marks that other programs left in a text."""

import pytest
from hypothesis import given

from analysis.story.repairs import STAND_INS, literal_in, plain
from tests.tiny import wild_texts

ENTITIES = "holds HTML entities like &amp; in {}; they are read as the characters they mean."
TAGS = "holds HTML tags in {}; they are left out."
MARKS = "holds marks of a spreadsheet like _x000D_ in {}; they are read as line ends."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&#8220;No,&#8221; Roe said.", "“No,” Roe said."),
        ("Lee &amp; Roe", "Lee & Roe"),
        ("&#x2018;No&#x2019;", "‘No’"),
        ("&#147;No&#148;", "“No”"),  # numbers of Windows-1252, as pages have them
        ("caf&eacute; &nbsp;", "café \u00a0"),
        ("&amp;#8217;s and &amp;amp;", "’s and &"),  # written twice
    ],
)
def test_an_entity_is_the_character_it_stands_for(text, read):
    found, (message,) = plain(text)
    assert found == read
    n = text.count("&")
    assert message == ENTITIES.format(f"{n} place{'' if n == 1 else 's'}")


@pytest.mark.parametrize("text", ["AT&T; and R&D", "a & b; c", "&notaname;", "& and &amp", "a_x000_b", "x < 3 > 2"])
def test_what_is_no_mark_stays(text):
    assert plain(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "read", "n"),
    [
        ("<p>It met.</p><p>It <b>left</b>.</p>", "\n\nIt met.\n\n\n\nIt left.\n\n", 6),
        ('One.<br/>Two.<BR>See <a href="http://a.b/">it</a>.', "One.\nTwo.\nSee it.", 4),
        ("One.<script>var a = '<b>';</script>Two.", "One.\nTwo.", 1),
        ("One.<style type='x'>p {}</style><!-- no <p> -->Two.", "One.\nTwo.", 2),
        ("&lt;p&gt;One.&lt;/p&gt;", "\n\nOne.\n\n", 2),
    ],
)
def test_tags_are_read_as_a_page_shows_them(text, read, n):
    found, messages = plain(text)
    assert found == read
    assert messages[-1] == TAGS.format(f"{n} place{'' if n == 1 else 's'}")


@pytest.mark.parametrize("text", ["<3", "I <the mayor> said", "a <b and c> d <", "<unknown>", "1<2 and 3>2"])
def test_what_html_does_not_know_is_no_tag(text):
    assert plain(text) == (text, [])


def test_marks_of_a_spreadsheet_are_line_ends():
    assert plain("Held_x000D_\nand freed_x000d_\n_x000D_\nLater_x000D_more_x000A_end") == (
        "Held\nand freed\n\nLater\nmore\nend",
        [MARKS.format("5 places")],
    )


@given(wild_texts())
def test_what_is_read_holds_no_more_marks_of_a_spreadsheet(text):
    assert "_x000D_" not in plain(text)[0]


def test_signs_that_are_known_to_be_no_marks_stay():
    text = "<b>One</b> &lt;b&gt; <b>two</b> _x000D_"
    assert plain(text, frozenset({0, 1, 2, 6})) == (
        "<b>One</b> &lt;b> two _x000D_",
        [ENTITIES.format("1 place"), TAGS.format("2 places")],
    )


@given(wild_texts())
def test_where_no_sign_is_a_mark_the_text_stays(text):
    assert plain(text, frozenset(range(len(text)))) == (text, [])


@given(wild_texts())
def test_what_stands_in_for_signs_is_counted_and_taken_back(text):
    hidden = "".join(STAND_INS.get(sign, sign) for sign in text)
    assert literal_in(hidden) == (text, frozenset(range(sum(text.count(sign) for sign in STAND_INS))))
