"""The names of an article, and what stands for them, as rows of the schema NAMES."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.attribution.runs import joined
from analysis.annotate.attribution.speakers import Speakers
from analysis.annotate.references.antecedents import Antecedents
from analysis.annotate.references.kinds import is_time

Row = tuple[str, int, int, int, str | None, bool]
"""As the columns of NAMES."""


def rows(article_id: str, article: ParsedArticle, speakers: Speakers) -> Iterator[Row]:
    """A row a name (its own antecedent), pronoun or description of an article; see NAMES."""
    names, found = speakers.names, Antecedents(article, speakers)
    for name in names.all:
        if not is_time(article, name):
            full = joined(names.fuller(name).words)
            yield article_id, name.start, len(name.words), name.start, full, found.kinds.is_person(name)
    for start, stop, antecedent in found.all():
        named = names.at.get(antecedent)
        full = article.words[antecedent] if named is None else joined(names.fuller(named).words)
        yield article_id, start, stop - start, antecedent, full, named is not None and found.kinds.is_person(named)
