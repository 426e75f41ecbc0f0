import csv
import io
import re
from html.parser import HTMLParser

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.escape import (
    block_id,
    escape_attribute,
    escape_cell,
    escape_cells,
    escape_html,
    escape_markdown,
    slug,
    slugs,
)
from analysis.story.formats import plain_from_markdown
from tests.tiny import wild_texts

NASTY = "<script>alert(1)</script> $x$ \\(y\\) & \"z\" 'w' [a](javascript:b) ![c](d) **e** `f` #g =1"


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.runs = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add((tag, tuple(attrs)))

    def handle_data(self, data):
        self.runs.append(data)


def shown(html):
    page = Page()
    page.feed(html)
    page.close()
    return page


@given(st.one_of(st.text(), wild_texts(), st.text(alphabet="<>&$\\\"'ab; #x3c")))
@example(NASTY)
@example("$$")
def test_html_shows_the_text_letter_by_letter(text):
    html = escape_html(text)
    page = shown(html)
    assert page.tags <= {("span", ())}
    assert "<" not in html.replace("<span>", "").replace("</span>", "")
    assert '"' not in html
    assert "'" not in html
    runs = re.split(r"</?span>", html)
    assert all(run.count("$") + run.count("\\") <= 1 for run in runs)
    assert all(run in ("$", "\\") or not set(run) & set("$\\") for run in runs)
    plain = "".join(page.runs).replace("\r\n", "\n").replace("\r", "\n")
    assert plain == text.replace("\r\n", "\n").replace("\r", "\n")


def test_anything_can_be_shown_as_html():
    assert escape_html(None) == "None"
    assert escape_html(1.5) == "1.5"


@given(st.one_of(wild_texts(), st.text(alphabet="\\`*_{}[]()#+-.!|<>~$&:/ab1=\"' \n")))
@example(NASTY)
@example("1. a")
@example("&lt;b&gt;")
@example("====")
@example("[a]: b")
@example("[a](b)")
@example("<b>")
def test_markdown_shows_the_text_letter_by_letter_on_one_line(text):
    line = " ".join(text.split())
    assert "\n" not in escape_markdown(text)
    assert plain_from_markdown(escape_markdown(text)) == line
    assert plain_from_markdown(f"## {escape_markdown('a ' + text)}") == f"a {line}".strip()


@given(st.lists(st.one_of(wild_texts(), st.text(alphabet="=+-@\t \n,\"'|ab")), max_size=5))
@example(["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", " =1", "'=1", "=cmd|' /C calc'!A0"])
def test_no_cell_of_a_csv_begins_like_a_formula(texts):
    table = escape_cells(
        pl.DataFrame({"outlet": texts, "n": range(len(texts))}, schema_overrides={"outlet": pl.String})
    )
    rows = list(csv.reader(io.StringIO(table.write_csv(), newline="")))[1:]
    assert [row[0].removeprefix("'") for row in rows] == [text.removeprefix("'") for text in texts]
    assert not any(row[0][:1] in tuple("=+-@\t\r\n") for row in rows if row[0])


def test_numbers_and_nulls_of_a_csv_stay_as_they_are():
    table = pl.DataFrame({"a": ["-1", None, "x"], "n": [-1, 2, None]})
    assert escape_cells(table).rows() == [("'-1", -1), (None, 2), ("x", None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("People held in Gaza", "people-held-in-gaza"),
        ("  the attack of 7 October!? ", "the-attack-of-7-october"),
        ("../../etc", "etc"),
        ("Krieg für immer", "krieg-f-ufc-r-immer"),
        ("غزة", "u63a-u632-u629"),
        ("…", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_a_slug_can_be_read(text, name):
    assert slug(text) == name


@given(st.one_of(st.text(), st.text(alphabet="aB1 -_/.\\İßǅ²½", max_size=90)))
@example("people held in Gaza " * 4)
def test_a_slug_is_a_file_name_everywhere(text):
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?", slug(text))
    assert slug(slug(text)) == slug(text)


def test_two_names_with_one_slug_get_two_files():
    assert slugs(["The war", "the war!", "peace", "The war", "the-war"]) == {
        "The war": "the-war",
        "the war!": "the-war-2",
        "peace": "peace",
        "the-war": "the-war-3",
    }
    assert slugs(["a 2", "a", "A"]) == {"a 2": "a-2", "a": "a", "A": "a-3"}


def test_a_name_that_is_another_with_a_word_beside_it_gets_files_of_its_own():
    beside = ("places", "marks")
    assert slugs(["war", "places war", "war marks", "war places war"], beside) == {
        "war": "war",
        "places war": "places-war-2",
        "war marks": "war-marks-2",
        "war places war": "war-places-war",
    }
    assert slugs(["places war", "war"], beside) == {"places war": "places-war", "war": "war-2"}


CLOSE = st.lists(st.sampled_from(["war", "War", "places", "marks", "2", "-"]), min_size=1, max_size=4).map(" ".join)


@given(st.lists(st.one_of(st.text(), CLOSE)))
def test_no_two_names_share_a_file(names):
    found = slugs(names, ("places", "marks"))
    assert set(found) == set(names)
    chart = [f"{first}{each}" for each in found.values() for first in ("", "places-")]
    files = [f"{each}{last}" for each in chart for last in ("", "-marks")]
    assert len(set(files)) == len(files)


def test_the_id_of_a_group_tells_its_keys_apart():
    assert block_id("people held", "AFP copy", "hostages") == "sentences-people-held--afp-copy--hostages"
    alike = ["a b", "a-b", "a/b", "a  b", "a b!", "a--b", f"{'a ' * 40}b", f"{'a ' * 40}c"]
    assert len({block_id(key) for key in alike}) == len(alike)
    assert block_id("a", "b") != block_id("a--b") != block_id("a-b")


@given(st.lists(wild_texts(), min_size=1, max_size=3))
@example([NASTY, "\ud800"])
def test_the_id_of_a_group_is_safe_in_an_address(keys):
    assert re.fullmatch(r"sentences(-?-[a-z0-9]+)+", block_id(*keys))


@given(st.text())
@example(NASTY)
def test_an_attribute_holds_any_text(text):
    assert shown(f'<p title="{escape_attribute(text)}">').tags == {("p", (("title", text),))} or "\r" in text


@given(st.one_of(st.text(), wild_texts(), st.text(alphabet="=+-@\t\r\n a")))
@example("=1+1")
def test_a_cell_that_is_read_again_is_on_one_line_and_no_formula(text):
    cell = escape_cell(text)
    assert not cell.startswith(("=", "+", "-", "@"))
    assert len(cell.splitlines()) <= 1
    assert cell.strip() == " ".join(text.split())
