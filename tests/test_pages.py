"""The web pages, opened in headless Chromium."""

import json
import os
import re
import shutil
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from analysis.annotate import annotate
from analysis.annotate.corpus import deepest
from analysis.processes import Workers
from analysis.publish import site
from analysis.publish.addresses import article_addresses
from analysis.story import read_story

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = {"wide": 1280, "narrow": 390}
TITLE = "Netanyahu goes to Washington to talk about the second phase of the Gaza ceasefire"
MOST_BYTES = 1_500_000

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
        reason="Chromium is not installed; the pages are not opened",
    ),
]

STORY = read_story(ROOT / "seeds")
ARTICLES = [address.removesuffix(".html") for address in article_addresses(STORY.articles["article_id"]).values()]
NOTEBOOKS = [path.stem for path in sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))]
NAMES = ["index", *NOTEBOOKS, "articles", *ARTICLES, "figures", "method", "glossary", "search"]
SEEN = [*NAMES, "modules", "modules/analysis.publish"]


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    target = tmp_path_factory.mktemp("pages") / "site"
    notebooks = [ROOT / "notebooks" / f"{name}.ipynb" for name in NOTEBOOKS]
    with Workers(1) as pool:
        site.build(notebooks, ROOT / "figures", target, title=TITLE, pool=pool, corpus=annotate(STORY, deepest()))
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


@pytest.fixture(scope="module")
def tab(browser):
    """One for all tests: to open a window takes Chromium longer than to show a page."""
    opened = browser.new_page()
    opened.asked, opened.failed = [], []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.on("requestfailed", lambda request: opened.failed.append(request.url))
    opened.on("pageerror", lambda error: opened.failed.append(str(error)))
    return opened


@pytest.fixture
def page(tab):
    tab.goto("about:blank")
    tab.set_viewport_size({"width": 1280, "height": 720})
    tab.emulate_media(color_scheme="light")
    tab.asked.clear()
    tab.failed.clear()
    return tab


@pytest.mark.parametrize("name", SEEN)
def test_page_is_whole_and_asks_nothing_of_others(name, pages, page):
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 900})
        if page.url == "about:blank":
            page.goto((pages / f"{name}.html").as_uri())
            page.eval_on_selector_all("img[loading=lazy]", "all => all.forEach(one => { one.loading = 'eager'; })")
        page.wait_for_function("[...document.images].every(one => one.complete)")
        assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []
        assert page.failed == []
        pictures = page.eval_on_selector_all("article img", "all => all.map(one => [one.alt, one.naturalWidth > 0])")
        assert all(alt.strip() and loaded for alt, loaded in pictures)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        weight = sum(Path(url.removeprefix("file://").split("?")[0]).stat().st_size for url in set(page.asked))
        assert weight <= MOST_BYTES, f"{name}, {width} px: {weight:,} bytes"


def code_of(name):
    """The longer lines of a notebook's code."""
    cells = json.loads((ROOT / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return [line.strip() for text in code for line in text.splitlines() if len(line.strip()) > 30]


def test_every_page_of_a_question_has_a_picture_and_no_code(pages, page):
    for name in NOTEBOOKS:
        page.goto((pages / f"{name}.html").as_uri())
        said = page.locator("article").text_content()
        drawn = page.locator("article img, article svg, article .card").count()
        assert drawn or "A trend needs at least three" in said, name  # the sample's articles are of two days
        assert not [line for line in code_of(name) if line in said], name
        link = page.get_by_role("link", name="The notebook behind this page").get_attribute("href")
        assert (pages / link).read_bytes() == (ROOT / "notebooks" / f"{name}.ipynb").read_bytes()


def test_every_link_leads_somewhere(pages, page):
    ids = {path: set(re.findall(r'id="([^"]*)"', path.read_text(encoding="utf-8"))) for path in pages.rglob("*.html")}
    for name in SEEN:
        page.goto((pages / f"{name}.html").as_uri())
        for address in set(page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)")):
            if address.startswith("file:"):
                path, _, anchor = address.removeprefix("file://").partition("#")
                assert Path(path).is_file(), f"{name}: {address}"
                if anchor and path.endswith(".html") and not anchor.startswith("sentences-"):
                    assert anchor in ids[Path(path)], f"{name}: {address}"


def test_every_page_says_what_it_is(pages, page):
    titles = []
    for name in SEEN:
        page.goto((pages / f"{name}.html").as_uri())
        titles.append(page.title())
        assert TITLE in page.title(), name
        assert page.get_attribute("html", "lang") == "en"
        for what in ("meta[name=description]", "meta[property='og:title']", "meta[property='og:description']"):
            assert 3 <= len(page.get_attribute(what, "content")) <= 200, (name, what)
        for what, key in (("link[rel=icon]", "href"), ("meta[property='og:image']", "content")):
            assert (pages / name).parent.joinpath(page.get_attribute(what, key)).is_file(), (name, what)
        assert page.locator("h1").count() == 1, name
        assert page.inner_text(".story") == TITLE
    assert len(set(titles)) == len(titles)


def test_the_first_page_leads_to_every_other(pages, page):
    page.goto((pages / "index.html").as_uri())
    groups = page.eval_on_selector_all("nav .group", "all => all.map(one => one.textContent)")
    assert groups == ["The story", "Questions", "Articles", "About"]
    assert {f"{name}.html" for name in NAMES if name != "search"} <= set(
        page.eval_on_selector_all("header nav a", "all => all.map(one => one.getAttribute('href'))")
    ) | {"index.html"}
    questions = page.locator(".questions li")
    assert questions.count() == len([name for name in NOTEBOOKS if not name.startswith("00-")])
    assert all(len(said) > 20 for said in questions.locator("p").all_text_contents())
    page.click("article a:has-text('What is compared?')")
    assert page.inner_text("h1").startswith("What is compared?")
    page.click("a[rel=next]")
    assert page.url.endswith(f"{NOTEBOOKS[2]}.html")
    page.click("a[rel=prev]")
    assert page.url.endswith(f"{NOTEBOOKS[1]}.html")


def test_a_word_is_found_and_shown_at_its_place(pages, page):
    page.goto((pages / "02-terms.html").as_uri())
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.id") != "find":
        page.keyboard.press("Tab")
    page.keyboard.type("retaliatory")
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results li a")
    first = page.locator("#search-results a").first
    assert "Israel’s retaliatory response has killed" in first.inner_text()
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".sentence:target mark.found")
    assert re.search(r"/articles/.*\.html\?find=retaliatory#s[0-9]+$", page.url)
    hit = page.locator(":target mark.found").first
    assert hit.inner_text() == "retaliatory"
    assert page.evaluate(
        "(() => { const box = document.querySelector(':target mark.found').getBoundingClientRect();"
        " return box.top >= 0 && box.bottom <= innerHeight; })()"
    )
    assert hit.evaluate("one => one.closest('[id]').id") == page.url.rpartition("#")[2]


def test_a_word_that_is_nowhere_is_not_found(pages, page):
    page.goto((pages / "search.html").as_uri() + "?find=xyzzy")
    page.wait_for_selector("#search-count:not(:empty)")
    assert page.inner_text("#search-count") == "Not found: xyzzy"


def test_text_is_large_enough_and_lines_are_short_enough_to_read(pages, page):
    page.goto((pages / "02-terms.html").as_uri())
    long = page.evaluate("""() => Math.max(...[...document.querySelectorAll("article section > p")].map(one => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top / 12)));
        return lines.size > 3 ? one.textContent.length / (lines.size - .5) : 0;
    }))""")
    assert 60 <= long <= 80
    page.set_viewport_size({"width": 390, "height": 844})
    sizes = page.eval_on_selector_all("article p", "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
    assert min(sizes) >= 12


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
@pytest.mark.parametrize("name", SEEN)
def test_axe_finds_nothing(name, width, scheme, pages, page):
    """Everything unfolded; of each long list only the first rows, which are made like all others."""
    axe = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto((pages / f"{name}.html").as_uri())
    page.evaluate("""() => {
        document.querySelectorAll(["tr:nth-child(n+5)", "article li:nth-child(n+5)", "p ~ p ~ p ~ p ~ p", "dl ~ dl ~ dl",
            "details ~ details ~ details", ".figure ~ .figure ~ .figure", ".block ~ .block ~ .block ~ .block ~ .block",
            ".output:has(> details) ~ .output:has(> details) ~ .output:has(> details)"].join())
            .forEach(one => one.remove());
        document.querySelectorAll("details").forEach(one => { one.open = true; });
        const menu = document.getElementById("menu");
        menu.checked = true;
    }""")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], elementRef: false})")
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]] == []


def test_keys_alone_reach_everything(pages, page):
    """The skip link shows only when it has the focus; boxes that scroll, folds and links come one after the other, and
    each shows that it is there."""
    page.goto((pages / "07-same-fact.html").as_uri())
    hidden = "document.querySelector('.skip').getBoundingClientRect().bottom <= 0"
    assert page.evaluate(hidden)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert not page.evaluate(hidden)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.evaluate("document.activeElement.blur()")
    wanted = page.evaluate("""() => {
        const all = [...document.querySelectorAll("main a[href], main summary, main [tabindex='0'], main button, main input")]
            .filter(one => one.checkVisibility({contentVisibilityAuto: true}) && one.getClientRects().length);
        all.forEach((one, number) => { one.dataset.order = number; });
        return all.length;
    }""")
    seen = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        order, outline = page.evaluate(
            "[document.activeElement.dataset.order, getComputedStyle(document.activeElement).outlineStyle]"
        )
        seen.append(int(order))
        assert outline != "none"
        if len(seen) == 40:
            break
    assert seen == list(range(len(seen)))
    page.locator("article summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("article details").first.get_attribute("open") is not None


def test_the_menu_of_a_phone_needs_no_scripts(pages, browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto((pages / "02-terms.html").as_uri())
    links = page.locator("header nav a")
    assert not links.first.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert links.first.is_visible()
    assert page.locator(".chart + .hint").first.is_visible()
    context.close()


@pytest.mark.parametrize("width", WIDTHS.values())
def test_a_box_says_that_there_is_more_only_where_there_is(width, pages, page):
    page.set_viewport_size({"width": width, "height": 900})
    for name in ("02-terms", "08-told-and-left-out"):
        page.goto((pages / f"{name}.html").as_uri())
        page.wait_for_timeout(100)
        boxes = page.evaluate("""() => [...document.querySelectorAll(".scroll")].filter(one => one.checkVisibility())
            .map(one => [one.scrollWidth - one.clientWidth > 2, one.nextElementSibling.checkVisibility(),
                one.nextElementSibling.textContent, getComputedStyle(one).maskImage !== "none"])""")
        assert boxes
        assert all(over == said == shade and text == "scroll to see all" for over, said, text, shade in boxes)
        if width == 390:
            assert any(over for over, *_ in boxes)
            box = page.locator(".scroll.over").first
            box.evaluate("one => { one.scrollLeft = 9999; }")
            page.wait_for_timeout(100)
            assert box.evaluate("one => getComputedStyle(one).maskImage") == "none"


def test_pictures_come_when_they_are_near_and_nothing_jumps(pages, page):
    for name in (*NOTEBOOKS, "figures"):
        page.goto((pages / f"{name}.html").as_uri())
        told = page.eval_on_selector_all(
            "article img",
            "all => all.map(one => [one.loading, one.hasAttribute('width') && one.hasAttribute('height')])",
        )
        assert all(loading == "lazy" and sized for loading, sized in told), name


@pytest.mark.parametrize("name", ["index", "02-terms", "07-same-fact", "08-told-and-left-out", ARTICLES[2]])
def test_paper_loses_nothing(name, pages, page, tmp_path):
    import pypdfium2

    page.goto((pages / f"{name}.html").as_uri())
    said = page.evaluate("""() => {
        document.querySelectorAll(".note").forEach(one => { if (!one.checkVisibility()) one.remove(); });
        const copy = document.querySelector("article").cloneNode(true);
        copy.querySelectorAll("noscript, style, button, .hint, .counted, .switches, .how, .said").forEach(one => one.remove());
        return copy.textContent;
    }""")
    n_pictures = page.locator("article img").count()
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    paper = pypdfium2.PdfDocument(tmp_path / "page.pdf")
    printed, drawn = "", 0
    for sheet in paper:
        printed += sheet.get_textpage().get_text_bounded(0, 0, *sheet.get_size())
        drawn += sum(each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for each in sheet.get_objects())
    missing = Counter(filter(str.isalpha, said)) - Counter(filter(str.isalpha, printed))
    assert not missing
    assert "Skip to content" not in printed
    assert "scroll to see all" not in printed
    if n_pictures and page.locator("article img[src$='.png']").count() == n_pictures:
        assert drawn >= n_pictures


def test_an_address_of_something_folded_unfolds_it(pages, page):
    page.goto((pages / "02-terms.html").as_uri())
    page.evaluate("""() => {
        const folded = document.querySelector("article details details p, article details p");
        folded.id = "here";
        location.hash = "here";
    }""")
    page.wait_for_function("document.getElementById('here').checkVisibility()")
