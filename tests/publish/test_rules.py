import pytest

from analysis.publish.rules import RULES, fault_in, one_of
from analysis.story import read_story

STORY = {
    "a.txt": "War goes on.",
    "b.txt": "The war ended.",
    "sources.csv": "file,outlet\na.txt,North\nb.txt,South Post\n",
    "concepts.yaml": "concepts:\n  fighting:\n    war: [war]\nactors:\n  Council: [council]\n",
}


@pytest.fixture
def story(folder):
    return read_story(folder(STORY))


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("MOST", 3, None),
        ("MOST", 0, "must be a whole number, 1 or more; it is 0."),
        ("MOST", "three", 'must be a whole number, 1 or more; it is "three".'),
        ("MOST", True, "must be a whole number, 1 or more; it is True."),
        ("OPENED", 0, None),
        ("CONCEPTS", [], None),
        ("CONCEPTS", ["fighting"], None),
        (
            "CONCEPTS",
            ["fightin"],
            'must hold concepts of concepts.yaml; it holds "fightin". There are: "fighting". Did you mean "fighting"?',
        ),
        (
            "CONCEPTS",
            "fighting",
            'must be a list of concepts of concepts.yaml in square brackets, such as ["fighting"]; it is "fighting".',
        ),
        ("OPEN", ["Rebels"], 'must hold actors of concepts.yaml; it holds "Rebels". There are: "Council".'),
        ("OUTLETS", ["West"], 'must hold outlets; it holds "West". There are: "North", "South Post".'),
        ("PAIR", ["North", "South Post"], None),
        ("PAIR", ["North"], 'must hold 2 different outlets, or none; it holds ["North"].'),
        ("PAIR", ["North", "North"], 'must hold 2 different outlets, or none; it holds ["North", "North"].'),
        ("REFERENCE", None, None),
        (
            "REFERENCE",
            "south post",
            'must be one of "North", "South Post", None; it is "south post". Did you mean "South Post"?',
        ),
        ("UNIT", "letters", 'must be one of "words", "phrases of 2", "phrases of 3", "concepts"; it is "letters".'),
        (
            "LEAVE",
            ["name"],
            'must hold kinds of words; it holds "name". There are: "names", "numbers", "pieces". Did you mean "names"?',
        ),
        ("FACTS", "x", 'must be a list of words of facts in square brackets, such as ["x"]; it is "x".'),
        ("MARKED", {}, None),
        ("MARKED", {1: "yes", 2: "unclear"}, None),
        (
            "MARKED",
            "yes",
            'must be marks by the number of their rows, as in {1: "yes", 2: "no"}, or {} for none; it is "yes".',
        ),
        (
            "MARKED",
            {0: "yes"},
            'must name rows by their numbers, as in {1: "yes", 2: "no"}; a number must be a whole number, 1 or more; it is 0.',
        ),
        ("MARKED", {1: "maybe"}, 'must hold yes, no, unclear, as in {1: "yes", 2: "no"}; it holds "maybe".'),
        ("MARKED", {1: ["yes"]}, 'must hold yes, no, unclear, as in {1: "yes", 2: "no"}; it holds ["yes"].'),
        ("MINE", object(), None),
    ],
)
def test_a_setting_that_breaks_its_rule_is_told_with_what_there_is(story, name, value, fault):
    assert fault_in(name, value, story) == fault


def test_a_story_without_actors_says_so(folder):
    story = read_story(folder({**STORY, "concepts.yaml": "concepts:\n  fighting:\n    war: [war]\n"}))
    assert fault_in("ACTORS", ["Council"], story) == (
        'must hold actors of concepts.yaml; it holds "Council". This story has none.'
    )


def test_of_many_choices_the_first_are_named():
    assert one_of("x", [str(n) for n in range(14)]) == (
        "must be one of " + ", ".join(f'"{n}"' for n in range(12)) + ' and 2 more; it is "x".'
    )


def test_every_rule_takes_what_stands_for_no_choice(story):
    for name in ("CONCEPTS", "ACTORS", "OPEN", "OUTLETS", "PAIR", "LEAVE", "FACTS"):
        assert RULES[name].fault([], story) is None
