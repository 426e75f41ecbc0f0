from analysis.units.clauses.tree import trees
from tests import tiny
from tests.deep import told


def test_a_tree_holds_what_hangs_on_what():
    (tree,) = trees(told("The army killed Ann Lee.").tokens)
    assert [tree.words[child] for child in tree.children[2]] == ["army", "lee", "."]
    assert tree.child(2, ("dobj",)) == 4
    assert tree.having(2, "nsubj") == [1]


def test_articles_without_a_parse_are_left_out():
    assert list(trees(tiny.corpus([("North", "Ann ran.")]).tokens)) == []
