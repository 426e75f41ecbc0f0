"""Where an article prints the words of a label near an actor, whatever the program reads there."""

from __future__ import annotations

import re
from collections.abc import Mapping

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.attribution.descriptions import ALIKE, PARTIES
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.grammar import MODIFYING, NOUNS, PEOPLE
from analysis.story.concepts import Concept
from analysis.units.actors import actor_mentions
from analysis.units.countries import COUNTRIES, FORMS, SHORT
from analysis.units.function_words import function_words
from analysis.units.wording import COUNTED, IN_MARKS

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
SENTENCE = ["article_id", "sentence"]
TEXTS = dict.fromkeys(("actor", "label", "noun", "outlet"), pl.String)
Words = Mapping[tuple[object, ...], frozenset[str]]


def printed_near(corpus: Corpus, labels: pl.DataFrame) -> pl.DataFrame:
    """The outlets that print all words of a label near its actor, in quotations too: actor, label, outlet.

    labels: any table with actor and label. Near is a sentence that names the actor, refers to it or has the adjective of
    its country, and the sentence behind. A word counts in any inflection; a country also in its adjective (Iranian for
    Iran), a place, a party or an office in its short form (Rep. Ann Lee (R-Ark.)). Whoever says that only one
    outlet has a label must leave these out.
    """
    pairs = labels.select("actor", "label").unique(maintain_order=True)
    near = _near(corpus)
    rows = [
        (actor, label, outlet)
        for actor, label in pairs.iter_rows()
        for (outlet, whose), words in near.items()
        if whose == actor and is_printed(label, words)
    ]
    return pl.DataFrame(rows, schema=["actor", "label", "outlet"], schema_overrides=TEXTS, orient="row")


def printed_anywhere(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """The outlets that print a noun for people without a name anywhere, in any inflection and voice: noun, outlet.

    found: schema UNNAMED. Whoever says that only one outlet has a noun must leave these out.
    """
    nouns = found["noun"].unique(maintain_order=True)
    everywhere = words_of(_tokens(corpus), "outlet") if len(nouns) else {}
    rows = [(noun, outlet) for noun in nouns for (outlet,), words in everywhere.items() if is_printed(noun, words)]
    return pl.DataFrame(rows, schema=["noun", "outlet"], schema_overrides=TEXTS, orient="row")


def is_printed(label: str, words: frozenset[str]) -> bool:
    """Whether all words of a label are among some words, in one form or another; never for a label of small words alone.

    words: as ``words_of`` gives them.
    """
    label = label.partition(" (")[0]
    found = (word.replace(".", "") for word in WORD.findall(label.lower()))  # N.A.A.C.P. is NAACP
    parts = [word for word in found if len(word) > 1 and word not in function_words()]
    if any(_holds(words, form) for form in OTHERS.get(label.lower(), ())):
        return True
    return bool(parts) and all(any(_holds(words, form) for form in (part, *OTHERS.get(part, ()))) for part in parts)


def words_of(tokens: pl.DataFrame, *keys: str) -> Words:
    """The words that stand in some tokens and their base forms, in small letters without stops, by the keys; a
    party’s letter before a state with its hyphen (r-)."""
    printed = pl.col("token").cast(pl.String)
    is_party = printed.is_in(["R", "D", "I"]) & printed.shift(-1).is_in(list(HYPHENS))
    plain = pl.when(is_party).then(printed + "-").otherwise(printed)
    both = tokens.select(*keys, word=pl.concat_list(plain, pl.col("lemma").cast(pl.String))).explode("word")
    folded = both.with_columns(pl.col("word").str.to_lowercase().str.replace_all(".", "", literal=True)).unique()
    return {key: frozenset(group["word"]) for key, group in folded.group_by(*keys)}


def _tokens(corpus: Corpus) -> pl.DataFrame:
    """The tokens that count, with their outlets."""
    plain = corpus.voiced.filter(COUNTED).with_columns(pl.col("article_id").cast(pl.String))
    return plain.join(corpus.articles.select("article_id", "outlet"), on="article_id", maintain_order="left")


def _near(corpus: Corpus) -> Words:
    """Outlet and actor -> the words near the actor there."""
    tokens = _tokens(corpus)
    own = [tokens.filter(pl.col("token").cast(pl.String).is_in(_adjectives(actor))) for actor in corpus.actors]
    named = [
        mentions.select(*SENTENCE, actor=pl.lit(actor.name)) for actor, mentions in zip(corpus.actors, own, strict=True)
    ]
    places = pl.concat([actor_mentions(corpus).select(*SENTENCE, "actor"), *named])
    behind = places.with_columns(pl.col("sentence") + 1)
    where = pl.concat([places, behind]).unique()
    return words_of(_without_asides(tokens).join(where, on=SENTENCE, maintain_order="left"), "outlet", "actor")


def _without_asides(tokens: pl.DataFrame) -> pl.DataFrame:
    """The tokens without those by which somebody who is quoted describes a thing: “victory over Hamas and its terror
    tunnels”."""
    lemma, tag = pl.col("lemma").cast(pl.String).str.to_lowercase(), pl.col("pos").cast(pl.String)
    is_thing = tag.is_in(NOUNS) & ~lemma.is_in(list(PEOPLE))
    heads = tokens.select("article_id", head="position", is_thing=is_thing)
    beside = tokens.join(heads, on=["article_id", "head"], how="left", maintain_order="left")
    describes = pl.col("relation").cast(pl.String).is_in(MODIFYING) & pl.col("is_thing").fill_null(False)
    return beside.filter(~(IN_MARKS & describes)).drop("is_thing")


def _adjectives(actor: Concept) -> list[str]:
    """What the country that an actor is is called as well: Saudi, for Saudi Arabia."""
    named = (COUNTRIES.get(pattern) for term in actor.terms for pattern in term.patterns)
    return [form for country in named if country is not None for form in FORMS[country]]


def _holds(words: frozenset[str], form: str) -> bool:
    """Whether all words of a form are there."""
    return all(word in words for word in form.split())


def _others() -> dict[str, list[str]]:
    """Word, in small letters -> all that means the same: iran -> iranian, arkansas -> ark, republican -> r-, gop, representative -> rep."""
    groups = [[form.lower().replace(".", "") for form in forms] for forms in FORMS.values()]
    groups += [[short.lower().replace(".", ""), long.lower()] for short, long in SHORT.items()]
    groups += [[short, f"{short}s", long] for short, long in ALIKE.items()]  # Reps. Ann Lee and Tom Ray
    parties: dict[str, list[str]] = {}
    for word, party in PARTIES.items():
        parties.setdefault(party, [party]).append(f"{word}-" if len(word) == 1 else word)
    found: dict[str, list[str]] = {}
    for group in (*groups, *parties.values()):
        for word in group:
            found.setdefault(word, []).extend(group)
    return found


OTHERS = _others()
