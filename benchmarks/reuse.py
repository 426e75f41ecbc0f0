"""Shared copy: sentences planted in other articles are found, and articles without common copy share none.

    python -m benchmarks.reuse DATA_FOLDER [--write]

DATA_FOLDER holds ``polnear-train.jsonl.gz``, and may hold ``basil-articles.jsonl.gz``. Without the first there is nothing
to measure, and it says so. A sentence of LONG words or more outside quotation marks is planted into an article of another
outlet that has nothing of it, word for word or lightly edited; it is found where a passage of both articles covers half
of it. Unrelated articles are pairs of two outlets, at least a month apart. Seeds are fixed.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
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
from benchmarks.wire import Article, read

LONG, LONGEST = LEAST + 4, 45
"""Words of a sentence that is planted: an edited one must still have LEAST words in common."""
N_PLANTED = 300
N_PAIRS = 2000
DAYS_APART = 30
WORD = re.compile(r"[\w’'-]+")
OTHER_WORDS = "rain harvest window paper quietly north garden seven".split()
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
        for row in found.iter_rows(named=True):
            print("unrelated:", row["outlet"], row["n_words"], row["text"][:160], file=sys.stderr)
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
