"""The reader's choice of rows: each keeps its id from run to run, also when articles come in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.selection.found_again import SENTENCES, Key, Words, told_apart
from analysis.schema import check
from analysis.schema.selection import GRID
from analysis.schema.story import PROBLEMS
from analysis.story.choices import NAMED, Choice, no_longer, of_no_article
from analysis.story.read import problem_table

LEAST_ARTICLES = 2
"""Articles that must tell a row for it to be shown, unless the reader keeps it."""
PLACE = re.compile(r"\d{1,9}")
"""A character in an article; no article has more."""


def row_ids(told: pl.DataFrame, choices: Mapping[str, Choice]) -> dict[Key, str]:
    """Each row -> its id. told: kind, key, row, article_id, start, stop, printed, in the order of the articles.

    Of a person or a place the id is the name, of others the kind and the place where it is first told. An id of the
    reader's file stays the row's as long as the row is still told at that place, or the name is the only one with that
    surname; of several such rows the one told there in the fewest characters has it. Where an article was edited, another
    row may be told at that place: a row whose words are not those that the file shows does not take the id, and the only
    one with these words does.
    """
    by_words = Words(told)
    first: dict[Key, str] = {}
    spans: dict[tuple[str, str], list[tuple[int, int, Key]]] = {}
    for kind, key, article, start, stop in told.select("kind", "key", "article_id", "start", "stop").iter_rows():
        first.setdefault((kind, key), f"{kind}:{key}" if kind in NAMED else f"{kind}:{article}:{start}")
        spans.setdefault((kind, article), []).append((start, stop, (kind, key)))
    taken = _as_they_were(first, choices, by_words)
    exact = set(taken.values())
    surnames = _by_surname(first)
    for row_id, choice in choices.items():
        if row_id not in exact:
            kind, _, rest = row_id.partition(":")
            if kind in NAMED:
                fitting = _of_surname(rest, surnames.get((kind, _last(rest)), []))
            else:
                fitting = [key for key in _told_at(kind, rest, spans) if by_words.are_of(key, choice.told)]
            fitting = fitting or by_words.only(kind, choice.told)
            free = [key for key in fitting if key not in taken]
            if free:
                taken[free[0]] = row_id
    return told_apart(first, taken, choices)


def _as_they_were(first: Mapping[Key, str], choices: Mapping[str, Choice], by_words: Words) -> dict[Key, str]:
    """The rows whose own ids the reader's file has, with the words that it shows."""
    found = dict[Key, str]()
    ids = set[str]()
    for key, row_id in first.items():
        choice = choices.get(row_id)
        same = choice is not None and (key[0] not in SENTENCES or by_words.are_of(key, choice.told))
        if same and row_id not in ids:
            found[key] = row_id
            ids.add(row_id)
    return found


def _told_at(kind: str, anchor: str, spans: Mapping[tuple[str, str], list[tuple[int, int, Key]]]) -> list[Key]:
    """The rows that are told at a place, those told there in fewer characters first."""
    article, _, start = anchor.rpartition(":")
    if not PLACE.fullmatch(start):
        return []
    at = int(start)
    found = [(last - first, key) for first, last, key in spans.get((kind, article), ()) if first <= at < last]
    return [key for _, key in sorted(found)]


def _by_surname(known: Iterable[Key]) -> dict[tuple[str, str], list[Key]]:
    found: dict[tuple[str, str], list[Key]] = {}
    for kind, name in known:
        if kind in NAMED:
            found.setdefault((kind, _last(name)), []).append((kind, name))
    return found


def _last(name: str) -> str:
    return name.rpartition(" ")[2]


def _of_surname(name: str, alike: Sequence[Key]) -> list[Key]:
    """The only name with the same last word, where one of both is that word alone."""
    return list(alike) if len(alike) == 1 and (" " not in name or " " not in alike[0][1]) else []


def chosen(found: pl.DataFrame, choices: Mapping[str, Choice]) -> pl.DataFrame:
    """The rows that are shown: those that LEAST_ARTICLES articles tell and those the reader keeps, without those the reader
    drops, by the names the reader gives them. found: schema GRID."""
    kept = [row_id for row_id, choice in choices.items() if choice.keep]
    dropped = [row_id for row_id, choice in choices.items() if choice.keep is False]
    names = {row_id: choice.name for row_id, choice in choices.items() if choice.name}
    is_shown = (pl.col("n_articles") >= LEAST_ARTICLES) | pl.col("row_id").is_in(kept)
    return check(
        found.filter(is_shown & ~pl.col("row_id").is_in(dropped)).with_columns(
            row=pl.col("row_id").replace_strict(names, default=pl.col("row"), return_dtype=pl.String),
            words_of=pl.when(~pl.col("row_id").is_in(list(names))).then("words_of"),
        ),
        GRID,
    )


def unfitting(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """The rows of the reader's file that fit no row any more: schema PROBLEMS. found: every row, as ``rows`` gives
    them, of the same corpus."""
    known = set(check(found, GRID)["row_id"])
    left = {row_id: choice for row_id, choice in corpus.selection.items() if row_id not in known}
    problems = {problem.row: problem for problem in of_no_article(left, set(corpus.articles["article_id"]))}
    found_no_more = [problems.get(choice.row) or no_longer(row_id, choice) for row_id, choice in left.items()]
    return check(problem_table(found_no_more), PROBLEMS)
