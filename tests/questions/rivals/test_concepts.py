"""Rivals in the shape of concepts.yaml."""

import polars as pl

from analysis.questions.rivals import as_concepts, rivals
from analysis.schema.rivals import RIVALS
from analysis.story.concepts import Concept, Term, read_concepts
from tests.proposals.made import corpus
from tests.questions.rivals.made import unpaired


def read(text, tmp_path):
    (tmp_path / "concepts.yaml").write_text(text, encoding="utf-8")
    return read_concepts(tmp_path / "concepts.yaml")


def table(*rows, concept=None):
    """RIVALS of (one, other, score, n_one, n_other)."""
    made = [
        {
            **dict.fromkeys(RIVALS),
            "kind": "noun",
            "grounds": ["heads"],
            "concept": concept,
            **dict(zip(("one", "other", "score", "n_one", "n_other"), row, strict=True)),
        }
        for row in rows
    ]
    return pl.DataFrame(made, schema={name: column.dtype for name, column in RIVALS.items()})


def test_the_text_is_read_without_an_error_and_has_all_forms(tmp_path):
    made = corpus(
        [
            ("North", "The navy still holds 33 boats. The navy sank 18 boats, then a boat."),
            ("South", "The navy still holds 33 vessels. The navy sank 18 vessels."),
        ]
    )
    text = as_concepts(rivals(made, unpaired()), made)
    found = read(text, tmp_path)
    assert found.concepts == (
        Concept("boats or vessels", (Term("boats", ("boat", "boats")), Term("vessels", ("vessels",)))),
    )
    assert [problem.severity for problem in found.problems] == ["guess"]
    assert "#   boats: North 3" in text
    assert "#   South: “The navy sank 18 vessels.”" in text


def test_a_set_is_a_word_with_its_rivals_and_each_word_is_in_one(tmp_path):
    made = corpus(
        [("North", "Boats, boats, boats, ships and hulls."), ("South", "Boats, vessels, a vessel and ships.")]
    )
    rows = table(
        ("boat", "vessel", 0.5, 4, 2),
        ("boat", "ship", 0.4, 4, 2),
        ("ship", "vessel", 0.9, 2, 2),
        ("hull", "ship", 0.8, 1, 2),
    )
    assert [concept.name for concept in read(as_concepts(rows, made), tmp_path).concepts] == [
        "boats or ships or vessels"
    ]


def test_what_concepts_yaml_has_is_left_out_but_on_request():
    made = corpus()
    rows = table(("boat", "vessel", 0.5, 3, 3), concept="what sails")
    assert as_concepts(rows, made) == ""
    assert "boats or vessels:" in as_concepts(rows, made, known=True)


def test_a_noun_that_stands_in_one_phrase_alone_is_that_phrase(tmp_path):
    made = corpus([("North", "A harsh reply came."), ("South", "The raid came.")])
    (concept,) = read(as_concepts(table(("raid", "reply", 0.5, 1, 1)), made), tmp_path).concepts
    assert concept.terms == (Term("raid", ("raid",)), Term("harsh reply", ("harsh reply",)))


def test_wild_texts_break_no_file(tmp_path):
    made = corpus(
        [
            ("No: “rth” #1", "The navy still holds 33 boats: “yes” # - {no}."),
            ("South\n- x", "The navy still holds 33 vessels. # yes: no"),
        ]
    )
    found = read(as_concepts(rivals(made, unpaired()), made), tmp_path)
    assert len(found.concepts) == 1
