"""The web pages, opened in headless Chromium."""

import os
import re
import shutil
from pathlib import Path

import pytest

from analysis.publish import site

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = {"wide": 1280, "narrow": 390}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
        reason="Chromium is not installed; the pages are not opened",
    ),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    target = tmp_path_factory.mktemp("pages") / "site"
    notebooks = sorted((ROOT / "notebooks").glob("*.ipynb"))
    site.build(notebooks, ROOT / "figures", target, title="How outlets word the same story: seeds")
    return target


@pytest.fixture(scope="module")
def browser():
    assert CHROMIUM is not None, "Chromium must be installed here"
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def page(browser):
    fresh = browser.new_page()
    fresh.asked, fresh.failed = [], []
    fresh.on("request", lambda request: fresh.asked.append(request.url))
    fresh.on("requestfailed", lambda request: fresh.failed.append(request.url))
    fresh.on("pageerror", lambda error: fresh.failed.append(str(error)))
    yield fresh
    fresh.close()


NAMES = ["index", *(path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))), "figures"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_page_is_whole_and_asks_nothing_of_others(name, width, pages, page):
    page.set_viewport_size({"width": WIDTHS[width], "height": 900})
    page.goto((pages / f"{name}.html").as_uri())
    page.wait_for_load_state("load")
    assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []
    assert page.failed == []
    pictures = page.eval_on_selector_all(
        "article img", "all => all.map(one => [one.alt, one.complete && one.naturalWidth > 0])"
    )
    assert all(alt.strip() and loaded for alt, loaded in pictures)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]


def test_every_page_of_a_question_has_a_picture(pages, page):
    for name in NAMES[1:]:
        page.goto((pages / f"{name}.html").as_uri())
        assert page.locator("article img").count() > 0, name


def test_every_link_leads_somewhere(pages, page):
    for name in NAMES:
        page.goto((pages / f"{name}.html").as_uri())
        for address in page.eval_on_selector_all(
            "article a[href], nav a[href], .sidebar-tree a[href]", "all => all.map(one => one.href)"
        ):
            if address.startswith("file:"):
                path, _, anchor = address.removeprefix("file://").partition("#")
                assert Path(path).is_file(), address
                if anchor and path.endswith(".html"):
                    assert re.search(rf'id="{re.escape(anchor)}"', Path(path).read_text(encoding="utf-8")), address


def test_search_finds_a_word_of_an_article(pages, page):
    page.goto((pages / "search.html").as_uri() + "?q=onslaught")
    page.wait_for_selector("#search-results li")
    assert "called" in page.inner_text("#search-results")


def test_navigation_leads_from_page_to_page(pages, page):
    page.goto((pages / "index.html").as_uri())
    page.click("article a:has-text('What is compared?')")
    assert page.inner_text("h1").startswith("What is compared?")


def test_text_on_a_phone_is_large_enough(pages, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((pages / "02-terms.html").as_uri())
    sizes = page.eval_on_selector_all("article p", "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
    assert min(sizes) >= 12
