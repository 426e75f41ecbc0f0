"""Every phrase for an actor, with the labels in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.table import parsed_articles
from analysis.questions.labels.grammar import Label
from analysis.questions.labels.reading import Phrase, beside, phrase_of
from analysis.schema import check, empty
from analysis.schema.labels import PHRASES
from analysis.schema.vocabulary import Ground, LabelPart
from analysis.units.actors import actor_mentions
from analysis.units.places import with_place

PRONOUN = ("PRP", "PRP$", "WP", "WP$", "WDT", "DT", "EX")
"""Tags of words that stand for somebody and call nobody anything."""
Mention = tuple[int, int, str, str, bool]
"""First token, the one after the last, actor, member, whether it is by name."""


def phrases(corpus: Corpus) -> pl.DataFrame:
    """Every phrase for an actor, bare names included, pronouns not: schema PHRASES, in the order of the text.

    A phrase is what stands around a mention of the actor (``units.actors``): “the Iran-backed group Hamas”, “the Hamas
    militia”, “Israeli soldiers” for Israel. Where the name only stands before another noun (the Hamas leader, Israeli
    strikes), it is no phrase for the actor. Empty where no language model has read the articles.
    """
    by_article = mentions_by_article(corpus)
    if not by_article:
        return empty(PHRASES)
    read = with_place(corpus.voiced).filter(pl.col("article_id").cast(pl.String).is_in(list(by_article)))
    columns = read.select("start", "stop", "sentence", pl.col("place", "voice").cast(pl.String))
    at = {name: columns[name].to_list() for name in columns.columns}
    texts = {
        name: (outlet, text)
        for name, outlet, text in corpus.articles.select("article_id", "outlet", "text").iter_rows()
    }
    rows: list[dict[str, Any]] = []
    for row, article, name in parsed_articles(read, {}):
        for mention, phrase in in_article(article, by_article[name]):
            rows.append(
                {"article_id": name, "outlet": texts[name][0], **_row(mention, phrase, row, at, texts[name][1])}
            )
    schema = {name: column.dtype for name, column in PHRASES.items()}
    return check(pl.DataFrame(rows, schema=schema), PHRASES)


def mentions_by_article(corpus: Corpus) -> dict[str, list[Mention]]:
    """The mentions of actors in each article that a language model has read."""
    mentions = actor_mentions(corpus).filter(~pl.col("article_id").is_in(corpus.unparsed))
    last = (pl.col("position") + pl.col("n_tokens")).alias("last")
    found: dict[str, list[Mention]] = {}
    for name, first, stop, actor, member, ground in mentions.select(
        "article_id", "position", last, "actor", "member", "ground"
    ).iter_rows():
        found.setdefault(name, []).append((first, stop, actor, member, ground == Ground.NAME))
    return found


def in_article(article: ParsedArticle, mentions: list[Mention]) -> Iterator[tuple[Mention, Phrase]]:
    """The phrases of an article, each once: those of names first."""
    named = {
        token for first, stop, *_ in mentions for token in range(first, stop) if article.tags[token] not in PRONOUN
    }
    taken: dict[str, set[int]] = {}
    own: dict[str, set[Span]] = {}
    for first, stop, actor, *_ in mentions:
        own.setdefault(actor, set()).add((first, stop))
    found = []
    for mention in sorted(mentions, key=lambda one: not one[4]):
        first, stop, actor, _, _ = mention
        if stop - first == 1 and article.tags[first] in PRONOUN:
            continue
        mine = taken.setdefault(actor, set())
        if not mine.isdisjoint(range(first, stop)):
            continue
        phrase = phrase_of(article, (first, stop), named)
        if phrase is not None and mine.isdisjoint((phrase.head,)):
            mine.update(range(first, stop))
            for each in (phrase, *beside(article, phrase)):
                mine.update(range(each.first, each.stop), (t for label in each.labels for t in range(*label[:2])))
                found.append((mention, each._replace(labels=tuple(_without(each, own.get(actor, set()))))))
    yield from sorted(found, key=lambda one: one[1].first)


def _without(phrase: Phrase, own: Collection[Span]) -> Iterator[Label]:
    """The labels of a phrase without those that hold a name of the actor itself; where a people's name says of whom
    others are (Israeli soldiers), and where the name is a common noun (the premier), it stays."""
    for label in phrase.labels:
        holds = any(label.first <= first and stop <= label.stop for first, stop in own)
        if not holds or label.part in (LabelPart.ADJECTIVE, LabelPart.HEAD, LabelPart.TITLE):
            yield label


def _row(mention: Mention, phrase: Phrase, row: int, at: Mapping[str, list[Any]], text: str) -> dict[str, Any]:
    """The columns of PHRASES but article and outlet. row: of the article's first token; at: the tokens' columns."""
    start, stop = at["start"][row + phrase.first], at["stop"][row + phrase.stop - 1]
    head = row + phrase.head
    labels = [
        {
            "start": at["start"][row + one.first],
            "stop": at["stop"][row + one.stop - 1],
            "voice": at["voice"][row + one.first],
            "label": one.label,
            "part": str(one.part),
        }
        for one in sorted(set(phrase.labels))
    ]
    return {
        "actor": mention[2],
        "member": mention[3],
        "phrase": text[start:stop],
        "start": start,
        "stop": stop,
        "labels": labels,
        **{name: at[name][head] for name in ("sentence", "place", "voice")},
    }
