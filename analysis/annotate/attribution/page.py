"""One article as the finder of attributions reads it: its tokens as columns, its parse, its quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

STOPS = frozenset(".!?")
LIGHT = frozenset([",", ";", ":", "-", "--", "–", "—", "...", "…", "(", ")"])


@dataclass
class Page:
    """One article as columns, one entry a token: what the candidates are read from."""

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    relations: list[str]
    heads: list[int]
    sentences: list[int]
    paragraphs: list[int]
    quotes: list[int]
    """number of the quotation a token stands in; -1 outside"""
    entities: list[str | None]
    zones: list[str]
    children: list[list[int]] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    """first and last token of the stretch a token governs"""
    last: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        n = len(self.words)
        self.children = [[] for _ in range(n)]
        self.first, self.last = list(range(n)), list(range(n))
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)
        for token, head in enumerate(self.heads):
            seen = 0
            up = token
            while up != head and seen < 60:  # a parse tree is seldom deeper
                if self.first[head] > token:
                    self.first[head] = token
                if self.last[head] < token:
                    self.last[head] = token
                up, head, seen = head, self.heads[head], seen + 1


def trimmed(page: Page, start: int, stop: int) -> tuple[int, int]:
    """[start, stop) without light punctuation at its ends; quotation marks stay."""
    while start < stop and page.words[start] in LIGHT:
        start += 1
    while start < stop and page.words[stop - 1] in LIGHT:
        stop -= 1
    return start, stop


def without_end(page: Page, start: int, stop: int) -> tuple[int, int]:
    """The same without a full stop that ends the sentence outside quotation marks."""
    start, stop = trimmed(page, start, stop)
    if stop > start and page.words[stop - 1] in STOPS and page.quotes[stop - 1] < 0:
        return trimmed(page, start, stop - 1)
    return start, stop


def minus(start: int, stop: int, hole_start: int, hole_stop: int) -> list[tuple[int, int]]:
    """[start, stop) without [hole_start, hole_stop)."""
    left, right = (start, min(stop, hole_start)), (max(start, hole_stop), stop)
    return [(a, b) for a, b in (left, right) if a < b]


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Ranges of tokens in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], stop))
        else:
            found.append((start, stop))
    return tuple(found)


class Quotes:
    """The quotations of a page by number: ranges of tokens, marks included."""

    def __init__(self, page: Page) -> None:
        self.ranges: list[tuple[int, int]] = []
        before = -1
        for token, quote in enumerate(page.quotes):
            if quote >= 0 and quote != before:
                self.ranges.append((token, token + 1))
            elif quote >= 0:
                self.ranges[-1] = (self.ranges[-1][0], token + 1)
            before = quote
        self.at = [-1] * len(page.words)
        for number, (start, stop) in enumerate(self.ranges):
            for token in range(start, stop):
                self.at[token] = number


def sentence_bounds(sentences: Sequence[int]) -> list[tuple[int, int]]:
    """Each sentence as a range of tokens, in order."""
    found: list[tuple[int, int]] = []
    start = 0
    for token in range(1, len(sentences) + 1):
        if token == len(sentences) or sentences[token] != sentences[start]:
            found.append((start, token))
            start = token
    return found
