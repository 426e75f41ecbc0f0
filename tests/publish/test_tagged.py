"""A PDF says what it shows: read back as a screen reader's program does."""

import io

import pypdf

from tests.publish.exported import contents, export

ALT = "Zwei Punkte: “North” sagt hostages – قناة."


def read(tmp_path, **words):
    return pypdf.PdfReader(io.BytesIO(contents(export(tmp_path, **words))["pdf"]), strict=True)


def test_its_title_is_shown_and_its_language_known(tmp_path):
    reader = read(tmp_path)
    root = reader.root_object
    assert dict(reader.metadata) == {"/Title": "War <b>"}
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert reader.pdf_header == "%PDF-1.7"


def test_the_page_is_one_figure_with_its_alt_text(tmp_path):
    reader = read(tmp_path, alt=ALT)
    page, tree = reader.pages[0], reader.root_object["/StructTreeRoot"]
    (document,) = tree["/K"]
    (figure,) = document.get_object()["/K"]
    assert (document.get_object()["/S"], figure.get_object()["/S"]) == ("/Document", "/Figure")
    figure = figure.get_object()
    assert (figure["/Alt"], figure["/K"], figure["/P"]) == (ALT, 0, document.get_object())
    assert figure["/Pg"] == page
    assert [float(side) for side in figure["/A"]["/BBox"]] == [float(side) for side in page.mediabox]
    assert page["/StructParents"] == 0
    assert page["/Tabs"] == "/S"
    numbers = tree["/ParentTree"]["/Nums"]
    assert numbers[0] == 0
    assert numbers[1][0].get_object() == figure


def test_all_that_is_drawn_is_inside_the_figure(tmp_path):
    content = read(tmp_path).pages[0].get_contents().get_data()
    assert content.startswith(b"/Figure <</MCID 0>> BDC")
    assert content.rstrip().endswith(b"EMC")
    assert content.count(b"BDC") == content.count(b"EMC") == 1


def test_the_same_is_said_where_checkers_look(tmp_path):
    said = read(tmp_path, alt="a & <b>").root_object["/Metadata"].get_data().decode()
    assert "War &lt;b&gt;</rdf:li>" in said
    assert "a &amp; &lt;b&gt;</rdf:li>" in said


def test_its_words_can_be_read_and_copied(tmp_path):
    assert "hostages" in read(tmp_path).pages[0].extract_text()
