import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.backends import _backend_pdf_ps

from analysis.publish.rendering import Words, rendered


def test_a_figure_is_rendered_alike_and_leaves_no_trace():
    before, written = {name: mpl.rcParams[name] for name in mpl.rcParams}, _backend_pdf_ps.font_as_file
    figure, ax = plt.subplots(figsize=(2, 1))
    ax.set_title("War & peace")
    words = Words("War", "War.", "A title.", "en")
    first, second = rendered(figure, words, 72), rendered(figure, words, 72)
    plt.close(figure)
    assert first == second
    assert list(first[0]) == ["svg", "pdf", "png"]
    assert {name: mpl.rcParams[name] for name in mpl.rcParams} == before
    assert _backend_pdf_ps.font_as_file is written
