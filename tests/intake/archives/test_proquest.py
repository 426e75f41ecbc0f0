"""Exports of ProQuest as text, page and e-mail."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.archives import proquest
from analysis.intake.article import Refused
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands

RULE = "_" * 60
TEXT = f"""Report Information from ProQuest
1 January 2024 10:00
{RULE}

Town votes for a bridge

Author: Roe, Ann

Publication info: Morning Paper ; Town [Town]08 May 2020: A.2.

ProQuest document link

Abstract: None available.

Links: http://proxy.example/?accountid=00000

Full text: The town voted on Monday.

Location: nobody knows where the bridge goes, said one of them.

The count was done at noon.

Subject: Bridges; Towns

Publication title: Morning Paper; Town

Publication date: May 8, 2020

ProQuest document ID: 123

Document URL: http://proxy.example/docview/123?accountid=00000

Database: Papers
{RULE}

Second title

Publication title: Evening Paper

Publication date: May 9, 2020

ProQuest document ID: 124

{RULE}

Contact us at: http://www.proquest.example
""".encode()


def field(label, value):
    return f"<p><strong>{label}: </strong>{value}</p>"


def record(number, text, title="Town votes"):
    return (
        f'<div><a name="DocID_MSTAR_{number}"></a><p></p><p style="font-weight:bold">{title}</p>'
        f"{field('Author', 'Roe, Ann')}<p><a href='http://proxy.example'>ProQuest document link</a></p>"
        f"{field('Abstract', '<body></p><p>A town votes.</p><p></body>')}"
        f"<p><strong>Full text: </strong>{text}</p>"
        f"{field('Publication title', 'Morning Paper; Town')}{field('Publication date', 'May 8, 2020')}"
        f"{field('ProQuest document ID', number)}</div>"
    )


BODY = (
    '<Text WordCount="6" HTMLContent="true"><html><head><title></title></head><body>'
    '<div class="document_view_image"><a title="A bridge. (Ann Roe)" class="sr-only">Enlarge this image.</a></div>'
    "<p>The town voted.</p><p>It was noon.</p></body></html></Text>"
)
PAGE = f"<html><body><p>John Doe sent you the following:</p>{record(1, BODY)}{record(2, BODY)}</body></html>"
MAIL = (
    "From: noreply@proquest.com\nTo: j.doe@example.org\nSubject: Your ProQuest Research\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/html; charset="UTF-8"\n\n'
    f"{PAGE}\n--x--\n"
).encode()


def read(data):
    return proquest.read(data if isinstance(data, bytes) else data.encode(), "p.txt")


def test_a_text_file_article_by_article():
    first, second = read(TEXT).articles
    assert first.headline == "Town votes for a bridge"
    assert first.of(Zone.BODY) == [
        "The town voted on Monday.",
        "Location: nobody knows where the bridge goes, said one of them.",
        "The count was done at noon.",
    ]
    assert (first.outlet, first.published, first.byline) == ("Morning Paper; Town", date(2020, 5, 8), "Roe, Ann")
    assert (second.headline, second.without_text) == ("Second title", "a record without text")


def test_a_page_has_its_text_in_a_page_inside():
    export = read(PAGE)
    assert [article.key for article in export.articles] == ["1", "2"]
    (first, _) = export.articles
    assert (first.headline, first.byline, first.stated_words) == ("Town votes", "Roe, Ann", 6)
    assert first.of(Zone.BODY) == ["The town voted.", "It was noon."]
    assert first.of(Zone.CAPTION) == ["A bridge. (Ann Roe)"]


def test_a_tag_that_is_broken_is_no_text():
    broken = BODY.replace("<html><head>", "html&gt;<head>")
    assert read(record(1, broken)).articles[0].of(Zone.BODY) == ["The town voted.", "It was noon."]


def test_an_e_mail_gives_its_page_and_nobody_who_sent_it():
    export = read(MAIL)
    assert export.kind == "ProQuest e-mail"
    assert [article.of(Zone.BODY)[0] for article in export.articles] == ["The town voted."] * 2
    assert not re.search("doe|example.org|proxy|accountid", repr(export), re.IGNORECASE)


def test_a_text_that_breaks_off_is_kept_and_said():
    article = read(PAGE[: PAGE.rindex("<p>It was noon")]).articles[1]
    assert article.of(Zone.BODY) == ["The town voted."]
    assert article.notes == ["The file ends in the middle of this article."]


@pytest.mark.parametrize("data", [TEXT, PAGE.encode() + b"ProQuest", MAIL])
def test_an_export_is_known_by_its_bytes(data):
    assert proquest.recognises(data, "any.name")


@pytest.mark.parametrize(
    "data",
    [b"", b"ProQuest is a firm.", b"<p>ProQuest</p>", b"From: a\n\nProQuest", TEXT.replace(b"ProQuest", b"Other")],
)
def test_what_is_no_export(data):
    assert not proquest.recognises(data, "any.name")


def test_an_export_without_records_is_refused():
    message = (
        "must be a ProQuest export with articles; it has no record. Mark the articles in the list of results "
        "and export them with their full text."
    )
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        read(b"Report Information from ProQuest\n")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from((TEXT, PAGE.encode(), MAIL)), st.integers(0, 3_000), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(data, cut, flips):
    stands(proquest, data[:cut])
    stands(proquest, flipped(data, flips))
