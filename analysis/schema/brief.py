"""The strongest differences over all questions."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import Asked, Evidence, EvidenceType

SHUFFLED: Schema = {
    "question": Column(pl.String, Unit.CLASS, "what is compared", tuple(Asked)),
    "subject": Column(
        pl.String, Unit.KEY, "of which concept or actor, as named in concepts.yaml; null where it is the whole text"
    ),
    "category": Column(pl.String, Unit.KEY, "which of the possible choices: a term, a label, a speaker, a role"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "n": Column(pl.UInt32, Unit.COUNT, "what is counted of it in the sentence: mentions, words, events, labels"),
    "wordings": Column(pl.List(pl.String), Unit.KEY, "of a term, the wordings of the mentions in n; else empty"),
    "right": Column(pl.Float64, Unit.SHARE, "how often such a reading is right, 0 to 1; 1 where nothing was read"),
}
"""What is counted, sentence by sentence: what is shuffled among the outlets."""

COMPARED: Schema = {
    "question": Column(pl.String, Unit.CLASS, "what is compared", tuple(Asked)),
    "subject": Column(pl.String, Unit.KEY, "of which concept or actor; null where it is the whole text"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "category": Column(pl.String, Unit.KEY, "the choice: a term, a label, a speaker, a role"),
    "n": Column(pl.UInt32, Unit.COUNT, "the outlet's counts of it"),
    "n_all": Column(pl.UInt32, Unit.COUNT, "the outlet's counts of all choices"),
    "n_others": Column(pl.UInt32, Unit.COUNT, "the other outlets' counts of it"),
    "wordings": Column(pl.List(pl.String), Unit.KEY, "of a term, the wordings of the mentions in n; else empty"),
    "n_all_others": Column(pl.UInt32, Unit.COUNT, "the other outlets' counts of all choices"),
    "residual": Column(
        pl.Float64,
        Unit.SCORE,
        "how far n is from what equal shares would give, in standard errors; above 0: more than that",
    ),
}

COMPARISONS: Schema = {
    "question": Column(pl.String, Unit.CLASS, "what is compared", tuple(Asked)),
    "subject": Column(pl.String, Unit.KEY, "of which concept or actor; null where it is the whole text"),
    "n": Column(pl.UInt32, Unit.COUNT, "what is counted in all outlets"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets in which something is counted"),
    "unit": Column(pl.String, Unit.TEXT, "what is shuffled as a whole: sentence or article"),
    "n_units": Column(pl.UInt32, Unit.COUNT, "sentences or articles that are shuffled"),
    "chance": Column(
        pl.Float64,
        Unit.P,
        "share of the shuffles in which the outlets differ at least as much, or twice the mean of several such shares where "
        "a program reads what is counted; smaller: chance explains it less",
    ),
    "q": Column(
        pl.Float64,
        Unit.P,
        "false discovery rate: the share of chance findings to expect among the comparisons with a q up to this one "
        "(Benjamini-Hochberg); null where there is too little to compare",
    ),
    "evidence": Column(EvidenceType, Unit.CLASS, "how sure the difference is", tuple(Evidence)),
}
