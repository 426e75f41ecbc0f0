"""For which side a speaker speaks, on sentences a reader can check by eye."""

from types import SimpleNamespace

import pytest

from analysis.annotate.attribution.sides import sides
from analysis.questions.voices.speakers import speakers
from tests.annotate.attribution.reading import article_of
from tests.deep import told

UNNAMED = SimpleNamespace(at={})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the army's spokesman", ["the army 's spokesman", "the army 's spokesman"]),
        ("the army's former spokesman", ["the army 's former spokesman"]),
        ("a spokesman for the army", ["a spokesman", "a spokesman", "for the army"]),
        ("an ousted spokesman for the army", ["an ousted spokesman"]),
        ("the families of soldiers", ["the families"]),
    ],
)
def test_an_office_names_the_side_unless_nobody_has_it_any_more(source, expected):
    article = article_of(f"{source} said it rained.")
    stop = article.words.index("said")
    head = next(t for t in range(stop) if not 0 <= article.heads[t] < stop)
    found = sides(article, UNNAMED, (0, stop), head)
    assert [" ".join(article.words[side.start : side.stop]) for side in found] == expected


@pytest.mark.parametrize(
    ("source", "side"),
    [
        ("The premier’s spokesman, Bob Roe,", ["Premier"]),
        ("The premier’s former spokesman, Bob Roe,", [None]),
    ],
)
def test_who_once_spoke_for_somebody_does_not_speak_for_them(source, side):
    found = speakers(told(f"{source} said it rained in the north."))
    assert found["actor"].to_list() == side
