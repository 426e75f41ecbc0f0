"""Where on the pages a sentence and a group of counted sentences are: the one place that makes their names."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.escape import block_id, slugs

__all__ = ["FOLDER", "article_addresses", "block_id", "sentence_address", "sentence_id"]

FOLDER = "articles"
"""The folder of the pages that show an article each."""


def article_addresses(article_ids: Iterable[str]) -> dict[str, str]:
    """Each article -> the address of its page, seen from the first page: ``articles/<slug>.html``.

    article_ids: those of all articles of the story, in the order of ``corpus.articles``, since articles whose slugs
    would be the same are told apart by a number.
    """
    return {name: f"{FOLDER}/{short}.html" for name, short in slugs(article_ids).items()}


def sentence_id(sentence: int) -> str:
    """The id of a sentence on the page of its article. sentence: its number there, from 0, as tables hold it; readers
    see numbers from 1."""
    return f"s{sentence + 1}"


def sentence_address(page: str, sentence: int) -> str:
    """The address of a sentence. page: that of its article (``article_addresses``). sentence: its number, from 0."""
    return f"{page}#{sentence_id(sentence)}"
