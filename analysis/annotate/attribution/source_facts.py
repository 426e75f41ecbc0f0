"""What is known of a token that may head a source, for a linear model to weigh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.annotate.attribution.linear import Row
from analysis.annotate.attribution.sources import DASHES, Asked, head_of, heads, words_of
from analysis.annotate.attribution.token_facts import NO_VERB, USUAL, TokenFacts

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

    facts: TokenFacts
    asked: Asked
    words: frozenset[int]
    above: Mapping[int, int]
    rule_head: int | None
    names: Mapping[str, int]
    """how often each word is among those that may head the source"""


def source_facts(facts: TokenFacts, asked: Asked) -> tuple[list[int | None], list[Row]]:
    """Each token that may head the source, then none; and for each of them a value for each of FACTS."""
    tokens = heads(facts, asked)
    names: dict[str, int] = {}
    for token in tokens:
        names[facts.lower[token]] = names.get(facts.lower[token], 0) + 1
    rule_head = None if asked.rule is None else head_of(facts.page, asked.rule)
    shared = _of_cue(facts, asked)
    question = _Question(facts, asked, words_of(asked.content), _above(facts, asked.cue), rule_head, names)
    rows: list[Row] = [(0, *shared, *_of_token(question, token, rank)) for rank, token in enumerate(tokens)]
    nobody = [""] * (len(FACTS) - len(shared) - 1)
    return [*tokens, None], [*rows, (1, *shared, *nobody)]


def _of_cue(facts: TokenFacts, asked: Asked) -> Row:
    page, cue = facts.page, asked.cue
    relations = {page.relations[child] for child in page.children[cue]}
    subject = facts.subject(cue)
    first, last = asked.content[0][0], asked.content[-1][1] - 1
    return (
        int(asked.has_cue),
        facts.lemmas[cue],
        page.tags[cue],
        facts.steps[cue],
        page.relations[cue],
        "none" if subject is None else facts.who[subject],
        int("auxpass" in relations),
        int(not relations.isdisjoint(("nsubj", "nsubjpass"))),
        int(asked.rule is None),
        int(facts.quotes.at[first] >= 0 and facts.quotes.at[last] >= 0),
        int(last + 1 < len(page.words) and page.words[last + 1] in DASHES),
    )


def _of_head(facts: TokenFacts, token: int) -> Row:
    """What is known of a token whatever is asked."""
    page = facts.page
    relation, head = page.relations[token], page.heads[token]
    first, last = page.first[token], page.last[token]
    return (
        relation,
        facts.who[token],
        facts.verb_steps[head],
        int(relation in ("nsubj", "nsubjpass")),
        f"{_beside(facts, first - 1)} {_beside(facts, last + 1)}",
        int(last - first > MAX_PATH),
        int(facts.quotes.at[token] >= 0),
        facts.lower[token + 1] if token + 1 < len(page.words) else "$",
        _before(facts, first),
        int(page.words[token][:1].isupper()),
        int(page.relations[head] in ("relcl", "acl")),
    )


def _of_token(question: _Question, token: int, rank: int) -> Row:
    facts, asked = question.facts, question.asked
    page, cue = facts.page, asked.cue
    side, gap = _place(question, token)
    verb_gap, verb_rate, speaks = _verb(question, token)
    name, back = facts.lower[token], asked.before
    if token not in facts.of_heads:
        facts.of_heads[token] = _of_head(facts, token)
    return (
        *facts.of_heads[token],
        int(asked.rule is not None and asked.rule[0] <= token < asked.rule[1]),
        int(token == question.rule_head),
        int(page.heads[token] == cue),
        _path(question, token),
        int(cue in (page.first[token] - 1, page.last[token] + 1)),
        side,
        ("-" if token < cue else "+") + str(min(abs(token - cue).bit_length(), 6)),
        max(-2, min(page.sentences[token] - page.sentences[cue], 2)),
        min(page.paragraphs[cue] - page.paragraphs[token], 2),
        gap,
        int(page.heads[token] in question.words),
        int(back is not None and back[0] <= token < back[1]),
        int(back is not None and name in facts.lower[back[0] : back[1]]),
        min(rank, 5),
        verb_gap,
        verb_rate,
        speaks,
        int(question.names[name] > 1),
        sum(asked.support.get(token, 0.0) > least for least in SUPPORTED),
    )


def _place(question: _Question, token: int) -> tuple[str, int]:
    """On which side of the content a token stands, and how many tokens lie between its phrase and the content."""
    page, content = question.facts.page, question.asked.content
    first, last = content[0][0], content[-1][1] - 1
    if token in question.words:
        return "in", 0
    if token < first:
        end = page.last[token]
        return "before", min(first - 1 - (end if end < first else token), 6)
    if token > last:
        begin = page.first[token]
        return "after", min((begin if begin > last else token) - last - 1, 6)
    return "between", 0


def _verb(question: _Question, token: int) -> tuple[str, int, int]:
    """The verb that a token is the subject or agent of, or stands beside: how far from the content it is, and on which
    side; its step; whether it is usually a cue and stands outside quotation marks."""
    facts, content = question.facts, question.asked.content
    page = facts.page
    verb = page.heads[token]
    if page.relations[token] not in ("nsubj", "nsubjpass", "agent") or not facts.verbs[verb]:
        beside = (page.last[token] + 1, page.first[token] - 1)
        verb = next((place for place in beside if _may_speak(facts, place, page.sentences[token])), -1)
    if verb < 0:
        return "none", NO_VERB, 0
    first, last = content[0][0], content[-1][1] - 1
    gap = min(verb - last - 1 if verb > last else first - verb - 1 if verb < first else 0, 5)
    side = "after" if verb > last else "before" if verb < first else "in"
    return f"{side} {gap}", facts.steps[verb], int(facts.steps[verb] >= USUAL and facts.quotes.at[verb] < 0)


def _may_speak(facts: TokenFacts, place: int, sentence: int) -> bool:
    return 0 <= place < len(facts.verbs) and facts.verb_steps[place] >= RARE and facts.page.sentences[place] == sentence


def _before(facts: TokenFacts, first: int) -> str:
    """What stands before a phrase: a small word or a mark as it is, else its tag."""
    if not first:
        return "^"
    tag = facts.page.tags[first - 1]
    small = tag in ("IN", "TO", "CC", "WRB", "WDT", "DT") or not facts.is_word[first - 1]
    return facts.lower[first - 1] if small else tag


def _beside(facts: TokenFacts, place: int) -> str:
    """How often a word beside a phrase is a cue; a mark as it is."""
    if not 0 <= place < len(facts.verbs):
        return "-"
    if facts.verbs[place] or facts.lemmas[place] in facts.rates:
        return str(facts.steps[place])
    return facts.page.words[place] if not facts.page.words[place].isalnum() else "-"


def _above(facts: TokenFacts, cue: int) -> dict[int, int]:
    """The tokens the cue hangs on, with how far up."""
    found, token = {cue: 0}, cue
    for step in range(1, MAX_PATH + 1):
        token = facts.page.heads[token]
        found.setdefault(token, step)
    return found


def _path(question: _Question, token: int) -> str:
    """The relations from the cue up, then down to a token, three of each at most."""
    page, above = question.facts.page, question.above
    down: list[str] = []
    at = token
    while at not in above and page.heads[at] != at and len(down) < MAX_PATH:
        down.append(page.relations[at])
        at = page.heads[at]
    if at not in above:
        return "none"
    up = [page.relations[t] for t, step in above.items() if step < above[at]]
    return "^".join(up[:3]) + "|" + "v".join(down[:3])
