"""Sentences on terms, their shares and their places."""

import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions import terms
from analysis.questions.corpus import contents as questions
from tests.tiny import articles, concept, corpus

XY = concept("the thing", x="x", y="y")


def shares(pairs, *concepts, **columns):
    made = corpus(pairs, *(concepts or (XY,)), **columns)
    return terms.shares(terms.mentions(made), made.articles), made.articles


def reading(pairs, **columns):
    return findings.terms(*shares(pairs, **columns))


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_one_term_for_all_is_said_so():
    made = reading([("North", "x x y"), ("South", "x")])
    assert made.title == "“X” comes first in both articles that name it"
    assert texts(made)[0] == "“X” is the first choice in North (2 of 3) and South (1 of 1)."
    assert made.findings[0].other_reading is None


def test_different_first_choices_are_counted():
    made = reading([("North", "x x"), ("South", "y y y"), ("East", "x y"), ("West", "war")])
    assert made.title == "“X” in one article, “y” in one; no single choice in one"
    assert texts(made) == [
        "“X” is the first choice in North (2 of 2); “y” in South (3 of 3); "
        "no term leads in East (“x” and “y”, 1 each).",
        "Never named in the wording of West.",
        "Fewer than five mentions in East, North and South: too few to say a share of.",
    ]
    assert made.findings[0].other_reading == (
        "terms differ in meaning too; an article that tells of other people or another moment can need another one."
    )
    assert made.subtitle == "The thing: what each article calls it. One dot is one mention."
    assert made.source.startswith("Seven mentions in the articles’ wording. Four articles of four outlets, ")
    assert made.alt == (
        "Chart of what each article calls “the thing”. East: x 1, y 1; North: x 2; South: y 3; West: none."
    )


def test_only_one_outlet_that_names_it_is_said_so():
    assert reading([("North", "x"), ("South", "war")]).title == "“X” in the one article that names it"


def test_a_tie_is_no_choice():
    assert reading([("North", "x y")]).title == "No article has one first choice of term"


def test_one_mention_each_may_be_one_hand():
    made = reading([("North", "x"), ("South", "y")])
    assert made.findings[0].other_reading == "each has but one mention: one sentence, perhaps one editor’s hand."


def test_a_term_of_one_outlet_only_is_named():
    assert "In the wording of one article only: “y” (South, twice)." in texts(
        reading([("North", "x"), ("South", "x y y")])
    )


def test_a_term_only_quoted_is_the_speakers():
    made = reading([("North", "x x. “The y is here,” he said."), ("South", "x")])
    assert (
        "Only inside quotation marks: North prints “y” once. That word is the speaker’s, not the article’s."
        in texts(made)
    )
    assert made.source.startswith("Three mentions in the articles’ wording, one more in quotation marks. ")


def test_a_concept_only_quoted_has_its_own_title():
    made = reading([("North", "“The y is here,” he said.")])
    assert made.title == "The thing: named only in quotation marks"


def test_an_agencys_copy_is_another_reading():
    made = reading([("North", "x"), ("South", "x")], credit="AP")
    assert made.findings[-1].other_reading == "the wording may be an agency’s: North credits AP and South credits AP."


def test_shares_of_two_concepts_are_refused():
    table, stories = shares([("North", "x z")], XY, concept("d", z="z"))
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        findings.terms(table, stories)
    assert str(caught.value) == "table must hold the shares of one concept; it holds 2. Filter it by concept."


def test_another_table_is_refused():
    with pytest.raises(SchemaError, match="concept is missing"):
        findings.terms(articles([]), articles([]))


def overview(pairs, *concepts):
    table, stories = shares(pairs, *concepts)
    return findings.overview(table, terms.differences(table), stories)


def test_the_overview_names_the_most_different_concepts():
    made = overview([("North", "x s"), ("South", "y s")], concept("same", s="s"), XY)
    assert made.title == "The wordings differ most on the thing"
    assert texts(made) == [
        "The thing: “X” in one article, “y” in one.",
        "Same: “S” comes first in both articles that name it.",
    ]


def test_the_overview_of_like_wordings_says_so():
    assert overview([("North", "x"), ("South", "x x")]).title == "All articles name each concept in the same way"


def test_the_overview_of_one_outlet_compares_nothing():
    assert overview([("North", "x")]).title == "No concept is named by two outlets or more"


def test_the_overview_of_nothing_says_so():
    made = overview([("North", "war")])
    assert texts(made) == ["concepts.yaml names nothing that these articles mention; terms can’t be compared."]


ONE_WAY, OTHER_WAY, BOTH_WAYS = "x " * 7 + "y", "x" + " y" * 7, "x x x y y y"


def test_intervals_that_do_not_meet_are_said_so():
    made = findings.share(*shares([*[("North", ONE_WAY)] * 5, *[("South", OTHER_WAY)] * 5]))
    assert made.title == "“X”: the intervals of two outlets do not meet"
    assert made.alt == (
        "Share of “x” among the mentions of “the thing”, 95 % interval: South 4 % to 27 %; North 73 % to 96 %."
    )


def test_intervals_that_meet_are_said_so():
    made = findings.share(*shares([("North", "x x x y y"), ("South", "x x y y y")]))
    assert made.title == "“X”: all intervals overlap"


def test_two_intervals_apart_among_many_pairs_are_no_difference():
    apart = [*[("North", ONE_WAY)] * 2, *[("South", OTHER_WAY)] * 2]
    assert findings.share(*shares(apart)).title == "“X”: the intervals of two outlets do not meet"
    among = [*apart, *[(name, BOTH_WAYS) for name in ("East", "West", "Centre")]]
    assert findings.share(*shares(among)).title == "“X”: among ten pairs of outlets, chance can do as much"


@pytest.mark.parametrize("pairs", [[("North", "x"), ("South", "y")], [("North", "x " * 9), ("South", "y")]])
def test_intervals_that_are_not_there_are_not_said_to_overlap(pairs):
    assert "overlap" not in findings.share(*shares(pairs)).title


def placed(pairs):
    made = corpus(pairs, XY)
    return findings.places(questions.places(made, terms.mentions(made)), made.articles, "the thing")


def test_where_it_is_named_is_counted():
    made = placed([("North", "x x y"), ("South", "war")])
    assert made.title == "The thing: North three times, South never"
    assert texts(made) == ["The thing is named three times in North and never in South."]
    assert made.alt == "Each article as a bar of its length. Mentions of “the thing”: North 3; South 0."
    assert placed([("North", "x"), ("South", "y")]).title == "The thing: once in each article"
