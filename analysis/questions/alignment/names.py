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


def names(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """The names of each sentence, in small letters and without ’s. sentences: their words as printed."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for words in sentences:
        if not _is_title(words):
            small.update(word for word in words if word[:1].islower())
            capital.update(word.lower() for word in words[1:] if word[:1].isupper())
    known = {word for word, n in capital.items() if len(word) > 1 and small[word] <= SMALL_AT_MOST * (n + small[word])}
    return [
        [word.lower().removesuffix("'s") for word in words if word[:1].isupper() and word.lower() in known]
        for words in sentences
    ]


def _is_title(words: Sequence[str]) -> bool:
    long = [word for word in words[1:] if len(word) >= LONG]
    return sum(word[:1].isupper() for word in long) > TITLE_CASE * len(long)
