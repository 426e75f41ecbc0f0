import csv
import io

from analysis.publish.whole.texts import sentences, text_files
from tests.publish.whole.small import SENTENCE, TEXTS
from tests.tiny import corpus


def test_every_sentence_has_its_place_and_what_is_quoted():
    rows = sentences(corpus([("North", "War goes on.\n“We wait,” he said. They left.")]))
    assert rows.select("paragraph", "sentence", "n_words", "text").rows() == [
        (1, 1, 3, "War goes on."),
        (2, 2, 4, "“We wait,” he said."),
        (2, 3, 2, "They left."),
    ]
    first = rows["quoted"][1][0]
    assert "“We wait,” he said."[first["start"] : first["stop"]] == "“We wait,”"
    assert rows["address"].to_list() == [f"articles/a.html#s{number}" for number in (1, 2, 3)]


def test_files_hold_each_text_as_it_was_read(whole):
    files = text_files(whole.articles, whole.sentences)
    assert files["texts/a.txt"].decode() == TEXTS[0][1]
    assert "| a.txt | \\=North" not in files["texts/README.md"].decode()
    assert "| a.txt | =North \\<b\\> |" in files["texts/README.md"].decode()


def test_the_table_opens_as_it_is_and_holds_no_formula(whole):
    data = text_files(whole.articles, whole.sentences)["sentences.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert SENTENCE in [row["text"] for row in rows]
    assert rows[0]["outlet"] == "'=North <b>"
    assert [row["quoted"] for row in rows if "Captives" in row["text"]] == ["0-16"]
