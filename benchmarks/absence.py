"""How often “not found in this article” is right, on triples of articles about one event.

    python -m benchmarks.absence DATA_FOLDER [--write] [--draw]

DATA_FOLDER holds ``basil-articles.jsonl.gz``. Without it there is nothing to measure, and it says so.

Noticed: of facts that articles of a triple share, one article's sentences that tell it are cut out, the article is read
again, and the fact must then be said not to be found in it. Only clear counterparts are cut: versions whose score is at
least CLEAR, of facts of LEAST_TELLING words or more. A reader who did not know what the program says read what was left of
each article, and marked whether it still tells the whole of the fact, a part of it, or nothing (``absence_cut.csv``: the
triple, the article, where its version of the fact begins, what is left). Only where nothing is left is an absence to be
noticed; where the whole is left, it is false. Right: claims of two draws from other triples, each held by a reader against the article; the 16 of the second draw
against its four sentences nearest to the fact
(``absence_checked.csv``: the triple, the article that was said not to tell it, where another article tells it, the
verdict); counted are those that are still claimed. --draw prints claims to be checked.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from analysis import annotate
from analysis.annotate import Corpus
from analysis.proposals.told import told_facts
from analysis.questions.alignment import nearest
from analysis.questions.alignment.matches import LOOSE, matches
from analysis.questions.alignment.segments import segments
from analysis.questions.selection.cells import of_facts
from analysis.questions.selection.likeness import stems
from analysis.questions.selection.seldom import left_open
from analysis.schema.story import ARTICLES
from analysis.schema.vocabulary import AlignmentChecked
from analysis.story import Story
from analysis.story.read import problem_table
from analysis.units.sentences import bounds
from benchmarks.running import ROOT, put, put_rates

DATA = "basil-articles.jsonl.gz"
CHECKED, LEFT = (ROOT / "benchmarks" / f"absence_{name}.csv" for name in ("checked", "cut"))
RATES = ROOT / "analysis" / "data" / "alignment_accuracy.csv"
SEED = 14
N_TUNING, N_CUT, N_SEEN, N_CHECKED = 20, 30, 28, 22
"""Triples for tuning, for cutting, some whose claims were read while the rule was made, and those for checking; no triple
is in two of them."""
MOST_OF_TRIPLE = 4
"""Facts that are cut, and claims that are drawn, of one triple."""
CLEAR, LEAST_TELLING = 0.8, 5
"""Score of a version from which its counterpart is clear, and telling words that all versions of the fact must have."""
BARS = (0.90, 0.80)
"""What the shares must reach: noticed, right."""
SOURCE = "BASIL (Fan et al. 2019)"
NOTHING, PART, WHOLE = "nothing", "part", "whole"
"""What the rest of an article tells of a fact that was cut."""
Triple = Sequence[dict[str, Any]]
Cut = tuple[str, str, int]
"""A fact that was cut: the triple, the article, the first character of its version there."""


def triples_in(path: Path) -> dict[str, Triple]:
    """The triples of a file by their names, the articles of each by their outlets."""
    found: dict[str, list[dict[str, Any]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found.setdefault(row["triplet-uuid"], []).append(row)
    return {name: sorted(rows, key=lambda row: row["source"]) for name, rows in found.items()}


def triples(path: Path) -> tuple[list[Triple], list[Triple], list[Triple]]:
    """Triples for tuning, cutting and checking, drawn at random but the same each time."""
    found = triples_in(path)
    names = random.Random(SEED).sample(sorted(found), N_TUNING + N_CUT + N_SEEN + N_CHECKED)
    drawn = [found[name] for name in names]
    return drawn[:N_TUNING], drawn[N_TUNING : N_TUNING + N_CUT], drawn[N_TUNING + N_CUT + N_SEEN :]


def text_of(article: dict[str, Any]) -> str:
    """Headline and report, a line a paragraph."""
    return "\n".join([article["title"].strip(), "", *(" ".join(part) for part in article["body-paragraphs"])])


def story_of(texts: dict[str, str]) -> Story:
    """Articles by their outlets."""
    rows = [
        {
            **dict.fromkeys(ARTICLES),
            "article_id": outlet,
            "outlet": outlet,
            "published": date(2016, 1, 1),
            "kind": "news",
            "language": "en",
            "file": f"{outlet}.txt",
            "text": text,
        }
        for outlet, text in texts.items()
    ]
    articles = pl.DataFrame(rows, schema={name: column.dtype for name, column in ARTICLES.items()})
    return Story("triple", articles, (), (), problem_table([]))


def corpus_of(texts: dict[str, str]) -> Corpus:
    """Articles by their outlets, parsed."""
    return annotate(story_of(texts), "syntax")


def noticed(drawn: Sequence[Triple]) -> list[tuple[Cut, bool]]:
    """Each fact that was cut from an article, and whether it was then said not to be found there."""
    found = []
    for number, triple in enumerate(drawn):
        texts = {row["source"]: text_of(row) for row in triple}
        corpus = corpus_of(texts)
        table = told_facts(corpus)
        n_telling = pl.col("text").map_elements(lambda text: len(set(stems(text))), return_dtype=pl.Int64).min()
        is_clear = (pl.col("score") >= CLEAR) & (n_telling.over("fact") >= LEAST_TELLING)
        clear = table.filter(is_clear).select("fact", "article_id").unique(maintain_order=True).rows()
        for fact, article in random.Random(number).sample(clear, min(MOST_OF_TRIPLE, len(clear))):
            versions = table.filter(pl.col("fact") == fact)
            cut = corpus_of({**texts, article: without(corpus, versions, article)})
            rest = versions.filter(pl.col("article_id") != article)
            gaps = gaps_of(cut, rest)
            row = gaps.filter(pl.col("article_id") == article).row(0, named=True)
            begins = int(versions.filter(pl.col("article_id") == article)["start"].min())  # type: ignore[arg-type]
            found.append(((triple[0]["triplet-uuid"], article, begins), row["absent"] is True))
    return found


def gaps_of(corpus: Corpus, facts: pl.DataFrame) -> pl.DataFrame:
    """The articles without a version of some facts, and in which they can be called not found: GAPS. facts: schema FACTS."""
    rows = of_facts(corpus, facts, nearest(corpus, facts))
    return left_open(corpus, rows.told, rows.gaps)


def without(corpus: Corpus, versions: pl.DataFrame, article: str) -> str:
    """An article without the sentences in which it tells a fact: its versions, and every other sentence that is likelier
    than not to tell the same as a version of any article."""
    text: str = corpus.articles.filter(pl.col("article_id") == article)["text"][0]
    telling = set(versions.filter(pl.col("article_id") == article)["sentence"].to_list())
    made, pairs = segments(corpus), matches(corpus)
    span = ["article_id", "start", "stop"]
    numbers = made.table.join(versions, on=span, how="semi")["segment"].to_numpy()
    for one, other in ((pairs.left, pairs.right), (pairs.right, pairs.left)):
        same = other[np.isin(one, numbers) & (pairs.score >= LOOSE)]
        rows = made.table[np.unique(same)].filter(pl.col("article_id") == article)
        telling |= set(rows["sentence"].to_list())
    ends = bounds(corpus.tokens).filter((pl.col("article_id") == article) & pl.col("sentence").is_in(sorted(telling)))
    for first, last in ends.sort("first", descending=True).select("first", "last").iter_rows():
        text = text[:first] + text[last:]
    return text


def claims(drawn: Sequence[Triple]) -> Iterator[tuple[Triple, pl.DataFrame, pl.DataFrame]]:
    """Each triple with its facts and what is said not to be found."""
    for triple in drawn:
        corpus = corpus_of({row["source"]: text_of(row) for row in triple})
        table = told_facts(corpus)
        gaps = gaps_of(corpus, table)
        yield triple, table, gaps.filter(pl.col("absent")).with_columns(fact=pl.col("key").cast(pl.UInt32))


def still_claimed(drawn: Sequence[Triple], checked: Sequence[dict[str, str]]) -> list[bool]:
    """The verdicts on checked claims that are still made."""
    verdicts = []
    for triple, table, absent in claims(drawn):
        for row in checked:
            if row["triplet"] != triple[0]["triplet-uuid"]:
                continue
            at = int(row["start"])
            same = table.filter(
                (pl.col("article_id") == row["told_by"]) & (pl.col("start") <= at) & (pl.col("stop") > at)
            )
            made = absent.filter(pl.col("fact").is_in(same["fact"].implode()) & (pl.col("article_id") == row["source"]))
            if made.height:
                verdicts.append(row["verdict"] == "right")
    return verdicts


def draw(drawn: Sequence[Triple]) -> None:
    """Print claims to be checked, each with the tellings of other articles and the nearest sentence of this one."""
    for number, (triple, table, absent) in enumerate(claims(drawn)):
        rows = absent.rows(named=True)
        for row in random.Random(number).sample(rows, min(MOST_OF_TRIPLE, len(rows))):
            print(
                f"\n{triple[0]['triplet-uuid']} not found in {row['article_id']}; nearest {row['nearest']:.2f}: {row['nearest_text']}"
            )
            for version in table.filter(pl.col("fact") == row["fact"]).iter_rows(named=True):
                print(f"   {version['article_id']}:{version['start']} {version['text']}")


def said_where(found: Sequence[tuple[Cut, bool]], marks: Mapping[Cut, str], left: str) -> list[bool]:
    """Whether the absence was said, of the facts of which so much is left in the article."""
    return [said for cut, said in found if marks.get(cut) == left]


def shown(found: Sequence[tuple[Cut, bool]], marks: Mapping[Cut, str], verdicts: Sequence[bool]) -> str:
    """What was measured, as a table."""
    cut = "facts cut from an article and said not to be found in it"
    rows: list[tuple[str, Sequence[bool], float | None]] = [
        (f"{cut}; nothing is left", said_where(found, marks, NOTHING), BARS[0]),
        (f"{cut}, though a part is left", said_where(found, marks, PART), None),
        (f"{cut}, though the whole is left in other words", said_where(found, marks, WHOLE), None),
        (f"{cut}: all", [said for _, said in found], None),
        ("claims that a reader held against the article, and right", verdicts, BARS[1]),
    ]
    lines = ["| | n | share | the bar |", "| --- | ---: | ---: | --- |"]
    for name, held, bar in rows:
        share = sum(held) / max(1, len(held))
        judged = "" if bar is None else f"{bar:.2f}: {'met' if share >= bar else 'missed'}"
        lines.append(f"| {name} | {len(held)} | {share:.3f} | {judged} |")
    if unread := sum(cut not in marks for cut, _ in found):
        lines += ["", f"Of {unread} more facts that were cut, nobody has read what is left."]
    return "\n".join(lines)


def rows_of_rates(found: Sequence[tuple[Cut, bool]], marks: Mapping[Cut, str], verdicts: Sequence[bool]) -> list[str]:
    """The rates as ``data/alignment_accuracy.csv`` holds them."""
    measured = (
        (AlignmentChecked.ABSENT_FOUND, said_where(found, marks, NOTHING)),
        (AlignmentChecked.ABSENT_TOLD, said_where(found, marks, WHOLE)),
        (AlignmentChecked.ABSENT_RIGHT, verdicts),
    )
    return [f"{what},{len(held)},{sum(held) / max(1, len(held)):.3f},en,{SOURCE}" for what, held in measured]


def main() -> None:
    """Measure and print; with --write the rates go where pages read them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the rates where pages read them")
    parser.add_argument("--draw", action="store_true", help="print claims to be checked")
    parser.add_argument("--tune", action="store_true", help="use the triples for tuning")
    options = parser.parse_args()
    path = options.data / DATA
    if not path.exists():
        sys.exit(f"{path} is not there; nothing to measure.")
    tuning, cut, checking = triples(path)
    if options.draw:
        draw(tuning if options.tune else checking)
        return
    found = noticed(tuning if options.tune else cut)
    with CHECKED.open(encoding="utf-8", newline="") as file:
        checked = list(csv.DictReader(file))
    with LEFT.open(encoding="utf-8", newline="") as file:
        marks = {(row["triplet"], row["source"], int(row["start"])): row["left"] for row in csv.DictReader(file)}
    verdicts = [] if options.tune else still_claimed(checking, checked)
    print(shown(found, marks, verdicts))
    if options.write and not options.tune:
        put(
            "absence",
            shown(found, marks, verdicts),
            "spacy",
            "scikit-learn",
            note=f"; {len(cut)} and {len(checking)} triples",
        )
        put_rates(RATES, rows_of_rates(found, marks, verdicts))


if __name__ == "__main__":
    main()
