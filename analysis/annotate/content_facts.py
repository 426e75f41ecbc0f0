"""What is known of a candidate content, for a linear model to weigh."""

from __future__ import annotations

from analysis.annotate.candidates import Candidate, stands_alone
from analysis.annotate.linear import Row
from analysis.annotate.token_facts import NO_VERB, TokenFacts

FACTS = (
    "rate form plain covered who tag outside opening rival relation lemma side length before after aux pieces in_quote"
    " to_end from_start between last_rate closed_by inner above above_rate depth first_tag distance goes_on governs"
).split()
GOVERNED = frozenset("dobj dative prep ccomp xcomp".split())
MAX_DEPTH = 4
USUAL = 4
"""The step from which a verb is usually a cue."""


def content_facts(facts: TokenFacts, candidate: Candidate, bounds: tuple[int, int]) -> Row:
    """A value for each of FACTS. bounds: the sentence of the cue as a range of tokens."""
    page, at = facts.page, facts.quotes.at
    cue, content, form = candidate.cue, candidate.content, candidate.form
    first, last = content[0][0], content[-1][1] - 1
    inside = [token for start, stop in content for token in range(start, stop)]
    subject = facts.subject(cue)
    follows = last + 1 < len(page.words)
    above = page.heads[cue]
    relations = {page.relations[child] for child in page.children[cue] if child > cue}
    goes_on, outside = _quoted_beside(facts, inside, bounds)
    gap = cue - last if last < cue else first - cue if first > cue else 0
    return (
        facts.steps[cue],
        form,
        form.split(":")[0],
        _covered(sum(at[token] >= 0 for token in inside), len(inside)),
        "none" if subject is None else facts.who[subject],
        page.tags[cue],
        outside,
        facts.opening(first),
        facts.rival(cue),
        page.relations[cue],
        facts.lemmas[cue],
        "before" if last < cue else "after" if first > cue else "both",
        min(len(inside).bit_length(), 7),
        facts.lower[first - 1] if first else "^",
        facts.lower[last + 1] if follows else "$",
        _auxiliaries(facts, cue),
        len(content),
        int(at[cue] >= 0),
        int(last + 2 >= bounds[1]),
        int(first <= bounds[0]),
        _between(facts, cue, first, last),
        facts.verb_steps[last],
        "word" if facts.is_word[last] else page.words[last],
        _inner(facts, cue, inside),
        page.relations[above],
        facts.verb_steps[above],
        _depth(facts, cue),
        page.tags[first],
        min(gap.bit_length(), 5),
        int(goes_on),
        "+".join(sorted(relations & GOVERNED)),
    )


def _covered(n_quoted: int, n: int) -> str:
    return "all" if n_quoted == n else "most" if n_quoted > 0.5 * n else "some" if n_quoted else "none"


def _auxiliaries(facts: TokenFacts, cue: int) -> str:
    page = facts.page
    helpers = [page.lemmas[c] for c in page.children[cue] if page.relations[c] in ("aux", "auxpass", "neg")]
    return "+".join(sorted(helpers))


def _between(facts: TokenFacts, cue: int, first: int, last: int) -> str:
    """How many tokens, and verbs, stand between the cue and the content."""
    inside = range(last + 1, cue) if last < cue else range(cue + 1, first) if first > cue else range(0)
    return f"{min(len(inside), 4)} {min(sum(facts.verbs[token] for token in inside), 2)}"


def _inner(facts: TokenFacts, cue: int, inside: list[int]) -> str:
    """The highest step of another verb in the content, outside quotation marks; whether a usual cue has a subject."""
    best, speaks = 0, False
    for token in inside:
        step = facts.verb_steps[token]
        if step != NO_VERB and token != cue and facts.quotes.at[token] < 0:
            best = max(best, step)
            speaks = speaks or (step >= USUAL and facts.subject(token) is not None)
    return f"{best} {int(speaks)}"


def _depth(facts: TokenFacts, cue: int) -> int:
    """How far below the root of its sentence the cue stands."""
    depth, token = 0, cue
    while facts.page.heads[token] != token and depth < MAX_DEPTH:
        token = facts.page.heads[token]
        depth += 1
    return depth


def _quoted_beside(facts: TokenFacts, inside: list[int], bounds: tuple[int, int]) -> tuple[bool, str]:
    """Whether a quotation begins right after the sentence; and what is left out of quoted words of the sentence, or
    alone right after it."""
    at = facts.quotes.at
    held = {at[token] for token in inside}
    left = {at[token] for token in range(*bounds)} - held - {-1}
    following = at[bounds[1]] if bounds[1] < len(at) else -1
    left_on = following >= 0 and following not in held and stands_alone(facts.page, facts.quotes, following)
    return following >= 0, f"{min(len(left), 2)}{'+' if left_on else ''}"
