"""How much copy the articles share, and which counts change without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from analysis.findings.held import names_of
from analysis.findings.of_corpus import about
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, percent, told
from analysis.schema import check
from analysis.schema.reuse import PASSAGES, SHARED, SWITCHED
from analysis.schema.vocabulary import SharedCopy

MOST = 6
"""Articles and counts that are named; the rest is counted."""
SAID = {
    SharedCopy.IN: "This notebook counts it in every article.",
    SharedCopy.OUT: "This notebook leaves shared copy out of every count.",
    SharedCopy.ONCE: (
        "This notebook counts shared copy in one article: the credited agency’s own, otherwise one that credits the agency, "
        "otherwise the earliest."
    ),
}
CAVEAT = (
    "We do not know who took it from whom: all may have taken it from an agency. Quotations are left out, since two reporters "
    "can hear the same speaker."
)


def shared_copy(
    shared: pl.DataFrame,
    passages: pl.DataFrame,
    switched: pl.DataFrame | None = None,
    *,
    articles: pl.DataFrame,
    how: str,
) -> Reading | None:
    """How many words of each article another one shares, which agencies are credited, and which counts change without
    these words; None if the articles share no copy.

    shared: schema SHARED. passages: schema PASSAGES. switched: schema SWITCHED; None where nothing was compared. articles:
    the story's. how: the setting SHARED_COPY.
    """
    check(shared, SHARED)
    if check(passages, PASSAGES).is_empty():
        return None
    names = names_of(shared)
    partners = _partners(passages)
    said = [
        f"{names[row['article_id']]} shares {row['n_shared']:,} of its {counted(row['n_words'], 'word')} "
        f"({percent(row['share'])}) with {listed(names[one] for one in partners[row['article_id']])}"
        for row in shared.filter(pl.col("n_shared") > 0)
        .sort("n_shared", descending=True, maintain_order=True)
        .iter_rows(named=True)
    ]
    found = [Finding(f"{capital(told(said, MOST))}. {SAID[SharedCopy(how)]}", CAVEAT), *_credited(passages)]
    found += _switched(switched) if switched is not None else []
    n = passages["passage"].n_unique()
    return Reading(
        title=f"{capital(counted(n, 'passage appears', 'passages appear'))} in more than one article",
        subtitle="Passages that articles share, word for word or lightly edited",
        source=f"{capital(counted(n, 'passage'))}. {about(articles)}",
        alt=f"{capital(told(said, MOST))}.",
        findings=found,
    )


def _partners(passages: pl.DataFrame) -> Mapping[str, list[str]]:
    """Article -> the articles that have a passage of it, in the order of the passages."""
    found: dict[str, list[str]] = {}
    for (_,), copies in passages.group_by("passage", maintain_order=True):
        ids = copies["article_id"].unique(maintain_order=True).to_list()
        for article in ids:
            mine = found.setdefault(article, [])
            mine += [one for one in ids if one != article and one not in mine]
    return found


def _credited(passages: pl.DataFrame) -> Iterator[Finding]:
    """Passages in an article that credits an agency, by agency."""
    counts = passages.drop_nulls("agency").group_by("agency", maintain_order=True).agg(n=pl.col("passage").n_unique())
    for agency, n in counts.iter_rows():
        verb = "is" if n == 1 else "are"
        yield Finding(
            f"{capital(counted(n, 'passage'))} {verb} in an article that credits {agency}.",
            "The credit is for the article, not the passage: somebody else may have written it.",
        )


def _switched(table: pl.DataFrame) -> list[Finding]:
    """Counts with and without shared copy."""
    if check(table, SWITCHED).is_empty():
        return [Finding("The counts here are the same with and without shared copy.")]
    said = [
        f"{row['what']} in {row['outlet']}: {row['n_in']:,} and {row['n_out']:,}" for row in table.iter_rows(named=True)
    ]
    return [Finding(f"These counts change without shared copy (with, then without): {told(said, MOST)}.")]
