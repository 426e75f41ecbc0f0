"""The names of one article and what they mean in it: whose fuller name is meant by a short one."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import data
from analysis.annotate.attribution.article import SUBJECTS, ParsedArticle
from analysis.annotate.attribution.runs import (
    BEARERS,
    FORMER,
    GENDERED,
    GIVEN,
    JOINING,
    ROLES,
    Key,
    Name,
    is_body,
    key_of,
    runs,
    same_given,
    suffix,
    surname,
)
from analysis.schema.vocabulary import Zone


def whole_body(article: ParsedArticle, name: Name, first: int) -> Sequence[str]:
    """The name of a body with the words in capitals before it, from a token on: American Civil Liberties Union."""
    start = name.start
    while start > first and (
        _is_capital(article.words[start - 1])
        or (article.lower_words[start - 1] in JOINING and start - 1 > first and _is_capital(article.words[start - 2]))
    ):
        start -= 1
    return article.words[start : name.stop]


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word.lower() != "the"


HEADS = frozenset(data.words("titles.csv", "head"))
"""Offices whose holder is a country's leader."""


class Names:
    """The names of an article, in order, and what they mean in it."""

    def __init__(self, article: ParsedArticle) -> None:
        self.article = article
        self.all = list(runs(article))
        self.at: dict[int, Name] = {token: name for name in self.all for token in range(name.start, name.stop)}
        self.known = {surname(name.words) for name in self.all if self._has_evidence(name)}
        self._add_short_ones()
        self.bearers = self._bearers()
        self.given: dict[str, list[Name]] = {}
        for each in (bearer for several in self.bearers.values() for bearer in several):
            self.given.setdefault(each.words[0], []).append(each)
        alone = [name for name in reversed(self.all) if key_of(name.words) is None]
        self.first = {surname(name.words): name.start for name in alone}
        body = (name for name in alone if article.zones[name.start] == Zone.BODY)
        self.first_in_body = {surname(name.words): name.start for name in body}
        self.meant = self._meant()

    def is_person(self, name: Name) -> bool:
        """Whether a name is a person's: by the parser, a title, or the same last name elsewhere in the article."""
        return surname(name.words) in self.known and not is_body(name.words)

    def fuller(self, name: Name) -> Name:
        """The fuller name of a person, where the article gives one and only one can be meant; else the name."""
        if not self.is_person(name):
            return name
        key = key_of(name.words)
        last = surname(name.words)
        if key is not None:
            bearers = self.bearers.get(last, ())
            longer = [each for each in bearers if len(each.words) > len(name.words) and _ends_in(each, name)]
            if name.words[0] not in GIVEN and len(longer) == 1:
                return longer[0]  # Van Dyke
            same = [each for each in bearers if _one(key_of(each.words), key)] or self._with_suffix(bearers, key)
            return next(iter(same), name)
        if last not in self.bearers:
            return self._by_given_name(name)
        if self._has_other_title(name):
            return name
        return self.meant.get((last, self.gender(name)), self.meant.get((last, None))) or name

    def is_open(self, name: Name) -> bool:
        """Whether a last name alone is that of several people whom the article named before it, and it is not known who
        is meant. One that comes before any fuller name is well known, and no other's."""
        if key_of(name.words) is not None or not self.is_person(name) or self.fuller(name) != name:
            return False
        if self.bearers.get(surname(name.words)) and self._title(name) & HEADS and self._has_other_title(name):
            return False
        bearers = self.bearers.get(surname(name.words), ())
        first = min((each.start for each in bearers), default=0)
        return len(bearers) > 1 and first < self.first[surname(name.words)]

    def gender(self, name: Name) -> str | None:
        """The pronoun that the title or the given name of a person calls for: “he”, “she”, or None."""
        before = self.article.lower_words[max(name.start - 1, 0)].strip(".") if name.start else ""
        if before in GENDERED:
            return GENDERED[before]
        return GIVEN.get(name.words[0]) if len(name.words) > 1 else None

    def _add_short_ones(self) -> None:
        """Last names known elsewhere that the parser took for another noun, or that stand in a headline."""
        for token, word in enumerate(self.article.words):
            like_one = self.article.tags[token].startswith("NN") or self.article.relations[token] in SUBJECTS
            is_noun = word[0].isupper() and like_one
            if is_noun and token not in self.at and word.lower() in self.known:
                self.at[token] = Name(token, (word,), token)
        self.all = sorted(set(self.at.values()))

    def _has_evidence(self, name: Name) -> bool:
        """Whether a name shows where it stands that it is a person's: by the parser, a title, a given name, an office
        beside it, or “who”."""
        article = self.article
        before = [word.strip(".") for word in article.lower_words[max(name.titled - 1, 0) : name.start]]
        after = article.lower_words[name.stop : name.stop + 2]
        offices = {article.lower_words[child] for child in article.children[name.stop - 1]}
        is_long = key_of(name.words) is not None
        return not is_body(name.words) and (
            any(article.entities[token] == "PERSON" for token in range(name.start, name.stop))
            or not BEARERS.isdisjoint(before)
            or (is_long and (name.words[0] in GIVEN or not ROLES.isdisjoint(offices.union(before[:1]))))
            or (after == [",", "who"] and article.entities[name.stop - 1] != "NORP")  # no Ohio Democrat, who
        )

    def _bearers(self) -> dict[str, list[Name]]:
        """Last name -> the first full name of each person who bears it, in order.

        Who is called Tom Roe Jr. in the report and Tom Roe in headings only is one.
        """
        found: dict[str, list[Name]] = {}
        in_body: set[Key] = set()
        for name in self.all:
            key = key_of(name.words)
            if key is not None and self.is_person(name):
                others = found.setdefault(surname(name.words), [])
                if not any(_one(key_of(other.words), key) for other in others):
                    others.append(name)
                if self.article.zones[name.start] == Zone.BODY:
                    in_body.add(key)
        self._add_heads(found)
        for last, bearers in found.items():
            keys = {name: key for name in bearers if (key := key_of(name.words))}
            found[last] = [
                n for n in bearers if n not in keys or keys[n] in in_body or not self._with_suffix(bearers, keys[n])
            ]
        return found

    def _add_heads(self, bearers: dict[str, list[Name]]) -> None:
        """Add those who are named by the last name and a country's highest office, which no bearer of a full name has,
        beside two of these: President Roe, whose daughters are Kim and Pat Roe."""
        for name in self.all:
            full = bearers.get(surname(name.words), [])
            title = self._title(name) & HEADS
            if not title or not full or key_of(name.words) is not None:
                continue
            several = len(full) > 1 or self._stands_beside_another(full[0])
            if several and not any(title & self._title(each) for each in (*full, *self._same(full))):
                full.append(name)

    def _stands_beside_another(self, name: Name) -> bool:
        """Whether a full name is the second of two with one last name: Kim and Pat Roe."""
        before = self.at.get(name.titled - 2)
        return (
            before is not None
            and self.article.lower_words[name.titled - 1] == "and"
            and len(before.words) == 1
            and before.words[0] != name.words[-1]
        )

    def _same(self, full: Sequence[Name]) -> list[Name]:
        """All places where the bearers of full names are named in full."""
        keys = [key_of(each.words) for each in full]
        return [name for name in self.all if any(_one(key_of(name.words), key) for key in keys)]

    def _title(self, name: Name) -> set[str]:
        """The words before a name that are titles."""
        words = self.article.lower_words[max(name.titled - 1, 0) : name.start]
        return {word.strip(".") for word in words} & (ROLES | FORMER)

    @staticmethod
    def _with_suffix(bearers: Sequence[Name], key: Key) -> list[Name]:
        """Those bearers of a last name whose name is a given one but for Jr. and the like."""
        return [
            each
            for each in bearers
            if suffix(each.words) and (other := key_of(each.words)) and same_given(other[0], key[0]) and other != key
        ]

    def _meant(self) -> dict[tuple[str, str | None], Name | None]:
        """Last name and the pronoun its title calls for -> the person meant by the last name alone: who bears it and was
        named before it first stands alone, or the only bearer. Of father and son it is the one without Jr.; one with
        Jr. must be named before."""
        found: dict[tuple[str, str | None], Name | None] = {}
        for name in self.all:
            last = surname(name.words)
            bearers = self.bearers.get(last, [])
            asked = last, self.gender(name)
            if key_of(name.words) is None and bearers and asked not in found and not self._has_other_title(name):
                fitting = [each for each in bearers if asked[1] in (None, self.gender(each) or asked[1])]
                plain = [each for each in fitting if not suffix(each.words)]
                given = [each.words[0] for each in plain]
                first = self.first_in_body.get(last, name.start)
                others = [e for e in fitting if e not in plain and e.start < first and e.words[0] not in given]
                before = [e for e in plain if e.start < name.start] + others or plain
                found[asked] = before[0] if len(before) == 1 else None
        return found

    def _has_other_title(self, name: Name) -> bool:
        """Whether a last name stands after a title that none of its bearers has, and may be one more person's: Former
        Vice President Lee, where the article is about Ann Lee; of two bearers any such title parts."""
        article = self.article
        title = self._title(name)
        bearers = [each for each in self.bearers[surname(name.words)] if key_of(each.words)]
        theirs = {word.strip(".") for each in bearers for word in article.lower_words[each.titled : each.start]}
        other = title - theirs - set(GENDERED)
        several = len(self.bearers[surname(name.words)]) > 1
        return bool(other) and (several or not FORMER.isdisjoint(other))

    def _by_given_name(self, name: Name) -> Name:
        """The only person of the article whom a given name alone can mean."""
        called = self.given.get(name.words[0], []) if len(name.words) == 1 and name.words[0] in GIVEN else []
        return called[0] if len(called) == 1 else name


def _one(first: Key | None, other: Key | None) -> bool:
    return first is not None and other is not None and first[1] == other[1] and same_given(first[0], other[0])


def _ends_in(name: Name, other: Name) -> bool:
    return name.words[-len(other.words) :] == other.words
