"""Kinds of characters, one letter at a time."""

import pytest

from analysis.annotate.words import characters
from analysis.annotate.words.characters import AHEAD, kinds


@pytest.mark.parametrize(
    ("letter", "names"),
    [
        ("a", "LOWER WORD"),
        ("Z", "UPPER WORD"),
        ("7", "DIGIT WORD"),
        ("é", "WORD"),
        ("ش", "WORD"),
        ("_", "WORD"),
        (" ", "SPACE"),
        ("\u2028", "SPACE"),
        ("…", "STOP"),
        ("(", "OPENER"),
        (")", "CLOSER"),
        ("“", "OPENER CLOSER DOUBLE MARK"),
        ("’", "OPENER CLOSER MARK"),
        ("‹", "MARK"),
        ("§", ""),
    ],
)
def test_a_character_has_its_kinds(letter, names):
    assert kinds(letter)[0] == sum(getattr(characters, name) for name in names.split())


def test_a_rule_may_look_ahead_over_the_end():
    assert kinds("ab").tolist() == [*kinds("a")[:1], *kinds("b")[:1], *[characters.SPACE] * AHEAD]
