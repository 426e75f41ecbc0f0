"""Labels as long as what they say: what only says something together with the next word is one label with it, and no word of
a longer name is one."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import data
from analysis.annotate.attribution.runs import FORMER, joined
from analysis.questions.labels.grammar import (
    BEFORE_NOUN,
    NOUNS,
    ORIGINS,
    PEOPLE,
    TELLING,
    Label,
    called,
    is_noun,
)
from analysis.questions.labels.parse import NAMES, Parse
from analysis.schema.vocabulary import LabelClass, LabelPart

JUDGING = frozenset(row["word"] for row in data.rows("labels.csv") if row["class"] == LabelClass.EVALUATION)
SAID = (LabelPart.APPOSITION, LabelPart.PREDICATE)
"""Parts of a phrase by which an article says outright what somebody is."""
JOINING = ("of", "for", "and", "&")
"""What stands inside a name of several words: Department of Justice."""


def wholes(article: Parse, found: Sequence[Label], noun: int | None = None, title: str = "") -> list[Label]:
    """The labels of a phrase, each as long as what it says.

    noun: the common noun that the phrase turns on; None for a name. title: the label that “former” belongs to, which says
    nothing without one (a former Democrat). A noun
    belongs to the adjective behind it (sapphire blue-eyed). A noun that praises or blames says of which kind the next noun
    is (terror group), and belongs to it with the adjectives before it (hardened terror convict): nobody is called “terror”.
    """
    kept = _with_adjectives(article, found)
    kept = [one for one in kept if not _is_of_a_name(article, one)]
    kept = [one for one in kept if title or one.label.lower() not in FORMER or article.tags[one.first] in NOUNS]
    kept = [one._replace(label=f"{one.label} {title}") if title and one.label in FORMER else one for one in kept]
    return kept if noun is None else _with_noun(article, kept, noun)


def _with_adjectives(article: Parse, found: Sequence[Label]) -> list[Label]:
    """The labels, the nouns right before an adjective being one with it: sapphire blue-eyed, Green League favorite."""
    made = [_with_nouns(article, one, found) for one in found]
    taken = {token for one, whole in zip(found, made, strict=True) for token in range(whole.first, one.first)}
    return [whole for one, whole in zip(found, made, strict=True) if one.first not in taken]


def _with_nouns(article: Parse, one: Label, found: Sequence[Label]) -> Label:
    """An adjective with the noun before it; a noun for a person that the parser takes for one, with the name."""
    if one.part not in (LabelPart.ADJECTIVE, LabelPart.PARTICIPLE):
        return one
    if article.lower_words[one.first] in PEOPLE:
        first = one.first
        while first and _is_name(article, first - 1) and article.sentences[first - 1] == article.sentences[one.first]:
            first -= 1
        before = joined(article.words[first : one.first])
    else:
        nouns = [other for other in found if other.stop == one.first and article.tags[other.stop - 1] in NOUNS]
        noun = next((other for other in nouns if other.part is LabelPart.COMPOUND), None)
        first, before = (one.first, "") if noun is None else (noun.first, noun.label)
    return one._replace(first=first, label=f"{before} {one.label}") if before else one


def _is_name(article: Parse, token: int) -> bool:
    return article.tags[token] in NAMES and article.entities[token] not in ORIGINS


def _is_of_a_name(article: Parse, one: Label) -> bool:
    """Whether a noun is cut out of a longer name: Department, in Department of Justice Director Ann Lee."""
    last = one.stop - 1
    if one.part is not LabelPart.COMPOUND or not _is_name(article, last):
        return False
    sides = (one.first - 1, one.stop)
    return any(0 <= at < len(article.words) and article.lower_words[at] in JOINING for at in sides)


def with_head(head: Label, beside: Sequence[Label], noun: int) -> list[Label]:
    """The label of a noun and those beside it; without the noun alone where one of them holds it: who says terror group does
    not say group as well. A former nurse was a nurse."""
    whole = [one for one in beside if one.stop == noun and one.label.endswith(f" {head.label}")]
    return list(beside) if any(one.label.split(" ", 1)[0] not in FORMER for one in whole) else [head, *beside]


def _with_noun(article: Parse, found: Sequence[Label], noun: int) -> list[Label]:
    """The labels, those right before a noun that only say something together with it being one with it."""
    is_telling = _tells(article, noun)
    first, kept = noun, list(found)
    for one in sorted(found, reverse=True):
        is_common = one.part is not LabelPart.COMPOUND or is_noun(article, one.stop - 1)
        joins = one.part is LabelPart.COMPOUND or (is_telling and first < noun)
        if one.part in BEFORE_NOUN and one.stop == first and joins and is_common and _tells(article, one.first):
            first = one.first
            kept.remove(one)
    if first == noun:
        return list(found)
    part = next(one.part for one in found if one.first == first)
    words = [article.words[t] if article.entities[t] in ORIGINS else article.lower_words[t] for t in range(first, noun)]
    outside = [one for one in kept if one.stop <= first or one.first >= noun]  # Southern, in Southern Baptist minister
    return [*outside, Label(first, noun, joined([*words, called(article, noun)]), part)]


def with_judgement(found: Sequence[Label], head: Label) -> list[Label]:
    """The labels, a word that praises or blames being one with the noun right behind it: strong defender."""
    is_one = (one for one in found if one.stop == head.first and one.label.lower() in JUDGING)
    before = next(is_one, None) if head.part in SAID else None
    if before is None:
        return list(found)
    whole = Label(before.first, head.stop, f"{before.label} {head.label}", before.part)
    return [whole, *(one for one in found if one not in (before, head))]


def _tells(article: Parse, token: int) -> bool:
    return not {article.lower_words[token], article.lower_lemmas[token]}.isdisjoint(TELLING)
