"""Quotation marks around a name: on “Meet the Press”, the “Arab Spring”. Nobody is said to have said it.

A name has capital letters on all its longer words and stands behind an article, a preposition, an owner or a noun, in a
sentence whose other words have small ones. On the training articles 228 of 238 such quotations were nobody's words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

BEFORE = frozenset("DT PRP$ POS '' IN TO NN NNS JJ JJS CC".split())
"""Tags of what names stand behind (an apostrophe alone is tagged as a mark: CBS’ “Face the Nation”); behind verbs and
commas, somebody says something as often."""
LONGEST = 8
"""Words of a name; set by hand."""
LONG = 4
"""Letters from which a word of a name has a capital letter."""
LEAST_SMALL = 1 / 3
"""The part of the sentence's other longer words that begin with a small letter; set by hand: a headline has fewer."""
CRIES = frozenset("!?")


def titles(
    words: Sequence[str], tags: Sequence[str], quotation_at: Sequence[int], sentences: Sequence[int]
) -> set[int]:
    """The numbers of the quotations that are names, by the word before them and by their letters.

    An entry a token each: words, their tags, the numbers of their quotations, negative for none, and of their sentences.
    """
    small: dict[int, list[bool]] = {}
    for word, number, sentence in zip(words, quotation_at, sentences, strict=True):
        if number < 0 and len(word) >= LONG and word[0].isalpha():
            small.setdefault(sentence, []).append(word[0].islower())
    found = set()
    for number, group in groupby(range(len(words)), quotation_at.__getitem__):
        tokens = list(group)
        first = tokens[0]
        if number < 0 or not first or tags[first - 1] not in BEFORE or sentences[first] != sentences[first - 1]:
            continue
        others = small.get(sentences[first], [])
        if _is_name([words[token] for token in tokens]) and sum(others) >= LEAST_SMALL * max(1, len(others)):
            found.add(number)
    return found


def _is_name(words: Sequence[str]) -> bool:
    spelled = [word for word in words if word[0].isalnum()]
    longer = [word for word in spelled if len(word) >= LONG]
    return (
        2 <= len(spelled) <= LONGEST
        and CRIES.isdisjoint(words)
        and bool(longer)
        and not spelled[0][0].islower()
        and not any(word[0].islower() for word in longer)
    )
