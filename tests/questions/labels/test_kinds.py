"""Which kinds of labels each outlet has: counts by hand, intervals that grow with doubt."""

import polars as pl

from analysis.questions.labels.kinds import label_classes
from analysis.schema.labels import LABELS
from analysis.schema.vocabulary import LabelClass, LabelPart, Place, Voice
from tests.charts.voices import table


def labels(*rows):
    """LABELS of (outlet, actor, label, class, voice), each in a sentence of its own."""
    return table(
        LABELS,
        [
            (
                "a" + outlet,
                outlet,
                actor,
                actor,
                label,
                LabelPart.HEAD,
                kind,
                True,
                False,
                label,
                0,
                1,
                at,
                Place.BODY,
                voice,
            )
            for at, (outlet, actor, label, kind, voice) in enumerate(rows)
        ],
    )


FOUND = labels(
    ("North", "Lee", "group", LabelClass.ROLE, Voice.OUTLET),
    ("North", "Lee", "group", LabelClass.ROLE, Voice.ATTRIBUTED),
    ("North", "Lee", "bad", LabelClass.EVALUATION, Voice.OUTLET),
    ("North", "Lee", "worse", LabelClass.EVALUATION, Voice.QUOTED),
    ("North", "Lee", "odd", None, Voice.OUTLET),
    ("South", "Lee", "group", LabelClass.ROLE, Voice.UNQUOTED),
    ("South", "Fox", "chief", LabelClass.ROLE, Voice.OUTLET),
)


def test_labels_of_a_class_are_counted_among_those_with_one_in_the_outlets_wording():
    rows = label_classes(FOUND, right=1.0).select("actor", "outlet", "class", "n", "n_all").rows()
    assert sorted(rows) == [
        ("Fox", "South", "role", 1, 1),
        ("Lee", "North", "evaluation", 1, 3),
        ("Lee", "North", "role", 2, 3),
        ("Lee", "South", "evaluation", 0, 1),
        ("Lee", "South", "role", 1, 1),
    ]


def test_errors_of_reading_make_the_interval_no_narrower():
    sure, unsure = (label_classes(FOUND, right=right) for right in (1.0, 0.6))
    width = pl.col("high") - pl.col("low")
    assert (unsure.select(width).to_series() >= sure.select(width).to_series() - 1e-12).all()


def test_without_a_label_the_table_is_empty():
    assert label_classes(FOUND.clear(), right=0.9).is_empty()
    assert label_classes(FOUND.filter(pl.col("class").is_null()), right=0.9).is_empty()
