"""The words of a sentence that another outlet might replace, each with what it stands with: its slot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis import data
from analysis.annotate.cues import verb_classes
from analysis.questions.rivals.neighbours import Unparsed
from analysis.questions.rivals.parsed import Parsed
from analysis.questions.rivals.reading import Reading
from analysis.questions.rivals.uses import COMMON, SMALL
from analysis.schema.vocabulary import WordKind

POINTING = frozenset(data.words("common_words.csv", "pointing") + data.words("common_words.csv", "direction"))
ARGUMENTS = {"nsubj": "subject", "agent": "subject", "dobj": "object", "nsubjpass": "object"}
"""Labels of what a verb tells of, and of what it acts on."""
LEAST_LETTERS = 3


class Word(NamedTuple):
    """A word that tells something: its row, base form, kind (None where no other takes its place: a name, a number), what it is
    known by where sentences are compared, and its slot."""

    row: int
    lemma: str
    kind: WordKind | None
    key: str
    slot: frozenset[str]


def words_of(reading: Reading, start: int, stop: int) -> list[Word]:
    """The words between two characters that tell something, in order."""
    article = reading.article
    made = _parsed(article, reading.rows(start, stop)) if isinstance(article, Parsed) else None
    return list(made if made is not None else _unparsed(article, reading.rows(start, stop)))


def _parsed(article: Parsed, rows: range) -> Iterator[Word]:
    for row in rows:
        if not article.is_word[row] or not article.counts[row] or article.lemma[row] in SMALL:
            continue
        kind = _kind(article, row)
        key = article.name_at(row) or article.verb_at(row)
        yield Word(row, article.lemma[row], kind, key, frozenset(_slot(article, row, kind)))


def _kind(article: Parsed, row: int) -> WordKind | None:
    """What kind of word may take the place of a word; None where no other may, or where it is somebody else's word."""
    lemma, tag = article.lemma[row], article.pos[row]
    if not article.own[row] or article.name_at(row) or article.entity[row] or not lemma.isalpha():
        return None
    if article.is_noun(row):
        return WordKind.NOUN
    if len(lemma) < LEAST_LETTERS or lemma in COMMON:
        return None
    if tag.startswith("VB") and article.relation[row] not in ("aux", "auxpass", "amod") and lemma not in verb_classes():
        return WordKind.VERB
    return WordKind.ADJECTIVE if tag == "JJ" and lemma not in POINTING else None


def _slot(article: Parsed, row: int, kind: WordKind | None) -> Iterator[str]:
    if kind == WordKind.NOUN:
        yield from article.places(row)
    elif kind == WordKind.VERB:
        for child in article.children[row]:
            relation = article.relation[child]
            if relation in ARGUMENTS and article.pos[child] != "CD":
                yield f"{ARGUMENTS[relation]}:{_known(article, child)}"
            elif relation == "prep":
                for below in article.children[child]:
                    yield f"{article.lemma[child]}:{_known(article, below)}"
    elif kind == WordKind.ADJECTIVE:
        yield f"says of:{_known(article, article.head[row])}"


def _known(article: Parsed, row: int) -> str:
    return article.name_at(row) or article.verb_at(row)


def _unparsed(article: Unparsed | Parsed, rows: range) -> Iterator[Word]:
    for row in rows:
        word = article.words[row]
        if article.is_word[row] and article.counts[row] and word.lower() not in SMALL:
            may_be = article.own[row] and word.islower() and word.isalpha() and word not in COMMON | POINTING
            yield Word(
                row,
                word.lower(),
                WordKind.WORD if may_be and len(word) > LEAST_LETTERS else None,
                word.lower(),
                frozenset(),
            )
