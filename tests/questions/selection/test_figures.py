import polars as pl
import pytest

from analysis.questions.selection.figures import figures
from analysis.questions.voices.hedges import hedges
from tests.deep import deep
from tests.tiny import corpus

TOLD = ("North", "The army killed 40 rebels in Dale.")


def printed(*texts, depth="syntax"):
    made = deep(*[("North", text) for text in texts]) if depth == "syntax" else corpus([("North", t) for t in texts])
    return figures(made)


def test_a_figure_has_its_value_unit_and_words():
    row = printed("The army killed more than 40 rebels in Dale.").row(0, named=True)
    assert (row["printed"], row["value"], row["unit"], row["about"]) == ("40 rebels", 40, "count", "more than")
    assert (row["start"], row["stop"]) == (26, 35)
    assert row["place"] == "lede"
    assert row["n_values"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "The war began on 7 October 2023.",
        "It was the 16th day of the truce.",
        "She flew in a Boeing 737 on Monday.",
        "One of them left.",
        "The meeting begins at 10:30 p.m.",
        "The two boys are at home.",
        "In 2019 the town grew.",
    ],
)
def test_days_years_names_and_known_persons_are_no_figures(text):
    assert printed(text).is_empty()


@pytest.mark.parametrize(
    ("text", "shown", "unit"),
    [
        ("The state gave $5 million to the town.", "$5 million", "$"),
        ("Some 45 percent of voters stayed at home.", "45 percent of voters", "%"),
        ("The war lasted 15 months.", "15 months", "months"),
        ("A 43-year-old nurse was hurt.", "43-year-old nurse", "years old"),
        ("They sent 2,000-pound bombs.", "2,000-pound bombs", "pounds"),
        ("Eight are thought to be dead.", "Eight", "count"),
        ("Thousands of refugees fled.", "Thousands of refugees", "count"),
    ],
)
def test_kinds_of_figures(text, shown, unit):
    assert printed(text).select("printed", "unit").rows() == [(shown, unit)]


def test_figures_that_differ_stand_together_with_their_sources():
    table = figures(
        deep(
            ("North", "At least 1,200 people were killed in Iraq, the health ministry said."),
            ("South", "The attack killed 1,310 people in Iraq."),
        )
    )
    assert table["figure"].to_list() == [1, 1]
    assert table["n_values"].to_list() == [2, 2]
    assert table["compatible"].to_list() == [True, True]
    assert table["source"].to_list() == ["the health ministry", None]


def test_other_quantities_stay_apart():
    table = figures(
        deep(
            ("North", "The army killed 40 rebels in Dale."),
            ("South", "The army wounded 45 rebels in Dale. The rebels killed 41 soldiers in Dale."),
        )
    )
    assert table["n_articles"].to_list() == [1, 1, 1]


def test_hedges_stand_beside_the_figure():
    made = deep(("North", "Some 40 people were killed in Dale, the rebel-run health ministry claimed."))
    assert figures(made)["hedges"].to_list() == [[]]
    assert figures(made, hedges(made))["hedges"].list.len().to_list() != [0]


def test_without_a_parse_plurals_right_behind_a_number_are_counted():
    table = printed("The army killed 40 armed rebels. It paid $5 million.", depth="words")
    assert table["printed"].to_list() == ["40 armed rebels", "$5 million"]
    assert table["source"].to_list() == [None, None]


def test_furniture_counts_nothing_and_nothing_gives_an_empty_table():
    assert printed("No number stands here.").is_empty()
    assert figures(deep(TOLD)).select(pl.col("figure")).height == 1
