"""One use of a noun, and the words of an article as lists: what both ways of reading an article have in common."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate.attribution.somebody import ABSTRACT, GROUPS, PERSONS, has_personal_ending
from analysis.schema.vocabulary import OUTLETS_WORDING
from analysis.units.wording import COUNTED

SMALL = frozenset(data.words("common_words.csv", "small"))
COMMON = SMALL.union(data.words("common_words.csv", "common"))
"""Words that tell nothing of what stands beside them."""
STEM = 4
"""Letters by which a name is known: Israel and Israeli, Iran and Iranian."""


class Use(NamedTuple):
    """One use of a noun.

    lemma: its base form; form: as printed, in small letters. phrase: with its adjectives and nouns before it.
    sentence: number of the sentence in the story. places: what stands around it, each with its kind before a colon. row: its
    token in the article.
    """

    lemma: str
    form: str
    phrase: str
    outlet: str
    sentence: int
    places: frozenset[str]
    row: int = 0
    article_id: str = ""


class Words:
    """The tokens of an article as lists: words, whether each is one, its sentence, whether it counts, and whether it is the
    outlet's own word and nobody's quoted one."""

    def __init__(self, tokens: pl.DataFrame) -> None:
        self.words: list[str] = tokens["token"].cast(pl.String).to_list()
        self.is_word: list[bool] = tokens["word"].is_not_null().to_list()
        self.sentence: list[int] = tokens["sentence"].to_list()
        self.counts: list[bool] = tokens.select(COUNTED).to_series().to_list()
        self.own: list[bool] = (
            tokens["voice"].cast(pl.String).is_in([str(voice) for voice in OUTLETS_WORDING]).to_list()
        )

    @property
    def n_sentences(self) -> int:
        """One more than the number of the last sentence."""
        return 1 + max(self.sentence, default=0)


def kind_of(lemma: str) -> str:
    """What a noun names: a person, a group or a thing."""
    if lemma in PERSONS or (has_personal_ending(lemma) and not lemma.endswith(ABSTRACT)):
        return "person"
    return "group" if lemma in GROUPS else "thing"
