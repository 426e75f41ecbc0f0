"""Names of facts."""

from analysis.questions.alignment.naming import LONGEST, name_of


def test_a_short_version_is_its_name():
    assert name_of("The council\napproved the bridge", "") == "The council approved the bridge"


def test_who_does_it_stands_before_a_clause_without_it():
    assert name_of("to open a bridge", "The mayor") == "The mayor … to open a bridge"


def test_a_long_one_is_cut_at_a_clause():
    text = (
        "The council of the town of Hill opened the new bridge over the Dale, which farmers crossed by boat until then"
    )
    assert name_of(text, "") == "The council of the town of Hill opened the new bridge over the Dale …"


def test_nothing_that_denies_or_says_whose_claim_it_is_is_cut():
    start = "The council of the town of Hill opened the new bridge over the Dale, a small river with islands, "
    assert len(start) > LONGEST
    for end in ("the mayor said", "but not for lorries"):
        assert name_of(start + end, "") == start + end
