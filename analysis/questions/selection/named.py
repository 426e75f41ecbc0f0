"""Persons and places that articles name, and articles that have no form of the name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.selection.meant import Meant, meant
from analysis.questions.selection.proper import Mention, shown
from analysis.schema.vocabulary import Told
from analysis.units.bearers import of_persons, shown_names
from analysis.units.clauses.nouns import PLACES
from analysis.units.countries import COUNTRIES, FORMS
from analysis.units.wording import COUNTED

LEAST_LETTERS = 4
"""Letters of a name's last word that another form of it begins with: Gazan, of Gaza."""


class Name(NamedTuple):
    """A person or a place. forms: the names that articles print for it. actors: those of concepts.yaml that it is."""

    kind: Told
    name: str
    forms: frozenset[str]
    actors: frozenset[str]


def named(corpus: Corpus) -> tuple[list[Name], pl.DataFrame]:
    """The persons and places that articles name, and where: kind, row (the name), article_id, start, stop (characters).

    One name has one bearer in all articles (``units.names``); a country has one name (US, United States). A place is a
    name that the parser takes for one more often than for anything else in the story. Nothing is found where no language
    model has read the articles.
    """
    schema = {"kind": pl.String, "row": pl.String, "article_id": pl.String, "start": pl.UInt32, "stop": pl.UInt32}
    if corpus.depth != "syntax" or corpus.names.is_empty():
        return [], pl.DataFrame(schema=schema)
    persons = of_persons(corpus)
    shown = shown_names(persons, corpus)
    found = pl.concat(
        [
            persons.with_columns(kind=pl.lit(Told.PERSON.value), row=pl.col("name").replace(shown)),
            _places(corpus, persons),
        ]
    ).with_columns(pl.col("article_id").cast(pl.String))
    tokens = corpus.voiced.filter(COUNTED).select(pl.col("article_id").cast(pl.String), "position", "start", "stop")
    last = tokens.select("article_id", "stop", last=pl.col("position"))
    where = (
        found.with_columns(last=(pl.col("position") + pl.col("n_tokens") - 1).cast(pl.UInt32))
        .join(tokens.drop("stop"), on=["article_id", "position"], maintain_order="left")
        .join(last, on=["article_id", "last"], maintain_order="left")
    )
    where = _shown(corpus, where)
    known = meant(corpus)
    names = [
        Name(Told(kind), row, frozenset(forms), _actors(known, zip(articles, lasts, strict=True)))
        for kind, row, forms, articles, lasts in where.group_by("kind", "row", maintain_order=True)
        .agg("name", "article_id", "last")
        .iter_rows()
    ]
    return names, where.select(list(schema))


def _shown(corpus: Corpus, where: pl.DataFrame) -> pl.DataFrame:
    """The mentions of which it is sure that they name persons and places, each with the name of its row."""
    texts = dict(corpus.articles.select("article_id", "text").iter_rows())
    rows = where.select("kind", "row", "article_id", "start", "stop").iter_rows()
    names = shown([Mention(Told(kind), row, article, texts[article], *span) for kind, row, article, *span in rows])
    return where.with_columns(row=pl.Series(names, dtype=pl.String)).filter(pl.col("row").is_not_null())


def _places(corpus: Corpus, persons: pl.DataFrame) -> pl.DataFrame:
    """The rows of ``Corpus.names`` that name places, with kind and row."""
    kinds = corpus.tokens.select("article_id", "position", entity=pl.col("entity").cast(pl.String))
    names = corpus.names.filter(pl.col("position") == pl.col("antecedent")).join(
        persons.select("name").unique(), on="name", how="anti", maintain_order="left"
    )
    is_place = pl.col("entity").is_in(PLACES).fill_null(False)
    joined = names.join(kinds, on=["article_id", "position"], how="left", maintain_order="left").with_columns(
        n_places=is_place.sum().over("name"), n=pl.len().over("name")
    )
    return (
        joined.filter((pl.col("n_places") * 2 > pl.col("n")) & pl.col("name").str.contains(r"^\p{Lu}"))
        .with_columns(kind=pl.lit(Told.PLACE.value), row=pl.col("name").replace(COUNTRIES))
        .select(*corpus.names.columns, "kind", "row")
    )


def _actors(known: Meant, places: Iterable[tuple[str, int]]) -> frozenset[str]:
    """The actors of concepts.yaml that a name is, where most of its mentions are one's."""
    held = [known.actors.get(place) for place in places]
    return frozenset(actor for actor, n in Counter(held).items() if actor is not None and 2 * n > len(held))


def without(corpus: Corpus, names: Iterable[Name]) -> Mapping[tuple[str, str], frozenset[str]]:
    """Kind and name -> the articles in which no form of it is printed: no surname, no other name of its actor, no adjective
    or people of a country, no word that begins like a place's name; page furniture included."""
    known = meant(corpus)
    has_actor: dict[str, set[str]] = {}
    for (article, _), actor in known.actors.items():
        has_actor.setdefault(actor, set()).add(article)
    texts = {name: _plain(text) for name, text in corpus.articles.select("article_id", "text").iter_rows()}
    words = {name: sorted(set(re.findall(r"\w+", text))) for name, text in texts.items()}
    found = {}
    for one in names:
        wanted = {_plain(form) for form in (*one.forms, one.name, *FORMS.get(one.name, ()))}
        signs = {re.findall(r"\w+", form)[-1] for form in wanted if re.search(r"\w", form)}
        if one.kind is Told.PERSON:
            signs |= {form.split()[-1] for form in wanted if form.split()}
        hidden = set().union(*(has_actor.get(actor, set()) for actor in one.actors))
        found[one.kind.value, one.name] = frozenset(
            article
            for article, text in texts.items()
            if article not in hidden
            and not any(form in text for form in wanted)
            and not _printed(signs, words[article])
        )
    return found


def _printed(signs: Iterable[str], words: Sequence[str]) -> bool:
    """Whether one of some signs is a word, or the beginning of one where it is long enough. words: in order."""
    for sign in signs:
        at = bisect_left(words, sign)  # words that begin so follow one another, the shortest first
        if at < len(words) and (words[at] == sign or (len(sign) >= LEAST_LETTERS and words[at].startswith(sign))):
            return True
    return False


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")
