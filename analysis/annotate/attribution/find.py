"""Attributions: who is said to have said, written or believed what.

Candidates are read off the parse and the quotation marks (``candidates``), weighed by a small model (``scorer``),
and taken best first, none overlapping a better one. Their sources come last (``sources``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.annotate.attribution.content_facts import content_facts
from analysis.annotate.attribution.contents import Candidate, free, of_cue
from analysis.annotate.attribution.linear import Row
from analysis.annotate.attribution.model import Scorer
from analysis.annotate.attribution.page import Page, Quotes, sentence_bounds
from analysis.annotate.attribution.source_rules import announced, by_rule
from analysis.annotate.attribution.sources import Asked, head_of
from analysis.annotate.attribution.token_facts import USUAL, TokenFacts
from analysis.schema.vocabulary import Kind

MAX_OVERLAP = 0.15
SURE_ENOUGH = 0.4
SAME_CONTENT = 0.8
LIKE_CONTENT = 0.5
MAX_BETWEEN = 12  # tokens between two parts of one quotation
Span = tuple[int, int]
Weighed = tuple[float, Candidate, frozenset[int]]


class Attribution(NamedTuple):
    """Token ranges: the cue word, the source (None when none is named), the content in one or more pieces."""

    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    kind: Kind
    probability: float


def candidates(page: Page, quotes: Quotes, rates: Iterable[str]) -> Iterator[tuple[Candidate, Span]]:
    """Every candidate of an article, with the bounds of its cue's sentence."""
    known = frozenset(rates)
    bounds_of = {page.sentences[start]: (start, stop) for start, stop in sentence_bounds(page.sentences)}
    beside_quotes = {page.sentences[token] for start, stop in quotes.ranges for token in (start, stop - 1)}
    for token, tag in enumerate(page.tags):
        is_verb = tag.startswith("VB")
        listed = page.lemmas[token].lower() in known and (is_verb or tag.startswith(("NN", "IN")))
        beside = (
            is_verb
            and quotes.at[token] < 0
            and page.sentences[token] in beside_quotes
            and page.relations[token] not in ("aux", "auxpass")
        )
        if listed or beside:
            bounds = bounds_of[page.sentences[token]]
            for candidate in of_cue(page, quotes, token, bounds):
                yield candidate, bounds
    for candidate in free(page, quotes):
        yield candidate, bounds_of[page.sentences[candidate.cue]]


def find(page: Page, scorer: Scorer) -> list[Attribution]:
    """The attributions of one article, in the order of their contents."""
    return [attribution for _, attribution in asked(TokenFacts(page, Quotes(page), scorer.rates), scorer)]


def asked(facts: TokenFacts, scorer: Scorer) -> list[tuple[Asked, Attribution]]:
    """The attributions of one article, each with what its source was asked with."""
    page, quotes = facts.page, facts.quotes
    found: list[tuple[Asked, Attribution]] = []
    weighed = _weighed(facts, scorer)
    touching: dict[int, list[Weighed]] = {}
    for one in weighed:
        for sentence in {page.sentences[token] for token in one[2]}:
            touching.setdefault(sentence, []).append(one)
    best = _best(weighed)
    used = {candidate.cue for _, candidate, _ in best}
    for one in best:
        sentences = {page.sentences[token] for token in one[2]}
        near = list({id(row): row for sentence in sorted(sentences) for row in touching[sentence]}.values())
        probability, candidate, words = _with_best_cue(facts, one, near, used)
        used.add(candidate.cue)
        has_cue = not candidate.form.startswith("free")
        if has_cue:
            rule = by_rule(page, quotes, candidate.cue, words)
        else:
            rule = _speaker_before(page, quotes, candidate, found)
        before = found[-1][1].source if found else None
        support = _support(facts, words, near)
        question = Asked(candidate.cue, has_cue, candidate.content, rule, before, support)
        n_quoted = sum(quotes.at[token] >= 0 for token in words)
        kind = Kind.DIRECT if n_quoted == len(words) else Kind.MIXED if n_quoted else Kind.INDIRECT
        cue = (candidate.cue, candidate.cue + 1) if has_cue else None
        source = scorer.source(facts, question)
        found.append((question, Attribution(cue, source, candidate.content, kind, probability)))
    return found


def all_candidates(facts: TokenFacts) -> tuple[list[Candidate], list[frozenset[int]], list[Row]]:
    """Every candidate that holds a word, the tokens of its words, and its facts."""
    found: list[Candidate] = []
    words: list[frozenset[int]] = []
    rows: list[Row] = []
    for candidate, bounds in candidates(facts.page, facts.quotes, facts.rates):
        held = facts.words_in(candidate.content)
        if held:
            found.append(candidate)
            words.append(held)
            rows.append(content_facts(facts, candidate, bounds))
    return found, words, rows


def _weighed(facts: TokenFacts, scorer: Scorer) -> list[Weighed]:
    """The candidates that are probable enough; of a cue that breaks a quotation, those with both its parts."""
    found, words, rows = all_candidates(facts)
    everyone = list(zip(scorer.probabilities(rows).tolist(), found, words, strict=True))
    broken = _broken(facts)
    whole: dict[int, Weighed] = {}
    for one in everyone:
        probability, candidate, held = one
        parts = None if candidate.form.startswith("free") else broken.get(candidate.cue)
        if parts is not None and parts <= held and probability > whole.get(candidate.cue, (0.0,))[0]:
            whole[candidate.cue] = one
    weighed = []
    for one in everyone:
        probability, candidate, held = one
        if candidate.cue in whole and not broken[candidate.cue] <= held:
            continue
        is_quoted = any(facts.quotes.at[token] >= 0 for token in held)
        least = scorer.least_quoted if is_quoted else scorer.least
        if probability >= least or whole.get(candidate.cue) is one:
            weighed.append(one)
    return weighed


def _broken(facts: TokenFacts) -> dict[int, frozenset[int]]:
    """“X,” he said, “and Y”: usual cues that break a quotation -> the words of both its parts.

    A comma ends the first part and stands before the second, which goes on with a small letter; no other verb stands
    between them.
    """
    page, found = facts.page, {}
    for first, second in pairwise(facts.quotes.ranges):
        between = range(first[1], second[0])
        commas = page.words[first[1] - 2] == "," == page.words[second[0] - 1]
        if (
            first[1] - first[0] < 3
            or not commas
            or not 0 < len(between) <= MAX_BETWEEN
            or sum(facts.verbs[token] for token in between) != 1
        ):
            continue
        start = next((token for token in range(*second) if facts.is_word[token]), None)
        goes_on = start is not None and facts.lower[start] == page.words[start]
        cue = max(between, key=lambda token: facts.verb_steps[token])
        if goes_on and facts.verb_steps[cue] >= USUAL:
            found[cue] = facts.words_in((first, second))
    return found


def _support(facts: TokenFacts, words: frozenset[int], near: list[Weighed]) -> dict[int, float]:
    """For the tokens that head the rules' sources of the cues that much the same content may have: how likely the
    likeliest such cue is, the best one being 1."""
    best: dict[int, Weighed] = {}
    for row in near:
        candidate, held = row[1], row[2]
        same = len(held & words) >= LIKE_CONTENT * len(held | words)
        if same and not candidate.form.startswith("free") and row[0] > best.get(candidate.cue, (0.0,))[0]:
            best[candidate.cue] = row
    top = max((row[0] for row in best.values()), default=1.0)
    found: dict[int, float] = {}
    for cue, (probability, _, held) in best.items():
        source = by_rule(facts.page, facts.quotes, cue, held)
        if source is not None:
            head = head_of(facts.page, source)
            found[head] = max(found.get(head, 0.0), probability / top)
    return found


def _best(weighed: list[Weighed]) -> list[Weighed]:
    """The most probable candidates, one a cue, none sharing much with a better one; in order of place."""
    taken: list[Weighed] = []
    cues: set[int] = set()
    owner: dict[int, list[int]] = {}
    for one in sorted(weighed, key=lambda row: (-row[0], row[1].cue, row[1].content)):
        _, candidate, words = one
        if candidate.cue in cues:
            continue
        rivals = {number for token in words for number in owner.get(token, ())}
        if any(len(words & taken[n][2]) > MAX_OVERLAP * min(len(words), len(taken[n][2])) for n in rivals):
            continue
        cues.add(candidate.cue)
        for token in words:
            owner.setdefault(token, []).append(len(taken))
        taken.append(one)
    return sorted(taken, key=lambda row: row[1].content)


def _with_best_cue(facts: TokenFacts, one: Weighed, weighed: list[Weighed], used: set[int]) -> Weighed:
    """The same content under its likeliest cue: of the cues it was read off, a verb, and the most usual one.

    used: the cues of other contents; they and quoted words of the content are no choice.
    """
    page, (probability, candidate, words) = facts.page, one
    same = [
        row
        for row in weighed
        if row[0] >= probability * SURE_ENOUGH
        and row[1].cue not in used
        and (row[1].cue not in words or facts.quotes.at[row[1].cue] < 0)
        and len(row[2] & words) >= SAME_CONTENT * len(row[2] | words)
    ]

    def usual(row: Weighed) -> tuple[bool, float, float]:
        cue = row[1].cue
        is_verb = page.tags[cue].startswith("VB") or page.lemmas[cue] == "accord"
        return is_verb and not row[1].form.startswith("free"), facts.rates.get(facts.lemmas[cue], 0.0), row[0]

    best = max([one, *same], key=usual)
    return probability, Candidate(best[1].cue, candidate.content, best[1].form), words


def _speaker_before(
    page: Page, quotes: Quotes, candidate: Candidate, found: Sequence[tuple[Asked, Attribution]]
) -> Span | None:
    """A free quotation's speaker: whoever spoke last, in its paragraph or the one before."""
    start = candidate.content[0][0]
    if start and page.words[start - 1] == ":":
        announcing = announced(page, quotes, start - 1)
        if announcing is not None:
            return announcing
    for question, other in reversed(found):
        if page.paragraphs[start] - page.paragraphs[question.cue] > 2:
            break
        if other.cue is not None and other.kind is not Kind.INDIRECT:
            return other.source
    return None
