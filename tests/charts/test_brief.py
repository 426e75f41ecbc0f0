import polars as pl
import pytest

from analysis.charts import style
from analysis.charts.brief import MOST_DOTS, MOST_ROWS, draw_counts, draw_terms, draw_told
from analysis.errors import SchemaError
from analysis.questions import terms
from analysis.schema.order import outlet_order
from tests.charts.conftest import LONG
from tests.charts.layout import collisions, faint, outside, words
from tests.charts.told import grid, nasty_grid
from tests.tiny import concept, corpus


def mentions(pairs, *concepts):
    return terms.mentions(corpus(pairs, *concepts))


def counts(*rows, **more):
    names, n, n_of = zip(*rows, strict=True)
    table = {"outlet": names, "n": n, "n_of": n_of, **more}
    return pl.DataFrame(table, schema_overrides={"n": pl.UInt32, "n_of": pl.UInt32})


def fits(ax):
    ax.figure.draw_without_rendering()
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def n_dots(ax, name, among):
    colour = style.outlet_colours(among)[name]
    lines = [line for line in ax.lines if line.get_markeredgecolor() == colour and line.get_color() != "white"]
    return sum(len(line.get_xdata()) for line in lines)


def test_a_row_has_the_dots_of_each_term_and_the_term_beside_them():
    found = mentions([("North", "hostages wait, captives too. “Free the hostages,” he said."), ("South", "captives")])
    with style.house("brief"):
        ax = draw_terms(found)
        assert (n_dots(ax, "North", ["North", "South"]), n_dots(ax, "South", ["North", "South"])) == (3, 1)
        legend = ["outside quotation marks (a dot is one mention)", "quotation"]
        assert words(ax.figure) == ["North", "hostages", "captives", "South", "captives", *legend]


def test_an_outlet_that_does_not_name_it_says_so():
    with style.house("brief"):
        found = mentions([("North", "hostages")])
        assert "not named" in words(draw_terms(found, outlets=["North", "South"]).figure)


def test_a_number_stands_beside_more_dots_than_a_glance_counts():
    with style.house("brief"):
        for n, label in ((6, "hostages"), (7, "hostages 7"), (1000, "hostages 1,000")):
            assert label in words(draw_terms(mentions([("North", "hostages " * n)])).figure)


def test_many_mentions_share_a_dot():
    with style.house("brief"):
        ax = draw_terms(mentions([("North", "hostages " * (MOST_DOTS + 1))]))
        assert n_dots(ax, "North", ["North"]) == 13
        assert "outside quotation marks (a dot is 2 mentions or fewer)" in words(ax.figure)


def test_the_last_of_many_terms_are_drawn_together():
    held = concept("c", **{f"term {n}": f"w{n}x" for n in range(12)})
    with style.house("brief"):
        ax = draw_terms(mentions([("North", " ".join([*(f"w{n}x" for n in range(12)), "w11x"]))], held))
        assert n_dots(ax, "North", ["North"]) == 13
        assert words(ax.figure)[1:12] == [*(f"term {n}" for n in range(10)), "other terms"]


def test_rows_are_those_asked_for_and_colours_are_those_of_the_story():
    pairs = [(name, "hostages") for name in ("East", "North", "South")]
    with style.house("brief"):
        ax = draw_terms(mentions(pairs), outlets=["East", "North", "South"], rows=["South"])
        assert n_dots(ax, "South", ["East", "North", "South"]) == 1
        assert "North" not in words(ax.figure)


@pytest.mark.parametrize(
    ("n", "n_naming", "says"),
    [
        (MOST_ROWS, 1, []),
        (MOST_ROWS + 1, MOST_ROWS, ["1 more outlet does not name it"]),
        (MOST_ROWS + 1, MOST_ROWS + 1, ["1 more outlet is not drawn here"]),
        (40, 2, ["38 more outlets do not name it"]),
        (40, 20, ["32 more outlets are not drawn here"]),
    ],
)
def test_a_line_says_what_is_with_the_outlets_that_are_not_drawn(n, n_naming, says):
    names = [f"Outlet {number:02}" for number in range(n)]
    naming = names[-n_naming:]
    with style.house("brief"):
        shown = words(draw_terms(mentions([(name, "hostages") for name in naming]), outlets=names).figure)
        assert [word for word in shown if " more " in word] == says
        if says:
            assert [word for word in shown if word.startswith("Outlet")] == naming[:MOST_ROWS]
        shown = words(draw_counts(counts(*((name, 3, 4) for name in names))).figure)
        assert (f"{n - MOST_ROWS} more outlets are not drawn here" in shown) == (n == 40)


def test_a_row_of_the_grid_says_where_it_is_told_and_how():
    table = grid(("figure", "people killed", "lede", None, "?"))
    with style.house("brief"):
        shown = words(draw_told(table).figure)
    assert shown == [
        "North",
        "lede",
        "people killed",
        "South",
        "not found in this article",
        "West",
        "?",
        "can’t be told",
    ]


def test_several_articles_of_an_outlet_are_counted():
    story = [("a", "North"), ("b", "North"), ("c", "South"), ("d", "South")]
    table = grid(("figure", "people killed", "lede", None, None, None), story=story)
    with style.house("brief"):
        shown = words(draw_told(table).figure)
    assert shown == ["North", "1/2", "in 1 of 2 articles", "South", "not found in its articles"]


def test_a_bar_is_filled_as_far_as_the_part_goes():
    with style.house("brief"):
        ax = draw_counts(counts(("North", 417, 834), ("South", 0, 0)))
        full, part = (patch.get_width() for patch in ax.patches)
        assert part == pytest.approx(full / 2)
        assert words(ax.figure) == ["North", "417 of 834", "South", "nothing to count"]


def test_a_share_that_is_not_known_has_no_bar():
    with style.house("brief"):
        ax = draw_counts(counts(("North", 1, 2), share=pl.Series([None], dtype=pl.Float64)))
        assert list(ax.patches) == []
        assert words(ax.figure) == ["North", "1 of 2: too few"]


def test_another_table_is_refused():
    with style.house("brief"):
        for draw, missing in ((draw_terms, "matched"), (draw_told, "row_id"), (draw_counts, "n")):
            with pytest.raises(SchemaError, match=rf"\b{missing} is missing"):
                draw(pl.DataFrame({"outlet": ["North"]}))


@pytest.mark.parametrize("context", ["brief", "column", "page", "slide"])
def test_nothing_touches_or_leaves_the_canvas(seeds, nasty, context):
    with style.house(context):
        for made in (seeds, nasty):
            found = terms.most_frequent_first(terms.mentions(made))
            for name in found["concept"].unique(maintain_order=True):
                mine = found.filter(pl.col("concept") == name)
                fits(draw_terms(mine, outlets=outlet_order(made.articles["outlet"])))
        table = nasty_grid(12, 20, n_rows=1)
        for row_id in table["row_id"].unique():
            fits(draw_told(table.filter(pl.col("row_id") == row_id)))
        fits(draw_counts(counts(*((LONG + str(n), 10**n, 10**9) for n in range(9)))))


def test_a_small_chart_is_small(seeds):
    found = terms.most_frequent_first(terms.mentions(seeds))
    with style.house("brief"):
        for name in found["concept"].unique():
            width, height = draw_terms(found.filter(pl.col("concept") == name)).figure.get_size_inches()
            assert width * 25.4 == pytest.approx(95)
            assert height * 25.4 < 75
