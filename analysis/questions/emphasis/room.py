"""How much room each actor is given: the words of sentences that mention it, and the words it is said to have said."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus, once
from analysis.questions.emphasis.named import actors
from analysis.questions.emphasis.running import RUNNING, placed, running, words_of
from analysis.schema import check, empty
from analysis.schema.emphasis import ROOM, ROOM_OF_OUTLETS
from analysis.units.parts import CERTAIN, parts
from analysis.units.reports import reports
from analysis.units.wording import FROM_SOURCE

PLACE = ["article_id", "sentence"]


def room(corpus: Corpus) -> pl.DataFrame:
    """The room that each actor has in each article, zeros included: schema ROOM, story order, actors as in the file.

    share: higher means more of the article's words stand in sentences that mention the actor, by name or, where a language
    model has read the article, by reference. Captions and furniture are left out. n_said counts words in quotation marks
    and in paraphrase. Source: prominence and space, Riffe, Lacy & Fico 2014, Analyzing Media Messages.
    """
    sums = (
        mentioning(corpus)
        .group_by("article_id", "actor")
        .agg(n_sentences=pl.len().cast(pl.UInt32), n=pl.col("size").sum().cast(pl.UInt32))
    )
    unread = pl.col("article_id").is_in(list(corpus.unparsed))
    share = pl.when(pl.col("n_words") > 0).then(pl.col("n") / pl.col("n_words"))
    names = pl.DataFrame({"actor": _names(corpus)}, schema={"actor": pl.String})
    keys = ["article_id", "actor"]
    table = (
        corpus.articles.select("article_id", "outlet")
        .join(words_of(corpus), on="article_id", maintain_order="left")
        .join(names, how="cross", maintain_order="left_right")
        .join(sums, on=keys, how="left", maintain_order="left")
        .join(_n_said(corpus), on=keys, how="left", maintain_order="left")
        .with_columns(pl.col("n_sentences", "n", "n_said").fill_null(0))
        .with_columns(share=share, n_said=pl.when(~unread).then("n_said"))
    )
    return check(table.select(list(ROOM)), ROOM)


def room_of_outlets(corpus: Corpus) -> pl.DataFrame:
    """The same by outlet, with a 95 % interval: schema ROOM_OF_OUTLETS. What is drawn whole is the sentence, or the article
    where an outlet has enough of them (``units.parts``)."""
    outlets = corpus.articles.select("article_id", "outlet")
    sentences = _words(corpus).filter(pl.col("size") > 0).join(outlets, on="article_id").drop_nulls("outlet")
    rows = sentences.with_columns(unit=pl.col("sentence").cast(pl.String), right=pl.lit(CERTAIN))
    named = mentioning(corpus).select(*PLACE, "actor", mentions=pl.lit(True))
    tables = [empty(ROOM_OF_OUTLETS)]
    for name in _names(corpus):  # one by one: a large story has millions of sentences
        mine = named.filter(pl.col("actor") == name).drop("actor")
        split = rows.join(mine, on=PLACE, how="left").with_columns(pl.col("mentions").fill_null(False))
        found = parts(split, ["mentions"]).filter("mentions").with_columns(actor=pl.lit(name))
        tables.append(found.select(list(ROOM_OF_OUTLETS)))
    return check(pl.concat(tables), ROOM_OF_OUTLETS)


def _names(corpus: Corpus) -> list[str]:
    return [actor.name for actor in corpus.actors]


def _words(corpus: Corpus) -> pl.DataFrame:
    """The words of each sentence, captions and furniture left out: article_id, sentence, size."""
    read = running(corpus).filter(RUNNING)
    return read.group_by(PLACE).agg(size=pl.col("is_word").sum().cast(pl.UInt32))


@once
def mentioning(corpus: Corpus) -> pl.DataFrame:
    """The sentences that mention each actor, and their words, captions left out: article_id, sentence, actor, size."""
    found = placed(corpus, actors(corpus)).filter(RUNNING)
    return found.select(*PLACE, actor="name").unique().join(_words(corpus), on=PLACE)


def heard(corpus: Corpus) -> pl.DataFrame:
    """Every word that an actor is said to have said, quoted or in paraphrase: article_id, start, stop, actor."""
    told = reports(corpus).drop_nulls("actor").select("article_id", "attribution_id", "actor")
    spoken = running(corpus).filter("is_word", FROM_SOURCE)
    return spoken.join(told, on=["article_id", "attribution_id"]).select("article_id", "start", "stop", "actor")


def _n_said(corpus: Corpus) -> pl.DataFrame:
    return heard(corpus).group_by("article_id", "actor").agg(n_said=pl.len().cast(pl.UInt32))
