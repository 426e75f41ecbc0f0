"""What stands in a noun phrase beside its noun: adjectives, nouns, participles, possessors, of-phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.runs import ROLES, joined
from analysis.annotate.attribution.somebody import GROUPS, PERSONS
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.parse import NAMES, Parse
from analysis.schema.vocabulary import LabelClass, LabelPart
from analysis.units.clauses.lists import Words, listed

MODIFYING = ("amod", "compound", "nmod", "advmod", "npadvmod")
"""Labels of the parser for what stands before a noun and says something of it."""
NAMED = (["NNP"], ["NNPS"])
NOUNS = ("NN", "NNS")
ADJECTIVES = ("JJ", "JJR", "JJS")
PARTICIPLES = ("VBN", "VBG", "VBD")
ORIGINS = ("NORP", "GPE", "LOC")
"""Kinds of names, as the parser gives them, that say where somebody is from."""
BEFORE_NOUN = (LabelPart.COMPOUND, LabelPart.ADJECTIVE, LabelPart.PARTICIPLE)
"""Parts of a phrase that stand before its noun."""
NO_LABELS = frozenset("DATE TIME MONEY PERCENT CARDINAL ORDINAL QUANTITY".split())
PLURALS = frozenset(word for word in data.words("people.csv", "acting for") if word.endswith("s"))
HONORIFICS = frozenset(data.words("titles.csv", "honorific"))
POINTING = frozenset(data.words("common_words.csv", "pointing"))
"""Adjectives that say which one is meant, not what it is like: the same group."""
OBJECTS = ("dobj", "dative")
"""Labels of the parser for whom a verb does something to."""
LONGEST_INITIALS = 5
"""Letters of a word in capitals that is a short form; a plain limit."""
DETERMINERS = ("DT", "PDT", "PRP$", "WP$", "WDT", "CD", "POS")


class Label(NamedTuple):
    """A label in a phrase: its tokens, what it is called, and which part of the phrase it is."""

    first: int
    stop: int
    label: str
    part: LabelPart


def is_noun(article: Parse, token: int) -> bool:
    """Whether a token is a common noun, which has no capital letter whatever its tag, or a title, which may have one: the
    Prime Minister."""
    tag = article.tags[token]
    is_small = article.words[token][0].islower() and article.entities[token] != "PERSON"  # Kim Jong-un
    is_common = is_small or _plain(article, token) in ROLES
    return tag in NOUNS or (tag in NAMES and is_common)


def is_people(article: Parse, token: int) -> bool:
    """Whether a noun is one for persons or for a group of them."""
    return not {article.lower_lemmas[token], _plain(article, token)}.isdisjoint(PEOPLE)


def called(article: Parse, token: int) -> str:
    """A word in its base form and small letters; a name as printed."""
    word, lemma = article.words[token], article.lower_lemmas[token]
    if article.tags[token] in NAMES and lemma not in KNOWN and lemma not in ROLES:
        return word
    if word[0].isupper() and article.entities[token] in ORIGINS:
        return word
    return base(article, token)


def base(article: Parse, token: int) -> str:
    """A noun in its base form; what is called so in the plural alone stays so (troops, authorities), as does what is compared
    (oldest); initials in capitals: CEO."""
    if are_initials(article, token):
        return article.words[token]
    word = article.lower_words[token]
    is_compared = article.tags[token] in ("JJR", "JJS")  # the oldest president need not be old
    return word if word in PLURALS or is_compared else article.lower_lemmas[token]


def are_initials(article: Parse, token: int) -> bool:
    """Whether a word is one in capitals, in a sentence with others: CEO."""
    word = article.words[token]
    first, stop = article.sentence_of(token)
    is_short = word.isupper() and 1 < len(word) <= LONGEST_INITIALS
    return is_short and not all(map(str.isupper, filter(str.isalpha, article.words[first:stop])))


def modifiers(article: Parse, noun: int, before: int) -> Iterator[Label]:
    """The labels that stand before a noun and hang on it, up to a token, in no order."""
    for child in article.children[noun]:
        if child >= before:
            continue
        if article.relations[child] == "poss":
            yield from possessor(article, child)
        elif article.relations[child] in MODIFYING:
            for one in (child, *_joined_to(article, child, before)):
                yield from _modifier(article, one, before)


def possessor(article: Parse, owner: int) -> Iterator[Label]:
    """Whose somebody is said to be: Iran’s ally; nobody for “its”."""
    if article.tags[owner].startswith(("PRP", "WP")):
        return
    first = next((t for t in range(article.first(owner), owner + 1) if article.tags[t] not in DETERMINERS), owner)
    whose = joined(
        [_small(article, t) if article.tags[t] not in NAMES else article.words[t] for t in range(first, owner + 1)]
    )
    is_marked = article.tags[owner + 1 : owner + 2] == ["POS"]
    mark = f"’{article.words[owner + 1][1:]}" if is_marked else ""
    yield Label(first, owner + 1, f"{whose}{mark}", LabelPart.POSSESSOR)


def word_stop(article: Parse, noun: int) -> int:
    """One past the last token of the word that a noun begins, which hyphens may draw out: son-in-law."""
    stop = noun + 1
    while (
        stop + 1 < len(article.words)
        and article.words[stop] in HYPHENS
        and article.stops[stop - 1] == article.starts[stop]
        and article.stops[stop] == article.starts[stop + 1]
    ):
        stop += 2
    return stop


def of_phrase(article: Parse, noun: int) -> Iterator[Label]:
    """What stands after “of” behind a noun: the head of the movement."""
    of = of_behind(article, noun)
    for inner in () if of is None else article.children[of]:
        owned = any(article.tags[c] == "PRP$" for c in article.children[inner])  # stripped him of his seat
        if article.relations[inner] == "pobj" and article.tags[inner] in (*NOUNS, *NAMES) and not owned:
            begins = range(article.first(inner), inner + 1)
            first = next((t for t in begins if article.tags[t] not in DETERMINERS), inner)
            stop = inner + 1
            while article.words[stop : stop + 1] in (["of"], ["for"]) and article.tags[stop + 1 : stop + 2][0] in NAMES:
                stop = next(t for t in range(stop + 1, len(article.tags) + 1) if article.tags[t : t + 1] not in NAMED)
            whole = joined(article.words[first:stop]) if stop > inner + 1 else text(article, first, stop)
            yield Label(of or noun, stop, f"of {whole}", LabelPart.OF)


def of_behind(article: Parse, noun: int) -> int | None:
    """The “of” right behind a noun that says something of it; None where it belongs to the verb (accused the police of
    murder)."""
    verb = article.heads[noun]
    is_verbs = article.relations[noun] in OBJECTS and article.lower_lemmas[verb] in listed(
        Words.TAKING_OF
    )  # accused the police of murder
    behind = (c for c in article.children[noun] if c == noun + 1 and article.lower_words[c] == "of")
    return None if is_verbs else next((c for c in behind if article.relations[c] == "prep"), None)


def text(article: Parse, first: int, stop: int) -> str:
    """Tokens as a label of several words: the last in its base form, the others as they are, in small letters but for
    names."""
    words = [
        article.words[token]
        if _is_of_a_body(article, token)
        else called(article, token)
        if token == stop - 1 or article.tags[token] in NAMES
        else _small(article, token)
        for token in range(first, stop)
    ]
    return joined(words)


def _is_of_a_body(article: Parse, token: int) -> bool:
    """Whether a word is one of a body’s name, as printed: House, Congressional Black Caucus."""
    is_name = article.entities[token] == "ORG" and article.tags[token] in NAMES and article.words[token][0].isupper()
    return is_name and article.lower_words[token].strip(".") not in ROLES and not article.is_in_capitals(token)


def office(article: Parse, first: int, stop: int) -> str:
    """A title or a noun with what belongs to it, in small letters but for names of places and bodies: prime minister."""
    plain = [
        article.words[token]
        if article.entities[token] in (*ORIGINS, "ORG") or are_initials(article, token)
        else article.lower_words[token]
        for token in range(first, stop - 1)
    ]
    last = called(article, stop - 1)
    is_small = first < stop - 1 and not are_initials(article, stop - 1)
    return joined([*plain, last.lower() if is_small else last])


def _small(article: Parse, token: int) -> str:
    is_origin = article.entities[token] in ORIGINS
    return article.words[token] if is_origin else article.lower_words[token]


def _plain(article: Parse, token: int) -> str:
    return article.lower_words[token].strip(".")


def _joined_to(article: Parse, token: int, before: int) -> Iterator[int]:
    """Modifiers that are joined to another: desperate and insolvent."""
    todo = [token]
    while todo:
        for child in article.children[todo.pop()]:
            if article.relations[child] == "conj" and token < child < before:
                todo.append(child)
                yield child


def _modifier(article: Parse, token: int, before: int) -> Iterator[Label]:
    first, stop = _compound(article, token, before)
    tag = article.tags[token]
    if first < token and article.tags[first] in ("VBD", "VBZ", "VBP"):
        return  # they re-elected Ann Lee
    if (
        article.entities[token] in NO_LABELS
        or article.lower_lemmas[token] in POINTING
        or (stop == first + 1 and article.words[token][0].isdigit())  # the 112th Congress
        or tag in DETERMINERS
        or _plain(article, token) in HONORIFICS
    ):
        return
    if tag in PARTICIPLES:
        part = LabelPart.PARTICIPLE
    elif tag in ADJECTIVES or article.entities[token] == "NORP":
        is_participle = stop - first > 1 and article.lower_words[token].endswith("ed")
        part = LabelPart.PARTICIPLE if is_participle else LabelPart.ADJECTIVE
    elif tag in (*NOUNS, *NAMES):
        part = LabelPart.COMPOUND
    else:
        return
    if part is LabelPart.PARTICIPLE:  # a participle is a word of its own, not its verb: armed
        label = joined([_small(article, t) for t in range(first, stop)])
    else:
        label = text(article, first, stop)
    yield Label(first, stop, label, part)


def _compound(article: Parse, token: int, before: int) -> tuple[int, int]:
    """The tokens of a modifier of several words: Iran-backed, reality-TV, national security."""
    first, stop = token, token + 1
    while (
        first > 1 and article.words[first - 1] in HYPHENS and article.sentences[first - 2] == article.sentences[token]
    ):
        first -= 2
    while stop < before - 1 and article.words[stop] in HYPHENS:
        stop += 2
    if article.entities[token] in ORIGINS:
        while (
            first
            and article.entities[first - 1] == article.entities[token]
            and article.heads[first - 1]
            in (
                token,
                article.heads[token],
            )
        ):
            first -= 1  # North Korean
    elif article.tags[token] in (*NOUNS, *NAMES):
        while (
            first - 1 >= article.first(token)
            and article.relations[first - 1] in ("amod", "compound", "nmod")
            and article.heads[first - 1] == token
        ):
            first -= 1
    return first, stop


PEOPLE = PERSONS | GROUPS | frozenset(data.words("people.csv", "called"))
"""Nouns for persons and for groups of them."""
LISTED = frozenset(row["word"] for row in data.rows("labels.csv"))
"""Words with a class."""
TELLING = frozenset(row["word"] for row in data.rows("labels.csv") if row["class"] != LabelClass.ROLE)
"""Words that say more than what somebody is or does: each is a label of its own."""
KNOWN = LISTED | PEOPLE
"""Words that are no names, whatever the letter they begin with."""


def past_state(article: Parse, stop: int) -> int:
    """One past a phrase that ends at a comma, or past the noun behind the state of its town: the Hill, Mo., branch."""
    words = article.words[stop : stop + 5]
    is_state = [*words[:1], *words[2:4]] == [",", ".", ","] and words[1][:1].isupper()  # Mo and its stop are two tokens
    return stop + 5 if is_state and len(words) > 4 and article.tags[stop + 4] in NOUNS else stop
