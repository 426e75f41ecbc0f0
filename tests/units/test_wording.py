"""What counts, whose wording it is, and when something is sure."""

import polars as pl

from analysis.schema.vocabulary import EvidenceType
from analysis.units.wording import COUNTED, OWN, WORDS, how_sure
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


def test_up_to_one_case_of_twenty_is_sure_and_nothing_known_is_too_few():
    table = pl.DataFrame({"p": [0.0, 0.05, 0.0501, 1.0, None]}).with_columns(evidence=how_sure(pl.col("p")))
    assert table["evidence"].to_list() == ["sure", "sure", "unsure", "unsure", "too few"]
    assert table.schema["evidence"] == EvidenceType
