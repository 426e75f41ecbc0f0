"""Attributions of an article, on sentences a reader can check by eye."""

from dataclasses import replace

import polars as pl
import pytest

from analysis.annotate.attribution.find import find
from analysis.annotate.attribution.model import scorer
from tests.annotate.attribution.reading import article_of, words_of
from tests.deep import told, voiced


def test_according_to_can_be_the_first_words_of_an_article():
    (row,) = told("According to Ann Lee, the captives are safe.").attributions.iter_rows(named=True)
    assert (row["source"], row["cue"], row["kind"]) == ("Ann Lee", "According", "indirect")


def test_a_paraphrase_with_quoted_words_is_mixed():
    corpus = told("Ann Lee said the captives were “safe and well fed” on Monday.")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert row["kind"] == "mixed"
    assert "safe and well fed" in voiced(corpus)["quoted"]
    assert "captives" in voiced(corpus)["attributed"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("All 42 senators are sending a letter to Bob Roe warning him that they will leave.", "All 42 senators"),
        ("Ann Lee sent a letter to Mayor Bob Roe warning him that the dam would break.", "Ann Lee"),
        ("In a letter to Bob Roe warning him that the dam would break, Ann Lee asked for money.", "Ann Lee"),
        ("Ann Lee went to Bob Roe, saying that the dam would break.", "Ann Lee"),
    ],
)
def test_whom_a_letter_goes_to_does_not_speak(sentence, speaker):
    found = told(f"War goes on\n{sentence}").attributions.filter(pl.col("cue").is_in(["warning", "saying"]))
    assert found["source"].to_list() == [speaker]


SPEECH = (
    "“It rained all day and all night, and nobody in the town knew when it would end. The streets were under water by "
    "the morning.”"
)


def test_a_quotation_alone_is_said_by_whom_the_sentence_before_it_announces():
    corpus = told(f"War goes on\nAnn Lee made the following comment:\n{SPEECH}\nTom Ray was silent.")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert (row["source"], row["speaker"], row["cue"], row["kind"]) == ("Ann Lee", "Ann Lee", None, "direct")


def test_the_name_behind_a_dash_speaks():
    corpus = told(f"War goes on\nBob Hill read the following comment:\n{SPEECH}\n— Ann Lee\nTom Ray was silent.")
    assert [row["speaker"] for row in corpus.attributions.iter_rows(named=True)] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("before", "sources"),
    [
        ("Ann Lee made the following comment:", ["Ann Lee"]),
        ("“War is near,” said the mayor of York. It rained.", ["the mayor of York"]),
        ("“War is near,” said the mayor of York.\nIt rained.\nIt snowed.\nIt rained again.", [None]),
        ("Ann Lee said that war is near. It rained.", [None]),
        ("“War is near,” said the mayor of York.", []),  # that report goes on
    ],
)
def test_by_rule_a_quotation_alone_is_of_whom_is_announced_or_was_quoted_last(before, sources):
    model = replace(scorer(), sources=None, least_quoted=0.0)  # however unlikely a quotation alone is
    article = article_of(f"War goes on\n{before}\n{SPEECH}\nTom Ray was silent.", model.rates)
    found = find(article, model)
    assert [words_of(article, one.source) for one in found if one.cue is None] == sources
