"""Do the proposed terms of a set stand for one thing? Proposals against mentions that people have coded.

    python -m benchmarks.proposals DATA_FOLDER [--events 0 1 2] [--show] [--write]

DATA_FOLDER holds ``newswcl50-dev.jsonl.gz`` (NewsWCL50, Hamborg 2019): 5 events, each as 5 outlets report it, with the
mentions of actors, countries, groups, objects and events that people coded with a name of what is meant (code_name).
Without it there is nothing to measure, and it says so.

Each event is a story without concepts.yaml. Counted are the proposed sets of terms, from starters and from the articles
alike, sure and doubtful ones, of which two outlets or more use a term. A use of a term is a coded mention where it lies
within one: that of the shortest coded mention around it, properties left out. A term carries a code_name if more than
half of its coded uses do. A set is right if two of its terms or more carry the same code_name. A set of which fewer than
two terms have a coded use cannot be judged: it is told apart, counts as wrong in the share of all sets, and is left out
of the share of those that can be judged.

The rules and thresholds of ``analysis.proposals`` were set with the events in TUNED_ON in view. Later changes of the
places of nouns (``analysis.questions.rivals``) were kept or dropped with the totals of all events in view.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import polars as pl

from analysis import annotate
from analysis.proposals import propose
from analysis.schema.story import ARTICLES
from analysis.story import Story
from analysis.story.concepts import Concept
from analysis.story.read import problem_table
from analysis.units import patterns
from benchmarks.running import measured_by_event

TUNED_ON = (0, 1, 2)
BAR = 0.60
ORIGINS = {"starter": "starters", "rivals": "rivals", "names": "what a name is called"}
SURE = "sure sets"
PROPERTY = "PROPERTY"
BREAK = "\\n"
GLUED = re.compile(r"(?:[.,:;!?%)\]]|n't|'(?:s|re|ve|ll|d|m)|'')", re.IGNORECASE)
"""Tokens that stand without a space behind the one before."""


class Coded(NamedTuple):
    """A coded mention: characters of the article, and what it is a mention of."""

    start: int
    stop: int
    name: str


class Outcome(NamedTuple):
    """Sets of an event: all with terms in two outlets, those that can be judged, those that are right."""

    n: int
    judged: int
    right: int

    def __add__(self, other: tuple[Any, ...]) -> Outcome:
        return Outcome(*(one + two for one, two in zip(self, other, strict=True)))


def article(row: dict[str, Any]) -> tuple[str, list[Coded]]:
    """The text of an article and its coded mentions, each at the place of its words that is nearest to the one given:
    the sentences of the codings are numbered in another way than those of the texts."""
    text, firsts = "", []
    for sentence in row["sentences"]:
        firsts.append(len(text))
        for token in sentence:
            if token == BREAK:
                text = text.rstrip() + "\n\n"
            elif GLUED.fullmatch(token):
                text = text.rstrip(" ") + token + " "
            else:
                text += token + " "
    places = [at for at, character in enumerate(text) if character.isalnum()]
    plain = "".join(text[at].lower() for at in places)
    coded = []
    for coding in row["codings"]:
        words = "".join(filter(str.isalnum, coding["code_mention"].lower()))
        if coding["code_type"] == PROPERTY or not words:
            continue
        expected = bisect.bisect(places, firsts[min(int(coding["sentence"]), len(firsts) - 1)])
        found = [match.start() for match in re.finditer(f"(?={re.escape(words)})", plain)]
        if found:
            at = min(found, key=lambda place: abs(place - expected - 4 * int(coding["start"])))
            coded.append(Coded(places[at], places[at + len(words) - 1] + 1, coding["code_name"]))
    return text, coded


def story_of(rows: Sequence[dict[str, Any]], event: int) -> tuple[Story, dict[str, list[Coded]]]:
    """An event as a story without concepts.yaml, and the coded mentions of each article."""
    texts, codings = [], {}
    for row in rows:
        text, codings[row["id"]] = article(row)
        values = {"article_id": row["id"], "outlet": row["outlet"], "file": f"{row['id']}.txt", "text": text}
        texts.append({**dict.fromkeys(ARTICLES), "kind": "news", **values})
    table = pl.DataFrame(texts, schema={name: column.dtype for name, column in ARTICLES.items()})
    return Story(f"event {event}", table, (), (), problem_table([])), codings


def carried(concept: Concept, tokens: pl.DataFrame, codings: dict[str, list[Coded]]) -> dict[str, Counter[str]]:
    """Term -> the code_names of its coded uses."""
    placed = patterns.matches(tokens, [concept])
    ends = tokens.select(end=pl.col("row") + 1, last="stop")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    uses = placed.join(ends, on="end").select(pl.col("article_id").cast(pl.String), "term", "start", "last")
    for name, term, start, stop in uses.iter_rows():
        around = [coded for coded in codings[name] if coded.start <= start and stop <= coded.stop]
        if around:
            found[term][min(around, key=lambda coded: coded.stop - coded.start).name] += 1
    return found


def is_right(found: dict[str, Counter[str]]) -> bool:
    """Whether two terms carry the same code_name."""
    main = Counter(name for names in found.values() for name, n in names.items() if 2 * n > names.total())
    return any(n > 1 for n in main.values())


def measured(rows: Sequence[dict[str, Any]], event: int, *, show: bool = False) -> dict[str, Outcome]:
    """The outcome of one event, by how the sets were found; and of those that are sure."""
    story, codings = story_of(rows, event)
    corpus = annotate(story, "syntax")
    tokens = patterns.with_form(corpus.voiced)
    total = {origin: Outcome(0, 0, 0) for origin in (*ORIGINS, SURE)}
    for proposal in propose(corpus).sets:
        if len(proposal.outlets) < 2:
            continue
        found = carried(proposal.concept, tokens, codings)
        right = is_right(found)
        for key in (proposal.origin, *([] if proposal.doubtful else [SURE])):
            total[key] += (1, int(len(found) > 1), int(right))
        if show:
            mark = "right" if right else "wrong" if len(found) > 1 else "no codes"
            doubt = " doubtful" if proposal.doubtful else ""
            terms = {term: sum(by.values()) for term, by in proposal.counts.items()}
            print(f"{event} {mark:8} {proposal.score:6.1f}{doubt} {proposal.concept.name}: {terms}")
            print("            ", {term: dict(names.most_common(2)) for term, names in found.items()})
    return total


def _row(name: str, outcome: Outcome) -> str:
    shares = [f"{outcome.right / max(n, 1):.2f}" for n in (outcome.n, outcome.judged)]
    return f"| {name} | {outcome.n} | {outcome.judged} | {outcome.right} | {shares[0]} | {shares[1]} |"


def lines(found: dict[int, dict[str, Outcome]]) -> list[str]:
    """The table, and whether the bar is met."""

    def of(events: Iterable[int], keys: Iterable[str] = ORIGINS) -> Outcome:
        return sum((found[event][key] for event in events for key in keys), Outcome(0, 0, 0))

    tuned = [event for event in found if event in TUNED_ON]
    others = [event for event in found if event not in TUNED_ON]
    made = ["| events and sets | sets | can be judged | right | of all | of those judged |", "| --- |" + " ---: |" * 5]
    made += [_row(f"event {event}", of([event])) for event in found]
    parts = {"events with which the rules were set": tuned, "other events": others, "all events": list(found)}
    made += [_row(name, of(events)) for name, events in parts.items() if events]
    made += [_row(f"all events: {said}", of(found, [key])) for key, said in {**ORIGINS, SURE: SURE}.items()]
    share = of(found).right / max(of(found).n, 1)
    return [*made, "", f"- at least {BAR:.2f} of all sets are right: {'yes' if share >= BAR else 'no'} ({share:.2f})"]


def main() -> None:
    measured_by_event("proposals", about=__doc__, measure=measured, lines=lines, packages=("spacy", "polars"))


if __name__ == "__main__":
    main()
