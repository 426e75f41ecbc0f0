"""Who is speaking, what is quoted and hedged, and how far the reading of it can be trusted."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans, Unit
from analysis.schema.units import PARTS
from analysis.schema.vocabulary import HedgeClass, Kind, Mark, VerbClass, Voice, VoiceType, Zone, ZoneType

VOICE_WORDS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "voice": Column(VoiceType, Unit.CLASS, "whose words", tuple(Voice)),
    "n_words": Column(pl.UInt32, Unit.COUNT, "the outlet's words in that voice, furniture left out"),
    "n_outlet_words": Column(pl.UInt32, Unit.COUNT, "all words of the outlet, furniture left out"),
    "share": Column(pl.Float64, Unit.SHARE, "n_words / n_outlet_words, 0 to 1"),
}

REPORTED: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "n_reported": Column(pl.UInt32, Unit.COUNT, "words it quotes or paraphrases, scare quotes left out"),
    "n_outlet_words": Column(pl.UInt32, Unit.COUNT, "all words of the outlet, furniture left out"),
    "share": Column(pl.Float64, Unit.SHARE, "n_reported / n_outlet_words, 0 to 1"),
    "low": Column(pl.Float64, Unit.SHARE, "lower end of its 95 % interval, errors of reading included"),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of its 95 % interval, errors of reading included"),
    "n_told": Column(pl.UInt32, Unit.COUNT, "of the words reported, those of the outlet's paraphrase"),
    "share_told": Column(pl.Float64, Unit.SHARE, "n_told / n_reported, 0 to 1; null when nothing is reported"),
    "told_low": Column(pl.Float64, Unit.SHARE, "lower end of its 95 % interval, errors of reading included"),
    "told_high": Column(pl.Float64, Unit.SHARE, "upper end of its 95 % interval, errors of reading included"),
}

SPEAKERS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "speaker": Column(pl.String, Unit.KEY, "by the fullest name the article gives; null where nobody is named"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml; null when no actor matches"),
    "named": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it names somebody a reader could ask; null where the speaker is not tied to a name",
    ),
    "n_attributions": Column(pl.UInt32, Unit.COUNT, "how often it is reported"),
    "n_quoted": Column(pl.UInt32, Unit.COUNT, "its words in quotation marks"),
    "n_attributed": Column(pl.UInt32, Unit.COUNT, "words of the outlet's paraphrase of it"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "n_quoted + n_attributed"),
    "low": Column(
        pl.Float64,
        Unit.SHARE,
        "lower end of the 95 % interval of its part of all words the outlet reports, errors of reading included; "
        "null where the row holds several speakers",
    ),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of the same interval"),
    "maybe_elsewhere": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether an outlet that is not known to have its words may have some: it prints the end of the name and reports "
        "somebody who is not tied to a name, or describes a speaker by the same noun; null where the row holds several",
    ),
}

VERBS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "actor": Column(pl.String, Unit.KEY, "whose speech is reported; null when no actor of concepts.yaml"),
    "cue_class": Column(pl.String, Unit.CLASS, "how the verb presents what it reports", tuple(VerbClass)),
    "verb": Column(pl.String, Unit.TEXT, "the cue as printed, in small letters"),
    "n": Column(pl.UInt32, Unit.COUNT, "attributions with that cue"),
    "speakers": Column(pl.String, Unit.TEXT, "who speaks, in the order of the alphabet, with semicolons between"),
}

VERB_CLASSES: Schema = {
    **PARTS,
    "cue_class": Column(pl.String, Unit.CLASS, "how the verb presents what it reports", tuple(VerbClass)),
}

VERB_LIST: Schema = {
    "cue_class": Column(pl.String, Unit.CLASS, "how the verb presents what it reports", tuple(VerbClass)),
    "origin": Column(pl.String, Unit.TEXT, "which list the verbs come from: the project's, or the story's verbs.csv"),
    "n_verbs": Column(pl.UInt32, Unit.COUNT, "how many there are"),
    "verbs": Column(pl.String, Unit.TEXT, "their base forms, in the order of the alphabet"),
}

SOURCING: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "n_reported": Column(pl.UInt32, Unit.COUNT, "words it quotes or paraphrases, scare quotes left out"),
    "n_named": Column(pl.UInt32, Unit.COUNT, "of these, words of a source that a reader could ask"),
    "n_unnamed": Column(pl.UInt32, Unit.COUNT, "of these, words of a source without a name, or without a source"),
    "n_untied": Column(pl.UInt32, Unit.COUNT, "of these, words of somebody whom the program could not tie to a name"),
    "n_open": Column(
        pl.UInt32, Unit.COUNT, "of these, words in quotation marks for which no report of speech was found"
    ),
    "share_unnamed": Column(pl.Float64, Unit.SHARE, "n_unnamed / n_reported, 0 to 1; null when nothing is reported"),
    "low": Column(
        pl.Float64,
        Unit.SHARE,
        "lower end of its 95 % interval, errors of reading included; null when there is no report",
    ),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of the same interval"),
}

QUOTATIONS: Schema = {
    "quotation": Column(pl.UInt32, Unit.PLACE, "number of the group: versions of the same words have the same, from 1"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets with a version; 1 when only one tells it"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "zone": Column(ZoneType, Unit.CLASS, "where in the article it is", tuple(Zone)),
    "speaker": Column(pl.String, Unit.KEY, "who says it, as in all tables of speakers; null when not known"),
    "actor": Column(
        pl.String, Unit.KEY, "the actor of concepts.yaml that lists the speaker's name; null when no actor does"
    ),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of its first word in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character of its last word in articles.text"),
    "text": Column(pl.String, Unit.TEXT, "the quoted words as printed, without the marks"),
    "n_words": Column(
        pl.UInt32, Unit.COUNT, "words of this version, spellings made alike and an editor's in square brackets left out"
    ),
    "n_kept": Column(pl.UInt32, Unit.COUNT, "of these, words that the fullest version has too, in the same order"),
    "n_fullest": Column(pl.UInt32, Unit.COUNT, "words of the fullest version"),
    "share_kept": Column(pl.Float64, Unit.SHARE, "n_kept / n_fullest, 0 to 1"),
    "share_kept_article": Column(
        pl.Float64, Unit.SHARE, "the same over all versions of the group in this article, 0 to 1"
    ),
    "fullest": Column(pl.String, Unit.TEXT, "text of the longest version of the group"),
    "kept": Column(
        Spans, Unit.SPANS, "what this version keeps: characters in fullest; with cut it covers all of fullest"
    ),
    "cut": Column(Spans, Unit.SPANS, "what this version lacks: characters in fullest"),
    "left_out": Column(
        Spans,
        Unit.SPANS,
        "what an article that quotes half of the words or more prints nowhere, in marks or not: characters in fullest",
    ),
    "changed": Column(
        Spans,
        Unit.SPANS,
        "words the fullest version lacks, but not one or two small ones (the, had): characters in text",
    ),
}

UNMARKED: Schema = {
    "quotation": Column(pl.UInt32, Unit.PLACE, "number of the group in the table of quotations"),
    "article_id": Column(pl.String, Unit.KEY, "an article that has no version of it"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character in articles.text of the longest run of the same words"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "text": Column(pl.String, Unit.TEXT, "that run as printed"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "its words"),
}

NUMBERS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "number": Column(pl.String, Unit.TEXT, "the number of people as printed"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the number in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character of the number in articles.text"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "zone": Column(ZoneType, Unit.CLASS, "where in the article it is", tuple(Zone)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
    "text": Column(pl.String, Unit.TEXT, "the sentence"),
    "n_hedges": Column(
        pl.UInt32, Unit.COUNT, "hedges in its sentence, or in the next one that speaks of “these figures”"
    ),
}

HEDGES: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "class": Column(pl.String, Unit.CLASS, "what it says of how sure the number is", tuple(HedgeClass)),
    "matched": Column(pl.String, Unit.TEXT, "the words that hedge, as printed"),
    "number": Column(pl.String, Unit.TEXT, "the numbers of people they are about, as printed"),
    "source": Column(pl.String, Unit.KEY, "whose figure it is said to be, as printed there; null when not known"),
    "text": Column(pl.String, Unit.TEXT, "the sentence of the hedge"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the hedge in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character of the hedge in articles.text"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the hedge's sentence in its article"),
    "voice": Column(VoiceType, Unit.CLASS, "whose words the hedge is", tuple(Voice)),
}

CHECKS: Schema = {
    "check": Column(pl.UInt32, Unit.PLACE, "number of the row in the sample, from 1"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "attribution_id": Column(pl.UInt32, Unit.PLACE, "number of the attribution in its article"),
    "kind": Column(pl.String, Unit.CLASS, "how much of it is in quotation marks", tuple(Kind)),
    "speaker": Column(pl.String, Unit.KEY, "who is said to speak; null when nobody was found"),
    "cue": Column(pl.String, Unit.TEXT, "the word that attributes; null when not found"),
    "content": Column(pl.String, Unit.TEXT, "what is said to be attributed, as printed; pieces separated by ..."),
    "context": Column(pl.String, Unit.TEXT, "the sentences it is in, as printed"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of what is attributed in articles.text"),
    "mark": Column(
        pl.String, Unit.CLASS, "whether a reader found content and speaker right; null when not marked", tuple(Mark)
    ),
}

MEASURED: Schema = {
    "kind": Column(pl.String, Unit.CLASS, "how much of them is in quotation marks", tuple(Kind)),
    "n": Column(pl.UInt32, Unit.COUNT, "attributions that people marked in the articles measured on"),
    "recall": Column(pl.Float64, Unit.SHARE, "share of these that was found, 0 to 1"),
    "precision": Column(pl.Float64, Unit.SHARE, "share of what was found that people marked too, 0 to 1"),
    "speaker": Column(pl.Float64, Unit.SHARE, "share of the contents found whose speaker is right, 0 to 1"),
}
