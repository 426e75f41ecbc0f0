"""The name of a quantity: what every figure for it says that it counts, in printed words."""

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
"""Nouns, or participles, that one name holds; with more there is no short name."""
PEOPLE, MONEY, PERCENT, DEATH, KILLED = "people", "money", "percent", "death", "killed"


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
    the noun (tons of bombs, no 2,000-pound bombs)."""

    noun: str
    describing: Sequence[str]
    act: str | None
    participle: str | None
    kind: str | None
    told: bool
    places: Mapping[str, str]
    is_of: bool


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
    noun = PEOPLE if one.is_people else ""
    if one.noun is not None:
        noun = article.tokens[one.noun]
    between = article.tokens[one.number_stop : one.noun] if one.noun is not None else ()
    is_of = any(token.lower() == OF for token in between)
    unit = one.unit.rstrip("s")
    describing = [
        word
        for at in one.describing
        if (word := article.tokens[at]).lower() not in NEITHER and word.lower().rstrip("s") != unit
    ]
    if tree is None:
        return Version(noun, describing, None, None, None, True, {}, is_of)
    near = {places[at]: shown for at in one.near if (shown := _place(article, tree, at)) is not None}
    if one.predicate is None or figure.act is None or one.does:
        return Version(noun, describing, None, None, figure.act, True, near, is_of)
    if one.act in one.describing or (one.unit != COUNT and one.unit not in MONEY_SIGNS):
        return Version(noun, describing, None, None, figure.act, True, near, is_of)
    participle = one.predicate if one.act is None else past.get(one.predicate)
    beyond = one.act + 1 if one.act is not None else len(tree.words)
    if participle and beyond < len(tree.words) and tree.heads[beyond] == one.act and tree.relations[beyond] in STATES:
        participle = f"{participle} {article.tokens[beyond]}"
    return Version(noun, describing, one.predicate, participle, figure.act, one.told, near, is_of)


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


def name_of(versions: Sequence[Version], unit: str, texts: Sequence[str]) -> str:
    """The name of a quantity in words that all its versions support: people killed in Gaza. unit: of its figures; texts:
    of their articles. In doubt it is shorter."""
    noun = _noun(versions, unit)
    words = [noun] if unit == AGE else [noun, _act(versions), _where(versions, texts)]
    return " ".join(filter(None, words))


def _noun(versions: Sequence[Version], unit: str) -> str:
    nouns = _forms(version.noun for version in versions)
    shared = set.intersection(*({word.lower() for word in version.describing} for version in versions))
    describing = [word for word in versions[0].describing if word.lower() in shared]
    one = " ".join([*describing, *nouns]) if len(nouns) == 1 and nouns[0] else ""
    if unit == COUNT:
        known = [noun for noun in nouns if noun]
        return one or " ".join([*describing, " or ".join(known[:MOST_FORMS])])
    if unit == AGE:
        one = " or ".join(filter(None, nouns[:MOST_FORMS]))
        return f"{AGE} ({one})" if one else AGE
    if unit in MONEY_SIGNS:
        return one or MONEY
    printed = PERCENT if unit == PERCENT_UNIT else unit
    shown = f"of {one}" if all(version.is_of for version in versions) else f"({one})"
    return f"{printed} {shown}" if one else printed


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


def _act(versions: Sequence[Version]) -> str:
    """What is done to what is counted, where all say so. Of deaths one word speaks for all wherever they were: killed, if one
    version says so."""
    if len({version.told for version in versions}) > 1 or any(version.act is None for version in versions):
        return ""
    by_act = {version.act: version.participle for version in versions}
    forms = _forms(participle for participle in by_act.values() if participle)
    if any(participle is None for participle in by_act.values()) or len(forms) > MOST_FORMS:
        is_death = {version.kind for version in versions} == {DEATH} and versions[0].told
        return (KILLED if KILLED in map(str.lower, forms) else "who died") if is_death else ""
    return ("" if versions[0].told else "to be ") + " or ".join(forms)


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
