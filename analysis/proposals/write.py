"""A story without concepts.yaml: what to compare in it, and the file to begin with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import polars as pl

from analysis.annotate import Corpus, annotate
from analysis.annotate.corpus import Depth, deepest
from analysis.annotate.shared import shared
from analysis.annotate.words.tokenizer import fold
from analysis.errors import Problem
from analysis.proposals import actors, descriptions
from analysis.proposals.groups import belonging, joined, sets_of_rivals
from analysis.proposals.proposal import Candidate, Proposal, Proposals, counted
from analysis.proposals.sample import sample
from analysis.proposals.starters import LEAST_TERMS, starters_in
from analysis.questions.rivals.alike import compared
from analysis.questions.rivals.nouns import uses_of_nouns
from analysis.story import Story
from analysis.story.concepts import PROPOSED_MARK, Concept
from analysis.story.dictionary_lines import entry, remarks, scalar, shortened
from analysis.story.read import problem_table

FILE = "concepts.yaml"
LEAST_OUTLETS = 2
"""Outlets that must use a term of a set."""
LEAST_OTHERS = 2
"""Uses that the terms of a starter beside the most frequent must have together for the set to be sure."""
MOST_SETS = 30
"""A plain limit: sets that somebody reads through."""
MOST_RIVALS = 60
"""A plain limit: sets of rivals that are counted, the most alike."""
PROPOSED = (
    "There is no concepts.yaml. The terms and actors below were proposed by the program, from the articles and from its "
    "list of words that the press is known to differ in, and nobody has checked them. Write them down with “framing "
    "propose”, and keep those that are right."
)
HEAD = """\
{mark} from {articles} articles of {outlets} outlets. Nobody has checked it; once you have, delete this line.
# Of each set the comments say why it is proposed, how often each outlet has each term, and a sentence of two outlets.
# What is doubtful stands behind a #: take the # and the space after it away to use it. Delete what is wrong, add what is missing.
"""
"""What the file begins with."""


def propose(corpus: Corpus) -> Proposals:
    """The sets of competing terms and the actors that the articles of a corpus bear out, the best first.

    Sets come from the starters, of which the articles must hold two terms, with what the articles use in their place;
    from words that are alike across outlets (``rivals``); and from what the outlets call the same name
    (``descriptions``). Each is in two outlets or more. The sure come before the doubtful; they are ranked by how far the outlets differ in
    them and how often they stand (``proposal.evidence``), times how likely their terms stand for one thing. Depth
    ``syntax`` finds more, and surer; at depth ``words`` every rival is doubtful, nothing joins a starter, and there are no descriptions.
    """
    corpus = sample(corpus)
    people = actors.actors(corpus)
    described = descriptions.descriptions(corpus, people)
    nouns = compared(uses_of_nouns(corpus), descriptions.nouns_for_persons(described, people))
    words = {fold(token) for token in corpus.tokens["token"].unique().cast(pl.String)}
    found = [one for one in counted(corpus, starters_in(words)) if len(one.concept.terms) >= LEAST_TERMS]
    others = _of_another_sense(corpus, found)
    kept = [
        _candidate(proposal, others.get(proposal.concept.name, frozenset()))
        for proposal in found
        if len(proposal.outlets) >= LEAST_OUTLETS
    ]
    taken = {row for candidate in kept for row in belonging(nouns, candidate.concept)}
    grown = []
    for candidate in kept:
        more, rows = joined(candidate, nouns, taken) if corpus.depth == "syntax" else (candidate, [])
        taken.update(rows)
        grown.append(more)
    rivals = sets_of_rivals(nouns, taken)
    if corpus.depth == "words":
        rivals = [replace(candidate, doubtful=True) for candidate in rivals]
    called = descriptions.candidates(described, people[: actors.MOST_ACTORS])
    sets = counted(corpus, [*grown, *[one for one in rivals[:MOST_RIVALS] if not _is_part(one, called)], *called])
    sets = [one for one in sets if len(one.outlets) >= LEAST_OUTLETS and len(one.concept.terms) >= LEAST_TERMS]
    sets.sort(key=lambda proposal: (proposal.doubtful, -proposal.score, proposal.concept.name))
    return Proposals(
        tuple(_once(sets)[:MOST_SETS]),
        tuple(_once(counted(corpus, actors.candidates(people)))),
        corpus.articles.height,
        corpus.articles["outlet"].n_unique(),
    )


def _is_part(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether all patterns of a candidate are patterns of one of the others."""
    return any(_patterns(candidate) <= _patterns(other) for other in others)


def _patterns(candidate: Candidate) -> frozenset[str]:
    return frozenset(pattern.casefold() for term in candidate.concept.terms for pattern in term.patterns)


def _of_another_sense(corpus: Corpus, found: Sequence[Proposal]) -> dict[str, frozenset[str]]:
    """The terms of each set that are counted only with certain words beside them, and of which the articles have more uses
    without these: benefits of a plan where most are not those of the jobless."""
    bare = [
        replace(proposal.concept, terms=tuple(replace(term, only_with=()) for term in terms))
        for proposal in found
        if (terms := [term for term in proposal.concept.terms if term.only_with])
    ]
    every = {one.concept.name: one.counts for one in counted(corpus, [Candidate(c, "starter", "", 1.0) for c in bare])}
    return {
        proposal.concept.name: frozenset(
            term
            for term, by_outlet in every.get(proposal.concept.name, {}).items()
            if 2 * sum(proposal.counts[term].values()) < sum(by_outlet.values())
        )
        for proposal in found
    }


def _candidate(proposal: Proposal, others: frozenset[str]) -> Candidate:
    """A starter with the terms that the articles hold; doubtful where all but one of the sure ones stand once at most.
    others: terms that the articles mostly use in another sense; they are not sure."""
    uses = sorted(sum(by_outlet.values()) for term, by_outlet in proposal.counts.items() if term not in others)
    doubtful = sum(uses[:-1]) < LEAST_OTHERS
    return Candidate(proposal.concept, proposal.origin, proposal.ground, 1.0, doubtful, others)


def _once(found: Iterable[Proposal]) -> list[Proposal]:
    """Those with a name that none before them has."""
    names: dict[str, Proposal] = {}
    for proposal in found:
        names.setdefault(shortened(proposal.concept.name), proposal)
    return list(names.values())


def proposed(story: Story, depth: Depth | None = None) -> Story:
    """A story that has no concepts.yaml with concepts and actors proposed from its articles; any other as it is.

    depth: that to which the articles are read for it, the deepest there is by default. Doubtful sets and terms are left out. A problem (guess) says that the program proposed them. Raises what ``annotate``
    does.
    """
    if story.concepts or FILE in story.files:
        return story
    corpus = annotate(story, depth or deepest())
    found = shared(partial(propose, corpus), "proposals", corpus.depth, corpus.articles, corpus.actors, corpus.verbs)
    concepts = tuple(concept for proposal in found.sets if (concept := _sure(proposal)))
    people = tuple(proposal.concept for proposal in found.actors)
    problems = story.problems
    if concepts or people:
        missing = (pl.col("file") == FILE) & (pl.col("severity") == "guess")
        problems = pl.concat([problems.filter(~missing), problem_table([Problem("guess", FILE, PROPOSED)])])
    return replace(story, concepts=concepts, actors=story.actors or people, problems=problems)


def _sure(proposal: Proposal) -> Concept | None:
    """The concept of a proposal with its sure terms; None where fewer than two are sure."""
    terms = tuple(term for term in proposal.concept.terms if term.name not in proposal.open_terms)
    if proposal.doubtful or len(terms) < LEAST_TERMS:
        return None
    return replace(proposal.concept, terms=terms)


def as_yaml(proposals: Proposals) -> str:
    """A concepts.yaml that ``read_concepts`` reads without an error: sure sets to be used as they are, doubtful sets and
    terms behind a #, each with its counts and a sentence from two outlets."""
    lines = [
        HEAD.format(mark=PROPOSED_MARK, articles=proposals.n_articles, outlets=proposals.n_outlets).rstrip("\n"),
        "",
    ]
    for key, found in (("concepts", proposals.sets), ("actors", proposals.actors)):
        active = [proposal for proposal in found if key == "actors" or _sure(proposal)]
        if found:
            lines.append(f"{key}:" if active else f"# {key}:")
        for proposal in found:
            lines += ["", *_block(proposal, is_active=proposal in active)]
        lines.append("")
    return "\n".join(lines)


def _block(proposal: Proposal, *, is_active: bool) -> Iterator[str]:
    """The lines of one concept with its comments."""
    yield from remarks(proposal.ground, proposal.counts.items(), proposal.examples)
    before = "" if is_active else "# "
    yield f"  {before}{scalar(shortened(proposal.concept.name))}:"
    for term in proposal.concept.terms:
        is_open = term.name in proposal.open_terms and is_active
        yield f"    {'# ' if is_open else before}{entry(term)}"
