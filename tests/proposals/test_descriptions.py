"""What the outlets call the same name."""

from analysis.proposals.actors import actors
from analysis.proposals.descriptions import candidates, descriptions, nouns_for_persons
from analysis.story.concepts import Term
from tests.proposals.made import corpus

PRESIDENT = [
    ("North", "President Ann Lee spoke. Lee waved. Tom Roe, the harbour mayor, fled."),
    ("South", "They met the mayor, Ann Lee. Lee smiled. Former mayor Tom Roe fled."),
]


def described(pairs):
    made = corpus(pairs)
    people = actors(made)
    return descriptions(made, people), people


def test_a_noun_before_or_behind_a_name_describes_it():
    found, _ = described(PRESIDENT)
    assert [(each.name, each.noun, each.text, each.outlet) for each in found] == [
        ("Ann Lee", "president", "President", "North"),
        ("Tom Roe", "mayor", "harbour mayor", "North"),
        ("Ann Lee", "mayor", "mayor", "South"),
        ("Tom Roe", "mayor", "mayor", "South"),
    ]


def test_a_set_is_the_name_and_what_is_nobody_elses():
    found, people = described(PRESIDENT)
    (lee,) = candidates(found, people)
    assert lee.concept.name == "what Ann Lee is called"
    assert lee.concept.terms == (Term("Ann Lee", ("Ann Lee", "Lee")), Term("president", ("president",)))
    assert lee.ground == "Outlets put these words beside the name Ann Lee (mayor, president)."
    assert lee.doubtful  # one description alone


def test_two_descriptions_of_two_outlets_are_proposed_and_doubtful():
    texts = [("North", "President Ann Lee spoke. Lee waved."), ("South", "They met the mayor, Ann Lee. Lee smiled.")]
    (lee,) = candidates(*described(texts))
    assert [term.name for term in lee.concept.terms] == ["Ann Lee", "mayor", "president"]
    assert lee.doubtful


def test_a_noun_for_a_thing_describes_no_person_unless_time_and_again():
    few = [("North", "They met the beacon, Ann Lee. Ann Lee left."), ("South", "They saw the beacon, Ann Lee.")]
    many = [("North", "They met the beacon, Ann Lee. Ann Lee, the beacon, left."), few[1]]
    assert candidates(*described(few)) == []
    found, people = described(many)
    assert nouns_for_persons(found, people) == {"beacon"}
    assert [one.concept.terms[1].name for one in candidates(found, people)] == ["beacon"]


def test_nothing_is_described_where_nothing_is_parsed():
    made = corpus(PRESIDENT, "words")
    assert descriptions(made, actors(made)) == []
