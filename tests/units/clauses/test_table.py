import pytest

from analysis.schema import empty
from analysis.schema.units import CLAUSES
from analysis.schema.vocabulary import Form, Status
from analysis.units.clauses import clauses
from analysis.units.clauses.table import clauses_of
from analysis.units.clauses.tree import Tree
from tests import tiny
from tests.deep import told
from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "Hamas attacked and killed the soldiers.",
            "attacked",
            (Form.ACTIVE, Status.TOLD, "Hamas", "the soldiers"),
        ),
        ("The soldiers were killed by Hamas.", "killed", (Form.PASSIVE, Status.TOLD, "Hamas", "The soldiers")),
        ("The hostages abducted by Hamas came home.", "abducted", (Form.REDUCED, Status.TOLD, "Hamas", "The hostages")),
        ("The killing of Ann Lee by the army shocked us.", "killing", (Form.NOUN, Status.TOLD, "the army", "Ann Lee")),
        ("The soldiers slept.", "slept", (Form.INTRANSITIVE, Status.TOLD, "The soldiers", None)),
    ],
)
def test_each_form_has_its_doer_and_done_to(text, predicate, expected):
    assert told_of(text)[predicate] == expected


def test_clauses_stand_in_order_article_by_article():
    found = clauses(told("Ann ran. Ben slept.", "Tom laughed."))
    assert found.select("article_id", "predicate").rows() == [("a", "run"), ("a", "sleep"), ("b", "laugh")]
    assert found["position"].to_list() == [1, 4, 1]


def test_auxiliaries_and_be_are_left_out():
    assert list(told_of("He is a doctor and has been helping.")) == ["helping"]


def headline(*rows):
    """The predicates of a headline of (word, tag, relation, head)."""
    words, tags, relations, heads = map(list, zip(*rows, strict=True))
    n = len(rows)
    texts = {"article_id": ["a"] * n, "word": words, "lemma": words, "pos": tags, "relation": relations}
    rest = {"head": heads, "sentence": [0] * n, "counted": [True] * n, "is_title": [True] * n}
    return [one.predicate for one in clauses_of(Tree({**texts, "entity": [None] * n}, rest), {})]


def test_a_participle_behind_another_noun_is_no_verb_of_a_headline():
    suits = ("suits", "NNS", "dobj")
    council = [("council", "NNP", "compound", 1), ("set", "NNP", "nsubj", 4), ("on", "IN", "prep", 1)]
    of_bill = [*council, ("bill", "NNP", "pobj", 2), ("allowing", "VBG", "ROOT", 4), (*suits, 4)]
    assert headline(*of_bill) == []
    assert headline(("council", "NNP", "nsubj", 1), ("weighing", "VBG", "ROOT", 1), (*suits, 1)) == ["weighing"]


def test_furniture_is_left_out():
    corpus = told("Ann killed a bear.")
    assert clauses(corpus).height == 1
    assert clauses(tiny.in_furniture(corpus)).is_empty()


def test_without_a_parse_there_are_no_clauses():
    assert clauses(tiny.corpus([("North", "Ann killed a bear.")])).equals(empty(CLAUSES))
