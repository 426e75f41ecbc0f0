"""Stretches of two articles that are the same."""

from analysis.questions.reuse.aligned import LEAST, copied
from tests.tiny import corpus

A, B, C = ([f"{letter}{n}" for n in range(40)] for letter in "abc")


def found(left, right):
    return [
        (one.left[1] - one.left[0], one.right[1] - one.right[0], one.n_same)
        for one in copied(corpus([("North", " ".join(left)), ("South", " ".join(right))]))
    ]


def test_the_least_is_a_passage_and_a_word_less_is_none():
    assert found([*A[:LEAST], *B[:9]], [*C[:9], *A[:LEAST]]) == [(LEAST, LEAST, LEAST)]
    assert found([*A[: LEAST - 1], *B[:9]], [*C[:9], *A[: LEAST - 1]]) == []


def test_what_lies_too_far_apart_is_two_passages():
    near = [*A[:20], *B[:4], *A[20:40]]
    far = [*A[:20], *B[:30], *A[20:40]]
    assert found(near, A) == [(44, 40, 40)]
    assert found(far, A) == [(20, 20, 20), (20, 20, 20)]


def test_too_few_of_the_words_are_no_passage():
    mixed = [word for n in range(8) for word in (*A[5 * n : 5 * n + 5], *B[5 * n : 5 * n + 4])]
    assert found(mixed, A) == []


def test_a_moved_clause_counts():
    assert found([*A[:10], *A[10:20]], [*A[10:20], *A[:10]]) == [(20, 20, 20)]


def test_words_before_the_first_run_belong_to_it():
    assert found([*A[:4], "x", *A[5:25]], A[:25]) == [(25, 25, 24)]
