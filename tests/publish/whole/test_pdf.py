import pypdfium2 as pdfium
import pytest

from analysis.publish.whole.pdf import pdf
from tests.publish.whole.small import EVIL


@pytest.fixture(scope="module")
def made(whole):
    return pdf(whole)


def test_it_is_the_same_each_time(whole, made):
    assert pdf(whole) == made


def test_it_has_title_language_contents_and_bookmarks(whole, made):
    file = pdfium.PdfDocument(made)
    assert file.get_metadata_dict()["Title"] == whole.title
    assert b"/Lang(en-GB)" in made.replace(b" ", b"")
    assert [(each.level, each.get_title(), each.get_dest().get_index()) for each in file.get_toc()] == [
        (0, "00 What is compared?", 1),
        (1, "The finding", 1),
        (0, "02 What is it called?", 2),
        (0, "The articles", 3),
    ]
    first = file[0].get_textpage().get_text_range()
    assert "What is it called?" in first
    assert first.split("The articles")[1].strip(" .").startswith("4")


def test_words_and_figures_are_on_the_pages(made):
    pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(made)]
    assert "<script>alert(1)</script> &" in " ".join(pages[1].split())
    assert "שלום" in EVIL
    assert "Table 1. The finding" in pages[1]
    assert "War <b>" in pages[2], "the figure's own letters"
    assert "Figure 1. A caption." in pages[2]
