from dataclasses import replace

import polars as pl

from analysis.questions import selection
from analysis.questions.selection.chosen import row_ids
from analysis.story.choices import Choice
from tests.questions.selection.rows import every, grid, story

TOLD = pl.DataFrame(
    [
        ("fact", "1", "a", 10, 40),
        ("fact", "1", "b", 0, 30),
        ("fact", "2", "a", 20, 30),
        ("person", "Ann Lee", "a", 0, 7),
    ],
    schema=["kind", "key", "article_id", "start", "stop"],
    orient="row",
)


def ids(*chosen):
    return row_ids(TOLD, {row_id: Choice(False, None, 2) for row_id in chosen})


def test_a_row_is_called_by_where_it_is_first_told_a_person_by_name():
    assert ids() == {
        ("fact", "1"): "fact:a:10",
        ("fact", "2"): "fact:a:20",
        ("person", "Ann Lee"): "person:Ann Lee",
    }


def test_an_id_of_the_file_stays_where_the_row_is_told_there():
    assert ids("fact:b:0")["fact", "1"] == "fact:b:0"
    assert ids("fact:b:5")["fact", "1"] == "fact:b:5"


def test_the_row_told_there_in_fewer_characters_has_the_id():
    assert ids("fact:a:25")["fact", "2"] == "fact:a:25"
    assert ids("fact:a:25")["fact", "1"] == "fact:a:10"


def test_a_person_stays_when_the_given_name_is_found():
    assert ids("person:Lee")["person", "Ann Lee"] == "person:Lee"
    assert ids("person:Tom Lee")["person", "Ann Lee"] == "person:Ann Lee"


def test_ids_that_fit_nothing_take_no_row():
    assert set(ids("fact:a:99", "fact:c:1", "quotation:a:10", "fact:x").values()) == {
        "fact:a:10",
        "fact:a:20",
        "person:Ann Lee",
    }


def test_a_dropped_row_is_gone_a_renamed_one_has_its_name_and_a_kept_one_stays():
    made = story()
    choices = {
        "place:Dale": Choice(False, None, 2),
        "person:Ann Lee": Choice(None, "The premier", 3),
        "person:Tom Hill": Choice(True, None, 4),
    }
    before, after = grid(made), grid(replace(made, selection=choices))
    assert "place:Dale" in before["row_id"].to_list()
    assert "place:Dale" not in after["row_id"].to_list()
    assert after.filter(pl.col("row_id") == "person:Ann Lee")["row"].unique().to_list() == ["The premier"]
    assert "person:Tom Hill" not in before["row_id"].to_list()
    assert "person:Tom Hill" in after["row_id"].to_list()


def test_choices_survive_an_article_that_comes_in_before_the_others():
    made = story()
    figure = next(row for row in grid(made)["row_id"] if row.startswith("figure:"))
    choices = {figure: Choice(None, "the dead of Dale", 2)}
    wider = replace(story("The army killed 40 rebels in Dale, Ann Lee said."), selection=choices)
    assert grid(wider).filter(pl.col("row") == "the dead of Dale")["n_articles"].to_list() == [3, 3, 3]


def test_a_choice_that_fits_nothing_any_more_is_told():
    made = replace(story(), selection={"fact:gone:3": Choice(False, None, 2), "place:Dale": Choice(False, None, 3)})
    (problem,) = selection.unfitting(made, every(made)).iter_rows(named=True)
    assert (problem["file"], problem["row"]) == ("selection.csv", 2)
    assert "has no article gone any more" in problem["message"]
