"""Time of the questions of who acts and of labels, on articles that are parsed already.

    python -m benchmarks.speed_framing [--articles 1000] [--words 600] [--outlets 5] [--write]

The articles are made of sentences of ``seeds`` drawn anew, with the concepts of ``seeds``. A quarter, a half and all of
them are each asked in a process of its own, after annotation, which is not counted. All is asked that notebooks 05
and 06 ask: no table is given from one question to another but where the notebooks do.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from benchmarks.running import by_size, measured, peak_gigabytes, put

if TYPE_CHECKING:
    from analysis.annotate import Corpus

BAR = 20
Found = TypeVar("Found")


class Clock:
    """Seconds, and seconds of all cores together, by what took them."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.cpu: dict[str, float] = {}

    def run(self, name: str, work: Callable[[], Found]) -> Found:
        started, used = time.perf_counter(), time.process_time()
        found = work()
        self.seconds[name] = self.seconds.get(name, 0) + time.perf_counter() - started
        self.cpu[name] = self.cpu.get(name, 0) + time.process_time() - used
        return found


def ask_agency(corpus: Corpus, clock: Clock) -> None:
    from analysis.questions.agency import events, forms, roles, shown, without_doer

    found = clock.run("events", partial(events, corpus))
    clock.run("shares and forms", lambda: (roles(found), without_doer(found), forms(found)))
    clock.run("sentences of events", partial(shown.printed, corpus, found))


def ask_labels(corpus: Corpus, clock: Clock) -> None:
    from analysis.questions import labels

    phrases = clock.run("phrases", partial(labels.phrases, corpus))
    found = clock.run("labels", lambda: labels.beside_names(corpus, labels.labels(corpus, phrases)))

    def counted() -> None:
        named = labels.namings(found, phrases)
        counts = labels.label_counts(found)
        labels.label_classes(found)
        labels.chosen(corpus, counts, named, asked=[], most=5)

    clock.run("labels", counted)
    people = clock.run("people by name", partial(labels.persons, corpus))
    clock.run("people by name", lambda: labels.introductions(people))
    crowd = clock.run("people without a name", partial(labels.unnamed, corpus))
    clock.run("people without a name", lambda: labels.unnamed_counts(crowd))


def run(story: Path) -> dict[str, float]:
    """The figures of one story."""
    from analysis import annotate, read_story
    from analysis.units.actors import actor_mentions

    corpus = annotate(read_story(story), "syntax")
    clock = Clock()
    clock.run("actors", partial(actor_mentions, corpus))
    ask_agency(corpus, clock)
    ask_labels(corpus, clock)
    return {
        "seconds": sum(clock.seconds.values()),
        "cpu": sum(clock.cpu.values()),
        "n_words": float(corpus.tokens["word"].count()),
        "gigabytes": peak_gigabytes(),
        **{f"of {name}": seconds for name, seconds in clock.cpu.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--outlets", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        print(json.dumps(run(given.run)))
        return
    from benchmarks.speed_terms import write_story

    sizes = [given.articles // 4, given.articles // 2, given.articles]
    found = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_story(Path(folder), n_articles=size, n_words=given.words, n_outlets=given.outlets)
            found[size] = measured(__file__, folder)
    parts = [name for name in found[given.articles] if name.startswith("of ")]
    lines = [
        f"Articles of {given.words} words, sentences of `seeds` drawn anew; its concepts; {given.outlets} outlets.",
        "",
        *by_size(
            found, ({"seconds": "seconds", "cpu": "CPU seconds"} | {name: f"– {name[3:]}" for name in parts}, "{:.1f}")
        ),
        "",
        f"- {given.articles:,} articles: {found[given.articles]['seconds']:.1f} s (bar: at most {BAR})",
        "- linear: CPU seconds for a thousand words "
        + ", ".join(f"{1000 * one['cpu'] / one['n_words']:.4f}" for one in found.values()),
        f"- peak memory, annotation included: {found[given.articles]['gigabytes']:.2f} GB",
    ]
    text = "\n".join(lines)
    print(text)
    if given.write:
        put("speed framing", text, "polars")


if __name__ == "__main__":
    main()
