"""What a report is called."""

from __future__ import annotations

from analysis.annotate import Corpus
from analysis.story import Story


def report_title(story: Story | Corpus) -> str:
    """The title that the story's story.yaml gives it; else one with the name of its folder."""
    return story.title or f"How outlets word the same story: {story.name}"
