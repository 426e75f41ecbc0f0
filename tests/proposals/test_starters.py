"""The list of terms that the press is known to choose between."""

import tempfile
from collections import Counter
from itertools import groupby
from pathlib import Path

import polars as pl

from analysis import data
from analysis.annotate.words.tokenizer import fold, split
from analysis.proposals.proposal import Proposal, Proposals
from analysis.proposals.starters import starters, starters_in
from analysis.proposals.write import as_yaml
from analysis.story.concepts import UNCHECKED, Concept, read_concepts
from analysis.units.mentions import mentions
from tests.tiny import corpus


def test_there_are_eighty_five_sets_and_twenty_five_topics_at_least():
    assert len(starters()) >= 85
    assert len({row["topic"] for row in data.rows("starters.csv")}) >= 25


def test_a_pattern_stands_in_one_term_of_one_set():
    uses = Counter(
        pattern.casefold() for candidate in starters() for term in candidate.concept.terms for pattern in term.patterns
    )
    assert [pattern for pattern, n in uses.items() if n > 1] == []


def test_the_rows_of_a_set_and_of_a_topic_stand_together():
    rows = data.rows("starters.csv")
    for column in ("concept", "topic"):
        blocks = [key for key, _ in groupby(row[column] for row in rows)]
        assert len(blocks) == len(set(blocks))


def test_every_set_has_two_terms_in_order_of_the_alphabet_and_one_source():
    sources = {}
    for row in data.rows("starters.csv"):
        sources.setdefault(row["concept"], set()).add((row["source"], row["topic"]))
    for candidate in starters():
        names = [term.name.casefold() for term in candidate.concept.terms]
        assert len(names) >= 2
        assert names == sorted(names)
        assert len(sources[candidate.concept.name]) == 1


def test_a_set_says_what_it_is_taken_from():
    (rifles,) = [one for one in starters() if one.concept.name == "rifles"]
    assert rifles.ground == (
        "The press is known to differ in it (guns; Associated Press Stylebook, entry “weapons” (2022))."
    )


def test_the_list_is_a_dictionary_without_an_error():
    sets = tuple(
        Proposal(one.concept, {term.name: {"North": 1} for term in one.concept.terms}, (), 1.0, one.origin, one.ground)
        for one in starters()
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "concepts.yaml"
        path.write_text(as_yaml(Proposals(sets, (), 1, 1)), encoding="utf-8")
        found = read_concepts(path)
    assert [problem.message for problem in found.problems] == [UNCHECKED]
    assert found.concepts == tuple(one.concept for one in starters())


def test_a_set_may_stand_where_all_words_of_a_pattern_of_two_terms_are_there():
    def names(text):
        return [one.concept.name for one in starters_in(set(text.split()))]

    assert names("climate change global warming") == ["what happens to the climate"]
    assert names("climate change global") == []
    assert names("undocumented workers illegal") == []
    assert names("undocumented workers illegal aliens") == ["people without leave to stay"]
    assert names("abortion anti pro life") == ["opponents of abortion"]
    assert names("people 's vote second referendum") == ["a vote on leaving the EU after that of 2016"]
    assert names("") == []


def test_a_pattern_with_an_apostrophe_may_stand_where_its_tokens_are():
    found = [
        (candidate, term, pattern)
        for candidate in starters()
        for term in candidate.concept.terms
        for pattern in term.patterns
        if "'" in pattern
    ]
    assert len(found) >= 3
    for candidate, term, pattern in found:
        other = next(one.patterns[0] for one in candidate.concept.terms if one is not term)
        words = {fold(token) for text in (pattern, other) for token in split(text)["token"].cast(pl.String)}
        assert candidate in starters_in(words), pattern


def test_a_compound_that_means_something_else_is_left_out_in_the_plural_too():
    wanted = ("assault", "strike", "war", "pot", "offensive", "terrorists", "rebels")
    terms = {term.name: term for each in starters() for term in each.concept.terms if term.name in wanted}
    texts = {
        "assault": "They banned assault weapons and assault-style rifles.",
        "strike": "They ordered air strikes.",
        "war": "They fight culture wars.",
        "pot": "They sell flower pots.",
        "offensive": "They began charm offensives.",
        "terrorists": "They fought terrorist groups and a terrorist attack.",
        "rebels": "They met a rebel group.",
    }
    for name, text in texts.items():
        made = corpus([("North", f"{text} They spoke of {name}.")], Concept("a set", (terms[name],)))
        assert mentions(made).select("sentence", "matched").rows() == [(1, name)]
