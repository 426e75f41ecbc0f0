"""An SVG is whole: a browser without the typeface shows the same letters, and a program reads what it shows."""

import xml.etree.ElementTree as ElementTree

import pytest

from tests.publish.exported import contents, export, story, svg_words
from tests.test_pages import browser, page, pytestmark, tab  # noqa: F401

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def exported(tmp_path):
    return export(tmp_path, alt="Two <dots> & a ring.")


def test_it_says_its_title_its_description_and_its_language(exported):
    root = ElementTree.fromstring(contents(exported)["svg"])
    assert [each.tag for each in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert (root[0].text, root[1].text) == ("War <b>", "Two <dots> & a ring.")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.get("aria-labelledby").split() == [root[0].get("id"), root[1].get("id")]


def test_text_stays_text_and_names_what_to_take_in_its_stead(exported):
    data = contents(exported)["svg"]
    assert {"War <b>", "North", "South"} <= set(svg_words(data))
    text = data.decode()
    assert text.count("font-family: 'Source Sans Pro', 'Source Sans 3', 'DejaVu Sans', sans-serif;") == text.count(
        "<text "
    )


@pytest.mark.parametrize("name", ["a\x00b", "\ufffe"])
def test_characters_that_no_xml_can_hold_are_left_out(tmp_path, name):
    root = ElementTree.fromstring(contents(export(tmp_path, alt=f"x{name}"))["svg"])
    assert root[1].text.startswith("x")


@pytest.mark.parametrize("as_image", [False, True])
def test_a_browser_sets_it_in_its_own_typeface(exported, page, as_image):  # noqa: F811
    """Widths of words where the typeface is not installed are those that the chart was laid out with."""
    path = exported.files[0]
    page.goto(path.as_uri())
    if as_image:
        page.goto("about:blank")
        page.set_content(f"<body style='margin:0'>{path.read_text(encoding='utf-8').partition('?>')[2]}")
    faces = page.evaluate("() => document.fonts.ready.then(all => [...all].map(f => [f.family, f.weight, f.status]))")
    assert {(family.strip('"'), weight, status) for family, weight, status in faces} == {
        ("Source Sans Pro", "400", "loaded"),
        ("Source Sans Pro", "700", "loaded"),
    }
    widths = page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('text')].map("
        "each => [each.textContent, each.getComputedTextLength()]))"
    )
    assert widths["War <b>"] == pytest.approx(laid_out(exported, "War <b>"), rel=0.02)


def laid_out(exported, text):
    from analysis.charts import house, style

    with house("column") as size:
        return style.text_width(text, size=size.type_size * 1.45, weight="bold") * 1.0


def test_the_same_story_gives_the_same_bytes(tmp_path):
    first, second = (contents(export(tmp_path / name, story("Žižek Times")))["svg"] for name in "ab")
    assert first == second
