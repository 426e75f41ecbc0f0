"""Which things are drawn where not all fit."""

from analysis.questions.emphasis.shown import early_and_late, most_room
from tests.charts.told import mentions, room


def test_of_each_kind_things_whose_first_mentions_lie_furthest_apart_are_drawn():
    table = mentions(
        ("actor", "near", "North", 0.1),
        ("actor", "near", "South", 0.2),
        ("actor", "far", "North", 0.1),
        ("actor", "far", "South", 0.9),
        ("fact", "a fact", "North", 0.5),
        ("fact", "a fact", "South", None),
        ("fact", "one only", "North", 0.5),
    )
    assert early_and_late(table, 1)["name"].unique(maintain_order=True).to_list() == ["far", "a fact"]
    assert set(early_and_late(table, 9)["name"]) == {"near", "far", "a fact"}


def test_actors_with_the_most_room_come_first_and_those_without_any_are_passed_over():
    table = room(
        ("Lee", "North", 10), ("Fox", "North", 30), ("Lee", "South", 10), ("Fox", "South", 0), ("Day", "North", 0)
    )
    assert most_room(table, 9)["actor"].to_list() == ["Fox", "Fox", "Lee", "Lee"]
    assert most_room(table, 1)["actor"].unique().to_list() == ["Fox"]
