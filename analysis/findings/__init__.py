"""Result tables -> plain sentences. Every number in a sentence is taken from the table it is given."""

from analysis.findings.of_corpus import about, corpus, unit
from analysis.findings.of_quotations import hedges, outside, quotations, said_by
from analysis.findings.of_terms import overview, places, share, terms
from analysis.findings.of_verbs import verbs
from analysis.findings.of_voices import layer, sourcing, speakers, voices
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, day, days, listed, number, percent, quoted, times

__all__ = [
    "Finding",
    "Reading",
    "about",
    "capital",
    "corpus",
    "counted",
    "day",
    "days",
    "hedges",
    "layer",
    "listed",
    "number",
    "outside",
    "overview",
    "percent",
    "places",
    "quotations",
    "quoted",
    "said_by",
    "share",
    "sourcing",
    "speakers",
    "terms",
    "times",
    "unit",
    "verbs",
    "voices",
]
