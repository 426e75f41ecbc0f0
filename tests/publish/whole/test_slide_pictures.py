import io

import numpy as np
import pytest
from PIL import Image

from analysis.publish.whole.model import Picture
from analysis.publish.whole.slide_pictures import parts


def picture(width, height, inked=()):
    grey = np.full((height, width), 255, dtype=np.uint8)
    for first, last in inked:
        grey[first:last] = 0
    file = io.BytesIO()
    Image.fromarray(grey).save(file, "png")
    return Picture(file.getvalue(), "alt", width, height)


def test_a_figure_that_can_be_read_is_one_piece():
    made = picture(690, 390)
    found = parts(made, 8, 5.5)
    assert [(each.png, each.width) for each in found] == [(made.png, pytest.approx(8))]


def test_a_long_figure_is_cut_where_nothing_is_drawn():
    found = parts(picture(690, 1200, [(0, 440), (450, 1200)]), 8, 5.5)
    heights = [Image.open(io.BytesIO(each.png)).height for each in found]
    assert 440 <= heights[0] <= 450
    assert sum(heights) == 1200
    assert all(each.width == pytest.approx(8) and each.height <= 5.5 for each in found)
