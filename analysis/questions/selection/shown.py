"""Which rows and figures a chart draws, where there are more than fit."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.selection import FIGURES, GRID
from analysis.story.choices import NAMED


def first_rows(grid: pl.DataFrame, most: int) -> pl.DataFrame:
    """The rows of a grid to draw, ``most`` of each kind at the most, in the order of the grid. Schema GRID.

    grid: schema GRID. First come rows that some article tells and that can be called not found in another, the most
    widespread before the others, then the rest likewise; of persons and places that all articles name none, unless there
    is nothing else of the kind.
    """
    in_all = pl.col("n_articles") == grid["article_id"].n_unique()
    each = (
        check(grid, GRID)
        .unique("row_id", keep="first", maintain_order=True)
        .select("row_id", "kind", "n_articles", differs=pl.col("n_absent") > 0)
        .filter(~(pl.col("kind").is_in(NAMED) & in_all) | in_all.all().over("kind"))
        .sort("differs", "n_articles", descending=True, maintain_order=True)
        .group_by("kind", maintain_order=True)
        .head(most)
    )
    return grid.filter(pl.col("row_id").is_in(each["row_id"].to_list()))


def differing(figures: pl.DataFrame) -> pl.DataFrame:
    """The figures of quantities for which several articles print different numbers, those that can't all be true first.

    figures: schema FIGURES. An article's figure that comes again with the same words and source stands once.
    """
    found = check(figures, FIGURES).filter((pl.col("n_articles") > 1) & (pl.col("n_values") > 1))
    once = found.unique(
        ["article_id", "figure", "value", "upper", "about", "source"], keep="first", maintain_order=True
    )
    return once.sort("compatible", "figure", "article_id", "start", maintain_order=True)
