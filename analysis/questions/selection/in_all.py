"""The words of a quotation that every article with it prints: what a row may be called by."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

ENDS = ".!?…"
"""What is before words that begin a sentence."""
LEAST_WORDS = 5
"""Words that say which quotation it is; set by hand."""
AROUND = " \n\t,;:–—-“”\"'‘’"
"""What a name neither begins nor ends with."""
Stretch = tuple[int, int]


def in_all(quotations: pl.DataFrame) -> pl.DataFrame:
    """What all articles print of each quotation: quotation, in_all, the longest run of it, with an ellipsis where more of the
    sentence is before or behind it; null where that is less than LEAST_WORDS, and not all that one of them prints.

    quotations: schema QUOTATIONS, those that several articles print.
    """
    kept = quotations.select("quotation", "article_id", "fullest", "kept").group_by("quotation", maintain_order=True)
    found = []
    for (quotation,), rows in kept:
        articles: dict[str, list[Stretch]] = {}
        for article, spans in rows.select("article_id", "kept").iter_rows():
            articles.setdefault(article, []).extend((span["start"], span["stop"]) for span in spans)
        found.append((quotation, _longest(rows["fullest"][0], list(articles.values()))))
    return pl.DataFrame(found, schema={"quotation": pl.UInt32, "in_all": pl.String}, orient="row")


def _longest(text: str, printed: Sequence[Sequence[Stretch]]) -> str | None:
    held = [{place for start, stop in spans for place in range(start, stop)} for spans in printed]
    runs: list[Stretch] = []
    for place in sorted(set.intersection(*held)):
        start = runs.pop()[0] if runs and runs[-1][1] == place else place
        runs.append((start, place + 1))
    first, last = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    name = text[first:last].strip(AROUND)
    is_whole = any(all(first <= start and stop <= last for start, stop in spans) for spans in printed)
    if not name or not (is_whole or len(name.split()) >= LEAST_WORDS):
        return None
    before, behind = text[:first].rstrip(AROUND), text[last:].strip(AROUND + ENDS)
    is_begun = before and before[-1] not in ENDS
    goes_on = behind and name[-1] not in ENDS
    return f"{'… ' * bool(is_begun)}{name}{' …' * bool(goes_on)}"
