from analysis.findings.reading import Finding
from analysis.publish.whole.markup import of_html, of_markdown
from analysis.publish.whole.model import Grid, Heading, Paragraph, Raw, Run, Said
from tests.publish.whole.small import reading


def test_markdown_becomes_blocks_and_html_in_it_stays_text():
    assert of_markdown("# A *b*\n\nOne **two** `three`\nfour <b>\n\n- five") == [
        Heading(1, "A b"),
        Paragraph((Run("One "), Run("two", strong=True), Run(" "), Run("three", code=True), Run(" four <b>"))),
        Paragraph((Run("five"),), item=True),
    ]


def test_findings_keep_what_limits_them():
    said = of_html(reading()._repr_html_())
    assert [(each.caveat, each.other_reading) for each in said[0].findings] == [
        ("Two articles.", "By chance."),
        ("It is short.", None),
    ]
    assert of_html('<div class="findings"><p>A.</p></div>') == [Said((Finding("A."),))]


def test_a_word_that_leads_to_sentences_of_the_web_page_is_left_out():
    html = '<div class="findings"><p>A says “war” <a href="#x">twice</a>. <a class="opens" href="#y">sentences</a></p></div>'
    assert of_html(html) == [Said((Finding("A says “war” twice."),))]


def test_a_table_that_unfolds_has_its_title():
    html = (
        "<details><summary>All: 2 rows</summary><div><table><thead><tr><th>a</th><th align='right'>b</th></tr></thead>"
        "<tbody><tr><td>x</td><td>1</td></tr></tbody></table></div><p>1 more row is not shown.</p></details>"
    )
    assert of_html(html) == [Grid("All: 2 rows", ("a", "b"), (("x", "1"),), frozenset({1}), "1 more row is not shown.")]


def test_sentences_of_articles_are_told_apart():
    html = '<details><summary>war</summary><div class="concordance"><p>War &amp; peace.</p></div></details>'
    assert of_html(html) == [Raw(html, is_evidence=True)]
    assert of_html("<div><p>a</p>free <em>text</em></div>") == [
        Paragraph((Run("a"),)),
        Paragraph((Run("free "), Run("text", slanted=True))),
    ]
