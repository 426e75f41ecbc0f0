"""In how many ways of counting each finding holds, and which choice moves it most."""

from __future__ import annotations

import polars as pl

from analysis.schema import check
from analysis.schema.column import Column
from analysis.schema.robustness import BY_CHOICE, CHOSEN_SO, EFFECTS, REDRAWN, ROBUSTNESS, SPECIFICATIONS
from analysis.schema.vocabulary import Choice, Stands

HOLDING = (Stands.SAME.value, Stands.CLEAR.value)
COUNTS = {
    "n_ways": pl.len(),
    "n_same": pl.col("stands").is_in(HOLDING).sum(),
    "n_tested": pl.col("chance").is_not_null().sum(),
    "n_clear": (pl.col("stands") == Stands.CLEAR.value).sum(),
    "n_level": (pl.col("stands") == Stands.LEVEL.value).sum(),
    "n_turned": (pl.col("stands") == Stands.TURNED.value).sum(),
    "n_gone": (pl.col("stands") == Stands.GONE.value).sum(),
}


def by_choice(found: pl.DataFrame) -> pl.DataFrame:
    """How each finding fares with each option: schema BY_CHOICE, by finding, choice and option, the brief's option first.

    found: schema SPECIFICATIONS. Choices of which only one option bears on a finding have no rows there. mean: higher where
    the finding's outlet has the larger share by more.
    """
    main = check(found, SPECIFICATIONS).filter("is_main")
    tables = []
    for choice in Choice:
        chosen = main.select("finding", main_option=str(choice))
        rows = (
            found.group_by("finding", str(choice), maintain_order=True)
            .agg(**COUNTS, mean=pl.col("estimate").mean())
            .filter(pl.len().over("finding") > 1)
            .join(chosen, on="finding", maintain_order="left")
            .with_columns(
                choice=pl.lit(choice.value),
                option=_printed(choice),
                is_main=pl.col(str(choice)) == pl.col("main_option"),
                order=_order(choice),
            )
        )
        tables.append(rows.sort("finding", "is_main", "order", descending=[False, True, False]))
    table = pl.concat([rows.select(pl.col(name).cast(column.dtype) for name, column in BY_CHOICE.items()) for rows in tables])
    return check(table.sort("finding", maintain_order=True), BY_CHOICE)


def _names(choice: Choice) -> dict[str, str]:
    """The options of a choice as tables hold them -> as a reader sees them."""
    column: Column = CHOSEN_SO[str(choice)]
    return {str(member): member.printed for member in column.members}


def _printed(choice: Choice) -> pl.Expr:
    names = _names(choice)
    return pl.col(str(choice)).replace_strict(names, return_dtype=pl.String) if names else pl.col(str(choice))


def _order(choice: Choice) -> pl.Expr:
    names = _names(choice)
    place = {name: f"{at:03}" for at, name in enumerate(names)}
    return pl.col(str(choice)).replace_strict(place, return_dtype=pl.String) if names else pl.col(str(choice))


def robustness(effects: pl.DataFrame, found: pl.DataFrame, drawn: pl.DataFrame) -> pl.DataFrame:
    """A row a finding: schema ROBUSTNESS, in the order of ``effects``.

    effects: schema EFFECTS; found: schema SPECIFICATIONS; drawn: schema REDRAWN. moved: how far the highest mean estimate of
    an option of the choice lies above the lowest; larger where more hangs on the choice. Of equal ones the first of
    ``Choice`` is named; what moves nothing is not named.
    """
    counts = found.group_by("finding").agg(
        **COUNTS, n_possible=pl.col("n_possible").first(), least=pl.col("estimate").min(), most=pl.col("estimate").max()
    )
    means = by_choice(found).group_by("finding", "choice", maintain_order=True)
    moved = means.agg(moved=pl.col("mean").max() - pl.col("mean").min()).filter(pl.col("moved") > 0)
    furthest = moved.sort("moved", descending=True, maintain_order=True).unique("finding", keep="first")
    table = check(effects, EFFECTS)
    for more in (counts, furthest.rename({"choice": "moves_most"}), check(drawn, REDRAWN)):
        table = table.join(more, on="finding", how="left", maintain_order="left")
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in ROBUSTNESS.items()), ROBUSTNESS)


def curve(found: pl.DataFrame, finding: int) -> pl.DataFrame:
    """The ways of one finding that have an estimate, lowest first. found: schema SPECIFICATIONS."""
    return check(found, SPECIFICATIONS).filter((pl.col("finding") == finding) & pl.col("estimate").is_not_null())
