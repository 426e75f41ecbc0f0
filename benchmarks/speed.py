"""Speed of depth ``words`` on a large corpus, beside scikit-learn and scattertext on the same text in the same run.

    python -m benchmarks.speed [--corpus FOLDER_OR_PARQUET] [--articles 37000] [--words 900]

Each contender runs in a process of its own, one after the other; time is wall time of the work itself, without
imports and without reading the corpus (ours: with starting its workers and writing Parquet).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import tempfile
import time
from pathlib import Path

from benchmarks.running import PEERS, ROOT, measured, peak_gigabytes, put


def gigabytes() -> float:
    """Peak memory: this process and, for each core, the largest worker."""
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (os.cpu_count() or 1)
    return peak_gigabytes() + workers * 1024 / 1e9


def run_ours(corpus: str) -> dict[str, float]:
    import polars as pl

    from analysis.annotate import annotate_to_parquet

    articles = pl.read_parquet(corpus)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        made = annotate_to_parquet(articles, Path(folder) / "out")
        seconds = time.perf_counter() - started
        tokens = pl.scan_parquet(made / "tokens" / "*.parquet")
        n_words = tokens.select(pl.col("word").is_not_null().sum()).collect().item()
    return {"seconds": seconds, "gigabytes": gigabytes(), "n_words": n_words}


def run_sklearn(corpus: str) -> dict[str, float]:
    import polars as pl
    from sklearn.feature_extraction.text import CountVectorizer

    texts = pl.read_parquet(corpus)["text"].to_list()
    started = time.perf_counter()
    matrix = CountVectorizer().fit_transform(texts)
    return {"seconds": time.perf_counter() - started, "gigabytes": gigabytes(), "n_words": float(matrix.sum())}


def run_scattertext(corpus: str) -> dict[str, float]:
    import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import scattertext as st  # type: ignore[import-not-found, import-untyped, unused-ignore]

    table = pd.read_parquet(corpus)
    started = time.perf_counter()
    st.CorpusFromPandas(table, category_col="outlet", text_col="text", nlp=st.whitespace_nlp_with_sentences).build()
    return {"seconds": time.perf_counter() - started, "gigabytes": gigabytes(), "n_words": 0.0}


CONTENDERS = {"ours": run_ours, "sklearn": run_sklearn, "scattertext": run_scattertext}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "seeds", help="articles whose sentences are drawn")
    parser.add_argument("--articles", type=int, default=37_000)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--peer-articles", type=int, help="articles for scattertext; by default all of them")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument("--run", choices=CONTENDERS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.run:
        print(json.dumps(CONTENDERS[chosen.run](str(chosen.corpus))))
        return
    from benchmarks.corpora import resampled

    with tempfile.TemporaryDirectory() as folder:
        sizes = {
            "quarter": chosen.articles // 4,
            "half": chosen.articles // 2,
            "full": chosen.articles,
            "peer": chosen.peer_articles or chosen.articles,
        }
        whole = resampled(chosen.corpus, n_articles=max(sizes.values()), n_words=chosen.words)
        paths = {name: Path(folder) / f"{name}.parquet" for name in sizes}
        for name, size in sizes.items():
            whole.head(size).write_parquet(paths[name])
        megabytes = {name: whole.head(size)["text"].str.len_bytes().sum() / 1e6 for name, size in sizes.items()}
        del whole
        lines = [
            f"{chosen.articles:,} articles of {chosen.words} words, {megabytes['full']:.0f} MB; sentences of `{chosen.corpus.name}` drawn anew.",
            "",
        ]
        lines += ["| | articles | seconds | MB/s | peak memory, GB |", "| --- | ---: | ---: | ---: | ---: |"]
        results = {}
        for label, contender, name in (
            ("CountVectorizer.fit_transform: counts", "sklearn", "full"),
            ("this suite: tokens, offsets, sentences, zones, voice", "ours", "full"),
            ("this suite, half", "ours", "half"),
            ("this suite, a quarter", "ours", "quarter"),
            ("scattertext: CorpusFromPandas.build", "scattertext", "peer"),
        ):
            if contender == "scattertext" and not PEERS.exists():
                print("scattertext is not installed; `make bench` installs it.")
                continue
            found = results[label] = measured(__file__, contender, "--corpus", str(paths[name]))
            speed = megabytes[name] / found["seconds"]
            lines.append(
                f"| {label} | {sizes[name]:,} | {found['seconds']:.1f} | {speed:.1f} | {found['gigabytes']:.2f} |"
            )
            print(lines[-1], flush=True)
            results[label]["speed"] = speed
        lines += ["", *_ratios(results)]
    text = "\n".join(lines)
    print(f"\n{text}")
    if chosen.write:
        put("speed", text, "polars", "nltk", "scikit-learn")
    shutil.rmtree(ROOT / "benchmarks" / "__pycache__", ignore_errors=True)


def _ratios(results: dict[str, dict[str, float]]) -> list[str]:
    by = {label.split(":")[0].split(".")[0]: found["speed"] for label, found in results.items()}
    ours = by["this suite"]
    lines = [f"- time of CountVectorizer: {by['CountVectorizer'] / ours:.2f} times (bar: at most 3)"]
    if "scattertext" in by:
        lines.append(f"- faster than scattertext, by MB/s: {ours / by['scattertext']:.1f} times (bar: at least 8)")
    lines.append(
        f"- linear: MB/s at a quarter {by['this suite, a quarter']:.1f}, at half {by['this suite, half']:.1f}, in full {ours:.1f}"
    )
    return lines


if __name__ == "__main__":
    main()
