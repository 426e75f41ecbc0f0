"""The cells of the grid: what a cell of one article, and of an outlet's several, says."""

from analysis.charts.cells import TONES, UNKNOWN, cells_of, first_place, legend_of, short
from analysis.schema.vocabulary import Place
from tests.charts.told import grid

STORY = (("a", "North"), ("b", "North"), ("c", "West"))
TABLE = grid(("fact", "A dam broke", "body", "headline", None), ("fact", "Rain", "?", None, "lede"), story=STORY)
BY_OUTLET = cells_of(TABLE, "outlet")


def test_cells_are_found_by_row_and_by_article_or_outlet():
    assert len(cells_of(TABLE, "article_id")) == 6
    assert len(BY_OUTLET["fact:0", "North"]) == 2


def test_the_most_prominent_place_of_an_outlets_articles_gives_the_tone():
    assert first_place(BY_OUTLET["fact:0", "North"]) is Place.HEADLINE
    assert first_place(BY_OUTLET["fact:0", "West"]) is None


def test_a_narrow_cell_has_the_letter_of_the_place_or_how_many_articles_tell_it():
    assert short(BY_OUTLET["fact:0", "North"]) == "2/2"
    assert short(BY_OUTLET["fact:1", "North"]) == "0/2"
    assert short(BY_OUTLET["fact:1", "West"]) == "L"
    assert short(BY_OUTLET["fact:0", "West"]) == ""


def test_the_legend_has_the_signs_that_occur():
    wide = [words for _, words in legend_of(TABLE, BY_OUTLET, narrow=False)]
    assert wide == ["not found in this article", "can’t be told"]
    narrow = legend_of(TABLE, BY_OUTLET, narrow=True)
    assert (UNKNOWN, "can’t be told") in narrow
    assert {sign for sign, _ in narrow if isinstance(sign, Place)} == {Place.HEADLINE, Place.LEDE, Place.BODY}


def test_every_place_has_a_tone():
    assert set(TONES) == set(Place)
