"""How far the findings of the brief hold when it is counted otherwise."""

from __future__ import annotations

import polars as pl

from analysis.schema.column import Column, Schema, Unit
from analysis.schema.vocabulary import (
    Asked,
    Choice,
    HeardAs,
    Independent,
    Kept,
    Outcome,
    SharedCopy,
    Voice,
    VoiceType,
    Weight,
    Zone,
    ZonesRead,
    ZoneType,
)

ASKED = Column(pl.String, Unit.CLASS, "what is compared", tuple(Asked))
SUBJECT = Column(pl.String, Unit.KEY, "of which concept or actor; null where it is the whole text")
FINDING = Column(pl.UInt32, Unit.PLACE, "number of the finding, in the order in which the brief tells them, from 1")

WORDING = Column(pl.String, Unit.TEXT, "of a term, how a sentence quotes the mention; null of everything else")

ITEMS: Schema = {
    "question": ASKED,
    "subject": SUBJECT,
    "category": Column(pl.String, Unit.KEY, "which of the possible choices: a term, a speaker, a role"),
    "article_id": Column(pl.String, Unit.KEY, "the article"),
    "outlet": Column(pl.String, Unit.KEY, "its outlet"),
    "sentence": Column(pl.UInt32, Unit.PLACE, "number of the sentence it counts for in its article"),
    "position": Column(pl.UInt32, Unit.PLACE, "number of its first token in its article"),
    "right": Column(pl.Float64, Unit.SHARE, "how often such a reading is right, 0 to 1; 1 where nothing was read"),
    "wording": WORDING,
    "zone": Column(ZoneType, Unit.CLASS, "in which part of the article it is", tuple(Zone)),
    "voice": Column(VoiceType, Unit.CLASS, "whose words it is", tuple(Voice)),
    "probability": Column(
        pl.Float64,
        Unit.SHARE,
        "how likely the model finds its attribution, 0 to 1; null where nobody is said to have said it, or by marks",
    ),
}
"""What is counted, a row a thing, before anything is chosen."""

EFFECTS: Schema = {
    "finding": FINDING,
    "question": ASKED,
    "subject": SUBJECT,
    "category": Column(pl.String, Unit.KEY, "the choice whose shares are compared: a term, a speaker, a role"),
    "outlet": Column(pl.String, Unit.KEY, "the outlet on the one side"),
    "beside": Column(pl.String, Unit.KEY, "the outlet on the other side; null where it is all others together"),
    "n": Column(pl.UInt32, Unit.COUNT, "the outlet's counts of the choice"),
    "n_all": Column(pl.UInt32, Unit.COUNT, "the outlet's counts of all choices"),
    "n_beside": Column(pl.UInt32, Unit.COUNT, "the other side's counts of the choice"),
    "n_all_beside": Column(pl.UInt32, Unit.COUNT, "the other side's counts of all choices"),
    "wordings": Column(
        pl.List(pl.String), Unit.KEY, "of a term, the wordings of both sides' counts of it; empty for everything else"
    ),
    "effect": Column(
        pl.Float64,
        Unit.SCORE,
        "n / n_all less n_beside / n_all_beside, -1 to 1; above 0, the outlet has the larger share",
    ),
}
"""The difference that each finding of the brief tells, chosen once, in the main reading."""

CHOSEN_SO: Schema = {
    "heard_as": Column(pl.String, Unit.CLASS, "which voices count", tuple(HeardAs)),
    "zones": Column(pl.String, Unit.CLASS, "which parts of the page count", tuple(ZonesRead)),
    "passages": Column(pl.String, Unit.CLASS, "how shared copy counts", tuple(SharedCopy)),
    "wire": Column(pl.String, Unit.CLASS, "whether articles count that credit an agency", tuple(Kept)),
    "opinion": Column(pl.String, Unit.CLASS, "whether opinion pieces count", tuple(Kept)),
    "terms": Column(pl.String, Unit.TEXT, "what of the list of terms is left out"),
    "weight": Column(pl.String, Unit.CLASS, "what weighs the same in a share", tuple(Weight)),
    "unit": Column(pl.String, Unit.CLASS, "what is taken as independent", tuple(Independent)),
}

SPECIFICATIONS: Schema = {
    **{name: column for name, column in EFFECTS.items() if name not in ("effect", "wordings")},
    **CHOSEN_SO,
    "is_main": Column(pl.Boolean, Unit.FLAG, "whether it is the way in which the brief counts"),
    "place": Column(
        pl.UInt32, Unit.PLACE, "its place in the finding when sorted by estimate, from 1; null without one"
    ),
    "estimate": Column(
        pl.Float64,
        Unit.SCORE,
        "share of the outlet less share of the other side, -1 to 1; null where a side has no counts or there are too few",
    ),
    "low": Column(pl.Float64, Unit.SCORE, "lower end of its 95 % interval; null where there is no estimate"),
    "high": Column(pl.Float64, Unit.SCORE, "upper end of its 95 % interval; null where there is no estimate"),
    "chance": Column(
        pl.Float64,
        Unit.P,
        "share of shuffles in which the outlets differ at least as much; null where it was not asked",
    ),
    "outcome": Column(pl.String, Unit.CLASS, "how the finding fares", tuple(Outcome)),
    "n_possible": Column(
        pl.UInt32, Unit.COUNT, "ways of counting that the choices give; some are drawn where they are many"
    ),
}

REDRAWN: Schema = {
    "finding": FINDING,
    "n_drawn": Column(
        pl.UInt32, Unit.COUNT, "times the counts were drawn anew by the program's errors; 0 where it read none"
    ),
    "n_drawn_turned": Column(pl.UInt32, Unit.COUNT, "of these, times in which the other side has more"),
    "drawn_low": Column(pl.Float64, Unit.SCORE, "estimate below which one draw of forty lies; null without draws"),
    "drawn_high": Column(pl.Float64, Unit.SCORE, "estimate above which one draw of forty lies; null without draws"),
}

ROBUSTNESS: Schema = {
    **EFFECTS,
    "n_possible": Column(pl.UInt32, Unit.COUNT, "ways of counting that the choices give"),
    "n_ways": Column(pl.UInt32, Unit.COUNT, "ways that were counted; fewer than possible where some were drawn"),
    "n_holds": Column(pl.UInt32, Unit.COUNT, "ways in which the same side has more"),
    "n_tested": Column(pl.UInt32, Unit.COUNT, "ways in which chance was asked"),
    "n_clear": Column(
        pl.UInt32, Unit.COUNT, "of these, ways in which the same side has more than chance would often give it"
    ),
    "n_level": Column(pl.UInt32, Unit.COUNT, "ways in which both sides have the same share"),
    "n_turned": Column(pl.UInt32, Unit.COUNT, "ways in which the other side has more"),
    "n_gone": Column(pl.UInt32, Unit.COUNT, "ways that leave too little to say"),
    "n_counts": Column(
        pl.UInt32,
        Unit.COUNT,
        "different counts and shares of the two sides that the ways give; two tests of one are one",
    ),
    "n_counts_turned": Column(pl.UInt32, Unit.COUNT, "of these, those in which the other side has more"),
    "n_tests": Column(pl.UInt32, Unit.COUNT, "different counts and chances among the ways in which chance was asked"),
    "n_tests_clear": Column(
        pl.UInt32, Unit.COUNT, "of these, those in which the same side has more than chance would often give it"
    ),
    "least": Column(pl.Float64, Unit.SCORE, "the lowest estimate; null where no way has one"),
    "most": Column(pl.Float64, Unit.SCORE, "the highest estimate; null where no way has one"),
    "moves_most": Column(
        pl.String, Unit.CLASS, "the choice that moves the estimate most; null without any", tuple(Choice)
    ),
    "moved": Column(
        pl.Float64, Unit.SCORE, "how far apart the means of that choice's options are, 0 to 2; null without any"
    ),
    **{name: column for name, column in REDRAWN.items() if name != "finding"},
}

BY_CHOICE: Schema = {
    "finding": FINDING,
    "choice": Column(pl.String, Unit.CLASS, "what is chosen", tuple(Choice)),
    "option": Column(pl.String, Unit.KEY, "in which way, as printed"),
    "is_main": Column(pl.Boolean, Unit.FLAG, "whether the brief counts so"),
    "n_ways": Column(pl.UInt32, Unit.COUNT, "ways of counting with this option"),
    "n_holds": Column(pl.UInt32, Unit.COUNT, "of these, ways in which the same side has more"),
    "n_tested": Column(pl.UInt32, Unit.COUNT, "ways in which chance was asked"),
    "n_clear": Column(
        pl.UInt32, Unit.COUNT, "of these, ways in which the same side has more than chance would often give it"
    ),
    "n_level": Column(pl.UInt32, Unit.COUNT, "ways in which both sides have the same share"),
    "n_turned": Column(pl.UInt32, Unit.COUNT, "ways in which the other side has more"),
    "n_gone": Column(pl.UInt32, Unit.COUNT, "ways that leave too little to say"),
    "mean": Column(pl.Float64, Unit.SCORE, "mean estimate of the ways with this option; null where none has one"),
    "moved": Column(
        pl.Float64, Unit.SCORE, "how far apart the means of the choice's options are, 0 to 2; null where none has one"
    ),
}
