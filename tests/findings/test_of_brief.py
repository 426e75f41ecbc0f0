"""The brief in words: what differs, how easily chance does as much, and what could not be said."""

import polars as pl
import pytest

from analysis import brief
from analysis.findings import of_brief
from analysis.questions import alignment
from analysis.questions.corpus import contents
from analysis.schema.brief import COMPARISONS
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
        "One difference between these articles is larger than chance would often produce. The program made one comparison."
    )
    assert one.title == "People held: “captives” in South (8 of 8); “hostages” in North (8 of 8)"
    assert one.doubt == (
        "If the sentences that are compared were shuffled among the articles, they would differ as much in fewer than 1 of "
        "1,000 cases."
    )
    assert one.caveat is None
    assert one.other_reading == "a word can come from a source, from house style, or from what the passage is about."


def test_a_story_without_a_difference_says_so():
    same = shuffled(
        ("North", "hostages", 4), ("North", "captives", 4), ("South", "hostages", 4), ("South", "captives", 4)
    )
    assert told(same) == (
        "No difference between these articles is larger than chance could produce. The program made one comparison.",
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
    assert one.caveat == "South names it three times."


def test_a_program_that_reads_says_that_it_errs():
    rows = SPLIT.with_columns(question=pl.lit("speakers"))
    _, (one,) = told(rows)
    assert one.caveat == "A program finds who speaks, and it errs."


def test_an_agency_is_the_other_reading_where_one_is_credited():
    story = STORY.with_columns(credit=pl.Series(["AFP", None]))
    _, (one,) = told(SPLIT, story)
    assert one.other_reading == "the word may be a news agency’s: North credits AFP."


@pytest.mark.parametrize(
    ("chance", "cases"),
    [(0.25, "25 of 100"), (0.03, "3 of 100"), (0.004, "4 of 1,000"), (0.0001, "fewer than 1 of 1,000")],
)
def test_chance_is_told_in_cases(chance, cases):
    assert of_brief._cases(chance) == f"{cases} cases"


FACT = "Ann Lee visited Paris on Monday with forty advisers from the trade ministry."


def test_what_others_tell_and_was_not_found_is_told_with_the_error_of_the_claim():
    made = deep(("North", FACT), ("South", FACT), ("West", "The weather in London was wet and windy all day long."))
    found = of_brief.gap_differences(brief.told(made), made.articles, contents.lengths(made), MEASURED)
    assert [each.title for each in found] == [
        "Told in two articles, not found in West: “Ann Lee visited Paris on Monday with forty advisers from the trade ministry”"
    ]
    (row,) = MEASURED.filter(pl.col("what") == "absent right").iter_rows(named=True)
    assert found[0].doubt == (
        f"The program can err: people checked {row['n']} “not found”s of other stories by reading, and {100 * row['share']:.0f} % were right."
    )


def test_what_could_not_be_said():
    made = corpus([("North", "It rained."), ("South", "It snowed.")])
    none = pl.DataFrame(schema={name: column.dtype for name, column in COMPARISONS.items()})
    assert of_brief.not_said(none, made.articles, contents.zone_words(made), "words") == [
        "Whether an outlet writes like this on other days: there is one article of each.",
        "Words are not ranked: that takes eight articles of two outlets.",
        "What the headline says in North and South: the file has no headline.",
        "Who speaks and who acts: no language model is installed.",
    ]


def test_how_the_files_were_read():
    made = corpus(
        [("North", "It rained.\nPhoto: hostages (AP/Ann Lee)\nPhoto: hostages (AP/Ann Lee)")], certainty="likely"
    )
    lengths = contents.lengths(made)
    assert of_brief.as_read_in_brief(made.articles, lengths, made.problems) == [
        "The outlet is likely, not certain, for North.",
        "5 words of page furniture, such as repeated captions and lines with a date, are not counted.",
    ]
    problems = pl.DataFrame(
        {"severity": ["guess", "guess", "error"], "file": "a", "row": None, "message": "m"}, schema=made.problems.schema
    )
    assert of_brief.as_read_in_brief(made.articles, lengths, problems)[2] == (
        "One thing was left out and two things were guessed when the files were read."
    )


def test_the_rule_is_stated():
    (first, *_) = of_brief.made(brief.comparisons(SPLIT, STORY))
    assert first == (
        "For each comparison, the sentences that hold what is compared are shuffled among the outlets 9,999 times, each outlet "
        "keeping its number of sentences. Each time the whole table of counts is measured (G2). A difference is called larger "
        "than chance where q is 5 % or less: the share of shuffles that differ as much, corrected for the number of "
        "comparisons (Benjamini-Hochberg)."
    )
