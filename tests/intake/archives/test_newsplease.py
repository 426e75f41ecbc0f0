"""Files of news-please."""

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.archives import newsplease
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands

ONE = {
    "authors": ["Ann Roe", "Tom Lee"],
    "date_download": None,
    "date_modify": "2020-05-09 10:00:00",
    "date_publish": "2020-05-08 17:03:00",
    "description": "A bridge is planned.",
    "filename": "/home/jdoe/x.json",
    "language": "en",
    "maintext": "The town voted.\nIt was noon.",
    "source_domain": "paper.example",
    "title": "Town votes",
    "title_page": "Town votes for bridge",
    "url": "https://paper.example/a",
}
TWO = {**ONE, "title": "Second", "maintext": None}
LINES = "\n".join(map(json.dumps, (ONE, TWO)))


def read(text):
    return newsplease.read(text.encode(), "n.json")


def test_each_field_in_its_place():
    (article,) = read(json.dumps(ONE)).articles
    assert article.parts == [
        Part(Zone.HEADLINE, "Town votes"),
        Part(Zone.STANDFIRST, "A bridge is planned."),
        Part(Zone.BODY, "The town voted."),
        Part(Zone.BODY, "It was noon."),
    ]
    assert (article.published, article.modified) == (date(2020, 5, 8), date(2020, 5, 9))
    assert (article.outlet, article.byline, article.language) == ("paper.example", "Ann Roe, Tom Lee", "en")
    assert (article.url, article.other_headlines) == ("https://paper.example/a", {"page": "Town votes for bridge"})
    assert "jdoe" not in repr(article)


@pytest.mark.parametrize("text", [LINES, json.dumps([ONE, TWO]), json.dumps([ONE, TWO], indent=1)])
def test_a_list_and_lines_hold_several(text):
    export = read(text)
    assert [article.headline for article in export.articles] == ["Town votes", "Second"]
    assert export.articles[1].without_text == "a headline without text"
    assert export.problems == []


@pytest.mark.parametrize("summary", ["The town voted.", "The town vo...", "The town voted. It was", "", None])
def test_a_summary_that_only_repeats_the_text_is_none(summary):
    assert read(json.dumps({**ONE, "description": summary})).articles[0].of(Zone.STANDFIRST) == []


def test_a_headline_that_stands_in_the_text_too_is_taken_once():
    assert read(json.dumps({**ONE, "maintext": "Town votes\nIt was noon."})).articles[0].of(Zone.BODY) == [
        "It was noon."
    ]


@pytest.mark.parametrize("wrong", [{"authors": "Ann"}, {"authors": [1, None]}, {"title": 3}, {"date_publish": [1]}])
def test_a_value_of_another_kind_is_not_known(wrong):
    assert len(read(json.dumps({**ONE, **wrong})).articles) == 1


def test_a_list_that_breaks_off_is_read_as_far_as_it_goes():
    export = read(json.dumps([ONE, TWO])[:-30])
    assert [article.headline for article in export.articles] == ["Town votes"]
    assert [str(problem) for problem in export.problems] == [
        "error: n.json: must be JSON; after article 1 it can't be read and is left out. Check that place."
    ]


def test_a_broken_line_among_good_ones_is_left_out():
    export = read(f"{json.dumps(ONE)}\n{{broken\n{json.dumps(TWO)}")
    assert len(export.articles) == 2
    assert len(export.problems) == 1


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', "[" * 100_000, '{"maintext": ' + "[" * 50_000])
def test_what_holds_no_article_is_refused(text):
    message = (
        "must hold articles in JSON with title and maintext; it has none. Give the files that news-please "
        "stored, each as it is."
    )
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        read(text)


@pytest.mark.parametrize(("text", "is_one"), [(LINES, True), (f"[{LINES}", True), ('{"a": 1}', False), ("Text", False)])
def test_a_file_is_known_by_its_keys(text, is_one):
    assert newsplease.recognises(text.encode(), "any.name") == is_one


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(LINES)), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(cut, flips):
    stands(newsplease, LINES.encode()[:cut])
    stands(newsplease, flipped(LINES.encode(), flips))
