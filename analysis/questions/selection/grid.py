"""The grid of told and left out: a row for each fact, quotation, figure, person and place, a cell for each article."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.selection import seldom
from analysis.questions.selection.cells import Rows, of_facts, of_figures, of_names, of_quotations
from analysis.questions.selection.chosen import row_ids
from analysis.questions.selection.repeated import KEYS, foreign, joined, left_open
from analysis.questions.selection.widely import widely
from analysis.schema import check
from analysis.schema.selection import GRID
from analysis.schema.vocabulary import Opening, Told
from analysis.units.places import with_place
from analysis.units.printed_in import printing

PLACE = {"article_id": pl.String, "start": pl.UInt32}
OPENING = [part.value for part in Opening]
"""Places that a reader meets first."""


def rows(
    corpus: Corpus,
    *,
    facts: pl.DataFrame,
    nearest: pl.DataFrame,
    quotations: pl.DataFrame,
    unmarked: pl.DataFrame,
    figures: pl.DataFrame,
) -> pl.DataFrame:
    """Every row that can be shown, a line for each article: schema GRID. ``chosen`` gives those that are shown. Rows that few
    of many articles tell are left out (``least_telling``).

    facts, nearest, quotations, unmarked, figures: schemas FACTS, NEAREST, QUOTATIONS, UNMARKED, FIGURES, of the same corpus;
    nearest may be of the facts alone that ``widely`` keeps.
    No row repeats another (``repeated.joined``). Ordered by kind; in a kind rows that more articles tell come first, of
    these the ones told in more prominent places, then those that begin earlier in the articles.
    """
    parts = [
        of_facts(corpus, facts, nearest),
        of_quotations(corpus, quotations, unmarked),
        of_figures(corpus, figures, facts),
        of_names(corpus),
    ]
    told = _with_place(corpus, pl.concat([part.told for part in parts]))
    gaps = left_open(told, seldom.left_open(corpus, told, pl.concat([part.gaps for part in parts])), figures)
    gaps = foreign(told, gaps, corpus.articles.select("article_id", "language"))
    texts = dict(corpus.articles.select("article_id", "text").iter_rows())
    differing = frozenset(figures.filter(pl.col("n_values") > 1)["figure"].cast(pl.String))
    parts_shown = Rows(*joined(widely(corpus, told, *KEYS), gaps, texts, differing))
    return _in_words_of(_grid(corpus, parts_shown), texts)


def _grid(corpus: Corpus, parts: Rows) -> pl.DataFrame:
    """TOLD, with place and sentence, and GAPS as one table, schema GRID."""
    order = corpus.articles.select("article_id", "outlet").with_row_index("article")
    told = parts.told.join(order, on="article_id", maintain_order="left")
    ordered = told.sort("article", "start")
    keys = row_ids(ordered, corpus.selection)
    ids = ordered.group_by(KEYS, maintain_order=True).agg(pl.col("row").first()).with_row_index("begins")
    ids = ids.with_columns(row_id=pl.Series([keys[key] for key in ids.select(KEYS).iter_rows()], dtype=pl.String))
    first = (
        told.sort(pl.col("place").to_physical(), "start")
        .group_by(*KEYS, "article_id", maintain_order=True)
        .agg(pl.col("place", "printed", "sentence", "start", "stop").first(), n=pl.len().cast(pl.UInt32))
        .with_columns(absent=pl.lit(False), nearest=pl.lit(None, pl.Float64), nearest_text=pl.lit(None, pl.String))
    )
    missing = parts.gaps.join(first, on=[*KEYS, "article_id"], how="anti", maintain_order="left").join(
        ids.select(KEYS), on=KEYS, how="semi", maintain_order="left"
    )
    cells = pl.concat([first, missing.with_columns(n=pl.lit(0, pl.UInt32))], how="diagonal")
    cells = cells.with_columns(
        n_articles=(pl.col("n") > 0).sum().over(KEYS).cast(pl.UInt32),
        n_absent=pl.col("absent").fill_null(False).sum().over(KEYS).cast(pl.UInt32),
        n_opening=pl.col("place").cast(pl.String).is_in(OPENING).sum().over(KEYS).cast(pl.Int64),
    )
    kinds = {kind.value: number for number, kind in enumerate(Told)}
    table = (
        cells.join(ids, on=KEYS, maintain_order="left")
        .join(order, on="article_id", maintain_order="left")
        .with_columns(order=pl.col("kind").replace_strict(kinds, return_dtype=pl.Int64))
        .sort("order", -pl.col("n_articles").cast(pl.Int64), -pl.col("n_opening"), "begins", "article")
    )
    made = table.with_columns(words_of=pl.lit(None, pl.List(pl.String)))
    return made.select(pl.col(name).cast(column.dtype) for name, column in GRID.items())


def _in_words_of(table: pl.DataFrame, texts: Mapping[str, str]) -> pl.DataFrame:
    """The grid with the outlets that print the name of each row of a fact or a quotation, where not all that tell it do."""
    told = table.filter(pl.col("kind").is_in([Told.FACT.value, Told.QUOTATION.value]) & pl.col("place").is_not_null())
    found = []
    for (row_id, name), tellers in told.group_by("row_id", "row", maintain_order=True):
        printers = printing(
            str(name), ((outlet, texts[key]) for outlet, key in tellers.select("outlet", "article_id").iter_rows())
        )
        if len(printers) < tellers.height:
            found.append((row_id, list(dict.fromkeys(printers)) or None))
    known = pl.DataFrame(found, schema={"row_id": pl.String, "words_of": pl.List(pl.String)}, orient="row")
    joined_ = table.drop("words_of").join(known, on="row_id", how="left", maintain_order="left")
    return check(joined_.select(list(GRID)), GRID)


def _with_place(corpus: Corpus, told: pl.DataFrame) -> pl.DataFrame:
    """TOLD with the sentence and the place of each; what stands in furniture is left out."""
    tokens = (
        with_place(corpus.voiced)
        .select(pl.col("article_id").cast(pl.String), "start", "sentence", "place")
        .sort("start")
    )
    placed = told.sort("start").join_asof(tokens, on="start", by="article_id", check_sortedness=False)
    return placed.filter(pl.col("place").is_not_null()).sort("kind", "key", "article_id", "start")
