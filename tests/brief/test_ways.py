"""The differences of the brief in every way of counting, worked out once for whoever asks."""

from polars.testing import assert_frame_equal

from analysis import brief
from analysis.annotate.shared import sharing
from analysis.questions import robustness
from tests.tiny import corpus

STORY = [("North", "The hostages wait. " * 12), ("South", "The captives wait. " * 12 + "The hostages wait.")]


def test_they_are_those_of_the_differences_that_the_brief_tells():
    made = corpus(STORY)
    found = brief.counted(made)
    comparisons = brief.comparisons(found, made.articles)
    effects = brief.effects(brief.strongest(comparisons), brief.compared(found))
    things = robustness.things(made, effects)
    ways = brief.ways(made)
    assert ways.effects.select("subject", "n", "n_all", "n_beside", "n_all_beside").rows() == [
        ("people held", 12, 12, 1, 13)
    ]
    assert_frame_equal(ways.effects, effects)
    assert_frame_equal(ways.specifications, robustness.specifications(things, comparisons))
    assert_frame_equal(ways.redrawn, robustness.redrawn(things))
    assert brief.ways(made, most=1).specifications.height == effects.height


def test_notebooks_of_a_report_share_them(tmp_path):
    with sharing(tmp_path):
        first = brief.ways(corpus(STORY))
        kept = {path.name for path in tmp_path.glob("ways-*.kept")}
        again = brief.ways(corpus(STORY))
        assert {path.name for path in tmp_path.glob("ways-*.kept")} == kept
    assert len(kept) == 1
    assert_frame_equal(again.specifications, first.specifications)
