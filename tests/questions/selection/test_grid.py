import polars as pl
import pytest

from analysis.annotate.corpus import annotate
from analysis.proposals.rows import every_row
from analysis.questions.selection.chosen import chosen
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from tests.questions.selection.rows import grid, story
from tests.tiny import HELD, articles

QATAR = Concept("Qatar", (Term("Qatar", ("Qatar", "Doha")),))


def made(*texts, depth="syntax", actors=()):
    pairs = [(f"Outlet {number}", text) for number, text in enumerate(texts)]
    return annotate(Story("tiny", articles(pairs), (HELD,), actors, problem_table([])), depth)


def cells(corpus, row_id):
    rows = every_row(corpus).filter(pl.col("row_id") == row_id)
    return dict(zip(rows["article_id"], rows["absent"], strict=True))


def test_each_row_has_a_line_for_each_article():
    table = grid(story())
    sizes = table.group_by("row_id").len()["len"].unique().to_list()
    assert sizes == [2]
    assert set(table["kind"]) >= {"figure", "person", "place"}


def test_the_first_place_is_said_with_its_sentence():
    table = grid(story()).filter((pl.col("row_id") == "person:Ann Lee") & (pl.col("article_id") == "north"))
    row = table.row(0, named=True)
    assert (row["place"], row["printed"], row["n"], row["absent"]) == ("lede", "Ann Lee", 2, False)
    assert row["start"] == 35


def test_rows_that_one_article_tells_are_there_but_not_shown():
    corpus = story()
    hill = every_row(corpus).filter(pl.col("row_id") == "person:Tom Hill")
    assert hill["n_articles"].to_list() == [1, 1]
    assert chosen(hill, {}).is_empty()


def test_what_few_of_many_articles_tell_has_no_row():
    told = ["Tom Hill spoke.", *["Ann Lee spoke. Ann Lee left."] * 2, *["Nobody spoke."] * 17]
    assert {"Tom Hill", "Ann Lee"} <= set(every_row(made(*told))["row"])
    found = every_row(made(*told, "Nobody spoke."))
    assert "Ann Lee" in set(found["row"])
    assert "Tom Hill" not in set(found["row"])
    assert set(found.group_by("row_id").len()["len"]) == {21}


def test_a_person_is_not_found_where_no_form_of_the_name_stands():
    told = "Ann Barlow, the premier, spoke on Monday. Ann Barlow left."
    corpus = made(told, "A barlowist party won.", "Nobody spoke.")
    assert cells(corpus, "person:Ann Barlow") == {"a": False, "b": None, "c": True}


@pytest.mark.parametrize(
    "other", ["A Qatari team came.", "The talks were held in Qatar’s capital.", "They met in Doha."]
)
def test_a_place_is_not_known_where_its_adjective_or_another_name_of_its_actor_stands(other):
    corpus = made("They met in Qatar on Monday. They left Qatar.", other, "They met at home.", actors=(QATAR,))
    found = cells(corpus, "place:Qatar")
    assert found["b"] is not True
    assert found["c"] is True


def test_a_quotation_is_reported_where_its_words_stand_without_marks():
    words = "we will never give up the old mill on the river"
    corpus = made(
        f"“{words.capitalize()},” Ann Lee said.",
        f"Ann Lee told them: “{words.capitalize()}.”",
        f"She said that {words}, whatever comes.",
        "The weather was fine.",
    )
    (row_id,) = every_row(corpus).filter(pl.col("kind") == "quotation")["row_id"].unique()
    found = cells(corpus, row_id)
    assert (found["a"], found["b"], found["c"], found["d"]) == (False, False, False, True)


def test_a_figure_is_open_where_the_number_stands_for_something_else():
    corpus = made(
        "The army killed 47,518 rebels in Iraq.",
        "The army killed 46,000 rebels in Iraq on Sunday.",
        "They paid 47,518 dollars.",
        "The weather was fine.",
    )
    row_id = every_row(corpus).filter((pl.col("kind") == "figure") & (pl.col("n_articles") == 2))["row_id"][0]
    found = cells(corpus, row_id)
    assert (found["c"], found["d"]) == (None, True)


def test_at_depth_words_there_are_no_names_and_the_rest_stands():
    kinds = set(every_row(made("It cost 40 million dollars.", "It cost 40 million dollars.", depth="words"))["kind"])
    assert "person" not in kinds
    assert "figure" in kinds
