"""What questions count: mentions and reports, and the sentences behind them."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans, Unit
from analysis.schema.vocabulary import (
    Form,
    Ground,
    Kind,
    Place,
    PlaceType,
    Status,
    VerbClass,
    Voice,
    VoiceType,
    Zone,
    ZoneType,
)

MENTIONS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "concept": Column(pl.String, Unit.KEY, "what is referred to, as named in concepts.yaml"),
    "term": Column(pl.String, Unit.KEY, "the wording chosen, as named in concepts.yaml"),
    "matched": Column(pl.String, Unit.TEXT, "the characters of the article that matched"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character in articles.text"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of the first token in its article"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "zone": Column(ZoneType, Unit.CLASS, "where in the article it is", tuple(Zone)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
    "negated": Column(
        pl.Boolean, Unit.FLAG, "whether it is denied, negated or questioned: nobody's choice of the term"
    ),
}

TERM_MENTIONS: Schema = {
    **MENTIONS,
    "wording": Column(
        pl.String, Unit.TEXT, "how a sentence quotes it: the term where its words are printed, else the words that are"
    ),
}

ACTOR_MENTIONS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor, as named in concepts.yaml"),
    "member": Column(
        pl.String,
        Unit.KEY,
        "which part of the actor, as named in concepts.yaml; the actor itself where it has no parts",
    ),
    "ground": Column(
        pl.String, Unit.CLASS, "what shows that it is meant: its name, or a reference", (Ground.NAME, Ground.REFERENCE)
    ),
    "position": Column(pl.UInt32, Unit.PLACE, "number of the first token in its article"),
    "n_tokens": Column(pl.UInt32, Unit.COUNT, "tokens of the mention"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past the last character in articles.text"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
}

CLAUSES: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of the predicate's token in its article"),
    "predicate": Column(pl.String, Unit.KEY, "base form of the verb or noun that tells what happens"),
    "form": Column(pl.String, Unit.CLASS, "its grammar; intransitive where the verb has no object", tuple(Form)),
    "status": Column(pl.String, Unit.CLASS, "whether it is told as done", tuple(Status)),
    "doer": Column(pl.UInt32, Unit.PLACE, "head token of who or what does it; null when the clause does not say"),
    "doer_start": Column(pl.UInt32, Unit.PLACE, "first token of the doer's phrase; null where doer is null"),
    "doer_stop": Column(pl.UInt32, Unit.PLACE, "one past its last token"),
    "done_to": Column(
        pl.UInt32, Unit.PLACE, "head token of whom or what it is done to; null when the clause does not say"
    ),
    "done_to_start": Column(pl.UInt32, Unit.PLACE, "first token of that phrase; null where done_to is null"),
    "done_to_stop": Column(pl.UInt32, Unit.PLACE, "one past its last token"),
}

REPORTS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "attribution_id": Column(pl.UInt32, Unit.PLACE, "number of the attribution in its article"),
    "source": Column(pl.String, Unit.KEY, "the speaker as written; null when not known"),
    "speaker": Column(pl.String, Unit.KEY, "the name the speaker has in all tables; null when not known"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml that speaks; null when no actor does"),
    "named": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it names somebody a reader could ask; null where the speaker is not tied to a name",
    ),
    "cue": Column(pl.String, Unit.TEXT, "the word that attributes, as printed; null when not known"),
    "verb": Column(pl.String, Unit.KEY, "the cue in small letters; according to in full"),
    "cue_class": Column(
        pl.String,
        Unit.CLASS,
        "how the cue presents what it reports; null without a cue, or where it is on no list of reporting verbs",
        tuple(VerbClass),
    ),
    "kind": Column(pl.String, Unit.CLASS, "how much of it is in quotation marks; null when not known", tuple(Kind)),
    "content": Column(Spans, Unit.SPANS, "what is attributed: token positions, in one or more pieces, stop exclusive"),
    "probability": Column(
        pl.Float64, Unit.SHARE, "how likely the model finds it that this is attributed, 0 to 1; null when not known"
    ),
    "n_quoted": Column(pl.UInt32, Unit.COUNT, "its words in quotation marks"),
    "n_attributed": Column(pl.UInt32, Unit.COUNT, "words of the outlet's paraphrase of it"),
}

PARTS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "n": Column(pl.UInt32, Unit.COUNT, "its words or reports of the kind"),
    "n_all": Column(pl.UInt32, Unit.COUNT, "all its words or reports that are compared"),
    "share": Column(pl.Float64, Unit.SHARE, "n / n_all, 0 to 1"),
    "low": Column(pl.Float64, Unit.SHARE, "lower end of its 95 % interval, errors of reading included"),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of its 95 % interval, errors of reading included"),
}

EVIDENCE: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "zone": Column(ZoneType, Unit.CLASS, "where in the article it is", tuple(Zone)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words the first of the counted words is", tuple(Voice)),
    "left": Column(pl.String, Unit.TEXT, "the sentence up to the first counted word"),
    "matched": Column(pl.String, Unit.TEXT, "from the first counted word to the last"),
    "right": Column(pl.String, Unit.TEXT, "the rest of the sentence"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the counted words in articles.text"),
    "sentence": Column(
        pl.UInt32, Unit.PLACE, "the sentence that the first counted word is in, by its number in the article"
    ),
    "text": Column(pl.String, Unit.TEXT, "the sentences with the counted words, as printed"),
    "marks": Column(Spans, Unit.SPANS, "the counted words: characters of text, in one or more pieces, stop exclusive"),
}
