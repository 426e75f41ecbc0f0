import pytest

from analysis.charts import finish, style
from analysis.charts.first_words import NOTHING, draw_first_words, draw_in_one_only
from analysis.questions.keywords import keyness
from analysis.questions.keywords.shown import first_words
from analysis.schema import empty
from analysis.schema.keywords import KEYNESS
from analysis.schema.order import outlet_order
from analysis.units.counts import count_terms
from tests.charts.conftest import LONG
from tests.charts.layout import collisions, faint, outside, words
from tests.tiny import corpus

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "War", "subtitle": "What is it called?", "source": "Two articles."}
STORY = [
    ("North", "war war war war raids raids raids until until until aid talks"),
    ("South", "truce truce truce aid aid the the the the talks"),
    ("West", "talks aid the"),
]


def chosen(pairs, how="apart"):
    return first_words(keyness.compare(count_terms(corpus(pairs), least=1)), 20, how)


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def test_a_row_has_the_words_of_one_article_only_and_those_it_alone_lacks():
    with style.house():
        ax = draw_in_one_only(chosen(STORY))
    assert words(ax.figure) == [
        *("uses in it", "In this article only", "uses in the others", "In all the others, not in this article"),
        *("North", "12 words", "war", "4", "raids", "3", "function words", "until", "3"),
        *(NOTHING, "function words", "the", "5"),
        *("South", "10 words", "truce", "3", NOTHING),
    ]


def test_content_words_are_dark_and_function_words_grey_and_below():
    with style.house():
        ax = draw_in_one_only(chosen(STORY))
        found = {text.get_text(): (text.get_color(), text.get_position()[1]) for text in ax.texts}
    assert (found["war"][0], found["until"][0]) == (style.INK, style.GREY)
    assert found["until"][1] > found["raids"][1] == found["war"][1]


def test_function_words_stand_among_the_others_where_they_are_mixed():
    with style.house():
        ax = draw_in_one_only(chosen(STORY, "together"))
        found = {text.get_text(): text.get_color() for text in ax.texts}
    assert found["until"] == style.INK
    assert "function words" not in found


def test_an_outlet_without_such_a_word_says_so():
    with style.house():
        shown = words(draw_in_one_only(chosen(STORY), outlets=["North", "South", "West"]).figure)
    assert shown[shown.index("West") :] == ["West", NOTHING, NOTHING]


def test_two_outlets_have_one_column():
    with style.house():
        shown = words(draw_in_one_only(chosen(STORY[:2])).figure)
    assert "In this article only" in shown
    assert not any("not in this article" in word for word in shown)


def test_words_that_articles_rank_are_drawn_as_a_ranking():
    many = chosen([("North", "war war talks")] * 8 + [("South", "aid aid talks")] * 8)
    with style.house():
        assert any(word.startswith("uses per 10,000") for word in words(draw_first_words(many).figure))
        assert "uses in it" in words(draw_first_words(chosen(STORY)).figure)


def test_a_chart_of_nothing_is_empty():
    with style.house():
        assert words(draw_first_words(empty(KEYNESS)).figure) == []


@pytest.mark.parametrize("context", CONTEXTS)
def test_nothing_touches_or_leaves_the_canvas(seeds, context):
    sample = first_words(keyness.keyness(seeds, leave_out=["names", "numbers", "pieces"]), 20)
    texts = [f"w{n}x " * 2 + ("Donaudampfschifffahrtsgesellschaftskapitän " * n) + "until " * n for n in range(9)]
    names = [LONG + str(n) if n % 2 else f"W{n}" for n in range(9)]
    with style.house(context):
        fits(draw_first_words(sample, outlets=outlet_order(seeds.articles["outlet"])))
        fits(draw_first_words(chosen(list(zip(names, texts, strict=True))), outlets=names))


def test_the_sample_fits_a_page(seeds):
    sample = first_words(keyness.keyness(seeds, leave_out=["names", "numbers", "pieces"]), 20)
    with style.house("page"):
        ax = finish(draw_first_words(sample, outlets=outlet_order(seeds.articles["outlet"])), **FRAME)
        width, height = ax.figure.get_size_inches() * 25.4
    assert width == pytest.approx(183)
    assert height < 130
