import re
from datetime import date
from html.parser import HTMLParser

import polars as pl
import pytest

from analysis import evidence
from analysis.errors import SchemaError
from analysis.publish import blocks, searchable, table
from analysis.publish.shown import STYLE
from analysis.questions import terms
from analysis.schema import Unit
from analysis.schema.keywords import KEYNESS
from analysis.schema.terms import SHARES
from analysis.schema.vocabulary import VoiceType
from analysis.schema.voices import VOICE_WORDS
from tests.test_escape import NASTY, shown
from tests.tiny import corpus


class Cells(HTMLParser):
    """The words of each cell of a page; a cell ends where the next begins."""

    def __init__(self):
        super().__init__()
        self.words, self.is_cell = [], False

    def handle_starttag(self, tag, attrs):
        if tag in ("th", "td"):
            self.words.append("")
        self.is_cell = tag not in ("style", "caption") and bool(self.words)

    def handle_endtag(self, tag):
        self.is_cell = tag not in ("style", "caption", "table") and self.is_cell

    def handle_data(self, data):
        if self.is_cell:
            self.words[-1] += data


def cells(html):
    """The words of each cell, in order, formulas' spans put together again."""
    page = Cells()
    page.feed(html)
    return page.words


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
    assert repr(made).startswith("Table: 2 rows")


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
    assert tags(made.html) == {"style", "div", "table", "thead", "tbody", "tr", "th", "td", "span"}
    assert all(run.count("$") < 2 for run in shown(made.html).runs)


PAIRS = [("North", "Hostages wait. Hostages eat."), ("South", "Captives wait. “Hostages eat,” Lee said.")]


def counted(pairs=PAIRS):
    """Shares of a tiny story, and the groups of their sentences."""
    made = corpus(pairs)
    found = terms.mentions(made)
    return terms.shares(found, made.articles), blocks(evidence.sentences(made, found), "concept", "outlet", "term")


NAMES = {"outlet": "outlet", "term": "term", "n": "n", "n_concept": "of"}


def test_a_count_leads_to_the_sentences_of_its_row():
    rows, found = counted()
    html = table(rows, SHARES, NAMES, title="Terms", opens={"n": found, "n_concept": found.to("outlet")}).html
    assert html == (
        f'{STYLE}<div class="shown scroll" role="group" aria-label="Terms" tabindex="0"><table><caption>Terms</caption>'
        '<thead><tr><th scope="col">outlet<th scope="col">term<th scope="col" align=right>n<th scope="col" align=right>of'
        "</thead><tbody>"
        "<tr><td>North<td>captives<td align=right>0"
        '<td align=right><a href="#sentences-people-held--north">2</a>'
        '<tr><td>North<td>hostages<td align=right><a href="#sentences-people-held--north--hostages">2</a>'
        '<td align=right><a href="#sentences-people-held--north">2</a>'
        '<tr><td>South<td>captives<td align=right><a href="#sentences-people-held--south--captives">1</a>'
        '<td align=right><a href="#sentences-people-held--south">1</a>'
        "<tr><td>South<td>hostages<td align=right>0"
        '<td align=right><a href="#sentences-people-held--south">1</a>'
        "</tbody></table></div>"
    )


def test_all_counts_lead_to_the_narrowest_group_that_their_row_tells():
    rows, found = counted()
    html = table(rows.head(2), SHARES, {**NAMES, "share": "share"}, opens=found).html
    assert html.count('href="#sentences-people-held--north--hostages"') == 2
    assert ">100 %<" not in html.replace("<td align=right>100 %", "")
    wider = table(rows.drop("term").head(2), {"n": Unit.COUNT}, {"n": "n"}, opens=found).html
    assert 'href="#sentences-people-held--north"' in wider


def test_the_heading_of_a_wide_table_is_the_key_that_its_row_lacks():
    rows, found = counted()
    wide = terms.side_by_side(rows, ["North", "South"])
    units = {"concept": SHARES["concept"], "term": SHARES["term"], "North": Unit.TEXT, "South": Unit.TEXT}
    html = table(wide, units, opens=found).html
    assert '<td>hostages<td><a href="#sentences-people-held--north--hostages">2</a>' in html
    assert '<td><a href="#sentences-people-held--south--hostages">0 + 1 quoted</a>' in html
    assert "<td>captives<td><td><a" in html


def test_a_count_without_sentences_on_the_page_leads_nowhere():
    rows, _ = counted()
    _, others = counted([("East", "Hostages wait.")])
    assert "<a " not in table(rows, SHARES, NAMES, opens=others).html


def test_a_row_that_is_a_place_ends_with_it():
    rows = pl.DataFrame({"outlet": ["North", "South"], "article_id": ['a"b', "c"], "sentence": [1199, None]})
    html = table(rows, {"outlet": Unit.KEY}, {"outlet": "outlet"}).html
    assert cells(html) == ["outlet", "place in the article", "North", "§1,200", "South", "–"]
    assert '<span class="place" data-article="a&quot;b" data-sentence="1200">§1,200</span>' in html
    assert cells(table(rows.tail(1), {"outlet": Unit.KEY}, {"outlet": "outlet"}).html) == ["outlet", "South"]


def test_hostile_titles_and_links_are_only_words():
    made = corpus([(NASTY, "Hostages wait.")])
    found = terms.mentions(made)
    behind = blocks(evidence.sentences(made, found), "outlet", "term")
    rows = terms.shares(found, made.articles)
    html = table(rows, SHARES, NAMES, title=NASTY, opens=behind).html
    allowed = "style div table caption thead tbody tr th td span a".split()
    assert tags(html) == set(allowed)
    [address] = {dict(attributes)["href"] for name, attributes in shown(html).tags if name == "a"} - {""}
    assert re.fullmatch("#sentences-[a-z0-9-]+", address)


# --- searchable -------------------------------------------------------------------------------------------------


def test_a_searchable_table_unfolds_and_escapes():
    made = searchable(
        pl.DataFrame({"term": ["<b>war</b>"], "n": [1234]}),
        {"term": Unit.KEY, "n": Unit.COUNT},
        {"term": "<word>", "n": "uses"},
        title="All <words>",
    )
    assert "<summary>All &lt;words&gt;: 1 row</summary>" in made.html
    assert '<th scope="col">&lt;word&gt;<th scope="col" align=right>uses' in made.html
    assert "<td>&lt;b&gt;war&lt;/b&gt;<td align=right>1,234" in made.html
    assert made.html.count("<input") == 1
    assert 'role="group" aria-label="All &lt;words&gt;" tabindex="0"' in made.html


def test_counts_of_a_searchable_table_lead_to_their_sentences():
    rows, found = counted()
    html = searchable(rows, SHARES, NAMES, title="Terms", opens={"n": found}).html
    assert html.count("<a ") == 2


def test_a_searchable_table_says_what_it_leaves_out():
    made = searchable(pl.DataFrame({"n": range(7)}), {"n": Unit.COUNT}, title="Numbers", most=5)
    assert made.html.count("<tr><td") == 5
    assert "<p>2 more rows are not shown.</p>" in made.html


def test_a_voice_is_told_in_words():
    rows = pl.DataFrame({"voice": pl.Series(["outlet", "attributed"], dtype=VoiceType)})
    html = table(rows, {"voice": VOICE_WORDS["voice"]}).html
    assert cells(html) == ["voice", "own words", "paraphrase"]


def test_only_columns_of_sentences_are_kept_wide():
    units = {"outlet": Unit.KEY, "sentence": Unit.TEXT, "word": Unit.TEXT}
    html = table(pl.DataFrame({"outlet": ["North"], "sentence": ["War goes on. " * 6]}), units).html
    assert html.count('class="wide"') == 2  # heading and cell of one column
    assert 'class="wide"' not in table(pl.DataFrame({"outlet": ["North"], "word": ["war"]}), units).html


def test_plain_text_says_how_much_there_is():
    rows = pl.DataFrame({"words": [["a", "b"], []], "same": [True, None]})
    schema = {"words": Unit.KEY, "same": Unit.FLAG}
    assert repr(table(rows, schema, title="Words")) == "Words: 2 rows\n  words, same"
    assert repr(searchable(rows.head(1), schema, title="Words")) == "Words: 1 row\n  words, same"
