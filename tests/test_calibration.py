"""How often an attribution of a given probability is right, on articles of a few attributions."""

import pytest

from benchmarks.calibration import Judged, Paraphrased, precision, rates, spread


def article(n_words, n_marked, *found):
    return Paraphrased(n_words, n_marked, [Judged(*one) for one in found])


def test_attributions_are_counted_by_their_probability():
    made = [article(100, 9, (0.3, False, 5), (0.39, True, 5)), article(100, 9, (0.4, True, 9), (1.0, True, 9))]
    assert rates(made) == [(0.0, 0.4, 2, 0.5), (0.4, 0.6, 1, 1.0), (0.9, 1.0, 1, 1.0)]


def test_the_spread_is_one_where_articles_are_off_by_as_much_as_the_rates_say():
    by_class = [(0.0, 1.0, 4, 0.5)]
    off_by_half_a_report = [article(100, 10, (0.5, True, 20)), article(100, 30, (0.5, True, 20))]
    assert spread(off_by_half_a_report, by_class) == pytest.approx(1)


def test_what_all_articles_are_off_by_is_no_spread():
    made = [article(100, 50, (0.5, True, 20)), article(100, 50, (0.5, True, 20))]
    assert spread(made, [(0.0, 1.0, 2, 0.5)]) == 0


def test_the_precision_of_paraphrase_is_that_of_reports_without_quotation_marks_alone():
    first = Paraphrased(100, 10, [Judged(0.9, True, 5, True), Judged(0.9, False, 5, False)])
    second = Paraphrased(100, 10, [Judged(0.5, True, 5, True), Judged(0.5, False, 5, True)])
    assert precision([first, second]) == (3, 2 / 3)
    assert precision([Paraphrased(100, 10, [])]) == (0, 0.0)
