"""Which passages articles share, and which agencies are credited."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import polars as pl

from analysis.findings.held import names_of
from analysis.findings.of_corpus import about
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.tellings import in_short
from analysis.findings.words import capital, counted, listed, of_all, percent, told
from analysis.schema import check, empty
from analysis.schema.order import by, outlet_order
from analysis.schema.reuse import COPIES, PASSAGES, SHARED
from analysis.schema.vocabulary import Reworked

MOST_TOLD = 3
QUOTED = "A quotation counts as one word here, so quoting the same speech adds little."
MASKED = "Quotations do not count: printing the same quotation is not sharing copy."
NO_DIRECTION = (
    "all may have taken it from an agency, credited or not, or from a statement sent to all. This does not show that one took it "
    "from another."
)

Row = dict[str, Any]


def passages(
    table: pl.DataFrame, shared: pl.DataFrame, articles: pl.DataFrame, copies: pl.DataFrame | None = None
) -> Reading:
    """Which passages two articles or more share, word for word or lightly edited.

    table: schema PASSAGES; shared: schema SHARED; articles: schema ARTICLES; copies: schema COPIES, whole articles that are
    nearly the same. Nothing is said of who copied from whom.
    """
    copies = empty(COPIES) if copies is None else check(copies, COPIES)
    check(table, PASSAGES)
    check(shared, SHARED)
    groups = [group.to_dicts() for group in table.partition_by("passage", maintain_order=True)]
    title = "The program found no passage that two articles share"
    found = [Finding(f"{title}.", MASKED)]
    if groups:
        pairs = _pairs(groups)
        (first, n, words), *rest = pairs
        many = counted(n, "passage")
        title = f"{_named(first)} share {many}, {counted(words, 'word')} outside quotations"
        is_most = True
        if rest:
            n_all = counted(len(groups), "passage appears", "passages appear")
            is_most = words > rest[0][2]
            most = f"; {_named(first)} share the most, {counted(words, 'word')} outside quotations" if is_most else ""
            title = f"{capital(n_all)} in at least two articles{most}"
        others = _others(rest if is_most else pairs, is_most=is_most)
        found = [Finding(f"{title}.{others}", MASKED, f"{NO_DIRECTION}{_dates(first, articles) if is_most else ''}")]
        found += [*_copies(copies), _parts(shared, articles), *_credited(groups), *_shown(groups)]
    return Reading(
        title=title,
        subtitle="Passages that articles share, where they are in each",
        source=about(articles),
        alt=" ".join(finding.text for finding in found),
        findings=opening(found, "shared passages"),
    )


def _copies(copies: pl.DataFrame) -> list[Finding]:
    """Which articles share most of their text."""
    parts = [
        f"{_named((row['outlet'], row['copy_outlet']))}, {percent(row['share'])} of the shorter article"
        for row in copies.iter_rows(named=True)
    ]
    many = counted(len(parts), "pair of articles shares", "pairs of articles share")
    return [Finding(f"{capital(many)} most of the text: {told(parts, MOST_TOLD)}.", QUOTED)] if parts else []


Pair = tuple[tuple[str, str], int, int]
"""Two outlets, the passages that both have, and the words of these."""


def _pairs(groups: Sequence[Sequence[Row]]) -> list[Pair]:
    """Pairs of outlets with what they share, the most words first; of one outlet where two of its articles do."""
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    for copies in groups:
        by_article = {row["article_id"]: row for row in copies}
        found: dict[tuple[str, str], int] = {}
        for one, other in combinations(by_article.values(), 2):
            low, high = sorted((one["outlet"], other["outlet"]), key=lambda name: (name.lower(), name))
            found[low, high] = max(found.get((low, high), 0), min(one["n_words"], other["n_words"]))
        for pair, words in found.items():
            n, n_words = counts.get(pair, (0, 0))
            counts[pair] = (n + 1, n_words + words)
    return sorted(((pair, *both) for pair, both in counts.items()), key=lambda each: (-each[2], each[0]))


def _named(pair: tuple[str, str]) -> str:
    one, other = pair
    return f"Two articles of {one}" if one == other else f"{one} and {other}"


def _others(pairs: Sequence[Pair], *, is_most: bool) -> str:
    """What the other pairs share; all pairs if others share as much as the first."""
    if not pairs:
        return ""
    parts = [f"{_named(pair)} {counted(words, 'word')}" for pair, _, words in pairs]
    return f" {'Other pairs share less' if is_most else 'They share'}: {told(parts)}."


def _dates(pair: tuple[str, str], articles: pl.DataFrame) -> str:
    """What the days of the two outlets' articles are, where each has one article and they differ."""
    known = [articles.filter(pl.col("outlet") == name)["published"].to_list() for name in pair]
    if pair[0] == pair[1] or any(len(days) != 1 or days[0] is None for days in known) or known[0] == known[1]:
        return ""
    earlier = pair[0] if known[0][0] < known[1][0] else pair[1]
    return f" {earlier} published earlier, but that does not show who wrote it."


def _parts(shared: pl.DataFrame, articles: pl.DataFrame) -> Finding:
    """How much of each article is in shared passages, and which have no such passage."""
    some = shared.filter(pl.col("n_shared") > 0).sort("share", *by(), descending=[True, False, False])
    rest = shared.filter(pl.col("n_shared") == 0)
    names = names_of(shared)
    parts = [f"{percent(row['share'])} of {names[row['article_id']]}" for row in some.to_dicts()]
    text = f"Shared passages make up {listed(parts)}."
    if rest.is_empty():
        return Finding(text)
    if rest.height <= 3 and articles["outlet"].n_unique() == articles.height:
        return Finding(f"{text} The program found no shared passage in {listed(rest.sort(*by())['outlet'])}.")
    return Finding(f"{text} The program found no shared passage in {counted(rest.height, 'other article')}.")


def _credited(groups: Sequence[Sequence[Row]]) -> list[Finding]:
    """Which agencies are credited by an article with a shared passage."""
    by_agency: dict[str, int] = {}
    for copies in groups:
        for agency in {row["agency"] for row in copies if row["agency"]}:
            by_agency[agency] = by_agency.get(agency, 0) + 1
    n = len(groups)
    uncredited = sum(not any(row["agency"] for row in copies) for copies in groups)
    found = []
    for agency, count in sorted(by_agency.items(), key=lambda each: (-each[1], each[0])):
        found.append(f"an article with {of_all(count, n, 'passage')} credits {agency}")
    if uncredited:
        found.append(f"no article credits one agency for {of_all(uncredited, n, 'passage')}")
    return [Finding(f"{capital(told(found))}.", "A credit is for the article, not for each of its sentences.")]


def _shown(groups: Sequence[Sequence[Row]]) -> list[Finding]:
    """The longest passages, in their first words."""
    longest = sorted(groups, key=lambda copies: -max(row["n_words"] for row in copies))
    texts = []
    for copies in longest[:MOST_TOLD]:
        outlets = [row["outlet"] for row in copies]
        same = all(row["reworked"] == Reworked.VERBATIM for row in copies)
        how = Reworked.VERBATIM.printed if same else Reworked.EDITED.printed
        texts.append(f"{in_short(copies[0]['text'])} ({listed(outlet_order(outlets))}, {how})")
    left = len(groups) - MOST_TOLD
    more = f" {capital(counted(left, 'more passage'))} can be opened below." if left > 0 else ""
    return [Finding(f"The longest: {told(texts)}.{more}" if len(groups) > 1 else f"It begins: {texts[0]}.")]
