"""The words of a sentence that another might replace."""

from analysis.questions.rivals.reading import readings
from analysis.questions.rivals.words import words_of
from tests.proposals.made import corpus


def found(text, depth="syntax"):
    (reading,) = readings(corpus([("North", text)], depth)).values()
    return words_of(reading, 0, len(text))


def test_nouns_verbs_and_adjectives_may_be_replaced_and_names_and_numbers_may_not():
    kinds = {word.lemma: word.kind for word in found("Ann Lee sank 18 stately boats.")}
    assert kinds == {"ann": None, "lee": None, "sink": "verb", "18": None, "stately": "adjective", "boat": "noun"}


def test_a_verb_is_known_by_what_it_acts_on():
    (verb,) = [word for word in found("The navy sank boats.") if word.kind == "verb"]
    assert verb.slot == {"subject:navy", "object:boat"}


def test_only_words_between_the_characters_are_read():
    text = "The navy sank boats. It rained."
    (reading,) = readings(corpus([("North", text)])).values()
    assert [word.lemma for word in words_of(reading, text.index("It"), len(text))] == ["rain"]


def test_where_nothing_is_parsed_words_in_small_letters_may_be_replaced():
    kinds = {word.lemma: word.kind for word in found("Lee saw the boats.", "words")}
    assert kinds == {"lee": None, "saw": None, "boats": "word"}
