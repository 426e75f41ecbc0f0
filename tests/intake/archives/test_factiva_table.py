"""Articles of Factiva with their indexing."""

from datetime import date

from analysis.intake.archives.factiva_table import coded, rows_of
from analysis.intake.archives.html_text import tree
from analysis.intake.article import Part
from analysis.schema.vocabulary import Zone


def row(code, value):
    return f'<tr><td class="index"><p><b>{code}</b>&nbsp;</p></td><td>{value}</td></tr>'


PARAGRAPH = '<p class="articleParagraph frarticleParagraph">{}</p>'
ROWS = {
    "SE": "News",
    "HD": "<b class='frHeadline'>A quay</b>\n",
    "BY": "Ann Lee",
    "CR": "Reuters",
    "WC": "1.295 mots",
    "PD": "29 décembre 2011",
    "ET": "15:32",
    "SN": "The Paper",
    "SC": "PAPR",
    "LA": "Français",
    "CY": "(c) The Paper.",
    "LP": PARAGRAPH.format("One\ntwo.") + PARAGRAPH.format("Three."),
    "TD": PARAGRAPH.format("Four."),
    "ART": "A ship.",
    "RF": "PAPER-1",
    "NS": "gpol : Domestic Politics | gvote : Elections",
    "PUB": "The Paper Company",
    "AN": "Document PAPR000020111229e7aa0001a",
}
TABLE = '<div class="article frArticle"><table>' + "".join(row(*each) for each in ROWS.items()) + "</table></div>"


def read(markup):
    return rows_of(coded(tree(markup)), "article 1")


def test_each_code_is_read():
    found = read(TABLE)
    assert found.parts == [
        Part(Zone.HEADLINE, "A quay"),
        *(Part(Zone.BODY, text) for text in ("One two.", "Three.", "Four.")),
        Part(Zone.CAPTION, "A ship."),
    ]
    assert (found.outlet, found.published, found.language) == ("The Paper", date(2011, 12, 29), "fr")
    assert (found.byline, found.credit, found.section, found.stated_words) == ("Ann Lee", "Reuters", "News", 1295)
    assert found.key == "PAPR000020111229E7AA0001A"


def test_a_table_of_a_headline_alone_is_an_article_without_anything_else():
    found = read("<table>" + row("HD", "A quay") + "</table>")
    assert found.parts == [Part(Zone.HEADLINE, "A quay")]
    assert (found.outlet, found.published, found.key) == (None, None, None)


def test_another_table_is_none():
    assert coded(tree("<table>" + row("XX", "a") + "<tr><td>HD</td><td>b</td></tr></table>")) is None
    assert coded(tree("<p>HD</p>")) is None
