"""Words that may be nouns, with the words around them, in an article that no language model has read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis import data
from analysis.questions.rivals.uses import COMMON, SMALL, STEM, Use, Words

NEAR = 3
"""Words to either side that count as neighbours."""
LEAST_LETTERS = 4
"""Letters of a word that may be a term."""
DETERMINERS = frozenset(data.words("pronouns.csv", "determiner") + data.words("pronouns.csv", "owner"))
VERBAL = re.compile(r"(?:ed|ing|ly)$")
"""Endings of words that are mostly no nouns."""


class Unparsed(Words):
    """An article as words alone."""

    def uses(self, outlet: str, n_before: int) -> Iterator[Use]:
        """The uses of words in small letters with their neighbours, for what is not parsed."""
        rows = [row for row, is_word in enumerate(self.is_word) if is_word and self.counts[row]]
        for place, row in enumerate(rows):
            word = self.words[row]
            may_be = word.isalpha() and word.islower() and len(word) >= LEAST_LETTERS and word not in COMMON
            if may_be and not VERBAL.search(word) and self._stands_as_noun(rows, place):
                places = frozenset(self._neighbours(rows, place))
                yield Use(singular(word), word, word, outlet, n_before + self.sentence[row], places, row)

    def _stands_as_noun(self, rows: Sequence[int], place: int) -> bool:
        """Whether a determiner stands up to two words before a word, and behind it a small word, a mark or nothing."""
        row = rows[place]
        before = [self.words[other].lower() for other in rows[max(0, place - 2) : place]]
        after = self.words[row + 1].lower() if row + 1 < len(self.words) else ""
        return not DETERMINERS.isdisjoint(before) and (after in SMALL or not after.isalpha())

    def _neighbours(self, rows: Sequence[int], place: int) -> Iterator[str]:
        for other in range(max(0, place - NEAR), min(len(rows), place + NEAR + 1)):
            word = self.words[rows[other]].lower()
            if other == place or self.sentence[rows[other]] != self.sentence[rows[place]]:
                continue
            if abs(other - place) == 1:
                yield f"{'before' if other < place else 'after'}:{word}"
            if word not in COMMON:
                yield f"near:{word[:STEM] if self.words[rows[other]][:1].isupper() else word}"


def singular(word: str) -> str:
    """The singular of a noun in small letters, by its ending."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
