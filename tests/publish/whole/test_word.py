import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from analysis.publish.whole.word import document
from analysis.publish.whole.word_styles import FINDING


@pytest.fixture(scope="module")
def made(whole):
    return document(whole)


@pytest.fixture(scope="module")
def file(made):
    return Document(io.BytesIO(made))


def test_it_is_the_same_each_time(whole, made):
    assert document(whole) == made


def test_headings_findings_and_captions_have_their_styles(file):
    told = [(line.style.name, line.text) for line in file.paragraphs]
    assert ("Heading 1", "00  What is compared?") in told
    assert ("Heading 2", "The finding") in told
    assert ("Caption", "Figure 1. A caption.") in told
    assert ("Caption", "Table 1. The finding") in told
    assert (FINDING, "South says “hostages” once.") in told
    assert ("Limit of a finding", "But: It is short.") in told


def test_what_xml_cannot_hold_is_seen_to_be_lost(file):
    text = next(line.text for line in file.paragraphs if line.text.startswith("North says"))
    assert "<script>alert(1)</script> & \ufffd \ufffd ]]>" in text


def test_language_alt_text_contents_and_header_rows(file):
    xml = file.element.xml
    assert 'TOC \\o "1-1" \\h \\z \\u' in xml
    assert [each.get("descr") for each in file.element.iter(qn("wp:docPr"))] == ["Two dots."]
    assert file.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
    for table in file.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    anchors = {each.get(qn("w:anchor")) for each in file.element.iter(qn("w:hyperlink"))}
    assert anchors == {each.get(qn("w:name")) for each in file.element.iter(qn("w:bookmarkStart"))}
