"""Where an actor of concepts.yaml is named: its aliases in the articles, and the whole names that they are part of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.names import HEADS
from analysis.annotate.attribution.runs import FORMER, MODIFIERS, ROLES, key_of, same_given, suffix, surname
from analysis.units import patterns
from analysis.units.actor_bodies import ORGANS, PLACES
from analysis.units.countries import PARTIES
from analysis.units.names import GENERATIONS
from analysis.units.proper_names import outside_names
from analysis.units.wording import COUNTED

NAMED = {
    "row": pl.UInt32,
    "end": pl.UInt32,
    "article_id": pl.String,
    "position": pl.UInt32,
    "actor": pl.String,
    "member": pl.String,
}
STATES = frozenset(data.words("titles.csv", "state"))
PARTY_WORDS = frozenset(form.lower() for form in PARTIES)
OWNS = ("'s", "'")
MUCH_MORE = 4
"""Times that an alias is no person's name for each time it is one, from which on it means none; set by hand."""
INDEFINITE = frozenset(("a", "an", "any", "another", "every", "no"))


class Name(NamedTuple):
    """A name in an article: token positions, its fullest form, whether a person’s."""

    start: int
    stop: int
    full: str
    is_person: bool


class Alias(NamedTuple):
    """A place where an alias stands. kind: what the parser takes it for; last: its last word; before, before_kind: the
    word before it in its sentence, and what that is taken for; after_kind: what the word behind it is taken for. is_small:
    whether a pattern with a capital letter stands there without any."""

    row: int
    end: int
    article_id: str
    position: int
    actor: str
    member: str
    kind: str | None
    last: str
    before: str | None
    before_kind: str | None
    after_kind: str | None
    is_small: bool

    @property
    def stop(self) -> int:
        """One past the position of its last token."""
        return self.position + self.end - self.row


def named(corpus: Corpus, tokens: pl.DataFrame) -> pl.DataFrame:
    """Every place where an actor is named, by row: columns NAMED. tokens: as ``patterns.with_form`` gives them.

    An alias of concepts.yaml stands there, outside furniture. Of overlapping ones the longer counts. A person’s name
    counts as a whole, where it is the one that the story calls by the alias most often (Ann Lee, not Tom Lee); that of a
    body where its last word says that it is the actor’s (Hill Defence Forces). In any other longer name the alias
    stands for something else (Bank of Hill). A title (the premier) is left to the name behind it, and is nobody’s where
    it is said to be of another country than the actor’s.
    """
    aliases = _aliases(corpus, tokens)
    names = _names(corpus)
    people = _People(aliases, names)
    rows = []
    for number, alias in enumerate(aliases):
        place = _place(alias, names, people)
        beside = aliases[max(number - 1, 0) : number + 2]
        if _is_shared(alias, names, beside):
            place = alias.position, alias.stop
        if place is not None:
            row = alias.row + place[0] - alias.position
            rows.append((row, row + place[1] - place[0], alias.article_id, place[0], alias.actor, alias.member))
    return pl.DataFrame(rows, schema=NAMED, orient="row")


def _place(alias: Alias, names: Mapping[tuple[str, int], Name], people: _People) -> tuple[int, int] | None:
    """The positions of the name that an alias is or is part of; None where it names nobody, or the name behind it does."""
    name = names.get((alias.article_id, alias.stop - 1))
    plain = alias.position, alias.stop
    if alias.is_small and (alias.last in PARTY_WORDS or (name is None and people.is_last_name(alias))):
        return None  # democratic, where Democratic names a party; a page, where Ann Page is an actor
    if name is not None and plain == (name.start, name.stop) and " " in name.full and alias.end - alias.row > 1:
        return plain  # a whole name of the file, however it is spelt
    if alias.last in ROLES and not _is_title_of(alias, names, people):
        return None
    if name is None or (alias.position <= name.start and alias.stop >= name.stop):
        return None if name is not None and people.is_another(alias, name) else plain
    if name.is_person or people.is_meant(alias, name):
        whole = alias.stop == name.stop or _is_suffix(name, alias)
        if not whole and alias.stop - alias.position < 2:
            return None
        return None if people.is_another(alias, name) else (min(name.start, alias.position), name.stop)
    words = name.full.lower().split()
    if alias.position <= name.start and words[-1] in ORGANS:
        return alias.position, name.stop
    if "of" in words:
        return (name.start, name.stop) if STATES & set(words[: words.index("of")]) and alias.stop == name.stop else None
    if alias.kind in PLACES and alias.position <= name.start and alias.kind == alias.after_kind:
        return alias.position, alias.stop + 1  # Saudi Arabia
    return plain if alias.kind in PLACES or alias.kind is None else None


def _is_shared(alias: Alias, names: Mapping[tuple[str, int], Name], beside: Iterable[Alias]) -> bool:
    """Whether the name that an alias stands in is that of several actors: the Lee-Ray talks."""
    name = names.get((alias.article_id, alias.stop - 1))
    others = (other for other in beside if other is not alias and other.article_id == alias.article_id)
    return name is not None and any(name.start <= other.position < name.stop for other in others)


def _is_suffix(name: Name, alias: Alias) -> bool:
    """Whether only Jr. or the like follows the alias in a name."""
    return surname(name.full.split()) == alias.last


def _is_title_of(alias: Alias, names: Mapping[tuple[str, int], Name], people: _People) -> bool:
    """Whether a title stands for the actor: no name behind it, and none of another country before it."""
    behind = names.get((alias.article_id, alias.stop))
    if behind is not None and behind.is_person and behind.start == alias.stop:
        return False
    before = alias.before or ""
    if before in INDEFINITE or before in FORMER or (before in MODIFIERS and alias.before_kind not in PLACES):
        return False
    return alias.before_kind not in PLACES or people.may_be_from(alias, before)


def _aliases(corpus: Corpus, tokens: pl.DataFrame) -> list[Alias]:
    """Where aliases stand, in the order of the text; those of actors with the same name once."""
    form, kind = pl.col("form").cast(pl.String), pl.col("entity").cast(pl.String)
    is_small = ~pl.col("token").cast(pl.String).str.contains(r"\p{Lu}")
    last = tokens.select(last=form, kind=kind, after_kind=kind.shift(-1), is_small=is_small, end=pl.col("row") + 1)
    matched = patterns.matches(tokens, corpus.actors).join(last, on="end", maintain_order="left")
    titles = matched.with_columns(
        pl.col("is_common") & pl.col("last").is_in(sorted(ROLES)), is_small=pl.col("is_small") & ~pl.col("is_common")
    )  # a name may be written small
    placed = outside_names(titles, tokens, corpus.articles["outlet"], corpus.beside)
    order = {actor.name: number for number, actor in enumerate(corpus.actors)}
    kept = placed.filter(COUNTED).with_columns(
        order=pl.col("concept").replace_strict(order, default=None, return_dtype=pl.UInt32),
    )
    here = pl.col("sentence") == pl.col("sentence").shift(1)
    around = tokens.select(
        "row",
        before=pl.when(here).then(pl.when(form.shift(1).is_in(OWNS)).then(form.shift(2)).otherwise(form.shift(1))),
        before_kind=pl.when(here).then(pl.when(form.shift(1).is_in(OWNS)).then(kind.shift(2)).otherwise(kind.shift(1))),
    )
    joined = _longest(kept).join(around, on="row").sort("row")
    columns = joined.select(
        "row",
        "end",
        pl.col("article_id").cast(pl.String),
        "position",
        "concept",
        "term",
        "kind",
        "last",
        "before",
        "before_kind",
        "after_kind",
        "is_small",
    )
    return [Alias(*row) for row in columns.iter_rows()]


def _longest(placed: pl.DataFrame) -> pl.DataFrame:
    """Without the names that a longer one of another actor holds or overlaps."""
    ranked = placed.sort("n_tokens", "order", "row", descending=[True, False, False])
    taken: set[int] = set()
    kept = []
    for number, (row, end) in enumerate(ranked.select("row", "end").iter_rows()):
        span = range(row, end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(number)
    return ranked[kept]


def _names(corpus: Corpus) -> dict[tuple[str, int], Name]:
    """Article and position of each token of a name -> the name."""
    own = corpus.names.filter(pl.col("antecedent") == pl.col("position"))
    found = {}
    for article, start, n_tokens, full, is_person in own.select(
        pl.col("article_id").cast(pl.String), "position", "n_tokens", "name", "is_person"
    ).iter_rows():
        name = Name(start, start + n_tokens, full, is_person)
        for position in range(start, start + n_tokens):
            found[article, position] = name
    return found


class _People:
    """Which persons the actors' aliases mean.

    meant: actor, member and last word of an alias -> the person, by the fullest name that stands most often; absent where
    the alias is mostly no person's. titled, of_others: actor and member -> the words that stand somewhere before a title of
    the person (Hill, where the story has “Hill premier Ann Lee”), and before the same title of others.
    """

    def __init__(self, aliases: Iterable[Alias], names: Mapping[tuple[str, int], Name]) -> None:
        counted: dict[tuple[str, str, str], Counter[str]] = {}
        others: Counter[tuple[str, str, str]] = Counter()
        titles = []
        for alias in aliases:
            name = names.get((alias.article_id, alias.stop - 1))
            if name is not None and name.is_person:
                counted.setdefault(_asked(alias), Counter())[name.full] += 1
            else:
                others[_asked(alias)] += 1
            behind = names.get((alias.article_id, alias.stop))
            if alias.last in ROLES and behind is not None and alias.before:
                titles.append((alias, behind.full))
        self.well_known = _well_known(aliases, names)
        self.others = {asked for asked, full in counted.items() if MUCH_MORE * full.total() < others[asked]}
        self.meant = {
            asked: person
            for asked, full in counted.items()
            if asked not in self.others
            and (person := next((f for f, _ in full.most_common() if key_of(f.split())), None))
        }
        theirs = {(actor, member, person) for (actor, member, _), person in self.meant.items()}
        self.titled: dict[tuple[str, str], set[str]] = {}
        self.of_others: dict[tuple[str, str], set[str]] = {}
        for alias, full in titles:
            known = self.titled if (alias.actor, alias.member, full) in theirs else self.of_others
            known.setdefault((alias.actor, alias.member), set()).add(str(alias.before))

    def may_be_from(self, alias: Alias, country: str) -> bool:
        """Whether a title with a country before it can be the actor’s: it is so somewhere, or nothing speaks against it."""
        mine, others = (known.get((alias.actor, alias.member), set()) for known in (self.titled, self.of_others))
        return country in mine or not (mine or country in others)

    def is_last_name(self, alias: Alias) -> bool:
        """Whether an alias ends in the last name of the person whom it mostly means."""
        person = self.meant.get(_asked(alias))
        return person is not None and surname(person.split()) == alias.last

    def is_meant(self, alias: Alias, name: Name) -> bool:
        """Whether a name is that of the person whom an alias means in another article, though the parser took it here for
        a body’s."""
        return name.full == self.meant.get(_asked(alias))

    def is_another(self, alias: Alias, name: Name) -> bool:
        """Whether a name that ends in an alias is that of another person: Tom Lee."""
        if not name.is_person or (
            name.stop - name.start == 1 and (alias.article_id, *_asked(alias)) in self.well_known
        ):
            return False
        mine, person = key_of(name.full.split()), self.meant.get(_asked(alias))
        if _asked(alias) in self.others:
            return mine is not None
        theirs = None if person is None else key_of(person.split())
        if person is None or mine is None or theirs is None:
            return False
        return not (_same_last(name.full.split(), person.split()) and same_given(mine[0], theirs[0]))


def _same_last(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two full names can end in one person's last name: Roe and Roe III, not Roe and Roe Jr."""
    behind = {suffix(words), suffix(others)}
    return surname(words) == surname(others) and (len(behind) == 1 or ("" in behind and behind.isdisjoint(GENERATIONS)))


def _well_known(aliases: Iterable[Alias], names: Mapping[tuple[str, int], Name]) -> set[tuple[str, str, str, str]]:
    """Articles with the aliases that are last names alone and mean somebody well known there, though the article gives
    the full name of another with that last name only: it stands before the other’s full name, or behind the title of a
    country’s leader (President Roe, and his wife Pat Roe)."""
    full: dict[tuple[str, str], int] = {}
    for (article, _), name in names.items():
        if name.is_person and name.stop - name.start > 1:
            full[article, name.full] = min(name.start, full.get((article, name.full), name.start))
    found = set()
    for alias in aliases:
        one = names.get((alias.article_id, alias.stop - 1))
        if one is not None and one.is_person and one.stop - one.start == 1:
            first = full.get((alias.article_id, one.full), -1)
            if one.start < first or alias.before in HEADS:
                found.add((alias.article_id, *_asked(alias)))
    return found


def _asked(alias: Alias) -> tuple[str, str, str]:
    return alias.actor, alias.member, alias.last
