import polars as pl
import pytest

from analysis.findings.tellings import (
    figures_of,
    in_short,
    in_words_of,
    named,
    put_otherwise,
    same_words,
    spoken,
    uses_by_article,
)
from analysis.schema.units import MENTIONS
from tests.charts.facts import versions
from tests.charts.voices import table
from tests.tiny import articles


def rows(*told):
    return versions(*((outlet, "body", voice, speaker, text) for outlet, voice, speaker, text in told)).to_dicts()


def own(*told):
    return rows(*((outlet, "outlet", None, text) for outlet, text in told))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("It rained.", "“It rained”"),
        ("“It rained,” he said", "“‘It rained,’ he said”"),
        ("so " * 20, f"“{' '.join(['so'] * 14)} …”"),
    ],
)
def test_a_name_is_quoted_and_cut(name, short):
    assert in_short(name) == short


@pytest.mark.parametrize(
    ("name", "telling", "said"),
    [
        ("The dam broke", "abc", ", in the words of North and West"),
        ("The dam broke", "ac", ""),  # all that tell it print these words
        ("The wall … “at noon …”", "abc", ", in the words of South"),
        ("The wall … on Monday", "abc", "?"),  # in two paragraphs
        ("The wall … at noon", "ac", "?"),  # South is not said to tell it
        ("Lee: a name of the reader’s (1)", "abc", "?"),
    ],
)
def test_whose_words_name_a_fact(name, telling, said):
    made = articles(
        [
            ("North", "The  dam broke."),
            ("South", "The wall fell “at noon” so.\n\nOn Monday."),
            ("West", "“The dam broke.”"),
        ]
    )
    assert in_words_of(name, telling, made, unknown="?") == said


def test_figures_are_told_with_what_they_count_and_by_outlet():
    told = own(("A", "They freed #18# hostages in all."), ("B", "Now #18# men."), ("C", "#13# of the hostages."))
    assert figures_of(told) == "A and B print “18”, C “13”"


def test_what_is_counted_is_left_out_where_it_has_several_names():
    told = own(("A", "They freed #18# hostages."), ("B", "Now #18# captives."), ("C", "#13# men."))
    assert figures_of(told) == "A and B print “18”, C “13 men”"


def test_of_many_outlets_and_figures_the_first_are_named():
    told = own(*((f"A{n}", "#18# men") for n in range(5)), *((f"B{n}", f"#{n}# men") for n in range(5)))
    assert figures_of(told) == ("A0, A1 and three more print “18 men”, B0 “0 men”, B1 “1 men” and three more")


def test_what_makes_a_number_inexact_belongs_to_it():
    told = own(("A", "Now #47,518# people died."), ("B", "More than #46,000# people died."))
    assert figures_of(told) == "A prints “47,518 people died”, B “More than 46,000 people died”"


def test_one_figure_is_no_disagreement():
    assert figures_of(own(("A", "They freed #18# hostages."), ("B", "Now #18# hostages."))) is None
    assert figures_of(own(("A", "They freed 18 hostages."))) is None


def test_voices_are_told_where_one_says_itself_what_another_has_somebody_say():
    told = rows(
        ("A", "outlet", None, "It is so."), ("B", "attributed", "Ann Lee", "x"), ("C", "quoted", "Ann Lee", "y")
    )
    assert spoken(told) == "A names no source beside it; B and C attribute it to Ann Lee"
    assert spoken(told[:1]) is None
    assert spoken(told[1:]) is None


def test_voices_of_versions_that_may_tell_different_things_are_not_compared():
    told = [{**row, "sure": []} for row in rows(("A", "outlet", None, "x"), ("B", "attributed", "Lee", "y"))]
    assert spoken(told) is None


def test_a_speaker_stands_inside_the_sentence():
    told = rows(("A", "outlet", None, "x"), ("B", "attributed", "The task force", "y"))
    assert spoken(told) == "A names no source beside it; B attributes it to the task force"


def test_a_name_is_printed_whole():
    assert named("so " * 20) == f"“{'so ' * 19}so”"
    assert named('"Teach."') == "“‘Teach.’”"


def test_nobody_says_itself_what_a_word_attributes():
    told = [{**row, "itself": False} for row in rows(("A", "outlet", None, "x"), ("B", "attributed", "Lee", "y"))]
    assert spoken(told) is None


def test_two_articles_of_one_outlet_are_no_contrast():
    told = rows(("A", "outlet", None, "x"), ("A", "attributed", "Lee", "y"))
    assert spoken(told) is None


def uses(*told):
    """MENTIONS of (concept, article, term): words that begin an article, for ``own`` of one word a version."""
    rows = [
        (article, article, concept, term, term, 0, len(term), 0, 0, "body", "outlet", False)
        for concept, article, term in told
    ]
    return table(MENTIONS, rows)


def test_words_for_one_thing_are_told_by_outlet():
    told = own(("A", "hostages left"), ("B", "captives left"), ("C", "hostages left"))
    found = uses(
        ("held", "a0", "hostages"), ("held", "a1", "captives"), ("held", "a2", "hostages"), ("x", "a0", "left")
    )
    assert put_otherwise(told, uses_by_article(found)) == "A and C say “hostages” and B “captives”"


def test_whoever_has_one_of_the_words_is_named_with_it():
    told = own(("A", "hostages left"), ("B", "captives left"), ("C", "hostages left"))
    told[2] = {**told[2], "near": []}
    told = [{**row, "near": [each for each in row["near"] if each != "a2"]} for row in told]
    found = uses(("held", "a0", "hostages"), ("held", "a1", "captives"), ("held", "a2", "hostages"))
    assert put_otherwise(told, uses_by_article(found)) == "A and C say “hostages” and B “captives”"


def test_words_are_compared_only_in_versions_that_are_likely_to_tell_the_same():
    told = [{**row, "near": []} for row in own(("A", "hostages"), ("B", "captives"))]
    assert put_otherwise(told, uses_by_article(uses(("held", "a0", "hostages"), ("held", "a1", "captives")))) is None


def test_a_word_inside_the_other_is_no_other_word():
    told = own(("A", "truce"), ("B", "truce deal"))
    assert put_otherwise(told, uses_by_article(uses(("pause", "a0", "truce"), ("pause", "a1", "truce deal")))) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bombing and captives left", None),
        ("captives and guards left", None),
        ("captives and dozens of guards left", "A says “hostages” and B “captives”"),
        ("captives and the guards left", "A says “hostages” and B “captives”"),
    ],
)
def test_of_two_joined_nouns_none_is_compared(text, expected):
    told = own(("A", "hostages left"), ("B", text))
    at = text.index("captives")
    found = uses(("held", "a0", "hostages"), ("held", "a1", "captives"))
    moved = found.with_columns(
        pl.when(pl.col("article_id") == "a1").then(pl.col(name) + at).otherwise(name).cast(pl.UInt32).alias(name)
        for name in ("start", "stop")
    )
    assert put_otherwise(told, uses_by_article(moved)) == expected


def test_two_words_in_one_version_are_no_choice_between_them():
    told = own(("A", "hostages"), ("B", "captives"))
    both = uses(("held", "a0", "hostages"), ("held", "a1", "captives"), ("held", "a1", "hostages"))
    assert put_otherwise(told, uses_by_article(both)) is None


def test_the_same_words_are_the_same_but_for_marks_at_the_ends():
    text = "The dam in the hills broke at noon on Monday"
    assert same_words(own(("A", f"{text}."), ("B", f"“{text}”"), ("C", "It did."))) == ["A", "B"]
    assert same_words(own(("A", "It did."), ("B", "It did."))) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("“The line is closed …”", "“‘The line is closed …’”"),
        ("“The line is closed", "“The line is closed”"),
        ('work to do."', "“work to do”"),
        ('"The line is closed', "“The line is closed”"),
        ("said the line is “closed”", "“said the line is ‘closed’”"),
        ("“Closed” or “open”", "“‘Closed’ or ‘open’”"),
        ('the "open" line', "“the ‘open’ line”"),
    ],
)
def test_a_name_in_marks_has_no_mark_that_nothing_opens_or_closes(name, expected):
    assert named(name) == expected
