"""Sources: who an attribution's content is ascribed to, as written.

Every noun and pronoun about the cue and the content may head the source, or none. Each is weighed by a small model
that knows what the rules would take (``source_rules``), how the parse leads from the cue to it, and where it stands
(``source_facts``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from analysis.annotate.attribution.page import LIGHT, Page
from analysis.annotate.attribution.source_rules import name, phrase
from analysis.annotate.attribution.token_facts import CLOSED, TokenFacts

SENTENCES_BACK = 2
"""Sentences before cue and content whose words may head the source; set by hand: few sources stand further back."""
RELATIVE = ("WP", "WDT")
DASHES = ("-", "--", "–", "—")
Span = tuple[int, int]


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


def heads(facts: TokenFacts, asked: Asked) -> list[int]:
    """The tokens that may head the source, nearest to the cue first."""
    page, words = facts.page, words_of(asked.content)
    first, last = asked.content[0][0], asked.content[-1][1] - 1
    edges = [page.sentences[token] for start, stop in asked.content for token in (start, stop - 1)]
    lowest, highest = min(*edges, page.sentences[asked.cue]), max(*edges, page.sentences[asked.cue])
    low, high = min(asked.cue, first), max(asked.cue, last)
    while low and _near(page, low - 1, lowest - SENTENCES_BACK, page.paragraphs[first] - 1):
        low -= 1
    while high + 1 < len(page.words) and page.sentences[high + 1] <= highest:
        high += 1
    if high + 1 < len(page.words) and page.words[high + 1] in DASHES:  # “...” — Smith.
        highest = page.sentences[high + 1]
        while high + 1 < len(page.words) and page.sentences[high + 1] == highest:
            high += 1
    found = {token for token in range(low, high + 1) if _may_head(facts, asked.cue, token, words)}
    if asked.rule is not None:
        found.add(head_of(page, asked.rule))
    return sorted(found, key=lambda token: (abs(token - asked.cue), token))


def _near(page: Page, token: int, sentence: int, paragraph: int) -> bool:
    return page.sentences[token] >= sentence and page.paragraphs[token] >= paragraph


def _may_head(facts: TokenFacts, cue: int, token: int, words: frozenset[int]) -> bool:
    page = facts.page
    quote = facts.quotes.at[token]
    if token in words and (quote >= 0 or page.sentences[token] != page.sentences[cue]):
        return False
    if quote >= 0 and quote != facts.quotes.at[cue]:
        return False  # somebody else's words name no source
    tag, relation, head = page.tags[token][:2], page.relations[token], page.heads[token]
    if tag in ("NN", "PR", "WP"):
        return not (relation in ("compound", "nmod") and page.tags[head][:2] == "NN" and head not in words)
    return tag in CLOSED and relation in ("nsubj", "nsubjpass", "pobj")


def head_of(page: Page, span: Span) -> int:
    """The token of a span that hangs on none other of it."""
    return next((t for t in range(*span) if not span[0] <= page.heads[t] < span[1]), span[0])


def words_of(content: tuple[Span, ...]) -> frozenset[int]:
    """The tokens of a content."""
    return frozenset(token for start, stop in content for token in range(start, stop))


def span_of(page: Page, asked: Asked, head: int) -> Span:
    """The source that a token heads: the rules' where they say the same, or its phrase, or its name alone."""
    if asked.rule is not None and asked.rule[0] <= head < asked.rule[1] and page.tags[head] not in RELATIVE:
        return asked.rule
    start, stop = phrase(page, head)
    if page.tags[head] in RELATIVE and page.relations[page.heads[head]] == "relcl":
        start = min(start, _antecedent(page, head))
    if words_of(asked.content).isdisjoint(range(start, stop)) and not start <= asked.cue < stop:
        return start, stop
    return name(page, head) if page.tags[head] == "NNP" else (head, head + 1)


def _antecedent(page: Page, relative: int) -> int:
    """Where what a relative pronoun stands for begins: Lee, who. A person right before it is meant, whatever the parse."""
    before = relative - 1
    while before > 0 and page.words[before] in LIGHT:
        before -= 1
    if before >= 0 and page.entities[before] == "PERSON" and page.sentences[before] == page.sentences[relative]:
        return name(page, before)[0]
    return page.first[page.heads[page.heads[relative]]]
