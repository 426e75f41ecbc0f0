"""Which words of a story's sentences are names, by their capitals.

A word is a name if the story prints it with a capital inside a sentence, and hardly ever without. So a name is known at
the start of a sentence too, and a headline whose every word has a capital makes no names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

TITLE_CASE = 0.7
"""Share of long words with a capital from which a sentence is printed as titles are; set by hand."""
LONG = 4
"""Letters of a long word: titles leave short ones small."""
SMALL_AT_MOST = 0.1
"""Share of a name's occurrences that may be without a capital; set by hand."""


class Names:
    """The names of sentences, given as words as printed."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.sentences = sentences
        capital: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for words in sentences:
            if _is_title(words):
                continue
            small.update(word for word in words if word[:1].islower())
            capital.update(word.lower() for word in words[1:] if word[:1].isupper())
        self.known = {word for word, n in capital.items() if small[word] <= SMALL_AT_MOST * (n + small[word])}

    def of_all(self) -> list[list[str]]:
        """The names of each sentence, in small letters and without ’s."""
        return [
            [
                word.lower().removesuffix("'s")
                for word in words
                if word[:1].isupper() and word.lower() in self.known and len(word) > 1
            ]
            for words in self.sentences
        ]


def _is_title(words: Sequence[str]) -> bool:
    long = [word for word in words[1:] if len(word) >= LONG]
    return sum(word[:1].isupper() for word in long) > TITLE_CASE * len(long)
