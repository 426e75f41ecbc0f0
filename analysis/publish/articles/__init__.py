"""A page an article: its text as printed, and what the questions found in it."""

from analysis.publish.articles.layers import layers
from analysis.publish.articles.pages import article_pages

__all__ = ["article_pages", "layers"]
