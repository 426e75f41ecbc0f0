"""What a reader could choose otherwise when counting, and how a finding fares then."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named


class Choice(Named):
    """What can be chosen in more than one way."""

    VOICE = "heard_as", "whose words", "which voices count, and which attributions are believed"
    ZONES = "zones", "parts of the page", "whether headlines and captions count"
    SHARED_COPY = "passages", "shared copy", "how passages count that several articles have"
    WIRE = "wire", "agency articles", "whether articles count that credit a news agency"
    OPINION = "opinion", "opinion pieces", "whether articles count that are no news reports"
    TERMS = "terms", "list of terms", "which term, or which sense check of a term, is left out"
    WEIGHT = "weight", "what weighs alike", "whether each count or each article weighs the same"
    UNIT = "unit", "test and interval", "what is taken as independent when chance is measured"


class HeardAs(Named):
    """Which voices count."""

    WORDING = "wording", "own words and paraphrase", "all words outside quotation marks"
    OWN = "own", "own words", "without what the outlet paraphrases"
    SURE_OWN = "sure own", "own words and unsure paraphrase", "paraphrase of low probability counts as own words"
    EVERY = "every", "quotations too", "whoever says it"
    REPORTED = "reported", "quotation and paraphrase", "all that somebody is said to have said"
    SURE = "sure reports", "sure attributions", "without attributions of low probability"
    IN_MARKS = "in marks", "quotations alone", "without paraphrase"


class ZonesRead(Named):
    """Which parts of the page count."""

    WHOLE = "whole", "whole article", "every part of the page but furniture"
    NO_HEADLINE = "no headline", "no headline", "without headlines"
    NO_CAPTION = "no caption", "no captions", "without the words below pictures"
    RUNNING = "running", "neither", "without headlines and captions"


class Kept(Named):
    """Whether articles of a kind count."""

    IN = "in", "counted", "they count"
    OUT = "out", "left out", "they do not count"


class Weight(Named):
    """What weighs the same in a share."""

    COUNTS = "counts", "each count", "a share of all counts together"
    ARTICLES = "articles", "each article", "the mean of the articles’ shares"


class Independent(Named):
    """What is taken as independent."""

    WHOLE = "whole units", "sentences or articles", "what one sentence, or one article, holds is alike"
    SINGLE = "single counts", "single counts", "each count by itself"


class Outcome(Named):
    """How a finding fares in one way of counting."""

    CLEAR = "clear", "same side, larger than chance", "the same side has more, and chance seldom does as much"
    SAME = "same", "same side", "the same side has more; chance can do as much, or was not asked"
    LEVEL = "level", "no difference", "both sides have the same share"
    TURNED = "turned", "other side", "the other side has more"
    GONE = "gone", "too little left", "a side has no counts left, or there are too few in all"
