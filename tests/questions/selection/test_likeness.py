from analysis.questions.selection.likeness import nearest, stems
from tests.tiny import corpus


def test_the_nearest_sentence_has_most_of_the_weight():
    made = corpus([("North", "The mill burned down. The weather was fine."), ("South", "Nothing happened here.")])
    (found,) = nearest(made, ["The old mill is burning down"])
    assert found["a"].text == "The mill burned down."
    assert 0 < found["a"].score < 1
    assert "b" not in found


def test_forms_of_a_word_are_one_and_small_words_none():
    assert stems("The mills were burning, at 5") == ["mill", "burn", "5"]


def test_nothing_wanted_gives_nothing():
    assert nearest(corpus([("North", "A mill.")]), []) == []
    assert nearest(corpus([("North", "A mill.")]), ["the"]) == [{}]
