"""Whose figure it is said to be, in words that the article itself prints."""

from __future__ import annotations

import re

from analysis.annotate import Corpus
from analysis.units.reports import PRONOUNS, reports

GAP = re.compile(r" (?=[’'])")
"""A gap that cutting into words left: Workers ’ Union."""
NOT_KNOWN = "not clear who"
"""Whose words they are where a pronoun says so and it is not known for whom it stands."""


def sources(corpus: Corpus) -> dict[tuple[str, int], str]:
    """Attribution -> whose words it is: the speaker as other tables name one, where the article prints that name; else as
    it is printed here, or, for a pronoun, where the article first names the speaker otherwise."""
    texts = {article: text.lower() for article, text in corpus.articles.select("article_id", "text").iter_rows()}
    found, named, pronouns = {}, dict[tuple[str, str], str](), set(PRONOUNS)
    told = reports(corpus).select("article_id", "attribution_id", "speaker", "source").drop_nulls("source")
    rows = [(*row[:3], GAP.sub("", row[3])) for row in told.iter_rows()]
    for article, _, speaker, source in rows:
        if source.lower() not in pronouns:
            named.setdefault((article, speaker), source)
    for article, number, speaker, source in rows:
        is_printed = speaker is not None and speaker.lower().removeprefix("the ") in texts[article]
        other = named.get((article, speaker), speaker) if speaker else NOT_KNOWN
        found[article, number] = speaker if is_printed else other if source.lower() in pronouns else source
    return found
