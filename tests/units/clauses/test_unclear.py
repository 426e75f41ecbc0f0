"""Of which verbs the grammar leaves open whether they tell something done, or whose act it is."""

import pytest

from analysis.units.clauses.tree import trees
from analysis.units.clauses.unclear import may_be_anybodys, may_be_undone
from tests.deep import told


def answer(ask, text, word):
    """What is asked of the first place of a word in a text."""
    corpus = told(text, actors=())
    tree = next(trees(corpus.tokens))
    return ask(tree, tree.words.index(word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor rejected the idea of selling the park.", "selling"),
        ("The mayor rejected the idea of selling the park to save money.", "save"),
        ("The mayor had no intention of resigning.", "resigning"),
        ("The council toughened its rhetoric on stopping the works.", "stopping"),
        ("The mayor did not believe in closing the school.", "closing"),
        ("The mayor, who has claimed credit for sealing the deal, left.", "sealing"),
        ("The mayor described the council as hiding the costs.", "hiding"),
        ("The mayor will succeed in closing the school.", "closing"),
        ("The council is sending a team to Lyon.", "sending"),
        ("The mayor opposed Lee’s election.", "election"),
        ("The mayor opposed the ban on dogs, as well as the use of torture.", "torture"),
        ("Despite concerns about Trump interfering with the inquiry, nobody spoke.", "interfering"),
        ("The council said it was sending a team to Lyon.", "sending"),
        ("The premier wants to end the war while arming the rebels.", "arming"),
        ("The mayor appeared to open a new school.", "open"),
        ("The mayor called for action while refusing to be intimidated.", "intimidated"),
    ],
)
def test_what_may_be_undone(text, word):
    assert answer(may_be_undone, text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor has the job of selling the park.", "selling"),
        ("The mayor thanked the council after selling the park.", "selling"),
        ("The mayor apologised for closing the school.", "closing"),
        ("The mayor succeeded in closing the school.", "closing"),
        ("The mayor condemned torture.", "torture"),
        ("The mayor was accused of selling the park.", "selling"),
        ("The council will be sending a team to Lyon.", "sending"),
        ("The council sent a team to Lyon.", "sent"),
        ("The premier praised the deal while arming the rebels.", "arming"),
    ],
)
def test_what_is_plainly_done_or_not(text, word):
    assert not answer(may_be_undone, text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lee was the last of his team — leaving the town in the hands of Ray.", "leaving"),
        ("There was Lee, the mayor of Lyon, leading the march.", "leading"),
        ("Lee wrote to the council that fired him, ending a long fight.", "ending"),
        ("Lee spoke of the old days, making the council angry.", "making"),
        ("Lee changed the plan for the park, which angered the council.", "angered"),
        ("The bank was hacked in 2013, which affected all of its accounts.", "affected"),
        ("Lee led troops based in Lyon and deployed abroad.", "deployed"),
        ("The court will hear the case in May, the mayor said on Monday, raising the stakes.", "raising"),
        ("Lee and Ray read the letters — sent by a former teacher.", "sent"),
        ("Lee exchanged texts with Mr. Roe that mocked the mayor as well as others.", "mocked"),
        ("Lee said the mayor “overruled” the town’s Office of Conduct to remove him.", "remove"),
    ],
)
def test_what_may_be_anybodys(text, word):
    assert answer(may_be_anybodys, text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lee signed the bill on Friday, ending the strike.", "ending"),
        ("Lee, speaking to the council, praised the plan.", "speaking"),
        ("Lee voted against the plan, which angered the council.", "angered"),
        ("Lee led the troops and stopped the war.", "stopped"),
        ("Roe swapped letters that mocked the mayor.", "mocked"),
        ("The mayor urged the board to remove the teacher.", "remove"),
        ("It takes half of the town to build a bridge.", "build"),
    ],
)
def test_what_is_plainly_somebodys(text, word):
    assert not answer(may_be_anybodys, text, word)
