from datetime import date
from html.parser import HTMLParser

import pytest

from analysis.publish.articles.page import Article, link, quotation, raw, source
from analysis.publish.articles.pages import article_pages
from tests.deep import deep
from tests.test_escape import NASTY
from tests.test_escape import shown as shown_as
from tests.tiny import corpus


def article(**row):
    plain = {"outlet": "North", "published": date(2025, 2, 4), "url": None, "text": "", "language": "en", **row}
    return Article(plain, "North", None, 0, "articles/a.html", None, [], [], [])


def drawn(made, name="a"):
    return article_pages(made)[f"articles/{name}.md"]


def test_a_source_names_outlet_and_day():
    assert source(article()) == "North, 4 February 2025"
    assert source(article(published=None)) == "North, day not known"


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://north.example/a?b=1", True),
        ("javascript:alert(1)", False),
        ("data:text/html,a", False),
        ("//north.example", False),
        ("https://[", False),
        ("north.example", False),
        (None, False),
    ],
)
def test_only_the_address_of_a_web_page_is_linked(url, leads):
    assert link(article(url=url)) == (url if leads else None)


def test_a_sentence_stands_in_marks_that_it_does_not_have():
    assert quotation("It rained.") == "“It rained.”"
    assert quotation("“It rained,” she said.") == "‘“It rained,” she said.’"


def test_no_text_ends_the_block():
    assert raw("a\n```\nb") == "```{raw} html\na\n&#96;&#96;&#96;\nb\n```\n"


def test_a_page_has_a_box_for_each_layer_and_ticks_the_first():
    text = drawn(deep(("North", "“It rained all day,” Ann Lee said. The hostages wait.")))
    boxes = [dict(attrs) for tag, attrs in shown_as(text).tags if tag == "input"]
    assert {box["id"] for box in boxes if "checked" in box} == {"show-quotation", "show-term"}
    assert {box["id"] for box in boxes if "disabled" in box} == {"show-paraphrase", "show-event", "show-shared"}
    assert len(boxes) == 6
    assert "paraphrase</span> (not found here)" in text


def test_a_page_without_scripts_gives_each_sentence_with_its_source():
    text = drawn(corpus([("North", "It rained. It snowed.")], url="https://north.example/a"))
    assert "<li>“It rained.” (North, 4 February 2025, https://north.example/a)</li>" in text
    assert "(North, 4 February 2025, articles/a.html#s2)" in drawn(corpus([("North", "It rained. It snowed.")]))


def test_a_page_says_where_no_language_model_has_read():
    assert "No language model has read this article" in drawn(corpus([("North", "It rained.")]))
    german = drawn(deep(("North", "Es regnete den ganzen Tag, und der Fluss stieg um zwei Meter."), language="de"))
    assert "This article is in German. The language model reads English" in german
    assert '<div class="text" lang="de">' in german
    assert german.count("(not looked for)") == 3
    assert "language model" not in drawn(deep(("North", "It rained.")))


def test_a_note_names_its_sentence_where_the_line_has_several():
    text = drawn(deep(("North", "It rained. Ann Lee said that it snowed.\nTom Ray said that it hailed.")))
    assert '<p class="note of-paraphrase">§2 <strong>Ann Lee</strong>' in text
    assert '<p class="note of-paraphrase"><strong>Tom Ray</strong>' in text


def test_zones_have_their_elements():
    text = drawn(corpus([("North", "Rain on the way\nIt rained all day.\nPhoto: the river (AP/Ann Lee)\nIt snowed.")]))
    assert '<h2 class="line zone-headline"' in text
    assert '<p class="line zone-caption"' in text


class Handlers(HTMLParser):
    found: list[str]

    def handle_starttag(self, tag, attrs):
        self.found += [name for name, _ in attrs if name.startswith("on")]


@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_of_an_article_becomes_an_element(nasty):
    made = corpus(
        [("North", f"{nasty} It rained. The hostages wait."), (nasty, "Free the captives.")],
        url=nasty,
        byline=nasty,
        credit=nasty,
        kind=nasty,
        title=nasty,
    )
    pages = article_pages(made)
    for text in pages.values():
        tags = {tag for tag, _ in shown_as(text).tags}
        assert not tags & {"script", "img", "iframe", "svg", "object", "style", "link"}
        read = Handlers()
        read.found = []
        read.feed(text)
        assert read.found == []
