"""Furniture of archives, sites and scripts."""

import pytest

from analysis.story.furniture import (
    archive_lines,
    corrections,
    is_correction,
    is_error,
    is_furniture,
    is_notice,
    is_script,
    lists,
)

EXPORT = [
    "Envoys leave the town",
    "Section: World; Pg. 4",
    "Length: 808 words",
    "Byline: Ann Lee",
    "Body",
    "The council met on Monday. Subject: to a vote, it left.",
    "Classification",
    "Language: ENGLISH",
    "Publication-Type: Newspaper",
    "Subject: HOSTAGES (90%); PEACE TALKS (78%)",
    "Load-Date: February 4, 2025",
    "End of Document",
]


def test_the_keys_of_an_archive_are_found_with_what_stands_behind_them():
    assert archive_lines(EXPORT) == set(range(len(EXPORT))) - {0, 5}


@pytest.mark.parametrize(
    "line",
    [
        "Load-Date: February 4, 2025",
        "ProQuest document ID: 12345",
        "Subject: HOSTAGES (90%); PEACE TALKS (78%)",
        "Geographic: SAMPLETOWN (72%)",
        "Document NYTF000020170112ed1c0000a",
        "808 words",
    ],
)
def test_a_line_that_no_report_has_needs_no_other(line):
    assert archive_lines([line, "The council met."]) == {0}


@pytest.mark.parametrize(
    "texts",
    [
        ["Section: World", "The council met.", "Location: the old hall"],
        ["Subject: the siege", "Body"],
        ["Inflation: prices rose (90%) that year."],
        ["IN the town", "AN envoy left", "BY noon all was quiet"],  # three codes only
    ],
)
def test_keys_that_a_report_may_print_are_none_alone(texts):
    assert archive_lines(texts) == set()


def test_codes_of_an_archive_are_found_but_not_what_is_the_text():
    texts = [
        "SE World",
        "HD Envoys leave",
        "BY Ann Lee",
        "WC 808 words",
        "PD 4 February 2025",
        "TD",
        "LP The council met.",
        "Late.",
    ]
    assert archive_lines(texts) == {0, 2, 3, 4, 5}


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies and similar technologies on this site. By clicking OK you accept them.",
        "Sign up for our newsletter to get the day’s news in your inbox every morning.",
        "Please enable JavaScript to view this page.",
        "Your browser doesn’t support HTML5 audio",
        "Thanks for signing up!",
        "Follow us on Facebook and elsewhere",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "3h ago",
        "1 of 10 DOCUMENTS",
        "____________________",
    ],
)
def test_notices_and_marks_of_the_site_are_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council said “we use cookies” was no answer to the question.",
        "“Sign up for our newsletter,” the mayor said.",
        "Regulators fined the firm over cookies and its privacy policy.",
        "He signed up for the army in May.",
        "A day ago the siege ended.",
        "3 hours ago nobody knew of the siege.",
        "x" * 590 + " we use cookies",
    ],
)
def test_a_report_of_a_notice_is_no_notice(line):
    assert not is_notice(line)
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "window.dataLayer = window.dataLayer || [];",
        "function gtag(){dataLayer.push(arguments);}",
        "var ads = [];",
        ".byline { color: #333; }",
        "@media screen and (max-width: 600px) {",
        "googletag.cmd.push(show)",
    ],
)
def test_a_line_of_a_program_is_a_script(line):
    assert is_script(line)


@pytest.mark.parametrize(
    "line", ["The window (of the hall); it broke.", "let us go (now); var is a river", "A function of war {sic}."]
)
def test_a_sentence_with_the_same_words_is_no_script(line):
    assert not is_script(line)


COUNTRIES = [
    "Albania",
    "Algeria",
    "Benin",
    "Chad",
    "Chile",
    "China",
    "Cuba",
    "Fiji",
    "Gabon",
    "Ghana",
    "Haiti",
    "Peru",
    "Togo",
]


def test_a_list_to_choose_from_is_found_on_lines_and_in_one():
    assert lists(["The council met.", *COUNTRIES, "It left."]) == set(range(1, 14))
    assert lists(["The council met.", " ".join(COUNTRIES + [f"Z{name.lower()}" for name in COUNTRIES])]) == {1}


@pytest.mark.parametrize(
    "texts",
    [
        COUNTRIES[:11],
        COUNTRIES[::-1],
        [f"{name} sent an envoy." for name in COUNTRIES],
        [
            "Albania and Algeria sent envoys to Benin, and Chad, Chile and China asked why Cuba and Fiji had not, nor Peru, while Togo and others stayed at home and waited for more news of the siege."
        ],
    ],
)
def test_other_lines_are_no_list(texts):
    assert lists(texts) == set()


def test_an_error_is_told_in_a_short_line():
    assert is_error("Page not found")
    assert is_error("404 Not Found")
    assert not is_error("404 people were held in the fort")
    assert not is_error("Access denied to the envoys again and again by the guards of the fort, says the mayor")


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version of this article said that Ann Lee was the mayor.",
        "CORRECTION: The bridge is in North, not in South.",
        "*This article has been amended to add Bob Roe’s answer.",
        "This story has been updated to note that Ann Lee posted “The Bridge” on her page.",
        "Because of an editing error, an earlier version of this post had the wrong day.",
        "(This article was updated with comments from the mayor.)",
    ],
)
def test_a_correction_is_furniture(line):
    assert is_correction(line)
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The mayor said that this article has been updated.",
        "Corrections officers left the jail on Monday.",
        "An earlier version of the bill failed in May.",
        "This story begins in North.",
        "Because of an error, the bridge was closed.",
    ],
)
def test_a_sentence_of_the_report_is_no_correction(line):
    assert not is_correction(line)


def test_what_stands_below_a_heading_for_a_correction_is_its_text():
    assert corrections(["It rained.", "Correction: May 5, 2010", "Ann Lee is from North.", "It snowed."]) == {2}
    assert corrections(["Correction:", "An article on Monday gave the wrong day."]) == {1}
    assert corrections(["Correction: Ann Lee is 40.", "It snowed."]) == set()
