import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.errors import Problem
from analysis.story.encoding import CONTROL, clean_name, clean_text, is_no_text, read_text


def repaired(message, row=None):
    return [Problem("repair", "a.txt", message, row)]


def test_plain_utf8_is_given_as_it_is():
    assert read_text("Gaza’s “war”\n".encode(), "a.txt") == ("Gaza’s “war”\n", [])


def test_a_utf8_byte_order_mark_is_dropped_without_a_word():
    assert read_text(b"\xef\xbb\xbfWar", "a.txt") == ("War", [])


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf16_with_a_byte_order_mark_is_read_and_told(mark):
    codec = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    said = "is not UTF-8; read as UTF-16. Look at its accents and quotation marks, or save it as UTF-8."
    assert read_text(mark + "Qur’an".encode(codec), "a.txt") == ("Qur’an", repaired(said))


def test_utf32_with_a_byte_order_mark_keeps_its_words_whole():
    text, problems = read_text(b"\xff\xfe\x00\x00" + "War goes on".encode("utf-32-le"), "a.txt")
    assert text == "War goes on"
    assert len(problems) == 1


def test_windows_1252_is_read_and_told():
    said = "is not UTF-8; read as Windows-1252. Look at its accents and quotation marks, or save it as UTF-8."
    data = b"Israel\x92s army spoke of the \x93war\x94 again on Sunday morning."
    assert read_text(data, "a.txt") == ("Israel’s army spoke of the “war” again on Sunday morning.", repaired(said))


def test_a_broken_utf16_file_is_still_read():
    text, problems = read_text(b"\xff\xfeW\x00a\x00r", "a.txt")
    assert text
    assert problems[0].severity == "repair"


def test_line_ends_of_windows_are_no_repair():
    assert read_text(b"War\r\ngoes\r\non", "a.txt") == ("War\ngoes\non", [])


@pytest.mark.parametrize("data", [b"War\rgoes\ron", b"War\r\ngoes\ron"])
def test_carriage_returns_alone_become_newlines(data):
    said = "its line ends are carriage returns; read as newlines."
    assert read_text(data, "a.txt", 3) == ("War\ngoes\non", repaired(said, 3))


def test_two_byte_order_marks_are_dropped_without_a_word():
    assert read_text(b"\xef\xbb\xbf\xef\xbb\xbfWar", "a.txt") == ("War", [])


GARBLED = (
    "holds characters garbled by a wrong encoding, like â€™ for ’, in {}; they are read as they were meant. "
    "Compare them with the page."
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("It was â€œwarâ€\x9d, Itâ€™s said", "It was “war”, It’s said"),
        ("It was â€œwarâ€ again", "It was “war” again"),  # the last byte was dropped
        ("It was â€œwarâ€? again", "It was “war” again"),
        ("a cafÃ© beside “marks”", "a café beside “marks”"),
    ],
)
def test_characters_garbled_by_a_wrong_encoding_are_read_as_they_were_meant(text, meant):
    data = f"plain\n{text}\n".encode()
    assert read_text(data, "a.txt") == (f"plain\n{meant}\n", repaired(GARBLED.format("1 line (2)")))
    assert clean_text(f"plain\n{text}\n", "a.txt", 3) == (
        f"plain\n{meant}\n",
        repaired(GARBLED.format("1 line (2)"), 3),
    )


def test_many_garbled_lines_are_counted_and_the_first_named():
    found = read_text("itâ€™s\n".encode() * 7, "a.txt")
    assert found == ("it’s\n" * 7, repaired(GARBLED.format("7 lines (1, 2, 3, 4, 5, ...)")))


@pytest.mark.parametrize(
    "text", ["CAFÉ™ IN SÃO PAULO’S", "“Ça va?”, £5 à Genève — naïve…", "Ärger über Öl", "שלום Привет"]
)
def test_rare_characters_that_are_meant_stay(text):
    assert read_text(text.encode(), "a.txt") == (text, [])


def test_control_characters_become_spaces_so_that_offsets_stay():
    said = "holds 2 control characters; each is read as a space."
    assert read_text(b"War\x00goes\x07on\tnow", "a.txt") == ("War goes on\tnow", repaired(said))


def test_half_a_surrogate_pair_becomes_the_replacement_character():
    text, problems = clean_text("War \ud83d on", "a.txt")
    assert text == "War \ufffd on"
    assert [problem.severity for problem in problems] == ["repair"]


def test_an_empty_file_is_an_empty_text():
    assert read_text(b"", "a.txt") == ("", [])


@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf\xff")
@example("Überraschung – Krieg".encode("utf-16-le"))
def test_any_bytes_are_read_to_clean_text(data):
    text, _ = read_text(data, "a.txt")
    assert not CONTROL.search(text)
    assert "\r" not in text
    assert text.encode("utf-8").decode("utf-8") == text
    assert clean_text(text, "a.txt") == (text, [])


def test_a_name_stands_on_one_line_and_turns_no_direction():
    assert clean_name(" North\u202e\n\x00Post\u2066 ") == "North Post"
    assert clean_name("الجزيرة\u200f") == "الجزيرة\u200f"


def test_marks_of_direction_in_a_text_stay_where_they_are():
    assert clean_text("War \u202egoes\u202c on", "a.txt") == ("War \u202egoes\u202c on", [])


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x89PNG\r\n\x1a\n" + bytes(range(200)) * 2,
        b"PK\x03\x04" + bytes(100),
    ],
)
def test_bytes_of_another_kind_are_no_text(data):
    assert is_no_text(data)


@pytest.mark.parametrize(
    "data",
    [
        "Zwölf Geiseln wurden freigelassen, sagte er. ".encode(code) * 10
        for code in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252")
    ]
    + [
        "Привет, мир. ".encode("cp1251") * 20,
        b"\x00\x01short",
        ("A text\x0c with a page\x01 in it. " * 20).encode(),
        b"",
    ],
)
def test_texts_in_any_encoding_are_text(data):
    assert not is_no_text(data)
