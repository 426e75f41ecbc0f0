"""Lemmas: those of the model's own components, for every token."""

import pytest
from spacy.tokens import Doc

from analysis.annotate.syntax import lemmas as module
from analysis.annotate.syntax import parse as syntax


def test_lemmas_of_the_sample_are_those_of_the_pipeline(seeds):
    pipeline = syntax.model()
    for text in seeds.articles["text"]:
        whole = pipeline(text)
        assert syntax.lemmas_of(pipeline).of(without(whole)) == [token.lemma_ for token in whole]


def without(doc):
    """The same parse without lemmas."""
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        tags=[token.tag_ for token in doc],
        deps=[token.dep_ for token in doc],
        heads=[token.head.i for token in doc],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There 's a war.", ["there", "be", "a", "war", "."]),
        ("Let 's go.", ["let", "us", "go", "."]),
        ("They were gon na leave.", ["they", "be", "go", "to", "leave", "."]),
        ("The men had left their homes.", ["the", "man", "have", "leave", "their", "home", "."]),
        ("The homes had been left.", ["the", "home", "have", "be", "leave", "."]),
    ],
)
def test_a_lemma_may_come_from_the_token_beside_it(text, expected):
    pipeline = syntax.model()
    whole = pipeline(Doc(pipeline.vocab, words=text.replace(".", " .").split()))
    assert [token.lemma_ for token in whole] == expected
    assert syntax.lemmas_of(pipeline).of(without(whole)) == expected


def test_what_is_remembered_has_a_limit(monkeypatch):
    monkeypatch.setattr(module, "MOST_KNOWN", 3)
    pipeline = syntax.model()
    whole = pipeline("The men left. The women had gone home.")
    for _ in range(2):
        assert syntax.lemmas_of(pipeline).of(without(whole)) == [token.lemma_ for token in whole]
    assert len(syntax.lemmas_of(pipeline)._known) <= len(whole) + 3
