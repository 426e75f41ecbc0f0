"""Days as people and programs write them -> dates. Day and month in numbers alone are read only where it is known
which is which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from analysis import data

MONTHS = {row["word"].lower(): int(row["month"]) for row in data.rows("calendar.csv") if row["kind"] == "month"}
_MONTH = rf"(?P<month>{data.one_of('calendar.csv', 'month')})\b\.?"
_DAY = rf"(?P<day>\d{{1,2}})(?:{data.one_of('calendar.csv', 'ordinal')})?"
NAMED = (
    re.compile(rf"{_DAY}[ .-]+{_MONTH},?[ -]+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE),
    re.compile(rf"{_MONTH} ?{_DAY},? +(?P<year>\d{{4}})(?!\d)", re.IGNORECASE),
)
YEAR_FIRST = (
    re.compile(r"(?P<year>(?:19|20)\d\d)(?P<between>[-/._])(?P<month>\d\d?)(?P=between)(?P<day>\d\d?)(?!\d)"),
    re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
)
NUMBERS = re.compile(r"(?P<first>\d{1,2})(?P<between>[./-])(?P<second>\d{1,2})(?P=between)(?P<year>\d{4})(?!\d)")
WEEKDAY = re.compile(rf"(?:{data.one_of('calendar.csv', 'weekday')})\b\.?,?\s+", re.IGNORECASE)
YEAR = re.compile(r"\d{4}")
"""What every day holds; a text without it is not looked through for each form."""
REST = re.compile(r"$|T\d|,?\s")
"""What may follow a day: nothing, an hour, a weekday."""


class Order(StrEnum):
    """Which of two numbers is the day."""

    DAY = "day/month/year"
    MONTH = "month/day/year"


def read_day(text: str, order: Order | None = None) -> date | None:
    """The day that a text begins with, perhaps behind its weekday: 2023-12-01, December 1, 2023, 26.12.2018.

    None where there is none, or where the numbers of day and month may be either: with dots the day is first; with
    other signs as ``order`` says; a number above 12 is a day.
    """
    text = text.strip()
    weekday = WEEKDAY.match(text)
    text = text[weekday.end() :] if weekday else text
    for form in (*YEAR_FIRST, *NAMED, NUMBERS):
        match = form.match(text)
        if match and REST.match(text[match.end() :]):
            return _numbered(match, order) if form is NUMBERS else _date(match)
    return None


def find_day(text: str) -> tuple[date, int, int] | None:
    """The first day that stands anywhere in a text, where it begins and ends."""
    if not YEAR.search(text):
        return None
    for form in (*YEAR_FIRST, *NAMED, NUMBERS):
        for match in form.finditer(text):
            before = text[max(0, match.start() - 1) : match.start()]
            day = None if before.isalnum() else _numbered(match, None) if form is NUMBERS else _date(match)
            if day is not None:
                return day, match.start(), match.end()
    return None


def days_of(values: Sequence[object]) -> tuple[list[object], list[str]]:
    """The days of a table's column, and what is to be said of their order.

    Only days in numbers are read here, by the order that all of them show: where one has a number above 12 in first
    place and none in second, the first is the day. All other values are given back as they are.
    """
    numbers = {at: match for at, value in enumerate(values) if (match := _in_numbers(value))}
    if not numbers:
        return list(values), []
    orders = {at: _order(match) for at, match in numbers.items()}
    shown = {order for order in orders.values() if order is not None}
    order = shown.pop() if len(shown) == 1 else None
    found = list(values)
    for at, match in numbers.items():
        found[at] = _numbered(match, order) or values[at]
    return found, _said(numbers, orders, order)


def two_days(text: str) -> str:
    """What a message adds about a day in numbers that may be read in two ways; nothing for another text."""
    match = NUMBERS.match(text.strip())
    if match is None or _order(match) is not None:
        return ""
    readings = [_date_of(match, order) for order in Order]
    if None in readings or readings[0] == readings[1]:
        return ""
    first, second = (f"{day:%Y-%m-%d}" for day in readings if day is not None)
    return f", which may be {first} or {second}"


def _in_numbers(value: object) -> re.Match[str] | None:
    match = NUMBERS.match(value.strip()) if isinstance(value, str) else None
    return match if match and isinstance(value, str) and REST.match(value.strip()[match.end() :]) else None


def _order(match: re.Match[str]) -> Order | None:
    """The order that a day in numbers shows by itself."""
    if int(match["first"]) > 12:
        return Order.DAY
    return Order.MONTH if int(match["second"]) > 12 else None


def _numbered(match: re.Match[str], order: Order | None) -> date | None:
    known = _order(match) or order or (Order.DAY if match["between"] == "." else None)
    return None if known is None else _date_of(match, known)


def _said(numbers: dict[int, re.Match[str]], orders: dict[int, Order | None], order: Order | None) -> list[str]:
    certain = next((at for at, each in orders.items() if each is order is not None), None)
    if certain is not None:
        return [f"its days are read as {order}, since {numbers[certain].group()} can be nothing else."]
    dotted = next((match.group() for match in numbers.values() if match["between"] == "."), None)
    return [] if dotted is None else [f"its days with dots, like {dotted}, are read as day.month.year."]


def _date_of(match: re.Match[str], order: Order) -> date | None:
    day, month = ("first", "second") if order is Order.DAY else ("second", "first")
    return _made(match["year"], match[month], match[day])


def _date(match: re.Match[str]) -> date | None:
    month = match["month"]
    return _made(match["year"], MONTHS.get(month.lower(), month), match["day"])


def _made(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
