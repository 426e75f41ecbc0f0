"""Hand-coded mentions of actors (NewsWCL50, Hamborg 2019): their names, their strings, and the labels in them.

An actor is a code of the kinds ACTOR, GROUP and COUNTRY. Its names, which a story's owner would write into concepts.yaml,
are given by rule, over all outlets of an event:

- a coded mention without determiner, honorific and the titles before it, where all its words but small ones (of, and)
  begin with a capital letter, its last word is no title, and it is coded as this code more often than as any other;
- not a single word that the articles print in small letters too (Defendants);
- of a COUNTRY, the words for its people: capital words of the articles that begin as a name does and end as such words
  end (American, Japanese).

A mention string is cut before a name that ends it (North Korean leader | Kim Jong Un), since coders set titles and names
apart as often as not, and ends before a preposition but “of” and before who, which and that (top Democrats | in Congress),
as they draw it on as often as not; letters of middle names, possessive ’s, determiners and honorifics are dropped, and letter case is folded.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from analysis import data
from analysis.annotate.attribution.runs import MODIFIERS, ROLES
from analysis.annotate.attribution.somebody import GROUPS, PERSONS
from analysis.annotate.words.tokenizer import fold
from analysis.units.names import core_of

KINDS = ("ACTOR", "GROUP", "COUNTRY")
PROPERTY = "PROPERTY"
DETERMINERS = frozenset("the a an this that these those".split())
OWNERS = frozenset("his her its their our my your".split())
SMALL = frozenset("of and & for the in on to from at by with - 's".split())
BEHIND = frozenset("for in on to from at by with who which that".split())
"""Words at which a mention ends: coders draw it on behind them as often as not (top Democrats | in Congress)."""
IN_NAMES = ("of", "and", "&", "for")
HONORIFICS = frozenset(data.words("titles.csv", "honorific"))
OFFICE_WORDS = ROLES | (MODIFIERS - {"united", "states"})
PEOPLE = re.compile(r"(?:n|an|ian|ese|ish|i)s?")
OWNED = re.compile(r"^.*'s? ")
"""Whose somebody is: no label here, as it is none of the three most frequent ones of the program."""
ENDING = re.compile(r"(?<=\w)(\w)\.+$")
"""Full stops behind a word: a coder's Jr.. is Jr. again."""
INITIAL = re.compile(r"[A-Z]\.?")
"""The letter of a middle name: Donald J. Trump is Donald Trump."""
STEM = 4
"""Letters that the word for a people has in common with its country."""

LONGEST_PROPERTY = 4
"""Words of a coded property that is read as a label."""
WORDS = ("NN", "NNS", "JJ", "JJR", "JJS", "VBN", "VBG", "NNP", "NNPS")
"""Tags of words that can be labels."""
BASED = ("NN", "NNS", "JJR", "JJS")
"""Tags of words that are compared in their base form."""
Row = dict[str, Any]
Key = tuple[str, str]
"""Outlet and code_name."""


def words_of(mention: str) -> list[str]:
    """The words of a mention, quotation marks and possessive endings dropped."""
    plain = (
        re.sub(r"\s*-\s*", "-", mention)
        .replace("``", " ")
        .replace("''", " ")
        .replace("“", " ")
        .replace("”", " ")
        .replace("’", "'")
    )
    found = [re.sub(r"'s?$", "", word).strip(',;:"()') for word in plain.split()]
    return [ENDING.sub(r"\1.", word) for word in found if word]


def bare(mention: str) -> list[str]:
    """The words of a mention without determiners, owners and honorifics before it."""
    words = words_of(mention)
    while words and (words[0].lower() in DETERMINERS | OWNERS or words[0].lower().strip(".") in HONORIFICS):
        words = words[1:]
    return words


def names_of(rows: Sequence[Row]) -> dict[str, list[str]]:
    """The names of each actor of an event: code_name -> names, the most frequent first."""
    times: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, str] = {}
    small = {token for row in rows for sentence in row["sentences"] for token in sentence if token.islower()}
    capital = {token for row in rows for sentence in row["sentences"] for token in sentence if token[:1].isupper()}
    for row in rows:
        for coding in row["codings"]:
            if coding["code_type"] == PROPERTY:
                continue
            kinds.setdefault(coding["code_name"], coding["code_type"])
            name = _name(coding["code_mention"])
            if name and not (" " not in name and name.lower() in small):
                times[name][coding["code_name"]] += 1
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, codes in times.items():
        (code, n), *others = codes.most_common(2)
        if kinds[code] in KINDS and not (others and others[0][1] == n):
            found[code][name] = codes.total()
    return {code: [*_most(names), *_peoples(names, capital, kinds[code])] for code, names in found.items()}


def _most(names: Counter[str]) -> list[str]:
    return [name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0]))]


def _name(mention: str) -> str | None:
    words = bare(mention)
    is_name = bool(words) and all(word[0].isupper() or word[0].isdigit() or word.lower() in IN_NAMES for word in words)
    if not is_name or not words[0][0].isupper() or words[-1].lower() in (*IN_NAMES, *ROLES):
        return None
    return " ".join(core_of(" ".join(words)) or words)


def _peoples(names: Iterable[str], capital: Iterable[str], kind: str) -> Iterator[str]:
    """Words for the people of a country, with what stands before the country's name: North Korean."""
    if kind != "COUNTRY":
        return
    for name in list(names):
        *before, last = name.split()
        stem = last[:-1] if last[-1] in "aey" else last
        if len(last) < STEM or not last.isalpha():
            continue
        for word in sorted(capital):
            if word != last and word.startswith(stem) and PEOPLE.fullmatch(word[len(stem) :]):
                made = " ".join([*before, word])
                if made not in names:
                    yield made


def strings(mention: str, names: Iterable[str]) -> set[str]:
    """The strings that a mention is compared by: cut before a preposition but “of”, and before a name that ends it; letters of
    middle names are dropped."""
    words = [fold(word).rstrip(".") for word in bare(mention) if not INITIAL.fullmatch(word)]
    words = words[: next((n for n, word in enumerate(words) if n and word in BEHIND), len(words))]
    known = {tuple(fold(word).rstrip(".") for word in name.split() if not INITIAL.fullmatch(word)) for name in names}
    for first in range(len(words)):
        if tuple(words[first:]) in known:
            before = list(words[:first])
            while before and before[-1].strip(".") in HONORIFICS | {","}:
                before = before[:-1]
            if before and before[-1] in SMALL:
                break
            return {" ".join(words[first:])} | ({" ".join(before)} if before else set())
    return {" ".join(words)} if words else set()


def mentions(rows: Sequence[Row], names: Mapping[str, Sequence[str]]) -> dict[Key, set[str]]:
    """(outlet, code_name) -> its distinct coded strings."""
    found: dict[Key, set[str]] = defaultdict(set)
    for row in rows:
        for coding in row["codings"]:
            if coding["code_name"] in names and coding["code_type"] in KINDS:
                found[row["outlet"], coding["code_name"]] |= strings(coding["code_mention"], names[coding["code_name"]])
    return found


def coded_labels(
    rows: Sequence[Row], names: Mapping[str, Sequence[str]], lexicon: Mapping[str, str]
) -> dict[Key, Counter[str]]:
    """The labels of coded mentions and properties. lexicon: word as printed -> its tag and base form, by the parser."""
    made: dict[Key, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for coding in row["codings"]:
            text, kind = coding["code_mention"], coding["code_type"]
            for code, known in names.items():
                target = code.rsplit("\\", maxsplit=1)[-1]
                is_said = kind == PROPERTY and coding["target_concept"] == target
                if is_said or (kind in KINDS and coding["code_name"] == code):
                    made[row["outlet"], code].update(_coded(text, known, lexicon, is_said))
    return made


def _coded(text: str, names: Iterable[str], lexicon: Mapping[str, str], is_property: bool) -> list[str]:
    """The labels of a coded string. A property has some if it is words without a verb that end in an adjective or in a
    noun for people; a name in it (Larry Kudlow) gives
    its titles alone, and what stands before a possessive nothing."""
    words = bare(OWNED.sub("", text.replace("’", "'")))
    known = [lexicon.get(word) or lexicon.get(word.lower()) or "NN " for word in words]
    tags = [each.partition(" ")[0] for each in known]
    if is_property and not _is_description(words, tags, known):
        return []
    own = {word for name in names for word in folded(name)}
    is_name = all(word[:1].isupper() or word.lower() in IN_NAMES for word in words)
    small = [n for n, word in enumerate(words) if word.islower()]
    found = []
    for at, (word, tag, each) in enumerate(zip(words, tags, known, strict=True)):
        in_name = word[:1].isupper() and (is_name or (small and at > small[-1]))
        plain = fold(word).rstrip(".")
        if tag in ("IN", "TO"):
            break
        if (
            plain in own
            or plain in HONORIFICS
            or (in_name and plain not in OFFICE_WORDS and word.lower() not in lexicon)
            or not (tag in WORDS or "-" in word)
        ):
            continue
        lemma = each.partition(" ")[2] if tag in BASED else ""
        found.append(fold(lemma) or plain)
    return found


def _is_description(words: Sequence[str], tags: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a property is words that call somebody something: a great ally, hostile; not: offered nothing, courage."""
    if not 0 < len(words) <= LONGEST_PROPERTY or any(tag.startswith(("V", "MD", "IN", "TO")) for tag in tags):
        return False
    base = known[-1].partition(" ")[2].lower()
    return tags[-1].startswith("JJ") or (tags[-1].startswith("NN") and base in PERSONS | GROUPS)


def other_words(text: str, names: Iterable[str]) -> list[str]:
    """The words of a label, folded, without those of the actor's names."""
    own = HONORIFICS.union(word for name in names for word in folded(name))
    return [word for word in folded(text) if word not in own]


def folded(text: str) -> list[str]:
    return [fold(word).rstrip(".") for word in words_of(text)]
