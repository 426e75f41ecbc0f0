"""Numbers, lists and days as a newspaper writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()
MAX_LISTED = 5
"""Things that one sentence lists at the most; what is beyond them is counted."""


def number(n: int) -> str:
    """A count as a newspaper writes it: one to twelve in words, then figures."""
    return SMALL[n] if 0 <= n < len(SMALL) else f"{n:,}"


def counted(n: int, one: str, many: str | None = None) -> str:
    """“one article”, “five articles”."""
    return f"{number(n)} {one if n == 1 else many or one + 's'}"


def listed(items: Iterable[str], most: int = MAX_LISTED) -> str:
    """“a, b and c”; what is beyond ``most`` is counted."""
    names = list(items)
    if len(names) > most:
        names = [*names[: most - 1], f"{number(len(names) - most + 1)} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else "none"


def all_of(n: int, one: str, many: str = "") -> str:
    """“both articles”, “all five articles”, “the one article”."""
    return f"the one {one}" if n == 1 else f"{'both' if n == 2 else f'all {number(n)}'} {many or f'{one}s'}"


def of_all(n: int, n_all: int, one: str) -> str:
    """“two of five articles”; where it is all of them, “all five articles”."""
    return all_of(n_all, one) if n == n_all else f"{number(n)} of {counted(n_all, one)}"


def which(names: Sequence[str], one: str, many: str, most: int = MAX_LISTED) -> str:
    """“A says it”, “A and B say it”: names as ``listed`` gives them, with the words that agree in number."""
    return f"{listed(names, most)} {one if len(names) == 1 else many}"


def told(parts: Iterable[str], most: int = MAX_LISTED) -> str:
    """“a; b; c” for parts that hold lists themselves; what is beyond ``most`` is counted."""
    names = list(parts)
    rest = [f"{number(len(names) - most + 1)} more"] if len(names) > most else []
    return "; ".join([*names[: most - 1], *rest] if rest else names)


def quoted(term: str) -> str:
    """A term in quotation marks."""
    return f"“{term}”"


def percent(share: float) -> str:
    """A share of 0 to 1 in percent, without decimals; “under 1 %” where that would read as none."""
    if 0.99 < share < 1:
        return "over 99 %"
    return "under 1 %" if 0 < share < 0.01 else f"{100 * share:.0f} %"


def day(value: date) -> str:
    """“4 February 2025”."""
    return f"{value.day} {value:%B} {value.year}"


def days(values: Sequence[date | None]) -> str:
    """The span of the known days: “2–4 February 2025”; “day not known” when none is."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return "day not known"
    first, last = known[0], known[-1]
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def split_credit(credit: str | None) -> list[str]:
    """The agencies that an article credits, as its list of sources names them: “AFP, dpa”."""
    return [name.strip() for name in (credit or "").split(",") if name.strip()]


def capital(text: str) -> str:
    """The text with a capital first letter, also after an opening quotation mark."""
    at = 1 if text[:1] in "“‘" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def times(n: int) -> str:
    """“never”, “once”, “twice”, “three times”."""
    return {0: "never", 1: "once", 2: "twice"}.get(n, f"{number(n)} times")


def may_not_show(what: str) -> str:
    """That a difference between articles is not yet one between outlets; without the stop at the end."""
    return f"Other articles of these outlets may not show {what}"
