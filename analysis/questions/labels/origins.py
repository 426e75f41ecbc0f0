"""People and bodies behind the name of a country, a people or a group: Israeli soldiers, Hamas fighters."""

from __future__ import annotations

from analysis import data
from analysis.annotate.attribution.runs import ROLES
from analysis.annotate.attribution.somebody import GROUPS
from analysis.questions.labels.grammar import ORIGINS, is_people
from analysis.questions.labels.parse import Parse
from analysis.units.actor_bodies import FOR_ONE_TASK
from analysis.units.countries import FORMS

PEOPLES_BODIES = frozenset(data.words("people.csv", "acting for"))
"""Nouns for those who act for a country or a people."""
PEOPLES = frozenset(form for _, *forms in FORMS.values() for form in forms)
"""What the people of each country are called."""
RELATIONS = frozenset(data.words("people.csv", "relation"))
"""Nouns for those who need not be of the people named before them: a US ally."""
HOLDERS = ROLES | frozenset(data.words("titles.csv", "office") + data.words("people.csv", "called"))
"""Nouns that mean one known person in the singular."""
SAID = ("appos", "attr", "oprd")
"""Labels of the parser for what is said of somebody who is named elsewhere."""
SERVICES = ("agency", "service")
STATE_ARMS = frozenset(data.words("people.csv", "service of a state"))
"""What stands before a word for a service where only a state has one."""
MEMBERS = frozenset(data.words("people.csv", "member"))
"""Nouns for those who are part of a group whose name stands before them: Hamas fighters."""


def is_origin(article: Parse, token: int) -> bool:
    """Whether a name says where somebody is from: Israeli, US, also as part of a body’s name (the French Resistance)."""
    is_from = article.entities[token] in ORIGINS or article.words[token] in PEOPLES
    return is_from or article.tags[token].startswith("JJ")


def is_some_member(article: Parse, noun: int) -> bool:
    """Whether a noun stands for members of a group, or for one of them without a name: officials, an official; not: Ann
    Lee, an official."""
    if article.lower_lemmas[noun] not in MEMBERS or article.lower_words[noun - 1] in FOR_ONE_TASK:
        return False
    children = article.children[noun]
    one = any(article.lower_words[child] in ("a", "an", "another") for child in children)
    told = article.relations[noun] in SAID or any(article.relations[child] == "appos" for child in children)
    return article.tags[noun] == "NNS" or (article.tags[noun] == "NN" and one and not told)


def is_state_arm(article: Parse, noun: int) -> bool:
    """Whether a noun stands for a body that only a state has: intelligence agencies, the spy service."""
    kinds = {article.lower_words[child] for child in article.children[noun] if child < noun}
    return article.lower_lemmas[noun] in SERVICES and not kinds.isdisjoint(STATE_ARMS)


def is_of_a_people(article: Parse, origin: int, noun: int) -> bool:
    """Whether a noun behind a people's or a country's name is one for those who are of it: Israeli soldiers, the US
    government; not a US ally, an Israel supporter, an Israeli newspaper."""
    lemma = article.lower_lemmas[noun]
    adjective = article.tags[origin].startswith("JJ") or article.words[origin].replace(".", "").isupper()
    is_body = not {lemma, article.lower_words[noun]}.isdisjoint(PEOPLES_BODIES) or is_state_arm(article, noun)
    is_one = article.tags[noun] == "NN" and lemma in HOLDERS  # the Israeli leader: a person, who may have a name
    is_person = is_people(article, noun) and lemma not in GROUPS and lemma not in RELATIONS and not is_one
    is_member = is_some_member(article, noun) or (lemma in MEMBERS and not is_one)
    return is_body or is_member or (is_person and adjective)
