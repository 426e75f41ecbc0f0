"""Offered pairs of words against coded mentions, on a few words."""

from analysis.schema.vocabulary import WordKind
from benchmarks.proposals import Coded, Outcome
from benchmarks.rivals import FLOOR, OURS, judged, lines, neighbours
from tests.proposals.made import BOATS, corpus

PAIR = (WordKind.NOUN, "boat", "vessel")


def test_a_pair_is_right_if_both_words_carry_one_name():
    made = corpus()
    same = {"a": [Coded(0, 200, "Ships")], "b": [Coded(0, 200, "Ships")]}
    other = {"a": [Coded(0, 200, "Ships")], "b": [Coded(0, 200, "Fleet")]}
    assert judged(made, [PAIR], same) == [(1, 1, 1)]
    assert judged(made, [PAIR], other) == [(1, 1, 0)]
    assert judged(made, [PAIR], {"a": [], "b": []}) == [(1, 0, 0)]


def test_nearest_neighbours_stand_in_similar_sentences():
    more = [(outlet, f"{text} The mayor rang a bell. The mayor rang the bell.") for outlet, text in BOATS]
    assert neighbours(corpus(more))[0] == PAIR


def test_the_first_event_was_in_view():
    none = Outcome(0, 0, 0)
    found = {event: {OURS: Outcome(4, event + 1, 1), FLOOR: none} for event in (0, 1)}
    table = lines(found)
    assert "| other events than the one in view: rivals | 4 | 2 | 1 | 0.25 | 0.50 |" in table
    assert "| all events: rivals | 8 | 3 | 2 | 0.25 | 0.67 |" in table
    assert "| all events: nearest neighbours | 0 | 0 | 0 |  |  |" in table
