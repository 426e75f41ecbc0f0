import numpy as np
import pytest

from analysis.annotate.words.characters import kinds
from analysis.annotate.words.quotations import marks
from analysis.annotate.words.single_marks import single_marks


def read(text):
    return single_marks(text, 0, len(text), marks(kinds(text)).tolist())


def quoted(text):
    return [text[start : stop + 1] for start, stop in read(text).closers.items()]


@pytest.mark.parametrize(
    "text",
    [
        "The plan of the 'nineties. It has four parts, weren't they? And the boys' club closed.",
        "He moved to 's-Hertogenbosch. It was late. They sold fish 'n' chips there.",
        "Rock 'n' roll of the ’80s and the '90s was the workers' joy.",
        "He saw 'em go. The boys' club closed.",
        "He saw 'em at the boys' club.",
        "The 'hood slept. The girls' club closed.",
        "She met Joost 't Hooft. The boys' club closed.",
        "He was 6' tall and the board 3' wide.",
        "In the U.S.' view the boys' war is over.",
    ],
)
def test_an_apostrophe_opens_and_closes_nothing(text):
    assert quoted(text) == []
    assert read(text).lone == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘’Tis cold here tonight,’ Roe said.", ["‘’Tis cold here tonight,’"]),
        ("‘’Em boys are gone,’ Roe said.", ["‘’Em boys are gone,’"]),
        ("The ‘round table’ talks go on.", ["‘round table’"]),
        ("The ‘cause of death’ is open.", ["‘cause of death’"]),
        ("''Tis cold,' he said.", []),
        ("'Tis the season,' he said.", ["'Tis the season,'"]),
        ("'We saw 'em go,' he said.", ["'We saw 'em go,'"]),
        ("‘We were goin’ home,’ he said.", ["‘We were goin’ home,’"]),
        ("‘He is 6’ tall,’ he said.", ["‘He is 6’ tall,’"]),
        ("‘The boys’ war is lost’ again.", ["‘The boys’ war is lost’"]),
        ("The ‘boys’ came.", ["‘boys’"]),
        ("Lee said: ‚We will not sign‘. She left.", ["‚We will not sign‘"]),
        ("‚We won’t sign‘, Lee said, ‚never’.", ["‚We won’t sign‘", "‚never’"]),
    ],
)
def test_a_quotation_in_single_marks_is_found(text, expected):
    assert quoted(text) == expected


def test_a_mark_that_none_closes_for_sure_is_left():
    assert read("Lee said: ‘The boys’ war goes on.").left == 10
    assert read("In the ’90s ‘til now.").left is None
    assert read("‘War,’ she said.").left is None


def test_a_mark_that_surely_closes_and_that_nothing_opens_is_lone():
    assert read("We will not sign,’ Roe said.").lone == [17]
    assert read("The boys’ club and Jones’ car.").lone == []


def test_marks_are_read_once():
    text = "'a " * 20_000
    points = np.flatnonzero(np.frombuffer(text.encode(), dtype=np.uint8) == ord("'")).tolist()
    assert single_marks(text, 0, len(text), points).closers == {}
