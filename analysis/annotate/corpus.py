"""A story -> a corpus: the tables every question is asked of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, partial, wraps
from typing import Literal, TypeVar, cast, get_args

import polars as pl

from analysis.annotate.attribution.table import add_attributions
from analysis.annotate.shared import digest, shared
from analysis.annotate.syntax.cache import parse_some, parsed
from analysis.annotate.syntax.parse import has_model, is_read, unparsed
from analysis.annotate.words.batch import annotate_words, batches
from analysis.progress import note
from analysis.progress import progress as shown
from analysis.schema import check, empty
from analysis.schema.annotation import ATTRIBUTIONS, NAMES, SYNTAX, TOKENS
from analysis.schema.vocabulary import Voice, VoiceType
from analysis.story import Story
from analysis.story.choices import Choice
from analysis.story.concepts import Concept
from analysis.story.marks import no_marks
from analysis.story.repeated import shared_lines
from analysis.story.timeline import MarkedDay
from analysis.workers import cores, spread, uncollected

Depth = Literal["words", "syntax"]
JOB_CHARACTERS = 50_000
"""Characters parsed at a time: some ten articles, so that all processes end at about the same time."""
WORKER_CHARACTERS = 200_000
"""Characters from which another process is worth its start."""
Job = tuple[pl.DataFrame, Mapping[str, str]]
Annotated = tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]
Found = TypeVar("Found")
ASKED_BY_ALL = {"EMBEDDINGS": False, "SHARED_COPY": "in"}
"""Settings on which it depends what a question finds, and what holds where they are not given."""
CONTENT = "content"


@dataclass(frozen=True)
class Beside:
    """What must be known of the articles beside a corpus that is a part of more.

    outlets: the names of all outlets. small: the forms of words that any article prints in small letters; None where the
    corpus is all there is.
    """

    outlets: tuple[str, ...] = ()
    small: frozenset[str] | None = None


@dataclass(frozen=True)
class Corpus:
    """An annotated story.

    name: the story's. depth: how far it was annotated. articles, tokens, attributions, names: tables with the schemas
    ARTICLES, TOKENS, ATTRIBUTIONS, NAMES; at depth ``words`` no names are found. concepts, actors: what concepts.yaml
    says. problems: what reading found. verbs: the story's own reporting verbs and their classes; labels: its own words
    for actors and theirs; harm: its own words of harm and their kinds; selection: which rows of the grid of told and left out the
    reader chose; marks: what readers marked by hand (schema READ_MARKS). title: what the story is called; None where the
    folder does not say. timeline: the days that the reader marks. files: the story's files that hold no article, name ->
    SHA-256 of what was read. settings: the choices of whoever asks, name -> value; the record of a figure holds them. beside:
    what is known of further articles, of which these are a part.
    """

    name: str
    depth: Depth
    articles: pl.DataFrame
    tokens: pl.DataFrame
    attributions: pl.DataFrame
    concepts: tuple[Concept, ...]
    actors: tuple[Concept, ...]
    problems: pl.DataFrame
    verbs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    harm: Mapping[str, str] = field(default_factory=dict)
    selection: Mapping[str, Choice] = field(default_factory=dict)
    title: str | None = None
    timeline: tuple[MarkedDay, ...] = ()
    marks: pl.DataFrame = field(default_factory=no_marks)
    names: pl.DataFrame = field(default_factory=lambda: empty(NAMES))
    beside: Beside = field(default_factory=Beside)
    _kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out once by functions marked ``once``; a corpus in which anything is replaced begins with nothing."""

    @cached_property
    def voiced(self) -> pl.DataFrame:
        """The tokens as they are counted: in articles that no language model has read, what stands outside quotation marks
        may be paraphrase, so it is unquoted, not the outlet's."""
        if not self.unparsed:
            return self.tokens
        unread = pl.col("article_id").cast(pl.String).is_in(self.unparsed)
        outlets = unread & (pl.col("voice") == Voice.OUTLET)
        unquoted = pl.lit(Voice.UNQUOTED, dtype=VoiceType)
        return self.tokens.with_columns(voice=pl.when(outlets).then(unquoted).otherwise("voice"))

    @property
    def unparsed(self) -> tuple[str, ...]:
        """Ids of the articles that no language model has read: those not in English; at depth ``words`` all."""
        of_none = self.articles.filter(~is_read(pl.col("language"))) if self.depth == "syntax" else self.articles
        return tuple(of_none["article_id"])

    @property
    def reported(self) -> pl.DataFrame:
        """The attributions of the articles that a language model has read, with cues and speakers."""
        return self.attributions.filter(~pl.col("article_id").cast(pl.String).is_in(self.unparsed))

    @property
    def content(self) -> str:
        """A name for all that questions are asked of: the same for the same, another for others. Settings that only say
        what a notebook shows do not count."""
        if CONTENT not in self._kept:
            told = [(each.name, getattr(self, each.name)) for each in fields(self) if each.compare]
            chosen = [(name, self.settings.get(name, usual)) for name, usual in ASKED_BY_ALL.items()]
            values = (value for name, value in told if name != "settings")
            self._kept[CONTENT] = digest(*values, chosen)
        return cast(str, self._kept[CONTENT])

    def with_settings(self, **settings: object) -> Corpus:
        """The same corpus, asked with these choices besides those it has; this one itself where it has them all."""
        chosen = {**self.settings, **settings}
        return self if chosen == self.settings else replace(self, settings=chosen)


def once(work: Callable[[Corpus], Found]) -> Callable[[Corpus], Found]:
    """A question that is worked out once for a corpus, however often it is asked."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def asked(corpus: Corpus) -> Found:
        if name not in corpus._kept:
            corpus._kept[name] = work(corpus)
            note()
        return cast(Found, corpus._kept[name])

    return asked


def for_all(work: Callable[[Corpus], Found]) -> Callable[[Corpus], Found]:
    """A question that is worked out once for all notebooks of a report (``shared``), and once for a corpus. What it finds
    must not depend on settings other than ASKED_BY_ALL."""
    name = f"{work.__module__}.{work.__qualname__}"

    @once
    @wraps(work)
    def asked(corpus: Corpus) -> Found:
        return shared(partial(work, corpus), name, corpus.content)

    return asked


def deepest() -> Depth:
    """The depth to which articles can be annotated here: ``syntax`` where there is a language model."""
    return "syntax" if has_model() else "words"


def annotate(story: Story, depth: Depth = "words") -> Corpus:
    """Annotate every article of a story; the story stays as it was.

    depth ``words``: tokens, sentences, zones, quotations; no language model. ``syntax``: also lemma, part of speech,
    head, relation and entity, and attributions with their speakers; a text parsed before is read from the cache. An
    article that is not in English stays as at depth ``words`` (``unparsed`` names it): these columns are null, but head
    is the token's own position, and its attributions are its quotations.
    A large story is parsed by several processes: in a script of your own, call this below
    ``if __name__ == "__main__":``, so that each of them can read the script.
    Raises ValueError for another depth, ModelError when the language model is missing.
    """
    if depth not in get_args(Depth):
        raise ValueError(f"depth must be one of {', '.join(get_args(Depth))}, not '{depth}'.")
    articles = with_shared(story.articles, shared_lines(story.articles))
    if depth == "words":
        done = shared(partial(_with_words, articles), "words", articles)
    else:
        done = shared(partial(_with_syntax, articles, story.verbs), "annotated", articles, sorted(story.verbs.items()))
    tables = [pl.concat(parts) for parts in zip(*done, strict=True)]
    none = empty(TOKENS if depth == "words" else SYNTAX), empty(ATTRIBUTIONS), empty(NAMES)
    tokens, attributions, names = tables or none
    return corpus_of(story, depth, tokens, attributions, names)


def corpus_of(
    story: Story, depth: Depth, tokens: pl.DataFrame, attributions: pl.DataFrame, names: pl.DataFrame
) -> Corpus:
    """A story and what annotating it to this depth has given."""
    return Corpus(
        story.name,
        depth,
        story.articles,
        check(tokens, TOKENS if depth == "words" else SYNTAX),
        check(attributions, ATTRIBUTIONS),
        story.concepts,
        story.actors,
        story.problems,
        story.verbs,
        story.files,
        labels=story.labels,
        harm=story.harm,
        selection=story.selection,
        title=story.title,
        timeline=story.timeline,
        marks=story.marks,
        names=check(names, NAMES),
    )


def with_shared(articles: pl.DataFrame, lines: Sequence[Set[int]]) -> pl.DataFrame:
    """Articles with the numbers of the lines that their outlets' articles share, as annotating takes them."""
    numbers = pl.Series("shared", [sorted(each) for each in lines], dtype=pl.List(pl.UInt32))
    return articles.with_columns(numbers)


def annotate_part(articles: pl.DataFrame, depth: Depth, verbs: Mapping[str, str]) -> Annotated:
    """Tokens, attributions and names of some articles, in this process and without keeping a parse.

    articles: as ``with_shared`` gives them. verbs: the story's own reporting verbs.
    """
    done = []
    for part in batches(articles, JOB_CHARACTERS if depth == "syntax" else None):
        with uncollected():
            plain = annotate_words(part)
            done.append((*plain, empty(NAMES)) if depth == "words" else _deepened(part, *plain, verbs, keep=False))
    tokens, attributions, names = (pl.concat(tables) for tables in zip(*done, strict=True))
    return tokens, attributions, names


def _with_words(articles: pl.DataFrame) -> list[Annotated]:
    """Tokens and quotations of the articles, without names."""
    parts = list(batches(articles))
    done = []
    with shown(articles.height, "articles", hidden=len(parts) < 2) as progress:
        for part in parts:
            done.append((*annotate_words(part), empty(NAMES)))
            progress.update(part.height)
    return done


def _with_syntax(articles: pl.DataFrame, verbs: Mapping[str, str]) -> list[Annotated]:
    """Parse the articles and find their attributions, on all cores where there is enough to do."""
    jobs: list[Job] = [(part, verbs) for part in batches(articles, JOB_CHARACTERS)]
    n_characters = int(articles["text"].str.len_chars().sum())
    workers = min(cores(), len(jobs), 1 + n_characters // WORKER_CHARACTERS)
    done = []
    with shown(articles.height, "articles parsed", hidden=len(jobs) < 2) as progress:
        for (part, *_), result in zip(jobs, spread(_deepen, jobs, workers), strict=True):
            done.append(result)
            progress.update(part.height)
    return done


def _deepen(job: Job) -> Annotated:
    articles, verbs = job
    with uncollected():
        return _deepened(articles, *annotate_words(articles), verbs)


def _deepened(
    articles: pl.DataFrame,
    tokens: pl.DataFrame,
    quotations: pl.DataFrame,
    verbs: Mapping[str, str],
    *,
    keep: bool = True,
) -> Annotated:
    read = parsed if keep else parse_some
    foreign = articles.filter(~is_read(pl.col("language")))["article_id"].to_list()
    if not foreign:
        return add_attributions(read(tokens), verbs)
    article = pl.col("article_id").cast(pl.String)
    mine, others = ~article.is_in(foreign), article.is_in(foreign)
    deep, found, names = add_attributions(read(tokens.filter(mine)), verbs)
    ids = articles["article_id"].to_list()
    place = article.replace_strict(ids, range(len(ids)), return_dtype=pl.UInt32)
    return (
        pl.concat([deep, unparsed(tokens.filter(others))]).sort(place, maintain_order=True),
        pl.concat([found, quotations.filter(others)]).sort(place, maintain_order=True),
        names,
    )
