import re

import polars as pl

from analysis import evidence
from analysis.publish import blocks, contexts
from analysis.publish.shown import STYLE
from analysis.questions import terms
from analysis.schema import empty
from analysis.schema.units import EVIDENCE
from analysis.schema.vocabulary import VoiceType, ZoneType
from tests.test_escape import NASTY, shown
from tests.tiny import corpus

PAIRS = [("North", "Hostages wait. Captives & hostages go."), ("South", "“Free the hostages <now>,” Lee said.")]


def found(pairs=PAIRS):
    made = corpus(pairs)
    return evidence.sentences(made, terms.mentions(made))


def test_words_stand_in_the_middle_of_their_sentences():
    html = contexts(blocks(found(PAIRS[1:]), "concept", "outlet"), title="Held").html
    grid = html[html.index("<table>") : html.index("</table>")]
    assert grid == (
        '<table><thead><tr><th scope="col" align=right>before<th scope="col">word<th scope="col">after'
        '<th scope="col">where</thead><tbody id="sentences-people-held--south"><tr><th scope="rowgroup" colspan="4">South: 1'
        '<tr><td align=right>“Free the<td><mark class="mark">hostages</mark><td>&lt;now&gt;,” Lee said.'
        '<td><span class="place" data-article="a" data-sentence="1">§1</span>, quotation</tbody>'
    )
    assert html.startswith(f'{STYLE}<details><summary>Held: 1 row</summary><div id="sentences-concept"><details>')
    assert '<summary><strong>people held</strong>: 1</summary><div id="sentences-people-held">' in html
    assert html.count("<input") == 1


def test_in_a_group_they_are_sorted_by_the_word_and_what_follows():
    html = contexts(blocks(found(), "concept"), title="Held").html
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", html) == ["Captives", "hostages", "hostages", "Hostages"]
    assert "<td>South <span" in html  # who it is, where the group does not say


def test_plain_text_is_title_and_counts_and_no_sentence():
    assert repr(contexts(blocks(found(), "term"), title="Held")) == "Held: 4 rows\n  hostages: 3\n  captives: 1"


def test_words_in_context_are_all_shown():
    assert contexts(found([("North", "Hostages. " * 600)]), title="Held").html.count("<mark ") == 600


def test_no_context_is_said():
    assert "No rows" in contexts(empty(EVIDENCE), title="x").html


BESIDE = "<img src=x onerror=alert(1)> $x$"


def test_hostile_words_in_context_are_only_words():
    evidence_of = [NASTY, f"{BESIDE} before", "<b>war</b>", f"after {BESIDE}", NASTY]
    rows = (
        empty(EVIDENCE)
        .clear(1)
        .with_columns(
            **dict(zip(("outlet", "left", "matched", "right", "article_id"), map(pl.lit, evidence_of), strict=True)),
            voice=pl.lit("outlet", VoiceType),
            zone=pl.lit("body", ZoneType),
            sentence=pl.lit(0, pl.UInt32),
        )
    )
    made = contexts(rows, title=NASTY)
    allowed = "style details summary input div table thead tbody tr th td mark span"
    assert {name for name, _ in shown(made.html).tags} == set(allowed.split())
    shown_words = "".join(shown(made.html).runs)
    assert all(words in shown_words for words in evidence_of)
    assert all(run.count("$") < 2 for run in shown(made.html).runs)


def test_a_hostile_outlet_beside_its_words_is_only_words():
    rows = found().with_columns(outlet=pl.lit(NASTY))
    made = shown(contexts(blocks(rows, "concept"), title="Held").html)
    assert {name for name, _ in made.tags} == set(
        "style details summary input div table thead tbody tr th td mark span".split()
    )
    assert NASTY in "".join(made.runs)
