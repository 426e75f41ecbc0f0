"""Where words stand: how often, in which outlets, in which forms and sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.rivals.neighbours import singular
from analysis.questions.rivals.parsed import Parsed
from analysis.questions.rivals.reading import Reading, readings
from analysis.schema import check
from analysis.schema.rivals import RIVALS
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import WordKind

TAGS = {"NN": WordKind.NOUN, "NNS": WordKind.NOUN, "JJ": WordKind.ADJECTIVE}
RIVAL = "rivals"
Key = tuple[WordKind, str]
"""A word: its kind and its base form."""


@dataclass
class Standing:
    """A word of a story. outlets: its uses in each; forms: as printed, in small letters; phrases: nouns with the
    adjective or noun before each; sentences: numbers in the story."""

    outlets: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    phrases: Counter[str] = field(default_factory=Counter)
    sentences: set[int] = field(default_factory=set)

    @property
    def n(self) -> int:
        """Its uses."""
        return self.outlets.total()


class _Use(NamedTuple):
    """A use of a word, by its article and its row there."""

    key: Key
    article_id: str
    reading: Reading
    row: int
    n_before: int


def standing(corpus: Corpus, wanted: Set[Key]) -> dict[Key, Standing]:
    """Of each wanted kind and base form where it stands, furniture left out. Of what is not parsed, all words are of any kind,
    by their form in small letters and its singular."""
    found: dict[Key, Standing] = defaultdict(Standing)
    for use in _uses(corpus, wanted):
        article, form = use.reading.article, use.reading.article.words[use.row].lower()
        word = found[use.key]
        word.outlets[use.reading.outlet] += 1
        word.forms[form] += 1
        word.phrases[article.phrase(use.row) if isinstance(article, Parsed) else form] += 1
        word.sentences.add(use.n_before + article.sentence[use.row])
    return found


def mentions_of(corpus: Corpus, rivals: pl.DataFrame) -> pl.DataFrame:
    """Every use of every word of a table, as it was counted: schema MENTIONS and ``kind``, ready for ``evidence``. term: the
    base form. rivals: schema RIVALS, of the same corpus."""
    check(rivals, RIVALS)
    wanted = {
        (WordKind(kind), word)
        for name in ("one", "other")
        for kind, word in rivals.select("kind", name).unique().iter_rows()
    }
    rows = [(use.article_id, use.reading.starts[use.row], str(use.key[0]), use.key[1]) for use in _uses(corpus, wanted)]
    schema = {"article_id": pl.String, "start": pl.UInt32, "kind": pl.String, "term": pl.String}
    found = (
        pl.DataFrame(rows, schema=schema, orient="row")
        .join(corpus.articles.select("article_id", "outlet", "text"), on="article_id", maintain_order="left")
        .join(
            corpus.voiced.select(
                pl.col("article_id").cast(pl.String), "start", "stop", "position", "sentence", "zone", "voice"
            ),
            on=["article_id", "start"],
            maintain_order="left",
        )
        .with_columns(
            concept=pl.lit(RIVAL),
            negated=pl.lit(False),
            matched=pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start")),
        )
    )
    return check(found.select(*MENTIONS, "kind"), MENTIONS)


def uses_in_pairs(corpus: Corpus, rivals: pl.DataFrame) -> pl.DataFrame:
    """Every use of each two words of a table: schema MENTIONS, in the order of the table; concept: both words, term: the base
    form of the one. rivals: schema RIVALS, of the same corpus."""
    both = check(rivals, RIVALS).with_row_index("pair").with_columns(concept=pl.format("{} / {}", "one", "other"))
    words = pl.concat(both.select("pair", "concept", "kind", term=pl.col(name)) for name in ("one", "other"))
    found = mentions_of(corpus, rivals).drop("concept").join(words, on=["kind", "term"], maintain_order="left")
    return check(found.sort("pair", maintain_order=True).select(*MENTIONS), MENTIONS)


def _uses(corpus: Corpus, wanted: Set[Key]) -> Iterator[_Use]:
    """The uses of wanted words, in the order of the articles."""
    lemmas = {lemma for _, lemma in wanted}
    n_before = 0
    for name, reading in readings(corpus).items():
        article = reading.article
        for row, word in enumerate(article.words):
            if article.counts[row] and article.is_word[row]:
                if isinstance(article, Parsed):
                    tag = article.pos[row]
                    kind = WordKind.VERB if tag.startswith("VB") else TAGS.get(tag, WordKind.WORD)
                    keys = {(kind, article.lemma[row])}
                else:
                    bases = lemmas.intersection((word.lower(), singular(word.lower())))
                    keys = {(kind, base) for base in bases for kind in (WordKind.NOUN, WordKind.WORD)}
                yield from (_Use(key, name, reading, row, n_before) for key in sorted(keys & wanted))
        n_before += article.n_sentences
