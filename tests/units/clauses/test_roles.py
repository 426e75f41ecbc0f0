import pytest

from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "predicate", "doer", "done_to"),
    [
        ("The people who were killed lived here.", "killed", None, "The people"),
        ("The hostages that Hamas took came home.", "took", "Hamas", "The hostages"),
        ("The premier urged Israel to stop the war.", "stop", "Israel", "the war"),
        ("A strike hit the town, killing 12 people.", "killing", "A strike", "12 people"),
        ("The army attacked and killed the men.", "killed", "The army", "the men"),
    ],
)
def test_who_does_what_to_whom(text, predicate, doer, done_to):
    assert told_of(text)[predicate][2:] == (doer, done_to)
