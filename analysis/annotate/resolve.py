"""Speakers: pronouns and short names to the fuller name in the same article, and to an actor of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.annotate.page import Page
from analysis.story.concepts import Concept

Span = tuple[int, int]
MAX_BACK = 120  # tokens a pronoun looks back for a person
HE_SHE = frozenset({"he", "she", "him", "her", "his"})
THEY = frozenset({"they", "them", "their", "we", "our", "who", "which", "that", "it", "its", "i", "you"})
TITLES = frozenset(
    "mr mrs ms dr prof president premier minister prime sen senator rep gov governor secretary gen general israeli us"
    " former national security adviser advisor special envoy spokesman spokeswoman spokesperson foreign the".split()
)


class Speakers:
    """Resolves the sources of one article. Full names are runs of proper nouns; the latest that fits is taken."""

    def __init__(self, page: Page, sources: Sequence[Span | None], actors: Sequence[Concept]) -> None:
        self.page = page
        self.names = _names(page)
        self.subjects = sorted(span for span in sources if span is not None)
        self.actors = [(actor.name, _pattern(actor)) for actor in actors]

    def full_name(self, source: Span | None) -> str | None:
        """The fullest name the article gives the speaker; what is written where it gives none."""
        if source is None:
            return None
        words = [self.page.words[token] for token in range(*source)]
        if len(words) == 1 and words[0].lower() in HE_SHE | THEY:
            return self._person_before(source[0]) if words[0].lower() in HE_SHE else None
        head = self._head_name(source)
        if head is None:
            return _joined(words)
        last = head[-1].lower()
        longer = [name for _, name in self.names if len(name) > len(head) and name[-1].lower() == last]
        return _joined(longer[0] if longer else head)

    def actor(self, source: Span | None) -> str | None:
        """The actor the speaker, or the speaker's description, names first."""
        if source is None:
            return None
        texts = [_joined([self.page.words[token] for token in range(*source)]), self.full_name(source) or ""]
        for text in texts:
            found = [(match.start(), name) for name, pattern in self.actors if (match := pattern.search(text))]
            if found:
                return min(found)[1]
        return None

    def _head_name(self, source: Span) -> list[str] | None:
        """The name that is the source's own head: “Israel’s UN ambassador Danny Danon”, not “Israel”."""
        head = next((t for t in range(*source) if not source[0] <= self.page.heads[t] < source[1]), source[0])
        return next((name for start, name in self.names if start <= head < start + len(name)), None)

    def _is_person(self, start: int, name: list[str]) -> bool:
        return any(self.page.entities[token] == "PERSON" for token in range(start, start + len(name)))

    def _person_before(self, token: int) -> str | None:
        """The person named last before a pronoun, a subject before any other."""
        near = [(start, name) for start, name in self.names if token - MAX_BACK <= start < token]
        people = [(start, name) for start, name in near if self._is_person(start, name)]
        subjects = [
            (start, name)
            for start, name in people
            if any(self.page.relations[t] in ("nsubj", "nsubjpass") for t in range(start, start + len(name)))
        ]
        chosen = subjects or people
        if not chosen:
            return None
        name = chosen[-1][1]
        longer = [other for _, other in self.names if len(other) > len(name) and other[-1].lower() == name[-1].lower()]
        return _joined(longer[0] if longer else name)


def _names(page: Page) -> list[tuple[int, list[str]]]:
    """Runs of proper nouns in the article, titles left out, in order."""
    found: list[tuple[int, list[str]]] = []
    token = 0
    while token < len(page.words):
        if page.tags[token] != "NNP":
            token += 1
            continue
        start = token
        while token < len(page.words) and page.tags[token] == "NNP" and page.sentences[token] == page.sentences[start]:
            token += 1
        first = start
        while first < token - 1 and page.words[first].lower().strip(".") in TITLES:
            first += 1
        found.append((first, page.words[first:token]))
    return found


def _pattern(actor: Concept) -> re.Pattern[str]:
    """An actor's glob patterns as one expression over running text."""
    globs = [pattern for term in actor.terms for pattern in term.patterns]
    escaped = [re.escape(glob).replace(r"\*", r"\w*").replace(r"\?", r"\w") for glob in globs]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(escaped, key=len, reverse=True))})(?!\w)", re.IGNORECASE)


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" (?=[’'][sS]\b|[,.)])", "", " ".join(words))
