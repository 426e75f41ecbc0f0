"""How the articles print a term: by the name that concepts.yaml gives it, or in other words that are counted under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from analysis.annotate.words.characters import HYPHENS
from analysis.annotate.words.tokenizer import fold

ENDINGS = ("ies", "ied", "ing", "es", "ed", "s")
"""What inflection puts at the end of a word in English, the longest first: parties, hostages, released, freeing."""
LEAST_LETTERS = 2
"""Letters before such an ending, one of them a vowel: “king” and “is” have none."""
BESIDE = re.compile(r"e$|(?<=(\w))\1$")
"""What an ending takes from a word, or adds to it."""
VOWEL = re.compile("[aeiouy]")
WORD = re.compile(r"\w+(?:'\w*)?")
KEYS = ["concept", "term"]


def with_wording(found: pl.DataFrame) -> pl.DataFrame:
    """Mentions (concept, term, matched) with ``wording``: how a sentence may quote each of them.

    It is the term's name where the words that the article prints have the words of the name in them, one after the other,
    whatever their case, their hyphens and their ending (``ENDINGS``): “hostages” for “Hostage”, “Resistance” for
    “the Resistance”. Otherwise it is what is printed; of words that differ only in that, what the articles print most often.
    """
    printed = pl.col("matched").str.replace_all(r"\s+", " ")
    distinct = found.group_by(*KEYS, "matched").len().with_columns(printed=printed)
    words = [tuple(_words(text)) for text in distinct["printed"]]
    named = [_within(_words(name), text) for name, text in zip(distinct["term"], words, strict=True)]
    forms = distinct.with_columns(words=pl.Series([" ".join(text) for text in words], dtype=pl.String))
    usual = pl.col("printed").sort_by("len", "printed", descending=True).first().over(*KEYS, "words")
    wording = pl.when(pl.Series(named, dtype=pl.Boolean)).then("term").otherwise(usual)
    return found.join(forms.select(*KEYS, "matched", wording=wording), on=[*KEYS, "matched"], maintain_order="left")


def _words(text: str) -> list[str]:
    """The words of a text without their endings, in small letters."""
    joined = fold(text)
    for hyphen in HYPHENS:
        joined = joined.replace(hyphen, "")
    return [_bare(word) for word in WORD.findall(joined)]


def _bare(word: str) -> str:
    """A word without its ending, and without what an ending adds or takes: “releas” of release and releasing, “parti” of party
    and parties, “swap” of swap and swapped."""
    bare = re.sub("'s?$", "", word)
    for ending in ENDINGS:
        kept = bare.removesuffix(ending) + ("i" if ending in ("ies", "ied") else "")
        if bare.endswith(ending) and len(kept) >= LEAST_LETTERS and VOWEL.search(kept) and not bare.endswith("ss"):
            return kept if ending in ("es", "ed") and kept[-1] == "e" else BESIDE.sub("", re.sub("y$", "i", kept))
    return BESIDE.sub("", re.sub("y$", "i", bare))


def _within(name: Sequence[str], text: Sequence[str]) -> bool:
    """Whether the words of a name are a run of those of a text."""
    n = len(name)
    return any(list(text[at : at + n]) == list(name) for at in range(len(text) - n + 1))
