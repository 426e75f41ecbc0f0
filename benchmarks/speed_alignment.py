"""Time of finding sentences that tell the same, in many articles on one story.

    python -m benchmarks.speed_alignment [--articles 1000] [--words 880] [--write]

The articles are made of sentences of ``seeds`` drawn anew, in which words are changed for other words of theirs, so that
hardly two are the same. A quarter, a half and all of them are each asked in a process of its own, after annotation at
depth ``words``, which is not counted.
"""

from __future__ import annotations

import argparse
import json
import random
import time

from benchmarks.corpora import resampled
from benchmarks.running import ROOT, by_size, measured, peak_gigabytes, put

BAR, MEMORY = 60, 4
"""Seconds and gigabytes at the most."""
CHANGED = 0.3
"""Share of words that are changed for others."""


def run(n_articles: int, n_words: int) -> dict[str, float]:
    """The figures of one story."""
    from analysis import annotate, read_story
    from analysis.questions.alignment import facts, pairs
    from analysis.questions.alignment.segments import segments
    from analysis.story import Story

    seeds = read_story(ROOT / "seeds")
    made = resampled(ROOT / "seeds", n_articles=n_articles, n_words=n_words)
    words = [word for text in seeds.articles["text"] for word in text.split()]
    draw = random.Random(1)
    texts = [_changed(text, words, draw) for text in made["text"]]
    rows = [
        {**seeds.articles.row(0, named=True), "article_id": name, "file": name, "outlet": outlet, "text": text}
        for name, outlet, text in zip(made["article_id"], made["outlet"], texts, strict=True)
    ]
    articles = seeds.articles.clear().vstack(type(seeds.articles)(rows, schema=seeds.articles.schema))
    corpus = annotate(Story("one story", articles, seeds.concepts, seeds.actors, seeds.problems), "words")
    figures: dict[str, float] = {}
    started, used = time.perf_counter(), time.process_time()
    figures["sentences"] = float(segments(corpus).table["whole"].sum())
    figures["segments"] = float(segments(corpus).table.height)
    figures["of segments"] = time.process_time() - used
    before = time.process_time()
    table = pairs(corpus)
    figures["of pairs"] = time.process_time() - before
    before = time.process_time()
    found = facts(corpus)
    figures["of facts"] = time.process_time() - before
    return figures | {
        "pairs": float(table.height),
        "facts": float(found["fact"].n_unique()),
        "seconds": time.perf_counter() - started,
        "cpu": time.process_time() - used,
        "gigabytes": peak_gigabytes(),
    }


def _changed(text: str, words: list[str], draw: random.Random) -> str:
    return "\n\n".join(
        " ".join(draw.choice(words) if draw.random() < CHANGED else word for word in line.split())
        for line in text.split("\n\n")
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=880)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument("--run", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        print(json.dumps(run(given.run, given.words)))
        return
    sizes = [given.articles // 4, given.articles // 2, given.articles]
    found = {size: measured(__file__, str(size), "--words", str(given.words)) for size in sizes}
    last = found[given.articles]
    names = {"sentences": "sentences", "segments": "sentences and clauses", "pairs": "pairs", "facts": "facts"}
    times = {"seconds": "seconds", "cpu": "CPU seconds", "gigabytes": "peak memory, GB"}
    parts = {name: f"– {name[3:]}" for name in last if name.startswith("of ")}
    lines = [
        f"Articles of {given.words} words, sentences of `seeds` drawn anew, three words in ten changed; annotated before.",
        "",
        *by_size(found, (names, "{:,.0f}"), ({**times, **parts}, "{:.1f}")),
        "",
        f"- {given.articles:,} articles: {last['seconds']:.0f} s (bar: at most {BAR}), {last['gigabytes']:.1f} GB (bar: {MEMORY})",
    ]
    text = "\n".join(lines)
    print(text)
    if given.write:
        put("speed alignment", text, "scipy", "scikit-learn")


if __name__ == "__main__":
    main()
