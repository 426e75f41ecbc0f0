"""The brief in words: what differs, how easily chance does as much, and what could not be said."""

from datetime import date

import polars as pl
import pytest

from analysis import brief
from analysis.findings import of_brief
from analysis.findings.linked import plain
from analysis.findings.of_gap_errors import error_rate
from analysis.questions import alignment
from analysis.questions.corpus import contents
from analysis.schema.brief import COMPARISONS
from analysis.schema.vocabulary import EvidenceType
from tests.brief.test_comparisons import SPLIT, STORY, shuffled
from tests.deep import deep
from tests.tiny import articles, corpus

MEASURED = alignment.measured()


def told(rows, story=STORY):
    made = brief.comparisons(rows, story)
    chosen = brief.strongest(made)
    return of_brief.brief_lead(made, chosen, story).title, of_brief.clear_differences(
        chosen, brief.compared(rows), story
    )


def test_a_difference_is_told_with_its_counts_and_its_doubt():
    lead, (one,) = told(SPLIT)
    assert lead == (
        "One difference between these articles is larger than chance would often produce. Other articles of these outlets "
        "may not show it. The program made one comparison."
    )
    assert plain(one.title) == (
        "People held, outside quotation marks: “hostages” in North (8 of 8); “captives” in South (8 of 8)"
    )
    assert one.doubt == (
        "If the sentences that are compared were shuffled among the articles, all counts of the table, not only those in the "
        "title, would differ as much in fewer than 1 of 1,000 cases."
    )
    assert one.caveat == ()
    assert one.other_reading == "a word can come from a source, from house style, or from what the passage is about."


def test_where_whole_articles_are_shuffled_the_difference_is_not_one_of_these_articles_alone():
    made = brief.comparisons(SPLIT, STORY).with_columns(unit=pl.lit("article"))
    assert "may not show" not in of_brief.brief_lead(made, brief.strongest(made), STORY).title


@pytest.mark.parametrize(
    ("chance", "end"),
    [
        (0.2, "in 20 of 100 cases; that can be chance."),
        (0.04, "in 4 of 100 cases; chance can do that in one of several comparisons."),
    ],
)
def test_an_open_difference_says_how_chance_can_make_it(chance, end):
    made = brief.comparisons(SPLIT, STORY).with_columns(chance=chance, evidence=pl.lit("unsure", EvidenceType))
    (one,) = of_brief.clear_differences(brief.strongest(made), brief.compared(SPLIT), STORY)
    assert one.doubt.endswith(end)


def test_a_story_without_a_difference_says_so():
    same = shuffled(
        ("North", "hostages", 4), ("North", "captives", 4), ("South", "hostages", 4), ("South", "captives", 4)
    )
    assert told(same) == (
        "The program made one comparison of these articles’ counts. The difference is not clearly more than chance. Most of the "
        "wording was not compared.",
        [],
    )


def test_one_outlet_or_too_little_is_said():
    alone = articles([("North", "a"), ("North", "b")])
    made = brief.comparisons(SPLIT, STORY)
    assert (
        of_brief.brief_lead(made, made, alone).title
        == "All articles are of one outlet, so there is nothing to compare."
    )
    few = shuffled(("North", "hostages", 1), ("South", "captives", 1))
    assert told(few)[0] == "There is too little to compare: these articles share nothing that is counted five times."


def test_outlets_with_few_counts_are_named():
    _, (one,) = told(shuffled(("North", "hostages", 9), ("South", "captives", 3)))
    assert plain(one.caveat) == "Outside quotation marks, South has a word for “people held” three times."


def test_a_program_that_reads_says_that_it_errs():
    rows = SPLIT.with_columns(question=pl.lit("speakers"))
    _, (one,) = told(rows)
    assert plain(one.caveat) == "A program finds who speaks, and it errs."


def test_few_counts_of_what_a_program_reads_are_given():
    rows = shuffled(("North", "Lee", 9), ("South", "Roe", 3), ("West", "Roe", 1)).with_columns(
        question=pl.lit("speakers")
    )
    _, (one,) = told(rows, articles([("North", "a"), ("South", "b"), ("West", "c")]))
    assert plain(one.caveat) == (
        "There is little to count: South has 3 and West 1. A program finds who speaks, and it errs."
    )


def test_an_agency_is_the_other_reading_where_one_is_credited():
    story = STORY.with_columns(credit=pl.Series(["AFP", None]))
    _, (one,) = told(SPLIT, story)
    assert one.other_reading == "the wording may be a news agency’s: North credits AFP."


FACT = "Ann Lee visited Paris on Monday with forty advisers from the trade ministry."


def test_what_others_tell_and_was_not_found_is_told_with_the_error_of_the_claim():
    made = deep(("North", FACT), ("South", FACT), ("West", "The weather in London was wet and windy all day long."))
    found = of_brief.gap_differences(brief.told(made), made.articles, contents.lengths(made), MEASURED)
    assert [plain(each.title) for each in found] == [
        "Found in two articles, not found in West: “Ann Lee visited Paris on Monday with forty advisers from the trade ministry”"
    ]
    assert found[0].doubt == error_rate(MEASURED)


@pytest.mark.parametrize(("days", "n"), [((4, 4, 2), 0), ((4, 2, 2), 1), ((4, 4, None), 1)])
def test_what_only_an_earlier_article_lacks_is_not_told(days, n):
    made = deep(("North", FACT), ("South", FACT), ("West", "The weather in London was wet and windy all day long."))
    published = pl.Series([day and date(2025, 2, day) for day in days], dtype=pl.Date)
    lengths = contents.lengths(made).sort("outlet").with_columns(published=published)
    assert len(of_brief.gap_differences(brief.told(made), made.articles, lengths, MEASURED)) == n


def test_what_could_not_be_said():
    made = corpus([("North", "It rained."), ("South", "It snowed.")])
    none = pl.DataFrame(schema={name: column.dtype for name, column in COMPARISONS.items()})
    assert of_brief.not_said(none, made.articles, contents.zone_words(made), "words") == [
        "Whether an outlet writes like this on other days: there is one article of each.",
        "Words are not ranked: that takes eight articles each from two outlets.",
        "What the headline says in North and South: the files have no headline.",
        "Who speaks and who acts: no language model is installed.",
    ]


def test_how_the_files_were_read():
    made = corpus(
        [("North", "It rained.\nPhoto: hostages (AP/Ann Lee)\nPhoto: hostages (AP/Ann Lee)")], certainty="likely"
    )
    lengths = contents.lengths(made)
    assert of_brief.as_read_in_brief(made.articles, lengths, made.problems) == [
        "The outlet is likely, but not certain, for North.",
        "5 words of page furniture (a dateline, a byline, a line printed twice and the like) are not counted.",
    ]
    problems = pl.DataFrame(
        {"severity": ["guess", "guess", "error"], "file": "a", "row": None, "message": "m"}, schema=made.problems.schema
    )
    assert of_brief.as_read_in_brief(made.articles, lengths, problems)[2] == (
        "One thing was left out and two things were guessed when the files were read."
    )
    assert of_brief.as_read_in_brief(made.articles, lengths, problems[:1])[2] == (
        "One thing was guessed when the files were read (a: m)."
    )


def test_a_difference_that_chance_could_make_says_so_in_its_title():
    rows = shuffled(
        ("North", "hostages", 5), ("North", "captives", 1), ("South", "hostages", 2), ("South", "captives", 3)
    )
    made = brief.comparisons(rows, STORY).with_columns(chance=0.2, evidence=pl.lit("unsure", EvidenceType))
    (one,) = of_brief.clear_differences(made, brief.compared(rows), STORY)
    assert plain(one.title).endswith(" (not clearly more than chance)")


def test_the_rule_is_stated_as_far_as_it_came_to_use():
    made, lists = brief.comparisons(SPLIT, STORY), "The lists of terms may have been made with these articles open."
    _, differences = told(SPLIT)
    rule = of_brief.made(made, differences, STORY)
    assert rule[0] == (
        "For each comparison, the sentences that hold what is compared are shuffled among the articles up to 9,999 times, each "
        "article keeping its number of sentences. Each time the whole table of counts is measured (G2). A difference is called "
        "larger than chance where q is 5 % or less: the share of shuffles that differ as much, corrected for the number of "
        "comparisons (Benjamini-Hochberg), so that at most one in twenty of the differences called so is expected to be chance."
    )
    assert len(rule) == 4
    assert rule[2].startswith("Sentences of one article are more alike")
    assert lists in rule[3]
    read = of_brief.made(made.with_columns(question=pl.lit("roles")), differences, STORY)
    assert [text[:29] for text in read[2:]] == [
        "Where a program reads the cou",
        "Sentences of one article are ",
        "A title names the part of a t",
    ]
    assert lists not in read[4]
    assert len(of_brief.made(made, [], STORY)) == 3  # no title, and nothing said of titles
    by_article = of_brief.made(made.with_columns(unit=pl.lit("article")), [], STORY)
    assert "more alike" not in " ".join(by_article)


def test_the_rule_on_gaps_is_stated_only_where_one_is_told():
    made = deep(("North", FACT), ("South", FACT), ("West", "The weather in London was wet and windy all day long."))
    found = of_brief.gap_differences(brief.told(made), made.articles, contents.lengths(made), MEASURED)
    none = pl.DataFrame(schema={name: column.dtype for name, column in COMPARISONS.items()})
    assert of_brief.made(none, found, made.articles) == [
        "At most two facts or quotations are added that more than half of the articles tell and that were not found in another. "
        "What only articles of an earlier day lack is left out: they may have appeared before it happened."
    ]
    assert of_brief.made(none, [], made.articles) == []


def test_of_one_article_there_is_nothing_to_compare():
    none = pl.DataFrame(schema={name: column.dtype for name, column in COMPARISONS.items()})
    lead = of_brief.brief_lead(none, none, articles([("North", "a")])).title
    assert lead == "There is only one article, so there is nothing to compare."


def test_a_language_that_is_not_read_is_named():
    made = corpus([("North", "It rained."), ("South", "It snowed.")])
    none = pl.DataFrame(schema={name: column.dtype for name, column in COMPARISONS.items()})
    foreign = made.articles.with_columns(language=pl.Series(["en", "de"]), title=pl.lit("Rain"))
    assert of_brief.not_said(none, foreign, contents.zone_words(made), "syntax")[2:] == [
        "Who speaks and who acts in South: the language model reads English only."
    ]
