"""Parts of an outlet's words or reports, with what is not known of them."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import data
from analysis.schema import check
from analysis.schema.units import PARTS
from analysis.units.parts import how_right, parts, right, right_speaker, spread
from analysis.units.wording import MIN_ARTICLES


def rows(*given):
    """(outlet, article, unit, size, kind), all sure."""
    names = ("outlet", "article_id", "unit", "size", "kind")
    return pl.DataFrame(given, schema=names, orient="row").with_columns(right=pl.lit(1.0))


SMALL = rows(("North", "a", 0, 6, "told"), ("North", "a", 1, 4, "own"), ("South", "b", 0, 5, "own"))


def test_each_kind_has_its_part_in_each_outlet_zeros_included():
    table = check(parts(SMALL, ["kind"]), PARTS)
    assert table.select("outlet", "kind", "n", "n_all", "share").rows() == [
        ("North", "own", 4, 10, 0.4),
        ("North", "told", 6, 10, 0.6),
        ("South", "own", 5, 5, 1.0),
        ("South", "told", 0, 5, 0.0),
    ]
    assert (table["high"] - table["low"] > 0.05).all()


def test_a_reading_that_is_often_wrong_leaves_more_open():
    many = rows(*(("North", "a", n, 10, "told" if n % 3 else "own") for n in range(60)))
    sure = parts(many, ["kind"]).row(1, named=True)
    unsure = parts(many.with_columns(right=pl.when(pl.col("kind") == "told").then(0.5).otherwise(1.0)), ["kind"])
    told = unsure.row(1, named=True)
    assert told["kind"] == sure["kind"] == "told"
    assert told["low"] < sure["low"]
    assert sure["high"] < told["high"]


def test_what_leaves_the_whole_too_moves_the_part_less():
    made = rows(*(("North", "a", n, 10, "told" if n % 3 else "own") for n in range(60)))
    made = made.with_columns(right=pl.lit(0.5))
    alone, both = (parts(made, ["kind"], whole_is_read=flag).row(1, named=True) for flag in (False, True))
    assert both["high"] - both["low"] < alone["high"] - alone["low"]


def test_from_enough_articles_on_articles_are_the_units():
    """Articles that are all told or all own: the sentences would say far more than the articles do."""

    def width(n_articles):
        made = rows(
            *(
                ("North", f"{n}", unit, 10, "told" if n < n_articles / 2 else "own")
                for n in range(n_articles)
                for unit in range(30)
            )
        )
        (row,) = parts(made, ["kind"]).filter(pl.col("kind") == "told").to_dicts()
        return row["high"] - row["low"]

    assert width(MIN_ARTICLES) > 2 * width(MIN_ARTICLES - 2)


def test_no_rows_give_an_empty_table_with_its_columns():
    table = check(parts(SMALL.clear(), ["kind"]), PARTS)
    assert table.is_empty()
    assert table.schema["kind"] == pl.String


@given(
    st.lists(st.tuples(st.sampled_from("NS"), st.integers(0, 3), st.integers(1, 9), st.sampled_from("xyz")), min_size=1)
)
def test_the_parts_of_an_outlet_are_its_whole_and_lie_in_their_intervals(given):
    table = parts(rows(*((outlet, "a", *rest) for outlet, *rest in given)), ["kind"])
    sums = table.group_by("outlet").agg(pl.col("share").sum(), pl.col("n").sum(), pl.col("n_all").first())
    assert sums["share"].to_list() == pytest.approx([1.0] * sums.height)
    assert (sums["n"] == sums["n_all"]).all()
    assert (table["low"] < table["high"]).all()
    assert table["low"].min() >= 0
    assert table["high"].max() <= 1


def test_how_often_a_probability_is_right_is_what_was_measured():
    measured = [row for row in data.rows("calibration.csv") if row["what"] == "right"]
    assert right() == [(float(row["from"]), float(row["value"])) for row in measured]
    assert right()[0][0] == 0
    made = pl.DataFrame({"probability": [0.1, 0.45, 0.99, None], "kind": ["direct", "indirect", "mixed", None]})
    found = made.select(right=how_right(), speaker=right_speaker())
    assert found["right"].to_list() == [right()[0][1], right()[1][1], right()[-1][1], None]
    assert found["speaker"].is_between(0.5, 1).to_list() == [True, True, True, None]


def test_readings_are_right_more_often_where_the_model_is_surer():
    shares = [share for _, share in right()]
    assert shares == sorted(shares)
    assert spread() > 1


def test_the_order_of_the_rows_moves_no_digit():
    uneven = [(f"{'NS'[n % 2]}", f"a{n % 5}", n, 1 + n % 7, ("told", "own", "else")[n % 3]) for n in range(90)]
    sure = rows(*uneven).with_columns(right=pl.col("size") / 7.3)
    made = {repr(parts(sure.sample(fraction=1, shuffle=True, seed=seed), ["kind"]).rows()) for seed in range(20)}
    assert len(made) == 1
