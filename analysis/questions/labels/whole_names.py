"""The whole of a person’s name around a mention: Donald Trump, where only Trump is a pattern."""

from __future__ import annotations

from analysis.annotate.attribution.article import Span
from analysis.annotate.attribution.runs import GIVEN, ROLES
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.grammar import HONORIFICS, ORIGINS
from analysis.questions.labels.parse import NAMES, Parse


def whole_name(article: Parse, mention: Span) -> Span:
    """A mention with the rest of the person's name: Donald Trump, Kim Jong Un."""
    first, stop = mention
    is_title = article.lower_words[stop - 1].strip(".") in ROLES
    if article.tags[stop - 1] not in NAMES or is_title or article.entities[stop - 1] in ORIGINS:
        return mention
    sentence = article.sentence_of(first)
    while first > sentence[0]:
        is_behind_initial = first - 2 > sentence[0] and article.is_initial(first - 2)  # Ann B. Lee
        if not (is_behind_initial or _is_part(article, first - 1)):
            break
        first -= 2 if is_behind_initial else 1
    while stop < sentence[1]:
        if _is_part(article, stop):
            stop += 1
        elif article.words[stop] in HYPHENS and stop + 1 < sentence[1] and article.entities[stop + 1] == "PERSON":
            stop += 2  # Kim Jong-un
        else:
            break
    return first, stop


def _is_part(article: Parse, token: int) -> bool:
    """Whether a token beside a person's name is part of it: a given or a family name."""
    word = article.words[token]
    is_title = article.lower_words[token].strip(".") in ROLES | HONORIFICS
    is_name = article.entities[token] == "PERSON" or word in GIVEN
    return is_name and word[0].isupper() and not is_title and article.tags[token] in NAMES
