"""Tables of media monitors: every row says that it has no text."""

import csv
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.archives import monitors
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands

MELTWATER = (
    "Date\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tInfluencer\tReach\n"
    "08-May-2020 10:00AM\tTown votes\thttps://paper.example/a\tThe town\t... voted ...\tMorning Paper\tAnn Roe\t10\n"
    "09-May-2020 10:00AM\tSecond\thttps://paper.example/b\tIt was\t\tMorning Paper\t\t10\n"
)
MEDIA_CLOUD = (
    "stories_id,publish_date,title,url,language,media_name\n"
    '1,2020-05-08 10:00:00,"Town votes, again",https://paper.example/a,en,Morning Paper\n'
)


def read(text, encoding="utf-8"):
    return monitors.read(text.encode(encoding), "m.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_meltwater_in_the_encodings_that_spreadsheets_write(encoding):
    export = read(MELTWATER, encoding)
    first, second = export.articles
    assert export.kind == "Meltwater table"
    assert (first.without_text, second.without_text) == ("hit sentence only", "opening text only")
    assert first.parts == [Part(Zone.HEADLINE, "Town votes")]
    assert (first.outlet, first.byline, first.url) == ("Morning Paper", "Ann Roe", "https://paper.example/a")
    assert first.published == date(2020, 5, 8)


def test_media_cloud_has_headlines_only():
    export = read(MEDIA_CLOUD)
    (article,) = export.articles
    assert export.kind == "Media Cloud table"
    assert (article.headline, article.without_text, article.key) == ("Town votes, again", "headline only", "1")
    assert (article.published, article.language, article.place) == (date(2020, 5, 8), "en", "row 1")


def test_days_in_numbers_are_read_by_the_order_that_all_show():
    rows = "Title;Source;Date\nOne;Paper;03/04/2020\nTwo;Paper;25/04/2020\n"
    export = read(rows)
    assert [article.published for article in export.articles] == [date(2020, 4, 3), date(2020, 4, 25)]
    assert str(export.problems[0]).startswith("guess: m.csv: its days are read as day/month/year")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (MELTWATER, True),
        (MEDIA_CLOUD, True),
        ("Title,URL\n", False),
        ("Title,URL,Date\n", True),
        ("Title,URL,Date,Text\n", False),
        ("file,outlet,title,published,url\n", False),
        ("outlet,published,text\n", False),
        ('{"Title": 1}', False),
        ("", False),
    ],
)
def test_a_table_is_known_by_its_columns(text, is_one):
    assert monitors.recognises(text.encode(), "any.name") == is_one


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a,b\n1,2\n",
            "must be a table with columns for headline and address or outlet; it has no such heading. Export it "
            "again with its heading in the first line.",
        ),
        ("Title,URL,Date\n", "must have a row for each article; it has a heading alone. Export it again."),
    ],
)
def test_what_is_refused(text, message):
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        read(text)


def test_rows_beyond_the_limit_are_left_out(monkeypatch):
    monkeypatch.setattr(monitors, "MOST_ROWS", 1)
    export = read(MELTWATER)
    assert len(export.articles) == 1
    assert str(export.problems[0]) == (
        "error: m.csv, row 2: must have at most 1 rows; those after are left out. Export it in parts."
    )


def test_a_cell_without_end_ends_the_table():
    most = csv.field_size_limit(1_000)
    try:
        export = read(MEDIA_CLOUD + '2,2020-05-08,"' + "x" * 2_000)
    finally:
        csv.field_size_limit(most)
    assert [article.headline for article in export.articles] == ["Town votes, again"]
    assert "must be a table; from this line on it can't be read" in str(export.problems[0])


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from((MELTWATER.encode(), MELTWATER.encode("utf-16"), MEDIA_CLOUD.encode())), st.integers(0, 400), FLIPS
)
def test_no_cut_or_changed_byte_makes_it_fail(data, cut, flips):
    stands(monitors, data[:cut])
    stands(monitors, flipped(data, flips))
