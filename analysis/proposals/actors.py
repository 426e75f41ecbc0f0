"""Persons, countries and bodies whose names recur across outlets, each with the names it goes by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.runs import GIVEN, joined
from analysis.proposals.proposal import Candidate
from analysis.story.concepts import Concept, Term
from analysis.units.countries import COUNTRIES, FORMS, ONLY_WITH, PARTIES, PARTY_FORMS
from analysis.units.names import core_of, one_name
from analysis.units.towns import towns
from analysis.units.wording import COUNTED

KINDS = ("PERSON", "ORG", "GPE", "NORP")
"""Kinds of named entity that act: persons, bodies, countries, peoples and parties."""
UNKNOWN = "NAME"
"""The kind of a name that no language model has read."""
SUBJECTS = ("nsubj",)
"""Labels of the parser for what a verb in the active voice tells of."""
NOT_PARSED = ("NN", "nsubj")
"""What is taken for granted of a name where nothing is parsed."""
AGENCIES = frozenset(row["agency"] for row in data.rows("agencies.csv"))
LEAST_OUTLETS = 2
LEAST_NAMED = 3
"""Times that a name must stand in all articles together."""
MAINLY = 0.75
"""Share of the longer names that must be one person's for a part of it to be his or hers; set by hand."""
GROUND = "Several outlets name them; the patterns are the names they go by."
MOST_ACTORS = 25
"""A plain limit: whom a table can show."""
STEM = 4
"""Letters that a people's name and its country's have in common: Iran, Iranians."""
PEOPLE = re.compile(r"(?:i|ian|an|n|ese|ish)s?")
"""What a people's name has behind its country's."""
LAWS = frozenset(data.words("titles.csv", "law"))
"""What the names of laws and treaties end with."""
NO_NAMES = frozenset(
    word.lower() for kind in ("month", "weekday") for word in data.words("calendar.csv", kind)
) | frozenset(data.words("common_words.csv", "small"))


class Named(NamedTuple):
    """One place where a name stands: the name without “the” and ’s, its kind, the outlet, the rows of its first token
    and after its last; whether it is what a verb tells of, and whether it is a noun. Both hold where nothing is parsed."""

    name: str
    kind: str
    outlet: str
    first: int
    stop: int
    is_subject: bool = True
    is_noun: bool = True


class _Part(NamedTuple):
    """A token of a name."""

    row: int
    token: str
    is_noun: bool
    is_subject: bool


class Actor(NamedTuple):
    """One bearer of names: the name shown, all names, the kind, and how often each outlet has any of them."""

    name: str
    names: tuple[str, ...]
    is_person: bool
    outlets: Mapping[str, int]


def actors(corpus: Corpus) -> list[Actor]:
    """Who is named in two outlets or more, the most widely named first; names of the outlets of the story left out."""
    places = towns(corpus)
    found = [each._replace(kind="GPE") if each.name in places else each for each in named(corpus)]
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for each in found:
        kinds[each.name][each.kind] += 1
    bearers = _bearers(found)
    called = sorted(name for names in bearers.values() for name in _mainly(names))
    shared = {last for last, names in bearers.items() if not _mainly(names)}
    lasts = {name.split()[-1] for name in called}
    bodies = [
        name
        for name, kind in kinds.items()
        if kind.most_common(1)[0][0] not in ("PERSON", UNKNOWN) and name not in lasts
    ]
    shown = one_name((each.name for each in found), bodies, called)
    shown = _with_peoples(_with_first_names(shown, Counter(each.name for each in found), kinds), kinds)
    parties = _parties(corpus, shown)
    shown |= {form: forms[0] for forms in parties for form in forms if form in shown}
    forms_of = {forms[0]: forms for forms in parties}
    own = {name.casefold() for name in corpus.articles["outlet"].drop_nulls()}
    groups: dict[str, list[Named]] = defaultdict(list)
    for each in found:
        groups[shown[each.name]].append(each)
    made = []
    for name, group in groups.items():
        if name in shared:
            continue  # nobody knows whom of two it means
        outlets = Counter(each.outlet for each in group)
        wide = len(outlets) >= LEAST_OUTLETS and outlets.total() >= LEAST_NAMED
        if wide and name.casefold() not in own and name not in AGENCIES and _acts(group):
            names = Counter(each.name for each in group) + Counter(forms_of.get(name, ()))
            is_person = Counter(each.kind for each in group).most_common(1)[0][0] == "PERSON"
            shown_as = f"{name}s" if f"{name}s" in names and not is_person else name  # Democrats, not Democrat
            made.append(Actor(shown_as, tuple(sorted(names, key=lambda one: (-names[one], one))), is_person, outlets))
    return sorted(made, key=lambda actor: (-len(actor.outlets), -sum(actor.outlets.values()), actor.name))


def _acts(group: Sequence[Named]) -> bool:
    """Whether names are of somebody who acts: those of a place or a people must be what verbs tell of in LEAST_OUTLETS
    (a state that decides, not one in which something happens), and nouns more often than not (Christians, not Christian
    music) but for those of a party; those of a body must be it once (not the Hill shooting), and of no law."""
    kind = Counter(each.kind for each in group).most_common(1)[0][0]
    subjects = {each.outlet for each in group if each.is_subject}
    if kind not in ("GPE", "NORP"):
        is_law = kind != "PERSON" and all(each.name.split()[-1].lower() in LAWS for each in group)
        return kind == "PERSON" or (bool(subjects) and not is_law)
    is_party = any(each.name in PARTIES for each in group)
    return len(subjects) >= LEAST_OUTLETS and (is_party or 2 * sum(each.is_noun for each in group) > len(group))


def _parties(corpus: Corpus, names: Collection[str]) -> list[list[str]]:
    """The parties that are named, each with all words for it that the story prints with a capital letter, so that all are
    counted alike: Democrats, Democratic, Dem. The first is the one that is shown. names: all names of the story."""
    words = set(corpus.tokens["token"].unique().cast(pl.String)) | set(names)
    found = []
    for party, forms in PARTY_FORMS.items():
        printed = [form for form in forms if form in words]
        sure = ONLY_WITH[party]
        if any(form in names for form in printed) and not (sure and words.isdisjoint(sure)):
            found.append(sorted(printed, key=lambda form: form not in names))
    return found


def named(corpus: Corpus) -> Iterator[Named]:
    """Every place where a name stands, furniture left out; at depth ``words``, runs of capital letters inside a
    sentence."""
    tokens = corpus.voiced.with_row_index("row").filter(COUNTED)
    outlet_of = dict(corpus.articles.select("article_id", "outlet").iter_rows())
    is_parsed = "entity" in tokens.columns
    columns = ["row", "article_id", "sentence", "token", "word", *(["entity", "pos", "relation"] if is_parsed else [])]
    run: list[_Part] = []
    last: tuple[object, ...] = ()
    before: tuple[object, object] = (None, None)
    for row, article, sentence, token, word, *parse in tokens.select(pl.col(columns)).iter_rows():
        capital = word is not None and token[:1].isupper()
        first = (article, sentence) != before
        before = (article, sentence)
        kind, pos, relation = parse if is_parsed else (UNKNOWN if capital and not first else None, *NOT_PARSED)
        here = (article, sentence, kind)
        if run and (here != last or not kind or row != run[-1].row + 1):
            yield from _run(run, str(last[2]), outlet_of[str(last[0])])
            run = []
        if kind in KINDS or kind == UNKNOWN:
            run.append(_Part(row, token, pos.startswith("NN"), relation in SUBJECTS))
        last = here
    if run:
        yield from _run(run, str(last[2]), outlet_of[str(last[0])])


def _run(run: Sequence[_Part], kind: str, outlet: str) -> Iterator[Named]:
    words = [(part.row, re.sub(r"[’']s?$", "", part.token)) for part in run]
    while words and (not words[0][1][:1].isupper() or words[0][1].lower() in NO_NAMES):
        words = words[1:]
    while words and (not words[-1][1][:1].isupper() or words[-1][1].lower() in NO_NAMES):
        words = words[:-1]
    text = joined([word for _, word in words if word])
    if kind in ("PERSON", UNKNOWN) and (core := core_of(text)):
        text = " ".join(core)
    if sum(map(str.isalpha, text)) > 1:
        is_subject, is_noun = any(part.is_subject for part in run), any(part.is_noun for part in run)
        yield Named(text, kind, outlet, words[0][0], words[-1][0] + 1, is_subject, is_noun)


def _bearers(found: Sequence[Named]) -> dict[str, Counter[str]]:
    """Last names that stand alone too -> the full names of persons that end in them, and how often each stands."""
    alone = {each.name for each in found if " " not in each.name}
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    for each in found:
        first, _, last = each.name.partition(" ")
        is_person = each.kind == "PERSON" or (each.kind == UNKNOWN and first in GIVEN)
        if is_person and last and last.split()[-1] in alone:
            bearers[last.split()[-1]][each.name] += 1
    return bearers


def _mainly(names: Counter[str]) -> list[str]:
    """Of the full names with one last name those that are MAINLY one person's: all that begin with the same first name (Ann
    Lee, Ann B. Lee); none where two persons share the last name."""
    persons: Counter[str] = Counter()
    for name, n in names.items():
        persons[name.split()[0]] += n
    first, n = persons.most_common(1)[0]
    return [name for name in names if name.split()[0] == first] if n >= MAINLY * persons.total() else []


def _with_first_names(
    shown: Mapping[str, str], times: Counter[str], kinds: Mapping[str, Counter[str]]
) -> dict[str, str]:
    """The names with those that begin a longer one under it, where people go by their first word: Mao is Mao Zedong, for
    hardly anybody is called Zedong; Ronald is not Ronald Reagan, nor is Lee the Lee House where Ann Lee is named.

    Of several longer names the one meant must stand MAINLY.
    """
    found = dict(shown)
    persons = [name for name in times if kinds[name].most_common(1)[0][0] == "PERSON"]
    whole = [name for name in persons if " " in name]
    lasts = {name.split()[-1] for name in whole}
    for short in sorted(persons, key=lambda name: (-len(name.split()), name)):
        longer = [name for name in whole if name.startswith(f"{short} ")]
        goes_by_last = any(times[name.split()[-1]] >= times[short] for name in longer)
        if not longer or goes_by_last or short in lasts or (" " in short and times[short.split()[-1]]):
            continue
        bearers: Counter[str] = Counter()
        for name in longer:
            bearers[found[name]] += times[name]
        bearer, n = bearers.most_common(1)[0]
        if times[short] >= LEAST_OUTLETS and n >= MAINLY * bearers.total():
            found = {name: bearer if one == found[short] else one for name, one in found.items()}
    return found


def _with_peoples(shown: Mapping[str, str], kinds: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The names with those of a people under their country's: Iranians under Iran, by the list of countries Saudis under
    Saudi Arabia. Where nothing is parsed, any name may be one of a country, but the people's must begin with all of it."""
    kind_of = {name: kinds[name].most_common(1)[0][0] for name in shown}
    countries: dict[str, set[str]] = defaultdict(set)
    for name, country in shown.items():
        if kind_of[name] in ("GPE", UNKNOWN) and len(name) >= STEM:
            countries[name].add(country)
            if kind_of[name] == "GPE":
                countries[name[:-1]].add(country)  # Turkey, Turkish: what is left of it is enough
    listed = {COUNTRIES[name]: country for name, country in shown.items() if name in FORMS}
    found = dict(shown)
    for name in shown:
        if name not in FORMS and COUNTRIES.get(name) in listed:
            found[name] = listed[COUNTRIES[name]]
        elif kind_of[name] in ("NORP", UNKNOWN):
            stems = (name[:end] for end in range(STEM - 1, len(name)) if PEOPLE.fullmatch(name[end:]))
            fitting = {country for stem in stems for country in countries.get(stem, ())} - {shown[name]}
            singular = name.removesuffix("s")
            if len(fitting) == 1:
                found[name] = fitting.pop()
            elif not fitting and singular != name and singular in shown:
                found[name] = found[singular]
    return found


def candidates(found: Sequence[Actor]) -> list[Candidate]:
    """The actors as concepts of one term each; a name that two share is a pattern of neither."""
    claims: Counter[str] = Counter(
        name.casefold() for actor in found for name in {one.casefold(): one for one in actor.names}
    )
    made = []
    for actor in found[:MOST_ACTORS]:
        names = {name.casefold(): name for name in reversed((actor.name, *actor.names)) if claims[name.casefold()] < 2}
        patterns = tuple(sorted(names.values(), key=lambda name: (name != actor.name, name)))
        if patterns:
            made.append(Candidate(Concept(actor.name, (Term(actor.name, patterns),)), "names", GROUND, 1.0))
    return made
