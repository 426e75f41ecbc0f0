"""What the script of injections looks for, seen in Chromium where it is, and not seen where it isn't."""

import os

import pytest

from analysis.story import read_story
from analysis.story.read import inspect_story
from benchmarks.injections import ATTACKS, CHROMIUM, OUTSIDE, RUN, opened, write_story

in_chromium = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
    reason="Chromium is not installed; the pages are not opened",
)


@pytest.mark.skipif(os.name == "nt", reason="names of files may hold less there")
def test_every_attack_is_an_article_of_the_story(tmp_path):
    folder = write_story(tmp_path)
    story = read_story(folder)
    assert story.articles.height == len(ATTACKS) == 14
    assert len(story.concepts) == len(story.actors) == 14
    assert [choice.name for choice in story.selection.values()] == [" ".join(each.split()) for each in ATTACKS[:3]]
    lost = [str(each) for each in inspect_story(folder)[1] if each.severity == "error" and each.file != "verbs.csv"]
    assert lost == []


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        ("<p>War &lt;script&gt;</p><img src='data:,'>", set()),
        (f"<script>{RUN}</script>", {"ran", "dialog"}),
        (f"<img src={OUTSIDE}a.png>", {"outside"}),
        (f"<a href='javascript:{RUN}'>war</a>", {"could run"}),
        (f"<p onclick={RUN}>war</p>", {"could run"}),
    ],
)
@pytest.mark.browser
@in_chromium
def test_what_a_page_runs_or_asks_for_is_seen(content, kinds, tmp_path):
    page = tmp_path / "a.html"
    page.write_text(f"<!doctype html><title>a</title>{content}", encoding="utf-8")
    n, faults = opened([page])
    assert n == 1
    assert {fault.split(":")[0] for fault in faults} == kinds


@pytest.mark.browser
@in_chromium
def test_what_a_picture_runs_is_seen(tmp_path):
    picture = tmp_path / "a.svg"
    picture.write_text(f"<svg xmlns='http://www.w3.org/2000/svg'><script>{RUN}</script></svg>", encoding="utf-8")
    assert {fault.split(":")[0] for fault in opened([picture])[1]} == {"ran", "dialog"}
