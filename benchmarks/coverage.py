"""Do the 95 % intervals of shares hold what they say? Articles of one outlet, drawn at random, against all it wrote.

    python -m benchmarks.coverage DATA_FOLDER [--draws 20] [--write]

DATA_FOLDER holds ``polnear-train.jsonl.gz`` and ``basil-articles.jsonl.gz``, or one of them. Without either there is
nothing to measure, and it says so. The concepts are those of ``coverage_concepts.yaml``, found as the notebooks find
them. An outlet's share of a term in all its articles is taken for the true one. So many articles are drawn from them
with repetition, as if from all that the outlet ever writes, and the interval holds that share or does not. Two outlets
that are one are two sets of so many of its articles, no article in both. As in the notebooks there is no interval below
MIN_MENTIONS. Terms that an outlet never uses, or uses alone, are left out: their shares of 0 and 1 are held always.

ALIKE and USUAL of ``analysis.statistics.intervals`` were chosen on the outlets in CHOSEN_ON; all others are new to them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate.words.batch import annotate_words, batches
from analysis.questions.terms.choice import by_article
from analysis.statistics import Floats, clustered_shares
from analysis.statistics.intervals import jeffreys
from analysis.story.concepts import read_concepts
from analysis.units import patterns
from analysis.units.wording import MIN_MENTIONS, OWN
from benchmarks.attribution_data import read
from benchmarks.running import ROOT, put

FILES = {
    "polnear-train.jsonl.gz": "PolNeAR training part, Newell et al. 2018",
    "basil-articles.jsonl.gz": "BASIL, Fan et al. 2019",
}
CHOSEN_ON = frozenset(
    f"{outlet} of {next(iter(FILES))}" for outlet in ("breitbart", "nyt", "usa-today", "west-journal")
)
SIZES = (1, 2, 5, 8, 15, 25, 50)
RESAMPLES = 200
LOWEST, HIGHEST, APART = 0.935, 0.97, 0.015
Counts = NDArray[np.int64]
Interval = Callable[[Counts], tuple[Floats, Floats]]
"""Articles by terms -> low and high of every term."""


def of_mentions(counts: Counts) -> tuple[Floats, Floats]:
    """Jeffreys' interval over the mentions, as if every one were independent."""
    return jeffreys(counts.sum(axis=0), counts.sum())


def of_resampled(counts: Counts) -> tuple[Floats, Floats]:
    """Percentile bootstrap over articles."""
    n = len(counts)
    totals = np.random.default_rng(1).multinomial(n, np.full(n, 1 / n), size=RESAMPLES) @ counts
    totals = totals[totals.any(axis=1)]
    low, high = np.percentile(totals / totals.sum(axis=1, keepdims=True), [2.5, 97.5], axis=0)
    return low, high


OURS = "**this suite**"
METHODS: dict[str, Interval] = {
    OURS: clustered_shares,
    "Jeffreys over mentions": of_mentions,
    "bootstrap of articles": of_resampled,
}


class Outcome(NamedTuple):
    """What was found of one method at one number of articles; one interval a term, or one pair of them."""

    n: int
    held: int
    width: float
    without_width: int
    n_pairs: int
    apart: int

    def __add__(self, other: tuple[Any, ...]) -> Outcome:
        """The two together."""
        return Outcome(*(one + two for one, two in zip(self, other, strict=True)))


def articles(path: Path) -> pl.DataFrame:
    """The articles of a data file: article_id, outlet, title, text."""
    rows = []
    for number, row in enumerate(read(path)):
        text = row.get("text") or "\n\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
        outlet = f"{str(row.get('outlet') or row['source']).lower()} of {path.name}"
        rows.append({"article_id": f"{number:05}", "outlet": outlet, "title": row["title"], "text": text})
    return pl.DataFrame(rows)


def counted(known: pl.DataFrame) -> Iterator[tuple[str, Counts]]:
    """Outlet, and the mentions of each term of one concept in each of its articles, for every outlet and concept."""
    concepts = read_concepts(ROOT / "benchmarks" / "coverage_concepts.yaml").concepts
    tokens = patterns.with_form(pl.concat([annotate_words(batch)[0] for batch in batches(known)]))
    found = patterns.matches(tokens, concepts).filter(OWN).with_columns(pl.col("article_id").cast(pl.String))
    for (outlet,), mine in known.sort("outlet").partition_by("outlet", maintain_order=True, as_dict=True).items():
        ids = mine["article_id"].to_list()
        for concept in concepts:
            named = found.filter(pl.col("concept") == concept.name, pl.col("article_id").is_in(ids))
            counts = by_article(named.with_columns(n=pl.lit(1)), [term.name for term in concept.terms])
            rest = np.zeros((mine.height - len(counts), len(concept.terms)), dtype=np.int64)
            yield str(outlet), np.vstack([counts, rest])


def one_draw(counts: Counts, n: int, interval: Interval, random: np.random.Generator) -> Outcome:
    """One draw of so many articles, and one of two such sets without a common article."""
    total = counts.sum(axis=0)
    used = (total > 0) & (total < total.sum())
    found = Outcome(0, 0, 0.0, 0, 0, 0)
    drawn = counts[random.integers(len(counts), size=n)]
    if used.any() and drawn.sum() >= MIN_MENTIONS:
        low, high = (ends[used] for ends in interval(drawn))
        share, width = (total / total.sum())[used], high - low
        held = (low <= share + 1e-12) & (share <= high + 1e-12)
        found += (len(share), int(held.sum()), float(width.sum()), int((width < 1e-9).sum()), 0, 0)
    order = random.permutation(len(counts))
    if 2 * n > len(counts):
        return found
    one, other = counts[order[:n]], counts[order[n : 2 * n]]
    if used.any() and min(one.sum(), other.sum()) >= MIN_MENTIONS:
        (low, high), (other_low, other_high) = interval(one), interval(other)
        apart = ((low > other_high + 1e-12) | (other_low > high + 1e-12))[used]
        found += (0, 0, 0.0, 0, len(apart), int(apart.sum()))
    return found


def measured(cells: Iterable[tuple[str, Counts]], draws: int, interval: Interval) -> dict[tuple[bool, int], Outcome]:
    """By whether the constants were chosen on the outlet, and by number of articles. All methods see the same draws."""
    found = {(chosen, n): Outcome(0, 0, 0.0, 0, 0, 0) for chosen in (True, False) for n in SIZES}
    random = np.random.default_rng(1)
    for outlet, counts in cells:
        for n in SIZES:
            for _ in range(draws):
                found[outlet in CHOSEN_ON, n] += one_draw(counts, n, interval, random)
    return found


def lines(found: dict[str, dict[tuple[bool, int], Outcome]]) -> list[str]:
    """The table, a row a method and a question, a column a number of articles; and whether the bars are met."""
    made = ["| articles | " + " | ".join(map(str, SIZES)) + " |", "| --- |" + " ---: |" * len(SIZES)]
    together = {name: [of[True, n] + of[False, n] for n in SIZES] for name, of in found.items()}
    for name, all_outlets in together.items():
        made.append(_row(f"{name}: held", [_share(one.held, one.n) for one in all_outlets]))
        if name == OURS:
            for chosen, whose in ((True, "outlets it was chosen on"), (False, "other outlets")):
                parts = [found[name][chosen, n] for n in SIZES]
                made.append(_row(f"{name}: held, {whose}", [_share(one.held, one.n) for one in parts]))
        made.append(_row(f"{name}: mean width", [f"{one.width / max(one.n, 1):.2f}" for one in all_outlets]))
        made.append(_row(f"{name}: of no width", [_share(one.without_width, one.n) for one in all_outlets]))
        pairs = [f"{100 * one.apart / max(one.n_pairs, 1):.1f} %" for one in all_outlets]
        made.append(_row(f"{name}: one outlet apart from itself", pairs))
    made.append(_row("intervals", [f"{one.n:,}" for one in together[OURS]]))
    return [*made, "", *_bars(together[OURS])]


def _row(name: str, cells: list[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _share(part: int, n: int) -> str:
    return f"{part / n:.3f}" if n else "-"


def _bars(ours: list[Outcome]) -> list[str]:
    held = all(LOWEST <= one.held / max(one.n, 1) <= HIGHEST for one in ours)
    apart = all(one.apart <= APART * one.n_pairs for one in ours)
    width = not any(one.without_width for one in ours)
    bars = (
        (f"from {LOWEST} to {HIGHEST} of the shares are held at each number of articles", held),
        (f"one outlet is apart from itself in at most {100 * APART:.1f} %", apart),
        ("no interval is of no width", width),
    )
    return [f"- {what}: {'yes' if met else 'no'}" for what, met in bars]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--draws", type=int, default=20, help="draws of articles for each outlet, concept and number")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    paths = [chosen.data / name for name in FILES if (chosen.data / name).is_file()]
    if not paths:
        print(f"There is no {' and no '.join(FILES)} in {chosen.data}; the intervals of shares are not measured.")
        return
    cells = [cell for path in paths for cell in counted(articles(path))]
    found = {name: measured(cells, chosen.draws, interval) for name, interval in METHODS.items()}
    outlets = len({outlet for outlet, _ in cells})
    concepts = len(cells) // outlets
    table = "\n".join(
        [f"{outlets} outlets, {concepts} concepts, {chosen.draws} draws of each number of articles.", "", *lines(found)]
    )
    print(table)
    if chosen.write:
        put("coverage", table, "numpy", "scipy", "polars", note=f" ({'; '.join(FILES[path.name] for path in paths)})")


if __name__ == "__main__":
    main()
