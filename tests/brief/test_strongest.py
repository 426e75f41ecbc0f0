"""Which differences the brief tells."""

import polars as pl

from analysis.brief import strongest
from analysis.schema.brief import COMPARISONS


def table(*rows):
    """Comparisons of question, chance and evidence; the subject is the row's number."""
    made = [
        {
            "question": question,
            "subject": str(number),
            "n": 10,
            "n_outlets": 2,
            "unit": "sentence",
            "n_units": 9,
            "chance": chance,
            "evidence": evidence,
        }
        for number, (question, chance, evidence) in enumerate(rows)
    ]
    return pl.DataFrame(made, schema={name: column.dtype for name, column in COMPARISONS.items()})


def chosen(*rows, **options):
    return strongest(table(*rows), **options)["subject"].to_list()


def test_what_chance_explains_least_comes_first_whatever_its_question():
    assert chosen(("terms", 0.03, "sure"), ("labels", 0.001, "sure"), ("roles", 0.02, "sure")) == ["1", "2", "0"]


def test_open_ones_fill_up_but_not_those_that_chance_does_often():
    assert chosen(("terms", 0.2, "unsure"), ("labels", 0.3, "unsure"), ("roles", 0.01, "sure")) == ["2", "0"]


def test_what_is_too_few_is_never_told():
    assert chosen(("terms", 0.01, "too few")) == []


def test_not_all_are_of_one_question_and_not_more_than_asked():
    rows = [("terms", 0.001 * number, "sure") for number in range(1, 7)]
    assert chosen(*rows, ("roles", 0.04, "sure")) == ["0", "1", "2", "3", "6"]
    assert chosen(*rows, most=2) == ["0", "1"]


def test_where_enough_are_sure_open_ones_are_left_out():
    rows = [("terms", 0.01, "sure")] * 3 + [("roles", 0.02, "sure")] * 2 + [("labels", 0.1, "unsure")]
    assert chosen(*rows) == ["0", "1", "2", "3", "4"]
