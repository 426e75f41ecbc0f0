"""Sentences on terms, their shares and their places."""

import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions import terms
from tests.tiny import articles, concept, corpus

XY = concept("the thing", x="x", y="y")


def shares(pairs, *concepts, **columns):
    made = corpus(pairs, *(concepts or (XY,)), **columns)
    return terms.shares(terms.mentions(made), made.articles), made.articles


def reading(pairs, **columns):
    return findings.terms(*shares(pairs, **columns))


def texts(reading):
    return [finding.text for finding in reading.findings]


CHANCE = "So few mentions can differ as much by chance."


def test_the_term_that_sets_them_apart_leads_and_not_the_one_all_share():
    pairs = [
        ("Fox", "x " * 10 + "y " * 5),
        ("Guardian", "x " * 19 + "Lee said that the y would go on."),
        ("Monitor", "x " * 12),
    ]
    made = reading(pairs)
    assert made.title == "“Y”: Fox 5 of 15 and Guardian 1 of 20; none in Monitor"
    assert texts(made) == [
        "Of the mentions outside quotation marks, “y” is 5 of 15 in Fox and 1 of 20 in Guardian. It is not used in Monitor (12).",
        "The only term, or clearly the first: “x” in Guardian (19 of 20) and Monitor (12 of 12). None is clearly first in Fox.",
    ]
    assert made.findings[0].caveat == CHANCE


def test_a_difference_that_holds_is_said_to_be_more_than_chance():
    made = reading([*[("North", "x " * 9 + "y")] * 5, *[("South", "y " * 9 + "x")] * 5, ("East", "x y y")])
    assert made.title == "“X”: North 45 of 50, East 1 of 3 and South 5 of 50"
    assert texts(made)[0] == (
        "Of the mentions outside quotation marks, “x” is 45 of 50 in North, 1 of 3 in East and 5 of 50 in South. "
        "North and South differ by more than chance."
    )
    assert made.findings[0].caveat is None


def test_one_term_for_all_is_said_so():
    made = reading([("North", "x x x"), ("South", "x")])
    assert made.title == "“X” alone in both articles that name it"
    assert texts(made) == [
        "“X” alone in both articles that name it.",
        "Fewer than five mentions in North and South: too few for a percentage.",
    ]
    assert made.findings[0].other_reading is None


def test_the_same_proportions_are_no_difference():
    assert reading([("North", "x y"), ("South", "x y x y")]).title == (
        "The same terms in the same proportions in both articles that name it"
    )


def test_zeros_are_named_and_those_who_never_name_it():
    made = reading([("North", "x " * 6), ("South", "y " * 7), ("East", "x y"), ("West", "war")])
    assert made.title == "“X”: North 6 of 6 and East 1 of 2; none in South"
    assert texts(made) == [
        "Of the mentions outside quotation marks, “x” is 6 of 6 in North and 1 of 2 in East. It is not used in South (7). "
        "North and South differ by more than chance.",
        "The only term, or clearly the first: “x” in North (6 of 6); “y” in South (7 of 7).",
        "Never named in the wording of West.",
        "Fewer than five mentions in East: too few for a percentage.",
    ]
    assert made.findings[0].other_reading == (
        "terms differ in meaning too; an article that tells of other people or another moment can need another one."
    )
    assert made.subtitle == "The thing: what each article calls it, mention by mention"
    assert made.source.startswith("15 mentions in the articles’ wording. Four articles of four outlets, ")
    assert made.alt == (
        "Chart of what each article calls “the thing”. East: x 1 and y 1; North: x 6; South: y 7; West: none."
    )


def test_ten_outlets_are_named_from_both_ends():
    made = reading([(f"Outlet {n}", "x " * n + "y " * (10 - n)) for n in range(1, 10)] + [("Outlet 0", "y " * 20)])
    assert made.title == (
        "“X”: Outlet 9 9 of 10, Outlet 8 8 of 10, then five more, then Outlet 2 2 of 10 and Outlet 1 1 of 10; "
        "none in Outlet 0"
    )


def test_who_tells_a_term_only_of_a_source_is_named():
    made = findings.terms(*_deep([("North", "x x x x"), ("South", "Ann Lee said that the y would go on. The x went.")]))
    assert " In South it stands only where the article paraphrases a source." in texts(made)[0]


def _deep(pairs):
    made = corpus(pairs, XY, depth="syntax")
    return terms.shares(terms.mentions(made), made.articles), made.articles


def test_the_headlines_use_is_told():
    made = reading([("North", "The x goes on\nThe y is here and it will stay."), ("South", "y")], title=None)
    told = reading([("North", "The x goes on\nThe y is here and it will stay."), ("South", "y")], title="The x goes on")
    assert "In headlines: “x” (North)." in texts(told)
    assert made.title == told.title


def test_only_one_outlet_that_names_it_is_said_so():
    assert reading([("North", "x x y"), ("South", "war")]).title == "Only North names it: “x” twice and “y” once"


def test_a_tie_is_no_choice():
    assert "No article has one term that clearly comes first." in texts(
        reading([("North", "x y " * 3), ("South", "x y " * 3)])
    )


def test_one_mention_each_may_be_one_hand():
    made = reading([("North", "x"), ("South", "y")])
    assert made.findings[0].other_reading == "each has but one mention: one sentence, perhaps one editor’s hand."


def test_a_term_of_one_outlet_only_is_named():
    assert "In the wording of one article only: “y” (South, twice)." in texts(
        reading([("North", "x"), ("South", "x y y")])
    )


def test_a_term_only_quoted_is_the_speakers():
    made = reading([("North", "x x. “The y is here,” he said."), ("South", "x")])
    assert "Only inside quotation marks: “y” (North, once). That word is the speaker’s, not the article’s." in texts(
        made
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


def test_the_overview_leads_with_the_clearest_difference():
    made = overview([("North", "x s"), ("South", "y s")], concept("same", s="s"), XY)
    assert made.title == "The thing, “x”: North 1 of 1; none in South"
    assert texts(made) == [
        "The thing, “x”: North 1 of 1; none in South.",
        "Same, “s” alone in both articles that name it.",
        "This difference is no more than chance could make of so few mentions.",
    ]


def test_the_overview_names_the_concepts_that_differ_by_more_than_chance():
    few = concept("few", s="s", t="t")
    made = overview([("North", "x " * 20 + "s s s"), ("South", "y " * 20 + "t t")], few, XY)
    assert made.title == "The thing, “x”: North 20 of 20; none in South"
    assert texts(made)[-1] == "Two of them differ by more than chance on the thing."


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
    assert made.title == "“X”: more in North (88 %) than in South (12 %)"
    assert made.alt == (
        "Share of “x” among the mentions of “the thing”, 95 % interval: South 4 % to 27 % and North 73 % to 96 %."
    )


def test_the_term_that_differs_is_spoken_of_and_not_the_most_used():
    xyz = concept("the thing", x="x", y="y", z="z")
    made = findings.share(*shares([*[("North", "x " * 4 + "y " * 3)] * 9, *[("South", "x " * 4 + "z " * 3)] * 9], xyz))
    assert made.title == "“Y”: more in North (43 %) than in South (0 %)"


def test_terms_that_are_not_drawn_are_counted_and_not_spoken_of():
    table, stories = shares([("North", "x " * 20 + "y " * 15), ("South", "x " * 20)])
    made = findings.share(table, stories, terms.most_used(table, 1))
    assert made.title.startswith("“X”: ")
    assert " Not drawn: one term with 15 mentions. " in made.source


@pytest.mark.parametrize("n", range(3, 12))
def test_a_chart_of_shares_and_the_lead_agree_on_what_is_more_than_chance(n):
    """Also near the edge, and where outlets with too few mentions are named beside the others."""
    few = [(f"Few {number}", "x y") for number in range(3)]
    table, stories = shares([("A", "x " * n + "y " * 8), ("B", "y " * 11), ("C", "x y y y y y"), *few])
    lead = findings.terms(table, stories).findings[0].text.endswith("differ by more than chance.")
    assert lead == (": more in " in findings.share(table, stories).title)


def test_intervals_that_meet_are_said_so():
    made = findings.share(*shares([("North", "x x x y y"), ("South", "x x y y y")]))
    assert made.title == "“X”: no two articles differ by more than chance"


def test_two_intervals_apart_among_many_pairs_are_no_difference():
    apart = [*[("North", ONE_WAY)] * 2, *[("South", OTHER_WAY)] * 2]
    assert findings.share(*shares(apart)).title == "“X”: more in North (88 %) than in South (12 %)"
    among = [*apart, *[(name, BOTH_WAYS) for name in ("East", "West", "Centre")]]
    assert findings.share(*shares(among)).title == "“X”: no two outlets differ by more than chance"


@pytest.mark.parametrize("pairs", [[("North", "x"), ("South", "y")], [("North", "x " * 9), ("South", "y")]])
def test_intervals_that_are_not_there_are_not_compared(pairs):
    assert "differ" not in findings.share(*shares(pairs)).title
