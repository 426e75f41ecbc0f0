"""One article as the finder of attributions reads it: tokens as columns, parse, quotations, and what each token may be."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from itertools import accumulate
from typing import Any, TypeVar

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
STEPS = (0.0, 0.05, 0.12, 0.25, 0.45, 0.7)
"""Rates above which a lemma stands a step higher; set by hand, closer together where most rates lie."""
CLOSED = ("PR", "WP", "DT", "CD", "JJ")
"""Tags of words that say who somebody is by themselves: she, who, those, two, many."""
NO_VERB = -1
USUAL = 4
"""The step from which a verb is usually a cue."""
MAX_UP = 60
"""Steps from a token up the parse that are followed; a plain limit for time: a parse tree is seldom deeper."""
OUTSIDE = -1
"""The number of no quotation."""
Span = tuple[int, int]
"""A range of tokens: the first, and the one after the last."""
Place = TypeVar("Place", bound=Hashable)
Known = TypeVar("Known")


def size_of(content: Iterable[Span]) -> int:
    """How many tokens a content holds."""
    return sum(stop - start for start, stop in content)


def minus(start: int, stop: int, hole_start: int, hole_stop: int) -> list[Span]:
    """[start, stop) without [hole_start, hole_stop)."""
    left, right = (start, min(stop, hole_start)), (max(start, hole_stop), stop)
    return [(a, b) for a, b in (left, right) if a < b]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Ranges of tokens in order, those that overlap as one."""
    found: list[Span] = []
    for start, stop in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], stop))
        else:
            found.append((start, stop))
    return tuple(found)


@dataclass
class ParsedArticle:
    """One article as columns, one entry a token. rates: lemma -> how often, 0 to 1, it is a cue where it occurs.

    The columns are given up to ``rates``; what follows is worked out from them once.
    """

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    relations: list[str]
    """label of the arc from the head"""
    heads: list[int]
    """the token each hangs on; a root is its own"""
    sentences: list[int]
    """number of the sentence, never falling"""
    paragraphs: list[int]
    quotation_at: list[int]
    """number of the quotation a token stands in, OUTSIDE for none; given in any numbers, kept from 0 on in order"""
    entities: list[str | None]
    zones: list[str]
    rates: Mapping[str, float]
    children: list[list[int]] = field(init=False)
    first: list[int] = field(init=False)
    """first and last token of the stretch a token governs"""
    last: list[int] = field(init=False)
    quotations: list[Span] = field(init=False)
    """by number: ranges of tokens, marks included"""
    lower_words: list[str] = field(init=False)
    lower_lemmas: list[str] = field(init=False)
    steps: list[int] = field(init=False)
    """a lemma's rate as a step from 0 to 6: the higher, the oftener it is a cue"""
    verbs: list[bool] = field(init=False)
    verb_steps: list[int] = field(init=False)
    """the step of a verb, NO_VERB for what is none"""
    is_word: list[bool] = field(init=False)
    who: list[str] = field(init=False)
    """a word of a closed class as it is, else the kind of name, else the tag"""
    n_quoted: list[int] = field(init=False)
    """how many tokens before each, and before the end, stand in quotation marks"""
    open_verbs: list[int] = field(init=False)
    """the verbs outside quotation marks, in order"""
    _sentence: dict[int, Span] = field(init=False)
    _rivals: dict[int, list[tuple[int, int]]] = field(init=False)
    """by sentence: the two highest steps of open verbs, with their tokens"""
    _known: defaultdict[Callable[..., Any], dict[Any, Any]] = field(init=False)

    def __post_init__(self) -> None:
        self._known = defaultdict(dict)
        self._read_parse()
        self._read_quotations()
        self._read_tokens()
        self._read_rivals()

    def _read_parse(self) -> None:
        n = len(self.words)
        self.children = [[] for _ in range(n)]
        self.first, self.last = list(range(n)), list(range(n))
        self._sentence = {}
        for token, sentence in enumerate(self.sentences):
            self._sentence[sentence] = (self._sentence.get(sentence, (token,))[0], token + 1)
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)
        for token, head in enumerate(self.heads):
            seen = 0
            up = token
            while up != head and seen < MAX_UP:
                if self.first[head] > token:
                    self.first[head] = token
                if self.last[head] < token:
                    self.last[head] = token
                up, head, seen = head, self.heads[head], seen + 1

    def _read_quotations(self) -> None:
        self.quotations = []
        found, before = [], OUTSIDE
        for token, number in enumerate(self.quotation_at):
            if number >= 0 and number != before:
                self.quotations.append((token, token + 1))
            elif number >= 0:
                self.quotations[-1] = (self.quotations[-1][0], token + 1)
            found.append(len(self.quotations) - 1 if number >= 0 else OUTSIDE)
            before = number
        self.quotation_at = found

    def _read_tokens(self) -> None:
        self.lower_words = [word.lower() for word in self.words]
        self.lower_lemmas = [lemma.lower() for lemma in self.lemmas]
        self.steps = [bisect_left(STEPS, self.rates.get(lemma, 0.0)) for lemma in self.lower_lemmas]
        self.verbs = [tag.startswith("VB") for tag in self.tags]
        self.verb_steps = [n if verb else NO_VERB for n, verb in zip(self.steps, self.verbs, strict=True)]
        self.is_word = [any(map(str.isalnum, word)) for word in self.words]
        self.who = [
            word if tag[:2] in CLOSED else entity or tag
            for word, tag, entity in zip(self.lower_words, self.tags, self.entities, strict=True)
        ]
        self.n_quoted = [0, *accumulate(number >= 0 for number in self.quotation_at)]

    def _read_rivals(self) -> None:
        self.open_verbs = [token for token, verb in enumerate(self.verbs) if verb and self.quotation_at[token] < 0]
        self._rivals = {}
        for token in self.open_verbs:
            best = self._rivals.setdefault(self.sentences[token], [])
            best.append((self.steps[token], token))
            best.sort(reverse=True)
            del best[2:]

    def sentence_of(self, token: int) -> Span:
        """The sentence of a token."""
        return self._sentence[self.sentences[token]]

    def bounds_of(self, sentence: int) -> Span:
        """The tokens of a sentence by its number; numbers run from the first sentence's to the last one's."""
        return self._sentence[sentence]

    def words_in(self, content: Iterable[Span]) -> frozenset[int]:
        """The tokens of a content that are words."""
        return frozenset().union(*(_words_in(self, piece) for piece in content))

    def quotes(self, content: Iterable[Span]) -> bool:
        """Whether a token of a content stands in quotation marks."""
        return any(self.n_quoted[stop] > self.n_quoted[start] for start, stop in content)

    def rival(self, cue: int) -> int:
        """The highest step of another verb of the cue's sentence, outside quotation marks."""
        return next((step for step, token in self._rivals.get(self.sentences[cue], ()) if token != cue), 0)

    def subject(self, token: int) -> int | None:
        """The subject of a verb."""
        return next((c for c in self.children[token] if self.relations[c] in SUBJECTS), None)

    def opening(self, token: int) -> str:
        """A word as the beginning of something: itself, or a quotation mark where it stands in a quotation."""
        return self.lower_words[token] if self.quotation_at[token] < 0 else "“"


def remembered(work: Callable[[ParsedArticle, Place], Known]) -> Callable[[ParsedArticle, Place], Known]:
    """A function of a place in an article that works out its answer once for each: many candidates ask for the same."""

    @wraps(work)
    def of(article: ParsedArticle, place: Place) -> Known:
        known: dict[Place, Known] = article._known[work]
        if place not in known:
            known[place] = work(article, place)
        return known[place]

    return of


@remembered
def _words_in(article: ParsedArticle, piece: Span) -> frozenset[int]:
    """The tokens of a range that are words: many candidates have the same."""
    return frozenset(token for token in range(*piece) if article.is_word[token])
