"""Which facts several articles tell, and in what their versions differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.tellings import (
    Row,
    figures_of,
    in_short,
    own_share,
    own_words,
    same_words,
    spoken,
)
from analysis.findings.words import all_of, capital, counted, days, listed, number, told
from analysis.schema import check
from analysis.schema.alignment import FACTS, VERSIONS
from analysis.schema.order import by

MOST_TOLD = 3
"""Facts of a kind that the sentences tell; how many more there are is said."""
MOST_READ = 10
"""Versions that the text for those who don't see the figure reads out."""
TO_FIND = (
    "The program finds facts by the words, names and numbers that two sentences share. It misses what two articles tell "
    "in quite different words, and it can take two things for one."
)
BOTH_RIGHT = "both can be right: they may count at another time, or not quite the same."
NEXT_SENTENCE = "an article may have named who says it in the sentence before or after."
AGENCY = "both may have it from an agency or from the same statement, and neither from the other."
LOOK = "The fewer words two versions share, the likelier the program errs: look whether both tell the same."


def facts(versions: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How many facts several outlets tell, which most tell, and where figures, voices and words differ.

    versions: schema VERSIONS, all facts of the story. articles: schema ARTICLES.
    """
    check(versions, VERSIONS)
    groups = groups_of(versions.filter(pl.col("n_outlets") > 1))
    pairs = _pairs(groups)
    title = f"{capital(counted(len(groups), 'fact was', 'facts were'))} found in two outlets or more"
    if not groups:
        title = "No fact was found in two outlets or more"
    elif len(pairs) > 1 and pairs[0][1] > pairs[1][1]:
        title += f"; {listed(pairs[0][0])} share the most, {number(pairs[0][1])}"
    inside = versions.filter(pl.col("n_outlets") == 1)["fact"].n_unique()
    alone = f" {capital(counted(inside, 'fact was', 'facts were'))} found in several articles of one outlet only."
    found = [Finding(f"{title}.{alone if inside else ''}", TO_FIND, _chances(articles))]
    if groups:
        found += [_widest(groups, articles), *_numbers(groups), *_voices(groups), *_alike(groups, articles)]
        found += _apart(groups)
    return Reading(
        title=title,
        subtitle="What several outlets tell, and how each puts it",
        source=about(articles),
        alt=" ".join(finding.text for finding in found),
        findings=found,
    )


def fact(versions: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """In what the versions of one fact differ. versions: schema VERSIONS, of this fact alone."""
    check(versions, VERSIONS)
    if versions.is_empty():
        title = "No fact was found in two articles or more"
        return Reading(title, "", about(articles), f"{title}.", [Finding(f"{title}.")])
    rows = versions.to_dicts()
    parts = [said for said in (figures_of(rows), spoken(rows), own_words(rows)) if said]
    same = same_words(rows)
    alike = listed(same or outlets_of(rows))
    title = parts[0] if parts else f"{alike} print the same words" if same else f"{alike} put it in much the same words"
    n, n_all = rows[0]["n_articles"], articles.height
    where = (
        f"{capital(all_of(n, 'article'))} tell it"
        if n == n_all
        else f"{capital(number(n))} of {number(n_all)} articles tell it"
    )
    caveat = LOOK if own_share(rows) > HALF else None
    texts = [f"{where} ({in_short(rows[0]['name'])}).", *(f"{_begun(part)}." for part in parts)]
    other = BOTH_RIGHT if figures_of(rows) else NEXT_SENTENCE if spoken(rows) else AGENCY if same else None
    found = [Finding(text) for text in texts[:-1]] + [Finding(texts[-1], caveat, other)]
    return Reading(
        title=_begun(title),
        subtitle=f"The same fact in each article’s words: {in_short(rows[0]['name'])}",
        source=f"{where}. {about(articles)}",
        alt=" ".join([*texts, *map(_read_out, rows[:MOST_READ])]),
        findings=found,
    )


def without_copy(tables: Sequence[pl.DataFrame]) -> Reading | None:
    """How many shared facts are left where shared copy is left out; None where the articles share none.

    tables: schema FACTS, with shared copy in every article, and without any; the first alone where none is shared.
    """
    if len(tables) < 2:
        return None
    n_in, n_out = (check(table, FACTS).filter(pl.col("n_outlets") > 1)["fact"].n_unique() for table in tables)
    text = f"With shared copy in every article, {counted(n_in, 'fact was', 'facts were')} found in two outlets or more"
    text = f"{text}; without it, {number(n_out)}."
    return Reading(text.rstrip("."), "", "", text, [Finding(text)])


HALF = 0.5
"""Part of the letters that no other version has, from which on two versions may well tell different things."""


def _begun(text: str) -> str:
    """A capital at the beginning, but for the name of an outlet."""
    return capital(text) if text.startswith("only ") else text


def _read_out(row: Row) -> str:
    return f"{row['outlet']}: {' '.join(row['text'].split())}"


def groups_of(versions: pl.DataFrame) -> list[list[Row]]:
    """The versions of each fact, in the order of the table."""
    return [list(group.iter_rows(named=True)) for group in versions.partition_by("fact", maintain_order=True)]


def outlets_of(rows: Sequence[Row]) -> list[str]:
    """The outlets of versions, each once."""
    return list(dict.fromkeys(str(row["outlet"]) for row in rows))


def _pairs(groups: Sequence[Sequence[Row]]) -> list[tuple[tuple[str, str], int]]:
    """Pairs of outlets with the number of facts that both tell, most first."""
    counts: Counter[tuple[str, str]] = Counter()
    for rows in groups:
        counts.update(combinations(outlets_of(rows), 2))
    return counts.most_common()


def _widest(groups: Sequence[Sequence[Row]], articles: pl.DataFrame) -> Finding:
    """The facts that most outlets tell."""
    each, n_all = unit(articles), articles["outlet"].n_unique()
    most = max(len(outlets_of(rows)) for rows in groups)
    widest = [rows for rows in groups if len(outlets_of(rows)) == most]
    if most == n_all:
        where = all_of(n_all, each)
    else:
        named = f" ({listed(outlets_of(widest[0]))})" if len(widest) == 1 else ""
        where = f"{number(most)} of {number(n_all)} {each}s{named}"
    parts = [in_short(rows[0]["name"]) for rows in widest]
    return Finding(f"The most widespread {'is' if len(parts) == 1 else 'are'} in {where}: {told(parts, MOST_TOLD)}.")


def _each(groups: Sequence[Sequence[Row]], said: Sequence[str | None], kind: str) -> list[str]:
    """A sentence for each of the first facts that have one, and how many more there are."""
    both = [(rows, text) for rows, text in zip(groups, said, strict=True) if text]
    texts = [f"{in_short(rows[0]['name'])}: {text}." for rows, text in both[:MOST_TOLD]]
    left = len(both) - MOST_TOLD
    return [*texts, f"{capital(counted(left, 'more fact'))} {kind}."] if left > 0 else texts


def _numbers(groups: Sequence[Sequence[Row]]) -> list[Finding]:
    texts = _each(groups, [figures_of(rows) for rows in groups], "with other figures can be opened below")
    if not texts:
        return []
    texts[0] = f"Figures differ. {texts[0]}"
    return [*map(Finding, texts[:-1]), Finding(texts[-1], None, BOTH_RIGHT)]


def _voices(groups: Sequence[Sequence[Row]]) -> list[Finding]:
    texts = _each(groups, [spoken(rows) for rows in groups], "with another voice can be opened below")
    if not texts:
        return []
    texts[0] = f"Voices differ. {texts[0]}"
    return [*map(Finding, texts[:-1]), Finding(texts[-1], None, NEXT_SENTENCE)]


def _alike(groups: Sequence[Sequence[Row]], articles: pl.DataFrame) -> list[Finding]:
    """Facts that two outlets put in the very same words."""
    alike = [(rows, same) for rows in groups if (same := same_words(rows))]
    if not alike:
        return []
    parts = [f"{in_short(rows[0]['name'])} ({listed(same)})" for rows, same in alike]
    many = counted(len(parts), "fact is", "facts are")
    text = f"{capital(many)} told in the same words: {told(parts, MOST_TOLD)}."
    credited = articles.drop_nulls("credit").sort(*by())["outlet"].unique(maintain_order=True).to_list()
    named = f" Agencies are credited by {listed(credited)}." if credited else ""
    return [Finding(text, None, f"{AGENCY}{named}")]


def _apart(groups: Sequence[Sequence[Row]]) -> list[Finding]:
    """The fact whose versions share the fewest words."""
    rows = max(groups, key=own_share)
    said = own_words(rows, most=3)
    return [Finding(f"The words differ most in {in_short(rows[0]['name'])}: {said}.", LOOK)] if said else []


def _chances(articles: pl.DataFrame) -> str | None:
    """What else than a choice makes articles tell the same or not: their days, and their lengths."""
    parts = []
    known = articles["published"].drop_nulls()
    if known.n_unique() > 1:
        parts.append(f"the articles are of {days(known.to_list())}, and an earlier one can’t tell what came later")
    lengths = articles.with_columns(size=pl.col("text").str.len_chars()).sort("size")
    if articles.height > 1 and lengths["size"][-1] >= 2 * max(lengths["size"][0], 1):
        short, long = lengths["outlet"][0], lengths["outlet"][-1]
        of_one = "its shortest article" if short == long else f"that of {short}"
        parts.append(f"the article of {long} is more than twice as long as {of_one}, and has room for more")
    return f"{'; '.join(parts)}." if parts else None
