"""How near the outlets' wordings are, and which words pull them apart."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import FUNCTION_WORD, Column, Schema, Unit
from analysis.schema.vocabulary import Evidence, EvidenceType, Mapped

DISTANCES: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "one outlet of the pair, the first in the alphabet"),
    "other": Column(pl.String, Unit.KEY, "the other outlet"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the first"),
    "n_articles_other": Column(pl.UInt32, Unit.COUNT, "articles of the other"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the first that are compared"),
    "n_words_other": Column(pl.UInt32, Unit.COUNT, "words of the other that are compared"),
    "distance": Column(
        pl.Float64, Unit.BITS, "Jensen-Shannon divergence of the two in bits, 0 (same rates) to 1 (no word shared)"
    ),
    "low": Column(pl.Float64, Unit.BITS, "lower end of its 95 % interval, bits; null with too few articles"),
    "high": Column(pl.Float64, Unit.BITS, "upper end of its 95 % interval, bits; null with too few articles"),
    "by_chance": Column(pl.Float64, Unit.BITS, "mean distance, bits, when the two differ by chance only: see method"),
    "by_chance_high": Column(
        pl.Float64, Unit.BITS, "distance, bits: chance alone moves some pair beyond it once in 20 times"
    ),
    "evidence": Column(
        EvidenceType,
        Unit.CLASS,
        "whether they are further apart than chance explains: by by_chance_high",
        tuple(Evidence),
    ),
    "method": Column(
        pl.String, Unit.TEXT, "what was shuffled: articles where both have enough of them, else single words"
    ),
}

JOINS: Schema = {
    "step": Column(pl.UInt32, Unit.PLACE, "order of the joining, from 1: the nearest first"),
    "first": Column(pl.List(pl.String), Unit.KEY, "outlets of the one group, in the order they are drawn"),
    "second": Column(pl.List(pl.String), Unit.KEY, "outlets of the other group, in the order they are drawn"),
    "distance": Column(pl.Float64, Unit.BITS, "mean distance between the two groups' outlets, bits"),
}

POSITIONS: Schema = {
    "kind": Column(pl.String, Unit.CLASS, "whether it is an outlet or a word", tuple(Mapped)),
    "name": Column(pl.String, Unit.KEY, "the outlet, or the word"),
    "function_word": FUNCTION_WORD,
    "x": Column(
        pl.Float64,
        Unit.SCORE,
        "place on the first axis; terms stretched by one factor to the size of the outlets' cloud",
    ),
    "y": Column(pl.Float64, Unit.SCORE, "place on the second axis; terms stretched by the same factor"),
    "n": Column(pl.UInt32, Unit.COUNT, "words of the outlet that are mapped, or uses of the word"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet, or articles that use the word"),
    "contribution": Column(pl.Float64, Unit.SHARE, "part of the two axes' inertia that it accounts for, 0 to 1"),
    "quality": Column(
        pl.Float64, Unit.SHARE, "part of its own inertia that the two axes show, 0 to 1; null for a word without any"
    ),
    "inertia_x": Column(pl.Float64, Unit.SHARE, "part of the whole inertia on the first axis, 0 to 1"),
    "inertia_y": Column(pl.Float64, Unit.SHARE, "part of the whole inertia on the second axis, 0 to 1"),
}

SHIFT: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the one outlet"),
    "other": Column(pl.String, Unit.KEY, "the other outlet"),
    "term": Column(pl.String, Unit.KEY, "the word, in small letters"),
    "function_word": FUNCTION_WORD,
    "n": Column(pl.UInt32, Unit.COUNT, "how often the one uses it"),
    "n_other": Column(pl.UInt32, Unit.COUNT, "how often the other uses it"),
    "rate": Column(pl.Float64, Unit.RATE, "uses per 10,000 words of the one"),
    "rate_other": Column(pl.Float64, Unit.RATE, "uses per 10,000 words of the other"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the one that use it"),
    "n_articles_other": Column(pl.UInt32, Unit.COUNT, "articles of the other that use it"),
    "contribution": Column(pl.Float64, Unit.BITS, "what it adds to the distance of the two, bits; never negative"),
    "share": Column(pl.Float64, Unit.SHARE, "contribution / distance, 0 to 1; null when the two do not differ"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "words of the one that are compared"),
    "n_words_other": Column(pl.UInt32, Unit.COUNT, "words of the other that are compared"),
    "distance": Column(pl.Float64, Unit.BITS, "Jensen-Shannon divergence of the two, bits, 0 to 1"),
}

RECOGNISED: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "its articles that the classifier was tested on"),
    "n_right": Column(
        pl.UInt32, Unit.COUNT, "of these, given to the outlet by a classifier that never saw the article"
    ),
    "share": Column(pl.Float64, Unit.SHARE, "n_right / n_articles, 0 to 1"),
    "by_chance": Column(pl.Float64, Unit.SHARE, "mean share when the outlets' names are shuffled among the articles"),
    "p": Column(pl.Float64, Unit.P, "part of such shuffles, the real one included, that recognise at least as many"),
    "evidence": Column(
        EvidenceType, Unit.CLASS, "whether it is recognised more often than by chance: by p", tuple(Evidence)
    ),
    "share_all": Column(pl.Float64, Unit.SHARE, "mean of share over all outlets, 0 to 1"),
    "by_chance_all": Column(pl.Float64, Unit.SHARE, "mean of by_chance over all outlets, 0 to 1"),
    "p_all": Column(pl.Float64, Unit.P, "part of the shuffles, the real one included, whose mean share is as high"),
    "evidence_all": Column(
        EvidenceType, Unit.CLASS, "whether outlets are recognised more often than by chance: by p_all", tuple(Evidence)
    ),
    "n_shuffles": Column(pl.UInt32, Unit.COUNT, "how many shuffles were tried"),
}

GIVEAWAYS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "term": Column(pl.String, Unit.KEY, "a word that speaks for it"),
    "function_word": FUNCTION_WORD,
    "weight": Column(pl.Float64, Unit.SCORE, "weight of the word in the classifier; higher speaks more for the outlet"),
    "n": Column(pl.UInt32, Unit.COUNT, "how often the outlet's tested articles use it"),
    "n_others": Column(pl.UInt32, Unit.COUNT, "how often the other outlets' tested articles use it"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "the outlet's tested articles that use it"),
    "n_articles_others": Column(pl.UInt32, Unit.COUNT, "the other outlets' tested articles that use it"),
}
