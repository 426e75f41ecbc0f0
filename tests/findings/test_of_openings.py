import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions.emphasis import lacking, openings
from analysis.schema import empty
from analysis.schema.emphasis import LACKING, OPENING_ITEMS
from analysis.schema.selection import FIGURES
from tests.deep import LEE, deep
from tests.questions.emphasis.beginnings import EAST, NORTH, SOUTH, figure, items, three
from tests.tiny import concept

RAY = concept("Ray", Ray="Ray")


def read(made, figures=None):
    found = items(made, figures)
    return findings.openings(openings(made, found), found, lacking(made, found), made.articles)


def said(*pairs, **columns):
    reading = read(deep(*pairs, **columns))
    return [finding.text for finding in reading.findings]


def headed(*headlines, body="It rained on day {} of the talks.", **columns):
    """The findings of articles with these headlines and nothing in their first paragraphs."""
    days = "one two three four five six".split()
    pairs = [
        (f"{name} Post", f"{headline}\n\n{body.format(day)}\n\nIt snowed.")
        for name, headline, day in zip("North South East West Hill Lake".split(), headlines, days, strict=False)
    ]
    return said(*pairs, actors=(LEE, RAY), **columns)


def test_a_missing_headline_is_told_first():
    assert read(three()).findings[0].text == "The program found no headline in the file of East or in sources.csv."


def test_several_missing_headlines_are_told_together():
    texts = said(("North", EAST), ("South", EAST.replace("Monday", "Tuesday")))
    assert texts[0] == "The program found no headline in the files of North and South or in sources.csv."


def test_a_headline_from_the_list_of_sources_is_said_to_be_from_there():
    texts = said(("North", EAST), ("South", SOUTH), title="Lee frees hostages")
    assert texts[0] == "The headline of North comes from sources.csv, not from the text."


def test_what_only_one_headline_names_and_prints():
    assert read(three()).findings[1].text == (
        "Only the headline of North names Lee and prints “hostages”. Only the headline of South prints “Captives”."
    )


def test_what_all_headlines_have():
    assert headed("Lee frees hostages", "Hostages met by Lee")[0] == "Both headlines name Lee and print “hostages”."
    assert headed("Lee frees hostages", "Hostages are met", "Police find hostages")[0].startswith(
        "All three headlines print “hostages”. Only the headline of North Post names Lee."
    )


def test_what_all_headlines_but_one_have():
    texts = headed("Lee frees hostages", "Lee comes home", "Town greets Lee", "Town goes dark")
    assert "All openings except that of West Post name Lee." in texts
    below = headed(
        "Lee frees hostages", "Lee comes home", "Town greets Lee", "Town goes dark", body="Lee came on day {}."
    )
    assert "All headlines except that of West Post name Lee." in below[0]
    assert "Only the headline of North Post prints “hostages”." in texts[0]


def test_two_of_many_headlines_are_told_together():
    texts = headed("Lee wins vote", "Vote won by Lee", "Town goes dark", "Rain floods town")
    assert texts[0] == "Only the headlines of North Post and South Post name Lee."


def test_a_quoted_word_is_not_the_outlets_own():
    texts = headed("Lee meets “hostages”", "Town goes dark")
    assert texts[0] == "Only the headline of North Post names Lee and prints “hostages” in quotation marks."


def test_the_wordings_for_one_thing_stand_side_by_side_with_who_quotes_them():
    text = next(finding.text for finding in read(three()).findings if finding.text.startswith("For"))
    assert text == (
        "For “people held”, the openings say “hostages” (North; South in quotation marks) and “Captives” (South "
        "and East)."
    )


def test_who_acts_in_a_headline_is_printed():
    texts = [finding.text for finding in read(three()).findings]
    assert "The program found who acts in the headline of North (“Lee frees”)." in texts


def test_harm_without_a_doer_in_a_headline_is_told():
    texts = headed("Two farmers killed in town", "Rain floods town")
    assert "Headlines tell an act of harm without a doer in North Post (“Two farmers killed”)." in texts


def test_figures_of_the_openings_are_printed():
    made = three()
    at = NORTH.index("33 hostages")
    figures = pl.DataFrame(
        [figure("a", at, at + len("33 hostages"), "33 hostages")],
        schema={name: column.dtype for name, column in FIGURES.items()},
    )
    texts = [finding.text for finding in read(made, figures).findings]
    assert "Openings give figures in North (“33 hostages”)." in texts


def test_what_the_headline_was_said_to_have_alone_is_not_told_again():
    texts = [finding.text for finding in read(three()).findings]
    assert not any(text.startswith("Only the opening of North") for text in texts)
    alone = said(("North", "Rain falls\n\nAnn Lee came."), ("South", "Snow falls\n\nIt was cold."))
    assert "Only the opening of North names Lee." in alone


def test_what_all_openings_but_one_have():
    texts = said(("North", "Hostages slept."), ("South", "Captives woke."), ("East", "It rained."))
    assert "All openings except that of East have a listed term for “people held”." in texts
    others = said(("North", "Hostages slept."), ("South", "Captives woke."), ("East", "Captives rose."))
    assert not any(text.startswith("All openings but") for text in others)


def test_one_article_is_compared_with_nothing():
    assert said(("North", NORTH)) == ["There is only one article, so there is no other opening to compare."]


def test_articles_without_openings_are_not_compared():
    assert said(("North", ""), ("South", ""))[-1] == (
        "Fewer than two articles have an opening, so there is nothing to compare."
    )


def test_openings_that_hold_nothing_say_so():
    assert said(("North", "It rained."), ("South", "It snowed."))[-1] == (
        "The program found no term, actor, act or figure in the openings."
    )


def test_two_articles_of_one_outlet_go_by_their_names():
    texts = said(("North", NORTH), ("North", SOUTH))
    assert texts[0] == (
        "Only the headline of North (a) names Lee and prints “hostages”. Only the headline of North (b) prints “Captives”."
    )


def test_articles_in_several_languages_are_said_to_be_so():
    made = deep(("North", NORTH), ("South", SOUTH))
    both = made.articles.with_columns(language=pl.Series(["en", "de"]))
    found = items(made)
    reading = findings.openings(openings(made, found), found, lacking(made, found), both)
    assert "The articles are in several languages" in reading.findings[0].caveat


def test_the_title_is_the_answer_and_the_alt_text_has_the_headlines():
    reading = read(three())
    assert reading.title == "Only the headline of North names Lee and prints “hostages”"
    assert "North: “Lee frees hostages”; South: “Captives go home”; East: no headline known." in reading.alt
    assert read(deep(("North", NORTH))).title == "How the article begins"


def test_days_and_short_headlines_are_another_reading():
    reading = read(three())
    assert reading.findings[1].other_reading == (
        "headlines of 3 words cannot say everything, and the text may say the rest."
    )


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.openings(empty(LACKING), empty(OPENING_ITEMS), empty(LACKING), three().articles)
