"""Where contents end: the marks at their ends that are no part of them, and where the outlet speaks again."""

from __future__ import annotations

from analysis import data
from analysis.annotate.attribution.article import MAX_UP, USUAL, ParsedArticle, Span, remembered

STOPS = frozenset(".!?")
LIGHT = frozenset([",", ";", ":", "-", "--", "–", "—", "...", "…", "(", ")"])
"""Marks at the ends of a content that are no part of it."""
MAX_BEFORE_THAT = 12
"""Tokens from a reporting verb to its “that”; set by hand: to whom, where, on which day."""
TELLING = ("VBD", "VBZ")
"""Tags of verbs that tell what one person said."""
TURNS = frozenset("relcl advcl acl appos conj prep npadvmod parataxis dep".split())
"""What may hang at the end of a content where the outlet speaks again: ..., which was signed before; ..., but offered no
details; ... in a post on Sunday."""
ASIDES = frozenset(data.words("cue_words.csv", "aside"))
"""Words after a comma with which the outlet speaks again; on a left-out fifth of the training articles people left out
what begins so more often than not."""
SILENT_AFTER = frozenset(data.words("cue_words.csv", "silent after"))
SILENCE = frozenset(data.words("cue_words.csv", "silence"))
"""... but offered no details: what a speaker did not say."""
BESIDES_SPEAKING = frozenset(data.words("cue_words.csv", "while"))
"""Words with which another speaker may come in."""


def trimmed(article: ParsedArticle, start: int, stop: int) -> Span:
    """[start, stop) without light punctuation at its ends; quotation marks stay."""
    while start < stop and article.words[start] in LIGHT:
        start += 1
    while start < stop and article.words[stop - 1] in LIGHT:
        stop -= 1
    return start, stop


def from_that(article: ParsedArticle, cue: int, start: int, stop: int) -> int:
    """Where a content begins that has “that” before it: said [on NBC on Sunday] that it rained. Only a place
    or a day is left out, and nothing quoted."""
    if not cue < start < stop or not (
        article.tags[start] in ("IN", "``") or article.entities[start] in ("DATE", "TIME")
    ):
        return start
    for token in range(start, min(start + MAX_BEFORE_THAT, stop)):
        if article.quotation_at[token] >= 0 or article.verbs[token]:
            break
        if article.lower_words[token] == "that" and article.tags[token] == "IN":
            return token
    return start


def without_end(article: ParsedArticle, start: int, stop: int) -> Span:
    """The same without a full stop that ends the sentence outside quotation marks."""
    start, stop = trimmed(article, start, stop)
    if stop > start and article.words[stop - 1] in STOPS and article.quotation_at[stop - 1] < 0:
        return trimmed(article, start, stop - 1)
    return start, stop


def joint(article: ParsedArticle, start: int, begin: int) -> int:
    """Where what begins at a token is joined to what stands before it: its conjunction and marks, but not ``start``."""
    while begin - 1 > start and (article.tags[begin - 1] == "CC" or article.words[begin - 1] in LIGHT):
        begin -= 1
    return begin


@remembered
def turns(article: ParsedArticle, piece: Span) -> list[int]:
    """Where, in a stretch of tokens, something begins that hangs at its end, the widest first: a clause, a phrase, what
    a conjunction adds. Quotation marks are not broken."""
    start, stop = piece
    found = []
    token = stop - 1
    for _ in range(MAX_UP):
        if article.relations[token] in TURNS:
            begin = joint(article, start, article.first[token])
            if start < begin and article.quotation_at[begin] < 0:
                found.append(begin)
        head = article.heads[token]
        if head == token or article.first[head] <= start or article.last[head] >= stop:
            break
        token = head
    return list(dict.fromkeys(reversed(found)))


def up_to_the_outlet(article: ParsedArticle, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """A content up to where the outlet speaks again after a comma: ..., which was signed before he took office;
    ..., though the toll cannot be verified; ..., but offered no details; ..., while Bob Roe said ...

    A quotation is not cut, nor is what stands before the last one.
    """
    left = _last_piece(article, content[-1])
    return content if left == content[-1] else (*content[:-1], left)


@remembered
def _last_piece(article: ParsedArticle, piece: Span) -> Span:
    """The last piece of a content up to where the outlet speaks again: many candidates have the same."""
    start, stop = _before_next(article, _before_silence(article, piece))
    for turn in turns(article, (start, stop)):
        quoted = any(article.quotation_at[token] >= 0 for token in range(turn, stop))
        if (not quoted or _speaks(article, turn, stop)) and _is_aside(article, turn, stop):
            left = trimmed(article, start, turn)
            if left[0] < left[1]:
                return left
    return start, stop


def _before_silence(article: ParsedArticle, piece: Span) -> Span:
    """A piece up to what its speaker did not say, wherever the parse puts that: ... but still declined to say more."""
    start, stop = piece
    for token in range(start + 1, stop - 1):
        if article.lower_words[token] in SILENT_AFTER and article.quotation_at[token] < 0:
            near = range(token + 1, min(token + 3, stop))
            if any(article.lower_lemmas[other] in SILENCE for other in near):
                left = trimmed(article, start, token)
                return left if left[0] < left[1] else piece
    return piece


def _before_next(article: ParsedArticle, piece: Span) -> Span:
    """A piece up to the next report of the same speaker, whose verb has no subject of its own: ... but warned that ..."""
    start, stop = piece
    for token in range(start + 1, stop - 1):
        if article.relations[token] != "conj" or article.verb_steps[token] < USUAL or article.quotation_at[token] >= 0:
            continue
        tells = any(article.relations[c] == "ccomp" and c > token for c in article.children[token])
        begin = joint(article, start, article.first[token])
        if tells and article.tags[token] in TELLING and article.subject(token) is None and begin < article.first[token]:
            left = trimmed(article, start, begin)
            return left if left[0] < left[1] and begin > start + 1 else piece
    return piece


def _is_aside(article: ParsedArticle, turn: int, stop: int) -> bool:
    """Whether what begins there is the outlet's: by its first word, behind a comma."""
    first = next((t for t in range(turn, stop) if article.words[t] not in LIGHT), turn)
    word = article.lower_words[first]
    if first == turn:
        return False  # no comma before it
    if word in BESIDES_SPEAKING:
        return _speaks(article, first, stop)
    return word in ASIDES or article.tags[first] == "VBN"


def _speaks(article: ParsedArticle, first: int, stop: int) -> bool:
    """Whether somebody is said to speak there, outside quotation marks."""
    return any(
        article.verb_steps[token] >= USUAL and article.quotation_at[token] < 0 and article.subject(token) is not None
        for token in range(first, stop)
    )
