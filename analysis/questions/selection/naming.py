"""The name of a quantity: what every figure for it says that it counts, in words that all its articles print.

What one article alone says is its own choice of words, so a name never takes it for all: people are people, whatever
one article calls them, and other nouns of one article are in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.questions.selection.counted import Counted
from analysis.questions.selection.measures import AGE, COUNT, MONEY_SIGNS, PERCENT_UNIT
from analysis.questions.selection.quantities import Figure
from analysis.units.clauses.nouns import PLACES
from analysis.units.clauses.tree import Tree
from analysis.units.people import names_people
from analysis.units.values import OF, VAGUE

LIGHT = frozenset(data.words("measures.csv", "light"))
"""Verbs that only say that what is counted is there: remain, include."""
NEITHER = frozenset(data.words("measures.csv", "no description"))
"""Words beside a noun that describe nothing of it: more, total."""
IN = re.compile(r"(?i)\b(?:in|inside|within|across|throughout) (the )?$")
STATES = frozenset(("oprd", "acomp"))
"""What belongs to a verb that says what somebody is taken to be: presumed dead."""
MOST_BEFORE = 20
MOST_FORMS = 2
"""Participles that one name holds; with more there is no short name."""
PEOPLE, MONEY, PERCENT, DEATH, KILLED, DIED = "people", "money", "percent", "death", "killed", "who died"


class Article(NamedTuple):
    """An article's columns, one entry a token, and its text."""

    article_id: str
    outlet: str
    text: str
    tokens: Sequence[str]
    starts: Sequence[int]
    stops: Sequence[int]
    sentences: Sequence[int]
    places: Sequence[str | None]
    voices: Sequence[str]
    attributions: Sequence[int | None]


class Version(NamedTuple):
    """What one figure says that it counts: its noun and what describes it, as printed; the base form and the participle of what is done
    to it; what that is compared by; whether it is done; where, compared word -> as printed; whether “of” is before
    the noun (tons of bombs, no 2,000-pound bombs); is_people: whether people are counted."""

    noun: str
    describing: Sequence[str]
    act: str | None
    participle: str | None
    kind: str | None
    told: bool
    places: Mapping[str, str]
    is_of: bool
    is_people: bool


def version_of(
    article: Article,
    one: Counted,
    tree: Tree | None,
    figure: Figure,
    *,
    places: Mapping[int, str],
    past: Mapping[str, str],
) -> Version:
    """What a figure of an article says that it counts. places: what its tokens that say where are compared by; past: base
    form -> participle, of the verbs of the story."""
    noun = "" if one.noun is None else article.tokens[one.noun]
    is_people = one.is_people or names_people(noun)
    between = article.tokens[one.number_stop : one.noun] if one.noun is not None else ()
    is_of = any(token.lower() == OF for token in between)
    unit = one.unit.rstrip("s")
    describing = [
        word
        for at in one.describing
        if (word := article.tokens[at]).lower() not in NEITHER and word.lower().rstrip("s") != unit
    ]
    about = Version(noun, describing, None, None, figure.act, True, {}, is_of, is_people)
    if tree is None:
        return about._replace(kind=None)
    about = about._replace(places={places[at]: shown for at in one.near if (shown := _place(article, tree, at))})
    is_other = one.act in one.describing or (one.unit != COUNT and one.unit not in MONEY_SIGNS)
    if one.predicate is None or figure.act is None or one.does or is_other:
        return about
    participle = one.predicate if one.act is None else past.get(one.predicate)
    beyond = one.act + 1 if one.act is not None else len(tree.words)
    if participle and beyond < len(tree.words) and tree.heads[beyond] == one.act and tree.relations[beyond] in STATES:
        participle = f"{participle} {article.tokens[beyond]}"
    return about._replace(act=one.predicate, participle=participle, told=one.told)


def _place(article: Article, tree: Tree, at: int) -> str | None:
    """The whole name of a place that stands behind “in”."""
    if tree.entities[at] not in PLACES:
        return None
    first, last = at, at
    while first and tree.entities[first - 1] == tree.entities[at] and tree.words[first - 1]:
        first -= 1
    while last + 1 < len(article.tokens) and tree.entities[last + 1] == tree.entities[at] and tree.words[last + 1]:
        last += 1
    start = article.starts[first]
    behind = IN.search(article.text[max(0, start - MOST_BEFORE) : start])
    return None if behind is None else (behind[1] or "") + article.text[start : article.stops[last]]


def are_killed(versions: Sequence[Version]) -> bool | None:
    """Whether all versions of a quantity print that people were killed; None where it is no quantity of dead."""
    if {version.kind for version in versions} != {DEATH} or not all(version.told for version in versions):
        return None
    return [*map(str.lower, _forms(version.participle or "" for version in versions))] == [KILLED]


def name_of(versions: Sequence[Version], unit: str, texts: Mapping[str, str], *, killed: bool = True) -> str:
    """The name of a quantity in words that all its versions support: people killed in Gaza. unit: of its figures; texts:
    of their articles, by article_id; killed: whether the dead may be called so. In doubt it is shorter."""
    noun = _noun(versions, unit, is_one=len(texts) == 1)
    words = [noun] if unit == AGE else [noun, _act(versions, killed=killed), _where(versions, list(texts.values()))]
    return " ".join(filter(None, words))


def _noun(versions: Sequence[Version], unit: str, *, is_one: bool) -> str:
    """What is counted. is_one: whether only one article says it."""
    is_people = all(version.is_people for version in versions)
    if unit == COUNT and is_one and is_people:
        return PEOPLE
    name = _shared([version._replace(describing=()) for version in versions] if unit == AGE else versions)
    if name and is_one:
        name = f"“{name}”"
    if unit == COUNT:
        printed = _forms(version.noun for version in versions if version.noun)
        return name or (PEOPLE if is_people else " or ".join(f"“{noun}”" for noun in printed))
    if unit == AGE:
        return f"{AGE} ({name})" if name else AGE
    if unit in MONEY_SIGNS:
        return name or MONEY
    part = PERCENT if unit == PERCENT_UNIT else unit
    shown = f"of {name}" if all(version.is_of for version in versions) else f"({name})"
    return f"{part} {shown}" if name else part


def _shared(versions: Sequence[Version]) -> str:
    """The noun that all versions have, be it as what describes another (Palestinian inmates, Palestinians), with what describes it in all
    of them; empty where there is no such noun."""
    common = set.intersection(*({_singular(word) for word in (*one.describing, one.noun)} for one in versions))
    noun = next((one.noun for one in versions if one.noun and _singular(one.noun) in common), "")
    if not noun:
        return ""
    left = common - {_singular(noun)}
    beside = [word for word in versions[0].describing if _singular(word) in left and not word[0].isdigit()]
    return " ".join([*beside, noun])


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def participles(corpus: Corpus) -> dict[str, str]:
    """The base form of each verb of a story -> its participle as the articles print it; nothing where no model has read them."""
    if corpus.depth != "syntax":
        return {}
    lemma, token, tag = (
        pl.col("lemma").cast(pl.String),
        pl.col("token").cast(pl.String).str.to_lowercase(),
        pl.col("pos"),
    )
    is_past = (tag == "VBD") & token.str.ends_with("ed")
    found = corpus.tokens.filter((tag == "VBN") | is_past).select(lemma, token, is_past.alias("is_past"))
    best = found.sort("is_past", maintain_order=True).unique("lemma", keep="first", maintain_order=True)
    return dict(best.select("lemma", "token").iter_rows())


def _act(versions: Sequence[Version], *, killed: bool) -> str:
    """What is done to what is counted, where all say so. People are killed where all versions print that word; where they
    say it in other words, they died. killed: whether the word is free to be used."""
    if len({version.told for version in versions}) > 1 or any(version.act is None for version in versions):
        return ""
    printed = [version.participle for version in versions]
    forms = _forms(filter(None, printed))
    if {version.kind for version in versions} == {DEATH} and not (killed and [*map(str.lower, forms)] == [KILLED]):
        return DIED if versions[0].told else ""
    if None in printed:
        return DIED if versions[0].told and versions[0].kind == DEATH else ""
    return ("" if versions[0].told else "to be ") + " or ".join(forms) if len(forms) <= MOST_FORMS else ""


def _where(versions: Sequence[Version], texts: Sequence[str]) -> str:
    """Where, if all say so; of several names for one place the one that the articles print most."""
    shared = set.intersection(*(set(version.places) for version in versions))
    shown = [name for version in versions for key, name in version.places.items() if key in shared]
    if not shown:
        return ""
    return "in " + max(shown, key=lambda name: sum(text.count(name.removeprefix("the ")) for text in texts))


def _forms(words: Iterable[str]) -> list[str]:
    """Words once each, in their order, small and capital letters alike."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(word.lower(), word)
    return list(found.values())


def of_number(name: str, number: str) -> str:
    """A quantity’s name with its number: 33 hostages freed; dozens of hostages; of money, which its
    sign tells, the rest of the name."""
    words = number.lower().split()
    of = f" {OF}" if words and words[-1] in VAGUE and name else ""
    return f"{number}{of} {name.removeprefix(MONEY).strip()}".strip()
