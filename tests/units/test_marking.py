from dataclasses import replace

import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions.terms.checking import checkable, sample
from analysis.schema.checks import AGREEMENT, READ_MARKS, READERS
from analysis.schema.vocabulary import Sampled
from analysis.units.marking import HERE, LEAST_TWICE, agreement, marked, readers, with_first_mark, with_marks
from analysis.units.mentions import mentions
from tests.tiny import corpus

TEXT = "Hostages wait. Captives wait. Hostages rest.\n"


def marks(*rows):
    """(file, reader, start, term, mark) of the article a."""
    made = [
        {
            **dict.fromkeys(READ_MARKS),
            "sampled": "terms",
            "file": file,
            "row": at,
            "reader": reader,
            "article_id": "a",
            "start": start,
            "concept": "people held",
            "term": term,
            "mark": mark,
        }
        for at, (file, reader, start, term, mark) in enumerate(rows, start=2)
    ]
    return pl.DataFrame(made, schema={name: column.dtype for name, column in READ_MARKS.items()})


def story(*rows, text=TEXT):
    made = corpus([("North", text)])
    made = replace(made, marks=marks(*rows))
    return made, mentions(made)


def test_marks_come_to_their_mentions_and_the_first_file_counts():
    made, found = story(
        ("a.csv", "Ann", 0, "hostages", "yes"),
        ("b.csv", None, 0, "hostages", "no"),
        ("b.csv", None, 15, "captives", "unclear"),
    )
    assert marked(made, found, Sampled.TERMS).select("start", "reader", "mark").rows() == [
        (0, "Ann", "yes"),
        (0, "b.csv", "no"),
        (15, "b.csv", "unclear"),
    ]
    assert with_first_mark(made, found, Sampled.TERMS).select("start", "mark").rows() == [
        (0, "yes"),
        (15, "unclear"),
        (30, None),
    ]


def test_marks_of_places_that_are_gone_are_counted_apart():
    made, found = story(
        ("a.csv", "Ann", 0, "hostages", "yes"),
        ("a.csv", "Ann", 15, "hostages", "no"),  # another term stands there
        ("b.csv", "Ben", 99, "hostages", "no"),
    )
    table = readers(made, found, Sampled.TERMS)
    assert table.schema.names() == list(READERS)
    assert table.rows() == [("terms", "Ann", 1, 1, 0, 0, 1), ("terms", "Ben", 0, 0, 0, 0, 1)]


def test_without_marks_there_are_no_readers_and_no_agreement():
    made, found = story()
    assert readers(made, found, Sampled.TERMS).is_empty()
    table = agreement(made, found, Sampled.TERMS)
    assert table.schema.names() == list(AGREEMENT)
    assert table.rows() == [("terms", 0, 0, 0, None, None, None, None)]


def two_readers(n, second):
    """Two readers of n mentions: the first says yes and no in turn, the second what ``second`` makes of that."""
    first = [("yes", "no")[at % 2] for at in range(n)]
    rows = [("a.csv", "Ann", 15 * at, "hostages", mark) for at, mark in enumerate(first)]
    rows += [("b.csv", "Ben", 15 * at, "hostages", second(at, mark)) for at, mark in enumerate(first)]
    return story(*rows, text="Hostages wait. " * n)


def test_two_readers_agree_as_far_as_alpha_says():
    # 20 mentions, 18 alike: observed .1; of 40 marks 20 yes and 20 no: expected 2 x 20 x 20 / (40 x 39)
    other = {"yes": "no", "no": "yes"}
    made, found = two_readers(20, lambda at, mark: other[mark] if at < 2 else mark)
    row = agreement(made, found, Sampled.TERMS).row(0, named=True)
    assert (row["n_readers"], row["n"], row["n_same"], row["share_same"]) == (2, 20, 18, 0.9)
    assert row["alpha"] == pytest.approx(1 - 0.1 / (800 / 1560))
    assert row["alpha_low"] < row["alpha"] < row["alpha_high"] <= 1


def test_below_so_many_cases_alpha_is_not_said():
    made, found = two_readers(LEAST_TWICE - 1, lambda _, mark: mark)
    row = agreement(made, found, Sampled.TERMS).row(0, named=True)
    assert (row["n"], row["share_same"], row["alpha"]) == (LEAST_TWICE - 1, 1.0, None)


def test_where_all_marks_are_the_same_alpha_has_no_value():
    made, found = story(
        *((file, file, 15 * at, "hostages", "yes") for file in ("a.csv", "b.csv") for at in range(20)),
        text="Hostages wait. " * 20,
    )
    assert agreement(made, found, Sampled.TERMS).select("n", "n_same", "alpha", "alpha_low").row(0) == (
        20,
        20,
        None,
        None,
    )


def test_where_one_mark_differs_alpha_has_no_interval():
    rows = [(file, file, 15 * at, "hostages", "yes") for file in ("a.csv", "b.csv") for at in range(20)]
    rows[0] = (*rows[0][:4], "unclear")
    made, found = story(*rows, text="Hostages wait. " * 20)
    row = agreement(made, found, Sampled.TERMS).row(0, named=True)
    assert row["alpha"] == pytest.approx(1 - (1 / 20) / (2 * 39 / (40 * 39)))
    assert (row["alpha_low"], row["alpha_high"]) == (None, None)


def test_marks_made_in_a_notebook_come_before_those_of_files():
    made, _ = story(("a.csv", "Ann", 0, "hostages", "no"))
    drawn = sample(made)
    row = {(each["start"], each["check"]) for each in drawn.iter_rows(named=True)}
    number = next(check for start, check in row if start == 0)
    again = with_marks(made, drawn, Sampled.TERMS, {number: "unclear"})
    assert again.marks["file"].to_list() == [HERE, "a.csv"]
    assert checkable(again).filter(pl.col("start") == 0)["mark"].to_list() == ["unclear"]
    assert with_marks(made, drawn, Sampled.TERMS, {}) is made


@pytest.mark.parametrize("given", [{9: "yes"}, {1: "perhaps"}])
def test_a_mark_of_no_row_and_one_that_is_none_are_refused(given):
    made, _ = story()
    ((number, mark),) = given.items()
    with pytest.raises(QuestionError) as caught:
        with_marks(made, sample(made), Sampled.TERMS, given)
    assert str(caught.value) == (
        f"marks must give rows of the sample, 1 to 3, one of yes, no, unclear, not {number}: '{mark}'."
    )
