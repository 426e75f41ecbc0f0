import pytest

from analysis.schema.vocabulary import Form
from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "noun", "doer", "done_to"),
    [
        ("The killing of ten people by the army shocked us.", "killing", "the army", "ten people"),
        ("Israel's killing of two journalists was condemned.", "killing", "Israel", "two journalists"),
        ("His murder by masked men went unpunished.", "murder", "masked men", "His"),
        ("Ann Lee's murder shocked us.", "murder", None, "Ann Lee"),
        ("Ann Lee's release was delayed.", "release", None, "Ann Lee"),
        ("His arrest shocked us.", "arrest", None, "His"),
        ("Israel's attack on Gaza shocked us.", "attack", "Israel", "Gaza"),
        ("Israel launched an attack on Gaza.", "attack", "Israel", "Gaza"),
        ("An attack on the base was carried out by militants.", "attack", "militants", "the base"),
        ("Israel suffered an attack in October.", "attack", None, "Israel"),
        ("The Israeli air strikes on Gaza killed ten people.", "strikes", "Israeli", "Gaza"),
        ("Forty people were killed in the attack on Tuesday.", "attack", None, None),
        ("The shelling of the city by Russian forces continued.", "shelling", "Russian forces", "the city"),
        ("The bank's purchase of its rival was blocked.", "purchase", "The bank", "its rival"),
        ("The death of two children shocked us.", "death", None, "two children"),
        ("The minister's resignation was announced.", "resignation", "The minister", None),
        ("The storming of the palace ended the war.", "storming", None, "the palace"),
        ("The storming of the palace ended the war.", "war", None, None),
        ("The withdrawal of the army began.", "withdrawal", "the army", None),
        ("The army's withdrawal of its tanks began.", "withdrawal", "The army", "its tanks"),
        ("The arrival of the envoy was delayed.", "arrival", "the envoy", None),
    ],
)
def test_nouns_have_a_doer_and_a_done_to(text, noun, doer, done_to):
    assert told_of(text)[noun] == (Form.NOUN, told_of(text)[noun][1], doer, done_to)


def test_a_noun_before_a_noun_tells_no_event():
    assert "release" not in told_of("The release date is known to her.")
