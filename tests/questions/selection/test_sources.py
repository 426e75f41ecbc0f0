"""Whose figure it is, in words of the article itself."""

from analysis.questions.selection.figures import figures
from analysis.questions.selection.sources import NOT_KNOWN
from tests.deep import deep


def test_a_source_has_only_words_that_its_own_article_prints():
    table = figures(
        deep(
            ("North", "The rebel-run Dale health ministry said that 50 people had died."),
            ("South", "A raid killed 60 people, according to the rebel-run territory’s health ministry."),
            ("East", "Ann Lee spoke in Dale. Lee said that 70 people had died."),
        )
    )
    assert dict(table.select("outlet", "source").iter_rows()) == {
        "North": "The rebel-run Dale health ministry",
        "South": "the rebel-run territory’s health ministry",
        "East": "Ann Lee",
    }


def test_a_pronoun_stands_for_whom_the_article_names():
    made = deep(
        ("North", "The rebel-run Dale health ministry said that 50 people had died."),
        (
            "South",
            "A raid killed 60 people, according to the rebel-run territory’s health ministry. It said 20 men were hurt.",
        ),
        ("East", "They said that 70 people had died."),
    )
    found = dict(figures(made).select("value", "source").iter_rows())
    assert found[20] == "the rebel-run territory’s health ministry"
    assert found[70] == NOT_KNOWN
