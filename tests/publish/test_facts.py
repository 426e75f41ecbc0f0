import polars as pl
import pytest

from analysis import publish
from analysis.errors import SchemaError
from analysis.publish.shown import STYLE
from tests.charts.facts import versions

TWO = versions(
    ("North", "lede", "outlet", None, "The *army* freed #18# “brave” men."),
    ("South", "body", "attributed", "Ann Lee", "Lee said |#*13*# men left|."),
    name="Men were freed",
)


def test_each_version_stands_below_its_fact_with_its_marks_and_its_place():
    shown = publish.facts(TWO, title="Facts")
    grid = shown.html[shown.html.index("<tbody>") : shown.html.index("</tbody>")]
    north, south = TWO["article_id"]
    assert grid == (
        '<tbody><tr id="sentences-fact--1"><td><strong><bdi>1. Men were freed (found in at least 2 articles)</bdi></strong><ul>'
        f'<li>North <small>(<span class="place" data-article="{north}" data-sentence="{TWO["sentence"][0] + 1}">'
        f'§{TWO["sentence"][0] + 1}</span>, lede, own words)</small>: <bdi>The <b class="own">army</b> freed '
        '<span class="number">18</span> <em>“brave”</em> men.</bdi></li>'
        f'<li>South <small>(<span class="place" data-article="{south}" data-sentence="{TWO["sentence"][1] + 1}">'
        f"§{TWO['sentence'][1] + 1}</span>, body, paraphrase, Ann Lee)</small>: <bdi>"
        '<span class="beside">Lee said </span><span class="number"><b class="own">13</b></span> men left'
        '<span class="beside">.</span></bdi></li></ul></td></tr>'
    )
    assert shown.html.startswith(f'{STYLE}<details><summary>Facts: 1 fact</summary><div id="sentences-fact"><input')


def test_a_name_that_one_version_prints_is_said_to_be_in_its_words():
    shown = publish.facts(TWO.with_columns(name=pl.lit("Lee said 13 men left")), title="Facts")
    assert "<bdi>1. Lee said 13 men left (found in at least 2 articles, in the words of South)</bdi>" in shown.html


def test_plain_text_is_title_and_count():
    assert publish.facts(TWO, title="Facts").text == "Facts: 1 fact"


def test_what_comes_from_articles_is_escaped():
    evil = "<script>alert(1)</script>"
    shown = publish.facts(versions((evil, "lede", "attributed", evil, f"*{evil}* x {evil}"), name=evil), title=evil)
    assert "<script" not in shown.html
    assert shown.html.count("&lt;script&gt;") == 7


def test_without_facts_that_is_said():
    assert publish.facts(TWO.clear(), title="Facts").text == "No rows: there is nothing to show here."


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        publish.facts(pl.DataFrame({"fact": [1]}), title="Facts")
