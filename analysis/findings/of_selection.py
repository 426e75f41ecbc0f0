"""What each article reports, what was not found in it, and what else could explain that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from analysis.escape import block_id
from analysis.findings.gaps import came_before, other_reading
from analysis.findings.linked import Count, Parts
from analysis.findings.of_corpus import about
from analysis.findings.of_gap_errors import error_rate
from analysis.findings.reading import Finding, Reading
from analysis.findings.tellings import in_words_of
from analysis.findings.words import all_of, counted, listed, number, of_all, quoted, told
from analysis.schema import check
from analysis.schema.cells import figures as in_figures
from analysis.schema.corpus import LENGTHS
from analysis.schema.order import by, outlet_order
from analysis.schema.selection import GRID, least_telling
from analysis.schema.vocabulary import Doubt, Place, Told

FOUND = {
    Told.FACT: "this, or part of it,",
    Told.QUOTATION: "the words {}, or some of them,",
    Told.FIGURE: "the figure {}",
    Told.PERSON: "the name {}",
    Told.PLACE: "the name {}",
}
"""What the program found of a row, by its name; the name of a fact, which is one article's words, comes behind."""
SAME_WORDS = "the words {}"
"""The same of a quotation that all print in the same words."""
MANY = {
    Told.FACT: ("fact", "facts"),
    Told.QUOTATION: ("quotation", "quotations"),
    Told.FIGURE: ("figure", "figures"),
    Told.PERSON: ("person", "people"),
    Told.PLACE: ("place", "places"),
}
TWO = "two articles"
MOST_ROWS = 3
"""Rows that are told one by one."""
MARKS = ("“", "”", '"')
"""Quotation marks around a whole name, which has marks of its own in a sentence."""
MOST_WORDS = 16
"""Words of a row's name in a sentence."""

Row = dict[str, Any]


def selection(
    grid: pl.DataFrame,
    articles: pl.DataFrame,
    lengths: pl.DataFrame,
    measured: pl.DataFrame,
    drawn: pl.DataFrame | None = None,
) -> Reading:
    """Which article tells what, and in which it was not found. grid: schema GRID; articles: the story's; lengths: schema
    LENGTHS; measured: schema ALIGNMENT_MEASURED; drawn: the rows of the grid that the chart shows, where not all."""
    check(grid, GRID)
    several = grid.filter(pl.col("n_articles") > 1)
    shown = several if drawn is None else check(drawn, GRID).filter(pl.col("n_articles") > 1)
    title = _title(grid, shown, _missing(shown, lengths), articles)
    wrong = error_rate(measured)
    found: list[Finding] = []
    for group in gaps(grid, lengths)[:MOST_ROWS]:
        row = gap(group, articles, lengths, None if found else wrong)
        is_new = row.other_reading not in [earlier.other_reading for earlier in found]
        found.append(row if is_new else replace(row, other_reading=None))
    found = found or [Finding(f"{title}.")]
    return Reading(
        title=title,
        subtitle="What each article reports, and where; “not found” means not found in this article",
        source=f"{_not_drawn(grid, drawn)}{about(articles)}",
        alt=_alt(grid if drawn is None else drawn),
        findings=[*found, *_counts(several, lengths)],
    )


def gaps(grid: pl.DataFrame, lengths: pl.DataFrame) -> list[pl.DataFrame]:
    """The rows of the grid that two articles or more tell and that can be called not found in another, each once, those
    worth telling first. grid: schema GRID; lengths: schema LENGTHS."""
    several = check(grid, GRID).filter(pl.col("n_articles") > 1)
    return _various(_distinct(_missing(several, check(lengths, LENGTHS))))


def gap_title(group: pl.DataFrame) -> Parts:
    """A row of the grid in a line: “Found in three articles, not found in North: “…””; “Words found” of a quotation, which
    an article may give in others. group: the row, of all articles."""
    n = Count(counted(int(group["n_articles"][0]), "article"), (str(group["kind"][0]), group["row"][0]))
    found = "Words found in " if group["kind"][0] == Told.QUOTATION else "Found in "
    return (found, n, f", not found in {_whose(group, _absent(group))}: {_name(group)}")


def _rows_of(grid: pl.DataFrame) -> list[pl.DataFrame]:
    return grid.partition_by("row_id", maintain_order=True)


def _missing(several: pl.DataFrame, lengths: pl.DataFrame) -> list[pl.DataFrame]:
    """The rows that two articles or more tell and in one or more can be called not found: first those that an article lacks
    which was not published earlier, facts before names, those that most tell and fewest lack."""
    groups = [group for group in _rows_of(several) if group["absent"].fill_null(False).any()]
    kinds = [str(kind) for kind in Told]
    return sorted(
        groups,
        key=lambda group: (
            came_before(_absent(group), group.drop_nulls("place"), lengths),
            kinds.index(group["kind"][0]) > kinds.index(Told.FIGURE),
            -int(group["n_articles"][0]),
            int(group["n_absent"][0]),
            kinds.index(group["kind"][0]),
        ),
    )


def _various(groups: Sequence[pl.DataFrame]) -> list[pl.DataFrame]:
    """The rows, first one for each set of articles that lack it, so that not one article alone is spoken of."""
    seen: dict[tuple[str, ...], int] = {}
    at = []
    for group in groups:
        lacking = tuple(_absent(group)["article_id"])
        at.append(seen.get(lacking, 0))
        seen[lacking] = at[-1] + 1
    return [group for _, group in sorted(zip(at, groups, strict=True), key=lambda each: each[0])]


def _distinct(groups: Sequence[pl.DataFrame]) -> list[pl.DataFrame]:
    """The rows without those that the same sentences tell as an earlier one: what is quoted can be a fact as well."""
    seen: dict[tuple[tuple[str, int], ...], pl.DataFrame] = {}
    for at, group in enumerate(groups):
        places = group.drop_nulls("sentence").select("article_id", "sentence").rows()
        seen.setdefault(tuple(sorted(places)) or ((str(at), at),), group)
    return list(seen.values())


def _title(grid: pl.DataFrame, several: pl.DataFrame, missing: Sequence[pl.DataFrame], articles: pl.DataFrame) -> str:
    if articles["article_id"].n_unique() < 2:
        return "There is only one article, so there is nothing to compare"
    if several.is_empty():
        return f"The program found nothing that {_least(articles.height)} report"
    if not missing:
        return "The program found no clear gap in any article"
    return _sentence(missing[0], articles)


def _name(group: pl.DataFrame) -> str:
    """The name of a row on one line, its end left out where it is long, in quotation marks once."""
    words = str(group["row"][0]).split()
    name = " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    if group["kind"][0] in (Told.FIGURE, Told.PERSON, Told.PLACE):
        return name
    if name[:1] in MARKS and name[-1:] in MARKS:
        name = name[1:-1].strip()
    return quoted(name.rstrip(". ").translate(str.maketrans('“”"', "‘’’")))


def _sentence(group: pl.DataFrame, articles: pl.DataFrame) -> str:
    """“The program found this, or part of it, in four of five articles: “…”; it did not find it in North”, without a full stop."""
    kind, name = Told(group["kind"][0]), _name(group)
    what = (SAME_WORDS if _same_words(group) else FOUND[kind]).format(name)
    where = of_all(int(group["n_articles"][0]), group.height, "article")
    if kind is Told.FACT:
        where += f"{in_words_of(group['row'][0], group.drop_nulls('place')['article_id'], articles)}: {name}"
    them = "them" if kind is Told.QUOTATION else "it"
    return f"The program found {what} in {where}; it did not find {them} in {_whose(group, _absent(group))}"


def _same_words(group: pl.DataFrame) -> bool:
    """Whether a row is a quotation that each article prints in the same words."""
    words = {str(text).strip(" .,;“”\"‘’'").lower() for text in group["printed"].drop_nulls()}
    return group["kind"][0] == Told.QUOTATION and len(words) == 1


def _absent(group: pl.DataFrame) -> pl.DataFrame:
    return group.filter(pl.col("absent").fill_null(False))


def _whose(group: pl.DataFrame, part: pl.DataFrame) -> str:
    """The outlets of some articles of a row; of an outlet with several, how many of them."""
    names = []
    for outlet in outlet_order(part["outlet"]):
        n, n_all = (table.filter(pl.col("outlet") == outlet).height for table in (part, group))
        if n_all == 1:
            names.append(outlet)
        else:
            names.append(f"{number(n)} of {n_all:,} articles of {outlet}" if n < n_all else f"any article of {outlet}")
    return listed(names)


def gap(group: pl.DataFrame, articles: pl.DataFrame, lengths: pl.DataFrame, wrong: str | None) -> Finding:
    """One row of the grid: who reports it and where, where it was not found, and where the program is not sure.

    group: the row, of all articles; articles: the story's; lengths: schema LENGTHS; wrong: how often such a claim errs."""
    telling = group.drop_nulls("place")
    text = f"{_sentence(group, articles)}. The places: {listed(_where(telling))}."
    unsure = group.filter(pl.col("place").is_null() & pl.col("absent").is_null())
    if unsure.height:
        why = [f"{_whose(group, part)} ({_why(part['doubt'][0])})" for part in _by_doubt(unsure)]
        text += f" The program is not sure about {told(why)}."
    opens = block_id(str(group["kind"][0]), group["row"][0])
    return Finding(text, wrong, other_reading(_absent(group), telling, lengths), opens)


def _by_doubt(unsure: pl.DataFrame) -> list[pl.DataFrame]:
    return unsure.partition_by("doubt", maintain_order=True)


def _why(doubt: str | None) -> str:
    return Doubt(doubt).printed if doubt else "it can’t be told"


def _where(telling: pl.DataFrame) -> list[str]:
    """“North (body)”; if an outlet has it in several articles at such a place, how many: “North (body, two articles)”."""
    places = Counter(
        (row["outlet"], Place(row["place"]).printed)
        for row in telling.sort(*by(), maintain_order=True).iter_rows(named=True)
    )
    return [
        f"{outlet} ({place})" if n == 1 else f"{outlet} ({place}, {counted(n, 'article')})"
        for (outlet, place), n in places.items()
    ]


def _counts(several: pl.DataFrame, lengths: pl.DataFrame) -> list[Finding]:
    """How many rows of each kind were not found in each article, and whether the shortest has most gaps."""
    if several.is_empty():
        return []
    n_all = several["article_id"].n_unique()
    parts = []
    for kind in Told:
        rows = several.filter(pl.col("kind") == kind)
        if n := rows["row_id"].n_unique():
            n_full = rows.filter(pl.col("n_articles") == n_all)["row_id"].n_unique()
            in_all = f" ({number(n_full)} in {all_of(n_all, 'article')})" if n_full else ""
            parts.append(f"{counted(n, *MANY[kind])}{in_all}")
    least = _least(lengths.height)
    texts = [f"The program found {listed(parts)} in at least {least}."]
    if least != TWO:
        texts.append(f"What fewer of the {lengths.height:,} articles report is not listed in this notebook.")
    lacking = several.group_by("article_id", maintain_order=True).agg(
        pl.col("outlet").first(), n=pl.col("absent").fill_null(False).sum()
    )
    sums = dict(lacking.group_by("outlet").agg(pl.col("n").sum()).iter_rows())
    if any(sums.values()):
        counts = listed((f"{outlet} {sums[outlet]:,}" for outlet in outlet_order(sums)), 12)
        texts.append(f"Rows that can be called not found, by outlet: {counts}.")
    return [Finding(" ".join(texts), None, _shortest(lacking, lengths))]


def _least(n_articles: int) -> str:
    """“two articles”: those that must tell a row for it to be counted."""
    least = least_telling(n_articles)
    return counted(least, "article") if least > 2 else TWO


def _shortest(lacking: pl.DataFrame, lengths: pl.DataFrame) -> str | None:
    """Whether the article with most gaps is the shortest; None if there are no gaps."""
    most = lacking.filter(pl.col("n") == pl.col("n").max())
    if not int(most["n"][0]):
        return None
    least = lengths.filter(pl.col("n_words") == pl.col("n_words").min())
    if most.height > 1 or least["article_id"].to_list() != most["article_id"].to_list():
        return "a longer article has room for more, so compare these counts with the lengths."
    words = in_figures(least["n_words"][0], "word")
    return f"the article with the most gaps is also the shortest ({most['outlet'][0]}, {words})."


def _not_drawn(grid: pl.DataFrame, drawn: pl.DataFrame | None) -> str:
    """How many rows the figure shows, of how many."""
    n, n_drawn = (table["row_id"].n_unique() for table in (grid, grid if drawn is None else drawn))
    if n_drawn == n:
        return ""
    return f"This figure shows {n_drawn:,} of {in_figures(n, 'row')}; the table has all. "


def _alt(grid: pl.DataFrame) -> str:
    parts = []
    for group in _rows_of(grid):
        telling = group.drop_nulls("place")
        where = [f"{row['outlet']} {Place(row['place']).printed}" for row in telling.iter_rows(named=True)]
        parts.append(f"{str(group['row'][0]).strip()}: {listed(where)}")
    return f"A grid of what each article reports, and where. {told(parts, 12) or 'Nothing'}."
