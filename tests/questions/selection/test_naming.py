import polars as pl
import pytest

from analysis.questions.selection.figures import figures, in_doubt
from analysis.questions.selection.naming import of_number
from tests.deep import deep


def name(*texts):
    """The name of the first quantity of some articles."""
    return figures(deep(*[(f"Paper {n}", text) for n, text in enumerate(texts)]))["counted"][0]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("The army killed 40 rebels in Dale.",), "people killed in Dale"),
        (("The army killed 40 rebels in Dale.", "Some 40 rebels were killed in Dale."), "rebels killed in Dale"),
        (("A bomb killed 40 people in Iraq.", "More than 40 people were killed in Iraq."), "people killed in Iraq"),
        (
            ("A raid led to the deaths of 1,210 people in Iraq.", "The raid killed 1,200 people in Iraq."),
            "people who died in Iraq",
        ),
        (
            ("A raid led to the deaths of 1,210 people in Iraq.", "A raid led to the deaths of 1,200 people in Iraq."),
            "people who died in Iraq",
        ),
        (("The ban ended 15 months of genocide in Dale.", "A truce ended 15 months of war in Dale."), "months in Dale"),
        (("A 43-year-old nurse was hurt.",), "years old (“nurse”)"),
        (("They sent 2,000-pound bombs.",), "pounds (“bombs”)"),
        (("Some 45 percent of voters stayed at home.",), "percent of “voters”"),
    ],
)
def test_a_name_holds_what_all_versions_say(texts, expected):
    assert name(*texts) == expected


def test_the_dead_of_all_sides_are_named_by_one_word():
    north = "The raid killed 45 farmers in Iraq."
    killed = "A bomb killed 90 soldiers in Yemen."

    def names(south):
        return set(figures(deep(("North", north), ("South", south)))["counted"])

    assert names(killed) == {"people killed in Iraq", "people killed in Yemen"}
    assert names("A bomb led to the deaths of 90 soldiers in Yemen.") == {
        "people who died in Iraq",
        "people who died in Yemen",
    }


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("In Dale, 40 rebels were freed.",), "people freed in Dale"),
        (("In Dale, 40 rebels were freed.", "They freed 40 rebels in Dale."), "rebels freed in Dale"),
        (("Lee ordered 40 massacres.",), "“massacres” ordered"),
        (("Ann saw 33 Dale Democrats.", "Ben met 33 Democrats."), "Democrats"),
        (("The guards freed 18 hostages in Dale.", "Guards freed 18 captives in Dale."), "people freed in Dale"),
        (("The raid slaughtered 40 people in Iraq.",), "people who died in Iraq"),
    ],
)
def test_one_article_s_noun_is_no_name_for_all(texts, expected):
    assert name(*texts) == expected


def test_people_of_one_name_are_called_by_it_whatever_one_article_adds():
    north = "The guards will free 33 hostages for nearly 2,000 Danish inmates."
    south = "The guards will free 33 hostages for some 1,900 Danes."
    assert "inmates or" not in " ".join(figures(deep(("North", north), ("South", south)))["counted"])


def test_the_number_stands_before_the_name_and_money_is_its_sign():
    assert of_number("hostages freed", "33") == "33 hostages freed"
    assert of_number("money approved", "$5 million") == "$5 million approved"
    assert of_number("people", "Dozens") == "Dozens of people"
    assert of_number("money", "$5 million") == "$5 million"


def test_the_same_sum_in_like_words_is_one_quantity():
    table = figures(
        deep(
            ("North", "Hill Rail bought its rival for $2.3 billion."),
            ("South", "In a $2.3 billion deal Hill Rail took over a rival."),
        )
    )
    assert table["n_articles"].to_list() == [2, 2]


def test_an_article_with_another_figure_for_it_is_in_doubt():
    made = deep(
        ("North", "The army killed 40 rebels in Dale."), ("South", "Some 60 rebels died."), ("East", "It rained.")
    )
    doubt = in_doubt(made)
    assert (1, "b", 0) in doubt.rows()
    assert "c" not in doubt["article_id"]


def test_two_counts_that_make_up_a_number_leave_it_open():
    made = deep(
        ("North", "The guards freed 18 hostages in Dale."),
        ("South", "The release of 11 men and seven women ended it."),
        ("East", "They saw 11 men and six women."),
    )
    eighteen = figures(made).filter(pl.col("value") == 18)["figure"]
    assert in_doubt(made).filter(pl.col("figure").is_in(eighteen))["article_id"].to_list() == ["a", "b"]
