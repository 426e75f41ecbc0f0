import matplotlib.pyplot as plt
import pytest

from analysis.charts import finish, style
from analysis.charts.paging import TALLEST, fits, paged
from analysis.charts.terms import draw_mentions
from analysis.questions import terms
from tests.charts.layout import collisions, outside, words
from tests.tiny import corpus

NAMES = [f"Outlet {number:02}" for number in range(40)]


def maker(draw, *tables):
    def make(outlets, rows, page):
        return finish(draw(*tables, outlets=outlets), title="War", subtitle=f"What? {page}", source="Some articles.")

    return make


def tall(height):
    """A chart that is as tall whatever its outlets."""

    def make(_, rows, page):
        return finish(style.canvas(height), title="War", subtitle=page, source="Some articles.")

    return make


def rows(each):
    """A chart with a row of ``each`` points for every outlet."""

    def make(outlets, rows, page):
        return finish(style.canvas(each * len(outlets)), title="War", subtitle=page or "all", source="Some articles.")

    return make


def test_a_chart_that_fits_is_one_figure():
    with style.house():
        ((ax, outlets, _),) = paged(rows(10), NAMES)
        assert (words(ax.figure)[1], outlets) == ("all", NAMES)


@pytest.mark.parametrize("context", ["column", "page", "slide"])
def test_a_chart_that_is_too_tall_is_given_in_pages_of_whole_outlets(context):
    with style.house(context):
        found = paged(rows(30), NAMES)
        assert [name for page in found for name in page.outlets] == NAMES
        assert [words(ax.figure)[1] for ax, *_ in found] == [f"{n} of {len(found)}" for n in range(1, len(found) + 1)]
        assert all(fits(ax) for ax, *_ in found)
        assert len({len(outlets) for _, outlets, _ in found[:-1]}) == 1
        assert len(found) > 1


def speakers(each):
    """A chart with a row of ``each`` points for every speaker, whatever the outlets."""

    def make(_, some, page):
        height = each * len(SPEAKERS if some is None else some)
        return finish(style.canvas(height), title="War", subtitle=page or "all", source="Some articles.")

    return make


SPEAKERS = [f"Speaker {number:02}" for number in range(20)] + [None]


@pytest.mark.parametrize("context", ["page", "slide"])
def test_a_chart_that_grows_by_its_rows_is_parted_by_them_and_keeps_all_outlets(context):
    with style.house(context):
        found = paged(speakers(60), NAMES, SPEAKERS)
        assert [name for page in found for name in page.rows] == SPEAKERS
        assert all(page.outlets == NAMES for page in found)
        assert all(fits(page.ax) for page in found)
        assert len(found) > 1


def test_a_slide_that_is_parted_is_no_larger_than_a_slide():
    with style.house("slide"):
        for page in paged(speakers(60), NAMES, SPEAKERS):
            width, height = page.ax.figure.get_size_inches()
            assert (width, height) == pytest.approx((13.333, 13.333 * 9 / 16))


def test_rows_that_do_not_help_leave_the_chart_to_its_outlets():
    with style.house("slide"):
        found = paged(rows(30), NAMES, SPEAKERS)
        assert [name for page in found for name in page.outlets] == NAMES
        assert {page.rows for page in found} == {None}


def test_what_neither_rows_nor_outlets_alone_make_fit_is_parted_by_both():
    def make(outlets, some, page):
        n = len(outlets) * len(SPEAKERS[:3] if some is None else some)
        return finish(style.canvas(150 * n), title="War", subtitle=page or "all", source="Some articles.")

    with style.house("slide"):
        found = paged(make, NAMES[:8], SPEAKERS[:3])
        assert all(fits(page.ax) for page in found)
        assert [(page.rows, page.outlets) for page in found] == [
            ([row], NAMES[at : at + 2]) for row in SPEAKERS[:3] for at in (0, 2, 4, 6)
        ]
        assert words(found[-1].ax.figure)[1] == "12 of 12"


def test_no_page_is_open_that_is_not_given():
    with style.house():
        found = paged(rows(30), NAMES)
    assert plt.get_fignums() == [ax.figure.number for ax, *_ in found]


def test_a_chart_whose_rows_are_not_outlets_stays_whole():
    with style.house():
        assert len(paged(tall(2000), NAMES)) == 1
        assert len(paged(tall(2000), None)) == 1
        assert len(paged(tall(2000), NAMES[:1])) == 1


def test_a_figure_fits_a_page_of_240_millimetres():
    with style.house("page"):
        room = TALLEST / style.POINT
        assert pytest.approx(240) == TALLEST * 25.4
        assert [fits(style.canvas(height)) for height in (room - 1, room + 2)] == [True, False]


def test_mentions_of_forty_outlets_keep_their_colours_on_every_page():
    found = terms.mentions(corpus([(name, "hostages captives " * 8) for name in NAMES]))
    with style.house("page", outlets=NAMES):
        pages = paged(maker(draw_mentions, found), NAMES)
        assert len(pages) > 1
        for ax, outlets, _ in pages:
            assert outside(ax.figure) == []
            assert collisions(ax.figure) == []
            names = {text.get_text(): text.get_color() for text in ax.texts}
            colours = style.outlet_colours(NAMES)
            assert {name for name in names if name.startswith("Outlet")} == set(outlets)
            assert all(names[name] == style.lettering(colours[name]) for name in outlets)
