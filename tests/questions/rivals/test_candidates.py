"""Words that outlets may use for the same thing."""

from dataclasses import replace

import pytest

from analysis.questions.rivals import rivals
from analysis.story.concepts import Concept, Term
from tests.proposals.made import BOATS, corpus
from tests.questions.rivals.made import offered, paired, told, unpaired


def test_words_in_the_same_places_are_offered_without_any_pair():
    (row,) = rivals(corpus(), unpaired()).iter_rows(named=True)
    assert (row["one"], row["other"], row["kind"]) == ("boat", "vessel", "noun")
    assert row["grounds"] == ["heads", "neighbours"]
    assert (row["n_one"], row["n_other"]) == (3, 3)
    assert (row["outlets_one"], row["outlets_other"]) == (["North"], ["South"])
    assert row["concept"] is None


def test_aligned_sentences_speak_for_words_too():
    made = corpus()
    without = rivals(made, unpaired())["score"][0]
    (row,) = rivals(made, paired(made, (("a", 0), ("b", 0)))).iter_rows(named=True)
    assert row["grounds"] == ["aligned", "heads", "neighbours"]
    assert without < row["score"] <= 1


def test_the_places_shown_hold_the_words():
    made = corpus()
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    (row,) = rivals(made, paired(made, (("b", 1), ("a", 1)))).iter_rows(named=True)
    assert texts[row["article_id"]][row["start"] : row["stop"]] == "boats"
    assert texts[row["other_id"]][row["other_start"] : row["other_stop"]] == "vessels"


def test_words_that_every_outlet_uses_both_are_no_choice():
    both = [(outlet, f"{text} The crew left the boats. The crew left the vessels.") for outlet, text in BOATS]
    made = corpus(both)
    assert rivals(made, paired(made, (("a", 0), ("b", 0)))).is_empty()
    third = corpus([*both, ("East", "Many boats sail.")])
    assert ("boat", "vessel") in set(rivals(third, unpaired()).select("one", "other").iter_rows())


def test_what_a_concept_has_already_says_so_and_comes_last():
    pairs = [
        (outlet, f"{text} The storm wrecked 40 {hill}.")
        for (outlet, text), hill in zip(BOATS, ("huts", "cabins"), strict=True)
    ]
    sails = Concept("what sails", (Term("boats", ("boat*",)), Term("vessels", ("vessel*",))))
    made = replace(corpus(pairs), concepts=(sails,))
    table = rivals(made, paired(made, (("a", 3), ("b", 3))))
    assert table.select("one", "other", "concept").rows() == [
        ("cabin", "hut", None),
        ("boat", "vessel", "what sails"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor confirmed the report.", "The mayor denied the report."),
        ("The council accepted the plan.", "The council rejected the plan."),
        ("Prices showed a rise of 18 points.", "Prices showed a fall of 18 points."),
    ],
)
def test_opposites_are_not_offered(one, other):
    assert offered(one, other) == set()


def test_an_outlet_that_has_both_in_one_sentence_speaks_against_it():
    alone = rivals(*told("The navy sank 18 boats.", "The navy sank 18 vessels."))["score"][0]
    made = corpus(
        [
            ("North", "The navy sank 18 boats. It rained. The boats passed the vessels."),
            ("South", "The navy sank 18 vessels."),
        ]
    )
    together = rivals(made, paired(made, (("a", 0), ("b", 0))))
    assert together.is_empty() or together["score"][0] < alone


def test_where_nothing_is_parsed_aligned_sentences_still_offer_words():
    one, other = (f"Navy sank eighteen {word} near Dale. Navy saw the {word}." for word in ("boats", "vessels"))
    assert ("boats", "vessels") in offered(one, other, "words")


def test_nothing_is_offered_of_nothing():
    assert rivals(corpus([]), unpaired()).is_empty()
