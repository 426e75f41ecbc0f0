"""Pages of Europresse in three layouts."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.archives import europresse
from analysis.intake.article import Refused
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands

TABLE = (
    "<table><tr><td><table id='tbHeaderImages'><tr><td id='celPublication'></td></tr></table>"
    '<span class="DocPublicationName">Journal du Soir</span><br><span class="DocHeader">Politique, </span>'
    '<span class="DocHeader">jeudi </span><span class="DocHeader">5 octobre 2013</span><br><br>{kicker}'
    '<span class="TitreArticleVisu">Un <span style="color:red">pont</span> neuf</span><br><br>{byline}'
    "Le pont est ouvert.<p></p>Tout va bien.<p></p><b><i>© 2013 Journal. Tous droits réservés.</i></b><p></p>"
    "Numéro de document : news·20131004·JS·12<br><table><tr><td>Ce certificat est émis à <b>University</b></td></tr>"
    "</table></td></tr></table>"
)
OLD = f"<html><body>{TABLE.format(kicker='', byline='')}{TABLE.format(kicker='Ville<br>', byline='Ann Roe<p></p>')}</body></html>"
ARTICLE = (
    '<article><header><div>{name}</div><div><span class="DocHeader">Monde, {day}, p. 16</span></div>'
    '<div><p>VILLE</p></div><div class="titreArticle"><p class="titreArticleVisu {extra}">Un pont neuf</p></div>'
    "{below}</header><section><div class='DocText'><div class='docOcurrContainer'><p>Le pont est "
    "<mark>ouvert</mark>.</p><h3>Suite</h3><p>Tout va bien.</p></div></div></section>{end}<aside>"
    "<div><p><b>Illustration(s) : </b></p><div><p>Le pont.</p></div></div><div><b>Note(s) : </b><p>Une note.</p></div>"
    "</aside><footer><small>© 2013 Journal.</small>{number}</footer></article>"
)
SPAN = '<span class="DocPublicationName">Journal du Soir   </span>'
MIDDLE = ARTICLE.format(
    name=SPAN,
    day="mardi 14 mars 2006",
    extra="",
    below="<div>Ann Roe</div>",
    end="",
    number="<p>Numéro de document : news·20060314·JS·0q1</p>",
)
NEW = ARTICLE.format(
    name=f'<div class="rdp__DocPublicationName">{SPAN}</div>',
    day="14 March 2006",
    extra="rdp__articletitle",
    below='<div class="rdp__subtitle">Enfin.</div><p class="sm-margin-bottomNews">Ann Roe</p>',
    end="</div>",
    number='<div class="publiC-lblNodoc">news·20060314·JS·0q1</div>',
)


def page(*articles):
    return f"<!DOCTYPE html><html><body>{''.join(articles)}</body></html>"


def read(text):
    return europresse.read(text if isinstance(text, bytes) else text.encode(), "e.html")


def test_the_old_tables():
    first, second = read(OLD).articles
    assert (first.headline, first.outlet, first.published) == ("Un pont neuf", "Journal du Soir", date(2013, 10, 5))
    assert (first.section, first.key, first.byline) == ("Politique", "news·20131004·JS·12", None)
    assert first.of(Zone.BODY) == ["Le pont est ouvert.", "Tout va bien."]
    assert (second.byline, second.other_headlines) == ("Ann Roe", {"above the headline": "Ville"})
    assert second.of(Zone.BODY) == ["Le pont est ouvert.", "Tout va bien."]


def test_the_bytes_decide_on_the_encoding_not_what_the_page_says():
    declared = OLD.replace("<body>", "<head><meta charset='ISO-8859-1'></head><body>")
    for encoding in ("utf-8", "cp1252"):
        assert read(declared.encode(encoding)).articles[0].key == "news·20131004·JS·12"


@pytest.mark.parametrize("text", [MIDDLE, NEW], ids=["2015", "2025"])
def test_articles_in_both_newer_layouts(text):
    (article,) = read(page(text)).articles
    assert (article.headline, article.outlet, article.published) == (
        "Un pont neuf",
        "Journal du Soir",
        date(2006, 3, 14),
    )
    assert (article.section, article.byline, article.key) == ("Monde", "Ann Roe", "news·20060314·JS·0q1")
    assert article.of(Zone.BODY) == ["Le pont est ouvert.", "Tout va bien."]
    assert article.of(Zone.SUBHEADING) == ["Suite"]
    assert article.of(Zone.CAPTION) == ["Le pont."]
    assert article.other_headlines == {"above the headline": "VILLE"}


def test_a_subtitle_is_the_standfirst():
    assert read(page(NEW)).articles[0].of(Zone.STANDFIRST) == ["Enfin."]


def test_the_day_stands_in_the_number_too():
    assert read(page(MIDDLE.replace("mardi 14 mars 2006", "p. 1"))).articles[0].published == date(2006, 3, 14)


def test_who_the_certificate_was_made_for_is_not_kept():
    assert "University" not in repr(read(OLD))


def test_a_page_that_breaks_off_says_so():
    export = read(page(MIDDLE, MIDDLE)[:-200])
    assert len(export.articles) == 2
    assert str(export.problems[-1]) == (
        "error: e.html: ends in the middle; its last document may be cut off. Save it again."
    )


def test_a_page_without_documents_is_refused():
    message = (
        "must be a Europresse page with documents; it has none. Mark them in the list of results, show them as "
        "HTML and save that page."
    )
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        read("<p>Europresse</p>")


@pytest.mark.parametrize(("text", "is_one"), [(OLD, True), (page(NEW), True), ("<p>Other</p>", False), ("", False)])
def test_a_page_is_known_by_its_classes(text, is_one):
    assert europresse.recognises(text.encode(), "any.name") == is_one


@settings(max_examples=60, deadline=None)
@given(st.sampled_from((OLD.encode(), page(MIDDLE, NEW).encode())), st.integers(0, 3_000), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(data, cut, flips):
    stands(europresse, data[:cut])
    stands(europresse, flipped(data, flips))
