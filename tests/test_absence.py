"""How facts that were cut from articles are counted, by what a reader found left of them."""

from benchmarks.absence import NOTHING, PART, WHOLE, rows_of_rates, said_where, shown

FOUND = [(("one", "a", 0), True), (("one", "a", 9), False), (("one", "b", 4), True), (("two", "a", 7), True)]
MARKS = {("one", "a", 0): NOTHING, ("one", "a", 9): NOTHING, ("one", "b", 4): WHOLE}


def test_only_where_nothing_is_left_is_there_an_absence_to_notice():
    assert said_where(FOUND, MARKS, NOTHING) == [True, False]
    assert said_where(FOUND, MARKS, WHOLE) == [True]
    assert said_where(FOUND, MARKS, PART) == []


def test_the_table_has_all_and_what_nobody_has_read():
    lines = shown(FOUND, MARKS, [True, True, False]).splitlines()
    assert (
        "| facts cut from an article and said not to be found in it; nothing is left | 2 | 0.500 | 0.90: missed |"
        in lines
    )
    assert "| facts cut from an article and said not to be found in it: all | 4 | 0.750 |  |" in lines
    assert "| claims that a reader held against the article, and right | 3 | 0.667 | 0.80: missed |" in lines
    assert lines[-1] == "Of 1 more facts that were cut, nobody has read what is left."


def test_the_rates_are_of_what_was_read():
    assert [row.split(",")[:3] for row in rows_of_rates(FOUND, MARKS, [True])] == [
        ["absent found", "2", "0.500"],
        ["absent told", "1", "1.000"],
        ["absent right", "1", "1.000"],
    ]
