"""How a reader's verdicts on what is told as done are counted."""

from collections import Counter

from benchmarks.done import VERDICTS, counts, known_marks, shown

MARKS = {("t", "a", 1): "done", ("t", "a", 2): "not done", ("t", "a", 3): "done", ("t", "a", 4): "arguable"}
READ = {("t", "a", 1): True, ("t", "a", 2): True, ("t", "a", 3): False, ("t", "a", 4): True}


def test_an_answer_is_right_where_the_verdict_says_the_same():
    assert counts(MARKS, READ, done=True) == (1, 2)
    assert counts(MARKS, READ, done=False) == (0, 1)


def test_what_is_arguable_or_no_longer_found_is_not_counted():
    assert counts(MARKS, {("t", "a", 4): True}, done=True) == (0, 0)


def test_the_table_has_both_answers_of_each_part():
    table = shown({"one": MARKS}, READ).splitlines()
    assert table[2].startswith("| one | told as done | 2 | 1 | 0.500 |")
    assert table[3].startswith("| one | not told as done | 1 | 0 | 0.000 |")


def test_every_mark_has_a_known_verdict_and_its_own_place():
    parts = known_marks()
    assert {verdict for marks in parts.values() for verdict in marks.values()} == set(VERDICTS)
    assert max(Counter(act for marks in parts.values() for act in marks).values()) == 1
