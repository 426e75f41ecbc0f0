import pytest

from analysis.schema.vocabulary import Form
from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "predicate", "form", "doer"),
    [
        ("The men were killed by the army.", "killed", Form.PASSIVE, "the army"),
        ("The men were killed in Gaza.", "killed", Form.PASSIVE, None),
        ("A man killed by police was named Ben Low.", "killed", Form.REDUCED, "police"),
    ],
)
def test_passives_and_their_agents(text, predicate, form, doer):
    assert told_of(text)[predicate][::2] == (form, doer)
