"""Tables of who speaks, made by hand."""

import polars as pl

from analysis.schema.vocabulary import Voice
from analysis.schema.voices import REPORTED, SOURCING, SPEAKERS, VERB_CLASSES, VERBS, VOICE_WORDS
from tests.charts.conftest import LONG

NAMES = ("Ann Lee", "His Excellency the Right Honourable Donaudampfschifffahrtsgesellschaftskapitän of the Realm", "x")


def table(schema, rows):
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in schema.items()}, orient="row")


TOLD_APART = (Voice.OUTLET, Voice.ATTRIBUTED, Voice.QUOTED, Voice.SCARE)
"""The voices of an article that a language model has read."""


def words(counts):
    """VOICE_WORDS of outlet -> words in each of the four voices that are told apart."""
    return table(
        VOICE_WORDS,
        [
            (outlet, voice, n, sum(four), n / sum(four) if sum(four) else None)
            for outlet, four in counts.items()
            for voice, n in zip(TOLD_APART, four, strict=True)
        ],
    )


def reported(counts, room=0.05):
    """REPORTED of outlet -> words in each of the four voices; each interval reaches ``room`` to both sides."""
    rows = []
    for outlet, (own, told, said, scare) in counts.items():
        n, n_all = told + said, own + told + said + scare
        if n_all:
            rows.append(
                (outlet, n, n_all, *_about(n, n_all, room), told, *(_about(told, n, room) if n else [None] * 3))
            )
    return table(REPORTED, rows)


def _about(n, of, room):
    return n / of, max(0.0, n / of - room), min(1.0, n / of + room)


def heard(*rows, room=0.05, maybe=()):
    """SPEAKERS of (outlet, speaker, actor, quoted, paraphrased); each interval reaches ``room`` to both sides. maybe: the
    speakers who may be heard in another outlet, too."""
    totals = {}
    for row in rows:
        totals[row[0]] = totals.get(row[0], 0) + sum(row[3:])
    return table(
        SPEAKERS,
        [
            (
                *(*row[:3], row[1] is not None, 1, *row[3:], sum(row[3:])),
                *_about(sum(row[3:]), totals[row[0]], room)[1:],
                row[1] in maybe if row[1] else None,
            )
            for row in rows
        ],
    )


def sourced(*rows, room=0.05):
    """SOURCING of (outlet, words of a named source, of none, of one not tied to a name, open)."""
    return table(
        SOURCING,
        [(outlet, sum(n), *n, *(_about(n[1], sum(n), room) if sum(n) else [None] * 3)) for outlet, *n in rows],
    )


def classes(*rows, room=0.05):
    """VERB_CLASSES of (outlet, class, n, n_all)."""
    return table(VERB_CLASSES, [(outlet, n, n_all, *_about(n, n_all, room), kind) for outlet, kind, n, n_all in rows])


def verbs(*rows):
    """VERBS of (outlet, actor, class, verb, n) and, where it is not the actor, who speaks."""
    return table(VERBS, [(*row, row[1] or "Tom Fox") if len(row) == 5 else row for row in rows])


def nasty_words(n_outlets):
    counts = {LONG + str(n): (1234567 * (n % 3), 1, 98765 * (n % 4), n % 2) for n in range(n_outlets)}
    return words({**counts, "none": (0, 0, 0, 0), "one": (0, 0, 0, 1), "W": (1000, 1, 1, 1)})


def nasty_heard(n_outlets):
    return heard(
        *(
            (LONG + str(n), name, "the people " * 9, 1 + n * 999, n % 4)
            for n in range(n_outlets)
            for name in NAMES[: 2 if n_outlets > 9 else 3]
        ),
        *((LONG + str(n), None, None, 3, 123456) for n in range(0, n_outlets, 2)),
    )


def nasty_verbs(n_outlets):
    many = ("said", "claimed", "vowed", "counterrevolutionised" * 2, "thinks", "pointed", "tweeted", "warned", "x")
    kinds = ("neutral", "doubting", "heated", "endorsing", "belief")
    return verbs(
        *(
            (LONG + str(n), actor, kinds[at % 5], verb, 1 + at * n)
            for n in range(n_outlets)
            for actor in ("the people " * 9, "W", None, *NAMES)[: 3 if n_outlets > 9 else 6]
            for at, verb in enumerate(many * (n % 3 == 0) * 2 or many[: n % 4])
        )
    )
