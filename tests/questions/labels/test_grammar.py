import pytest

from analysis.questions.labels.grammar import (
    are_initials,
    base,
    called,
    is_noun,
    is_people,
    modifiers,
    of_behind,
    of_phrase,
    possessor,
)
from analysis.questions.labels.persons import persons
from tests.deep import deep
from tests.questions.labels.telling import found
from tests.questions.labels.test_parse import parse


def before(text, noun):
    found = parse(text)
    at = found.words.index(noun)
    return [(label.label, str(label.part)) for label in sorted(modifiers(found, at, at))]


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The young nurse left.", "nurse", [("young", "adjective")]),
        ("The North Korean dictator left.", "dictator", [("North Korean", "adjective")]),
        ("The US-backed armed group left.", "group", [("US-backed", "participle"), ("armed", "adjective")]),
        ("The former reality-TV star left.", "star", [("former", "adjective"), ("reality-TV", "compound")]),
        ("Iran’s ally left.", "ally", [("Iran’s", "possessor")]),
        ("Its own two other members left.", "members", []),
        ("The same group left.", "group", []),
    ],
)
def test_words_before_a_noun_say_something_of_it(text, noun, expected):
    assert before(text, noun) == expected


def test_a_possessor_that_is_a_pronoun_is_nobody():
    found = parse("His ally left.")
    assert list(possessor(found, 0)) == []


def test_what_follows_of_is_read_with_its_noun():
    found = parse("The head of the movement left.")
    assert [label.label for label in of_phrase(found, found.words.index("head"))] == ["of movement"]


@pytest.mark.parametrize("text", ["She accused the police of murder.", "They robbed the bank of gold."])
def test_what_a_verb_takes_with_of_is_no_label_of_its_object(text):
    found = parse(text)
    noun = found.words.index("of") - 1
    assert of_behind(found, noun) is None
    assert list(of_phrase(found, noun)) == []


def test_a_noun_in_small_letters_is_one_whatever_its_tag():
    found = parse("The police fired, the interior ministry said in a statement.")
    assert is_noun(found, found.words.index("ministry"))
    name = parse("They met with North Korean dictator Kim Jong-un.")
    assert not is_noun(name, name.words.index("un"))


def test_a_word_is_called_by_its_base_form_and_a_name_as_printed():
    found = parse("The Israelis and two soldiers met troops in Oslo.")
    assert [called(found, found.words.index(word)) for word in ("soldiers", "troops", "Oslo")] == [
        "soldier",
        "troops",
        "Oslo",
    ]
    assert base(found, found.words.index("troops")) == "troops"
    assert is_people(found, found.words.index("soldiers"))
    assert not is_people(found, found.words.index("Oslo"))


def test_initials_keep_their_capitals_in_a_sentence_with_small_letters():
    assert ("Lee", "CEO", "title") in found("The council met CEO Ann Lee on Monday.")
    small, capitals = parse("The CEO left."), parse("THE CEO LEFT.")
    assert [are_initials(small, token) for token in range(3)] == [False, True, False]
    assert not any(are_initials(capitals, token) for token in range(3))


def test_a_town_s_state_does_not_end_a_phrase():
    text = "It failed, said Anita Russell, president of the Kansas City, Mo., branch of the union, which met."
    assert persons(deep(("North", text)))["first_form"].to_list() == [
        "Anita Russell, president of the Kansas City, Mo., branch of the union"
    ]
