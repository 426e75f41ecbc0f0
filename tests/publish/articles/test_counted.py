import pytest

from analysis.publish.articles.counted import QUESTIONS, counted
from analysis.publish.articles.layers import layers
from analysis.publish.articles.text import sentences
from tests.conftest import ROOT
from tests.deep import deep

TEXT = "It rained. Ann Lee freed the hostages. Tom Ray said that it snowed."
PAGES = {"02-terms.html": ["sentences-people-held--north--hostages"], "05-agency.html": ["sentences-lee"]}


@pytest.fixture(scope="module")
def read():
    made = deep(("North", TEXT))
    return layers(made).to_dicts(), sentences(made)["a"]


def test_what_is_counted_is_linked_to_its_question_where_that_is_built(read):
    marks, lines = read
    assert counted(TEXT, marks, lines, PAGES) == (
        '<details class="counted"><summary>Counted in §1–3</summary><ul>'
        '<li><a href="#s2">§2</a> <a href="../02-terms.html#sentences-people-held--north--hostages">term: hostages '
        '(people held)</a>; <a href="../05-agency.html#sentences-lee">doer: Lee “Ann Lee”, act: free “freed”, done to “the '
        "hostages”</a></li>"
        '<li><a href="#s3">§3</a> paraphrase: Tom Ray, “said”</li></ul></details>'
    )


def test_where_a_page_shows_no_such_group_the_link_leads_to_the_page(read):
    marks, lines = read
    assert '<a href="../02-terms.html">term: hostages' in counted(TEXT, marks, lines, {"02-terms.html": []})
    assert '<a href="../' not in counted(TEXT, marks, lines, {})


def test_where_nothing_is_counted_nothing_is_said(read):
    marks, lines = read
    assert counted(TEXT, marks, lines[:1], PAGES) == ""
    assert counted(TEXT, [], lines, PAGES) == ""


def test_what_two_marks_say_alike_is_said_once(read):
    marks, lines = read
    assert counted(TEXT, [*marks, *marks], lines, PAGES).count("term: hostages") == 1


def test_the_questions_have_notebooks():
    assert {page.removesuffix(".html") for page in QUESTIONS.values()} <= {
        path.stem for path in (ROOT / "notebooks").glob("*.ipynb")
    }
