from datetime import date

import pytest

from analysis.story.guess import guess_source


def guess(text="War goes on.", file="a1.txt", row=None):
    return guess_source(text, file, row)


@pytest.mark.parametrize(
    ("file", "outlet"),
    [
        ("Guardian_2025-02-04.txt", "Guardian"),
        ("Al Jazeera_war.txt", "Al Jazeera"),
        ("al-ahram_1.txt", "al-ahram"),
        ("2025-02-04_Guardian.txt", "Guardian"),
        ("20250204-Guardian.txt", "Guardian"),
        ("000_6f49b129.txt", "unknown (000_6f49b129)"),
        ("7.txt", "unknown (7)"),
        ("x.txt", "unknown (x)"),
    ],
)
def test_the_outlet_is_the_first_word_of_the_file_name(file, outlet):
    assert guess(file=file)["outlet"] == outlet


def test_a_row_of_a_table_shows_no_outlet():
    assert guess(file="articles.csv", row=3)["outlet"] == "unknown (articles, row 3)"


@pytest.mark.parametrize(
    "line",
    [
        "2025-02-04",
        "Published On 4 Feb 2025",
        "4 February 2025",
        "February 4, 2025",
        "Feb. 4, 2025",
        "Updated 2025-02-04 10:30",
        "North News, 4 February 2025, 10:15 am",
        "By Ann Lee | February 4, 2025",
        "Washington, Feb 4, 2025 (dpa) - War goes on and on, and nobody in the town knows how long.",
    ],
)
def test_a_day_is_found_in_the_first_lines(line):
    assert guess(f"War goes on\n{line}\nIt does.")["published"] == date(2025, 2, 4)


@pytest.mark.parametrize(
    "line", ["31 Feb 2025", "4 Feb", "12 Foo 2025", "99999-02-04", "0000-00-00", "40 Feb 0012", "Feb 40, 2025"]
)
def test_what_is_no_day_is_none(line):
    assert guess(line)["published"] is None


def test_a_day_in_a_long_sentence_is_not_the_day_of_publication():
    text = "The war that began on 7 October 2023 and has lasted longer than any before it goes on."
    assert guess(text)["published"] is None


@pytest.mark.parametrize(
    "line",
    [
        "The fire of 12 May 2003 and its victims",
        "Remembering The Fire Of 12 May 2003",
        "A fire, 12 May 2003, remembered",
    ],
)
def test_a_day_in_a_headline_is_not_the_day_of_publication(line):
    assert guess(f"{line}\n\nIt does.")["published"] is None


def test_a_day_in_the_name_of_a_file_is_taken_where_the_text_shows_none():
    assert guess(file="North_2025-02-04.txt")["published"] == date(2025, 2, 4)
    assert guess("War\n5 February 2025\nIt goes on.", "North_2025-02-04.txt")["published"] == date(2025, 2, 5)
    assert guess(file="North_02-04-2025.txt")["published"] is None
    assert guess(file="articles 2025-02-04.csv", row=3)["published"] is None


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ann Lee and Bob Roe", "Ann Lee and Bob Roe"),
        ("By Ann Lee, Bob Roe and Cy Poe in Cairo", "Ann Lee, Bob Roe and Cy Poe"),
        ("Published 4 Feb 2025 by Ann Lee & Bob Roe", "Ann Lee & Bob Roe"),
        ("By Reuters", "Reuters"),
        ("Analysis by Ann Lee", "Ann Lee"),
        ("Truce plan rejected by Mayor Roe", None),
        ("Truce Plan Rejected By Mayor Roe", None),
    ],
)
def test_a_byline_is_a_line_of_its_own_and_names_all(line, byline):
    assert guess(f"{line}\n\nIt goes on.")["byline"] == byline


def test_a_byline_is_found():
    assert guess("War goes on\nBy Ann Lee\nIt does.")["byline"] == "Ann Lee"
    assert guess("War goes on\n4 Feb 2025 by Ann O’Lee\nIt does.")["byline"] == "Ann O’Lee"


def test_by_and_a_small_word_is_no_byline():
    assert guess("It came by night")["byline"] is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("WASHINGTON (AP) — War goes on.", "AP"),
        ("War goes on.\n(PC, Anadolu)", "Anadolu"),
        ("Washington, Feb 4, (dpa/GNA) - War goes on.\nGNA", "dpa, GNA"),
        ("Feb 4 (Reuters) - War goes on.", "Reuters"),
        ("ZÜRICH (dpa) — War goes on.", "dpa"),
        ("War goes on, AP says.", None),
    ],
)
def test_agencies_are_found_in_the_dateline_and_the_last_line(text, credit):
    assert guess(text)["credit"] == credit


def test_an_empty_text_shows_nothing():
    assert guess("", "1.txt") == {"outlet": "unknown (1)", "published": None, "byline": None, "credit": None}
