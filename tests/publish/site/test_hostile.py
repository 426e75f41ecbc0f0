"""The web pages of a story whose every word is hostile: shown as written, run by nobody."""

import base64
import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.evidence import sentences
from analysis.processes import Workers
from analysis.publish import notebooks, site
from analysis.publish.concordance import concordance
from analysis.publish.tables import table
from analysis.questions import terms
from analysis.schema.story import ARTICLES
from analysis.statistics.intervals import jeffreys
from tests.conftest import ROOT
from tests.test_pages import browser, page, pytestmark, tab  # noqa: F401
from tests.tiny import concept, corpus

HOSTILE = [
    "<script>document.title='OWNED'</script>",
    "<img src=https://a.invalid/x.png onerror=\"document.title='OWNED'\">",
    "$x^2$ \\ce{H2O} \\(y\\) \\[z\\] $$w$$",
    "{{ 7*7 }} {eval-rst}`x` {doc}`index` ```{raw} html <b>x</b> ``` .. include:: x",
    '=HYPERLINK("https://a.invalid") \'single\' "double" -- ... --> ]]> &amp; &lt;b&gt;',
    "[a](javascript:alert(1)) ![b](https://a.invalid/y.png) <https://a.invalid> **c** | d | #e",
]
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
TITLE = 'story " '.join(HOSTILE[:2])


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Pages of one notebook and one figure whose names, cells and captions are hostile."""
    place = tmp_path_factory.mktemp("hostile")
    made = corpus(
        [(each, f"{each} The hostages. “{each} captives,” he said.") for each in HOSTILE], concept("c", h="h*")
    )
    found = terms.mentions(made)
    shown = [table(made.articles, ARTICLES), concordance(sentences(made, found, concept="c"), title=HOSTILE[0])]
    outputs = [new_output("display_data", data={"text/html": each.html, "text/plain": each.text}) for each in shown]
    picture = {"image/png": PIXEL, "text/plain": "x"}
    words = {"image/png": {"alt": " ".join(HOSTILE), "width": 9, "height": 9}}
    outputs.append(new_output("display_data", data=picture, metadata=words))
    listed = {"text/markdown": "- [00-war](00-war.ipynb): War", "text/plain": "- 00-war: War"}
    outputs.append(new_output("display_data", data=listed))
    cells = [new_markdown_cell("# War"), new_code_cell("1", outputs=outputs)]
    notebook = new_notebook(cells=cells)
    notebooks.clean(notebook)
    nbformat.write(notebook, place / "00-war.ipynb")
    (place / "figures").mkdir()
    files = ["00-a.svg", "00-a.pdf", "00-a.png", "00-a.csv", "00-a-marks.csv"]
    for name in files:
        (place / "figures" / name).write_bytes(base64.b64decode(PIXEL))
    about = {
        "stem": "00-a",
        "caption": " ".join(HOSTILE),
        "alt": " ".join(HOSTILE),
        "size_mm": [9, 9],
        "files": dict.fromkeys(files, ""),
    }
    (place / "figures" / "00-a.json").write_text(json.dumps(about))
    with Workers(1) as pool:
        site.build([place / "00-war.ipynb"], place / "figures", place / "site", title=TITLE, pool=pool, corpus=made)
    return place / "site"


@pytest.mark.parametrize("name", ["index", "00-war", "articles", "figures", "search"])
def test_no_word_of_a_story_is_run_or_asked_for(pages, page, name):  # noqa: F811
    page.on("dialog", lambda dialog: page.failed.append(dialog.message))
    page.goto((pages / f"{name}.html").as_uri() + ("?find=hostages" if name == "search" else ""))
    page.wait_for_load_state("load")
    if name == "search":
        page.wait_for_selector("#search-results li")
    assert "OWNED" not in page.title().replace("document.title='OWNED'", "")
    assert TITLE in page.inner_text(".story")
    assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []
    assert page.failed == []
    assert (
        page.locator("article script, article iframe, [onerror], a[href^='javascript'], [src*='invalid']").count() == 0
    )


def test_every_word_is_shown_as_it_was_written(pages, page):  # noqa: F811
    page.goto((pages / "00-war.html").as_uri())
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    said = page.locator("article").text_content()
    page.goto((pages / "figures.html").as_uri())
    heading, alts = page.locator("article h2").text_content(), page.locator("article img").first.get_attribute("alt")
    for each in HOSTILE:
        assert said.count(each) >= 3, each
        assert each in heading
        assert each in alts


def test_every_site_tells_its_method_and_its_terms(pages, page):  # noqa: F811
    page.goto((pages / "index.html").as_uri())
    for name, said in (("method", "Which terms does each outlet use for a concept?"), ("glossary", "mention")):
        page.goto((pages / "index.html").as_uri())
        page.click(f"header nav a[href='{name}.html']")
        assert said in page.inner_text("article")
        assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []


def test_each_package_has_a_page_with_its_functions_and_their_docstrings(pages, page):  # noqa: F811
    packages = {".".join(path.parent.relative_to(ROOT).parts) for path in (ROOT / "analysis").rglob("__init__.py")}
    assert {path.stem for path in (pages / "modules").glob("*.html")} == packages
    page.goto((pages / "modules.html").as_uri())
    with page.expect_navigation(wait_until="load"):  # a large page: part of it can be read before it is whole
        page.click("article a:has-text('analysis.statistics')")
    function = page.locator("dl.py.function", has=page.locator("[id='analysis.statistics.intervals.jeffreys']"))
    said = function.inner_text()
    assert "count: ArrayLike, n: ArrayLike" in " ".join(said.split())
    assert " ".join(jeffreys.__doc__.split(".")[0].replace("``", "").split()) in " ".join(said.split())
    assert "Source: Brown, Cai & DasGupta 2001" in said
    assert "(0.005449, 0.210819)" in function.locator("pre").inner_text()
    assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []
    assert page.failed == []


def test_a_list_of_notebooks_leads_to_their_pages(pages, page):  # noqa: F811
    page.goto((pages / "00-war.html").as_uri())
    assert page.get_attribute("article a:has-text('00-war')", "href") in ("#", "00-war.html")


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_about_the_tool_are_no_wider_than_the_window(pages, page, width):  # noqa: F811
    page.set_viewport_size({"width": width, "height": 900})
    for path in [pages / "method.html", pages / "glossary.html", *sorted((pages / "modules").glob("*.html"))]:
        page.goto(path.as_uri())
        assert page.evaluate("document.querySelector('article').scrollWidth") <= width, path.name


def test_every_file_of_a_figure_can_be_downloaded(pages, page):  # noqa: F811
    page.goto((pages / "figures.html").as_uri())
    links = {link.text_content(): link.get_attribute("href") for link in page.locator("article a[download]").all()}
    assert list(links) == ["svg", "pdf", "png", "csv", "marks.csv", "json"]
    assert all((pages / target).is_file() for target in links.values())
