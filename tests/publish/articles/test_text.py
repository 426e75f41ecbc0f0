"""Texts as HTML: nothing lost, nothing added, nothing crossed."""

from html.parser import HTMLParser

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from analysis.publish.articles.layers import layers
from analysis.publish.articles.text import Wrap, lines, nested, sentences
from analysis.schema.vocabulary import Layer
from tests.deep import deep
from tests.tiny import HELD, concept, corpus, wild_texts

SAYS = "“It rained all day,” Ann Lee said.\nThe premier freed the hostages. Bye <b>&amp; $x$."


class Read(HTMLParser):
    """The text of a page without addresses, with the classes around each character; it refuses elements that cross."""

    def __init__(self, html):
        super().__init__()
        self.text, self.classes, self.open = "", [], []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        around = {name for _, names in self.open for name in names.split()}
        if "address" not in around:
            self.text += data
            self.classes += [around] * len(data)


def drawn(made):
    """Article -> what its page reads as."""
    marks, read = layers(made), sentences(made)
    found = {}
    for name, text in made.articles.select("article_id", "text").iter_rows():
        rows = marks.filter(pl.col("article_id") == name).to_dicts()
        html = "".join(line.gap + line.html for line in lines(text, read[name], rows))
        found[name] = (text, Read(html), rows)
    return found


def holds(text, page, rows):
    """Whether a page is the text, and each layer covers what its rows say, but for white space between lines."""
    assert page.text == text
    for layer in Layer:
        wanted = {at for row in rows if row["layer"] == layer for at in range(row["start"], row["stop"])}
        marked = {at for at, around in enumerate(page.classes) if f"layer-{layer}" in around}
        assert marked <= wanted, layer
        assert all(page.text[at].isspace() for at in wanted - marked), layer


def test_sentences_have_addresses_and_marks():
    (page,) = drawn(deep(("North", SAYS))).values()
    _, _, rows = page
    assert {row["layer"] for row in rows} == {"quotation", "actor", "event", "term"}
    holds(*page)


def test_a_line_as_html():
    made = corpus([("North", "Free the hostages.")])
    line, _ = lines("Free the hostages.", sentences(made)["a"], layers(made).to_dicts())
    assert line.html == (
        '<p class="line zone-body" dir="auto"><span class="sentence" id="s1">Free the '
        '<mark class="layer-term" title="term: hostages (people held)">hostages</mark>.'
        '<a class="address" href="#s1" title="link to this sentence">§1</a></span></p>'
    )


@given(st.lists(wild_texts(), min_size=1, max_size=3))
def test_the_text_of_a_page_is_the_article_and_each_layer_covers_its_characters(texts):
    wars = concept("what happens", war="war", said="said")
    for page in drawn(corpus([("North", text) for text in texts], HELD, wars)).values():
        holds(*page)


spans = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted)


@given(st.text(alphabet="ab <&\n", min_size=12, max_size=12), st.lists(spans, max_size=6))
def test_whatever_overlaps_is_nested_rightly(text, ends):
    wraps = [Wrap(*end, f'<i class="n{at}">', "</i>") for at, end in enumerate(ends)]
    page = Read(nested(text, 0, 12, wraps))
    assert page.text == text
    for at, (start, stop) in enumerate(ends):
        assert [f"n{at}" in around for around in page.classes] == [start <= place < stop for place in range(12)]


def test_a_mark_that_reaches_over_lines_is_set_in_each():
    made = deep(("North", "“It rained all day.\n“It snowed all night,” Ann Lee said."))
    (page,) = drawn(made).values()
    holds(*page)
