"""Candidates for attributions: for each possible cue, the stretches that may be what it attributes.

A candidate is read off the parse and the quotation marks by rule; which candidates hold is for ``scorer`` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.annotate.attribution.page import STOPS, Page, Quotes, merged, minus, sentence_bounds, trimmed, without_end
from analysis.schema.vocabulary import Zone

RIGHT = frozenset("ccomp xcomp dobj obj dative prep oprd acomp attr advcl acl appos npadvmod agent prt advmod".split())
MAX_RIGHT = 5
"""Children after a cue whose runs are candidates; a plain limit: the runs grow with the square of it."""
MAX_CONTENT = 300
"""Tokens of a content without quotations; a plain limit against long running time where full stops are missing."""
MAX_ON, MAX_HERE = 3, 20
"""Quotations that go on after one, in the next paragraphs and in its own; plain limits against long running time."""
BESIDE = 45
"""Tokens before and after a cue, within its sentence, in which a quotation is looked for; set by hand."""
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


@dataclass(frozen=True)
class Candidate:
    """A possible attribution: its cue token, its content as ranges of tokens, and how it was found."""

    cue: int
    content: tuple[tuple[int, int], ...]
    form: str


def widened(page: Page, quotes: Quotes, start: int, stop: int, cue: int) -> tuple[int, int]:
    """[start, stop) grown to the ends of the quotations it touches, unless the cue stands in one of them."""
    for edge in (start, stop - 1):
        number = quotes.at[edge] if 0 <= edge < len(page.words) else -1
        if number >= 0 and quotes.at[cue] != number:
            a, b = quotes.ranges[number]
            start, stop = min(start, a), max(stop, b)
    return start, stop


def of_cue(page: Page, quotes: Quotes, cue: int, bounds: tuple[int, int]) -> Iterator[Candidate]:
    """All candidates of one cue. bounds: its sentence as a range of tokens."""
    seen: set[tuple[tuple[int, int], ...]] = set()
    for form, pieces in _contents(page, quotes, cue, bounds):
        kept = []
        for start, stop in pieces:
            start, stop = widened(page, quotes, *without_end(page, start, stop), cue)
            for a, b in minus(start, stop, cue, cue + 1):
                a, b = trimmed(page, a, b)
                if a < b:
                    kept.append((a, b))
        content = merged(kept)
        if sum(stop - start for start, stop in content) > MAX_CONTENT and not form.startswith("quote"):
            continue  # a list without a full stop; every cue would have all of it
        if content and content not in seen:
            seen.add(content)
            yield Candidate(cue, content, form)


Pieces = list[tuple[int, int]]


def _contents(page: Page, quotes: Quotes, cue: int, bounds: tuple[int, int]) -> Iterator[tuple[str, Pieces]]:
    yield from _quoted(page, quotes, cue, bounds)
    yield from _clauses_before(page, cue)
    yield from _right_children(page, cue)
    yield from _around(page, cue, bounds)
    yield from _raised(page, cue)
    if page.lemmas[cue] == "accord":
        yield from _according(page, cue, bounds)


def _own(page: Page, cue: int) -> tuple[int, int]:
    """What the cue governs by itself, no clause of content: its subject, auxiliaries, modifiers."""
    start = stop = cue
    for child in page.children[cue]:
        if page.relations[child] in (*SUBJECTS, "aux", "auxpass", "neg", "advmod", "prt", "dative", "npadvmod", "dobj"):
            start, stop = min(start, page.first[child]), max(stop, page.last[child])
    return start, stop + 1


def _quoted(page: Page, quotes: Quotes, cue: int, bounds: tuple[int, int]) -> Iterator[tuple[str, Pieces]]:
    """Quotations beside the cue, and those that go on after it in the paragraph, or in the next if left open."""
    if quotes.at[cue] >= 0:
        return
    before = after = None
    for token in range(cue - 1, max(bounds[0], cue - BESIDE) - 1, -1):
        if quotes.at[token] >= 0:
            before = quotes.at[token]
            break
    for token in range(cue + 1, min(bounds[1], cue + BESIDE)):
        if quotes.at[token] >= 0:
            after = quotes.at[token]
            break
    nearest = after if after is not None else before
    if nearest is None:
        return
    here, on = _following(page, quotes, bounds, nearest)
    endings: list[tuple[str, Pieces]] = [("", [])]
    endings += [("+", here)] if here else []
    endings += [("+" * (number + 2), [*here, *on[: number + 1]]) for number in range(len(on))]
    for sign, follow in endings:
        if before is not None:
            yield f"quote<{sign}", [quotes.ranges[before], *follow]
        if before is not None and after is not None:
            yield f"quote<>{sign}", [quotes.ranges[before], quotes.ranges[after], *follow]
        if after is not None:
            yield f"quote>{sign}", [quotes.ranges[after], *follow]
    if after is not None:
        yield "to quote>", [(cue + 1, quotes.ranges[after][1])]
        yield "past quote>", [(cue + 1, bounds[1])]
        if page.relations[cue] != "ROOT":
            subject = next((c for c in page.children[cue] if c > cue and page.relations[c] in SUBJECTS), None)
            if subject is not None:
                yield "after subject to quote>", [(page.last[subject] + 1, quotes.ranges[after][1])]


def free(page: Page, quotes: Quotes) -> Iterator[Candidate]:
    """Quotations of the body in a sentence without a word outside them: their speaker stands before or after.

    A heading that is a quotation has no speaker of its own.
    """
    bounds_at = {start: (start, stop) for start, stop in sentence_bounds(page.sentences)}
    for number, (start, stop) in enumerate(quotes.ranges):
        if start not in bounds_at or page.zones[start] != Zone.BODY:
            continue
        last = page.sentences[stop - 1]
        if stop < len(page.words) and page.sentences[stop] == last and page.words[stop] not in STOPS:
            continue
        here, on = _following(page, quotes, (start, stop), number)
        yield Candidate(start, ((start, stop),), "free")
        if here:
            yield Candidate(start, ((start, stop), *here), "free+")
        if on:
            yield Candidate(start, ((start, stop), *here, on[0]), "free++")


def _following(page: Page, quotes: Quotes, bounds: tuple[int, int], number: int) -> tuple[Pieces, Pieces]:
    """Quotations that stand alone right after the sentence of the cue: in its paragraph, and in the next ones."""
    here: Pieces = []
    on: Pieces = []
    at = max(bounds[1], quotes.ranges[number][1])
    for later in range(number + 1, len(quotes.ranges)):
        start, stop = quotes.ranges[later]
        if start < at:
            continue
        if start != at:
            break
        if not stands_alone(page, quotes, later):
            break  # it has a sentence, and perhaps a cue, of its own
        if page.zones[start] != page.zones[bounds[0]]:
            break  # a heading between paragraphs
        if len(on) == MAX_ON or len(here) == MAX_HERE:
            break
        (here if page.paragraphs[start] == page.paragraphs[bounds[0]] and not on else on).append((start, stop))
        at = stop
    return here, on


def stands_alone(page: Page, quotes: Quotes, number: int) -> bool:
    """Whether a quotation's sentence ends with it."""
    stop = quotes.ranges[number][1]
    return stop >= len(page.words) or page.sentences[stop - 1] != page.sentences[stop] or page.words[stop] in STOPS


def _clauses_before(page: Page, cue: int) -> Iterator[tuple[str, Pieces]]:
    for child in page.children[cue]:
        if child < cue and page.relations[child] in ("ccomp", "parataxis", "dep", "advcl"):
            yield f"{page.relations[child]}<", [(page.first[child], page.last[child] + 1)]


def _right_children(page: Page, cue: int) -> Iterator[tuple[str, Pieces]]:
    right = [c for c in page.children[cue] if c > cue and page.relations[c] in RIGHT][:MAX_RIGHT]
    for i in range(len(right)):
        names = ""
        for j in range(i, len(right)):
            relation = page.relations[right[j]]
            names += f"{relation}:{page.lemmas[right[j]]} " if relation == "prep" else f"{relation} "
            yield names + ">", [(page.first[right[i]], page.last[right[j]] + 1)]
    for child in right:
        if page.relations[child] == "prep":
            inner = [c for c in page.children[child] if c > child]
            if inner:
                start, stop = page.first[inner[0]], page.last[inner[-1]] + 1
                yield f"in prep:{page.lemmas[child]} >", [(start, stop)]


def _around(page: Page, cue: int, bounds: tuple[int, int]) -> Iterator[tuple[str, Pieces]]:
    """The clause the cue is put into: “X, he said, Y”."""
    head = page.heads[cue]
    if page.relations[cue] in ("parataxis", "ccomp", "advcl", "dep", "conj") and head != cue:
        whole = (page.first[head], page.last[head] + 1)
        own = _own(page, cue)
        pieces = minus(*whole, *own)
        if pieces:
            yield f"around {page.relations[cue]}", pieces
        left = minus(bounds[0], bounds[1], own[0], own[1])
        if left and left != pieces:
            yield "rest of sentence", left
            if len(left) > 1:
                yield "left of cue", left[:1]


def _raised(page: Page, cue: int) -> Iterator[tuple[str, Pieces]]:
    """Subject and complement together: “[he] is expected [to win]”."""
    subject = next((c for c in page.children[cue] if page.relations[c] in ("nsubj", "nsubjpass") and c < cue), None)
    rest = [c for c in page.children[cue] if c > cue and page.relations[c] in ("xcomp", "oprd", "acomp")]
    if subject is not None and rest:
        yield (
            "subject+",
            [(page.first[subject], page.last[subject] + 1), (page.first[rest[0]], page.last[rest[-1]] + 1)],
        )
    if subject is not None and page.relations[subject] == "nsubjpass":
        yield "subject", [(page.first[subject], page.last[subject] + 1)]


def _according(page: Page, cue: int, bounds: tuple[int, int]) -> Iterator[tuple[str, Pieces]]:
    head = page.heads[cue]
    own = (page.first[cue], page.last[cue] + 1)
    yield "according", minus(page.first[head], page.last[head] + 1, *own)
    yield "according, sentence", minus(*bounds, *own)
