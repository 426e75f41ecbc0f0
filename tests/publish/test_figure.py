"""Draw, finish and export in one call."""

import hashlib
import json
import re

import polars as pl
import pytest

from analysis import findings
from analysis.charts.corpus import draw_barcodes
from analysis.charts.shifts import draw_shift
from analysis.charts.terms import draw_mentions
from analysis.charts.voices import draw_speakers
from analysis.publish import figure
from analysis.publish.sheets import sheet
from analysis.publish.tables import Shown
from analysis.questions import terms
from analysis.questions.corpus import contents as contents_of
from analysis.questions.outlet_map import shifts
from analysis.story.concepts import Concept, Term
from analysis.units.counts import count_terms
from tests.charts.voices import heard
from tests.publish.exported import contents, story, svg_words
from tests.tiny import corpus


def test_a_chart_is_drawn_and_exported_in_one_call(tmp_path):
    made = story()
    found = terms.mentions(made)
    table = terms.shares(found, made.articles)
    reading = findings.terms(table, made.articles)
    how = {"outlets": ["South", "North"], "context": "slide"}
    shown = figure(draw_mentions, found, reading=reading, stem="a", corpus=made, folder=tmp_path, **how)
    assert json.loads(contents(shown)["json"])["settings"] == how
    files = contents(shown)
    assert shown.alt == reading.alt
    assert json.loads(files["json"])["caption"] == f"{reading.title}. {reading.source}"
    printed = " ".join(svg_words(files["svg"]))
    assert re.sub(r"\s+", " ", reading.title) in printed


def test_every_table_that_is_drawn_is_exported(tmp_path):
    made = story()
    found = terms.mentions(made)
    marks = contents_of.places(made, found)
    reading = findings.places(marks, made.articles, "people held")
    shown = figure(
        draw_barcodes, contents_of.segments(made), marks, reading=reading, stem="a", corpus=made, folder=tmp_path
    )
    names = ["a.svg", "a.pdf", "a.png", "a.csv", "a-marks.csv"]
    assert [path.name for path in shown.files] == [*names, "a.json"]
    about = json.loads((tmp_path / "a.json").read_text())["files"]
    assert about == {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in names}
    written = pl.read_csv(tmp_path / "a-marks.csv", schema_overrides={"place": pl.UInt32})
    assert written.select("article", "term", "place").rows() == marks.select("article_id", "term", "place").rows()


def test_a_table_that_the_chart_has_no_name_for_is_refused(tmp_path):
    made = story()
    found = terms.mentions(made)

    def draw(table, *others, outlets=None):
        return draw_mentions(table, outlets=outlets)

    reading = findings.Reading("Title", "S", "Q", "A")
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        figure(draw, found, found, reading=reading, stem="a", corpus=made, folder=tmp_path)
    assert str(caught.value) == (
        "draw must have a named parameter for each of its tables, since their files are called so; it has 1 for 2 "
        "tables. Write it as draw(table, marks, *, outlets=None)."
    )
    assert list(tmp_path.iterdir()) == []


def test_too_little_for_a_chart_is_said_in_its_place(tmp_path):
    made = story()
    reading = findings.Reading("No <b> named", "S", "Q", "A")
    shown = figure(draw_mentions, terms.mentions(made).clear(), reading=reading, stem="a", corpus=made, folder=tmp_path)
    assert isinstance(shown, Shown)
    assert repr(shown) == "Too little for a chart here: No <b> named."
    assert shown.html == "<p>Too little for a chart here: No &lt;b&gt; named.</p>"
    assert list(tmp_path.iterdir()) == []


def test_the_first_of_several_tables_is_exported(tmp_path):
    made = story()
    found = terms.mentions(made)
    segments, places = contents_of.segments(made), contents_of.places(made, found)
    reading = findings.places(places, made.articles, "people held")
    shown = figure(draw_barcodes, segments, places, reading=reading, stem="a", corpus=made, folder=tmp_path)
    written = next(path for path in shown.files if path.name == "a.csv")
    assert written.read_bytes() == sheet(segments)


def test_a_figure_knows_the_sentences_behind_it(tmp_path):
    made = story()
    found = terms.mentions(made)
    reading = findings.terms(terms.shares(found, made.articles), made.articles)
    given = {"reading": reading, "stem": "a", "corpus": made, "folder": tmp_path}
    shown = figure(draw_mentions, found, opens="sentences-people-held", **given)
    assert shown._repr_mimebundle_()[1]["image/png"]["opens"] == "sentences-people-held"
    assert "opens" not in figure(draw_mentions, found, **given)._repr_mimebundle_()[1]["image/png"]


def test_a_chart_that_grows_by_concepts_is_given_in_figures_of_some_concepts_each(tmp_path):
    names = [f"{one}{other}" for one in "abcdefgh" for other in "abcdefgh"]
    concepts = [Concept(f"concept {name}", (Term(name, (name,)), Term(f"{name}x", (f"{name}x",)))) for name in names]
    made = corpus([(outlet, " ".join(f"{name} {name}x" for name in names)) for outlet in ("North", "South")], *concepts)
    found = terms.mentions(made)
    reading = findings.Reading("Title", "Subtitle", "Source.", "Alt")
    how = {"reading": reading, "stem": "a", "corpus": made, "folder": tmp_path, "outlets": ["North", "South"]}
    shown = figure(draw_mentions, found, context="slide", **how)
    assert len(shown.figures) > 1
    tables = [pl.read_csv(tmp_path / f"a-{number}.csv") for number in range(1, len(shown.figures) + 1)]
    assert [name for table in tables for name in table["concept"].unique(maintain_order=True)] == [
        concept.name for concept in concepts
    ]
    assert all(table["outlet"].unique().sort().to_list() == ["North", "South"] for table in tables)
    words = svg_words((tmp_path / "a-1.svg").read_bytes())
    assert f"Subtitle (1 of {len(tables)})" in words
    sizes = {re.search(rb'viewBox="([^"]+)"', path.read_bytes()).group(1) for path in tmp_path.glob("a-*.svg")}
    assert sizes == {b"0 0 959.976 539.9865"}


def test_a_chart_that_needs_all_outlets_is_not_parted_by_them_on_a_slide(tmp_path):
    made = corpus(
        [(name, f"{word} talks " * 30) for name, word in (("North", "war"), ("South", "aid"), ("East", "oil"))]
    )
    shift = shifts.shift(count_terms(made, least=1), ["North", "South"])
    wide = pl.concat([shift.with_columns(term=pl.col("term") + str(n)) for n in range(20)])
    reading = findings.Reading("Title", "Subtitle", "Source.", "Alt")
    how = {"corpus": made, "folder": tmp_path, "outlets": ["East", "North", "South"], "context": "slide"}
    shown = figure(draw_shift, wide, reading=reading, stem="a", **how)
    assert json.loads(contents(shown)["json"])["settings"]["outlets"] == ["East", "North", "South"]


def test_figures_whose_bars_fit_their_room_say_that_scales_differ(tmp_path):
    table = heard(*(("North", f"Speaker {number:02}", None, 40 - number, 1) for number in range(40)))
    made = corpus([("North", "It rained.")])
    reading = findings.Reading("Title", "Subtitle", "Source.", "Alt")
    how = {"reading": reading, "corpus": made, "folder": tmp_path, "outlets": ["North"], "context": "slide"}
    shown = figure(draw_speakers, table, stem="a", **how)
    words = svg_words((tmp_path / "a-2.svg").read_bytes())
    assert f"Subtitle (2 of {len(shown.figures)}, each with a scale of its own)" in words
