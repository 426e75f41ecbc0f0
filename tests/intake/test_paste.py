from datetime import date

import pytest

from analysis.errors import StoryError
from analysis.intake.paste import add
from analysis.story.read import inspect_story

TEXT = "War goes on\n\nBy Ann Lee\n\nIt goes on, and *nobody* knows why.\nShe left."


def test_a_pasted_text_becomes_an_article_of_the_story(tmp_path):
    made = add(tmp_path / "story", TEXT, outlet="The North", published="2025-02-04")
    assert repr(made) == "story/2025-02-04_the-north_war-goes-on.md was written: 9 words of The North."
    story, problems = inspect_story(tmp_path / "story")
    assert [str(each) for each in problems if each.severity == "error"] == []
    row = story.articles.row(0, named=True)
    assert (row["outlet"], row["published"], row["title"]) == ("The North", date(2025, 2, 4), "War goes on")
    assert row["byline"] == "Ann Lee"
    assert row["text"] == "War goes on\n\nIt goes on, and *nobody* knows why.\n\nShe left."


def test_the_same_words_are_not_written_twice(tmp_path):
    add(tmp_path, TEXT, outlet="North")
    again = add(tmp_path, TEXT.upper(), outlet="North")
    assert repr(again) == "north_war-goes-on.md holds these words of North already; nothing was written."
    assert len(list(tmp_path.iterdir())) == 1
    assert add(tmp_path, TEXT, outlet="South").path.name == "south_war-goes-on.md"


def test_a_title_that_is_given_is_the_headline(tmp_path):
    made = add(tmp_path, "It goes on.", outlet="North", title="War!", published=date(2025, 2, 4))
    assert made.path.read_text().endswith("---\n\n# War!\n\nIt goes on.\n")


def test_the_row_is_added_to_the_sources_that_there_are(tmp_path):
    (tmp_path / "sources.csv").write_text("file,outlet\n")
    add(tmp_path, TEXT, outlet="North, Inc.")
    assert (tmp_path / "sources.csv").read_text() == 'file,outlet\nnorth-inc_war-goes-on.md,"North, Inc."\n'


def test_without_a_text_nothing_is_written(tmp_path):
    assert add(tmp_path, " \n", outlet="") is None
    assert list(tmp_path.iterdir()) == []


def test_a_missing_outlet_and_a_wrong_day_are_told(tmp_path):
    with pytest.raises(StoryError, match=r"^outlet must name who published the article; it is empty. Write its name.$"):
        add(tmp_path, TEXT, outlet=" ")
    with pytest.raises(StoryError, match=r"^published must be a day like 2025-02-04, not '4/2/2025'"):
        add(tmp_path, TEXT, outlet="North", published="4/2/2025")
    assert list(tmp_path.iterdir()) == []


PAGE = "<!DOCTYPE html><html><body><article><h1>War goes on</h1><p>{}</p></article></body></html>"


def test_the_source_of_a_page_is_read_as_the_page(tmp_path):
    words = "It goes on in the north, and nobody knows for how long it will, said Ann Lee, who has seen many wars in her life."
    made = add(tmp_path, PAGE.format(words), outlet="North")
    assert made.path.read_text().endswith(f"---\n\n# War goes on\n\n{words}\n")
    with pytest.raises(StoryError, match=r"^text must be an article; it is the source of "):
        add(tmp_path, PAGE.format("No."), outlet="North")
