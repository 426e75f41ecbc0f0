"""How near the outlets' wordings are, which words make the difference, and whether they can be told apart."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl

from analysis.findings.comparing import MOST_NAMED, span
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent, quoted, told
from analysis.questions.outlet_map.similarity import WORDS_DEALT
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.outlet_map import DISTANCES, GIVEAWAYS, JOINS, POSITIONS, RECOGNISED, SHIFT
from analysis.schema.vocabulary import Evidence, Mapped
from analysis.units.wording import MIN_ARTICLES

NEAR_DIRECTION = 0.7
"""Cosine of the angle up to which a word counts as lying towards an outlet: 45 degrees."""

ALWAYS = "A tree joins two first and one last also where all are about as far from each other."

Row = dict[str, Any]


def distances(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which outlets are near, which far apart, and which further than chance has it. table: distances."""
    check(table, DISTANCES)
    each = unit(articles)
    source = f"Rates of words in the {each}s’ wording. {about(articles)}"
    subtitle = f"How far apart each two {each}s’ wordings are, beside what chance alone gives texts of that length"
    if table.is_empty():
        title = "One outlet only: no distance to measure"
        return Reading(title, subtitle, source, "No distances.", [Finding(f"{title}.")])
    rows = table.to_dicts()
    beyond = [row for row in rows if row["evidence"] == Evidence.SURE]
    first, last = rows[0], rows[-1]
    scale = "where 0 is the same rates and 1 no word shared"
    text = f"Nearest are {_pair(first)} ({first['distance']:.2f}, {scale}); furthest are {_pair(last)} ({last['distance']:.2f})."
    if not span(rows, "distance")[2]:
        text = f"The distances go from {first['distance']:.2f} ({_pair(first)}) to {last['distance']:.2f} ({_pair(last)}), {scale}. Other articles could put other pairs at the ends."
    if len(rows) == 1:
        text = f"The distance of {_pair(first)} is {first['distance']:.2f}, {scale}."
    further = "further apart than chance explains"
    title = f"{capital(further)}: {listed(map(_pair, beyond), MOST_NAMED)}"
    if not beyond:
        title = f"No two {each}s are {further}"
    elif len(beyond) == len(rows):
        title = f"Each two of the {number(table['outlet'].append(table['other']).n_unique())} {each}s are {further}"
    if len(rows) == 1:
        title = f"{first['outlet']} and {first['other']} are {'' if beyond else 'no '}{further}"
    parts = told(f"{row['outlet']} and {row['other']} {row['distance']:.2f}" for row in rows)
    return Reading(
        title, subtitle, source, f"Distances: {parts}.", [Finding(text), *_beyond(rows, beyond), *_few(table, articles)]
    )


def _pair(row: Row) -> str:
    return f"{row['outlet']} – {row['other']}"


def _beyond(rows: list[Row], beyond: list[Row]) -> list[Finding]:
    if not beyond:
        return [Finding("Chance alone could put each pair this far apart.")]
    if len(beyond) == len(rows):
        return (
            [Finding("In 19 of 20 cases chance alone would put no pair as far apart as any of these.")]
            if len(rows) > 1
            else []
        )
    return [
        Finding(
            f"In 19 of 20 cases chance alone would put no pair as far apart as these: {listed([_pair(row) for row in beyond])}.",
            None,
            "they may report other things; a distance does not tell topic from wording.",
        )
    ]


def _few(table: pl.DataFrame, articles: pl.DataFrame) -> list[Finding]:
    n_few = table.filter(pl.col("method") == WORDS_DEALT).height
    if not n_few:
        return []
    what = "single articles" if unit(articles) == "article" else "so few articles"
    return [
        Finding(
            f"Distances between {what} mostly show topic and length, and say nothing about the outlets.",
            f"Chance here deals out single words {_for_pairs(n_few, table.height)}; with {number(MIN_ARTICLES)} articles or "
            "more of both, it would deal out articles.",
        )
    ]


def _for_pairs(n: int, n_all: int) -> str:
    if n == n_all:
        return "for this pair" if n == 1 else "for all pairs"
    return f"for {number(n)} of {counted(n_all, 'pair')}"


def joins(tree: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Who is joined first and who last. tree: joins; articles: the story's."""
    check(tree, JOINS)
    each = unit(articles)
    subtitle = f"{capital(each)}s joined by the distance of their wordings, the nearest first"
    if tree.is_empty():
        return Reading("One outlet only: nobody to join", subtitle, about(articles), "No tree.", [])
    first, last = tree.row(0, named=True), tree.row(-1, named=True)
    title = f"{listed(first['first'] + first['second'])} are joined first"
    groups = sorted((last["first"], last["second"]), key=len)
    if tree.height > 1:
        title += f", {listed(groups[0])} last"
    order = ", ".join(last["first"] + last["second"])
    steps = told(
        f"{', '.join(row['first'])} with {', '.join(row['second'])} at {row['distance']:.2f}" for row in tree.to_dicts()
    )
    return Reading(
        title, subtitle, about(articles), f"Tree of {order}. Joined: {steps}.", [Finding(f"{title}.", ALWAYS)]
    )


def positions(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What the map shows, and which words lie towards which outlet. table: positions."""
    check(table, POSITIONS)
    each = unit(articles)
    subtitle = (
        f"{capital(each)}s near each other use the words at similar rates; a word lies towards those that use it more"
    )
    source = f"Correspondence analysis of words used five times or more. {about(articles)}"
    if table.is_empty():
        title = "No map: it needs three outlets, and three words used often enough, that differ"
        return Reading(title, subtitle, source, "No map.", [Finding(f"{title}.")])
    outlets, terms = (table.filter(pl.col("kind") == kind) for kind in (Mapped.OUTLET, Mapped.TERM))
    shown = float(table["inertia_x"][0] + table["inertia_y"][0])
    ordered = outlets.sort(["contribution", "name"], descending=[True, False]).to_dicts()
    made = listed(f"{row['name']} {percent(row['contribution'])}" for row in ordered)
    parts = []
    for row, near in zip(outlets.to_dicts(), _towards(outlets, terms), strict=True):
        if near:
            parts.append(f"Towards {row['name']} lie {listed([quoted(term) for term in near])}.")
    found = [
        Finding(
            f"The map shows {percent(shown)} of all differences between the {each}s’ rates. Their parts of what it "
            f"shows: {made}.",
            f"Three {each}s always fit on two axes: that all is shown is no finding."
            if outlets.height == 3
            else "What the two axes leave out can set apart what lies together here.",
        )
    ]
    if parts:
        found.append(Finding(" ".join(parts)))
    if outlets["n_articles"].min() < MIN_ARTICLES:  # type: ignore[operator]
        found.append(
            Finding(f"A place that rests on fewer than {number(MIN_ARTICLES)} articles can be one topic’s place.")
        )
    names = told(f"{row['name']} at {row['x']:.2f}, {row['y']:.2f}" for row in outlets.iter_rows(named=True))
    return Reading(
        f"The map shows {percent(shown)} of the differences between the {each}s’ wordings",
        subtitle,
        source,
        f"Map of {each}s and words. {names}. Words that count most: {listed(terms['name'])}.",
        found,
    )


def _towards(outlets: pl.DataFrame, terms: pl.DataFrame) -> list[list[str]]:
    """For each outlet the three words that count most among those that lie in its direction and in no other's more."""
    places, ends = (table.select("x", "y").to_numpy() for table in (terms, outlets))
    length = np.hypot(*places.T)[:, None] * np.hypot(*ends.T)
    cosine = np.divide(places @ ends.T, length, out=np.zeros(length.shape), where=length > 0)
    nearest = cosine.argmax(axis=1)
    lies = cosine.max(axis=1) > NEAR_DIRECTION
    return [terms.filter(pl.Series(lies & (nearest == n)))["name"].head(3).to_list() for n in range(outlets.height)]


def shift(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which words make the difference of two outlets. table: the words that are shown (shift), the first ones."""
    check(table, SHIFT)
    each = unit(articles)
    subtitle = f"Each word’s part of the difference between two {each}s’ wordings"
    known = table.filter(pl.col("share").is_not_null())
    if known.is_empty():
        title = "No difference to share out: two outlets with different words are needed"
        return Reading(title, subtitle, about(articles), "No words.", [Finding(f"{title}.")])
    one, other = str(known["outlet"][0]), str(known["other"][0])
    covered = float(known["share"].sum())
    parts = []
    for name, mine in (
        (one, known.filter(pl.col("rate") > pl.col("rate_other"))),
        (other, known.filter(pl.col("rate") < pl.col("rate_other"))),
    ):
        words = [f"{quoted(row['term'])} ({row['n']:,} : {row['n_other']:,})" for row in mine.head(5).to_dicts()]
        if words:
            parts.append(f"more in {name} {listed(words)}")
    counts = listed(f"{row['term']} {row['n']} : {row['n_other']}" for row in known.to_dicts())
    few = min(_articles_of(articles, one), _articles_of(articles, other)) < MIN_ARTICLES
    return Reading(
        f"{capital(counted(known.height, 'word'))} {'makes' if known.height == 1 else 'make'} {percent(covered)} of the "
        f"difference between {one} and {other}",
        subtitle,
        f"{one}: {known['n_words'][0]:,} words; {other}: {known['n_words_other'][0]:,}. {about(articles)}",
        f"Uses in {one} : in {other}. {counts}.",
        [
            Finding(f"Uses in {one} : in {other}: {'; '.join(parts)}."),
            Finding(
                f"The words shown make {percent(covered)} of the difference; the rest is spread over all other words."
                if round(covered, 6) < 1
                else "The words shown make the whole difference.",
                f"With fewer than {number(MIN_ARTICLES)} articles on a side, it is a difference of these texts."
                if few
                else None,
            ),
        ],
    )


def _articles_of(articles: pl.DataFrame, outlet: str) -> int:
    return articles.filter(pl.col("outlet") == outlet).height


def recognised(table: pl.DataFrame, giveaways: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Whether outlets can be told from their wording. table: recognised; giveaways: the words that tell."""
    check(table, RECOGNISED)
    check(giveaways, GIVEAWAYS)
    subtitle = "Articles put to the right outlet by a classifier that knows the other articles’ words, names left out"
    if table.is_empty():
        largest = articles.group_by("outlet").len().sort("len", *by(), descending=[True, False, False])
        title = "Too few articles to test whether outlets can be told apart"
        text = (
            f"{title}: two outlets with {number(MIN_ARTICLES)} articles or more are needed; the most here are "
            f"{number(largest['len'][0])} ({largest['outlet'][0]})."
        )
        return Reading(title, subtitle, about(articles), title, [Finding(text)])
    row = table.row(0, named=True)
    is_told = row["evidence_all"] == Evidence.SURE
    parts = [f"{r['outlet']} {r['n_right']} of {r['n_articles']}" for r in table.to_dicts()]
    words = [
        f"{group['outlet'][0]}: {listed([quoted(term) for term in group['term'].head(5)])}."
        for group in giveaways.partition_by("outlet", maintain_order=True)
    ]
    found = [
        Finding(
            f"Of the articles, {percent(row['share_all'])} are put to the right outlet (mean over outlets), "
            f"{percent(row['by_chance_all'])} where the outlets’ names are dealt at random (p = {row['p_all']:.3g}, from "
            f"{row['n_deals']:,} such deals): {listed(parts)}.",
            None if is_told else "That is no more than chance would do.",
            "outlets that report other things are told apart by topic." if is_told else None,
        )
    ]
    if is_told:
        found.append(Finding(f"Words that speak most for each. {' '.join(words)}"))
    return Reading(
        "The outlets can be told apart by their words" if is_told else "The outlets can’t be told apart by their words",
        subtitle,
        about(articles),
        told(parts),
        found,
    )
