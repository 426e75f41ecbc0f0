"""A story of ten weeks: North goes from strike to walkout, South stays; counted by hand."""

from datetime import date, timedelta

import polars as pl

from analysis import annotate
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from tests.tiny import articles

ACTION = Concept("the action", (Term("strike", ("strike*",)), Term("walkout", ("walkout*",))))
FIRST = date(2025, 1, 6)


def text(strikes, walkouts):
    """An article with so many of each."""
    return " ".join(["The strike goes on."] * strikes + ["The walkout goes on."] * walkouts)


def story(*rows, timeline=(), depth="words"):
    """An annotated story of (outlet, days after 6 January 2025 or None, text)."""
    made = articles([(outlet, words) for outlet, _, words in rows])
    days = [None if after is None else FIRST + timedelta(days=after) for _, after, _ in rows]
    made = made.with_columns(published=pl.Series(days, dtype=pl.Date))
    return annotate(Story("weeks", made, (ACTION,), (), problem_table([]), timeline=tuple(timeline)), depth)


def turning():
    """North's share of strike falls from 5 of 5 to 0 of 5 over ten weeks; South's is 3 of 5 in every one."""
    north = [("North", 7 * week, text(*((5, 0) if week < 5 else (0, 5)))) for week in range(10)]
    south = [("South", 7 * week, text(3, 2)) for week in range(10)]
    return story(*north, *south)
