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
        (("The army killed 40 rebels in Dale.",), "rebels killed in Dale"),
        (("A bomb killed 40 people in Iraq.", "More than 40 people were killed in Iraq."), "people killed in Iraq"),
        (
            ("A raid led to the deaths of 1,210 people in Iraq.", "The raid killed 1,200 people in Iraq."),
            "people killed in Iraq",
        ),
        (
            ("A raid led to the deaths of 1,210 people in Iraq.", "A raid led to the deaths of 1,200 people in Iraq."),
            "people who died in Iraq",
        ),
        (("The ban ended 15 months of genocide in Dale.", "A truce ended 15 months of war in Dale."), "months in Dale"),
        (("A 43-year-old nurse was hurt.",), "years old (nurse)"),
        (("They sent 2,000-pound bombs.",), "pounds (bombs)"),
        (("Some 45 percent of voters stayed at home.",), "percent of voters"),
    ],
)
def test_a_name_holds_what_all_versions_say(texts, expected):
    assert name(*texts) == expected


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
