"""A Word file is opened without trusting it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.article import Refused
from analysis.intake.files import word_file
from analysis.intake.files.word_file import WordFile, is_word
from tests.intake.word_files import R, W, body, packed, word

DAMAGED = r"^must be a whole Word file \(\.docx\); it is cut off or damaged\. Download it again\.$"


def texts(data):
    return ["".join(text for text, _ in paragraph.spans) for paragraph in WordFile(data).paragraphs()]


def test_paragraphs_have_text_bookmarks_links_and_what_is_bold():
    first, second = WordFile(
        word("{Bookmark_1}**One** [[two]] three|four", "@1 five", links=["https://a.example/"])
    ).paragraphs()
    assert first.spans == [
        ("One", True),
        (" ", False),
        ("two", False),
        (" three", False),
        ("\n", False),
        ("four", False),
    ]
    assert first.bookmarks == ["Bookmark_1"]
    assert second.links == ["rId1"]


def test_links_and_properties_are_read():
    opened = WordFile(word("x", links=["https://a.example/?b=1&c=2"], properties=[("LADocCount", 3)]))
    assert opened.links() == {"rId1": "https://a.example/?b=1&c=2"}
    assert opened.properties() == {"LADocCount": "3"}
    assert WordFile(word("x")).links() == WordFile(word("x")).properties() == {}


def test_struck_text_and_the_second_copy_of_a_text_box_are_left_out_and_tables_and_insertions_read():
    inner = (
        "<w:p><w:del><w:r><w:t>struck</w:t></w:r></w:del><w:ins><w:r><w:t>put in</w:t></w:r></w:ins></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        '<w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Choice>"
        "<mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
        "<w:r><w:t>around</w:t></w:r></w:p>"
    )
    document = f"<w:document {W} {R}><w:body>{inner}</w:body></w:document>"
    assert texts(packed({"word/document.xml": document})) == ["put in", "cell", "around", "box"]


def test_bold_that_is_switched_off_is_not_bold():
    run = '<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>x</w:t></w:r></w:p>'
    document = f"<w:document {W} {R}><w:body>{run}</w:body></w:document>"
    assert WordFile(packed({"word/document.xml": document})).paragraphs()[0].spans == [("x", False)]


def test_entities_are_not_resolved_and_nothing_is_fetched(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    bomb = f'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "{secret.as_uri()}">]>'
    document = bomb + body("x").replace(">x<", ">x&b;&c;<")
    assert texts(packed({"word/document.xml": document})) == ["x"]


def test_what_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(word_file, "LARGEST", 2_000_000)
    data = word("a" * 3_000_000)
    assert len(data) < 10_000
    with pytest.raises(
        Refused, match=r"^must unpack to at most 2 million bytes; it holds more\. Export fewer articles at a time\.$"
    ):
        WordFile(data).paragraphs()


@pytest.mark.parametrize(
    ("limit", "given", "said"),
    [
        ("MOST_ELEMENTS", "three", "5 elements; it has 6."),
        ("MOST_ATTRIBUTES", "one", "1 values of attributes; it has 3."),
        ("MOST_PARAGRAPHS", "one", "1 paragraphs; it has more."),
    ],
)
def test_what_has_more_elements_than_any_export_is_refused(monkeypatch, limit, given, said):
    document = (
        f'<w:document {W} {R} a="{given}"><w:body>{"<w:p/>" * (4 if given == "three" else 2)}</w:body></w:document>'
    )
    data = packed({"word/document.xml": document})
    assert len(texts(data)) == document.count("<w:p/>")
    monkeypatch.setattr(word_file, limit, int(said[0]))
    with pytest.raises(Refused, match=rf"^must have at most {said} Export fewer articles at a time\.$"):
        WordFile(data).paragraphs()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06", b"no zip", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_zip_is_refused(data):
    with pytest.raises(Refused, match=DAMAGED):
        WordFile(data)


def test_a_zip_of_something_else_is_refused():
    message = r"^must be a Word file \(\.docx\); it is a packed folder without a text of Word\. Unpack it first\.$"
    with pytest.raises(Refused, match=message):
        WordFile(packed({"a.txt": "x"}))


@pytest.mark.parametrize(
    "document", ["", "<w:document", "text", body("x") + "<", body("x").replace("<w:p>", "<w:p>\x01")]
)
def test_a_text_that_is_no_xml_is_refused(document):
    with pytest.raises(Refused, match=DAMAGED):
        WordFile(packed({"word/document.xml": document})).paragraphs()


def test_a_locked_file_is_refused():
    data = bytearray(word("x"))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + flags] |= 1
    with pytest.raises(Refused, match=DAMAGED):
        WordFile(bytes(data)).paragraphs()


def test_a_file_nested_too_deep_is_refused():
    document = f"<w:document {W}>" + "<w:sdt>" * 5_000 + "</w:sdt>" * 5_000 + "</w:document>"
    with pytest.raises(Refused, match=DAMAGED):
        WordFile(packed({"word/document.xml": document})).paragraphs()


def test_a_word_file_is_known_by_its_bytes():
    assert is_word(word("x"))
    assert not is_word(packed({"a.txt": "x"}))
    assert not is_word(b"word/document.xml")


WHOLE = word("{Bookmark_1}**One** two", "@1 three", links=["https://a.example/"], properties=[("LADocCount", 1)])


@given(st.integers(0, len(WHOLE)), st.binary(max_size=4))
def test_a_file_with_bytes_cut_off_or_changed_is_read_or_refused(at, changed):
    for data in (WHOLE[:at], WHOLE[:at] + changed + WHOLE[at + len(changed) :]):
        try:
            opened = WordFile(data)
            opened.paragraphs(), opened.links(), opened.properties()
        except Refused:
            pass
