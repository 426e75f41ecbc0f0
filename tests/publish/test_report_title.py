"""What a report is called."""

from dataclasses import replace

from analysis.publish.report_title import report_title
from tests.tiny import corpus


def test_a_report_has_the_title_of_its_story_or_that_of_its_folder():
    made = corpus([("North", "It rained.")])
    assert report_title(replace(made, title="Rain in May")) == "Rain in May"
    assert report_title(made) == "How outlets word the same story: tiny"
