"""Rows that say the same as another are joined to one, and gaps that a name leaves open are left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import polars as pl

from analysis.questions.selection.found_again import Key
from analysis.schema.vocabulary import Doubt, Exactness, Told

KEYS = ["kind", "key"]
COVERED = 0.5
"""The part of a fact’s version that a quotation holds, in two articles or more, for the fact to be the quotation’s."""
FACT, QUOTATION, FIGURE = (kind.value for kind in (Told.FACT, Told.QUOTATION, Told.FIGURE))


def joined(
    told: pl.DataFrame, gaps: pl.DataFrame, texts: Mapping[str, str], differing: frozenset[str]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """TOLD (with sentence) and GAPS without rows that repeat another.

    A fact that is a quotation with who says it is shown once, as the quotation, which can be called not found only where
    both can; where the quotation is a small part of the fact and the same sentences tell both, as the fact. Of a fact and a
    figure that the same sentences tell, the one that can be called not found in more articles stays, the figure where its
    numbers differ. A place in short (“Conn.”) is the place in full. texts: article_id -> its
    text; differing: the keys of figures with different numbers.
    """
    into = _quoted(told) | _in_short(told, texts)
    out = [row for row in _together(told, gaps, differing) if row not in into and row not in into.values()]
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
        doubt=pl.col("doubt").drop_nulls().first(),
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


def _together(told: pl.DataFrame, gaps: pl.DataFrame, differing: frozenset[str]) -> list[Key]:
    """The rows that go where the same sentences tell a fact and a figure, or a fact and what is quoted in it."""
    places: dict[Key, set[tuple[str, int]]] = {}
    for kind, key, article, sentence in told.select(*KEYS, "article_id", "sentence").iter_rows():
        if kind in (FACT, QUOTATION, FIGURE):
            places.setdefault((kind, key), set()).add((article, sentence))
    facts = {frozenset(where): row for row, where in places.items() if row[0] == FACT}
    absent = Counter(gaps.filter("absent").select(KEYS).iter_rows())
    found = []
    for row, where in places.items():
        fact = facts.get(frozenset(where))
        if row[0] != FACT and fact is not None and len({article for article, _ in where}) > 1:
            stays = row[0] == FIGURE and (row[1] in differing or absent[row] > absent[fact])
            found.append(fact if stays else row)
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


def left_open(told: pl.DataFrame, gaps: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """GAPS with what a name or a word for a number leaves open.

    A place can't be called not found where a shorter name of it is printed (Gaza Strip, where Gaza is); nor a figure where
    the article has an open one that it fits (tens of thousands); nor a quotation or a figure where the article tells, or may
    tell, the fact of its sentences. told: TOLD with sentence; figures: schema FIGURES.
    """
    found = [_by_shorter(told), _by_rough(figures), _by_fact(told, gaps)]
    open_ = pl.concat(found, how="diagonal").unique([*KEYS, "article_id"], keep="first", maintain_order=True)
    return (
        gaps.join(open_, on=[*KEYS, "article_id"], how="left", maintain_order="left")
        .with_columns(
            absent=pl.when(pl.col("why").is_null()).then("absent"),
            doubt=pl.coalesce("doubt", "why"),
            nearest_text=pl.coalesce("rough", "nearest_text"),
        )
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
    other = pl.when(pl.col("is_known").is_null()).then(pl.lit(Doubt.LANGUAGE.value))
    return joined_.with_columns(absent=pl.when("is_known").then("absent"), doubt=pl.coalesce(other, "doubt")).select(
        gaps.columns
    )


def _by_shorter(told: pl.DataFrame) -> pl.DataFrame:
    """Places, and articles that print the beginning of their name, itself a place: kind, key, article_id."""
    places = told.filter(pl.col("kind") == Told.PLACE.value).select(*KEYS, "article_id").unique(maintain_order=True)
    names = places["key"].unique(maintain_order=True).to_list()
    pairs = [(long, short) for long in names for short in names if long.startswith(f"{short} ")]
    table = pl.DataFrame(pairs, schema={"long": pl.String, "short": pl.String}, orient="row")
    found = table.join(places, left_on="short", right_on="key")
    return found.select("kind", pl.col("long").alias("key"), "article_id", why=pl.lit(Doubt.NAME.value))


def _by_fact(told: pl.DataFrame, gaps: pl.DataFrame) -> pl.DataFrame:
    """Quotations and figures, and articles that tell or may tell a fact that two articles tell in the same sentences: kind,
    key, article_id."""
    places = told.select(*KEYS, "article_id", "sentence").unique(maintain_order=True)
    facts = places.filter(pl.col("kind") == FACT).select("article_id", "sentence", fact="key")
    others = places.filter(pl.col("kind").is_in([QUOTATION, FIGURE]))
    both = (
        others.join(facts, on=["article_id", "sentence"])
        .group_by(*KEYS, "fact", maintain_order=True)
        .agg(n=pl.col("article_id").n_unique())
        .filter(pl.col("n") > 1)
    )
    may_be = gaps.filter(pl.col("kind") == FACT, pl.col("absent").is_null()).select("article_id", fact="key")
    open_ = pl.concat([facts.select("article_id", "fact"), may_be]).unique(maintain_order=True)
    return both.join(open_, on="fact").select(*KEYS, "article_id", why=pl.lit(Doubt.NEAR.value))


def _by_rough(figures: pl.DataFrame) -> pl.DataFrame:
    """Figures, and articles with an open one (dozens, tens of thousands) that they fit: kind, key, article_id."""
    rough = figures.filter(pl.col("exactness") == Exactness.RANGE.value, pl.col("about").is_not_null())
    both = (
        figures.select("figure", "unit", number="value")
        .unique()
        .join(rough.select("article_id", "unit", "value", "upper", "printed"), on="unit")
    )
    fitting = both.filter(pl.col("number").is_between("value", "upper"))
    return fitting.select(
        "article_id",
        kind=pl.lit(FIGURE),
        key=pl.col("figure").cast(pl.String),
        why=pl.lit(Doubt.MAYBE.value),
        rough="printed",
    )
