"""Reports: who is said to have said what, each speaker under one name in all outlets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.attribution.speakers import HE_SHE, THEY, TITLES, alternatives
from analysis.units.wording import WORDS

UNNAMED = r"(?i)^(?:the |some |several |many |other |two |an? )?(?:\w+ ){0,3}(?:sources?|officials?|reports?|insiders?|aides?|observers?|critics|experts|analysts|people|media|unnamed .*|anonymous .*)$"
"""A source that names nobody a reader could ask."""
PERSONAL = (TITLES - {"the", "us", "israeli"}) | frozenset(
    "director chairman chairwoman chair chancellor ambassador mayor judge justice king queen pope attorney lawyer"
    " congressman congresswoman representative lieutenant captain colonel major sheriff officer chief leader".split()
)
"""Words before a name that are no part of it."""
PRONOUNS = sorted(HE_SHE | THEY | {"this", "these", "those", "one"})
SAYING = ("neutral", "endorsing", "doubting", "heated")
PRINTED = ("read", "reads", "reading")
"""Cues of what is written on a poster or a page; who holds it is not who says it."""
COLUMNS = {
    "article_id": pl.String,
    "attribution_id": pl.UInt32,
    "source": pl.String,
    "speaker": pl.String,
    "actor": pl.String,
}


def reports(corpus: Corpus) -> pl.DataFrame:
    """Reports of speech or belief: attributions with their outlet, and how many of their words are quoted and how
    many paraphrased (n_quoted, n_attributed). What somebody does or plans is left out.

    A speaker has one name in all outlets: short and long forms of a name (Lee, Ann Lee, Mayor Ann Lee) are put
    together where only one of the story's speakers can be meant. ``named`` is false where no source stands, or one
    that names nobody a reader could ask (officials, media reports). Without rows at depth ``words``.
    """
    outlets = corpus.articles.select(pl.col("article_id").cast(pl.String), "outlet")
    words = (
        corpus.tokens.filter(WORDS & pl.col("attribution_id").is_not_null())
        .with_columns(pl.col("article_id").cast(pl.String))
        .group_by("article_id", "attribution_id")
        .agg(n_quoted=(pl.col("voice") == "quoted").sum(), n_attributed=(pl.col("voice") == "attributed").sum())
    )
    known = corpus.attributions if corpus.depth == "syntax" else corpus.attributions.clear()
    found = known.filter(pl.col("cue_class").ne_missing("other")).with_columns(pl.col("article_id").cast(pl.String))
    found = found.join(words, on=["article_id", "attribution_id"], maintain_order="left").join(
        outlets, on="article_id", maintain_order="left"
    )
    names = one_name(found["speaker"].drop_nulls().unique())
    return found.with_columns(pl.col("speaker").replace(names)).with_columns(
        named=(pl.col("speaker").is_not_null() & ~pl.col("speaker").str.contains(UNNAMED)).fill_null(False)
    )


def one_name(names: Iterable[str]) -> dict[str, str]:
    """Each name -> the name its bearer has in all tables, without titles: “Lee”, “Mayor Lee” and “Ann Lee” are “Ann
    Lee”, unless “Tom Lee” speaks too.

    Names that end in a small letter or in a title (the office, Prime Minister) are not among them; one of the form
    “Times of Israel” is nobody's longer name.
    """
    cores = {name: core for name in sorted(names) if (core := _core(name))}
    ending: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for core in cores.values():
        for start in range(len(core)):
            ending.setdefault(core[start:], set()).add(core)
    whole: dict[tuple[str, ...], tuple[str, ...]] = {}
    for core in set(cores.values()):
        longest = max(ending[core], key=lambda each: (len(each), each))
        chain = all(longest[-len(each) :] == each for each in ending[core])
        whole[core] = longest if chain else core
    shown: dict[tuple[str, ...], str] = {}
    for core in sorted(whole, key=lambda each: (len(each), each)):
        if len(core) > 1:
            shown.setdefault(whole[core], " ".join(core))
    for name, core in sorted(cores.items(), key=lambda item: (len(item[0]), item[0])):
        if len(name.split()) > 1:  # no fuller name than one with a title
            shown.setdefault(whole[core], name)
    return {name: shown.get(whole[core], name) for name, core in cores.items()}


def _core(name: str) -> tuple[str, ...]:
    """A name without what stands before and with its titles; nothing where it is no name."""
    words = name.split()
    if "of" in words:
        return ()
    if not words or not words[-1][0].isupper() or _is_title(words[-1]):
        return ()
    titles = [number for number, word in enumerate(words[:-1]) if _is_title(word)]
    return tuple(words[titles[-1] + 1 :] if titles else words)


def _is_title(word: str) -> bool:
    return word.lower().strip(".") in PERSONAL


def named_speakers(corpus: Corpus) -> pl.DataFrame:
    """Attributions whose speaker is named beside a verb of saying: article_id, attribution_id, source, speaker, actor.

    A speaker who is only a pronoun there is left out: who is meant is too often uncertain. actor is filled where
    the speaker's name ends in that of an actor of concepts.yaml (“Donald Trump”, “the Israeli premier”), not where a
    description merely holds it (“families of the Israeli hostages”). Empty at depth ``words``.
    """
    said = corpus.attributions.filter(pl.col("cue_class").is_in(SAYING) & pl.col("speaker").is_not_null())
    sure = said.filter(
        ~pl.col("source").str.to_lowercase().is_in(PRONOUNS) & ~pl.col("cue").str.to_lowercase().is_in(PRINTED)
    )
    ends = [(actor.name, re.compile(f"{alternatives(actor)}$", re.IGNORECASE)) for actor in corpus.actors]
    rows = [
        (article, number, source, speaker, _actor(speaker, ends))
        for article, number, source, speaker in sure.select(
            pl.col("article_id").cast(pl.String), "attribution_id", "source", "speaker"
        ).iter_rows()
    ]
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


def _actor(speaker: str, ends: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The actor whose pattern ends the name; of several, the one that matches most of it."""
    found = [(match.start(), name) for name, pattern in ends if (match := pattern.search(speaker))]
    return min(found)[1] if found else None
