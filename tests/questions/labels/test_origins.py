import pytest

from analysis.questions.labels.origins import is_of_a_people, is_origin
from tests.questions.labels.test_parse import parse


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The Israeli soldiers left.", "soldiers", True),
        ("The Israeli army left.", "army", True),
        ("The US officials left.", "officials", True),
        ("The US ally left.", "ally", False),
        ("The Israel supporters left.", "supporters", False),
        ("The Israeli newspaper left.", "newspaper", False),
        ("The Israeli leader left.", "leader", False),
        ("An Israeli official left.", "official", True),
        ("The Israeli official left.", "official", False),
        ("An Israeli official, Ann Lee, left.", "official", False),
        ("The Israeli intelligence agencies left.", "agencies", True),
        ("The Israeli travel agencies left.", "agencies", False),
    ],
)
def test_who_stands_behind_a_countrys_name_need_not_be_of_it(text, noun, expected):
    found = parse(text)
    assert is_of_a_people(found, 1, found.words.index(noun)) == expected


def test_a_peoples_name_says_an_origin():
    found = parse("Two Israeli soldiers met Ann Lee.")
    assert [is_origin(found, found.words.index(word)) for word in ("Israeli", "Lee")] == [True, False]
