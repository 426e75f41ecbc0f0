from analysis.questions.selection.plain import plainly_counted


def counted(text, place="body"):
    tokens = text.split()
    found = plainly_counted(tokens, [0] * len(tokens), [place] * len(tokens))
    return [(" ".join(tokens[one.first : one.stop]), one.unit) for one in found]


def test_plurals_right_behind_a_number_and_units_are_counted():
    assert counted("It freed 40 armed rebels for $ 5 million in two weeks .") == [
        ("40 armed rebels", "count"),
        ("$ 5 million", "$"),
        ("two weeks", "weeks"),
    ]


def test_a_number_without_a_plural_counts_nothing():
    assert counted("Boeing 737 was there at 40 and the rebels left") == []


def test_furniture_is_left_out():
    assert counted("40 rebels", place=None) == []
