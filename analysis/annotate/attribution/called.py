"""What somebody calls a thing: praised what critics call a surrender. The words behind the verb are the critics'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis import data
from analysis.annotate.attribution.article import OUTSIDE, ParsedArticle, Span
from analysis.annotate.attribution.ends import up_to_the_outlet, without_end
from analysis.annotate.attribution.find import Attribution, kind_of
from analysis.annotate.attribution.source_rules import FINITE, phrase
from analysis.annotate.attribution.surface import LIKELY
from analysis.annotate.cues import verb_classes

CALLED = frozenset(data.words("cue_words.csv", "called"))
"""Verbs by which somebody gives a thing a name of their own choice: what critics call a surrender."""
PRONOUNS = ("PRP", "WP", "EX")


def with_called(article: ParsedArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, and what others than their speakers call things inside and beside them.

    Of an attribution whose own verb stands behind “what” and its subject, that subject speaks, and what it calls the thing
    is all that it says. Where a report holds what another calls a thing, these words are the other's.
    """
    left = list(found)
    for verb, subject in _verbs(article):
        cue = (verb, verb + 1)
        inner = None if any(one.cue == cue for one in left) else _named(article, verb, subject)
        holds = [one for one in left if inner is not None and _overlap(inner, one)]
        by_another = article.tags[subject] not in PRONOUNS  # “what he called” is mostly what he calls it who speaks
        if inner is None and by_another:
            left = [_of_subject(article, one, subject) if one.cue == cue else one for one in left]
        elif inner is not None and not by_another and holds:
            silent = [one for one in holds if one.cue is None or article.lower_lemmas[one.cue[0]] not in verb_classes()]
            left = [inner if one in silent else one for one in left]  # lashed out at what he called “a mob”
        elif inner is not None:
            own = [(one, article.words_in(one.content) - article.words_in(inner.content)) for one in holds]
            rest = [one._replace(kind=kind_of(article, words)) for one, words in own if words]
            left = [*(one for one in left if one not in holds), *rest, inner]
    return left


def _verbs(article: ParsedArticle) -> Iterator[tuple[int, int]]:
    """The reporting verbs of clauses that begin with “what” and their subject, and that subject."""
    for verb, tag in enumerate(article.tags):
        if article.quotation_at[verb] != OUTSIDE or article.lower_lemmas[verb] not in verb_classes():
            continue
        subject = article.subject(verb)
        helped = any(article.relations[child] == "aux" for child in article.children[verb])
        if subject is None or subject > verb or not (tag in FINITE or (tag == "VBN" and helped)):
            continue
        what = article.first[subject] - 1
        if what >= 0 and article.lower_words[what] == "what" and article.sentences[what] == article.sentences[verb]:
            yield verb, subject


def _of_subject(article: ParsedArticle, one: Attribution, subject: int) -> Attribution:
    """An attribution of such a verb, as its subject's and from behind it; as it is where nothing stands there."""
    if one.cue is None:
        return one
    pieces = tuple(piece for start, stop in one.content if (piece := _behind(article, max(start, one.cue[1]), stop)))
    if not pieces:
        return one
    kind = kind_of(article, article.words_in(pieces))
    return one._replace(source=phrase(article, subject), content=pieces, kind=kind)


def _named(article: ParsedArticle, verb: int, subject: int) -> Attribution | None:
    """What the subject of a verb of CALLED calls a thing; None of other verbs, and where nothing follows."""
    behind = article.tags[verb + 1] if verb + 1 < len(article.tags) else ""
    if article.lower_lemmas[verb] not in CALLED or (behind in ("IN", "RP") and article.lower_words[verb + 1] != "as"):
        return None  # what critics call for
    piece = _behind(article, verb + 1, article.last[verb] + 1)
    if piece is None:
        return None
    kind = kind_of(article, article.words_in((piece,)))
    return Attribution((verb, verb + 1), phrase(article, subject), (piece,), kind, LIKELY)


def _behind(article: ParsedArticle, start: int, stop: int) -> Span | None:
    """A stretch behind such a verb up to where its quotation ends, if that is all that the thing is called, or the outlet
    speaks again; None where it holds no word."""
    if start >= stop:
        return None
    first = start + (article.lower_words[start] == "as" and start + 1 < stop)
    if article.quotation_at[first] != OUTSIDE:
        end = article.quotations[article.quotation_at[first]][1]
        if any(article.is_word[t] and not start <= article.heads[t] < stop for t in range(first + 1, min(end, stop))):
            stop = min(stop, end)  # “orphan districts” in some states, but not: “orphan” districts
    piece = up_to_the_outlet(article, (without_end(article, start, stop),))[0]
    last = article.quotation_at[piece[1] - 1]
    if last != OUTSIDE and article.quotations[last][0] >= start:
        piece = piece[0], max(piece[1], article.quotations[last][1])
    return piece if article.words_in((piece,)) else None


def _overlap(one: Attribution, other: Attribution) -> bool:
    return any(a < d and c < b for a, b in one.content for c, d in other.content)
