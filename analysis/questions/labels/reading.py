"""Phrases for an actor: from the place where it is named, the whole phrase and what it calls the actor.

“the Iran-backed Palestinian group Hamas, which ...” is a phrase for Hamas; so are “the Hamas militia” and, for Israel,
“Israeli soldiers”. “the Hamas leader” and “Israeli strikes” are none: they are about somebody or something else.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import Span
from analysis.annotate.attribution.runs import ROLES, joined
from analysis.annotate.attribution.somebody import GROUPS
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.grammar import (
    NO_LABELS,
    NOUNS,
    ORIGINS,
    Label,
    called,
    is_noun,
    is_people,
    modifiers,
    of_behind,
    of_phrase,
    office,
    past_state,
    text,
    word_stop,
)
from analysis.questions.labels.origins import (
    MEMBERS,
    PEOPLES,
    PEOPLES_BODIES,
    RELATIONS,
    is_of_a_people,
    is_origin,
    is_some_member,
)
from analysis.questions.labels.parse import BESIDE, NAMES, Parse
from analysis.questions.labels.said import appositions, is_claim, is_of_some, predicates
from analysis.questions.labels.titles import noun_before, office_start, title_of_several, title_start
from analysis.questions.labels.whole_names import whole_name
from analysis.questions.labels.wholes import wholes, with_head, with_judgement
from analysis.schema.vocabulary import LabelPart

BEFORE = ("det", "predet", "poss", "amod", "compound", "nmod", "nummod", "punct", "advmod")
"""Labels of the parser for what stands before a noun and belongs to its phrase."""
DIRECTIONS = frozenset(data.words("common_words.csv", "direction"))
"""What stands before the name of a place and only says which part of it."""
BODIES = frozenset(data.words("titles.csv", "kind of body"))
GENERATIONS = frozenset(data.words("titles.csv", "generation"))
HONORIFICS = frozenset(data.words("titles.csv", "honorific"))
PERSONS_OWN = ("his", "her", "my", "your")


class Phrase(NamedTuple):
    """A phrase for an actor: its tokens, the noun or the name it turns on, and the labels in it. of_people: whether it is
    for people of the actor."""

    first: int
    stop: int
    head: int
    labels: tuple[Label, ...]
    of_people: bool = False


def phrase_of(article: Parse, mention: Span, others: Container[int]) -> Phrase | None:
    """The phrase for an actor whose name or description stands at a mention; None where the words around it are not
    about the actor. others: tokens that name another actor, or this one in another place."""
    first, stop = whole_name(article, mention)
    head = head_of(article, first, stop)
    if _is_description(article, head):
        return _described(article, head, first, others)
    noun, relation = article.heads[head], article.relations[head]
    is_parted = any(article.tags[t] in ("DT", "PRP$") for t in range(stop, noun))  # called Hamas a group
    if relation in (*BESIDE, "poss") and noun >= stop and not is_parted:
        found = _modified(article, mention, noun, others)
        if found is not None or relation != "poss":
            return found
    if article.words[stop : stop + 1] and article.words[stop] in HYPHENS:
        return None  # Hamas-run
    if article.lower_words[stop - 1].strip(".") in GENERATIONS and mention[1] < stop:
        return None  # his son
    is_adjective = article.tags[head].startswith("JJ")  # Israeli and Palestinian affairs
    is_cabinet = any(article.lower_words[child] in PERSONS_OWN for child in article.children[head])  # his Cabinet
    return None if is_adjective or is_cabinet else of_name(article, first, stop, head)


def head_of(article: Parse, first: int, stop: int) -> int:
    """The token of a range on which the others hang; of several the last."""
    return next((t for t in range(stop - 1, first - 1, -1) if not first <= article.heads[t] < stop), stop - 1)


def _is_description(article: Parse, head: int) -> bool:
    """Whether a mention is a common noun or an office: the premier, the group, the French Resistance."""
    if article.words[head - 1] in HYPHENS and article.entities[head - 2] == "PERSON":
        return False  # Moon Jae-in
    is_office = article.lower_words[head].strip(".") in ROLES
    is_body = article.lower_words[head] in PEOPLES_BODIES and article.words[head - 1] in PEOPLES
    return is_body or (is_noun(article, head) and (is_office or article.words[head][0].islower()))


def _described(article: Parse, noun: int, before: int, others: Container[int]) -> Phrase | None:
    """A phrase that turns on a common noun. None where it stands before a name or another noun."""
    head = article.heads[noun]
    if (head > noun and article.relations[noun] in BESIDE) or stands_before_a_name(article, noun):
        return None
    owner = _owner(article, noun, before)
    if owner is not None:
        return None if article.tags[owner].startswith("PRP") else phrase_of(article, (owner, owner + 1), others)
    found = _of_noun(article, noun, LabelPart.HEAD)
    found += list(said_of(article, noun))
    return Phrase(min(_left(article, noun), before), _right(article, noun), noun, tuple(found))


def _owner(article: Parse, noun: int, first: int) -> int | None:
    """Whose a body is that is a part of somebody, and not whom it is part of: Netanyahu’s office, the Lee campaign; None
    for what acts for a country (Israel’s army, its army), for the kind of a body (the Hamas movement), and for a body
    whose owner has no name and stands before the mention, which begins at ``first`` (the miners’ union)."""
    if article.lower_lemmas[noun] not in GROUPS or article.lower_lemmas[noun] in BODIES:
        return None
    for child in article.children[noun]:
        is_name = article.tags[child] in NAMES and not article.words[child].islower()
        is_named = is_name and article.relations[child] in BESIDE and child < noun
        is_owner = article.relations[child] == "poss" and (child >= first or article.tags[child] not in NOUNS)
        if not is_owner and not is_named:
            continue
        if article.entities[child] not in ORIGINS and article.lower_words[child] not in ("its", "their"):
            return child
    return None


def said_of(article: Parse, head: int) -> Iterator[Label]:
    """What a phrase is said to be, with what stands before and behind that noun."""
    for noun in predicates(article, head):
        found = _of_noun(article, noun, LabelPart.PREDICATE)
        is_claimed = is_claim(article, noun)
        yield from (one._replace(part=LabelPart.CLAIM) if is_claimed else one for one in found)


def said_of_pronoun(article: Parse, token: int) -> Phrase | None:
    """What a pronoun is said to be: he became the first leader who; None where it is only named by it."""
    labels = tuple(said_of(article, token)) if article.tags[token] == "PRP" else ()
    return Phrase(token, token + 1, token, labels) if labels else None


def beside(article: Parse, phrase: Phrase) -> Iterator[Phrase]:
    """The phrases set beside a phrase, before or behind a comma: Hamas, the group that rules Gaza."""
    nouns, head = list(appositions(article, phrase.head)), phrase.head
    is_name = article.relations[head] == "appos" and article.tags[head] in NAMES
    before = _set_beside(article, head) if is_name and article.heads[head] < phrase.first else None
    if before is not None:
        nouns.append(before)
    for noun in nouns:
        if not is_of_some(article, noun):
            labels = (*_of_noun(article, noun, LabelPart.APPOSITION), *said_of(article, noun))
            yield Phrase(_left(article, noun), _right(article, noun), noun, labels)


def _of_noun(article: Parse, noun: int, part: LabelPart) -> list[Label]:
    """The labels of a common noun: itself, and those before and behind it."""
    if not article.tags[noun].startswith("NN"):
        return [Label(noun, noun + 1, article.lower_lemmas[noun], part)]
    first, stop = office_start(article, noun), word_stop(article, noun)
    called = office(article, first, noun + 1) + "".join(article.lower_words[noun + 1 : stop])  # son-in-law
    before = [label for label in modifiers(article, noun, noun) if label.stop <= first]
    head, rest = Label(first, stop, called, part), wholes(article, before, noun if first == noun else None, called)
    found, behind = with_head(head, rest, noun), list(of_phrase(article, noun))
    named = [one for one in rest if one.part is LabelPart.COMPOUND and article.tags[one.first] in NAMES]
    whom = behind[:1] or named[-1:]
    if head not in found or article.lower_lemmas[noun] not in RELATIONS or not whom:
        return with_judgement(found, head) + behind
    of = whom[0]  # a supporter of Israel, an Israel supporter
    words = f"{head.label} {'' if behind else 'of '}{of.label}"
    whole = Label(min(head.first, of.first), max(head.stop, of.stop), words, part)
    return with_judgement([whole, *(one for one in rest + behind if one is not of)], whole)


def _modified(article: Parse, mention: Span, noun: int, others: Container[int]) -> Phrase | None:
    """The phrase whose noun a name stands before: the Hamas militia, Israeli soldiers, Hamas fighters."""
    first, stop = mention
    between = range(stop, noun)
    if article.words[stop] in HYPHENS or any(t in others for t in (*between, noun)):
        return None
    if any(article.entities[t] == "NORP" and article.relations[t] in BESIDE for t in between) or _has_title(
        article, first
    ):
        return None  # US Jewish leaders, and a verb behind a titled name: Mayor Lee forces
    is_body = article.lower_words[noun] in PEOPLES_BODIES and article.words[noun].istitle()  # Palestinian Resistance
    if not (article.tags[noun] in NOUNS or is_body) or stands_before_a_name(article, noun):
        return None
    lemma = article.lower_lemmas[noun]
    is_named = any(article.tags[t] in NAMES for t in range(stop, noun) if article.entities[t] not in ORIGINS)
    owned = article.relations[head_of(article, first, stop)] == "poss"
    if owned and not (lemma in MEMBERS and article.tags[noun] == "NNS"):
        return None
    if is_origin(article, stop - 1) and not is_named and not owned and is_of_a_people(article, stop - 1, noun):
        own = [Label(first, stop, text(article, first, stop), LabelPart.ADJECTIVE)]
    elif lemma in BODIES or is_some_member(article, noun):
        own = []
    else:
        return None
    is_body = lemma in GROUPS or article.lower_words[noun] in PEOPLES_BODIES
    found = _of_noun(article, noun, LabelPart.HEAD)
    if any(
        not label.label[:1].islower() and label.part is LabelPart.COMPOUND for label in found if label.first >= stop
    ):
        return None
    labels = (*(one for one in found if one.stop <= first or one.first >= stop), *own, *said_of(article, noun))
    return Phrase(_left(article, noun), _right(article, noun), noun, labels, of_people=not is_body)


def _has_title(article: Parse, first: int) -> bool:
    """Whether a title or an honorific stands right before a name."""
    before = article.lower_words[first - 1].strip(".") if first else ""
    is_here = before in ROLES | HONORIFICS and article.sentences[first - 1] == article.sentences[first]
    return is_here and article.tags[first - 1] in (*NAMES, *NOUNS)


def stands_before_a_name(article: Parse, noun: int) -> bool:
    """Whether a noun is set before a name: Israeli negotiator Ann Lee."""
    after = noun + 1
    is_next = after < len(article.words) and article.sentences[after] == article.sentences[noun]
    return is_next and article.tags[after] in NAMES and article.entities[after] not in NO_LABELS


def _left(article: Parse, noun: int) -> int:
    """The first token of a noun's phrase, which no more than “all” stands before its article: then the chief of staff."""
    first, begun = noun, False
    for child in reversed(article.children[noun]):
        goes_on = article.relations[child] == "predet" if begun else article.relations[child] in BEFORE
        if child < noun and goes_on and article.last(child) == first - 1:
            first = article.first(child)
            begun = begun or article.relations[child] == "det"
    return first


def _right(article: Parse, noun: int) -> int:
    """One past the last token of a noun's phrase, with what stands after “of”: chairman of the party."""
    of = of_behind(article, noun)
    if of is None or any(article.tags[t] == "PRP$" for t in range(of, article.last(of) + 1)):
        return word_stop(article, noun)
    last = article.last(of) + 1
    whom = max((child for child in article.children[of] if article.relations[child] == "pobj"), default=of)
    ends = (t for t in range(whom, last) if article.tags[t] in (",", ":", "WDT", "WP", "-LRB-", "-RRB-"))
    return past_state(article, next(ends, last))


def of_name(article: Parse, first: int, stop: int, head: int) -> Phrase:
    """The phrase whose noun is a name, with the noun set before it: Prime Minister Ann Lee, the group Hamas."""
    found: list[Label] = []
    title = noun_before(article, first, head)
    begins = first
    if title is not None:
        begins, start = title_start(article, title)
        behind = title + 1 if title == first - 1 else first  # chief of staff
        words = office(article, start, title + 1)
        label = joined([words, text(article, title + 1, behind)]) if behind > title + 1 else words
        is_group = article.lower_lemmas[title] in GROUPS
        head_label = Label(start, behind, label, LabelPart.HEAD if is_group else LabelPart.TITLE)
        beside = [one for one in modifiers(article, title, title) if one.stop <= start]
        found += with_head(head_label, wholes(article, beside, title if start == title else None, label), title)
        begins = min(begins, _left(article, title))
    before = [one for one in modifiers(article, head, first) if one.label not in DIRECTIONS]  # southern Israel
    held = found[0].label if found else ""
    found += [one for one in wholes(article, before, title=held) if not any(_overlap(one, other) for other in found)]
    begins = behind_another(article, min([begins, *(label.first for label in found)]), first)
    kept = [one for one in found if one.first >= begins]
    several = title_of_several(article, first) if title is None else None
    if several is not None:
        kept.append(Label(several, several + 1, called(article, several), LabelPart.TITLE))
    return Phrase(begins, stop, head, (*kept, *said_of(article, head)))


def behind_another(article: Parse, first: int, name: int) -> int:
    """Where the words before a name begin, behind the name of another person that “and” joins to it: Leader Ann Lee and
    Speaker Tom Ray."""
    joins = [t for t in range(first, name) if article.tags[t] == "CC" and "PERSON" in article.entities[first:t]]
    return joins[-1] + 1 if joins else first


def _overlap(one: Label, other: Label) -> bool:
    return one.first < other.stop and other.first < one.stop


def _set_beside(article: Parse, head: int) -> int | None:
    """The noun beside which a name is set after a comma: A former governor, Ann Lee."""
    noun = article.heads[head]
    is_tight = noun < head and article.words[article.first(head) - 1] == ","
    return noun if is_tight and article.tags[noun] == "NN" and is_people(article, noun) else None
