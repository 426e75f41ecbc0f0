"""What an attribution reports: speech, belief, or nothing that was said.

The finder of attributions was trained on all that people mark, plans and deeds among it. What enters the tables, and
whose words count as paraphrase, is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from analysis import data
from analysis.annotate.attribution.article import MAX_UP, OUTSIDE, ParsedArticle, Span
from analysis.annotate.attribution.called import CALLED
from analysis.annotate.attribution.shapes import (
    has_clause,
    is_act,
    is_agent,
    is_bare,
    is_object,
    is_pronoun,
    names_things,
)
from analysis.annotate.attribution.somebody import DOCUMENTS, GROUPS, NAMING, PERSONS
from analysis.annotate.attribution.source_rules import CITING, is_order
from analysis.annotate.attribution.sources import head_of
from analysis.annotate.cues import verb_classes, verb_of
from analysis.schema.vocabulary import Besides, Kind, VerbClass

if TYPE_CHECKING:
    from analysis.annotate.attribution.find import Attribution

LEAST_PARAPHRASE = 0.4
"""How likely an attribution without quotation marks must be to count as a report. On a left-out fifth of the training
articles .87 of those at or above it, and .58 of those below, are what a person marked (overlap .5)."""
PLAIN = 6
"""The step of the commonest cues, such as said: with a clause after it, one counts whatever its probability. On the same
fifth .77 of these, below LEAST_PARAPHRASE, were what a person marked."""
MIN_QUOTED = 4
"""Quoted words that are a quotation whatever stands beside them; set by hand: fewer can be scare quotes."""
NOT_SPEECH = frozenset(data.words("cue_words.csv", "noun"))
"""Reporting verbs whose nouns mean something else: the talks, a show."""
REFUSING = frozenset(data.words("cue_words.csv", "unsaid"))
UNSAID = REFUSING.union(data.words("cue_words.csv", "ahead"))
"""Words below which a verb of saying tells what was not said (refused to say, without saying), or what may yet be said
(is expected to say, urged him to say)."""
POSSIBLE = frozenset(data.words("cue_words.csv", "possible"))
"""Helpers by which it tells what may be said: might say."""
NOBODY = frozenset(data.words("cue_words.csv", "nobody"))
SHOWING = frozenset(data.words("cue_words.csv", "showing"))
"""Verbs whose subject speaks only where it is a person, a body or a document: experience shows."""
THAT = frozenset(data.words("cue_words.csv", "that"))
CLAUSE = THAT.union(data.words("cue_words.csv", "clause"))
"""Verbs that report speech only with a clause (THAT: with “that”) or a quotation: claimed that, not claimed credit."""
DEEDS = frozenset(data.words("cue_words.csv", "deed"))
"""Verbs that tell a deed with “to”: agreed to reopen the town."""
ASKING = frozenset(data.words("cue_words.csv", "asking"))
"""Those whose questions are no part of the story: a reporter."""
TARGETING = frozenset(data.words("cue_words.csv", "targeting"))
"""Verbs that take what is spoken of as their object: praised the deal."""
SPEAKERS = PERSONS | GROUPS | DOCUMENTS
"""Nouns, in small letters, of those who can be heard."""
NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
"""Kinds of names of those who can be heard."""
LINKS = frozenset("xcomp pcomp prep acomp oprd ccomp advmod".split())
MAKING = frozenset(data.words("cue_words.csv", "making"))
"""Verbs whose object may be a book, a film, a song: wrote “The End of the War”."""
SMALL = ("DT", "IN", "CC", "TO", "POS")
"""Tags of words that stand in small letters in a title."""
LONGEST_TITLE = 12
"""Words of a title in quotation marks; set by hand."""
MAX_LINKS = 4
"""Steps from a verb of saying up to the word that says whether it happened; set by hand."""


def report_class(article: ParsedArticle, one: Attribution, classes: Mapping[str, str]) -> str | None:
    """The class of a cue, Besides.NO_SPEECH where nothing was said; None where there is no cue, or one without a class.

    classes: reporting verb -> class. Quoted words of a speaker count whatever the verb beside them: where that is no
    reporting verb, they must be MIN_QUOTED words or as likely as a paraphrase.
    """
    if one.cue is None:
        return None
    cue = one.cue[0]
    if not _was_said(article, one, cue) or is_order(article, cue):
        return Besides.NO_SPEECH
    lemma = article.lower_lemmas[cue]
    known = _class_of(article, cue, classes)
    if one.source is None and (known == VerbClass.BELIEF or lemma in NAMING):
        return Besides.NO_SPEECH  # it is expected: nobody's belief; the so-called “wall”: a name
    n_quoted = sum(article.is_word[t] for t in _quoted(article, one, cue))
    if one.kind is Kind.DIRECT and not n_quoted:
        return Besides.NO_SPEECH  # a title
    if one.kind is Kind.INDIRECT or not n_quoted:
        return known if known is not None and _reports(article, one, cue, known) else Besides.NO_SPEECH
    if article.tags[cue].startswith("NN") and not _can_speak(article, one):
        return Besides.NO_SPEECH
    if (n_quoted < MIN_QUOTED and is_act(article, one, cue)) or (known is None and names_things(article, one)):
        return Besides.NO_SPEECH
    if known is None or (article.tags[cue].startswith("NN") and lemma in NOT_SPEECH):
        sure = one.probability >= LEAST_PARAPHRASE or n_quoted >= MIN_QUOTED
        return None if sure and (one.source is not None or n_quoted >= MIN_QUOTED) else Besides.NO_SPEECH
    return known


def _class_of(article: ParsedArticle, token: int, classes: Mapping[str, str]) -> str | None:
    """The class of a word; None where it is no reporting verb. A verb whose base form the parser got wrong is known by
    its printed form (hoped, read as a form of hop)."""
    lemma = article.lower_lemmas[token]
    if lemma == "accord":
        return VerbClass.NEUTRAL
    if lemma not in classes and article.verbs[token]:
        lemma = verb_of(article.lower_words[token], classes) or lemma
    return classes.get(lemma)


def printed_cue(article: ParsedArticle, one: Attribution, classes: Mapping[str, str]) -> tuple[Span | None, str | None]:
    """For an attribution whose cue has no class: the verb that a reader takes for its cue, and its class.

    It is the verb of which the source is the subject, where that is a reporting verb over the cue, inside the content,
    or before a quotation without a cue (she hailed the fact that they met as “...”: hailed, where met is the cue); else
    the cue, where the source is its subject, without a class (she commended him “...”). None where neither is there.
    """
    if one.source is None:
        return None, None
    head = head_of(article, one.source)
    verb = article.heads[head]
    if article.relations[head] != "nsubj" or not article.verbs[verb] or article.quotation_at[verb] != OUTSIDE:
        return None, None
    if one.cue == (verb, verb + 1):
        return one.cue, None
    known = _class_of(article, verb, classes)
    if known is not None and _is_cue_too(article, one, verb) and _was_said(article, one, verb):
        return (verb, verb + 1), known
    return None, None


def _is_cue_too(article: ParsedArticle, one: Attribution, verb: int) -> bool:
    """Whether a verb stands over the cue of an attribution, inside its content, or before a content without a cue."""
    if any(start <= verb < stop for start, stop in one.content):
        return True
    first = one.content[0][0]
    if one.cue is None:
        announced = first > 0 and article.words[first - 1] == ":"
        return article.sentences[verb] == article.sentences[first - announced]
    token = one.cue[0]
    for _ in range(MAX_UP):
        if token == verb:
            return True
        if article.relations[token] == "conj":  # a further verb of the same subject: criticised it and went
            return False
        token = article.heads[token]
    return False


def _quoted(article: ParsedArticle, one: Attribution, cue: int) -> list[int]:
    """The tokens of a content that stand in quotation marks, without titles of books, films and programmes: what is no
    object of a verb of saying and begins each longer word with a capital letter (on “Meet the Press”)."""
    numbers = {article.quotation_at[t] for piece in one.content for t in range(*piece)} - {OUTSIDE}
    told = article.steps[cue] >= PLAIN and article.lower_lemmas[cue] not in MAKING
    said = [n for n in sorted(numbers) if not _is_title(article, article.quotations[n], beside=told)]
    inside = {t for n in said for t in range(*article.quotations[n])}
    return [t for piece in one.content for t in range(*piece) if t in inside]


def _is_title(article: ParsedArticle, quotation: Span, *, beside: bool) -> bool:
    """Whether a quotation is a title. beside: whether one right behind the cue is what somebody said all the same."""
    start, stop = quotation
    words = [t for t in range(start, stop) if article.is_word[t]]
    telling = [article.words[t] for t in words if article.tags[t] not in SMALL]
    capital = sum(word[0].isupper() and not word.isupper() for word in telling)
    in_case = 1 < len(words) <= LONGEST_TITLE and capital == len(telling) and article.words[words[0]][0].isupper()
    before = article.tags[start - 1] if start else ""
    return in_case and "!" not in article.words[start:stop] and (not beside or before in ("IN", "POS", "TO"))


def is_paraphrase(one: Attribution, kind: str | None) -> bool:
    """Whether the unquoted words of an attribution are the outlet's for what the source said. kind: its ``report_class``.

    They are where its cue reports speech or belief; of a cue that reports neither only the quoted words are the
    source's.
    """
    return one.cue is None if kind is None else kind != Besides.NO_SPEECH


def _was_said(article: ParsedArticle, one: Attribution, cue: int) -> bool:
    """Whether the cue does not tell that nothing was said: did not say, nobody said, refused to say, denied that."""
    helpers = [child for child in article.children[cue] if article.relations[child] in ("neg", "aux", "auxpass")]
    marks = [article.lower_words[child] for child in article.children[cue] if article.relations[child] == "mark"]
    for_to = one.kind is Kind.INDIRECT and "for" in marks  # money for schools to say what they need
    for child in helpers:
        word = article.lower_words[child]
        yet = article.tags[child] == "TO" and (for_to or (child and article.lower_words[child - 1] == "yet"))
        nor = child > 0 and article.lower_words[child - 1] == "nor"
        if article.relations[child] == "neg" or word.endswith(("n’t", "n't")) or word in POSSIBLE or yet or nor:
            return False
    if one.source is not None and article.lower_words[one.source[0]] in NOBODY:
        return False
    if any(
        article.relations[child] == "det" and article.lower_words[child] in NOBODY for child in article.children[cue]
    ):
        return False  # there were no tweets about it
    subject = article.subject(cue)
    if subject is not None and any(article.lower_words[t] in NOBODY for t in (subject, *article.children[subject])):
        return False
    if article.lower_lemmas[cue] == "deny" and one.kind is Kind.INDIRECT:
        return False
    first = one.content[0][0]
    unsaid = article.lower_lemmas[cue] in REFUSING and article.lower_words[first] == "to"
    if unsaid and article.lower_lemmas[first + 1] in verb_classes():
        return False  # refused to say “sorry”: words that were not said
    over = [token for up in _over(article, cue) for token in (up, *_before_preposition(article, up))]
    return all(UNSAID.isdisjoint((article.lower_words[token], article.lower_lemmas[token])) for token in over)


def _over(article: ParsedArticle, cue: int) -> Iterator[int]:
    """The words that a verb of saying hangs on as their object or complement."""
    token = cue
    for _ in range(MAX_LINKS):
        head = article.heads[token]
        infinite = article.relations[token] != "ccomp" or any(article.tags[c] == "TO" for c in article.children[token])
        if head == token or article.relations[token] not in LINKS or not infinite:
            return
        yield head
        token = head


def _before_preposition(article: ParsedArticle, token: int) -> list[int]:
    """The adverb of a preposition: instead of."""
    is_preposition = article.relations[token] == "prep"
    return [child for child in article.children[token] if is_preposition and article.relations[child] == "advmod"]


def _reports(article: ParsedArticle, one: Attribution, cue: int, kind: str) -> bool:
    """Whether an attribution without quotation marks is a report of speech or belief."""
    lemma, noun = article.lower_lemmas[cue], article.tags[cue].startswith("NN")
    first = one.content[0][0]
    plain = article.steps[cue] >= PLAIN and in_clause(article, one)
    if (one.probability < LEAST_PARAPHRASE and not plain) or (noun and lemma in NOT_SPEECH):
        return False
    if lemma in TARGETING and is_bare(article, one):
        return False  # praised the deal, called for an end: whom or what one speaks of, in the outlet's words
    if lemma == "call" and any(article.relations[child] == "prt" for child in article.children[cue]):
        return False  # called up a friend, called off the talks
    if lemma == "call" and any(
        article.tags[c] == "CD" and article.relations[c] == "dobj" for c in article.children[cue]
    ):
        return False  # called 911
    if is_pronoun(article, one, cue) or (lemma not in CALLED and is_object(article, one, cue)):
        return False  # announced it, announced a plan
    if lemma == "ask" and (one.source is None or not ASKING.isdisjoint(article.lower_words[slice(*one.source)])):
        return False  # asked about the vote, she said; asked by a reporter: the question
    if lemma in DEEDS and article.lower_words[first] == "to":
        return False  # agreed to reopen the town
    if noun and is_agent(article, one, cue):
        return False  # dogged by reports of it
    if (noun or lemma in SHOWING) and not _can_speak(article, one):
        return False
    if kind == VerbClass.BELIEF and article.lower_words[first] == "to":
        return False  # hopes to win: a plan
    if article.lower_words[first] == "with" and first > cue:
        return False  # agreed with, spoke with
    if lemma in CITING and first > cue and _is_person(article, first, one.content[-1][1]):
        return False  # citing an official: a source, no words of one
    if lemma in THAT and (article.lower_words[first] != "that" or first < cue):
        return False  # rejected the deal: a deed, also where the parse finds a clause
    return lemma not in CLAUSE or has_clause(article, one, cue)


def _can_speak(article: ParsedArticle, one: Attribution) -> bool:
    """Whether the source is a person, a body or a document."""
    if one.source is None:
        return False
    return _is_person(article, *one.source)


def _is_person(article: ParsedArticle, start: int, stop: int) -> bool:
    """Whether what stands there is headed by the name of a person or body, or by a noun for one or for a document."""
    head = head_of(article, (start, stop))
    if article.tags[head] in ("PRP", "WP", "PRP$"):
        return article.lower_words[head] not in ("it", "its", "what", "this", "that")
    return (
        article.entities[head] in NAMES
        or article.tags[head] in ("NNP", "NNPS")
        or not SPEAKERS.isdisjoint((article.lower_lemmas[head], article.lower_words[head]))
    )


def in_clause(article: ParsedArticle, one: Attribution) -> bool:
    """Whether what is attributed stands in a clause after its cue (said that ...), where the wording may be the
    source's. In “..., according to the ministry” it need not be: the figure is the ministry's, the nouns are not."""
    if one.cue is None or article.lower_lemmas[one.cue[0]] == "accord":
        return False
    cue = one.cue[0]
    return any(
        article.relations[child] == "ccomp"
        and child > cue
        and any(start <= child < stop for start, stop in one.content)
        for child in article.children[cue]
    )
