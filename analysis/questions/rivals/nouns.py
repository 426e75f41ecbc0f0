"""The common nouns of a story in their places: of each use, what stands around it that another word for the same thing would
have too."""

from __future__ import annotations

from analysis.annotate import Corpus
from analysis.questions.rivals.reading import readings
from analysis.questions.rivals.uses import Use


def uses_of_nouns(corpus: Corpus) -> list[Use]:
    """Every use of a common noun, furniture left out, in the order of the articles. Of articles that no language model has
    read, every word that stands in small letters and may be one."""
    found: list[Use] = []
    n_sentences = 0
    for name, reading in readings(corpus).items():
        found += (use._replace(article_id=name) for use in reading.article.uses(reading.outlet, n_sentences))
        n_sentences += reading.article.n_sentences
    return found
