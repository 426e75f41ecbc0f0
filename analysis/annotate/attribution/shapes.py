"""The shape of what is attributed (one noun phrase, a pronoun, a clause), and of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis import data
from analysis.annotate.attribution.article import OUTSIDE, ParsedArticle
from analysis.annotate.cues import verb_classes

if TYPE_CHECKING:
    from analysis.annotate.attribution.find import Attribution

LABELS = ("oprd", "acomp", "attr")
"""What a verb says of its object: called the plan a mistake."""
CLAUSES = ("ccomp", "xcomp")
OWNING = ("DT", "PRP$", "POS")
"""Tags of what stands before a noun that has a name."""
WHERE = frozenset(data.words("cue_words.csv", "where"))
"""Prepositions of the place and the time of a speech: at a lunch."""


def is_agent(article: ParsedArticle, one: Attribution, cue: int) -> bool:
    """Whether a noun is by what something happens to the source: he was dogged by reports."""
    head = article.heads[cue]
    is_before = one.source is not None and one.source[1] <= head
    return is_before and article.relations[cue] == "pobj" and article.lower_words[head] == "by"


def is_bare(article: ParsedArticle, one: Attribution) -> bool:
    """Whether what is attributed is one noun phrase, whatever clause describes it, and without what the noun is called."""
    tokens = [token for start, stop in one.content for token in range(start, stop)]
    outer = [t for t in tokens if not any(start <= article.heads[t] < stop for start, stop in one.content)]
    heads = [t for t in outer if article.is_word[t] and article.lower_words[t] not in WHERE]
    labelled = any(article.relations[t] in ("oprd", "acomp") or article.lower_words[t] == "as" for t in tokens)
    described = {
        t
        for top in tokens
        if article.relations[top] == "relcl"
        for t in range(article.first[top], article.last[top] + 1)
    }
    return len(heads) == 1 and not labelled and not any(article.verbs[t] and t not in described for t in tokens)


def is_object(article: ParsedArticle, one: Attribution, cue: int) -> bool:
    """Whether what is attributed is the object of a verb, a noun phrase whatever describes it, and no clause: defended the
    photo, a close-up of the mayor looking up. Objects name what is spoken of in the outlet's words."""
    tokens = [token for start, stop in one.content for token in range(start, stop) if article.is_word[token]]
    inside = set(tokens)
    outer = [token for token in tokens if article.heads[token] not in inside]
    objects = [t for t in outer if article.heads[t] == cue and article.relations[t] in ("dobj", "obj")]
    more = [t for t in outer if article.verbs[t] or article.relations[t] in LABELS or article.lower_words[t] == "as"]
    clauses = [t for t in tokens if article.relations[t] in CLAUSES and article.heads[t] in (cue, *objects)]
    return cue < tokens[0] and bool(objects) and not more and not clauses


def is_act(article: ParsedArticle, one: Attribution, cue: int) -> bool:
    """Whether what is attributed says by doing what somebody answered: responded by posting a gallery."""
    first, last = one.content[0][0], one.content[-1][1]
    return cue < first and any(
        article.lower_words[t] == "by" and article.tags[t + 1] == "VBG" and article.heads[t] == cue
        for t in range(first, last - 1)
    )


def names_things(article: ParsedArticle, one: Attribution) -> bool:
    """Whether all quotations of a content stand between an article and a noun, as names do: the “three strikes” law."""
    numbers = {article.quotation_at[t] for piece in one.content for t in range(*piece)} - {OUTSIDE}
    edges = [article.quotations[number] for number in numbers]
    return all(
        0 < start < stop < len(article.words)
        and article.tags[start - 1] in OWNING
        and article.tags[stop].startswith("NN")
        for start, stop in edges
    )


def is_pronoun(article: ParsedArticle, one: Attribution, cue: int) -> bool:
    """Whether what is attributed is a pronoun, whatever time stands beside it."""
    tokens = article.words_in(one.content)
    objects = [t for t in tokens if article.heads[t] == cue and article.relations[t] != "prep"]
    small = ("PRP", "DT", "RB")
    plain = [article.tags[t] in small and article.relations[t] != "ccomp" for t in objects or tokens]
    return all(plain) and not any(article.verbs[t] for t in tokens)


def has_clause(article: ParsedArticle, one: Attribution, cue: int) -> bool:
    """Whether what is attributed is a clause, or one that the cue is put into: it has a verb that hangs on the cue, or
    stands before it."""
    return any(
        article.verbs[token] and (article.heads[token] == cue or article.relations[token] == "ccomp" or token < cue)
        for start, stop in one.content
        for token in range(start, stop)
        if token != cue
    )


def is_doubtful(article: ParsedArticle, one: Attribution) -> bool:
    """Whether somebody else may say it: the cue is no reporting verb, and the sentence has one with another subject (she
    tweeted before he took the oath that ...)."""
    known = verb_classes()
    if one.cue is None or one.source is None:
        return False
    cue = article.lower_lemmas[one.cue[0]]
    if cue in known or cue == "accord":
        return False
    inside = {token for start, stop in (*one.content, one.source) for token in range(start, stop)}
    first, last = article.sentence_of(one.cue[0])
    return any(
        article.verbs[verb]
        and article.lower_lemmas[verb] in known
        and article.quotation_at[verb] == OUTSIDE
        and verb not in inside
        and (subject := _subject(article, verb)) is not None
        and subject not in inside
        for verb in range(first, last)
    )


def _subject(article: ParsedArticle, verb: int) -> int | None:
    """The subject of a verb, of a joined one that of the first: she came and tweeted."""
    subject = article.subject(verb)
    return article.subject(article.heads[verb]) if subject is None and article.relations[verb] == "conj" else subject
