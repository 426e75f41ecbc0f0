"""Lists of terms with something left out."""

from analysis.questions.robustness.variants import variants
from analysis.story.concepts import Concept, Term
from tests.tiny import concept, corpus

PAUSE = concept("pause", deal="deal", longer="ceasefire deal", truce="truce")


def listed(table):
    return sorted(table.select("terms", "category", "article_id").rows())


def test_a_shorter_term_matches_in_the_place_of_the_longer_one_that_is_left_out():
    made = corpus([("North", "A ceasefire deal and a truce.")], PAUSE)
    assert listed(variants(made, [("pause", "deal")])) == [
        ("without “longer”", "deal", "a"),
        ("without “longer”", "truce", "a"),
    ]


def test_the_term_of_the_finding_is_never_left_out_and_neither_is_one_of_two():
    made = corpus([("North", "A deal, a truce.")], concept("pause", deal="deal", truce="truce"))
    assert variants(made, [("pause", "deal")]).is_empty()


def test_a_list_by_which_the_same_is_counted_is_no_other_choice():
    made = corpus(
        [("North", "A ceasefire deal.")], PAUSE
    )  # nobody writes truce, and without the longer term there is one alone
    assert variants(made, [("pause", "longer")]).is_empty()


def test_a_sense_check_is_left_out_in_its_turn():
    checked = Concept("pause", (Term("deal", ("deal",), unless=("nuclear",)), Term("truce", ("truce",))))
    made = corpus([("North", "A deal. A nuclear deal. A truce.")], checked)
    assert listed(variants(made, [("pause", "deal")])) == [
        ("“deal” unchecked", "deal", "a"),
        ("“deal” unchecked", "deal", "a"),
        ("“deal” unchecked", "truce", "a"),
    ]


def test_concepts_that_no_finding_tells_of_are_left_as_they_are():
    made = corpus([("North", "A ceasefire deal and a truce.")], PAUSE)
    assert variants(made, []).is_empty()
    assert "terms" in variants(made, []).columns
