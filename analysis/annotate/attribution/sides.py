"""For which side a speaker speaks: where its name is, in the speaker's own name or office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.names import Names
from analysis.annotate.attribution.sources import head_of

OFFICES = frozenset(data.words("titles.csv", "office"))
"""What somebody is for a side: its name beside such a word makes the side the speaker."""
BODIES = frozenset(data.words("titles.csv", "body"))
NO_LONGER = frozenset(data.words("titles.csv", "no longer"))
"""Words beside an office that nobody has any more, or not yet: whoever had it does not speak for the side."""


class Side(NamedTuple):
    """Tokens in which the side that speaks may be named. whole: only by a name that ends there."""

    start: int
    stop: int
    whole: bool


def sides(article: ParsedArticle, names: Names, source: Span, head: int) -> Iterator[Side]:
    """Where the side that speaks may be named, the surest place first: in the speaker's own name, or in the words
    that say whose office, army or spokesman speaks. head: of the source.

    A side that only stands in a description does not speak (families of Israeli captives; Trump’s predecessor Joe
    Biden; Lee’s former spokesman); nor is a longer name that ends in one the side's (Times of Israel).
    """
    start = source[0]
    if head in names.at:
        name = names.at[head]
        yield Side(name.start, name.stop, True)
        if _is_office(article, start, max(name.start - 1, start)):
            yield Side(start, name.start, False)
        described = head_of(article, source)
        if described not in (head, name.start - 1) and _is_office(article, start, described):
            yield Side(start, described + 1, False)
        return
    yield Side(start, head + 1, True)
    is_office = _is_office(article, start, head)
    if is_office or article.lower_lemmas[head] in BODIES:
        yield Side(start, head + 1, False)
    for child in article.children[head] if is_office else ():
        if article.lemmas[child] in ("of", "for", "from") and child < source[1]:
            stop = min(article.last[child] + 1, source[1])
            named = names.at.get(stop - 1)
            whole = named is not None and "of" in named.words  # for the Times of Lee
            yield Side(named.start, named.stop, True) if named and whole else Side(child, stop, False)


def _is_office(article: ParsedArticle, start: int, noun: int) -> bool:
    """Whether a noun is an office, and no former one."""
    held = OFFICES.intersection((article.lower_words[noun], article.lower_lemmas[noun]))
    return bool(held) and NO_LONGER.isdisjoint(article.lower_words[start:noun])
