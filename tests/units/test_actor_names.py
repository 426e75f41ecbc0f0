"""Where an alias names its actor, and where it is part of another name."""

import pytest

from tests.tiny import concept
from tests.units.meaning import meant

ISRAEL = concept("Israel", Israel=("Israel", "Israeli"))
LEE = concept("Lee", Lee=("Lee", "premier", "prime minister"))
SAUDIS = concept("Saudi Arabia", Saudis=("Saudi", "Saudis"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee left the town. Lee was tired.", ["Ann Lee", "Lee"]),
        ("President Ann Lee left the town.", ["Ann Lee"]),
        ("The premier, Ann Lee, left the town.", ["premier", "Ann Lee"]),
        ("Prime Minister Ann Lee left the town.", ["Ann Lee"]),
        ("The prime minister left the town.", ["prime minister"]),
    ],
)
def test_the_whole_name_of_a_person_is_one_mention_without_its_title(text, words):
    assert [found for found, _, _ in meant(text, LEE)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Former premier Tom Ray left the town.",
        "A prime minister left the town.",
        "The deputy prime minister left the town.",
        "French Prime Minister Tom Ray left the town. The French prime minister was tired.",
        "Tom Lee-Smith left the town.",
    ],
)
def test_a_title_or_a_name_of_another_is_no_mention(text):
    assert meant(text, LEE) == []


def test_a_title_of_the_country_that_it_stands_beside_somewhere_is_the_actors():
    text = "French Prime Minister Ann Lee left the town. The French prime minister was tired."
    assert [words for words, _, _ in meant(text, LEE)] == ["Ann Lee", "prime minister"]


@pytest.mark.parametrize(("behind", "n"), [("III", 4), ("Jr.", 2)])
def test_a_number_behind_a_name_makes_nobody_another(behind, n):
    text = f"Tom Lee met Kim Ray. Tom Lee was tired.\nTom S. Lee {behind} and Kim Ray left. Tom S. Lee {behind} slept."
    assert len(meant(text, LEE)) == n


def test_of_two_with_one_last_name_the_one_named_more_often_is_meant():
    text = "Ann Lee met Tom Lee. Ann Lee was tired, and Ann Lee left."
    assert [words for words, _, _ in meant(text, LEE)] == ["Ann Lee", "Ann Lee", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Defence Minister Israel Katz left the town.", []),
        ("He works for the Bank of Israel in town.", []),
        ("He spoke for the State of Israel in town.", ["State of Israel"]),
        ("Israel left the town.", ["Israel"]),
    ],
)
def test_a_country_inside_another_name_is_no_mention(text, words):
    assert [found for found, _, _ in meant(text, ISRAEL)] == words


def test_a_country_is_named_as_a_whole():
    assert meant("They flew to Saudi Arabia on Monday.", SAUDIS) == [("Saudi Arabia", "Saudi Arabia", "Saudis")]


def test_names_joined_by_a_hyphen_are_several_actors():
    ray = concept("Ray", Ray="Ray")
    text = "Ann Lee and Tom Ray met. The Lee-Ray talks went on."
    assert [words for words, _, _ in meant(text, LEE, ray)] == ["Ann Lee", "Tom Ray", "Lee", "Ray"]


def test_a_common_word_in_small_letters_is_no_last_name():
    page = concept("Ann Page", Page=("Ann Page", "Page"))
    text = "Ann Page left the town. They opened a web page. Page was tired."
    assert [words for words, _, _ in meant(text, page)] == ["Ann Page", "Page"]


def test_a_word_for_many_counts_in_small_letters_though_its_pattern_has_a_capital():
    text = "The strikers left the town."
    assert [words for words, _, _ in meant(text, concept("Workers", Workers=("Strikers",)))] == ["strikers"]
