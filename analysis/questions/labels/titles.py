"""Titles and nouns that stand right before a name: Strategic Affairs Minister Ann Lee, the group Hamas."""

from __future__ import annotations

from analysis import data
from analysis.annotate.attribution.runs import TITLES
from analysis.questions.labels.grammar import HONORIFICS, NAMES, is_noun, is_people
from analysis.questions.labels.parse import Parse

BESIDE = ("compound", "nmod", "amod")
"""Labels of the parser for a word that stands before a noun and belongs to it."""
OFFICE_WORDS = frozenset(data.words("titles.csv", "modifier")) - {"united", "states", "former"}
"""Words that are part of an office: prime minister, national security adviser."""


def noun_before(article: Parse, first: int, head: int) -> int | None:
    """The noun right before a name that says what it names: minister, group."""
    before = first - 1
    if before < 0 or article.sentences[before] != article.sentences[first] or not is_noun(article, before):
        return None
    if article.lower_words[before].strip(".") in HONORIFICS:
        return None  # Mr. Lee: see persons
    tied = (
        article.heads[before] == head or article.heads[head] == before or article.heads[before] == article.heads[head]
    )
    is_same = (
        article.heads[before] == article.heads[head] and article.tags[before] == "NN" and is_people(article, before)
    )
    ties = article.heads[before] == head and article.relations[before] in BESIDE
    beside = article.heads[head] == before and article.relations[head] == "appos"
    return before if tied and (ties or beside or is_same) and is_people(article, before) else None


def title_start(article: Parse, noun: int) -> int:
    """The token a title before a name begins at: Strategic Affairs Minister."""
    first = noun
    while (
        first
        and article.sentences[first - 1] == article.sentences[noun]
        and (
            article.lower_words[first - 1] in OFFICE_WORDS
            or (
                article.tags[first - 1] in NAMES
                and article.tags[noun] in NAMES
                and article.entities[first - 1] is None
                and article.relations[first - 1] in BESIDE
            )
        )
    ):
        first -= 1
    return first


def office_start(article: Parse, noun: int) -> int:
    """The token an office of several words begins at: prime minister, special envoy."""
    first = noun
    while (
        article.lower_words[noun].strip(".") in TITLES
        and first
        and article.lower_words[first - 1] in OFFICE_WORDS
        and article.sentences[first - 1] == article.sentences[noun]
    ):
        first -= 1
    return first
