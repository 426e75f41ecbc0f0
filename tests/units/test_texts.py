"""Columns of texts, cut by article."""

import polars as pl

from analysis.schema.vocabulary import Voice, VoiceType
from analysis.units.texts import Texts, stretches


def test_a_stretch_of_a_column_is_its_texts():
    words = pl.Series(["The", "cat", None, "The"], dtype=pl.Categorical)
    assert Texts(words).of(0, 4) == ["The", "cat", None, "The"]
    assert Texts(words, str.lower).of(2, 4) == [None, "the"]


def test_classes_are_texts_too():
    voices = pl.Series([Voice.QUOTED.value, Voice.OUTLET.value], dtype=VoiceType)
    assert Texts(voices).of(0, 2) == ["quoted", "outlet"]


def test_each_article_is_a_stretch():
    articles = pl.Series(["a", "a", "b"], dtype=pl.Categorical)
    assert stretches(articles) == [(0, 2), (2, 3)]
    assert stretches(articles.head(0)) == []
