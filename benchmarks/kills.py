"""A report that is stopped or killed at seeded moments: the output is the old one or the new one, and nothing runs on.

Each try ends a report by Ctrl-C, Ctrl-C twice, a request to terminate, a terminal that closes, or a kill; an earlier
report and a user have written to its output. A fifth of the tries end a real report, of a small project with a real
notebook, at a random moment. The others end one at a step by which the output is put in its place; what is put there is
a copy of a report made before.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
from nbformat import v4

from analysis.publish.files import MARKER
from analysis.publish.replace import JOURNAL, WORKSHOP, record, workshop
from benchmarks.running import ROOT, put

WAYS = ("Ctrl-C", "Ctrl-C twice", "terminate", "terminal closed", "kill")
SIGNALS = {"terminate": signal.SIGTERM, "terminal closed": signal.SIGHUP, "kill": signal.SIGKILL}
STEPS = 11
"""Moments at which the moves can be cut: before each folder is moved out and in, after the last, and around these."""
PATIENT = 120.0
GONE = 8.0
"""Seconds after the end of a command in which all that it had started must be gone."""
TOKEN = "TRY_OF_KILLS"
OWN = {
    "notes.txt": "My notes.",
    "notebooks/mine.md": "My plan.",
    "figures/mine.svg": "<svg/>",
    "site/mine.html": "My page.",
    "site/deep/mine.css": "a {}",
}
"""Files of a user's own in the output."""
CELL = """
import matplotlib.pyplot as plt, polars as pl
from analysis.publish import save, settings
FIGURES = settings().figures
save(plt.figure(figsize=(1, 1)), pl.DataFrame({"n": [WHICH]}), "00-WHICH", caption="c", alt="a", folder=FIGURES)
"""
COMMAND = ROOT / "benchmarks" / "kills_command.py"
STOPPED = "Stopped. Nothing has changed, and nothing unfinished is left behind."


@dataclass(frozen=True)
class Try:
    """How a report was ended, and what was wrong then; ``fault`` is empty where nothing was."""

    way: str
    moment: str
    left: str
    fault: str


class Project:
    """A project of one notebook, a story of one article, and the outputs of two reports, ``old`` and ``new``.

    The outputs are real ones with ``real``, which takes a while, and a few files otherwise.
    """

    def __init__(self, place: Path, *, real: bool = False) -> None:
        self.place, self.seconds = place, 0.0
        (place / "story").mkdir(parents=True)
        (place / "story" / "a.txt").write_text("War goes on.")
        (place / "story" / "sources.csv").write_text("file,outlet\na.txt,North\n")
        (place / "notebooks").mkdir()
        for which, name in ("1", "old"), ("2", "new"):
            self._write_notebook(which)
            self._report(place / "made", which, real=real)
            shutil.copytree(place / "made", place / name)
        for name, text in OWN.items():
            (place / "old" / name).parent.mkdir(exist_ok=True)
            (place / "old" / name).write_text(text)
        self.old, self.new = files(place / "old"), files(place / "new") | {n: t.encode() for n, t in OWN.items()}

    def _write_notebook(self, which: str) -> None:
        cells = [v4.new_markdown_cell("# What is compared?"), v4.new_code_cell(CELL.replace("WHICH", which))]
        (self.place / "notebooks" / "00-one.ipynb").write_text(json.dumps(v4.new_notebook(cells=cells)))

    def _report(self, out: Path, which: str, *, real: bool) -> None:
        began = time.monotonic()
        if real:
            with self.started(out) as command:
                _, said = command.communicate(timeout=PATIENT)
            assert command.returncode == 0, said
        else:
            shutil.rmtree(out, ignore_errors=True)
            for name in ("notebooks/00-one.ipynb", f"figures/00-{which}.svg", "site/index.html", f"site/{which}/a.js"):
                (out / name).parent.mkdir(parents=True, exist_ok=True)
                (out / name).write_text(which)
            for name in ("notebooks", "figures", "site"):
                record(out / name)
            (out / MARKER).write_text("")
        self.seconds = time.monotonic() - began

    def _command(self, *arguments: str, token: str = "") -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(COMMAND), str(self.place), *arguments],
            cwd=self.place,
            env={**os.environ, "PYTHONPATH": str(ROOT), TOKEN: token},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    @contextmanager
    def started(self, out: Path, *, token: str = "") -> Iterator[subprocess.Popen[str]]:
        """Start the report as a command in a terminal of its own."""
        started = self._command("report", str(self.place / "story"), "--out", str(out), token=token)
        try:
            yield started
        finally:
            if started.poll() is None:
                os.killpg(started.pid, signal.SIGKILL)
            started.communicate()

    @contextmanager
    def forked(self) -> Iterator[subprocess.Popen[str]]:
        """A process that has loaded all libraries once, for many reports that are cut in the moves."""
        many = self._command("many")
        try:
            yield many
        finally:
            many.communicate()

    def cut_in_the_moves(self, seed: int, way: str, step: int, many: subprocess.Popen[str]) -> Try:
        """Let a report that puts the new output in its place be ended at a step of that."""
        out, said = self._output(seed), self.place / f"said-{seed}"
        cut = [step, SIGNALS.get(way, signal.SIGINT), 2 if way == "Ctrl-C twice" else 1, str(self.place / "new")]
        arguments = ["report", str(self.place / "story"), "--out", str(out)]
        assert many.stdin is not None
        assert many.stdout is not None
        many.stdin.write(json.dumps({"said": str(said), "cut": cut, "arguments": arguments}) + "\n")
        many.stdin.flush()
        code = int(many.stdout.readline())
        return Try(way, f"step {step} of the moves", *self._judged(out, way, code, said.read_text()))

    def cut_while_made(self, seed: int, way: str) -> Try:
        """Begin a report and end it at a random moment; nothing that it has started may run on."""
        chance, out, token = random.Random(seed), self._output(seed), str(uuid.uuid4())
        after = chance.uniform(0, self.seconds)
        with self.started(out, token=token) as command:
            with suppress(subprocess.TimeoutExpired):
                command.wait(after)
            _end(command, way, chance)
            _, said = command.communicate(timeout=PATIENT)
        alone = running(token)
        for process in alone:
            process.kill()
        left, fault = self._judged(out, way, command.returncode, said)
        return Try(way, f"after {after:.1f} s", left, fault or f"{len(alone)} processes run on" * bool(alone))

    def _output(self, seed: int) -> Path:
        return Path(shutil.copytree(self.place / "old", self.place / f"out-{seed}"))

    def _judged(self, out: Path, way: str, code: int, said: str) -> tuple[str, str]:
        """Which output is left, and what is wrong with that or with what was said."""
        cut = list(out.glob(f"{WORKSHOP}*/{JOURNAL}"))
        if way != "kill" and cut:
            return "", "the moves were cut"
        with workshop(out):  # what the next report does first
            pass
        found = files(out)
        left = "old" if found == self.old else "new" if found == self.new else ""
        if not left:
            wrong = sorted(set(found.items()) ^ set(self.old.items()), key=str)
            return "", f"neither old nor new, but for {wrong[0][0]}"
        if list(out.glob(f"{WORKSHOP}*")):
            return left, "something unfinished is left behind"
        if "Traceback" in said:
            return left, f"a traceback: {said[-200:]}"
        if way in ("kill", "Ctrl-C twice"):
            return left, ""
        if left == "new":
            return left, "" if code == 0 else f"made, but with the status {code}"
        if code == 130:
            return left, "" if way == "terminal closed" or said.strip().endswith(STOPPED) else f"said: {said[-200:]}"
        return left, "" if code < 0 else f"the status {code}: {said[-200:]}"


def _end(command: subprocess.Popen[str], way: str, chance: random.Random) -> None:
    """Signal as a terminal does, to all of its processes; a request to terminate and a kill go to the command alone."""
    with suppress(ProcessLookupError):
        if way in ("terminate", "kill"):
            command.send_signal(SIGNALS[way])
            return
        os.killpg(command.pid, SIGNALS.get(way, signal.SIGINT))
        if way == "Ctrl-C twice":
            time.sleep(chance.uniform(0, 0.5))
            os.killpg(command.pid, signal.SIGINT)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of an output, but what is being made."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(WORKSHOP)}


def running(token: str) -> list[psutil.Process]:
    """What a command has started and is not gone after a while."""
    deadline = time.monotonic() + GONE
    while True:
        left = []
        for process in psutil.process_iter(["environ", "status"]):
            about = process.info
            if (about["environ"] or {}).get(TOKEN) == token and about["status"] != psutil.STATUS_ZOMBIE:
                left.append(process)
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=100)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder) / "project", real=True)

        ways = [WAYS[n % len(WAYS)] for n in range(asked.tries)]
        fifth = len(ways) // len(WAYS)
        with ThreadPoolExecutor(2) as pool:
            done = list(pool.map(project.cut_while_made, range(fifth), ways))
        with project.forked() as many:
            for seed, way in enumerate(ways[fifth:], start=fifth):
                done.append(project.cut_in_the_moves(seed, way, 1 + random.Random(seed).randrange(STEPS), many))
    for each in done:
        if each.fault:
            print(f"{each.way}, {each.moment}: {each.fault}")
    table = ["| ended by | tries | old output left | new output made | faults |", "| --- | ---: | ---: | ---: | ---: |"]
    for way in WAYS:
        mine = [each for each in done if each.way == way]
        left = Counter(each.left for each in mine)
        n_faults = sum(bool(each.fault) for each in mine)
        table.append(f"| {way} | {len(mine)} | {left['old']} | {left['new']} | {n_faults} |")
    print("\n".join(table))
    if asked.write:
        put("kills", "\n".join(table), "polars")
    sys.exit(any(each.fault for each in done))


if __name__ == "__main__":
    main()
