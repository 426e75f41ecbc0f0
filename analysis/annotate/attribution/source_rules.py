"""Sources by the parse: who an attribution's content is ascribed to, as written.

A cue's source is its subject, agent or owner, or that of the verb it hangs on. Where the parse is wrong this is; the
last word is for ``sources``.
"""

from __future__ import annotations

from analysis.annotate.attribution.contents import SUBJECTS
from analysis.annotate.attribution.page import Page, Quotes

MAX_CLIMB = 4
"""Steps up the parse from a cue to the verb whose subject speaks; set by hand: further up another verb has its own."""
MAX_AWAY = 24
"""Tokens between a cue and the nearest noun, where the parse names no source; set by hand."""
Span = tuple[int, int]


def by_rule(page: Page, quotes: Quotes, cue: int, content: frozenset[int] = frozenset()) -> Span | None:
    """The source of a cue by the parse: its subject, agent or owner, or that of the verb it hangs on."""
    if page.lemmas[cue] == "accord":
        return _object_of(page, cue, "to")
    if page.tags[cue].startswith("NN") and _subject(page, cue) is None:
        owner = next((c for c in page.children[cue] if page.relations[c] in ("poss", "compound")), None)
        found = phrase(page, owner) if owner is not None else _object_of(page, cue, "by", "of", "from")
        if found is not None:
            return found
    token = cue
    for _ in range(MAX_CLIMB):
        found = _subject(page, token)
        if found is not None:
            if not content & set(range(*found)):
                return found
            head = next(c for c in page.children[token] if page.relations[c] in SUBJECTS)
            if head not in content:
                return head, head + 1
        agent = next((c for c in page.children[token] if page.relations[c] == "agent"), None)
        if agent is not None:
            return _object_of_preposition(page, agent)
        head = page.heads[token]
        if head == token:
            break
        if page.relations[token] in ("acl", "relcl") and not page.tags[head].startswith("VB"):
            return phrase(page, head, before=token)
        if page.relations[token] not in ("xcomp", "advcl", "conj", "ccomp", "pcomp", "prep", "dep", "acl", "parataxis"):
            break
        token = head
    return _nearest(page, quotes, cue, content)


def _subject(page: Page, verb: int) -> Span | None:
    passive = any(page.relations[c] == "auxpass" for c in page.children[verb])
    for child in page.children[verb]:
        if page.tags[verb] == "VBG" and child > verb:
            continue  # “saying Clinton would ...”: a participle's subject does not follow it
        if page.relations[child] in SUBJECTS and page.relations[child] != "expl":
            if passive and page.lemmas[verb] not in ("quote", "cite"):
                return None
            return phrase(page, child)
    return None


def phrase(page: Page, noun: int, before: int | None = None) -> Span:
    """A noun with what belongs to it, up to ``before`` where a clause hangs on it."""
    start, stop = page.first[noun], page.last[noun] + 1
    if before is not None and start < page.first[before] < stop:
        stop = page.first[before]
    while stop > start and page.words[stop - 1] in (",", "–", "—", "-"):
        stop -= 1
    return start, max(stop, start + 1)


def _object_of(page: Page, head: int, *prepositions: str) -> Span | None:
    for child in page.children[head]:
        if page.lemmas[child] in prepositions:
            return _object_of_preposition(page, child)
    return None


def _object_of_preposition(page: Page, preposition: int) -> Span | None:
    noun = next((c for c in page.children[preposition] if page.relations[c] in ("pobj", "pcomp")), None)
    return None if noun is None else phrase(page, noun)


def _nearest(page: Page, quotes: Quotes, cue: int, content: frozenset[int]) -> Span | None:
    """The nearest noun or pronoun that is a subject beside the cue, outside quotation marks and content."""
    sentence = page.sentences[cue]
    for token in (cue - 1, cue + 1):  # “Bozell notes”, where the parser took the verb for a noun
        there = 0 <= token < len(page.words) and quotes.at[token] < 0 and token not in content
        if there and page.tags[token] in ("NNP", "PRP") and page.sentences[token] == sentence:
            return name(page, token)
    for distance in range(1, MAX_AWAY + 1):
        for token in (cue - distance, cue + distance):
            if not 0 <= token < len(page.words) or page.sentences[token] != sentence:
                continue
            if quotes.at[token] >= 0 or token in content:
                continue
            if page.relations[token] in ("nsubj", "appos", "ROOT", "npadvmod") and page.tags[token][:2] in ("NN", "PR"):
                return phrase(page, token) if page.relations[token] == "nsubj" else (token, token + 1)
    return None


def announced(page: Page, quotes: Quotes, colon: int) -> Span | None:
    """The speaker of a sentence that ends with a colon before the quotation."""
    sentence = page.sentences[colon]
    token = colon
    subjects = []
    while token >= 0 and page.sentences[token] == sentence:
        if page.relations[token] == "nsubj" and quotes.at[token] < 0:
            subjects.append(token)
        token -= 1
    main = [t for t in subjects if page.relations[page.heads[t]] == "ROOT"]
    chosen = main or subjects
    return phrase(page, chosen[0]) if chosen else None


def name(page: Page, token: int) -> Span:
    """The run of proper nouns around a token."""
    start, stop = token, token + 1
    while start and page.tags[start - 1] == "NNP" and page.sentences[start - 1] == page.sentences[token]:
        start -= 1
    while stop < len(page.words) and page.tags[stop] == "NNP" and page.sentences[stop] == page.sentences[token]:
        stop += 1
    return start, stop
