"""Result tables -> plain sentences. Every number in a sentence is taken from the table it is given."""

from analysis.findings.facts_in_grid import facts_in_grid
from analysis.findings.of_agency import events_layer, roles
from analysis.findings.of_alignment import alignment_measured
from analysis.findings.of_articles import as_read, dictionary, unfitting
from analysis.findings.of_brief import as_read_in_brief, brief_lead, clear_differences, gap_differences, made, not_said
from analysis.findings.of_checking import measured
from analysis.findings.of_chronology import first_uses, in_time, term_courses, voice_courses
from analysis.findings.of_collocates import collocates
from analysis.findings.of_concepts import overview
from analysis.findings.of_corpus import about, corpus, unit
from analysis.findings.of_emphasis import first_mentions, room, turned
from analysis.findings.of_events import acts_of_harm, events, events_measured
from analysis.findings.of_facts import fact, facts, without_copy
from analysis.findings.of_figures import figures
from analysis.findings.of_gap_errors import gaps_measured
from analysis.findings.of_harm import forms, instead, without_doer
from analysis.findings.of_hedges import hedges
from analysis.findings.of_keyness import keyness, shared_words, unused_words
from analysis.findings.of_label_reading import labels_layer, labels_measured
from analysis.findings.of_labels import called, common_labels, labels
from analysis.findings.of_marks import by_hand, corrected_counts
from analysis.findings.of_openings import openings
from analysis.findings.of_passages import passages
from analysis.findings.of_people import people, unnamed
from analysis.findings.of_places import places
from analysis.findings.of_quotations import outside, quotations, said_by
from analysis.findings.of_reuse import shared_copy
from analysis.findings.of_rivals import rivals
from analysis.findings.of_robustness import how_far, way, with_turns
from analysis.findings.of_selection import selection
from analysis.findings.of_shares import share
from analysis.findings.of_similarity import distances, joins, positions, recognised, shift
from analysis.findings.of_speakers import sourcing, speakers
from analysis.findings.of_terms import terms
from analysis.findings.of_verbs import verbs
from analysis.findings.of_voices import layer, voices
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, day, days, listed, number, percent, quoted, times

__all__ = [
    "Finding",
    "Reading",
    "about",
    "acts_of_harm",
    "alignment_measured",
    "as_read",
    "as_read_in_brief",
    "brief_lead",
    "by_hand",
    "called",
    "capital",
    "clear_differences",
    "collocates",
    "common_labels",
    "corpus",
    "corrected_counts",
    "counted",
    "day",
    "days",
    "dictionary",
    "distances",
    "events",
    "events_layer",
    "events_measured",
    "fact",
    "facts",
    "facts_in_grid",
    "figures",
    "first_mentions",
    "first_uses",
    "forms",
    "gap_differences",
    "gaps_measured",
    "hedges",
    "how_far",
    "in_time",
    "instead",
    "joins",
    "keyness",
    "labels",
    "labels_layer",
    "labels_measured",
    "layer",
    "listed",
    "made",
    "measured",
    "not_said",
    "number",
    "openings",
    "outside",
    "overview",
    "passages",
    "people",
    "percent",
    "places",
    "positions",
    "quotations",
    "quoted",
    "recognised",
    "rivals",
    "roles",
    "room",
    "said_by",
    "selection",
    "share",
    "shared_copy",
    "shared_words",
    "shift",
    "sourcing",
    "speakers",
    "term_courses",
    "terms",
    "times",
    "turned",
    "unfitting",
    "unit",
    "unnamed",
    "unused_words",
    "verbs",
    "voice_courses",
    "voices",
    "way",
    "with_turns",
    "without_copy",
    "without_doer",
]
