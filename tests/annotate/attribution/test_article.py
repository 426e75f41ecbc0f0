"""An article's columns, quotations and what is known of its tokens, on sentences a reader can check by eye."""

from dataclasses import replace

import pytest

from analysis.annotate.attribution.article import merged, minus, remembered
from tests.annotate.attribution.reading import article_of, made_of

TEXT = "Ann Lee said: “We won,” and left."
RATES = {"say": 0.9, "leave": 0.1, "win": 0.3}


def of(values, article):
    """Word -> its value, of words that stand once."""
    return dict(zip(article.words, values, strict=True))


def test_how_usual_a_lemma_is_as_a_cue_is_a_step_and_of_verbs_alone():
    article = article_of(TEXT, RATES)
    steps, verb_steps = of(article.steps, article), of(article.verb_steps, article)
    assert [steps[word] for word in ("said", "won", "left", "Ann")] == [6, 4, 2, 0]
    assert [verb_steps[word] for word in ("said", "won", "left", "Ann")] == [6, 4, 2, -1]


def test_verbs_in_quotation_marks_are_no_rivals():
    article = article_of(TEXT, RATES)
    words = article.words
    assert [words[token] for token in article.open_verbs] == ["said", "left"]
    assert article.rival(words.index("said")) == 2
    assert article.rival(words.index("left")) == 6


def test_quoted_tokens_are_counted_from_the_beginning():
    article = article_of("“We won,” he said.", {})
    assert article.n_quoted == [0, 1, 2, 3, 4, 5, 5, 5, 5]


def test_a_quotation_opens_with_its_mark_and_other_stretches_with_their_word():
    article = article_of(TEXT, RATES)
    words = article.words
    assert [article.opening(words.index(word)) for word in ("We", "said")] == ["“", "said"]


def test_a_person_is_known_by_its_kind_and_a_pronoun_by_itself():
    article = article_of("She met Ann Lee.", {})
    assert article.who[:1] + article.who[2:4] == ["she", "PERSON", "PERSON"]


def test_words_of_a_content_hold_no_punctuation():
    article = article_of(TEXT, RATES)
    start, stop = article.quotations[0]
    assert sorted(article.words[token] for token in article.words_in([(start, stop)])) == ["We", "won"]


def test_a_token_governs_the_stretch_of_all_that_hangs_on_it():
    made = made_of("the old mayor said so", heads=[2, 2, 3, 3, 3])
    assert made.children == [[], [], [0, 1], [2, 4], []]
    assert (made.first, made.last) == ([0, 1, 0, 0, 4], [0, 1, 2, 4, 4])


def test_quotations_are_numbered_in_order_whatever_their_numbers_were():
    made = made_of("a b c d e", quotations=[7, 7, -1, 9, 8])
    assert made.quotations == [(0, 2), (3, 4), (4, 5)]
    assert made.quotation_at == [0, 0, -1, 1, 2]


def test_a_sentence_is_a_range_of_tokens():
    made = made_of("a b c d e", sentences=[3, 3, 4, 5, 5])
    assert [made.sentence_of(token) for token in range(5)] == [(0, 2), (0, 2), (2, 3), (3, 5), (3, 5)]


def test_an_article_read_with_other_rates_is_the_same_but_for_its_steps():
    article = article_of(TEXT, RATES)
    other = replace(article, rates={"leave": 0.9})
    assert (other.words, other.quotations, other.open_verbs) == (article.words, article.quotations, article.open_verbs)
    assert of(other.verb_steps, other)["left"] == 6


def test_what_is_asked_of_a_place_is_worked_out_once_in_each_article():
    asked = []

    @remembered
    def word(article, token):
        asked.append(token)
        return article.words[token]

    one, other = made_of("a b"), made_of("c d")
    assert [word(article, 1) for article in (one, one, other)] == ["b", "b", "d"]
    assert asked == [1, 1]


@pytest.mark.parametrize(
    ("hole", "left"),
    [((2, 4), [(0, 2), (4, 6)]), ((0, 4), [(4, 6)]), ((3, 9), [(0, 3)]), ((0, 6), []), ((7, 9), [(0, 6)])],
)
def test_a_range_without_a_hole_is_what_stands_around_it(hole, left):
    assert minus(0, 6, *hole) == left


def test_ranges_that_overlap_are_one_and_those_that_touch_are_two():
    assert merged([(4, 6), (0, 3), (2, 4)]) == ((0, 4), (4, 6))
    assert merged([]) == ()
