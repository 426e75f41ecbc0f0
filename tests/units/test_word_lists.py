"""Lists of words as they are in use."""

from analysis.units.word_lists import in_use


def test_a_storys_words_are_added_or_take_the_place_of_the_projects():
    table = in_use(
        {"say": "neutral", "claim": "doubting", "add": "neutral"}, {"say": "heated", "hiss": "heated"}, "verbs.csv"
    )
    assert table.rows() == [
        ("doubting", "the project’s list", 1, "claim"),
        ("heated", "verbs.csv of the story", 2, "hiss, say"),
        ("neutral", "the project’s list", 1, "add"),
    ]
