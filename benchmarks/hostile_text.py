"""Time of reading and annotating, at depth ``words``, a megabyte of what wears a program out.

    python -m benchmarks.hostile_text [--characters 1000000] [--write]

Each kind is a story of one file, read and annotated in this process; what counts is the processor's time. Half of it is
read first: about twice its time for all of it is linear. A kind above the bar makes the command fail, and one that has
no end is stopped.
"""

from __future__ import annotations

import argparse
import faulthandler
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from analysis import annotate
from analysis.story.read import inspect_story
from benchmarks.running import put

BAR = 3.0
"""Seconds for a megabyte."""
MOST = 120
"""Seconds after which a kind is stopped."""
HEAD = "Talks go on\n\nThe two sides met on Sunday, and the talks went on in the town, officials said.\n\n"
ROW = "Talks in the town by the lake went on for the day and the mayor left."
REPEATED = {
    'straight double marks (")': '"',
    "straight single marks (')": "'",
    "closed quotations (“a” )": "“a” ",
    'straight quotations ("a" )': '"a" ',
    "closing marks alone (.” )": ".” ",
    "minified JSON on one line": '{"id":1,"name":"Ann Lee","text":"He left.","tags":["a","b"]},',
    "stops and slashes (./)": "./",
    "stops between letters (a.A)": "a.A",
    "addresses and handles (t.co/x(@)": "t.co/x(@",
    "addresses of pictures (t.co/x )": "t.co/x ",
    "comments that never end (<!--)": "<!--",
    "scripts that never end (<script>)": "<script>",
    "attributes that never end (<b = )": "<b = ",
    "calls that never end (x=function()": "x=function(",
    "cut words (a-, a line each)": "a-\n",
}
"""What is repeated below a headline and a sentence."""


def _names(characters: int) -> dict[str, str]:
    return {"A.txt": "Ab-" * (characters // 3) + f"\n\n{HEAD}"}


def _days(characters: int) -> dict[str, str]:
    line = "11.11.11" * 13 + "x\n"
    return {"A.txt": line * (characters // len(line)) + HEAD}


def _ids(characters: int) -> dict[str, str]:
    rows = (f"a,North,{ROW} It was day {number}.\n" for number in range(characters // (len(ROW) + 30)))
    return {"articles.csv": "article_id,outlet,text\n" + "".join(rows)}


def _front(characters: int) -> dict[str, str]:
    keys = "".join(f"key{number:06}: value of it\n" for number in range(characters // 23))
    return {"A.md": f"---\n{keys}---\n\n{HEAD}"}


def _columns(characters: int) -> dict[str, str]:
    names = ",".join(f"c{number}" for number in range(characters // 7))
    return {"articles.csv": f"text,{names}\n{ROW}\n"}


MADE: dict[str, Callable[[int], dict[str, str]]] = {
    "a first line of names (Ab-)": _names,
    "lines of days (11.11.11 thirteen times)": _days,
    "rows of one id": _ids,
    "keys of front matter": _front,
    "columns of a table": _columns,
}


def kinds(characters: int) -> dict[str, dict[str, str]]:
    """Kind -> name of a file -> its content, of about so many characters."""
    repeated = {kind: {"A.txt": HEAD + unit * (characters // len(unit))} for kind, unit in REPEATED.items()}
    return repeated | {kind: make(characters) for kind, make in MADE.items()}


def seconds(files: dict[str, str]) -> float:
    """The processor's time of reading a story of these files and annotating it, if it can be compared."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        started = time.process_time()
        story, _ = inspect_story(folder)
        if story is not None:
            annotate(story, depth="words")
        return time.process_time() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    seconds({"A.txt": HEAD})  # what is read once is read
    half, whole = kinds(chosen.characters // 2), kinds(chosen.characters)
    lines = ["| a megabyte of | seconds | times half of it |", "| --- | ---: | ---: |"]
    slow = []
    for kind, files in whole.items():
        faulthandler.dump_traceback_later(MOST, exit=True)
        first, second = seconds(half[kind]), seconds(files)
        faulthandler.cancel_dump_traceback_later()
        lines.append(f"| {kind} | {second:.1f} | {second / first:.1f} |")
        print(lines[-1], flush=True)
        if second > BAR * chosen.characters / 1_000_000:
            slow.append(kind)
    if chosen.write:
        put("hostile text", "\n".join(lines), "polars", "numpy")
    if slow:
        sys.exit(f"These took more than {BAR:.0f} seconds a megabyte: {'; '.join(slow)}.")


if __name__ == "__main__":
    main()
