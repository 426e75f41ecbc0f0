"""Lines that most articles of an outlet share."""

import polars as pl

from analysis.story.repeated import Repeated, repeated, said, shared_lines
from tests.tiny import articles, corpus

FOOT = "North News is the voice of the north."


def of_north(*texts):
    return [("North", text) for text in texts]


def reports(n):
    return [f"Report {number} of the siege.\n{FOOT}\nThe council met {number} times." for number in range(n)]


def test_a_line_in_most_articles_of_an_outlet_is_shared():
    table = articles([*of_north(*reports(3), "The mayor spoke."), ("South", f"A report.\n{FOOT}")])
    assert repeated(table) == [Repeated("North", 4, (FOOT,))]
    assert shared_lines(table) == [frozenset({1})] * 3 + [frozenset()] * 2


def test_two_articles_show_nothing_and_half_is_not_most():
    assert repeated(articles(of_north(*reports(2)))) == []
    assert repeated(articles(of_north(*reports(3), "One.", "Two.", "Three."))) == []


def test_versions_of_one_article_share_no_furniture():
    text = "The council met on Monday in the old hall.\nIt left at noon.\nThe mayor spoke of the siege."
    assert repeated(articles(of_north(*(f"{text}\nUpdate {number}." for number in range(4))))) == []


def test_a_short_report_between_much_furniture_is_no_version():
    foot = "\n".join([FOOT, "It comes from the old hall of the town every day.", "Read it."])
    table = articles(of_north(*(f"The envoys of town {n} left the siege.\n{foot}" for n in ("Aa", "Bb", "Cc"))))
    assert [len(numbers) for numbers in shared_lines(table)] == [3, 3, 3]


def test_what_is_shared_is_told_by_outlet_with_its_longest_line():
    both = [f"{text}\nRead it." for text in reports(3)]
    assert [str(problem) for problem in said(repeated(articles(of_north(*both))), "story")] == [
        "guess: story: 2 lines are in most of the 3 articles of North; they count as page furniture: "
        "the longest “North News is the voice of the north.”."
    ]
    long = "North News " * 10
    table = articles(of_north(*(text.replace(FOOT, long) for text in reports(3))))
    assert [problem.message for problem in said(repeated(table), "s")] == [
        f"1 line is in most of the 3 articles of North; it counts as page furniture: “{long[:59]}…”."
    ]


def test_shared_lines_are_furniture_in_the_tokens():
    made = corpus(of_north(*reports(3)))
    zones = made.tokens.filter(made.tokens["paragraph"] == 1)["zone"].cast(pl.String).unique().to_list()
    assert zones == ["furniture"]
