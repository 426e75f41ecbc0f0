"""What is known of a candidate content, for a linear model to weigh."""

from __future__ import annotations

from bisect import bisect_left

from analysis.annotate.attribution.contents import Candidate, stands_alone
from analysis.annotate.attribution.linear import Row
from analysis.annotate.attribution.token_facts import USUAL, TokenFacts

FACTS = (
    "rate who tag rival relation lemma aux in_quote above above_rate depth governs"  # of the cue
    " form plain covered outside opening side length before after pieces to_end from_start between last_rate closed_by"
    " inner first_tag distance goes_on"
).split()
Content = tuple[tuple[int, int], ...]
GOVERNED = frozenset("dobj dative prep ccomp xcomp".split())
MAX_DEPTH = 4
"""Steps below the root; a cue that is deeper counts as this deep, since few are."""


def content_facts(facts: TokenFacts, candidate: Candidate, bounds: tuple[int, int]) -> Row:
    """A value for each of FACTS. bounds: the sentence of the cue as a range of tokens."""
    cue = candidate.cue
    if cue not in facts.of_cues:  # a cue has many candidates
        facts.of_cues[cue] = _of_cue(facts, cue)
    return (*facts.of_cues[cue], *_of_content(facts, candidate, bounds))


def _of_cue(facts: TokenFacts, cue: int) -> Row:
    page = facts.page
    subject, above = facts.subject(cue), page.heads[cue]
    relations = {page.relations[child] for child in page.children[cue] if child > cue}
    return (
        facts.steps[cue],
        "none" if subject is None else facts.who[subject],
        page.tags[cue],
        facts.rival(cue),
        page.relations[cue],
        facts.lemmas[cue],
        _auxiliaries(facts, cue),
        int(facts.quotes.at[cue] >= 0),
        page.relations[above],
        facts.verb_steps[above],
        _depth(facts, cue),
        "+".join(sorted(relations & GOVERNED)),
    )


def _of_content(facts: TokenFacts, candidate: Candidate, bounds: tuple[int, int]) -> Row:
    page = facts.page
    cue, content, form = candidate.cue, candidate.content, candidate.form
    first, last = content[0][0], content[-1][1] - 1
    size = sum(stop - start for start, stop in content)
    goes_on, outside = _quoted_beside(facts, content, bounds)
    gap = cue - last if last < cue else first - cue if first > cue else 0
    return (
        form,
        form.split(":")[0],
        _covered(sum(facts.n_quoted[stop] - facts.n_quoted[start] for start, stop in content), size),
        outside,
        facts.opening(first),
        "before" if last < cue else "after" if first > cue else "both",
        min(size.bit_length(), 7),
        facts.lower[first - 1] if first else "^",
        facts.lower[last + 1] if last + 1 < len(page.words) else "$",
        len(content),
        int(last + 2 >= bounds[1]),
        int(first <= bounds[0]),
        _between(facts, cue, first, last),
        facts.verb_steps[last],
        "word" if facts.is_word[last] else page.words[last],
        _inner(facts, cue, content),
        page.tags[first],
        min(gap.bit_length(), 5),
        int(goes_on),
    )


def _covered(n_quoted: int, n: int) -> str:
    return "all" if n_quoted == n else "most" if n_quoted > 0.5 * n else "some" if n_quoted else "none"


def _auxiliaries(facts: TokenFacts, cue: int) -> str:
    page = facts.page
    helpers = [page.lemmas[c] for c in page.children[cue] if page.relations[c] in ("aux", "auxpass", "neg")]
    return "+".join(sorted(helpers))


def _between(facts: TokenFacts, cue: int, first: int, last: int) -> str:
    """How many tokens, and verbs, stand between the cue and the content."""
    inside = slice(last + 1, cue) if last < cue else slice(cue + 1, first) if first > cue else slice(0)
    verbs = facts.verbs[inside]
    return f"{min(len(verbs), 4)} {min(sum(verbs), 2)}"


def _inner(facts: TokenFacts, cue: int, content: Content) -> str:
    """The highest step of another verb in the content, outside quotation marks; whether a usual cue has a subject."""
    best, speaks = 0, False
    for start, stop in content:
        for token in facts.open_verbs[bisect_left(facts.open_verbs, start) : bisect_left(facts.open_verbs, stop)]:
            if token != cue:
                best = max(best, facts.steps[token])
                speaks = speaks or (facts.steps[token] >= USUAL and facts.subject(token) is not None)
    return f"{best} {int(speaks)}"


def _depth(facts: TokenFacts, cue: int) -> int:
    """How far below the root of its sentence the cue stands."""
    depth, token = 0, cue
    while facts.page.heads[token] != token and depth < MAX_DEPTH:
        token = facts.page.heads[token]
        depth += 1
    return depth


def _quoted_beside(facts: TokenFacts, content: Content, bounds: tuple[int, int]) -> tuple[bool, str]:
    """Whether a quotation begins right after the sentence; and what is left out of quoted words of the sentence, or
    alone right after it."""
    at = facts.quotes.at
    held = set().union(*(at[start:stop] for start, stop in content))
    if bounds not in facts.of_sentences:
        facts.of_sentences[bounds] = frozenset(at[slice(*bounds)]) - {-1}
    left = facts.of_sentences[bounds] - held
    zones = facts.page.zones
    same_zone = bounds[1] < len(at) and zones[bounds[1]] == zones[bounds[0]]
    following = at[bounds[1]] if same_zone else -1
    left_on = following >= 0 and following not in held and stands_alone(facts.page, facts.quotes, following)
    return following >= 0, f"{min(len(left), 2)}{'+' if left_on else ''}"
