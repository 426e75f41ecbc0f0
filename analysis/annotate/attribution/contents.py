"""Candidates for attributions: for each possible cue, the stretches that may be what it attributes.

A candidate is read off the parse and the quotation marks by rule; which candidates hold is for ``model`` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.annotate.attribution.article import OUTSIDE, SUBJECTS, ParsedArticle, Span, merged, minus, size_of
from analysis.annotate.attribution.ends import STOPS, from_that, trimmed, turns, without_end
from analysis.schema.vocabulary import Zone

RIGHT = frozenset("ccomp xcomp dobj obj dative prep oprd acomp attr advcl acl appos npadvmod agent prt advmod".split())
FIRST = frozenset("ccomp xcomp dobj obj prep advcl acl".split())
"""With which of them a content begins; on a left-out fifth of the training articles the others hardly ever did."""
OWN = frozenset((*SUBJECTS, "aux", "auxpass", "neg", "advmod", "prt", "dative", "npadvmod", "dobj"))
MAX_RIGHT = 5
"""Children after a cue whose runs are candidates; a plain limit: the runs grow with the square of it."""
MAX_CONTENT = 300
"""Tokens of a content without quotations; a plain limit against long running time where full stops are missing."""
MAX_ON, MAX_HERE = 3, 20
"""Quotations that go on after one, in the next paragraphs and in its own; plain limits against long running time."""
BESIDE = 45
"""Tokens before and after a cue, within its sentence, in which a quotation is looked for; set by hand."""
MAX_AFTER = 16
"""Tokens from a comma to a cue that ends a sentence, and from there to the end; set by hand: a source, a day, a place."""
RELATIVES = frozenset(("WDT", "WP"))
MAX_TURNS = 2
"""Endings of a content that are tried without; more found nothing more on a left-out fifth of the training articles."""
LEAST_STEP = 3
"""How often a lemma must be a cue (``article.STEPS``) before a content without quoted words is read off it; on a left-out
fifth of the training articles rarer ones hardly ever were one, and had a third of all candidates."""


@dataclass(frozen=True)
class Candidate:
    """A possible attribution: its cue token, its content as ranges of tokens, and how it was found."""

    cue: int
    content: tuple[Span, ...]
    form: str


def widened(article: ParsedArticle, start: int, stop: int, cue: int) -> Span:
    """[start, stop) grown to the ends of the quotations it touches, unless the cue stands in one of them."""
    for edge in (start, stop - 1):
        number = article.quotation_at[edge] if 0 <= edge < len(article.words) else OUTSIDE
        if number >= 0 and article.quotation_at[cue] != number:
            a, b = article.quotations[number]
            start, stop = min(start, a), max(stop, b)
    return start, stop


def of_cue(article: ParsedArticle, cue: int, least: int = LEAST_STEP) -> Iterator[Candidate]:
    """All candidates of one cue. least: the step of cues whose contents need no quoted words."""
    seen: set[tuple[Span, ...]] = set()
    for form, pieces in _contents(article, cue, article.sentence_of(cue)):
        kept = []
        for start, stop in pieces:
            start, stop = widened(article, *without_end(article, start, stop), cue)
            start = from_that(article, cue, start, stop)
            for a, b in minus(start, stop, *_put_in(article, cue, start, stop)):
                a, b = trimmed(article, a, b)
                if a < b and not (b - a == 1 and article.tags[a] in RELATIVES and b <= cue):
                    kept.append((a, b))
        whole = merged(kept)
        if not whole or (size_of(whole) > MAX_CONTENT and not form.startswith("quote")):
            continue  # a list without a full stop; every cue would have all of it
        for content in (*_with_ends(article, whole), *_going_on(article, whole, cue)):
            if content not in seen and (article.steps[cue] >= least or article.quotes(content)):
                seen.add(content)
                yield Candidate(cue, content, form)


def _going_on(article: ParsedArticle, content: tuple[Span, ...], cue: int) -> Iterator[tuple[Span, ...]]:
    """A content that ends its sentence, with the quotations that stand alone right after it: he said it was over. “I
    am tired.” Where a colon announces them they are by themselves."""
    bounds = article.sentence_of(cue)
    number = article.quotation_at[bounds[1]] if bounds[1] < len(article.words) else OUTSIDE
    announced = article.words[bounds[1] - 1] == ":"
    ends = not any(article.is_word[content[-1][1] : bounds[1]])
    if (
        number >= 0
        and ends
        and not announced
        and article.quotation_at[content[-1][1] - 1] < 0
        and stands_alone(article, number)
    ):
        here, _ = _following(article, bounds, number)
        yield (*content, article.quotations[number], *here)


def _put_in(article: ParsedArticle, cue: int, start: int, stop: int) -> Span:
    """The cue, with its subject where both stand inside [start, stop): “which [Ann Lee said] was a mistake”."""
    subject = article.subject(cue)
    if subject is None or not start < article.first[subject] <= article.last[subject] < cue < stop:
        return cue, cue + 1
    return article.first[subject], cue + 1


def _with_ends(article: ParsedArticle, content: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """A content, and without what may be the outlet's again at its end."""
    yield content
    if article.quotation_at[content[-1][1] - 1] < 0:
        start, stop = content[-1]
        for turn in turns(article, (start, stop))[:MAX_TURNS]:
            left = without_end(article, start, turn)
            if left[0] < left[1]:
                yield (*content[:-1], left)


Pieces = list[Span]


def _contents(article: ParsedArticle, cue: int, bounds: Span) -> Iterator[tuple[str, Pieces]]:
    yield from _quoted(article, cue, bounds)
    yield from _clauses_before(article, cue)
    yield from _right_children(article, cue)
    yield from _around(article, cue)
    yield from _raised(article, cue)
    yield from _before_comma(article, cue, bounds)
    if article.lemmas[cue] == "accord":
        yield from _according(article, cue, bounds)


def _own(article: ParsedArticle, cue: int) -> Span:
    """What the cue governs by itself, no clause of content: its subject, auxiliaries, modifiers."""
    start = stop = cue
    for child in article.children[cue]:
        if article.relations[child] in OWN:
            start, stop = min(start, article.first[child]), max(stop, article.last[child])
    return start, stop + 1


def _quoted(article: ParsedArticle, cue: int, bounds: Span) -> Iterator[tuple[str, Pieces]]:
    """Quotations beside the cue, and those that go on after it in the paragraph, or in the next if left open."""
    if article.quotation_at[cue] >= 0:
        return
    before = after = None
    for token in range(cue - 1, max(bounds[0], cue - BESIDE) - 1, -1):
        if article.quotation_at[token] >= 0:
            before = article.quotation_at[token]
            break
    for token in range(cue + 1, min(bounds[1], cue + BESIDE)):
        if article.quotation_at[token] >= 0:
            after = article.quotation_at[token]
            break
    nearest = after if after is not None else before
    if nearest is None:
        return
    here, on = _following(article, bounds, nearest)
    endings: list[tuple[str, Pieces]] = [("", [])]
    endings += [("+", here)] if here else []
    endings += [("+" * (number + 2), [*here, *on[: number + 1]]) for number in range(len(on))]
    for sign, follow in endings:
        if before is not None:
            yield f"quote<{sign}", [article.quotations[before], *follow]
        if before is not None and after is not None:
            yield f"quote<>{sign}", [article.quotations[before], article.quotations[after], *follow]
        if after is not None:
            yield f"quote>{sign}", [article.quotations[after], *follow]
    if after is not None:
        yield "to quote>", [(cue + 1, article.quotations[after][1])]
        yield "past quote>", [(cue + 1, bounds[1])]
        if article.relations[cue] != "ROOT":
            subject = next((c for c in article.children[cue] if c > cue and article.relations[c] in SUBJECTS), None)
            if subject is not None:
                yield "after subject to quote>", [(article.last[subject] + 1, article.quotations[after][1])]


def free(article: ParsedArticle) -> Iterator[Candidate]:
    """Quotations of the body in a sentence without a word outside them: their speaker stands before or after.

    A heading that is a quotation has no speaker of its own.
    """
    for number, (start, stop) in enumerate(article.quotations):
        if start != article.sentence_of(start)[0] or article.zones[start] != Zone.BODY:
            continue
        last = article.sentences[stop - 1]
        if stop < len(article.words) and article.sentences[stop] == last and article.words[stop] not in STOPS:
            continue
        here, on = _following(article, (start, stop), number)
        yield Candidate(start, ((start, stop),), "free")
        if here:
            yield Candidate(start, ((start, stop), *here), "free+")
        if on:
            yield Candidate(start, ((start, stop), *here, on[0]), "free++")


def _following(article: ParsedArticle, bounds: Span, number: int) -> tuple[Pieces, Pieces]:
    """Quotations that stand alone right after the sentence of the cue: in its paragraph, and in the next ones."""
    here: Pieces = []
    on: Pieces = []
    at = max(bounds[1], article.quotations[number][1])
    for later in range(number + 1, len(article.quotations)):
        start, stop = article.quotations[later]
        if start < at:
            continue
        if start != at:
            break
        if not stands_alone(article, later):
            break  # it has a sentence, and perhaps a cue, of its own
        if article.zones[start] != article.zones[bounds[0]]:
            break  # a heading between paragraphs
        if len(on) == MAX_ON or len(here) == MAX_HERE:
            break
        (here if article.paragraphs[start] == article.paragraphs[bounds[0]] and not on else on).append((start, stop))
        at = stop
    return here, on


def stands_alone(article: ParsedArticle, number: int) -> bool:
    """Whether a quotation's sentence ends with it."""
    stop = article.quotations[number][1]
    return (
        stop >= len(article.words)
        or article.sentences[stop - 1] != article.sentences[stop]
        or article.words[stop] in STOPS
    )


def _clauses_before(article: ParsedArticle, cue: int) -> Iterator[tuple[str, Pieces]]:
    for child in article.children[cue]:
        if child < cue and article.relations[child] in ("ccomp", "parataxis", "dep", "advcl"):
            yield f"{article.relations[child]}<", [(article.first[child], article.last[child] + 1)]


def _right_children(article: ParsedArticle, cue: int) -> Iterator[tuple[str, Pieces]]:
    right = [c for c in article.children[cue] if c > cue and article.relations[c] in RIGHT][:MAX_RIGHT]
    for i in range(len(right)):
        if article.relations[right[i]] not in FIRST:
            continue
        names = ""
        for j in range(i, len(right)):
            relation = article.relations[right[j]]
            names += f"{relation}:{article.lemmas[right[j]]} " if relation == "prep" else f"{relation} "
            yield names + ">", [(article.first[right[i]], article.last[right[j]] + 1)]
    for child in right:
        if article.relations[child] == "prep":
            inner = [c for c in article.children[child] if c > child]
            if inner:
                start, stop = article.first[inner[0]], article.last[inner[-1]] + 1
                yield f"in prep:{article.lemmas[child]} >", [(start, stop)]


def _around(article: ParsedArticle, cue: int) -> Iterator[tuple[str, Pieces]]:
    """The clause the cue is put into: “X, he said, Y”."""
    head = article.heads[cue]
    if article.relations[cue] in ("parataxis", "ccomp", "advcl", "dep", "conj") and head != cue:
        whole = (article.first[head], article.last[head] + 1)
        own = _own(article, cue)
        pieces = minus(*whole, *own)
        if pieces:
            yield f"around {article.relations[cue]}", pieces


def _before_comma(article: ParsedArticle, cue: int, bounds: Span) -> Iterator[tuple[str, Pieces]]:
    """What stands before the last comma before the cue, where little stands between and after: “..., the army said on
    Sunday”, wherever the parse puts it."""
    if article.quotation_at[cue] >= 0 or bounds[1] - cue > MAX_AFTER:
        return
    for token in range(cue - 1, max(bounds[0] + 1, cue - MAX_AFTER), -1):
        if article.words[token] == "," and article.quotation_at[token] < 0:
            yield "before comma", [(bounds[0], token)]
            return


def _raised(article: ParsedArticle, cue: int) -> Iterator[tuple[str, Pieces]]:
    """Subject and complement together: “[he] is expected [to win]”."""
    subject = next(
        (c for c in article.children[cue] if article.relations[c] in ("nsubj", "nsubjpass") and c < cue), None
    )
    rest = [c for c in article.children[cue] if c > cue and article.relations[c] in ("xcomp", "oprd", "acomp")]
    if subject is not None and rest:
        yield (
            "subject+",
            [(article.first[subject], article.last[subject] + 1), (article.first[rest[0]], article.last[rest[-1]] + 1)],
        )
    if subject is not None and article.relations[subject] == "nsubjpass":
        yield "subject", [(article.first[subject], article.last[subject] + 1)]


def _according(article: ParsedArticle, cue: int, bounds: Span) -> Iterator[tuple[str, Pieces]]:
    head = article.heads[cue]
    own = (article.first[cue], article.last[cue] + 1)
    yield "according", minus(article.first[head], article.last[head] + 1, *own)
    yield "according, sentence", minus(*bounds, *own)
