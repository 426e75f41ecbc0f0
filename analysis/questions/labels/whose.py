"""Whether a phrase is for an actor itself, or for people who are of it: “Israeli soldiers”, “union leader Ann Lee”."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.attribution.runs import joined
from analysis.annotate.attribution.somebody import has_personal_ending
from analysis.questions.labels.grammar import PEOPLE
from analysis.questions.labels.origins import PEOPLES_BODIES
from analysis.questions.labels.parse import Parse
from analysis.questions.labels.reading import Phrase
from analysis.story.concepts import Concept
from analysis.units.countries import COUNTRIES, PARTIES, is_a_people


class Whose:
    """Tells the people of an actor from the actor.

    Of an actor that is people itself (the strikers), each is part of it. A person with a name whose name is not the
    actor’s is one of its people, as are those whom its name only says the origin or the group of. What acts for a country
    or a people (its army, its government) is a group of it, not the country.
    """

    def __init__(self, corpus: Corpus) -> None:
        """corpus: a parsed one."""
        self.peoples = {
            actor.name
            for actor in corpus.actors
            if not (COUNTRIES.keys() | PARTIES.keys()).isdisjoint(_patterns(actor))
        }
        full = corpus.names.filter(pl.col("is_person") & pl.col("name").str.contains(" "))["name"].unique()
        is_person = pl.col("is_person") | pl.col("name").is_in(full.implode())  # in one article, so in all
        people = corpus.names.filter(is_person).select(
            pl.col("article_id").cast(pl.String), "position", "n_tokens", pl.col("name").str.to_lowercase()
        )
        self.names: dict[tuple[str, int], set[str]] = {
            (article, token): set(name.split())
            for article, first, n, name in people.iter_rows()
            for token in range(first, first + n)
        }

    def of_people(self, article: Parse, phrase: Phrase, tokens: range, actor: str) -> bool:
        """Whether a phrase for an actor is for people or a group of it. tokens: those of the mention."""
        words = actor.lower().split()
        if actor in self.peoples and _acts_for_it(article, phrase.head):
            return True
        if is_a_people(actor):
            return phrase.of_people or bool(phrase.labels)  # jailed Palestinians: some of them
        if _is_people(words[-1]) or f"{joined(article.lower_words[tokens.start : tokens.stop])}s" == actor.lower():
            return False
        persons = [self.names[key] for token in tokens if (key := (article.article_id, token)) in self.names]
        return phrase.of_people or any(name.isdisjoint(words) for name in persons)


def _patterns(actor: Concept) -> set[str]:
    return {pattern for term in actor.terms for pattern in term.patterns}


def _acts_for_it(article: Parse, head: int) -> bool:
    """Whether the main word of a phrase is one for a body that acts for a country or a people: army, Resistance."""
    return not {article.lower_words[head], article.lower_lemmas[head]}.isdisjoint(PEOPLES_BODIES)


def _is_people(word: str) -> bool:
    """Whether the last word of an actor’s name is a noun for several persons."""
    singular = word.removesuffix("s")
    return singular != word and (singular in PEOPLE or has_personal_ending(singular))
