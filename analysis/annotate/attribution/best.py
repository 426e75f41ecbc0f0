"""Which of the weighed candidates are taken as attributions, and under which cue."""

from __future__ import annotations

from dataclasses import replace

from analysis.annotate.attribution.article import USUAL, ParsedArticle
from analysis.annotate.attribution.contents import Candidate
from analysis.annotate.attribution.ends import joint

MAX_OVERLAP = 0.15
"""Share of the words of the shorter of two contents that both may hold; above it only the likelier one is taken; set by
hand: the cuts of two contents may differ by a word or two at an edge."""
SURE_ENOUGH = 0.4
"""How likely a candidate must be, beside the one taken, for its cue to take that one's place; set by hand."""
SAME_CONTENT = 0.8
"""Overlap (intersection over union of their words) from which two contents are one and may swap cues; set by hand."""
Weighed = tuple[float, Candidate, frozenset[int]]
"""How probable a candidate is, the candidate, and the tokens of its words."""


def best_of(article: ParsedArticle, weighed: list[Weighed]) -> list[Weighed]:
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


def of_first_verbs(article: ParsedArticle, weighed: list[Weighed]) -> list[Weighed]:
    """The candidates without those under the second of two joined verbs behind a content that the first, with its own
    subject, may have as well: “...,” Lee said to the paper and confirmed to others."""
    likely = {(candidate.cue, candidate.content): probability for probability, candidate, _ in weighed}

    def is_second(row: Weighed) -> bool:
        cue, content = row[1].cue, row[1].content
        first = article.heads[cue]
        joined = article.relations[cue] == "conj" and content[-1][1] <= first < cue
        usual = joined and article.verb_steps[first] >= USUAL and article.subject(first) is not None
        return usual and likely.get((first, content), 0.0) >= SURE_ENOUGH * row[0]

    return [row for row in weighed if not is_second(row)]


def _beside(article: ParsedArticle, one: Weighed, other: Weighed) -> Weighed | None:
    """A report beside a better one: inside what that passes on (Ann Lee said it rained, according to the paper), or up to
    where it begins; None where neither is so."""
    cue, outer = one[1].cue, other[1]
    inside = one[2] < other[2] and cue in other[2] and article.verb_steps[cue] >= USUAL
    return (
        one
        if inside and passes_on(article, outer) and article.subject(cue) is not None
        else _up_to_the_next(article, one, other)
    )


def passes_on(article: ParsedArticle, candidate: Candidate) -> bool:
    """Whether a report may be of what somebody else has said: according to the paper."""
    return article.lemmas[candidate.cue] == "accord"


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


def with_best_cue(article: ParsedArticle, one: Weighed, weighed: list[Weighed], used: set[int]) -> Weighed:
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

    quoted = all(article.quotation_at[token] >= 0 for token in words)

    def usual(row: Weighed) -> tuple[bool, bool, float, float]:
        cue = row[1].cue
        passed_on = article.lemmas[cue] == "accord"
        is_verb = (article.tags[cue].startswith("VB") or passed_on) and not row[1].form.startswith("free")
        own = not (quoted and passed_on)  # “...,” lamented Lee, according to aides
        return is_verb, own, article.rates.get(article.lower_lemmas[cue], 0.0), row[0]

    best = max([one, *same], key=usual)
    if candidate.cue in best[2]:  # a verb that was the cue is part of what is told
        return probability, best[1], best[2]
    return probability, Candidate(best[1].cue, candidate.content, best[1].form), words
