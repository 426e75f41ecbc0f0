"""What the outlets call the same person, country or body: the words right before or behind its name (the dictator Lee,
Lee, the president)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.words.characters import HYPHENS
from analysis.proposals.actors import Actor, named
from analysis.proposals.proposal import Candidate
from analysis.questions.rivals.parsed import MODIFIERS
from analysis.questions.rivals.uses import kind_of
from analysis.story.concepts import Concept, Term

LEFT_OUT = frozenset(data.words("titles.csv", "former"))
"""Words that say when somebody was what the noun says."""
NOUNS = ("NN", "NNP")
BEFORE = ("NN", "NNP", "NNPS", "JJ")
"""Tags of a description's noun, and of what stands before it."""
LONGEST = 4
"""Words of a description."""
LEAST_NAMED = 2
"""Times that a name must be described for its description to be proposed."""
LEAST_KNOWN = 3
"""Times that a noun which is on no list of persons must stand beside persons' names to be one for them."""
LIKELY = 0.8
"""How likely a word beside a name stands for it where it stands alone; set by hand."""


class Described(NamedTuple):
    """A name with words beside it: the name, the noun in small letters, and the whole description as printed."""

    name: str
    noun: str
    text: str
    outlet: str


class _Rows:
    """The columns of a parsed corpus as lists; ``head`` as row numbers."""

    def __init__(self, tokens: pl.DataFrame) -> None:
        row = pl.int_range(pl.len(), dtype=pl.Int64)
        self.words = tokens["token"].cast(pl.String).to_list()
        self.pos = tokens["pos"].cast(pl.String).to_list()
        self.relation = tokens["relation"].cast(pl.String).to_list()
        self.entity = tokens["entity"].cast(pl.String).to_list()
        offset = pl.col("head").cast(pl.Int64) - pl.col("position").cast(pl.Int64)
        self.head = tokens.select(row + offset).to_series().to_list()

    def phrase_up_to(self, last: int) -> list[int]:
        """The rows of a noun and of what stands right before it and belongs to it."""
        first = last
        while first > 0 and last - first < LONGEST - 1:
            before = first - 1
            if not (
                first <= self.head[before] <= last and self.relation[before] in MODIFIERS and self._is_plain(before)
            ):
                break
            first = before
        return list(range(first, last + 1))

    def _is_plain(self, row: int) -> bool:
        behind_hyphen = row > 0 and self.words[row - 1] in HYPHENS
        is_plain = self.words[row].isalpha() and self.pos[row] in BEFORE and not behind_hyphen
        return is_plain and self.entity[row] != "PERSON" and self.words[row].lower() not in LEFT_OUT


def descriptions(corpus: Corpus, people: Sequence[Actor]) -> list[Described]:
    """Every noun beside a name; an actor's name is the one shown for it. Nothing at depth ``words``."""
    if corpus.depth == "words":
        return []
    return list(_described(corpus, {name: actor for actor in people for name in actor.names}))


def nouns_for_persons(found: Sequence[Described], people: Sequence[Actor]) -> frozenset[str]:
    """The nouns that stand beside persons' names time and again."""
    persons = {actor.name for actor in people if actor.is_person}
    times = Counter(each.noun for each in found if each.name in persons)
    return frozenset(noun for noun, n in times.items() if n >= LEAST_KNOWN)


def candidates(found: Sequence[Described], people: Sequence[Actor]) -> list[Candidate]:
    """For each actor, its name and what it is called beside it, in any outlet, as one set of terms; no set where it is called
    nothing. All are doubtful: a word beside a name can be an office that is told once with it, and no choice."""
    persons = nouns_for_persons(found, people)
    bearers: dict[str, set[str]] = defaultdict(set)
    for each in found:
        bearers[each.noun].add(each.name)
        bearers[each.text.casefold()].add(each.name)
    claims = Counter(name.casefold() for actor in people for name in set(actor.names))
    made = []
    for actor in people:
        mine = [each for each in found if each.name == actor.name and _fits(each.noun, actor, persons)]
        if len(mine) < LEAST_NAMED:
            continue
        terms = _terms(mine, bearers)
        own = tuple(sorted({name for name in actor.names if claims[name.casefold()] < 2}))
        if not terms or not own:
            continue
        kinds = {each.noun for each in mine}
        name = f"what {actor.name} is called"
        ground = f"Outlets put these words beside the name {actor.name} ({', '.join(sorted(kinds))})."
        made.append(Candidate(Concept(name, (Term(actor.name, own), *terms)), "names", ground, LIKELY, doubtful=True))
    return made


def _fits(noun: str, actor: Actor, persons: Set[str]) -> bool:
    """Whether a noun can name such an actor."""
    kind = kind_of(noun)
    return (kind == "person" or noun in persons) if actor.is_person else kind == "group"


def _terms(mine: Sequence[Described], bearers: Mapping[str, set[str]]) -> list[Term]:
    """The descriptions of one name as terms, by their noun: alone where it is nobody else's, and with what stands before
    it."""
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in mine:
        texts[each.noun][each.text] += 1
    terms = []
    for noun, counts in sorted(texts.items()):
        patterns = {text.casefold(): text for text in counts if " " in text and len(bearers[text.casefold()]) == 1}
        if len(bearers[noun]) == 1:
            patterns[noun] = noun
        if patterns:
            usual = max(patterns, key=lambda pattern: (counts[patterns[pattern]], pattern == noun, pattern))
            terms.append(Term(noun if noun in patterns else patterns[usual], tuple(sorted(patterns.values()))))
    return terms


def _described(corpus: Corpus, actor_of: Mapping[str, Actor]) -> Iterator[Described]:
    """Every name that has a noun beside it; an actor's by the name shown for it."""
    rows = _Rows(corpus.voiced)
    for each in named(corpus):
        name = actor_of[each.name].name if each.name in actor_of else each.name
        for last in _nouns_beside(rows, each.first, each.stop):
            phrase = rows.phrase_up_to(last)
            yield Described(name, rows.words[last].lower(), " ".join(rows.words[row] for row in phrase), each.outlet)


def _nouns_beside(rows: _Rows, first: int, stop: int) -> Iterator[int]:
    """The nouns that say what a name is: right before it as its part, or as its apposition, either way round."""
    inside = range(first, stop)
    before = first - 1
    is_part = before >= 0 and rows.head[before] in inside and rows.relation[before] in MODIFIERS
    if is_part and _may_describe(rows, before):
        yield before
    for row in range(stop, min(stop + 2 * LONGEST, len(rows.words))):
        if rows.relation[row] == "appos" and rows.head[row] in inside and _may_describe(rows, row):
            yield row
    for row in inside:
        head = rows.head[row]
        if rows.relation[row] == "appos" and head < first and _may_describe(rows, head):
            yield head


def _may_describe(rows: _Rows, row: int) -> bool:
    word = rows.words[row]
    return rows.pos[row] in NOUNS and not rows.entity[row] and len(word) > 2 and word.isalpha() and not word.isupper()
