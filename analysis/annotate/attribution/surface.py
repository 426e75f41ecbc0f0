"""Reports known by their printed form alone: “The border was closed, Ann Lee was quoted as saying.”"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.attribution.ends import STOPS, trimmed
from analysis.annotate.attribution.find import Attribution
from analysis.annotate.attribution.source_rules import CITING, phrase
from analysis.schema.vocabulary import Kind

AS_SAYING = ["as", "saying"]
SURE = 1.0
"""The probability of what its form leaves no doubt about."""


def quoted_as_saying(article: ParsedArticle, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What stands before “, Ann Lee was quoted as saying” at the end of a sentence, where no report has been found."""
    held = {token for one in found for span in one.content for token in range(*span)}
    for cue in range(len(article.words) - 2):
        if article.lower_lemmas[cue] not in CITING or article.lower_words[cue + 1 : cue + 3] != AS_SAYING:
            continue
        start, stop = article.sentence_of(cue)
        subject = article.subject(cue)
        ends = cue + 3 >= stop or article.words[cue + 3] in STOPS
        if subject is None or not ends:
            continue
        before = article.first[subject] - 1
        quoted = before > 0 and article.quotation_at[before] >= 0
        content = trimmed(article, start, before + 1)
        if "," not in article.words[before - quoted : before + 1] or content[0] >= content[1]:
            continue
        if held.isdisjoint(range(*content)):
            n_quoted = sum(article.quotation_at[token] >= 0 for token in range(*content))
            kind = Kind.INDIRECT if not n_quoted else Kind.DIRECT if n_quoted == content[1] - content[0] else Kind.MIXED
            yield Attribution((cue, cue + 1), phrase(article, subject), (content,), kind, SURE)
