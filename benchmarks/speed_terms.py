"""Time of notebook 02 on a story of many articles, once they are annotated.

    python -m benchmarks.speed_terms [--articles 400] [--words 900] [--outlets 4] [--write]

The articles are made of sentences of ``seeds`` drawn anew, with the concepts of ``seeds``. Every cell of the notebook is
run in this process, in order; annotating is not counted.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import tempfile
import time
from pathlib import Path

import matplotlib as mpl
import polars as pl

from benchmarks.corpora import resampled
from benchmarks.running import ROOT, put

NOTEBOOK = ROOT / "notebooks" / "02-terms.ipynb"
BAR = 30


def write_story(folder: Path, *, n_articles: int, n_words: int, n_outlets: int) -> None:
    """A story folder of one table, with the concepts of ``seeds``."""
    articles = resampled(ROOT / "seeds", n_articles=n_articles, n_words=n_words)
    outlets = [f"Outlet {chr(ord('A') + number % n_outlets)}" for number in range(n_articles)]
    table = articles.with_columns(outlet=pl.Series(outlets))
    table.select("article_id", "outlet", "text").write_parquet(folder / "articles.parquet")
    shutil.copyfile(ROOT / "seeds" / "concepts.yaml", folder / "concepts.yaml")


def run_cells(story: Path, figures: Path) -> list[tuple[str, float]]:
    """The first line of each code cell and the seconds it took; calls of ``annotate`` stand by themselves."""
    from analysis.publish.nb import nbformat

    mpl.use("agg")
    shown: list[object] = []
    names: dict[str, object] = {"display": lambda *outputs: shown.extend(outputs)}
    taken = []
    for cell in nbformat.read(NOTEBOOK, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        for statement in ast.parse(cell.source).body:
            line = ast.unparse(statement).split("\n")[0]
            started = time.perf_counter()
            exec(compile(ast.Module([statement], []), NOTEBOOK.stem, "exec"), names)
            taken.append((line, time.perf_counter() - started))
        if "parameters" in cell.metadata.get("tags", []):
            names |= {"STORY": str(story), "FIGURES": str(figures)}
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--outlets", type=int, default=4)
    parser.add_argument("--write", action="store_true", help="put the figure into benchmarks/README.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        story = Path(place) / "story"
        story.mkdir()
        write_story(story, n_articles=given.articles, n_words=given.words, n_outlets=given.outlets)
        taken = run_cells(story, Path(place) / "figures")
    annotating = sum(seconds for line, seconds in taken if "annotate(" in line)
    rest = [(line, seconds) for line, seconds in taken if "annotate(" not in line]
    for line, seconds in sorted(rest, key=lambda row: -row[1])[:8]:
        print(f"{seconds:6.2f} s  {line[:100]}")
    total = sum(seconds for _, seconds in rest)
    text = (
        f"{given.articles:,} articles of {given.words:,} words, {given.outlets} outlets, the concepts of `seeds`: "
        f"notebook 02 takes {total:.1f} s after annotation (bar: at most {BAR} s); annotation took {annotating:.1f} s."
    )
    print(text)
    if given.write:
        put("speed terms", text, "polars", "matplotlib")


if __name__ == "__main__":
    main()
