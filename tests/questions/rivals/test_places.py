"""Where words stand."""

from analysis.questions.rivals import mentions_of, rivals, uses_in_pairs
from analysis.questions.rivals.places import standing
from analysis.schema.vocabulary import WordKind
from tests.proposals.made import corpus
from tests.questions.rivals.made import unpaired

NOUN = WordKind.NOUN


def test_a_word_is_counted_by_outlet_form_and_kind():
    made = corpus([("North", "The boat left. Boats will boat."), ("South", "A small boat sank.")])
    word = standing(made, {(NOUN, "boat")})[NOUN, "boat"]
    assert dict(word.outlets) == {"North": 2, "South": 1}
    assert dict(word.forms) == {"boat": 2, "boats": 1}
    assert word.phrases["small boat"] == 1
    assert word.n == 3
    assert word.sentences == {0, 1, 2}


def test_where_nothing_is_parsed_a_plural_is_found_by_its_singular():
    made = corpus([("North", "The boat left. Boats sank.")], "words")
    assert standing(made, {(NOUN, "boat")})[NOUN, "boat"].n == 2


def test_every_use_is_shown():
    made = corpus()
    found = mentions_of(made, rivals(made, unpaired()))
    assert found.select("outlet", "term", "matched").unique(maintain_order=True).rows() == [
        ("North", "boat", "boats"),
        ("South", "vessel", "vessels"),
    ]
    assert found.height == 6


def test_uses_are_told_by_the_two_words_that_belong_together():
    made = corpus()
    found = uses_in_pairs(made, rivals(made, unpaired()))
    assert found["concept"].unique().to_list() == ["boat / vessel"]
    assert set(found["term"]) == {"boat", "vessel"}
    assert found.height == 6
