"""What counts, and whose wording it is."""

import polars as pl

from analysis.units.wording import COUNTED, OWN, WORDS
from tests.tiny import corpus

TEXT = "War ends\nLee said “it holds well”. The “truce” holds.\n(AP)"


def kept(which):
    return "".join(corpus([("North", TEXT)]).tokens.filter(which)["token"].cast(pl.String))


def test_furniture_is_not_counted():
    assert kept(COUNTED) == "WarendsLeesaid“itholdswell”.The“truce”holds."


def test_the_outlets_wording_is_without_quotations_and_scare_quotes():
    assert kept(OWN) == "WarendsLeesaid.Theholds."


def test_words_are_without_punctuation():
    assert kept(WORDS) == "WarendsLeesaiditholdswellThetruceholds"
