import pytest

from analysis.story.terms import Term, is_described


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("captives", "captive*"),
        ("women", "woman"),
        ("countries", "country"),
        ("return", "return of all"),
        ("Resistance", "the resistance"),
        ("terrorist organisation", "terrorist organi?ation"),
        ("sceptics", "s?eptic*"),
    ],
)
def test_a_name_that_a_pattern_has_in_some_form_describes_nothing(name, pattern):
    assert not is_described(Term(name, ("other", pattern)))


@pytest.mark.parametrize(
    ("name", "pattern"), [("kids", "child"), ("acts of the army", "acts of the West army"), ("harm", "*")]
)
def test_a_name_in_other_words_describes(name, pattern):
    assert is_described(Term(name, (pattern,)))
