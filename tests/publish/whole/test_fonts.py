from reportlab.pdfbase import pdfmetrics

from analysis.publish.whole.fonts import HOUSE, WIDE, add_fonts, set_in


def test_letters_that_the_house_lacks_are_set_in_the_other_typeface():
    assert set_in("a<b & שלום!") == f'a&lt;b &amp; <font name="{WIDE}">שלום</font>!'


def test_the_typefaces_are_known():
    add_fonts()
    for name in (HOUSE, WIDE):
        for behind in ("", "-Bold", "-Italic"):
            assert pdfmetrics.getFont(name + behind)
