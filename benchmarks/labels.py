"""What actors are called, against mentions that people have coded.

    python -m benchmarks.labels DATA_FOLDER [--events 0 1 2] [--show] [--write]

DATA_FOLDER holds ``newswcl50-dev.jsonl.gz`` (NewsWCL50, Hamborg 2019): 5 events, each as 5 outlets report it, with the
mentions of actors, countries and groups that people coded. Without it there is nothing to measure, and it says so. Texts
are put together again from the sentences and parsed anew. An actor's names are given by rule (``benchmarks.coded_actors``
says how); whom its other mentions stand for is for the program to find.

Mentions: the set of distinct strings by which an outlet mentions an actor, as coded and as ``phrases`` finds them. Recall
is the share of coded strings that are found, precision the share of found strings that are coded; F1 is of both. All
count alike; pronouns, which are not coded, are left out on both sides. *Descriptions* are the strings that are no name of
the actor.

Top three: the three most frequent labels of an actor in an outlet, as coded and as ``labels`` finds them, by
voice of any kind. A label is a noun, an adjective or a participle in its base form; compounds joined by hyphens are one,
other phrases count by their words; words of the actor's names are none. Coded labels are those words of each coded
mention, up to the first preposition or comma, and of each coded property of the actor (PROPERTY, target_concept) of at
most four words without a verb. The share is of the coded three (fewer where there are fewer) that are among the found
three. Of labels that are counted equally often any may be among the three, on both sides. An actor without a coded label
in an outlet is left out.

The floor is plain spaCy: noun chunks that hold a name of the actor, and their words.

The rules were set with the events in TUNED_ON in view: two were read for errors, one to find a fault in whose names are whose.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from analysis import annotate
from analysis.annotate import Corpus
from analysis.annotate.syntax.parse import model
from analysis.questions.labels import labels, phrases
from analysis.schema.story import ARTICLES
from analysis.schema.vocabulary import LabelPart
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from benchmarks.coded_actors import (
    KINDS,
    WORDS,
    Key,
    Row,
    coded_labels,
    folded,
    mentions,
    names_of,
    other_words,
    strings,
)
from benchmarks.proposals import article
from benchmarks.running import ROOT, measured_by_event

RATES = ROOT / "analysis" / "data" / "labels_accuracy.csv"
TUNED_ON = (0, 3, 4)
BAR = 0.70
DESCRIPTIONS, ALL = "descriptions", "all"
PRINTED = {
    "ACTOR": "persons",
    "GROUP": "groups",
    "COUNTRY": "countries",
    DESCRIPTIONS: "of all: descriptions, no names",
}
TOP = 3
Strings = Mapping[Key, set[str]]
Counts = Mapping[Key, Counter[str]]
BASED = ("NNS ", "JJR ", "JJS ")
"""Tags of words that are compared in their base form, as those of coded labels are."""
NO_LABELS = (LabelPart.OF, LabelPart.POSSESSOR)


class Score(NamedTuple):
    """Strings found that are coded, coded, and found."""

    right: int
    coded: int
    found: int

    def __add__(self, other: tuple[Any, ...]) -> Score:
        return Score(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def recall(self) -> float:
        """Share of the coded ones that are found."""
        return self.right / max(self.coded, 1)

    @property
    def precision(self) -> float:
        """Share of those found that are coded."""
        return self.right / max(self.found, 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.right / max(self.coded + self.found, 1)


def story_of(rows: Sequence[Row], event: int) -> tuple[Corpus, dict[str, list[str]]]:
    """An event as an annotated story whose concepts.yaml names the coded actors, and their names."""
    names = names_of(rows)
    texts = []
    for row in rows:
        text = re.sub(r"(?<=\w) - (?=\w)", "-", article({**row, "sentences": _stripped(row)})[0])  # one word
        values = {"article_id": row["id"], "outlet": row["outlet"], "file": f"{row['id']}.txt", "text": text}
        texts.append({**dict.fromkeys(ARTICLES), "kind": "news", **values})
    table = pl.DataFrame(texts, schema={name: column.dtype for name, column in ARTICLES.items()})
    actors = tuple(Concept(code, (Term(code, tuple(known)),)) for code, known in names.items())
    return annotate(Story(f"event {event}", table, (), actors, problem_table([])), "syntax"), names


def _stripped(row: Row) -> list[list[str]]:
    """The sentences of an article, a space beside a token dropped."""
    return [[token.strip() for token in sentence] for sentence in row["sentences"]]


def found_strings(found: pl.DataFrame, names: Mapping[str, Sequence[str]]) -> Strings:
    """The strings of the phrases that the program finds. found: as ``phrases`` gives them."""
    made: dict[Key, set[str]] = defaultdict(set)
    for outlet, actor, phrase in found.select("outlet", "actor", "phrase").iter_rows():
        made[outlet, actor] |= strings(phrase, names[actor])
    return made


def found_labels(table: pl.DataFrame, names: Mapping[str, Sequence[str]], bases: Mapping[str, str]) -> Counts:
    """The labels that the program finds, by their words, each once a phrase (terror group, group). table: as ``labels``
    gives it; bases: plural -> base form."""
    made: dict[Key, Counter[str]] = defaultdict(Counter)
    rows = table.filter(~pl.col("part").is_in([str(part) for part in NO_LABELS]))
    phrase = ["outlet", "actor", "article_id", "sentence", "phrase"]
    for outlet, actor, *_, found in rows.group_by(phrase, maintain_order=True).agg("label").iter_rows():
        words = {bases.get(word, word) for label in found for word in other_words(label, names[actor])}
        made[outlet, actor].update(words)
    return made


def lexicon_of(corpus: Corpus) -> dict[str, str]:
    """Each word as printed -> its most frequent tag and the base form it has with it."""
    times: dict[str, Counter[str]] = defaultdict(Counter)
    for token, tag, lemma in corpus.tokens.select(pl.col("token", "pos", "lemma").cast(pl.String)).iter_rows():
        times[token][f"{tag} {lemma}"] += 1
    return {token: counts.most_common(1)[0][0] for token, counts in times.items()}


def overlap(coded: Counter[str], found: Counter[str]) -> tuple[int, int]:
    """How many of the coded top three are among the found ones, and how many there are; ties are broken for the best."""
    sure, tied, open_places = _top(coded)
    others, tied_others, places = _top(found)
    both = len(sure & others)
    one = min(len(sure & tied_others), places)
    other = min(len(tied & others), open_places)
    last = min(len(tied & tied_others), open_places - other, places - one)
    return both + one + other + last, min(TOP, len(coded))


def _top(counts: Counter[str]) -> tuple[set[str], set[str], int]:
    """Labels surely among the top three, those that tie for the last places, and how many of these there are."""
    ranked = counts.most_common()
    if len(ranked) <= TOP:
        return set(counts), set(), 0
    last = ranked[TOP - 1][1]
    sure = {label for label, n in ranked if n > last}
    return sure, {label for label, n in ranked if n == last}, TOP - len(sure)


def floor(corpus: Corpus, names: Mapping[str, Sequence[str]]) -> tuple[Strings, Counts]:
    """The same of plain spaCy: noun chunks that hold a name of the actor."""
    found: dict[Key, set[str]] = defaultdict(set)
    counts: dict[Key, Counter[str]] = defaultdict(Counter)
    known = {code: [tuple(folded(name)) for name in listed] for code, listed in names.items()}
    for outlet, text in corpus.articles.select("outlet", "text").iter_rows():
        for chunk in model()(text).noun_chunks:
            words = folded(chunk.text)
            for code, listed in known.items():
                if any(words[at : at + len(name)] == list(name) for name in listed for at in range(len(words))):
                    found[outlet, code] |= strings(chunk.text, names[code])
                    bases = " ".join(token.lemma_ for token in chunk if token.tag_ in WORDS)
                    counts[outlet, code].update(other_words(bases, names[code]))
    return found, counts


def scored(coded: Strings, found: Strings, keys: Iterable[Key], left_out: Mapping[str, set[str]]) -> Score:
    """The strings of some actors and outlets. left_out: strings of an actor that are not counted."""
    total = Score(0, 0, 0)
    for key in keys:
        mine, theirs = (each.get(key, set()) - left_out.get(key[1], set()) for each in (coded, found))
        total += (len(mine & theirs), len(mine), len(theirs))
    return total


class Outcome(NamedTuple):
    """What is found in an event: strings by outlet, strings that are no names, and the top three, ours and spaCy's."""

    outlets: dict[str, tuple[Score, Score]]
    kinds: dict[str, tuple[Score, Score]]
    top: tuple[tuple[int, int], tuple[int, int]]


def measured(rows: Sequence[Row], event: int, *, show: bool = False) -> Outcome:
    """The outcome of one event."""
    corpus, names = story_of(rows, event)
    coded = mentions(rows, names)
    phrased = phrases(corpus)
    lexicon = lexicon_of(corpus)
    bases = {word: each.partition(" ")[2] for word, each in lexicon.items() if each.startswith(BASED)}  # troops: troop
    ours = found_strings(phrased, names), found_labels(labels(corpus, phrased), names, bases)
    plain = floor(corpus, names)
    keys = sorted(coded)
    own = {code: {text for name in listed for text in strings(name, ())} for code, listed in names.items()}
    kinds = {coding["code_name"]: coding["code_type"] for row in rows for coding in row["codings"]}

    def both(chosen: Sequence[Key], left_out: Mapping[str, set[str]]) -> tuple[Score, Score]:
        return scored(coded, ours[0], chosen, left_out), scored(coded, plain[0], chosen, left_out)

    outlets = {
        outlet: both([key for key in keys if key[0] == outlet], {}) for outlet in sorted({key[0] for key in keys})
    }
    by_kind = {kind: both([key for key in keys if kinds[key[1]] == kind], {}) for kind in KINDS}
    by_kind[DESCRIPTIONS] = both(keys, own)
    known = coded_labels(rows, names, lexicon)
    tops = tuple(_top_three(known, each, show=show and each is ours[1]) for each in (ours[1], plain[1]))
    if show:
        for key in keys:
            print(event, *key, "missed:", sorted(coded[key] - ours[0].get(key, set())))
            print("   ", "not coded:", sorted(ours[0].get(key, set()) - coded[key]))
    return Outcome(outlets, by_kind, (tops[0], tops[1]))


def _top_three(coded: Counts, found: Counts, *, show: bool) -> tuple[int, int]:
    total = [0, 0]
    for key, counts in sorted(coded.items()):
        right, n = overlap(counts, found.get(key, Counter()))
        total = [total[0] + right, total[1] + n]
        if show and n:
            print(*key, f"{right} of {n}", counts.most_common(6), found.get(key, Counter()).most_common(6))
    return total[0], total[1]


def lines(found: Mapping[int, Outcome]) -> list[str]:
    """The table, and whether the bars are met."""
    outcomes = list(found.values())
    rows: list[tuple[str, tuple[Score, Score]]] = []
    for event, outcome in found.items():
        rows.append((f"event {event}", _sum(outcome.outlets.values())))
    others = [outcome for event, outcome in found.items() if event not in TUNED_ON]
    rows.append(("events that no rule was set with", _sum(pair for each in others for pair in each.outlets.values())))
    for outlet in sorted({name for outcome in outcomes for name in outcome.outlets}):
        rows.append((f"outlet {outlet}", _sum(each.outlets[outlet] for each in outcomes if outlet in each.outlets)))
    for kind in (*KINDS, DESCRIPTIONS):
        rows.append((PRINTED[kind], _sum(each.kinds[kind] for each in outcomes)))
    rows.append((f"**{ALL}**", _sum(pair for each in outcomes for pair in each.outlets.values())))
    made = ["| strings | coded | found | recall | precision | F1 | F1 of spaCy |", "| --- |" + " ---: |" * 6]
    made += [_row(name, *pair) for name, pair in rows]
    made += ["", "| top three labels | coded | found among ours | share | share of spaCy |", "| --- |" + " ---: |" * 4]
    made += [_top_row(f"event {event}", [outcome]) for event, outcome in found.items()]
    made += [_top_row("events that no rule was set with", others), _top_row(f"**{ALL}**", outcomes)]
    f1 = {name: pair[0].f1 for name, pair in rows}
    worst = min(value for name, value in f1.items() if name.startswith("outlet"))
    share = _share([outcome.top[0] for outcome in outcomes])
    return [
        *made,
        "",
        f"- F1 of strings at least {BAR:.2f} in each outlet: {_yes(worst)}; over all {f1[f'**{ALL}**']:.2f}",
        f"- top three at least {BAR:.2f}: {_yes(share)}",
    ]


def _yes(value: float) -> str:
    return f"{'yes' if value >= BAR else 'no'} ({value:.2f})"


def _sum(pairs: Iterable[tuple[Score, Score]]) -> tuple[Score, Score]:
    ours, plain = Score(0, 0, 0), Score(0, 0, 0)
    for one, other in pairs:
        ours, plain = ours + one, plain + other
    return ours, plain


def _share(counts: Sequence[tuple[int, int]]) -> float:
    return sum(right for right, _ in counts) / max(sum(n for _, n in counts), 1)


def _row(name: str, ours: Score, plain: Score) -> str:
    figures = " | ".join(f"{value:.2f}" for value in (ours.recall, ours.precision, ours.f1, plain.f1))
    return f"| {name} | {ours.coded} | {ours.found} | {figures} |"


def _top_row(name: str, outcomes: Sequence[Outcome]) -> str:
    ours, plain = ([outcome.top[number] for outcome in outcomes] for number in (0, 1))
    right, n = sum(each[0] for each in ours), sum(each[1] for each in ours)
    return f"| {name} | {n} | {right} | {_share(ours):.2f} | {_share(plain):.2f} |"


def rates(found: Mapping[int, Outcome]) -> str:
    """The rates over all events, as ``data/labels_accuracy.csv`` holds them."""
    outcomes = list(found.values())
    made = ["what,n,recall,precision"]
    for name, pairs in (
        ("mentions", [pair for each in outcomes for pair in each.outlets.values()]),
        ("descriptions", [each.kinds[DESCRIPTIONS] for each in outcomes]),
    ):
        ours = _sum(pairs)[0]
        made.append(f"{name},{ours.coded},{ours.recall:.3f},{ours.precision:.3f}")
    tops = [outcome.top[0] for outcome in outcomes]
    made.append(f"top three,{sum(n for _, n in tops)},{_share(tops):.3f},")
    return "\n".join(made) + "\n"


def main() -> None:
    if found := measured_by_event("labels", about=__doc__, measure=measured, lines=lines, packages=("spacy", "polars")):
        RATES.write_text(rates(found), encoding="utf-8")


if __name__ == "__main__":
    main()
