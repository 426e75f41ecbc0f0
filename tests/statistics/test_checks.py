"""Every public function of the floor, with a call of it: what is no number, or lies where it has no meaning, is refused.

A new function needs an entry in CALLS. Each call is right as it stands; the tests put wrong numbers in its places.
"""

import importlib
import inspect
import math
import pkgutil
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array, issparse

from analysis import statistics
from analysis.errors import StatisticsError
from analysis.statistics import (
    agreement,
    association,
    cells,
    checks,
    collocation,
    comparison,
    correction,
    dispersion,
    divergence,
    effects,
    intervals,
    logodds,
    resampling,
    shuffling,
    trend,
)
from analysis.statistics.measures import collocation as more_collocation
from analysis.statistics.measures import distance, keyness

A, B, N_A, N_B = [3, 2, 5], [1, 4, 6], [10, 20, 30], [15, 20, 25]
FOUR = (A, B, N_A, N_B)
SIX, HALF = [3, 1, 2, 0, 4, 1], [1, 1, 1, 0, 0, 0]
NO_NUMBER = (math.nan, math.inf, -math.inf, "many", 1e300)


@dataclass(frozen=True)
class Call:
    """Arguments of a right call. signed: those in which a negative number means something. missing: those in which NaN
    stands for what is not known. outside: argument -> numbers, above 0, for which it has no meaning."""

    function: object
    arguments: dict
    signed: tuple = ()
    missing: tuple = ()
    outside: dict = field(default_factory=dict)


def _four(function, **further):
    return Call(function, {"a": A, "b": B, "n_a": N_A, "n_b": N_B, **further}, outside={"a": [31], "b": [26]})


def _sides(function, **further):
    outside = {"target": [2, 0.5], "draws": [0, 0.5], "seed": [0.5]}
    arguments = {"counts": SIX, "target": HALF, "sizes": [9, 8, 7, 9, 8, 7], **further}
    return Call(function, arguments, outside={name: outside[name] for name in arguments if name in outside})


def _stand_together(function):
    outside = {"joint": [20], "n": [6]}
    return Call(function, {"joint": [2, 3], "first": [5, 6], "second": [4, 9], "n": [40, 50]}, outside=outside)


DISTRIBUTIONS = {"p": [8, 2, 10], "q": [2, 8, 10]}
CALLS = [
    _four(association.g2_four_cell),
    _four(association.g2_two_cell),
    Call(
        association.text_dispersion,
        {"texts_a": A, "texts_b": B, "n_texts_a": N_A, "n_texts_b": N_B},
        outside={"texts_a": [31]},
    ),
    Call(
        agreement.krippendorff_alpha,
        {"ratings": [[1, 2, 3, 1], [1, 2, 1, 1], [2, 2, 3, 1]], "level": "interval"},
        signed=("ratings",),
        missing=("ratings",),
    ),
    Call(
        agreement.alpha_interval,
        {"ratings": [[1, 1, 0, 1, 0, 0, 1, 0], [1, 1, 0, 0, 0, 0, 1, 0]], "seed": 1},
        signed=("ratings",),
        missing=("ratings",),
        outside={"seed": [0.5]},
    ),
    _four(cells.cells),
    Call(collocation.log_dice, {"joint": [2, 3], "first": [5, 6], "second": [4, 9]}, outside={"joint": [0, 20]}),
    Call(
        comparison.ratio_interval,
        {"part": [4, 5], "whole": [10, 11], "squares": ([4, 5], [4, 5], [10, 11]), "n_units": [10, 11], "error": 0.1},
        outside={"part": [12], "whole": [0], "n_units": [0]},
    ),
    Call(
        comparison.apart,
        {"one": ([0.2, 0.3], [0.1, 0.2], [0.3, 0.4]), "other": (0.5, 0.4, 0.6), "n_pairs": 3},
        signed=("one", "other"),
        outside={"n_pairs": [0, 0.5]},
    ),
    Call(
        comparison.off,
        {"one": ([0.2, 0.3], [0.1, 0.2], [0.3, 0.4]), "value": 0.5, "n": 3},
        signed=("one", "value"),
        outside={"n": [0, 0.5]},
    ),
    Call(
        shuffling.shuffled,
        {"counts": [[2, 1], [0, 3], [1, 1], [4, 0]], "groups": [0, 0, 1, 1], "draws": 19, "seed": 1, "small": 0.01},
        outside={"groups": [0.5], "draws": [0, 0.5], "seed": [0.5], "small": [1.1]},
    ),
    Call(shuffling.merged, {"p_values": [0.01, 0.2]}, outside={"p_values": [-0.1, 1.1]}),
    Call(dispersion.dp_sparse, {"counts": csr_array([[2.0, 1.0], [1.0, 1.0], [0.0, 1.0]]), "sizes": [4, 5, 6]}),
    Call(dispersion.dp_of, {"apart": [-3, 2], "uses": [3, 4], "words": 3}, signed=("apart",)),
    Call(divergence.jensen_shannon, DISTRIBUTIONS),
    Call(divergence.contributions, DISTRIBUTIONS),
    Call(divergence.shares, DISTRIBUTIONS),
    _four(effects.log2_ratio, variance=[0.1, 0.2, 0.3]),
    Call(effects.ratio_p, {"effect": effects.Effect([1.0, 2.0], [0.5, -1.0], [1.5, 5.0])}, signed=("effect",)),
    _four(effects.lrc, family=9),
    Call(
        intervals.clustered_shares,
        {"counts": [[1, 3], [2, 4], [0, 5]], "level": 0.95},
        outside={"level": [1, 95]},
    ),
    Call(
        intervals.effective_mentions,
        {"counts": [[1, 3], [2, 4], [0, 5]], "level": 0.95},
        outside={"level": [1, 95]},
    ),
    Call(
        correction.corrected,
        {
            "counts": [[[3, 2], [4, 1]], [[2, 2], [1, 5]]],
            "checked": [[3, 1], [2, 2]],
            "right": [[2, 1], [2, 1]],
            "precision": [[4, 5], [2, 3]],
            "recall": [[7, 9], [8, 9]],
            "levels": [0.95],
            "seed": 1,
        },
        outside={"checked": [20, 0.5], "right": [9, 0.5], "levels": [1, 95], "seed": [0.5]},
    ),
    Call(intervals.jeffreys, {"count": [1, 2], "n": [20, 30]}, outside={"count": [31]}),
    Call(
        logodds.log_odds,
        {"a": A, "b": B, "prior": [0.1, 0.2, 0.3], "sizes": (40, 50), "prior_size": 2},
        outside={"a": [51], "prior": [0]},
    ),
    Call(resampling.articles, {"counts": [[1, 0], [3, 2]], "sizes": [100, 300]}),
    Call(resampling.article_rates, {"counts": [[1, 0], [3, 2]], "sizes": [100, 300]}, outside={"sizes": [0]}),
    _sides(resampling.permutation_sampled, draws=19, seed=1),
    _sides(resampling.permutation_in_rounds, draws=19, seed=1),
    _sides(resampling.permutation_exact),
    Call(
        resampling.smallest_p_of_terms,
        {"n_holding": [1, 3], "n_target": 3, "n_reference": 4},
        outside={"n_holding": [8, 0.5], "n_target": [0, 1.5], "n_reference": [0, 1.5]},
    ),
    Call(
        trend.trend,
        {"part": [0, 1, 2, 2], "whole": [2, 3, 2, 3], "times": [1, 2, 3, 5], "draws": 19, "seed": 1},
        signed=("times",),
        outside={"part": [5], "draws": [0, 0.5], "seed": [0.5]},
    ),
    Call(resampling.benjamini_hochberg, {"p": [0.01, 0.02, 0.5]}, outside={"p": [1.1, 95]}),
    _stand_together(more_collocation.mutual_information),
    _stand_together(more_collocation.t_score),
    _stand_together(more_collocation.delta_p),
    Call(distance.kullback_leibler, DISTRIBUTIONS, outside={"q": [0]}),
    Call(distance.proportion_shift, DISTRIBUTIONS),
    Call(distance.entropy_shift, DISTRIBUTIONS),
    _four(keyness.chi_square),
    Call(keyness.fisher, {"a": A, "b": B, "n_a": N_A, "n_b": N_B}, outside={"a": [31, 1.5], "n_b": [25.5]}),
    Call(keyness.ell, {"g2": [3.0, 2.0, 1.0], "a": A, "b": B, "n_a": N_A, "n_b": N_B}, outside={"a": [31]}),
    _four(keyness.relative_risk),
    _four(keyness.percent_difference),
    _four(keyness.odds_ratio),
    _four(keyness.difference_coefficient),
    _four(keyness.simple_maths, constant=1.0),
    Call(keyness.rank_sum, {"target": [12, 15, 18], "reference": [3, 4, 13, 27]}),
    Call(keyness.scaled_f_score, {"a": A, "b": B, "beta": 1.0}, outside={"beta": [0]}),
]
EACH = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.function.__name__)


def leaves(value, path=()):
    """The path to every number of an argument."""
    if issparse(value):
        return [(*path, at) for at in range(value.nnz)]
    if isinstance(value, (list, tuple)):
        return [leaf for at, each in enumerate(value) for leaf in leaves(each, (*path, at))]
    return [] if isinstance(value, str) else [path]


def put(value, path, wrong):
    """The argument with another number in one place."""
    if not path:
        return wrong
    if issparse(value):
        changed = value.copy()
        changed.data[path[0]] = wrong
        return changed
    changed = [put(each, path[1:], wrong) if at == path[0] else each for at, each in enumerate(value)]
    return type(value)(*changed) if hasattr(value, "_fields") else type(value)(changed)


def called(call, name=None, path=(), wrong=None):
    """What the call gives; with ``wrong`` in one place of one argument."""
    arguments = {**call.arguments, **({} if name is None else {name: put(call.arguments[name], path, wrong)})}
    return call.function(**arguments)


def numbers_of(found):
    """All numbers of a result, one after the other."""
    if isinstance(found, tuple):
        return np.concatenate([numbers_of(each) for each in found])
    data = found.toarray() if issparse(found) else found
    return np.asarray(data, dtype=np.float64).ravel()


def places(call):
    return [(name, path) for name, value in call.arguments.items() for path in leaves(value)]


def public_functions():
    names = [found.name for found in pkgutil.walk_packages(statistics.__path__, prefix="analysis.statistics.")]
    modules = [importlib.import_module(name) for name in names if name != checks.__name__]
    return {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }


def test_every_public_function_is_called_here():
    assert {call.function for call in CALLS} == public_functions()
    assert len(CALLS) == len(public_functions())


@EACH
def test_every_number_that_a_function_takes_is_in_its_call(call):
    assert set(call.arguments) | {"correction"} >= set(inspect.signature(call.function).parameters)


@EACH
def test_the_call_is_right_as_it_stands(call):
    assert np.isfinite(numbers_of(called(call))).all()


@EACH
def test_what_is_no_number_is_refused_in_every_place(call):
    for name, path in places(call):
        for wrong in NO_NUMBER:
            if wrong == "many" and issparse(call.arguments[name]):
                continue  # holds numbers alone
            if isinstance(wrong, float) and math.isnan(wrong) and name in call.missing:
                continue
            _is_refused(call, name, path, wrong)


@EACH
def test_what_cannot_be_below_0_is_refused_in_every_place(call):
    for name, path in places(call):
        if name not in call.signed:
            _is_refused(call, name, path, -1)


@EACH
def test_what_has_no_meaning_is_refused_in_every_place(call):
    for name, path in places(call):
        for wrong in call.outside.get(name, []):
            _is_refused(call, name, path, wrong)


def _is_refused(call, name, path, wrong):
    with pytest.raises(StatisticsError, match=r"(must|need).*\.$"):
        called(call, name, path, wrong)


@EACH
@given(data=st.data())
def test_a_result_holds_numbers_alone_or_there_is_none(call, data):
    wild = st.one_of(
        st.sampled_from([math.nan, math.inf, -math.inf, -1, 0, 95, 1e300]),
        st.integers(-3, 60),
        st.floats(-2, 60).map(lambda value: round(value, 3)),
    )
    arguments = dict(call.arguments)
    for name, path in data.draw(st.lists(st.sampled_from(places(call)), min_size=1, max_size=4)):
        arguments[name] = put(arguments[name], path, data.draw(wild))
    try:
        found = call.function(**arguments)
    except StatisticsError:
        return
    assert np.isfinite(numbers_of(found)).all()


def test_a_single_number_is_no_list():
    with pytest.raises(StatisticsError) as caught:
        checks.number([0.9, 0.95], "level", checks.SHARE)
    assert str(caught.value) == "level must be a single number, not 2. Check the level."


def test_numbers_beyond_those_that_are_exact_are_refused():
    assert checks.numbers([2.0**53], "counts", checks.COUNT).tolist() == [2.0**53]
    with pytest.raises(StatisticsError) as caught:
        checks.numbers([1e300], "counts", checks.COUNT)
    assert str(caught.value) == (
        "counts must be finite, 0 or more and at most 9,007,199,254,740,992, not 1e+300. Check the counts."
    )


def test_rows_of_unequal_length_are_refused():
    with pytest.raises(StatisticsError) as caught:
        checks.numbers([[1, 2], [3]], "counts", checks.COUNT)
    assert str(caught.value) == "counts must be numbers, in rows of one length; they are not. Check the counts."


def test_lists_that_do_not_go_together_are_refused():
    with pytest.raises(StatisticsError) as caught:
        cells.cells([1, 2], [1, 2, 3], 9, 9)
    assert str(caught.value) == (
        "a, b, n_a, n_b must hold as many numbers each, or a single one; their shapes are a (2,), b (3,), n_a (), "
        "n_b (). Give one number of each for every term."
    )


def test_sizes_of_other_articles_are_refused():
    with pytest.raises(StatisticsError) as caught:
        resampling.articles([[1, 0], [3, 2]], [100, 300, 200])
    assert str(caught.value) == "sizes must be one number an article, 2 of them, not 3. Check the sizes."
