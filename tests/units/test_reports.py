"""Who is said to have said what, each speaker under one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.units.actors import speaking
from analysis.units.reports import one_name, reports
from tests.deep import told
from tests.tiny import concept, in_furniture


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Lee", "Ann Lee", "Mayor Ann Lee"], {"Lee": "Ann Lee", "Ann Lee": "Ann Lee", "Mayor Ann Lee": "Ann Lee"}),
        (["Lee", "Ann Lee", "Tom Lee"], {"Lee": "Lee", "Ann Lee": "Ann Lee", "Tom Lee": "Tom Lee"}),
        (["Lee"], {"Lee": "Lee"}),
        (["Lee", "Director Lee"], {"Lee": "Director Lee", "Director Lee": "Director Lee"}),
        (["Lee", "Director Lee", "Ann Lee"], dict.fromkeys(["Lee", "Director Lee", "Ann Lee"], "Ann Lee")),
        (["United States President Ann Lee"], {"United States President Ann Lee": "Ann Lee"}),
        (["The Times", "New York Times"], {"The Times": "The Times", "New York Times": "New York Times"}),
        (["Israel", "Times of Israel"], {"Israel": "Israel", "Times of Israel": "Times of Israel"}),
        (
            ["Prime Minister", "Foreign Minister"],
            {"Prime Minister": "Prime Minister", "Foreign Minister": "Foreign Minister"},
        ),
        (["office", "the office"], {"office": "the office", "the office": "the office"}),
        (["Police", "police", "The police"], dict.fromkeys(["Police", "police", "The police"], "police")),
        (
            ["The Hamas group", "the Hamas group"],
            dict.fromkeys(["The Hamas group", "the Hamas group"], "the Hamas group"),
        ),
        ([], {}),
        ([" "], {" ": " "}),
    ],
)
def test_a_speaker_has_one_name_where_only_one_can_be_meant(names, expected):
    assert one_name(names) == expected


@given(st.lists(st.lists(st.sampled_from(["Ann", "Lee", "Mayor", "Fox", "the", "office"]), max_size=4).map(" ".join)))
def test_putting_names_together_twice_changes_nothing_more(names):
    found = one_name(names)
    assert set(found) <= set(names)
    assert all(name.split()[-1:] == other.split()[-1:] for name, other in found.items())
    again = one_name(found.values())
    assert all(again[other] == other for other in found.values())


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
