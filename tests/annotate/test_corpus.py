"""A story annotated, at both depths."""

import importlib

import pytest
from hypothesis import given, settings

from analysis import annotate
from analysis.schema import check
from analysis.schema.annotation import ATTRIBUTIONS, SYNTAX, TOKENS
from analysis.story import Story
from analysis.story.read import problem_table
from tests.deep import told
from tests.tiny import HELD, articles, corpus, wild_texts


def test_counts_are_the_same_at_both_depths():
    text = "Ann Lee said the captives can’t wait. “Hostages,” he said."
    story = Story("tiny", articles([("North", text)]), (HELD,), (), problem_table([]))
    shared = ["position", "token", "word", "start", "stop", "zone", "sentence"]
    assert annotate(story).tokens.select(shared).equals(annotate(story, depth="syntax").tokens.select(shared))


@settings(max_examples=25)
@given(wild_texts())
def test_no_text_is_refused(text):
    corpus = told(text)
    check(corpus.tokens, SYNTAX)
    check(corpus.attributions, ATTRIBUTIONS)
    n_tokens = corpus.tokens.height
    for row in corpus.attributions.iter_rows(named=True):
        spans = [(piece["start"], piece["stop"]) for piece in row["content"]]
        assert spans == sorted(spans)
        assert all(0 <= start < stop <= n_tokens for start, stop in spans)


def test_work_spread_over_processes_gives_the_same(monkeypatch):
    texts = ["War goes on\nAnn Lee said that war goes on.", "Peace\n“It ends,” Tom Ray said.", "Dogs\nDogs bark."]
    here = told(*texts)
    module = importlib.import_module("analysis.annotate.corpus")
    monkeypatch.setattr(module, "JOB_CHARACTERS", 40)
    monkeypatch.setattr(module, "WORKER_CHARACTERS", 50)
    monkeypatch.setattr(module, "cores", lambda: 2)
    spread = told(*texts)
    assert spread.tokens.equals(here.tokens)
    assert spread.attributions.equals(here.attributions)


TEXT = "War begins\nLee said “war goes on”. The “war” ends.\n(AP)"


def test_the_story_stays_as_it_was():
    story = Story("tiny", articles([("North", TEXT)]), (), (), problem_table([]))
    before = story.articles.clone()
    made = annotate(story)
    assert story.articles.equals(before)
    assert made.articles is story.articles
    assert (made.name, made.depth) == ("tiny", "words")


def test_another_depth_is_refused():
    story = Story("tiny", articles([("North", TEXT)]), (), (), problem_table([]))
    with pytest.raises(ValueError, match=r"^depth must be one of words, syntax, not 'deep'\.$"):
        annotate(story, "deep")


def test_no_articles_give_empty_tables():
    made = corpus([])
    assert check(made.tokens, TOKENS).is_empty()
    assert check(made.attributions, ATTRIBUTIONS).is_empty()
