"""What can only be known of all parts together: which articles stand there twice, and what a site prints around all of its.

Both are found without any process holding all articles. Only articles whose words or whose id another has too are looked
at one by one. A line in more than half of an outlet's articles is in more than half of those of some chunk, so that no
other line need be counted over the archive.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import polars as pl

from analysis.errors import Problem
from analysis.large.kept import WORK
from analysis.large.parts import Part
from analysis.story.assembling import once
from analysis.story.repeated import LEAST, Repeated, counted, in_most, longest_first, said, spaced, telling

Settled = dict[int, dict[int, str | None]]
"""Of a part: chunk -> row in it -> the id that the article has instead of its own; None where it is left out."""
Lines = dict[str, tuple[int, dict[str, int]]]
"""Of some articles: outlet -> how many it has, and in how many of them each line stands."""
NUMBERED = r"(-\d+)+$"
"""What is put behind an id that stands there twice."""


def articles_of(part: Part, out: Path, chunk: int, settled: Settled) -> pl.DataFrame:
    """The articles of a chunk that are kept, with their ids, and ``number``, their row in it."""
    path = out / WORK / part.name / f"articles-{chunk:03d}.parquet"
    table = pl.read_parquet(path).with_row_index("number")
    changes = settled.get(chunk, {})
    if not changes:
        return table
    ids = {row: name for row, name in changes.items() if name is not None}
    named = pl.col("number").replace_strict(ids, default=pl.col("article_id"), return_dtype=pl.String)
    return table.filter(~pl.col("number").is_in(set(changes) - set(ids))).with_columns(article_id=named)


def twice(parts: Sequence[tuple[Part, int]], out: Path) -> tuple[dict[str, Settled], list[Problem]]:
    """Which articles are left out or renamed, by the name of their part, as one folder's would be (``once``).

    parts: in the order of the archive, with how many chunks each has.
    """
    paths = [out / WORK / part.name / f"articles-{chunk:03d}.parquet" for part, n in parts for chunk in range(n)]
    if not paths:
        return {}, []
    scan = pl.scan_parquet(paths, include_file_paths="path")
    text, name = pl.col("digest").hash(), pl.col("article_id").hash()
    base = pl.col("article_id").str.replace(NUMBERED, "").hash()
    texts, names = _several(scan.select(text)), _several(scan.select(name))
    alike = scan.filter(name.is_in(names.implode())).select(base).unique().collect().to_series()
    table = (
        scan.with_columns(number=pl.int_range(pl.len(), dtype=pl.Int64).over("path"))
        .filter(text.is_in(texts.implode()) | base.is_in(alike.implode()))
        .select("article_id", "outlet", "digest", "file", "row", "path", "number")
        .collect(engine="streaming")
    )
    order = {str(path): at for at, path in enumerate(paths)}
    rows = table.with_columns(at=pl.col("path").replace_strict(order, return_dtype=pl.Int64)).sort("at", "number")
    given = rows.to_dicts()
    kept, problems = once(given)
    left = {(row["path"], row["number"]): str(row["article_id"]) for row in kept}
    settled: dict[str, Settled] = {}
    for row in given:
        now = left.get((row["path"], row["number"]))
        if now != row["article_id"]:
            path = Path(str(row["path"]))
            chunks = settled.setdefault(path.parent.name, {})
            chunks.setdefault(int(path.stem.split("-")[1]), {})[row["number"]] = now
    return settled, problems


def _several(hashes: pl.LazyFrame) -> pl.Series:
    """The values of the one column that are there more than once."""
    name = hashes.collect_schema().names()[0]
    counts = hashes.group_by(name).len().filter(pl.col("len") > 1)
    return counts.select(name).collect(engine="streaming").to_series()


def likely_lines(part: Part, out: Path, chunks: int, settled: Settled, shared: Mapping[str, Sequence[str]]) -> Lines:
    """Of each outlet, how many articles of a part tell more than the shared lines, and the lines that more than half of
    those of a chunk have, with no counts. shared: lines that are known to be shared; empty at first."""
    found: Lines = {}
    for outlet, lines in _by_outlet(part, out, chunks, settled, shared):
        n, likely = found.get(outlet, (0, {}))
        most = in_most(len(lines), counted(lines), least=1)
        found[outlet] = n + len(lines), likely | dict.fromkeys(most, 0)
    return found


def line_counts(
    part: Part,
    out: Path,
    chunks: int,
    settled: Settled,
    shared: Mapping[str, Sequence[str]],
    asked: Mapping[str, Sequence[str]],
) -> Lines:
    """In how many articles of a part each line that is asked for stands. asked: outlet -> lines."""
    found: Lines = {}
    for outlet, lines in _by_outlet(part, out, chunks, settled, shared):
        wanted = set(asked.get(outlet, ()))
        n, before = found.get(outlet, (0, {}))
        counts = Counter(before) + Counter({line: at for line, at in counted(lines).items() if line in wanted})
        found[outlet] = n + len(lines), dict(counts)
    return found


def _by_outlet(
    part: Part, out: Path, chunks: int, settled: Settled, shared: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, list[Sequence[str]]]]:
    for chunk in range(chunks):
        for (outlet,), group in articles_of(part, out, chunk, settled).group_by("outlet", maintain_order=True):
            known = frozenset(shared.get(str(outlet), ()))
            lines: list[Sequence[str]] = [spaced(text) for text in group["text"]]
            if not shared or known:
                yield str(outlet), telling(lines, known) if known else lines


def added(tables: Sequence[Lines]) -> Lines:
    """What several parts have of each outlet, together."""
    found: Lines = {}
    for table in tables:
        for outlet, (n, counts) in table.items():
            n_before, before = found.get(outlet, (0, {}))
            lines = {line: before.get(line, 0) + counts.get(line, 0) for line in {**before, **counts}}
            found[outlet] = n_before + n, lines
    return found


def to_count(likely: Lines) -> dict[str, list[str]]:
    """The lines to count over the archive, by outlet: of outlets with fewer articles than LEAST none."""
    return {outlet: sorted(lines) for outlet, (n, lines) in likely.items() if n >= LEAST and lines}


def shared_of(counts: Lines) -> dict[str, list[str]]:
    """The lines that most articles of an outlet share, by outlet."""
    found = {outlet: longest_first(in_most(n, lines)) for outlet, (n, lines) in counts.items()}
    return {outlet: list(lines) for outlet, lines in found.items() if lines}


def told(shared: Mapping[str, Sequence[str]], articles: Mapping[str, int], name: str) -> list[Problem]:
    """What the owner of the archive should know of such lines. articles: how many each outlet has."""
    return said([Repeated(outlet, articles[outlet], tuple(lines)) for outlet, lines in shared.items()], name)
