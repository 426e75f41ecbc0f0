"""Which facts are shown, on versions a reader can check by eye."""

import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions.alignment.chosen import chosen_facts, own_share, plain_facts, quotations_among
from tests.charts.facts import versions

TOLD = versions(
    ("North", "body", "outlet", None, "The dam broke at noon."),
    ("South", "body", "outlet", None, "The dam broke on *Monday*."),
)
QUOTED = versions(*[(name, "body", "quoted", "Lee", "Lee said: “The dam is broken.”") for name in "NS"], fact=2)
APART = versions(
    ("North", "body", "outlet", None, "*The wall of it* broke."),
    ("South", "body", "outlet", None, "*Water* broke."),
    fact=3,
)


def test_what_somebody_said_and_what_is_put_in_other_words_is_no_plain_fact():
    every = pl.concat([QUOTED, APART, TOLD])
    assert quotations_among(every) == {2}
    assert plain_facts(every) == [1]


def test_a_fact_that_is_named_by_a_quotation_is_one():
    assert quotations_among(TOLD.with_columns(name=pl.lit('"The dam is broken," Lee said.'))) == {1}
    assert quotations_among(TOLD.with_columns(name=pl.lit("The mayor said on Monday that it was a “shame”."))) == set()


def test_facts_are_chosen_by_their_words_or_are_the_first_plain_ones():
    every = pl.concat([QUOTED, APART, TOLD])
    assert chosen_facts(every, asked=[], most=3) == [1]
    assert chosen_facts(pl.concat([QUOTED, APART]), asked=[], most=1) == [2]
    assert chosen_facts(every, asked=["WATER", "is broken", "noon"], most=1) == [3, 2, 1]
    assert chosen_facts(every.clear(), asked=[], most=3) == []
    with pytest.raises(QuestionError, match="no fact has 'a lake'"):
        chosen_facts(every, asked=["a lake"], most=1)


def test_the_share_of_own_words_is_one_of_letters():
    def rows(*texts):
        return versions(
            *((name, "body", "outlet", None, text) for name, text in zip("AB", texts, strict=True))
        ).to_dicts()

    assert own_share(rows("*ab*cd", "*ef*gh")) == 0.5
    assert own_share(rows("abcd|ef|", "*ef*")) == 0.5
