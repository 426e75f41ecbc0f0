"""Names by their capitals."""

from analysis.questions.alignment.names import names


def found(*texts):
    return names([text.replace(".", "").split() for text in texts])


def test_a_name_is_known_at_the_start_of_a_sentence_from_its_capital_in_another():
    assert found("Lee met the mayor.", "The mayor met Lee's aides.", "In spring Lee left.") == [
        ["lee"],
        ["lee"],
        ["lee"],
    ]


def test_a_word_that_is_printed_small_as_well_is_none():
    assert found("He met Hope there.", "There is hope.", "It gave hope to them.") == [[], [], []]


def test_the_capitals_of_a_title_make_no_names():
    assert found("Mayor Meets Angry Farmers Again", "Then Lee met the farmers.") == [[], ["lee"]]
