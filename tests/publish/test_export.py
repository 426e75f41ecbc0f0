import csv
import hashlib
import io
import json
import platform
import re
import tomllib
from dataclasses import replace
from datetime import date
from importlib import metadata

import matplotlib as mpl
import matplotlib.pyplot as plt
import polars as pl
import pytest
from hypothesis import given, settings
from PIL import Image

from analysis import annotate, read_story
from analysis.charts import finish, house
from analysis.charts.corpus import draw_barcodes
from analysis.charts.shares import draw_shares
from analysis.charts.terms import draw_mentions
from analysis.publish import save
from analysis.questions import terms
from analysis.questions.corpus import contents as questions
from analysis.story import Story
from analysis.story.read import problem_table
from tests.conftest import ROOT
from tests.publish.exported import contents, export, story, svg_words
from tests.tiny import HELD, wild_texts

NAME = "<script>alert(1)</script> $x$ =1"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


ENDINGS = ["svg", "pdf", "png", "csv", "json"]


def test_a_figure_is_written_in_five_files(tmp_path):
    made = export(tmp_path / "figures")
    assert [path.name for path in made.files] == [f"02-terms.{ending}" for ending in ENDINGS]
    assert all(path.parent == tmp_path / "figures" for path in made.files)
    files = contents(made)
    assert files["png"].startswith(b"\x89PNG")
    assert files["pdf"].startswith(b"%PDF")
    assert plt.get_fignums() == []


def test_a_figure_drawn_again_is_byte_for_byte_the_same(tmp_path):
    assert contents(export(tmp_path / "a")) == contents(export(tmp_path / "b"))


def test_the_pdf_embeds_its_fonts_and_the_svg_keeps_its_text(tmp_path):
    files = contents(export(tmp_path))
    assert b"/FontFile2" in files["pdf"]
    assert b"SourceSansPro" in files["pdf"]
    assert {"War <b>", "North", "South", "hostages", "captives"} <= set(svg_words(files["svg"]))


def test_files_hold_no_day_of_making(tmp_path):
    files = contents(export(tmp_path))
    assert str(date.today().year).encode() not in files["svg"]
    assert b"CreationDate" not in files["pdf"]


def test_the_manifest_names_files_articles_and_versions(tmp_path):
    made = export(tmp_path)
    files = contents(made)
    manifest = json.loads(files["json"])
    assert manifest["files"] == {
        f"02-terms.{ending}": hashlib.sha256(files[ending]).hexdigest() for ending in ENDINGS if ending != "json"
    }
    text = "Hostages & captives."
    assert manifest["inputs"][1] == {
        "article_id": "b",
        "outlet": "South",
        "published": "2025-02-04",
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    assert (manifest["story"], manifest["depth"], manifest["stem"]) == ("tiny", "words", "02-terms")
    assert (manifest["caption"], manifest["alt"], manifest["size_mm"][0]) == ("A caption.", "Two dots.", 89.0)
    versions = manifest["versions"]
    assert (versions["matplotlib"], versions["polars"]) == (mpl.__version__, pl.__version__)
    assert versions["source-framing"] == PROJECT["version"]
    assert versions["python"] == platform.python_version()


def test_the_manifest_names_the_files_and_the_settings(tmp_path):
    made = replace(story(), files={"concepts.yaml": "12ab"}).with_settings(MOST=3, LEAVE=["names"], PAIR=None)
    manifest = json.loads(contents(export(tmp_path, made))["json"])
    assert manifest["story_files_sha256"] == {"concepts.yaml": "12ab"}
    assert manifest["settings"] == {"MOST": 3, "LEAVE": ["names"], "PAIR": None}
    assert "model" not in manifest


def test_the_manifest_of_a_story_folder_changes_with_each_of_its_files(tmp_path, folder):
    files = {
        "a.txt": "Free the hostages.",
        "concepts.yaml": "held:\n  hostages: [hostages]\n",
        "sources.csv": "file,outlet,language\na.txt,North,en\n",
        "verbs.csv": "verb,class\nvow,neutral\n",
    }

    def manifest(changed):
        made = annotate(read_story(folder(files | changed)))
        return json.loads(contents(export(tmp_path / "figures", made))["json"])["story_files_sha256"]

    first = manifest({})
    assert list(first) == ["concepts.yaml", "sources.csv", "verbs.csv"]
    for name in first:
        assert [each for each, digest in manifest({name: files[name] + "\n"}).items() if digest != first[each]] == [
            name
        ]


def test_at_depth_syntax_the_manifest_names_what_read_the_sentences(tmp_path):
    articles = story().articles.with_columns(pl.Series("language", ["en", "de"]))
    made = annotate(Story("tiny", articles, (HELD,), (), problem_table([])), depth="syntax")
    model = json.loads(contents(export(tmp_path, made))["json"])["model"]
    weights = ROOT / "analysis" / "data" / "attributions.json"
    assert model == {
        "name": "en_core_web_sm",
        "version": "3.8.0",
        "spacy": metadata.version("spacy"),
        "attributions_sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "articles_not_read": ["b"],
    }


def test_without_a_corpus_no_articles_are_named(tmp_path):
    manifest = json.loads(contents(export(tmp_path, corpus=None))["json"])
    assert (manifest["story"], manifest["inputs"]) == (None, [])
    assert (manifest["story_files_sha256"], manifest["settings"]) == ({}, {})


def test_a_figure_is_shown_with_its_alt_text(tmp_path):
    made = export(tmp_path)
    data, about = made._repr_mimebundle_()
    assert repr(made) == data["text/plain"] == about["image/png"]["alt"] == "Two dots."
    assert about["image/png"]["width"] == round(89 / 25.4 * 96)


@pytest.mark.parametrize("stem", ["", "Terms", "a b", "../a", "a.b", "-a", "a/b", "a\n", "ä"])
def test_another_stem_is_refused(tmp_path, stem):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        export(tmp_path / "figures", stem=stem)
    message = f"stem must be small letters, digits and hyphens, like 02-terms-mentions, not '{stem}'."
    assert str(caught.value) == message
    assert not (tmp_path / "figures").exists()


@pytest.mark.parametrize("alt", ["", " \n"])
def test_an_empty_alt_text_is_refused(tmp_path, alt):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        export(tmp_path / "figures", alt=alt)
    assert str(caught.value) == "alt must say in words what the figure shows; it is empty."
    assert not (tmp_path / "figures").exists()


def test_exporting_leaves_the_settings_as_they_were(tmp_path):
    before = {name: mpl.rcParams[name] for name in mpl.rcParams}
    export(tmp_path)
    assert {name: mpl.rcParams[name] for name in mpl.rcParams} == before


def test_the_csv_holds_the_table_and_no_formula(tmp_path):
    table = pl.DataFrame({"outlet": ["=1+1", 'a,"b"\nc'], "n": [-1, 2], "spans": [[1, 2], []]})
    with house():
        made = save(draw_mentions(terms.mentions(story())), table, "a", caption="c", alt="a", folder=tmp_path)
    with made.files[3].open(newline="", encoding="utf-8-sig") as file:
        assert list(csv.reader(file)) == [
            ["outlet", "count", "spans"],
            ["'=1+1", "-1", "[1, 2]"],
            ['a,"b"\nc', "2", ""],
        ]


def test_categories_days_and_nested_columns_can_be_written(tmp_path):
    made = story()
    with house():
        ax = draw_mentions(terms.mentions(made))
        written = save(ax, made.attributions, "a", caption="c", alt="a", folder=tmp_path)
    assert written.files[3].read_text().splitlines()[1].startswith("a,0,,,")


def charts(made):
    found = terms.mentions(made)
    yield draw_mentions(found)
    yield draw_shares(terms.shares(found, made.articles))
    yield draw_barcodes(questions.segments(made), questions.places(made, found))


def test_a_hostile_outlet_is_only_words_in_every_file(tmp_path):
    made = story(NAME)
    with house("slide"):
        for number, ax in enumerate(charts(made)):
            finish(ax, title=NAME, subtitle=NAME, source=NAME)
            files = contents(
                save(ax, made.articles, f"c-{number}", caption=NAME, alt=NAME, folder=tmp_path, corpus=made)
            )
            assert svg_words(files["svg"]).count(NAME) == 4
            assert b"<script" not in files["svg"]
            assert json.loads(files["json"])["inputs"][0]["outlet"] == NAME


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "@a", "+1", "-1", "\u202eevil", "قناة الجزيرة", "a\u0301\u200b"])
def test_outlets_of_any_letters_are_drawn(tmp_path, name):
    exported = export(tmp_path, story(name))
    assert name in svg_words(contents(exported)["svg"])
    rows = list(csv.reader(exported.files[3].read_text(encoding="utf-8").splitlines()))
    assert {row[1] for row in rows[1:]} == {"South", f"'{name}" if name[0] in "=@+-" else name}


@settings(max_examples=5)
@given(wild_texts())
def test_any_words_around_a_chart_make_a_whole_svg(tmp_path_factory, text):
    words = " ".join(re.sub("[^\u0000-\u024f\u2000-\u206f]", "x", text).split())
    made = story()
    with house("column"):
        ax = finish(draw_mentions(terms.mentions(made)), title=words, subtitle="S", source=words)
        written = save(ax, made.articles, "a", caption=words, alt=f"a{words}", folder=tmp_path_factory.mktemp("f"))
    assert "North" in svg_words(written.files[0].read_bytes())


@pytest.mark.parametrize(("name", "own"), [("verbs", {"vow": "neutral"}), ("labels", {"hero": "evaluation"})])
def test_a_storys_own_lists_stand_in_the_manifest(tmp_path, name, own):
    assert name not in json.loads(contents(export(tmp_path / "a"))["json"])
    made = replace(story(), **{name: own})
    assert json.loads(contents(export(tmp_path / "b", made))["json"])[name] == own


def test_figures_of_another_story_are_not_overwritten(tmp_path):
    first = export(tmp_path)
    before = contents(first)
    other = story()
    second = export(tmp_path, replace(other, name="My Story!"))
    assert {path.parent for path in second.files} == {tmp_path / "my-story"}
    assert contents(first) == before
    assert {path.parent for path in export(tmp_path, other).files} == {tmp_path}


def test_a_figure_of_very_many_rows_is_a_picture_that_can_be_opened(tmp_path):
    tall = plt.figure(figsize=(0.3, 250))
    made = save(tall, pl.DataFrame({"n": [1]}), "tall", caption="Rows.", alt="Rows.", folder=tmp_path)
    with Image.open(tmp_path / "tall.png") as picture:
        assert picture.size == (72, 60_000)  # at 240 dpi, not 300
    with Image.open(io.BytesIO(made.png)) as picture:
        assert picture.size == (36, 30_000)
