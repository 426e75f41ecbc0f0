"""What each actor and each person is called."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.units import PARTS
from analysis.schema.vocabulary import LabelChecked, LabelClass, LabelPart, Place, PlaceType, Voice, VoiceType

Pieces = pl.List(
    pl.Struct({"start": pl.UInt32, "stop": pl.UInt32, "voice": VoiceType, "label": pl.String, "part": pl.String})
)
"""The labels in a phrase, each with its characters in articles.text and whose words it is."""

PHRASES: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml the phrase is for"),
    "member": Column(pl.String, Unit.KEY, "which part of that actor, as named in concepts.yaml"),
    "phrase": Column(pl.String, Unit.TEXT, "the whole phrase, as printed"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of the token of its main noun or name in its article"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the phrase in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words its main noun or name is", tuple(Voice)),
    "of_people": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it is for people or a group of the actor (Israeli soldiers, its army), not for the actor itself",
    ),
    "labels": Column(Pieces, Unit.SPANS, "what the phrase calls the actor; empty for the bare name"),
}

LABELS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml that it is a label for"),
    "member": Column(pl.String, Unit.KEY, "which part of that actor, as named in concepts.yaml"),
    "label": Column(pl.String, Unit.KEY, "what it is called: base form in small letters, names as printed"),
    "part": Column(pl.String, Unit.CLASS, "which part of the phrase says so", tuple(LabelPart)),
    "class": Column(pl.String, Unit.CLASS, "what it says of the actor; null when it is on no list", tuple(LabelClass)),
    "plain": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it says by itself what somebody is (leader, terror group, Iran-backed), so that sentences and charts show it; not a word that only helps to (Senate, of Arkansas)",
    ),
    "of_people": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it is for people or a group of the actor (Israeli soldiers, its army), not for the actor itself",
    ),
    "phrase": Column(pl.String, Unit.TEXT, "the whole phrase for the actor, as printed"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the label in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
}

LABEL_COUNTS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml"),
    "label": Column(pl.String, Unit.KEY, "what it is called"),
    "part": Column(pl.String, Unit.CLASS, "which part of the phrase says so, most often", tuple(LabelPart)),
    "class": Column(pl.String, Unit.CLASS, "what it says of the actor; null when it is on no list", tuple(LabelClass)),
    "plain": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it says by itself what somebody is (leader, terror group, Iran-backed), so that sentences and charts show it; not a word that only helps to (Senate, of Arkansas)",
    ),
    "of_people": Column(
        pl.Boolean,
        Unit.FLAG,
        "whether it is for people or a group of the actor (Israeli soldiers, its army), not for the actor itself",
    ),
    "n": Column(pl.UInt32, Unit.COUNT, "times it is in the outlet's wording"),
    "n_quoted": Column(pl.UInt32, Unit.COUNT, "times it is in quotations, in no other count"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet with it in the outlet's wording"),
    "n_outlets": Column(
        pl.UInt32, Unit.COUNT, "outlets with it in their own wording, for that actor or for its people and groups"
    ),
}

NAMINGS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml"),
    "n_actor": Column(pl.UInt32, Unit.COUNT, "phrases for the actor in the outlet's wording, bare names included"),
    "n_labels": Column(pl.UInt32, Unit.COUNT, "labels for the actor in the outlet's wording"),
    "n_labels_quoted": Column(pl.UInt32, Unit.COUNT, "labels for the actor in quotations, in no other count"),
}

LABEL_CLASSES: Schema = {
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml"),
    **PARTS,
    "class": Column(pl.String, Unit.CLASS, "what the labels say of the actor", tuple(LabelClass)),
}

PERSONS: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "person": Column(pl.String, Unit.KEY, "the name the person has in all tables"),
    "first_form": Column(pl.String, Unit.TEXT, "the phrase that names the person first, as printed"),
    "title": Column(pl.String, Unit.TEXT, "title or office in that phrase; null without one"),
    "honorific": Column(pl.String, Unit.TEXT, "Mr, Ms or the like, at the first mention or later; null without one"),
    "age": Column(pl.UInt32, Unit.COUNT, "age as the article gives it, in years; null without one"),
    "family": Column(pl.String, Unit.TEXT, "family role as printed (mother of two); null without one"),
    "n_mentions": Column(pl.UInt32, Unit.COUNT, "times the article names the person"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the first mention in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "voice": Column(VoiceType, Unit.CLASS, "whose words the first mention is", tuple(Voice)),
}

INTRODUCTIONS: Schema = {
    "person": Column(pl.String, Unit.KEY, "the name the person has in all tables"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "first_form": Column(pl.String, Unit.TEXT, "the phrase that names the person first, as printed"),
    "n_articles": Column(pl.UInt32, Unit.COUNT, "articles of the outlet that name the person first in this form"),
    "n_quoted": Column(pl.UInt32, Unit.COUNT, "of these, articles where the form is in quotation marks"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets that name the person"),
}

UNNAMED: Schema = {
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "noun": Column(pl.String, Unit.KEY, "the noun for people without a name, base form: child, civilian, militant"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml whose people they are; null when not known"),
    "number": Column(pl.String, Unit.TEXT, "how many, as printed; null when no number says so"),
    "phrase": Column(pl.String, Unit.TEXT, "the whole phrase, as printed"),
    "start": Column(pl.UInt32, Unit.PLACE, "first character of the phrase in articles.text"),
    "stop": Column(pl.UInt32, Unit.PLACE, "one past its last character"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence in its article"),
    "place": Column(PlaceType, Unit.CLASS, "where in the article it is", tuple(Place)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
}

UNNAMED_COUNTS: Schema = {
    "outlet": Column(pl.String, Unit.KEY, "the outlet"),
    "actor": Column(pl.String, Unit.KEY, "the actor of concepts.yaml whose people they are; null when not known"),
    "noun": Column(pl.String, Unit.KEY, "the noun for people without a name, base form"),
    "n": Column(pl.UInt32, Unit.COUNT, "times it is in the outlet's wording"),
    "n_quoted": Column(pl.UInt32, Unit.COUNT, "times it is in quotations, in no other count"),
    "n_outlets": Column(pl.UInt32, Unit.COUNT, "outlets with it for these people in their own wording"),
}

LABEL_LIST: Schema = {
    "class": Column(pl.String, Unit.CLASS, "what the labels say of an actor", tuple(LabelClass)),
    "origin": Column(pl.String, Unit.KEY, "the list they come from"),
    "n_labels": Column(pl.UInt32, Unit.COUNT, "how many there are"),
    "labels": Column(pl.String, Unit.TEXT, "the labels, in the order of the alphabet"),
}

LABELS_MEASURED: Schema = {
    "what": Column(pl.String, Unit.CLASS, "what was checked", tuple(LabelChecked)),
    "n": Column(pl.UInt32, Unit.COUNT, "how many of them people had marked"),
    "recall": Column(pl.Float64, Unit.SHARE, "share of these that was found, 0 to 1"),
    "precision": Column(
        pl.Float64, Unit.SHARE, "share of what was found that people had marked too; null where not known"
    ),
}
