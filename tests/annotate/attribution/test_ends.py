"""Where contents end, on sentences a reader can check by eye."""

import pytest

from analysis.annotate.attribution.ends import from_that, trimmed, turns, up_to_the_outlet
from analysis.annotate.attribution.model import scorer
from tests.annotate.attribution.reading import article_of, words_of


def content(text, first):
    """The article, and what stands in it from a word to the full stop at its end."""
    article = article_of(text, scorer().rates)
    return article, (article.words.index(first), len(article.words) - 1)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ann Lee said it had been made, which Bob Roe had asked for.", "it had been made"),
        ("Ann Lee said it rained, though nobody could see it.", "it rained"),
        ("Ann Lee said it rained, but gave no details.", "it rained"),
        ("Ann Lee said it rained, while Bob Roe said that it snowed.", "it rained"),
        ("Ann Lee said it rained but offered no details.", "it rained"),
        ("Ann Lee said it was over, signalling possible progress before the talks.", "it was over"),
        ("Ann Lee said it was over – but warned that it could begin again.", "it was over"),
        ("Ann Lee said it was over and that it would not begin again.", None),
        ("Ann Lee said it was over, including the talks that began in May.", None),
        ("Ann Lee said it rained, but it soon stopped.", "it rained , but it soon stopped"),
        ("Ann Lee said it rained while the sun shone.", "it rained while the sun shone"),
        ("Ann Lee said it rained in the town.", "it rained in the town"),
    ],
)
def test_a_content_ends_where_the_outlet_speaks_again(text, left):
    article, whole = content(text, "it")
    assert words_of(article, up_to_the_outlet(article, (whole,))[-1]) == (left or words_of(article, whole))


def test_a_quotation_is_not_cut():
    article, whole = content("Ann Lee said it rained, which “was good”.", "it")
    assert up_to_the_outlet(article, (whole,)) == (whole,)


def test_what_hangs_at_an_end_is_found_the_widest_first():
    article, whole = content("Ann Lee said it rained in the town of York, which was wet.", "it")
    assert [words_of(article, (turn, whole[1])) for turn in turns(article, whole)][-1] == ", which was wet"


def test_light_marks_at_both_ends_are_left_out():
    article = article_of("War goes on , -- it rained -- ,")
    assert words_of(article, trimmed(article, 3, len(article.words))) == "it rained"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ann Lee said on Sunday that it rained.", "that it rained"),
        ("Ann Lee said Sunday that it rained.", "that it rained"),
        ("Ann Lee said in her town on Monday that it rained.", "that it rained"),
        ("Ann Lee said it rained in the town that she liked.", "it rained in the town that she liked"),
        ("Ann Lee said “on Sunday” that it rained.", "“ on Sunday ” that it rained"),
    ],
)
def test_a_content_begins_with_its_that(text, left):
    article = article_of(text, scorer().rates)
    cue, stop = article.words.index("said"), len(article.words) - 1
    assert words_of(article, (from_that(article, cue, cue + 1, stop), stop)) == left
