"""Which names of a story are shown as persons and places, and under which name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from analysis import data
from analysis.annotate.words.characters import HYPHENS
from analysis.schema.vocabulary import Told
from analysis.units.bearers import CALLED
from analysis.units.countries import COUNTRIES, SHORT

TITLES = frozenset(
    word.rstrip(".").lower()
    for kind in ("title", "further title", "honorific")
    for word in data.words("titles.csv", kind)
)
SHORTENED = frozenset(data.words("abbreviations.csv", "sentence"))
ABBREVIATION = re.compile(r"(?:[A-Z]\.?){2,}")
LETTER = re.compile(r"[^\W\d_]")
PARTY = re.compile(r"[A-Z]-[A-Z]")
"""A lawmaker’s party and state: R-Ky."""
LEAST_CAPITALS = 5
"""Letters of a word in capitals that may be a name in a heading or a dateline; shorter ones are abbreviations."""


class Mention(NamedTuple):
    """A name in an article, the article’s text, its first character there and one past its last."""

    kind: Told
    row: str
    article_id: str
    text: str
    start: int
    stop: int

    @property
    def before(self) -> str:
        """The word before it, in small letters, without its stop."""
        words = self.text[max(0, self.start - 30) : self.start].split()
        return words[-1].rstrip(".,").lower() if words else ""

    @property
    def behind(self) -> str:
        """The two characters behind it."""
        return self.text[self.stop : self.stop + 2]


def shown(mentions: Sequence[Mention]) -> list[str | None]:
    """For each mention the name of its row; None where it is in doubt whether it names a person or a place.

    A person’s single name stands for the only full one in its article that has it; else it counts only behind a title,
    somewhere in the story. A place is no abbreviation but those of countries.csv and places.csv; “the Strip” is the longer name
    that ends so.
    """
    persons, places = ([one for one in mentions if one.kind is kind] for kind in (Told.PERSON, Told.PLACE))
    named = _persons(persons) | _places(places)
    return [named.get(one) for one in mentions]


def _persons(mentions: Iterable[Mention]) -> dict[Mention, str]:
    found = {one: re.sub(r"^[^A-ZÀ-ÖØ-Þ]+(?:[a-z]+ +)*", "", one.row) for one in mentions}
    found = {one: name for one, name in found.items() if name and not re.search(r"\d", name) and not PARTY.match(name)}
    full: dict[str, set[str]] = {}
    for one, name in found.items():
        if " " in name:
            full.setdefault(one.article_id, set()).add(name)
    lasts = {name.split()[-1] for name in found.values()}
    titled = {name for one, name in found.items() if one.before in TITLES}
    rows = {}
    for one, name in found.items():
        parts = re.split(f"[{''.join(HYPHENS)}]", name)
        if len(parts) > 1 and " " not in name and lasts.issuperset(parts):
            continue  # Hill-Lee, two persons
        if " " not in name:
            longer = [each for each in full.get(one.article_id, ()) if name in (each.split()[0], each.split()[-1])]
            if len(longer) == 1:
                rows[one] = longer[0]
            elif name in titled and name.lower() not in CALLED:
                rows[one] = name
        else:
            rows[one] = name
    return rows


def _places(mentions: Sequence[Mention]) -> dict[Mention, str]:
    names = {one.row for one in mentions}
    texts = {one.article_id: one.text for one in mentions}
    longer = {name.split()[-1]: name for name in sorted(names) if " " in name}
    rows = {}
    for one in mentions:
        name = _place(one, longer, texts)
        if name is not None:
            rows[one] = COUNTRIES.get(name, name)
    return rows


def _place(one: Mention, longer: Mapping[str, str], texts: Mapping[str, str]) -> str | None:
    """The name of a place; None where it may be something else, or only part of a name."""
    name = one.row
    if one.before == "the" and name in longer:
        return longer[name]
    bare = name.rstrip(".")
    if bare in SHORT and (one.behind.startswith(".") or name != bare or ABBREVIATION.fullmatch(bare)):
        return SHORT[bare]
    if name in COUNTRIES:
        return name
    if "." in name and ABBREVIATION.fullmatch(name):
        return None
    is_cut = one.behind[:1] in HYPHENS and LETTER.match(one.behind[1:]) is not None
    words = name.lower().split()
    if is_cut or re.search(r"\d", name) or words[-1] in CALLED or (bare in SHORTENED and one.behind.startswith(".")):
        return None
    if not name.isupper():
        return name
    known = name.title()
    if len(name) < LEAST_CAPITALS or not any(known in text for text in texts.values()):
        return None
    return known
