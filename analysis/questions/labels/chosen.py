"""Which actors and labels are shown: actors that are asked for or have most labels, labels that are plain and no names."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.questions.labels.names import one_name
from analysis.schema import check
from analysis.schema.labels import LABEL_COUNTS, LABELS, NAMINGS
from analysis.schema.vocabulary import TELLING, LabelPart

LEAST_LABELS = 3
"""Different labels of an actor that make a chart; a plain limit."""


def beside_names(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """The labels that articles give themselves, without what somebody in them says an actor is (the mayor called Lee a
    fool), and without those that only repeat a name of the actor: “Israeli” for Israel says nothing more of it, nor
    does “police” for Police, or “mayor” for Mayor Lee. Labels that differ only in the form of another name are one: Iran-backed / Iranian-backed.

    found: schema LABELS; so is what is given back. A name is that of the actor or of a part of it, in any number and with
    capital letters or without, or a pattern of concepts.yaml that is printed with a capital letter: “premier” stays a
    label where it is a pattern too.
    """
    names = {
        actor.name: [pattern.lower().replace("[", "[[]") for term in actor.terms for pattern in term.patterns]
        for actor in corpus.actors
    }
    found = check(found, LABELS).filter(pl.col("part") != LabelPart.CLAIM)
    pairs = found.select("actor", "label").unique(maintain_order=True)
    own = {
        actor.name: [_forms(name) for name in (actor.name, *(t.name for t in actor.terms))] for actor in corpus.actors
    }
    is_name = [
        (label[:1].isupper() and any(fnmatchcase(label.lower(), name) for name in names.get(actor, ())))
        or any(forms.issuperset(label.lower().split()) for forms in own.get(actor, ()))
        for actor, label in pairs.iter_rows()
    ]
    kept = pairs.filter(~pl.Series(is_name, dtype=pl.Boolean))
    return one_name(corpus, found.join(kept, on=["actor", "label"], how="semi", maintain_order="left"))


def _forms(name: str) -> set[str]:
    """The words of a name in small letters, as they are and in what may be their singular."""
    words = name.lower().split()
    singular = {
        word.removesuffix(many) + one
        for word in words
        for many, one in (("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("women", "woman"))
        if word.endswith(many)
    }
    return {*words, *singular}


def plain(table: pl.DataFrame) -> pl.DataFrame:
    """The labels that sentences and charts show: those that say by themselves what somebody is. Any table with ``plain``."""
    return table.filter("plain")


def most_varied(counts: pl.DataFrame) -> list[str]:
    """The actors for which an outlet's own wording holds a label; those with most labels first.

    counts: schema LABEL_COUNTS. They are ordered by how many labels they have that praise or blame, say a legal status or
    a backing; then by how many they have at all, then by how often these are used.
    """
    return _with_labels(counts)["actor"].to_list()


def _with_labels(counts: pl.DataFrame) -> pl.DataFrame:
    own = check(counts, LABEL_COUNTS).filter(pl.col("n") > 0)
    is_telling = pl.col("class").is_in([str(kind) for kind in TELLING])
    totals = own.group_by("actor").agg(
        n_telling=pl.col("label").filter(is_telling).n_unique(),
        n_labels=pl.col("label").n_unique(),
        n_outlets=pl.col("outlet").n_unique(),
        n=pl.col("n").sum(),
    )
    return totals.sort("n_telling", "n_labels", "n", "actor", descending=[True, True, True, False])


def chosen(
    corpus: Corpus, counts: pl.DataFrame, namings: pl.DataFrame, *, asked: Sequence[str], most: int
) -> list[str]:
    """The actors to show: those asked for, where any phrase is for them; without any, the first ``most`` for whom two
    outlets or more have LEAST_LABELS different plain labels together.

    counts: schema LABEL_COUNTS; namings: schema NAMINGS. Raises QuestionError where one is asked for that concepts.yaml
    does not name.
    """
    known = [actor.name for actor in corpus.actors]
    for name in asked:
        if name not in known:
            raise QuestionError(f"ACTORS must be actors of concepts.yaml ({', '.join(known) or 'none'}), not {name!r}.")
    if asked:
        named = set(check(namings, NAMINGS)["actor"])
        return [name for name in asked if name in named]
    enough = _with_labels(plain(counts)).filter((pl.col("n_labels") >= LEAST_LABELS) & (pl.col("n_outlets") > 1))
    return enough["actor"].to_list()[:most]


def among(table: pl.DataFrame, actor: str) -> pl.DataFrame:
    """The rows of one actor, in their order; any table with a column ``actor``."""
    return table.filter(pl.col("actor") == actor)
