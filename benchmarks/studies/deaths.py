"""How are deaths told on each side? Sentences tagged by hand with the victims' side, as published studies count them.

    python -m benchmarks.studies.deaths SENTENCES.csv [--sentence COLUMN --side COLUMN --unit COLUMN] [--write]

Counts, for each word of ``deaths.yaml``, the sentences of each side that hold it, and the share of “died” among the
sentences with “died” or “killed”, as the studies do. Then it shows what changes if a word counts only where the writer
chose it (no quotation), only where the harm that the word itself tells is done to the sentence's side, and once in each
set of copies. With another war, give your own actors: --actors FILE --sides "Actor=side,Actor=side".
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl

from analysis.annotate import Corpus
from analysis.questions.agency import events
from analysis.questions.terms import mentions
from analysis.schema.vocabulary import OUTLETS_WORDING
from analysis.story.concepts import read_concepts
from benchmarks.harm import ACTORS, SIDES
from benchmarks.studies.form import PAGES, corpus_of, give, options, percent, read, resampled, squeezed

WORDS = PAGES / "deaths.yaml"
DIED, KILLED = "died", "killed"
Held = dict[str, set[int]]
"""Word -> numbers of the sentences that hold it."""


def held(corpus: Corpus, found: pl.DataFrame | None = None) -> Held:
    """The sentences in which each word is found; found: some of the corpus's mentions, else all."""
    table = mentions(corpus) if found is None else found
    words = {term.name: set[int]() for concept in corpus.concepts for term in concept.terms}
    for number, word in table.select("article_id", "term").iter_rows():
        words[word].add(int(number))
    return words


def chosen_by_the_writer(corpus: Corpus) -> Held:
    """The same for mentions outside quotation marks."""
    return held(corpus, mentions(corpus).filter(pl.col("voice").is_in(OUTLETS_WORDING)))


def of_the_side(corpus: Corpus, sides: list[str], names: dict[str, str]) -> Held:
    """The same for mentions whose own harm is done to the sentence's side, or to nobody who can be told."""
    acts = (
        events(corpus)
        .filter(pl.col("done_to_actor").is_not_null())
        .group_by("article_id", "start")
        .agg("done_to_actor")
    )
    found = mentions(corpus).join(acts, on=["article_id", "start"], how="left")
    keep = [
        actors is None or sides[int(number)] in {names[actor] for actor in actors}
        for number, actors in found.select("article_id", "done_to_actor").iter_rows()
    ]
    return held(corpus, found.filter(pl.Series(keep, dtype=pl.Boolean)))


def without_copies(texts: list[str]) -> set[int]:
    """The numbers of the texts, of each set of copies only the first."""
    first: dict[str, int] = {}
    for number, text in enumerate(texts):
        first.setdefault(squeezed(text), number)
    return set(first.values())


def words_by_side(found: Held, sides: list[str], kept: set[int]) -> list[str]:
    """The lines of a table: for each word the sentences of each side that hold it, and their share of its sentences."""
    both = sorted(set(sides))
    totals = {side: sum(sides[number] == side for number in kept) for side in both}
    lines = [
        f"| word | {' | '.join(f'{side}: {totals[side]} sentences' for side in both)} |",
        "| --- |" + " ---: |" * len(both),
    ]
    for word, numbers in found.items():
        counts = [sum(sides[number] == side for number in numbers & kept) for side in both]
        cells = (
            f"{n} ({percent(n / totals[side] if totals[side] else None)})" for n, side in zip(counts, both, strict=True)
        )
        lines.append(f"| {word} | {' | '.join(cells)} |")
    return lines


def share_of_died(found: Held, sides: list[str], units: list[str], kept: set[int]) -> pl.DataFrame:
    """The share of sentences with “died” among those with “died” or “killed”, by side, as ``resampled`` gives it."""
    numbers = sorted(kept)
    died = np.array([number in found[DIED] for number in numbers], float)
    either = np.array([number in found[DIED] | found[KILLED] for number in numbers], float)
    return resampled(died, either, [sides[n] for n in numbers], [units[n] for n in numbers])


def main() -> None:
    parser = options(__doc__, sentence="sentence", side="side", unit="article_id")
    parser.add_argument("--both", default="both", help="a value of the side that stands for several sides; left out")
    parser.add_argument("--actors", type=Path, default=ACTORS, help="a concepts.yaml with the actors of the war")
    parser.add_argument("--sides", default=",".join(f"{actor}={side}" for actor, side in SIDES.items()))
    chosen = parser.parse_args()
    names = dict(pair.split("=") for pair in chosen.sides.split(","))
    rows = read(chosen.path, text=chosen.sentence, side=chosen.side, unit=chosen.unit).filter(
        pl.col("side") != chosen.both
    )
    texts, sides, units = (rows[name].to_list() for name in ("text", "side", "unit"))
    if set(sides) != set(names.values()):
        parser.error(
            f"--sides must name the sides of the file, {', '.join(sorted(set(sides)))}; it names {chosen.sides}."
        )
    corpus = corpus_of(
        texts,
        ["one"] * len(texts),
        concepts=read_concepts(WORDS).concepts,
        actors=read_concepts(chosen.actors).actors,
    )
    every, once = set(range(len(texts))), without_copies(texts)
    writer, victim = chosen_by_the_writer(corpus), of_the_side(corpus, sides, names)
    ways = {
        "as the studies count": (held(corpus), every),
        "only words outside quotation marks": (writer, every),
        "only where the word's own victims are of that side, or not told": (victim, every),
        "copies counted once": (held(corpus), once),
        "all three": ({word: writer[word] & victim[word] for word in writer}, once),
    }
    result = [
        f"{len(texts)} sentences of {len(set(units))} articles; {len(texts) - len(once)} are copies of another.",
        "",
    ]
    for way, (found, kept) in ways.items():
        result += [f"### {way[0].upper()}{way[1:]}", "", *words_by_side(found, sides, kept), ""]
    result += ["### “Died” among “died” or “killed”", "", "Lower and upper end of the 95 % interval in brackets.", ""]
    shares = {way: share_of_died(found, sides, units, kept) for way, (found, kept) in ways.items()}
    result += [*told_of(shares), "", reading(shares)]
    give("deaths.md", "\n".join(result), write=chosen.write)


def told_of(shares: dict[str, pl.DataFrame]) -> list[str]:
    """The lines of a table: a row a way of counting, a column a side, their difference and ratio."""
    columns = next(iter(shares.values()))["what"].to_list()
    lines = [f"| | {' | '.join(columns)} |", "| --- |" + " ---: |" * len(columns)]
    for way, table in shares.items():
        cells = []
        for what, value, low, high in table.iter_rows():
            form = {"ratio": "{:.2f}".format, "difference": points}.get(what, percent)
            cells.append(
                "–"
                if value is None
                else f"{form(value)} ({form(low)} to {form(high)})"
                if low is not None
                else form(value)
            )
        lines.append(f"| {way} | {' | '.join(cells)} |")
    return lines


def points(share: float) -> str:
    """A difference of two shares as it is printed."""
    return f"{100 * share:.1f} points"


def reading(shares: dict[str, pl.DataFrame]) -> str:
    """In how many ways of counting the interval of the difference leaves out 0, and on which side."""
    apart = [
        (way, value)
        for way, table in shares.items()
        for what, value, low, high in table.iter_rows()
        if what == "difference" and low is not None and (low > 0 or high < 0)
    ]
    if not apart:
        return (
            "By the share of “died”, the two sides cannot be told apart in any of these ways: each interval of the difference includes 0. "
            "The other words were not tested."
        )
    first, second = next(iter(shares.values()))["what"].to_list()[:2]
    higher = {second if value > 0 else first for _, value in apart}
    where = f"{len(apart)} of these {len(shares)} ways"
    return f"The share is higher for {' and for '.join(sorted(higher))} in {where}; elsewhere the interval includes 0."


if __name__ == "__main__":
    main()
