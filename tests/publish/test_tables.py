from datetime import date

import polars as pl
import pytest

from analysis import evidence
from analysis.errors import SchemaError
from analysis.publish import concordance, contexts, searchable, table
from analysis.questions import terms
from analysis.schema import Unit, empty
from analysis.schema.keywords import KEYNESS
from analysis.schema.terms import SHARES
from analysis.schema.units import EVIDENCE
from analysis.schema.vocabulary import VoiceType, ZoneType
from analysis.schema.voices import VOICE_WORDS
from tests.test_escape import NASTY, shown
from tests.tiny import concept, corpus


def cells(html):
    """The words of a page, in order, formulas' spans put together again."""
    return "".join(shown(html.replace("</td>", "|").replace("</th>", "|")).runs).split("|")[:-1]


def tags(html):
    return {name for name, _ in shown(html).tags}


def test_a_table_has_headings_numbers_and_dashes():
    rows = pl.DataFrame(
        {
            "outlet": ["North", None],
            "n_words": [12345, 0],
            "share": [0.256, None],
            "ratio": [1.234, -2.0],
            "published": [date(2025, 2, 4), None],
            "known": [True, False],
        }
    )
    units = [Unit.KEY, Unit.COUNT, Unit.SHARE, Unit.LOG2, Unit.DAY, Unit.FLAG]
    made = table(rows, dict(zip(rows.columns, units, strict=True)))
    assert cells(made.html) == [
        *["outlet", "n words", "share", "ratio", "published", "known"],
        *["North", "12,345", "26 %", "1.23", "4\u00a0Feb\u00a02025", "yes"],
        *["–", "0", "–", "-2.00", "–", "no"],
    ]
    assert made._repr_html_() == made.html
    assert "North" in repr(made)


def test_columns_can_be_named_chosen_and_ordered():
    rows = pl.DataFrame({"a": [1], "b": ["x"], "c": [2]})
    made = table(rows, {"a": Unit.COUNT, "b": Unit.KEY}, {"b": "Outlet", "a": "Words"})
    assert cells(made.html) == ["Outlet", "Words", "x", "1"]


def test_an_interval_is_printed_by_the_unit_of_its_table():
    row = {"concept": "c", "outlet": "North", "term": "war", "low": 0.4, "high": 0.95}
    shares = pl.DataFrame([dict.fromkeys(SHARES) | row], schema={name: c.dtype for name, c in SHARES.items()})
    keyness = pl.DataFrame([dict.fromkeys(KEYNESS) | row], schema={name: c.dtype for name, c in KEYNESS.items()})
    ends = {"low": "from", "high": "to"}
    assert cells(table(shares, SHARES, ends).html) == ["from", "to", "40 %", "95 %"]
    assert cells(table(keyness, KEYNESS, ends).html) == ["from", "to", "0.40", "0.95"]


def test_a_column_without_a_unit_is_not_shown_in_silence():
    rows = pl.DataFrame({"a": [1], "b": [0.5]})
    with pytest.raises(SchemaError) as caught:
        table(rows, {"a": Unit.COUNT})
    assert str(caught.value) == (
        "Every column that is shown must have a unit; the schema has none for b. "
        'Add it, as in {**SHARES, "my column": Unit.COUNT}, or name the columns to show.'
    )
    assert cells(table(rows, {"a": Unit.COUNT}, {"a": "n"}).html) == ["n", "1"]
    with pytest.raises(SchemaError, match="the schema has none for b"):
        searchable(rows.clear(), {"a": Unit.COUNT}, title="Numbers")


def test_a_table_of_another_schema_is_refused():
    with pytest.raises(SchemaError, match="share is missing"):
        table(pl.DataFrame({"outlet": ["North"]}), VOICE_WORDS, {"outlet": "outlet"})


def test_rows_that_are_not_shown_are_counted():
    made = table(pl.DataFrame({"a": range(1500)}), {"a": Unit.COUNT}, most=3)
    assert cells(made.html.split("</table>")[0]) == ["a", "0", "1", "2"]
    assert made.html.endswith("<p>1,497 more rows are not shown.</p>")
    one = table(pl.DataFrame({"a": range(4)}), {"a": Unit.COUNT}, most=3)
    assert one.html.endswith("<p>1 more row is not shown.</p>")
    assert "more rows" not in table(pl.DataFrame({"a": range(3)}), {"a": Unit.COUNT}, most=3).html


def test_no_rows_are_said_so():
    made = table(pl.DataFrame({"a": []}), {"a": Unit.COUNT})
    assert (made.html, repr(made)) == (
        "<p>No rows: there is nothing to show here.</p>",
        "No rows: there is nothing to show here.",
    )


def test_hostile_cells_and_headings_are_only_words():
    rows = pl.DataFrame({NASTY: [NASTY], "b": ["$5bn and $9bn"]})
    made = table(rows, dict.fromkeys(rows.columns, Unit.TEXT), {NASTY: NASTY, "b": "$b$"})
    assert cells(made.html) == [NASTY, "$b$", NASTY, "$5bn and $9bn"]
    assert tags(made.html) == {"div", "table", "tr", "th", "td", "span"}
    assert all(run.count("$") < 2 for run in shown(made.html).runs)


def opened(pairs, *concepts):
    made = corpus(pairs, *concepts)
    found = terms.mentions(made)
    return evidence.sentences(made, found, concept=found["concept"][0])


def test_sentences_are_shown_by_outlet_with_their_words_marked():
    made = concordance(
        opened([("North", "Free hostages. Lee said: “Captives wait.”"), ("South", "Hostages!")]), title="Held"
    )
    assert repr(made) == (
        "Held: 3 mentions\nNorth\n  Free [hostages]. (outside quotation marks, body)\n"
        "  Lee said: “[Captives] wait.” (quotation, body)\nSouth\n  [Hostages]! (outside quotation marks, body)"
    )
    assert "".join(shown(made.html).runs) == (
        "Held: 3 mentionsNorth: 2Free hostages. (outside quotation marks, body)Lee said: “Captives wait.” (quotation, body)"
        "South: 1Hostages! (outside quotation marks, body)"
    )
    assert made.html.count("<mark ") == 3
    assert made.html.startswith("<details><summary>Held: 3 mentions</summary>")


def test_one_mention_is_one_mention():
    made = concordance(opened([("North", "Free hostages.")]), title="Held")
    assert repr(made).startswith("Held: 1 mention\n")


def test_a_count_opens_to_all_its_sentences_of_every_outlet():
    made = concordance(opened([("North", "Hostages. " * 400), ("South", "Hostages. " * 3)]), title="Held")
    assert made.html.count("<mark ") == 403
    assert "<strong>South</strong>: 3" in made.html
    assert repr(made).endswith("\n205 more lines are in the page.")


def test_words_in_context_are_all_shown():
    made = contexts(opened([("North", "Hostages. " * 600)]), title="Held")
    assert made.html.count("<mark>") == 600


def test_hostile_articles_are_only_words():
    text = f"The war {NASTY.replace('!', '')} goes on"
    made = concordance(opened([(NASTY, text)], concept("c", war="war")), title=NASTY)
    assert tags(made.html) == {"details", "summary", "div", "p", "strong", "mark", "small", "span", "bdi"}
    assert text in "".join(shown(made.html).runs)
    assert all(run.count("$") < 2 for run in shown(made.html).runs)


BESIDE = "<img src=x onerror=alert(1)> $x$"


def test_hostile_words_in_context_are_only_words():
    evidence_of = [NASTY, f"{BESIDE} before", "<b>war</b>", f"after {BESIDE}"]
    rows = (
        empty(EVIDENCE)
        .clear(1)
        .with_columns(
            **dict(zip(("outlet", "left", "matched", "right"), map(pl.lit, evidence_of), strict=True)),
            voice=pl.lit("outlet", VoiceType),
            zone=pl.lit("body", ZoneType),
        )
    )
    made = contexts(rows, title=NASTY)
    assert tags(made.html) == {*"details summary input div table thead tbody tr th td mark span".split()}
    shown_words = "".join(shown(made.html).runs)
    assert all(words in shown_words for words in evidence_of)
    assert all(run.count("$") < 2 for run in shown(made.html).runs)


def test_another_table_is_no_concordance():
    with pytest.raises(SchemaError, match="article_id is missing"):
        concordance(pl.DataFrame({"a": [1]}), title="Held")


# --- searchable -------------------------------------------------------------------------------------------------


def test_a_searchable_table_unfolds_and_escapes():
    made = searchable(
        pl.DataFrame({"term": ["<b>war</b>"], "n": [1234]}),
        {"term": Unit.KEY, "n": Unit.COUNT},
        {"term": "<word>", "n": "uses"},
        title="All <words>",
    )
    assert "<summary>All &lt;words&gt;: 1 row</summary>" in made.html
    assert '<th>&lt;word&gt;</th><th align="right">uses</th>' in made.html
    assert '<td>&lt;b&gt;war&lt;/b&gt;</td><td align="right">1,234</td>' in made.html
    assert made.html.count("<input") == 1


def test_a_searchable_table_says_what_it_leaves_out():
    made = searchable(pl.DataFrame({"n": range(7)}), {"n": Unit.COUNT}, title="Numbers", most=5)
    assert made.html.count("<tr><td") == 5
    assert "<p>2 more rows are not shown.</p>" in made.html


def test_an_empty_searchable_table_says_so():
    assert "No rows" in searchable(pl.DataFrame({"n": []}), {"n": Unit.COUNT}, title="Numbers").html


def test_keyword_in_context_is_sorted_by_the_word_and_what_follows():
    made = corpus(
        [("North", "Hostages wait. Captives & hostages go."), ("South", "“Free the hostages <now>,” Lee said.")]
    )
    found = evidence.sentences(made, terms.mentions(made), concept="people held")
    lines = contexts(found, title="people held")
    assert "<summary>people held: 4 rows</summary>" in lines.html
    assert "Captives &amp;</td><td><mark>hostages</mark></td>" in lines.html
    assert [line.split("[")[1].split("]")[0] for line in lines.text.splitlines()[1:]] == [
        "Captives",
        "hostages",
        "hostages",
        "Hostages",
    ]
    assert "&lt;now&gt;,” Lee said." in lines.html
    assert "South, quotation, body" in lines.html


def test_no_context_is_said():
    assert "No rows" in contexts(empty(EVIDENCE), title="x").html


def test_a_voice_is_told_in_words():
    rows = pl.DataFrame({"voice": pl.Series(["outlet", "attributed"], dtype=VoiceType)})
    html = table(rows, {"voice": VOICE_WORDS["voice"]}).html
    assert ">own words</td>" in html
    assert ">paraphrase</td>" in html


def test_only_columns_of_sentences_are_kept_wide():
    units = {"outlet": Unit.KEY, "sentence": Unit.TEXT, "word": Unit.TEXT}
    html = table(pl.DataFrame({"outlet": ["North"], "sentence": ["War goes on. " * 6]}), units).html
    assert html.count("min-width") == 2  # heading and cell of one column
    assert "min-width" not in table(pl.DataFrame({"outlet": ["North"], "word": ["war"]}), units).html


def test_plain_text_reads_like_the_page():
    rows = pl.DataFrame({"words": [["a", "b"], []], "same": [True, None], "share": [0.5, None]})
    schema = {"words": Unit.KEY, "same": Unit.FLAG, "share": Unit.SHARE}
    lines = [[cell.strip() for cell in line.split("┆")] for line in repr(table(rows, schema)).split("\n")]
    assert lines[1] == ["│ words", "same", "share │"]
    assert lines[3:5] == [["│ a, b", "yes", "50 %  │"], ["│ –", "–", "–     │"]]
