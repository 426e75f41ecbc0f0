"""Time and memory of a whole report: notebooks, figures and pages.

    python -m benchmarks.speed_report [STORY] [--articles 400] [--words 1300] [--outlets 10] [--write]

STORY: a story folder; without it one is made of sentences of ``seeds`` drawn anew, with its concepts. The report is made
by the command line, with an empty cache of parses, into a folder that goes. Seconds are by the clock, CPU seconds of all
processes together; memory is the largest sum of what each process holds (PSS, where the system tells it); silence is
the longest time in which nothing new was printed.
"""

from __future__ import annotations

import argparse
import os
import selectors
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.memory import bytes_held
from benchmarks.running import ROOT, put
from benchmarks.speed_terms import write_story

BAR, SILENCE, MEMORY = 240, 20, 1.5
EVERY = 1.0
"""Seconds after which memory is looked at again."""


def run(story: Path, place: Path) -> dict[str, float]:
    """The figures of one report, which is made below ``place``."""
    command = [sys.executable, "-m", "analysis", "report", str(story), "--out", str(place / "report")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_FRAMING_CACHE": str(place / "cache")}
    before, began = os.times(), time.monotonic()
    told, silence, most = began, 0.0, 0
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as made:
        assert made.stderr is not None
        with selectors.DefaultSelector() as waiting:
            waiting.register(made.stderr, selectors.EVENT_READ)
            while True:
                if waiting.select(EVERY):
                    said = os.read(made.stderr.fileno(), 65_536)
                    silence, told = max(silence, time.monotonic() - told), time.monotonic()
                    if not said:
                        break
                most = max(most, bytes_held(made.pid))
    after = os.times()
    if made.returncode:
        sys.exit(f"The report of {story} failed.")
    return {
        "seconds": time.monotonic() - began,
        "cpu": after.children_user + after.children_system - before.children_user - before.children_system,
        "gigabytes": most / 1e9,
        "silence": silence,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--words", type=int, default=1300)
    parser.add_argument("--outlets", type=int, default=10)
    parser.add_argument("--write", action="store_true", help="put the figures into benchmarks/README.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        story = given.story or Path(folder) / "story"
        about = f"the articles of {story.name}"
        if given.story is None:
            story.mkdir()
            write_story(story, n_articles=given.articles, n_words=given.words, n_outlets=given.outlets)
            about = (
                f"{given.articles:,} articles of {given.words:,} words, {given.outlets} outlets, sentences of `seeds` drawn "
                "anew, with its concepts"
            )
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
        found = run(story.resolve(), Path(folder))
    text = (
        f"The report on {about}: {found['seconds']:.0f} s (bar: at most {BAR}), {found['cpu']:.0f} CPU seconds, "
        f"{found['gigabytes']:.2f} GB (bar: under {MEMORY}); silent for {found['silence']:.0f} s at most (bar: {SILENCE}). "
        f"Load of the machine when it began: {load:.1f}."
    )
    print(text)
    if given.write:
        put("speed report", text, "polars")


if __name__ == "__main__":
    main()
