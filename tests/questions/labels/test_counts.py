import polars as pl

from analysis import annotate
from analysis.questions.labels import label_counts, labels, namings, phrases
from analysis.story import Story
from analysis.story.read import problem_table
from tests.questions.labels.telling import ACTORS
from tests.tiny import articles

PAIRS = [
    ("North", "The terror group Hamas agreed. The terror group Hamas left. Hamas said no."),
    ("South", "Lee said: “The terror group Hamas will lose.” Hamas, a movement, did not reply."),
]


def made():
    return annotate(Story("tiny", articles(PAIRS), (), ACTORS, problem_table([])), depth="syntax")


def test_labels_are_counted_apart_from_quotations():
    corpus = made()
    found = phrases(corpus)
    table = labels(corpus, found)
    named = namings(table, found)
    rows = label_counts(table).filter(pl.col("actor") == "Hamas")
    counts = rows.select("outlet", "label", "n", "n_quoted", "n_articles", "n_outlets", "plain").rows()
    assert counts == [
        ("North", "terror group", 2, 0, 1, 1, True),
        ("South", "movement", 1, 0, 1, 1, True),
        ("South", "terror group", 0, 1, 0, 1, True),
    ]
    assert named.filter(pl.col("actor") == "Hamas").rows() == [("North", "Hamas", 3, 2, 0), ("South", "Hamas", 2, 1, 1)]
    assert ("North", "Lee", 0, 0, 0) in named.rows()


def test_without_phrases_there_are_no_counts():
    corpus = made()
    none = phrases(corpus).clear()
    assert namings(labels(corpus, none), none).is_empty()
    assert label_counts(labels(corpus, none)).is_empty()
