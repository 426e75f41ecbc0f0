"""Who is said to have said what, each speaker under one name."""

import polars as pl
import pytest

from analysis.units.actors import speaking
from analysis.units.reports import as_told, named_by, naming, naming_counts, reports
from tests.deep import deep, told
from tests.tiny import concept, in_furniture


def test_a_report_has_the_number_of_its_quoted_and_of_its_paraphrased_words():
    made = told("Ann Lee said that the captives were “safe and well fed” on Monday.")
    columns = ["speaker", "named", "n_quoted", "n_attributed"]
    assert reports(made).select(columns).rows() == [("Ann Lee", True, 4, 6)]


def test_a_report_in_furniture_is_none():
    made = told("Ann Lee said that the captives were safe.", "Tom Ray said that the captives were safe.")
    assert reports(made)["speaker"].to_list() == ["Ann Lee", "Tom Ray"]
    assert reports(in_furniture(made, "a"))["speaker"].to_list() == ["Tom Ray"]


def test_a_short_name_and_a_long_one_are_one_speaker_in_all_outlets():
    made = told("Mayor Ann Lee said that it rained.", "Lee said that it snowed.")
    assert reports(made)["speaker"].to_list() == ["Ann Lee", "Ann Lee"]


@pytest.mark.parametrize(
    ("who", "actor"),
    [("Ann Lee", "Lee"), ("Lee Hill", None), ("The Lee Institute", None), ("Families of the Lee captives", None)],
)
def test_an_actor_is_named_at_the_end_of_a_speakers_name(who, actor):
    made = told(f"War goes on\n{who} said that it rained.", actors=(concept("Lee", Lee="Lee"),))
    assert reports(made)["actor"].to_list() == [actor]


def test_a_speaker_has_the_actor_of_most_of_its_words_in_every_report():
    made = told(
        "War goes on\nHill spokeswoman Ann Lee said that it rained all day and all night.",
        "War goes on\nDale spokeswoman Ann Lee said that it snowed.",
        actors=(concept("Dale", Dale="Dale"), concept("Hill", Hill="Hill")),
    )
    assert speaking(made)["actor"].to_list() == ["Hill", "Dale"]
    assert reports(made).select("speaker", "actor", "n_attributed").rows() == [
        ("Ann Lee", "Hill", 8),
        ("Ann Lee", "Hill", 3),
    ]


def test_a_speaker_who_is_not_tied_to_a_name_is_not_unnamed():
    made = told("War goes on\nKim Lee and Tom Ray spoke. “It rained all day,” he said. It is said that snow fell.")
    found = reports(made)
    assert found.select("source", "speaker", "named").rows()[0] == ("he", None, None)
    assert set(found["named"].to_list()) == {None, False}


def test_a_mans_words_are_not_his_daughters():
    made = told("War goes on\nKim and Pat Roe left. Kim Roe said that it rained. President Roe said that it snowed.")
    assert reports(made)["speaker"].to_list() == ["Kim Roe", "Roe"]


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("Some top Democrats", False),
        ("Prosecutors", False),
        ("The Hill army", True),
        ("The Utah senator", None),
        ("Ann Lee", True),
    ],
)
def test_a_report_is_named_where_a_reader_could_ask_its_source(source, named):
    assert reports(told(f"War goes on\n{source} said that it rained."))["named"].to_list() == [named]


def test_a_newspaper_is_not_the_actor_in_its_name():
    made = told(
        "War goes on\nA spokesman for the Times of Lee said that it rained.", actors=(concept("Lee", Lee="Lee"),)
    )
    assert reports(made)["actor"].to_list() == [None]


def test_where_nobody_is_tied_to_any_report_the_table_still_holds_its_columns():
    made = deep(("North", "War goes on\nsaId“0"))
    found = reports(made)
    assert found["speaker"].null_count() == found.height
    assert found.schema["named"] == pl.Boolean


def test_names_of_articles_counted_apart_are_those_of_all_together():
    made = told(
        "Mayor Ann Lee said that it rained.",
        "Lee said that it snowed. The Hill Institute said that it would.",
        "Officials said that Lee was wrong. Kim Roe and Mayor Roe denied it.",
    )
    found = as_told(made)
    apart = pl.concat(naming_counts(rows) for (_,), rows in found.group_by("article_id"))
    assert named_by(found, naming(apart)).equals(reports(made))
    assert naming(apart).sort("speaker").equals(naming(naming_counts(found)).sort("speaker"))
