"""What a number counts: its noun with what describes it, what happens to it, and where."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.selection.measures import AGE, COUNT, MONEY_SIGNS, PERCENT, unit_of
from analysis.schema.vocabulary import Status
from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.table import Clause, clauses_of
from analysis.units.clauses.tree import NOUNS, Tree
from analysis.units.people import ABOUT as LEADING
from analysis.units.people import ACTS, BEING, MOST_BEING, STATES
from analysis.units.texts import stretches
from analysis.units.values import VALUES, Numeral, numerals

MONTHS = frozenset(month.lower().rstrip(".") for month in data.words("calendar.csv", "month"))
AGED = frozenset(data.words("numbers.csv", "age"))
KNOWN = frozenset(data.words("numbers.csv", "known")) - {"all"}
YEAR = re.compile(r"(?:19|20)\d\d")
CLOCK = re.compile(r"[ap]\.?m\.?|o['’]clock|gmt|est")
NAMES = frozenset(("PRODUCT", "FAC", "LAW", "ORG", "WORK_OF_ART", "EVENT", "PERSON", "LOC", "GPE"))
"""Kinds of names, as the parser gives them, whose numbers count nothing: Boeing 737."""
NO_NUMBER = frozenset(("no.", "number", "#", "/", "–", ":"))
"""Before a number that names, or that is one of two."""
SMALL = 10
SMALL_NUMBERS = frozenset(("one", *VALUES, *map(str, range(1, SMALL + 1))))
"""Most that is small, and small numbers as they are printed."""
BEFORE_NOUN = ("nummod", "compound", "nmod", "quantmod", "amod", "npadvmod")
OF = ("of",)
MOST_UP = 8
"""Steps up from a place to what it belongs to; a plain limit."""
DESCRIBING = ("amod", "compound", "nmod", "poss", "nummod")
PLACES = frozenset(("GPE", "LOC", "FAC", "NORP"))
IN = frozenset(data.words("measures.csv", "in"))
OLDEST = 120
"""Years; a number above is no age."""


class Counted(NamedTuple):
    """A number and what it counts. Tokens are of the article; a stop is exclusive.

    first: of the number or its money sign; number_stop: one past the number; stop: one past what it counts. value, upper,
    unit: as in ``schema.selection.FIGURES``. is_vague: see ``units.values``. noun: what is counted; None where it is
    people that no noun names (is_people), or nothing. describing: words beside the noun. act: the verb or noun that tells what happens to it or what it does; predicate: its
    base form; told: whether that is told as done; does: whether what is counted does it. near: tokens that say where, close to it; around: in its sentence.
    """

    first: int
    number_stop: int
    stop: int
    value: float
    upper: float
    is_vague: bool
    unit: str
    noun: int | None
    is_people: bool = False
    describing: tuple[int, ...] = ()
    act: int | None = None
    predicate: str | None = None
    told: bool = True
    does: bool = False
    near: tuple[int, ...] = ()
    around: tuple[int, ...] = ()


class Sentence(NamedTuple):
    """A sentence: its tokens in the article, the last exclusive, and the words of them in small letters."""

    first: int
    last: int
    words: Sequence[str]


def counted(tree: Tree, tokens: Sequence[str], bases: Mapping[str, str]) -> Iterator[Counted]:
    """The figures of an article that a language model has read, in order.

    tokens: as printed. bases: as ``clauses.table.base_forms`` gives them. Left out are years, days, times of the clock,
    numbers in names (Boeing 737), scores, “one”, and small numbers of what is known already (the two boys).
    """
    lowered = [word or token.lower() for word, token in zip(tree.words, tokens, strict=True)]
    acts = list(clauses_of(tree, bases))
    for first, last in stretches(pl.Series(tree.sentences, dtype=pl.UInt32)):
        if any(tree.counted[first:last]):
            sentence = Sentence(first, last, lowered[first:last])
            for number in numerals(sentence.words):
                if tree.counted[first + number.first] and not _names(tree, tokens, sentence, number):
                    found = _counted(tree, tokens, sentence, number, acts)
                    if found is not None:
                        yield found


def _names(tree: Tree, tokens: Sequence[str], sentence: Sentence, number: Numeral) -> bool:
    """Whether a number names or dates something: a year, a day, a time, Boeing 737, 3–2, the two boys."""
    words = ["", "", *sentence.words, "", "", ""]
    first, last = number.first + 2, number.last + 2
    before, after = words[first - 1], words[last]
    printed = words[first]
    if before in MONEY_SIGNS or after in PERCENT:
        return False
    dated = {before.rstrip("."), after.rstrip(".")} & MONTHS
    if dated or CLOCK.fullmatch(after) or before in HYPHENS or before in NO_NUMBER or after in ("/", ":"):
        return True
    plural = tree.tags[sentence.first + number.last] == "NNS" if number.last < len(sentence.words) else False
    if number.last - number.first == 1 and YEAR.fullmatch(printed) and not plural:
        return True
    if before in KNOWN and number.upper <= SMALL and after not in HYPHENS:
        return True
    if (after == "in" and words[last + 1] in SMALL_NUMBERS) or (before == "in" and words[first - 2] in SMALL_NUMBERS):
        return True
    token = sentence.first + number.last - 1
    kind = tree.entities[token]
    is_behind = tree.relations[token] in ("nummod", "appos") and tree.heads[token] < token
    beside = [at for at in (sentence.first + number.first - 1, token + 1) if sentence.first <= at < sentence.last]
    in_name = kind in NAMES and any(tree.entities[at] == kind and tokens[at][:1].isupper() for at in beside)
    return (is_behind and not _is_age(tree, tokens, sentence, number)) or in_name


def _is_age(tree: Tree, tokens: Sequence[str], sentence: Sentence, number: Numeral) -> bool:
    """Whether a number stands behind a name as an age: Ann Lee, 43, said; Ann Lee (43); Lee, aged 43."""
    words = sentence.words
    before = words[number.first - 1] if number.first else ""
    after = words[number.last] if number.last < len(words) else "."
    if number.upper > OLDEST or not tokens[sentence.first + number.first].isdigit():
        return False
    if before in AGED:
        return True
    name = sentence.first + number.first - 2
    of_person = number.first > 1 and tree.entities[name] == "PERSON"
    return of_person and ((before == "," and after in (",", ".")) or (before == "(" and after == ")"))


def _counted(
    tree: Tree, tokens: Sequence[str], sentence: Sentence, number: Numeral, acts: Sequence[Clause]
) -> Counted | None:
    """A number with its unit and what it counts; None where it counts nothing that can be named."""
    first, last = sentence.first + number.first, sentence.first + number.last
    unit, at = unit_of(sentence.words, number)
    if unit is None:
        return None
    if unit == COUNT and _is_age(tree, tokens, sentence, number):
        unit = AGE
    behind = sentence.first + at
    first -= unit in MONEY_SIGNS
    is_people = False
    if unit == AGE:
        noun = _aged(tree, sentence, number, behind)
    else:
        noun = _noun(tree, sentence, last, behind, is_count=unit == COUNT)
        if noun is None and unit == COUNT:
            is_people = _state(sentence.words, number) is not None
            if not is_people:
                return None
    is_part = noun is not None and noun < last and unit == COUNT  # 35 of whom
    act, does = _act(sentence, last - 1 if noun is None or is_part else noun, acts)
    at_act, predicate, told = _what_happens(tree, sentence, number, act, is_state=is_people or is_part)
    near, around = _places(tree, sentence, {last - 1 if noun is None else noun, at_act})
    stop = behind + 2 * is_part if noun is None or noun < last else max(behind, noun + 1)
    return Counted(
        first,
        last,
        stop,
        number.value,
        number.upper,
        number.is_vague,
        unit,
        noun,
        is_people,
        _describing(tree, noun, last),
        at_act,
        predicate,
        told,
        does,
        near,
        around,
    )


def _describing(tree: Tree, noun: int | None, last: int) -> tuple[int, ...]:
    """The words between a number and its noun that describe what is counted."""
    below = tree.children[noun] if noun is not None else []
    return tuple(at for at in below if noun is not None and last <= at < noun and tree.relations[at] in DESCRIBING)


def _what_happens(
    tree: Tree, sentence: Sentence, number: Numeral, act: Clause | None, *, is_state: bool
) -> tuple[int | None, str | None, bool]:
    """The token, the base form and whether it is told as done, of what happens to what is counted. What is planned for a
    release is released, not yet; of people without a noun it is their state (eight are thought to be dead)."""
    state = _state(sentence.words, number) if is_state else None
    if state is not None:
        return None, state, True
    if act is None:
        return None, None, True
    if act.predicate in listed(Words.AHEAD):
        preposition = next((at for at in tree.children[act.position] if tree.words[at] == "for"), None)
        noun = None if preposition is None else tree.child(preposition, ("pobj",))
        if noun is not None:
            return noun, tree.lemmas[noun], False
    return act.position, act.predicate, act.status is Status.TOLD


def _state(words: Sequence[str], number: Numeral) -> str | None:
    """The state of the people that a number without a noun counts: eight are thought to be dead; killed at least 50."""
    following = words[number.last : number.last + MOST_BEING]
    state = next((word for word in following if word not in BEING), "")
    if state in STATES:
        return state
    lead = [word for word in words[max(0, number.first - MOST_BEING) : number.first] if word not in LEADING]
    return lead[-1] if lead and lead[-1] in ACTS else None


def _noun(tree: Tree, sentence: Sentence, last: int, behind: int, *, is_count: bool) -> int | None:
    """The noun that is counted: the one that the number, or its unit, stands before or has behind “of”."""
    token = behind - 1 if behind > last else last - 1
    of = next(
        (c for c in tree.children[token] if c >= token and tree.relations[c] == "prep" and tree.words[c] in OF), None
    )
    if of is not None:
        noun = tree.child(of, ("pobj",))
        if noun is not None and tree.tags[noun] in NOUNS:
            return noun
        if is_count and noun is not None and tree.tags[noun] in ("WP", "PRP"):
            return next(
                (at for at in range(last - 2, sentence.first - 1, -1) if tree.tags[at] in ("NNS", "NNPS")), None
            )
        return None
    head = tree.heads[token]
    if head > token and head < sentence.last and tree.tags[head] in NOUNS and tree.relations[token] in BEFORE_NOUN:
        return head
    return None


def _aged(tree: Tree, sentence: Sentence, number: Numeral, behind: int) -> int | None:
    """Whose age it is: the name before it, or the noun or name that “43-year-old” stands before."""
    name = sentence.first + number.first - 2
    if number.first > 1 and tree.entities[name] == "PERSON":
        return name
    head = tree.heads[behind - 1]
    return head if sentence.first <= head < sentence.last and tree.tags[head] in NOUNS else None


def _act(sentence: Sentence, token: int, acts: Sequence[Clause]) -> tuple[Clause | None, bool]:
    """What happens to what is counted, or what it does; whether it does it."""
    inside = [act for act in acts if sentence.first <= act.position < sentence.last and act.position != token]
    for does, slots in enumerate(([(act, act.done_to) for act in inside], [(act, act.doer) for act in inside])):
        held = [(act, slot) for act, slot in slots if slot is not None and slot.start <= token < slot.stop]
        if held:
            return min(held, key=lambda each: each[1].head != token)[0], bool(does)
    return None, False


def _places(tree: Tree, sentence: Sentence, heads: Collection[int | None]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The tokens that say where: close by, in what hangs on the noun or the act (heads) behind “in” and the like, and in the
    whole sentence."""
    around = [at for at in range(sentence.first, sentence.last) if tree.entities[at] in PLACES]
    near = []
    for at in around:
        above, steps = at, 0
        while steps < MOST_UP and tree.heads[above] != above and tree.heads[above] not in heads:
            above, steps = tree.heads[above], steps + 1
        if tree.heads[above] in heads and tree.words[above] in IN:
            near.append(at)
    return tuple(near), tuple(around)
