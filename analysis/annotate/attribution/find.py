"""Attributions: who is said to have said, written or believed what.

Candidates are read off the parse and the quotation marks (``contents``), weighed by a small model (``model``),
and taken best first, none overlapping a better one. Their sources come last (``sources``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from analysis.annotate.attribution.article import USUAL, ParsedArticle, Span
from analysis.annotate.attribution.best import Weighed, best_of, of_first_verbs, passes_on, with_best_cue
from analysis.annotate.attribution.content_facts import content_facts
from analysis.annotate.attribution.contents import LEAST_STEP, Candidate, free, of_cue
from analysis.annotate.attribution.ends import up_to_the_outlet
from analysis.annotate.attribution.linear import Row
from analysis.annotate.attribution.model import Scorer
from analysis.annotate.attribution.source_rules import (
    CITING,
    announced,
    by_rule,
    named_beside,
    sender_of,
)
from analysis.annotate.attribution.sources import Asked, head_of
from analysis.schema.vocabulary import Kind

LIKE_CONTENT = 0.5
"""Overlap from which another candidate's cue counts as a cue of the content when its source is asked for; set by hand:
half is where a found content counts as a marked one when the sources are learned."""
MAX_BETWEEN = 25
"""Tokens between two parts of one quotation; set by hand: a cue, its source, their age, work and a day take fewer."""
ASIDE = frozenset("relcl acl advcl aux auxpass".split())
"""Verbs that may stand beside the cue between two parts of one quotation: a baker who lost two sons."""
NOUNS_AND_PREPOSITIONS = ("NN", "NNS", "IN")
"""Tags of cues that are no verbs: in a statement, according to; a name is none."""
PARAGRAPHS_BACK = 2
"""Paragraphs a quotation alone looks back for who spoke last; set by hand: further back another may have spoken."""


class Attribution(NamedTuple):
    """Token ranges: the cue word, the source (None when none is named), the content in one or more pieces."""

    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    kind: Kind
    probability: float


def candidates(article: ParsedArticle, least: int) -> Iterator[Candidate]:
    """Every candidate of an article. least: the step of cues whose contents need no quoted words."""
    beside_quotes = {article.sentences[token] for start, stop in article.quotations for token in (start, stop - 1)}
    for token, tag in enumerate(article.tags):
        is_verb = tag.startswith("VB")
        listed = article.lower_lemmas[token] in article.rates and (is_verb or tag in NOUNS_AND_PREPOSITIONS)
        beside = (
            is_verb
            and article.quotation_at[token] < 0
            and article.sentences[token] in beside_quotes
            and article.relations[token] not in ("aux", "auxpass")
        )
        if listed or beside:
            yield from of_cue(article, token, least)
    yield from free(article)


def find(article: ParsedArticle, scorer: Scorer) -> list[Attribution]:
    """The attributions of one article, which was read with the scorer's rates, in the order of their contents."""
    return [attribution for _, attribution in asked(article, scorer)]


def asked(article: ParsedArticle, scorer: Scorer) -> list[tuple[Asked, Attribution]]:
    """The attributions of one article, each with what its source was asked with."""
    found: list[tuple[Asked, Attribution]] = []
    weighed = of_first_verbs(article, _weighed(article, scorer))
    touching: dict[int, list[Weighed]] = {}
    for one in weighed:
        for sentence in {article.sentences[token] for token in one[2]}:
            touching.setdefault(sentence, []).append(one)
    best = best_of(article, weighed)
    used = {candidate.cue for _, candidate, _ in best}
    passed_on = {token for _, candidate, words in best if passes_on(article, candidate) for token in words}
    for one in best:
        sentences = {article.sentences[token] for token in one[2]}
        near = list({id(row): row for sentence in sorted(sentences) for row in touching[sentence]}.values())
        probability, candidate, words = with_best_cue(article, one, near, used)
        used.add(candidate.cue)
        has_cue = not candidate.form.startswith("free")
        rule = by_rule(article, candidate.cue, words) if has_cue else _speaker_before(article, candidate, found)
        before = found[-1][1].source if found else None
        support = _support(article, words, near)
        question = Asked(candidate.cue, has_cue, candidate.content, rule, before, support)
        cue = (candidate.cue, candidate.cue + 1) if has_cue else None
        within = has_cue and rule is not None and candidate.cue in passed_on and words <= passed_on
        source = named_beside(article, candidate.content[-1]) or (rule if within else scorer.source(article, question))
        if has_cue and source is not None and _is_nobodys(article, candidate.cue, source):
            source = rule if rule is not None and not _is_nobodys(article, candidate.cue, rule) else None
        if has_cue and source is not None:
            source = sender_of(article, candidate.cue, source) or source
        found.append((question, Attribution(cue, source, candidate.content, kind_of(article, words), probability)))
    return found


def kind_of(article: ParsedArticle, words: Collection[int]) -> Kind:
    """Whether all, some or none of the words of a content stand in quotation marks."""
    n_quoted = sum(article.quotation_at[token] >= 0 for token in words)
    return Kind.DIRECT if n_quoted == len(words) else Kind.MIXED if n_quoted else Kind.INDIRECT


def _is_nobodys(article: ParsedArticle, cue: int, source: Span) -> bool:
    """Whether a source can't be one: the subject of a passive cue (Ann Lee was asked), or what stands in another
    sentence than such a cue (it is said that)."""
    passive = any(article.relations[child] == "auxpass" for child in article.children[cue])
    if not passive or article.lower_lemmas[cue] in CITING:
        return False
    subject = article.subject(cue)
    return article.sentences[source[0]] != article.sentences[cue] or (
        subject is not None and source[0] <= subject < source[1]
    )


def all_candidates(
    article: ParsedArticle, least: int = LEAST_STEP
) -> tuple[list[Candidate], list[frozenset[int]], list[Row]]:
    """Every candidate that holds a word, up to where the outlet speaks again; the tokens of its words; and the facts of
    the whole. least: the step of cues whose contents need no quoted words."""
    found: list[Candidate] = []
    words: list[frozenset[int]] = []
    rows: list[Row] = []
    for candidate in candidates(article, least):
        content = up_to_the_outlet(article, candidate.content)
        held = article.words_in(content)
        if held:
            found.append(candidate if content is candidate.content else replace(candidate, content=content))
            words.append(held)
            rows.append(content_facts(article, candidate))
    return found, words, rows


def _weighed(article: ParsedArticle, scorer: Scorer) -> list[Weighed]:
    """The candidates that are probable enough; of a cue that breaks a quotation, those with both its parts; and the
    quotations beside which the page itself names who speaks."""
    found, words, rows = all_candidates(article)
    everyone = list(zip(scorer.probabilities(rows).tolist(), found, words, strict=True))
    broken = _broken(article)
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
        least = scorer.least_quoted if article.quotes(candidate.content) else scorer.least
        if probability >= least or whole.get(candidate.cue) is one:
            weighed.append(one)
    return weighed + _named(article)


def _named(article: ParsedArticle) -> list[Weighed]:
    """Quotations beside which the page itself names who speaks: “...” — Ann Lee. Of these there is no doubt."""
    return [
        (1.0, Candidate(quotation[0], (quotation,), "free named"), words)
        for quotation in article.quotations
        if (words := article.words_in((quotation,))) and named_beside(article, quotation)
    ]


def _broken(article: ParsedArticle) -> dict[int, frozenset[int]]:
    """“X,” he said, “and Y”: usual cues that break a quotation -> the words of both its parts.

    A comma ends the first part and stands before the second, which goes on with a small letter; no other verb but
    in an aside stands between them.
    """
    found = {}
    for first, second in pairwise(article.quotations):
        between = range(first[1], second[0])
        commas = article.words[first[1] - 2] == "," == article.words[second[0] - 1]
        if first[1] - first[0] < 3 or not commas or not 0 < len(between) <= MAX_BETWEEN:
            continue
        cues = [token for token in between if article.verbs[token] and article.relations[token] not in ASIDE]
        if len(cues) != 1:
            continue
        start = next((token for token in range(*second) if article.is_word[token]), None)
        goes_on = start is not None and article.lower_words[start] == article.words[start]
        if goes_on and article.verb_steps[cues[0]] >= USUAL:
            found[cues[0]] = article.words_in((first, second))
    return found


def _support(article: ParsedArticle, words: frozenset[int], near: list[Weighed]) -> dict[int, float]:
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
        source = by_rule(article, cue, held)
        if source is not None:
            head = head_of(article, source)
            found[head] = max(found.get(head, 0.0), probability / top)
    return found


def _speaker_before(
    article: ParsedArticle, candidate: Candidate, found: Sequence[tuple[Asked, Attribution]]
) -> Span | None:
    """A free quotation's speaker: whom the sentence before announces, or whoever spoke last, PARAGRAPHS_BACK at most."""
    start = candidate.content[0][0]
    if start and article.words[start - 1] == ":":
        announcing = announced(article, start - 1)
        if announcing is not None:
            return announcing
    for question, other in reversed(found):
        if article.paragraphs[start] - article.paragraphs[question.cue] > PARAGRAPHS_BACK:
            break
        if other.cue is not None and other.kind is not Kind.INDIRECT:
            return other.source
    return None
