"""The frame of words around every chart: the answer above, the question below it, source and n at the foot."""

from __future__ import annotations

from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.letters import NOTE, lacking


def finish(ax: Axes, *, title: str, subtitle: str, source: str) -> Axes:
    """Put the words around a chart: the answer as title, the question below it, source and n at the foot.

    The figure grows by what the words need; the chart keeps its size. For a chart alone in its figure. Where the typeface
    lacks letters of the words or the chart, the foot says so.
    """
    figure = ax.get_figure(root=True)
    assert figure is not None
    figure.set_label(title)  # what its files are called by
    if lacking((title, subtitle, source, *(text.get_text() for text in ax.texts))):
        source = f"{source} {NOTE}"
    width, height = figure.get_size_inches() / style.POINT
    size = style.type_size()
    room = width - 2 * style.EDGE
    blocks = [
        (style.balanced(title, room, size=size * 1.45, weight="bold"), size * 1.45, "bold", style.INK),
        (style.wrapped(subtitle, room, size=size * 1.1), size * 1.1, "normal", style.GREY),
    ]
    foot = style.wrapped(source, room, size=size * 0.88)
    head_height = sum(len(lines) * points * 1.25 + size * 0.35 for lines, points, _, _ in blocks) + size * 0.6
    foot_height = len(foot) * size * 0.88 * 1.3 + size * 0.9
    pad = size * 0.5
    used = height + head_height + foot_height + 2 * pad
    page_width, total = _page(width, used)
    left = (page_width - width) / 2
    _keep_size(ax, (width, height), (page_width, total), (left, total - used + foot_height + pad))
    figure.set_size_inches(page_width * style.POINT, total * style.POINT)
    y = total - pad
    for lines, points, weight, colour in blocks:
        for line in lines:
            figure.text(
                (left + style.EDGE) / page_width,
                y / total,
                line,
                size=points,
                weight=weight,
                color=colour,
                va="top",
                ha="left",
            )
            y -= points * 1.25
        y -= size * 0.35
    y = foot_height + pad - size * 0.9 + (total - used)
    for line in foot:
        figure.text(
            (left + style.EDGE) / page_width, y / total, line, size=size * 0.88, color=style.GREY, va="top", ha="left"
        )
        y -= size * 0.88 * 1.3
    return ax


def _page(width: float, height: float) -> tuple[float, float]:
    """The figure's size in points: as the chart needs it; on a slide grown to 16:9."""
    if abs(width * style.POINT - style.SIZES["slide"].width) > 0.01:
        return width, height
    return max(width, height / style.SLIDE_SHAPE), max(height, width * style.SLIDE_SHAPE)


def _keep_size(ax: Axes, old: tuple[float, float], new: tuple[float, float], moved: tuple[float, float]) -> None:
    for each in ax.get_figure(root=True).axes:  # type: ignore[union-attr]
        box = each.get_position()
        each.set_position(
            (
                (box.x0 * old[0] + moved[0]) / new[0],
                (box.y0 * old[1] + moved[1]) / new[1],
                box.width * old[0] / new[0],
                box.height * old[1] / new[1],
            )
        )
