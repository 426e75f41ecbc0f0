"""Words that may be nouns where nothing is parsed."""

from tests.proposals.made import corpus, uses_of_nouns


def found(text):
    return {use.form: sorted(use.places) for use in uses_of_nouns(corpus([("North", text)], "words"))}


def test_a_noun_stands_behind_a_determiner_and_before_a_small_word_or_a_mark():
    assert list(found("A big boat sails. They saw the boats in Dale. They will return.")) == ["boats"]


def test_its_places_are_the_words_around_it():
    assert found("Dale sank the boats.") == {"boats": ["before:the", "near:dale", "near:sank"]}


def test_words_that_end_as_verbs_and_adverbs_do_are_left_out():
    assert found("The wounded and the fighting and the quickly.") == {}


def test_singular_and_plural_are_one_noun():
    uses = uses_of_nouns(corpus([("North", "They saw the boats. They saw the boat. They saw the ferries.")], "words"))
    assert [use.lemma for use in uses] == ["boat", "boat", "ferry"]
