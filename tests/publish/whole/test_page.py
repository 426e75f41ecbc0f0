import re

from lxml import html

from analysis.publish.whole.page import page
from analysis.publish.whole.quiet import without_texts
from tests.publish.whole.small import SENTENCE


def test_all_is_in_the_page_and_nothing_asks_for_more(whole):
    data = page(whole).decode()
    assert page(whole).decode() == data
    tree = html.fromstring(data)
    assert tree.xpath("//script") == []
    assert [each for each in tree.xpath("//@src | //@href") if not each.startswith(("data:", "#"))] == []
    assert not [name for name in tree.xpath("//@*/..") if any(key.startswith("on") for key in dict(name.attrib))]
    assert re.findall(r"url\((?!data:)", data) == []
    assert [each.get("alt") for each in tree.iter("img")] == ["Two dots."]


def test_every_link_has_its_place(whole):
    tree = html.fromstring(page(whole).decode())
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {each[1:] for each in tree.xpath("//a/@href")} <= set(ids)
    assert {"chapter-00", "chapter-02", "articles", "references", "a-s1", "b-s2"} <= set(ids)


def test_hostile_text_is_text(whole):
    text = html.fromstring(page(whole).decode()).text_content()
    assert "<script>alert(1)</script>" in text
    assert SENTENCE in text


def test_sentences_can_be_left_out(whole):
    text = html.fromstring(page(without_texts(whole)).decode()).text_content()
    assert SENTENCE[:50] not in text
    assert "South says “hostages” once." in text
