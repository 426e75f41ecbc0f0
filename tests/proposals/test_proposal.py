"""What the articles hold of a candidate."""

import pytest

from analysis.proposals.proposal import Candidate, counted, evidence
from tests.proposals.made import corpus, counts
from tests.tiny import concept, in_furniture

SHIPS = Candidate(concept("ships", boats="boat*", rafts="raft*", vessels="vessel*"), "starter", "Because.", 0.5)


def test_terms_are_counted_by_outlet_and_those_without_a_mention_left_out():
    (found,) = counted(corpus(), [SHIPS])
    assert counts(found) == {"boats": {"North": 3}, "vessels": {"South": 3}}
    assert [term.name for term in found.concept.terms] == ["boats", "vessels"]
    assert found.outlets == {"North", "South"}
    assert (found.origin, found.ground, found.doubtful) == ("starter", "Because.", False)


def test_two_outlets_have_an_example_each():
    (found,) = counted(corpus(), [SHIPS])
    assert found.examples == (
        ("North", "The navy still holds 33 boats."),
        ("South", "The navy still holds 33 vessels."),
    )


def test_a_candidate_without_a_mention_is_left_out_and_the_order_kept():
    other = Candidate(concept("hills", hills="hill*"), "starter", "", 1.0)
    navy = Candidate(concept("navy", navy="navy"), "starter", "", 1.0)
    assert [one.concept.name for one in counted(corpus(), [navy, other, SHIPS])] == ["navy", "ships"]


def test_furniture_does_not_count():
    assert counted(in_furniture(corpus()), [SHIPS]) == []


def test_the_score_is_the_evidence_times_how_likely_it_is():
    (found,) = counted(corpus(), [SHIPS])
    assert found.score == pytest.approx(0.5 * evidence([{"North": 3}, {"South": 3}]))


def test_evidence_is_the_difference_of_outlets_above_chance_and_how_often_the_terms_stand():
    # G2 of (3, 0), (0, 3) is 2 * 6 ln 2 = 8.318, one degree of freedom; log2(4) * log2(7) = 5.615
    assert evidence([{"North": 3}, {"South": 3}]) == pytest.approx(8.318 - 1 + 5.615, abs=0.001)


def test_evidence_of_outlets_that_do_not_differ_is_how_often_the_terms_stand():
    # log2(1 + 6) * log2(1 + 12): the rarer of the two terms, and both
    assert evidence([{"North": 3, "South": 3}, {"North": 3, "South": 3}]) == pytest.approx(2.8074 * 3.7004, abs=0.001)


@pytest.mark.parametrize("rows", [[], [{"North": 3}], [{"North": 3}, {"North": 2}]])
def test_one_term_or_one_outlet_is_no_evidence(rows):
    assert evidence(rows) == 0
