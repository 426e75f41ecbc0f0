"""Words that fill the same slot of two sentences."""

import pytest

from analysis.questions.rivals.slots import slots
from tests.proposals.made import corpus
from tests.questions.rivals.made import paired, told


def filled(one, other, depth="syntax"):
    return {(slot.one, slot.other) for slot in slots(*told(one, other, depth))}


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("The navy sank 18 boats.", "The navy sank 18 vessels.", ("boat", "vessel")),
        ("Dale dispatched a team.", "Dale sent a team.", ("dispatch", "send")),
        ("The mayor gave a harsh reply.", "The mayor gave a stern reply.", ("harsh", "stern")),
    ],
)
def test_nouns_verbs_and_adjectives_fill_slots(one, other, words):
    assert filled(one, other) == {words}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The navy sank 18 boats.", "The navy sank 18 boats."),  # nothing differs
        ("Ann Lee saw the boats.", "Tom Ray saw the boats."),  # names
        ("Lee came on Monday.", "Lee came on Tuesday."),  # days
        ("The navy sank two boats.", "The navy sank three boats."),  # numbers
        ("The mayor met the crew.", "The mayor invited her husband."),  # verbs that act on others
        ("Rain caused a flood.", "Dykes avoided a flood."),  # verbs that have their object alone in common
        ("She earned $9 million.", "It fined Dale $40 million."),  # money is nothing that both act on
        ("The navy sank 18 boats.", "The navy sank 18 sailors."),  # a thing and a person
        ("Lee said it rained.", "Lee claimed it rained."),  # reporting verbs have a chapter of their own
    ],
)
def test_what_is_no_choice_of_a_word_fills_none(one, other):
    assert filled(one, other) == set()


def test_the_words_of_a_quotation_are_not_the_outlets():
    assert filled("Lee said: “The navy sank 18 boats.”", "Lee said: “The navy sank 18 vessels.”") == set()


def test_a_slot_says_where_both_words_stand_and_how_sure_it_is():
    made = corpus([("North", "The navy sank 18 boats."), ("South", "The navy sank 18 vessels.")])
    (sure,) = slots(made, paired(made, (("a", 0), ("b", 0))))
    (half,) = slots(made, paired(made, (("a", 0), ("b", 0)), score=0.5))
    assert sure.place == ("a", "North", 17, 22)
    assert sure.other_place == ("b", "South", 17, 24)
    assert half.score == pytest.approx(sure.score / 2)
    assert 0.4 < sure.score <= 1


def test_two_articles_of_one_outlet_have_no_slots():
    made = corpus([("North", "The navy sank 18 boats."), ("North", "The navy sank 18 vessels.")])
    assert slots(made, paired(made, (("a", 0), ("b", 0)))) == []


def test_where_nothing_is_parsed_a_word_between_the_same_words_fills_a_slot():
    assert filled("Navy sank eighteen boats near Dale.", "Navy sank eighteen vessels near Dale.", "words") == {
        ("boats", "vessels")
    }
