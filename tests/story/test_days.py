"""Days as people and programs write them."""

from datetime import date

import pytest

from analysis.story.days import Order, days_of, find_day, read_day, two_days

FIRST = date(2023, 12, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2023-12-01",
        "2023-12-01T10:15:00Z",
        "2023-12-01 10:15",
        "2023/12/01",
        "20231201",
        "December 1, 2023",
        "Dec. 1, 2023",
        "December 1st, 2023 Friday",
        "Friday, December 1, 2023",
        "Fri 1 Dec 2023 18.58 GMT",
        "1 December 2023",
        "1-Dec-2023",
        "1.12.2023",
        "01.12.2023, 10:15",
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    assert read_day(text) == FIRST


@pytest.mark.parametrize(
    "text", ["", "12", "4.2.25", "45692", "2023-13-01", "31/02/2023", "1.12.20233", "May", "on 1 December 2023"]
)
def test_what_is_no_day_is_none(text):
    assert read_day(text) is None


def test_numbers_are_read_by_their_order_alone():
    assert read_day("02/04/2025") is None
    assert read_day("02/04/2025", Order.DAY) == date(2025, 4, 2)
    assert read_day("02/04/2025", Order.MONTH) == date(2025, 2, 4)
    assert read_day("26/12/2018") == read_day("12/26/2018") == read_day("12-26-2018") == date(2018, 12, 26)


@pytest.mark.parametrize(
    ("values", "days", "said"),
    [
        (
            ["02/04/2025", "12/26/2018"],
            [date(2025, 2, 4), date(2018, 12, 26)],
            "month/day/year, since 12/26/2018 can be nothing else",
        ),
        (["02.04.2025", "x"], [date(2025, 4, 2), "x"], None),
        (["02/04/2025", "2025-02-04", None], ["02/04/2025", "2025-02-04", None], ""),
        (["02/04/2025", "26/12/2018", "12/26/2018"], ["02/04/2025", date(2018, 12, 26), date(2018, 12, 26)], ""),
    ],
)
def test_the_order_of_a_column_is_what_its_days_show(values, days, said):
    dotted = "its days with dots, like 02.04.2025, are read as day.month.year."
    wanted = [dotted] if said is None else [f"its days are read as {said}."] if said else []
    assert days_of(values) == (days, wanted)


def test_a_day_is_found_in_a_name():
    assert find_day("north_2023-12-01_siege") == (FIRST, 6, 16)
    assert find_day("north 20231201") == (FIRST, 6, 14)
    assert find_day("1 Dec 2023 north") == (FIRST, 0, 10)
    assert find_day("north_02-04-2025") is None
    assert find_day("north_1234567890") is None


def test_both_readings_of_a_day_are_told():
    assert two_days("02/04/2025") == ", which may be 2025-04-02 or 2025-02-04"
    assert two_days("04/04/2025") == two_days("26/12/2018") == two_days("May") == ""
