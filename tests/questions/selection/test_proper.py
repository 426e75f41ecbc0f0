import pytest

from analysis.questions.selection.proper import Mention, shown
from analysis.schema.vocabulary import Told


def rows(kind, text, *names):
    """What each name of a text is shown as."""
    return shown([Mention(kind, name, "a", text, text.index(name), text.index(name) + len(name)) for name in names])


@pytest.mark.parametrize(
    ("text", "name", "row"),
    [
        ("a town in Conn., he said", "Conn", "Connecticut"),
        ("the NRA said", "NRA", None),
        ("the F.B.I. said", "F.B.I.", None),
        ("in the UK", "UK", "United Kingdom"),
        ("WASHINGTON (AP) - In Washington it rained", "WASHINGTON", "Washington"),
        ("the Rev. Lee", "Rev", None),
        ("a Hill-upon-Dale shop", "Hill", None),
        ("a Texas Democrat", "Texas Democrat", None),
        ("in the Gaza Strip", "Gaza Strip", "Gaza"),
        ("a Qatari envoy", "Qatari", "Qatar"),
    ],
)
def test_places(text, name, row):
    assert rows(Told.PLACE, text, name) == [row]


def test_the_last_word_of_a_place_is_the_place():
    text = "In the Green Valley it rained. People of the Valley left."
    valley = Mention(Told.PLACE, "Valley", "a", text, text.rindex("Valley"), text.rindex("Valley") + 6)
    long = Mention(Told.PLACE, "Green Valley", "a", text, 7, 19)
    assert shown([long, valley]) == ["Green Valley", "Green Valley"]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Ann Lee said. Ann left.", ("Ann Lee", "Ann"), ["Ann Lee", "Ann Lee"]),
        ("A dog named Rex left.", ("Rex",), [None]),
        ("President Hill left.", ("Hill",), ["Hill"]),
        (
            "Tom Hill and Ann Lee met: the Hill-Lee talks",
            ("Tom Hill", "Ann Lee", "Hill-Lee"),
            ["Tom Hill", "Ann Lee", None],
        ),
        ("Vice President-elect Tom Hill", ("-elect Tom Hill",), ["Tom Hill"]),
        ("Ann Lee, R-Ky", ("R-Ky",), [None]),
        ("Photo: Flash90", ("Flash90",), [None]),
    ],
)
def test_persons(text, names, expected):
    assert rows(Told.PERSON, text, *names) == expected
