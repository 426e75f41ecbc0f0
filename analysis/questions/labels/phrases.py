"""Every phrase for an actor, with the labels in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from analysis.annotate import Corpus, once
from analysis.annotate.attribution.runs import GENDERED
from analysis.questions.labels.grammar import ORIGINS, Label
from analysis.questions.labels.parse import NAMES, Parse, parses
from analysis.questions.labels.reading import Phrase, beside, phrase_of, said_of_pronoun
from analysis.questions.labels.whose import Whose
from analysis.schema import check, empty
from analysis.schema.labels import PHRASES
from analysis.schema.vocabulary import Ground, LabelPart
from analysis.units.actors import actor_mentions
from analysis.units.places import with_place

PRONOUN = ("PRP", "PRP$", "WP", "WP$", "WDT", "DT", "EX")
"""Tags of words that stand for somebody and call nobody anything."""
Mention = tuple[int, int, str, str, bool]
"""First token, the one after the last, actor, member, whether it is by name."""


@once
def phrases(corpus: Corpus) -> pl.DataFrame:
    """Every phrase for an actor, bare names included, pronouns not: schema PHRASES, in the order of the text.

    A pronoun is a phrase only where it is said to be something (he is the first leader who). A phrase is what stands around a mention of the actor (``units.actors``): “the Iran-backed group Hamas”, “the Hamas
    militia”, “Israeli soldiers” for Israel; what is set beside a name (Hamas, the group that rules Gaza) is a phrase of
    its own. Where the name only stands before another noun (the Hamas leader, Israeli strikes), it is no phrase for the
    actor. Empty where no language model has read the articles.
    """
    mentions = _mentions(corpus)
    if not mentions:
        return empty(PHRASES)
    read = with_place(corpus.voiced).filter(pl.col("article_id").cast(pl.String).is_in(list(mentions)))
    texts = {name: rest for name, *rest in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    rows: list[dict[str, Any]] = []
    whose = Whose(corpus)
    for article in parses(read):
        outlet, text = texts[article.article_id]
        about = {"article_id": article.article_id, "outlet": outlet}
        for mention, phrase in _in_article(article, mentions[article.article_id], whose):
            rows.append({**about, **_row(article, text, mention, phrase)})
    schema = {name: column.dtype for name, column in PHRASES.items()}
    return check(pl.DataFrame(rows, schema=schema), PHRASES)


def _mentions(corpus: Corpus) -> dict[str, list[Mention]]:
    """The mentions of actors in each article that a language model has read."""
    table = actor_mentions(corpus).filter(~pl.col("article_id").is_in(corpus.unparsed))
    table = _of_its_gender(table, corpus)
    last = (pl.col("position") + pl.col("n_tokens")).alias("last")
    found: dict[str, list[Mention]] = {}
    columns = table.select("article_id", "position", last, "actor", "member", "ground")
    for name, first, stop, actor, member, ground in columns.iter_rows():
        found.setdefault(name, []).append((first, stop, actor, member, ground == Ground.NAME))
    return found


def _of_its_gender(mentions: pl.DataFrame, corpus: Corpus) -> pl.DataFrame:
    """Mentions without those by a title that shows another person of the same last name: Mrs. Lee, where the actor is called
    Mr. Lee more often."""
    words = corpus.tokens.select(
        pl.col("article_id").cast(pl.String),
        pl.col("position") + 1,
        shows=pl.col("token").cast(pl.String).str.to_lowercase().str.strip_chars_end("."),
    ).with_columns(shows=pl.col("shows").replace_strict(GENDERED, default=None, return_dtype=pl.String))
    found = mentions.join(words, on=["article_id", "position"], how="left", maintain_order="left")
    n_he, n_she = ((pl.col("shows") == one).sum().over("actor") for one in ("he", "she"))
    most = pl.when(n_he > n_she).then(pl.lit("he")).when(n_she > n_he).then(pl.lit("she"))
    return found.filter((pl.col("shows") == most).fill_null(True)).drop("shows")


def _in_article(article: Parse, mentions: list[Mention], whose: Whose) -> list[tuple[Mention, Phrase]]:
    """The phrases of an article, each once: those of names are read first."""
    named = {
        token for first, stop, *_ in mentions for token in range(first, stop) if article.tags[token] not in PRONOUN
    }
    taken: dict[str, set[int]] = {}
    own: dict[str, dict[int, int]] = {}
    for first, stop, actor, *_ in mentions:
        own.setdefault(actor, {})[first] = stop
    found = []
    for mention in sorted(mentions, key=lambda one: not one[4]):
        first, stop, actor, _, _ = mention
        mine = taken.setdefault(actor, set())
        if not mine.isdisjoint(range(first, stop)):
            continue
        is_pronoun = stop - first == 1 and article.tags[first] in PRONOUN
        phrase = said_of_pronoun(article, first) if is_pronoun else phrase_of(article, (first, stop), named)
        if phrase is None or phrase.head in mine:
            continue
        mine.update(range(first, stop))
        of_people = whose.of_people(article, phrase, range(first, stop), actor)
        for each in (phrase, *beside(article, phrase)):
            mine.update(range(each.first, each.stop), (t for label in each.labels for t in range(*label[:2])))
            kept = tuple(_without(article, each, own[actor]))
            found.append((mention, each._replace(labels=kept, of_people=of_people)))
    return sorted(found, key=lambda one: one[1].first)


def _without(article: Parse, phrase: Phrase, own: Mapping[int, int]) -> Iterator[Label]:
    """The labels of a phrase without those that hold a name of the actor itself; where a people's name says of whom
    others are (Israeli soldiers), and where the name is a common noun (the premier), it stays. Nor with nouns that a
    headline in capitals has before a name: the parser often takes its verb or its noun for a name (Council Rejects Lee’s
    Veto, the Post’s Ann Lee Cover). own: first token of a mention -> the one after its last."""
    unsure = (LabelPart.COMPOUND, LabelPart.POSSESSOR) if article.is_in_capitals(phrase.head) else ()
    for label in phrase.labels:
        if label.part in unsure:
            continue
        holds = any(own.get(token, label.stop + 1) <= label.stop for token in range(label.first, label.stop))
        begins = label.first in own and article.tags[label.first] in NAMES  # Hamas militia
        of_origin = article.entities[label.first] in ORIGINS and label.part is not LabelPart.POSSESSOR  # US president
        is_name = holds or (begins and not of_origin)
        if not is_name or label.part in (LabelPart.ADJECTIVE, LabelPart.HEAD, LabelPart.TITLE):
            yield label


def _row(article: Parse, text: str, mention: Mention, phrase: Phrase) -> dict[str, Any]:
    """The columns of PHRASES but article and outlet."""
    start, stop, head = article.starts[phrase.first], article.stops[phrase.stop - 1], phrase.head
    labels = [
        {
            "start": article.starts[one.first],
            "stop": article.stops[one.stop - 1],
            "voice": article.voices[one.first],
            "label": one.label,
            "part": str(one.part),
        }
        for one in sorted(set(phrase.labels))
    ]
    return {
        "actor": mention[2],
        "member": mention[3],
        "phrase": text[start:stop],
        "position": head,
        "start": start,
        "stop": stop,
        "sentence": article.sentences[head],
        "place": article.places[head],
        "voice": article.voices[head],
        "of_people": phrase.of_people,
        "labels": labels,
    }
