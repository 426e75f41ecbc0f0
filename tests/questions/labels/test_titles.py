import pytest

from analysis.questions.labels.titles import noun_before, office_start, title_start
from tests.questions.labels.test_parse import parse


def title(text, name):
    """The words of the title before a name."""
    found = parse(text)
    first = found.words.index(name)
    head = found.words.index("Lee")
    noun = noun_before(found, first, head)
    return None if noun is None else " ".join(found.words[title_start(found, noun)[1] : noun + 1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Strategic Affairs Minister Ann Lee spoke.", "Strategic Affairs Minister"),
        ("Israeli Prime Minister Ann Lee spoke.", "Prime Minister"),
        ("They met special envoy Ann Lee on Monday.", "special envoy"),
        ("Union leader Ann Lee spoke.", "Union leader"),
        ("Chief of Staff Ann Lee spoke.", "Chief"),
        ("US special envoy Ann Lee spoke.", "special envoy"),
        ("Terror chief Ann Lee spoke.", "chief"),
        ("Mr. Ann Lee spoke.", None),
        ("They told reporters that Ann Lee spoke.", None),
        ("Ann Lee spoke.", None),
    ],
)
def test_a_title_stands_right_before_the_name(text, expected):
    assert title(text, "Ann") == expected


def test_an_office_of_several_words_is_one():
    found = parse("The prime minister met a foreign leader.")
    minister, leader = found.words.index("minister"), found.words.index("leader")
    assert found.words[office_start(found, minister)] == "prime"
    assert office_start(found, leader) == leader


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The city council met.", "council", "city"),
        ("The interior ministry spoke.", "ministry", "interior"),
        ("The army chief spoke.", "chief", "army"),
        ("The terror group left.", "group", "group"),
        ("The rebel fighters left.", "fighters", "fighters"),
        ("The profit-hungry giant grew.", "giant", "giant"),
    ],
)
def test_a_body_or_a_person_of_several_words_is_one_label(text, noun, expected):
    found = parse(text)
    assert found.words[office_start(found, found.words.index(noun))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Guild for Nurses President Ann Lee spoke.", ("National", "President")),
        ("Strategic Affairs Minister Ann Lee spoke.", ("Strategic", "Strategic")),
        ("The Office of Prime Minister Ann Lee spoke.", ("Prime", "Prime")),
    ],
)
def test_of_what_is_cut_from_the_name_of_a_body_only_the_office_is_a_title(text, expected):
    found = parse(text)
    noun = found.words.index("Ann") - 1
    assert tuple(found.words[at] for at in title_start(found, noun)) == expected
