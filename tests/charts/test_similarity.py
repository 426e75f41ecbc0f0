import numpy as np
import polars as pl
import pytest

from analysis.charts import finish, style
from analysis.charts.similarity import MAX_PAIRS, MOST_TERMS, draw_distances, draw_joins, draw_map
from analysis.errors import SchemaError
from analysis.questions.outlet_map import correspondence, similarity
from analysis.schema.outlet_map import DISTANCES, POSITIONS
from analysis.units.counts import count_terms
from tests.charts.conftest import LONG
from tests.charts.layout import collisions, faint, outside, words
from tests.tiny import corpus

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "War", "subtitle": "What is it called?", "source": "Two articles."}


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def distances(n_outlets, name="Outlet {}", **columns):
    """A table of all pairs, distances rising."""
    names = [name.format(number) for number in range(n_outlets)]
    pairs = [(one, other) for number, one in enumerate(names) for other in names[number + 1 :]]
    rows = [
        {
            "outlet": one,
            "other": other,
            "n_articles": 1,
            "n_articles_other": 1,
            "n_words": 1000,
            "n_words_other": 2000,
            "distance": 0.2 + 0.5 * number / len(pairs),
            "low": None,
            "high": None,
            "by_chance": 0.25,
            "by_chance_high": 0.3,
            "evidence": "sure" if 0.2 + 0.5 * number / len(pairs) > 0.3 else "unsure",
            "method": "words",
            **columns,
        }
        for number, (one, other) in enumerate(pairs)
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in DISTANCES.items()})


def positions(n_outlets, n_terms, place=lambda n: (np.sin(n), np.cos(n)), name="Outlet {}"):
    names = [("outlet", name.format(n)) for n in range(n_outlets)] + [("term", f"word{n}") for n in range(n_terms)]
    rows = [
        {
            "kind": kind,
            "name": name,
            "x": float(place(number)[0]),
            "y": float(place(number)[1]),
            "n": 9,
            "n_articles": 1,
            "contribution": 0.1,
            "quality": 0.5,
            "inertia_x": 0.4,
            "inertia_y": 0.3,
        }
        for number, (kind, name) in enumerate(names)
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in POSITIONS.items()})


def dots(ax):
    """Place and filling of the distances' dots, without the legend's."""
    top = max(line.get_ydata()[0] for line in ax.lines if line.get_color() == style.RULE)
    found = [line for line in ax.lines if line.get_marker() == "o" and line.get_xdata()[0] > 0]
    return [(line.get_xdata()[0], line.get_color()) for line in found if line.get_ydata()[0] > top]


def test_a_pair_stands_at_its_distance_filled_beyond_chance():
    with style.house():
        ax = draw_distances(distances(3))
        found = words(ax.figure)
        (x1, one), (x2, two), (x3, three) = dots(ax)
    assert (one, two, three) == ("white", style.INK, style.INK)
    assert (x2 - x1) == pytest.approx(x3 - x2)
    assert "Outlet 0 – Outlet 1" in found
    assert found.count("1,000 / 2,000 words") == 3
    assert "further apart than chance explains" in found
    assert "95 % interval over articles" not in found


def test_an_interval_is_drawn_where_there_is_one():
    with style.house():
        ax = draw_distances(distances(2, low=0.15, high=0.25))
        assert "95 % interval over articles" in words(ax.figure)


def test_of_many_pairs_the_nearest_and_the_furthest_are_drawn():
    table = distances(46)
    with style.house():
        found = words(draw_distances(table).figure)
    assert sum(" – " in word for word in found) == MAX_PAIRS
    assert f"{table.height - MAX_PAIRS:,} more pairs are in the table" in found


def test_only_the_outlets_asked_for_are_drawn():
    with style.house():
        found = words(draw_distances(distances(4), outlets=["Outlet 1", "Outlet 2"]).figure)
    assert [word for word in found if " – " in word] == ["Outlet 1 – Outlet 2"]


def test_a_tree_joins_the_nearest_first():
    table = similarity.joins(distances(4))
    with style.house():
        ax = draw_joins(table)
        names = [word for word in words(ax.figure) if word.startswith("Outlet")]
        branches = [line for line in ax.lines if line.get_color() == style.INK]
    last = table.row(-1, named=True)
    assert sorted(names) == sorted(last["first"] + last["second"])
    assert len(branches) == 3
    tips = [max(line.get_xdata()) for line in branches]
    assert tips == sorted(tips)


def test_a_map_names_every_outlet_and_its_axes():
    with style.house():
        found = words(draw_map(positions(5, 40)).figure)
    assert {f"Outlet {n}" for n in range(5)} <= set(found)
    assert {"←→ 40 % of all differences", "↑↓ 30 % of all differences"} <= set(found)
    assert f"word{MOST_TERMS}" not in found


def test_a_place_to_the_right_and_up_stands_so():
    with style.house():
        ax = draw_map(positions(2, 1, place=lambda n: (n, n)))
        points = {
            line.get_color(): (line.get_xdata()[0], line.get_ydata()[0])
            for line in ax.lines
            if line.get_marker() == "o"
        }
        colours = style.outlet_colours(["Outlet 0", "Outlet 1"])
    one, other = points[colours["Outlet 0"]], points[colours["Outlet 1"]]
    assert one[0] < other[0]
    assert one[1] > other[1]


def test_charts_of_nothing_are_empty():
    with style.house():
        assert words(draw_distances(distances(0)).figure) == []
        assert words(draw_joins(similarity.joins(distances(0))).figure) == []
        assert words(draw_map(positions(0, 0)).figure) == []


@pytest.mark.parametrize("draw", [draw_distances, draw_joins, draw_map])
def test_another_table_is_refused(draw):
    with style.house(), pytest.raises(SchemaError, match="is missing"):
        draw(pl.DataFrame({"x": ["North"]}))


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_the_sample_story_touch_or_leave_the_canvas(seeds, context):
    for leave_out in ((), ("names", "numbers")):
        counts = count_terms(seeds, leave_out=leave_out)
        table = similarity.distances(counts)
        with style.house(context):
            fits(draw_distances(table))
            fits(draw_joins(similarity.joins(table)))
            fits(draw_map(correspondence.positions(counts)))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("n_outlets", [2, 12, 46])
def test_many_outlets_with_long_names_fit(context, n_outlets):
    table = distances(n_outlets, name=LONG + "{}", n_words=123_456_789, low=0.0, high=1.0)
    with style.house(context):
        fits(draw_distances(table))
        fits(draw_joins(similarity.joins(table)))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("name", ["Outlet {}", LONG + "{}"])
@pytest.mark.parametrize(
    "place", [lambda n: (0, 0), lambda n: (n % 2 * 1e6, 0), lambda n: (np.sin(n), np.cos(n)), lambda n: (0, n)]
)
def test_a_map_of_forty_six_outlets_fits_wherever_they_stand(context, name, place):
    with style.house(context):
        ax = draw_map(positions(46, 40, place=place, name=name))
        fits(ax)
        weights = [text for text in ax.texts if text.get_weight() == "bold"]
        assert len(weights) == 46


@pytest.mark.parametrize("context", CONTEXTS)
def test_real_counts_of_three_outlets_fit(context):
    made = corpus([("North", "war " * 9 + "peace "), ("South", "peace " * 9), ("East", "aid " * 8 + "war peace")])
    with style.house(context):
        fits(draw_map(correspondence.positions(count_terms(made))))
