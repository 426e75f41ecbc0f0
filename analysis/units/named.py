"""Whether a speaker who is no person with a name is somebody a reader could ask: a body, a document, an office; or nobody
by name: officials, a lawyer, some top Democrats."""

from __future__ import annotations

import re

from analysis import data
from analysis.annotate.attribution.descriptions import PARTIES
from analysis.annotate.attribution.somebody import DOCUMENTS, GROUPS, PERSONS, QUANTITIES, has_personal_ending

NOUNS = frozenset(data.words("unnamed.csv", "noun"))
"""Nouns of those whom nobody could ask, whatever stands before them: the official."""
COUNTING = frozenset(data.words("unnamed.csv", "counting"))
"""Words before a noun that show that none of several is named: some, other."""
ADJECTIVES = frozenset(data.words("unnamed.csv", "adjective"))
INDEFINITE = frozenset(data.words("unnamed.csv", "indefinite"))
OFFICES = frozenset(data.words("unnamed.csv", "office"))
"""Nouns for those of whom a body has one or few: its leaders, its chairman."""
UTTERANCES = frozenset(data.words("unnamed.csv", "utterance"))
"""Nouns for what somebody said or wrote, who may be named elsewhere: the statement, one text."""
BACK = frozenset(data.words("unnamed.csv", "pointing back"))
"""Words for persons of whom the article has spoken: both."""
SPEAKING_FOR = frozenset(data.words("unnamed.csv", "speaking for"))
"""Those who speak for a body: where it is named, it speaks."""
OWNERS = frozenset(data.words("pronouns.csv", "owner"))
PREPOSITION = re.compile(rf"(?<!\bthe)(?<!\ban)(?<!\ba) (?:\w+ed|{data.one_of('unnamed.csv', 'after')})\b")
AND = re.compile(r",? and |, ")
CAPITAL = re.compile(r"\b[A-Z]")
OWNED = re.compile(r"[’']s? ")


def is_named(speaker: str) -> bool | None:
    """Whether a speaker’s name, as the tables give it, names somebody whom a reader could ask; None where somebody is
    described whom the article may name elsewhere (the Ohio senator, Lee’s lawyer, the two, leaders of the party), or whom
    a reader could find by the office.

    Of several who speak together, one who is named is enough.
    """
    after = PREPOSITION.search(speaker)
    several = AND.search(speaker, 0, after.start() if after else len(speaker))
    found = [_one(part) for part in (AND.split(speaker) if several else [speaker]) if part]
    return True if any(found) else None if None in found else False


def _one(speaker: str) -> bool | None:
    words = speaker.split()
    before = [word.lower() for word in words]
    if not ADJECTIVES.isdisjoint(before):
        return False
    phrase, rest = _parts(speaker)
    head = phrase[-1].strip(".,’'")
    noun, is_capital = head.lower(), head != head.lower()
    some = not (COUNTING | QUANTITIES).isdisjoint(word.lower() for word in phrase[:-1])
    plain = [word for word in phrase[:-1] if word.lower() not in INDEFINITE and word.lower() != "the"]
    is_definite = before[0] == "the" or before[0] in OWNERS or bool(OWNED.search(" ".join(phrase)))
    counts = noun in QUANTITIES and not (noun in GROUPS and is_definite and not rest)  # but: the group, her group
    points_back = before[0] in BACK or (before[0] == "the" and not COUNTING.isdisjoint(before[1:2]))
    if points_back and noun not in NOUNS:
        return None  # the two, both men: the article may have named them
    if noun in COUNTING or counts:
        return False
    described = some or any(word.islower() for word in plain)
    if is_capital and speaker != head and rest == "":
        return not (described and noun.endswith("s") and not noun.endswith("ss"))
    last = noun.rsplit("-", maxsplit=1)[-1]
    singular = last if last in PERSONS | GROUPS | DOCUMENTS else _singular(last)
    several = singular != last or last.endswith("men")
    is_person = singular in PERSONS or has_personal_ending(singular)
    a_party = noun in PARTIES and not described
    if is_capital and (a_party or (not is_person and (singular not in GROUPS or not several))):
        return True
    named_before = any(word[0].isupper() for word in plain)
    names_one = named_before or bool(CAPITAL.search(rest))
    one_document = singular in DOCUMENTS and (bool(CAPITAL.search(rest)) or (is_definite and not several))
    if noun in NOUNS and not one_document:
        return False
    if noun in SPEAKING_FOR:
        return names_one or (None if is_definite else False)
    if singular in UTTERANCES:
        return True if names_one else None
    if is_person:
        titled = named_before and not several and not some and before[0] not in INDEFINITE  # Hill inspector general
        holds_office = singular in OFFICES and " of " in rest and (bool(CAPITAL.search(rest)) or " the " in rest)
        one = titled or (is_definite and not some and not several) or (holds_office and not some)
        return None if one else False
    if singular in GROUPS or singular in DOCUMENTS:
        return not some and (is_definite or (named_before if several else names_one))
    return is_definite and not some


def _singular(noun: str) -> str:
    """The singular of a noun in small letters, by its ending."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _parts(speaker: str) -> tuple[list[str], str]:
    """The words up to the noun that says who speaks, and what follows it."""
    found = PREPOSITION.search(speaker)
    if found is None or not found.start():
        return speaker.split(), ""
    return speaker[: found.start()].split(), speaker[found.start() :]
