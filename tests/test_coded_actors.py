"""Coded mentions of actors, their names and their labels, on a few words."""

from collections import Counter

import pytest

from benchmarks.coded_actors import coded_labels, mentions, names_of, strings
from benchmarks.labels import Score, overlap


def row(*codings, outlet="North"):
    keys = ("code_mention", "code_name", "code_type", "target_concept")
    sentences = [["Ann", "Lee", "of", "Hill", "met", "Hillians", ",", "a", "leader", "said", "."]]
    return {
        "outlet": outlet,
        "sentences": sentences,
        "codings": [dict(zip(keys, (*coding, ""), strict=False)) for coding in codings],
    }


ROWS = [
    row(
        ("Mr. Lee", "Hill\\Lee", "ACTOR"),
        ("President Ann Lee", "Hill\\Lee", "ACTOR"),
        ("the young leader", "Hill\\Lee", "ACTOR"),
        ("Leader", "Hill\\Lee", "ACTOR"),
        ("Hill", "HIL", "COUNTRY"),
        ("Tom Ray", "HIL-I", "ACTOR-I"),
        ("brutal", "Anger", "PROPERTY", "Lee"),
        ("offered nothing", "Anger", "PROPERTY", "Lee"),
    )
]
LEXICON = {"young": "JJ young", "leader": "NN leader", "brutal": "JJ brutal", "offered": "VBD offer"}


def test_an_actor_is_named_by_its_capital_words_without_titles():
    assert names_of(ROWS) == {"Hill\\Lee": ["Ann Lee", "Lee"], "HIL": ["Hill", "Hillians"]}


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("the young leader", {"young leader"}),
        ("President Ann Lee", {"president", "ann lee"}),
        ("Mr. Lee's", {"lee"}),
        ("envoys from Lee", {"envoys"}),
        ("envoys of Lee", {"envoys of lee"}),
        ("President Tom D. Roe", {"president", "tom roe"}),
        ("the", set()),
        ("top leaders in the House", {"top leaders"}),
        ("an ally of Ann B. Lee", {"ally of ann lee"}),
    ],
)
def test_a_mention_is_cut_before_a_name_that_ends_it(mention, expected):
    assert strings(mention, ["Ann Lee", "Lee", "Tom D. Roe"]) == expected


def test_mentions_are_distinct_strings_by_outlet():
    found = mentions(ROWS, names_of(ROWS))
    assert found["North", "Hill\\Lee"] == {"lee", "president", "ann lee", "young leader", "leader"}


def test_labels_are_words_of_mentions_and_properties_without_names():
    found = coded_labels(ROWS, names_of(ROWS), LEXICON)
    assert found["North", "Hill\\Lee"] == {"president": 1, "young": 1, "leader": 2, "brutal": 1}


@pytest.mark.parametrize(
    ("coded", "found", "expected"),
    [
        ({"a": 3, "b": 2, "c": 1}, {"a": 1, "b": 1, "c": 1}, (3, 3)),
        ({"a": 3, "b": 2, "c": 1}, {"d": 9, "e": 8, "f": 7, "a": 1}, (0, 3)),
        ({"a": 1, "b": 1, "c": 1, "d": 1}, {"d": 1}, (1, 3)),
        ({"a": 2, "b": 1, "c": 1, "d": 1}, {"b": 5, "c": 4, "d": 3}, (2, 3)),
        ({"a": 1}, {}, (0, 1)),
    ],
)
def test_of_tied_labels_any_may_be_among_the_three(coded, found, expected):
    assert overlap(Counter(coded), Counter(found)) == expected


def test_a_score_adds_up():
    score = sum([Score(1, 2, 4), Score(0, 0, 0)], Score(0, 0, 0))
    assert (score.recall, score.precision, score.f1) == (0.5, 0.25, 2 / 6)
