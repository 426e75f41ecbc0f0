from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.article import Part
from analysis.intake.markdown import front_matter_of, markdown_of
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_name
from analysis.story.markdown import read_markdown, text_and_zones

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
    text, zones = text_and_zones(markdown_of(ARTICLE))
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
