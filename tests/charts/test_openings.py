import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.openings import ONLY, draw_openings, pages
from analysis.errors import SchemaError
from tests.charts.conftest import LONG
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.told import openings

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "How they begin", "subtitle": "Headline and first paragraph", "source": "Two articles."}
TWO = openings(
    North=("Dam breaks", None, ("Lee said 33 people fled", [(0, 3, "actor"), (9, 18, "figure", True)])),
    South=(None, None, "Nobody was hurt"),
)


def places(ax):
    return {text.get_text(): text.get_position() for text in ax.texts}


def test_parts_stand_level_with_those_of_the_other_article():
    with style.house():
        found = places(draw_openings(TWO))
    assert found["North"][0] == found["Dam breaks"][0] < found["South"][0] == found["Nobody was hurt"][0]
    assert found["Lee said 33 people fled"][1] == found["Nobody was hurt"][1] > found["Dam breaks"][1]


def test_a_missing_headline_is_said_to_be_missing_in_the_file_and_a_standfirst_that_nobody_has_is_passed_over():
    with style.house():
        found = words(draw_openings(TWO).figure)
    assert "no headline in the file" in found
    assert "standfirst" not in found
    with style.house():
        other = openings(North=("Dam breaks", "A day of rain", "x"), South=("Rain", None, "y"))
        found = words(draw_openings(other).figure)
    assert {"standfirst", "no standfirst in the file"} <= set(found)


def test_only_marks_that_occur_are_explained():
    with style.house():
        found = words(draw_openings(TWO).figure)
        plain = words(draw_openings(TWO.with_columns(marks=pl.lit([], TWO["marks"].dtype))).figure)
    assert {"an actor", "a figure", ONLY} <= set(found)
    assert not {"a term", "an act whose doer is named"} & set(found)
    assert not {"an actor", "a figure", ONLY} & set(plain)


def test_a_headline_that_only_the_list_of_sources_gives_says_so():
    listed = TWO.with_columns(start=pl.when(pl.col("opening") != "headline").then("start"))
    with style.house():
        assert any(word.startswith("as in sources.csv") for word in words(draw_openings(listed).figure))
        assert not any(word.startswith("as in sources.csv") for word in words(draw_openings(TWO).figure))


def test_two_articles_of_an_outlet_are_told_apart():
    both = pl.concat([TWO, TWO.with_columns(article_id=pl.col("article_id") + "2")])
    with style.house():
        found = words(draw_openings(both).figure)
    assert {"north", "north2"} <= set(found)
    assert found.count("North") == 2


def nasty(n_articles):
    return openings(
        **{
            LONG + str(number): (
                ("headline of many words " * (number % 4) or None, [(0, 8, "term", True)]),
                "standfirst " * 20 if number % 3 == 0 else None,
                ("Donaudampfschifffahrtsgesellschaftskapitän " * 9, [(2, 300, "actor"), (5, 50, "figure")]),
            )
            for number in range(n_articles)
        }
    )


@pytest.mark.parametrize("context", CONTEXTS)
def test_pages_hold_every_article_once(context):
    parts = pages(nasty(12), context, 100)
    assert pl.concat(parts)["article_id"].unique().len() == 12
    assert sum(part["article_id"].n_unique() for part in parts) == 12
    assert len(pages(nasty(12), context, 1)) == 1


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_articles", [1, 2, 5, 50])
def test_no_words_touch_or_leave_the_canvas(context, n_articles):
    with style.house(context):
        ax = draw_openings(pages(nasty(n_articles), context, 1)[0])
        finish(ax, **FRAME)
        assert outside(ax.figure) == []
        assert collisions(ax.figure) == []
        assert faint(ax.figure) == []


def test_no_articles_are_an_empty_chart():
    with style.house():
        assert words(draw_openings(TWO.clear()).figure) == []
    assert [page.height for page in pages(TWO.clear(), "page", 3)] == [0]


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError):
        draw_openings(pl.DataFrame({"outlet": ["x"]}))


def test_outlets_without_an_article_here_are_an_empty_chart():
    with style.house():
        assert words(draw_openings(TWO, outlets=["East"]).figure) == []
