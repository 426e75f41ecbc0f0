"""Attributions: who is said to have said, written or believed what.

Candidates are read off the parse and the quotation marks (``contents``), weighed by a small model (``model``),
and taken best first, none overlapping a better one. Their sources come last (``sources``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from analysis.annotate.attribution.article import USUAL, ParsedArticle, Span
from analysis.annotate.attribution.content_facts import content_facts
from analysis.annotate.attribution.contents import LEAST_STEP, Candidate, free, of_cue
from analysis.annotate.attribution.ends import joint, up_to_the_outlet
from analysis.annotate.attribution.linear import Row
from analysis.annotate.attribution.model import Scorer
from analysis.annotate.attribution.source_rules import CITING, announced, by_rule, named_beside
from analysis.annotate.attribution.sources import Asked, head_of
from analysis.schema.vocabulary import Kind

MAX_OVERLAP = 0.15
"""Share of the words of the shorter of two contents that both may hold; above it only the likelier one is taken; set by
hand: the cuts of two contents may differ by a word or two at an edge."""
SURE_ENOUGH = 0.4
"""How likely a candidate must be, beside the one taken, for its cue to take that one's place; set by hand."""
SAME_CONTENT = 0.8
"""Overlap (intersection over union of their words) from which two contents are one and may swap cues; set by hand."""
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
Weighed = tuple[float, Candidate, frozenset[int]]


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
    weighed = _weighed(article, scorer)
    touching: dict[int, list[Weighed]] = {}
    for one in weighed:
        for sentence in {article.sentences[token] for token in one[2]}:
            touching.setdefault(sentence, []).append(one)
    best = _best(article, weighed)
    used = {candidate.cue for _, candidate, _ in best}
    for one in best:
        sentences = {article.sentences[token] for token in one[2]}
        near = list({id(row): row for sentence in sorted(sentences) for row in touching[sentence]}.values())
        probability, candidate, words = _with_best_cue(article, one, near, used)
        used.add(candidate.cue)
        has_cue = not candidate.form.startswith("free")
        rule = by_rule(article, candidate.cue, words) if has_cue else _speaker_before(article, candidate, found)
        before = found[-1][1].source if found else None
        support = _support(article, words, near)
        question = Asked(candidate.cue, has_cue, candidate.content, rule, before, support)
        n_quoted = sum(article.quotation_at[token] >= 0 for token in words)
        kind = Kind.DIRECT if n_quoted == len(words) else Kind.MIXED if n_quoted else Kind.INDIRECT
        cue = (candidate.cue, candidate.cue + 1) if has_cue else None
        within = has_cue and rule is not None and any(words < other[2] for other in best)
        source = named_beside(article, candidate.content[-1]) or (rule if within else scorer.source(article, question))
        if has_cue and source is not None and _is_nobodys(article, candidate.cue, source):
            source = rule if rule is not None and not _is_nobodys(article, candidate.cue, rule) else None
        found.append((question, Attribution(cue, source, candidate.content, kind, probability)))
    return found


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


def _best(article: ParsedArticle, weighed: list[Weighed]) -> list[Weighed]:
    """The most probable candidates, one a cue, none sharing much with a better one; in order of place.

    What is told up to another report of the same speaker (said that it rained, but warned that ...) ends before it.
    """
    taken: list[Weighed] = []
    cues: set[int] = set()
    owner: dict[int, list[int]] = {}
    for whole in sorted(weighed, key=lambda row: (-row[0], row[1].cue, row[1].content)):
        if whole[1].cue in cues:
            continue
        words = whole[2]
        rivals = {number for token in words for number in owner.get(token, ())}
        over = [n for n in rivals if len(words & taken[n][2]) > MAX_OVERLAP * min(len(words), len(taken[n][2]))]
        one = whole if not over else _beside(article, whole, taken[over[0]]) if len(over) == 1 else None
        if one is None:
            continue
        cues.add(one[1].cue)
        for token in one[2]:
            owner.setdefault(token, []).append(len(taken))
        taken.append(one)
    return sorted(taken, key=lambda row: row[1].content)


def _beside(article: ParsedArticle, one: Weighed, other: Weighed) -> Weighed | None:
    """A report beside a better one: inside what that passes on (Ann Lee said it rained, according to the paper), or up to
    where it begins; None where neither is so."""
    cue, outer = one[1].cue, other[1]
    inside = one[2] < other[2] and cue in other[2] and article.verb_steps[cue] >= USUAL
    passes_on = article.lemmas[outer.cue] == "accord" and article.subject(cue) is not None
    return one if inside and passes_on else _up_to_the_next(article, one, other)


def _up_to_the_next(article: ParsedArticle, one: Weighed, other: Weighed) -> Weighed | None:
    """A report up to where a conjunction joins the cue of another one to it; None where none does."""
    probability, candidate, _ = one
    cue, (start, stop) = other[1].cue, candidate.content[-1]
    joined = article.relations[cue] == "conj" and start < article.first[cue] < stop and candidate.cue < start
    if not joined or article.quotation_at[cue] >= 0 or article.quotation_at[article.first[cue]] >= 0:
        return None
    left = joint(article, start, article.first[cue])
    content = (*candidate.content[:-1], (start, left))
    words = article.words_in(content)
    return (probability, replace(candidate, content=content), words) if start < left and words else None


def _with_best_cue(article: ParsedArticle, one: Weighed, weighed: list[Weighed], used: set[int]) -> Weighed:
    """The same content under its likeliest cue: of the cues it was read off, a verb, and the most usual one.

    used: the cues of other contents; they and quoted words of the content are no choice.
    """
    probability, candidate, words = one
    same = [
        row
        for row in weighed
        if row[0] >= probability * SURE_ENOUGH
        and row[1].cue not in used
        and (row[1].cue not in words or article.quotation_at[row[1].cue] < 0)
        and len(row[2] & words) >= SAME_CONTENT * len(row[2] | words)
    ]

    def usual(row: Weighed) -> tuple[bool, float, float]:
        cue = row[1].cue
        is_verb = article.tags[cue].startswith("VB") or article.lemmas[cue] == "accord"
        return is_verb and not row[1].form.startswith("free"), article.rates.get(article.lower_lemmas[cue], 0.0), row[0]

    best = max([one, *same], key=usual)
    if candidate.cue in best[2]:  # a verb that was the cue is part of what is told
        return probability, best[1], best[2]
    return probability, Candidate(best[1].cue, candidate.content, best[1].form), words


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
