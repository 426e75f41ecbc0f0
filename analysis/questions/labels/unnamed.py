"""People without a name: how they are counted and described, and whose they are where the phrase says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.somebody import GROUPS, QUANTITIES, has_personal_ending
from analysis.annotate.attribution.table import parsed_articles
from analysis.questions.labels.grammar import PEOPLE, base
from analysis.questions.labels.phrases import Mention, in_article, mentions_by_article
from analysis.questions.labels.reading import stands_before_a_name
from analysis.schema import check, empty
from analysis.schema.labels import UNNAMED
from analysis.schema.vocabulary import Zone
from analysis.units.people import NOUNS, counts_of_people
from analysis.units.places import with_place

NO_PEOPLE = (
    frozenset(data.words("people.csv", "thing"))
    | {"death", "deaths", "body", "bodies"}
    | frozenset(data.words("unnamed.csv", "counting"))
)
INDEFINITE = frozenset(data.words("unnamed.csv", "indefinite"))
KNOWN = frozenset(data.words("numbers.csv", "known"))
PARTS = ("compound", "nmod", "amod", "poss", "appos", "attr", "oprd")
"""Labels of the parser for a noun that belongs to another, or is said of somebody named before."""


def unnamed(corpus: Corpus) -> pl.DataFrame:
    """Every phrase for people without a name: schema UNNAMED, in the order of the text.

    Several people (civilians, 33 hostages, hundreds of prisoners), or one who is not known yet (a gunman); not those
    whom an office, a title or the article itself ties to a name. actor: whose people they are, where the phrase says so
    (Israeli hostages, Hamas fighters), else null. number: as printed, with what stands before it (at least 1,200).
    Empty where no language model has read the articles.
    """
    read = with_place(corpus.voiced).filter(
        ~pl.col("article_id").cast(pl.String).is_in(corpus.unparsed) & (corpus.depth == "syntax")
    )
    if read.is_empty():
        return empty(UNNAMED)
    mentions = mentions_by_article(corpus)
    tied = _tied(corpus)
    columns = read.select("start", "stop", "sentence", pl.col("place", "voice", "word").cast(pl.String))
    at = {name: columns[name].to_list() for name in columns.columns}
    texts = {name: rest for name, *rest in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    rows: list[dict[str, Any]] = []
    for row, article, name in parsed_articles(read, {}):
        outlet, text = texts[name]
        words = at["word"][row : row + len(article.words)]
        for noun, span, number, actor in _in_article(article, words, mentions.get(name, []), tied.get(name, set())):
            start, stop = at["start"][row + span[0]], at["stop"][row + span[1] - 1]
            counted = None if number is None else text[at["start"][row + number[0]] : at["stop"][row + number[1] - 1]]
            place = {key: at[key][row + noun] for key in ("sentence", "place", "voice")}
            rows.append(
                {
                    "article_id": name,
                    "outlet": outlet,
                    "noun": _base(article, noun),
                    "actor": actor,
                    "number": counted,
                    "phrase": text[start:stop],
                    "start": start,
                    "stop": stop,
                    **place,
                }
            )
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in UNNAMED.items()}), UNNAMED)


def _tied(corpus: Corpus) -> dict[str, set[int]]:
    """By article, the tokens of descriptions that stand for somebody with a name."""
    found: dict[str, set[int]] = {}
    stand_in = corpus.names.filter(pl.col("position") != pl.col("antecedent"))
    for article, first, n in stand_in.select(pl.col("article_id").cast(pl.String), "position", "n_tokens").iter_rows():
        found.setdefault(article, set()).update(range(first, first + n))
    return found


def _in_article(
    article: ParsedArticle, words: list[str | None], mentions: list[Mention], tied: set[int]
) -> Iterator[tuple[int, Span, Span | None, str | None]]:
    """The noun, the phrase, its number and whose people they are, of each phrase for people without a name."""
    sides: dict[int, set[str]] = {}
    for mention, phrase in in_article(article, mentions):
        sides.setdefault(phrase.head, set()).add(mention[2])
    numbers = dict(_numbers(article, words))
    for noun in range(len(article.words)):
        if article.zones[noun] == Zone.FURNITURE or noun in tied or not _is_people(article, noun):
            continue
        first, number = _with_number(article, noun, numbers)
        several = article.tags[noun] in ("NNS", "NNPS") or article.lower_words[noun] in NOUNS
        before = article.lower_words[first:noun]
        if len(before) > 1 and before[0] in KNOWN and article.tags[first + 1] == "CD" and number is not None:
            continue  # the two boys
        if not several and (not before or before[0] not in INDEFINITE):
            continue
        whose = sides.get(noun, set())
        yield noun, (first, noun + 1), number, next(iter(whose)) if len(whose) == 1 else None


def _is_people(article: ParsedArticle, noun: int) -> bool:
    """Whether a token is a noun for people that stands on its own."""
    tag, word, lemma = article.tags[noun], article.lower_words[noun], article.lower_lemmas[noun]
    if tag == "NNPS":
        return article.entities[noun] == "NORP" and article.relations[noun] not in PARTS
    if tag not in ("NN", "NNS") or {word, lemma} & NO_PEOPLE or article.relations[noun] in PARTS:
        return False
    if stands_before_a_name(article, noun):
        return False
    if tag == "NNS" or word in NOUNS:
        return word in NOUNS or (lemma in PEOPLE and lemma not in GROUPS) or has_personal_ending(word)
    return lemma in PEOPLE and lemma not in GROUPS and lemma not in QUANTITIES


def _numbers(article: ParsedArticle, words: list[str | None]) -> Iterator[tuple[int, Span]]:
    """Each token of a number of people -> the tokens of the number."""
    first = 0
    while first < len(article.words):
        stop = article.sentence_of(first)[1]
        spoken = [(word or "") for word in words[first:stop]]
        for start, end in counts_of_people(article.words[first:stop], spoken):
            for token in range(first + start, first + end):
                yield token, (first + start, first + end)
        first = stop


def _with_number(article: ParsedArticle, noun: int, numbers: Mapping[int, Span]) -> tuple[int, Span | None]:
    """The first token of a noun's phrase, and its number with what stands before it: at least 1,200."""
    first = min(noun, article.first[noun])
    up = article.heads[noun]
    if article.lower_words[up] == "of" and article.heads[up] in numbers and article.relations[noun] == "pobj":
        start = numbers[article.heads[up]][0]
        return min(article.first[article.heads[up]], start), (min(article.first[article.heads[up]], start), up)
    inside = [token for token in range(first, noun) if token in numbers]
    if not inside:
        return first, None
    span = numbers[inside[-1]]
    about = next((t for t in range(first, span[0]) if article.lower_words[t] not in KNOWN), span[0])
    is_about = all(article.tags[t] in ABOUT_TAGS for t in range(about, span[0]))
    return min(first, span[0]), (about if is_about else span[0], span[1])


ABOUT_TAGS = ("IN", "RB", "RBR", "RBS", "JJR", "JJS", "TO", "CD", "RP")
"""Tags of words before a number that say how exact it is: at least, more than, nearly."""


def _base(article: ParsedArticle, noun: int) -> str:
    word = article.words[noun]
    if article.tags[noun] == "NNPS":
        return word.removesuffix("s")
    return base(article, noun)
