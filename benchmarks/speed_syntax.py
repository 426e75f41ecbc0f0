"""Speed of depth ``syntax`` beside plain spaCy with the same components, on the same texts in the same run.

    python -m benchmarks.speed_syntax [--corpus FOLDER_OR_PARQUET] [--articles 1000] [--words 900] [--write]

Both use all cores and begin with nothing parsed. Plain spaCy is given the articles' texts, ``nlp.pipe(texts,
n_process=cores)``; what it makes is only walked over. Ours is everything that ``annotate`` gives: tokens, zones,
quotations, the parse, attributions with their speakers, the voice of every token. Ours lets NumPy's library multiply
matrices; spaCy is measured both as it comes and with that library.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.annotate.syntax.cache import VARIABLE
from benchmarks.running import ROOT, measured, put
from benchmarks.speed import gigabytes

if TYPE_CHECKING:
    from spacy.language import Language

BATCH = 16
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
"""The processes are the threads; ours sees to it by itself."""


def run_ours(corpus: str) -> dict[str, float]:
    import polars as pl

    from analysis import annotate
    from analysis.schema.story import ARTICLES
    from analysis.story import Story
    from analysis.story.read import problem_table

    read = pl.read_parquet(corpus)
    articles = read.select(
        *(
            pl.col(name) if name in read.columns else pl.lit(None, column.dtype).alias(name)
            for name, column in ARTICLES.items()
        )
    )
    started = time.perf_counter()
    found = annotate(Story("speed", articles, (), (), problem_table([])), depth="syntax")
    seconds = time.perf_counter() - started
    return {"seconds": seconds, "gigabytes": gigabytes(), "n_words": float(found.tokens["word"].count())}


def run_spacy(corpus: str) -> dict[str, float]:
    """As spaCy comes."""
    import spacy

    from analysis.annotate.syntax.parse import MODELS

    return _plain(spacy.load(next(name for name in MODELS if spacy.util.is_package(name))), corpus)


def run_spacy_numpy(corpus: str) -> dict[str, float]:
    """With its matrices multiplied by NumPy's library, as ours are."""
    from analysis.annotate.syntax.parse import model

    return _plain(model(), corpus)


def _plain(nlp: Language, corpus: str) -> dict[str, float]:
    import polars as pl

    texts = pl.read_parquet(corpus)["text"].to_list()
    started = time.perf_counter()
    n = sum(
        not token.is_punct for doc in nlp.pipe(texts, n_process=os.cpu_count() or 1, batch_size=BATCH) for token in doc
    )
    return {"seconds": time.perf_counter() - started, "gigabytes": gigabytes(), "n_words": float(n)}


CONTENDERS = {"ours": run_ours, "spacy": run_spacy, "spacy-numpy": run_spacy_numpy}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "seeds", help="articles whose sentences are drawn")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument("--run", choices=CONTENDERS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.run:
        print(json.dumps(CONTENDERS[chosen.run](str(chosen.corpus))))
        return
    from benchmarks.corpora import resampled

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.parquet"
        resampled(chosen.corpus, n_articles=chosen.articles, n_words=chosen.words).write_parquet(path)
        found = {}
        for name in ("spacy", "spacy-numpy", "ours"):
            with tempfile.TemporaryDirectory() as cache:  # nothing is parsed yet
                variables = {VARIABLE: cache, **(ONE_THREAD if name == "spacy-numpy" else {})}
                found[name] = measured(__file__, name, "--corpus", str(path), variables=variables)
    lines = [
        f"{chosen.articles:,} articles of {chosen.words} words; sentences of `{chosen.corpus.name}` drawn anew.",
        "",
        "| | seconds | words/s | peak memory, GB |",
        "| --- | ---: | ---: | ---: |",
    ]
    names = {
        "spacy": "plain `nlp.pipe`, same components",
        "spacy-numpy": "the same, matrices multiplied by NumPy's library",
        "ours": "this suite, depth `syntax`: parse, attributions, voice",
    }
    n_words = found["ours"]["n_words"]
    for key, name in names.items():
        one = found[key]
        lines.append(f"| {name} | {one['seconds']:.1f} | {n_words / one['seconds']:,.0f} | {one['gigabytes']:.2f} |")
    ratio = found["spacy"]["seconds"] / found["ours"]["seconds"]
    again = found["spacy-numpy"]["seconds"] / found["ours"]["seconds"]
    lines += ["", f"- speed beside plain spaCy: {100 * ratio:.0f} % (bar: at least 90 %)"]
    lines.append(f"- beside plain spaCy with NumPy's library: {100 * again:.0f} %")
    lines.append(f"- peak memory: {found['ours']['gigabytes']:.2f} GB (bar: under 1.5)")
    text = "\n".join(lines)
    print(text)
    if chosen.write:
        put("speed syntax", text, "spacy", "polars")


if __name__ == "__main__":
    main()
