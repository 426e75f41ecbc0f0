import pytest

from analysis.charts import finish, style
from tests.charts.layout import collisions, faint, outside, words

TITLE = "The wordings differ most on the people held in Gaza, on what happened there, and on the pause of it"


@pytest.mark.parametrize("context", ["column", "page", "slide"])
def test_the_words_around_a_chart_fit(context):
    with style.house(context) as size:
        ax = style.canvas(120)
        chart = ax.get_window_extent().height
        finish(ax, title=TITLE, subtitle=f"{TITLE}?", source=f"Source: {TITLE}. " * 3)
        assert ax.get_window_extent().height == pytest.approx(chart)
        assert outside(ax.figure) == []
        assert collisions(ax.figure) == []
        assert faint(ax.figure) == []
        assert " ".join(words(ax.figure)[:1])[:10] == TITLE[:10]
        width, height = ax.figure.get_size_inches()
        assert width >= size.width - 1e-9
        if context == "slide":
            assert height / width == pytest.approx(9 / 16)
