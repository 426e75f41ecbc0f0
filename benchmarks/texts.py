"""Texts that nobody wrote: many thousands, made of what upsets programs, read and annotated as articles are.

Each story holds texts in one of the forms that are read: files, Markdown with front matter, a table. Of every text it is
looked whether it is an article or was named as left out, whether its tokens give the text back letter for letter, and
whether the tables hold a value in every cell that must have one.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from pathlib import Path

import polars as pl
from tqdm import tqdm

from analysis import annotate
from analysis.annotate import Corpus
from analysis.errors import Problem
from analysis.questions import terms
from analysis.schema import Schema
from analysis.schema.annotation import ATTRIBUTIONS, SYNTAX, TOKENS
from analysis.schema.story import ARTICLES
from analysis.schema.terms import SHARES
from analysis.schema.units import TERM_MENTIONS
from analysis.story.read import inspect_story
from benchmarks.running import put

STORY = 500
"""Texts of a story."""
WORDS, SYNTAX_TEXTS = 100_000, 3_000
PLAIN = (
    "The war goes on. He said it would end. Hostages were freed on Monday, the army said. She denied it, however. "
    "Gaza Israel's ministers don't agree; U.S. officials, Mr. Smith and the U.N. said 1,200 people had fled. “It is war,” "
    "she told AFP. According to police, captives died."
).split()
MARKS = list("\"'“”„‟‘’‚‛«»‹›`´″′‶()[]{}<>*_#|~^=+-–—‒…·•†‡§¶@&%$€\\/:;,.!?¿¡")
CONTROLS = [chr(code) for code in (*range(32), 127, 0x85, 0x9F, 0xAD, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2066)]
LETTERS = [
    "שלום",
    "حرب",
    "قال الوزير",
    "战争",
    "戦争だ",
    "전쟁",
    "війна",
    "πόλεμος",
    "ǁKaras",
    "İstanbul",
    "ﬁne",
    "e\u0301",
    "ß",
]
SIGNS = ["🔥", "👩‍👩‍👧", "👍🏽", "🇮🇱🇵🇸", "\ufe0f", "\u20e3", "𝖜𝖆𝖗", "\U0010ffff", "\ufffe", "\ufffd", "Z̸̢̛a̷l̶g̵o̶"]
PIECES = [
    *(
        "<b>war</b>",
        "<script>alert(1)</script>",
        "<!-- war -->",
        "&amp;quot;",
        "&#x202e;",
        "&#0;",
        "</p><p>",
        "<a href='x",
    ),
    *(
        "â€œwarâ€",
        "Ã©tÃ©",
        "_x000D_",
        "{{war}}",
        "${war}",
        "%s%n",
        "=cmd()",
        "=HYPERLINK(1)",
        "-1+1",
        "'; DROP TABLE",
        "\\u0000",
    ),
    *(
        "http://t.co/x",
        "www.x.y/(a",
        "a@b.c",
        "(@war)",
        "pic.twitter.com/x",
        "./",
        "../../etc",
        "C:\\x",
        "11.11.11",
        "1/2/3",
    ),
    *(
        "| a | b |\n|---|---|\n| “c | d |",
        "a\tb\tc\nd\te\tf",
        "a,b;c\n1,2;3",
        '{"text": "war"}',
        "- a\n- b\n  - c",
        "1) a\n2) b",
    ),
    *(
        "---\ntitle: x\n---",
        "---",
        "title: [",
        "%YAML 9",
        "&a [*a]",
        "```\ncode",
        "> “war",
        "# War",
        "== War ==",
        "![war](x.png)",
    ),
    *(
        "GAZA CITY (Reuters) —",
        "By Ann Lee",
        "Photo: AP",
        "FILE - In this",
        "Load-Date: May 1, 2024",
        "Read more:",
        "ADVERTISEMENT",
    ),
    *(
        "Q: Why?\nA: War.",
        "MR. SMITH: No.",
        "(Reporting by",
        "© 2024 AP",
        "RT @x: “",
        "[sic]",
        "“No.”",
        "...",
        ". . .",
        "”’",
        "''war''",
    ),
]
FIELDS = ("title", "byline", "url", "note", "published", "kind", "language")
OUTLETS = 4


def made(random: random.Random) -> str:
    """A text: pieces of all kinds, of some kinds, or one thing many times."""
    lists = [PLAIN, MARKS, CONTROLS, LETTERS, SIGNS, PIECES]
    weights = [random.choice((0, 1, 1, 8)) for _ in lists]
    weights[0] += 1
    n = int(random.expovariate(1 / 25))
    chosen = [random.choice(pieces) for pieces in random.choices(lists, weights, k=n)]
    if random.random() < 0.05:
        chosen.insert(random.randint(0, len(chosen)), random.choice(chosen or ["a"]) * random.choice((9, 99, 400)))
    breaks = random.choice(([" "], [" ", " ", " ", "\n\n"], ["", " "], ["\n"], [" ", "\n", "\n\n\n\n", "\r\n", "\t"]))
    return "".join(part for piece in chosen for part in (piece, random.choice(breaks)))


def _files(random: random.Random, texts: list[str]) -> dict[str, bytes]:
    """Plain files; one in a hundred is no UTF-8."""
    files = {f"{at:04}.txt": text.encode("utf-8", "replace") for at, text in enumerate(texts)}
    for name in random.sample(sorted(files), len(files) // 100):
        files[name] += bytes(random.choices(range(256), k=9))
    return files | _sources(random, files)


def _markdown(random: random.Random, texts: list[str]) -> dict[str, bytes]:
    files = {}
    for at, text in enumerate(texts):
        lines = [f"{random.choice(FIELDS)}: {made(random)[:60]}" for _ in range(random.randint(0, 4))]
        head = "---\n" + "\n".join(lines) + random.choice(("\n---\n", "\n...\n", "\n", "\n--- \n\n")) if lines else ""
        files[f"{at:04}.md"] = (head + text).encode("utf-8", "replace")
    return files | _sources(random, files)


def _rows(random: random.Random, texts: list[str]) -> list[dict[str, str]]:
    names, outlets = random.sample(FIELDS, 3), _outlets(random)
    return [
        {"outlet": random.choice(outlets), **{name: made(random)[:60] for name in names}, "text": text}
        for text in texts
    ]


def _outlets(random: random.Random) -> list[str]:
    return [made(random)[:30] for _ in range(OUTLETS)]


def _sources(random: random.Random, files: dict[str, bytes]) -> dict[str, bytes]:
    """A table of sources for all files but a few, with strange outlets and titles."""
    outlets = _outlets(random)
    rows = [{"file": name, "outlet": random.choice(outlets), "title": made(random)[:60]} for name in files]
    return {"sources.csv": _table(random.sample(rows, len(rows) - 9), ",")}


def _table(rows: list[dict[str, str]], delimiter: str) -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]), quoting=csv.QUOTE_ALL, delimiter=delimiter)
    writer.writeheader()
    writer.writerows({name: value.replace("\x00", " ") for name, value in row.items()} for row in rows)
    return file.getvalue().encode("utf-8", "replace")


def _csv(random: random.Random, texts: list[str]) -> dict[str, bytes]:
    return {"articles.csv": _table(_rows(random, texts), random.choice(",;\t"))}


def _jsonl(random: random.Random, texts: list[str]) -> dict[str, bytes]:
    return {"articles.jsonl": "\n".join(map(json.dumps, _rows(random, texts))).encode()}


def _parquet(random: random.Random, texts: list[str]) -> dict[str, bytes]:
    file = io.BytesIO()
    pl.DataFrame(_rows(random, texts)).write_parquet(file)
    return {"articles.parquet": file.getvalue()}


FORMS: list[Callable[[random.Random, list[str]], dict[str, bytes]]] = [_files, _markdown, _csv, _jsonl, _parquet]
CONCEPTS = (
    b"concepts:\n  people: {hostages: [hostage*], captives: [captive*]}\n  war: {war: [war, 'w*r'], peace: [peace]}\n"
)


def tried(job: tuple[str, int]) -> tuple[Counter[str], list[str]]:
    """Make one story, read and annotate it; what was counted, and each fault in words."""
    depth, seed = job
    source = random.Random(seed)
    texts = [made(source) for _ in range(STORY)]
    form = FORMS[seed % len(FORMS)]
    counts: Counter[str] = Counter(made=STORY)
    with tempfile.TemporaryDirectory() as place:
        for name, data in {**form(source, texts), "concepts.yaml": CONCEPTS}.items():
            (Path(place) / name).write_bytes(data)
        try:
            story, problems = inspect_story(place)
            assert story is not None
            corpus = annotate(story, "syntax" if depth == "syntax" else "words")
            mentions = terms.mentions(corpus)
            shares = terms.shares(mentions, corpus.articles)
            faults = [
                *_lost(story.articles.height, problems),
                *_places(corpus),
                *_without_value(corpus.articles, ARTICLES),
                *_without_value(corpus.tokens, SYNTAX if depth == "syntax" else TOKENS),
                *_without_value(corpus.attributions, ATTRIBUTIONS),
                *_without_value(mentions, TERM_MENTIONS),
                *_without_value(shares, SHARES),
            ]
        except Exception:  # whatever it is, it is what is looked for
            return counts, [f"exception: seed {seed}, {form.__name__}: {traceback.format_exc(limit=-3)}"]
    counts.update(read=story.articles.height, tokens=corpus.tokens.height, named=STORY - story.articles.height)
    return counts, [f"{fault} (seed {seed}, {form.__name__})" for fault in faults]


def _lost(n_read: int, problems: list[Problem]) -> list[str]:
    """An article is read, or an error names it."""
    errors = [each for each in problems if each.severity == "error" and each.file != "sources.csv"]
    left_out = [each for each in errors if _is_of_whole(each.message)]
    missing = STORY - n_read - len(left_out)
    return [f"lost: {missing} of {STORY} articles"] if missing else []


def _is_of_whole(message: str) -> bool:
    return any(
        words in message for words in ("left out", "is not read", "row is not", "must be text; its bytes are not")
    )


def _places(corpus: Corpus) -> list[str]:
    """Tokens stand where they say, in their order, and nothing but white space lies between them."""
    texts = dict(corpus.articles.select("article_id", "text").iter_rows())
    wanted = corpus.tokens.select(
        pl.col("article_id").cast(pl.String), pl.col("token").cast(pl.String), "start", "stop"
    )
    found: list[str] = []
    parts = {str(key[0]): part for key, part in wanted.partition_by("article_id", as_dict=True).items()}
    for name, text in texts.items():
        part = parts.get(name, wanted.clear())
        tokens, starts, stops = (part[column].to_list() for column in ("token", "start", "stop"))
        right = all(text[a:b] == token for a, b, token in zip(starts, stops, tokens, strict=True))
        ordered = all(stop <= start for stop, start in zip(stops, starts[1:], strict=False))
        if not right or not ordered or "".join(tokens) != "".join(text.split()):
            found.append(f"places: {name} is not given back by its tokens: {text[:80]!r}")
    for column in ("sentence", "paragraph"):
        steps = corpus.tokens.select(pl.col(column).cast(pl.Int64).diff().over("article_id").min()).item()
        if steps is not None and steps < 0:
            found.append(f"places: {column} goes back")
    last = corpus.tokens.group_by("article_id").len("n")
    reach = corpus.attributions.with_columns(stop=pl.col("content").list.last().struct.field("stop"))
    if reach.join(last, on="article_id", how="left").filter(~(pl.col("stop") <= pl.col("n"))).height:
        found.append("places: an attribution reaches past its article")
    for spans in corpus.attributions["content"].to_list():
        ends = [end for span in spans for end in (span["start"], span["stop"])]
        if any(first > second for first, second in pairwise(ends)):
            found.append(f"places: pieces of an attribution overlap: {spans}")
    return found


def _without_value(table: pl.DataFrame, schema: Schema) -> list[str]:
    """Columns hold a value in every cell, but those whose meaning says when they are null."""
    must = [name for name, column in schema.items() if "null" not in column.meaning]
    return [f"null: {name}" for name in must if table[name].has_nulls()]


def run(depth: str, n: int, seed: int) -> tuple[list[str], list[str]]:
    """Try ``n`` texts at one depth, on all cores; a row of the table, and the faults."""
    began = time.perf_counter()
    counts: Counter[str] = Counter()
    faults: list[str] = []
    jobs = [(depth, seed + at) for at in range(max(1, n // STORY))]
    workers = (os.cpu_count() or 1) if depth == "words" else 1  # at depth syntax each story is spread over the cores
    with ProcessPoolExecutor(workers) as pool:
        for found, said in tqdm(pool.map(tried, jobs), desc=f"stories at depth {depth}", total=len(jobs)):
            counts += found
            faults += said
            for fault in said:
                tqdm.write(fault, file=sys.stderr)
    kinds = Counter(fault.split(":")[0] for fault in faults)
    seconds = time.perf_counter() - began
    numbers = [counts["made"], counts["read"], counts["named"], counts["tokens"]]
    cells = [f"`{depth}`", *(f"{number:,}" for number in numbers)]
    return [*cells, *(str(kinds[kind]) for kind in ("exception", "lost", "places", "null")), f"{seconds:.0f}"], faults


def main() -> None:
    """Print the table, or put it into the README; exit with 1 when there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=WORDS, help="texts at depth words")
    parser.add_argument("--syntax", type=int, default=SYNTAX_TEXTS, help="texts at depth syntax")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        os.environ["SOURCE_FRAMING_CACHE"] = cache
        done = [run(depth, n, options.seed) for depth, n in (("words", options.words), ("syntax", options.syntax)) if n]
    head = "texts of depth | made | read | left out and named | tokens | exceptions | lost | wrong places | no value | seconds"
    lines = [f"| {head} |", "| --- " + "| ---: " * 9 + "|", *(f"| {' | '.join(cells)} |" for cells, _ in done)]
    table = "\n".join(lines)
    faults = [fault for _, said in done for fault in said]
    print(table)
    if options.write:
        put("texts", table, "polars", "spacy", note=f", seed {options.seed}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
