import polars as pl
import pytest

from analysis import publish
from analysis.errors import SchemaError
from tests.charts.facts import versions

TWO = versions(
    ("North", "lede", "outlet", None, "The *army* freed #18# “brave” men."),
    ("South", "body", "attributed", "Ann Lee", "Lee said |#*13*# men left|."),
    name="Men were freed",
)


def test_each_version_stands_below_its_fact_with_its_marks():
    shown = publish.facts(TWO, title="Facts")
    assert "<summary>Facts: 1 fact</summary>" in shown.html
    assert "1. Men were freed (2 articles)" in shown.html
    assert "The <strong>army</strong> freed <span style" in shown.html
    assert "<em>“brave”</em> men." in shown.html
    assert '<span style="color:#6B6B6B">Lee said </span>' in shown.html
    assert "South <small>(body, paraphrase, Ann Lee)</small>" in shown.html
    assert shown.html.count("<tr>") == 1


def test_plain_text_has_brackets_for_marks():
    assert publish.facts(TWO, title="Facts").text.splitlines() == [
        "Facts: 1 fact",
        "1. Men were freed (2 articles)",
        "  North (lede, own words): The [army] freed {18} “brave” men.",
        "  South (body, paraphrase, Ann Lee): Lee said {[13]} men left.",
    ]


def test_what_comes_from_articles_is_escaped():
    evil = "<script>alert(1)</script>"
    shown = publish.facts(versions((evil, "lede", "attributed", evil, f"*{evil}* x {evil}"), name=evil), title=evil)
    assert "<script" not in shown.html
    assert shown.html.count("&lt;script&gt;") == 6


def test_long_plain_text_says_what_is_in_the_page():
    rows = [("North", "lede", "outlet", None, "It rained.")] * 300
    assert publish.facts(versions(*rows), title="Facts").text.endswith("101 more lines are in the page.")


def test_without_facts_that_is_said():
    assert publish.facts(TWO.clear(), title="Facts").text == "No rows: there is nothing to show here."


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        publish.facts(pl.DataFrame({"fact": [1]}), title="Facts")
