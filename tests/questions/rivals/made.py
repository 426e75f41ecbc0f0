"""Short stories of two outlets, the sentences of which are paired by hand."""

import polars as pl

from analysis import schema
from analysis.questions.rivals import rivals
from analysis.schema.alignment import PAIRS
from tests.proposals.made import corpus


def paired(made, *sentences, score=1.0):
    """Pairs of sentences by their numbers: ((article, number), (article, number)), the outlets those of the articles."""
    tokens = made.tokens.group_by(pl.col("article_id").cast(pl.String), "sentence").agg(
        start=pl.col("start").min(), stop=pl.col("stop").max()
    )
    bounds = {(name, number): (start, stop) for name, number, start, stop in tokens.iter_rows()}
    outlets = dict(made.articles.select("article_id", "outlet").iter_rows())
    rows = []
    for one, other in sentences:
        row = dict.fromkeys(PAIRS)
        for before, (name, number) in (("", one), ("other_", other)):
            start, stop = bounds[name, number]
            row |= {f"{before}outlet": outlets[name], f"{before}start": start, f"{before}stop": stop}
            row |= {f"{before}sentence": number, "other_id" if before else "article_id": name}
        rows.append({**row, "score": score})
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in PAIRS.items()})


def unpaired():
    """No pair at all."""
    return schema.empty(PAIRS)


def told(one, other, depth="syntax"):
    """A story of two outlets with a sentence each, and the pair of both."""
    made = corpus([("North", one), ("South", other)], depth)
    return made, paired(made, (("a", 0), ("b", 0)))


def offered(one, other, depth="syntax"):
    """The pairs of words that are offered of two sentences which tell the same."""
    return set(rivals(*told(one, other, depth)).select("one", "other").iter_rows())
