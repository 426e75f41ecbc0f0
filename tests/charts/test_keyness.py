import polars as pl
import pytest
from matplotlib.colors import same_color

from analysis.charts import finish, style
from analysis.charts.keyness import LEGEND, MAX_PANELS, MOST, draw_keyness
from analysis.errors import SchemaError
from analysis.questions.keywords import keyness
from analysis.questions.keywords.shown import most_distinctive
from analysis.schema.keywords import KEYNESS
from analysis.schema.vocabulary import Evidence, EvidenceType
from tests.charts.conftest import LONG, TERMS
from tests.charts.layout import collisions, faint, outside, words

CONTEXTS = ["column", "page", "slide"]
FRAME = {"title": "War", "subtitle": "What is it called?", "source": "Two articles."}


def table(rows):
    """Keyness rows; what is not given is a plain value."""
    plain = {
        name: {"outlet": "North", "evidence": "sure", "method": "all splits"}.get(name, "x")
        if column.dtype in (pl.String, EvidenceType)
        else 1
        for name, column in KEYNESS.items()
    }
    made = [
        {**plain, "n_target": 12, "n_reference": 3, "rate_target": 40.0, "n_words_target": 3000, **row} for row in rows
    ]
    return pl.DataFrame(made, schema={name: column.dtype for name, column in KEYNESS.items()})


def fits(ax):
    finish(ax, **FRAME)
    assert outside(ax.figure) == []
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []


def dots(ax, colour):
    """Size, filling and depth of the dots of one outlet, left to right."""
    found = [line for line in ax.lines if line.get_marker() == "o" and same_color(line.get_markeredgecolor(), colour)]
    return [
        (line.get_markersize(), not same_color(line.get_color(), "white"), line.get_alpha())
        for line in sorted(found, key=lambda line: line.get_xdata()[0])
    ]


def test_a_word_stands_with_its_counts():
    with style.house():
        found = words(draw_keyness(table([{"term": "war", "n_target": 1234}])).figure)
    assert "war" in found
    assert "1,234 : 3" in found
    assert "North" in found
    assert "3,000 words in 1 article" in found
    assert LEGEND[Evidence.SURE] in found
    assert LEGEND[Evidence.TOO_FEW] not in found


def test_evidence_is_size_and_shade():
    rows = [
        {"term": "a", "rate_target": 1.0, "evidence": "sure"},
        {"term": "b", "rate_target": 10.0, "evidence": "unsure"},
        {"term": "c", "rate_target": 100.0, "evidence": "too few"},
    ]
    with style.house():
        ax = draw_keyness(table(rows))
        sure, unsure, few = dots(ax, style.outlet_colours(["North"])["North"])
    assert sure[0] > unsure[0]
    assert (sure[1:], few[1]) == ((True, 1), False)
    assert unsure[1:] == (True, 0.45)


def test_the_more_frequent_stands_to_the_right_and_the_more_distinctive_above():
    rows = [
        {"term": "a", "rate_target": 1.0, "log2_ratio": 1.0},
        {"term": "b", "rate_target": 100.0, "log2_ratio": 5.0},
    ]
    with style.house():
        ax = draw_keyness(table(rows))
        colour = style.outlet_colours(["North"])["North"]
        places = sorted(
            (line.get_xdata()[0], line.get_ydata()[0])
            for line in ax.lines
            if line.get_marker() == "o" and same_color(line.get_color(), colour)
        )
        (x, y), (x_other, y_other) = places
        assert x < x_other
        assert y > y_other
        labels = {text.get_text(): text.get_position()[1] for text in ax.texts}
        assert labels["b"] < labels["a"]


def test_so_many_words_and_panels_are_drawn():
    rows = [
        {"outlet": f"N{outlet:02d}", "term": f"t{word}"} for outlet in range(MAX_PANELS + 1) for word in range(MOST + 1)
    ]
    with style.house():
        found = words(draw_keyness(table(rows)).figure)
    assert sum(word.startswith("N") for word in found) == MAX_PANELS
    assert found.count("t0") == MAX_PANELS
    assert "1 more outlet is in the table" in found
    assert f"t{MOST}" not in found


def test_the_outlets_stand_in_the_order_given():
    rows = [{"outlet": "South"}, {"outlet": "North"}]
    with style.house("column"):
        names = {
            text.get_text(): text.get_position()[1]
            for text in draw_keyness(table(rows), outlets=["West", "North", "South"]).texts
        }
    assert names["North"] < names["South"]
    assert "West" not in names


def test_a_chart_of_nothing_is_empty():
    with style.house():
        assert words(draw_keyness(table([])).figure) == []


def test_another_table_is_refused():
    with style.house(), pytest.raises(SchemaError, match="term is missing"):
        draw_keyness(pl.DataFrame({"outlet": ["North"]}))


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_words_of_the_sample_story_touch_or_leave_the_canvas(seeds, context):
    shown = most_distinctive(keyness.keyness(seeds), MOST)
    with style.house(context):
        fits(draw_keyness(shown))


EXTREME = [
    {"rate_target": 0.001, "log2_ratio": 17.3, "n_target": 1, "n_reference": 0},
    {"rate_target": 9999.0, "log2_ratio": 0.0001, "n_target": 123_456_789, "n_reference": 987_654_321},
    {"rate_target": 0.0, "log2_ratio": -16.0, "n_target": 0, "n_reference": 99_999},
]


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("evidence", Evidence)
def test_extreme_values_and_names_fit(context, evidence):
    rows = [
        {"outlet": outlet, "term": term, "evidence": evidence, "n_words_target": 4_000_000_000, **values}
        for outlet in (LONG, "W")
        for term in TERMS
        for values in EXTREME
    ]
    with style.house(context):
        fits(draw_keyness(table(rows)))


@pytest.mark.parametrize("context", CONTEXTS)
def test_twenty_words_at_one_point_fit(context):
    rows = [{"term": f"{TERMS[0]}{n}"} for n in range(MOST)]
    with style.house(context):
        fits(draw_keyness(table(rows)))


@pytest.mark.parametrize("context", CONTEXTS)
def test_forty_six_outlets_fit(context):
    rows = [
        {"outlet": f"{LONG}{outlet}", "term": f"term {word}", "log2_ratio": word / 3, "rate_target": 1.0 + word}
        for outlet in range(46)
        for word in range(MOST)
    ]
    with style.house(context):
        fits(draw_keyness(table(rows)))
