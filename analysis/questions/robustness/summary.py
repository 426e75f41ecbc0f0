"""In how many ways of counting each finding holds, and which choice moves it most."""

from __future__ import annotations

import polars as pl

from analysis.schema import check, empty
from analysis.schema.robustness import BY_CHOICE, CHOSEN_SO, EFFECTS, REDRAWN, ROBUSTNESS, SPECIFICATIONS
from analysis.schema.vocabulary import Choice, Outcome

HOLDING = (Outcome.SAME.value, Outcome.CLEAR.value)
COUNTS = {
    "n_ways": pl.len(),
    "n_holds": pl.col("outcome").is_in(HOLDING).sum(),
    "n_tested": pl.col("chance").is_not_null().sum(),
    "n_clear": (pl.col("outcome") == Outcome.CLEAR.value).sum(),
    "n_level": (pl.col("outcome") == Outcome.LEVEL.value).sum(),
    "n_turned": (pl.col("outcome") == Outcome.TURNED.value).sum(),
    "n_gone": (pl.col("outcome") == Outcome.GONE.value).sum(),
}


SIDES = ("n", "n_all", "n_beside", "n_all_beside")
GIVEN, TESTED = pl.struct(*SIDES, "estimate"), pl.struct(*SIDES, "chance")
"""What tells one way's counts from another's, and one way's test."""
DIFFERENT = {
    "n_counts": GIVEN.filter(pl.col("estimate").is_not_null()).n_unique(),
    "n_counts_turned": GIVEN.filter(pl.col("outcome") == Outcome.TURNED.value).n_unique(),
    "n_tests": TESTED.filter(pl.col("chance").is_not_null()).n_unique(),
    "n_tests_clear": TESTED.filter(pl.col("outcome") == Outcome.CLEAR.value).n_unique(),
}


def by_choice(found: pl.DataFrame) -> pl.DataFrame:
    """How each finding fares with each option: schema BY_CHOICE, by finding; the choice that moves it most comes first, in a
    choice the option of the brief and then those furthest from it.

    found: schema SPECIFICATIONS. Choices of which only one option bears on a finding have no rows there. mean: higher where
    the finding's outlet has the larger share by more. moved: of a choice, how far its highest mean lies above its lowest.
    """
    main = check(found, SPECIFICATIONS).filter("is_main")
    tables = []
    for place, choice in enumerate(Choice):
        column, names = str(choice), {str(each): each.printed for each in CHOSEN_SO[str(choice)].members}
        chosen = main.select("finding", main_option=column)
        rows = found.group_by("finding", column, maintain_order=True).agg(**COUNTS, mean=pl.col("estimate").mean())
        rows = rows.filter(pl.len().over("finding") > 1).join(chosen, on="finding", maintain_order="left")
        printed = pl.col(column).replace_strict(names, return_dtype=pl.String) if names else pl.col(column)
        is_main = pl.col(column) == pl.col("main_option")
        tables.append(
            rows.with_columns(choice=pl.lit(choice.value), option=printed, is_main=is_main, place=pl.lit(place)).drop(
                column
            )
        )
    mean = pl.col("mean")
    of_main = mean.filter("is_main").first().over("finding", "choice")
    table = (
        pl.concat(tables)
        .with_columns(moved=(mean.max() - mean.min()).over("finding", "choice"), away=(mean - of_main).abs())
        .sort(
            "finding",
            "moved",
            "place",
            "is_main",
            "away",
            "option",
            descending=[False, True, False, True, True, False],
            nulls_last=True,
        )
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in BY_CHOICE.items()), BY_CHOICE)


def robustness(effects: pl.DataFrame, found: pl.DataFrame, drawn: pl.DataFrame | None = None) -> pl.DataFrame:
    """A row a finding: schema ROBUSTNESS, in the order of ``effects``.

    effects: schema EFFECTS; found: schema SPECIFICATIONS; drawn: schema REDRAWN; without it nothing was
    drawn anew. moves_most: the choice whose options have
    means furthest apart, the first of equal ones; what moves nothing is not named.
    """
    counts = found.group_by("finding").agg(
        **COUNTS,
        **DIFFERENT,
        n_possible=pl.col("n_possible").first(),
        least=pl.col("estimate").min(),
        most=pl.col("estimate").max(),
    )
    moving = by_choice(found).filter(pl.col("moved") > 0).unique("finding", keep="first", maintain_order=True)
    table = check(effects, EFFECTS)
    for more in (
        counts,
        moving.select("finding", "moved", moves_most="choice"),
        check(empty(REDRAWN) if drawn is None else drawn, REDRAWN),
    ):
        table = table.join(more, on="finding", how="left", maintain_order="left")
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in ROBUSTNESS.items()), ROBUSTNESS)


def curve(found: pl.DataFrame, finding: int) -> pl.DataFrame:
    """The ways of one finding that have an estimate, lowest first; none where there is only one way.

    found: schema SPECIFICATIONS."""
    mine = check(found, SPECIFICATIONS).filter(pl.col("finding") == finding)
    return mine.filter(pl.col("estimate").is_not_null() & (pl.len() > 1))
