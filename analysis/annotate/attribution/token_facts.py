"""What is known of an article's tokens whatever is asked of them: worked out once, read by both models."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate

from analysis.annotate.attribution.contents import SUBJECTS
from analysis.annotate.attribution.linear import Row
from analysis.annotate.attribution.page import Page, Quotes

STEPS = (0.0, 0.05, 0.12, 0.25, 0.45, 0.7)
"""Rates above which a lemma stands a step higher; set by hand, closer together where most rates lie."""
CLOSED = ("PR", "WP", "DT", "CD", "JJ")
"""Tags of words that say who somebody is by themselves: she, who, those, two, many."""
NO_VERB = -1
USUAL = 4
"""The step from which a verb is usually a cue."""


class TokenFacts:
    """An article's tokens as columns, one entry a token. rates: lemma -> how often, 0 to 1, it is a cue.

    steps: a lemma's rate as a step from 0 to 6. verb_steps: the same, NO_VERB for what is no verb. who: a word of a
    closed class as it is, else the kind of name, else the tag. n_quoted: how many tokens before each, and before the
    end, stand in quotation marks. open_verbs: the verbs outside them, in order. of_cues, of_heads: what the models have
    asked of single tokens already; of_sentences: the numbers of the quotations in a sentence.
    """

    def __init__(self, page: Page, quotes: Quotes, rates: Mapping[str, float]) -> None:
        self.page, self.quotes, self.rates = page, quotes, rates
        self.lemmas = [lemma.lower() for lemma in page.lemmas]
        self.lower = [word.lower() for word in page.words]
        self.steps = [bisect_left(STEPS, rates.get(lemma, 0.0)) for lemma in self.lemmas]
        self.verbs = [tag.startswith("VB") for tag in page.tags]
        self.verb_steps = [n if verb else NO_VERB for n, verb in zip(self.steps, self.verbs, strict=True)]
        self.is_word = [any(map(str.isalnum, word)) for word in page.words]
        self.who = [
            word if tag[:2] in CLOSED else entity or tag
            for word, tag, entity in zip(self.lower, page.tags, page.entities, strict=True)
        ]
        self.n_quoted = [0, *accumulate(quote >= 0 for quote in quotes.at)]
        self.open_verbs = [token for token, verb in enumerate(self.verbs) if verb and quotes.at[token] < 0]
        self.of_cues: dict[int, Row] = {}
        self.of_heads: dict[int, Row] = {}
        self.of_sentences: dict[tuple[int, int], frozenset[int]] = {}
        self._rivals: dict[int, list[tuple[int, int]]] = {}
        for token in self.open_verbs:
            best = self._rivals.setdefault(page.sentences[token], [])
            best.append((self.steps[token], token))
            best.sort(reverse=True)
            del best[2:]

    def words_in(self, content: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The tokens of a content that are words."""
        return frozenset(token for start, stop in content for token in range(start, stop) if self.is_word[token])

    def rival(self, cue: int) -> int:
        """The highest step of another verb of the cue's sentence, outside quotation marks."""
        return next((step for step, token in self._rivals.get(self.page.sentences[cue], ()) if token != cue), 0)

    def subject(self, token: int) -> int | None:
        """The subject of a verb."""
        return next((c for c in self.page.children[token] if self.page.relations[c] in SUBJECTS), None)

    def opening(self, token: int) -> str:
        """A word as the beginning of something: itself, or a quotation mark where it stands in a quotation."""
        return self.lower[token] if self.quotes.at[token] < 0 else "“"
