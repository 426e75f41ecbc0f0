"""Reports: who is said to have said what. Each speaker has one name and one actor in all outlets and tables."""

from __future__ import annotations

from collections import Counter

import polars as pl

from analysis import data
from analysis.annotate import Corpus, for_all
from analysis.annotate.attribution.speakers import HE_SHE, THEY
from analysis.schema import Dtype, check, empty
from analysis.schema.units import REPORTS
from analysis.schema.vocabulary import SPOKEN, Besides
from analysis.units.actors import speaking
from analysis.units.named import is_named
from analysis.units.names import one_name
from analysis.units.wording import WORDS

PRONOUNS = sorted(HE_SHE.union(THEY, data.words("pronouns.csv", "one")))
SUFFIX = rf"(?i),? (?:{data.one_of('titles.csv', 'suffix')})\.?$"
"""Jr. and the like behind a name."""
TITLED = rf"(?i)\b(?:{data.one_of('titles.csv', 'head')}|{data.one_of('titles.csv', 'he')})\b"
"""Titles of a man, or of a country's leader."""

KEYS = ["article_id", "attribution_id"]
AS_TOLD: dict[str, Dtype] = {
    **{name: column.dtype for name, column in REPORTS.items() if name != "named"},
    "is_person": pl.Boolean,
}
"""The columns of a report as its article alone tells it: speaker is the name that the article gives, actor the one that it
names there, is_person whether the speaker is one person with a name."""


@for_all
def reports(corpus: Corpus) -> pl.DataFrame:
    """Every report of speech or belief, in the order of the articles: schema REPORTS. None where no
    language model has read the article.

    What somebody does, plans or did not say is no report, nor is one without a counted word. A speaker has one name in
    all outlets (``one_name``), and one actor: the one that most of the speaker's reported words have. ``named`` is
    false where no source stands, or one that names nobody a reader could ask (officials, media reports); null where
    somebody speaks who could not be tied to a name: a pronoun, a description (the Ohio senator), or nobody beside words
    in quotation marks.
    """
    found = as_told(corpus)
    if found.is_empty():
        return empty(REPORTS)
    return named_by(found, naming(naming_counts(found)))


@for_all
def as_told(corpus: Corpus) -> pl.DataFrame:
    """Every report with the speaker and the actor that its article alone gives it: columns AS_TOLD, in the order of the
    articles."""
    if corpus.reported.is_empty():
        return pl.DataFrame(schema=AS_TOLD)
    said = corpus.reported.filter(pl.col("cue_class").ne_missing(Besides.NO_SPEECH.value))
    found = said.with_columns(pl.col("article_id").cast(pl.String))
    for more in (_words(corpus), corpus.articles.select("article_id", "outlet")):
        found = found.join(more, on=[key for key in KEYS if key in more.columns], maintain_order="left")
    found = found.join(speaking(corpus), on=KEYS, how="left", maintain_order="left")
    verb = pl.col("cue").str.to_lowercase().replace("according", "according to")
    return found.with_columns(verb=verb).select(list(AS_TOLD))


def naming_counts(found: pl.DataFrame) -> pl.DataFrame:
    """What ``naming`` is worked out from: outlet, speaker, actor, and how many reports (n), how many in which it is known
    whether a person speaks and in which one does (n_known, n_person), words (n_heard), reports in which a person with a full
    name is called by the last name alone (n_called), and reports of a full name in an article in which the last name alone
    is another person's (n_apart). found: columns AS_TOLD. What tables of whole articles give adds up."""
    spoken = found.drop_nulls("speaker")
    last = pl.col("speaker").str.replace(SUFFIX, "").str.extract(r"(\S+)$")
    alone = pl.col("source").str.extract(r"^(?:\p{Lu}\w*\.? )?(\S+)$") == last
    apart = _apart(spoken).with_columns(_apart=pl.lit(value=True))
    return (
        spoken.join(apart, on=["article_id", "speaker"], how="left", maintain_order="left")
        .group_by("outlet", "speaker", "actor")
        .agg(
            n=pl.len().cast(pl.Int64),
            n_known=pl.col("is_person").count().cast(pl.Int64),
            n_person=pl.col("is_person").sum().cast(pl.Int64),
            n_heard=(pl.col("n_quoted") + pl.col("n_attributed")).sum().cast(pl.Int64),
            n_called=(alone & (pl.col("speaker") != last)).sum().cast(pl.Int64),
            n_apart=pl.col("_apart").sum().cast(pl.Int64),
        )
    )


def naming(counts: pl.DataFrame) -> pl.DataFrame:
    """What each speaker is in all tables: speaker, and of it shown (the name), named (whether it names somebody a reader
    could ask; null where nobody knows) and side (the actor that most of its words have; of two, the first by name).

    counts: as ``naming_counts`` gives them, those of several tables added up or below one another.
    """
    of = counts.group_by("speaker").agg(pl.col("n", "n_known", "n_person", "n_called", "n_apart").sum())
    bodies, called, apart = (
        of.filter(kind)["speaker"].to_list()
        for kind in (2 * pl.col("n_person") < pl.col("n_known"), pl.col("n_called") > 0, pl.col("n_apart") > 0)
    )
    times = Counter(dict(of.select("speaker", "n").iter_rows()))
    names = one_name(times, bodies, called, apart)
    shown = of.with_columns(shown=pl.col("speaker").replace(names))
    persons = set(shown.filter(pl.col("n_person") > 0)["shown"])
    is_known = {name: name in persons or is_named(name) for name in shown["shown"].unique()}
    sides = (
        counts.drop_nulls("actor")
        .group_by(pl.col("speaker").replace(names).alias("shown"), side="actor")
        .agg(pl.col("n_heard").sum())
        .sort(["n_heard", "side"], descending=[True, False])
        .unique("shown", keep="first", maintain_order=True)
    )
    return (
        shown.with_columns(named=pl.col("shown").replace_strict(is_known, default=None, return_dtype=pl.Boolean))
        .join(sides, on="shown", how="left")
        .select("speaker", "shown", "named", "side")
    )


def named_by(found: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """``reports`` of what articles alone say, in its order. found: columns AS_TOLD. known: as ``naming`` gives it."""
    nobody = pl.col("source").is_null() & (pl.col("n_quoted").fill_null(0) == 0)
    table = found.join(known, on="speaker", how="left", maintain_order="left").with_columns(
        speaker="shown",
        actor=pl.coalesce("side", "actor"),
        named=pl.when(pl.col("speaker").is_not_null()).then("named").when(nobody).then(pl.lit(value=False)),
    )
    return check(table.select(list(REPORTS)), REPORTS)


def _apart(spoken: pl.DataFrame) -> pl.DataFrame:
    """The full names of persons in whose article another person is called by a title and their last name: article_id,
    speaker."""
    people = spoken.filter("is_person").select("article_id", "speaker", "source").unique()
    titled = ~pl.col("speaker").str.contains(" ") & pl.col("source").str.contains(TITLED)
    alone = people.filter(titled).rename({"speaker": "last"})
    full = people.with_columns(last=pl.col("speaker").str.replace(SUFFIX, "").str.extract(r" (\S+)$"))
    return full.join(alone, on=["article_id", "last"], how="semi").select("article_id", "speaker").unique()


def _words(corpus: Corpus) -> pl.DataFrame:
    """Counted words of each attribution, quoted and paraphrased."""
    return (
        corpus.voiced.filter(WORDS & pl.col("attribution_id").is_not_null())
        .with_columns(pl.col("article_id").cast(pl.String))
        .group_by(KEYS)
        .agg((pl.col("voice") == voice.value).sum().cast(pl.UInt32).alias(f"n_{voice}") for voice in SPOKEN)
    )
