"""Shared copy: sentences planted in other articles are found, and articles without common copy share none.

    python -m benchmarks.reuse DATA_FOLDER [--write]

DATA_FOLDER holds ``polnear-train.jsonl.gz``, and may hold ``basil-articles.jsonl.gz``. Without the first there is nothing
to measure, and it says so. A sentence of LONG words or more outside quotation marks is planted into an article of another
outlet that has nothing of it, word for word or lightly edited; it is found where a passage of both articles covers half
of it. Unrelated articles are pairs of two outlets, at least a month apart. Seeds are fixed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import polars as pl

from analysis import annotate
from analysis.annotate import Corpus
from analysis.questions.reuse.aligned import LEAST
from analysis.questions.reuse.passages import passages
from analysis.schema.story import ARTICLES
from analysis.schema.vocabulary import Voice, Zone
from analysis.story import Story
from analysis.story.read import problem_table
from benchmarks.corpora import sentences_of as sentences_in
from benchmarks.running import ROOT, measured, peak_gigabytes, put
from benchmarks.wire import Article, read

LONG, LONGEST = LEAST + 4, 45
"""Words of a sentence that is planted: an edited one must still have LEAST words in common."""
N_PLANTED = 100
N_PAIRS = 400
DAYS_APART = 30
WORD = re.compile(r"[\w’'-]+")
OTHER_WORDS = "rain harvest window paper quietly north garden seven".split()
TENTH, WORDS_IN_LINE, FOLLOWING = 10, 22, 0.8
"""Made articles: which have a copy, words of a sentence, how often a word is drawn from those that follow in news."""
Edit = Callable[[str, random.Random], str]


def replaced(sentence: str, draw: random.Random) -> str:
    """One word is another."""
    words = list(WORD.finditer(sentence))
    one = draw.choice(words)
    return sentence[: one.start()] + draw.choice(OTHER_WORDS) + sentence[one.end() :]


def dropped(sentence: str, draw: random.Random) -> str:
    """One word is gone."""
    one = draw.choice(list(WORD.finditer(sentence)))
    return re.sub(r"\s+", " ", sentence[: one.start()] + sentence[one.end() :])


def both(sentence: str, draw: random.Random) -> str:
    """One word is another, and one is gone."""
    return dropped(replaced(sentence, draw), draw)


def turned(sentence: str, draw: random.Random) -> str:
    """What stands before a comma comes after what follows it; without a comma, the halves change places."""
    body, end = sentence.rstrip(".!?"), sentence[len(sentence.rstrip(".!?")) :]
    commas = [match.start() for match in re.finditer(r",\s", body)]
    cut = draw.choice(commas) if commas else body.index(" ", len(body) // 2)
    return f"{body[cut:].strip(', ')}, {body[:cut].strip()}{end}"


def spelt(sentence: str, draw: random.Random) -> str:
    """One word in ten is spelt in another way."""
    words = list(WORD.finditer(sentence))
    for one in sorted(draw.sample(words, max(len(words) // 10, 1)), key=lambda match: -match.start()):
        sentence = sentence[: one.end()] + "e" + sentence[one.end() :]
    return sentence


EDITS: dict[str, Edit] = {
    "word for word": lambda sentence, _: sentence,
    "a word replaced": replaced,
    "a word dropped": dropped,
    "a word replaced, another dropped": both,
    "clauses change places": turned,
    "one word in ten spelt otherwise": spelt,
}


def corpus_of(rows: Sequence[tuple[str, str, str]]) -> Corpus:
    """(article_id, outlet, text) -> a corpus at depth words."""
    plain = {**dict.fromkeys(ARTICLES), "published": date(2016, 1, 1), "kind": "news", "language": "en"}
    table = [{**plain, "article_id": name, "outlet": outlet, "file": name, "text": text} for name, outlet, text in rows]
    schema = {name: column.dtype for name, column in ARTICLES.items()}
    return annotate(Story("reuse", pl.DataFrame(table, schema=schema), (), (), problem_table([])))


def sentences_of(corpus: Corpus) -> list[list[str]]:
    """Of each article the sentences that can be planted: whole in the report itself, and nothing of it quoted."""
    texts = corpus.articles["text"].to_list()
    order = {name: number for number, name in enumerate(corpus.articles["article_id"])}
    spans = (
        corpus.tokens.group_by("article_id", "sentence", maintain_order=True)
        .agg(
            pl.col("start").min(),
            pl.col("stop").max(),
            n=pl.col("word").is_not_null().sum(),
            free=((pl.col("zone") == Zone.BODY) & (pl.col("voice") == Voice.OUTLET)).all(),
        )
        .filter(pl.col("free") & pl.col("n").is_between(LONG, LONGEST))
    )
    found: list[list[str]] = [[] for _ in texts]
    for name, start, stop in spans.select(pl.col("article_id").cast(pl.String), "start", "stop").iter_rows():
        found[order[name]].append(texts[order[name]][start:stop])
    return found


def planted(articles: Sequence[Article], free: Sequence[Sequence[str]], edit: Edit) -> tuple[int, int]:
    """Sentences that were planted, and those found. One that lands in a quotation left open is drawn anew."""
    draw = random.Random(7)
    n_planted = n_found = 0
    while n_planted < N_PLANTED:
        source, target = draw.sample(range(len(articles)), 2)
        if not free[source] or articles[source]["outlet"] == articles[target]["outlet"]:
            continue
        put_in = edit(draw.choice(free[source]), draw)
        lines = [line for line in articles[target]["text"].split("\n") if line.strip()]
        at = draw.randrange(1, max(len(lines), 2))
        text = "\n".join([*lines[:at], put_in, *lines[at:]])
        made = corpus_of([("a", "one", articles[source]["text"]), ("b", "two", text)])
        start = text.index(put_in)
        stop = start + len(put_in)
        inside = (pl.col("article_id").cast(pl.String) == "b") & pl.col("start").is_between(start, stop, closed="left")
        if (made.tokens.filter(inside)["voice"] == Voice.QUOTED).any():
            continue
        spans = passages(made).filter(pl.col("article_id") == "b").select("start", "stop").iter_rows()
        covered = sum(max(min(stop, end) - max(start, begin), 0) for begin, end in spans)
        n_planted, n_found = n_planted + 1, n_found + (covered >= 0.5 * (stop - start))
    return n_planted, n_found


def unrelated(articles: Sequence[Article]) -> tuple[int, int, int]:
    """Pairs of articles, pairs of their sentences, and passages that are said to be shared."""
    draw = random.Random(3)
    n_pairs = n_sentences = n_found = 0
    while n_pairs < N_PAIRS:
        one, two = draw.sample(list(articles), 2)
        days = abs((date.fromisoformat(one["date"]) - date.fromisoformat(two["date"])).days)
        if one["outlet"] == two["outlet"] or days < DAYS_APART:
            continue
        made = corpus_of([("a", one["outlet"], one["text"]), ("b", two["outlet"], two["text"])])
        n = made.tokens.group_by("article_id").agg(pl.col("sentence").n_unique())["sentence"].to_list()
        found = passages(made)
        n_pairs, n_sentences, n_found = n_pairs + 1, n_sentences + n[0] * n[-1], n_found + found["passage"].n_unique()
    return n_pairs, n_sentences, n_found


def same_event(path: Path) -> tuple[int, int, pl.DataFrame]:
    """Events, events with a shared passage, and the passages of all."""
    events: dict[str, list[Article]] = {}
    for row in read(path):
        events.setdefault(row["triplet-uuid"], []).append(row)
    tables = []
    for name, three in events.items():
        rows = [
            (f"{name} {n}", row["source"], "\n".join(" ".join(part) for part in row["body-paragraphs"]))
            for n, row in enumerate(three)
        ]
        tables.append(passages(corpus_of(rows)).with_columns(event=pl.lit(name)))
    found = pl.concat(tables)
    return len(events), found["event"].n_unique(), found


def speed(n_articles: int, n_words: int) -> dict[str, float]:
    """Seconds of this process for passages of articles of one pool, and the words, passages and peak memory.

    Each article has sentences of its own, made of the pool's words drawn anew, and one in TENTH has ten sentences of
    another: real articles do not consist of what others have.
    """
    texts = _mixed(n_articles, n_words)
    made = corpus_of([(f"{n:06}", f"outlet {n % 46:02}", text) for n, text in enumerate(texts)])
    began = time.process_time(), time.perf_counter()
    found = passages(made)
    return {
        "articles": n_articles,
        "words": made.tokens["word"].is_not_null().sum(),
        "passages": float(found["passage"].n_unique()),
        "cpu": time.process_time() - began[0],
        "seconds": time.perf_counter() - began[1],
        "memory": peak_gigabytes(),
    }


def _mixed(n_articles: int, n_words: int) -> list[str]:
    """Texts whose words follow one another as often as in news (each word drawn after the one before), with copies."""
    draw = random.Random(5)
    pool = sentences_in(ROOT / "seeds")
    after: dict[str, list[str]] = {}
    words = [word for sentence in pool for word in sentence.split()]
    for word, following in pairwise(words):
        after.setdefault(word, []).append(following)
    texts: list[list[str]] = []
    for number in range(n_articles):
        lines = []
        while sum(map(len, lines)) < n_words:
            line = [draw.choice(words)]
            while len(line) < WORDS_IN_LINE:
                line.append(
                    draw.choice(after.get(line[-1], words)) if draw.random() < FOLLOWING else draw.choice(words)
                )
            lines.append(line)
        if number and not number % TENTH:
            lines[2:12] = [line.split() for line in texts[draw.randrange(number)][2:12]]
        texts.append([" ".join(line).capitalize() + "." for line in lines])
    return ["\n".join(lines) for lines in texts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=37_000)
    parser.add_argument("--words", type=int, default=650)
    parser.add_argument("--run", choices=["speed"])
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    if chosen.run:
        print(json.dumps(speed(chosen.articles, chosen.words)))
        return
    path = chosen.data / "polnear-train.jsonl.gz"
    if not path.exists():
        sys.exit(f"{path} is not there; nothing was measured.")
    table = measured_table(read(path), chosen.data / "basil-articles.jsonl.gz")
    quick = measured(
        __file__, "speed", str(chosen.data), "--articles", str(chosen.articles), "--words", str(chosen.words)
    )
    note = (
        f"{quick['articles']:,.0f} articles of {quick['words'] / 1e6:.1f} million words, annotated: {quick['cpu']:.0f} s of one core, "
        f"{quick['seconds']:.0f} s by the clock, {quick['memory']:.1f} GB at most; {quick['passages']:,.0f} passages."
    )
    print(f"{table}\n\n{note}")
    if chosen.write:
        put("reuse", f"{table}\n\n{note}", "polars", "numpy")


def measured_table(articles: Sequence[Article], basil: Path) -> str:
    """What was planted and found, and what unrelated and related articles are said to share."""
    free = sentences_of(corpus_of([(str(number), row["outlet"], row["text"]) for number, row in enumerate(articles)]))
    rows = ["| what | of | found | share |", "| --- | --: | --: | --: |"]
    for name, edit in EDITS.items():
        n, found = planted(articles, free, edit)
        rows.append(f"| planted sentence, {name} | {n:,} | {found:,} | {found / n:.3f} |")
    n_pairs, n_sentences, found = unrelated(articles)
    rows.append(
        f"| passages in {n_pairs:,} pairs of unrelated articles, of their pairs of sentences | {n_sentences:,} | {found} | {found / n_sentences:.6f} |"
    )
    if basil.exists():
        n_events, n_with, passages_found = same_event(basil)
        n = passages_found.select("event", "passage").n_unique()
        rows.append(
            f"| events of three outlets with a shared passage ({n} passages) | {n_events} | {n_with} | {n_with / n_events:.3f} |"
        )
    return "\n".join(rows)


if __name__ == "__main__":
    main()
