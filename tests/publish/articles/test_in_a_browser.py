"""Pages of articles, opened in headless Chromium: layers are switched without scripts, and a sentence can be copied."""

import os
import re
import shutil
from importlib import resources

import pytest

from analysis.publish.articles import article_pages
from tests.deep import deep

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
STATIC = resources.files("analysis.publish") / "sphinx" / "static"
TEXT = "Rain\n“It rained all day,” Ann Lee said. The premier freed the hostages, who waited for rain."
HOW = {
    "quotation": "background-color",
    "paraphrase": "text-decoration-line",
    "term": "font-weight",
    "actor": "box-shadow",
    "event": "text-decoration-line",
}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
        reason="Chromium is not installed; the pages are not opened",
    ),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A page of an article with its style and script, without the site around it."""
    made = deep(
        ("North", TEXT + " Tom Ray said that it snowed."),
        url="https://north.example/a?b=1&c=2",
    )
    (block,) = re.findall(r"```\{raw\} html\n(.*)\n```", article_pages(made)["articles/a.md"], flags=re.DOTALL)
    style = "".join((STATIC / name).read_text(encoding="utf-8") for name in ("page.css", "articles.css"))
    path = tmp_path_factory.mktemp("articles") / "a.html"
    shutil.copyfile(STATIC / "articles.js", path.with_name("articles.js"))
    path.write_text(
        f'<!doctype html><meta charset="utf-8"><style>{style}</style><article>{block}</article>'
        '<script src="articles.js" defer></script>',
        encoding="utf-8",
    )
    return path.as_uri()


@pytest.fixture(scope="module")
def opened():
    assert CHROMIUM is not None, "Chromium must be installed here"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def look(page, layer):
    """How a mark of a layer looks, in what its form rests on."""
    mark = page.locator(f".text .layer-{layer}").first
    return mark.evaluate(f"one => getComputedStyle(one).getPropertyValue('{HOW[layer]}')")


@pytest.mark.parametrize("layer", HOW)
def test_a_layer_is_switched_by_keyboard_and_without_scripts(layer, address, opened):
    page = opened.new_page(java_script_enabled=False)
    page.goto(address)
    box = page.locator(f"#show-{layer}")
    box.set_checked(True)
    marked = look(page, layer)
    box.press("Space")
    assert not box.is_checked()
    assert look(page, layer) != marked
    box.press("Space")
    assert look(page, layer) == marked
    page.close()


def test_the_notes_of_a_layer_go_with_it(address, opened):
    page = opened.new_page(java_script_enabled=False)
    page.goto(address)
    note = page.locator(".note.of-paraphrase")
    assert note.is_visible()
    page.locator("#show-paraphrase").set_checked(False)
    assert not note.is_visible()
    page.close()


def test_a_sentence_is_copied_as_printed_with_its_source(address, opened):
    context = opened.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    copied = {}
    for number in (2, 3):
        page.get_by_role("button", name=f"copy sentence {number} with its source").click()
        page.locator(".said.seen").wait_for()
        copied[number] = page.evaluate("navigator.clipboard.readText()")
    source = "(North, 4 February 2025, https://north.example/a?b=1&c=2)"
    assert copied == {
        2: f"‘“It rained all day,” Ann Lee said.’ {source}",
        3: f"“The premier freed the hostages, who waited for rain.” {source}",
    }
    context.close()


def test_without_scripts_there_is_no_button_and_the_sentences_are_listed(address, opened):
    page = opened.new_page(java_script_enabled=False)
    page.goto(address)
    assert page.get_by_role("button").count() == 0
    page.get_by_text("Sentences with their source, to copy").click()
    assert page.get_by_text("‘“It rained all day,” Ann Lee said.’ (North").is_visible()
    page.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_notes_are_beside_the_text_where_there_is_room_and_below_it_elsewhere(width, address, opened):
    page = opened.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    line = page.locator(".zone-body").first.bounding_box()
    note = page.locator(".block:has(.zone-body) .note").first.bounding_box()
    if width > 1000:
        assert note["x"] >= line["x"] + line["width"]
        assert abs(note["y"] - line["y"]) < 10
    else:
        assert note["y"] >= line["y"] + line["height"]
    page.close()
