"""People by name: how an article names each first, and what it tells of age and family."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.attribution.runs import key_of
from analysis.annotate.attribution.table import parsed_articles
from analysis.questions.labels.reading import Phrase, head_of, of_name
from analysis.questions.labels.said import appositions
from analysis.schema import check, empty
from analysis.schema.labels import PERSONS
from analysis.schema.vocabulary import LabelPart, Zone
from analysis.units.names import one_name

HONORIFICS = frozenset(data.words("titles.csv", "honorific"))
FAMILY = frozenset(data.words("people.csv", "family"))
OLDEST = 120
"""Years; a number above is no age."""
AGED = frozenset(data.words("numbers.csv", "age"))
ENDS = frozenset((",", ")", ".", "and", "who", "—", "–", ";", "of", "from"))
"""What stands behind an age that stands alone: Ann Lee, 43, said."""


class Place(NamedTuple):
    """A place where a person is named: tokens, and the name in all tables."""

    first: int
    stop: int
    person: str


def persons(corpus: Corpus) -> pl.DataFrame:
    """Everybody whom an article names: schema PERSONS, by article, in the order of their first mentions.

    The first mention is the first in the report itself, where it has one: headlines name people by the last name alone.
    person is one name over all articles (``units.names``). Age and family role count wherever the article gives them
    beside the name. Empty where no language model has read the articles.
    """
    names = corpus.names.filter(pl.col("is_person") & (pl.col("position") == pl.col("antecedent")))
    if names.is_empty():
        return empty(PERSONS)
    shown = _shown(names, corpus)
    places: dict[str, list[Place]] = {}
    for article, first, n, name in names.select(
        pl.col("article_id").cast(pl.String), "position", "n_tokens", "name"
    ).iter_rows():
        places.setdefault(article, []).append(Place(first, first + n, shown.get(name, name)))
    read = corpus.voiced.filter(pl.col("article_id").cast(pl.String).is_in(list(places)))
    at = {name: read[name].to_list() for name in ("start", "stop")} | {"voice": read["voice"].cast(pl.String).to_list()}
    texts = {name: rest for name, *rest in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    rows: list[dict[str, Any]] = []
    for row, article, name in parsed_articles(read, {}):
        outlet, text = texts[name]
        for found in _in_article(article, places[name]):
            first, stop = found.pop("tokens")
            start, end = at["start"][row + first], at["stop"][row + stop - 1]
            place = {"start": start, "stop": end, "voice": at["voice"][row + first], "first_form": text[start:end]}
            rows.append({"article_id": name, "outlet": outlet, **found, **place})
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in PERSONS.items()}), PERSONS)


def _shown(names: pl.DataFrame, corpus: Corpus) -> dict[str, str]:
    """The names of persons -> the name each has in all tables."""
    tokens = corpus.tokens.select("article_id", position="position", word=pl.col("token").cast(pl.String))
    alone = names.filter(pl.col("n_tokens") == 1).join(tokens, on=["article_id", "position"])
    called = alone.filter(pl.col("name").str.contains(" ") & pl.col("name").str.ends_with(pl.col("word")))
    return one_name(names["name"], (), called["name"].unique().to_list())


def _in_article(article: ParsedArticle, places: Sequence[Place]) -> Iterator[dict[str, Any]]:
    """What the article says of each person it names."""
    by_person: dict[str, list[Place]] = {}
    for place in places:
        by_person.setdefault(place.person, []).append(place)
    for person, mine in by_person.items():
        first = next((one for one in mine if article.zones[one.first] == Zone.BODY), mine[0])
        phrases = {one: of_name(article, one.first, one.stop, head_of(article, one.first, one.stop)) for one in mine}
        phrase = phrases[first]
        title = next(
            (label for label in phrase.labels if label.part is LabelPart.TITLE and label.stop <= first.first), None
        )
        yield {
            "person": person,
            "tokens": (phrase.first, phrase.stop),
            "title": None if title is None else " ".join(article.words[title.first : title.stop]),
            "honorific": next(filter(None, (_honorific(article, one) for one in (first, *mine))), None),
            "given_name": key_of(article.words[first.first : first.stop]) is not None,
            "age": next(filter(None, (_age(article, one, phrases[one]) for one in mine)), None),
            "family": next(filter(None, (_family(article, phrases[one]) for one in mine)), None),
            "n_mentions": len(mine),
        }


def _honorific(article: ParsedArticle, place: Place) -> str | None:
    before = place.first - 1
    is_one = before >= 0 and article.lower_words[before].strip(".") in HONORIFICS
    return article.words[before].strip(".") if is_one else None


def _age(article: ParsedArticle, place: Place, phrase: Phrase) -> int | None:
    """The age beside a name: Ann Lee, 43, said; Lee (43); Lee, aged 43; the 43-year-old Ann Lee; Lee, a 43-year-old nurse."""
    words = article.lower_words
    after = place.stop
    if words[after : after + 1] and words[after] in (",", "("):
        at = after + 1 + (words[after + 1 : after + 2] != [] and words[after + 1] in AGED)
        if words[at : at + 1] and (at > after + 1 or (words[at + 1 : at + 2] and words[at + 1] in ENDS)):
            found = _years(words[at])
            if found:
                return found
    spans = [range(phrase.first, place.first)]
    spans += [range(article.first[noun], noun + 1) for noun, _ in appositions(article, phrase.head)]
    for span in spans:
        for token in span:
            if words[token : token + 5][1:] == ["-", "year", "-", "old"]:
                return _years(words[token])
    return None


def _years(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and 0 < int(word) < OLDEST else None


def _family(article: ParsedArticle, phrase: Phrase) -> str | None:
    """A family role beside a name, as printed: mother of two, father-of-three, Ann’s sister."""
    for label in phrase.labels:
        token = label.stop - 1
        if label.part not in (LabelPart.APPOSITION, LabelPart.TITLE, LabelPart.PREDICATE, LabelPart.COMPOUND):
            continue
        noun = next((t for t in range(label.first, label.stop) if article.lower_words[t] in FAMILY), None)
        if noun is None:
            continue
        words = article.words[noun : noun + 5]
        if words[1:2] == ["-"] and words[2:4] == ["of", "-"] and len(words) > 4:
            return "".join(words)
        if article.lower_words[noun + 1 : noun + 2] == ["of"] and article.tags[noun + 2 : noun + 3] == ["CD"]:
            return " ".join(words[:3])
        if token == noun:
            return article.words[noun]
    return None
