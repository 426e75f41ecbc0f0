"""Columns of the tables by which a reader checks who is said to have said what."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema

CHECKS: Schema = {
    "check": Column(pl.UInt32, "number of the row in the sample, from 1"),
    "article_id": Column(pl.String, "the article"),
    "outlet": Column(pl.String, "its outlet"),
    "attribution_id": Column(pl.UInt32, "number of the attribution in its article"),
    "kind": Column(pl.String, "direct, mixed or indirect"),
    "speaker": Column(pl.String, "who is said to speak; null when none was found"),
    "cue": Column(pl.String, "the word that attributes; null when none was found"),
    "content": Column(pl.String, "what is said to be attributed, as printed; pieces set apart by ..."),
    "context": Column(pl.String, "the sentences it stands in, as printed"),
    "right": Column(pl.Boolean, "whether a reader found content and speaker right; null when not marked"),
}

PRECISION: Schema = {
    "kind": Column(pl.String, "direct, mixed, indirect, or all"),
    "n": Column(pl.UInt32, "attributions marked"),
    "n_right": Column(pl.UInt32, "of these, marked right"),
    "share": Column(pl.Float64, "n_right / n, 0 to 1: the precision; null when none is marked"),
    "low": Column(pl.Float64, "lower end of its 95 % interval; null when none is marked"),
    "high": Column(pl.Float64, "upper end of its 95 % interval; null when none is marked"),
}

AGREEMENT: Schema = {
    "n": Column(pl.UInt32, "attributions both readers marked"),
    "n_same": Column(pl.UInt32, "of these, marked alike"),
    "share_same": Column(pl.Float64, "n_same / n, 0 to 1; null when both marked none"),
    "kappa": Column(pl.Float64, "Cohen's kappa: 0 as by chance, 1 always alike; null when one of them never varies"),
    "alpha": Column(pl.Float64, "Krippendorff's alpha, likewise; null when nobody varies"),
}

MEASURED: Schema = {
    "kind": Column(pl.String, "direct, mixed, indirect; or direct and mixed together"),
    "n": Column(pl.UInt32, "attributions that people marked in the articles measured on"),
    "recall": Column(pl.Float64, "share of these that was found, 0 to 1"),
    "precision": Column(pl.Float64, "share of what was found that people marked too, 0 to 1"),
    "speaker": Column(pl.Float64, "share of the contents found whose speaker is right, 0 to 1"),
}
