"""Names in quotation marks, on sentences a reader can check by eye."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotate.attribution.titles import titles
from tests.deep import told

TAGS = {"on": "IN", "’s": "POS", "the": "DT", "in": "IN", "said": "VBD", "unofficial": "JJ", "hat": "NN"}


def found(sentence):
    words = sentence.split()
    inside, numbers = False, []
    for word in words:
        numbers.append(0 if inside or word == "“" else -1)
        inside = (inside or word == "“") and word != "”"
    return titles(words, [TAGS.get(word.lower(), "VB") for word in words], numbers, [0] * len(words))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee said on “ Meet the Press ” that rain would fall today",
        "Ann Lee told ABC ’s “ Good Morning America ” about snow that fell",
        "people remember what followed as the “ Arab Spring ” of those years",
        "what became an unofficial “ National Kiss Day ” that went on late",
        "she spoke well in “ The Long Walk Home . ” after eight",
    ],
)
def test_a_name_behind_an_article_a_preposition_or_an_owner_is_one(sentence):
    assert found(sentence) == {0}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee said “ Meet the Press ” when rain would fall today",  # behind a verb
        "Ann Lee called it the “ worst of days ” that ever came",  # small letters
        "people shouted the “ Lock Her Up ! ” that nobody liked there",  # a cry
        "Ann Lee Speaks On “ Meet The Press ” About Snow And Rain",  # a headline
        "people spoke of the “ Wall ” that nobody liked there",  # a single word
    ],
)
def test_other_quotations_are_none(sentence):
    assert found(sentence) == set()


def test_a_quotation_that_opens_its_sentence_or_the_text_is_none():
    tags = ["DT"] * 6
    assert titles(["“", "Arab", "Spring", "”", "came", "later"], tags, [0, 0, 0, 0, -1, -1], [0] * 6) == set()
    assert titles(["the", "“", "Arab", "Spring", "”", "came"], tags, [-1, 0, 0, 0, 0, -1], [0, 1, 1, 1, 1, 1]) == set()


@given(st.lists(st.tuples(st.text(min_size=1, max_size=5), st.integers(-1, 3)), max_size=30))
def test_any_tokens_can_be_asked(tokens):
    words, numbers = [word for word, _ in tokens], [number for _, number in tokens]
    assert titles(words, ["DT"] * len(words), numbers, [0] * len(words)) <= set(numbers) - {-1}


def test_a_programme_is_neither_said_by_anybody_nor_a_verb():
    (row,) = told(
        "War goes on\nAnn Lee, the mayor of York, said on NBC’s “Meet the Press” on Sunday that the town has begun to see “the "
        "putting together of a plan” for rain."
    ).attributions.iter_rows(named=True)
    assert (row["speaker"], row["cue"]) == ("Ann Lee", "said")


def test_the_programme_on_which_somebody_spoke_is_no_part_of_the_quotation():
    made = told(
        "War goes on\n“You wait for rain at your own peril,” Ann Lee said on CBS’ “Face the Nation.” It snowed."
    )
    ((pieces,),) = made.attributions.select("content").rows()
    tokens = made.tokens["token"].to_list()
    assert [" ".join(tokens[piece["start"] : piece["stop"]]) for piece in pieces] == [
        "“ You wait for rain at your own peril , ”"
    ]
