"""What is known of a token that may head a source, for a linear model to weigh."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.annotate.attribution.article import NO_VERB, USUAL, ParsedArticle, remembered
from analysis.annotate.attribution.linear import Row
from analysis.annotate.attribution.source_rules import DASHES
from analysis.annotate.attribution.sources import Asked, head_of, heads, words_of

FACTS = (
    "none has_cue lemma tag rate cue_relation cue_who passive has_subject no_rule quoted_content dashed"  # of the cue
    " relation who above_rate subject beside long quoted next before capital clause"  # of the token alone
    " in_rule is_rule same path by_cue side away sentences paragraphs gap in_content again name_again rank verb_gap"
    " verb_rate speaks repeated support"
).split()
MAX_PATH = 8
"""Steps in the parse from a cue to its source, and tokens of a source that is not long; set by hand."""
RARE = 3
"""The step from which a verb may be a cue although the parse does not say so."""
SUPPORTED = (0.0, 0.25, 0.5, 0.8, 0.999)
"""Supports above which a token stands a step higher; set by hand, the last one for the best cue itself."""


@dataclass(frozen=True)
class _Question:
    """What all tokens of one question share."""

    article: ParsedArticle
    asked: Asked
    words: frozenset[int]
    above: Mapping[int, int]
    rule_head: int | None
    names: Mapping[str, int]
    """how often each word is among those that may head the source"""


def source_facts(article: ParsedArticle, asked: Asked) -> tuple[list[int | None], list[Row]]:
    """Each token that may head the source, then none; and for each of them a value for each of FACTS."""
    tokens = heads(article, asked)
    names: dict[str, int] = {}
    for token in tokens:
        names[article.lower_words[token]] = names.get(article.lower_words[token], 0) + 1
    rule_head = None if asked.rule is None else head_of(article, asked.rule)
    shared = _of_cue(article, asked)
    question = _Question(article, asked, words_of(asked.content), _above(article, asked.cue), rule_head, names)
    rows: list[Row] = [(0, *shared, *_of_token(question, token, rank)) for rank, token in enumerate(tokens)]
    nobody = [""] * (len(FACTS) - len(shared) - 1)
    return [*tokens, None], [*rows, (1, *shared, *nobody)]


def _of_cue(article: ParsedArticle, asked: Asked) -> Row:
    cue = asked.cue
    relations = {article.relations[child] for child in article.children[cue]}
    subject = article.subject(cue)
    first, last = asked.content[0][0], asked.content[-1][1] - 1
    return (
        int(asked.has_cue),
        article.lower_lemmas[cue],
        article.tags[cue],
        article.steps[cue],
        article.relations[cue],
        "none" if subject is None else article.who[subject],
        int("auxpass" in relations),
        int(not relations.isdisjoint(("nsubj", "nsubjpass"))),
        int(asked.rule is None),
        int(article.quotation_at[first] >= 0 and article.quotation_at[last] >= 0),
        int(last + 1 < len(article.words) and article.words[last + 1] in DASHES),
    )


@remembered
def _of_head(article: ParsedArticle, token: int) -> Row:
    """What is known of a token whatever is asked."""
    relation, head = article.relations[token], article.heads[token]
    first, last = article.first[token], article.last[token]
    return (
        relation,
        article.who[token],
        article.verb_steps[head],
        int(relation in ("nsubj", "nsubjpass")),
        f"{_beside(article, first - 1)} {_beside(article, last + 1)}",
        int(last - first > MAX_PATH),
        int(article.quotation_at[token] >= 0),
        article.lower_words[token + 1] if token + 1 < len(article.words) else "$",
        _before(article, first),
        int(article.words[token][:1].isupper()),
        int(article.relations[head] in ("relcl", "acl")),
    )


def _of_token(question: _Question, token: int, rank: int) -> Row:
    article, asked = question.article, question.asked
    cue = asked.cue
    side, gap = _place(question, token)
    verb_gap, verb_rate, speaks = _verb(question, token)
    name, back = article.lower_words[token], asked.before
    return (
        *_of_head(article, token),
        int(asked.rule is not None and asked.rule[0] <= token < asked.rule[1]),
        int(token == question.rule_head),
        int(article.heads[token] == cue),
        _path(question, token),
        int(cue in (article.first[token] - 1, article.last[token] + 1)),
        side,
        ("-" if token < cue else "+") + str(min(abs(token - cue).bit_length(), 6)),
        max(-2, min(article.sentences[token] - article.sentences[cue], 2)),
        min(article.paragraphs[cue] - article.paragraphs[token], 2),
        gap,
        int(article.heads[token] in question.words),
        int(back is not None and back[0] <= token < back[1]),
        int(back is not None and name in article.lower_words[back[0] : back[1]]),
        min(rank, 5),
        verb_gap,
        verb_rate,
        speaks,
        int(question.names[name] > 1),
        bisect_left(SUPPORTED, asked.support.get(token, 0.0)),
    )


def _place(question: _Question, token: int) -> tuple[str, int]:
    """On which side of the content a token stands, and how many tokens lie between its phrase and the content."""
    article, content = question.article, question.asked.content
    first, last = content[0][0], content[-1][1] - 1
    if token in question.words:
        return "in", 0
    if token < first:
        end = article.last[token]
        return "before", min(first - 1 - (end if end < first else token), 6)
    if token > last:
        begin = article.first[token]
        return "after", min((begin if begin > last else token) - last - 1, 6)
    return "between", 0


def _verb(question: _Question, token: int) -> tuple[str, int, int]:
    """The verb that a token is the subject or agent of, or stands beside: how far from the content it is, and on which
    side; its step; whether it is usually a cue and stands outside quotation marks."""
    article, content = question.article, question.asked.content
    verb = article.heads[token]
    if article.relations[token] not in ("nsubj", "nsubjpass", "agent") or not article.verbs[verb]:
        beside = (article.last[token] + 1, article.first[token] - 1)
        verb = next((place for place in beside if _may_speak(article, place, article.sentences[token])), -1)
    if verb < 0:
        return "none", NO_VERB, 0
    first, last = content[0][0], content[-1][1] - 1
    gap = min(verb - last - 1 if verb > last else first - verb - 1 if verb < first else 0, 5)
    side = "after" if verb > last else "before" if verb < first else "in"
    return f"{side} {gap}", article.steps[verb], int(article.steps[verb] >= USUAL and article.quotation_at[verb] < 0)


def _may_speak(article: ParsedArticle, place: int, sentence: int) -> bool:
    return (
        0 <= place < len(article.verbs) and article.verb_steps[place] >= RARE and article.sentences[place] == sentence
    )


def _before(article: ParsedArticle, first: int) -> str:
    """What stands before a phrase: a small word or a mark as it is, else its tag."""
    if not first:
        return "^"
    tag = article.tags[first - 1]
    small = tag in ("IN", "TO", "CC", "WRB", "WDT", "DT") or not article.is_word[first - 1]
    return article.lower_words[first - 1] if small else tag


def _beside(article: ParsedArticle, place: int) -> str:
    """How often a word beside a phrase is a cue; a mark as it is."""
    if not 0 <= place < len(article.verbs):
        return "-"
    if article.verbs[place] or article.lower_lemmas[place] in article.rates:
        return str(article.steps[place])
    return article.words[place] if not article.words[place].isalnum() else "-"


def _above(article: ParsedArticle, cue: int) -> dict[int, int]:
    """The tokens the cue hangs on, with how far up."""
    found, token = {cue: 0}, cue
    for step in range(1, MAX_PATH + 1):
        token = article.heads[token]
        found.setdefault(token, step)
    return found


def _path(question: _Question, token: int) -> str:
    """The relations from the cue up, then down to a token, three of each at most."""
    article, above = question.article, question.above
    down: list[str] = []
    at = token
    while at not in above and article.heads[at] != at and len(down) < MAX_PATH:
        down.append(article.relations[at])
        at = article.heads[at]
    if at not in above:
        return "none"
    up = [article.relations[t] for t, step in above.items() if step < above[at]]
    return "^".join(up[:3]) + "|" + "v".join(down[:3])
