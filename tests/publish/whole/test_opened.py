"""The files opened by the programs that readers have: LibreOffice for Office files, Chromium for the page."""

import os
import shutil
import subprocess

import pypdfium2 as pdfium
import pytest

from analysis.publish.whole.export import files
from analysis.publish.whole.quiet import without_texts
from tests.publish.whole.small import SENTENCE
from tests.test_pages import CHROMIUM, browser

__all__ = ["browser"]
OFFICE = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)
NAMES = ("report.docx", "slides.pptx", "tables.xlsx")
needs_office = pytest.mark.skipif(
    OFFICE is None and not os.environ.get("REQUIRE_OFFICE"),
    reason="LibreOffice is not installed; the Office files are not opened",
)
needs_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
        reason="Chromium is not installed; no page is opened",
    ),
]


@pytest.fixture(scope="module")
def opened(whole, tmp_path_factory):
    """Each Office file, with and without texts, as LibreOffice prints it: name -> the words of each page."""
    assert OFFICE is not None, "LibreOffice must be installed here"
    place = tmp_path_factory.mktemp("office")
    for before, report in (("", whole), ("bare-", without_texts(whole))):
        for name, data in files(report, ("docx", "pptx", "xlsx")).items():
            (place / f"{before}{name}").write_bytes(data)
    sources = [str(place / f"{before}{name}") for before in ("", "bare-") for name in NAMES]
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    command = [OFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", str(place), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    found = {}
    for source in sources:
        name = source.rpartition("/")[2]
        with pdfium.PdfDocument(place / f"{name.rpartition('.')[0]}.pdf") as file:
            found[name] = [" ".join(page.get_textpage().get_text_range().split()) for page in file]
    return found


@needs_office
def test_word_opens_the_document(opened, whole):
    words = " ".join(opened["report.docx"])
    assert whole.title in words
    assert "South says “hostages” once." in words
    assert "Figure 1. A caption." in words
    assert "=North <b> 12 % 1,234" in words


@needs_office
def test_slides_open_one_a_page(opened, whole):
    pages = opened["slides.pptx"]
    assert len(pages) == 3
    assert pages[0].startswith(whole.title)
    assert "The finding" in pages[1]


@needs_office
def test_the_workbook_opens_with_its_numbers(opened):
    words = " ".join(opened["tables.xlsx"])
    assert "=North <b> 12.3% 1,234" in words
    assert "#NAME?" not in words


@needs_office
@pytest.mark.parametrize("name", NAMES)
def test_a_file_without_texts_opens_and_holds_none(opened, name):
    words = " ".join(opened[f"bare-{name}"])
    assert words
    assert SENTENCE[:40] not in words


class TestPage:
    pytestmark = needs_browser

    @pytest.mark.parametrize("width", [1280, 390])
    def test_the_page_is_whole_and_asks_nothing_of_others(self, whole, browser, tmp_path, width):
        path = tmp_path / "report.html"
        path.write_bytes(files(whole, ["html"])["report.html"])
        page = browser.new_page(viewport={"width": width, "height": 900})
        asked, said = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(path.as_uri())
        assert page.title() == whole.title
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
        assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
        assert said == []
        page.close()

    def test_paper_shows_what_is_folded(self, whole, browser, tmp_path):
        path = tmp_path / "report.html"
        path.write_bytes(files(whole, ["html"])["report.html"])
        page = browser.new_page()
        page.goto(path.as_uri())
        printed = pdfium.PdfDocument(page.pdf())
        words = " ".join(" ".join(each.get_textpage().get_text_range().split()) for each in printed)
        assert words.count("none of the hostages had been freed") >= 2
        page.close()
