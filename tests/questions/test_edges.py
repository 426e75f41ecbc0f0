"""No article, one of everything, nothing left to count: tables that are empty or full, without a value that is no number."""

import polars as pl
import pytest
from polars import selectors

from analysis import annotate
from analysis.questions import terms
from analysis.questions.corpus import contents as corpus
from analysis.questions.keywords import collocates, keyness
from analysis.questions.outlet_map import correspondence, recognition, shifts, similarity
from analysis.questions.terms import outside
from analysis.questions.voices import checking, hedges, quotations
from analysis.questions.voices import speakers as voices
from analysis.questions.voices import verbs as verb_tables
from analysis.story import Story
from analysis.story.read import problem_table
from analysis.units.counts import count_terms
from analysis.units.reports import reports
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


LANGUAGES = {
    "German and English": ["de", "en"],
    "English and German": ["en", "de"],
    "German alone": ["de", "de"],
}


def counted(made, **settings):
    """Tables made from counts: of all words, and of what is left without names and numbers."""
    for least, leave_out in ((1, ()), (2, ("names", "numbers")), (99, ())):
        counts = count_terms(made, least=least, leave_out=leave_out, **settings)
        against_rest = keyness.compare(counts)
        yield against_rest
        yield keyness.shared_words(against_rest)
        yield keyness.unused_words(against_rest)
        yield shifts.shift(counts, shifts.longest_two(counts))
        apart = similarity.distances(counts, draws=9)
        yield apart
        yield similarity.joins(apart)
        yield correspondence.positions(counts)
        yield recognition.recognised(counts, shuffles=2)


def asked(made):
    """Tables made from the articles and from their mentions."""
    found = terms.mentions(made)
    shares = terms.shares(found, made.articles)
    yield from (found, shares, terms.differences(shares), collocates.collocates(made, found))
    yield from (corpus.lengths(made), corpus.zone_words(made), corpus.segments(made), corpus.places(made, found))
    yield terms.contrasts(shares)
    yield from (voices.speakers(made), voices.voice_words(made), voices.reported(made), voices.sourcing(made))
    numbers = hedges.numbers_of_people(made)
    yield from (numbers, hedges.hedges(made), hedges.hedged(numbers))
    yield from (verb_tables.reporting_verbs(made), verb_tables.verb_classes_of(made))


def no_value_is_wrong(tables):
    for table in tables:
        numbers = table.select(selectors.float())
        wrong = numbers.select((pl.all().is_nan() | pl.all().is_infinite()).any()).row(0) if numbers.width else ()
        assert not any(wrong), table


@pytest.mark.parametrize("story", STORIES)
def test_no_table_holds_a_value_that_is_no_number(story):
    made = tiny.corpus(STORIES[story])
    no_value_is_wrong((*counted(made), *asked(made)))


TEXTS = {
    "de": "Der Krieg geht weiter\nLee sagte am Montag, 48 Hostages in Gaza leben. „Der Krieg endet bald“, sagte Lee.",
    "en": "War goes on\nAnn Lee said on Monday that 48 hostages in Gaza live. “War ends soon,” she said.",
}


@pytest.fixture(params=LANGUAGES)
def of_two_languages(request):
    """Articles of North and South in two languages, or in one that no model reads, at depth syntax."""
    languages = LANGUAGES[request.param]
    texts = [TEXTS[language] for language in languages]
    made = tiny.articles([("North", texts[0]), ("South", texts[1])]).with_columns(pl.Series("language", languages))
    return annotate(Story("tiny", made, (tiny.HELD,), (), problem_table([])), depth="syntax")


def test_every_question_can_be_asked_of_articles_that_no_model_reads(of_two_languages):
    made = of_two_languages
    no_value_is_wrong((*counted(made), *counted(made, unit="lemmas"), *asked(made)))
    found = terms.mentions(made)
    assert set(found["outlet"]) == {"North", "South"}
    for table in (outside.outside(made, found), outside.said_by(made, found), quotations.quotations(made)):
        no_value_is_wrong([table])
    no_value_is_wrong([checking.sample(made), reports(made), corpus.described(made)])


def test_what_only_a_model_can_find_is_found_in_english_alone(of_two_languages):
    made = of_two_languages
    english = [outlet for outlet, code in made.articles.select("outlet", "language").iter_rows() if code == "en"]
    lemmas = count_terms(made, unit="lemmas", least=1)
    assert set(lemmas.outlets) == set(english)
    for table in (reports(made), checking.sample(made), voices.speakers(made), verb_tables.reporting_verbs(made)):
        assert set(table["outlet"]) == set(english)
    words = voices.voice_words(made)
    assert set(words.filter((pl.col("voice") == "attributed") & (pl.col("n_words") > 0))["outlet"]) == set(english)
    others = voices.sourcing(made).filter(~pl.col("outlet").is_in(english))
    assert others.select("n_named", "n_unnamed").unique().rows() == [(0, 0)]


def test_names_are_known_from_english_articles_alone(of_two_languages):
    left = set(count_terms(of_two_languages, least=1, leave_out=("names",)).terms)
    assert ("gaza" in left) == ("en" not in set(of_two_languages.articles["language"]))
    assert "krieg" in left
