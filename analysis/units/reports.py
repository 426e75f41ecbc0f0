"""Reports: who is said to have said what. Each speaker has one name and one actor in all outlets and tables."""

from __future__ import annotations

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.speakers import HE_SHE, THEY
from analysis.schema import check, empty
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


def reports(corpus: Corpus) -> pl.DataFrame:
    """Every report of speech or belief, in the order of the articles: schema REPORTS. None where no
    language model has read the article.

    What somebody does, plans or did not say is no report, nor is one without a counted word. A speaker has one name in
    all outlets (``one_name``), and one actor: the one that most of the speaker's reported words have. ``named`` is
    false where no source stands, or one that names nobody a reader could ask (officials, media reports); null where
    somebody speaks who could not be tied to a name: a pronoun, a description (the Ohio senator), or nobody beside words
    in quotation marks.
    """
    if corpus.reported.is_empty():
        return empty(REPORTS)
    said = corpus.reported.filter(pl.col("cue_class").ne_missing(Besides.NO_SPEECH.value))
    found = said.with_columns(pl.col("article_id").cast(pl.String))
    for more in (_words(corpus), corpus.articles.select("article_id", "outlet")):
        found = found.join(more, on=[key for key in KEYS if key in more.columns], maintain_order="left")
    found = found.join(speaking(corpus), on=KEYS, how="left", maintain_order="left")
    names = _names(found)
    found = found.with_columns(
        pl.col("speaker").replace(names),
        verb=pl.col("cue").str.to_lowercase().replace("according", "according to"),
    ).with_columns(
        named=pl.when(pl.col("speaker").is_not_null())
        .then(pl.col("speaker").replace_strict(_named(found, names), default=None, return_dtype=pl.Boolean))
        .when(pl.col("source").is_null() & (pl.col("n_quoted").fill_null(0) == 0))
        .then(pl.lit(False)),
    )
    return check(_with_one_actor(found).select(list(REPORTS)), REPORTS)


def _names(found: pl.DataFrame) -> dict[str, str]:
    """The speakers of the reports -> the name each has in all tables."""
    spoken = found.drop_nulls("speaker")
    votes = spoken.group_by("speaker").agg(pl.col("is_person").cast(pl.Float64).mean())
    bodies = votes.filter(pl.col("is_person") < 0.5)["speaker"].to_list()
    last = pl.col("speaker").str.replace(SUFFIX, "").str.extract(r"(\S+)$")
    alone = pl.col("source").str.extract(r"^(?:\p{Lu}\w*\.? )?(\S+)$") == last
    called = spoken.filter(alone & (pl.col("speaker") != last))["speaker"].unique().to_list()
    return one_name(spoken["speaker"], bodies, called, _apart(spoken))


def _apart(spoken: pl.DataFrame) -> list[str]:
    """The full names of persons in whose article another person is called by a title and their last name."""
    people = spoken.filter("is_person").select("article_id", "speaker", "source").unique()
    titled = ~pl.col("speaker").str.contains(" ") & pl.col("source").str.contains(TITLED)
    alone = people.filter(titled).rename({"speaker": "last"})
    full = people.with_columns(last=pl.col("speaker").str.replace(SUFFIX, "").str.extract(r" (\S+)$"))
    return full.join(alone, on=["article_id", "last"], how="semi")["speaker"].unique().to_list()


def _named(found: pl.DataFrame, names: dict[str, str]) -> dict[str, bool | None]:
    """The name each speaker has in all tables -> whether it names somebody a reader could ask (``is_named``)."""
    spoken = found.drop_nulls("speaker").with_columns(pl.col("speaker").replace(names))
    persons = set(spoken.filter("is_person")["speaker"])
    return {name: name in persons or is_named(name) for name in spoken["speaker"].unique()}


def _words(corpus: Corpus) -> pl.DataFrame:
    """Counted words of each attribution, quoted and paraphrased."""
    return (
        corpus.voiced.filter(WORDS & pl.col("attribution_id").is_not_null())
        .with_columns(pl.col("article_id").cast(pl.String))
        .group_by(KEYS)
        .agg((pl.col("voice") == voice.value).sum().cast(pl.UInt32).alias(f"n_{voice}") for voice in SPOKEN)
    )


def _with_one_actor(found: pl.DataFrame) -> pl.DataFrame:
    """Give every report of a speaker the actor that most of the speaker's words have; of two, the first by name."""
    words = (pl.col("n_quoted") + pl.col("n_attributed")).sum()
    most = (
        found.drop_nulls(["speaker", "actor"])
        .group_by("speaker", "actor")
        .agg(n=words)
        .sort(["n", "actor"], descending=[True, False])
        .unique("speaker", keep="first", maintain_order=True)
    )
    shared = most.select("speaker", shared="actor")
    joined = found.join(shared, on="speaker", how="left", maintain_order="left")
    return joined.with_columns(actor=pl.coalesce("shared", "actor"))
