import pytest

from analysis.schema.vocabulary import Form
from analysis.units.clauses.passives import passives
from analysis.units.clauses.tree import trees
from tests.deep import told
from tests.units.clauses.telling import told_of

BODY = "\n\nThe town was quiet on Monday. Nobody came to the market, and the shops stayed closed all day long."


def passives_of(text):
    """Passive verbs of a text, as printed -> form and auxiliary as printed."""
    (tree,) = trees(told(text).tokens)
    return {
        tree.words[token]: (one.form, None if one.auxiliary is None else tree.words[one.auxiliary])
        for token, one in passives(tree).items()
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The men were killed by the army.", {"killed": (Form.PASSIVE, "were")}),
        ("The house has been being built by Ann.", {"built": (Form.PASSIVE, "being")}),
        ("She got fired by her boss.", {"fired": (Form.PASSIVE, "got")}),
        ("He has been killed.", {"killed": (Form.PASSIVE, "been")}),
        ("He was shot and killed by police.", {"shot": (Form.PASSIVE, "was"), "killed": (Form.PASSIVE, None)}),
        ("A man killed by police was Ann's son.", {"killed": (Form.REDUCED, None)}),
        ("The murdered journalist slept.", {"murdered": (Form.REDUCED, None)}),
        ("Wearing a dark suit and accompanied by Ann, Lee took the oath.", {"accompanied": (Form.REDUCED, None)}),
        ("The rebels, armed with knives, left.", {"armed": (Form.REDUCED, None)}),
        ("Captured by the army in May, the town starved.", {"captured": (Form.REDUCED, None)}),
        ("Iran-backed fighters attacked the base.", {"backed": (Form.REDUCED, None)}),
    ],
)
def test_passives_with_and_without_auxiliary(text, expected):
    assert passives_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He has been in Rome.",
        "The men have attacked and killed the guards.",
        "She's made a deal.",
        "The car is gone.",
        "We were stuck in the snow.",
        "The talented player won.",
        "The town is very crowded.",
        "The bag was jam-packed.",
        "Two boys drowned after the storm.",
        "The army killed the men.",
    ],
)
def test_what_is_no_passive(text):
    assert passives_of(text) == {}


@pytest.mark.parametrize(
    ("headline", "predicate", "done_to"),
    [
        ("Meeting Canceled", "Canceled", "Meeting"),
        ("Hostages abducted in Gaza", "abducted", "Hostages"),
        ("Ten killed in air strike on school", "killed", "Ten"),
        ("Bus driver hurt in crash", "hurt", "Bus driver"),
        ("Budget approved after long debate", "approved", "Budget"),
    ],
)
def test_headlines_leave_the_auxiliary_out(headline, predicate, done_to):
    assert told_of(headline + BODY)[predicate][::3] == (Form.REDUCED, done_to)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The men were killed by the war.", "the war"),
        ("The law was passed by a majority of lawmakers.", "a majority of lawmakers"),
        ("People displaced by the flood came home.", "the flood"),
        ("The deal was clinched by January 20.", None),
        ("The plan was approved by Tuesday.", None),
        ("Spending was cut by a third.", None),
        ("The town was taken by force.", None),
        ("The town was taken by a rebel force.", "a rebel force"),
        ("The fire was stopped by closing the door.", None),
        ("The men were killed in Gaza.", None),
    ],
)
def test_agents_are_no_times_amounts_or_manners(text, doer):
    (found,) = [row for row in told_of(text).values() if row[0] in (Form.PASSIVE, Form.REDUCED)]
    assert found[2] == doer
