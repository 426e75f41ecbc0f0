"""Passives, their agents, and who does what to whom, against hand-corrected trees of other texts than news.

    python -m benchmarks.passives DATA_FOLDER [--write]

DATA_FOLDER holds ``gum-nonnews.conllu.gz`` (Universal Dependencies, UD English GUM). Without it there is nothing to
measure, and it says so. The rules were made on a seeded tenth of the texts; the figure is that of the others.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import polars as pl

from analysis.schema.vocabulary import Form
from analysis.units.clauses import clauses
from analysis.units.clauses.passives import agent, passives
from analysis.units.clauses.tree import trees
from benchmarks.gold_trees import AGENT, AUXILIARY, OBJECT, PASSIVE_SUBJECT, SUBJECT, Text, Word, corpus_of, texts
from benchmarks.running import ROOT, put

FILE = "gum-nonnews.conllu.gz"
NOT_PRINTED = ("agent found", "role")
"""What pages don't print: of who acts on whom they print what a reader found in newspapers (``benchmarks.acted``)."""
RATES = ROOT / "analysis" / "data" / "agency_accuracy.csv"
COLUMNS = ("precision", "recall", "F1", "agent or none right", "agents found", "participle precision", "recall", "F1")
BARS = ("", "", "0.95", "0.98", "0.95", "", "", "0.85")
VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")


class Found(NamedTuple):
    """What is said of a text, each by where its word starts: passives with an auxiliary, participles alone, and the
    passives that have an agent."""

    passives: frozenset[int]
    bare: frozenset[int]
    with_agent: frozenset[int]


def marked(text: Text) -> Found:
    """What people marked: participles with an auxiliary, those with Voice=Pass alone, and those with an agent."""
    with_auxiliary = {word.head for word in text.words.values() if word.relation == AUXILIARY and word.head is not None}
    voice = {start for start, word in text.words.items() if "Voice=Pass" in word.features}
    agents = {word.head for word in text.words.values() if word.relation == AGENT and word.head is not None}
    return Found(frozenset(with_auxiliary), frozenset(voice - with_auxiliary), frozenset(agents))


def by_rules(tokens: pl.DataFrame) -> Iterator[tuple[str, Found]]:
    """What the suite says of each text."""
    starts = _starts(tokens)
    for tree in trees(tokens):
        at, found = starts[tree.article_id], passives(tree)
        own = frozenset(at[token] for token, one in found.items() if one.auxiliary is not None)
        bare = frozenset(at[token] for token, one in found.items() if one.auxiliary is None)
        yield tree.article_id, Found(own, bare, frozenset(at[t] for t in found if agent(tree, t) is not None))


def by_labels(tokens: pl.DataFrame) -> Iterator[tuple[str, Found]]:
    """The floor: the parser's own labels for auxiliaries and agents, and participles that modify something."""
    starts = _starts(tokens)
    for tree in trees(tokens):
        at = starts[tree.article_id]
        labels = list(zip(tree.heads, tree.relations, strict=True))
        own = frozenset(at[head] for head, relation in labels if relation == "auxpass")
        bare = {
            at[token]
            for token, (tag, relation) in enumerate(zip(tree.tags, tree.relations, strict=True))
            if tag == "VBN" and relation in ("acl", "amod", "advcl")
        }
        yield tree.article_id, Found(own, frozenset(bare) - own, frozenset(at[h] for h, r in labels if r == "agent"))


def _starts(tokens: pl.DataFrame) -> dict[str, list[int]]:
    parts = tokens.select(pl.col("article_id").cast(pl.String), "start").group_by("article_id", maintain_order=True)
    return dict(parts.agg("start").iter_rows())


def scores(truth: Mapping[str, Found], said: Mapping[str, Found], names: Collection[str]) -> dict[str, tuple[int, int]]:
    """What was checked -> how many cases, and how many of them are right."""
    n: Counter[str] = Counter()
    for name in names:
        gold, ours = truth[name], said[name]
        both = (gold.passives & ours.passives) | (gold.bare & ours.bare)
        for what, one, other in (("passive", gold.passives, ours.passives), ("bare", gold.bare, ours.bare)):
            n[f"{what} found of"] += len(one)
            n[f"{what} right of"] += len(other)
            n[f"{what} found"] += len(one & other)
            n[f"{what} right"] += len(one & other)
        for start in gold.passives & ours.passives:
            n["agent of"] += 1
            n["agent"] += (start in gold.with_agent) == (start in ours.with_agent)
        n["agent found of"] += len(both & gold.with_agent)
        n["agent found"] += len(both & gold.with_agent & ours.with_agent)
    kinds = ("passive found", "passive right", "bare found", "bare right", "agent", "agent found")
    return {kind: (n[f"{kind} of"], n[kind]) for kind in kinds}


def roles(marked_texts: Mapping[str, Text], tokens: pl.DataFrame, table: pl.DataFrame) -> dict[str, tuple[int, int]]:
    """Who does it and to whom. *role*: doers and done-tos of verbs for which people marked one, and those marked as the
    other, that people marked so. *doer or none*: verbs with a marked doer, and marked passives without one, of which it
    is right whether a doer is named."""
    starts, slots = _starts(tokens), {name: slots_of(text) for name, text in marked_texts.items()}
    n: Counter[str] = Counter()
    for row in table.filter(pl.col("form") != Form.NOUN).iter_rows(named=True):
        at, words = starts[row["article_id"]], marked_texts[row["article_id"]].words
        verb = at[row["position"]]
        if verb not in words or words[verb].tag not in VERBS:
            continue
        gold = slots[row["article_id"]].get(verb, NOBODY)
        for slot, other in (("doer", "done_to"), ("done_to", "doer")):
            start = None if row[slot] is None else at[row[slot]]
            if start is not None and (gold[slot] or start in gold[other]):
                n["role of"] += 1
                n["role"] += start in gold[slot]
        if gold["doer"] or "Voice=Pass" in words[verb].features:
            n["doer or none of"] += 1
            n["doer or none"] += bool(gold["doer"]) == (row["doer"] is not None)
    return {kind: (n[f"{kind} of"], n[kind]) for kind in ("role", "doer or none")}


Slots = Mapping[str, set[int]]
NOBODY: Slots = {"doer": set(), "done_to": set()}


def slots_of(text: Text) -> dict[int, Slots]:
    """Verb -> whom people marked as its doer and its done-to, also through other clauses; of a name all its words."""
    found: dict[int, Slots] = {}
    marked_clauses = {word.head for word in text.words.values() if word.relation == "mark"}
    names: dict[int, set[int]] = {}
    for start, word in text.words.items():
        if word.head is not None and word.relation in ("flat", "compound"):
            names.setdefault(word.head, set()).add(start)
    for start, word in text.words.items():
        for head, slot in _filled(start, word, marked_clauses):
            filler = word.head if head == start and word.head is not None else start
            places = found.setdefault(head, {"doer": set(), "done_to": set()})
            places[slot] |= {filler, *names.get(filler, ())}
    return found


def _filled(start: int, word: Word, marked_clauses: Collection[int | None]) -> Iterator[tuple[int, str]]:
    """The verbs and slots that a word fills; a participle behind or before a noun has that noun in a slot of its own."""
    for head, relation in word.links:
        if relation.startswith((PASSIVE_SUBJECT, OBJECT)):
            yield head, "done_to"
        elif relation.startswith((SUBJECT, AGENT)):
            yield head, "doer"
    if word.relation in ("acl", "amod") and start not in marked_clauses and word.tag in ("VBN", "VBG"):
        yield start, "done_to" if word.tag == "VBN" else "doer"


def line(name: str, found: Mapping[str, tuple[int, int]]) -> str:
    """A line of the table."""

    def share(kind: str) -> float:
        return found[kind][1] / max(found[kind][0], 1)

    def three(kind: str) -> list[float]:
        right, recall = share(f"{kind} right"), share(f"{kind} found")
        return [right, recall, 2 * right * recall / max(right + recall, 1e-9)]

    cells = [*three("passive"), share("agent"), share("agent found"), *three("bare")]
    return f"| {name} | {' | '.join(f'{cell:.3f}' for cell in cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    path = chosen.data / FILE
    if not path.is_file():
        sys.exit(f"There is no {FILE} in {chosen.data}; passives are not measured.")
    read = list(texts(path))
    corpus = corpus_of(read)
    truth, plain, ours = (
        {one.name: marked(one) for one in read},
        dict(by_labels(corpus.tokens)),
        dict(by_rules(corpus.tokens)),
    )
    names = [one.name for one in read]
    tenth = set(random.Random(1).sample(names, len(names) // 10))
    others = [name for name in names if name not in tenth]
    found = scores(truth, ours, others)
    by_name = {one.name: one for one in read}
    found |= roles(by_name, corpus.tokens, clauses(corpus).filter(pl.col("article_id").is_in(others)))
    table = [f"| | {' | '.join(COLUMNS)} |", "| --- |" + " ---: |" * len(COLUMNS)]
    table.append(line("the parser’s own labels", scores(truth, plain, others)))
    table.append(line("this suite, the tenth its rules were made on", scores(truth, ours, tenth)))
    table += [line("**this suite**", found), f"| the bar | {' | '.join(BARS)} |", "", _told(found)]
    print("\n".join(table))
    if chosen.write:
        note = f"; {len(others)} of {len(names)} texts with hand-corrected trees (UD English GUM, Zeldes 2017)"
        put("passives", "\n".join(table), "spacy", "polars", note=note)
        put_rates(found)


def _told(found: Mapping[str, tuple[int, int]]) -> str:
    kinds = (
        ("role", "doers and done-tos that people marked so"),
        ("doer or none", "right whether a doer is named"),
    )
    told = (f"{what}: {found[kind][1] / max(found[kind][0], 1):.3f} of {found[kind][0]:,}" for kind, what in kinds)
    return f"Of verbs in the other texts, {'; '.join(told)}."


def put_rates(found: Mapping[str, tuple[int, int]]) -> None:
    """Put the rates where the notebook reads them, in the place of those measured before; others stay."""
    heading, *rest = RATES.read_text(encoding="utf-8").splitlines() if RATES.is_file() else ["what,n,right"]
    kept = [row for row in rest if row.split(",")[0] not in found]
    new = [f"{what},{n},{right / max(n, 1):.3f}" for what, (n, right) in found.items() if what not in NOT_PRINTED]
    RATES.write_text("\n".join([heading, *kept, *new]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
