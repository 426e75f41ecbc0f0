"""The reader's choice of rows: each keeps its id from run to run, also when articles come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import Problem
from analysis.schema import check
from analysis.schema.selection import GRID
from analysis.schema.story import PROBLEMS
from analysis.schema.vocabulary import Told
from analysis.story.choices import FILE, Choice
from analysis.story.read import problem_table

LEAST_ARTICLES = 2
"""Articles that must tell a row for it to be shown, unless the reader keeps it."""
NAMED = (Told.PERSON.value, Told.PLACE.value)
Key = tuple[str, str]
"""A row before it has an id: its kind, and its key among those of its kind."""


def row_ids(told: pl.DataFrame, choices: Mapping[str, Choice]) -> dict[Key, str]:
    """Each row -> its id. told: kind, key, article_id, start, stop, in the order of the articles.

    Of a person or a place the id is the name, of others the kind and the place where it is first told. An id of the
    reader's file stays the row's as long as the row is still told at that place, or the name is the only one with that
    surname; of several such rows the one told there in the fewest characters has it.
    """
    first: dict[Key, str] = {}
    spans: dict[tuple[str, str], list[tuple[int, int, Key]]] = {}
    for kind, key, article, start, stop in told.select("kind", "key", "article_id", "start", "stop").iter_rows():
        first.setdefault((kind, key), f"{kind}:{key}" if kind in NAMED else f"{kind}:{article}:{start}")
        spans.setdefault((kind, article), []).append((start, stop, (kind, key)))
    taken: dict[Key, str] = {}
    exact = {row_id: key for key, row_id in first.items()}
    for row_id in choices:
        kind, _, rest = row_id.partition(":")
        if row_id in exact:
            taken.setdefault(exact[row_id], row_id)
            continue
        fitting = _of_surname(kind, rest, first) if kind in NAMED else _told_at(kind, rest, spans)
        free = [key for key in fitting if key not in taken and first[key] not in choices]
        if free:
            taken[free[0]] = row_id
    return first | taken


def _told_at(kind: str, anchor: str, spans: Mapping[tuple[str, str], list[tuple[int, int, Key]]]) -> list[Key]:
    """The rows that are told at a place, those told there in fewer characters first."""
    article, _, start = anchor.rpartition(":")
    if not start.isdecimal():
        return []
    at = int(start)
    found = [(last - first, key) for first, last, key in spans.get((kind, article), ()) if first <= at < last]
    return [key for _, key in sorted(found)]


def _of_surname(kind: str, name: str, known: Iterable[Key]) -> list[Key]:
    """The only name with the same last word, where one of both is that word alone."""
    last = name.split()[-1:] or [""]
    alike = [key for key in known if key[0] == kind and key[1].split()[-1:] == last]
    return alike if len(alike) == 1 and (" " not in name or " " not in alike[0][1]) else []


def chosen(found: pl.DataFrame, choices: Mapping[str, Choice]) -> pl.DataFrame:
    """The rows that are shown: those that LEAST_ARTICLES articles tell and those the reader keeps, without those the reader
    drops, by the names the reader gives them. found: schema GRID."""
    kept = [row_id for row_id, choice in choices.items() if choice.keep]
    dropped = [row_id for row_id, choice in choices.items() if choice.keep is False]
    names = {row_id: choice.name for row_id, choice in choices.items() if choice.name}
    is_shown = (pl.col("n_articles") >= LEAST_ARTICLES) | pl.col("row_id").is_in(kept)
    return check(
        found.filter(is_shown & ~pl.col("row_id").is_in(dropped)).with_columns(
            row=pl.col("row_id").replace_strict(names, default=pl.col("row"), return_dtype=pl.String)
        ),
        GRID,
    )


def unfitting(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """The rows of the reader's file that fit no row any more: schema PROBLEMS. found: every row, as ``grid.rows`` gives
    them, of the same corpus."""
    known = set(check(found, GRID)["row_id"])
    articles = set(corpus.articles["article_id"])
    problems = []
    for row_id, choice in corpus.selection.items():
        if row_id in known:
            continue
        kind, _, rest = row_id.partition(":")
        article = rest.rpartition(":")[0]
        why = f"; the story has no article {article} any more" if kind not in NAMED and article not in articles else ""
        called = f" (“{choice.name}”)" if choice.name else ""
        message = f"'{row_id}'{called} fits no row any more{why}. Look for its row in a new list: framing rows."
        problems.append(Problem("error", FILE, message, choice.row))
    return check(problem_table(problems), PROBLEMS)
