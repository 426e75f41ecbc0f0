"""What all benchmarks share: a contender in a process of its own, and a table put into ``benchmarks/README.md``."""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT / ".venv-peers" / "bin" / "python"
README = ROOT / "benchmarks" / "README.md"
CODED = "newswcl50-dev.jsonl.gz"
"""Articles whose mentions people have coded: the development part of NewsWCL50 (Hamborg 2019)."""
Outcome = TypeVar("Outcome")


def measured(
    script: str, contender: str, *arguments: str, variables: Mapping[str, str] | None = None
) -> dict[str, float]:
    """Run one contender of a benchmark in a fresh process; scattertext in its own environment.

    script: the benchmark's file; it takes ``--run CONTENDER`` and the arguments, and prints its figures as JSON on the
    last line. variables: set for the process.
    """
    python = str(PEERS) if contender == "scattertext" else sys.executable
    command = [python, str(Path(script).resolve()), "--run", contender, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(variables or {})}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment)
    if done.returncode:
        sys.exit(f"{contender} failed:\n{done.stderr[-3000:]}")
    result: dict[str, float] = json.loads(done.stdout.strip().split("\n")[-1])
    return result


def measured_by_event(
    name: str,
    *,
    about: str | None,
    measure: Callable[..., Outcome],
    lines: Callable[[dict[int, Outcome]], Sequence[str]],
    packages: Sequence[str],
) -> dict[int, Outcome]:
    """Run a benchmark on the events of CODED that the command line asks for, and print its table. Gives the outcome of each
    event where the table was put into ``benchmarks/README.md``, else none.

    name: of the marks there, and of what is measured. about: what the command is for. measure: gives the outcome of an
    event by its rows, its number and ``show``, whether to print what it finds. lines: the table of all. packages: those
    whose versions matter.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--events", type=int, nargs="*", help="numbers of events; all without it")
    parser.add_argument("--show", action="store_true", help="print what was found, one by one")
    parser.add_argument(
        "--write", action="store_true", help="put the table into benchmarks/README.md, and rates into data"
    )
    chosen = parser.parse_args()
    path = chosen.data / CODED
    if not path.is_file():
        print(f"There is no {CODED} in {chosen.data}; the {name} are not measured.")
        return {}
    rows = coded_events(path)
    events = chosen.events if chosen.events is not None else sorted(rows)
    found = {event: measure(rows[event], event, show=chosen.show) for event in events}
    table = "\n".join(lines(found))
    print(table)
    if not chosen.write:
        return {}
    put(name, table, *packages, note=f" ({CODED}, NewsWCL50, Hamborg 2019)")
    return found


def coded_events(path: Path) -> dict[int, list[dict[str, Any]]]:
    """The rows of a file of coded articles by their event."""
    found: dict[int, list[dict[str, Any]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            found.setdefault(row["event"], []).append(row)
    return found


def peak_gigabytes() -> float:
    """Peak memory of this process since it began; what its parent had used is not counted where the system tells."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        kilobytes = int(status.split("VmHWM:")[1].split()[0])
    except (OSError, IndexError):
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes * 1024 / 1e9


def put(name: str, table: str, *packages: str, note: str = "") -> None:
    """Put a table between the marks ``name: begin`` and ``name: end``, under its day, machine and versions.

    packages: those whose versions matter. note: what else belongs in the head.
    """
    versions = ", ".join(f"{package} {metadata.version(package)}" for package in packages)
    machine = f"{os.cpu_count()} cores ({platform.machine()})"
    head = f"{date.today().isoformat()}, {machine}, Python {platform.python_version()}, {versions}{note}."
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = README.read_text(encoding="utf-8").split(begin)
    README.write_text(f"{before}{begin}\n{head}\n\n{table}\n{end}{rest.split(end)[1]}", encoding="utf-8")


def put_rates(path: Path, rows: Iterable[str]) -> None:
    """Put rates where pages read them, each in the place of the one measured before; others stay.

    path: a CSV file of rates. rows: lines of it; the first cell says what was measured.
    """
    heading, *before = path.read_text(encoding="utf-8").splitlines()
    lines = {line.split(",")[0]: line for line in (*before, *rows)}
    path.write_text("\n".join([heading, *lines.values()]) + "\n", encoding="utf-8")


def by_size(found: Mapping[int, Mapping[str, float]], *parts: tuple[Mapping[str, str], str]) -> list[str]:
    """The lines of a table with a column for each number of articles.

    found: number of articles -> its figures. parts: figure -> what its row is called, and the form of its numbers.
    """
    return [
        "| | " + " | ".join(f"{size:,} articles" for size in found) + " |",
        "| --- |" + " ---: |" * len(found),
        *(
            f"| {label} | " + " | ".join(form.format(one[key]) for one in found.values()) + " |"
            for names, form in parts
            for key, label in names.items()
        ),
    ]
