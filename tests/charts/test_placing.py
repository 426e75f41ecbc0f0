from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.placing import Room, spread

places = st.lists(st.floats(0, 100), min_size=1, max_size=30).map(sorted)


def test_places_with_room_stay_where_they_are():
    assert spread([1, 5, 9], 2, 0, 10) == [1, 5, 9]


def test_places_too_near_are_pushed_apart_evenly():
    assert spread([5, 5, 5], 2, 0, 10) == [3, 5, 7]


def test_places_stay_on_the_line():
    assert spread([0, 0, 10, 10], 2, 0, 10) == [0, 2, 8, 10]


@given(places, st.floats(0.1, 5))
def test_no_two_places_are_nearer_than_the_gap(wanted, gap):
    high = max(100.0, gap * len(wanted))
    found = spread(wanted, gap, 0, high)
    assert all(b - a >= gap - 1e-6 for a, b in pairwise(found))
    assert min(found) >= -1e-9
    assert max(found) <= high + 1e-6


def room(**settings):
    return Room(0, 100, 0, 50, 10, 2, **settings)


def overlaps(boxes, line=10):
    return [
        (one, two)
        for one, two in combinations(boxes, 2)
        if abs(one[1] - two[1]) < line and one[0] < two[0] + two[2] and two[0] < one[0] + one[2]
    ]


def test_a_label_stands_beside_its_point():
    assert room().place(50, 25, 20, clear=3, reach=100) == (40, 25)
    assert room(dots=[(50.0, 25.0)]).place(50, 25, 20, clear=3, reach=100) in [(53, 25), (27, 25)]


def test_a_label_out_of_reach_is_left_out():
    full = Room(0, 30, 0, 10, 10, 2)
    assert full.place(5, 5, 25, clear=2, reach=9) is not None
    assert full.place(5, 5, 25, clear=2, reach=9) is None


points = st.lists(st.tuples(st.floats(0, 100), st.floats(0, 200), st.floats(1, 49)), max_size=20)


@given(points)
def test_as_many_labels_as_rows_always_find_a_place_without_touching(labels):
    canvas = Room(0, 100, 0, 200, 10, 1, dots=[(x, y) for x, y, _ in labels])
    boxes = []
    for x, y, width in labels:
        spot = canvas.place(x, y, width, clear=3, reach=float("inf"))
        assert spot is not None
        assert 0 <= spot[0] <= 100 - width + 1e-6
        assert 0 < spot[1] < 200
        boxes.append((*spot, width))
    assert overlaps(boxes) == []


def test_rows_are_counted():
    assert room().n_rows == 5
    assert room().middle(0) == pytest.approx(5)
