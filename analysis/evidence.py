"""From a number to its sentences: the rows behind any result row, with the matched words marked."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.units import EVIDENCE, REPORTS
from analysis.schema.vocabulary import Voice, Zone
from analysis.story.verbs import CLASSES
from analysis.units.reports import reports as all_reports

KEYS = ("article_id", "outlet", "concept", "term", "zone", "voice")


def sentences(corpus: Corpus, found: pl.DataFrame, **keys: str) -> pl.DataFrame:
    """The sentences behind a number: one row a mention, schema EVIDENCE, in the order of the articles.

    found: the mentions that were counted. keys: what the number counts, any of article_id, outlet, concept, term,
    zone, voice. ``sentences(corpus, found, **row)`` opens a whole result row: keys that are not among these are
    passed over. Raises ValueError when none is given, or when one names nothing in ``found``.
    """
    known = {key: value for key, value in keys.items() if key in KEYS and key in found.columns}
    if not known:
        raise ValueError(f"name what to open by one of {', '.join(KEYS)}; you gave {', '.join(keys) or 'nothing'}.")
    possible = _possible(corpus)
    for key, value in known.items():
        if value not in possible[key]:
            raise ValueError(f"{key} must be one of {', '.join(sorted(possible[key]))}, not '{value}'.")
    chosen = found
    for key, value in known.items():
        chosen = chosen.filter(pl.col(key).cast(pl.String) == value)
    bounds = (
        corpus.tokens.group_by("article_id", "sentence")
        .agg(first=pl.col("start").min(), last=pl.col("stop").max())
        .with_columns(pl.col("article_id").cast(pl.String))
    )
    texts = corpus.articles.select("article_id", "text").with_row_index("article")
    opened = chosen.join(bounds, on=["article_id", "sentence"]).join(texts, on="article_id").sort("article", "start")
    text, start, stop = pl.col("text"), pl.col("start"), pl.col("stop")
    return check(
        opened.with_columns(
            left=text.str.slice(pl.col("first"), start - pl.col("first")),
            right=text.str.slice(stop, pl.col("last").clip(lower_bound=stop) - stop),
        ).select(list(EVIDENCE)),
        EVIDENCE,
    )


def reports(
    corpus: Corpus, *, speaker: str | None = None, named: bool | None = None, cue_class: str | None = None
) -> pl.DataFrame:
    """The sentences in which somebody is said to have said something: one row a report, schema REPORTS, in the order
    of the articles.

    speaker: only this one's, by the name that ``speakers.speakers`` gives. named: only reports with (True) or without
    (False) a source that a reader could ask. cue_class: only those with a verb of this class.
    Empty at depth ``words``. Raises ValueError for a class that is none.
    """
    if cue_class is not None and cue_class not in CLASSES:
        raise ValueError(f"cue_class must be one of {', '.join(CLASSES)}, not '{cue_class}'.")
    keys = ["article_id", "attribution_id"]
    found = all_reports(corpus)
    if speaker is not None:
        found = found.filter(pl.col("speaker") == speaker)
    if named is not None:
        found = found.filter(pl.col("named") == named)
    if cue_class is not None:
        found = found.filter(pl.col("cue_class") == cue_class)
    tokens = corpus.tokens.select(pl.col("article_id").cast(pl.String), "position", "sentence", "start", "stop")
    bounds = tokens.group_by("article_id", "sentence").agg(first=pl.col("start").min(), last=pl.col("stop").max())
    tokens = tokens.join(bounds, on=["article_id", "sentence"])
    pieces = found.select(*keys, piece="content").explode("piece").unnest("piece").with_row_index("piece")
    begins = pieces.join(tokens, left_on=["article_id", "start"], right_on=["article_id", "position"])
    ends = pieces.with_columns(final=pl.col("stop") - 1).join(
        tokens, left_on=["article_id", "final"], right_on=["article_id", "position"], suffix="_final"
    )
    spans = begins.select(*keys, "piece", "first", from_="start_right").join(
        ends.select("piece", "last", to="stop_final"), on="piece"
    )
    texts = (
        spans.sort("piece")
        .group_by(keys, maintain_order=True)
        .agg(pl.col("first").min(), pl.col("last").max(), "from_", "to")
        .join(corpus.articles.select("article_id", "text"), on="article_id", maintain_order="left")
        .with_columns(text=pl.col("text").str.slice(pl.col("first"), pl.col("last") - pl.col("first")))
        .explode("from_", "to")
        .with_columns(mark=pl.struct(start=pl.col("from_") - pl.col("first"), stop=pl.col("to") - pl.col("first")))
        .group_by(*keys, "text", maintain_order=True)
        .agg(marks="mark")
    )
    opened = found.join(texts, on=keys, maintain_order="left")
    return check(opened.select(list(REPORTS)), REPORTS)


def _possible(corpus: Corpus) -> dict[str, set[str]]:
    """What each key can name in this corpus, found or not."""
    return {
        "article_id": set(corpus.articles["article_id"]),
        "outlet": set(corpus.articles["outlet"]),
        "concept": {concept.name for concept in corpus.concepts},
        "term": {term.name for concept in corpus.concepts for term in concept.terms},
        "zone": set(Zone),
        "voice": set(Voice),
    }
