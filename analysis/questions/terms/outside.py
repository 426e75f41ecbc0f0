"""Who says each term, and the terms that stand just outside a speaker's quotation marks.

An outlet that quotes a speaker chooses its own words up to the marks. Where the speaker is quoted elsewhere in the
story with another term for the same thing, the outlet's term stands in the place of the speaker's.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check, empty
from analysis.schema.order import outlet_order
from analysis.schema.terms import OUTSIDE, SAID_BY
from analysis.schema.vocabulary import SPOKEN, Voice
from analysis.units.reports import reports
from analysis.units.wording import CHOSEN

INSERTED = r"\[[^\]]*$"
"""An open square bracket before a word: the editor's addition, not the speaker's word."""
MOST_INSERTED = 100
"""Characters before a word in which its open bracket is looked for: an editor inserts a few words, not a sentence."""
FULL_NAME = r"\p{Lu}\S* .*\p{Lu}"
"""Two words with a capital: “the office” or “Officials” of two articles need not be the same."""


OF_SPEAKER = ("who", "concept", "term", "wording", "outlet")
"""What is known of each quoted mention of a speaker."""
ORDER = {False: 0, True: 2}
"""Where rows stand by ``agrees``; those that are open stand between."""


def said_by(corpus: Corpus, mentions: pl.DataFrame) -> pl.DataFrame:
    """Who says each quoted or paraphrased mention: schema SAID_BY, in the order of ``mentions``.

    mentions: as ``questions.terms.mentions`` gives them; only those with voice quoted or attributed are kept. A quoted
    word is the speaker's; a paraphrased one may be, where it stands in a clause after the verb (said that ...). speaker is
    null where the speaker need not have chosen the word (..., according to the ministry), where no speaker is known,
    for what an editor put in square brackets, and at depth ``words``. The speaker is that of ``units.reports``.
    """
    if mentions.is_empty():
        return empty(SAID_BY)
    spoken = mentions.filter(pl.col("voice").cast(pl.String).is_in(SPOKEN))
    chosen = (pl.col("voice") == Voice.QUOTED) | pl.col("in_clause")
    found = _with_speaker(corpus, spoken).with_columns(pl.when(chosen).then(pl.col("speaker", "actor")))
    return check(found.select(list(SAID_BY)), SAID_BY)


def _with_speaker(corpus: Corpus, mentions: pl.DataFrame) -> pl.DataFrame:
    """Mentions with the attribution they stand in, its speaker and actor."""
    places = corpus.voiced.select(pl.col("article_id").cast(pl.String), "position", "attribution_id")
    persons = corpus.reported.select(pl.col("article_id").cast(pl.String), "attribution_id", "is_person", "in_clause")
    speakers = (
        reports(corpus)
        .drop_nulls("speaker")
        .select("article_id", "attribution_id", "speaker", "actor")
        .join(persons, on=["article_id", "attribution_id"], how="left", maintain_order="left")
    )
    joined = mentions.join(places, on=["article_id", "position"], how="left", maintain_order="left").join(
        speakers, on=["article_id", "attribution_id"], how="left", maintain_order="left"
    )
    texts = corpus.articles.select("article_id", "text")
    far = pl.max_horizontal(pl.col("start").cast(pl.Int64) - MOST_INSERTED, 0)
    before = pl.col("text").str.slice(far, pl.col("start") - far)
    theirs = ~(before.str.contains(INSERTED) & (pl.col("voice") == Voice.QUOTED))
    return joined.join(texts, on="article_id", how="left", maintain_order="left").with_columns(
        pl.when(theirs).then(pl.col("speaker", "actor"))
    )


def outside(corpus: Corpus, mentions: pl.DataFrame) -> pl.DataFrame:
    """Terms in an outlet's paraphrase of a speaker it quotes in the same sentence: schema OUTSIDE.

    own_terms: how the same person (by full name, else in the same article by what it is called there) is quoted as
    calling the same thing, anywhere in the story. A body has many mouths, and several people can speak for one actor, so
    theirs are not known.
    agrees: false is the case in question, the outlet's term stands where the speaker is only quoted with others; true
    where the speaker uses it too; null where the speaker is never quoted on it. Furniture is left out, and so is what is
    denied, negated or questioned. The cases in question come first, the one
    whose speaker is quoted oftenest on top, then those that are open, then those that agree. Empty at depth ``words``.
    """
    if corpus.depth == "words" or mentions.is_empty():
        return empty(OUTSIDE)
    named = _with_speaker(corpus, mentions.filter(CHOSEN)).filter(pl.col("speaker").is_not_null())
    local = pl.concat_str(pl.lit("in "), "article_id", pl.lit(": "), "speaker")
    full = pl.when(pl.col("speaker").str.contains(FULL_NAME)).then(pl.col("speaker").str.to_lowercase())
    named = named.with_columns(who=pl.when(pl.col("is_person")).then(pl.coalesce(full, local)))
    beside = _quoted_beside(corpus)
    own = _own_terms(named)
    rows = []
    for row in named.filter(pl.col("voice") == Voice.ATTRIBUTED).iter_rows(named=True):
        pieces = beside.get((row["article_id"], row["attribution_id"], row["sentence"]))
        if pieces:
            terms = own.get((row["who"], row["concept"]), []) if row["who"] else []
            rows.append({**row, **_compared(row["term"], terms), **_touching(row, pieces)})
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in OUTSIDE.items()})
    open_last = pl.col("agrees").replace_strict(ORDER, return_dtype=pl.UInt8, default=1)
    strength = [pl.col("n_own"), pl.col("own_outlets").list.len(), pl.col("adjoins")]
    return check(
        table.sort(open_last, *strength, descending=[False, True, True, True], maintain_order=True).select(
            list(OUTSIDE)
        ),
        OUTSIDE,
    )


def _own_terms(named: pl.DataFrame) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    """Speaker and concept -> term, wording and outlet of each of the speaker's quoted mentions."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    quoted = named.filter(pl.col("voice") == Voice.QUOTED)
    for who, concept, term, wording, outlet in quoted.drop_nulls("who").select(OF_SPEAKER).iter_rows():
        found.setdefault((who, concept), []).append((term, wording, outlet))
    return found


def _compared(term: str, own: list[tuple[str, str, str]]) -> dict[str, Any]:
    terms = {own_term for own_term, _, _ in own}
    return {
        "own_terms": sorted({wording for _, wording, _ in own}),
        "n_own": len(own),
        "own_outlets": outlet_order(outlet for _, _, outlet in own),
        "agrees": term in terms if terms else None,
    }


def _quoted_beside(corpus: Corpus) -> dict[tuple[str, int, int], list[tuple[int, int]]]:
    """Article, attribution and sentence -> the quoted words in it, piece by piece: start and stop characters."""
    quoted = (
        corpus.voiced.filter(
            (pl.col("voice") == Voice.QUOTED)
            & pl.col("quotation").is_not_null()
            & pl.col("attribution_id").is_not_null()
        )
        .with_columns(pl.col("article_id").cast(pl.String))
        .group_by("article_id", "attribution_id", "sentence", "quotation", maintain_order=True)
        .agg(
            start=pl.col("start").filter(pl.col("word").is_not_null()).min(),
            stop=pl.col("stop").filter(pl.col("word").is_not_null()).max(),
        )
        .filter(pl.col("start").is_not_null())
    )
    found: dict[tuple[str, int, int], list[tuple[int, int]]] = {}
    for article, attribution, sentence, _, start, stop in quoted.iter_rows():
        found.setdefault((article, attribution, sentence), []).append((start, stop))
    return found


def _touching(row: dict[str, Any], pieces: list[tuple[int, int]]) -> dict[str, Any]:
    """The quoted words beside a mention, and whether only marks and spaces stand between."""
    text = row["text"]
    gaps = [text[stop : row["start"]] if stop <= row["start"] else text[row["stop"] : start] for start, stop in pieces]
    return {
        "beside": " … ".join(text[start:stop] for start, stop in pieces),
        "adjoins": any(not any(letter.isalnum() for letter in gap) for gap in gaps),
    }
