import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.article import Article, Part
from analysis.intake.folder import Placed, files_of, sources_with
from analysis.intake.markdown import as_field, front_matter_of, markdown_of
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_name
from analysis.story.markdown import read_markdown, words_of
from analysis.story.read import inspect_story
from analysis.story.record import repaired
from analysis.story.sources import source_from

ARTICLE = [
    Part(Zone.HEADLINE, "War & peace"),
    Part(Zone.STANDFIRST, "It goes on."),
    Part(Zone.BODY, "Ann *Lee* left [home]."),
    Part(Zone.BODY, "I stayed. — Bo (@bo)", embedded=True),
    Part(Zone.SUBHEADING, "1. No end"),
    Part(Zone.CAPTION, "A door in Rome (Bo Fox/AP)"),
    Part(Zone.BODY, "- 2. She wept."),
]


def test_an_article_is_markdown_that_a_person_can_read():
    assert markdown_of(ARTICLE) == (
        "# War \\& peace\n\n**It goes on.**\n\nAnn \\*Lee\\* left \\[home\\].\n\n> I stayed. — Bo (@bo)\n\n## 1\\. No end\n\n"
        "![A door in Rome (Bo Fox/AP)]()\n\n\\- 2. She wept.\n"
    )


def test_zones_come_back_as_they_were():
    text, zones, _ = words_of(markdown_of(ARTICLE))
    assert text.split("\n\n") == [f"> {part.text}" if part.embedded else part.text for part in ARTICLE]
    assert zones == {0: Zone.HEADLINE, 1: Zone.STANDFIRST, 4: Zone.SUBHEADING, 5: Zone.CAPTION}


def test_headline_and_standfirst_stand_before_pictures_and_a_second_headline_is_a_subheading():
    parts = [
        Part(Zone.CAPTION, "A door"),
        Part(Zone.HEADLINE, "War"),
        Part(Zone.STANDFIRST, "So."),
        Part(Zone.HEADLINE, "More"),
    ]
    assert markdown_of(parts) == "# War\n\n**So.**\n\n![A door]()\n\n## More\n"


def test_a_part_without_words_is_left_out_and_lines_are_joined():
    assert markdown_of([Part(Zone.BODY, " \n"), Part(Zone.BODY, "War\ngoes\u2028on.")]) == "War goes on.\n"


@pytest.mark.parametrize("words", ["War #", "War ##", "#", "a#", "War \\ #", "War \\#", "War # #", "# War #"])
def test_signs_at_the_end_of_a_heading_stay(words):
    for zone in (Zone.HEADLINE, Zone.SUBHEADING):
        parts = [Part(Zone.HEADLINE, "Peace"), Part(zone, words)] if zone is Zone.SUBHEADING else [Part(zone, words)]
        assert words_of(markdown_of(parts))[0].split("\n\n")[-1] == words


LITERAL = [
    "<script>alert(1)</script>",
    "&copy; 2024",
    "&amp;lt;",
    "a <b>c</b> d",
    "<!-- no -->",
    "AT&T; &#8217;",
    "a_x000D_b",
]


@pytest.mark.parametrize("words", LITERAL)
def test_words_that_look_like_marks_of_html_stay(words):
    parts = [Part(zone, words) for zone in (Zone.HEADLINE, Zone.STANDFIRST, Zone.SUBHEADING, Zone.BODY, Zone.CAPTION)]
    [record], _ = read_markdown(markdown_of(parts).encode(), "a.md")
    assert repaired(record).text == "\n\n".join([words] * 5)
    assert repaired(record).problems == []
    assert repaired(record).zones == record.zones
    assert source_from({"title": as_field(words)}, "a.md", None)[0].title == words


def test_a_field_without_marks_is_written_as_it_is():
    assert as_field("War & peace, a_b <3") == "War & peace, a_b <3"


HTML = st.lists(
    st.sampled_from([*LITERAL, "&", "<", ">", "p", "/", ";", "#", " # ", "lt", "\\", "_x000D_"]), max_size=6
)


@settings(max_examples=15, deadline=None)
@given(HTML.map("".join), HTML.map("".join), HTML.map("".join), st.booleans())
def test_a_story_holds_the_words_that_were_imported(headline, body, outlet, in_table):
    headline, body, outlet = (clean_name(f"War {words}") for words in (headline, body, outlet))
    parts = [Part(Zone.HEADLINE, headline), Part(Zone.BODY, f"{body} goes on."), Part(Zone.BODY, "It ends here.")]
    placed = [Placed(Article("", parts, outlet=outlet), "a.md", "given", "certain")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in files_of(placed, folder, in_table=in_table).items():
            path.write_bytes(content)
        if not in_table:
            (folder / "sources.csv").write_bytes(sources_with(placed, folder))
        story, problems = inspect_story(folder)
    [article] = story.articles.select("text", "title", "outlet").rows(named=True)
    assert article == {
        "text": f"{headline}\n\n{body} goes on.\n\nIt ends here.",
        "title": headline,
        "outlet": outlet,
    }, problems


WILD = st.text(
    st.sampled_from("\\`*_[]<>&#+-=~|!().:;'\"“” 1289abZé\n\t\u2028$@^{}/"), min_size=1, max_size=30
) | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)


@given(st.lists(st.tuples(st.sampled_from([Zone.BODY, Zone.SUBHEADING, Zone.CAPTION]), WILD), max_size=5))
def test_whatever_the_words_they_are_read_back(pairs):
    parts = [Part(Zone.HEADLINE, "War"), *(Part(zone, text) for zone, text in pairs)]
    data = markdown_of(parts).encode()
    [record], _ = read_markdown(b"---\noutlet: North\n---\n" + data, "a.md")
    wanted = [Part(part.zone, words) for part in parts if (words := clean_name(part.text))]
    assert record.text.split("\n\n") == [part.text for part in wanted]
    assert record.zones == {n: part.zone for n, part in enumerate(wanted) if part.zone is not Zone.BODY}


def test_front_matter_holds_what_is_known():
    fields = {"outlet": "North: a “paper”", "published": date(2025, 2, 4), "url": None, "byline": ""}
    assert front_matter_of(fields) == "---\noutlet: 'North: a “paper”'\npublished: 2025-02-04\n---\n"
    [record], _ = read_markdown((front_matter_of(fields) + "War").encode(), "a.md")
    assert record.fields == {"outlet": "North: a “paper”", "published": "2025-02-04"}
