"""The same quotation in several outlets, and how much of it each kept.

Pairs are proposed by the character sequences they share (TF-IDF), then confirmed word by word. A short quotation
inside a longer one is the same quotation; what one article quotes twice in two wordings was said twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from analysis import data
from analysis.annotate import Corpus, for_all
from analysis.questions.voices.unmarked import Printed, printed
from analysis.questions.voices.versions import MIN_WORDS, RUN, Version, same, versions
from analysis.schema import check, empty
from analysis.schema.voices import QUOTATIONS, UNMARKED
from analysis.units.linked import linked
from analysis.units.pairs import proposed, shared_runs

HALF = 0.5
"""Share of the fullest version from which an article is said to leave out the rest: one that quotes less quotes another
thing, or tells it in its own words. Also the share of its words from which two versions of one article are of the same
words."""
SMALL = frozenset(data.words("common_words.csv", "small"))
"""Words that change nothing of what is said: no *not*, no number, no *must*."""


class Shared(NamedTuple):
    """What a version shares with the fullest one: the numbers of the fullest's words that it keeps, and of its own words
    those that the fullest has too."""

    kept: frozenset[int]
    matched: frozenset[int]


def shared_quotations(corpus: Corpus) -> pl.DataFrame:
    """Quotations that two or more outlets print, version by version: schema QUOTATIONS, the most printed first.

    share_kept: of the fullest version's words, 0 to 1; higher means that this version cut less. ``kept`` and ``cut``
    cover the fullest version together, so that it can be printed with what was cut struck through.
    At depth ``words`` speakers are null, and quotations under MIN_WORDS words are not compared.
    """
    return quotations(corpus).filter(pl.col("n_outlets") > 1)


@for_all
def quotations(corpus: Corpus) -> pl.DataFrame:
    """All quotations, those of several outlets first, then those of one only: schema QUOTATIONS.

    Two are the same when at least SAME of the shorter one's words stand in the longer one, in runs of RUN words or
    more and in the same order, one of them of SPEAKERS_RUN words or with two telling words; or LIKE of them with a
    telling run of LONG_RUN words and no other speaker; or nearly all, however common, with a run of SPEAKERS_RUN words
    and no other speaker; or a telling run of SPEAKERS_RUN words and the same named speaker. Small and common words and
    names alone make nothing the same. Words are compared whatever their spelling (``units.spelling``). Scare quotes and
    furniture are left out.

    A group holds the versions confirmed against its fullest one, each in the group with whose fullest it shares most.
    Where an article quotes the same words twice with telling words of its own, that is another quotation. ``left_out`` is
    filled where several outlets print a quotation, after the whole article was searched for its words; ``changed`` holds
    what tells something. Time is close to linear in the number of quotations.
    """
    found = versions(corpus)
    if not found:
        return empty(QUOTATIONS)
    groups = [group for part in _components(found) for group in _about_the_fullest(part)]
    groups.sort(key=lambda group: (-len({one.outlet for one in group}), -len(group[0].words), group[0].article_id))
    searched = printed(
        corpus, {n: (group[0].words, group[0].tells) for n, group in enumerate(groups, 1) if _is_shared(group)}
    )
    rows = [row for number, group in enumerate(groups, 1) for row in _rows(number, group, searched)]
    return check(
        pl.DataFrame(rows, schema={name: column.dtype for name, column in QUOTATIONS.items()}, orient="row"),
        QUOTATIONS,
    )


def unmarked(corpus: Corpus, table: pl.DataFrame) -> pl.DataFrame:
    """Articles without a version of a shared quotation that print its words all the same, in no quotation marks or in
    others: schema UNMARKED. A run of them must be enough (``unmarked.Printed``). table: schema QUOTATIONS, of the same
    corpus."""
    shared = check(table, QUOTATIONS).filter(pl.col("n_outlets") > 1)
    leading = shared.unique("quotation", keep="first", maintain_order=True)
    fullest = {version.place: version for version in versions(corpus)}
    wanted = {row["quotation"]: fullest[row["article_id"], row["start"]] for row in leading.iter_rows(named=True)}
    with_version = set(shared.select("quotation", "article_id").iter_rows())
    found = printed(corpus, {number: (version.words, version.tells) for number, version in wanted.items()})
    rows = []
    for number in wanted:
        for article, outlet, text in corpus.articles.select("article_id", "outlet", "text").iter_rows():
            run = found.get((number, article))
            if run is None or (number, article) in with_version or not run.is_enough:
                continue
            rows.append((number, article, outlet, run.start, run.stop, text[run.start : run.stop], run.n_words))
    schema = {name: column.dtype for name, column in UNMARKED.items()}
    return check(pl.DataFrame(rows, schema=schema, orient="row"), UNMARKED)


def _is_shared(group: list[Version]) -> bool:
    return len({one.outlet for one in group}) > 1


def _components(found: list[Version]) -> list[list[Version]]:
    """Versions joined by confirmed pairs; those of the same words are joined before any comparison."""
    wordings: dict[tuple[object, ...], list[int]] = {}
    for number, version in enumerate(found):
        who = (version.actor, version.actor or version.speaker) if len(version.words) < MIN_WORDS else ()
        wordings.setdefault((version.words, *who), []).append(number)
    pairs = [(first, other) for first, *others in wordings.values() for other in others]
    pairs = [pair for pair in pairs if same(found[pair[0]], found[pair[1]])]
    leaders = [numbers[0] for numbers in wordings.values()]
    for left, right in proposed([" ".join(found[number].words) for number in leaders]):
        pair = leaders[left], leaders[right]
        if same(found[pair[0]], found[pair[1]]):
            pairs.append(pair)
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    parts: dict[int, list[Version]] = {}
    for part, version in zip(linked(len(found), ends[:, 0], ends[:, 1]), found, strict=True):
        parts.setdefault(int(part), []).append(version)
    return list(parts.values())


def _about_the_fullest(found: list[Version]) -> list[list[Version]]:
    """A component as groups, each led by its fullest version, which all others of the group are the same as.

    A version stands in the group with whose fullest it shares most words, the first of them; what its article quotes
    there already, in other words, was said twice and begins a group of its own.
    """
    left = sorted(found, key=lambda one: (-len(one.words), one.article_id, one.start))
    groups: list[list[Version]] = []
    while left:
        fullest, *rest = left
        group = [fullest]
        for other in rest:
            if same(fullest, other) and not _said_twice(group, other):
                group.append(other)
        groups.append(group)
        left = [other for other in rest if not any(other is one for one in group)]
    for number, group in enumerate(groups):
        for one in group[1:]:
            n_shared = len(_shared(group[0], one).kept)
            for later in groups[number + 1 :]:
                more = same(later[0], one) and len(_shared(later[0], one).kept) > n_shared
                if more and not _said_twice(later, one):
                    group.remove(one)
                    later.append(one)
                    break
    return [[fullest, *sorted(rest, key=lambda one: -len(one.words))] for fullest, *rest in groups]


def _said_twice(group: list[Version], other: Version) -> bool:
    """Whether an article of the group quotes the same words again, with telling words that neither that version nor the
    fullest one has."""
    fullest = group[0]
    theirs = _shared(fullest, other)
    for mine in group:
        if mine.article_id != other.article_id:
            continue
        both = _shared(fullest, mine).kept & theirs.kept
        if len(both) < HALF * len(theirs.kept):
            continue
        known = theirs.matched | _shared(mine, other).matched
        if any(tells and at not in known for at, tells in enumerate(other.tells)):
            return True
    return False


def _shared(fullest: Version, one: Version) -> Shared:
    blocks = shared_runs(fullest.words, one.words)
    return Shared(
        frozenset(at + step for at, _, size in blocks for step in range(size)),
        frozenset(at + step for _, at, size in blocks for step in range(size)),
    )


def _rows(number: int, group: list[Version], found: dict[tuple[int, str], Printed]) -> list[dict[str, Any]]:
    """The rows of one group, its fullest version first. found: what articles print of quotations."""
    fullest = group[0]
    n_fullest = len(fullest.words)
    rows, by_article = [], {one.article_id: set[int]() for one in group}
    for one in group:
        kept, matched = _shared(fullest, one)
        by_article[one.article_id] |= kept
        rows.append(
            {
                "quotation": number,
                "n_outlets": len({version.outlet for version in group}),
                **{name: getattr(one, name) for name in ("article_id", "outlet", "zone", "speaker", "actor", "text")},
                "start": one.start,
                "stop": one.spans[-1][1],
                "n_words": len(one.words),
                "n_kept": len(kept),
                "n_fullest": n_fullest,
                "share_kept": len(kept) / n_fullest,
                "fullest": fullest.text,
                "kept": _pieces(fullest, kept, filled=True),
                "cut": _pieces(fullest, set(range(n_fullest)) - kept, filled=True),
                "changed": _pieces(one, _own(one, matched), filled=False),
            }
        )
    for row in rows:
        quoted = by_article[row["article_id"]]
        row["share_kept_article"] = len(quoted) / n_fullest
        says = _is_shared(group) and len(quoted) >= HALF * n_fullest
        missing = _missing(set(range(n_fullest)) - quoted, found.get((number, row["article_id"])))
        row["left_out"] = _pieces(fullest, missing, filled=True) if says else []
    return rows


def _own(one: Version, matched: Set[int]) -> set[int]:
    """The words of a version that the fullest one lacks, where they tell something: not one or two small ones."""
    return {
        at
        for piece in _together(set(range(len(one.words))) - matched)
        if len(piece) >= RUN or not all(one.words[at] in SMALL for at in piece)
        for at in piece
    }


def _missing(words: set[int], anywhere: Printed | None) -> set[int]:
    """The words of a quotation that an article prints nowhere: none of a run that stands in its text; and of one word
    or two together none that stand there."""
    if anywhere is None:
        return words
    found = set[int]()
    for piece in _together(words - anywhere.words):
        stand = anywhere.single if len(piece) == 1 else anywhere.pairs if len(piece) == 2 else frozenset()
        if piece[0] not in stand:
            found.update(piece)
    return found


def _together(numbers: Set[int]) -> Iterator[list[int]]:
    """Numbers as runs without a gap, in order."""
    piece: list[int] = []
    for number in sorted(numbers):
        if piece and number > piece[-1] + 1:
            yield piece
            piece = []
        piece.append(number)
    if piece:
        yield piece


def _pieces(version: Version, words: Set[int], *, filled: bool) -> list[dict[str, int]]:
    """Runs of words as characters of the version's text; filled: up to the next word, so that nothing is lost."""
    found: list[dict[str, int]] = []
    for piece in _together(words):
        last = piece[-1]
        stop = version.spans[last + 1][0] if filled and last + 1 < len(version.spans) else version.spans[last][1]
        found.append({"start": version.spans[piece[0]][0] - version.start, "stop": stop - version.start})
    return found
