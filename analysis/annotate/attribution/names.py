"""The names of one article and what they mean in it: whose fuller name is meant by a short one."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotate.attribution.article import ParsedArticle
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
    surname,
)


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
            return next((each for each in bearers if _one(key_of(each.words), key)), name)
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
            is_noun = word[0].isupper() and self.article.tags[token].startswith("NN")
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
            or after == [",", "who"]
        )

    def _bearers(self) -> dict[str, list[Name]]:
        """Last name -> the first full name of each person who bears it, in order."""
        found: dict[str, list[Name]] = {}
        for name in self.all:
            key = key_of(name.words)
            if key is not None and self.is_person(name):
                others = found.setdefault(surname(name.words), [])
                if not any(_one(key_of(other.words), key) for other in others):
                    others.append(name)
        return found

    def _meant(self) -> dict[tuple[str, str | None], Name | None]:
        """Last name and the pronoun its title calls for -> the person meant by the last name alone: who bears it and was
        named before it first stands alone, or the only bearer."""
        found: dict[tuple[str, str | None], Name | None] = {}
        for name in self.all:
            last = surname(name.words)
            bearers = self.bearers.get(last, [])
            asked = last, self.gender(name)
            if key_of(name.words) is None and bearers and asked not in found and not self._has_other_title(name):
                fitting = [each for each in bearers if asked[1] in (None, self.gender(each) or asked[1])]
                before = [each for each in fitting if each.start < name.start] or fitting
                found[asked] = before[0] if len(before) == 1 else None
        return found

    def _has_other_title(self, name: Name) -> bool:
        """Whether a last name stands after a title that none of its bearers has, and may be one more person's: Former
        Vice President Lee, where the article is about Ann Lee; of two bearers any such title parts."""
        article = self.article
        title = {word.strip(".") for word in article.lower_words[max(name.titled - 1, 0) : name.start]} & (
            ROLES | FORMER
        )
        bearers = self.bearers[surname(name.words)]
        theirs = {word.strip(".") for each in bearers for word in article.lower_words[each.titled : each.start]}
        other = title - theirs - set(GENDERED)
        return bool(other) and (len(bearers) > 1 or not FORMER.isdisjoint(other))

    def _by_given_name(self, name: Name) -> Name:
        """The only person of the article whom a given name alone can mean."""
        called = self.given.get(name.words[0], []) if len(name.words) == 1 and name.words[0] in GIVEN else []
        return called[0] if len(called) == 1 else name


def _one(first: Key | None, other: Key | None) -> bool:
    return first is not None and other is not None and first[1] == other[1] and same_given(first[0], other[0])


def _ends_in(name: Name, other: Name) -> bool:
    return name.words[-len(other.words) :] == other.words
