"""One article's parse as lists, for what is read off words beside words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from analysis.units.clauses.tree import below
from analysis.units.texts import Texts, articles, stretches

SUBJECTS = ("nsubj", "nsubjpass")
NAMES = ("NNP", "NNPS")
BESIDE = ("compound", "nmod", "amod")
"""Labels of the parser for a word that stands before a noun and belongs to it."""
LONG, LEAST_LONG = 3, 4
"""A longer word has more letters than this, and so many such words that a headline in capitals has at least; set by hand."""
MAX_DOWN = 60
"""Steps down a parse tree that are followed; a plain limit for time: one is seldom deeper."""


class Parse:
    """One article, one entry a token.

    words: as printed; lower_words, lower_lemmas: in small letters. tags: Penn. relations: ClearNLP. heads: the token each
    hangs on, its own at a root. entities: the parser's guess, None for none. children: what hangs on each token, in order.
    bounds: the tokens of each sentence; starts, stops: characters in articles.text; places, voices: as text; counted: what each counts as, None for none.
    """

    def __init__(self, texts: Mapping[str, list[str]], rest: Mapping[str, list[Any]]) -> None:
        """The columns of one article, as ``parses`` gives them."""
        self.article_id = texts["article_id"][0]
        self.words = texts["token"]
        self.lower_words = texts["lower"]
        self.lower_lemmas = texts["lemma"]
        self.tags = [*texts["pos"]]
        self.relations = [*texts["relation"]]
        self.entities: list[str | None] = [*texts["entity"]]
        self.heads: list[int] = [*rest["head"]]
        self.sentences: list[int] = rest["sentence"]
        self.zones = texts["zone"]
        spans = stretches(pl.Series(self.sentences, dtype=pl.UInt32))
        self.bounds = {self.sentences[first]: (first, last) for first, last in spans}
        self.starts: list[int] = rest["start"]
        self.stops: list[int] = rest["stop"]
        self.places: Sequence[str | None] = texts["place"]
        self.voices = texts["voice"]
        self.counted: Sequence[str | None] = texts["word"]
        _mend(self)
        self.children = below(self.heads)

    def first(self, token: int) -> int:
        """The first token of the stretch a token governs."""
        for _ in range(MAX_DOWN):
            below = self.children[token]
            if not below or below[0] > token:
                break
            token = below[0]
        return token

    def last(self, token: int) -> int:
        """The last token of the stretch a token governs."""
        for _ in range(MAX_DOWN):
            below = self.children[token]
            if not below or below[-1] < token:
                break
            token = below[-1]
        return token

    def subject(self, token: int) -> int | None:
        """The subject of a verb."""
        return next((child for child in self.children[token] if self.relations[child] in SUBJECTS), None)

    def sentence_of(self, token: int) -> tuple[int, int]:
        """The tokens of the sentence of a token."""
        return self.bounds[self.sentences[token]]

    def is_initial(self, token: int) -> bool:
        """Whether a token that two more follow is a capital letter with its stop inside a name: B in Ann B. Lee."""
        word, name = self.words[token], token + 2
        is_one = len(word) == 1 and word.isupper() and self.words[token + 1] == "."
        is_here = self.sentences[token] == self.sentences[name]
        return is_one and is_here and self.words[name][0].isupper() and self.tags[name] in NAMES

    def is_in_capitals(self, token: int) -> bool:
        """Whether each longer word of a token’s sentence begins with a capital letter, as in many headlines."""
        long = [word for word in self.words[slice(*self.sentence_of(token))] if len(word) > LONG and word.isalpha()]
        return len(long) >= LEAST_LONG and all(word[0].isupper() for word in long)


def _mend(article: Parse) -> None:
    """Errors of the parser set right: it makes two heads of a name with initials (Ann B. Lee), a noun of a dash, before which
    a name would stand as it does before a noun, an adjective of a verb (Roe fired Secretary Ann Lee), and a verb of an
    adjective that begins a sentence."""
    for token, (head, relation) in enumerate(zip(article.heads, article.relations, strict=True)):
        if relation in BESIDE and head > token and not any(map(str.isalnum, article.words[head])):
            article.relations[token] = "dep"
        if relation == "amod" and head > token and article.tags[token] == "VB":
            article.tags[token] = "JJ"  # Presumptive, at the beginning of a sentence
        if relation == "amod" and head > token and _is_verb(article, token):
            for before in range(article.sentence_of(token)[0], token + 1):
                if article.heads[before] == head:
                    article.relations[before] = "dep"
    for token in range(len(article.words) - 2):
        if article.is_initial(token):
            _hang_on_the_last(article, token)


def _is_verb(article: Parse, token: int) -> bool:
    """Whether what the parser takes for a word before a noun may be a verb: a participle right behind a noun or a name."""
    is_one = article.tags[token] in ("VBN", "VBD") or (
        article.tags[token] == "JJ" and article.words[token].endswith("ed")
    )
    is_here = token > article.sentence_of(token)[0]
    return is_one and is_here and article.tags[token - 1].startswith("NN") and article.words[token - 1].isalpha()


def _hang_on_the_last(article: Parse, initial: int) -> None:
    """Let an initial, its stop and all that hangs on them hang on the name behind, in whose place the initial was."""
    heads, relations, name = article.heads, article.relations, initial + 2
    inside = (initial, initial + 1)
    if heads[name] in inside:
        up = next((t for t in inside if heads[t] not in (*inside, name)), initial)
        heads[name], relations[name] = (name if heads[up] == up else heads[up]), relations[up]
    first, stop = article.sentence_of(initial)
    for token in range(first, stop):
        if heads[token] in inside and token != name:
            heads[token] = name
    for token in inside:
        heads[token], relations[token] = name, "compound"
    if article.entities[name] is None:
        article.entities[name] = article.entities[initial]


def parses(tokens: pl.DataFrame) -> Iterator[Parse]:
    """Each article of parsed tokens, with ``place`` (``units.places``); articles that no model has read are left out."""
    if "relation" not in tokens.columns or tokens.is_empty():
        return
    texts = {name: Texts(tokens[name]) for name, kind in tokens.schema.items() if kind in (pl.Categorical, pl.Enum)}
    texts |= {"lemma": Texts(tokens["lemma"], str.lower), "lower": Texts(tokens["token"], str.lower)}
    plain = tokens.select("head", "sentence", "start", "stop")
    yield from (Parse(*article) for article in articles(tokens, texts, plain))
