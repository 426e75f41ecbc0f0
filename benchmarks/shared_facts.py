"""Facts that articles share, as found and as listed by hand.

    python -m benchmarks.shared_facts seeds tests/questions/alignment/seeds_facts.csv [--write]

The first is a folder of articles, the second a table of the facts that two or more of them tell: fact, article_id, start, stop,
name; a row a telling, a sentence or clause by its characters in the article. What happened, is so, is planned or was said is a
fact; a topic is none.

A found version tells a listed fact where it overlaps one of its tellings by half of the shorter of both. A found pair
is two versions of one found fact in different articles: it is right where both tell the same listed fact. A listed pair
is a listed fact and two articles that tell it: it is found where a found fact has versions of it in both. A found fact is
right where one listed fact is told by all or all but one of its versions, in two articles at least; a listed fact is found where a
found fact has versions of it in two articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import polars as pl

from analysis.schema.vocabulary import AlignmentChecked
from benchmarks.running import ROOT, put_rates

RATES = ROOT / "analysis" / "data" / "alignment_accuracy.csv"
SOURCE = "facts of the sample story listed by hand"
HALF = 0.5
"""Share of the shorter stretch that two must have in common to be the same telling."""


class Share(NamedTuple):
    """How many were checked, and how many of them are right."""

    n: int
    right: int

    @property
    def share(self) -> float:
        """0 to 1; higher is better."""
        return self.right / self.n if self.n else 0.0


class Measured(NamedTuple):
    """What was measured of pairs and of facts."""

    pairs_right: Share
    pairs_found: Share
    facts_right: Share
    facts_found: Share


Told = list[tuple[str, frozenset[int]]]
"""The versions of one found fact: the article, and the listed facts that each tells."""


def measure(found: pl.DataFrame, listed: pl.DataFrame) -> Measured:
    """found: schema FACTS. listed: fact, article_id, start, stop."""
    groups = [told for _, told in _told(found, listed)]
    pairs = [(one, other) for told in groups for one, other in combinations(told, 2) if one[0] != other[0]]
    by_fact = {key[0]: sorted(set(rows["article_id"])) for key, rows in listed.group_by("fact")}
    wanted = [(fact, *two) for fact, articles in by_fact.items() for two in combinations(articles, 2)]
    got = {(fact, *sorted((one[0], other[0]))) for one, other in pairs for fact in one[1] & other[1]}
    return Measured(
        Share(len(pairs), sum(bool(one[1] & other[1]) for one, other in pairs)),
        Share(len(wanted), len(got & set(wanted))),
        Share(len(groups), sum(map(_is_right, groups))),
        Share(len(by_fact), len({fact for fact, *_ in got})),
    )


def _told(found: pl.DataFrame, listed: pl.DataFrame) -> Iterator[tuple[int, Told]]:
    tellings = {key[0]: rows.select("start", "stop", "fact").rows() for key, rows in listed.group_by("article_id")}
    for (fact,), rows in found.group_by("fact", maintain_order=True):
        told = []
        for article, start, stop in rows.select("article_id", "start", "stop").iter_rows():
            same = (number for first, last, number in tellings.get(article, ()) if _overlap(start, stop, first, last))
            told.append((article, frozenset(same)))
        yield int(str(fact)), told


def _overlap(start: int, stop: int, first: int, last: int) -> bool:
    return min(stop, last) - max(start, first) >= HALF * min(stop - start, last - first)


def _is_right(told: Told) -> bool:
    for fact in frozenset().union(*(facts for _, facts in told)):
        telling = [article for article, facts in told if fact in facts]
        if len(telling) >= len(told) - 1 and len(set(telling)) > 1:
            return True
    return False


def main() -> None:
    from analysis import annotate, read_story
    from analysis.proposals.told import told_facts

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", type=Path)
    parser.add_argument("listed", type=Path)
    parser.add_argument("--write", action="store_true", help="put the rates where pages read them")
    given = parser.parse_args()
    found = measure(told_facts(annotate(read_story(given.story), "syntax")), pl.read_csv(given.listed))
    for name, share in found._asdict().items():
        print(f"{name}: {share.right} of {share.n}, {share.share:.3f}")
    if given.write:
        put_rates(RATES, rows_of_rates(found))


def rows_of_rates(found: Measured) -> list[str]:
    """The rate of facts that are found as ``data/alignment_accuracy.csv`` holds it. How many found ones are right is told by
    other stories (``told_facts``): this one was in view when the rules were made."""
    share = found.facts_found
    return [f"{AlignmentChecked.FACTS_FOUND},{share.n},{share.share:.3f},en,{SOURCE}"]


if __name__ == "__main__":
    main()
