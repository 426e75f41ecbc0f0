"""Which of two pairs is shown."""

from analysis.questions.alignment.matches import overlap


def test_stretches_overlap_by_half_of_the_shorter():
    assert overlap([0, 9], [5, 8])
    assert not overlap([0, 9], [8, 20])
