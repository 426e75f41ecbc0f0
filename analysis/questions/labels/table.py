"""Labels as a table: what each phrase calls an actor, and what that says of it."""

from __future__ import annotations

import re
from collections import Counter

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.attribution.runs import FORMER, ROLES
from analysis.questions.labels.classes import class_of
from analysis.questions.labels.grammar import PEOPLE
from analysis.questions.labels.names import written_out
from analysis.questions.labels.phrases import phrases
from analysis.schema import check, empty
from analysis.schema.labels import LABELS
from analysis.schema.vocabulary import TELLING, LabelClass, LabelPart
from analysis.units.countries import is_a_people

CALLING = (LabelPart.HEAD, LabelPart.TITLE, LabelPart.APPOSITION, LabelPart.PREDICATE)
"""Parts of a phrase that call somebody something by themselves."""
TOLD = [str(kind) for kind in TELLING]
"""What is told of some of a people or a party; the role of one is no name for another (a lawmaker, an aide)."""
OWNERS = (LabelPart.OF, LabelPart.POSSESSOR)
"""Parts that only say whose somebody is."""


def labels(corpus: Corpus, found: pl.DataFrame | None = None) -> pl.DataFrame:
    """Everything that phrases call the actors of concepts.yaml: schema LABELS, in the order of the text.

    found: the phrases (``phrases``), where they are known already. A label is the noun chosen for an actor, a word
    before or beside it, or what the actor is said to be; the bare name is none, nor is what is denied. class: by the
    story's labels.csv, else the project's, else by its form (a people's or a country's name says an origin); null where
    neither knows it. plain: whether it says by itself what somebody is. Empty where no language model has read the articles.
    """
    table = phrases(corpus) if found is None else found
    if table.is_empty():
        return empty(LABELS)
    rows = table.drop("start", "stop", "voice").with_row_index("in_phrase").explode("labels").drop_nulls("labels")
    rows = _without_held(rows.unnest("labels")).drop("in_phrase")
    origins = _origins(corpus)
    rows = rows.with_columns(label=pl.col("label").replace(_one_case(corpus, rows["label"])))
    pairs = rows.select("label", "part").unique(maintain_order=True)
    known = [class_of(label, LabelPart(part), origins, corpus.labels) for label, part in pairs.iter_rows()]
    classed = pairs.with_columns(pl.Series("class", known, dtype=pl.String))
    classed = classed.with_columns(
        plain=pl.Series(map(_is_plain, classed["label"], classed["part"], known), dtype=pl.Boolean)
    )
    joined = rows.join(classed, on=["label", "part"], maintain_order="left")
    of_some = pl.col("of_people") & pl.col("actor").is_in(
        [actor.name for actor in corpus.actors if is_a_people(actor.name)]
    )
    joined = joined.with_columns(plain=pl.col("plain") & (pl.col("class").is_in(TOLD).fill_null(False) | ~of_some))
    return check(joined.select(pl.col(name).cast(column.dtype) for name, column in LABELS.items()), LABELS)


def _without_held(rows: pl.DataFrame) -> pl.DataFrame:
    """The labels without an office or a role that the same phrase says is no more held: a former minister is no minister."""
    former = "^(?:" + "|".join(map(re.escape, sorted(FORMER))) + ") "
    held = rows.filter(pl.col("label").str.contains(former))
    held = held.select("in_phrase", label=pl.col("label").str.replace(former, "")).unique()
    return rows.join(held, on=["in_phrase", "label"], how="anti", maintain_order="left")


def _is_plain(label: str, part: str, kind: str | None) -> bool:
    """Whether a label says by itself what somebody is: a noun or a title, alone or with what stands before it (former
    governor), or a word that praises or blames, or says a backing, a legal status or something personal."""
    if part in OWNERS:
        return False
    before, _, noun = written_out(label).rpartition(" ")
    is_noun = before != "" and (noun.lower() in PEOPLE | ROLES or before in FORMER)
    return part in CALLING or kind in (*TELLING, LabelClass.PERSONAL) or is_noun


def _one_case(corpus: Corpus, labels: pl.Series) -> dict[str, str]:
    """Labels that differ in the case of letters only, or begin with a capital letter that the story prints without at least
    as often -> the one that is shown: the more frequent, of two alike the one in small letters."""
    forms: dict[str, Counter[str]] = {}
    for label in labels:
        forms.setdefault(label.lower(), Counter())[label] += 1
    small = _small(corpus)
    shown: dict[str, str] = {}
    for plain, counts in forms.items():
        best = max(counts, key=lambda form: (counts[form], form))
        shown |= dict.fromkeys(counts, plain if plain in small else best)
    return shown


def _small(corpus: Corpus) -> set[str]:
    """Words that the story prints in small letters at least as often as with a capital letter inside a sentence: house,
    where it is not the House of most sentences."""
    word, is_first = pl.col("token").cast(pl.String), pl.col("sentence") != pl.col("sentence").shift(1)
    plain = corpus.tokens.filter(~is_first).select(word, lower=word.str.to_lowercase())
    counts = plain.group_by("lower").agg(n=pl.len(), n_small=(pl.col("token") == pl.col("lower")).sum())
    return set(counts.filter((pl.col("n_small") > 0) & (pl.col("n_small") * 2 >= pl.col("n")))["lower"])


def _origins(corpus: Corpus) -> frozenset[str]:
    """Names of countries, places and peoples, as the language model knows them in this story."""
    named = corpus.tokens.filter(pl.col("entity").is_in(["NORP", "GPE", "LOC"]))
    return frozenset(named["token"].cast(pl.String).unique())
