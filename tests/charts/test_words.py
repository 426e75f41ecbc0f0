import re

import pytest

from analysis import data
from analysis.charts import house
from analysis.charts.shares import draw_shares
from analysis.charts.terms import draw_mentions
from analysis.charts.words import THOUSANDS, say, whole
from analysis.questions import terms
from tests.charts.layout import collisions, outside, words
from tests.publish.exported import story

LANGUAGES = data.languages("chart_words.csv")


def test_a_phrase_is_said_in_the_language_that_holds():
    assert say("{n} of {total}", n=2, total=5) == "2 of 5"
    with house(language="de"):
        assert say("{n} of {total}", n=2, total=5) == "2 von 5"
        assert say("a phrase of no list") == "a phrase of no list"
    with house(language="fr"):
        assert (say("not named"), whole(1200)) == ("non mentionné", "1\u202f200")
    assert whole(1200) == "1,200"


def test_every_language_has_every_phrase_with_what_is_filled_in():
    english = [row["phrase"] for row in data.rows("chart_words.csv")]
    assert set(LANGUAGES) == set(THOUSANDS)
    for language in LANGUAGES:
        rows = data.rows("chart_words.csv", language)
        assert [row["phrase"] for row in rows] == english
        for row in rows:
            assert set(re.findall(r"{\w+}", row["printed"])) == set(re.findall(r"{\w+}", row["phrase"])), row
    assert all(row["phrase"] == row["printed"] for row in data.rows("chart_words.csv"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_in_every_language_keep_their_words_apart(language):
    made = story("North")
    found = terms.mentions(made)
    with house("column", language=language):
        for ax in (draw_mentions(found), draw_shares(terms.shares(found, made.articles))):
            figure = ax.get_figure()
            assert (collisions(figure), outside(figure)) == ([], [])


def test_names_from_articles_are_never_translated():
    with house(language="de"):
        figure = draw_mentions(terms.mentions(story("not named"))).get_figure()
    assert "not named" in words(figure)
