"""How near other articles’ openings come to a fact that one article alone tells in its opening."""

from __future__ import annotations

import numpy as np
import polars as pl

from analysis.annotate import Corpus
from analysis.questions.alignment.candidates import BLOCK
from analysis.questions.alignment.likelihood import likelihood
from analysis.questions.alignment.nearest import MOST_VERSIONS, SPAN
from analysis.questions.alignment.segments import Segments, segments
from analysis.schema import check
from analysis.schema.alignment import FACTS, NEAREST_OPENINGS
from analysis.schema.vocabulary import Opening

IN_OPENING = pl.col("place").cast(pl.String).is_in([part.value for part in Opening])


def nearest_openings(corpus: Corpus, facts: pl.DataFrame) -> pl.DataFrame:
    """For each fact that one article alone tells in headline, standfirst or first paragraph, how near a sentence or clause of
    another article's opening comes to a version of it: schema NEAREST_OPENINGS, by fact.

    facts: schema FACTS, of the same corpus. score: 0 to 1, the highest with any version, wherever in its article that is (of
    more than MOST_VERSIONS the surest); 0 where no opening shares a word with one.
    """
    begins = check(facts, FACTS).filter(IN_OPENING).unique(["fact", "article_id"], maintain_order=True)
    alone = begins.filter(pl.len().over("fact") == 1).select("fact", "article_id")
    made = segments(corpus)
    numbers = made.table.unique(SPAN, keep="first", maintain_order=True).select(*SPAN, "segment")
    versions = (
        facts.select("fact", "score", *SPAN)
        .join(alone.select("fact", teller="article_id"), on="fact", maintain_order="left")
        .join(numbers, on=SPAN, maintain_order="left")
        .sort("score", descending=True, maintain_order=True)
        .filter(pl.int_range(pl.len()).over("fact") < MOST_VERSIONS)
    )
    best = _scored(made, versions).group_by("fact").agg(pl.col("score").max())
    result = alone.join(best, on="fact", how="left", maintain_order="left").sort("fact")
    return check(result.with_columns(pl.col("score").fill_null(0.0)).select(list(NEAREST_OPENINGS)), NEAREST_OPENINGS)


def _scored(made: Segments, versions: pl.DataFrame) -> pl.DataFrame:
    """Fact and score of each version with each segment of another opening that shares a word with it."""
    parts = [pl.DataFrame(schema={"fact": pl.UInt32, "score": pl.Float64})]
    openings = made.table.filter(IN_OPENING)["segment"].to_numpy().astype(np.int64)
    turned = made.scorer.words[openings].T.tocsr() if len(openings) else None
    names = made.table["article_id"].to_numpy()
    for block in versions.iter_slices(BLOCK) if turned is not None else ():
        mine = block["segment"].to_numpy().astype(np.int64)
        shared = (made.scorer.words[mine] @ turned).tocoo()
        row, other = shared.row.astype(np.int64), openings[shared.col]
        kept = (names[other] != block["teller"].to_numpy()[row]) & (mine[row] != other) & (shared.data > 0)
        row, other = row[kept], other[kept]
        one = mine[row]
        score = likelihood(made, np.minimum(one, other), np.maximum(one, other))
        parts.append(pl.DataFrame({"fact": block["fact"].gather(row), "score": score}))
    return pl.concat(parts)
