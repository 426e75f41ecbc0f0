import json

from lxml import html

from analysis.publish.site.finish import finish
from analysis.publish.site.navigation import Group, Page

PAGES = [Page("index", "In brief", Group.STORY), Page("articles/a", "East", Group.ARTICLES)]


def made(tmp_path, first, article="<p><span id='s1'>He spoke.</span></p>"):
    (tmp_path / "articles").mkdir()
    (tmp_path / "_static").mkdir()
    whole = "<!doctype html><html><body><article>{}</article></body></html>"
    (tmp_path / "index.html").write_text(whole.format(first))
    (tmp_path / "articles" / "a.html").write_text(whole.format(article))
    finish(tmp_path, PAGES, {"A é": "articles/a.html"})
    return html.parse(tmp_path / "index.html", html.HTMLParser(encoding="utf-8")).getroot()


def test_a_place_leads_to_its_sentence_where_the_article_has_a_page(tmp_path):
    place = '<span class="place" data-article="{}" data-sentence="{}">§{}</span>'
    first = "".join(place.format(*each) for each in (("A é", 12, 12), ("B", 1, 1), ("A é", "x", 2), ("A é", 0, 0)))
    article = place.format("A é", 3, 3)
    tree = made(tmp_path, first, article)
    assert [(link.get("href"), link.text) for link in tree.iter("a")] == [("articles/a.html#s12", "§12")]
    assert len(tree.findall(".//span")) == 3
    inner = html.parse(tmp_path / "articles" / "a.html").getroot()
    assert [link.get("href") for link in inner.iter("a")] == ["../articles/a.html#s3"]


def test_an_article_leads_to_its_page_where_it_has_one(tmp_path):
    tree = made(tmp_path, '<span data-article="A é"><bdi>x</bdi></span><span data-article="B">y</span>', "")
    assert [(link.get("href"), link.text_content()) for link in tree.iter("a")] == [("articles/a.html", "x")]


def test_a_box_that_scrolls_is_reached_by_keyboard_and_says_so(tmp_path):
    tree = made(tmp_path, '<div style="overflow-x:auto"><table><tr><td>1</td></tr></table></div>after')
    box = tree.find(".//div")
    assert (box.get("class"), box.get("tabindex"), box.get("role")) == ("scroll", "0", "group")
    assert box.getnext().get("class") == "hint"
    assert box.getnext().text == "scroll to see all"
    assert box.getnext().tail == "after"


def test_the_search_looks_through_articles_first(tmp_path):
    made(tmp_path, "<h1>In brief</h1><p></script><script>alert(1)</script>é</p>")
    text = (tmp_path / "_static" / "sentences.js").read_text(encoding="ascii")
    found = json.loads(text.removeprefix("window.SENTENCES = ").removesuffix(";\n"))
    assert found["pages"] == [["index.html", "In brief"], ["articles/a.html", "East"]]
    assert found["texts"][0] == [1, "s1", "He spoke."]
    assert [0, "", "In brief"] in found["texts"]
