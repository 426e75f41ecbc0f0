"""What readers mark by hand, how far they agree, and counts corrected by their marks."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import Basis, Mark, Sampled

READ_MARKS: Schema = {
    "sampled": Column(pl.String, Unit.CLASS, "what the sample is drawn from", tuple(Sampled)),
    "file": Column(pl.String, Unit.KEY, "file of marks in the story folder, or where else the mark was made"),
    "row": Column(pl.UInt32, Unit.PLACE, "row of that file, the heading being row 1"),
    "reader": Column(pl.String, Unit.KEY, "who marked it; null where the file does not say"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of what is marked in articles.text"),
    "concept": Column(pl.String, Unit.KEY, "of a mention, what is referred to; null for a report of speech"),
    "term": Column(pl.String, Unit.KEY, "of a mention, the wording; null for a report of speech"),
    "mark": Column(pl.String, Unit.CLASS, "what the reader says of it", tuple(Mark)),
}

TERM_CHECKS: Schema = {
    "check": Column(pl.UInt32, Unit.PLACE, "number of the row in the sample, from 1"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "concept": Column(pl.String, Unit.KEY, "what is referred to, as named in concepts.yaml"),
    "term": Column(pl.String, Unit.KEY, "the wording, as named in concepts.yaml"),
    "sentence_text": Column(pl.String, Unit.TEXT, "its sentence, as printed, with the mention in square brackets"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the mention in articles.text"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "mark": Column(pl.String, Unit.CLASS, "what a reader says of it; null when not marked", tuple(Mark)),
}

READERS: Schema = {
    "sampled": Column(pl.String, Unit.CLASS, "what the sample is drawn from", tuple(Sampled)),
    "reader": Column(pl.String, Unit.KEY, "who marked; the file where it names nobody"),
    "n": Column(pl.UInt32, Unit.COUNT, "cases this reader marked that are still found"),
    "n_right": Column(pl.UInt32, Unit.COUNT, "of these, marked right"),
    "n_wrong": Column(pl.UInt32, Unit.COUNT, "of these, marked wrong"),
    "n_unclear": Column(pl.UInt32, Unit.COUNT, "of these, marked unclear"),
    "n_lost": Column(pl.UInt32, Unit.COUNT, "further marks, of cases that are not among those counted any more"),
}

AGREEMENT: Schema = {
    "sampled": Column(pl.String, Unit.CLASS, "what the sample is drawn from", tuple(Sampled)),
    "n_readers": Column(pl.UInt32, Unit.COUNT, "readers who marked"),
    "n": Column(pl.UInt32, Unit.COUNT, "cases that two readers or more marked"),
    "n_same": Column(pl.UInt32, Unit.COUNT, "of these, marked alike by all who marked them"),
    "share_same": Column(pl.Float64, Unit.SHARE, "n_same / n, 0 to 1; null when there are none"),
    "alpha": Column(
        pl.Float64,
        Unit.SCORE,
        "Krippendorff's alpha: 0 as by chance, 1 always alike; null when too few are marked twice, or all alike",
    ),
    "alpha_low": Column(pl.Float64, Unit.SCORE, "lower end of its 95 % interval; null when alpha or the interval is"),
    "alpha_high": Column(pl.Float64, Unit.SCORE, "upper end of its 95 % interval; null in the same cases"),
}

CORRECTED: Schema = {
    "group": Column(pl.String, Unit.KEY, "what the kinds are kinds of: a concept, or all reports of speech"),
    "kind": Column(pl.String, Unit.KEY, "the term, or how much of a report is in quotation marks"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "n": Column(pl.UInt32, Unit.COUNT, "cases found in the outlet's articles"),
    "n_checked": Column(pl.UInt32, Unit.COUNT, "of these, marked right or wrong"),
    "n_right": Column(pl.UInt32, Unit.COUNT, "of these, marked right"),
    "corrected": Column(
        pl.Float64, Unit.SCORE, "cases that there are, as far as the marks tell; null when too few are marked"
    ),
    "corrected_low": Column(pl.Float64, Unit.SCORE, "lower end of its 95 % interval; null in the same cases"),
    "corrected_high": Column(pl.Float64, Unit.SCORE, "upper end of its 95 % interval; null in the same cases"),
    "n_all": Column(pl.UInt32, Unit.COUNT, "cases of all kinds of the group that were found in the outlet's articles"),
    "share": Column(pl.Float64, Unit.SHARE, "n / n_all, 0 to 1; null when the outlet has none"),
    "share_corrected": Column(
        pl.Float64, Unit.SHARE, "corrected by the corrected of all kinds, 0 to 1; null when too few are marked"
    ),
    "share_low": Column(
        pl.Float64,
        Unit.SHARE,
        "lower end of its 95 % interval, articles and marks together; null when there are too few cases or marks",
    ),
    "share_high": Column(pl.Float64, Unit.SHARE, "upper end of its 95 % interval; null in the same cases"),
    "share_low_pairs": Column(
        pl.Float64,
        Unit.SHARE,
        "lower end of a wider one, corrected for the number of pairs of outlets; null in the same cases",
    ),
    "share_high_pairs": Column(pl.Float64, Unit.SHARE, "upper end of the wider interval; null in the same cases"),
}

JUDGED: Schema = {
    "group": Column(pl.String, Unit.KEY, "what the kinds are kinds of: a concept, or all reports of speech"),
    "kind": Column(pl.String, Unit.KEY, "the term, or how much of a report is in quotation marks"),
    "n": Column(pl.UInt32, Unit.COUNT, "cases found, all outlets together"),
    "n_checked": Column(pl.UInt32, Unit.COUNT, "of these, marked right or wrong"),
    "n_right": Column(pl.UInt32, Unit.COUNT, "of these, marked right"),
    "n_unclear": Column(pl.UInt32, Unit.COUNT, "further ones that are marked unclear, and judge nothing"),
    "share_right": Column(
        pl.Float64, Unit.SHARE, "n_right / n_checked, 0 to 1: the precision; null when there are no such marks"
    ),
    "right_low": Column(pl.Float64, Unit.SHARE, "lower end of its 95 % interval; null when there are no such marks"),
    "right_high": Column(pl.Float64, Unit.SHARE, "upper end of its 95 % interval; null when there are no such marks"),
    "basis": Column(pl.String, Unit.CLASS, "which marks judge the cases that nobody marked", tuple(Basis)),
}

STILL: Schema = {
    "group": Column(pl.String, Unit.KEY, "the concept"),
    "kind": Column(pl.String, Unit.KEY, "the term in which two outlets surely differ, as counted"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet with the larger share of it"),
    "other": Column(pl.String, Unit.KEY, "the outlet with the smaller share of it"),
    "apart": Column(
        pl.Boolean, Unit.FLAG, "whether they surely differ by the corrected counts, too; null when too few are marked"
    ),
}
