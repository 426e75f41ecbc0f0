"""Where an actor of concepts.yaml is meant, and which one speaks: one answer for every question.

An actor's patterns are matched like those of terms, with the same sense checks. Who speaks for an actor is read off
the places in which a source may name its side (``attributions.sides``).
"""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.schema import check, empty
from analysis.schema.units import ACTOR_MENTIONS
from analysis.schema.vocabulary import Ground
from analysis.units import patterns
from analysis.units.actor_bodies import with_bodies
from analysis.units.actor_names import named
from analysis.units.actor_references import apart, referring
from analysis.units.places import with_place

SPEAKING = {"article_id": pl.String, "attribution_id": pl.UInt32, "actor": pl.String}
OF = "of"
KEYS = ["article_id", "attribution_id"]


@for_all
def actor_mentions(corpus: Corpus) -> pl.DataFrame:
    """Every place where an actor is meant: schema ACTOR_MENTIONS, by article and place, furniture left out.

    ground name: an alias of concepts.yaml stands there, with the rest of the name (``actor_names.named``), or the name of
    a body that it stands before (the Israeli army). ground reference: a pronoun or description whose antecedent is plain
    (``Corpus.names``). No token belongs to two. At depth ``words``, without a parse, the table is empty.
    """
    if not corpus.actors or corpus.voiced.is_empty() or corpus.depth != "syntax":
        return empty(ACTOR_MENTIONS)
    tokens = patterns.with_form(with_place(corpus.voiced))
    names = with_bodies(named(corpus, tokens), tokens, corpus.actors)
    meant = with_bodies(referring(corpus, tokens, names), tokens, corpus.actors)
    grounds = [(names, Ground.NAME), (meant, Ground.REFERENCE)]
    found = apart(pl.concat(table.with_columns(ground=pl.lit(ground.value)) for table, ground in grounds))
    first = tokens.select("row", "start", "sentence", "place", "voice")
    last = tokens.select("stop", end=pl.col("row") + 1)
    outlets = corpus.articles.select("article_id", "outlet").with_row_index("article")
    table = (
        found.with_columns(n_tokens=pl.col("end") - pl.col("row"))
        .join(first, on="row")
        .join(last, on="end")
        .join(outlets, on="article_id")
        .filter(pl.col("place").is_not_null())
        .sort("article", "position")
        .select(pl.col(name).cast(column.dtype) for name, column in ACTOR_MENTIONS.items())
    )
    return check(table, ACTOR_MENTIONS)


def speaking(corpus: Corpus) -> pl.DataFrame:
    """The actor that speaks in each attribution: article_id, attribution_id, actor; no row where none does.

    Of the places where a side may be named, the surest that holds an actor's name decides; there the name that begins
    first, of two the longer. A place that is a name of its own must end in the actor's (“Donald Trump”), and one of
    the form “Times of Israel” is no side's. A name before a hyphen speaks for nobody (the Hamas-run ministry).
    """
    sides = corpus.reported.select(pl.col("article_id").cast(pl.String), "attribution_id", "sides").explode("sides")
    sides = sides.drop_nulls("sides").unnest("sides")
    if sides.is_empty() or not corpus.actors:
        return pl.DataFrame(schema=SPEAKING)
    tokens = patterns.with_form(corpus.voiced).with_columns(pl.col("article_id").cast(pl.String))
    sides = sides.with_columns(rank=pl.int_range(pl.len()).over(KEYS), side=pl.int_range(pl.len()))
    inside = _tokens_of(sides, tokens)
    names = _names(corpus, tokens)
    with_of = inside.filter(pl.col("form") == OF)["side"].unique().to_list()
    found = (
        inside.join(names, on="row")
        .with_columns(last=pl.col("position") + pl.col("n_tokens"))
        .filter(pl.col("last") <= pl.col("stop"))
        .filter(
            ~pl.col("whole")
            | (
                (pl.col("last") == pl.col("stop"))
                & ((pl.col("position") == pl.col("start")) | ~pl.col("side").is_in(with_of))
            )
        )
        .sort(*KEYS, "rank", "position", "n_tokens", "order", descending=[False] * 4 + [True, False])
        .unique(KEYS, keep="first", maintain_order=True)
    )
    return found.select(pl.col(name).cast(dtype) for name, dtype in SPEAKING.items())


def _tokens_of(sides: pl.DataFrame, tokens: pl.DataFrame) -> pl.DataFrame:
    """A row a token of each side: the side's columns, the token's row, position and form (as text)."""
    positions = sides.with_columns(position=pl.int_ranges("start", "stop", dtype=pl.UInt32)).explode("position")
    plain = tokens.select("article_id", "position", "row", pl.col("form").cast(pl.String))
    return positions.join(plain, on=["article_id", "position"])


def _names(corpus: Corpus, tokens: pl.DataFrame) -> pl.DataFrame:
    """Where an actor's name begins, or what stands for one: row, n_tokens, actor, order (of the file); none right before
    a hyphen. A name that is another's there (``actor_names.named``) is left out."""
    hyphen = (pl.col("form").shift(-1).cast(pl.String) == patterns.HYPHEN) & (
        pl.col("stop") == pl.col("start").shift(-1)
    )
    before_hyphen = tokens.filter(hyphen.fill_null(False)).select(end=pl.col("row") + 1)
    order = {actor.name: number for number, actor in enumerate(corpus.actors)}
    whole = named(corpus, tokens)
    inside = whole.select("actor", row=pl.int_ranges("row", "end", dtype=pl.UInt32)).explode("row")
    columns = ["row", "end", "actor"]
    aliases = patterns.matches(tokens, corpus.actors).select("row", "end", actor="concept")
    meant = referring(corpus, tokens, whole).select(columns)
    found = pl.concat([aliases.join(inside, on=["row", "actor"], how="semi"), meant]).join(
        before_hyphen, on="end", how="anti"
    )
    return found.select(
        "row",
        "actor",
        n_tokens=pl.col("end") - pl.col("row"),
        order=pl.col("actor").replace_strict(order, return_dtype=pl.UInt32),
    )
