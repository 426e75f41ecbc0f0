"""What is compared: lengths, zones, how much is quoted, and where in the articles things stand."""

from __future__ import annotations

from collections.abc import Sized

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.corpus import DESCRIBED, LENGTHS, PLACES, SEGMENTS, ZONE_WORDS
from analysis.schema.vocabulary import Certainty, Voice, Zone, ZoneType
from analysis.story.language import ENGLISH, name_of
from analysis.units.parts import CERTAIN, parts
from analysis.units.wording import COUNTED


def _words(corpus: Corpus) -> pl.DataFrame:
    """The words of all articles (punctuation left out), ids as text."""
    return corpus.voiced.filter(pl.col("word").is_not_null()).with_columns(pl.col("article_id").cast(pl.String))


def described(corpus: Corpus) -> pl.DataFrame:
    """What is known of each article. Schema DESCRIBED, story order, and more columns where they tell something: modified,
    where a page was changed after its day; other_headlines and section, where an article has one; language, by its
    English name, unless all are in English; certainty, unless every outlet is certain."""
    printed = corpus.articles.join(_headlines(corpus), on="article_id", how="left", maintain_order="left")
    articles = printed.with_columns(headline=pl.coalesce("title", "headline"))
    languages = articles["language"].drop_nulls().unique()
    more: dict[str, Sized] = {
        "modified": articles.filter(pl.col("modified") > pl.col("published"))["modified"],
        "other_headlines": articles["other_headlines"].drop_nulls(),
        "section": articles["section"].drop_nulls(),
        "language": set(languages) - {ENGLISH},
        "certainty": set(articles["certainty"].drop_nulls()) - {Certainty.CERTAIN.value},
    }
    *known, ground = DESCRIBED
    table = articles.with_columns(
        pl.col("language").replace_strict({code: name_of(code) for code in languages}, return_dtype=pl.String)
    ).select(*known, *(name for name, telling in more.items() if len(telling)), ground)
    return check(table, DESCRIBED)


def _headlines(corpus: Corpus) -> pl.DataFrame:
    """The headline that the text of an article has, on one line; no row where it has none."""
    line = pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start"))
    return (
        corpus.voiced.filter(pl.col("zone") == Zone.HEADLINE)
        .group_by(pl.col("article_id").cast(pl.String))
        .agg(pl.col("start").min(), pl.col("stop").max())
        .join(corpus.articles.select("article_id", "text"), on="article_id")
        .select("article_id", headline=line.str.replace_all(r"\s+", " "))
    )


def lengths(corpus: Corpus) -> pl.DataFrame:
    """One row an article: its words, how many are quoted, how many were set aside. Schema LENGTHS, story order.

    share_quoted: higher means more of the article is other people's words in quotation marks.
    """
    counts = (
        _words(corpus)
        .group_by("article_id")
        .agg(
            n_words=COUNTED.sum(),
            n_quoted=(COUNTED & (pl.col("voice") == Voice.QUOTED)).sum(),
            n_scare=(COUNTED & (pl.col("voice") == Voice.SCARE)).sum(),
            n_furniture=(pl.col("zone") == Zone.FURNITURE).sum(),
            n_sentences=pl.col("sentence").filter(COUNTED).n_unique(),
        )
    )
    numbers = [name for name, column in LENGTHS.items() if column.dtype == pl.UInt32]
    table = (
        corpus.articles.select("article_id", "outlet", "published", "credit")
        .join(counts, on="article_id", how="left", maintain_order="left")
        .with_columns(pl.col(numbers).fill_null(0).cast(pl.UInt32))
        .with_columns(share_quoted=pl.when(pl.col("n_words") > 0).then(pl.col("n_quoted") / pl.col("n_words")))
        .join(_known_of_quoting(corpus), on="article_id", how="left", maintain_order="left")
    )
    return check(table.select(list(LENGTHS)), LENGTHS)


def _known_of_quoting(corpus: Corpus) -> pl.DataFrame:
    """For each article with words the interval of the share of them that is quoted, sentences being the units."""
    rows = (
        _words(corpus)
        .filter(COUNTED)
        .group_by("article_id", unit="sentence", in_marks=pl.col("voice") == Voice.QUOTED)
        .agg(size=pl.len(), right=pl.lit(CERTAIN))
    )
    found = parts(rows.with_columns(outlet="article_id"), ["in_marks"]).filter("in_marks")
    return found.select("low", "high", article_id="outlet")


def zone_words(corpus: Corpus) -> pl.DataFrame:
    """Words of each article in each zone, zeros included; shared copy only where it is left out. Schema ZONE_WORDS."""
    counts = _words(corpus).group_by("article_id", "zone").agg(n_words=pl.len())
    left_out = (counts["zone"] == Zone.COPY).any()
    zones = pl.DataFrame({"zone": pl.Series([zone for zone in Zone if zone != Zone.COPY or left_out], dtype=ZoneType)})
    table = (
        corpus.articles.select("article_id", "outlet")
        .join(zones, how="cross", maintain_order="left_right")
        .join(counts, on=["article_id", "zone"], how="left", maintain_order="left")
        .with_columns(pl.col("n_words").fill_null(0).cast(pl.UInt32))
    )
    return check(table.select(list(ZONE_WORDS)), ZONE_WORDS)


def _numbered(corpus: Corpus) -> pl.DataFrame:
    """Tokens that are no furniture, with ``place``: the article's words before each."""
    is_word = pl.col("word").is_not_null().cast(pl.UInt32)
    return corpus.voiced.filter(COUNTED).with_columns(
        pl.col("article_id").cast(pl.String),
        place=is_word.cum_sum().over("article_id") - is_word,
    )


def segments(corpus: Corpus) -> pl.DataFrame:
    """Each article as stretches of words: its zones and, over them, its quotations. Schema SEGMENTS.

    Each outlet in turn gives its next article, so that the first articles of the table are of all outlets.
    """
    tokens = _numbered(corpus)
    size = tokens.group_by("article_id").agg(n_words=(pl.col("place") + pl.col("word").is_not_null()).max())
    zones = _stretches(tokens.with_columns(kind=pl.col("zone").cast(pl.String)))
    quoted = _stretches(tokens.filter(pl.col("voice") == Voice.QUOTED).with_columns(kind=pl.lit(Voice.QUOTED)))
    outlets = (
        corpus.articles.select("article_id", "outlet")
        .with_row_index("article")
        .with_columns(turn=pl.int_range(pl.len()).over("outlet"))
    )
    table = (
        pl.concat([zones, quoted])
        .join(size, on="article_id")
        .join(outlets, on="article_id")
        .sort("turn", "article", "kind", "first")
        .cast({name: column.dtype for name, column in SEGMENTS.items()})
    )
    return check(table.select(list(SEGMENTS)), SEGMENTS)


def _stretches(tokens: pl.DataFrame) -> pl.DataFrame:
    """Runs of neighbouring tokens of one kind in one article: kind, first, last."""
    begins = (
        (pl.col("article_id") != pl.col("article_id").shift(1))
        | (pl.col("kind") != pl.col("kind").shift(1))
        | (pl.col("position") != pl.col("position").shift(1) + 1)
        | (pl.col("attribution_id").ne_missing(pl.col("attribution_id").shift(1)) & (pl.col("kind") == Voice.QUOTED))
    ).fill_null(True)
    return (
        tokens.with_columns(run=begins.cum_sum())
        .group_by("run", maintain_order=True)
        .agg(
            pl.col("article_id", "kind").first(),
            first=pl.col("place").min(),
            last=(pl.col("place") + pl.col("word").is_not_null()).max(),
        )
        .filter(pl.col("last") > pl.col("first"))
        .drop("run")
    )


def places(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """Mentions with ``place``, the words of the article before them; furniture is left out. Schema PLACES, by article
    and concept, the term with most mentions in the article first."""
    where = _numbered(corpus).select("article_id", "position", "place")
    order = corpus.articles.select("article_id").with_row_index("article")
    table = (
        found.join(where, on=["article_id", "position"])
        .join(order, on="article_id")
        .with_columns(n_term=pl.len().over("article_id", "concept", "term"))
        .sort("article", "concept", "n_term", "term", "place", descending=[False, False, True, False, False])
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in PLACES.items()), PLACES)
