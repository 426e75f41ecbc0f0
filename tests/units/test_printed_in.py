import pytest

from analysis.units.printed_in import printing

TEXTS = [("North", "He “will never, ever” sell the mill.\nIt rained."), ("South", "He will  never sell.")]


@pytest.mark.parametrize(
    ("words", "outlets"),
    [
        ("He will never", ["North", "South"]),
        ("He … sell", ["North", "South"]),
        ("will never … the mill.", ["North"]),
        ("sell the mill … It rained", []),
        ("He “will never …”", ["North", "South"]),
        ("bought", []),
    ],
)
def test_who_prints_some_words_whatever_marks_and_gaps_and_what_is_left_out(words, outlets):
    assert printing(words, TEXTS) == outlets
