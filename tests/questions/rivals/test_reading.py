"""Articles as lists of words."""

from analysis.questions.rivals.reading import readings
from tests.proposals.made import corpus


def test_rows_are_the_tokens_that_begin_between_two_characters():
    (reading,) = readings(corpus([("North", "It rained. It snowed.")])).values()
    words = [reading.article.words[row] for row in reading.rows(11, 21)]
    assert words == ["It", "snowed", "."]
    assert reading.outlet == "North"


def test_an_article_is_read_once():
    made = corpus()
    assert readings(made) is readings(made)
