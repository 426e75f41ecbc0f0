"""Phrases for an actor: from the place where it is named, the whole phrase and what it calls the actor.

“the Iran-backed Palestinian group Hamas, which ...” is a phrase for Hamas; so are “the Hamas militia” and, for Israel,
“Israeli soldiers”. “the Hamas leader” and “Israeli strikes” are none: they are about somebody or something else.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.runs import ROLES
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.grammar import (
    NAMES,
    NOUNS,
    ORIGINS,
    Label,
    called,
    is_noun,
    is_people,
    modifiers,
    of_phrase,
    text,
)
from analysis.questions.labels.said import appositions, predicates
from analysis.schema.vocabulary import LabelPart

BESIDE = ("compound", "nmod", "amod")
"""Labels of the parser for a word that stands before a noun and belongs to it."""
BODIES = frozenset(data.words("titles.csv", "kind of body"))
MEMBERS = frozenset(data.words("people.csv", "member"))
"""Nouns for those who are part of a group whose name stands before them: Hamas fighters."""


class Phrase(NamedTuple):
    """A phrase for an actor: its tokens, the noun or the name it turns on, and the labels in it."""

    first: int
    stop: int
    head: int
    labels: tuple[Label, ...]


def phrase_of(article: ParsedArticle, mention: Span, others: Container[int]) -> Phrase | None:
    """The phrase for an actor whose name or description stands at a mention; None where the words around it are not
    about the actor. others: tokens that name another actor, or this one in another place."""
    first, stop = _whole_name(article, mention)
    head = head_of(article, first, stop)
    if _is_description(article, head):
        return _described(article, head, first, others)
    noun, relation = article.heads[head], article.relations[head]
    if relation in BESIDE and noun >= stop:
        return _modified(article, mention, noun, others)
    if article.words[stop : stop + 1] and article.words[stop] in HYPHENS:
        return None  # Hamas-run
    return _named(article, first, stop, head)


def head_of(article: ParsedArticle, first: int, stop: int) -> int:
    """The token of a range on which the others hang; of several the last."""
    return next((t for t in range(stop - 1, first - 1, -1) if not first <= article.heads[t] < stop), stop - 1)


def _whole_name(article: ParsedArticle, mention: Span) -> Span:
    """A mention with the rest of the person's name: Donald Trump, Kim Jong Un."""
    first, stop = mention
    if article.entities[stop - 1] != "PERSON" or article.tags[stop - 1] not in NAMES:
        return mention
    sentence = article.sentence_of(first)
    while first > sentence[0] and _is_part(article, first - 1):
        first -= 1
    while stop < sentence[1] and (
        _is_part(article, stop)
        or (article.words[stop] in HYPHENS and stop + 1 < sentence[1] and article.entities[stop + 1] == "PERSON")
    ):
        stop += 1
    return first, stop


def _is_part(article: ParsedArticle, token: int) -> bool:
    is_title = article.lower_words[token].strip(".") in ROLES
    return article.entities[token] == "PERSON" and article.words[token][0].isalpha() and not is_title and (
        article.tags[token] != "POS"
    ) and article.words[token][0].isupper()


def _is_description(article: ParsedArticle, head: int) -> bool:
    """Whether a mention is a common noun or an office: the premier, the group."""
    return is_noun(article, head)


def _described(article: ParsedArticle, noun: int, before: int, others: Container[int]) -> Phrase | None:
    """A phrase that turns on a common noun. None where it stands before a name or another noun."""
    head = article.heads[noun]
    if head != noun and article.relations[noun] in BESIDE and head > noun:
        return None
    found = _of_noun(article, noun, LabelPart.HEAD, range(before, noun))
    found += list(said_of(article, noun))
    first = min([article.first[noun] if article.first[noun] > noun - 12 else before, before])
    return Phrase(first, noun + 1, noun, tuple(found))


def said_of(article: ParsedArticle, head: int) -> Iterator[Label]:
    """What stands beside a phrase, or is said of it, with what stands before and behind that noun."""
    for noun, part in (*appositions(article, head), *predicates(article, head)):
        yield from _of_noun(article, noun, part)


def _of_noun(article: ParsedArticle, noun: int, part: LabelPart, title: Sequence[int] = ()) -> list[Label]:
    """The labels of a common noun: itself, and those before and behind it. title: tokens before it that belong to it."""
    if not article.tags[noun].startswith("NN"):
        return [Label(noun, noun + 1, article.lower_lemmas[noun], part)]
    first = _office(article, noun)
    found = [Label(first, noun + 1, text(article, first, noun + 1), part)]
    found += [label for label in modifiers(article, noun, noun) if label.stop <= first]
    return found + list(of_phrase(article, noun))


def _office(article: ParsedArticle, noun: int) -> int:
    """The token an office of several words begins at: prime minister, special envoy."""
    first = noun
    while (
        article.lower_words[noun].strip(".") in ROLES
        and first
        and article.lower_words[first - 1] in OFFICE_WORDS
        and article.sentences[first - 1] == article.sentences[noun]
    ):
        first -= 1
    return first


def _modified(article: ParsedArticle, mention: Span, noun: int, others: Container[int]) -> Phrase | None:
    """The phrase whose noun a name stands before: the Hamas militia, Israeli soldiers, Hamas fighters."""
    first, stop = mention
    between = range(stop, noun)
    if article.words[stop] in HYPHENS or noun in others or any(t in others for t in between):
        return None
    if article.tags[noun] not in NOUNS or _stands_before_a_name(article, noun):
        return None
    lemma = article.lower_lemmas[noun]
    is_origin = article.entities[stop - 1] in ORIGINS or article.tags[stop - 1].startswith("JJ")
    if is_origin and is_people(article, noun):
        own = [Label(first, stop, text(article, first, stop), LabelPart.ADJECTIVE)]
    elif lemma in BODIES or (lemma in MEMBERS and article.tags[noun] == "NNS"):
        own = []
    else:
        return None
    found = _of_noun(article, noun, LabelPart.HEAD)
    kept = [label for label in found if label.stop <= first or label.first >= stop]
    return Phrase(_left(article, noun), noun + 1, noun, (*kept, *own, *said_of(article, noun)))


def _stands_before_a_name(article: ParsedArticle, noun: int) -> bool:
    """Whether a noun is set before a name: Israeli negotiator Ann Lee."""
    after = noun + 1
    is_next = after < len(article.words) and article.sentences[after] == article.sentences[noun]
    return article.heads[noun] == after and article.tags[after] in NAMES if is_next else False


def _left(article: ParsedArticle, noun: int) -> int:
    """The first token of a noun's phrase."""
    return min(article.first[noun], noun)


def _named(article: ParsedArticle, first: int, stop: int, head: int) -> Phrase:
    """The phrase whose noun is a name, with the noun set before it: Prime Minister Ann Lee, the group Hamas."""
    found: list[Label] = []
    title = _noun_before(article, first, head)
    begins = first
    if title is not None:
        start = _title(article, title)
        is_body = article.lower_lemmas[title] in BODIES or not is_person_noun(article, title)
        part = LabelPart.HEAD if is_body else LabelPart.TITLE
        found.append(Label(start, title + 1, text(article, start, title + 1), part))
        found += [one for one in modifiers(article, title, title) if one.stop <= start]
        begins = _left(article, title)
    found += [one for one in modifiers(article, head, first) if not any(_overlap(one, other) for other in found)]
    begins = min([begins, *(label.first for label in found)])
    comma = article.relations[head] == "appos" and title is None
    beside = _set_beside(article, head) if comma else None
    if beside is not None:
        found += _of_noun(article, beside, LabelPart.APPOSITION)
    return Phrase(begins, stop, head, (*found, *said_of(article, head)))


def _overlap(one: Label, other: Label) -> bool:
    return one.first < other.stop and other.first < one.stop


def is_person_noun(article: ParsedArticle, token: int) -> bool:
    """Whether a noun is one for a person, or a title."""
    return is_people(article, token) and article.lower_lemmas[token] not in BODIES


def _noun_before(article: ParsedArticle, first: int, head: int) -> int | None:
    """The noun right before a name that says what it names: minister, group."""
    before = first - 1
    if before < 0 or article.sentences[before] != article.sentences[first] or not is_noun(article, before):
        return None
    tied = article.heads[before] == head or article.heads[head] == before or article.heads[before] == article.heads[head]
    is_same = article.heads[before] == article.heads[head] and article.tags[before] == "NN" and is_people(article, before)
    ties = article.heads[before] == head and article.relations[before] in BESIDE
    beside = article.heads[head] == before and article.relations[head] == "appos"
    return before if tied and (ties or beside or is_same) and is_people(article, before) else None


def _title(article: ParsedArticle, noun: int) -> int:
    """The token a title before a name begins at: Strategic Affairs Minister."""
    first = noun
    while (
        first
        and article.sentences[first - 1] == article.sentences[noun]
        and (
            article.lower_words[first - 1] in OFFICE_WORDS
            or (
                article.tags[first - 1] in NAMES
                and article.tags[noun] in NAMES
                and article.entities[first - 1] is None
                and article.relations[first - 1] in BESIDE
            )
        )
    ):
        first -= 1
    return first


def _set_beside(article: ParsedArticle, head: int) -> int | None:
    """The noun beside which a name is set after a comma: A former governor, Ann Lee."""
    noun = article.heads[head]
    tight = noun < head and article.words[article.first[head] - 1] == ","
    is_plain = noun < head and article.tags[noun] == "NN" and is_people(article, noun)
    return noun if tight and is_plain else None


OFFICE_WORDS = frozenset(data.words("titles.csv", "modifier")) - {"united", "states", "former"}
"""Words that are part of an office: prime minister, national security adviser."""
__all__ = ["Phrase", "called", "head_of", "phrase_of"]
