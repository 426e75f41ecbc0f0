"""A story annotated, at both depths."""

import importlib
from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings

from analysis import annotate
from analysis.annotate import for_all
from analysis.annotate.shared import sharing
from analysis.annotate.syntax import parse
from analysis.schema import check
from analysis.schema.annotation import ATTRIBUTIONS, SYNTAX, TOKENS
from analysis.story import Story
from analysis.story.read import problem_table
from tests.deep import PREMIER, deep, told
from tests.tiny import HELD, articles, concept, corpus, wild_texts


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


GERMAN = "Der Krieg geht weiter\nAnn Lee sagte, der Krieg gehe weiter. „Er endet bald in Gaza“, sagte sie."
ENGLISH = "War goes on\nAnn Lee said that war goes on. “It ends soon in Gaza,” she said."


def of_languages(*pairs):
    made = articles([("North", text) for _, text in pairs])
    made = made.with_columns(pl.Series("language", [language for language, _ in pairs], dtype=pl.String))
    return Story("tiny", made, (HELD,), (PREMIER,), problem_table([]))


def test_an_article_in_another_language_stays_at_depth_words():
    story = of_languages(("de", GERMAN), ("en", ENGLISH), ("fr", "Rien"), (None, ENGLISH))
    corpus = annotate(story, depth="syntax")
    assert corpus.unparsed == ("a", "c")
    tokens, found = check(corpus.tokens, SYNTAX), check(corpus.attributions, ATTRIBUTIONS)
    words = annotate(story)
    assert tokens.select("article_id", "position", "token").equals(
        words.tokens.select("article_id", "position", "token")
    )
    mine = pl.col("article_id").cast(pl.String) == "a"
    assert tokens.filter(mine).select(words.tokens.columns).equals(words.tokens.filter(mine))
    assert found.filter(mine).equals(words.attributions.filter(mine))
    assert found.filter(mine).select("cue", "speaker", "kind").rows() == [(None, None, None)]
    unread = tokens.filter(pl.col("article_id").cast(pl.String).is_in(["a", "c"]))
    assert unread["head"].equals(unread["position"].rename("head"))
    assert unread.select(pl.col("lemma", "pos", "relation", "entity").is_null().all()).row(0) == (True,) * 4
    assert "attributed" not in unread["voice"].to_list()


def test_an_article_beside_one_in_another_language_is_parsed_as_alone():
    alone, beside = told(ENGLISH), annotate(of_languages(("de", GERMAN), ("en", ENGLISH)), depth="syntax")
    mine = pl.col("article_id").cast(pl.String) == "b"
    assert beside.tokens.filter(mine).drop("article_id").equals(alone.tokens.drop("article_id"))
    assert beside.attributions.filter(mine).drop("article_id").equals(alone.attributions.drop("article_id"))
    assert beside.reported.drop("article_id").equals(alone.attributions.drop("article_id"))


def test_without_an_article_in_english_no_model_is_loaded(monkeypatch):
    def loaded():
        raise AssertionError("loaded")

    monkeypatch.setattr(parse, "model", loaded)
    corpus = annotate(of_languages(("de", GERMAN)), depth="syntax")
    assert (corpus.unparsed, corpus.reported.height, corpus.attributions.height) == (("a",), 0, 1)


def test_at_depth_words_no_article_is_parsed():
    corpus = annotate(of_languages(("en", ENGLISH), ("de", GERMAN)))
    assert (corpus.unparsed, corpus.reported.height) == (("a", "b"), 0)


def test_what_is_counted_outside_quotation_marks_is_not_called_the_outlets_where_no_model_has_read():
    pairs = [("North", "War goes on\nHe said that “it rained,” and left.")]
    plain = corpus(pairs)
    assert set(plain.tokens["voice"]) == {"outlet", "quoted"}
    assert set(plain.voiced["voice"]) == {"unquoted", "quoted"}
    read = deep(*pairs)
    assert read.voiced is read.tokens
    mixed = replace(read, articles=read.articles.with_columns(language=pl.lit("de")))
    assert set(mixed.voiced["voice"]) >= {"unquoted", "quoted"}
    assert "outlet" not in set(mixed.voiced["voice"])


@for_all
def asked(corpus):
    """How often this has been worked out, whatever is asked."""
    asked.calls.append(corpus.name)
    return len(asked.calls)


def test_what_is_asked_for_all_is_worked_out_once_for_the_same_articles_and_choices(tmp_path):
    asked.calls = []
    first = corpus([("North", "Free the hostages.")])
    same = corpus([("North", "Free the hostages.")]).with_settings(ROWS=5, SHARED_COPY="in", EMBEDDINGS=False)
    others = [
        corpus([("North", "Free the captives.")]),
        corpus([("South", "Free the hostages.")]),
        corpus([("North", "Free the hostages.")], concept("war", war="war")),
        first.with_settings(SHARED_COPY="out"),
        first.with_settings(EMBEDDINGS=True),
        replace(first, verbs={"urge": "endorsing"}),
        replace(first, tokens=first.tokens.head(2)),
    ]
    with sharing(tmp_path):
        assert [asked(each) for each in (first, first, same, *others)] == [1, 1, 1, 2, 3, 4, 5, 6, 7, 8]
    assert [asked(each) for each in (first, same)] == [1, 1]
    assert asked(corpus([("North", "Free the hostages.")])) == 9
