"""Which numbers of two tellings agree, and which conflict."""

from analysis.questions.alignment.figures import compare


def shown(left, right):
    found = compare(left, right)
    return (
        [(one.value, other.value) for one, other in found.agree],
        [(one.value, other.value) for one, other in found.differ],
        [one.value for one in found.left],
        [one.value for one in found.right],
    )


def test_the_same_number_agrees_in_words_and_digits():
    assert shown("They freed 33 hostages.", "Thirty-three hostages were freed.") == ([(33, 33)], [], [], [])


def test_another_number_of_the_same_thing_differs():
    assert shown("33 hostages were freed.", "They freed 79 hostages on 7 October.") == ([], [(33, 79)], [], [7])


def test_numbers_of_other_things_are_in_one_only():
    assert shown("33 hostages were freed.", "It took 79 days.") == ([], [], [33], [79])


def test_money_and_percent_count_the_same_thing():
    assert shown("It cost $5 million.", "It cost $6 million.")[1] == [(5e6, 6e6)]
    assert shown("It rose 5 percent.", "It rose 6%.")[1] == [(5, 6)]


def test_small_words_behind_a_number_are_no_thing():
    assert shown("33 of them left.", "79 of us stayed.") == ([], [], [33], [79])


def test_a_number_that_is_said_to_be_rounded_agrees_with_what_rounds_to_it():
    assert shown("More than 47,000 people died.", "47,518 people died.")[0] == [(47000, 47518)]
    assert shown("About 30 people died.", "33 people died.")[0] == [(30, 33)]
    assert shown("30 people died.", "33 people died.")[1] == [(30, 33)]
    assert shown("About 30 people died.", "48 people died.")[1] == [(30, 48)]


def test_each_number_is_matched_once():
    assert shown("33 men and 33 women.", "33 men.") == ([(33, 33)], [], [33], [])
