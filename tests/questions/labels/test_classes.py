import pytest

from analysis.questions.labels.classes import class_of, listed
from analysis.schema.vocabulary import LabelClass, LabelPart


@pytest.mark.parametrize(
    ("label", "part", "expected"),
    [
        ("Palestinian", LabelPart.ADJECTIVE, LabelClass.ORIGIN),
        ("North Korean", LabelPart.ADJECTIVE, LabelClass.ORIGIN),
        ("group", LabelPart.HEAD, LabelClass.ROLE),
        ("prime minister", LabelPart.TITLE, LabelClass.ROLE),
        ("businesswoman", LabelPart.APPOSITION, LabelClass.ROLE),
        ("Iran-backed", LabelPart.PARTICIPLE, LabelClass.BACKING),
        ("ally", LabelPart.HEAD, LabelClass.BACKING),
        ("London-based", LabelPart.PARTICIPLE, LabelClass.ORIGIN),
        ("Hamas-run", LabelPart.PARTICIPLE, LabelClass.ROLE),
        ("terror", LabelPart.COMPOUND, LabelClass.EVALUATION),
        ("convicted", LabelPart.PARTICIPLE, LabelClass.LEGAL),
        ("young", LabelPart.ADJECTIVE, LabelClass.PERSONAL),
        ("negotiating", LabelPart.COMPOUND, None),
        ("profit-hungry", LabelPart.ADJECTIVE, LabelClass.EVALUATION),
        ("non-violent", LabelPart.ADJECTIVE, None),
        ("Rep.", LabelPart.TITLE, LabelClass.ROLE),
        ("supporter of Israel", LabelPart.PREDICATE, LabelClass.BACKING),
        ("of Israel", LabelPart.OF, None),
        ("Israel", LabelPart.POSSESSOR, None),
        ("", LabelPart.HEAD, None),
    ],
)
def test_a_label_has_the_class_of_the_list_or_of_its_form(label, part, expected):
    assert class_of(label, part) == expected


def test_a_name_of_a_country_is_known_from_the_story():
    assert class_of("Kuba", LabelPart.COMPOUND) is None
    assert class_of("Kuba", LabelPart.COMPOUND, {"Kuba"}) == LabelClass.ORIGIN


def test_a_storys_own_list_goes_first():
    own = {"group": "evaluation", "-backed": "legal"}
    assert class_of("group", LabelPart.HEAD, (), own) == LabelClass.EVALUATION
    assert class_of("Iran-backed", LabelPart.PARTICIPLE, (), own) == LabelClass.LEGAL


def test_the_list_treats_both_sides_alike():
    """Words of praise and of blame for either side of a conflict have one class."""
    words = ("terrorist", "resistance", "occupation", "regime", "entity", "martyr", "hero", "aggressor", "liberator")
    assert {listed()[word] for word in words} == {LabelClass.EVALUATION}
    assert set(listed().values()) == set(LabelClass)
