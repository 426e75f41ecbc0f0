"""Rows that say the same as another are joined to one, and gaps that a name leaves open are left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import polars as pl

from analysis.questions.selection.found_again import Key
from analysis.schema.vocabulary import Exactness, Told
from analysis.story.choices import NAMED

KEYS = ["kind", "key"]
COVERED = 0.5
"""The part of a fact’s version that a quotation holds, in two articles or more, for the fact to be the quotation’s."""
FACT, QUOTATION, FIGURE = (kind.value for kind in (Told.FACT, Told.QUOTATION, Told.FIGURE))
PLACED = [*KEYS, "article_id", "sentence", "start"]


def joined(
    told: pl.DataFrame, gaps: pl.DataFrame, texts: Mapping[str, str], differing: frozenset[str]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """TOLD (with sentence) and GAPS without rows that repeat another.

    A fact that is a quotation with who says it is shown once, as the quotation, which can be called not found only where
    both can. Of a fact and a figure that the same sentences tell, the one that can be called not found in more articles
    stays, the figure where its numbers differ. A place in short (“Conn.”) is the place in full. texts: article_id -> its
    text; differing: the keys of figures with different numbers.
    """
    into = _quoted(told) | _in_short(told, texts)
    out = [row for row in _counted(told, gaps, differing) if row not in into]
    dropped = pl.DataFrame(out, schema=KEYS, orient="row").cast(pl.String)
    told = told.join(dropped, on=KEYS, how="anti", maintain_order="left")
    gaps = gaps.join(dropped, on=KEYS, how="anti", maintain_order="left")
    return _one(told, gaps, into) if into else (told, gaps)


def _one(told: pl.DataFrame, gaps: pl.DataFrame, into: Mapping[Key, Key]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """TOLD and GAPS with rows moved to others. into: each row that goes -> the one it goes to."""
    rows = dict(zip(told.select(KEYS).iter_rows(), told["row"], strict=True))
    moves = pl.DataFrame(
        [(*one, *other, rows[other]) for one, other in into.items()],
        schema=[*KEYS, "to_kind", "to_key", "to_row"],
        orient="row",
    )
    moved = _moved(told, moves).with_columns(row="to_row").select(told.columns)
    stays = told.join(moves, on=KEYS, how="anti", maintain_order="left")
    more = moved.join(stays, on=[*KEYS, "article_id", "sentence"], how="anti", maintain_order="left")
    missing = pl.concat(
        [
            gaps.join(moves, on=KEYS, how="anti", maintain_order="left"),
            _moved(gaps, moves).select(gaps.columns),
        ]
    )
    both = missing.group_by(*KEYS, "article_id", maintain_order=True).agg(
        absent=pl.col("absent").fill_null(False).all(),
        nearest=pl.col("nearest").max(),
        nearest_text=pl.col("nearest_text").sort_by("nearest", nulls_last=False).last(),
    )
    open_ = pl.when("absent").then(True)
    return pl.concat([stays, more]), both.with_columns(absent=open_).select(gaps.columns)


def _moved(table: pl.DataFrame, moves: pl.DataFrame) -> pl.DataFrame:
    return table.join(moves, on=KEYS, maintain_order="left").with_columns(kind="to_kind", key="to_key")


def _quoted(told: pl.DataFrame) -> dict[Key, Key]:
    """Facts whose versions are mostly the words of one quotation -> the quotation."""
    spans = told.select("kind", "key", "article_id", pl.col("start", "stop").cast(pl.Int64))
    both = spans.filter(pl.col("kind") == FACT).join(
        spans.filter(pl.col("kind") == QUOTATION), on="article_id", suffix="_of", maintain_order="left"
    )
    shared = pl.min_horizontal("stop", "stop_of") - pl.max_horizontal("start", "start_of")
    found = (
        both.filter(shared >= COVERED * (pl.col("stop") - pl.col("start")))
        .group_by("key", "key_of", maintain_order=True)
        .agg(n=pl.col("article_id").n_unique())
        .filter(pl.col("n") > 1)
        .sort("n", descending=True, maintain_order=True)
        .unique("key", keep="first", maintain_order=True)
    )
    return {(FACT, fact): (QUOTATION, quotation) for fact, quotation in found.select("key", "key_of").iter_rows()}


def _counted(told: pl.DataFrame, gaps: pl.DataFrame, differing: frozenset[str]) -> list[Key]:
    """Of each fact and figure that the same sentences tell, the one that goes."""
    places: dict[Key, set[tuple[str, int]]] = {}
    for kind, key, article, sentence in told.select(*KEYS, "article_id", "sentence").iter_rows():
        if kind in (FACT, FIGURE):
            places.setdefault((kind, key), set()).add((article, sentence))
    facts = {frozenset(where): row for row, where in places.items() if row[0] == FACT}
    absent = Counter(gaps.filter("absent").select(KEYS).iter_rows())
    found = []
    for row, where in places.items():
        fact = facts.get(frozenset(where))
        if row[0] == FIGURE and fact is not None and len({article for article, _ in where}) > 1:
            found.append(fact if row[1] in differing or absent[row] > absent[fact] else row)
    return found


def _in_short(told: pl.DataFrame, texts: Mapping[str, str]) -> dict[Key, Key]:
    """Places that are always printed with a full stop, and once in the middle of a sentence, and begin the name of another
    place -> that place."""
    after: dict[str, list[str]] = {}
    for key, article, stop in (
        told.filter(pl.col("kind") == Told.PLACE.value).select("key", "article_id", "stop").iter_rows()
    ):
        after.setdefault(key, []).append(texts[article][stop - key.endswith(".") : stop + 2])
    found: dict[Key, Key] = {}
    for short, ends in after.items():
        stem = short.rstrip(".").lower()
        if all(end.startswith(".") for end in ends) and any(end[1:2] in {",", ";", ")"} for end in ends):
            full = [name for name in after if name.lower().startswith(stem) and name != short and " " not in name]
            if len(full) == 1 and len(stem) > 2:
                found[Told.PLACE.value, short] = (Told.PLACE.value, full[0])
    return found


def left_open(told: pl.DataFrame, gaps: pl.DataFrame, actors: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """GAPS with what a name or a word for a number leaves open.

    A fact can't be called not found where one sentence alone of the article names somebody, or a place, or an actor, that
    every version of the fact names, since that sentence may tell it; nor a place where a shorter name of it is printed (Gaza
    Strip, where Gaza is); nor a figure where the article has an open one that it fits (tens of thousands). told: TOLD with
    sentence; actors: the same columns, where actors are named; figures: schema FIGURES.
    """
    names = pl.concat([told.filter(pl.col("kind").is_in(NAMED)).select(PLACED), actors.select(PLACED)])
    found = [_by_name(told, names), _by_shorter(told), _by_rough(figures)]
    open_ = pl.concat(found).unique().with_columns(is_open=pl.lit(True))
    return (
        gaps.join(open_, on=[*KEYS, "article_id"], how="left", maintain_order="left")
        .with_columns(absent=pl.when(pl.col("is_open").is_null()).then("absent"))
        .select(gaps.columns)
    )


def foreign(told: pl.DataFrame, gaps: pl.DataFrame, languages: pl.DataFrame) -> pl.DataFrame:
    """GAPS without a claim on an article in a language that no article with the row is in: it may tell it in its own words.
    languages: article_id and language of each article."""
    spoken = told.select(*KEYS, "article_id").join(languages, on="article_id").select(*KEYS, "language").unique()
    known = spoken.with_columns(is_known=pl.lit(True))
    joined_ = gaps.join(languages, on="article_id", how="left", maintain_order="left").join(
        known, on=[*KEYS, "language"], how="left", maintain_order="left", nulls_equal=True
    )
    return joined_.with_columns(absent=pl.when("is_known").then("absent")).select(gaps.columns)


def _by_name(told: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """Facts, and articles in which a name that all its versions have is in one sentence: kind, key, article_id."""
    names = names.with_columns(name=pl.col("kind") + ":" + pl.col("key"))
    lone = names.group_by("name", "article_id").agg(n=pl.col("sentence").n_unique()).filter(pl.col("n") == 1)
    facts = told.filter(pl.col("kind") == FACT).with_columns(n_all=pl.col("article_id").n_unique().over("key"))
    within = facts.join(names.select("article_id", "name", at="start"), on="article_id").filter(
        pl.col("at").is_between("start", "stop")
    )
    common = within.group_by("key", "name").agg(n=pl.col("article_id").n_unique(), n_all=pl.col("n_all").first())
    found = common.filter(pl.col("n") == pl.col("n_all")).select("key", "name").join(lone, on="name")
    return found.select(pl.lit(FACT).alias("kind"), "key", "article_id")


def _by_shorter(told: pl.DataFrame) -> pl.DataFrame:
    """Places, and articles that print the beginning of their name, itself a place: kind, key, article_id."""
    places = told.filter(pl.col("kind") == Told.PLACE.value).select(*KEYS, "article_id").unique(maintain_order=True)
    names = places["key"].unique(maintain_order=True).to_list()
    pairs = [(long, short) for long in names for short in names if long.startswith(f"{short} ")]
    table = pl.DataFrame(pairs, schema={"long": pl.String, "short": pl.String}, orient="row")
    found = table.join(places, left_on="short", right_on="key")
    return found.select("kind", pl.col("long").alias("key"), "article_id")


def _by_rough(figures: pl.DataFrame) -> pl.DataFrame:
    """Figures, and articles with an open one (dozens, tens of thousands) that they fit: kind, key, article_id."""
    rough = figures.filter(pl.col("exactness") == Exactness.RANGE.value, pl.col("about").is_not_null())
    both = (
        figures.select("figure", "unit", number="value")
        .unique()
        .join(rough.select("article_id", "unit", "value", "upper"), on="unit")
    )
    fitting = both.filter(pl.col("number").is_between("value", "upper"))
    return fitting.select(pl.lit(FIGURE).alias("kind"), pl.col("figure").cast(pl.String).alias("key"), "article_id")
