"""The common nouns of a story in their places: of each use, what stands around it that another word for the same thing would
have too."""

from __future__ import annotations

from analysis.annotate import Corpus
from analysis.questions.rivals.neighbours import Unparsed
from analysis.questions.rivals.parsed import Parsed
from analysis.questions.rivals.uses import Use


def uses_of_nouns(corpus: Corpus) -> list[Use]:
    """Every use of a common noun, furniture left out, in the order of the articles. Of articles that no language model has
    read, every word that stands in small letters and may be one."""
    unparsed = set(corpus.unparsed)
    tables = {str(key[0]): part for key, part in corpus.voiced.partition_by("article_id", as_dict=True).items()}
    found: list[Use] = []
    n_sentences = 0
    for name, outlet in corpus.articles.select("article_id", "outlet").iter_rows():
        if name in tables:
            article = (Unparsed if name in unparsed else Parsed)(tables[name])
            found += article.uses(outlet, n_sentences)
            n_sentences += article.n_sentences
    return found
