import json

from analysis.publish.site.first import Question, figure_page, first_page
from analysis.publish.site.navigation import Group, Page
from analysis.publish.site.pictures import Pictures
from tests.publish.site.test_pictures import png

QUESTIONS = [Question("01-a", "Who <speaks>?", "<b>Five</b> do.", "01-a.ipynb"), Question("02-b", "Who acts?", "", "")]
PAGES = [
    Page("index", "In brief", Group.STORY),
    Page("01-a", "Who <speaks>?", Group.QUESTIONS),
    Page("02-b", "Who acts?", Group.QUESTIONS),
    Page("articles/x", "East & West", Group.ARTICLES, "A headline"),
    Page("method", "Method", Group.ABOUT),
]


def test_the_first_page_lists_questions_with_answers_articles_and_what_is_told_of_itself():
    text = first_page("A <story>", "Intro.", "", QUESTIONS, PAGES)
    assert "<h1>A &lt;story&gt;</h1>" in text
    assert '<li><a href="01-a.html">Who &lt;speaks&gt;?</a><p><b>Five</b> do.</p></li>' in text
    assert '<li><a href="02-b.html">Who acts?</a></li>' in text
    assert '<li><a href="articles/x.html">East &amp; West</a><p>A headline</p></li>' in text
    assert '<li><a href="method.html">Method</a></li>' in text


def test_a_brief_with_a_heading_begins_the_page():
    text = first_page("T", "Intro.", "<h1>Brief</h1><p>Five.</p>", QUESTIONS, PAGES)
    assert text.index("<h1>Brief</h1>") < text.index("01-a.html")
    assert "<h1>T</h1>" not in text
    assert first_page("T", "Intro.", "<p>Five.</p>", QUESTIONS, PAGES).count("<h1>") == 1


def test_without_articles_no_heading_names_them():
    assert "The articles" not in first_page("T", "", "", QUESTIONS, PAGES[:3])


def test_a_figure_has_its_title_what_it_counts_and_its_files(tmp_path):
    for name in ("00-a.svg", "00-a.png", "00-a.csv"):
        (tmp_path / name).write_bytes(png())
    about = {"stem": "00-a", "caption": "Title here. Five articles.", "alt": "x", "size_mm": [9, 9]}
    (tmp_path / "00-a.json").write_text(
        json.dumps(about | {"files": dict.fromkeys(("00-a.svg", "00-a.png", "00-a.csv"), "")})
    )
    pictures = Pictures(tmp_path / "source", tmp_path)
    text = figure_page(pictures)
    assert "<h2>Title here</h2><p>Five articles.</p>" in text
    assert '<a href="_static/figures/00-a.csv" download>csv</a>' in text
    assert {path.name for path in pictures.folder.iterdir()} >= {"00-a.csv", "00-a.json", "00-a.svg", "00-a.png"}
