import pytest

from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "noun", "doer", "done_to"),
    [
        ("The killing of ten people by the army shocked us.", "killing", "the army", "ten people"),
        ("Israel's attack on Gaza shocked us.", "attack", "Israel", "Gaza"),
        ("Ann Lee's murder shocked us.", "murder", None, "Ann Lee"),
        ("His arrest shocked us.", "arrest", None, "His"),
    ],
)
def test_nouns_have_a_doer_and_a_done_to(text, noun, doer, done_to):
    assert told_of(text)[noun][2:] == (doer, done_to)
