"""Kept parses that are damaged: each must be noticed and parsed anew, with the result of a first parse."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

import polars as pl

from analysis.annotate.syntax import cache
from analysis.annotate.words.batch import annotate_words
from analysis.story import read_story
from benchmarks.running import ROOT, put

KINDS = ("bits turned", "cut off", "lengthened", "blanked", "of another text")


def damaged(content: bytes, other: bytes, kind: str, chance: random.Random) -> bytes:
    """The content of a file, damaged in one of the KINDS; ``other`` is the content of another file."""
    place = chance.randrange(len(content))
    match kind:
        case "cut off":
            return content[:place]
        case "lengthened":
            return content + chance.randbytes(1 + place)
        case "blanked":
            return content[:place] + bytes(len(content) - place)
        case "of another text":
            return other
    changed = bytearray(content)
    for bit in chance.sample(range(8 * len(content)), 1 + place % 4):
        changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=60)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    asked = parser.parse_args()
    tried, faults = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        os.environ[cache.VARIABLE] = folder
        articles = read_story(ROOT / "seeds").articles.with_columns(shared=pl.lit([], dtype=pl.List(pl.UInt32)))
        one, other = (annotate_words(articles[number])[0] for number in (0, 1))
        cache.parsed(other)
        (strange,) = Path(folder).iterdir()
        right = cache.parsed(one)
        (path,) = set(Path(folder).iterdir()) - {strange}
        whole = path.read_bytes()
        for seed in range(asked.tries):
            kind = KINDS[seed % len(KINDS)]
            path.write_bytes(damaged(whole, strange.read_bytes(), kind, random.Random(seed)))
            tried[kind] += 1
            faults[kind] += not (cache.parsed(one).equals(right) and path.read_bytes() == whole)
    rows = [f"| {kind} | {tried[kind]} | {faults[kind]} |" for kind in KINDS]
    table = "\n".join(["| damage | files | another result | ".strip(), "| --- | ---: | ---: |", *rows])
    print(table)
    if asked.write:
        put("damage", table, "polars", "spacy")
    sys.exit(faults.total() > 0)


if __name__ == "__main__":
    main()
