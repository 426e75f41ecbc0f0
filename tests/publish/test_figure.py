"""Draw, finish and export in one call."""

import json
import re

from analysis import findings
from analysis.charts.terms import draw_mentions
from analysis.publish import figure
from analysis.publish.tables import Shown
from analysis.questions import terms
from tests.publish.exported import contents, story, svg_words


def test_a_chart_is_drawn_and_exported_in_one_call(tmp_path):
    made = story()
    found = terms.mentions(made)
    table = terms.shares(found, made.articles)
    reading = findings.terms(table, made.articles)
    how = {"outlets": ["South", "North"], "context": "slide"}
    shown = figure(draw_mentions, found, reading=reading, stem="a", corpus=made, folder=tmp_path, **how)
    assert json.loads(contents(shown)["json"])["drawing"] == how
    files = contents(shown)
    assert shown.alt == reading.alt
    assert json.loads(files["json"])["caption"] == f"{reading.title}. {reading.source}"
    printed = " ".join(svg_words(files["svg"]))
    assert re.sub(r"\s+", " ", reading.title) in printed


def test_too_little_for_a_chart_is_said_in_its_place(tmp_path):
    made = story()
    reading = findings.Reading("No <b> named", "S", "Q", "A")
    shown = figure(draw_mentions, terms.mentions(made).clear(), reading=reading, stem="a", corpus=made, folder=tmp_path)
    assert isinstance(shown, Shown)
    assert repr(shown) == "Too little for a chart here: No <b> named."
    assert shown.html == "<p>Too little for a chart here: No &lt;b&gt; named.</p>"
    assert list(tmp_path.iterdir()) == []
