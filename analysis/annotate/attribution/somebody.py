"""Sources that can speak: a person, a body, a document. Where what was found is none (five lines, for his part, a state
beside a name), whoever the parse puts beside the cue takes its place, or nobody."""

from __future__ import annotations

import re

from analysis import data
from analysis.annotate.attribution.article import OUTSIDE, SUBJECTS, USUAL, ParsedArticle, Span
from analysis.annotate.attribution.called import with_called
from analysis.annotate.attribution.find import Attribution, find
from analysis.annotate.attribution.inside import with_inner
from analysis.annotate.attribution.model import Scorer
from analysis.annotate.attribution.shapes import is_doubtful
from analysis.annotate.attribution.source_edges import TIMES, narrowed
from analysis.annotate.attribution.source_rules import CITING, DASHES, by_rule, owner_of, phrase
from analysis.annotate.attribution.sources import RELATIVE, head_of
from analysis.annotate.attribution.surface import by_form
from analysis.annotate.cues import verb_classes
from analysis.annotate.words.characters import HYPHENS
from analysis.schema.vocabulary import Kind

GROUPS = frozenset(
    data.words("speakers.csv", "group") + data.words("titles.csv", "body") + data.words("titles.csv", "organisation")
) - set(data.words("unnamed.csv", "noun"))
"""Nouns for bodies."""
DOCUMENTS = frozenset(data.words("speakers.csv", "document"))
PERSONS = (
    frozenset(
        data.words("speakers.csv", "person")
        + data.words("titles.csv", "office")
        + data.words("titles.csv", "bearer")
        + data.words("titles.csv", "further title")
        + data.words("people.csv", "noun")
        + data.words("unnamed.csv", "noun")
    )
    - GROUPS
    - DOCUMENTS
)
"""Nouns for persons."""
QUANTITIES = frozenset(data.words("speakers.csv", "quantity"))
"""Nouns that count those who are named after “of”: a majority of voters."""
PERSONAL = tuple(data.words("speakers.csv", "personal ending"))
"""Endings of nouns for persons."""
LEAST_STEM = 2
"""Letters before such an ending."""
ABSTRACT = tuple(data.words("speakers.csv", "abstract ending"))
"""Endings of nouns for what is no person."""
SEAT = re.compile(r"[DRI][-–‑]\w+.*", re.IGNORECASE)
"""A party and a state beside a name: D-Calif."""
INITIALS = ("D", "R", "I")
NO_NAMES = frozenset("DATE TIME MONEY PERCENT CARDINAL ORDINAL QUANTITY".split())
"""Kinds of names, as the parser gives them, that are nobody's."""
NOUNS = ("NN", "NNS")
SAYING = 6
"""The step of the commonest cues, such as said: the subject of one is somebody, whatever the noun."""
OBJECTS = ("dobj", "dative")
NAMING = frozenset(data.words("cue_words.csv", "naming"))
"""Verbs by which a thing has its name, where nobody is said to give it: dubbed “the wall”."""
AGAINST = frozenset(data.words("cue_words.csv", "against")).union(verb_classes())
"""Verbs whose agent has something to say: was sued by, was criticised by."""
PRINTED = frozenset(data.words("cue_words.csv", "printed"))
MAX_PRINTED = 6
"""Tokens from “reading” back to the poster; set by hand."""
LONGEST_NAME = 3
"""Words by which a thing is called: dubbed “the wall”; set by hand."""
MAX_UP = 4
"""Verbs from a participle up to the one whose subject is its own; set by hand."""


def spoken(article: ParsedArticle, scorer: Scorer) -> list[Attribution]:
    """The attributions of one article, in the order of their contents, each with a source that can speak, or none."""
    found = with_called(article, with_inner(article, by_form(article, find(article, scorer))))
    found.sort(key=lambda one: one.content)
    return [with_somebody(article, one) for one in found]


def with_somebody(article: ParsedArticle, one: Attribution) -> Attribution:
    """An attribution whose source can speak: its own, else the agent or subject of its cue, else whom the source is set
    beside (Ann Lee, D-Calif.); None where none of them can."""
    if (printed := _printed_on(article, one)) is not None:
        numbers = sorted({article.quotation_at[t] for piece in one.content for t in range(*piece)} - {OUTSIDE})
        words = tuple(article.quotations[number] for number in numbers)  # the rest is the picture’s caption
        return one._replace(source=printed, content=words, kind=Kind.DIRECT) if words else one._replace(source=printed)
    behind = one.cue is not None and one.content[0][0] > one.cue[0]
    owner = owner_of(article, one.cue[0], one.source) if one.cue and one.source and behind else None
    if owner is not None and is_somebody(article, owner):
        return one._replace(source=owner)
    source = None if one.source is None or is_doubtful(article, one) else narrowed(article, one.source)
    if source is None or _can_be(article, one, source):
        return one._replace(source=source)
    is_known = one.cue is None or article.lower_lemmas[one.cue[0]] in verb_classes()
    for other in _beside(article, one, source) if is_known else ():
        if other != source and _can_be(article, one, other):
            return one._replace(source=other)
    return one._replace(source=None)


def _printed_on(article: ParsedArticle, one: Attribution) -> Span | None:
    """The document on which a participle says that words are printed: relatives with posters reading “Home”."""
    if one.cue is None or article.lower_words[one.cue[0]] not in PRINTED or article.tags[one.cue[0]] != "VBG":
        return None
    cue = one.cue[0]
    near = range(cue - 1, max(article.sentence_of(cue)[0], cue - MAX_PRINTED) - 1, -1)
    return next(((t, t + 1) for t in near if article.lower_lemmas[t] in DOCUMENTS and article.tags[t] in NOUNS), None)


def is_somebody(article: ParsedArticle, source: Span) -> bool:
    """Whether the words of a source name a person, a body or a document, or stand for one: “she”, “many”, “officials”."""
    head = head_of(article, source)
    tag, lemma, word = article.tags[head], article.lower_lemmas[head], article.lower_words[head]
    if tag in RELATIVE and article.relations[article.heads[head]] == "relcl":
        head = article.heads[article.heads[head]]
        is_who = word == "who"  # whatever the parse takes it to stand for
        return is_who or (article.tags[head] not in RELATIVE and is_somebody(article, (head, head + 1)))
    if tag.startswith("NNP") or _is_capital(article, head):
        is_time = article.entities[head] in NO_NAMES or word.strip(".") in TIMES or article.words[head] in TIMES
        return not (is_time or _is_seat(article, head) or _is_dateline(article, head))
    if tag == "CD":
        return word.isalpha() and (article.relations[head] in SUBJECTS or _counts_somebody(article, head))
    by_word = _is_after_according(article, head)
    if tag not in NOUNS:
        return (
            by_word
            or tag in ("PRP", "PRP$", "WP", "WDT", "DT")
            or (tag.startswith("JJ") and article.relations[head] in SUBJECTS)
        )
    if lemma in TIMES or article.entities[head] in NO_NAMES:
        return lemma in QUANTITIES and _counts_somebody(article, head)
    speaks = article.relations[head] == "nsubj" and article.verb_steps[article.heads[head]] >= SAYING
    return (
        is_noun_of_somebody(word)
        or is_noun_of_somebody(lemma)
        or (lemma in QUANTITIES and _counts_somebody(article, head))
        or any(article.tags[c] == "NNP" and article.relations[c] == "appos" for c in article.children[head])
        or ((speaks or by_word) and not word.removesuffix("s").endswith(ABSTRACT))
    )


def _is_capital(article: ParsedArticle, head: int) -> bool:
    """Whether a word that the parser takes for no name begins with a capital letter inside its sentence, or is a name
    elsewhere in the article: Sanders."""
    word, number = article.words[head], head - article.sentence_of(head)[0]
    if not word[0].isupper():
        return False
    inside = article.tags[head].startswith("NN") and (number > 1 or article.entities[head] == "PERSON")
    return inside or any(other == word and article.tags[t] == "NNP" for t, other in enumerate(article.words))


def is_noun_of_somebody(noun: str) -> bool:
    """Whether a noun in small letters, or the last part of one with hyphens, means a person, a body or a document."""
    last = noun.rsplit("-", maxsplit=1)[-1]
    return last in PERSONS or last in GROUPS or last in DOCUMENTS or has_personal_ending(last)


def has_personal_ending(noun: str) -> bool:
    """Whether a noun in small letters ends as nouns for persons do, with LEAST_STEM letters before: policewoman."""
    return any(noun.endswith(ending) and len(noun) >= len(ending) + LEAST_STEM for ending in PERSONAL)


def _is_after_according(article: ParsedArticle, head: int) -> bool:
    """Whether a noun stands after “according to”, where any but an abstract one is a source."""
    return article.lower_words[article.heads[article.heads[head]]] == "according"


def _counts_somebody(article: ParsedArticle, head: int) -> bool:
    """Whether a quantity says something (59 percent said), or “of” after it names somebody: a majority of voters."""
    if article.relations[head] in SUBJECTS and article.verb_steps[article.heads[head]] >= SAYING:
        return True
    of = [child for child in article.children[head] if article.lower_words[child] == "of"]
    whom = [child for token in of for child in article.children[token] if article.relations[child] == "pobj"]
    return any(
        is_somebody(article, (token, token + 1))
        or (article.tags[token] == "NNS" and article.lower_lemmas[token] not in TIMES)
        for token in whom
    )


def _is_seat(article: ParsedArticle, head: int) -> bool:
    """Whether a name is the party or the state of “D-Calif.”, parted by the hyphen."""
    words = article.words
    if SEAT.fullmatch(words[head]):
        return True
    behind = head > 1 and words[head - 1] in HYPHENS and words[head - 2] in INITIALS
    return behind or (words[head] in INITIALS and words[head + 1 : head + 2] != [] and words[head + 1] in HYPHENS)


def _is_dateline(article: ParsedArticle, head: int) -> bool:
    """Whether a name is the place before a paragraph’s dash: WASHINGTON —"""
    begins = not head or article.paragraphs[head - 1] != article.paragraphs[head]
    return (
        begins
        and article.words[head].isupper()
        and article.words[head + 1 : head + 2] != []
        and (article.words[head + 1] in DASHES)
    )


def _can_be(article: ParsedArticle, one: Attribution, source: Span) -> bool:
    """Whether a source can speak, is no object of its cue (warning him), and speaks by name where the cue is in the
    passive (it is said that): there only “by” names who does."""
    if not is_somebody(article, source):
        return False
    if one.cue is None:
        return True
    cue, head = one.cue[0], head_of(article, source)
    subject = article.subject(cue)
    is_object = article.relations[head] in OBJECTS
    if is_object and article.heads[head] == cue and subject not in (None, head):
        return False
    if is_object and article.tags[head] in NOUNS and article.lower_lemmas[cue] not in verb_classes():
        return False  # sent a team to discuss “details”
    set_apart = article.heads[cue] == head or (subject == head and article.words[cue - 1] == ",")
    if article.tags[cue] == "VBN" and set_apart and article.lower_lemmas[cue] in NAMING:
        return False  # the guards, called “officers”
    anchor = cue
    for _ in range(MAX_UP):
        if _is_passive(article, one, anchor):
            is_of = anchor != cue and _is_said_to(article, anchor) and article.subject(anchor) == head
            return is_of or _hangs_on(article, head, anchor)
        if article.tags[anchor] != "VBG" or article.relations[anchor] not in ("advcl", "xcomp"):
            break
        anchor = article.heads[anchor]
        agents = [child for child in article.children[anchor] if article.relations[child] == "agent"]
        if (
            agents
        ):  # Lee was sued by an aide, alleging it: the aide; Lee was joined by an aide, saying it: one of the two
            is_agent = any(article.heads[head] == agent for agent in agents)
            return is_agent and not AGAINST.isdisjoint((article.lower_lemmas[anchor], article.lower_words[anchor]))
    return True


def _is_passive(article: ParsedArticle, one: Attribution, verb: int) -> bool:
    """Whether a reporting verb stands in the passive, as a participle too (dubbed “the wall”; asked whether she lied, Ann
    Lee said), and does not cite (Ann Lee was quoted)."""
    if article.verb_steps[verb] < USUAL or article.lower_lemmas[verb] in CITING:
        return False
    relations = {article.relations[child] for child in article.children[verb]}
    if "auxpass" in relations:
        return True
    lemma = article.lower_lemmas[verb]
    named = lemma in NAMING and one.kind is Kind.DIRECT and len(article.words_in(one.content)) <= LONGEST_NAME
    asked = lemma == "ask" and one.kind is Kind.INDIRECT
    participle = article.tags[verb] == "VBN" and article.relations[verb] in ("acl", "advcl", "amod")
    return participle and relations.isdisjoint(("aux", *SUBJECTS)) and (named or asked)


def _is_said_to(article: ParsedArticle, verb: int) -> bool:
    """Whether a passive only says how sure its infinitive is, so that its subject does what is told: is said to weigh it."""
    below = (child for child in article.children[verb] if article.relations[child] == "xcomp")
    return any(article.tags[at] == "TO" for child in below for at in article.children[child])


def _hangs_on(article: ParsedArticle, token: int, verb: int) -> bool:
    """Whether a noun hangs on a verb, by no other verb and not as its subject."""
    for _ in range(MAX_UP):
        head = article.heads[token]
        if head == verb:
            return article.relations[token] not in SUBJECTS
        if head == token or article.verbs[head]:
            return False
        token = head
    return False


def _beside(article: ParsedArticle, one: Attribution, source: Span) -> list[Span]:
    """Who may speak in a source’s place, the likeliest first."""
    held = article.words_in(one.content)
    head = head_of(article, source)
    found: list[Span | None] = []
    if one.cue is not None:
        cue = one.cue[0]
        agents = [child for child in article.children[cue] if article.relations[child] == "agent"]
        found += [
            phrase(article, c) for agent in agents for c in article.children[agent] if article.relations[c] == "pobj"
        ]
        above = article.heads[cue]
        told_of = article.tags[cue] == "VBG" and article.relations[cue] == "advcl" and _is_said_to(article, above)
        subject = article.subject(above if told_of else cue)
        found += [phrase(article, subject)] if subject is not None and not agents else []
    if article.relations[head] in ("appos", "npadvmod", "nmod"):
        found.append(phrase(article, article.heads[head]))
    if one.cue is not None:
        found.append(by_rule(article, one.cue[0], held))
    return [
        span
        for span in found
        if span is not None
        and not all(tag in RELATIVE for tag in article.tags[slice(*span)])
        and held.isdisjoint(range(*span))
        and article.quotation_at[span[0]] < 0
    ]
