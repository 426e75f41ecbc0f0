"""Which names are persons’: by all articles of a story, since a model errs in one where it is right in another."""

from __future__ import annotations

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.runs import GIVEN, ORGANISATIONS, ROLES
from analysis.annotate.attribution.somebody import GROUPS, PERSONS
from analysis.units.clauses.nouns import PLACES
from analysis.units.names import one_name
from analysis.units.towns import towns

BODIES = sorted(GROUPS | ORGANISATIONS)
CALLED = sorted(
    (PERSONS | ROLES | frozenset(data.words("people.csv", "family")))
    - GROUPS
    - ORGANISATIONS
    - frozenset(data.words("people.csv", "relation"))  # a company has rivals, too
)
"""Nouns for persons."""
HONORIFICS = sorted(data.words("titles.csv", "honorific"))
THINGS = ["ORG", "PRODUCT", "NORP", "EVENT", "LAW", "WORK_OF_ART"]
"""Kinds of names, as the parser gives them, that are no person’s."""
NO_PERSON = ["it", "its", "itself"]
BESIDE = ["compound", "nmod", "amod"]
"""Labels of the parser for a word that stands before a noun and belongs to it: a Marine general, the Lee cover."""
INITIAL = r"\p{L} \p{Lu}\. \p{Lu}"
"""A letter between two names, which only a person has."""
KEYS = ["article_id", "position"]


def of_persons(corpus: Corpus) -> pl.DataFrame:
    """Where persons are named: the rows of ``Corpus.names`` that are names themselves, by all that the story says of each.

    A name is no person’s where the story says what body it is (Hill Copper, the company), has “it” for it, or “the” right
    before it (the Rose Garden), more often than it says what person; where it is a town’s (Hope, Ark.); or where the parser takes it for
    another thing more often than for a person, and neither a title, a description nor a given name shows one. A full name
    that is one article’s person is so in all.
    """
    names = corpus.names.filter(pl.col("position") == pl.col("antecedent"))
    known = names.filter("is_person")["name"].unique()
    names = names.filter(pl.col("name").is_in(known.implode()) & ~pl.col("name").is_in(sorted(towns(corpus))))
    signs = _signs(corpus, names)
    first = pl.col("name").str.split(" ").list.first()
    n_person, n_place, n_thing = (
        pl.col("kind").is_in(kinds).sum().over("name") for kinds in (["PERSON"], PLACES, THINGS)
    )
    n_called, n_body, n_the = (pl.col(name).sum().over("name") for name in ("is_called", "is_body", "is_the"))
    given = pl.col("name").str.contains(" ") & first.is_in(sorted(GIVEN)) & (n_place <= n_person)
    is_one = (n_the <= n_called) & (n_body <= n_called)
    is_one &= (n_called > 0) | given | (n_place + n_thing <= n_person)
    is_full = pl.col("name").str.contains(" ")
    return signs.filter(is_one & (pl.col("is_person") | is_full)).select(names.columns)


def shown_names(names: pl.DataFrame, corpus: Corpus) -> dict[str, str]:
    """The names of persons -> the name each has in all tables. names: as ``of_persons`` gives them."""
    tokens = corpus.tokens.select("article_id", position="position", word=pl.col("token").cast(pl.String))
    alone = names.filter(pl.col("n_tokens") == 1).join(tokens, on=["article_id", "position"])
    called = alone.filter(pl.col("name").str.contains(" ") & pl.col("name").str.ends_with(pl.col("word")))
    return one_name(names["name"], (), called["name"].unique().to_list())


def _signs(corpus: Corpus, names: pl.DataFrame) -> pl.DataFrame:
    """Names with what their places show. kind: what the parser takes it for; is_called: a title or a noun for a person
    stands beside it; is_body: a noun for a body does, or “it” stands for it; is_the: “the” is right before it."""
    tokens = corpus.tokens.select(
        "article_id",
        "position",
        "sentence",
        "head",
        pl.col("relation", "entity").cast(pl.String),
        lower=pl.col("token").cast(pl.String).str.to_lowercase().str.strip_chars_end("."),
        lemma=pl.col("lemma").cast(pl.String).str.to_lowercase(),
    )
    last = tokens.select("article_id", "head", "relation", kind="entity", last="position")
    nouns = tokens.select("article_id", head="position", noun="lemma")
    beside = tokens.filter(pl.col("relation") == "appos").select("article_id", last="head", apposed="lemma")
    before = tokens.select("article_id", before="lower", position=pl.col("position") + 1, tied="head")
    found = (
        names.with_columns(last=pl.col("position") + pl.col("n_tokens") - 1)
        .join(last, on=["article_id", "last"], how="left", maintain_order="left")
        .join(nouns, on=["article_id", "head"], how="left", maintain_order="left")
        .join(
            beside.unique(["article_id", "last"], keep="first", maintain_order=True),
            on=["article_id", "last"],
            how="left",
            maintain_order="left",
        )
        .join(before, on=KEYS, how="left", maintain_order="left")
        .join(_its(corpus, tokens), on=KEYS, how="left", maintain_order="left")
    )
    inside = pl.col("tied").is_between("position", "last")
    is_tied = inside | (pl.col("tied") == pl.col("head"))
    noun = pl.when(pl.col("relation") == "appos").then("noun")
    called = pl.col("apposed").is_in(CALLED) | noun.is_in(CALLED) | (is_tied & pl.col("before").is_in(CALLED))
    body = pl.col("apposed").is_in(BODIES) | noun.is_in(BODIES) | (is_tied & pl.col("before").is_in(BODIES))
    alone = ~(pl.col("relation").is_in(BESIDE) & (pl.col("head") > pl.col("last"))).fill_null(False)
    kind = pl.when(pl.col("name").str.contains(INITIAL)).then(pl.lit("PERSON")).otherwise("kind")
    return found.with_columns(
        kind=kind,
        is_called=((called & alone) | pl.col("before").is_in(HONORIFICS)).fill_null(False),
        is_body=(body | pl.col("is_it")).fill_null(False),
        is_the=((pl.col("before") == "the") & (pl.col("tied") == pl.col("last")) & alone).fill_null(False),
    )


def _its(corpus: Corpus, tokens: pl.DataFrame) -> pl.DataFrame:
    """The names for which “it” stands somewhere: article_id, position, is_it."""
    stand_in = corpus.names.filter(pl.col("position") != pl.col("antecedent")).join(tokens, on=KEYS)
    its = stand_in.filter(pl.col("lower").is_in(NO_PERSON)).select("article_id", position="antecedent", is_it=True)
    return its.unique(KEYS)
