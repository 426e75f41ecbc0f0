"""What is compared: every sentence that counts, and its clauses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis import data
from analysis.annotate import Corpus, once
from analysis.annotate.cues import verb_classes
from analysis.questions.alignment.cuts import NOTHING, Cuts, Parsed, by_marks, by_parse
from analysis.questions.alignment.products import Rows
from analysis.questions.alignment.referents import KEY, referents
from analysis.questions.alignment.scoring import Scorer
from analysis.questions.alignment.weights import counted, held
from analysis.schema.vocabulary import Status, Voice, VoiceType, Zone
from analysis.units.clauses import clauses
from analysis.units.places import with_place
from analysis.units.stems import stem
from analysis.units.wording import COUNTED

SMALL = frozenset(data.words("common_words.csv", "small"))
"""Words that tell nothing by themselves; *not* and numbers are no such words."""
NOUNS = ("NN", "NNS")
MIN_TELLING = 3
"""Telling words from which a sentence or clause can tell a fact: a heading of two names tells nothing."""
MARKS = r"^[,;:—–()\[\]…“”\"]+$"
"""Where a sentence that no model has read is cut."""
CONDITIONAL = data.words("grammar.csv", "condition")
"""What opens a clause that tells no fact."""
TOKENS = ("article_id", "sentence", "place", "voice", "token", "word", "start", "stop")


@dataclass(frozen=True)
class Segments:
    """The sentences and clauses of a story.

    table: one row each, in the order of the story, a sentence before its clauses: segment (its number), article (number of the
    article, from 0), article_id, outlet, sentence, line (number of the sentence in the story), start and stop (characters in
    articles.text), place, voice (whose words most of it is), text, doer (its
    subject as printed, where that stands elsewhere), compared (what its words stand for, subject first), whole (whether
    it is a sentence), first and last (rows of ``tokens``, inclusive). tokens: the tokens that count, in order. embeddings:
    whether they are compared by what they mean as well as by words.
    """

    table: pl.DataFrame
    tokens: pl.DataFrame
    embeddings: bool = False

    @cached_property
    def scorer(self) -> Scorer:
        """What says how likely two segments tell the same."""
        return Scorer(self.table["compared"].to_list(), embeddings=self.embeddings)

    @cached_property
    def articles(self) -> NDArray[np.int64]:
        """The number of each segment's article."""
        return self.table["article"].to_numpy().astype(np.int64)

    @cached_property
    def lines(self) -> NDArray[np.int64]:
        """The number of each segment's sentence in the story."""
        return self.table["line"].to_numpy().astype(np.int64)

    @cached_property
    def n_telling(self) -> NDArray[np.int64]:
        """The words of each segment that tell something."""
        return self.table["n_telling"].to_numpy().astype(np.int64)

    @cached_property
    def done(self) -> NDArray[np.float64]:
        """The part of each segment's events that is told as done, the rest being planned, expected or demanded; NaN where no
        event is known."""
        return self.table["done"].to_numpy()

    @cached_property
    def read(self) -> NDArray[np.bool_]:
        """Whether a language model has read each segment."""
        return self.table["read"].to_numpy()

    @cached_property
    def nouns(self) -> Rows:
        """The nouns of each segment but names, a row of 1 for each; no noun where no language model has read it."""
        stems = [
            stem(lemma) if lemma and tag in NOUNS else None for lemma, tag in zip(self.lemmas, self.tags, strict=True)
        ]
        lists = [[one for one in stems[first : last + 1] if one] for first, last in self.bounds.tolist()]
        return Rows(held(counted(lists)))

    @cached_property
    def texts(self) -> list[str]:
        """Each segment as printed."""
        return self.table["text"].to_list()

    @cached_property
    def voices(self) -> list[str]:
        """Whose words most of each segment is."""
        return self.table["voice"].cast(pl.String).to_list()

    @cached_property
    def words(self) -> list[str | None]:
        """The word of each token; None for a mark."""
        return self.tokens["word"].to_list()

    @cached_property
    def lemmas(self) -> list[str | None]:
        """The base form of each token; None where no model has read it."""
        return self._deep("lemma")

    @cached_property
    def tags(self) -> list[str | None]:
        """The tag of each token; None likewise."""
        return self._deep("pos")

    @cached_property
    def starts(self) -> list[int]:
        """The first character of each token in its article."""
        return self.tokens["start"].to_list()

    @cached_property
    def stops(self) -> list[int]:
        """One past the last character of each token."""
        return self.tokens["stop"].to_list()

    def _deep(self, name: str) -> list[str | None]:
        known = name in self.tokens.columns
        return self.tokens[name].cast(pl.String).to_list() if known else [None] * self.tokens.height

    @cached_property
    def bounds(self) -> NDArray[np.int64]:
        """First and last row of each segment."""
        return self.table.select("first", "last").to_numpy().astype(np.int64)


@once
def segments(corpus: Corpus) -> Segments:
    """The sentences of headline, standfirst, lede, body and captions with their clauses; never furniture, and nothing of
    under MIN_TELLING telling words. At depth ``words`` clauses are what stands between marks.

    They are compared by embeddings too where the corpus's settings say so (EMBEDDINGS); QuestionError where their model is
    not installed.
    """
    every = with_place(corpus.voiced)
    compared = COUNTED & (
        pl.col("zone") != Zone.SUBHEADING.value
    )  # a subheading names what follows, and tells no fact of its own
    tokens = every.filter(compared).with_columns(pl.col("article_id", "token", "word", "voice").cast(pl.String))
    line = tokens.select(pl.struct("article_id", "sentence").rle_id()).to_series().to_numpy().astype(np.int64)
    counts = tokens["word"].is_not_null().to_numpy()
    cuts = [_sentences(line, counts), *_clauses(tokens, line, counts)]
    merged = Cuts(*(np.concatenate(part) for part in zip(*cuts, strict=True)))
    table = _table(corpus, tokens, merged, line)
    deep = ["lemma", "pos"] if "lemma" in tokens.columns else []
    return Segments(table, tokens.select(*TOKENS, *deep), bool(corpus.settings.get("EMBEDDINGS")))


def _sentences(line: NDArray[np.int64], counts: NDArray[np.bool_]) -> Cuts:
    return by_marks(line, np.zeros(len(line), dtype=np.bool_), np.ones_like(counts))


def _clauses(tokens: pl.DataFrame, line: NDArray[np.int64], counts: NDArray[np.bool_]) -> list[Cuts]:
    """The clauses of what a model has read, and the pieces of the rest."""
    read = (
        tokens["relation"].is_not_null().to_numpy() if "relation" in tokens.columns else np.zeros(len(line), np.bool_)
    )
    found = []
    for rows, how in ((np.flatnonzero(read), _parsed), (np.flatnonzero(~read), _marked)):
        if len(rows):
            made = how(tokens[rows], line[rows], counts[rows])
            found.append(Cuts(*(np.where(part == NOTHING, NOTHING, rows[part]) for part in made)))
    return found


def _parsed(tokens: pl.DataFrame, _: NDArray[np.int64], counts: NDArray[np.bool_]) -> Cuts:
    """Heads are positions in whole articles: here they are rows. Who hangs on a word that does not count is a root."""
    place = tokens.select("article_id", "position").with_row_index("row")
    head = (
        tokens.select("article_id", position="head")
        .join(place, on=["article_id", "position"], how="left", maintain_order="left")["row"]
        .fill_null(pl.int_range(tokens.height, dtype=pl.UInt32, eager=True))
    )
    relation, tag = (
        tokens[name].cast(pl.String).fill_null("").to_numpy().astype(np.str_) for name in ("relation", "pos")
    )
    mark = tokens["token"].str.contains(MARKS).to_numpy()
    conditional = tokens["word"].is_in(CONDITIONAL).fill_null(False).to_numpy()
    return by_parse(Parsed(head.to_numpy().astype(np.int64), relation, tag, counts, mark, conditional))


def _marked(tokens: pl.DataFrame, line: NDArray[np.int64], counts: NDArray[np.bool_]) -> Cuts:
    return by_marks(line, tokens["token"].str.contains(MARKS).to_numpy(), counts)


def _table(corpus: Corpus, tokens: pl.DataFrame, cuts: Cuts, line: NDArray[np.int64]) -> pl.DataFrame:
    """The segments in order, each stretch once."""
    starts, stops = (tokens[name].to_numpy() for name in ("start", "stop"))
    where = tokens.select("article_id", "sentence", "place")
    named = corpus.articles.select(
        "article_id", "outlet", article=pl.int_range(pl.len(), dtype=pl.UInt32), printed="text"
    )
    table = pl.DataFrame(
        {**cuts._asdict(), "line": line[cuts.first], "start": starts[cuts.first], "stop": stops[cuts.last]}
    )
    has = pl.col("subject_first") != NOTHING
    table = table.with_columns(
        doer_start=pl.when(has).then(pl.Series(starts[cuts.subject_first])).otherwise(0),
        doer_stop=pl.when(has).then(pl.Series(stops[cuts.subject_last])).otherwise(0),
    )
    table = table.with_columns(whole=pl.int_range(pl.len()) < line.max(initial=-1) + 1)
    telling = tokens["word"].is_not_null() & ~tokens["word"].is_in(SMALL).fill_null(True)
    table = (
        table.with_columns(
            n_telling=pl.Series(_sums(telling, table)), n_words=pl.Series(_sums(tokens["word"].is_not_null(), table))
        )
        .filter(pl.col("n_telling") >= MIN_TELLING)
        .filter(pl.col("whole") | (pl.col("n_words") < pl.col("n_words").max().over("line")))
        .unique(["first", "last"], keep="first", maintain_order=True)
    )
    return (
        pl.concat([table, where[table["first"]]], how="horizontal")
        .with_columns(
            voice=_voices(tokens, table),
            compared=_compared(corpus, tokens, table),
            done=_done(corpus, tokens, table),
            read=~pl.col("article_id").is_in(list(corpus.unparsed)),
        )
        .join(named, on="article_id", maintain_order="left")
        .with_columns(
            text=pl.col("printed").str.slice("start", pl.col("stop") - pl.col("start")),
            doer=pl.col("printed").str.slice("doer_start", pl.col("doer_stop") - pl.col("doer_start")),
        )
        .sort("line", "whole", "first", descending=[False, True, False], maintain_order=True)
        .drop("printed")
        .with_row_index("segment")
    )


def _compared(corpus: Corpus, tokens: pl.DataFrame, table: pl.DataFrame) -> pl.Series:
    """Each segment as it is compared: what its words stand for, its subject first where that stands outside it."""
    after = pl.col("n_tokens") - 1
    found = referents(corpus).with_columns(first=True)
    within = (
        found.filter(after > 0)
        .select(
            "article_id",
            position=pl.int_ranges(pl.col("position") + 1, pl.col("position") + pl.col("n_tokens"), dtype=pl.UInt32),
        )
        .explode("position")
        .with_columns(referent=pl.lit(""))
    )
    every = pl.concat([found.select("article_id", "position", "referent"), within])
    meant = tokens.select("article_id", "position", "token").join(
        every, on=["article_id", "position"], how="left", maintain_order="left"
    )
    words = meant.select(pl.coalesce("referent", "token")).to_series().to_list()
    texts = []
    for first, last, begin, end in table.select("first", "last", "subject_first", "subject_last").iter_rows():
        subject = words[begin : end + 1] if begin != NOTHING else []
        texts.append(" ".join(word for word in [*subject, *words[first : last + 1]] if word))
    return pl.Series(texts, dtype=pl.String)


def _done(corpus: Corpus, tokens: pl.DataFrame, table: pl.DataFrame) -> pl.Series:
    """The part of each segment's events that is told as done; verbs of saying are no events here."""
    if "lemma" not in tokens.columns:
        return pl.Series([None] * table.height, dtype=pl.Float64)
    events = clauses(corpus).filter(~pl.col("predicate").is_in(list(verb_classes()))).select(KEY[0], KEY[1], "status")
    events = events.unique(KEY, keep="first", maintain_order=True)
    status = tokens.join(events, on=KEY, how="left", maintain_order="left")["status"]
    done, other = _sums(status == Status.TOLD, table), _sums(status == Status.NOT_DONE, table)
    known = done + other
    return pl.Series(np.divide(done, known, out=np.full(len(known), np.nan), where=known > 0))


def _sums(held: pl.Series, table: pl.DataFrame) -> NDArray[np.int64]:
    """Of each segment how many of its tokens are held."""
    before = np.concatenate([[0], np.cumsum(held.fill_null(False).to_numpy())])
    return np.asarray(before[table["last"].to_numpy() + 1] - before[table["first"].to_numpy()], dtype=np.int64)


def _voices(tokens: pl.DataFrame, table: pl.DataFrame) -> pl.Series:
    """Whose words most of each segment is; of two that have as many, the first of the vocabulary."""
    word = tokens["word"].is_not_null()
    counts = np.stack([_sums(word & (tokens["voice"] == str(voice)), table) for voice in Voice])
    return pl.Series([str(voice) for voice in Voice], dtype=VoiceType).gather(counts.argmax(axis=0))
