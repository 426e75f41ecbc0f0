"""Tables of what sides and people are called, made by hand."""

from collections import Counter

from analysis.schema.labels import INTRODUCTIONS, LABEL_CLASSES, LABEL_COUNTS, NAMINGS, UNNAMED_COUNTS
from analysis.schema.vocabulary import LabelPart
from tests.charts.conftest import LONG
from tests.charts.voices import NAMES, table

HEADS = {"group", "movement", "army"}
MANY = ("group", "Palestinian", "counterrevolutionary" * 2, "x", "so-called", "Iranian-backed", "designated")
CLASSES = ("role", "origin", "evaluation", None, "legal", "backing", "personal")


def labels(*rows, actor="Hamas", of_people=False, plain=True):
    """LABEL_COUNTS of (outlet, label, class, n, quoted)."""
    outlets = Counter(label for _, label, _, n, _ in rows if n)
    return table(
        LABEL_COUNTS,
        [
            (
                *(outlet, actor, label),
                part(label),
                kind,
                plain,
                of_people,
                n,
                quoted,
                min(n, 1),
                outlets[label],
            )
            for outlet, label, kind, n, quoted in rows
        ],
    )


def part(label):
    return LabelPart.HEAD if label in HEADS else LabelPart.ADJECTIVE


def namings(rows, *, actor="Hamas", **counts):
    """NAMINGS of the outlets of ``counts`` beside the labels of the rows."""
    return table(
        NAMINGS,
        [
            (outlet, actor, n, *(sum(row[at] for row in rows if row[0] == outlet) for at in (3, 4)))
            for outlet, n in counts.items()
        ],
    )


def classes(*rows, actor="Hamas", room=0.05):
    """LABEL_CLASSES of (outlet, class, n, n_all)."""
    return table(
        LABEL_CLASSES,
        [
            (actor, outlet, n, n_all, n / n_all, max(0.0, n / n_all - room), min(1.0, n / n_all + room), kind)
            for outlet, kind, n, n_all in rows
        ],
    )


def introductions(*rows):
    """INTRODUCTIONS of (person, outlet, form, articles, of these quoted)."""
    outlets = Counter(person for person, _ in {row[:2] for row in rows})
    return table(INTRODUCTIONS, [(*row, outlets[row[0]]) for row in rows])


def unnamed(*rows):
    """UNNAMED_COUNTS of (outlet, actor, noun, n, quoted)."""
    outlets = Counter(row[1:3] for row in rows if row[3])
    return table(UNNAMED_COUNTS, [(*row, outlets[row[1:3]]) for row in rows])


def nasty_labels(n_outlets):
    rows = [
        (LONG + str(n), label + str(at) * (n % 3), CLASSES[at % 7], at % 3, 1 + 9999 * (at % 2))
        for n in range(n_outlets)
        for at, label in enumerate(MANY * (5 if n % 4 == 0 else 1))
    ]
    return labels(*rows, ("W", "x", None, 1, 0))


def nasty_people(n_outlets):
    forms = (
        "the former deputy minister of everything " * 4 + "Ann Lee",
        "Mr Counterrevolutionarycounterrevolutionary",
        "Lee",
    )
    return introductions(
        *(
            (person, LONG + str(n), form, 1 + 999 * (n % 2), n % 2)
            for person in NAMES[: 2 if n_outlets > 9 else 3]
            for n in range(n_outlets)
            for form in forms[: 1 + n % 3]
        )
    )


def nasty_unnamed(n_outlets):
    return unnamed(
        *(
            (LONG + str(n), actor, noun, at % 3, 1)
            for n in range(n_outlets)
            for actor in ("the people " * 9, "W", None)
            for at, noun in enumerate(MANY[: 1 + n % 5])
        )
    )
