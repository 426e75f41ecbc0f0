"""What a reader would see wrong in a figure: words outside the canvas, words on words."""

from itertools import combinations

from matplotlib.colors import to_hex
from matplotlib.text import Text

from analysis.charts.lettering import READABLE, contrast

LINE_GAP = 0.18
"""Part of a line's height, above and below, that holds no ink in running text."""
SLACK = 0.5
"""Pixels that two boxes may overlap."""


def texts(figure):
    """The texts of a figure that show anything."""
    return [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]


def words(figure):
    """What each text of a figure says."""
    return [text.get_text() for text in texts(figure)]


def outside(figure):
    """Texts that leave the figure."""
    canvas = figure.bbox.padded(SLACK)
    boxes = [(text.get_text(), text.get_window_extent()) for text in texts(figure)]
    return [
        name
        for name, box in boxes
        if box.x0 < canvas.x0 or box.x1 > canvas.x1 or box.y0 < canvas.y0 or box.y1 > canvas.y1
    ]


def collisions(figure):
    """Pairs of texts that touch."""
    boxes = []
    for text in texts(figure):
        box = text.get_window_extent()
        boxes.append((text.get_text(), box.padded(-SLACK, -LINE_GAP * box.height)))
    return [(one[0], two[0]) for one, two in combinations(boxes, 2) if one[1].overlaps(two[1])]


def faint(figure):
    """Texts that are too pale to read on white; white ones stand on a dark ground."""
    found = [(text.get_text(), to_hex(text.get_color())) for text in texts(figure)]
    return [(name, colour) for name, colour in found if colour != "#ffffff" and contrast(colour) < READABLE]
