"""How near the outlets' wordings are, which words make the difference, and whether they can be told apart."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl

from analysis.findings.comparing import MOST_NAMED, span
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent, quoted, told, which
from analysis.questions.outlet_map.similarity import WORDS_SHUFFLED
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.order import by
from analysis.schema.outlet_map import DISTANCES, GIVEAWAYS, JOINS, POSITIONS, RECOGNISED, SHIFT
from analysis.schema.vocabulary import Evidence, Mapped
from analysis.units.wording import MIN_ARTICLES

CONTENT = ~pl.col("function_word").fill_null(value=False)
"""Rows of content words; all rows where function words are not set apart."""
NEAR_DIRECTION = 0.7
"""Cosine of the angle up to which a word counts as lying towards an outlet: 45 degrees."""
FURTHER, LONGER = "further apart than chance explains", "further apart than their lengths alone explain"
"""What is said of pairs beyond chance: where articles were shuffled, and where only single words were."""
CLUMPS = (
    "This leaves out that words come in clumps: a text that uses a word once is likely to use it again. So a topic alone "
    "can put two articles this far apart."
)
TOPIC = "they may report other things; a distance does not tell topic from wording."
ALWAYS = "A tree joins two first and one last even where all are about equally far apart."

Row = dict[str, Any]


def distances(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which outlets are near, which far apart, and which further than chance explains. table: distances."""
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
    scale = "The scale runs from 0 (the same rates of all words) to 1 (no word in common)."
    near, far = f"{first['distance']:.2f}", f"{last['distance']:.2f}"
    text = f"{_both(first)} are nearest to each other ({near}), {_both(last)} furthest apart ({far}). {scale}"
    if not span(rows, "distance")[2]:
        text = f"The distances run from {near} ({_both(first)}) to {far} ({_both(last)}). {scale} Other articles could put other pairs at the ends."
    if len(rows) == 1:
        text = f"The distance between {_both(first)} is {near}. {scale}"
    further = LONGER if _by_words(beyond or rows) else FURTHER
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


def _both(row: Row) -> str:
    return f"{row['outlet']} and {row['other']}"


def _by_words(rows: list[Row]) -> bool:
    """Whether chance meant shuffling single words, for any of some pairs."""
    return any(row["method"] == WORDS_SHUFFLED for row in rows)


def _beyond(rows: list[Row], beyond: list[Row]) -> list[Finding]:
    if not beyond:
        pair = "the two" if len(rows) == 1 else "every pair"
        return [Finding(f"Chance alone could put {pair} this far apart.")]
    how, caveat = ("If words were shuffled singly", CLUMPS) if _by_words(beyond) else ("By chance alone", None)
    cases = "in at most 1 of 20 cases"
    if len(rows) == 1:
        return [Finding(f"{how}, the two would be this far apart {cases}.", caveat)] if caveat else []
    if len(beyond) == len(rows):
        return [Finding(f"{how}, any pair would be this far apart {cases}.", caveat)]
    these = f"{'this one' if len(beyond) == 1 else 'these'} {cases}: {listed([_pair(row) for row in beyond])}"
    return [Finding(f"{how}, any pair would be as far apart as {these}.", caveat, TOPIC)]


def _few(table: pl.DataFrame, articles: pl.DataFrame) -> list[Finding]:
    n_few = table.filter(pl.col("method") == WORDS_SHUFFLED).height
    if not n_few:
        return []
    what = "single articles" if unit(articles) == "article" else "so few articles"
    return [
        Finding(
            f"Distances between {what} mostly show topic and length, and say nothing about the outlets.",
            f"To show what chance does, the program shuffled single words {_for_pairs(n_few, table.height)}. With "
            f"{number(MIN_ARTICLES)} articles or more of both, it would shuffle whole articles.",
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
        title = "No map: it needs three outlets, and three words that are used often enough and differ"
        return Reading(title, subtitle, source, "No map.", [Finding(f"{title}.")])
    outlets = table.filter(pl.col("kind") == Mapped.OUTLET)
    terms = table.filter((pl.col("kind") == Mapped.TERM) & CONTENT)
    shown = float(table["inertia_x"][0] + table["inertia_y"][0])
    ordered = outlets.sort(["contribution", "name"], descending=[True, False]).to_dicts()
    first, *rest = [(row["name"], percent(row["contribution"])) for row in ordered]
    made = listed([f"{first[0]} makes up {first[1]}", *(f"{name} {part}" for name, part in rest)])
    parts: list[str] = []
    ends: list[str] = []
    for row, near in zip(outlets.to_dicts(), _towards(outlets, terms), strict=True):
        if near:
            ends.append(f"{quoted(near[0])} {'towards' if ends else 'lies towards'} {row['name']}")
            words = which([quoted(term) for term in near], "lies", "lie")
            parts.append(f"The {'word' if len(near) == 1 else 'words'} {words} towards {row['name']}.")
    whole = f"Three {each}s always fit on two axes, so the map leaves nothing out. {made} of the differences."
    text = f"The map shows {percent(shown)} of all differences between the {each}s’ rates of words. {made} of what it shows."
    caveat = f"{capital(each)}s that are close here can be far apart in what the two axes leave out."
    found = [Finding(whole) if outlets.height == 3 else Finding(text, caveat)]
    if parts:
        found.append(Finding(" ".join(parts)))
    if outlets["n_articles"].min() < MIN_ARTICLES:  # type: ignore[operator]
        found.append(
            Finding(
                f"Where an outlet has fewer than {number(MIN_ARTICLES)} articles, its place can come from one topic."
            )
        )
    names = told(f"{row['name']} at {row['x']:.2f}, {row['y']:.2f}" for row in outlets.iter_rows(named=True))
    return Reading(
        listed(ends[:MOST_NAMED]) or f"No word lies clearly towards one of the {each}s",
        subtitle,
        f"The map shows {percent(shown)} of the differences between the {each}s’ wordings. {source}",
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
    content = known.filter(CONTENT)
    parts = []
    for name, mine in (
        (one, content.filter(pl.col("rate") > pl.col("rate_other"))),
        (other, content.filter(pl.col("rate") < pl.col("rate_other"))),
    ):
        words = [f"{quoted(row['term'])} ({row['n']:,} : {row['n_other']:,})" for row in mine.head(5).to_dicts()]
        if words:
            parts.append(f"{name} uses {listed(words)} more often.")
    if parts:
        parts.append(f"The numbers are uses in {one} and, after the colon, in {other}.")
    few = min(_articles_of(articles, one), _articles_of(articles, other)) < MIN_ARTICLES
    counts = listed(f"{row['term']} {row['n']} : {row['n_other']}" for row in known.to_dicts())
    limit = f"With fewer than {number(MIN_ARTICLES)} articles on a side, this is a difference between these texts, not between the outlets."
    covered = Finding(_covered(content, known), limit if few else None)
    shown = content if content.height else known
    make = "makes up" if shown.height == 1 else "make up"
    return Reading(
        f"{capital(counted(shown.height, 'word'))} {make} {percent(float(shown['share'].sum()))} of the "
        f"difference between {one} and {other}",
        subtitle,
        f"{one}: {figures(known['n_words'][0], 'word')}; {other}: {known['n_words_other'][0]:,}. {about(articles)}",
        f"Uses in {one} : in {other}. {counts}.",
        [Finding(" ".join(parts)), covered] if parts else [covered],
    )


def _covered(content: pl.DataFrame, known: pl.DataFrame) -> str:
    """Which part of the difference the words shown make up, and the function words beside them."""
    function = known.filter(~CONTENT)
    covered = float(content["share"].sum())
    shown, make = ("The word shown", "makes up") if content.height == 1 else ("The words shown", "make up")
    if function.height:
        less = f"the {counted(function.height, 'function word')} shown apart {'makes' if function.height == 1 else 'make'} up"
        rest = (
            f"; {less} {percent(float(function['share'].sum()))}, and all other words the rest."
            if content.height
            else ""
        )
        alone = f"{capital(less)} {percent(float(function['share'].sum()))} of the difference."
        return f"{shown} {make} {percent(covered)} of the difference{rest}" if content.height else alone
    if round(covered, 6) < 1:
        return f"{shown} {make} {percent(covered)} of the difference; the rest is spread over all other words."
    return f"{shown} {make} the whole difference."


def _articles_of(articles: pl.DataFrame, outlet: str) -> int:
    return articles.filter(pl.col("outlet") == outlet).height


def recognised(table: pl.DataFrame, giveaways: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Whether outlets can be told from their wording. table: recognised; giveaways: the words that tell."""
    check(table, RECOGNISED)
    check(giveaways, GIVEAWAYS)
    subtitle = (
        "Articles assigned to the right outlet by a classifier that knows the other articles’ words, names left out"
    )
    if table.is_empty():
        largest = articles.group_by("outlet").len().sort("len", *by(), descending=[True, False, False])
        title = "Too few articles to test whether outlets can be told apart"
        text = (
            f"{title}. The test needs two outlets with {number(MIN_ARTICLES)} articles or more; "
            f"{largest['outlet'][0]} has the most here, {counted(largest['len'][0], 'article')}."
        )
        return Reading(title, subtitle, about(articles), title, [Finding(text)])
    row = table.row(0, named=True)
    is_told = row["evidence_all"] == Evidence.SURE
    parts = [f"{r['outlet']} {r['n_right']} of {r['n_articles']}" for r in table.to_dicts()]
    words = [
        f"{group['outlet'][0]}: {listed([quoted(term) for term in group.filter(CONTENT)['term'].head(5)])}."
        for group in giveaways.partition_by("outlet", maintain_order=True)
    ]
    found = [
        Finding(
            f"The classifier assigns {percent(row['share_all'])} of the articles to the right outlet (mean over outlets): "
            f"{listed(parts)}. It assigns {percent(row['by_chance_all'])} where the outlets’ names are shuffled "
            f"(p = {row['p_all']:.3g}, from {row['n_shuffles']:,} such shuffles).",
            None if is_told else "That is no more than chance could produce.",
            "outlets that report different things are told apart by topic." if is_told else None,
        )
    ]
    if is_told:
        found.append(Finding(f"These words speak most for each outlet. {' '.join(words)}"))
    return Reading(
        "The outlets can be told apart by their words" if is_told else "The outlets can’t be told apart by their words",
        subtitle,
        about(articles),
        told(parts),
        found,
    )
