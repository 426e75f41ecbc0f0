"""Who has more and who less: only where the intervals part them."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.findings.comparing import differ, ends, from_to, more_than, outdoes, span


def row(outlet, share, room=0.05):
    return {"outlet": outlet, "share": share, "low": share - room, "high": share + room}


def names(rows):
    return [[each["outlet"] for each in side] for side in ends(rows)]


def test_a_hairs_breadth_sets_nobody_apart():
    rows = [row("A", 0.4755), row("B", 0.4749)]
    assert names(rows) == [[], []]
    assert more_than(rows) is None
    assert outdoes(rows, "says more", "say more") is None
    assert from_to(rows) == "47 % (B) to 48 % (A)"


def test_each_of_the_first_is_apart_from_each_of_the_last():
    rows = [row("A", 0.9), row("B", 0.85), row("C", 0.5, 0.5), row("D", 0.2), row("E", 0.1)]
    assert names(rows) == [["A", "B"], ["E", "D"]]
    assert more_than(rows) == "more in A (90 %) and B (85 %) than in E (10 %) and D (20 %)"
    assert outdoes(rows, "says more", "say more") == "A (90 %) and B (85 %) say more than E (10 %) and D (20 %)"
    assert outdoes([row("A", 0.9), row("E", 0.1)], "says more", "say more") == "A (90 %) says more than E (10 %)"


def test_what_has_no_interval_is_on_no_side():
    unknown = {"outlet": "Z", "share": 1.0, "low": None, "high": None}
    assert names([unknown, row("A", 0.9), row("B", 0.1)]) == [["A"], ["B"]]
    assert names([unknown, row("A", 0.9)]) == [[], []]
    assert not differ(unknown, row("A", 0.1))


def test_four_a_side_are_named():
    rows = [row(f"M{n}", 0.9) for n in range(6)] + [row("L", 0.1)]
    assert more_than(rows) == "more in M0 (90 %), M1 (90 %), M2 (90 %) and three more than in L (10 %)"


def test_shares_go_from_one_to_another_or_are_about_the_same():
    assert from_to([row("A", 0.302), row("B", 0.298)]) == "about 30 %"
    assert from_to([row("A", 0.3), row("B", 0.35), row("C", 0.28)]) == "28 % (C) to 35 % (B)"


def test_the_span_of_another_measure_is_compared_by_it():
    rows = [{"distance": d, "low": d - 0.01, "high": d + 0.01} for d in (0.3, 0.1, 0.2)]
    first, last, apart = span(rows, "distance")
    assert (first["distance"], last["distance"], apart) == (0.1, 0.3, True)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.5)), max_size=8))
def test_no_name_stands_on_both_sides_and_all_that_are_named_differ(shares):
    rows = [row(str(n), share, room) for n, (share, room) in enumerate(shares)]
    most, least = ends(rows)
    assert bool(most) == bool(least)
    assert all(differ(one, other) and one["share"] > other["share"] for one in most for other in least)
