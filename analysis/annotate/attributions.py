"""Attributions: who is said to have said, written or believed what.

Candidates are read off the parse and the quotation marks (``candidates``), weighed by a small model (``scorer``),
and taken best first, none overlapping a better one. Speakers are then found by rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.annotate.candidates import SUBJECTS, Candidate, free, of_cue
from analysis.annotate.page import Page, Quotes, sentence_bounds
from analysis.annotate.scorer import Scorer

MAX_OVERLAP = 0.15
MAX_CLIMB = 4
SURE_ENOUGH = 0.4
SAME_CONTENT = 0.8
Span = tuple[int, int]


class Attribution(NamedTuple):
    """Token ranges: the cue word, the source (None when none is named), the content in one or more pieces."""

    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    kind: str
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


def words_in(page: Page, content: Iterable[Span]) -> frozenset[int]:
    """The tokens of a content that are words."""
    return frozenset(
        token for start, stop in content for token in range(start, stop) if any(c.isalnum() for c in page.words[token])
    )


def find(page: Page, scorer: Scorer) -> list[Attribution]:
    """The attributions of one article, in the order of their contents."""
    quotes = Quotes(page)
    weighed = []
    for candidate, bounds in candidates(page, quotes, scorer.rates):
        words = words_in(page, candidate.content)
        if not words:
            continue
        probability = scorer.probability(page, quotes, candidate, bounds)
        is_quoted = any(quotes.at[token] >= 0 for token in words)
        if probability >= (scorer.least_quoted if is_quoted else scorer.least):
            weighed.append((probability, candidate, words))
    chosen = [_with_best_cue(page, scorer, one, weighed) for one in _best(weighed)]
    return [_attribution(page, quotes, candidate, words, p, chosen) for p, candidate, words in chosen]


Weighed = tuple[float, Candidate, frozenset[int]]


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


def _with_best_cue(page: Page, scorer: Scorer, one: Weighed, weighed: list[Weighed]) -> Weighed:
    """The same content under its likeliest cue: of the cues it was read off, a verb, and the most usual one."""
    probability, candidate, words = one
    same = [
        row
        for row in weighed
        if row[0] >= probability * SURE_ENOUGH and len(row[2] & words) >= SAME_CONTENT * len(row[2] | words)
    ]

    def usual(row: Weighed) -> tuple[bool, float, float]:
        cue = row[1].cue
        is_verb = page.tags[cue].startswith("VB") or page.lemmas[cue] == "accord"
        return is_verb and not row[1].form.startswith("free"), scorer.rates.get(page.lemmas[cue].lower(), 0.0), row[0]

    best = max([one, *same], key=usual)
    return probability, Candidate(best[1].cue, candidate.content, best[1].form), words


def _attribution(
    page: Page, quotes: Quotes, candidate: Candidate, words: frozenset[int], probability: float, chosen: list[Weighed]
) -> Attribution:
    n_quoted = sum(quotes.at[token] >= 0 for token in words)
    kind = "direct" if n_quoted == len(words) else "mixed" if n_quoted else "indirect"
    cue: Span | None = (candidate.cue, candidate.cue + 1)
    if candidate.form.startswith("free"):
        cue, source = None, _speaker_before(page, quotes, candidate, chosen)
    else:
        source = speaker(page, quotes, candidate.cue, words)
    return Attribution(cue, source, candidate.content, kind, probability)


def speaker(page: Page, quotes: Quotes, cue: int, content: frozenset[int] = frozenset()) -> Span | None:
    """The source of a cue as written: its subject, agent or owner, or that of the verb it hangs on."""
    if page.lemmas[cue] == "accord":
        return _object_of(page, cue, "to")
    if page.tags[cue].startswith("NN") and _subject(page, cue) is None:
        owner = next((c for c in page.children[cue] if page.relations[c] in ("poss", "compound")), None)
        found = _phrase(page, owner) if owner is not None else _object_of(page, cue, "by", "of", "from")
        if found is not None:
            return found
    token = cue
    for _ in range(MAX_CLIMB):
        found = _subject(page, token)
        if found is not None:
            if not content & set(range(*found)):
                return found
            head = next(c for c in page.children[token] if page.relations[c] in SUBJECTS)
            if head not in content:
                return head, head + 1
        agent = next((c for c in page.children[token] if page.relations[c] == "agent"), None)
        if agent is not None:
            return _object_of_preposition(page, agent)
        head = page.heads[token]
        if head == token:
            break
        if page.relations[token] in ("acl", "relcl") and not page.tags[head].startswith("VB"):
            return _phrase(page, head, before=token)
        if page.relations[token] not in ("xcomp", "advcl", "conj", "ccomp", "pcomp", "prep", "dep", "acl", "parataxis"):
            break
        token = head
    return _nearest(page, quotes, cue, content)


def _subject(page: Page, verb: int) -> Span | None:
    passive = any(page.relations[c] == "auxpass" for c in page.children[verb])
    for child in page.children[verb]:
        if page.tags[verb] == "VBG" and child > verb:
            continue  # “saying Clinton would ...”: a participle's subject does not follow it
        if page.relations[child] in SUBJECTS and page.relations[child] != "expl":
            if passive and page.lemmas[verb] not in ("quote", "cite"):
                return None
            return _phrase(page, child)
    return None


def _phrase(page: Page, noun: int, before: int | None = None) -> Span:
    """A noun with what belongs to it, up to ``before`` where a clause hangs on it."""
    start, stop = page.first[noun], page.last[noun] + 1
    if before is not None and start < page.first[before] < stop:
        stop = page.first[before]
    while stop > start and page.words[stop - 1] in (",", "–", "—", "-"):
        stop -= 1
    return start, max(stop, start + 1)


def _object_of(page: Page, head: int, *prepositions: str) -> Span | None:
    for child in page.children[head]:
        if page.lemmas[child] in prepositions:
            return _object_of_preposition(page, child)
    return None


def _object_of_preposition(page: Page, preposition: int) -> Span | None:
    noun = next((c for c in page.children[preposition] if page.relations[c] in ("pobj", "pcomp")), None)
    return None if noun is None else _phrase(page, noun)


def _nearest(page: Page, quotes: Quotes, cue: int, content: frozenset[int]) -> Span | None:
    """The nearest noun or pronoun that is a subject beside the cue, outside quotation marks and content."""
    sentence = page.sentences[cue]
    for token in (cue - 1, cue + 1):  # “Bozell notes”, where the parser took the verb for a noun
        there = 0 <= token < len(page.words) and quotes.at[token] < 0 and token not in content
        if there and page.tags[token] in ("NNP", "PRP") and page.sentences[token] == sentence:
            return _name(page, token)
    for distance in range(1, 25):
        for token in (cue - distance, cue + distance):
            if not 0 <= token < len(page.words) or page.sentences[token] != sentence:
                continue
            if quotes.at[token] >= 0 or token in content:
                continue
            if page.relations[token] in ("nsubj", "appos", "ROOT", "npadvmod") and page.tags[token][:2] in ("NN", "PR"):
                return _phrase(page, token) if page.relations[token] == "nsubj" else (token, token + 1)
    return None


def _announced(page: Page, quotes: Quotes, colon: int) -> Span | None:
    """The speaker of a sentence that ends with a colon before the quotation."""
    sentence = page.sentences[colon]
    token = colon
    subjects = []
    while token >= 0 and page.sentences[token] == sentence:
        if page.relations[token] == "nsubj" and quotes.at[token] < 0:
            subjects.append(token)
        token -= 1
    main = [t for t in subjects if page.relations[page.heads[t]] == "ROOT"]
    chosen = main or subjects
    return _phrase(page, chosen[0]) if chosen else None


def _name(page: Page, token: int) -> Span:
    """The run of proper nouns around a token."""
    start, stop = token, token + 1
    while start and page.tags[start - 1] == "NNP" and page.sentences[start - 1] == page.sentences[token]:
        start -= 1
    while stop < len(page.words) and page.tags[stop] == "NNP" and page.sentences[stop] == page.sentences[token]:
        stop += 1
    return start, stop


def _speaker_before(page: Page, quotes: Quotes, candidate: Candidate, chosen: list[Weighed]) -> Span | None:
    """A free quotation's speaker: whoever spoke last, in its paragraph or the one before."""
    start = candidate.content[0][0]
    if start and page.words[start - 1] == ":":
        announced = _announced(page, quotes, start - 1)
        if announced is not None:
            return announced
    earlier = [row for row in chosen if row[1].content < candidate.content and not row[1].form.startswith("free")]
    for _, other, words in reversed(earlier):
        if page.paragraphs[start] - page.paragraphs[other.cue] > 2:
            break
        if any(quotes.at[token] >= 0 for token in words):
            return speaker(page, quotes, other.cue, words)
    return None
