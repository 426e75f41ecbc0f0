"""Which words tell two sides apart? Published lists for the US party conventions of 2012, and any texts of that form.

    python -m benchmarks.studies.conventions SPEECHES.csv [--text COLUMN --side COLUMN] [--published FILE] [--write]

Takes a published list of distinctive terms (``published.csv``: side, term, patterns) and shows, for each term, the uses
of both sides, how many texts hold it, how much of it one text has, how much of it is quoted or reported speech, how
much is left when a repeated sentence counts once, and what the texts as units say of it. Then it gives the lists of
this suite and of the weighted log-odds (Monroe, Colaresi & Quinn 2008) for the same texts.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import polars as pl

from analysis.annotate import Corpus
from analysis.evidence import sentences
from analysis.questions.keywords.keyness import compare
from analysis.questions.terms import mentions
from analysis.schema.vocabulary import Voice
from analysis.story.terms import Concept, Term
from analysis.units.counts import count_terms
from benchmarks.studies.form import PAGES, corpus_of, give, options, percent, read, squeezed

PUBLISHED = PAGES / "published.csv"
SURE, LISTED = 0.05, 10


def published(path: Path, sides: list[str]) -> list[tuple[str, Concept]]:
    """The side and the term of each row of a published list, a concept each."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if strange := {row["side"] for row in rows} - set(sides):
        sys.exit(
            f"{path.name} must name the sides of the texts, {', '.join(sides)}; it has {', '.join(sorted(strange))}."
        )
    return [
        (row["side"], Concept(row["term"], (Term(row["term"], tuple(row["patterns"].split("|"))),))) for row in rows
    ]


def uses(corpus: Corpus, listed: list[tuple[str, Concept]]) -> pl.DataFrame:
    """A row a published term: side, term, and for its side and the rest n, texts; then most_in_one (of its side's uses),
    own (of its side's uses, those in the speaker's own words), once (those left when a repeated sentence counts once), q.
    """
    found = mentions(corpus)
    printed = sentences(corpus, found)
    told = pl.Series("told", [squeezed(text) for text in printed["text"]], dtype=pl.String)
    places = printed.select("article_id", "start").with_columns(told).unique(["article_id", "start"])
    found = found.join(places, on=["article_id", "start"], how="left")
    counts = count_terms(corpus, unit="concepts", voices=tuple(Voice), least=1)
    tested = {(row["outlet"], row["term"]): row["q"] for row in compare(counts).iter_rows(named=True)}
    rows = []
    for side, concept in listed:
        mine = found.filter(pl.col("concept") == concept.name)
        here, there = mine.filter(pl.col("outlet") == side), mine.filter(pl.col("outlet") != side)
        rows.append(
            {
                "side": side,
                "term": concept.name,
                "n": here.height,
                "n_rest": there.height,
                "texts": here["article_id"].n_unique(),
                "texts_rest": there["article_id"].n_unique(),
                "most_in_one": max(here.group_by("article_id").len()["len"].to_list(), default=0),
                "own": here.filter(pl.col("voice") == Voice.OUTLET).height,
                "once": here["told"].n_unique(),
                "q": tested.get((side, concept.name)),
            }
        )
    return pl.DataFrame(rows, infer_schema_length=None)


def lines_of(table: pl.DataFrame) -> list[str]:
    """The published terms as lines of a table."""
    heads = (
        "side",
        "term",
        "uses : rest",
        "texts : rest",
        "most in one text",
        "in own words",
        "repeats once",
        "q by text",
    )
    lines = [f"| {' | '.join(heads)} |", "| --- | --- |" + " ---: |" * (len(heads) - 2)]
    for row in table.iter_rows(named=True):
        q = "too few" if row["q"] is None else f"{row['q']:.3f}"
        cells = (
            row["side"],
            row["term"],
            f"{row['n']} : {row['n_rest']}",
            f"{row['texts']} : {row['texts_rest']}",
            f"{row['most_in_one']} ({percent(row['most_in_one'] / row['n'] if row['n'] else None)})",
            str(row["own"]),
            str(row["once"]),
            q,
        )
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def reading(table: pl.DataFrame) -> list[str]:
    """What the table says of the list, one sentence a point."""
    told = [
        f"Terms in the published list: {table.height}.",
        f"With texts as the units, the sides differ in {table.filter(pl.col('q') < SURE).height} of them (q under {SURE}).",
        f"Not known apart: {table.filter(pl.col('q') >= SURE).height}. In too few texts to say: {table['q'].null_count()}.",
        "The list was chosen from these same texts, which q takes no account of: other texts would show less.",
    ]
    heaped = table.filter(pl.col("n") > 0, pl.col("most_in_one") * 2 > pl.col("n"))
    if heaped.height:
        names = ", ".join(
            f"“{term}” ({most} of {n})" for term, most, n in heaped.select("term", "most_in_one", "n").iter_rows()
        )
        told.append(f"One text has more than half of the uses of {names}.")
    spoken = table.filter(pl.col("n") > 0, pl.col("own") * 2 < pl.col("n"))
    if spoken.height:
        names = ", ".join(
            f"“{term}” ({n - own} of {n})" for term, own, n in spoken.select("term", "own", "n").iter_rows()
        )
        told.append(f"More than half of the uses are words that the speaker quotes or reports for {names}.")
    return told


def distinctive(corpus: Corpus) -> list[str]:
    """The words that each side uses more: those of this suite, and the first by the weighted log-odds, with both counts."""
    found = compare(count_terms(corpus, voices=(Voice.OUTLET,)))
    lines = []
    for (side,), mine in found.group_by("outlet", maintain_order=True):
        more = mine.filter(pl.col("log2_ratio") > 0)
        sure = more.filter(pl.col("q") < SURE).sort("p_articles", "low", descending=[False, True])
        lines.append(f"- {side}: {sure.height} words at q under {SURE}; first {_named(sure)}.")
        lines.append(f"- {side}, by the log-odds: {_named(more.sort('z', descending=True))}.")
    return lines


def _named(rows: pl.DataFrame) -> str:
    chosen = rows.head(LISTED).select("term", "n_target", "n_reference").iter_rows()
    return ", ".join(f"“{term}” ({n} : {rest})" for term, n, rest in chosen) or "no word"


def main() -> None:
    parser = options(__doc__, text="text", side="party")
    parser.add_argument("--published", type=Path, default=PUBLISHED, help="a published list: side, term, patterns")
    chosen = parser.parse_args()
    rows = read(chosen.path, text=chosen.text, side=chosen.side)
    sides = rows["side"].unique().sort().to_list()
    listed = published(chosen.published, sides)
    corpus = corpus_of(rows["text"].to_list(), rows["side"].to_list(), concepts=[concept for _, concept in listed])
    table = uses(corpus, listed)
    sizes = ", ".join(f"{side} {n}" for side, n in rows.group_by("side").len().sort("side").iter_rows())
    result = [f"{rows.height} texts: {sizes}.", "", *lines_of(table), "", *(f"- {each}" for each in reading(table))]
    result += ["", "### Lists from the same texts, in the speakers' own words", "", *distinctive(corpus)]
    give("conventions.md", "\n".join(result), write=chosen.write)


if __name__ == "__main__":
    main()
