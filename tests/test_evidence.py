"""Every count opens to exactly the places it counts, each in its sentences."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import polars as pl
import pytest

from analysis import annotate, evidence, read_story, schema
from analysis.annotate import Corpus
from analysis.proposals.rows import every_row
from analysis.publish.articles.layers import layers
from analysis.questions import alignment, emphasis, reuse, selection
from analysis.questions import labels as called
from analysis.questions import terms as choice
from analysis.questions.agency import events, forms, roles, shown, without_doer
from analysis.questions.alignment import facts, pairs
from analysis.questions.chronology.first_uses import first_uses
from analysis.questions.corpus import contents
from analysis.questions.emphasis.first_mentions import followed
from analysis.questions.emphasis.room import heard, mentioning
from analysis.questions.emphasis.running import RUNNING
from analysis.questions.keywords import collocates, keyness
from analysis.questions.labels.introductions import IS_TOLD
from analysis.questions.outlet_map import correspondence, recognition, shifts
from analysis.questions.reuse.passages import passages, shared, tokens_in
from analysis.questions.rivals import mentions_of, rivals
from analysis.questions.terms import checking as of_terms
from analysis.questions.terms import outside
from analysis.questions.voices import checking, hedges, quotations, speakers, verbs
from analysis.schema import check, empty
from analysis.schema.alignment import FACTS
from analysis.schema.selection import FIGURES
from analysis.schema.units import EVIDENCE
from analysis.schema.vocabulary import MARKED, OUTLETS_WORDING, VerbClass
from analysis.units.actors import actor_mentions
from analysis.units.corrected import corrected, judged
from analysis.units.counts import count_terms
from analysis.units.mentions import mentions
from analysis.units.reports import reports
from analysis.units.uses import counted_words, uses
from analysis.units.wording import CHOSEN, OWN
from tests.conftest import ROOT
from tests.deep import deep
from tests.tiny import corpus

PAIRS = [("North", "Free the hostages now. War goes on.\nCaptives and hostages wait."), ("South", "Hostages!")]


@pytest.fixture(scope="module")
def story():
    made = corpus(PAIRS)
    return made, mentions(made)


def opened(story, **keys):
    table = evidence.sentences(*story, **keys)
    assert check(table, EVIDENCE) is table
    return table.select("article_id", "left", "matched", "right").rows()


def test_a_number_opens_to_its_sentences(story):
    assert opened(story, term="hostages") == [
        ("a", "Free the ", "hostages", " now."),
        ("a", "Captives and ", "hostages", " wait."),
        ("b", "", "Hostages", "!"),
    ]


def test_keys_are_combined(story):
    assert opened(story, term="hostages", outlet="South") == [("b", "", "Hostages", "!")]
    assert opened(story, term="captives", voice="unquoted", zone="body") == [
        ("a", "", "Captives", " and hostages wait.")
    ]


def test_without_a_key_all_that_was_found_is_opened(story):
    assert evidence.sentences(*story).height == 4


def test_furniture_is_opened_only_where_it_is_asked_for():
    made = corpus(
        [("North", "It rained.\nPhoto: hostages (AP/Ann Lee)\nIt snowed.\nPhoto: hostages (AP/Ann Lee)\nBye.")]
    )
    found = mentions(made)
    assert found["zone"].to_list() == ["caption", "furniture"]
    assert evidence.sentences(made, found, term="hostages")["zone"].to_list() == ["caption"]
    assert evidence.sentences(made, found, zone="furniture").height == 1


def test_pieces_are_marked_in_the_sentences_from_the_first_to_the_last():
    made = deep(("North", "“It rained all day,” Ann Lee said on Monday. “It snowed all night.” Bye."))
    (row,) = evidence.sentences(made, reports(made)).iter_rows(named=True)
    assert row["text"] == "“It rained all day,” Ann Lee said on Monday. “It snowed all night.”"
    pieces = [row["text"][mark["start"] : mark["stop"]] for mark in row["marks"]]
    assert pieces == ["“It rained all day,”", "“It snowed all night.”"]
    assert row["left"] + row["matched"] + row["right"] == row["text"]


def test_what_found_knows_more_is_kept(story):
    assert evidence.sentences(*story, outlet="South")["term"].to_list() == ["hostages"]


def test_a_column_that_is_called_like_a_place_does_not_move_the_sentence():
    made = corpus([("North", "It rained all day. The hostages wait.")])
    found = mentions(made).with_columns(first=pl.lit(value=True), end=pl.lit(0))
    (row,) = evidence.sentences(made, found).iter_rows(named=True)
    assert (row["text"], row["first"], row["end"]) == ("The hostages wait.", True, 0)


def test_a_key_that_is_null_matches_null():
    made = deep(("North", "Officials said it rained. It is expected that it snows. Ann Lee said it hailed."))
    found = reports(made).with_columns(actor=pl.lit(None, pl.String))
    assert evidence.sentences(made, found, actor=None).height == found.height > 0
    hailed = found.with_columns(actor=pl.when(pl.col("speaker") == "Ann Lee").then(pl.lit("Lee")))
    assert "Ann Lee" not in evidence.sentences(made, hailed, actor=None)["speaker"].to_list()
    assert evidence.sentences(made, hailed, actor="Lee")["speaker"].to_list() == ["Ann Lee"]


def test_a_row_without_any_key_is_refused(story):
    keys = "article_id, outlet, concept, term, matched, start, stop, position, sentence, zone, voice, negated, wording"
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        evidence.sentences(*story, n="3", share="0.5")
    assert str(caught.value) == f"name what to open by one of {keys}; you gave n, share."


def test_a_key_that_names_nothing_is_refused(story):
    with pytest.raises(ValueError, match=r"^term must be one of captives, hostages, not 'hostage'\.$"):
        evidence.sentences(*story, term="hostage")


@pytest.mark.parametrize("key", [{"cue_class": VerbClass.DOUBTING}, {"cue_class": "doubting"}, {"named": False}])
def test_a_class_or_a_flag_that_does_not_occur_opens_nothing(key):
    made = deep(("North", "Ann Lee said it hailed."))
    found = reports(made)
    assert found.select("cue_class", "named").rows() == [("neutral", True)]
    assert evidence.sentences(made, found, **key).is_empty()


def test_left_matched_and_right_stand_so_in_the_article(seeds):
    texts = dict(seeds.articles.select("article_id", "text").iter_rows())
    table = evidence.sentences(seeds, mentions(seeds), concept="people held in Gaza")
    assert table.height == 29
    for row in table.iter_rows(named=True):
        assert row["left"] + row["matched"] + row["right"] == row["text"]
        assert row["text"] in texts[row["article_id"]]
        assert [row["text"][mark["start"] : mark["stop"]] for mark in row["marks"]] == [row["matched"]]


@dataclass(frozen=True)
class Count:
    """A count of a table and what it counts. count: of a row. found: what opens it; more: what else a row is opened by."""

    schema: str
    rows: pl.DataFrame
    count: Callable[[dict[str, object]], object]
    found: Callable[[dict[str, object]], pl.DataFrame]
    more: tuple[tuple[str, str], ...] = ()


def counts(made: Corpus) -> Iterator[Count]:
    """Every count of every table that the questions make of a corpus."""
    yield from _of_terms(made)
    yield from _of_words(made)
    yield from _of_keywords(made)
    yield from _of_facts(made)
    yield from _of_voices(made)
    yield from _of_agency(made)
    yield from _of_labels(made)
    yield from _of_people(made)
    if "copy" not in made.tokens["zone"]:  # what is left out opens nowhere
        yield from _of_copy(made)
    yield from _of_emphasis(made)
    yield from _of_rivals(made)
    yield from _of_chronology(made)
    yield from _of_alignment(made)
    marked = layers(made)
    yield Count("LAYERS", marked, lambda _: 1, lambda _: marked)


def _of_terms(made):
    found = mentions(made)
    shares = choice.shares(found, made.articles)
    yield Count("SHARES", shares, lambda row: row["n"], lambda _: found.filter(OWN & CHOSEN))
    for voice in ("outlet", "attributed", "quoted", "scare"):
        chosen = (("voice", voice), ("negated", False))
        yield Count("SHARES", shares, lambda row, v=voice: row[f"n_{v}"], lambda _: found, chosen)
    yield Count("SHARES", shares, lambda row: row["n_negated"], lambda _: found, (("negated", True),))
    yield Count("DIFFERENCES", choice.differences(shares), lambda row: row["n"], lambda _: found.filter(OWN & CHOSEN))
    yield Count("CONTRASTS", choice.contrasts(shares), lambda row: row["n"], lambda _: found.filter(OWN & CHOSEN))
    for name, table in (("MENTIONS", found), ("TERM_MENTIONS", found), ("PLACES", contents.places(made, found))):
        counted = table.filter(pl.col("zone") != "furniture")
        yield Count(name, counted, lambda _: 1, lambda _, t=table: t)
    said, beside = outside.said_by(made, found), outside.outside(made, found)
    yield Count("SAID_BY", said.filter(pl.col("zone") != "furniture"), lambda _: 1, lambda _: said)
    yield Count("OUTSIDE", beside, lambda _: 1, lambda _: beside)


def _of_words(made):
    words = counted_words(made)
    lengths, parts = contents.lengths(made), contents.zone_words(made)
    yield Count("LENGTHS", lengths, lambda row: row["n_words"], lambda _: words)
    yield Count("LENGTHS", lengths, lambda row: row["n_quoted"], lambda _: words, (("voice", "quoted"),))
    yield Count("LENGTHS", lengths, lambda row: row["n_furniture"], lambda _: words, (("zone", "furniture"),))
    yield Count("ZONE_WORDS", parts, lambda row: row["n_words"], lambda _: words)
    yield Count("VOICE_WORDS", speakers.voice_words(made), lambda row: row["n_words"], lambda _: words)


def _of_facts(made):
    paired = pairs(made)
    yield Count("PAIRS", paired, lambda _: 1, lambda _: paired)
    told = facts(made)
    yield Count("FACTS", told, lambda _: 1, lambda _: told)


def _of_keywords(made):
    for unit in ("words", "phrases of 2", "concepts", *(["lemmas"] if made.depth == "syntax" else [])):
        table = keyness.keyness(made, unit=unit).head(40)
        found = uses(made, table, unit=unit)
        yield Count("KEYNESS", table, lambda row: row["n_target"], lambda _, f=found: f)
    table = keyness.keyness(made)
    anywhere = uses(made, table.select("term"))
    yield Count("SHARED_WORDS", keyness.shared_words(table), lambda row: row["n"], lambda _: anywhere)
    silent = keyness.unused_words(table).head(20)
    theirs = lambda row: anywhere.with_columns(outlet=pl.lit(row["outlet"]))  # noqa: E731
    yield Count("UNUSED_WORDS", silent, lambda row: row["n_reference"], theirs)
    found = mentions(made)
    near = collocates.collocates(made, found)
    places = collocates.near(made, found)
    yield Count("COLLOCATES", near, lambda row: row["n_near"], lambda _: places)
    yield Count("NEAR", places, lambda _: 1, lambda _: places)
    counted = count_terms(made)
    yield from _of_map(made, counted)


def _of_map(made, counted):
    moved = shifts.shift(counted, shifts.longest_two(counted))
    yield Count("SHIFT", moved, lambda row: row["n"], lambda _: uses(made, moved))
    away = recognition.giveaways(counted)
    yield Count("GIVEAWAYS", away, lambda row: row["n"], lambda _: uses(made, away))
    places = correspondence.positions(counted)
    terms = places.filter(pl.col("kind") == "term").rename({"name": "term"})
    mapped = uses(made, terms)
    yield Count("POSITIONS", terms, lambda row: row["n"], lambda _: mapped)
    outlets = places.filter(pl.col("kind") == "outlet").rename({"name": "outlet"})
    yield Count("POSITIONS", outlets, lambda row: row["n"], lambda _: mapped)


def _of_voices(made):
    told = reports(made)
    yield Count("REPORTS", told, lambda _: 1, lambda _: told)
    yield Count("SPEAKERS", speakers.speakers(made), lambda row: row["n_attributions"], lambda _: told)
    spoken, words = speakers.reported(made), counted_words(made)
    yield Count("REPORTED", spoken, lambda row: row["n_outlet_words"], lambda _: words)
    yield Count("REPORTED", spoken, lambda row: row["n_told"], lambda _: words, (("voice", "attributed"),))
    yield Count("VERB_CLASSES", verbs.verb_classes_of(made), lambda row: row["n"], lambda _: told.drop_nulls("cue"))
    yield Count("VERBS", verbs.reporting_verbs(made), lambda row: row["n"], lambda _: told)
    yield Count("CHECKS", checking.sample(made), lambda _: 1, lambda _: told)
    for cases in (checking.checkable(made), of_terms.checkable(made)):
        yield Count("CORRECTED", corrected(cases), lambda row: row["n"], lambda _, t=cases: t)
        yield Count("JUDGED", judged(cases), lambda row: row["n"], lambda _, t=cases: t)
    yield Count("TERM_CHECKS", of_terms.sample(made), lambda _: 1, lambda _: mentions(made))
    for name, table in (
        ("QUOTATIONS", quotations.quotations(made)),
        ("UNMARKED", quotations.unmarked(made, quotations.quotations(made))),
        ("NUMBERS", hedges.numbers_of_people(made)),
        ("HEDGES", hedges.hedges(made)),
        ("FIGURES", selection.figures(made)),
        ("GRID", every_row(made).filter(pl.col("n") > 0)),
    ):
        yield Count(name, table, lambda _: 1, lambda _, t=table: t)


def _of_agency(made):
    found = events(made)
    acts = shown.printed(made, found)
    in_wording = pl.col("voice").is_in(list(OUTLETS_WORDING))
    done = acts.filter(pl.col("status") == "told")
    told, quoted = done.filter(in_wording), done.filter(pl.col("voice").is_in(list(MARKED)))
    not_done = acts.filter((pl.col("status") != "told") & in_wording)
    key = ["article_id", "position"]

    def one_by_one(table, role):
        """The events, a row for each act and actor in one of its places."""
        actor = pl.col(f"{role}_actor").alias("actor")
        mine = found.select(*key, actor).drop_nulls().unique()
        return table.join(mine, on=key, how="inner")

    def sides(table):
        return pl.concat([one_by_one(table, role) for role in ("doer", "done_to")])

    for name, table in (("EVENTS", found), ("PRINTED", acts)):
        yield Count(name, table, lambda _: 1, lambda row, t=table: _here(t, row))
    counted = roles(found)
    yield Count("ROLES", counted, lambda row: row["n_doer"], lambda _: one_by_one(told, "doer"))
    yield Count("ROLES", counted, lambda row: row["n_done_to"], lambda _: one_by_one(told, "done_to"))
    yield Count("ROLES", counted, lambda row: row["n_quoted"], lambda _: sides(quoted).unique([*key, "actor"]))
    yield Count("ROLES", counted, lambda row: row["n_not_done"], lambda _: sides(not_done).unique([*key, "actor"]))
    harmed = found.filter((pl.col("status") == "told") & pl.col("harm").is_not_null())
    whose = harmed.select(*key, actor="done_to_actor", without=pl.col("doer").is_null()).unique()
    harm, said = (table.join(whose, on=key, how="inner") for table in (told, quoted))
    alone = harm.filter("without")
    grammar, without = forms(found), without_doer(found)
    yield Count("FORMS", grammar, lambda row: row["n"], lambda _: harm)
    yield Count("FORMS", grammar, lambda row: row["n_without_doer"], lambda _: alone)
    beside = alone.filter(pl.col("instead").is_not_null())
    yield Count("FORMS", grammar, lambda row: row["n_instead"], lambda _: beside)
    yield Count("WITHOUT_DOER", without, lambda row: row["n"], lambda _: alone)
    yield Count("WITHOUT_DOER", without, lambda row: row["n_all"], lambda _: harm)
    yield Count("WITHOUT_DOER", without, lambda row: row["n_quoted"], lambda _: said)
    named = actor_mentions(made)
    yield Count("ACTOR_MENTIONS", named, lambda _: 1, lambda row: _here(named, row))


def _here(table, row):
    return table.filter((pl.col("article_id") == row["article_id"]) & (pl.col("position") == row["position"]))


def _of_labels(made):
    phrased = called.phrases(made)
    found = called.beside_names(made, called.labels(made, phrased))
    own, quoted = (found.filter(pl.col("voice").is_in(voices)) for voices in (OUTLETS_WORDING, MARKED))
    named, said = called.namings(found, phrased), phrased.filter(pl.col("voice").is_in(OUTLETS_WORDING))
    for name, table in (("PHRASES", phrased), ("LABELS", found)):
        yield Count(name, table, lambda _: 1, lambda _, t=table: t)
    yield Count("NAMINGS", named, lambda row: row["n_actor"], lambda _: said)
    yield Count("NAMINGS", named, lambda row: row["n_labels"], lambda _: own)
    yield Count("NAMINGS", named, lambda row: row["n_labels_quoted"], lambda _: quoted)
    main = ["part", "class"]  # those that the label has most often
    counted = called.label_counts(found, named, made)
    yield Count("LABEL_COUNTS", counted, lambda row: row["n"], lambda _: own.drop(main))
    yield Count("LABEL_COUNTS", counted, lambda row: row["n_quoted"], lambda _: quoted.drop(main))
    yield Count("LABEL_COUNTS", counted, lambda row: row["n_actor"], lambda _: said.drop("of_people"))
    kinds, known = called.label_classes(found), own.drop_nulls("class")
    yield Count("LABEL_CLASSES", kinds, lambda row: row["n"], lambda _: known)
    yield Count("LABEL_CLASSES", kinds, lambda row: row["n_all"], lambda _: known.drop("class"))


def _of_people(made):
    people, crowd = called.persons(made), called.unnamed(made)
    own, quoted = (people.filter(pl.col("voice").is_in(voices)) for voices in (OUTLETS_WORDING, MARKED))
    for name, table in (("PERSONS", people), ("UNNAMED", crowd)):
        yield Count(name, table, lambda _: 1, lambda _, t=table: t)
    forms, told = called.introductions(people), called.details(people)
    yield Count("INTRODUCTIONS", forms, lambda row: row["n_articles"], lambda _: people)
    yield Count("INTRODUCTIONS", forms, lambda row: row["n_quoted"], lambda _: quoted)
    yield Count("DETAILS", told, lambda row: row["n"], lambda row: own.filter(IS_TOLD[row["detail"]]))
    yield Count("DETAILS", told, lambda row: row["n_all"], lambda _: own)
    nouns = called.unnamed_counts(crowd, called.printed_anywhere(made, crowd))
    mine, theirs = (crowd.filter(pl.col("voice").is_in(voices)) for voices in (OUTLETS_WORDING, MARKED))
    yield Count("UNNAMED_COUNTS", nouns, lambda row: row["n"], lambda _: mine)
    yield Count("UNNAMED_COUNTS", nouns, lambda row: row["n_number"], lambda _: mine.drop_nulls("number"))
    yield Count("UNNAMED_COUNTS", nouns, lambda row: row["n_quoted"], lambda _: theirs)


def _of_copy(made):
    found = passages(made)
    table = shared(made, found)
    words = counted_words(made)
    places = words.select("article_id", "start").with_row_index("row")
    yield Count("PASSAGES", found, lambda _: 1, lambda _: found)
    drawn = reuse.ribbons(made, found)
    yield Count("RIBBONS", drawn, lambda row: row["n_words"], lambda _: words)
    yield Count("SHARED", table, lambda row: row["n_words"], lambda _: words)
    yield Count(
        "SHARED", table, lambda row: row["n_shared"], lambda _: words[tokens_in(places, found)["row"].to_list()]
    )


def _of_emphasis(made):
    items = emphasis.opening_items(made, events(made), empty(FIGURES))
    yield Count("OPENING_ITEMS", items.drop_nulls("start"), lambda _: 1, lambda _: items)
    told = empty(FACTS), quotations.quotations(made)
    firsts, places = emphasis.first_mentions(made, *told), followed(made, *told)
    read = places.filter(RUNNING)
    opening = read.filter(pl.col("place").is_in(["headline", "standfirst", "lede"]))
    # of a row, only what names the thing and its article opens it: the other places have other places in the text
    things = firsts.drop("place", "start", "stop", "outlet")
    yield Count("FIRST_MENTIONS", things, lambda row: row["n"], lambda _: read.drop("place", "sentence"))
    yield Count("FIRST_MENTIONS", things, lambda row: row["n_opening"], lambda _: opening.drop("place", "sentence"))
    captions = places.filter(~RUNNING).drop("place", "sentence")
    yield Count("FIRST_MENTIONS", things, lambda row: row["n_captions"], lambda _: captions)
    yield Count("TURNED", emphasis.turned(firsts), lambda _: 1, lambda _: firsts)
    words = counted_words(made).filter(~pl.col("zone").is_in(["furniture", "caption"])).drop("term")
    about = words.join(mentioning(made).select("article_id", "sentence", "actor"), on=["article_id", "sentence"])
    said = heard(made)
    for row in (emphasis.room(made), emphasis.room_of_outlets(made)):
        name = "ROOM" if "article_id" in row.columns else "ROOM_OF_OUTLETS"
        yield Count(name, row, lambda row: row["n"], lambda _: about)
    yield Count("ROOM", emphasis.room(made).drop_nulls("n_said"), lambda row: row["n_said"], lambda _: said)


def _of_alignment(made):
    pairs = alignment.pairs(made)
    found = alignment.versions(made, alignment.facts(made), pairs)
    yield Count("VERSIONS", found, lambda _: 1, lambda _: found)


def _of_chronology(made):
    found = mentions(made)
    table = first_uses(made).select("concept", "term", "outlet", "n")  # the count is of all uses, not of the first
    yield Count("FIRST_USES", table, lambda row: row["n"], lambda _: found)


def _of_rivals(made):
    table = rivals(made, schema.empty(schema.tables()["PAIRS"]))
    found = mentions_of(made, table)
    for word in ("one", "other"):
        words = table.select("kind", term=word, n=f"n_{word}")
        yield Count("RIVALS", words, lambda row: row["n"], lambda _: found)


NOTHING_COUNTED = {
    "SHUFFLED": "counts of other tables, sentence by sentence; those open them",
    "MARKED_DAYS": "what the reader marks",
    "PERIODS": "days that articles are of",
    "PERIOD_SHARES": "counts of SHARES, day by day; that table opens them",
    "TERM_TRENDS": "counts of SHARES, early and late; that table opens them",
    "PERIOD_VOICES": "counts of REPORTED, day by day; that table opens them",
    "VOICE_TRENDS": "counts of REPORTED, early and late; that table opens them",
    "COMPARED": "counts of other tables, side by side",
    "ITEMS": "what other tables count, thing by thing; those open it",
    "EFFECTS": "counts of other tables, side by side",
    "SPECIFICATIONS": "counts of other tables, as they would be in other ways of counting",
    "CHOSEN_SO": "the columns of a way of counting, which other tables have",
    "REDRAWN": "how far errors of the program move counts of other tables",
    "ROBUSTNESS": "ways of counting, not places",
    "BY_CHOICE": "ways of counting, not places",
    "COMPARISONS": "how easily chance makes differences of other tables",
    "CREDITS": "what an article says of itself",
    "SWITCHED": "counts of other tables, with and without shared copy",
    "OPENINGS": "what is read",
    "LACKING": "what openings lack",
    "CLAUSES": "grammar that events are read from",
    "HARM_LIST": "a list of words, not of the story",
    "AGENCY_MEASURED": "measured on other articles",
    "ALIGNMENT_MEASURED": "measured on other articles",
    "NEAREST": "what comes near where nothing was found",
    "NAMES": "what actors and persons are read from",
    "LABEL_LIST": "a list of words, not of the story",
    "LABELS_MEASURED": "measured on other articles",
    "ARTICLES": "what is read",
    "DESCRIBED": "what is read",
    "PROBLEMS": "what is read",
    "SENTENCES": "what is read",
    "TOKENS": "what is counted",
    "SYNTAX": "what is counted",
    "ATTRIBUTIONS": "what is counted",
    "EVIDENCE": "what is opened",
    "PARTS": "the columns of a part, which other tables have",
    "SEGMENTS": "stretches that a chart draws",
    "COPIES": "pairs of whole articles",
    "SOURCING": "sums of SPEAKERS and VOICE_WORDS",
    "VERB_LIST": "a list of words, not of the story",
    "READ_MARKS": "marks of readers",
    "READERS": "marks of readers",
    "AGREEMENT": "marks of several readers",
    "STILL": "what CORRECTED makes of differences",
    "MEASURED": "measured on other articles",
    "DISTANCES": "a measure of all words together",
    "JOINS": "distances of groups",
    "RECOGNISED": "articles, not places in them",
}


@pytest.fixture(scope="module")
def sample():
    return annotate(read_story(ROOT / "seeds"), depth="syntax")


@pytest.fixture(scope="module")
def made_story():
    """A story with everything in it: three outlets of eight articles, quotations, scare quotes, captions, numbers."""
    north = (
        "Hostages wait\nAnn Lee said that {n} hostages “were safe and well fed” on Monday. The “so called” truce held. "
        "Officials claimed that at least {n} people were killed.\nPhoto: captives (AP/Tom Ray)\nThe captives wait for rain."
    )
    south = (
        "Captives rest\n“The {n} captives were safe and well fed,” Ann Lee said on Monday. The war goes on for the captives.\n"
        "Tom Ray vowed that the hostages would come home. Police said that {n} people fled; police denied it. "
        "Prime Minister Ann Lee, a 43-year-old mother of two, met soldiers. “The brave premier met two nurses,” Tom Ray said."
    )
    east = "It rained on {n} captives that were safe and well fed. Tom Ray said that the talks, the war and the rain would end on Monday."
    harm = " Ann Lee thanked the town. Rebels shot Ann Lee on Monday, and Ann Lee was hurt. “Rebels wounded Ann Lee,” Tom Ray said."
    texts = {"North": north, "South": south, "East": east + harm}
    pairs = [(name, text.format(n=n)) for name, text in texts.items() for n in range(20, 28)]
    made = deep(*pairs)
    days = [date(2025, 2, 4) + timedelta(days=number % 8) for number in range(len(pairs))]
    return replace(made, articles=made.articles.with_columns(published=pl.Series(days)))


@pytest.fixture(scope="module")
def without_copy(made_story):
    """The story with everything in it, without what its articles have alike."""
    return reuse.counted(made_story, "out")


@pytest.fixture(scope="module")
def sample_once(sample):
    return reuse.counted(sample, "once")


TOO_SHORT = {"TURNED"}
"""What the made story's articles have too few words for."""
MOST = 40
"""Rows of a table that are opened, drawn at random; all of them where EVERY_ROW is set, which takes minutes."""


def _some(rows: pl.DataFrame) -> pl.DataFrame:
    return rows if "EVERY_ROW" in os.environ else rows.sample(min(rows.height, MOST), seed=1)


@pytest.mark.parametrize("which", ["sample", "made_story", "without_copy", "sample_once"])
def test_every_count_of_every_table_opens_to_as_many_places(which, request):
    made = request.getfixturevalue(which)
    n_opened = dict.fromkeys(schema.tables(), 0)
    for count in counts(made):
        for row in _some(count.rows).iter_rows(named=True):
            found = count.found(row)
            table = evidence.sentences(made, found, **{**row, **dict(count.more)})
            assert table.height == count.count(row), (count.schema, row)
            n_opened[count.schema] += table.height
    if which in ("without_copy", "sample_once"):
        assert "copy" in made.tokens["zone"]
        return
    empty = {name for name, n in n_opened.items() if not n} - set(NOTHING_COUNTED)
    assert empty <= ({"OUTSIDE", "GIVEAWAYS", "UNMARKED", "FIRST_USES"} if which == "sample" else TOO_SHORT), empty


def test_a_table_counts_something_that_opens_or_says_why_not():
    opening = {count.schema for count in counts(deep(*PAIRS))}
    assert opening | set(NOTHING_COUNTED) == set(schema.tables())
    assert not opening & set(NOTHING_COUNTED)
