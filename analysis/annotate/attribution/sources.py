"""Sources: who an attribution's content is ascribed to, as written.

Every noun and pronoun about the cue and the content may head the source, or none. Each is weighed by a small model
that knows what the rules would take (``source_rules``), how the parse leads from the cue to it, and where it stands
(``source_facts``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from analysis.annotate.attribution.article import CLOSED, ParsedArticle, Span
from analysis.annotate.attribution.ends import LIGHT
from analysis.annotate.attribution.source_rules import DASHES, name, phrase

SENTENCES_BACK = 2
"""Sentences before cue and content whose words may head the source; set by hand: few sources stand further back."""
RELATIVE = ("WP", "WDT")


class Asked(NamedTuple):
    """An attribution whose source is asked for: the token of its cue (the first of its content where it has none),
    its content, the rules' answer, the source of the attribution before it; and, for each token that heads the rules'
    answer for a cue of much the same content, how likely that cue is beside the likeliest one."""

    cue: int
    has_cue: bool
    content: tuple[Span, ...]
    rule: Span | None
    before: Span | None
    support: Mapping[int, float]


def heads(article: ParsedArticle, asked: Asked) -> list[int]:
    """The tokens that may head the source, nearest to the cue first."""
    words = words_of(asked.content)
    first, last = asked.content[0][0], asked.content[-1][1] - 1
    edges = [article.sentences[token] for start, stop in asked.content for token in (start, stop - 1)]
    lowest, highest = min(*edges, article.sentences[asked.cue]), max(*edges, article.sentences[asked.cue])
    low, high = min(asked.cue, first), max(asked.cue, last)
    while low and _near(article, low - 1, lowest - SENTENCES_BACK, article.paragraphs[first] - 1):
        low -= 1
    while high + 1 < len(article.words) and article.sentences[high + 1] <= highest:
        high += 1
    if high + 1 < len(article.words) and article.words[high + 1] in DASHES:  # “...” — Smith.
        highest = article.sentences[high + 1]
        while high + 1 < len(article.words) and article.sentences[high + 1] == highest:
            high += 1
    found = {token for token in range(low, high + 1) if _may_head(article, asked.cue, token, words)}
    if asked.rule is not None:
        found.add(head_of(article, asked.rule))
    return sorted(found, key=lambda token: (abs(token - asked.cue), token))


def _near(article: ParsedArticle, token: int, sentence: int, paragraph: int) -> bool:
    return article.sentences[token] >= sentence and article.paragraphs[token] >= paragraph


def _may_head(article: ParsedArticle, cue: int, token: int, words: frozenset[int]) -> bool:
    quote = article.quotation_at[token]
    if token in words and (quote >= 0 or article.sentences[token] != article.sentences[cue]):
        return False
    if quote >= 0 and quote != article.quotation_at[cue]:
        return False  # somebody else's words name no source
    tag, relation, head = article.tags[token][:2], article.relations[token], article.heads[token]
    if tag in ("NN", "PR", "WP"):
        return not (relation in ("compound", "nmod") and article.tags[head][:2] == "NN" and head not in words)
    return tag in CLOSED and relation in ("nsubj", "nsubjpass", "pobj")


def head_of(article: ParsedArticle, span: Span) -> int:
    """The token of a span that hangs on none other of it."""
    return next((t for t in range(*span) if not span[0] <= article.heads[t] < span[1]), span[0])


def words_of(content: tuple[Span, ...]) -> frozenset[int]:
    """The tokens of a content."""
    return frozenset(token for start, stop in content for token in range(start, stop))


def span_of(article: ParsedArticle, asked: Asked, head: int) -> Span:
    """The source that a token heads: the rules' where they say the same, or its phrase, or its name alone."""
    if asked.rule is not None and asked.rule[0] <= head < asked.rule[1] and article.tags[head] not in RELATIVE:
        return asked.rule
    start, stop = phrase(article, head)
    if article.tags[head] in RELATIVE and article.relations[article.heads[head]] == "relcl":
        start = min(start, _antecedent(article, head))
    if words_of(asked.content).isdisjoint(range(start, stop)) and not start <= asked.cue < stop:
        return start, stop
    return name(article, head) if article.tags[head] == "NNP" else (head, head + 1)


def _antecedent(article: ParsedArticle, relative: int) -> int:
    """Where what a relative pronoun stands for begins: Lee, who. A person right before it is meant, whatever the parse."""
    before = relative - 1
    while before > 0 and article.words[before] in LIGHT:
        before -= 1
    if (
        before >= 0
        and article.entities[before] == "PERSON"
        and article.sentences[before] == article.sentences[relative]
    ):
        return name(article, before)[0]
    return article.first[article.heads[article.heads[relative]]]
