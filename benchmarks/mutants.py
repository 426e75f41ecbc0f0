"""Breaks the program on purpose, one place at a time, and checks that a test notices (mutation testing).

    python -m benchmarks.mutants [WORD ...] [--write]

The breaks are listed in ``mutants.toml``: a name, a file, the text to find in it, what to put there, the tests to run.
With words only those breaks are tried whose name holds one of them. A break that no test notices has survived; an entry
whose text no longer stands exactly once in its file is stale. Either makes the exit status 1.

Source: DeMillo, Lipton & Sayward 1978, Hints on test data selection, Computer 11.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from compileall import compile_dir
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from py_compile import PycInvalidationMode
from queue import SimpleQueue

from analysis.workers import THREADS
from benchmarks.running import ROOT, put

LIST = ROOT / "benchmarks" / "mutants.toml"
COPIED = ("analysis", "benchmarks", "seeds", "tests", "pyproject.toml")
AT_ONCE = 2
LONGEST = 600
"""Seconds for each file of tests; tests that take longer tell nothing."""
PASSED, FAILED, CUT_SHORT = 0, 1, -1
"""How pytest ends, and how it is ended."""
KILLED, SURVIVED, STALE, UNCLEAR = OUTCOMES = ("killed", "survived", "stale", "unclear")


@dataclass(frozen=True)
class Break:
    """One place to break. find: text that stands once in ``file``; put: what takes its place; tests: paths."""

    name: str
    file: str
    find: str
    put: str
    tests: tuple[str, ...]

    def fault(self, root: Path) -> str | None:
        """What makes the entry stale; None where its text stands once in its file and its tests are there."""
        path = root / self.file
        n = path.read_text(encoding="utf-8").count(self.find) if path.is_file() else 0
        if n != 1:
            return f"{self.file} must hold its text exactly once; it holds it {n} times"
        missing = [test for test in self.tests if not (root / test.split("::")[0]).is_file()]
        return f"{', '.join(missing)} must be there to run" if missing or not self.tests else None


@dataclass(frozen=True)
class Result:
    """What came of a break: one of OUTCOMES, with what there is to say of it."""

    name: str
    outcome: str
    said: str


class Copy:
    """A copy of the project in which one break at a time is made. What is compiled is known by its text, not by its
    time: a file broken and mended within a second would be taken for the same."""

    def __init__(self, root: Path, place: Path) -> None:
        self.place, self.cache = place, place.parent / "cache"
        for name in COPIED:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, place / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.is_file():
                place.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, place / name)
        compile_dir(place / "analysis", quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)

    def run(self, tests: Sequence[str], cache: Path | None = None) -> tuple[int, str]:
        """Run tests in the copy: how pytest ended, and its last lines."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
        own = {"PYTHONPATH": str(self.place), "SOURCE_FRAMING_CACHE": str(cache or self.cache)}
        environment = {**os.environ, **dict.fromkeys(THREADS, "1"), **own}  # the processes are the threads
        limit = LONGEST * len(tests)
        try:
            done = subprocess.run(
                command, cwd=self.place, env=environment, capture_output=True, text=True, timeout=limit, check=False
            )
        except subprocess.TimeoutExpired:
            return CUT_SHORT, f"not done after {limit} s"
        return done.returncode, (done.stdout + done.stderr).strip()[-2000:]

    @contextmanager
    def broken(self, one: Break) -> Iterator[None]:
        """The copy with one break in it."""
        path = self.place / one.file
        whole = path.read_text(encoding="utf-8")
        path.write_text(whole.replace(one.find, one.put), encoding="utf-8")
        try:
            yield
        finally:
            path.write_text(whole, encoding="utf-8")


def breaks(path: Path = LIST, words: Sequence[str] = ()) -> list[Break]:
    """The listed breaks; with words, those whose name holds one of them. Names are told apart."""
    listed = tomllib.loads(path.read_text(encoding="utf-8"))["break"]
    found = [Break(**{**entry, "tests": tuple(entry["tests"])}) for entry in listed]
    twice = [name for name, n in Counter(one.name for one in found).items() if n > 1]
    if twice:
        sys.exit(f"Every break must have a name of its own; these stand twice: {', '.join(twice)}.")
    chosen = [one for one in found if not words or any(word in one.name for word in words)]
    if not chosen:
        sys.exit(f"No break has a name with {' or '.join(words)}. See {path.name} for their names.")
    return chosen


def tried(one: Break, copies: SimpleQueue[Copy]) -> Result:
    """Make a break in a copy that is free, run its tests, mend it."""
    copy, began = copies.get(), time.monotonic()
    try:
        with copy.broken(one), tempfile.TemporaryDirectory() as cache:
            of_parses = "/syntax/" in one.file  # parses that are broken must not be kept for others
            status, said = copy.run(one.tests, Path(cache) if of_parses else None)
    finally:
        copies.put(copy)
    if status == FAILED:
        return Result(one.name, KILLED, f"{time.monotonic() - began:.0f} s")
    if status == PASSED:
        return Result(one.name, SURVIVED, "")
    return Result(one.name, UNCLEAR, f"pytest ended with {status}: {said}")


def tried_all(chosen: Sequence[Break], root: Path = ROOT) -> Iterator[Result]:
    """What comes of each break, as it comes. Raises SystemExit where the tests fail while nothing is broken."""
    faults = {one.name: one.fault(root) for one in chosen}
    yield from (Result(name, STALE, fault) for name, fault in faults.items() if fault)
    sound = [one for one in chosen if not faults[one.name]]
    tests = sorted({test for one in sound for test in one.tests})
    if not tests:
        return
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        made = [Copy(root, Path(folder) / f"copy-{number}" / "project") for number in range(AT_ONCE)]
        copies: SimpleQueue[Copy] = SimpleQueue()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for status, said in pool.map(lambda copy, some: copy.run(some) if some else (0, ""), made, _dealt(tests)):
                if status != PASSED:
                    sys.exit(f"The tests must pass while nothing is broken. They end with:\n{said}")
            for copy in made:
                copies.put(copy)
            for done in as_completed([pool.submit(tried, one, copies) for one in sound]):
                yield done.result()


def _dealt(tests: Sequence[str]) -> list[Sequence[str]]:
    return [tests[number::AT_ONCE] for number in range(AT_ONCE)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", metavar="WORD", help="try the breaks whose name holds a word")
    parser.add_argument("--write", action="store_true", help="put the figure into benchmarks/README.md")
    options = parser.parse_args()
    began, results = time.monotonic(), []
    for result in tried_all(breaks(words=options.words)):
        results.append(result)
        print(f"{result.outcome:<9} {result.name}  {result.said}".rstrip(), flush=True)
    counts = Counter(result.outcome for result in results)
    shown = ", ".join(f"{counts[outcome]} {outcome}" for outcome in OUTCOMES if counts[outcome])
    figure = f"{len(results)} breaks in {time.monotonic() - began:.0f} s: {shown}."
    print(f"\n{figure}")
    if options.write and not options.words:
        put("mutants", figure, "pytest")
    for outcome in (UNCLEAR, STALE, SURVIVED):
        for result in results:
            if result.outcome == outcome:
                print(f"{outcome}: {result.name}")
    sys.exit(counts[KILLED] < len(results))


if __name__ == "__main__":
    main()
