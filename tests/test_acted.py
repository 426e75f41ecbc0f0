"""How a reader's verdicts on events of actors are counted."""

from collections import Counter

from benchmarks.acted import AFTER, BEFORE, VERDICTS, WHILE, counts, shown
from benchmarks.acted import MARKS as READ
from benchmarks.done import known_marks

MARKS = {("t", "a", 1): "right", ("t", "a", 2): "wrong", ("t", "a", 3): "right", ("t", "a", 4): "arguable"}
PLAIN = {("t", "a", 1): True, ("t", "a", 2): False, ("t", "a", 4): True, ("t", "a", 5): True}


def test_events_that_are_arguable_or_not_read_are_not_counted():
    assert counts(MARKS, PLAIN) == (1, 2)
    assert counts(MARKS, [("t", "a", 4), ("t", "a", 5)]) == (0, 0)


def test_of_the_first_part_all_events_and_the_plain_ones_are_counted():
    table = shown({BEFORE: MARKS, AFTER: MARKS}, PLAIN).splitlines()
    assert table[2].startswith(f"| {BEFORE} | all told as done | 2 | 1 | 0.500 |")
    assert table[3].startswith(f"| {BEFORE} | told plainly | 1 | 1 | 1.000 |")
    assert table[4].startswith(f"| {AFTER} | told plainly | 1 | 1 | 1.000 |")


def test_every_mark_has_a_known_verdict_and_its_own_place():
    parts = known_marks(READ)
    assert list(parts) == [BEFORE, WHILE, AFTER]
    assert {verdict for marks in parts.values() for verdict in marks.values()} == set(VERDICTS)
    assert max(Counter(act for marks in parts.values() for act in marks).values()) == 1
