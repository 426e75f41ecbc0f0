"""Where names stand in an article: runs of proper nouns without their titles, and what tells a person's from others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.words.characters import HYPHENS
from analysis.schema.vocabulary import Zone

GENDERED = {title: one for one in ("he", "she") for title in data.words("titles.csv", one)}
"""Titles -> the pronoun that stands for their bearer."""
GIVEN = {name: one for one in ("he", "she") for name in data.words("given_names.csv", one)}
"""Given names -> the pronoun that stands for their bearer."""
FORMAL = {row["name"]: row["of"] for row in data.rows("given_names.csv") if row["kind"] == "short"}
"""Short given names -> the whole ones: Jim, James."""
OPENING = frozenset(data.words("titles.csv", "opening"))
TITLES = frozenset(data.words("titles.csv", "title"))
FURTHER = frozenset(data.words("titles.csv", "further title"))
BEARERS = frozenset(data.words("titles.csv", "bearer"))
"""Titles whose bearer is a person."""
MODIFIERS = frozenset(data.words("titles.csv", "modifier"))
FORMER = frozenset(data.words("titles.csv", "former"))
"""Words beside a title whose bearer does not hold the office."""
ROLES = (TITLES | FURTHER) - MODIFIERS
"""Titles that may end the words before a name."""
ORGANISATIONS = frozenset(data.words("titles.csv", "organisation"))
SUFFIXES = frozenset(data.words("titles.csv", "suffix"))
PARTICLES = frozenset(data.words("titles.csv", "particle"))
JOINING = ("and", "&", "of", "for")
DAYS = frozenset(data.words("calendar.csv", "weekday"))
LONGEST_TITLED = 4
"""Words a person's name has at the most where only the title says that it is one."""
TITLE_CASE = 0.6
"""Share of the longer words of a headline that begin with a capital letter from which capitals show no names."""
LONG = 4
"""Letters of a word that stands in small letters in a headline unless the headline is in title case."""

Key = tuple[str, str]
"""What two forms of one person's name have in common: the given name in full and the last name with Jr. and the like, in
small letters."""


class Name(NamedTuple):
    """A name as the article prints it: the token it begins at, its words, and the token its titles begin at."""

    start: int
    words: tuple[str, ...]
    titled: int

    @property
    def stop(self) -> int:
        """One past its last token."""
        return self.start + len(self.words)


def joined(words: Sequence[str]) -> str:
    """Words of a name as one text."""
    return (
        re.sub(r" (?=[’'][sS]\b|[,.)])", "", " ".join(words))
        .replace(" - ", "-")
        .replace(" ‑ ", "‑")
        .replace(" ‐ ", "‐")
    )


class _Parts(NamedTuple):
    """What the words of a name are read as: see ``key_of``, ``surname``, ``suffix``."""

    key: Key | None
    surname: str
    suffix: str


def key_of(words: Sequence[str]) -> Key | None:
    """The key of a person's name of two words or more; None of a shorter one.

    Initials and names in the middle don't tell two people apart; Jr. and the like do. A particle is no given name.
    """
    return _parts(tuple(words)).key


def surname(words: Sequence[str]) -> str:
    """The last name of a person in small letters, without Jr. and the like."""
    return _parts(tuple(words)).surname


def suffix(words: Sequence[str]) -> str:
    """What stands behind a name to tell father and son apart, in small letters: jr, iii; else nothing."""
    return _parts(tuple(words)).suffix


@lru_cache(maxsize=10_000)
def _parts(words: tuple[str, ...]) -> _Parts:
    """The parts of a name, words that hyphens join being one: an article asks for the same names over and over."""
    plain = joined([word for word in words if word != "."]).split()
    has_suffix = len(plain) > 1 and plain[-1].lower().strip(".") in SUFFIXES
    behind = plain[-1].lower().strip(".") if has_suffix else ""
    n_last = 2 if has_suffix else 1
    last = folded(plain[-n_last]).replace(".", "").replace("'", "’")
    if all(word in PARTICLES for word in plain[:-n_last]):
        return _Parts(None, last, behind)
    return _Parts((folded(FORMAL.get(plain[0], plain[0])).strip("."), f"{last} {behind}".strip()), last, behind)


def folded(word: str) -> str:
    """A word in small letters without accents, which one outlet prints and another does not: Raúl."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).lower()


def same_given(first: str, other: str) -> bool:
    """Whether two given names, as keys hold them, can be one person's: the same, or one the initial of the other."""
    shorter, longer = sorted((first.strip("."), other.strip(".")), key=len)
    return longer == shorter or (len(shorter) == 1 and longer.startswith(shorter))


def is_body(words: Sequence[str]) -> bool:
    """Whether the words of a name show that it is no person's."""
    return words[-1].lower().strip(".") in ORGANISATIONS or "of" in words or "&" in words


def is_of_a_body(article: ParsedArticle, name: Name) -> bool:
    """Whether the title before a person's name is one of a body whose name stands before it: Guild for Women President Ann
    Lee; not: Office of President Ann Lee."""
    words = article.lower_words
    joins = [token for token in range(name.titled, name.start) if words[token] in ("of", "for")]
    own = range(joins[-1] + 1, name.start) if joins else range(0)
    return len(own) > 1 and words[own[0]] not in ROLES | MODIFIERS and words[own[-1]] in ROLES


def _in_title_case(article: ParsedArticle) -> set[int]:
    """The paragraphs that are headlines in title case, whose capital letters begin no names."""
    longer: dict[int, list[bool]] = {}
    headed = (Zone.HEADLINE, Zone.STANDFIRST, Zone.SUBHEADING)
    for word, zone, paragraph in zip(article.words, article.zones, article.paragraphs, strict=True):
        if zone in headed and word.isalpha() and len(word) >= LONG:
            longer.setdefault(paragraph, []).append(word[0].isupper())
    return {paragraph for paragraph, upper in longer.items() if sum(upper) > TITLE_CASE * len(upper) and len(upper) > 3}


def runs(article: ParsedArticle) -> Iterator[Name]:
    """Runs of proper nouns, their titles left out, in order; none of headlines in title case, or of furniture."""
    shouting = _in_title_case(article)
    token = 0
    while token < len(article.words):
        stop = _end_of_run(article, token)
        if stop == token or article.paragraphs[token] in shouting or article.zones[token] == Zone.FURNITURE:
            token = max(stop, token + 1)
            continue
        start = _without_titles(article, token, stop)
        if start == token and _goes_on_with_of(article, start, stop):
            rest = stop + 1
            stop = _end_of_run(article, rest)  # Times of Israel
            while article.words[stop : stop + 1] == ["and"] and _is_proper(article, stop + 1):
                stop = _end_of_run(article, stop + 1)  # Office of Management and Budget
            if stop > rest and (person := _without_titles(article, rest, stop)) > rest:
                start = person  # National Guild for Women President Ann Lee
        words = article.words[start:stop]
        if any(word[0].isupper() for word in words) and not (len(words) == 1 and _is_role(words[0])):
            yield Name(start, tuple(words), token)
        token = stop


def _goes_on_with_of(article: ParsedArticle, start: int, stop: int) -> bool:
    """Whether a run is the beginning of a name of the form Times of Israel: no person, no title."""
    joining = article.words[stop : stop + 1]
    if joining not in (["of"], ["on"], ["for"]) or article.tags[stop + 1 : stop + 2] != ["NNP"]:
        return False
    if article.words[stop + 1] in DAYS:
        return False  # the Congress on Monday
    if is_body(article.words[stop - 1 : stop]):
        return joining == ["of"] or article.entities[stop + 1] != "PERSON"  # Times of Lee, Center on Budget
    if joining != ["of"]:
        return False
    people = any(_is_persons(article, token) for token in (*range(start, stop), stop + 1))
    return not people and not _is_role(article.words[stop - 1])


def _end_of_run(article: ParsedArticle, start: int) -> int:
    """One past the run of proper nouns that begins at a token; initials with their stops and hyphens belong to it."""
    token = start
    while token < len(article.words) and article.sentences[token] == article.sentences[start]:
        initial = _is_initial(article, token)
        is_hyphen = article.words[token] in HYPHENS and token > start and _is_proper(article, token + 1)
        plural = token > start and article.tags[token] == "NNPS"
        if not (_is_proper(article, token) or initial or is_hyphen or plural):
            break
        token += 2 if initial else 1
    return token


def _is_proper(article: ParsedArticle, token: int) -> bool:
    """Whether a word is a proper noun, or one that the parser took for another noun but for a person's name too."""
    if token >= len(article.words) or article.words[token] in HYPHENS:
        return False
    word, tag = article.words[token], article.tags[token]
    is_persons = tag == "NN" and word[0].isupper() and article.entities[token] == "PERSON"
    return (tag == "NNP" or is_persons) and any(map(str.isalpha, word))


def _is_initial(article: ParsedArticle, token: int) -> bool:
    """Whether a capital letter with its stop stands before a name: A. Lee."""
    word = article.words[token]
    same = article.sentences[token : token + 3] == [article.sentences[token]] * 3
    after = token + 2
    return (
        len(word) == 1
        and word.isupper()
        and same
        and article.words[token + 1] == "."
        and article.words[after][0].isupper()
        and (_is_proper(article, after) or _is_initial(article, after))
    )


def _is_persons(article: ParsedArticle, token: int) -> bool:
    """Whether a word belongs to a person's name, also where only an initial shows it: J. R. Smith."""
    return article.entities[token] == "PERSON" or _is_initial(article, token)


def _is_role(word: str) -> bool:
    return word.lower().strip(".") in ROLES


def _without_titles(article: ParsedArticle, start: int, stop: int) -> int:
    """The token a name begins at, after the titles and descriptions of its run: Republican Senator Ann Lee.

    A title is cut where a person follows; a run without a person stays whole (Justice Department), but for “the”.
    """
    words = article.words[start:stop]
    plain = [word.lower().strip(".") for word in words]
    people = [token for token in range(start, stop) if _is_persons(article, token)]
    roles = [n for n, word in enumerate(plain[:-1]) if _is_role(word) and (not n or start + n not in people)]
    after = start + (roles[-1] + 1 if roles else 0)
    is_titled = plain[after - start - 1] in BEARERS and stop - after <= LONGEST_TITLED
    if after > start and not is_body(plain) and (is_titled or any(token >= after for token in people)):
        first = after
    elif len(people) > 1 and people[-1] - people[0] == len(people) - 1 and people[-1] == stop - 1:
        first = people[0]
    else:
        first = start
    if first < stop - 2 and words[first - start] in HYPHENS:
        first += 2  # President-elect Ann Lee
    while first < stop - 1 and plain[first - start] in OPENING:
        first += 1
    before = start - 1 - (article.lower_words[start - 1] == "the") if start else 0
    if before > 0 and article.words[before] in ("of", "to", "for") and _is_role(article.words[before - 1]):
        given = next((token for token in range(start + 1, stop) if article.words[token] in GIVEN), start)
        return max(first, given) if given > start else first + (first == start and stop - start == 2)
    return first
