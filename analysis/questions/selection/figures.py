"""Every number of the articles with what it counts; figures for the same quantity side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.questions.selection.counted import Counted, counted
from analysis.questions.selection.meant import Meant, meant
from analysis.questions.selection.plain import plainly_counted
from analysis.questions.selection.quantities import Figure, compatible, quantities
from analysis.schema import check, empty
from analysis.schema.selection import FIGURES
from analysis.schema.vocabulary import Exactness, HedgeClass, Status
from analysis.schema.voices import HEDGES
from analysis.units.clauses.table import base_forms
from analysis.units.clauses.tree import Tree, trees
from analysis.units.exactness import exactness
from analysis.units.places import with_place
from analysis.units.reports import PRONOUNS, reports

DEATHS = frozenset(("killing", "dying"))
"""Kinds of harm that end in the same count: the dead."""
KINDS = {row["word"]: "death" if row["kind"] in DEATHS else row["kind"] for row in data.rows("harm.csv")}
LIGHT = frozenset(data.words("measures.csv", "light"))
"""Verbs that only say that what is counted is there: remain, include."""
NEITHER = frozenset(data.words("measures.csv", "no description"))
"""Words beside a noun that describe nothing of it: more, total."""


class Article(NamedTuple):
    """An article's columns, one entry a token, and its text."""

    article_id: str
    outlet: str
    text: str
    tokens: Sequence[str]
    starts: Sequence[int]
    stops: Sequence[int]
    sentences: Sequence[int]
    places: Sequence[str | None]
    voices: Sequence[str]
    attributions: Sequence[int | None]


def figures(corpus: Corpus, hedges: pl.DataFrame | None = None) -> pl.DataFrame:
    """Every number of people, money, parts, time, age and things with what it counts: schema FIGURES, by quantity, those of
    most articles first.

    hedges: schema HEDGES of the same corpus; without it ``hedges`` is empty. Years, days, times of the clock, ordinals and
    numbers in names are no figures, nor is one that counts nothing that stands there. In articles that no language model
    has read only numbers right before a plural are found, and nothing is known of what happens to it: they agree with
    others only where the number is the same. n_values: different numbers printed for the quantity. compatible: whether
    they can all be true (``quantities.compatible``).
    """
    rows: list[dict[str, Any]] = []
    compared: list[Figure] = []
    said = _sources(corpus)
    beside = _beside(hedges)
    known = meant(corpus)
    for article, found, tree in _found(corpus):
        for one in found:
            row = _row(article, one, said, beside)
            compared.append(_compared(len(rows), article, one, row, tree, known))
            rows.append(row | {"counted": _name(article, one)})
    groups = quantities(compared)
    groups.sort(key=lambda group: -len({one.article_id for one in group}))
    ordered = []
    for quantity, group in enumerate(groups, 1):
        shared = {
            "figure": quantity,
            "counted": rows[group[0].number]["counted"],
            "n_articles": len({one.article_id for one in group}),
            "n_values": len({(one.value, one.upper) for one in group}),
            "compatible": compatible(group),
        }
        ordered += [rows[one.number] | shared for one in sorted(group, key=lambda one: one.number)]
    if not ordered:
        return empty(FIGURES)
    schema = {name: column.dtype for name, column in FIGURES.items()}
    return check(pl.DataFrame(ordered, schema=schema), FIGURES)


def _found(corpus: Corpus) -> Iterator[tuple[Article, Sequence[Counted], Tree | None]]:
    """Each article with its figures, and its tree where a model has read it."""
    tokens = with_place(corpus.voiced)
    texts = {name: rest for name, *rest in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    read = {tree.article_id: tree for tree in trees(corpus.tokens)}
    bases = base_forms(corpus.tokens)
    columns = ("token", "start", "stop", "sentence", "place", "voice", "attribution_id")
    listed = (
        tokens.with_columns(pl.col("article_id", "token", "place", "voice").cast(pl.String))
        .group_by("article_id", maintain_order=True)
        .agg(columns)
    )
    for article_id, *lists in listed.iter_rows():
        article = Article(article_id, *texts[article_id], *lists)
        tree = read.get(article_id)
        found = (
            counted(tree, article.tokens, bases)
            if tree
            else plainly_counted(article.tokens, article.sentences, article.places)
        )
        yield article, list(found), tree


def _row(
    article: Article,
    one: Counted,
    said: Mapping[tuple[str, int], str],
    beside: Mapping[tuple[str, int], Sequence[tuple[str, str]]],
) -> dict[str, Any]:
    start, stop = article.starts[one.first], article.stops[one.stop - 1]
    printed = article.text[start : article.stops[one.number_stop - 1]]
    told = article.attributions[one.first]
    sentence = article.sentences[one.first]
    about, exact = _about(article, one)
    return {
        "article_id": article.article_id,
        "outlet": article.outlet,
        "printed": article.text[start:stop],
        "number": printed,
        "value": one.value,
        "upper": one.upper,
        "unit": one.unit,
        "about": about,
        "exactness": str(exact),
        "source": said.get((article.article_id, told)) if told is not None else None,
        "hedges": [
            words
            for at in (sentence, sentence + 1)
            for number, words in beside.get((article.article_id, at), ())
            if printed in number.split(", ")
        ],
        "sentence": sentence,
        "start": start,
        "stop": stop,
        "place": article.places[one.first],
        "voice": article.voices[one.first],
    }


def _about(article: Article, one: Counted) -> tuple[str | None, Exactness]:
    """What makes a figure inexact, as printed, and how exact it is."""
    start, stop = article.starts[one.first], article.stops[one.number_stop - 1]
    if one.is_vague:
        return article.text[start:stop], Exactness.RANGE
    printed, exact = exactness(article.text, start, stop)
    return printed, Exactness.RANGE if exact is Exactness.EXACT and one.value < one.upper else exact


def _compared(
    number: int, article: Article, one: Counted, row: Mapping[str, Any], tree: Tree | None, known: Meant
) -> Figure:
    """A figure as it is compared with others."""
    place = article.article_id
    what = "people" if one.is_people and one.noun is None else ""
    describing = frozenset[str]()
    act = one.predicate
    if tree is not None and one.noun is not None:
        what = known.thing(place, one.noun, tree.lemmas[one.noun])
        describing = frozenset(
            known.place(place, at, tree.words[at]) for at in one.describing if tree.words[at] not in NEITHER
        )
    elif one.noun is not None:
        what = article.tokens[one.noun].lower()
    if act is not None:
        act = None if act in LIGHT else KINDS.get(act) or known.thing(place, one.act, act)
    near, around = (
        frozenset(known.place(place, at, article.tokens[at].lower()) for at in places)
        for places in (one.near, one.around)
    )
    return Figure(
        number,
        place,
        one.value,
        one.upper,
        one.unit,
        Exactness(row["exactness"]),
        what,
        describing,
        act,
        one.told,
        near,
        around,
    )


def _name(article: Article, one: Counted) -> str:
    """What a figure counts, in a few words."""
    noun = article.text[article.stops[one.number_stop - 1] : article.stops[one.stop - 1]].strip(" -‐‑")
    if one.noun is not None and one.noun < one.first:
        noun = article.tokens[one.noun]
    parts = [noun or ("people" if one.is_people else "")]
    if one.predicate is not None and one.predicate not in LIGHT:
        verb = article.tokens[one.act].lower() if one.act is not None else one.predicate
        parts.append(verb if one.told else f"{verb} ({Status.NOT_DONE.printed})")
    if one.near:
        parts.append(article.tokens[one.near[-1]])
    return ", ".join(filter(None, parts)) or one.unit


def _sources(corpus: Corpus) -> dict[tuple[str, int], str]:
    """Attribution -> whose words it is, as printed, or whom a pronoun is tied to."""
    is_pronoun = pl.col("source").str.to_lowercase().is_in(PRONOUNS)
    who = reports(corpus).select(
        "article_id", "attribution_id", pl.when(is_pronoun).then(pl.coalesce("speaker", "source")).otherwise("source")
    )
    return {(article, number): source for article, number, source in who.iter_rows() if source is not None}


def _beside(hedges: pl.DataFrame | None) -> dict[tuple[str, int], list[tuple[str, str]]]:
    """Article and sentence -> the numbers that a hedge bears on, and its words; not those that only say whose it is."""
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    if hedges is not None:
        rows = check(hedges, HEDGES).filter(pl.col("class") != HedgeClass.ATTRIBUTES.value)
        for article, sentence, number, words in rows.select("article_id", "sentence", "number", "matched").iter_rows():
            found.setdefault((article, sentence), []).append((number, words))
    return found
