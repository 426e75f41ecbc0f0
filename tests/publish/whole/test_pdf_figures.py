import io

import pypdfium2 as pdfium
from reportlab.pdfgen.canvas import Canvas

from analysis.publish.whole.pdf_figures import Place, with_figures


def written(text, size):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=1)
    canvas.drawString(10, 10, text)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_figure_is_put_into_its_place_at_its_size(tmp_path):
    (tmp_path / "f.pdf").write_bytes(written("figure", (100, 100)))
    page = written("page", (600, 800))
    made = with_figures(page, [Place(0, tmp_path / "f.pdf", 200, 300, 50, 50)])
    assert made == with_figures(page, [Place(0, tmp_path / "f.pdf", 200, 300, 50, 50)])
    text = pdfium.PdfDocument(made)[0].get_textpage()
    found = text.get_text_range()
    assert "page" in found
    at = found.index("figure")
    left, bottom, _, top = text.get_charbox(at)
    assert 204 < left < 208
    assert 304 < bottom < top < 312


def test_without_figures_nothing_is_changed():
    page = written("page", (600, 800))
    assert with_figures(page, []) is page
