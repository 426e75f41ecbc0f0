from itertools import pairwise

import pytest
from hypothesis import given

from analysis.schema.vocabulary import Zone
from analysis.story.zones import segments
from tests.tiny import wild_texts

BODY = "Israel and Hamas agreed on a truce on Sunday, officials said."


def zones(text, title=None):
    return [(text[part.start : part.stop], part.zone) for part in segments(text, title)]


def zone_of(line, before="Truce begins in Gaza", after=BODY):
    text = f"{before}\n\n{line}\n\n{after}"
    return next(part.zone for part in segments(text) if text[part.start : part.stop] == line)


def test_a_line_alone_is_body():
    assert zones("War goes on") == [("War goes on", "body")]


def test_a_line_alone_that_is_the_known_title_is_the_headline():
    assert zones("War goes on", "War goes on") == [("War goes on", "headline")]
    assert zones("War goes on", "Peace at last") == [("War goes on", "body")]


def test_no_text_has_no_zones():
    assert zones("") == zones(" \n\u2028\n ") == []


def test_headline_standfirst_and_body_are_told_apart():
    text = f"Truce begins in Gaza\nMediators hope it will hold\n{BODY}"
    assert [zone for _, zone in zones(text)] == ["headline", "standfirst", "body"]


def test_a_first_line_that_ends_with_a_stop_is_body():
    assert zones(f"War goes on.\n{BODY}")[0] == ("War goes on.", "body")


def test_the_known_title_is_the_headline_whatever_it_ends_with():
    assert zones(f"War goes on.\n{BODY}", "war goes on")[0] == ("War goes on.", "headline")


def test_a_line_with_a_full_stop_before_a_byline_is_the_standfirst():
    text = f"Truce begins\nIt may not hold for long.\nBy Ann Lee\n{BODY}"
    assert [zone for _, zone in zones(text)] == ["headline", "standfirst", "furniture", "body"]


def test_a_line_whose_words_return_in_the_paragraph_after_it_is_the_standfirst():
    echo = "Mediators hope the fragile ceasefire between neighbours survives winter."
    lede = "Mediators hope that the fragile ceasefire between the neighbours survives this winter, officials said."
    assert [zone for _, zone in zones(f"Truce begins\n{echo}\n{lede}")] == ["headline", "standfirst", "body"]
    assert [zone for _, zone in zones(f"Truce begins\n{echo}\n{BODY}")] == ["headline", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Most Popular",
        "By Ann Lee",
        "By Ann Lee and Bob Ray",
        "Published On 4 Feb 2025",
        "4 Feb 2025",
        "February 4, 2025, 10:30 pm",
        "Updated: 10:30 GMT",
        "© 2025 North Post",
        "Read more:",
        "***",
        "Additional reporting by Ann Lee",
        "(Reporting by Ann Lee in Cairo and Tom Ray; Editing by Bo Hill and the North News staff)",
        "Reporting by Ann Lee (ann.lee@post.example)",
        "Source: North News, agencies",
        "Related stories: the truce, day by day:",
        "RELATED:",
        "Watch the talks:",
        "WATCH | The talks, day by day:",
        "More from Ann Lee:",
        "Become a Member",
        "By signing up, you agree to it all",
        "Support our journalism",
        "toggle caption",
    ],
)
def test_page_furniture_is_furniture(line):
    assert zone_of(line, before=BODY) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday the truce had ended.",
        "Share of voters falls in May 2025 after the war.",
        "Watch groups say the truce may end soon.",
        "Related groups, such as Hamas, agreed.",
        "Reporting from Gaza City, the network’s Ann Lee said dozens of captives were killed.",
        "Compiled by a former officer, the dossier was leaked.",
        "Edited by Ann Lee, the book tells of the siege.",
        "Source: the ministry said that many were killed.",
        "More than 100 hostages were killed, among them:",
        "Watch groups named three towns:",
        "Support for the truce, by country:",
        "Share prices fell in three cities:",
        "Related groups met in:",
        "By continuing to shell the town, the army broke the truce.",
        "By signing up to the pact, the lake states ended the war.",
        "Become a member of the club or leave, the lake states told the hill.",
        "Support our troops, the premier told the crowd.",
    ],
)
def test_sentences_that_begin_like_furniture_stay_body(line):
    assert zone_of(line, before=BODY) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "People wait in Gaza City. (Ann Lee/AFP)",
        "People wait in Gaza City [Reuters/Ann Lee]",
        "Photo: people wait in Gaza City",
        "People wait in Gaza City, June 21, 2021. REUTERS/Ann Lee",
        "People wait in Gaza City. REUTERS/Ann Lee/File Photo",
        "People wait in Gaza City. Tom Ray/Pool via REUTERS/File Photo",
        "People wait in Gaza City. Photo by ANN LEE /AFP via Getty Images",
        "People wait in Gaza City. Photograph: Ann Lee/Reuters",
        "People wait in Gaza City. AP Photo/Ann Lee",
        "People wait in Gaza City. Handout via REUTERS",
        "Ann Lee / Reuters.",
        "Ann Lee via Getty Images.",
        "FILE - In this May 1, 2024, file photo, people wait in Gaza City.",
        "FILE PHOTO: People wait in Gaza City",
        "File photo — people wait in Gaza City",
        "Enlarge this image toggle caption Ann Lee/AP",
        "Image source, Getty Images",
    ],
)
def test_a_line_with_a_picture_credit_is_a_caption(line):
    assert zone_of(line, before=BODY) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "The poll was made by Reuters/Ipsos",
        "He told it to Reuters and/or AP.",
        "The mayor sent the note via Reuters, they said.",
        "File-sharing between the towns ended.",
        "Files: they were burned in the war.",
        "Enlarge the zone, the general said.",
    ],
)
def test_a_sentence_that_names_an_agency_or_a_file_is_no_caption(line):
    assert zone_of(line, before=BODY, after=f"{BODY}\n{BODY}") != "caption"


def test_a_repeated_caption_is_furniture():
    line = "People wait in Gaza City. (Ann Lee/AFP)"
    assert [zone for _, zone in zones(f"{BODY}\n{line}\n{line}\n{BODY}")][1:3] == ["caption", "furniture"]


def test_a_short_line_without_a_stop_between_paragraphs_is_a_subheading():
    assert zone_of("The second phase", before=BODY) == "subheading"


def test_points_of_a_list_are_no_subheadings():
    points = ["1. Bring the captives home", "2. End the siege", "3) Pay the guards"]
    found = zones("\n\n".join(["Truce begins", BODY, *points, BODY]))
    assert [(point, "body") for point in points] == found[2:5]
    assert zone_of("1. Bring the captives home", before=BODY) == "subheading"


@pytest.mark.parametrize("line", ["“We will go on”", "the second phase", "The second phase:"])
def test_speech_small_letters_and_a_colon_make_no_subheading(line):
    assert zone_of(line, before=BODY) == "body"


@pytest.mark.parametrize(
    "dateline",
    ["WASHINGTON —", "GAZA CITY, Gaza (AP) —", "Washington, Feb 4, (dpa) -", "JERUSALEM:", "Cairo (Reuters) –"],
)
def test_a_dateline_is_furniture_and_its_sentence_is_body(dateline):
    assert zones(f"{dateline} {BODY}\n{BODY}")[:2] == [(dateline, "furniture"), (BODY, "body")]


@pytest.mark.parametrize(
    "line",
    [
        "COVID-19 closed the schools of Lake, officials said.",
        "U.S.-led airstrikes hit the town, officials said.",
        "ANTI-WAR groups met in Lake, officials said.",
        "Sen. Ray (D-N.Y.) — he left early — signed, officials said.",
        "FBI: the man left a note, officials said.",
        "TRUMP: we will sign, he said.",
    ],
)
def test_what_begins_in_capitals_and_is_no_place_stays_in_its_sentence(line):
    assert zones(f"Talks go on\n\n{line}\n\n{BODY}")[1] == (line, "body")


def test_a_headline_that_begins_with_a_body_and_a_colon_is_one():
    assert zones(f"UN: 4 aid workers freed\n\n{BODY}")[0] == ("UN: 4 aid workers freed", "headline")


def test_a_question_in_capitals_is_no_dateline():
    assert zones(f"UPDATE: {BODY}\n{BODY}")[0][1] == "body"


def test_only_the_first_dateline_is_one():
    text = f"WASHINGTON — {BODY}\nDOHA — {BODY}"
    assert zones(text)[1:] == [(BODY, "body"), (f"DOHA — {BODY}", "body")]


def test_a_dateline_stands_in_one_of_the_first_three_paragraphs():
    for n_before, expected in ((2, [("DOHA —", "furniture"), (BODY, "body")]), (3, [(f"DOHA — {BODY}", "body")])):
        before = "".join(f"War goes on for {number} days, officials said.\n" for number in range(n_before))
        assert zones(f"{before}DOHA — {BODY}")[n_before:] == expected


def test_an_agency_at_the_end_is_furniture():
    assert zones(f"{BODY}\n{BODY}\n(PC, Anadolu)")[-1] == ("(PC, Anadolu)", "furniture")


@pytest.mark.parametrize("line", ["More To Come", "Ann Lee", "Gaza, Doha"])
def test_other_words_with_capitals_at_the_end_are_body(line):
    assert zones(f"{BODY}\n{BODY}\n{line}")[-1] == (line, "body")


def test_the_tail_of_an_embedded_post_is_furniture():
    text = f"{BODY}\nWar goes on. — Ann Lee (@annlee) February 4, 2025 More came.\n{BODY}"
    assert zones(text)[1:4] == [
        ("War goes on.", "body"),
        ("— Ann Lee (@annlee) February 4, 2025", "furniture"),
        ("More came.", "body"),
    ]


@pytest.mark.parametrize(
    "tail",
    [
        "— Ann Lee (@annlee) May 4 2017",
        "— Ann Lee (@annlee) [May 4, 2017]",
        "— Ann Lee (@annlee) May 4, 2017]",
        "pic.twitter.com/abc123 https://t.co/def456 — Ann Lee (@annlee) 4 May 2017",
    ],
)
def test_the_tail_of_a_post_is_furniture_to_its_end(tail):
    text = f"{BODY}\nWar goes on. {tail}\n{BODY}"
    assert zones(text)[1:3] == [("War goes on.", "body"), (tail, "furniture")]


def test_lines_are_numbered_as_paragraphs():
    assert [part.paragraph for part in segments(f"WASHINGTON — {BODY}\n\n\n{BODY}\u2028{BODY}")] == [0, 0, 1, 2]


@given(wild_texts())
def test_every_printed_character_lies_in_exactly_one_segment(text):
    parts = segments(text)
    assert all(part.start < part.stop for part in parts)
    assert all(left.stop <= right.start for left, right in pairwise(parts))
    assert [part.paragraph for part in parts] == sorted(part.paragraph for part in parts)
    inside = {at for part in parts for at in range(part.start, part.stop)}
    assert all(at in inside for at, letter in enumerate(text) if not letter.isspace())
    assert not any("\n" in text[part.start : part.stop] for part in parts)


@pytest.mark.parametrize("dateline", ["Feb 4 (Reuters) -", "ZÜRICH —", "ŁÓDŹ, Poland (AP) —", "Zürich, Feb 4 (dpa) –"])
def test_a_dateline_without_a_place_or_with_accents_is_furniture(dateline):
    assert zones(f"Talks go on\n\n{dateline} {BODY}\n\n{BODY}")[1] == (dateline, "furniture")


@pytest.mark.parametrize("stamp", ["3h ago", "12 minutes ago", "2 days ago", "16.45 GMT"])
def test_the_stamp_of_an_entry_is_furniture(stamp):
    assert zone_of(stamp, f"Live: talks\n\n{BODY}", f"{BODY}\n\n{BODY}") == "furniture"


def test_lines_that_an_outlet_shares_are_furniture():
    parts = segments(f"Talks go on\n\n{BODY}\n\nNorth News", None, {2})
    assert [part.zone for part in parts] == ["headline", "body", "furniture"]


def marked_zones(text, marked):
    return [part.zone for part in segments(text, marked=marked)]


def test_lines_that_the_file_marks_have_that_zone_and_no_headline_is_guessed_beside_them():
    text = f"Truce begins.\nIt may not hold.\n{BODY}\nThe next days\nShe left."
    assert marked_zones(text, {0: Zone.HEADLINE, 1: Zone.STANDFIRST, 3: Zone.SUBHEADING}) == [
        "headline",
        "standfirst",
        "body",
        "subheading",
        "body",
    ]
    assert marked_zones(f"War\nMore war\n{BODY}\nNo dots\nShe left.", {0: Zone.HEADLINE}) == [
        "headline",
        "body",
        "body",
        "body",
        "body",
    ]


def test_furniture_and_datelines_are_found_beside_marked_lines():
    text = f"Truce begins\nAdvertisement\nROME (AP) — {BODY}\nA door in Rome"
    assert marked_zones(text, {0: Zone.HEADLINE, 3: Zone.CAPTION}) == [
        "headline",
        "furniture",
        "furniture",
        "body",
        "caption",
    ]


def test_a_marked_caption_alone_leaves_the_headline_to_be_found():
    assert marked_zones(f"A door in Rome\nTruce begins\n{BODY}", {0: Zone.CAPTION}) == ["caption", "headline", "body"]
