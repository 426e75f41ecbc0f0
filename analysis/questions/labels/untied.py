"""Which other outlets print the words of a label, of somebody whom the program cannot tell."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.labels.names import BETWEEN
from analysis.schema import check
from analysis.schema.labels import LABELS
from analysis.schema.vocabulary import LabelPart
from analysis.units.wording import OWN

MOST_WORDS = 3
"""Words of the longest label that is looked for."""
PLAIN = r"^\p{Ll}[\p{Ll} ]*$"
"""A label of common words; a name is not looked for, since names are printed everywhere."""


CALLING = (LabelPart.HEAD, LabelPart.TITLE, LabelPart.APPOSITION, LabelPart.PREDICATE)
"""Parts of a phrase that call somebody something by themselves."""
IS_NOUN = pl.col("pos").cast(pl.String).str.starts_with("NN") & (pl.col("relation").cast(pl.String) != "compound")


def untied(corpus: Corpus, labels: pl.DataFrame) -> pl.DataFrame:
    """The outlets that print the words of a label in their own wording, but in no label for an actor: label and outlet, each
    pair once, in order.

    labels: schema LABELS, of the same corpus. Only nouns for somebody are looked for, in any number, and not where they
    stand before another noun (a prisoner exchange).
    """
    check(labels, LABELS)
    if "pos" not in corpus.tokens.columns or labels.is_empty():
        return pl.DataFrame(schema={"label": pl.String, "outlet": pl.String})
    tokens = _tokens(corpus)
    wanted = (
        labels.filter(pl.col("part").is_in([str(part) for part in CALLING]))
        .select("label", form=pl.col("label").str.split(BETWEEN))
        .explode("form")
        .filter(pl.col("form").str.contains(PLAIN))
        .unique()
    )
    runs = pl.concat(
        tokens.filter(OWN & IS_NOUN).select("article_id", "stop", form=pl.col(f"{last}_{n}"))
        for last in ("token", "lemma")
        for n in range(1, MOST_WORDS + 1)
    ).unique()
    tied = labels.select("article_id", "stop").unique()
    outlets = corpus.articles.select("article_id", "outlet")
    return (
        runs.join(wanted, on="form")
        .join(tied, on=["article_id", "stop"], how="anti")
        .join(outlets, on="article_id")
        .select("label", "outlet")
        .unique()
        .sort("label", "outlet")
    )


def _tokens(corpus: Corpus) -> pl.DataFrame:
    """The tokens, each with the runs of one word and more that it ends, in small letters, as printed and with its base form
    at the end."""
    words = corpus.voiced.with_columns(pl.col("article_id").cast(pl.String))
    lower = {name: pl.col(name).cast(pl.String).str.to_lowercase() for name in ("token", "lemma")}
    words = words.with_columns(**lower)
    before = [pl.col("token").shift(n).over("article_id") for n in range(MOST_WORDS)]
    return words.with_columns(
        **{
            f"{last}_{n}": pl.concat_str(*before[n - 1 : 0 : -1], pl.col(last), separator=" ")
            for last in ("token", "lemma")
            for n in range(1, MOST_WORDS + 1)
        }
    )
