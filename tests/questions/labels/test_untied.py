"""Which outlets print the words of a label of somebody who is not known."""

from analysis.questions.labels import label_counts, labels, namings, phrases
from analysis.questions.labels.untied import untied
from tests.deep import deep
from tests.questions.labels.telling import ACTORS


def read(north, south):
    """A story of two articles, its labels and its untied words."""
    made = deep(("North", north), ("South", south), actors=ACTORS)
    found = labels(made)
    return made, found, untied(made, found).rows()


def test_a_noun_that_another_article_prints_of_nobody_known_is_found():
    made, found, rows = read(
        "Hamas, a militia, agreed.", "The militias left the town. Militia leaders spoke. “The militia won,” Lee said."
    )
    assert rows == [("militia", "South")]
    counts = label_counts(found, namings(found, phrases(made)), made)
    assert counts.filter(counts["label"] == "militia").select("outlet", "n_outlets", "elsewhere").rows() == [
        ("North", 1, ["South"])
    ]


def test_what_is_said_of_an_actor_or_quoted_or_stands_before_a_noun_is_not():
    assert read("Hamas, a militia, agreed.", "Hamas, a militia, left.")[2] == []
    assert read("Hamas, a militia, agreed.", "Militia leaders spoke. “The militia won,” Lee said.")[2] == []
