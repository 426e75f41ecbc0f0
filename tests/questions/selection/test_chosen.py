from dataclasses import replace

import polars as pl
import pytest

from analysis.questions import selection
from analysis.questions.selection.chosen import row_ids
from analysis.story.choices import Choice
from tests.questions.selection.rows import every, grid, story

TOLD = pl.DataFrame(
    [
        ("fact", "1", "It rained all day in Dale", "a", 10, 40, "Rain fell on Dale all day"),
        ("fact", "1", "It rained all day in Dale", "b", 0, 30, "It rained all day in Dale"),
        ("fact", "2", "The mill burnt down on Monday night …", "a", 20, 30, "The mill burnt down on Monday night …"),
        ("person", "Ann Lee", "Ann Lee", "a", 0, 7, "Annie Lee"),
    ],
    schema=["kind", "key", "row", "article_id", "start", "stop", "printed"],
    orient="row",
)


def ids(*chosen, **told):
    """The rows' ids, where the reader's file has these; told: the words it shows for them, if any."""
    words = {row_id.replace("_", ":"): text for row_id, text in told.items()}
    return row_ids(TOLD, {row_id: Choice(False, None, 2, words.get(row_id, "")) for row_id in [*chosen, *words]})


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


def test_a_row_that_another_article_prints_with_the_words_of_the_file_keeps_its_id():
    assert ids(fact_a_10="It rained all day in Dale")["fact", "1"] == "fact:a:10"
    assert ids(fact_a_10="Rain fell on Dale all day")["fact", "1"] == "fact:a:10"


def test_where_an_article_was_edited_the_id_goes_with_the_words():
    found = ids(fact_a_10="The mill burnt down on Monday night and left nothing")
    assert found["fact", "2"] == "fact:a:10"
    assert found["fact", "1"] == "fact:a:11"
    assert ids(fact_z_3="The mill burnt down on Monday night …")["fact", "2"] == "fact:z:3"


def test_an_id_whose_words_are_nowhere_takes_no_row():
    assert "fact:a:25" not in ids(**{"fact_a_25": "The mayor resigned on Tuesday"}).values()
    assert ids(fact_a_10="The mayor resigned")["fact", "1"] == "fact:a:10"  # its own id; see what follows


def test_a_name_is_found_by_another_form_that_an_article_prints():
    assert ids(**{"person:Annie Lee": "Annie Lee"})["person", "Ann Lee"] == "person:Annie Lee"


def test_two_rows_that_begin_at_one_place_have_two_ids():
    twice = pl.concat([TOLD, TOLD.filter(pl.col("key") == "2").with_columns(key=pl.lit("3"))])
    found = row_ids(twice, {})
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize("start", ["9" * 5000, "-1", "²", "", "1e3"])
def test_an_id_with_another_number_takes_no_row(start):
    assert ids(f"fact:a:{start}") == ids()


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
