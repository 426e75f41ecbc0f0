"""Which articles are an agency's copy: credits read off the text, against the label of a corpus.

    python -m benchmarks.wire DATA_FOLDER [--write]

DATA_FOLDER holds ``polnear-train.jsonl.gz``, and may hold ``polnear-dev.jsonl.gz``. Without the first there is nothing to
measure, and it says so. An article counts as labelled where the corpus names an agency. Its author is not read.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from analysis.questions.reuse.printed import FRONT, of_text
from analysis.story.datelines import agencies_in, dateline
from analysis.story.zones import lines_of
from benchmarks.running import put

FILES = {"polnear-train.jsonl.gz": "training part", "polnear-dev.jsonl.gz": "development part"}
NO_AGENCY = ("None", "NA", "", None)
Article = dict[str, Any]


def read(path: Path) -> list[Article]:
    """The articles of a file, one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def by_dateline(text: str) -> bool:
    """The floor: whether a dateline names an agency."""
    return any(agencies_in(dateline(line.text)) for line in lines_of(text)[:FRONT])


def by_credit(text: str) -> bool:
    """Whether anything credits an agency."""
    return bool(of_text(text))


def rates(articles: Sequence[Article], rule: Callable[[str], bool]) -> tuple[int, int, int]:
    """Labelled articles, articles that the rule finds, and of these labelled ones."""
    labelled = {row["id"] for row in articles if row["wire"] not in NO_AGENCY}
    found = {row["id"] for row in articles if rule(row["text"])}
    return len(labelled), len(found), len(found & labelled)


def line(name: str, rule: str, figures: tuple[int, int, int]) -> str:
    """A row of the table."""
    labelled, found, right = figures
    return f"| {name} | {rule} | {labelled} | {found} | {right} | {right / found:.3f} | {right / labelled:.3f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    paths = {chosen.data / file: name for file, name in FILES.items() if (chosen.data / file).exists()}
    if chosen.data / next(iter(FILES)) not in paths:
        sys.exit(f"{chosen.data / next(iter(FILES))} is not there; nothing was measured.")
    rows = [
        "| articles | read | labelled | found | right | precision | recall |",
        "| --- | --- | --: | --: | --: | --: | --: |",
    ]
    for path, name in paths.items():
        articles = read(path)
        random.Random(1).shuffle(articles)
        middle = len(articles) // 2
        parts = {name: articles}
        if name == "training part":
            parts |= {f"{name}, half": articles[:middle], f"{name}, other half": articles[middle:]}
        for part, those in parts.items():
            rows.append(line(part, "datelines alone", rates(those, by_dateline)))
            rows.append(line(part, "all credits", rates(those, by_credit)))
    table = "\n".join(rows)
    print(table)
    if chosen.write:
        put("wire", table, "polars")


if __name__ == "__main__":
    main()
