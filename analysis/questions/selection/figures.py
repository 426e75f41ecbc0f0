"""Every number of the articles with what it counts; figures for the same quantity side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus, for_all
from analysis.questions.selection.counted import Counted, counted
from analysis.questions.selection.meant import Meant, meant
from analysis.questions.selection.measures import COUNT, UNITS
from analysis.questions.selection.naming import (
    DEATH,
    LIGHT,
    NEITHER,
    Article,
    Version,
    are_killed,
    name_of,
    participles,
    version_of,
)
from analysis.questions.selection.peoples import joined_by_people
from analysis.questions.selection.plain import plainly_counted
from analysis.questions.selection.quantities import LEAST_TELLING, Figure, compatible, may_be_same, quantities
from analysis.questions.selection.sources import sources
from analysis.schema import check, empty
from analysis.schema.selection import FIGURES
from analysis.schema.vocabulary import Exactness, HedgeClass
from analysis.schema.voices import HEDGES
from analysis.units.clauses.table import base_forms
from analysis.units.clauses.tree import Tree, trees
from analysis.units.exactness import exactness
from analysis.units.places import with_place

DEATHS = frozenset(("killing", "dying"))
"""Kinds of harm that end in the same count: the dead."""
KINDS = {row["word"]: DEATH if row["kind"] in DEATHS else row["kind"] for row in data.rows("harm.csv")}
WORD = re.compile(r"[^\W_]+")


class Compared(NamedTuple):
    """The figures of a story: their rows without those columns that all of a quantity share, and as they are compared, by
    quantity; a name for each quantity."""

    rows: list[dict[str, Any]]
    groups: list[list[Figure]]
    names: list[str]


def figures(corpus: Corpus, hedges: pl.DataFrame | None = None) -> pl.DataFrame:
    """Every number of people, money, parts, time, age and things with what it counts: schema FIGURES, by quantity, those of
    most articles first.

    hedges: schema HEDGES of the same corpus; without it ``hedges`` is empty. Years, days, times of the clock, ordinals and
    numbers in names are no figures, nor is one that counts nothing that stands there. In articles that no language model
    has read only numbers right before a plural are found, and nothing is known of what happens to it: they agree with
    others only where the number is the same. n_values: different numbers printed for the quantity. compatible: whether
    they can all be true (``quantities.compatible``).
    """
    found = _compared_all(corpus)
    beside = _beside(hedges)
    ordered = []
    for quantity, (group, name) in enumerate(zip(found.groups, found.names, strict=True), 1):
        shared = {
            "figure": quantity,
            "counted": name,
            "n_articles": len({one.article_id for one in group}),
            "n_values": len({(one.value, one.upper) for one in group}),
            "compatible": compatible(group),
        }
        for one in sorted(group, key=lambda one: one.number):
            row = found.rows[one.number]
            ordered.append(row | shared | {"hedges": _hedges_of(row, beside)})
    if not ordered:
        return empty(FIGURES)
    schema = {name: column.dtype for name, column in FIGURES.items()}
    return check(pl.DataFrame([{name: row[name] for name in FIGURES} for row in ordered], schema=schema), FIGURES)


def in_doubt(corpus: Corpus) -> pl.DataFrame:
    """Quantities and articles with a figure that may be for the quantity, beside those that are, or with two in one sentence
    that make up its number (13 of the one, five of the other; 18): figure, article_id, sentence."""
    found = _compared_all(corpus)
    buckets: dict[str, list[Figure]] = {}
    for group in found.groups:
        for one in group:
            buckets.setdefault(one.unit, []).append(one)
    pairs = [
        (number, other.article_id, found.rows[other.number]["sentence"])
        for number, group in enumerate(found.groups, 1)
        for other in buckets[group[0].unit]
        if any(may_be_same(one, other) for one in group)
    ]
    sums = _sums(found.rows)
    pairs += [
        (number, *place)
        for number, group in enumerate(found.groups, 1)
        for total in {one.value for one in group if one.unit == COUNT and one.value >= LEAST_TELLING}
        for place in sums.get(total, ())
    ]
    schema = {"figure": pl.UInt32, "article_id": pl.String, "sentence": pl.UInt32}
    return pl.DataFrame(pairs, schema=schema, orient="row").unique(maintain_order=True)


def _sums(rows: Sequence[Mapping[str, Any]]) -> dict[float, set[tuple[str, int]]]:
    """What two different counts of a sentence make up together -> where: article and sentence."""
    held: dict[tuple[str, int], set[float]] = {}
    for row in rows:
        if row["unit"] == COUNT:
            held.setdefault((row["article_id"], row["sentence"]), set()).add(row["value"])
    found: dict[float, set[tuple[str, int]]] = {}
    for place, values in held.items():
        for one, other in combinations(sorted(values), 2):
            found.setdefault(one + other, set()).add(place)
    return found


@for_all
def _compared_all(corpus: Corpus) -> Compared:
    rows: list[dict[str, Any]] = []
    compared: list[Figure] = []
    versions: list[Version] = []
    said = sources(corpus)
    known = meant(corpus)
    past = participles(corpus)
    people: dict[int, str] = {}
    for article, found, tree in _found(corpus):
        for one in found:
            row = _row(article, one, said)
            places = {at: known.place(article.article_id, at, article.tokens[at].lower()) for at in one.near}
            if one.noun is not None:
                people[len(rows)] = known.place(article.article_id, one.noun, article.tokens[one.noun].lower())
            compared.append(_compared(len(rows), article, one, row, tree, known))
            versions.append(version_of(article, one, tree, compared[-1], places=places, past=past))
            rows.append(row)
    sentences = {number: row["sentence"] for number, row in enumerate(rows)}
    groups = joined_by_people(quantities(compared), people, sentences)
    groups.sort(key=lambda group: -len({one.article_id for one in group}))
    texts = dict(corpus.articles.select("article_id", "text").iter_rows())
    of_groups = [[versions[one.number] for one in group] for group in groups]
    killed = False not in map(are_killed, of_groups)  # one word for the dead of all sides
    names = [
        name_of(told, group[0].unit, {one.article_id: texts[one.article_id] for one in group}, killed=killed)
        for told, group in zip(of_groups, groups, strict=True)
    ]
    return Compared(rows, groups, names)


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
        _said(one, tree) if tree is not None else frozenset(),
    )


def _said(one: Counted, tree: Tree) -> frozenset[str]:
    """The base forms of the nouns, names and verbs of a figure’s sentence."""
    first, last = one.first, one.first
    while first and tree.sentences[first - 1] == tree.sentences[one.first]:
        first -= 1
    while last < len(tree.words) and tree.sentences[last] == tree.sentences[one.first]:
        last += 1
    return frozenset(
        tree.lemmas[at]
        for at in range(first, last)
        if tree.tags[at].startswith(("NN", "VB")) and tree.lemmas[at] not in LIGHT and tree.lemmas[at] not in UNITS
        if at not in range(one.first, one.number_stop)
    )


def _hedges_of(row: Mapping[str, Any], beside: Mapping[tuple[str, int], Sequence[tuple[str, str]]]) -> list[str]:
    """The hedges beside a figure, once each; not those that only say again whose it is."""
    source = frozenset(WORD.findall((row["source"] or "").lower()))
    found = [
        words
        for at in (row["sentence"], row["sentence"] + 1)
        for number, words in beside.get((row["article_id"], at), ())
        if row["number"] in number.split(", ") and not _repeats(words, source)
    ]
    return list(dict.fromkeys(found))


def _repeats(words: str, source: frozenset[str]) -> bool:
    """Whether a hedge says little more than who is the source."""
    said = WORD.findall(words.lower())
    return len(source.intersection(said)) > len(said) / 2


def _beside(hedges: pl.DataFrame | None) -> dict[tuple[str, int], list[tuple[str, str]]]:
    """Article and sentence -> the numbers that a hedge bears on, and its words; not those that only say whose it is."""
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    if hedges is not None:
        rows = check(hedges, HEDGES).filter(pl.col("class") != HedgeClass.ATTRIBUTES.value)
        for article, sentence, number, words in rows.select("article_id", "sentence", "number", "matched").iter_rows():
            found.setdefault((article, sentence), []).append((number, words))
    return found
