"""Articles in: a story folder -> the articles table, the dictionary of concepts, and every problem found."""

from analysis.story.read import Story, read_story

__all__ = ["Story", "read_story"]
