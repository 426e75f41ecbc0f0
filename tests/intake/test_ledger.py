from dataclasses import replace
from datetime import date

import pytest

from analysis.intake import ledger
from analysis.intake.article import Article, Part
from analysis.intake.ledger import Entry, LedgerError, Status, code_of_words, entry_of, ledger_of, read_ledger, words_of
from analysis.schema.vocabulary import Zone

ARTICLE = Article(
    "article 3",
    [
        Part(Zone.HEADLINE, "War"),
        Part(Zone.BODY, "It’s going on, isn't it?"),
        Part(Zone.BODY, "I stay.", embedded=True),
        Part(Zone.CAPTION, "A door."),
    ],
    outlet="North",
    published=date(2025, 2, 4),
    key="urn:1",
    stated_words=7,
)


def test_words_are_those_of_the_body():
    assert words_of(ARTICLE) == ["It’s", "going", "on", "isn't", "it"]


def test_the_row_of_an_article_names_what_is_known_of_it():
    row = entry_of(ARTICLE, "a.docx", Status.ADDED)
    assert row == Entry("a.docx", "article 3", "added", "", "North", "2025-02-04", "War", 5, 7, "urn:1", row.text, "")
    assert row.text == code_of_words(["it’s", "GOING", "on", "isn't", "it"])
    assert entry_of(Article("page"), "a.html", Status.EMPTY, "no text").text == ""


def test_rows_come_back_as_they_were(tmp_path):
    rows = [entry_of(ARTICLE, "a, “b”.docx", Status.ADDED), Entry("x", "", Status.REFUSED, reason="damaged\nfile")]
    (tmp_path / ledger.NAME).write_bytes(ledger_of(rows))
    assert read_ledger(tmp_path) == rows


def test_a_folder_without_a_ledger_has_no_rows(tmp_path):
    assert read_ledger(tmp_path) == []


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b"source,source\n"])
def test_another_file_of_that_name_is_no_ledger(tmp_path, content):
    (tmp_path / ledger.NAME).write_bytes(content)
    with pytest.raises(
        LedgerError, match=r"^imported\.csv must .* Put it back as it was, or import into a new folder.$"
    ):
        read_ledger(tmp_path)


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.replace(",", ";").encode("utf-8-sig"),
        lambda text: (text + "\n\n").encode("utf-16"),
        lambda text: text.replace("\n", "\r\n").encode(),
    ],
)
def test_a_ledger_that_a_spreadsheet_saved_is_read(tmp_path, saved):
    row = replace(entry_of(ARTICLE, "a.docx", Status.ADDED), headline="War")
    (tmp_path / ledger.NAME).write_bytes(saved(ledger_of([row]).decode()))
    assert read_ledger(tmp_path) == [row]


def test_no_cell_is_a_formula_for_a_spreadsheet(tmp_path):
    row = replace(entry_of(ARTICLE, "a.docx", Status.ADDED), headline="=1+1", outlet="@North")
    data = ledger_of([row])
    assert b", =1+1," in data
    assert b", @North," in data
    (tmp_path / ledger.NAME).write_bytes(data)
    assert read_ledger(tmp_path) == [row]
