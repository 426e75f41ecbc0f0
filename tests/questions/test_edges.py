"""No article, one of everything, nothing left to count: tables that are empty or full, without a value that is no number."""

import polars as pl
import pytest
from polars import selectors

from analysis.questions import terms
from analysis.questions.corpus import contents as corpus
from analysis.questions.keywords import collocates, keyness
from analysis.questions.outlet_map import correspondence, recognition, shifts, similarity
from analysis.questions.voices import hedges
from analysis.questions.voices import speakers as voices
from analysis.questions.voices import verbs as verb_tables
from analysis.units.counts import count_terms
from tests import tiny

STORIES = {
    "no article": [],
    "an article without words": [("North", ". . .")],
    "an empty article": [("North", "")],
    "one article": [("North", "War took the hostages.\nThe captives wait. War goes on and on.")],
    "one outlet": [("North", "War goes on."), ("North", "War took 48 hostages and war goes on.")],
    "an outlet that only quotes": [("North", "“War goes on,”"), ("South", "War goes on for the hostages.")],
    "an outlet without words": [("North", "- - -"), ("South", "War goes on for the hostages.")],
    "nothing in common": [("North", "war hostages"), ("South", "peace captives"), ("East", "talks truce")],
    "one word for all": [("North", "war war"), ("South", "war"), ("East", "war war war")],
    "numbers alone": [("North", "48 48"), ("South", "7 7 7")],
}


def counted(made):
    """Tables made from counts: of all words, and of what is left without names and numbers."""
    for least, leave_out in ((1, ()), (2, ("names", "numbers")), (99, ())):
        counts = count_terms(made, least=least, leave_out=leave_out)
        against_rest = keyness.compare(counts)
        yield against_rest
        yield keyness.shared_words(against_rest)
        yield keyness.unused_words(against_rest)
        yield shifts.shift(counts, shifts.longest_two(counts))
        apart = similarity.distances(counts, draws=9)
        yield apart
        yield similarity.joins(apart)
        yield correspondence.positions(counts)
        yield recognition.recognised(counts, deals=2)


def asked(made):
    """Tables made from the articles and from their mentions."""
    found = terms.mentions(made)
    shares = terms.shares(found, made.articles)
    yield from (found, shares, terms.differences(shares), collocates.collocates(made, found))
    yield from (corpus.lengths(made), corpus.zone_words(made), corpus.segments(made), corpus.places(made, found))
    people = voices.speakers(made)
    yield from (people, voices.voice_words(made), voices.sourcing(voices.voice_words(made), people))
    yield from (verb_tables.reporting_verbs(made), hedges.figures(made), hedges.hedges(made))


@pytest.mark.parametrize("story", STORIES)
def test_no_table_holds_a_value_that_is_no_number(story):
    made = tiny.corpus(STORIES[story])
    for table in (*counted(made), *asked(made)):
        numbers = table.select(selectors.float())
        wrong = numbers.select((pl.all().is_nan() | pl.all().is_infinite()).any()).row(0) if numbers.width else ()
        assert not any(wrong), table
