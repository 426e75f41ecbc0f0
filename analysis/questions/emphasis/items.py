"""What stands in the opening of each article: terms, actors, who does what, and figures."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.acts import doers
from analysis.questions.emphasis.named import FOUND, ITEM, actors, terms, titles, worded
from analysis.questions.emphasis.parts import opening_parts
from analysis.schema import Spans, check
from analysis.schema.emphasis import OPENING_ITEMS
from analysis.schema.selection import FIGURES
from analysis.schema.vocabulary import Marked, Opening, type_of
from analysis.units.wording import IN_MARKS

PLACED = {**FOUND, "marks": Spans}
"""FOUND, and the words that tell it: characters of the same text."""
KEYS = ["article_id", "opening", *ITEM, "in_marks"]
MOST_PRINTED = 80
"""Characters from a doer to its act that are printed whole."""
GAP = " … "
WORDED = [Marked.TERM.value, Marked.ACTOR.value]
"""What is known by its words, so that it can be said to be missing; an act or a figure can be told in many ways."""


def opening_items(corpus: Corpus, events: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """What headline, standfirst and first paragraph of each article hold: schema OPENING_ITEMS, by article and place.

    events: schema EVENTS, figures: schema FIGURES, both of the same corpus. An actor is there where it is named. What stands
    in quotation marks is a row of its own, apart from the outlet's wording. Which acts count: see ``acts.doers``. The
    headline counts also where only sources.csv gives it; who does what, and figures, are not looked for there.
    """
    parts, made = opening_parts(corpus), titles(corpus)
    found = pl.concat(
        [_single(terms(corpus)), _named(corpus), _whole(doers(corpus, events)), _single(_counted(figures))]
    )
    given = pl.concat([_single(terms(made)), _named(made)])
    inside = pl.concat(
        [_inside(found, parts.drop_nulls("start")), _inside(given, parts.filter(pl.col("start").is_null()))]
    )
    whole, part = _shared(corpus, inside, parts)
    table = (
        _grouped(inside)
        .join(parts.select("article_id", "opening", "order", "start"), on=["article_id", "opening"])
        .join(corpus.articles.select("article_id", "outlet"), on="article_id")
        .with_columns(stop=pl.col("end") + pl.col("start"), start=pl.col("at") + pl.col("start"))
        .join(whole, on=ITEM, nulls_equal=True)
        .join(part, on=["opening", *ITEM], nulls_equal=True)
        .with_columns(only=_only(parts))
        .sort("order", pl.col("opening").cast(type_of(Opening)), "at", *ITEM, "in_marks")
    )
    return check(table.select(list(OPENING_ITEMS)), OPENING_ITEMS)


def _single(found: pl.DataFrame) -> pl.DataFrame:
    """Columns PLACED, where a place is marked whole."""
    return _whole(found.with_columns(marks=pl.concat_list(pl.struct("start", "stop"))))


def _whole(found: pl.DataFrame) -> pl.DataFrame:
    return found.select(pl.col(name).cast(dtype) for name, dtype in PLACED.items())


def _named(corpus: Corpus) -> pl.DataFrame:
    return _single(actors(corpus).filter("by_name"))


def _counted(figures: pl.DataFrame) -> pl.DataFrame:
    """Figures: columns FOUND. The same figure for the same quantity has one name, as it is first printed."""
    same = ["figure", "value", "upper"]
    return check(figures, FIGURES).with_columns(
        kind=pl.lit(Marked.FIGURE.value),
        name=pl.col("printed").str.replace_all(r"\s+", " ").first().over(same),
        concept=pl.lit(None, pl.String),
        negated=pl.lit(False),
    )


def _inside(found: pl.DataFrame, parts: pl.DataFrame) -> pl.DataFrame:
    """The places inside the parts, as characters of their texts: columns PLACED with opening and printed."""
    first = pl.col("first")
    bounds = parts.drop_nulls("text").select(
        "article_id",
        "opening",
        "text",
        first=pl.col("start").fill_null(0),
        last=pl.col("stop").fill_null(pl.col("text").str.len_chars()),
    )
    held = (
        found.join(bounds, on="article_id", maintain_order="left")
        .filter((pl.col("start") >= first) & (pl.col("stop") <= pl.col("last")))
        .with_row_index("place")
    )
    moved = (
        held.select("place", "first", "last", "marks")
        .explode("marks")
        .unnest("marks")
        .filter((pl.col("start") >= first) & (pl.col("stop") <= pl.col("last")))
        .sort("place", "start")
        .group_by("place", maintain_order=True)
        .agg(marks=pl.struct(start=pl.col("start") - first, stop=pl.col("stop") - first))
    )
    return (
        held.drop("marks")
        .join(moved, on="place", maintain_order="left")
        .with_columns(pl.col("start") - first, pl.col("stop") - first, printed=_printed())
        .select("opening", "printed", *PLACED)
    )


def _printed() -> pl.Expr:
    """The words of the first mark to those of the last; what lies between them is cut where it is long."""
    ends = [pl.col("marks").list.get(at).struct for at in (0, -1)]
    (first, first_stop), (last, stop) = ((end.field("start"), end.field("stop")) for end in ends)
    text = pl.col("text")
    whole = text.str.slice(first, stop - first)
    cut = pl.concat_str(text.str.slice(first, first_stop - first), pl.lit(GAP), text.str.slice(last, stop - last))
    is_short = (stop - first <= MOST_PRINTED) | (pl.col("marks").list.len() == 1)
    return pl.when(is_short).then(whole).otherwise(cut).str.replace_all(r"\s+", " ")


def _grouped(inside: pl.DataFrame) -> pl.DataFrame:
    return (
        inside.with_columns(in_marks=IN_MARKS)
        .sort("start", maintain_order=True)
        .group_by(KEYS, maintain_order=True)
        .agg(
            pl.col("voice", "printed").first(),
            pl.col("negated").all(),
            at=pl.col("start").first(),
            end=pl.col("stop").first(),
            places=pl.col("marks").list.explode(keep_nulls=False, empty_as_null=False),
        )
    )


def holding(corpus: Corpus, items: pl.DataFrame) -> pl.DataFrame:
    """Which parts of which articles' openings hold what, its bare words counted: article_id, opening, kind, concept, name.
    items: what was found."""
    tables = [items.select("article_id", "opening", *ITEM), worded(corpus), worded(titles(corpus))]
    return pl.concat(tables).unique()


def _shared(corpus: Corpus, inside: pl.DataFrame, parts: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """In how many openings each thing is: in whatever part, and part by part."""
    had, held = inside.select("article_id", "opening", *ITEM), holding(corpus, inside)
    there = parts.drop_nulls("text")
    n_openings = there["article_id"].n_unique()
    n_parts = there.group_by("opening").agg(n_parts=pl.len().cast(pl.UInt32))
    n_articles = pl.col("article_id").n_unique().cast(pl.UInt32)
    whole = (
        had.group_by(ITEM)
        .agg(n_articles=n_articles)
        .join(held.group_by(ITEM).agg(n_holding=n_articles), on=ITEM, nulls_equal=True)
        .with_columns(n_openings=pl.lit(n_openings, pl.UInt32))
    )
    keys = ["opening", *ITEM]
    part = (
        had.group_by(keys)
        .agg(n_part=n_articles)
        .join(held.group_by(keys).agg(n_held=n_articles), on=keys, nulls_equal=True)
        .join(n_parts, on="opening")
        .with_columns(n_lacking=pl.when(pl.col("kind").is_in(WORDED)).then(pl.col("n_parts") - pl.col("n_held")))
    )
    return whole, part


def _only(parts: pl.DataFrame) -> pl.Expr:
    """Whether no other article's opening has it; null where there is no other, where it wasn't looked for in another, and of
    acts, which another can tell with another verb (to deploy a team, to send one)."""
    given = parts.filter(pl.col("start").is_null()).drop_nulls("text")["article_id"].unique().sort()
    others = pl.lit(given.len()) - pl.col("article_id").is_in(given.to_list()).cast(pl.Int64)
    asked = (pl.col("n_openings") > 1) & (pl.col("kind") != Marked.DOER.value)
    asked &= (pl.col("kind") != Marked.FIGURE.value) | (others == 0)
    return pl.when(asked).then(pl.col("n_holding") == 1)
