"""Terms in sentences: the words that the articles print."""

import polars as pl
import pytest

from analysis import findings
from analysis.findings.printed import as_printed, grouped, said, said_of
from analysis.questions import terms
from analysis.story.concepts import Concept, Term
from tests.tiny import corpus


@pytest.mark.parametrize(
    ("wordings", "text"),
    [
        ([], "“deal”"),
        (["deal", "deal"], "“deal”"),
        (["pact", "pact", "deal"], "“deal” or “pact”"),
        (["pact", "accord", "accord"], "“accord” or “pact”"),
        (["pact", "accord", "deal"], "“deal”, “accord” or “pact”"),
        (["pact", "pact", "accord", "deal", "bargain"], "“deal”, “pact” or two other wordings"),
    ],
)
def test_a_term_is_said_in_the_words_that_are_printed_its_name_first(wordings, text):
    assert said("deal", wordings) == text


def test_the_wordings_of_several_rows_are_said_together():
    rows = pl.DataFrame({"term": ["deal", "deal"], "wordings": [["pact"], ["pact", "deal"]]})
    assert said_of(rows) == "“deal” or “pact”"


def test_a_label_names_the_wordings_that_it_covers():
    rows = pl.DataFrame(
        {
            "term": ["truce", "deal", "deal"],
            "wordings": [["truce"], ["deal"], []],
            "wordings_quoted": [[], [], ["pact"]],
        }
    )
    assert grouped(rows, ["wordings", "wordings_quoted"]) == ("In charts and tables, “deal” also covers “pact”.")
    assert grouped(rows, ["wordings"], where="the chart") == ""


def test_printed_words_have_those_who_print_them_once():
    found = [("Truce", "North"), ("truce", "South"), ("Truce", "North"), ("pact", "West")]
    assert as_printed(found) == {"Truce": ["North", "South"], "pact": ["West"]}


PAUSE = Concept("the pause", (Term("ceasefire deal", ("ceasefire deal", "Gaza deal")), Term("truce", ("truce",))))


def read(*pairs):
    made = corpus(pairs, PAUSE)
    shares = terms.shares(terms.mentions(made), made.articles)
    return findings.terms(shares, made.articles), findings.overview(shares, terms.differences(shares), made.articles)


def test_no_sentence_quotes_a_name_where_other_words_are_printed():
    north = "# Gaza Deal near\n\n" + "The Gaza deal holds. " * 4 + "A ceasefire deal."
    reading, overview = read(("North", north), ("South", "The truce. " * 6))
    texts = [finding.text for finding in reading.findings]
    assert reading.title == (
        "Outside quotation marks, North says only “ceasefire deal” or “Gaza deal”; South says only “truce”"
    )
    assert "Headlines print “Gaza Deal” (North)." in texts
    assert any("only North says “ceasefire deal” or “Gaza deal” (six times)" in text for text in texts)
    label = "In charts and tables, “ceasefire deal” also covers “Gaza deal”."
    assert label in reading.source
    assert label in [finding.text for finding in overview.findings]


def test_a_name_that_nobody_prints_is_in_no_sentence_on_the_articles():
    reading, _ = read(("North", "The Gaza deal holds. " * 5), ("South", "The truce. " * 6))
    assert not any("“ceasefire deal”" in finding.text for finding in reading.findings)
    assert "In charts and tables, “ceasefire deal” covers “Gaza deal”." in reading.source
