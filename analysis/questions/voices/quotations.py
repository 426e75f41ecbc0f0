"""The same quotation in several outlets, and how much of it each kept.

Pairs are proposed by the character sequences they share (TF-IDF), then confirmed word by word. A short quotation
inside a longer one is the same quotation.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import polars as pl
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from analysis import data
from analysis.annotate import Corpus
from analysis.questions.voices.unmarked import Printed, printed
from analysis.schema import check, empty
from analysis.schema.vocabulary import Voice, Zone
from analysis.schema.voices import QUOTATIONS, UNMARKED
from analysis.units.pairs import proposed, shared_runs
from analysis.units.reports import reports
from analysis.units.wording import COUNTED

MIN_WORDS = 3
"""Shorter quotations are the same only from the same named speaker, and word for word or with two telling words."""
MAX_WORDS = 1000
"""Longer ones are left out: a whole document, or marks that never close."""
SAME = 0.7
"""Share of the shorter one's words that two quotations must have in common. Outlets that cut a sentence keep more;
of two sentences on one subject by one speaker, fewer are shared. Set on sentences made for the tests, not measured."""
LIKE = 0.5
"""The same where a run of LONG_RUN words or more that tell something is shared too: an outlet that changed the rest."""
SHORT = 8
"""Quotations of fewer words must stand in the longer one in one run, those of up to LONG_RUN words entirely, and the
speaker be known of both or of neither."""
RUN = 3
"""Words of a run at the least: two words are often shared by chance."""
LONG_RUN = 4
"""Words of a run that hardly comes by chance."""
SPEAKERS_RUN = 5
"""Words of a run by which two quotations of one named speaker are the same."""
HALF = 0.5
"""Share of the fullest version from which an article is said to leave out the rest: one that quotes less quotes another
thing, or tells it in its own words."""
COMMON = ENGLISH_STOP_WORDS.union(row["word"] for row in data.rows("common_words.csv"))
"""Words that say nothing of which quotation they are from."""

Span = tuple[int, int]


class Version(NamedTuple):
    """One quotation of one article: its words in lower case, where each stands in the text, its runs of RUN words."""

    article_id: str
    outlet: str
    zone: str
    speaker: str | None
    actor: str | None
    words: tuple[str, ...]
    spans: list[Span]
    text: str
    runs: frozenset[tuple[str, ...]]

    @property
    def start(self) -> int:
        """First character in the article."""
        return self.spans[0][0]

    @property
    def place(self) -> tuple[str, int]:
        """The article and the first character."""
        return self.article_id, self.start


def shared_quotations(corpus: Corpus) -> pl.DataFrame:
    """Quotations that two or more outlets print, version by version: schema QUOTATIONS, the most printed first.

    share_kept: of the fullest version's words, 0 to 1; higher means that this version cut less. ``kept`` and ``cut``
    cover the fullest version together, so that it can be printed with what was cut struck through.
    At depth ``words`` speakers are null, and quotations under MIN_WORDS words are not compared.
    """
    return quotations(corpus).filter(pl.col("n_outlets") > 1)


def quotations(corpus: Corpus) -> pl.DataFrame:
    """All quotations, those of several outlets first, then those of one only: schema QUOTATIONS.

    Two are the same when at least SAME of the shorter one's words stand in the longer one, in runs of RUN words or
    more and in the same order; or LIKE of them with a telling run of LONG_RUN words and no other speaker; or a telling
    run of SPEAKERS_RUN words and the same named speaker. Small and common words and names alone make nothing the same.
    Scare quotes and furniture are left out. A group holds the versions confirmed against its fullest one. ``left_out``
    is filled where several outlets print a quotation, after the whole article was searched for its words. Time is close to linear in the number of quotations.
    """
    versions = _versions(corpus)
    if not versions:
        return empty(QUOTATIONS)
    groups = [group for part in _components(versions) for group in _about_the_fullest(part)]
    groups.sort(key=lambda group: (-len({one.outlet for one in group}), -len(group[0].words), group[0].article_id))
    found = printed(corpus, {n: group[0].words for n, group in enumerate(groups, 1) if _is_shared(group)})
    rows = [row for number, group in enumerate(groups, 1) for row in _rows(number, group, found)]
    return check(
        pl.DataFrame(rows, schema={name: column.dtype for name, column in QUOTATIONS.items()}, orient="row"),
        QUOTATIONS,
    )


def unmarked(corpus: Corpus, table: pl.DataFrame) -> pl.DataFrame:
    """Articles without a version of a shared quotation that print a telling run of LONG_RUN of its words all the same,
    in no quotation marks or in others: schema UNMARKED. table: schema QUOTATIONS, of the same corpus."""
    shared = check(table, QUOTATIONS).filter(pl.col("n_outlets") > 1)
    leading = shared.unique("quotation", keep="first", maintain_order=True)
    fullest = {version.place: version for version in _versions(corpus)}
    wanted = {row["quotation"]: fullest[row["article_id"], row["start"]] for row in leading.iter_rows(named=True)}
    with_version = set(shared.select("quotation", "article_id").iter_rows())
    found = printed(corpus, {number: version.words for number, version in wanted.items()})
    rows = []
    for number, version in wanted.items():
        for article, outlet, text in corpus.articles.select("article_id", "outlet", "text").iter_rows():
            run = found.get((number, article))
            if run is None or (number, article) in with_version or run.n_words < LONG_RUN:
                continue
            if _telling(version, [(0, run.first, run.n_words)]) > 1:
                rows.append((number, article, outlet, run.start, run.stop, text[run.start : run.stop], run.n_words))
    schema = {name: column.dtype for name, column in UNMARKED.items()}
    return check(pl.DataFrame(rows, schema=schema, orient="row"), UNMARKED)


def _is_shared(group: list[Version]) -> bool:
    return len({one.outlet for one in group}) > 1


def _versions(corpus: Corpus) -> list[Version]:
    texts = {row[0]: row[1:] for row in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    speakers = reports(corpus).drop_nulls("speaker").select("article_id", "attribution_id", "speaker", "actor")
    inside = (
        corpus.tokens.filter(
            pl.col("word").is_not_null()
            & pl.col("quotation").is_not_null()
            & (pl.col("voice") == Voice.QUOTED)
            & COUNTED
        )
        .with_columns(pl.col("article_id", "word").cast(pl.String), pl.col("zone").cast(pl.String))
        .group_by("article_id", "quotation", maintain_order=True)
        .agg("word", "start", "stop", pl.col("zone").first(), pl.col("attribution_id").drop_nulls().first())
        .filter(pl.col("word").list.len() <= MAX_WORDS)
        .join(speakers, on=["article_id", "attribution_id"], how="left", maintain_order="left")
    )
    found = []
    for row in inside.iter_rows(named=True):
        outlet, text = texts[row["article_id"]]
        spans = list(zip(row["start"], row["stop"], strict=True))
        headed = row["zone"] == Zone.SUBHEADING  # the speaker stands elsewhere
        speaker, actor = (None, None) if headed else (row["speaker"], row["actor"])
        printed = text[spans[0][0] : spans[-1][1]]
        words = tuple(row["word"])
        runs = frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))
        found.append(Version(row["article_id"], outlet, row["zone"], speaker, actor, words, spans, printed, runs))
    return found


def _components(versions: list[Version]) -> list[list[Version]]:
    """Versions joined by confirmed pairs; those of the same words are joined before any comparison."""
    wordings: dict[tuple[object, ...], list[int]] = {}
    for number, version in enumerate(versions):
        who = (version.actor, version.actor or version.speaker) if len(version.words) < MIN_WORDS else ()
        wordings.setdefault((version.words, *who), []).append(number)
    pairs = [(first, other) for first, *others in wordings.values() for other in others]
    pairs = [pair for pair in pairs if _same(versions[pair[0]], versions[pair[1]])]
    leaders = [numbers[0] for numbers in wordings.values()]
    for left, right in proposed([" ".join(versions[number].words) for number in leaders]):
        pair = leaders[left], leaders[right]
        if _same(versions[pair[0]], versions[pair[1]]):
            pairs.append(pair)
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    graph = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(len(versions), len(versions)))
    parts: dict[int, list[Version]] = {}
    for part, version in zip(connected_components(graph, directed=False)[1], versions, strict=True):
        parts.setdefault(int(part), []).append(version)
    return list(parts.values())


def _same(first: Version, second: Version) -> bool:
    fuller, other = (first, second) if len(first.words) >= len(second.words) else (second, first)
    shorter = len(other.words)
    if shorter >= RUN and fuller.runs.isdisjoint(other.runs):
        return False
    runs = [block for block in shared_runs(fuller.words, other.words) if block[2] >= min(RUN, shorter)]
    n_same, longest = sum(size for _, _, size in runs), max((size for _, _, size in runs), default=0)
    if shorter < MIN_WORDS:
        rare = longest == shorter and 1 < shorter == _telling(other, runs)
        return (rare or fuller.words == other.words) and _one_speaker(first, second)
    if longest >= SPEAKERS_RUN and _telling(other, runs) > 1 and _one_speaker(first, second):
        return True
    if shorter < SHORT:
        whole = longest >= (shorter if shorter <= LONG_RUN else SAME * shorter)
        return whole and _alike_known(first, second) and not _other_speaker(first, second) and _telling(other, runs) > 1
    if n_same >= SAME * shorter and _telling(other, runs) > 1:
        return True
    like = [run for run in runs if run[2] >= LONG_RUN and _telling(other, [run]) > 2]
    return bool(like) and n_same >= LIKE * shorter and not _other_speaker(first, second)


def _telling(other: Version, blocks: list[tuple[int, int, int]]) -> int:
    """How many of the shared words are neither small nor common ones nor names."""
    return sum(
        word not in COMMON and other.text[start - other.start : stop - other.start].islower()
        for _, at, size in blocks
        for word, (start, stop) in zip(other.words[at : at + size], other.spans[at : at + size], strict=True)
    )


def _one_speaker(first: Version, second: Version) -> bool:
    return (first.actor is not None and first.actor == second.actor) or (
        first.speaker is not None and first.speaker == second.speaker
    )


def _alike_known(first: Version, second: Version) -> bool:
    """Whether the speaker of both is known, or of neither: a few words may be quoted inside another's quotation."""
    return (first.speaker is None) == (second.speaker is None)


def _other_speaker(first: Version, second: Version) -> bool:
    """Whether two are known to speak: two actors, or, where one of them is none, two names."""
    if first.actor is not None and second.actor is not None:
        return first.actor != second.actor
    return first.speaker is not None and second.speaker is not None and first.speaker != second.speaker


def _about_the_fullest(versions: list[Version]) -> list[list[Version]]:
    """A component as groups, each led by its fullest version, which all others of the group are the same as."""
    left = sorted(versions, key=lambda one: (-len(one.words), one.article_id, one.start))
    groups = []
    while left:
        fullest, *rest = left
        same = [other for other in rest if _same(fullest, other)]
        groups.append([fullest, *same])
        left = [other for other in rest if other not in same]
    return groups


def _rows(number: int, group: list[Version], found: dict[tuple[int, str], Printed]) -> list[dict[str, Any]]:
    """The rows of one group, its fullest version first. found: what articles print of quotations."""
    fullest = group[0]
    n_fullest = len(fullest.words)
    rows, by_article = [], {one.article_id: set[int]() for one in group}
    for one in group:
        blocks = shared_runs(fullest.words, one.words)
        kept = {at + step for at, _, size in blocks for step in range(size)}
        matched = {at + step for _, at, size in blocks for step in range(size)}
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
                "changed": _pieces(one, set(range(len(one.words))) - matched, filled=False),
            }
        )
    for row in rows:
        quoted = by_article[row["article_id"]]
        row["share_kept_article"] = len(quoted) / n_fullest
        anywhere = found.get((number, row["article_id"]))
        missing = set(range(n_fullest)) - quoted - (anywhere.words if anywhere else set())
        says = _is_shared(group) and len(quoted) >= HALF * n_fullest
        row["left_out"] = _pieces(fullest, missing, filled=True) if says else []
    return rows


def _pieces(version: Version, words: set[int], *, filled: bool) -> list[dict[str, int]]:
    """Runs of words as characters of the version's text; filled: up to the next word, so that nothing is lost."""
    found: list[dict[str, int]] = []
    for word in sorted(words):
        start, stop = version.spans[word]
        if filled and word + 1 < len(version.spans):
            stop = version.spans[word + 1][0]
        if found and word - 1 in words:
            found[-1]["stop"] = stop - version.start
        else:
            found.append({"start": start - version.start, "stop": stop - version.start})
    return found
