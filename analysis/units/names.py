"""Which names are one speaker's, in all outlets, and the name that is shown for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from analysis import data
from analysis.annotate.attribution.runs import (
    GIVEN,
    JOINING,
    ORGANISATIONS,
    PARTICLES,
    Key,
    key_of,
    same_given,
    suffix,
    surname,
)

PERSONAL = frozenset(data.words("titles.csv", "title") + data.words("titles.csv", "further title"))
"""Words before a name that are no part of it."""
GENERATIONS = frozenset(data.words("titles.csv", "generation"))
"""What tells a son from his father, who may both be in the news."""
LEAST_SHARED = 3
"""Words that two forms of a body's name must share to be one, its kind among them: “health ministry” alone is any
country's."""
LEAST_LONG = 7
"""Letters of a last name of which one may be missing by a slip; shorter names that differ by one are two (Lee, Leek)."""
LEAST_SPELT = 2
"""Times from which on a spelling is no slip."""
LEAST_INITIALS = 2
"""Letters of a body’s initials."""
OWNED = re.compile(r"(?P<owner>.+?)(?:[’']s|(?<=s)[’']) (?P<what>.+)", re.DOTALL)
GENERAL_OWNER = re.compile(r"\b[a-z]+’s ")
"""An owner without a name: the territory’s health ministry."""
SMALL = frozenset(("the", "of", "for", "a", "an"))

Core = tuple[str, ...]
"""The words of a person's name, without titles."""


def one_name(
    names: Iterable[str], bodies: Collection[str] = (), called: Collection[str] = (), apart: Collection[str] = ()
) -> dict[str, str]:
    """Each name -> the name its bearer has in all tables, without titles: “Lee”, “Mayor Lee” and “Ann Lee” are “Ann
    Lee”, unless “Tom Lee” speaks too.

    names: one for each report, or how many reports each has, as a Counter. bodies: those that are no person's. called: full names of persons whom an article calls
    by the last name alone; of two who share it, the only such one is meant by it. apart: full names of persons in whose article the last name alone is
    somebody else's. Shown is the most frequent form: of
    a person one with a given name, of two alike the form that stands inside a sentence. Forms that differ in letter
    case, points or a leading “the” are one, and so are the offices of one person; a phrase that holds a name is not
    that name's.
    """
    times = Counter(names)
    owners = {found["owner"] for name in times if (found := OWNED.fullmatch(_bare(name)))}
    cores = {name: core for name in {*times, *owners} - set(bodies) if (core := core_of(name))}
    usual, set_apart = ({core for name in some if (core := core_of(name))} for some in (called, apart))
    persons = _persons(cores, times, usual, set_apart)
    others = sorted(name for name in times if name not in persons)
    return {name: shown for name, shown in persons.items() if name in times} | _bodies(others, times, persons)


def core_of(name: str) -> Core:
    """A person's name without its titles and what stands before them; nothing where it is no name.

    A phrase that holds a name is none (an aide to Ann Lee), nor is one that ends in a title (Prime Minister).
    """
    words = name.split()
    titles = [number for number, word in enumerate(words[:-1]) if _is_title(word)]
    core = words[titles[-1] + 1 :] if titles else words
    if not core or not all(word[0].isupper() or _is_particle(word) for word in words):
        return ()
    last = core[-1]
    is_short = len(core) == 1 and last.isupper() and len(last) > 1  # UN
    is_name = not (_is_title(last) or last in PARTICLES or last.lower() in ORGANISATIONS or is_short)
    return tuple(core) if is_name else ()


def _is_title(word: str) -> bool:
    return word.lower().strip(".") in PERSONAL


def _is_particle(word: str) -> bool:
    return word in PARTICLES or (word.split("-", maxsplit=1)[0] in PARTICLES and not word.islower())


def _persons(
    cores: Mapping[str, Core], times: Mapping[str, int], called: Collection[Core], apart: Collection[Core]
) -> dict[str, str]:
    """Names of persons -> the name shown. cores: name -> its words. called: cores of those called by the last name;
    apart: of those who are not."""
    leader = _leaders({core for core in cores.values() if key_of(core)}, called)
    plain = {key_of(first) for first in leader.values() if not suffix(first)}
    bearers: dict[str, set[Core]] = {}
    usual: dict[str, set[Core]] = {}
    for core, first in leader.items():
        may_be_son = suffix(first) in GENERATIONS and first not in called
        if may_be_son or core in apart or (suffix(first) and _without_suffix(first) in plain):
            continue  # the last name alone is another's
        bearers.setdefault(surname(core), set()).add(first)
        if core in called:
            usual.setdefault(surname(core), set()).add(first)
    of_shape: dict[tuple[str, int], list[str]] = {}
    for last in bearers:
        if len(last) >= LEAST_LONG:
            of_shape.setdefault((last[:1], len(last)), []).append(last)
    groups: dict[Core, list[str]] = {}
    for name, core in cores.items():
        last = surname(core)
        only = next((each for each in (bearers.get(last, ()), usual.get(last, ())) if len(each) == 1), ())
        if not bearers.get(last) and times.get(name, 0) < LEAST_SPELT:
            only = _misspelt(last, bearers, of_shape)
        groups.setdefault(leader.get(core) or next(iter(only), (last,)), []).append(name)
    found: dict[str, str] = {}
    for first, group in groups.items():
        forms: Counter[str] = Counter()
        for name in group:
            forms[" ".join(cores[name]) if first in leader else name] += times.get(name, 0)
        fuller = [form for form in forms if (key_of(form.split()) if first in leader else " " in form)]
        shown = min(fuller or forms, key=lambda form: (-forms[form], len(form.split()), form))
        found |= dict.fromkeys(group, shown)
    return found


def _misspelt(
    last: str, bearers: Mapping[str, set[Core]], of_shape: Mapping[tuple[str, int], Sequence[str]]
) -> set[Core]:
    """The only person with a full name whose long last name is one letter longer or shorter than a last name that stands
    alone: Henderson for Hendersson. Empty where there is none, or several. of_shape: first letter and length -> the long
    last names."""
    near = [other for by in (-1, 1) for other in of_shape.get((last[:1], len(last) + by), ())]
    fitting = [bearers[other] for other in near if _is_slip(last, other)]
    return fitting[0] if len(fitting) == 1 and len(fitting[0]) == 1 else set()


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter that the longer has more, behind the first."""
    short, long = sorted((one, other), key=len)
    is_next = len(long) == len(short) + 1 and short[:1] == long[:1]
    return is_next and any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def _without_suffix(core: Core) -> Key:
    """The key of a name but for Jr. and the like."""
    given, _ = key_of(core) or ("", "")
    return given, surname(core)


def _leaders(full: Collection[Core], called: Collection[Core]) -> dict[Core, Core]:
    """Names of two words or more -> the first name of the same person. called: those whom an article calls by the last
    name alone.

    Alike are the last name and the given name, or its short form; an initial stands for the only given name it can,
    and a name without a given one (Van Dyke) for the only one that ends in it. Robert Roe III is Robert Roe; Robert Roe
    Jr. is only where an article calls him Roe, for he may be the son.
    """
    keys: dict[tuple[str, str], Core] = {}
    for core in sorted(full, key=lambda core: (len(core), core)):
        keys.setdefault(key_of(core) or ("", ""), core)
    of_last: dict[str, list[tuple[tuple[str, str], Core]]] = {}
    for other, first in keys.items():
        of_last.setdefault(other[1], []).append((other, first))
    found = {}
    for core in full:
        given, last = key = key_of(core) or ("", "")
        fitting = [first for other, first in of_last[last] if other != key]
        if core[0] not in GIVEN and len(given.strip(".")) > 1:
            fitting = [first for first in fitting if first[-len(core) :] == core]
        elif len(given.strip(".")) == 1:
            fitting = [first for first in fitting if same_given((key_of(first) or key)[0], given)]
        elif suffix(core) and (suffix(core) not in GENERATIONS or core in called):
            fitting = [keys[other] for other in [_without_suffix(core)] if other in keys]
        else:
            fitting = []
        found[core] = fitting[0] if len(fitting) == 1 else keys[key]
    return {core: found.get(first, first) for core, first in found.items()}


def _bodies(names: Iterable[str], times: Mapping[str, int], persons: Mapping[str, str]) -> dict[str, str]:
    """Names of other speakers -> the name shown. persons: names of persons, owners of offices among them, as shown."""
    groups: dict[str, list[str]] = {}
    for name in names:
        owned = OWNED.fullmatch(_bare(name))
        owner = persons.get(owned["owner"]) if owned else None
        key = f"{owner}’s {owned['what']}" if owned and owner else _without_owner(_bare(name))
        groups.setdefault(key.casefold().replace(".", ""), []).append(name)
    longer = _longer(groups)
    full = _spelt_out(names)
    joined: dict[str, list[str]] = {}
    for key, group in groups.items():
        key = full.get(key, key)
        joined.setdefault(longer.get(key, key), []).extend(group)
    found: dict[str, str] = {}
    for group in joined.values():
        found |= dict.fromkeys(group, min(group, key=lambda name: (-times[name], *_as_inside_a_sentence(name))))
    return found


def _spelt_out(names: Iterable[str]) -> dict[str, str]:
    """Keys of the initials of bodies -> the key of the only name that they are short of: ACLU."""
    found: dict[str, set[str]] = {}
    for name in names:
        bare = _bare(name)
        capital = "".join(word[0] for word in re.split(r"[ -]", bare) if word[:1].isupper())
        is_whole = all(word[:1].isupper() or word in JOINING for word in bare.split())  # but: an ACLU lawyer
        if len(capital) >= LEAST_INITIALS and is_whole and not OWNED.search(bare):
            found.setdefault(capital.casefold(), set()).add(bare.casefold().replace(".", ""))
    short = {key for name in names if (key := _bare(name).replace(".", "")).isupper() and " " not in key}
    return {
        key.casefold(): next(iter(found[key.casefold()])) for key in short if len(found.get(key.casefold(), ())) == 1
    }


def _longer(keys: Iterable[str]) -> dict[str, str]:
    """Keys of bodies -> the only longer one that holds all of its words: the Hill-run ministry of health and the Hill-run
    health ministry of Dale."""
    told = {key: _telling(key) for key in keys if key.split() and key.split()[-1] in ORGANISATIONS}
    having: dict[str, list[str]] = {}
    for key, words in told.items():
        for word in words:
            having.setdefault(word, []).append(key)
    found = {}
    for key, words in told.items():
        rarest = min((having[word] for word in words), key=len, default=[])
        longer = [other for other in rarest if words < told[other] and other.split()[-1] == key.split()[-1]]
        if len(words) >= LEAST_SHARED and len(longer) == 1:
            found[key] = longer[0]
    same: dict[frozenset[str], str] = {}
    for key, words in told.items():
        if len(words) >= LEAST_SHARED and key not in found:
            found[key] = same.setdefault(words, key)
    return {key: found.get(other, other) for key, other in found.items()}


def _telling(key: str) -> frozenset[str]:
    return frozenset(key.replace("’s", "").split()) - SMALL


def _without_owner(name: str) -> str:
    """The name of a body without an owner that names nobody."""
    is_known = bool(name.strip()) and name.rsplit(maxsplit=1)[-1] in ORGANISATIONS
    return GENERAL_OWNER.sub("", name) if is_known else name


def _bare(name: str) -> str:
    return re.sub(r"(?i)^the (?=.)", "", name.replace("'", "’"))


def _as_inside_a_sentence(name: str) -> tuple[bool, int, int, str]:
    return bool(GENERAL_OWNER.search(name)), sum(map(str.isupper, name)), -len(name), name
