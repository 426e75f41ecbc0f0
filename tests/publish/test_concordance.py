import polars as pl
import pytest

from analysis import evidence
from analysis.errors import SchemaError
from analysis.publish import blocks, concordance
from analysis.publish.shown import STYLE
from analysis.questions import terms
from tests.test_escape import NASTY, shown
from tests.tiny import concept, corpus


def tags(html):
    return {name for name, _ in shown(html).tags}


def words(html):
    return "".join(shown(html.removeprefix(STYLE)).runs)


def opened(pairs, *concepts):
    made = corpus(pairs, *concepts)
    found = terms.mentions(made)
    return evidence.sentences(made, found, concept=found["concept"][0])


def test_sentences_are_shown_by_outlet_with_their_words_marked():
    pairs = [("North", "Free hostages. Lee said: “Captives wait.”"), ("South", "Hostages!")]
    made = concordance(opened(pairs), title="Held")
    assert made.html == (
        f'{STYLE}<details><summary>Held: 3 mentions</summary><div class="concordance" id="sentences-held">'
        '<div class="shown scroll" role="group" aria-label="Held" tabindex="0">'
        '<p id="sentences-held--north"><strong>North</strong>: 2 (1 outside quotation marks, 1 quotation)</p><ul>'
        '<li><bdi>Free <mark class="mark">hostages</mark>.</bdi> <small>('
        '<span class="place" data-article="a" data-sentence="1">§1</span>, outside quotation marks)</small>'
        '<li><bdi>Lee said: “<mark class="mark">Captives</mark> wait.”</bdi> <small>('
        '<span class="place" data-article="a" data-sentence="2">§2</span>, quotation)</small></ul>'
        '<p id="sentences-held--south"><strong>South</strong>: 1</p><ul>'
        '<li><bdi><mark class="mark">Hostages</mark>!</bdi> <small>('
        '<span class="place" data-article="b" data-sentence="1">§1</span>, outside quotation marks)</small></ul>'
        "</div></div></details>"
    )


def test_plain_text_is_title_and_counts_and_no_sentence():
    pairs = [("North", "Free hostages. Lee said: “Captives wait.”"), ("South", "Hostages!")]
    assert repr(concordance(opened(pairs), title="Held")) == "Held: 3 mentions\n  North: 2\n  South: 1"
    assert repr(concordance(opened(pairs[1:]), title="Held")) == "Held: 1 mention\n  South: 1"


def test_groups_lie_in_wider_groups_whose_address_is_inside_what_unfolds():
    html = concordance(blocks(opened([("North", "Hostages. Captives.")]), "concept", "outlet", "term"), title="x").html
    assert (
        '<details><summary><strong>people held</strong>: 2</summary><div id="sentences-people-held">'
        '<details open><summary><strong>North</strong>: 2</summary><div id="sentences-people-held--north">'
        '<p id="sentences-people-held--north--hostages"><strong>hostages</strong>: 1</p><ul><li>'
    ) in html


def test_a_sentence_is_shown_once_in_its_group_with_all_that_is_counted_in_it():
    rows = opened([("North", "Hostages met hostages.")])
    html = concordance(blocks(rows, "outlet", "term"), title="x").html
    assert html.count("<li>") == 1
    assert html.count("<mark ") == 2
    assert "<strong>hostages</strong>: 2</p>" in html
    twice = concordance(blocks(pl.concat([rows, rows.head(1)]), "outlet"), title="x").html
    assert "counted 3 times" in twice


def test_what_is_negated_is_said_to_be():
    made = corpus([("North", "These were not hostages.")])
    assert ", negated)</small>" in concordance(evidence.sentences(made, terms.mentions(made)), title="x").html


def test_of_several_articles_of_an_outlet_each_sentence_says_which():
    made = corpus([("North", "Hostages."), ("North", "Captives."), ("South", "Captives.")])
    text = words(concordance(evidence.sentences(made, terms.mentions(made)), title="x").html)
    assert "Hostages. (a §1, outside" in text
    assert "Captives. (b §1, outside" in text
    assert text.endswith("Captives. (§1, outside quotation marks)")


def test_a_headline_is_said_to_be_one():
    made = corpus([("North", "Hostages wait in the rain\n\nIt rained on Monday, and on Tuesday, all day long.")])
    text = words(concordance(evidence.sentences(made, terms.mentions(made)), title="x").html)
    assert "(§1, headline, outside quotation marks)" in text


def test_without_sentences_the_count_is_said():
    assert (
        concordance(opened([("North", "Hostages.")]).clear(), title="<Held>").html == "<p>&lt;Held&gt;: 0 mentions</p>"
    )


def test_hostile_articles_are_only_words():
    text = f"The war {NASTY.replace('!', '')} goes on"
    made = concordance(opened([(NASTY, text)], concept("c", war="war")), title=NASTY)
    assert tags(made.html) == set("style details summary div p ul li strong mark small span bdi".split())
    assert text in words(made.html)
    assert all(run.count("$") < 2 for run in shown(made.html).runs)


def test_another_table_is_no_concordance():
    with pytest.raises(SchemaError, match="article_id is missing"):
        concordance(pl.DataFrame({"a": [1]}), title="Held")
