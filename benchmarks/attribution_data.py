"""Hand-marked attributions to learn from and to measure on: read, aligned with our tokens, scored.

The data are not part of the project. A file holds a JSON object a line: id, title, text, attributions, each with
source, cue, content as lists of [start, stop) character offsets, and kind (direct, mixed, indirect).
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import polars as pl
from scipy.stats import spearmanr

from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.attribution.table import parsed_articles
from analysis.annotate.syntax.cache import parsed
from analysis.annotate.words.batch import annotate_words, batches

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
KINDS = ("direct", "mixed", "indirect")
MARKS = '“”"'
"""The marks the kinds of the hand-marked data were derived from; doubled apostrophes are not among them."""


class Marked(NamedTuple):
    """One article: the row of the data, the article as we parse it, and where our tokens start and stop."""

    row: dict[str, Any]
    parsed: ParsedArticle
    start: np.ndarray
    stop: np.ndarray

    def tokens(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """Our tokens that are words and touch one of the character spans."""
        found: set[int] = set()
        for first, last in spans:
            found |= set(
                range(int(np.searchsorted(self.stop, first, side="right")), int(np.searchsorted(self.start, last)))
            )
        return frozenset(token for token in found if any(c.isalnum() for c in self.parsed.words[token]))

    def characters(self, spans: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Token ranges as character spans."""
        return [[int(self.start[first]), int(self.stop[last - 1])] for first, last in spans]


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of a data file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def marked(path: Path, rates: Mapping[str, float]) -> Iterator[Marked]:
    """The articles of a data file, tokenised and parsed as the suite does it (parses are cached). rates: lemma -> how
    often it is a cue where it occurs."""
    rows = {row["id"]: row for row in read(path)}
    articles = pl.DataFrame(
        {
            "article_id": list(rows),
            "title": [r["title"] for r in rows.values()],
            "text": [r["text"] for r in rows.values()],
        },
        schema={"article_id": pl.String, "title": pl.String, "text": pl.String},
    )
    for batch in batches(articles):
        tokens = parsed(annotate_words(batch)[0])
        start, stop = tokens["start"].to_numpy().astype(np.int64), tokens["stop"].to_numpy().astype(np.int64)
        for first, article, article_id in parsed_articles(tokens, rates):
            place = slice(first, first + len(article.words))
            yield Marked(rows[article_id], article, start[place], stop[place])


def kind_by_marks(text: str, spans: Sequence[Sequence[int]], kind: str) -> str:
    """Our kind, but indirect where no mark the data knows stands in the content."""
    return kind if any(mark in text[first:last] for first, last in spans for mark in MARKS) else "indirect"


def score(gold: Sequence[dict[str, Any]], predicted: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    """F1 of direct and mixed contents at overlap .8 and .5, speakers, characters of all contents, counts by article.

    Contents are sets of words; a match is one to one, best first, by intersection over union.
    """
    n: Counter[Any] = Counter()
    counts = []
    for row in gold:
        words = [match.span() for match in WORD.finditer(row["text"])]
        left = [(_words(a["content"], words), a) for a in row["attributions"]]
        right = [(_words(a["content"], words), a) for a in predicted.get(row["id"], [])]
        left, right = [x for x in left if x[0]], [x for x in right if x[0]]
        quoted = [[x for x in side if x[1]["kind"] != "indirect"] for side in (left, right)]
        for least in (0.8, 0.5):
            pairs = matched([x[0] for x in quoted[0]], [x[0] for x in quoted[1]], least)
            n["hit", least] += len(pairs)
            for i, j in pairs if least == 0.5 else ():
                if quoted[0][i][1]["source"]:
                    n["sources"] += 1
                    same = _words(quoted[0][i][1]["source"], words) & _words(quoted[1][j][1]["source"], words)
                    n["speakers"] += bool(same)
        n["gold"] += len(quoted[0])
        n["predicted"] += len(quoted[1])
        for kind in KINDS:
            _count_kind(n, kind, left, right)
        sides = [frozenset().union(*(tokens for tokens, _ in side)) for side in (left, right)]
        size = [last - first for first, last in words]
        n["c gold"] += sum(size[i] for i in sides[0])
        n["c predicted"] += sum(size[i] for i in sides[1])
        n["c hit"] += sum(size[i] for i in sides[0] & sides[1])
        counts.append((len(left), len(right)))
    found = {f"F1 at {least}": _f1(n["hit", least], n["gold"], n["predicted"]) for least in (0.8, 0.5)}
    found["speaker"] = n["speakers"] / max(1, n["sources"])
    found["character F1"] = _f1(n["c hit"], n["c gold"], n["c predicted"])
    found["rho"] = float(spearmanr(*zip(*counts, strict=True))[0])
    for kind in KINDS:
        found[f"n, {kind}"] = n["of", kind]
        found[f"recall, {kind}"] = n["found", kind] / max(1, n["of", kind])
        found[f"precision, {kind}"] = n["right", kind] / max(1, n["said", kind])
        found[f"speaker, {kind}"] = n["speakers", kind] / max(1, n["sources", kind])
    return found


Side = list[tuple[frozenset[int], dict[str, Any]]]


def _count_kind(n: Counter[Any], kind: str, left: Side, right: Side) -> None:
    """Add one article's marked contents of a kind that were found, and its found ones that people marked."""
    mine = [x for x in left if x[1]["kind"] == kind]
    ours = [x for x in right if x[1]["kind"] == kind]
    n["of", kind] += len(mine)
    n["said", kind] += len(ours)
    pairs = matched([tokens for tokens, _ in mine], [tokens for tokens, _ in right], 0.5)
    n["found", kind] += len(pairs)
    n["right", kind] += len(matched([tokens for tokens, _ in left], [tokens for tokens, _ in ours], 0.5))
    for i, j in pairs:
        if mine[i][1]["source"]:
            n["sources", kind] += 1
            n["speakers", kind] += _touch(mine[i][1]["source"], right[j][1]["source"] or [])


def _touch(first: Sequence[Sequence[int]], second: Sequence[Sequence[int]]) -> bool:
    return any(a < d and c < b for a, b in first for c, d in second)


def _words(spans: Iterable[Sequence[int]], words: Sequence[tuple[int, int]]) -> frozenset[int]:
    spans = list(spans)
    return frozenset(i for i, (a, b) in enumerate(words) if any(a >= first and b <= last for first, last in spans))


def matched(gold: Sequence[frozenset[int]], predicted: Sequence[frozenset[int]], least: float) -> list[tuple[int, int]]:
    """Which marked and which found contents match: one to one, best overlap first."""
    scored = [(len(g & p) / len(g | p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if g & p]
    pairs: list[tuple[int, int]] = []
    left: set[int] = set()
    right: set[int] = set()
    for value, i, j in sorted(scored, reverse=True):
        if value >= least and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def _f1(hits: int, gold: int, predicted: int) -> float:
    precision, recall = hits / max(1, predicted), hits / max(1, gold)
    return 2 * precision * recall / max(1e-9, precision + recall)
