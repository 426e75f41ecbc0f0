"""Tables of words: which stand near a term, how far the outlets' wordings are apart, and which words make it."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema

DISTANCES: Schema = {
    "outlet": Column(pl.String, "one outlet of the pair, the first in the alphabet"),
    "other": Column(pl.String, "the other outlet"),
    "n_articles": Column(pl.UInt32, "articles of the first"),
    "n_articles_other": Column(pl.UInt32, "articles of the other"),
    "n_words": Column(pl.UInt32, "words of the first that are compared"),
    "n_words_other": Column(pl.UInt32, "words of the other that are compared"),
    "distance": Column(
        pl.Float64, "Jensen-Shannon divergence of the two in bits, 0 (same rates) to 1 (no word shared)"
    ),
    "low": Column(pl.Float64, "lower end of its 95 % interval, bits; null with too few articles"),
    "high": Column(pl.Float64, "upper end of its 95 % interval, bits; null with too few articles"),
    "by_chance": Column(pl.Float64, "mean distance, bits, when the two differ by chance only: see method"),
    "by_chance_high": Column(pl.Float64, "distance, bits, that chance alone passes once in 20 times"),
    "method": Column(pl.String, "what was dealt out: articles where both have enough of them, else single words"),
}

JOINS: Schema = {
    "step": Column(pl.UInt32, "order of the joining, from 1: the nearest first"),
    "first": Column(pl.List(pl.String), "outlets of the one group, in the order they are drawn"),
    "second": Column(pl.List(pl.String), "outlets of the other group, in the order they are drawn"),
    "distance": Column(pl.Float64, "mean distance between the two groups' outlets, bits"),
}

POSITIONS: Schema = {
    "kind": Column(pl.String, "outlet or term"),
    "name": Column(pl.String, "the outlet, or the word"),
    "x": Column(pl.Float64, "place on the first axis; terms stretched by one factor to the size of the outlets' cloud"),
    "y": Column(pl.Float64, "place on the second axis, likewise"),
    "n": Column(pl.UInt32, "words of the outlet that are mapped, or uses of the word"),
    "n_articles": Column(pl.UInt32, "articles of the outlet, or articles that use the word"),
    "contribution": Column(pl.Float64, "part of the two axes' inertia that it accounts for, 0 to 1"),
    "quality": Column(
        pl.Float64, "part of its own inertia that the two axes show, 0 to 1; null for a word without any"
    ),
    "inertia_x": Column(pl.Float64, "part of the whole inertia on the first axis, 0 to 1"),
    "inertia_y": Column(pl.Float64, "part of the whole inertia on the second axis, 0 to 1"),
}

RECOGNISED: Schema = {
    "outlet": Column(pl.String, "the outlet"),
    "n_articles": Column(pl.UInt32, "its articles that were put to the test"),
    "n_right": Column(pl.UInt32, "of these, taken for its own by a classifier that never saw the article"),
    "share": Column(pl.Float64, "n_right / n_articles, 0 to 1"),
    "by_chance": Column(pl.Float64, "mean share when the outlets' names are dealt to the articles at random"),
    "p": Column(pl.Float64, "part of such deals, the real one included, that recognise at least as many"),
    "share_all": Column(pl.Float64, "mean of share over all outlets, 0 to 1"),
    "by_chance_all": Column(pl.Float64, "mean of by_chance over all outlets, 0 to 1"),
    "p_all": Column(pl.Float64, "part of the deals, the real one included, whose mean share is as high"),
    "n_deals": Column(pl.UInt32, "how many random deals were tried"),
}

GIVEAWAYS: Schema = {
    "outlet": Column(pl.String, "the outlet"),
    "term": Column(pl.String, "a word that speaks for it"),
    "weight": Column(pl.Float64, "weight of the word in the classifier; higher speaks more for the outlet"),
    "n": Column(pl.UInt32, "how often the outlet's tested articles use it"),
    "n_others": Column(pl.UInt32, "how often the other outlets' tested articles use it"),
    "n_articles": Column(pl.UInt32, "the outlet's tested articles that use it"),
    "n_articles_others": Column(pl.UInt32, "the other outlets' tested articles that use it"),
}

SHIFT: Schema = {
    "outlet": Column(pl.String, "the one outlet"),
    "other": Column(pl.String, "the other outlet"),
    "term": Column(pl.String, "the word, in small letters"),
    "n": Column(pl.UInt32, "how often the one uses it"),
    "n_other": Column(pl.UInt32, "how often the other uses it"),
    "rate": Column(pl.Float64, "uses per 10,000 words of the one"),
    "rate_other": Column(pl.Float64, "uses per 10,000 words of the other"),
    "n_articles": Column(pl.UInt32, "articles of the one that use it"),
    "n_articles_other": Column(pl.UInt32, "articles of the other that use it"),
    "contribution": Column(pl.Float64, "what it adds to the distance of the two, bits; never negative"),
    "share": Column(pl.Float64, "contribution / distance, 0 to 1; null when the two do not differ"),
    "n_words": Column(pl.UInt32, "words of the one that are compared"),
    "n_words_other": Column(pl.UInt32, "words of the other that are compared"),
    "distance": Column(pl.Float64, "Jensen-Shannon divergence of the two, bits, 0 to 1"),
}

COLLOCATES: Schema = {
    "concept": Column(pl.String, "what is referred to"),
    "term": Column(pl.String, "its terms that were looked around, as named in concepts.yaml"),
    "outlet": Column(pl.String, "the outlet"),
    "collocate": Column(pl.String, "a word that stands near, in small letters"),
    "n_near": Column(pl.UInt32, "how often the word stands within the windows, each printed word counted once"),
    "n_word": Column(pl.UInt32, "how often the outlet's wording has the word, inside the windows or not"),
    "n_mentions": Column(pl.UInt32, "mentions looked around in the outlet's wording"),
    "n_window": Column(pl.UInt32, "words within the windows of all these mentions"),
    "n_words": Column(pl.UInt32, "words of the outlet's wording, those of the mentions themselves left out"),
    "n_articles": Column(pl.UInt32, "articles of the outlet in which it stands near"),
    "n_outlets": Column(pl.UInt32, "outlets in which it stands near"),
    "log_dice": Column(pl.Float64, "logDice: 14 when the two never stand apart, one less for every halving"),
    "g2": Column(pl.Float64, "four-cell log-likelihood, near against elsewhere; negative when rarer near"),
    "window": Column(pl.UInt32, "words to each side, within the sentence"),
    "evidence": Column(pl.String, "ranked; as elsewhere (no nearer than chance would have it); or too few to rank"),
}
