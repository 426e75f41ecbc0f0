"""Speed of the table of distinctive words, beside scattertext on the same text in the same run.

    python -m benchmarks.speed_keyness [--corpus FOLDER_OR_PARQUET] [--articles 37000] [--words 900]
                                       [--conventions FILE] [--write]

Each contender runs in a process of its own, one after the other. Seconds are wall time of the work itself; CPU
seconds are of the whole process, user and system, imports included. The tokens are annotated before (not counted).
conventions: the speeches of the US party conventions of 2012, columns party and text; checks two known values.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from pathlib import Path

from benchmarks.running import PEERS, ROOT, measured, peak_gigabytes, put

PEER_OUTLETS, PEER_ARTICLES = 2, 2_000
PERMUTED = {"draws": 1_000, "articles": 2_000, "vocabulary": 20_000, "words": 900}
MAX_SECONDS, MAX_GIGABYTES, LEAST_RATIO, MAX_PERMUTING = 15, 4, 10, 20


def run_keyness(folder: str) -> dict[str, float]:
    import polars as pl

    from analysis.questions.keywords.keyness import compare
    from analysis.units.counts import count_tokens

    articles = pl.read_parquet(f"{folder}/articles.parquet", columns=["article_id", "outlet"])
    started = time.perf_counter()
    counts = count_tokens(pl.scan_parquet(f"{folder}/out/tokens/*.parquet"), articles)
    table = compare(counts)
    return {"seconds": time.perf_counter() - started, "n_words": float(counts.words.sum()), "n_rows": table.height}


def run_from_text(folder: str) -> dict[str, float]:
    """The same, text to table: annotation counted, in this one process."""
    import polars as pl

    from analysis.annotate.words.batch import annotate_words, batches
    from analysis.questions.keywords.keyness import compare
    from analysis.units.counts import count_tokens

    articles = pl.read_parquet(f"{folder}/articles.parquet")
    started = time.perf_counter()
    tokens = pl.concat([annotate_words(batch)[0] for batch in batches(articles)])
    counts = count_tokens(tokens, articles)
    table = compare(counts)
    return {"seconds": time.perf_counter() - started, "n_words": float(counts.words.sum()), "n_rows": table.height}


def run_scattertext(folder: str) -> dict[str, float]:
    import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import scattertext as st  # type: ignore[import-not-found, import-untyped, unused-ignore]

    table = pd.read_parquet(f"{folder}/articles.parquet")
    started = time.perf_counter()
    corpus = st.CorpusFromPandas(
        table,
        category_col="outlet",
        text_col="text",
        nlp=st.whitespace_nlp_with_sentences,
        feats_from_spacy_doc=st.UnigramsFromSpacyDoc(),
    ).build()
    frequencies = corpus.get_term_freq_df()
    frequencies["score"] = corpus.get_scaled_f_scores(table["outlet"].iloc[0])
    seconds = time.perf_counter() - started
    n_words = float(frequencies.drop(columns="score").to_numpy().sum())
    return {"seconds": seconds, "n_words": n_words, "n_rows": len(frequencies)}


def run_permutations(folder: str) -> dict[str, float]:
    """Made-up articles, their words drawn by Zipf's law."""
    import numpy as np
    from scipy.sparse import csr_array

    from analysis.statistics.resampling import permutation_sampled

    n, size, words = PERMUTED["articles"], PERMUTED["vocabulary"], PERMUTED["words"]
    random = np.random.default_rng(1)
    chance = 1 / np.arange(1, size + 1)
    counts = csr_array(random.multinomial(words, chance / chance.sum(), size=n))
    target = np.arange(n) < n // 2
    started = time.perf_counter()
    p = permutation_sampled(counts, target, np.full(n, words), draws=PERMUTED["draws"], seed=1)
    return {"seconds": time.perf_counter() - started, "n_words": float(n * words), "n_rows": float(len(p))}


CONTENDERS = {
    "keyness": run_keyness,
    "from_text": run_from_text,
    "scattertext": run_scattertext,
    "permutations": run_permutations,
}


def used() -> dict[str, float]:
    """CPU seconds and peak memory of this process."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return {"cpu": usage.ru_utime + usage.ru_stime, "gigabytes": peak_gigabytes()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "seeds", help="articles whose sentences are drawn")
    parser.add_argument("--articles", type=int, default=37_000)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--conventions", type=Path, help="a CSV file of speeches, columns party and text")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument("--run", choices=CONTENDERS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.run:
        print(json.dumps({**CONTENDERS[chosen.run](chosen.folder), **used()}))
        return
    text = "\n".join([*speeds(chosen.corpus, chosen.articles, chosen.words), *known_values(chosen.conventions)])
    print(f"\n{text}")
    if chosen.write:
        put("keyness speed", text, "numpy", "scipy", "polars")


def prepared(folder: Path, corpus: Path, n_articles: int, n_words: int) -> int:
    """Write and annotate ``whole`` and, of two outlets, ``pair``; gives the number of outlets of the whole."""
    import polars as pl

    from analysis.annotate import annotate_to_parquet
    from benchmarks.corpora import resampled

    whole = resampled(corpus, n_articles=n_articles, n_words=n_words)
    outlets = whole["outlet"].unique().sort()
    pair = resampled(corpus, n_articles=PEER_OUTLETS * PEER_ARTICLES, n_words=n_words, seed=2)
    named = [outlets[number % PEER_OUTLETS] for number in range(pair.height)]
    for name, table in (("whole", whole), ("pair", pair.with_columns(outlet=pl.Series(named)))):
        (folder / name).mkdir()
        table.write_parquet(folder / name / "articles.parquet")
        annotate_to_parquet(table, folder / name / "out")
    return len(outlets)


def speeds(corpus: Path, n_articles: int, n_words: int) -> list[str]:
    """Measure all contenders; lines of Markdown."""
    lines = [
        f"{n_articles:,} articles of {n_words} words, sentences of `{corpus.name}` drawn anew; unigrams.",
        "",
        "| | articles | seconds | CPU seconds | peak memory, GB | rows | million words/s |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    pair = f"{PEER_OUTLETS} outlets, {PEER_OUTLETS * PEER_ARTICLES:,}"
    results: list[dict[str, float] | None] = []
    with tempfile.TemporaryDirectory() as folder:
        n_outlets = prepared(Path(folder), corpus, n_articles, n_words)
        for label, contender, name, shown in (
            ("this suite, from tokens", "keyness", "whole", f"{n_outlets} outlets, {n_articles:,}"),
            ("this suite, from tokens", "keyness", "pair", pair),
            ("this suite, from text", "from_text", "pair", pair),
            ("scattertext, from text: build, scaled F-scores", "scattertext", "pair", pair),
            (f"{PERMUTED['draws']:,} permutations", "permutations", "whole", f"2 sides, {PERMUTED['articles']:,}"),
        ):
            if contender == "scattertext" and not PEERS.exists():
                print("scattertext is not installed; `make bench` installs it.")
                results.append(None)
                continue
            found = measured(__file__, contender, "--folder", str(Path(folder) / name))
            results.append(found)
            numbers = f"{found['seconds']:.1f} | {found['cpu']:.1f} | {found['gigabytes']:.2f} | {found['n_rows']:,.0f}"
            lines.append(f"| {label} | {shown} | {numbers} | {found['n_words'] / found['seconds'] / 1e6:.2f} |")
            print(lines[-1], flush=True)
    return [*lines, "", *bars(results)]


def bars(results: list[dict[str, float] | None]) -> list[str]:
    """What was asked for and what was measured."""
    full, _, text, peer, permuted = results
    assert full and text and permuted  # noqa: PT018
    lines = [
        f"- full table: {full['seconds']:.1f} s (bar: at most {MAX_SECONDS}), {full['gigabytes']:.2f} GB (bar: under {MAX_GIGABYTES})",
        f"- permutations: {permuted['seconds']:.1f} s (bar: at most {MAX_PERMUTING})",
    ]
    if peer:
        per_word = [one["seconds"] / one["n_words"] for one in (full, text, peer)]
        lines.append(
            f"- full table from tokens, faster than scattertext per word: {per_word[2] / per_word[0]:.0f} times "
            f"(bar: at least {LEAST_RATIO}); two outlets from text: {per_word[2] / per_word[1]:.1f} times"
        )
    return lines


def known_values(path: Path | None) -> list[str]:
    """Signed two-cell G2 of two words in the speeches of 2012, Democrats against Republicans, tokens [a-z']+."""
    import math

    import polars as pl

    from analysis.statistics.association import g2_two_cell

    if path is None or not path.is_file():
        return ["- speeches of 2012: the file is not here; not checked" if path else ""]
    words = (
        pl.read_csv(path)
        .select("party", word=pl.col("text").str.to_lowercase().str.extract_all("[a-z']+"))
        .explode("word")
    )
    counts = words.group_by("party", "word").len()
    size = dict(counts.group_by("party").agg(pl.col("len").sum()).iter_rows())
    shown = []
    for word, known in (("obama", 117.4), ("government", -114.3)):
        n = dict(counts.filter(pl.col("word") == word).select("party", "len").iter_rows())
        first, second = n["democrat"] / size["democrat"], n["republican"] / size["republican"]
        g2 = float(g2_two_cell(n["democrat"], n["republican"], size["democrat"], size["republican"]))
        shown.append(f"{word} {math.copysign(g2, first - second):.1f} (known: {known})")
    return [f"- speeches of 2012, two-cell G2, Democrats above 0: {', '.join(shown)}"]


if __name__ == "__main__":
    main()
