"""The work grows with the length of an article and no faster, whatever its quotation marks: calls are counted, since
seconds depend on the machine."""

import cProfile
import pstats

import polars as pl
import pytest

from analysis.annotate.attribution.find import find
from analysis.annotate.attribution.model import scorer
from analysis.annotate.attribution.table import parsed_articles
from analysis.annotate.syntax.cache import parsed
from analysis.annotate.words.batch import annotate_words
from tests.tiny import articles

ODD = {
    "closed": "“War goes on,” Lee said. ",
    "never closed": "“War goes on, Lee said. ",
    "reopened": "“War goes on\n“And on\n",
    "nested": "“Lee said ‘war goes “on”’ again,” he added. ",
    "straight": "\"War goes on,\" Lee said. 'It does,' he added. ",
    "German and French": "„Krieg“, sagte er. «Guerre», dit-il. ",
    "apostrophes": "It isn’t the boys’ war, 'tis Israel's and O'Brien's dogs' day. ",
    "closing only": "War” goes on” he said” ",
}


def calls(work):
    """How many functions are called while ``work`` runs."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return pstats.Stats(profile).total_calls


def words(text):
    return annotate_words(articles([("North", text)]))[0]


@pytest.mark.parametrize("marks", ODD)
def test_depth_words_takes_time_linear_in_the_length(marks):
    words(ODD[marks])  # what is read once is read
    short, long = (calls(lambda n=n: words("Headline\n" + ODD[marks] * n)) for n in (100, 400))
    assert long <= 4.4 * short


@pytest.mark.parametrize("marks", ["closed", "never closed", "reopened", "nested", "apostrophes"])
def test_attributions_take_time_linear_in_the_length(marks):
    def read(tokens):
        ((_, article, _),) = parsed_articles(tokens, scorer().rates)
        find(article, scorer())

    counts = []
    for n in (40, 160):
        tokens = parsed(words("Headline\n" + ODD[marks] * n))
        read(tokens)
        counts.append(calls(lambda tokens=tokens: read(tokens)))
    assert counts[1] <= 4.6 * counts[0]


def test_an_article_of_fifty_thousand_words_is_read_to_its_end():
    text = "Headline\n" + "".join(ODD.values()) * 1000
    table = words(text)
    assert table["word"].count() > 50_000
    assert table["stop"].max() == len(text.rstrip())
    assert table.filter(pl.col("voice") == "quoted").height > 5_000
