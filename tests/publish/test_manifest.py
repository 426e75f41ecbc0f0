import json

import pytest

from analysis.charts.look import set_look
from analysis.charts.terms import draw_mentions
from analysis.findings import Reading
from analysis.publish import figure
from analysis.questions import terms
from tests.publish.exported import contents, export, story


@pytest.fixture(autouse=True)
def _as_the_house_has_it():
    yield
    set_look()


def test_it_says_what_each_column_of_each_table_is(tmp_path):
    about = json.loads(contents(export(tmp_path))["json"])
    (columns,) = about["columns"].values()
    assert list(about["columns"]) == ["02-terms.csv"]
    assert [each["heading"] for each in columns][:3] == ["article", "outlet", "concept"]
    assert [each["column"] for each in columns] == terms.mentions(story()).columns
    assert about["title"] == "War <b>"


def test_it_names_a_look_of_ones_own(tmp_path):
    made = story()
    set_look(width=120, palette={"North": "#162F4A"}, language="de")
    reading = Reading("Title", "Source", "Question", "Alt")
    shown = figure(draw_mentions, terms.mentions(made), reading=reading, stem="a", corpus=made, folder=tmp_path)
    about = json.loads(contents(shown)["json"])
    assert about["settings"] == {
        "context": "page",
        "outlets": None,
        "width": 120,
        "palette": {"North": "#162F4A"},
        "language": "de",
    }
    assert about["size_mm"][0] == 120
    assert b'xml:lang="en"' in contents(shown)["svg"]  # the findings around it are English
