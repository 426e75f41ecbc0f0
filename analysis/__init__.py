"""How several outlets tell the same story: read a story folder, annotate it, ask questions of it."""

from analysis.annotate import Corpus, annotate
from analysis.story import Story, read_story

__all__ = ["Corpus", "Story", "annotate", "read_story"]
