import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions.voices import checking
from analysis.schema import check
from analysis.schema.voices import AGREEMENT, CHECKS, MEASURED, PRECISION
from tests.tiny import corpus

TEXT = "War goes on\nLee said that war goes on. “It ends,” Ray said. Nobody spoke."


def marked(*rights, kinds=None):
    """A sample of attributions with these marks."""
    rows = [
        {"check": n, "article_id": "a", "attribution_id": n, "kind": kind, "right": right}
        for n, (right, kind) in enumerate(zip(rights, kinds or ["direct"] * len(rights), strict=True), start=1)
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in CHECKS.items()})


def test_the_sample_shows_speaker_content_and_context():
    table = checking.sample(corpus([("North", TEXT)], depth="syntax"))
    assert table.select("check", "outlet", "kind", "speaker", "cue", "content", "context", "right").rows() == [
        (1, "North", "indirect", "Lee", "said", "that war goes on", "Lee said that war goes on.", None),
        (2, "North", "direct", "Ray", "said", "“It ends,”", "“It ends,” Ray said.", None),
    ]


def test_the_same_seed_draws_the_same_reports():
    texts = [("North", "War goes on\n" + " ".join(f"“It ends {n},” Ray said." for n in range(30)))]
    syntax = corpus(texts, depth="syntax")
    first, again, other = (checking.sample(syntax, 5, seed=seed) for seed in (1, 1, 2))
    assert first.equals(again)
    assert not first.equals(other)
    assert first.height == 5


def test_at_depth_words_there_is_nothing_to_check():
    assert check(checking.sample(corpus([("North", TEXT)])), CHECKS).is_empty()


def test_a_sample_of_none_is_refused():
    with pytest.raises(QuestionError, match=r"^n must be 1 or more reports to check, not 0\.$"):
        checking.sample(corpus([("North", TEXT)]), 0)


def test_precision_is_the_share_right_with_its_interval():
    table = checking.precision(marked(True, True, False, None, kinds=["direct", "mixed", "mixed", "direct"]))
    assert table.schema.names() == list(PRECISION)
    assert table.select("kind", "n", "n_right", "share").rows() == [
        ("direct", 1, 1, 1.0),
        ("mixed", 2, 1, 0.5),
        ("indirect", 0, 0, None),
        ("all", 3, 2, pytest.approx(2 / 3)),
    ]
    [low, high] = table.filter(pl.col("kind") == "mixed").select("low", "high").row(0)
    assert (low, high) == (pytest.approx(0.06083, abs=1e-5), pytest.approx(0.93917, abs=1e-5))  # Beta(1.5, 1.5)
    assert table.filter(pl.col("n") == 0).select("low", "high").row(0) == (None, None)


def test_two_readers_agree_as_far_as_kappa_says():
    # both yes 2, both no 1, one yes and one no 1: same .75, by chance .5, so kappa .5
    table = checking.agreement(marked(True, True, False, True, None), marked(True, True, False, False, True))
    assert table.schema.names() == list(AGREEMENT)
    assert table.row(0)[:3] == (4, 3, 0.75)
    assert table["kappa"][0] == pytest.approx(0.5)
    assert table["alpha"][0] == pytest.approx(1 - 0.25 / (2 * 5 * 3 / (8 * 7)))  # observed over expected disagreement


def test_readers_who_never_vary_have_no_kappa():
    assert checking.agreement(marked(True, True), marked(True, True)).row(0) == (2, 2, 1.0, None, None)


def test_a_reader_who_never_varies_beside_one_who_does_has_alpha_alone():
    # one of two differs: observed 1/2; of 4 marks 3 and 1 are alike, expected 2 x 3 x 1 / (4 x 3)
    row = checking.agreement(marked(True, True), marked(True, False)).row(0)
    assert row == (2, 1, 0.5, None, pytest.approx(1 - 0.5 / 0.5))


def test_readers_who_marked_nothing_in_common_have_no_agreement():
    assert checking.agreement(marked(True, None), marked(None, False)).row(0) == (0, 0, None, None, None)


def test_marks_of_different_samples_are_not_compared():
    with pytest.raises(QuestionError, match="Both readers must have marked the same sample"):
        checking.agreement(marked(True), marked(True, False))


def test_the_measured_rates_are_shares_by_kind():
    table = check(checking.measured(), MEASURED)
    assert table["kind"].to_list() == ["direct", "mixed", "indirect"]
    for column in ("recall", "precision", "speaker"):
        assert table[column].is_between(0.3, 1).all()
