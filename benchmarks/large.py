"""Time and memory of ``framing large`` on archives of any size, and what a second worker brings.

    python -m benchmarks.large [--articles 10000 100000] [--depth words] [--words 900] [--workers 2] [--scaling 20000] [--write]

An archive is written to the disk as it is made, a month and its outlets at a time. A fifth of its sentences are those of
``seeds``, with its concepts; the others are made of words that are drawn as words of a language are, rare ones among them,
so that the vocabulary grows with the archive. Each run is a command of its own; memory is that of all its processes
together, each page that several share counted once (Linux's PSS), and CPU seconds are theirs too, which other work on the
machine changes less than it changes the time.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import polars as pl

from benchmarks.memory import bytes_held
from benchmarks.running import ROOT, put

OUTLETS = 5
FILE, GROUP = 20_000, 2_000
"""Articles of a file, and of a row group."""
PER_DAY = 400
"""Articles of a day, of all outlets together."""
VOCABULARY, STEEP = 1_000_000, 1.3
"""Words there are, and how fast they become rarer: 900,000 words hold some 20,000 different ones, a thousand times as many
some half a million."""
SENTENCE = 18
OF_SEEDS = 0.2
SYLLABLES = "ba ce di fo gu ha ki lo me na po ra se ti vu wa zo bre cla dri flo gra".split()
EVERY = 0.5
BAR_GIGABYTES, BAR_SCALING = 2.0, 1.8


class Figures(NamedTuple):
    """Of one run: seconds, CPU seconds of all processes, most gigabytes of all at once, load of the machine, gigabytes
    written."""

    seconds: float
    cpu: float
    gigabytes: float
    load: float
    written: float


def made_word(number: int) -> str:
    """A word of its own for each number."""
    parts = []
    while number or not parts:
        number, at = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[at])
    return "".join(parts)


def texts(seed: int, n: int, n_words: int) -> Iterator[str]:
    """Texts of about so many words."""
    from benchmarks.corpora import sentences_of

    draw = random.Random(seed)
    told = [(sentence, len(sentence.split())) for sentence in sentences_of(ROOT / "seeds")]
    words = [made_word(number) for number in range(VOCABULARY)]
    weights = list(accumulate((number + 3) ** -STEEP for number in range(VOCABULARY)))  # Zipf's law
    for _ in range(n):
        parts: list[str] = []
        size = 0
        while size < n_words:
            if draw.random() < OF_SEEDS:
                sentence, length = draw.choice(told)
            else:
                drawn = draw.choices(words, cum_weights=weights, k=SENTENCE)
                sentence, length = f"{' '.join(drawn).capitalize()}.", SENTENCE
            parts.append(sentence)
            size += length
        yield "\n\n".join(" ".join(parts[at : at + 2]) for at in range(0, len(parts), 2))


def write_archive(folder: Path, n: int, n_words: int) -> None:
    """An archive of ``n`` articles, a file at a time."""
    folder.mkdir(parents=True)
    shutil.copyfile(ROOT / "seeds" / "concepts.yaml", folder / "concepts.yaml")
    for first in range(0, n, FILE):
        numbers = range(first, min(first + FILE, n))
        pl.DataFrame(
            {
                "article_id": [f"{number:08d}" for number in numbers],
                "outlet": [f"Outlet {chr(ord('A') + number % OUTLETS)}" for number in numbers],
                "published": [date(2015, 1, 1) + timedelta(days=number // PER_DAY) for number in numbers],
                "language": ["en"] * len(numbers),
                "text": list(texts(first, len(numbers), n_words)),
            }
        ).write_parquet(folder / f"{first:08d}.parquet", row_group_size=GROUP)


def measured(archive: Path, out: Path, depth: str, workers: int) -> Figures:
    """One run of the command."""
    command = [sys.executable, "-m", "analysis", "large", str(archive), "--out", str(out), "--depth", depth]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    before, began, most = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic(), 0
    loads = []
    with subprocess.Popen([*command, "--workers", str(workers)], env=environment, cwd=ROOT) as running:
        while running.poll() is None:
            most = max(most, bytes_held(running.pid))
            loads.append(os.getloadavg()[0])
            time.sleep(EVERY)
    if running.returncode:
        sys.exit(f"The run ended with status {running.returncode}.")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    written = sum(path.stat().st_size for path in out.rglob("*") if path.is_file()) / 1e9
    return Figures(time.monotonic() - began, cpu, most / 1e9, sum(loads) / len(loads), written)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--depth", choices=("words", "syntax"), default="words")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--scaling", type=int, default=0, help="articles that one worker and two are compared on")
    parser.add_argument("--place", type=Path, help="where archives and what is made of them lie meanwhile")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    given = parser.parse_args()
    lines = [
        f"Archives of articles of {given.words} words, {OUTLETS} outlets, depth `{given.depth}`.",
        "",
        "| articles | workers | seconds | CPU seconds | articles a second | peak memory, GB | written, GB | load |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    runs = [(n, given.workers) for n in given.articles]
    runs += [(given.scaling, 1), (given.scaling, 2)] if given.scaling else []
    found: dict[tuple[int, int], Figures] = {}
    with tempfile.TemporaryDirectory(dir=given.place) as name:
        for n, workers in runs:
            archive, out = Path(name) / f"archive-{n}", Path(name) / "out"
            if not archive.exists():
                write_archive(archive, n, given.words)
            one = found[n, workers] = measured(archive, out, given.depth, workers)
            shutil.rmtree(out)
            lines.append(
                f"| {n:,} | {workers} | {one.seconds:.0f} | {one.cpu:.0f} | {n / one.seconds:,.0f} | {one.gigabytes:.2f} "
                f"| {one.written:.2f} | {one.load:.1f} |"
            )
            print(lines[-1], flush=True)
    most = max(one.gigabytes for one in found.values())
    lines += ["", f"- peak memory of all processes: {most:.2f} GB (bar: under {BAR_GIGABYTES:.0f})"]
    if given.scaling:
        ratio = found[given.scaling, 1].seconds / found[given.scaling, 2].seconds
        lines.append(f"- two workers instead of one: {ratio:.2f} times as fast (bar: at least {BAR_SCALING})")
    text = "\n".join(lines)
    print(text)
    if given.write:
        put(f"large {given.depth}", text, "dask", "polars")


if __name__ == "__main__":
    main()
