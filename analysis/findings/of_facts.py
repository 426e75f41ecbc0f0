"""Which facts several articles report, and how their versions differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import polars as pl

from analysis.findings.of_corpus import about, dated, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.tellings import (
    Row,
    figures_of,
    in_words_of,
    named,
    of_shorter,
    put_otherwise,
    same_words,
    shared_words,
    spoken,
    uses_by_article,
)
from analysis.findings.words import all_of, capital, counted, listed, number, of_all, told, which
from analysis.questions.alignment.chosen import HALF, own_share, plain_facts, quotations_among
from analysis.schema import check, empty
from analysis.schema.alignment import FACTS, VERSIONS
from analysis.schema.order import by
from analysis.schema.reuse import PASSAGES
from analysis.schema.units import MENTIONS

MOST_TOLD = 3
"""Facts of a kind that the sentences tell; how many more there are is said."""
FACT = "fact"
"""What stands before the number of a fact in its address."""
MOST_READ = 10
"""Versions that the text for those who don't see the figure reads out."""
OF_ONE = "in the words of one of them"
"""Whose words a fact's name is, where no outlet is named."""
TO_FIND = (
    "The program finds facts by the words, names and numbers that two sentences share. It misses facts told in quite "
    "different words, and it can mistake two facts for one."
)
BOTH_RIGHT = "both can be right: they may count at different times, or count slightly different things."
NEXT_SENTENCE = (
    "an article may name its source further away: the program looks only at the sentence and its neighbours."
)
AGENCY = "all may have taken it from an agency or from the same statement."
NAMED = "each word may be right in its sentence, and a translator or an agency may have chosen it."
NOT_PLAIN = (
    "What the program found in two outlets is quotations, or is put in words so different that it may not be one fact"
)
LOOK = "The fewer words two versions share, the more likely the program errs: check that both tell the same fact."


def facts(
    versions: pl.DataFrame,
    articles: pl.DataFrame,
    uses: pl.DataFrame | None = None,
    *,
    passages: pl.DataFrame | None = None,
) -> Reading:
    """How many facts several outlets report, which facts most report, and where figures, voices and words differ.

    versions: schema VERSIONS, all facts of the story. articles: schema ARTICLES. uses: schema MENTIONS, words that may name
    the same thing. passages: schema PASSAGES, copy that articles share.
    """
    check(versions, VERSIONS)
    uses = empty(MENTIONS) if uses is None else check(uses, MENTIONS)
    copied = _copies(empty(PASSAGES) if passages is None else check(passages, PASSAGES))
    every = versions.filter(pl.col("n_outlets") > 1)
    groups = groups_of(every.filter(pl.col("fact").is_in(plain_facts(every))))
    nothing = "The program found no fact in two outlets" if every.is_empty() else NOT_PLAIN
    found = [Finding(f"{nothing}.", TO_FIND, _chances(articles))]
    if groups:
        found = [_widest(groups, articles), *_numbers(groups), *_voices(groups), *_worded(groups, uses)]
        found += _alike(groups, articles, copied)
    return Reading(
        title=found[0].text.rstrip("."),
        subtitle="What several outlets report, and how each puts it",
        source=about(articles),
        alt=" ".join(finding.text for finding in found),
        findings=opening(found, FACT),
    )


def fact(versions: pl.DataFrame, articles: pl.DataFrame, uses: pl.DataFrame | None = None) -> Reading:
    """How the versions of one fact differ. versions: schema VERSIONS, of this fact alone; uses: as in ``facts``."""
    check(versions, VERSIONS)
    uses = empty(MENTIONS) if uses is None else check(uses, MENTIONS)
    if versions.is_empty():
        title = "The program found no fact in two articles"
        return Reading(title, "", about(articles), f"{title}.", [Finding(f"{title}.")])
    rows = versions.to_dicts()
    numbers, voices = figures_of(rows), spoken(rows)
    parts = [
        part for part in (numbers, voices, put_otherwise(rows, uses_by_article(uses, versions["article_id"]))) if part
    ]
    same = same_words(rows)
    title = parts[0] if parts else _alike_title(rows, same, "quote" if quotations_among(versions) else "report")
    n, n_all = rows[0]["n_articles"], articles.height
    name, tellers = (
        rows[0]["name"],
        of_all(n, n_all, "article") if n == n_all else f"at least {of_all(n, n_all, 'article')}",
    )
    whose = in_words_of(name, versions["article_id"], articles, unknown=f", {OF_ONE}")
    tells = f"The program found this, or part of it, in {tellers}{whose}: {named(name)}."
    caveat = LOOK if own_share(rows) > HALF else None
    texts = [tells, *(f"{part}." for part in parts or ([title] if same else []))]
    other = BOTH_RIGHT if numbers else NEXT_SENTENCE if voices else AGENCY if same and not parts else None
    found = [Finding(text) for text in texts[:-1]] + [Finding(texts[-1], caveat, other)]
    return Reading(
        title=title,
        subtitle=f"The same fact in each article’s words. Here{whose}: {named(name)}"
        if whose
        else f"The same fact: {named(name)}",
        source=f"Found in {tellers}. {about(articles)}",
        alt=" ".join([*texts, *map(_read_out, rows[:MOST_READ])]),
        findings=opening(found, FACT, str(rows[0]["fact"])),
    )


def _alike_title(rows: Sequence[Row], same: Sequence[str], do: str) -> str:
    """The title for versions that agree in their figures, voices and words for one thing. do: what the outlets do."""
    if same:
        return f"{listed(same)} {do} this in the same words"
    pairs = [(shared_words(*pair), pair) for pair in combinations(rows, 2) if len({r["article_id"] for r in pair}) > 1]
    parts = [part for part, _ in pairs] or [0.0]
    if min(parts) >= MUCH:
        return f"{_who(rows)} {do} this in much the same words"
    if max(parts) <= HALF:
        nearest = max((pair for _, pair in pairs), key=lambda pair: of_shorter(*pair), default=())
        if nearest and of_shorter(*nearest) > HALF:
            return f"{_who(nearest)} {do} this in partly the same words"
        return f"{_who(rows)} {do} this in different words"
    return f"{_who(max(pairs, key=lambda pair: pair[0])[1])} {do} this in similar words"


def _who(rows: Sequence[Row]) -> str:
    """“North and South”; “Two articles of North”."""
    outlets = outlets_of(rows)
    n = len({row["article_id"] for row in rows})
    return listed(outlets) if len(outlets) > 1 else f"{capital(counted(n, 'article'))} of {outlets[0]}"


def without_copy(told: pl.DataFrame, unshared: pl.DataFrame, passages: pl.DataFrame) -> Reading | None:
    """How many shared facts remain without shared copy; None if the articles share no copy.

    told: schema FACTS. unshared: those that are told outside shared copy, likewise. passages: schema PASSAGES.
    """
    if check(passages, PASSAGES).is_empty():
        return None
    n_in, n_out = (check(table, FACTS).filter(pl.col("n_outlets") > 1)["fact"].n_unique() for table in (told, unshared))
    text = f"With shared copy, the program found {counted(n_in, 'fact')} in at least two outlets"
    text = f"{text}; without it, {number(n_out) if n_out else 'no fact'}."
    return Reading(text.rstrip("."), "", "", text, [Finding(text)])


MUCH = 0.75
"""Part of their words that each two versions must share to be much the same (``tellings.shared_words``); set by hand."""


def _read_out(row: Row) -> str:
    return f"{row['outlet']}: {' '.join(row['text'].split())}"


def groups_of(versions: pl.DataFrame) -> list[list[Row]]:
    """The versions of each fact, in the order of the table."""
    return [list(group.iter_rows(named=True)) for group in versions.partition_by("fact", maintain_order=True)]


def outlets_of(rows: Sequence[Row]) -> list[str]:
    """The outlets of versions, each once."""
    return list(dict.fromkeys(str(row["outlet"]) for row in rows))


def _widest(groups: Sequence[Sequence[Row]], articles: pl.DataFrame) -> Finding:
    """The facts that were found in most outlets."""
    each, n_all = unit(articles), articles["outlet"].n_unique()
    most = max(len(outlets_of(rows)) for rows in groups)
    widest = [rows for rows in groups if len(outlets_of(rows)) == most]
    where = f"in {all_of(n_all, each)}" if most == n_all else f"in at least {of_all(most, n_all, each)}"
    parts = []
    for rows in widest:
        telling = [str(row["article_id"]) for row in rows]
        whose = in_words_of(rows[0]["name"], telling, articles, unknown=f", {OF_ONE}").removeprefix(", ")
        parts.append(f"{named(rows[0]['name'])}{f' ({whose})' if whose else ''}")
    these = "this fact" if len(parts) == 1 else "each of these facts"
    return Finding(f"The program found {these} {where}: {told(parts, MOST_TOLD)}.", TO_FIND, _chances(articles))


def _each(groups: Sequence[Sequence[Row]], said: Sequence[str | None], kind: str) -> list[str]:
    """A sentence for each of the first facts that have one, and how many more there are."""
    both = [(rows, text) for rows, text in zip(groups, said, strict=True) if text]
    texts = [f"{named(rows[0]['name'])}: {text}." for rows, text in both[:MOST_TOLD]]
    left = len(both) - MOST_TOLD
    return [*texts, f"{capital(counted(left, 'more fact'))} {kind}."] if left > 0 else texts


def _numbers(groups: Sequence[Sequence[Row]]) -> list[Finding]:
    said = [figures_of(rows) for rows in groups]
    return _differing("Figures", _each(groups, said, "with different figures can be opened below"), BOTH_RIGHT)


def _voices(groups: Sequence[Sequence[Row]]) -> list[Finding]:
    said = [spoken(rows) for rows in groups]
    return _differing("Voices", _each(groups, said, "with different voices can be opened below"), NEXT_SENTENCE)


def _differing(what: str, texts: Sequence[str], other: str) -> list[Finding]:
    """A finding a sentence, the first begun with what differs, the last with the other reading."""
    if not texts:
        return []
    *before, last = [f"{what} differ. {texts[0]}", *texts[1:]]
    return [*map(Finding, before), Finding(last, None, other)]


def _worded(groups: Sequence[Sequence[Row]], uses: pl.DataFrame) -> list[Finding]:
    """Facts whose versions use different words for one thing."""
    if uses.is_empty():
        return []
    known = uses_by_article(uses)
    texts = _each(
        groups,
        [put_otherwise(rows, known) for rows in groups],
        "with different words for one thing can be opened below",
    )
    return [Finding(f"Words differ. {texts[0]}", None, NAMED), *map(Finding, texts[1:])] if texts else []


Copies = dict[str, list[tuple[int, int, int]]]
"""Article -> its stretches of shared copy: number of the passage, first and last character."""


def _copies(passages: pl.DataFrame) -> Copies:
    found: Copies = {}
    for article, *place in passages.select("article_id", "passage", "start", "stop").iter_rows():
        found.setdefault(article, []).append(tuple(place))
    return found


def _in_copy(rows: Sequence[Row], copied: Copies) -> list[str]:
    """The outlets whose versions are in one passage of shared copy."""
    holders: dict[int, list[str]] = {}
    for row in rows:
        for passage, start, stop in copied.get(row["article_id"], []):
            if start <= row["start"] and row["stop"] <= stop and row["outlet"] not in holders.setdefault(passage, []):
                holders[passage].append(str(row["outlet"]))
    widest = max(holders.values(), key=len, default=[])
    return widest if len(widest) > 1 else []


def _alike(groups: Sequence[Sequence[Row]], articles: pl.DataFrame, copied: Copies) -> list[Finding]:
    """Facts that two outlets put in the very same words, or in a passage that they share."""
    alike = [(rows, same) for rows in groups if (same := same_words(rows) or _in_copy(rows, copied))]
    if not alike:
        return []
    parts = [f"{named(rows[0]['name'])} ({listed(same)})" for rows, same in alike]
    nearly = "the same words" if all(same_words(rows) for rows, _ in alike) else "nearly the same words"
    many = counted(len(parts), "fact is", "facts are")
    text = f"{capital(many)} told in {nearly}: {told(parts, MOST_TOLD)}."
    credited = articles.drop_nulls("credit").sort(*by())["outlet"].unique(maintain_order=True).to_list()
    credits = f" {which(credited, 'credits an agency', 'credit agencies')}." if credited else ""
    return [Finding(text, None, f"{AGENCY}{credits}")]


def _chances(articles: pl.DataFrame) -> str | None:
    """What besides a choice makes articles report the same or not: their days and their lengths."""
    parts = []
    if appeared := dated(articles):
        parts.append(f"{appeared}, and an earlier one cannot report what came later")
    lengths = articles.with_columns(size=pl.col("text").str.len_chars()).sort("size")
    if articles.height > 1 and lengths["size"][-1] > 2 * max(lengths["size"][0], 1):
        short, long = lengths["outlet"][0], lengths["outlet"][-1]
        several = lengths.filter(pl.col("outlet").is_duplicated())["outlet"].to_list()
        longest = f"the {'longest ' if long in several else ''}article of {long}"
        shortest = "its shortest" if short == long else f"{'the shortest' if short in several else 'that'} of {short}"
        parts.append(f"{longest} is more than twice as long as {shortest} and has room for more")
    return f"{'; '.join(parts)}." if parts else None
