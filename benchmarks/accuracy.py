"""Accuracy of the voice layer against hand-marked attributions, and what each part of it buys.

    python -m benchmarks.accuracy DATA_FOLDER [--write]

DATA_FOLDER holds ``polnear-dev.jsonl.gz``. Without it there is nothing to measure, and it says so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.annotate.attribution.find import Attribution
from analysis.annotate.attribution.linear import BAR, Linear
from analysis.annotate.attribution.model import Scorer, scorer
from analysis.annotate.attribution.somebody import spoken
from analysis.annotate.cues import verb_classes
from benchmarks import calibration
from benchmarks.attribution_data import KINDS, Marked, kind_by_marks, marked, score
from benchmarks.running import ROOT, put

RATES = ROOT / "analysis" / "data" / "accuracy.csv"
COLUMNS = ("F1 at 0.8", "F1 at 0.5", "speaker", "character F1", "rho")
BARS = (0.86, 0.90, 0.95, 0.87, 0.88)
Finder = Callable[[Marked], list[Attribution]]


def marks_alone(article: Marked) -> list[Attribution]:
    """Every quotation is an attribution; nothing else is."""
    return [Attribution(None, None, (span,), "direct", 1.0) for span in article.parsed.quotations]


def with_scorer(model: Scorer) -> Finder:
    """The suite's finder under other weights, but with the rates that the articles are read with."""
    return lambda article: spoken(article.parsed, model)


def without(of: Linear, *facts: str) -> Linear:
    """The weights less all that a template with one of the facts gives."""
    kept = {template: found for template, found in of.weights.items() if set(facts).isdisjoint(template.split())}
    return Linear(of.facts, kept, of.bias)


def fewer(model: Scorer, *facts: str) -> Finder:
    """The suite's finder whose contents are weighed without some facts."""
    return with_scorer(replace(model, contents=without(model.contents, *facts)))


def listed_cues_only(model: Scorer) -> Finder:
    """Rules without learned weights: a content counts if its cue is usually one."""
    usual = {f"{step}{BAR}{form}": 3.0 for step in (4, 5, 6) for form in FORMS}
    by_rules = Linear(model.contents.facts, {"rate plain": usual}, -2.0)
    return with_scorer(Scorer(by_rules, None, model.rates, 0.5, 0.5, 0.0))


FORMS = ("ccomp >", "ccomp<", "quote<", "quote>", "quote<+", "quote<>", "according", "around parataxis", "around ccomp")


def predictions(articles: list[Marked], finder: Finder) -> dict[str, list[dict[str, Any]]]:
    """What a finder says of each article, in characters."""
    found = {}
    for article in articles:
        rows = []
        for one in finder(article):
            content = article.characters(one.content)
            source = article.characters([one.source]) if one.source else []
            kind = kind_by_marks(article.row["text"], content, one.kind)
            rows.append({"content": content, "source": source, "kind": kind})
        found[article.row["id"]] = rows
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    path = chosen.data / "polnear-dev.jsonl.gz"
    if not path.is_file():
        sys.exit(f"There is no {path.name} in {chosen.data}; the accuracy of attributions is not measured.")
    model = scorer().with_cues(verb_classes())
    articles = list(marked(path, model.rates))
    gold = [article.row for article in articles]
    systems: dict[str, Finder] = {
        "quotation marks alone": marks_alone,
        "rules alone: usual cues, no learned weights": listed_cues_only(model),
        "without how usual a cue is": fewer(model, "rate", "rival"),
        "without the cue's own lemma": fewer(model, "lemma"),
        "without what stands around the content": fewer(model, "before", "after", "between", "outside"),
        "without who speaks": fewer(model, "who"),
        "sources without what other cues the content may have": with_scorer(
            replace(model, sources=without(model.sources, "support") if model.sources else None)
        ),
        "sources by rules alone": with_scorer(replace(model, sources=None)),
        "**this suite**": with_scorer(model),
    }
    lines = [f"| | {' | '.join(COLUMNS)} |", "| --- |" + " ---: |" * len(COLUMNS)]
    last: dict[str, float] = {}
    for name, finder in systems.items():
        last = score(gold, predictions(articles, finder))
        lines.append(f"| {name} | {' | '.join(f'{last[column]:.3f}' for column in COLUMNS)} |")
        print(lines[-1], flush=True)
    lines.append(f"| the bar | {' | '.join(f'{bar:.2f}' for bar in BARS)} |")
    recalls = ", ".join(f"{kind} {last[f'recall, {kind}']:.3f}" for kind in ("direct", "mixed", "indirect"))
    lines += ["", f"Recall at overlap .5 by kind: {recalls}."]
    lines += ["", *calibration.report(articles, model, verb_classes(), write=chosen.write)]
    print("\n".join(lines[len(systems) + 2 :]))
    if chosen.write:
        note = (
            f"; {len(articles)} articles with hand-marked attributions (PolNeAR development part, Newell et al. 2018)"
        )
        put("accuracy", "\n".join(lines), "spacy", "polars", note=note)
        _put_rates(last)


def _put_rates(found: dict[str, float]) -> None:
    """Put the rates by kind where the notebooks read them."""
    lines = ["kind,n,recall,precision,speaker"]
    for kind in KINDS:
        shares = ",".join(f"{found[f'{what}, {kind}']:.3f}" for what in ("recall", "precision", "speaker"))
        lines.append(f"{kind},{found[f'n, {kind}']},{shares}")
    RATES.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
