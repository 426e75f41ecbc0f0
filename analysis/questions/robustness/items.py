"""What can be compared, thing by thing, with all that a reader could count otherwise: the one place of these counts."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.agency import events
from analysis.questions.agency.accuracy import doer_right, role_right
from analysis.questions.agency.forms import acts
from analysis.questions.agency.roles import parts_taken
from analysis.questions.selection.figures import figures
from analysis.questions.voices.hedges import hedges
from analysis.questions.voices.speakers import heard, open_alone
from analysis.schema import check
from analysis.schema.robustness import ITEMS
from analysis.schema.vocabulary import Asked, Besides, Half, Voice
from analysis.units.mentions import mentions
from analysis.units.parts import CERTAIN, how_right
from analysis.units.wording import CHOSEN, FROM_SOURCE, MIN_MENTIONS, WORDS

PLACE = ["article_id", "position"]
COUNT = "count"
"""The unit of figures of people and things."""
KEYS = ["article_id", "attribution_id"]
ARTICLE = pl.col("article_id").cast(pl.String)


def items(corpus: Corpus) -> pl.DataFrame:
    """All that is counted, a row for each thing: schema ITEMS, by question.

    Terms: a row a mention; words of others: a word; who speaks: a reported word; who acts: an event and actor; harm: an
    act; whose figures: a number of people or things. All voices are among them, and all zones but those that never count. At depth ``words`` only terms and words in
    quotation marks are known.
    """
    found = events(corpus)
    rest = {Asked.VOICES: _words(corpus), Asked.SPEAKERS: _said(corpus), Asked.ROLES: _roles(found)}
    rest[Asked.HARM] = _harm(found)
    rest[Asked.FIGURES] = _figures(corpus)
    return pl.concat([term_items(corpus), *(_placed(asked, table, corpus) for asked, table in rest.items())])


def term_items(corpus: Corpus) -> pl.DataFrame:
    """Each mention of a term that somebody chose: schema ITEMS. What is denied or questioned is left out."""
    mine = mentions(corpus).filter(CHOSEN)
    return _placed(Asked.TERMS, mine.with_columns(subject="concept", category="term", right=pl.lit(CERTAIN)), corpus)


def _placed(asked: Asked, table: pl.DataFrame, corpus: Corpus) -> pl.DataFrame:
    """A question's rows with the outlet of their article, and the zone, voice and attribution of their token."""
    sure = corpus.attributions.select(ARTICLE, "attribution_id", "probability")
    tokens = corpus.voiced.select(ARTICLE, "position", "zone", "voice", "attribution_id")
    printed = pl.lit(None, pl.String).alias("wording") if "wording" not in table.columns else "wording"
    rows = table.select(*PLACE, "sentence", "subject", "category", "right", printed)
    found = (
        rows.join(tokens, on=PLACE, how="left", maintain_order="left")
        .join(sure, on=KEYS, how="left", maintain_order="left")
        .join(corpus.articles.select("article_id", "outlet"), on="article_id", how="left", maintain_order="left")
        .with_columns(question=pl.lit(asked.value))
    )
    return check(found.select(pl.col(name).cast(column.dtype) for name, column in ITEMS.items()), ITEMS)


def _words(corpus: Corpus) -> pl.DataFrame:
    """Each word, the outlet's own or somebody else's, in the sentence in which the report begins that it is of.

    Of articles that no language model has read, only the words in quotation marks are known, so that they are not
    compared with the others; where it has read no article, it is these words that are compared.
    """
    is_read = corpus.articles.filter(~pl.col("article_id").is_in(corpus.unparsed))["article_id"].to_list()
    sure = corpus.attributions.select(ARTICLE, "attribution_id", right=how_right())
    words = corpus.voiced.filter(WORDS).with_columns(ARTICLE).join(sure, on=KEYS, how="left", maintain_order="left")
    compared = words.filter(ARTICLE.is_in(is_read)) if is_read else words
    told = pl.when(pl.col("voice") == Voice.ATTRIBUTED).then("right").fill_null(CERTAIN)
    others = pl.lit((Half.OTHERS if is_read else Half.QUOTED).value)
    whose = pl.when(FROM_SOURCE).then(others).otherwise(pl.lit(Half.OUTLETS.value))
    inside = pl.col("attribution_id").is_not_null() & FROM_SOURCE
    begins = pl.when(inside).then(pl.col("sentence").min().over(KEYS)).otherwise("sentence")
    return compared.with_columns(subject=pl.lit(None, pl.String), category=whose, right=told, sentence=begins)


def _said(corpus: Corpus) -> pl.DataFrame:
    """Each reported word with its speaker, an actor of the story where it is one, in the sentence the report begins in.
    Reports whose speaker could not be tied to a name are left out: they say nothing of who gets to speak. So are those of
    somebody in one outlet alone who may be heard in another (``open_alone``)."""
    tied = pl.col("actor").is_not_null() | pl.col("named").is_not_null()
    found = heard(corpus).filter(pl.col("content").list.len() > 0, tied)
    tokens = corpus.voiced.with_columns(ARTICLE)
    first = tokens.select("article_id", start="position", sentence="sentence")
    named = pl.coalesce("actor", pl.when(pl.col("named").fill_null(value=False)).then("speaker"))
    told = found.select(
        *KEYS,
        subject=pl.lit(None, pl.String),
        category=named.fill_null(Besides.NO_SOURCE.printed),
        right=pl.col("right").fill_null(CERTAIN),
        start=pl.col("content").list.first().struct.field("start"),
    ).join(first, on=["article_id", "start"], how="left", maintain_order="left")
    told = told.filter(~pl.col("category").is_in(open_alone(corpus)))
    words = tokens.filter(WORDS & FROM_SOURCE).select(*PLACE, "attribution_id")
    return words.join(told, on=KEYS, how="inner", maintain_order="left")


def _roles(found: pl.DataFrame) -> pl.DataFrame:
    """Each event with each actor that does it or has it done to it."""
    choice = pl.when("is_doer").then(pl.lit(Half.ACTS.value)).otherwise(pl.lit(Half.ACTED_ON.value))
    return parts_taken(found).with_columns(subject="actor", category=choice, right=pl.lit(role_right()))


def _harm(found: pl.DataFrame) -> pl.DataFrame:
    """Each act of harm, with somebody who does it or without."""
    choice = pl.when("without").then(pl.lit(Half.WITHOUT_DOER.value)).otherwise(pl.lit(Half.WITH_DOER.value))
    return acts(found).with_columns(subject=pl.lit(None, pl.String), category=choice, right=pl.lit(doer_right()))


def _figures(corpus: Corpus) -> pl.DataFrame:
    """Each number that is given for a quantity of people or things, by quantity, with its source or a hedge or without; only
    quantities of which several articles give MIN_MENTIONS numbers or more."""
    told = figures(corpus, hedges(corpus)).filter((pl.col("unit") == COUNT) & (pl.col("n_articles") > 1))
    enough = told.filter(pl.len().over("figure") >= MIN_MENTIONS)
    is_told = pl.col("source").is_not_null() | (pl.col("hedges").list.len() > 0)
    choice = pl.when(is_told).then(pl.lit(Half.SOURCED.value)).otherwise(pl.lit(Half.UNSOURCED.value))
    read = corpus.attributions.select(ARTICLE, "attribution_id", reading=how_right())
    tokens = corpus.voiced.select(ARTICLE, "start", "position", "attribution_id")
    placed = enough.join(tokens, on=["article_id", "start"], how="left", maintain_order="left")
    right = pl.when(is_told).then("reading").fill_null(CERTAIN)
    return placed.join(read, on=KEYS, how="left", maintain_order="left").with_columns(
        subject="counted", category=choice, right=right
    )
