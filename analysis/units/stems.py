"""The stem of a word: what its forms share. English."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from analysis.nltk_parts import part as nltk_part


@cache
def _stemmer() -> Any:
    return nltk_part("nltk.stem.snowball").SnowballStemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word in small letters (Porter 1980, Snowball's English).

    >>> stem("cuts"), stem("cutting")
    ('cut', 'cut')
    """
    return str(_stemmer().stem(word))
