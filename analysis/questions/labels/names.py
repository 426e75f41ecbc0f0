"""One label for the forms of one name or title: Iran-backed and Iranian-backed, Gov. and governor."""

from __future__ import annotations

import re
from collections.abc import Mapping

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.attribution.descriptions import ALIKE
from analysis.units.countries import COUNTRIES, PARTIES

BETWEEN = " / "
"""What stands between the forms of one label."""
LEAST_ALIKE = 4
"""So many first letters two patterns of an actor share that are forms of one name: Saudi, Saudis."""
TITLES = {
    word: office
    for word, office in ALIKE.items()
    if office.startswith(word) or (len(office) == len(word) and office[:LEAST_ALIKE] == word[:LEAST_ALIKE])
}
"""Titles cut short or spelt otherwise -> as they are shown: gov, governor; advisor, adviser."""
WORDS = re.compile(r"[^\W\d_](?:[\w.]*[\w.])?")


def one_name(corpus: Corpus, labels: pl.DataFrame) -> pl.DataFrame:
    """The labels, short titles written out (Gov. Lee is called governor), and those of an actor that differ only in the form
    of a name as one: the forms that are printed, side by side, the most frequent first.

    labels: columns actor and label, a row for each time one is printed. A name is that of a country or a party, with its
    adjective and its people, or a pattern of an actor of concepts.yaml: patterns of a part that share their first letters are forms
    of one name.
    """
    written = {label: written_out(label) for label in labels["label"].unique()}
    labels = labels.with_columns(label=pl.col("label").replace(written))
    forms = {**_of_actors(corpus), **COUNTRIES, **PARTIES}
    pairs = labels.group_by("actor", "label").agg(n=pl.len())
    plain = [_plain(label, forms) for label in pairs["label"]]
    shown = (
        pairs.with_columns(plain=pl.Series(plain, dtype=pl.String), long=pl.col("label").str.len_chars())
        .sort("n", "long", "label", descending=[True, False, False])
        .with_columns(shown=pl.col("label").str.join(BETWEEN).over("actor", "plain"))
        .select("actor", "label", "shown")
    )
    joined = labels.join(shown, on=["actor", "label"], how="left", maintain_order="left")
    return joined.with_columns(label=pl.col("shown")).drop("shown")


def written_out(text: str) -> str:
    """A text with its titles written out, of several persons as of one: Rep. Lee, representative Lee; Sens., senator."""
    return WORDS.sub(_title, text)


def _title(word: re.Match[str]) -> str:
    short = word[0].lower().strip(".")
    return TITLES.get(short) or TITLES.get(short.removesuffix("s"), word[0])


def _plain(label: str, forms: Mapping[str, str]) -> str:
    """A label with each name in its first form."""
    if label in forms:
        return forms[label]
    return WORDS.sub(lambda word: forms.get(word[0], word[0]), label)


def _of_actors(corpus: Corpus) -> dict[str, str]:
    """Patterns of actors that are one word with a capital letter -> the first of the same part that begins alike."""
    found: dict[str, str] = {}
    for actor in corpus.actors:
        for term in actor.terms:
            names = [one for one in term.patterns if one[:1].isupper() and one.isalpha() and len(one) >= LEAST_ALIKE]
            for name in names:
                found[name] = next(one for one in names if one[:LEAST_ALIKE] == name[:LEAST_ALIKE])
    return found
