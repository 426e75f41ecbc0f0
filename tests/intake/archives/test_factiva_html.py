"""Pages of Factiva, as articles are shown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.archives.factiva_html import EMPTY, NAME, STUB, read, recognises
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone
from tests.intake.archives.test_factiva_table import TABLE

INNER = """<div class="article enArticle"><p>
<div>Foreign Desk; 1</div>
<div id="hd"><span class="enHeadline">A port <b>opens</b>  </span>
</div><div class="author">By Ann Lee </div><div>Special to The Paper</div>
<div>1,208 words</div><div>9 January 2018</div><div>09:30</div><div>The Paper</div><div>PAPR</div><div>Late Edition</div>
<div>1</div><div>English</div><div>Copyright 2018 The Paper.  </div>
</p>
<p class="articleParagraph enarticleParagraph">One two
<b>port</b> of <a class="companylink">Acme</a>[https://a.example/x].</p>
<p class="articleParagraph enarticleParagraph">Three.</p>
<p>A ship in the port.</p>
<p>The Paper Company</p><p>Document PAPR000020180109ee190001a</p></div>"""
OLD = (
    INNER.replace("Foreign Desk; 1", "")
    .replace("<div></div>", "")
    .replace("0001a", "0002b")
    .replace("<div>09:30</div>", "")
)
CARRIED = '<div class="carryOver"><div><a href="x"><span class="enHeadline">3) A quay</span></a></div><div>The first words ...</div></div>'
SUMMARY = """<table id="oddEvenPreview" class="searchPreview "><tr><td class="sbSummaryTitle" colspan="2">Search Summary</td></tr>
<tr><td class="label">Text</td><td>port</td></tr><tr><td class="label">Date</td><td>In the last week</td></tr>
<tr><td class="label">Results Found</td><td>1,200</td></tr><tr><td class="label">Timestamp</td><td>1 January 2020 0:00 GMT</td></tr></table>"""


def outer(inner, number="PAPR000020180109ee190001a", more=""):
    return f'<div id="article-{number}" class="article"{more}>{inner}</div><br><span></span>'


def page(*boxes):
    head = "<html><head><meta charset='utf-8'><title>Factiva</title><style>.article {x:y}.articlePre b{}</style></head>"
    script = "<script>var a = '<div class=\"article enArticle\">';</script>"
    return f'{head}<body>{script}<div id="contentLeft" class="carryOverOpen">{"".join(boxes)}</div></body></html>'


def articles(*boxes):
    return read(page(*boxes).encode(), "a.html").articles


def test_an_article_in_two_boxes_is_one():
    (found,) = articles(outer(INNER))
    assert found.parts == [
        Part(Zone.HEADLINE, "A port opens"),
        Part(Zone.BODY, "One two port of Acme."),
        Part(Zone.BODY, "Three."),
        Part(Zone.CAPTION, "A ship in the port."),
    ]
    assert (found.outlet, found.published, found.language) == ("The Paper", date(2018, 1, 9), "en")
    assert (found.byline, found.section, found.stated_words) == ("By Ann Lee", "Foreign Desk; 1", 1208)
    assert (found.key, found.place) == ("PAPR000020180109EE190001A", "article 1")


def test_an_older_page_has_one_box():
    first, second = articles(
        OLD, OLD.replace('class="article enArticle"', 'id="lastArticle" class="article enArticle"')
    )
    assert (first.headline, first.outlet, first.section) == ("A port opens", "The Paper", None)
    assert first.of(Zone.BODY) == second.of(Zone.BODY) == ["One two port of Acme.", "Three."]
    assert first.key == "PAPR000020180109EE190002B"


def test_numbers_are_whole_so_articles_of_a_day_differ():
    first, second = articles(outer(INNER), outer(INNER.replace("0001a", "0001b"), "PAPR000020180109ee190001b"))
    assert first.key != second.key


def test_the_table_of_codes_and_shown_articles_may_stand_on_one_page():
    assert [found.headline for found in articles(TABLE, outer(INNER))] == ["A quay", "A port opens"]


def test_counted_headlines_promise_a_number():
    boxes = [outer(INNER.replace('"enHeadline">', f'"enHeadline counted">{number}) ')) for number in (1, 3)]
    export = read(page(*boxes).encode(), "a.html")
    assert [found.headline for found in export.articles] == ["A port opens", "A port opens"]
    assert export.promised == 3


def test_a_headline_carried_over_is_no_article_with_text():
    first, second = articles(outer(INNER), CARRIED)
    assert first.without_text is None
    assert (second.parts, second.without_text, second.notes) == ([], STUB, ["Its headline is “A quay”."])


def test_an_article_without_a_text_says_so():
    (found,) = articles(outer(INNER.replace("articleParagraph", "x")))
    assert (found.parts, found.without_text) == ([], EMPTY)


def test_a_preformatted_text_has_paragraphs_between_blank_lines():
    text = '<pre class="articlePre">One\ntwo.\n\n  Three.</pre>'
    (found,) = articles(outer(INNER.replace('<p class="articleParagraph enarticleParagraph">Three.</p>', text)))
    assert found.of(Zone.BODY) == ["One two port of Acme.", "One two.", "Three."]


@pytest.mark.parametrize(
    ("words", "day", "language", "code"),
    [
        ("877 Wörter", "9 Januar 2018", "Englisch", "en"),
        ("295 mots", "9 janvier 2018", "Français", "fr"),
        ("808 字", "2018 年 1 月 9 日", "Chinesisch", "zh"),
    ],
)
def test_the_interface_may_be_in_another_language(words, day, language, code):
    inner = INNER.replace("1,208 words", words).replace("9 January 2018", day).replace("English", language)
    (found,) = articles(outer(inner))
    assert (found.outlet, found.published, found.language) == ("The Paper", date(2018, 1, 9), code)


def test_a_page_of_another_encoding_than_it_claims_is_read_and_told():
    export = read(page(outer(INNER.replace("Three", "Été"))).encode("cp1252"), "a.html")
    assert export.articles[0].of(Zone.BODY)[1] == "Été."
    assert [problem.severity for problem in export.problems] == ["repair"]


def test_the_summary_gives_the_search():
    export = read(page(outer(INNER), SUMMARY).encode(), "a.html")
    assert export.about == {
        "search": "port",
        "days": "In the last week",
        "results": "1,200",
        "made": "1 January 2020 0:00 GMT",
    }
    assert (export.kind, export.promised) == (NAME, None)


def test_a_page_without_articles_is_refused():
    message = (
        "^must be a page of Factiva with articles; it holds none\\. In Factiva, choose the articles, then “Full article "
        "plus indexing” \\(or “Full article”\\), and save that page\\.$"
    )
    for data in (b"", page(SUMMARY).encode(), b"<html>"):
        with pytest.raises(Refused, match=message):
            read(data, "a.html")


def test_a_page_is_known_by_its_bytes():
    assert recognises(page(outer(INNER)).encode(), "a.txt")
    assert recognises(page(TABLE).encode(), "a.html")
    assert not recognises(b"<html>Factiva is an archive.</html>", "a.html")
    assert not recognises(b"Factiva: articleParagraph", "a.html")
    assert not recognises(b"", "a.html")


FILE = page(outer(INNER), TABLE, CARRIED, SUMMARY)


@given(
    st.integers(0, len(FILE)),
    st.sampled_from(["", "<div class='article enArticle'>" * 2_000, "<table><tr><td class='index'>"]),
)
def test_a_page_cut_off_anywhere_is_read_or_refused(at, more):
    data = (FILE[:at] + more).encode()
    recognises(data, "a.html")
    try:
        export = read(data, "a.html")
    except Refused:
        return
    assert all(bool(found.parts) != bool(found.without_text) for found in export.articles)
    assert all(part.text == " ".join(part.text.split()) != "" for found in export.articles for part in found.parts)
