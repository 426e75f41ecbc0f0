import pytest

from analysis.units.clauses.tree import trees
from tests import tiny
from tests.deep import told


def test_a_tree_holds_what_hangs_on_what():
    (tree,) = trees(told("The army killed Ann Lee.").tokens)
    assert [tree.words[child] for child in tree.children[2]] == ["army", "lee", "."]
    assert tree.child(2, ("dobj",)) == 4
    assert tree.child(2, ("xcomp",)) is None
    assert tree.having(2, "nsubj") == [1]


def test_words_are_in_small_letters_with_straight_apostrophes():
    (tree,) = trees(told("Ann didn’t run.").tokens)
    assert tree.words == ["ann", "didn't", "run", "."]


def test_cannot_is_an_auxiliary():
    (tree,) = trees(told("The toll cannot be verified.").tokens)
    assert (tree.tags[2], tree.relations[2], tree.heads[2]) == ("MD", "aux", 4)
    assert (tree.relations[1], tree.heads[1]) == ("nsubjpass", 4)


def test_an_infinitive_is_no_part_of_the_noun_behind_it():
    (tree,) = trees(told("Israel seeks to minimise harm.").tokens)
    assert (tree.relations[3], tree.heads[3]) == ("xcomp", 1)
    assert (tree.relations[4], tree.heads[4]) == ("dobj", 3)


def test_titles_and_furniture_are_known():
    (tree,) = trees(told("Ann killed a bear in Rome\n\nShe ran home on Monday, and she slept all day in bed.").tokens)
    assert tree.is_title[:3] == [True, True, True]
    assert not tree.is_title[-1]
    assert all(tree.counted)
    (hidden,) = trees(tiny.in_furniture(told("Ann ran.")).tokens)
    assert not any(hidden.counted)


def test_articles_without_a_parse_are_left_out():
    assert list(trees(tiny.corpus([("North", "Ann ran.")]).tokens)) == []


@pytest.mark.parametrize(
    "text", ["To minimise harm", "Cannot", "cannot cannot cannot", "The toll cannot", "to to to minimise"]
)
def test_every_token_hangs_on_a_root(text):
    (tree,) = trees(told(text).tokens)
    for token in range(len(tree.words)):
        seen = set()
        while tree.heads[token] != token:
            assert token not in seen
            seen.add(token)
            token = tree.heads[token]
