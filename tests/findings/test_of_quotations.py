"""The sentences about quotations and terms outside the marks."""

from datetime import date

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions import terms
from analysis.questions.terms import outside as questions
from analysis.questions.voices import quotations
from analysis.schema.terms import SAID_BY
from analysis.schema.voices import QUOTATIONS
from tests.deep import deep
from tests.tiny import corpus

LONG = "The bridge will open in spring and nobody will pay a toll"


def texts(reading):
    return [finding.text for finding in reading.findings]


def told(*pairs, **columns):
    made = corpus(pairs, **columns)
    table = quotations.quotations(made)
    return findings.quotations(table, made.articles, quotations.unmarked(made, table))


def test_how_much_each_outlet_kept_is_told():
    made = told(
        ("North", f"“{LONG},” he said."),
        ("South", "“Elsewhere nobody will pay a toll,” he said. “Other words end here,” he said."),
        ("West", "“Nobody will pay a toll,” he said."),
        ("East", "It rained."),
    )
    assert made.title == f"“{LONG}” is quoted, in whole or in part, in North, South and West"
    assert texts(made) == [
        f"“{LONG}” has twelve words. North prints all of them, South 5, West 5. It was not found in East.",
        "Some words of these quotations are not in the fullest version: “Elsewhere” (South).",
    ]
    assert made.findings[0].caveat.startswith("Quotations of fewer than three words count as the same only if")
    assert made.findings[0].other_reading == ("an outlet may put in its own words what it does not quote.")
    assert made.findings[1].caveat == (
        "Small words (“the”, “had”, “it”) are listed only if three words in a row differ. A different spelling, "
        "or words that an editor put in square brackets, do not count."
    )
    assert made.alt.startswith("Quotations in at least two articles. “The bridge")


def test_words_outside_the_marks_are_searched_before_they_are_not_found():
    pairs = [
        *((name, f"“{LONG},” he said.") for name in ("North", "South")),
        ("East", "He said that nobody will pay a toll."),
        ("West", "It rained."),
    ]
    text = texts(told(*pairs))[0]
    assert text.endswith(
        " East (five words in a row) has some of its words outside quotation marks or in other ones. It was not found in West."
    )
    made = corpus(pairs)
    unsearched = findings.quotations(quotations.quotations(made), made.articles)
    assert texts(unsearched)[0].endswith(" East and West do not quote it.")


def test_an_agencys_copy_is_another_reading():
    made = told(("North", f"“{LONG},” he said."), ("South", f"“{LONG},” he said."), credit="AP")
    assert texts(made)[0] == f"“{LONG}” has twelve words. North and South print all of them."
    assert made.findings[0].other_reading.endswith(", or may have cut an agency’s copy (North and South).")


def test_articles_of_several_days_are_said_so():
    made = corpus([("North", f"“{LONG},” he said."), ("South", f"“{LONG},” he said."), ("East", "War goes on.")])
    days = made.articles.with_columns(published=pl.Series([date(2025, 2, 4), date(2025, 2, 4), date(2025, 2, 1)]))
    reading = findings.quotations(quotations.quotations(made), days)
    assert reading.findings[0].caveat.endswith(
        " The articles appeared on different days; an earlier one cannot quote what was said later."
    )


def test_different_speakers_are_named():
    made = deep(("North", f"“{LONG},” Ann Lee said."), ("South", f"“{LONG},” Ann Lee said."))
    table = quotations.quotations(made).with_columns(actor=pl.Series(["Lee", "Hill"]))
    assert f"The outlets name different speakers for “{LONG}”: Lee (North) and Hill (South)." in texts(
        findings.quotations(table, made.articles)
    )


def test_no_shared_quotation_is_said_so():
    said = ["The program found no quotation of three words or more in two articles."]
    assert texts(told(("North", "War goes on."))) == said
    assert texts(told(("North", f"“{LONG},” he said."))) == said


def test_of_short_quotations_nothing_is_denied():
    pairs = [("North", "Ann Lee spoke of “heavy rain” on Monday."), ("South", "“Heavy rain” is what they call it.")]
    assert texts(told(*pairs)) == ["The program found no quotation of three words or more in two articles."]


def test_a_bracket_that_opens_before_the_first_word_is_printed():
    pairs = [(name, "He wrote, “[W]e will vote on the two new bridges in spring.”") for name in ("North", "South")]
    assert told(*pairs).title.startswith("“[W]e will vote on the two new bridges in spring” is quoted,")


def test_many_outlets_are_counted():
    made = told(*((f"Outlet {n}", f"“{LONG},” he said.") for n in range(6)))
    assert made.title == f"“{LONG}” is quoted, in whole or in part, in at least six articles"


def test_another_table_is_refused():
    with pytest.raises(SchemaError, match="quotation is missing"):
        findings.quotations(corpus([]).articles, corpus([]).articles)


BESIDE = ("North", "Ann Lee said the captives were “safe and well fed” on Monday.")
QUOTED = ("South", "“We want every hostage home by Friday,” Ann Lee said.")


def beside(*pairs):
    made = deep(*pairs)
    return findings.outside(questions.outside(made, terms.mentions(made)), made.articles, n_concepts=1)


def test_a_term_in_the_place_of_the_speakers_own_is_told_with_its_other_reading():
    made = beside(BESIDE, QUOTED)
    assert made.title == "One paraphrase uses a different term from the one its speaker is quoted with"
    assert texts(made) == [
        (
            "North writes “captives” just outside the marks of “safe and well fed”; quotations of Ann Lee (South) use "
            "“hostages” for people held."
        )
    ]
    assert made.findings[0].other_reading == (
        "“captives” may mean something different from “hostages”; the speaker may use both; and a quoted word may "
        "be a translator’s."
    )


def test_the_three_strongest_cases_are_told():
    people = ("Ann Lee", "Bob Hill", "Tom Ray", "Kim Fox")
    pairs = [
        (f"{side} {name}", text.format(name))
        for name in people
        for side, text in (
            ("North", "{} said the captives were “safe and well fed” on Monday."),
            ("South", "“We want every hostage home by Friday,” {} said."),
        )
    ]
    made = beside(*pairs)
    assert made.title == "Four paraphrases use a different term from the one their speaker is quoted with"
    assert len(texts(made)) == 4
    assert texts(made)[3] == "The table lists one more such case."


def test_agreement_and_open_cases_are_told():
    same = ("South", "“We want every captive home by Friday,” Ann Lee said.")
    assert texts(beside(BESIDE, same)) == [
        "We found no paraphrase that uses a different term from the one its speaker is quoted with.",
        "In one paraphrase, the speaker is quoted with the same term.",
    ]
    at = beside(("North", "Ann Lee said “all the remaining living” captives would come home on Monday."))
    assert texts(at)[1] == (
        "The article’s own term touches the quotation marks: “captives” beside “all the remaining living” (North)."
    )
    assert texts(beside(("North", "It rained."))) == [
        "We found no paraphrase that uses a different term from the one its speaker is quoted with."
    ]


def test_who_says_a_term_is_told():
    made = deep(QUOTED, BESIDE)
    reading = findings.said_by(questions.said_by(made, terms.mentions(made)), made.articles, n_concepts=1)
    assert reading.title == "One mention is in a quotation; its speaker is known"
    assert texts(reading)[1] == "“Hostages” is quoted from Ann Lee (once in South)."


@pytest.mark.parametrize(
    ("speakers", "said"),
    [
        (["Ann Lee", "Ann Lee"], "Two mentions are in quotations; the speaker of each is known."),
        (["Ann Lee", None], "Two mentions are in quotations; the speaker of one is known."),
        ([None, None], "Two mentions are in quotations; no speaker is known."),
    ],
)
def test_of_how_many_the_speaker_is_known_is_told(speakers, said):
    made = deep(QUOTED, ("North", QUOTED[1]))
    table = questions.said_by(made, terms.mentions(made)).with_columns(speaker=pl.Series(speakers, dtype=pl.String))
    assert texts(findings.said_by(table, made.articles, n_concepts=1))[0] == said


def test_a_term_that_is_denied_is_said_to_be_nobodys():
    denied = ("South", "“They were never hostages, and we said so,” Ann Lee said.")
    made = deep(denied, ("North", "Tom Ray denied that they were hostages."))
    reading = findings.said_by(questions.said_by(made, terms.mentions(made)), made.articles, n_concepts=1)
    assert texts(reading) == [
        "No term is in a quotation.",
        "Denied or questioned, and so nobody’s term: “hostages” (Ann Lee in South).",
    ]


def test_terms_nobody_is_named_for_are_counted():
    made = corpus([QUOTED])
    reading = findings.said_by(questions.said_by(made, terms.mentions(made)), made.articles, n_concepts=1)
    assert texts(reading) == ["One mention is in a quotation; its speaker is not known."]
    empty = pl.DataFrame(schema={name: column.dtype for name, column in SAID_BY.items()})
    assert texts(findings.said_by(empty, made.articles, n_concepts=1)) == ["No term is in a quotation."]


def test_every_column_says_what_it_means():
    assert all(len(column.meaning) > 8 for columns in (QUOTATIONS, SAID_BY) for column in columns.values())


def test_without_concepts_nothing_is_said_to_be_absent():
    made = corpus([QUOTED])
    said = questions.said_by(made, terms.mentions(made)).clear()
    beside = questions.outside(made, terms.mentions(made)).clear()
    for reading in (
        findings.said_by(said, made.articles, n_concepts=0),
        findings.outside(beside, made.articles, n_concepts=0),
    ):
        assert texts(reading) == ["No terms were looked for: concepts.yaml lists no concepts."]
