"""Folders that Zotero exported."""

import pytest

from analysis.intake.archives.zotero import read_folder
from analysis.schema.vocabulary import Zone
from tests.intake.pdf_file import lines, made

HEADING = '"Key","Item Type","Title","Publication Title","Url","Abstract Note","Date","File Attachments"\n'
PDF = made(lines("Town votes for a bridge", None, "The town voted on Monday."), title="Town votes for a bridge")


def row(title="Town votes", files="", abstract="", kind="newspaperArticle"):
    return (
        f'"K","{kind}","{title}","Morning Paper","https://paper.example/{title}","{abstract}","2020-05-08","{files}"\n'
    )


@pytest.fixture
def library(tmp_path):
    def write(*rows, **files):
        (tmp_path / "library.csv").write_text(HEADING + "".join(rows), encoding="utf-8")
        for name, content in files.items():
            path = tmp_path / "storage" / name / "a.pdf"
            path.parent.mkdir(parents=True)
            path.write_bytes(content)
        return tmp_path

    return write


def test_a_record_and_its_file_are_one_article(library):
    export = read_folder(library(row(files="/home/jdoe/Zotero/storage/ABCD/a.pdf"), ABCD=PDF, EFGH=PDF)).export
    (article,) = export.articles
    assert (article.headline, article.other_headlines) == ("Town votes for a bridge", {"library": "Town votes"})
    assert article.of(Zone.BODY) == ["The town voted on Monday."]
    assert (article.outlet, str(article.published), article.key) == ("Morning Paper", "2020-05-08", "K")
    assert (article.url, article.without_text) == ("https://paper.example/Town votes", None)
    assert "jdoe" not in repr(export)


def test_a_file_of_no_record_is_left_to_other_readers(library):
    folder = library(row(files="storage/ABCD/a.pdf"), ABCD=PDF, EFGH=PDF)
    files = {path.relative_to(folder).as_posix() for path in read_folder(folder).files}
    assert files == {"library.csv", "storage/ABCD/a.pdf"}


def test_a_record_alone_has_no_text(library):
    export = read_folder(library(row(), row("Second", abstract="A bridge."), row("Note", kind="note"))).export
    assert [(each.headline, each.without_text) for each in export.articles] == [
        ("Town votes", "a record of a library only"),
        ("Second", "an abstract only"),
    ]


def test_a_file_is_found_by_a_name_that_is_its_title(library):
    folder = library(row("Town votes for a bridge over the river"))
    (folder / "Roe - 2020 - Town votes for a bridge over the.pdf").write_bytes(PDF)
    assert read_folder(folder).export.articles[0].without_text is None


def test_a_file_that_is_not_read_is_noted(library):
    (article,) = read_folder(library(row(files="storage/ABCD/a.pdf"), ABCD=b"%PDF-1.4")).export.articles
    assert article.without_text == "a record of a library only"
    assert article.notes[0].startswith("Its file a.pdf was ignored: must be a PDF file that opens")


def test_a_snapshot_is_read_as_a_page(library):
    pytest.importorskip("analysis.intake.pages")
    folder = library(row(files="storage/ABCD/a.html"))
    page = folder / "storage" / "ABCD" / "a.html"
    page.parent.mkdir(parents=True)
    sentence = "<p>The town voted on a bridge, and the count was done at noon in the hall of the town.</p>"
    page.write_text(
        f"<html><body><article><h1>Town votes</h1>{sentence * 1}{sentence.replace('bridge', 'road')}</article></body></html>"
    )
    (article,) = read_folder(folder).export.articles
    assert (article.headline, article.outlet, len(article.of(Zone.BODY))) == ("Town votes", "Morning Paper", 2)


def test_a_library_in_two_forms_is_read_once(library):
    folder = library(row("Town"))
    (folder / "library.ris").write_text("TY  - NEWS\nTI  - Town\nUR  - https://paper.example/Town\nER  - \n")
    assert len(read_folder(folder).export.articles) == 1


def test_a_folder_without_library_is_none(tmp_path):
    (tmp_path / "sources.csv").write_text("outlet,text\n")
    (tmp_path / ".hidden.ris").write_text("TY  - NEWS\nTI  - Town\n")
    assert read_folder(tmp_path) is None
    assert read_folder(tmp_path) is None
    assert read_folder(tmp_path / "missing") is None


def test_links_are_not_followed(library, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "a.pdf"
    outside.write_bytes(PDF)
    folder = library(row(files="storage/ABCD/a.pdf"))
    (folder / "storage" / "ABCD").mkdir(parents=True)
    (folder / "storage" / "ABCD" / "a.pdf").symlink_to(outside)
    assert read_folder(folder) is not None
    assert read_folder(folder).export.articles[0].without_text == "a record of a library only"


def test_a_library_that_cannot_be_read_is_told(library):
    (problem,) = read_folder(library()).export.problems
    assert str(problem) == (
        "error: library.csv: has no record with a title that could be read. Export the library again."
    )
