"""One outlet under several names: “The Guardian (London)”, “Guardian.com”, “THE GUARDIAN - Final Edition”.

What is left out of a name is listed in ``data/outlet_names.csv``: editions, endings of addresses, the article before
it. What stands in brackets behind a name is left out where it makes no difference between two outlets.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis import data
from analysis.story.encoding import clean_name

BRACKETS = re.compile(r" ?\(([^()]{1,60})\)$")
ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?([\w.-]+\.[a-z]{2,6})(?:/.*)?$", re.IGNORECASE)
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Letters that nobody sees."""
AROUND = " ,;:-–—|"
"""What may stand around a name."""
APART = re.compile(r" [-–—|:] |, ")


@dataclass(frozen=True)
class _Name:
    """A name as printed, what is left of it without edition, address and brackets, and what the brackets hold."""

    printed: str
    plain: str
    bracket: str | None

    @property
    def is_address(self) -> bool:
        """Whether the name is the address of a site."""
        return ADDRESS.match(self.plain) is not None

    @property
    def key(self) -> str:
        """The letters by which names are one, whatever their case, blanks and article."""
        words = _without_address(self.plain).casefold().split()
        while len(words) > 1 and words[0] in data.words("outlet_names.csv", "article"):
            words = words[1:]
        letters = "".join(each for each in "".join(words) if each.isalnum())
        for article in data.words("outlet_names.csv", "article"):
            if self.is_address and letters.startswith(article):
                letters = letters.removeprefix(article) or letters
        return letters or self.printed


def one_name_each(names: Iterable[str], known: Iterable[str] = ()) -> dict[str, str]:
    """Each printed name -> the name of its outlet.

    Names are one where they differ in case, letters that nobody sees, blanks, “the”, the name of an edition, the ending
    of an address, or brackets behind them; but where names that are the same otherwise have different brackets, these
    tell outlets apart: The Guardian (London) and The Guardian (Nigeria) are two. known: names that outlets have already; they stay.
    Else the name that is given is the one most often met among those that are no address and not in capitals alone, the
    longest of them, then the first by the alphabet, where two are as frequent.
    """
    met = Counter(names)
    kept = dict.fromkeys(known)
    groups: dict[str, list[_Name]] = defaultdict(list)
    for printed in [*met, *(name for name in kept if name not in met)]:
        name = _read(printed)
        groups[name.key].append(name)
    found: dict[str, str] = {}
    for group in groups.values():
        here = [each.printed for each in group if each.printed in kept]
        brackets = {each.bracket.casefold() for each in group if each.bracket}
        if len(brackets) > 1:
            by_bracket: dict[str, list[_Name]] = defaultdict(list)
            for each in group:
                by_bracket[(each.bracket or "").casefold()].append(each)
            for same in by_bracket.values():
                shown = _shown(same, met)
                found |= {each.printed: f"{shown} ({each.bracket})" if each.bracket else shown for each in same}
        else:
            shown = here[0] if here else _shown(group, met)
            if not here and len(brackets) == 1 and all(each.bracket for each in group):
                shown = f"{shown} ({group[0].bracket})"
            found |= dict.fromkeys((each.printed for each in group), shown)
        found |= {name: name for name in here}
    return {printed: found[printed] for printed in met}


def told_of(names: Mapping[str, str]) -> list[str]:
    """What is to be said of outlets that were met under another name, a sentence each, by the alphabet."""
    others: dict[str, list[str]] = defaultdict(list)
    for printed, shown in names.items():
        if printed != shown:
            others[shown].append(f"“{printed}”")
    return [
        f"{', '.join(sorted(printed))} {'is' if len(printed) == 1 else 'are'} read as {shown}."
        for shown, printed in sorted(others.items())
    ]


def _read(printed: str) -> _Name:
    name = UNSEEN.sub("", clean_name(printed)).split("; ")[0].strip(AROUND)  # behind it archives name a place
    name = name.rstrip(".") if ADDRESS.match(name.rstrip(".")) else name
    bracket = None
    before = None
    while name and name != before:
        before = name
        match = BRACKETS.search(name)
        if match and name[: match.start()].strip():
            inside = " ".join(match[1].split())
            bracket = bracket if _is_edition(inside) else inside
            name = name[: match.start()]
        name = _without_edition(name.strip(AROUND))
    return _Name(printed, name or printed, bracket)


def _is_edition(text: str) -> bool:
    return text.casefold() in data.words("outlet_names.csv", "edition")


def _without_edition(name: str) -> str:
    """A name without the edition behind a hyphen or a comma; the longest listed one first."""
    for match in APART.finditer(name):
        if match.start() and _is_edition(name[match.end() :].strip(" .")):
            return name[: match.start()]
    return name


def _without_address(name: str) -> str:
    match = ADDRESS.match(name)
    if not match:
        return name
    host = match[1]
    for ending in sorted(data.words("outlet_names.csv", "domain"), key=len, reverse=True):
        if host.casefold().endswith(ending) and len(host) > len(ending):
            return host[: -len(ending)].rsplit(".", 1)[-1]
    return host


def _shown(group: list[_Name], met: Mapping[str, int]) -> str:
    """The name to print for a group, without brackets and edition."""
    counts: Counter[str] = Counter()
    for each in group:
        counts[each.plain] += met[each.printed]
    addresses = {each.plain for each in group if each.is_address}

    def rank(plain: str) -> tuple[bool, bool, int, int, str]:
        return (plain in addresses, plain.isupper() or plain.islower(), -counts[plain], -len(plain), plain)

    return min(counts, key=rank)
