"""Sets of alike nouns."""

import numpy as np

from analysis.proposals.groups import belonging, joined, sets_of_rivals, term_of
from analysis.proposals.proposal import Candidate
from analysis.questions.rivals.alike import Compared, Noun
from analysis.story.concepts import Concept, Term
from tests.proposals.made import nouns
from tests.tiny import concept


def noun(lemma, n=2, phrase=None, forms=None):
    return Noun(lemma, forms or (lemma,), {phrase or lemma: n}, {"North": n})


def likened(*names, n=2, **pairs):
    """Nouns of these names, alike as the pairs say: boat_ship=0.4."""
    values = np.zeros((len(names), len(names)))
    for key, value in pairs.items():
        one, other = (names.index(name) for name in key.split("_"))
        values[one, other] = values[other, one] = value
    return Compared([noun(name, n) for name in names], values, [{} for _ in names])


def proposed(compared, taken=frozenset()):
    return [(one.concept.name, one.doubtful) for one in sets_of_rivals(compared, taken)]


def test_a_set_has_its_terms_in_order_of_the_alphabet_and_says_what_they_share():
    (candidate,) = sets_of_rivals(nouns(), frozenset())
    assert candidate.concept == concept("boats or vessels", boats="boats", vessels="vessels")
    assert candidate.origin == "rivals"
    assert not candidate.doubtful
    assert candidate.likely == 1
    assert candidate.ground == (
        "The articles use them in the same places: the number 18, the number 33, what somebody is said to hold."
    )


def test_what_is_less_alike_is_doubtful_and_below_that_no_set():
    assert proposed(likened("boat", "ship", boat_ship=0.25)) == [("boat or ship", False)]
    assert proposed(likened("boat", "ship", boat_ship=0.24)) == [("boat or ship", True)]
    assert proposed(likened("boat", "ship", boat_ship=0.14)) == []


def test_a_noun_joins_a_set_if_it_is_like_all_of_it_on_average():
    assert proposed(likened("boat", "ship", "raft", boat_ship=0.5, boat_raft=0.3, ship_raft=0.1)) == [
        ("boat or raft or ship", False)
    ]
    assert proposed(likened("boat", "ship", "raft", boat_ship=0.5, boat_raft=0.2)) == [("boat or ship", False)]


def test_nouns_that_stand_once_are_common_or_belong_elsewhere_make_no_set():
    assert proposed(likened("boat", "ship", n=1, boat_ship=0.5)) == []
    assert proposed(likened("country", "ship", country_ship=0.5)) == []
    assert proposed(likened("boat", "ship", boat_ship=0.5), frozenset({1})) == []


def test_a_term_has_all_forms_or_the_only_phrase():
    assert term_of(noun("boat", forms=("boats", "boat"))) == Term("boats", ("boat", "boats"))
    assert term_of(noun("reply", phrase="harsh reply")) == Term("harsh reply", ("harsh reply",))
    assert term_of(Noun("reply", ("reply",), {"harsh reply": 1, "reply": 1}, {})) == Term("reply", ("reply",))


SHIPS = Candidate(
    Concept("what sails", (Term("boats", ("boat*",)), Term("tall ships", ("tall ship",)))), "starter", "", 1.0
)


def test_nouns_belong_to_a_concept_by_its_patterns_of_one_word():
    assert belonging(likened("boat", "ship", "hill"), SHIPS.concept) == [0]


def test_a_noun_that_is_most_alike_to_a_term_of_a_starter_joins_it_as_a_doubtful_term():
    found, rows = joined(SHIPS, likened("boat", "raft", "hill", boat_raft=0.2, boat_hill=0.05), frozenset())
    assert found.concept.terms == (*SHIPS.concept.terms, Term("raft", ("raft",)))
    assert (found.open_terms, rows) == (frozenset({"raft"}), [1])


def test_a_noun_joins_no_starter_where_another_noun_is_more_alike():
    made = likened("boat", "raft", "hill", boat_raft=0.2, raft_hill=0.3)
    assert joined(SHIPS, made, frozenset()) == (SHIPS, [])


def test_a_noun_that_belongs_to_a_set_already_joins_no_other():
    assert joined(SHIPS, likened("boat", "raft", boat_raft=0.2), frozenset({1})) == (SHIPS, [])


def test_at_most_three_join():
    names = ("boat", "raft", "dhow", "junk", "skiff")
    made = likened(*names, boat_raft=0.4, boat_dhow=0.3, boat_junk=0.2, boat_skiff=0.1)
    assert joined(SHIPS, made, frozenset())[1] == [1, 2, 3]
