"""Who acts and who is acted on: events with their doer and done-to, and what is counted of them."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Spans, Unit
from analysis.schema.vocabulary import Checked, Form, Ground, Place, PlaceType, Status, Voice, VoiceType

EVENTS: Schema = {  # an act that several actors do together, or that is done to several, has a row for each
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "predicate": Column(pl.String, Unit.KEY, "base form of the verb or noun that tells the event"),
    "harm": Column(pl.String, Unit.KEY, "kind of harm, as the list of harm words calls it; null for other acts"),
    "form": Column(pl.String, Unit.CLASS, "the grammar in which it is told", tuple(Form)),
    "status": Column(pl.String, Unit.CLASS, "whether it is told as done", tuple(Status)),
    "plain": Column(
        pl.Boolean, Unit.FLAG, "whether it is told so plainly that it is counted: by its grammar, and with names"
    ),
    "doer": Column(pl.String, Unit.TEXT, "who does it, as printed; null when nobody is named"),
    "doer_actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml that does it; null when no actor does"),
    "doer_member": Column(
        pl.String, Unit.KEY, "which part of that actor, as named in concepts.yaml; null without an actor"
    ),
    "done_to": Column(pl.String, Unit.TEXT, "to whom or what it is done, as printed; null when nobody is named"),
    "done_to_actor": Column(
        pl.String, Unit.KEY, "the actor of concepts.yaml that it is done to; null when no actor, or unclear"
    ),
    "done_to_member": Column(pl.String, Unit.KEY, "which part of that actor; null without an actor"),
    "done_to_ground": Column(
        pl.String, Unit.CLASS, "what shows that it is this actor; null without an actor", tuple(Ground)
    ),
    "instead": Column(
        pl.String,
        Unit.TEXT,
        "what the sentence names where a doer could be, when that is no person or group: in an air strike; if it is "
        "somebody’s (Israeli strikes), its owner is the doer; else null",
    ),
    "number": Column(pl.String, Unit.TEXT, "how many people it is done to, as printed; null when no number says so"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of the predicate's token in its article"),
    "doer_start": Column(pl.UInt32, Unit.PLACE, "first token of the doer; null when nobody is named"),
    "doer_stop": Column(pl.UInt32, Unit.PLACE, "one past its last token"),
    "done_to_start": Column(pl.UInt32, Unit.PLACE, "first token of the done-to; null when nobody is named"),
    "done_to_stop": Column(pl.UInt32, Unit.PLACE, "one past its last token"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the predicate in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is told", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words the predicate is", tuple(Voice)),
}

PRINTED: Schema = {
    **EVENTS,
    "matched": Column(pl.String, Unit.TEXT, "the predicate as printed"),
    "content": Column(Spans, Unit.SPANS, "the doer, the predicate and the done-to: token positions, in pieces"),
}

ROLES: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "actor": Column(pl.String, Unit.KEY, "an actor of concepts.yaml, or a part of one where its group is opened"),
    "n_doer": Column(
        pl.UInt32, Unit.COUNT, "events told plainly as done, in the outlet's wording, that the actor does"
    ),
    "n_done_to": Column(
        pl.UInt32, Unit.COUNT, "events told plainly as done, in the outlet's wording, that are done to the actor"
    ),
    "n": Column(pl.UInt32, Unit.COUNT, "n_doer + n_done_to"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet with such an event in its wording"),
    "share": Column(pl.Float64, Unit.SHARE, "n_doer / n, 0 to 1; null where n is too few"),
    "low": Column(
        pl.Float64, Unit.SHARE, "lower end of its 95 % interval, errors of reading included; null where n is too few"
    ),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of the same interval"),
}

FORMS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "actor": Column(pl.String, Unit.KEY, "whose people the harm is done to; null where that is unclear"),
    "form": Column(pl.String, Unit.CLASS, "the grammar in which it is told", tuple(Form)),
    "n": Column(pl.UInt32, Unit.COUNT, "acts of harm in that form, in the outlet's wording"),
    "n_without_doer": Column(pl.UInt32, Unit.COUNT, "of these, without a person or group that does it"),
    "n_instead": Column(
        pl.UInt32, Unit.COUNT, "of those without a doer, with an event or a thing named in its place: by the war"
    ),
    "n_all": Column(pl.UInt32, Unit.COUNT, "acts of harm done to that actor in the outlet's wording, all forms"),
}

WITHOUT_DOER: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "actor": Column(pl.String, Unit.KEY, "whose people the harm is done to"),
    "n": Column(pl.UInt32, Unit.COUNT, "acts of harm told without a person or group that does them"),
    "n_all": Column(pl.UInt32, Unit.COUNT, "acts of harm done to that actor in the outlet's wording"),
    "share": Column(pl.Float64, Unit.SHARE, "n / n_all, 0 to 1; null where n_all is too few"),
    "low": Column(
        pl.Float64,
        Unit.SHARE,
        "lower end of its 95 % interval, errors of reading included; null where n_all is too few",
    ),
    "high": Column(pl.Float64, Unit.SHARE, "upper end of the same interval"),
}

HARM_LIST: Schema = {
    "harm": Column(pl.String, Unit.KEY, "kind of harm"),
    "origin": Column(pl.String, Unit.TEXT, "which list the words come from: the project's, or the story's harm.csv"),
    "n_words": Column(pl.UInt32, Unit.COUNT, "how many there are"),
    "words": Column(pl.String, Unit.TEXT, "their base forms, in the order of the alphabet"),
}

AGENCY_MEASURED: Schema = {
    "what": Column(pl.String, Unit.CLASS, "what was checked", tuple(Checked)),
    "n": Column(pl.UInt32, Unit.COUNT, "cases that people had marked"),
    "right": Column(pl.Float64, Unit.SHARE, "part of them that the program reads as people do, 0 to 1"),
}
