"""What a word is taken for when figures are compared: hostages and captives are one concept, Qatari is Qatar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus, once
from analysis.units import patterns
from analysis.units.countries import COUNTRIES
from analysis.units.wording import COUNTED

PLAIN = {form.lower(): country for form, country in COUNTRIES.items()}
"""Country, adjective and people, in small letters -> the country."""

Places = Mapping[tuple[str, int], str]


class Meant(NamedTuple):
    """The words of a story that concepts.yaml knows: article and token -> concept, and -> actor."""

    concepts: Places
    actors: Places

    def thing(self, article: str, token: int | None, word: str) -> str:
        """What a noun or an act is: its concept, else the word itself."""
        return word if token is None else self.concepts.get((article, token), word)

    def place(self, article: str, token: int, word: str) -> str:
        """What a word for a place or a people is: its actor, its concept, its country, else the word itself."""
        return self.actors.get((article, token)) or self.concepts.get((article, token)) or PLAIN.get(word, word)


@once
def meant(corpus: Corpus) -> Meant:
    """What the words of a story are by its concepts.yaml; of a phrase its last word has it."""
    if not (corpus.concepts or corpus.actors) or corpus.voiced.is_empty():
        return Meant({}, {})
    tokens = patterns.with_form(corpus.voiced.filter(COUNTED))
    return Meant(*(_places(patterns.matches(tokens, kind)) for kind in (corpus.concepts, corpus.actors)))


def _places(found: pl.DataFrame) -> Places:
    rows = found.select(pl.col("article_id").cast(pl.String), pl.col("position") + pl.col("n_tokens") - 1, "concept")
    return {(article, token): concept for article, token, concept in rows.iter_rows()}
