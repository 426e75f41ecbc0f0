"""What of a source's words is the source: not the day, the account by which somebody posts, or the clause behind it."""

from __future__ import annotations

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.source_rules import phrase
from analysis.annotate.attribution.sources import RELATIVE, head_of

TIMES = frozenset(
    data.words("speakers.csv", "time") + data.words("calendar.csv", "weekday") + data.words("calendar.csv", "month")
)
ACCOUNTS = frozenset(data.words("speakers.csv", "account"))
"""By what somebody posts, and is the one who speaks."""
NAMELESS = ("CD", "DT", "NN")
"""Tags of the heads of sources that a name behind a comma stands for: one of its members, Ann Lee."""


def narrowed(article: ParsedArticle, source: Span) -> Span:
    """A source without the day that the parse puts to it, the account that speaks for its owner, and a relative pronoun;
    one without a name is whom it is said to be."""
    source = _without_pronoun(article, _without_time(article, source))
    return _named_behind(article, _owner(article, source))


def is_time(article: ParsedArticle, token: int) -> bool:
    """Whether a token names a time."""
    return (
        article.lower_lemmas[token] in TIMES
        or article.words[token] in TIMES
        or article.entities[token] in ("DATE", "TIME")
    )


def _without_time(article: ParsedArticle, source: Span) -> Span:
    """Lee’s campaign [on Friday]."""
    head, stop = head_of(article, source), source[1]
    for token in range(head + 1, stop):
        if article.words[token] == "," or article.verbs[token]:
            break
        ends = article.last[token] + 1 == stop and article.tags[token] == "IN" and article.heads[token] == head
        if ends and any(is_time(article, child) for child in article.children[token]):
            return source[0], token
    return source


def _without_pronoun(article: ParsedArticle, source: Span) -> Span:
    """Teachers and unions[, who]."""
    start, stop = source
    ends = stop - start > 2 and article.tags[stop - 1] in RELATIVE and article.words[stop - 2] == ","
    return (start, stop - 2) if ends else source


def _owner(article: ParsedArticle, source: Span) -> Span:
    """Ann Lee[’s account] tweeted."""
    head = head_of(article, source)
    owner = next((child for child in article.children[head] if article.relations[child] == "poss"), None)
    if owner is None or article.lower_lemmas[head] not in ACCOUNTS or not source[0] <= owner < source[1]:
        return source
    return article.first[owner], owner + 1


def _named_behind(article: ParsedArticle, source: Span) -> Span:
    """[One of its members,] Ann Lee, said: a person who stands behind a comma, beside a source without a name."""
    head = head_of(article, source)
    if article.tags[head] not in NAMELESS or any(article.tags[token] == "NNP" for token in range(*source)):
        return source
    for child in article.children[head]:
        is_person = article.tags[child] == "NNP" and article.entities[child] in ("PERSON", None)
        is_named = is_person and any(article.relations[other] == "compound" for other in article.children[child])
        if (
            child > head
            and article.relations[child] == "appos"
            and is_named
            and article.words[article.first[child] - 1] == ","
        ):
            return phrase(article, child)
    return source
