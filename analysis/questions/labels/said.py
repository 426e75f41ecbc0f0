"""What stands beside a name (Hamas, a militant group) and what somebody is said to be (Hamas is a militant group)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis import data
from analysis.questions.labels.grammar import ADJECTIVES, LISTED, NO_LABELS, NOUNS, is_people
from analysis.questions.labels.parse import Parse
from analysis.schema.vocabulary import Voice

BEING = ("be", "become", "remain")
SMALL_CLAUSE = ("nsubj", "nmod", "compound")
"""Labels that the parser gives to “Hamas” in: called Hamas a movement."""
CALLED = ("dobj", "nsubjpass")
"""Labels of the parser for whom a verb of calling calls something."""
CALLING = frozenset(data.words("cue_words.csv", "calling"))
TURNING = frozenset(data.words("cue_words.csv", "turning"))
"""Verbs by which somebody is made into something: turned Lee into an ally."""
KIN = frozenset(data.words("people.csv", "family"))
PAST = frozenset(data.words("cue_words.csv", "past"))
"""Words beside a verb of being by which it tells what is no more: once, formerly."""
PART = re.compile(r"(?<!\S)\S{1,40} of (?:them|whom|which)\b")
"""Words by which a phrase tells of some of those before it: many of them convicts."""
DENIAL = frozenset(data.words("negation.csv", "denial"))
ASKING = ("if", "whether", "unless")
OPEN = (",", "—", "–", "(", "-", "--")
"""What parts a name from the phrase beside it."""
CLOSE = (",", "—", "–", ")", "-", "--", ".", ";")
GOES_ON = CLOSE[:-2]
"""What parts a phrase beside a name from the rest of the sentence, so that it is no list: Lee, a banker and poet, said."""
SUBJECTS = ("nsubj", "nsubjpass")
WHO = ("who", "which", "that")
PROPER = ("NNP", "NNPS")
ARTICLES = ("a", "an", "the")
FREE = ("det", "poss")


def appositions(article: Parse, head: int) -> Iterator[int]:
    """The common nouns set beside a name or noun, after a comma, a dash or in brackets."""
    children = article.children[head]
    is_list = any(article.relations[child] == "conj" for child in children)  # Lee, aides and reporters
    is_person = article.entities[head] == "PERSON"
    for noun in children:
        if article.relations[noun] != "appos" or noun < head or article.tags[noun] not in NOUNS:
            continue
        before, after = article.first(noun) - 1, article.last(noun) + 1
        is_set_apart = before >= 0 and article.words[before] in OPEN
        has_article = any(article.relations[child] in FREE for child in article.children[noun])
        is_closed = has_article and article.words[after : after + 1] != [] and article.words[after] in CLOSE
        named = any(
            article.relations[child] == "appos" and article.tags[child].startswith("NNP")
            for child in article.children[noun]
        )  # Lee, his lawyer, Tom Roe
        may_be_list = any(_is_another(article, other) for other in article.children[noun])
        goes_on = article.words[after : after + 1] != [] and article.words[after] in GOES_ON
        is_one = is_closed if is_list else has_article or is_people(article, noun)
        is_right_behind = article.words[head + 1] in OPEN or not any(map(is_finite, article.tags[head + 1 : before]))
        fits = is_right_behind and (goes_on or not may_be_list) and (is_people(article, noun) or not is_person)
        if is_set_apart and is_one and fits and not named and article.entities[noun] not in NO_LABELS:
            yield noun
            yield from joined_to(article, noun)


def is_finite(tag: str) -> bool:
    """Whether a tag is one of a verb with a subject: a phrase behind a clause (those like Lee who lost, a danger) need not
    be about the name before the clause."""
    return tag in ("VBD", "VBZ", "VBP", "MD")


def _is_another(article: Parse, joined: int) -> bool:
    """Whether what “and” joins to a phrase beside a name is somebody else: Lee, the army and the people; not: Lee, a
    teacher and mother."""
    is_named = article.tags[joined].startswith("NNP")
    own = any(article.relations[child] in FREE for child in article.children[joined])
    return article.relations[joined] == "conj" and (is_named or own)


def joined_to(article: Parse, noun: int) -> Iterator[int]:
    """The common nouns that “and” joins to another: a banker and a poet."""
    for child in article.children[noun]:
        if article.relations[child] == "conj" and article.tags[child] in NOUNS:
            yield child
            yield from joined_to(article, child)


def predicates(article: Parse, head: int) -> Iterator[int]:
    """What the phrase that turns on a noun or a name is said to be, or called; nothing denied, asked or only possible."""
    verb = article.heads[head]
    if verb != head and article.relations[head] in SUBJECTS:
        yield from _said_by(article, verb)
    if verb != head and article.lower_lemmas[verb] in CALLING and article.relations[head] in CALLED:
        yield from _called(article, verb, head)
    elif article.relations[head] in SMALL_CLAUSE and article.lower_lemmas[article.heads[verb]] in CALLING:
        is_one = article.tags[verb] in NOUNS and article.relations[verb] in ("ccomp", "oprd") and verb > head
        if is_one and not is_denied(article, article.heads[verb]):
            yield verb  # they called Hamas a movement, as the parser may have it
    yield from _made_into(article, head)
    for child in article.children[head]:
        if article.relations[child] == "relcl":
            subject = article.subject(child)
            if subject is not None and article.lower_words[subject] in WHO:
                yield from _said_by(article, child)


def _said_by(article: Parse, verb: int) -> Iterator[int]:
    """What a verb of being says its subject is."""
    if article.lower_lemmas[verb] not in BEING or is_denied(article, verb) or is_no_more(article, verb):
        return
    for child in article.children[verb]:
        relation, tag = article.relations[child], article.tags[child]
        none = any(
            article.relations[c] == "neg" or article.lower_words[c] in ("no", "not") for c in article.children[child]
        )
        is_noun = relation == "attr" and tag in NOUNS and not is_bare_kin(article, child)
        is_quality = relation == "acomp" and tag in ADJECTIVES and article.lower_lemmas[child] in LISTED - KIN
        if (is_noun or is_quality) and child > verb and not none and article.entities[child] not in NO_LABELS:
            yield child
            yield from joined_to(article, child)


def is_bare_kin(article: Parse, noun: int) -> bool:
    """Whether a word for kin stands without an article, an owner or “of”: she was mum, which says no mother."""
    is_kin = article.lower_lemmas[noun] in KIN
    return is_kin and not any(
        article.relations[c] in FREE or article.lower_words[c] == "of" for c in article.children[noun]
    )


def is_no_more(article: Parse, verb: int) -> bool:
    """Whether a clause tells what somebody once was, or what somebody is wished or asked to be: time for Lee to be a member."""
    words = [article.lower_words[child] for child in article.children[verb]]
    is_bare = article.tags[verb] == "VB" and "do" not in (article.lower_lemmas[c] for c in article.children[verb])
    return is_bare or not PAST.isdisjoint(words)


def is_of_some(article: Parse, noun: int) -> bool:
    """Whether a phrase beside a name tells of some of those named, not of all: many of them convicts."""
    first = noun
    while first > article.sentence_of(noun)[0] and article.words[first - 1] not in OPEN:
        first -= 1
    return PART.search(" ".join(article.lower_words[first:noun])) is not None


def _called(article: Parse, verb: int, head: int) -> Iterator[int]:
    """What a verb of calling calls somebody: called Hamas a terrorist group, Hamas was described as a movement."""
    if is_denied(article, verb):
        return
    for child in article.children[verb]:
        is_object = article.relations[child] == "oprd" or (article.relations[child] == "dobj" and child != head)
        if child > head and is_object and article.tags[child] in NOUNS:
            yield child
        elif child > head and article.lower_words[child] == "as":
            yield from (c for c in article.children[child] if article.tags[c] in NOUNS)


def _made_into(article: Parse, head: int) -> Iterator[int]:
    """What somebody is turned into, told by the words beside the name, since the parse often ties them elsewhere: turned
    Lee into an ally, Lee was turned into an ally."""
    passive = article.heads[head] if article.relations[head] == "nsubjpass" else head
    into = passive + 1
    verb = passive if passive != head else next((t for t in range(head, -1, -1) if article.tags[t] not in PROPER), 0)
    is_told = article.lower_lemmas[verb] in TURNING and article.tags[verb].startswith("VB")
    if is_told and article.lower_words[into : into + 1] == ["into"] and not is_denied(article, verb):
        yield from (c for c in article.children[into] if article.tags[c] in NOUNS)


def is_denied(article: Parse, verb: int) -> bool:
    """Whether a clause is denied, only possible, or asked, or stands below a verb that denies it."""
    children = article.children[verb]
    if any(article.relations[c] == "neg" or article.tags[c] == "MD" for c in children):
        return True
    stop = article.sentence_of(verb)[1]
    if "?" in article.words[stop - 2 : stop + 1] or any(article.lower_words[c] in ASKING for c in children):
        return True
    above = article.heads[verb]
    return article.relations[verb] == "ccomp" and (
        article.lower_words[above] in DENIAL or any(article.relations[c] == "neg" for c in article.children[above])
    )


def is_claim(article: Parse, noun: int) -> bool:
    """Whether somebody in the article, and not the article itself, says what a phrase is said to be: Roe said that Lee is a
    fool, they called Lee one, they fear that Lee is one."""
    verb = noun
    while not article.tags[verb].startswith("V") and article.heads[verb] != verb:
        verb = article.heads[verb]
    is_passive = any(article.relations[child] in ("nsubjpass", "auxpass") for child in article.children[verb])
    named = any(article.relations[child] == "agent" for child in article.children[verb])
    if article.lower_lemmas[verb] in CALLING and (named or not is_passive):
        return True
    above = article.heads[verb]
    is_said = article.relations[verb] == "ccomp" and article.subject(above) is not None
    if article.relations[verb] == "acl" and any(article.lower_words[c] == "that" for c in article.children[verb]):
        return True  # the story that Lee is a fool
    return article.voices[verb] == Voice.ATTRIBUTED or (is_said and article.lower_lemmas[above] not in BEING)
