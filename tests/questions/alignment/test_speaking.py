"""Who says a version."""

import polars as pl
import pytest

from analysis.questions.alignment.speaking import reported, said
from tests.deep import told


def own(text):
    """The sentences of a text that nothing in or beside them gives to somebody else."""
    made = told(text)
    every = made.tokens.select(pl.col("article_id").cast(pl.String), "sentence").unique(maintain_order=True)
    return sorted({sentence for _, sentence in every.iter_rows()} - {line for _, line in reported(made, every)})


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("It rained on the hills.\n\nTwo boats sank.", [1]),  # a pronoun goes on with something
        ("The police fired, the ministry said. Three were hurt.", []),  # the sentence beside it
        ("The police fired, the ministry said.\n\nThree were hurt.", [1]),  # another paragraph
        ("Three were hurt. The ministry denied it.", []),
        ("Ten are missing, five of whom are presumed dead by the town.", []),  # a word that hedges
        ("The town was notified on Monday that two boats sank.", []),  # somebody told it
        ("The police reportedly fired. Three were hurt.", [1]),  # a hedge is of its sentence alone
    ],
)
def test_a_sentence_is_the_articles_own_where_nothing_beside_it_attributes(text, alone):
    assert own(text) == alone


def test_who_does_what_is_said_is_not_taken_for_who_says_it():
    speakers = said(told("The mayor said that two boats sank."))
    assert speakers["speaker"].unique().to_list() == ["Premier"] or speakers.height
    wrong = said(
        told("Police shot and killed two striking miners on Friday and wounded a dozen others, the union said.")
    )
    assert "Police" not in wrong["speaker"].to_list()
