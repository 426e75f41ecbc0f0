import pytest

from analysis.questions.labels import labels
from tests.questions.labels.telling import ACTORS, actor, corpus

MORE = (
    *ACTORS,
    actor("Union", "union", "Soto"),
    actor("Miners", "miners", "Rojas"),
    actor("Palestinians", "Palestinian", "Palestinians"),
)


def whose(text):
    """Label and whether it is for people of the actor."""
    return list(labels(corpus(text, actors=MORE)).select("label", "of_people").iter_rows())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met two Israeli soldiers.", [("Israeli", True), ("soldier", True)]),
        ("The Israeli army left.", [("Israeli", True), ("army", True)]),
        ("They were met by Hamas militants.", [("militant", True)]),
        ("The terror group Hamas left.", [("terror group", False)]),
        ("Talks between the Greeks and Palestinian Resistance began.", [("resistance", True)]),
        ("Prime Minister Ann Lee spoke.", [("prime minister", False)]),
        ("Union leader Mary Soto spoke.", [("union leader", True)]),
        ("Mary Soto, a nurse, spoke.", [("nurse", True)]),
        ("Tom Rojas, a grandfather, spoke.", [("grandfather", False)]),
        ("Two Palestinian prisoners left.", [("Palestinian", True), ("prisoner", True)]),
        ("The jailed Palestinians left.", [("jailed", True)]),
    ],
)
def test_people_of_an_actor_are_told_from_the_actor(text, expected):
    assert whose(text) == expected
