"""What is known of a candidate content, for a linear model to weigh."""

from __future__ import annotations

from bisect import bisect_left

from analysis.annotate.attribution.article import MAX_UP, OUTSIDE, USUAL, ParsedArticle, Span, remembered, size_of
from analysis.annotate.attribution.contents import Candidate, stands_alone
from analysis.annotate.attribution.ends import LIGHT, turns
from analysis.annotate.attribution.linear import Row

FACTS = (
    "rate who tag rival relation lemma aux in_quote above above_rate depth governs"  # of the cue
    " form plain covered outside opening side length before after pieces to_end from_start between last_rate closed_by"
    " inner first_tag distance goes_on tail turn next"
).split()
Content = tuple[Span, ...]
GOVERNED = frozenset("dobj dative prep ccomp xcomp".split())
SMALL = frozenset("IN TO CC WRB WDT WP DT RB PRP".split())
"""Tags of words that are told apart by themselves where something begins."""
MAX_DEPTH = 4
"""Steps below the root; a cue that is deeper counts as this deep, since few are."""


def content_facts(article: ParsedArticle, candidate: Candidate) -> Row:
    """A value for each of FACTS."""
    return (*_of_cue(article, candidate.cue), *_of_content(article, candidate))


@remembered
def _of_cue(article: ParsedArticle, cue: int) -> Row:
    subject, above = article.subject(cue), article.heads[cue]
    relations = {article.relations[child] for child in article.children[cue] if child > cue}
    return (
        article.steps[cue],
        "none" if subject is None else article.who[subject],
        article.tags[cue],
        article.rival(cue),
        article.relations[cue],
        article.lower_lemmas[cue],
        _auxiliaries(article, cue),
        int(article.quotation_at[cue] >= 0),
        article.relations[above],
        article.verb_steps[above],
        _depth(article, cue),
        "+".join(sorted(relations & GOVERNED)),
    )


def _of_content(article: ParsedArticle, candidate: Candidate) -> Row:
    cue, content, form = candidate.cue, candidate.content, candidate.form
    bounds = article.sentence_of(cue)
    first, last = content[0][0], content[-1][1] - 1
    size = size_of(content)
    goes_on, outside = _quoted_beside(article, content, bounds)
    gap = cue - last if last < cue else first - cue if first > cue else 0
    return (
        form,
        form.split(":")[0],
        _covered(sum(article.n_quoted[stop] - article.n_quoted[start] for start, stop in content), size),
        outside,
        article.opening(first),
        "before" if last < cue else "after" if first > cue else "both",
        min(size.bit_length(), 7),
        article.lower_words[first - 1] if first else "^",
        article.lower_words[last + 1] if last + 1 < len(article.words) else "$",
        len(content),
        int(last + 2 >= bounds[1]),
        int(first <= bounds[0]),
        _between(article, cue, first, last),
        article.verb_steps[last],
        "word" if article.is_word[last] else article.words[last],
        _inner(article, cue, content),
        article.tags[first],
        min(gap.bit_length(), 5),
        int(goes_on),
        *_edge(article, (content[-1][0], content[-1][1], cue)),
    )


@remembered
def _edge(article: ParsedArticle, piece: tuple[int, int, int]) -> tuple[str, str, str]:
    """What hangs at the end of a content's last piece, what begins after it, and the word with which that begins."""
    start, stop, cue = piece
    inside = turns(article, (start, stop)) if article.quotation_at[stop - 1] < 0 else ()
    tail = f"{_begins(article, inside[0], start, stop, cue)} {_opener(article, inside[0])}" if inside else "-"
    return tail, _begins(article, stop, start, stop, cue), _opener(article, stop)


def _begins(article: ParsedArticle, place: int, start: int, stop: int, cue: int) -> str:
    """How what begins at a place hangs on the content or the cue; whether a comma stands before it."""
    comma = False
    while place < len(article.words) and (article.words[place] in LIGHT or article.tags[place] == "CC"):
        comma, place = True, place + 1
    if place >= len(article.words):
        return "$"
    top = place
    for _ in range(MAX_UP):
        head = article.heads[top]
        if head == top or article.first[head] != place:
            break
        top = head
    head = article.heads[top]
    on = "cue" if head == cue else "in" if start <= head < stop else "out"
    return f"{article.relations[top]} {on}{',' if comma else ''}"


def _opener(article: ParsedArticle, place: int) -> str:
    """The small word with which something begins, else a tag."""
    while place < len(article.words) and article.words[place] in LIGHT:
        place += 1
    if place >= len(article.words):
        return "$"
    tag = article.tags[place]
    return article.lower_words[place] if tag in SMALL or not article.is_word[place] else tag


def _covered(n_quoted: int, n: int) -> str:
    return "all" if n_quoted == n else "most" if n_quoted > 0.5 * n else "some" if n_quoted else "none"


def _auxiliaries(article: ParsedArticle, cue: int) -> str:
    helpers = [article.lemmas[c] for c in article.children[cue] if article.relations[c] in ("aux", "auxpass", "neg")]
    return "+".join(sorted(helpers))


def _between(article: ParsedArticle, cue: int, first: int, last: int) -> str:
    """How many tokens, and verbs, stand between the cue and the content."""
    inside = slice(last + 1, cue) if last < cue else slice(cue + 1, first) if first > cue else slice(0)
    verbs = article.verbs[inside]
    return f"{min(len(verbs), 4)} {min(sum(verbs), 2)}"


def _inner(article: ParsedArticle, cue: int, content: Content) -> str:
    """The highest step of another verb in the content, outside quotation marks; whether a usual cue has a subject."""
    best, speaks = 0, False
    for start, stop in content:
        for token in article.open_verbs[bisect_left(article.open_verbs, start) : bisect_left(article.open_verbs, stop)]:
            if token != cue:
                best = max(best, article.steps[token])
                speaks = speaks or (article.steps[token] >= USUAL and article.subject(token) is not None)
    return f"{best} {int(speaks)}"


def _depth(article: ParsedArticle, cue: int) -> int:
    """How far below the root of its sentence the cue stands."""
    depth, token = 0, cue
    while article.heads[token] != token and depth < MAX_DEPTH:
        token = article.heads[token]
        depth += 1
    return depth


def _quoted_beside(article: ParsedArticle, content: Content, bounds: Span) -> tuple[bool, str]:
    """Whether a quotation begins right after the sentence; and what is left out of quoted words of the sentence, or
    alone right after it."""
    at = article.quotation_at
    held = set().union(*(at[start:stop] for start, stop in content))
    left = _quotations_in(article, bounds) - held
    zones = article.zones
    same_zone = bounds[1] < len(at) and zones[bounds[1]] == zones[bounds[0]]
    following = at[bounds[1]] if same_zone else OUTSIDE
    left_on = following >= 0 and following not in held and stands_alone(article, following)
    return following >= 0, f"{min(len(left), 2)}{'+' if left_on else ''}"


@remembered
def _quotations_in(article: ParsedArticle, bounds: Span) -> frozenset[int]:
    """The numbers of the quotations that stand in a range of tokens, if only in part."""
    return frozenset(article.quotation_at[slice(*bounds)]) - {OUTSIDE}
