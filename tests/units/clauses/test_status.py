import pytest

from analysis.schema.vocabulary import Status
from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army killed the men.", Status.TOLD),
        ("The army did not kill the men.", Status.NEGATED),
        ("The army didn't kill the men.", Status.NEGATED),
        ("The army will kill the men.", Status.NOT_DONE),
    ],
)
def test_what_is_told_as_done(text, status):
    assert [row[1] for row in told_of(text).values()] == [status]
