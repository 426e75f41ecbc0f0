"""Do two words that are offered as rivals stand for one thing? Pairs against mentions that people have coded.

    python -m benchmarks.rivals DATA_FOLDER [--events 0 1 2] [--show] [--write]

DATA_FOLDER holds ``newswcl50-dev.jsonl.gz`` (NewsWCL50, Hamborg 2019); how its codings are read, and when a term carries
a code_name, stands in ``benchmarks.proposals``. Without it there is nothing to measure, and it says so.

Each event is a story without concepts.yaml. Counted are the pairs of ``analysis.questions.rivals``. A pair is right if
both words carry the same code_name. A pair of which one word has no coded use cannot be judged: it counts as wrong in the
share of all pairs, and is left out of the share of those that can be judged.

The floor: plain nearest neighbours. Every common noun with two uses or more is a vector of the words that stand in its
sentences (TF-IDF, reduced to 100 dimensions: latent semantic analysis, Deerwester et al. 1990), and the pairs with the
highest cosine are taken, as many as there are rivals.

The rules and thresholds were set with the sample story and the event in TUNED_ON in view; those of the places of nouns are
those of ``benchmarks.proposals``: three events were in view for them, and the totals of all five for what was changed later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import polars as pl
from scipy.sparse import diags_array
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from analysis import annotate
from analysis.annotate import Corpus
from analysis.questions.alignment import pairs
from analysis.questions.rivals import rivals
from analysis.questions.rivals.different import is_common
from analysis.questions.rivals.nouns import uses_of_nouns
from analysis.questions.rivals.places import standing
from analysis.schema.vocabulary import Grounds, WordKind
from analysis.story.concepts import Concept, Term
from analysis.units import patterns
from analysis.units.wording import WORDS
from benchmarks.proposals import Coded, Outcome, carried, is_right, story_of
from benchmarks.running import measured_by_event

TUNED_ON = (0,)
FIRST = 10
OURS, OURS_FIRST, OURS_ALIGNED = "rivals", f"rivals, the first {FIRST} of each event", "rivals with aligned sentences"
FLOOR, FLOOR_FIRST = "nearest neighbours", f"nearest neighbours, the first {FIRST} of each event"
DIMENSIONS = 100
LEAST_USES = 2
Pair = tuple[WordKind, str, str]


def neighbours(corpus: Corpus) -> list[Pair]:
    """Every two nouns, those whose sentences hold the most similar words first."""
    words = corpus.tokens.filter(WORDS & pl.col("lemma").is_not_null())
    lemma = pl.col("lemma").cast(pl.String).str.to_lowercase()
    texts = words.group_by("article_id", "sentence", maintain_order=True).agg(lemma)["lemma"].to_list()
    vectorizer = TfidfVectorizer(analyzer=lambda listed: listed, sublinear_tf=True)
    matrix = vectorizer.fit_transform(texts)
    beside = matrix.T @ matrix
    beside = beside - diags_array(beside.diagonal())
    size = min(DIMENSIONS, beside.shape[0] - 1)
    vectors = normalize(TruncatedSVD(size, random_state=0).fit_transform(normalize(beside)))
    uses = Counter(use.lemma for use in uses_of_nouns(corpus))
    column = vectorizer.vocabulary_
    nouns = sorted({noun for noun in uses if uses[noun] >= LEAST_USES and noun in column and not is_common(noun)})
    mine = vectors[[column[noun] for noun in nouns]]
    cosine = np.triu(mine @ mine.T, 1)
    order = np.argsort(-cosine, axis=None, kind="stable")[: 10 * len(nouns)]
    rows, columns = np.unravel_index(order, cosine.shape)
    return [
        (WordKind.NOUN, nouns[row], nouns[other]) for row, other in zip(rows.tolist(), columns.tolist(), strict=True)
    ]


def judged(corpus: Corpus, found: Sequence[Pair], codings: dict[str, list[Coded]], show: str = "") -> list[Outcome]:
    """The outcome of each pair. show: what is printed before each; nothing without it."""
    tokens = patterns.with_form(corpus.voiced)
    stand = standing(corpus, {(kind, word) for kind, *both in found for word in both})
    outcomes = []
    for kind, *both in found:
        terms = tuple(Term(word, tuple(sorted(stand[kind, word].forms))) for word in both)
        codes = carried(Concept("pair", terms), tokens, codings)
        outcomes.append(Outcome(1, int(len(codes) > 1), int(is_right(codes))))
        if show:
            mark = "right" if outcomes[-1].right else "wrong" if outcomes[-1].judged else "no codes"
            print(
                f"{show} {mark:8} {kind} {' / '.join(both)}",
                {word: dict(c.most_common(2)) for word, c in codes.items()},
            )
    return outcomes


def measured(rows: Sequence[dict[str, Any]], event: int, *, show: bool = False) -> dict[str, Outcome]:
    """The outcome of one event, of the rivals and of the floor."""
    story, codings = story_of(rows, event)
    corpus = annotate(story, "syntax")
    table = rivals(corpus, pairs(corpus))
    ours = [(WordKind(kind), one, other) for kind, one, other in table.select("kind", "one", "other").iter_rows()]
    mine = judged(corpus, ours, codings, f"{event} rivals" if show else "")
    floor = judged(corpus, neighbours(corpus)[: max(len(ours), FIRST)], codings, f"{event} floor" if show else "")
    aligned = table.select(pl.col("grounds").list.contains(str(Grounds.ALIGNED))).to_series().to_list()
    return {
        OURS: _sum(mine),
        OURS_FIRST: _sum(mine[:FIRST]),
        OURS_ALIGNED: _sum(one for one, is_aligned in zip(mine, aligned, strict=True) if is_aligned),
        FLOOR: _sum(floor[: len(ours)]),
        FLOOR_FIRST: _sum(floor[:FIRST]),
    }


def _sum(outcomes: Iterable[Outcome]) -> Outcome:
    return sum(outcomes, Outcome(0, 0, 0))


def _row(name: str, outcome: Outcome) -> str:
    shares = [f"{outcome.right / n:.2f}" if n else "" for n in (outcome.n, outcome.judged)]
    return f"| {name} | {outcome.n} | {outcome.judged} | {outcome.right} | {shares[0]} | {shares[1]} |"


def lines(found: dict[int, dict[str, Outcome]]) -> list[str]:
    """The table."""
    made = [
        "| events and pairs | pairs | can be judged | right | of all | of those judged |",
        "| --- |" + " ---: |" * 5,
    ]
    made += [_row(f"event {event}: {name}", found[event][name]) for event in found for name in (OURS, FLOOR)]
    others = [event for event in found if event not in TUNED_ON]
    for said, events in (("other events than the one in view", others), ("all events", list(found))):
        made += (
            [_row(f"{said}: {name}", _sum(found[event][name] for event in events)) for name in found[events[0]]]
            if events
            else []
        )
    return made


def main() -> None:
    measured_by_event(
        "rivals", about=__doc__, measure=measured, lines=lines, packages=("spacy", "polars", "scikit-learn")
    )


if __name__ == "__main__":
    main()
