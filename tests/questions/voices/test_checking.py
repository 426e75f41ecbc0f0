import pytest

from analysis.errors import QuestionError
from analysis.questions.voices import checking
from analysis.schema import check
from analysis.schema.vocabulary import Sampled
from analysis.schema.voices import CHECKS, MEASURED
from analysis.units.marking import with_marks
from tests.tiny import corpus

TEXT = "War goes on\nLee said that war goes on. “It ends,” Ray said. Nobody spoke."


def test_the_sample_shows_speaker_content_and_context():
    table = checking.sample(corpus([("North", TEXT)], depth="syntax"))
    assert table.select("check", "outlet", "kind", "speaker", "cue", "content", "context", "mark").rows() == [
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


def test_reports_bear_the_marks_of_the_first_reader():
    made = corpus([("North", TEXT)], depth="syntax")
    drawn = checking.sample(made)
    assert drawn["start"].to_list() == [21, 39]
    table = checking.checkable(with_marks(made, drawn, Sampled.SPEECH, {2: "no"}))
    assert table.select("kind", "group", "mark").rows() == [
        ("indirect", "reports of speech", None),
        ("direct", "reports of speech", "no"),
    ]


def test_without_reports_there_is_nothing_to_mark():
    assert checking.checkable(corpus([("North", TEXT)])).is_empty()


def test_a_report_is_found_if_its_words_and_its_speaker_are():
    row = checking.measured().row(0, named=True)
    assert checking.recall()[row["kind"]] == (round(row["recall"] * row["speaker"] * row["n"]), row["n"])


def test_the_measured_rates_are_shares_by_kind():
    table = check(checking.measured(), MEASURED)
    assert table["kind"].to_list() == ["direct", "mixed", "indirect"]
    for column in ("recall", "precision", "speaker"):
        assert table[column].is_between(0.3, 1).all()
