"""The brief as a page shows it: cards, entries, small charts; nothing of an article is taken for markup."""

import re
from dataclasses import replace

import pytest

from analysis import brief, findings
from analysis.findings.linked import plain
from analysis.publish import cards, closing, entry, small_chart, story_title
from analysis.publish.brief import PAGES
from analysis.publish.listing import notebook_files
from analysis.questions import terms
from analysis.questions.corpus import contents
from tests.brief.test_comparisons import STORY
from tests.tiny import corpus

HOSTILE = "<script>alert(1)</script>"
HELD = [("North", "Free the hostages. " * 8), ("South", "Free the captives. " * 8)]


@pytest.fixture(scope="module")
def story():
    return corpus(HELD)


def told(made):
    found = brief.counted(made)
    chosen = brief.strongest(brief.comparisons(found, made.articles))
    return findings.clear_differences(chosen, brief.compared(found), made.articles)


def shown(made):
    return cards(made, contents.described(made), contents.lengths(made))


def test_cards_name_outlet_headline_day_and_length(story):
    found = shown(story)
    assert found.text.splitlines() == [
        "North: no headline in the file (4 February 2025, 24 words)",
        "South: no headline in the file (4 February 2025, 24 words)",
    ]
    assert 'data-article="a"' in found.html


def test_the_story_has_its_title_or_that_of_its_folder(story):
    assert story_title(replace(story, title="A <b> story")).html == "<h2>A &lt;b&gt; story</h2>"
    assert story_title(story).text == "How outlets word the same story: tiny"


def test_the_articles_are_in_the_one_order_of_outlets():
    made = corpus([("south", "It rained."), ("North", "It snowed."), ("south", "It hailed.")])
    assert [line.partition(":")[0] for line in shown(made).text.splitlines()] == ["North", "south", "south"]
    assert re.findall('data-article="(.)"', shown(made).html) == ["b", "a", "c"]


def test_titles_and_names_are_escaped():
    made = replace(corpus([(HOSTILE, "It rained.")], title=HOSTILE), title=HOSTILE)
    assert HOSTILE not in shown(made).html + story_title(made).html


def test_an_entry_that_turns_says_so_and_leads_to_the_ways_of_counting(story):
    (one,) = [each for each in told(story) if each.asked == "terms"]
    assert "10-how-far-it-holds" not in entry(one, 1).html
    turning = entry(replace(one, turns="in 4 of 9 ways of counting, the other side has more."), 1)
    assert "<em>Counted otherwise:</em> in 4 of 9 ways of counting, the other side has more." in turning.html
    assert '<a class="page" href="10-how-far-it-holds.ipynb">how far it holds</a>' in turning.html
    assert "Counted otherwise: in 4 of 9" in turning.text


def test_an_entry_leads_to_its_notebook_and_its_sentences(story):
    (one,) = [each for each in told(story) if each.asked == "terms"]
    html = entry(one, 1).html
    north = '<a class="page" href="02-terms.ipynb#sentences-people-held--north--hostages">8</a>'
    assert f"<h3>1. People held, outside quotation marks: “hostages” in North ({north} of " in html
    assert 'href="02-terms.ipynb#sentences-people-held"' in html
    assert 'href="02-terms.ipynb"' in html


def test_the_pages_are_notebooks():
    assert set(PAGES.values()) <= {path.stem for path in notebook_files()}


def test_a_small_chart_says_in_words_what_it_shows(story):
    (one,) = [each for each in told(story) if each.asked == "terms"]
    chart = small_chart(one, terms.mentions(story), ["North", "South"])
    assert chart.alt == f"{plain(one.title)}. {plain(one.text)}"
    assert chart.png.startswith(b"\x89PNG")
    assert chart.files == ()


def test_what_was_not_said_is_listed_under_its_heading():
    found = closing(["A <b>."], [], ["B."])
    assert (
        re.sub("<[^>]+>", "|", found.html)
        == "||What could not be said|||A &lt;b&gt;.|||How this was made|||B.||||"[
            : len(re.sub("<[^>]+>", "|", found.html))
        ]
    )
    assert found.text == "What could not be said\nA <b>.\nHow this was made\nB."
    assert STORY.height == 2
