import warnings

import pytest

from analysis.charts import finish, style
from analysis.charts.letters import NOTE, lacking
from tests.charts.layout import words


@pytest.mark.parametrize("text", ["Gaza – “war”", "Правда", "Ελλάδα", "الجزيرة", "הארץ", "a\nb"])
def test_letters_that_charts_print_are_not_lacking(text):
    with style.house():
        assert not lacking([text])


@pytest.mark.parametrize("text", ["新华社", "朝日新聞", "조선일보", "हिन्दू"])
def test_letters_that_charts_lack_are_told(text):
    with style.house():
        assert lacking(["North", text])


def test_the_foot_of_a_chart_says_that_boxes_stand_for_letters():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # matplotlib tells of each letter
        with style.house():
            ax = style.canvas(100)
            ax.text(10, 10, "新华社")
            boxed = finish(ax, title="War", subtitle="What?", source="Two articles.")
            plain = finish(style.canvas(100), title="War", subtitle="What?", source="Two articles.")
    assert NOTE in " ".join(words(boxed.figure))
    assert NOTE not in " ".join(words(plain.figure))
