"""Whose words every token is, on sentences a reader can check by eye."""

import csv
from pathlib import Path

import pytest

from analysis import annotate, read_story
from analysis.annotate.attribution import table
from analysis.annotate.attribution.find import Attribution
from analysis.annotate.attribution.table import MAX_SENTENCE, bounded
from analysis.questions import terms
from analysis.schema.vocabulary import Kind
from tests.deep import told, voiced

ROOT = Path(__file__).resolve().parents[3]


def test_indirect_speech_is_attributed_and_the_speaker_is_not():
    corpus = told("The premier Ann Lee said that the captives would come home. It rained.")
    assert voiced(corpus) == {
        "outlet": "the premier ann lee said it rained",
        "attributed": "that the captives would come home",
    }
    (row,) = corpus.attributions.iter_rows(named=True)
    assert (row["source"], row["cue"], row["cue_class"], row["kind"], row["sides"]) == (
        "The premier Ann Lee",
        "said",
        "neutral",
        "indirect",
        [{"start": 2, "stop": 4, "whole": True}, {"start": 0, "stop": 2, "whole": False}],
    )


def test_how_likely_an_attribution_is_stands_in_the_table():
    (probability,) = told("Ann Lee said that the captives would come home.").attributions["probability"]
    assert 0.5 < probability <= 1


def test_an_expectation_nobody_is_named_for_stays_the_outlets_own():
    assert set(voiced(told("The captives are expected to come home on Monday."))) == {"outlet"}


def test_a_verb_of_the_story_is_looked_for():
    text = "War goes on\nAnn Lee burbled that war goes on."
    assert told(text).attributions.is_empty()
    (row,) = told(text, verbs={"burble": "heated"}).attributions.iter_rows(named=True)
    assert (row["speaker"], row["cue"], row["cue_class"]) == ("Ann Lee", "burbled", "heated")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army confirmed that war goes on.", "endorsing"),
        ("The army has not confirmed that war goes on.", "other"),
        ("The army didn’t say that war goes on.", "other"),
    ],
)
def test_what_was_not_said_is_no_report(text, kind):
    corpus = told(f"War goes on\n{text}")
    assert corpus.attributions["cue_class"].to_list() == [kind]
    assert ("attributed" in voiced(corpus)) == (kind != "other")


def test_a_sentence_without_end_takes_time_linear_in_its_length():
    sentences = bounded([0] * 700 + [1] * 5)
    assert max(sentences.count(number) for number in set(sentences)) == MAX_SENTENCE
    assert sentences == sorted(sentences)
    assert bounded([]) == []


def test_scare_quotes_inside_a_report_are_the_speakers():
    text = "War goes on\nAnn Lee burbled that the “truce” holds."
    assert voiced(told(text))["scare"] == "truce"
    assert voiced(told(text, verbs={"burble": "heated"})) == {
        "outlet": "war goes on ann lee burbled",
        "attributed": "that the holds",
        "quoted": "truce",
    }


def test_a_word_of_two_contents_is_of_the_inner_one(monkeypatch):
    # the finder lets contents share a word or two at an edge, in hardly any text: here it finds two such
    outer = Attribution((4, 5), (3, 4), ((5, 12),), Kind.INDIRECT, 1.0)
    inner = Attribution((8, 9), (7, 8), ((10, 12),), Kind.INDIRECT, 1.0)
    for found in ([outer, inner], [inner, outer]):
        monkeypatch.setattr(table, "spoken", lambda article, model, found=found: found)
        corpus = told("War goes on\nLee said the man Ray told that it rained.")
        assert corpus.tokens["attribution_id"].to_list()[5:12] == [found.index(outer)] * 5 + [found.index(inner)] * 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann Lee’s talk of a truce that ends the war is over.", "other"),
        ("The term of Ann Lee ends.", "other"),
        ("Ann Lee’s claim that the war ends is new.", "doubting"),
    ],
)
def test_a_noun_that_means_something_else_than_its_verb_is_no_speech(text, kind):
    corpus = told(f"War goes on\n{text}")
    assert corpus.attributions["cue_class"].to_list() == [kind]
    assert ("attributed" in voiced(corpus)) == (kind != "other")


def test_voices_of_the_sample_story_are_those_of_the_hand_count():
    corpus = annotate(read_story(ROOT / "seeds"), depth="syntax")
    rows = terms.mentions(corpus).iter_rows(named=True)
    found = {(row["article_id"], row["start"], row["concept"]): row["voice"] for row in rows}
    wrong = []
    with (ROOT / "tests" / "seeds-hand-count.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            voice = found[row["file"].removesuffix(".txt"), int(row["start"]), row["concept"]]
            if "arguable" not in row["note"] and voice != row["voice"]:
                wrong.append((row["file"], row["start"], row["term"], row["voice"], voice))
    assert wrong == []


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The bill would pay farmers and miners who claimed they were mistreated.", "farmers and miners"),
        ("The mayor — and many others — said that the town was lost.", "The mayor"),
    ],
)
def test_a_source_ends_at_its_clause_and_at_a_dash(sentence, source):
    (row,) = told(f"War goes on\n{sentence}").reported.iter_rows(named=True)
    assert row["source"] == source
