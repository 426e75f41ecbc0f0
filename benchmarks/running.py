"""What all benchmarks share: a contender in a process of its own, and a table put into ``benchmarks/README.md``."""

from __future__ import annotations

import gzip
import json
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT / ".venv-peers" / "bin" / "python"
README = ROOT / "benchmarks" / "README.md"


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


def coded_events(path: Path) -> dict[int, list[dict[str, Any]]]:
    """The rows of a file of coded articles (NewsWCL50, Hamborg 2019) by their event."""
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
