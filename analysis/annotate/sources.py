"""Sources: who an attribution's content is ascribed to, as written.

Every noun and pronoun about the cue and the content may head the source, or none. Each is weighed by a small model
that knows what the rules would take (``source_rules``), how the parse leads from the cue to it, and where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from analysis.annotate.features import rate_step
from analysis.annotate.page import Page, Quotes
from analysis.annotate.source_rules import name, phrase

MAX_PATH = 8
SENTENCES_BACK = 2
RELATIVE = ("WP", "WDT")
DASHES = ("-", "--", "–", "—")
CLOSED = ("PR", "WP", "DT", "CD", "JJ")
Span = tuple[int, int]


class Asked(NamedTuple):
    """An attribution whose source is asked for: the token of its cue (the first of its content where it has none),
    its content, the rules' answer, and the source of the attribution before it."""

    cue: int
    has_cue: bool
    content: tuple[Span, ...]
    rule: Span | None
    before: Span | None


def heads(page: Page, quotes: Quotes, asked: Asked) -> list[int]:
    """The tokens that may head the source, nearest to the cue first."""
    words = _words(asked.content)
    first, last = asked.content[0][0], asked.content[-1][1] - 1
    edges = [page.sentences[token] for start, stop in asked.content for token in (start, stop - 1)]
    lowest, highest = min(*edges, page.sentences[asked.cue]), max(*edges, page.sentences[asked.cue])
    low, high = min(asked.cue, first), max(asked.cue, last)
    while low and _near(page, low - 1, lowest - SENTENCES_BACK, page.paragraphs[first] - 1):
        low -= 1
    while high + 1 < len(page.words) and page.sentences[high + 1] <= highest:
        high += 1
    if high + 1 < len(page.words) and page.words[high + 1] in DASHES:  # “...” — Smith.
        highest = page.sentences[high + 1]
        while high + 1 < len(page.words) and page.sentences[high + 1] == highest:
            high += 1
    found = {token for token in range(low, high + 1) if _may_head(page, quotes, asked.cue, token, words)}
    if asked.rule is not None:
        found.add(head_of(page, asked.rule))
    return sorted(found, key=lambda token: (abs(token - asked.cue), token))


def _near(page: Page, token: int, sentence: int, paragraph: int) -> bool:
    return page.sentences[token] >= sentence and page.paragraphs[token] >= paragraph


def _may_head(page: Page, quotes: Quotes, cue: int, token: int, words: frozenset[int]) -> bool:
    if token in words and (quotes.at[token] >= 0 or page.sentences[token] != page.sentences[cue]):
        return False
    tag, relation, head = page.tags[token][:2], page.relations[token], page.heads[token]
    if tag in ("NN", "PR", "WP"):
        return not (relation in ("compound", "nmod") and page.tags[head][:2] == "NN" and head not in words)
    return tag in CLOSED and relation in ("nsubj", "nsubjpass", "pobj")


def head_of(page: Page, span: Span) -> int:
    """The token of a span that hangs on none other of it."""
    return next((t for t in range(*span) if not span[0] <= page.heads[t] < span[1]), span[0])


def _words(content: tuple[Span, ...]) -> frozenset[int]:
    return frozenset(token for start, stop in content for token in range(start, stop))


def span_of(page: Page, asked: Asked, head: int) -> Span:
    """The source that a token heads: the rules' where they say the same, or its phrase, or its name alone."""
    if asked.rule is not None and asked.rule[0] <= head < asked.rule[1] and page.tags[head] not in RELATIVE:
        return asked.rule
    start, stop = phrase(page, head)
    if page.tags[head] in RELATIVE and page.relations[page.heads[head]] == "relcl":
        start = min(start, page.first[page.heads[page.heads[head]]])  # Lee, who
    if _words(asked.content).isdisjoint(range(start, stop)) and not start <= asked.cue < stop:
        return start, stop
    return name(page, head) if page.tags[head] == "NNP" else (head, head + 1)


def source_features(
    page: Page, quotes: Quotes, asked: Asked, rates: Mapping[str, float]
) -> Iterator[tuple[int | None, list[str]]]:
    """Each token that may head the source, with what is known of it, as words a linear model can weigh; then none.

    rates: lemma -> how often, 0 to 1, it is a cue where it occurs.
    """
    above = _above(page, asked.cue)
    words = _words(asked.content)
    rule_head = None if asked.rule is None else head_of(page, asked.rule)
    for rank, token in enumerate(heads(page, quotes, asked)):
        found = [*_by_rule(page, asked, token, rule_head), *_by_parse(page, asked, token, above, rates)]
        yield token, [*found, *_by_place(page, quotes, asked, token, words), f"rank={min(rank, 5)}"]
    yield None, _unnamed(page, asked)


def _unnamed(page: Page, asked: Asked) -> list[str]:
    """What speaks for no source being named: “it is feared that”, “is said to”."""
    cue, ruled = asked.cue, asked.rule is not None
    relations = {page.relations[child] for child in page.children[cue]}
    place = f"tag={page.tags[cue]} relation={page.relations[cue]}"
    return [
        "none",
        f"none rule={ruled}",
        f"none cue={page.lemmas[cue].lower()}",
        f"none tag={page.tags[cue]}",
        f"none relation={page.relations[cue]}",
        f"none has cue={asked.has_cue}",
        f"none rule={ruled} {place}",
        f"none rule={ruled} passive={'auxpass' in relations}",
        f"none rule={ruled} subject={not relations.isdisjoint(('nsubj', 'nsubjpass'))}",
    ]


def _who(page: Page, token: int) -> str:
    tag = page.tags[token]
    return page.words[token].lower() if tag[:2] in CLOSED else page.entities[token] or tag


def _by_rule(page: Page, asked: Asked, token: int, head: int | None) -> list[str]:
    inside = asked.rule is not None and asked.rule[0] <= token < asked.rule[1]
    is_head, who, lemma = token == head, _who(page, token), page.lemmas[asked.cue].lower()
    return [
        f"rule={inside} head={is_head}",
        f"rule={inside} relation={page.relations[token]}",
        f"rule={inside} who={who}",
        f"rule head={is_head} cue={lemma}",
        f"rule head={is_head} has cue={asked.has_cue}",
        f"rule head={is_head} relation={page.relations[token]} tag={page.tags[asked.cue]}",
        f"no rule={head is None} relation={page.relations[token]} same={page.heads[token] == asked.cue}",
    ]


def _by_parse(page: Page, asked: Asked, token: int, above: Mapping[int, int], rates: Mapping[str, float]) -> list[str]:
    path = _path(page, asked.cue, token, above)
    relation, head, who = page.relations[token], page.heads[token], _who(page, token)
    rate = rate_step(rates, page.lemmas[head].lower()) if page.tags[head].startswith("VB") else -1
    cue_rate, same = rate_step(rates, page.lemmas[asked.cue].lower()), head == asked.cue
    is_subject = relation in ("nsubj", "nsubjpass")
    side = "before" if token < asked.content[0][0] else "after"
    return [
        f"path={path}",
        f"path={path} rate={cue_rate}",
        f"path={path} tag={page.tags[asked.cue]}",
        f"relation={relation} rate={rate}",
        f"relation={relation} same={same}",
        f"relation={relation} same={same} cue={page.lemmas[asked.cue].lower()}",
        f"relation={relation} head={rate} rate={cue_rate}",
        f"subject={is_subject} head={rate} same={same} {side}",
        f"head={rate} who={who}",
        f"who={who}",
        f"who={who} relation={relation}",
        f"beside={_beside(page, token, rates)} cue={asked.cue in (page.first[token] - 1, page.last[token] + 1)}",
        f"beside={_beside(page, token, rates)} relation={relation}",
        f"long={page.last[token] - page.first[token] > MAX_PATH}",
    ]


def _beside(page: Page, token: int, rates: Mapping[str, float]) -> str:
    """How often the words right before and right after a phrase are cues."""
    places = (page.first[token] - 1, page.last[token] + 1)
    return " ".join(_verb_rate(page, place, rates) for place in places)


def _verb_rate(page: Page, place: int, rates: Mapping[str, float]) -> str:
    if not 0 <= place < len(page.words):
        return "-"
    if page.tags[place].startswith("VB") or page.lemmas[place].lower() in rates:
        return str(rate_step(rates, page.lemmas[place].lower()))
    return page.words[place] if not page.words[place].isalnum() else "-"


def _by_place(page: Page, quotes: Quotes, asked: Asked, token: int, words: frozenset[int]) -> list[str]:
    first, last = asked.content[0][0], asked.content[-1][1] - 1
    side = "in" if token in words else "before" if token < first else "after" if token > last else "between"
    away = ("-" if token < asked.cue else "+") + str(min(abs(token - asked.cue).bit_length(), 6))
    gap = min(token - last - 1 if side == "after" else first - token - 1 if side == "before" else 0, 6)
    sentences = max(-2, min(page.sentences[token] - page.sentences[asked.cue], 2))
    relation, has_cue = page.relations[token], asked.has_cue
    quoted = all(quotes.at[t] >= 0 for t in (first, last))
    following = page.words[token + 1].lower() if token + 1 < len(page.words) else "$"
    dashed = last + 1 < len(page.words) and page.words[last + 1] in DASHES
    again = asked.before is not None and asked.before[0] <= token < asked.before[1]
    return [
        f"side={side} away={away}",
        f"sentences={sentences} side={side} has cue={has_cue}",
        f"sentences={sentences} relation={relation} has cue={has_cue}",
        f"gap={gap} side={side} has cue={has_cue}",
        f"gap={gap} side={side} dashed={dashed}",
        f"quoted={quotes.at[token] >= 0}",
        f"head in content={page.heads[token] in words} relation={relation}",
        f"again={again} has cue={has_cue}",
        f"next={following} has cue={has_cue}",
        f"quoted content={quoted} side={side} gap={gap}",
        f"quoted content={quoted} side={side} relation={relation}",
    ]


def _above(page: Page, cue: int) -> dict[int, int]:
    """The tokens the cue hangs on, with how far up."""
    found, token = {cue: 0}, cue
    while page.heads[token] != token and len(found) <= MAX_PATH:
        token = page.heads[token]
        found[token] = len(found)
    return found


def _path(page: Page, cue: int, token: int, above: Mapping[int, int]) -> str:
    """The relations from the cue up, then down to a token, three of each at most."""
    down: list[str] = []
    at = token
    while at not in above and page.heads[at] != at and len(down) < MAX_PATH:
        down.append(page.relations[at])
        at = page.heads[at]
    if at not in above:
        return "none"
    up = [relation for relation, step in ((page.relations[t], step) for t, step in above.items()) if step < above[at]]
    return "^".join(up[:3]) + "|" + "v".join(down[:3])
