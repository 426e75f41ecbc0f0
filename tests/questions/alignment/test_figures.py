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


def conflicts(left, right):
    return shown(left, right)[1]


def test_both_can_be_true_is_no_conflict():
    assert conflicts("More than 46,000 people died.", "At least 47,518 people died.") == []


def test_other_sums_are_no_conflict():
    assert conflicts("It fined Hill $40 million last year.", "The boss earned $9 million last year.") == []
    assert conflicts("They took $200 million from the fund.", "They tapped $2 billion of the army.") == []


def test_what_is_described_otherwise_is_not_known_to_be_the_same():
    assert conflicts("They freed 18 hostages.", "They freed 13 Dutch hostages.") == []
    assert conflicts("Police freed 18 hostages in Hill.", "Police freed 13 hostages in Dale.") == []
    assert conflicts("The first phase freed 18 hostages.", "The second phase freed 13 hostages.") == []


def test_a_day_an_age_or_another_thing_is_no_conflict():
    assert conflicts("On 7 October 18 men left.", "On 8 October 18 men left.") == []
    assert conflicts("Four swaps freed 18 hostages.", "The swaps freed hostages, said Lee, 43.") == []
