"""Signs beside a verb or a noun that what it tells is negated, only supposed or asked."""

import pytest

from analysis.units.clauses import signs
from analysis.units.clauses.tree import trees
from tests.deep import told


def at(text, word):
    """The tree of a text, and the place of a word in it."""
    (tree,) = trees(told(text).tokens)
    return tree, tree.words.index(word)


@pytest.mark.parametrize(
    ("text", "verb", "is_one"),
    [
        ("If Lee frees the men, we will leave.", "frees", True),
        ("Had Lee freed the men, we would leave.", "freed", True),
        ("Lee had freed the men.", "freed", False),
        ("When Lee freed the men, we left.", "freed", False),
    ],
)
def test_a_condition_is_opened_by_if_or_by_an_auxiliary(text, verb, is_one):
    assert signs.is_condition(*at(text, verb)) == is_one


@pytest.mark.parametrize(
    ("text", "noun", "is_one"),
    [
        ("The attack shocked us.", "attack", True),
        ("Lee’s attack shocked us.", "attack", True),
        ("An attack shocked us.", "attack", False),
        ("Lee was hurt.", "lee", True),
    ],
)
def test_a_name_and_a_noun_behind_the_or_an_owner_mean_something_known(text, noun, is_one):
    assert signs.is_definite(*at(text, noun)) == is_one


@pytest.mark.parametrize(
    ("text", "noun", "is_one"),
    [
        ("No soldier was hurt.", "soldier", True),
        ("Nobody was hurt.", "nobody", True),
        ("A soldier was hurt.", "soldier", False),
    ],
)
def test_no_before_a_noun_means_nobody(text, noun, is_one):
    assert signs.is_nobody(*at(text, noun)) == is_one


def test_some_verbs_with_their_particle_say_that_something_is_put_off():
    assert signs.is_put_off(*at("The army called off the attack.", "called"))
    assert not signs.is_put_off(*at("The army called the mayor.", "called"))


def test_an_infinitive_has_to_before_it_even_where_the_parse_ties_it_elsewhere():
    tree, verb = at("The army wants to leave the town.", "leave")
    tree.children[verb] = []
    assert signs.has_to(tree, verb)
