"""The lists of the package: each is described, cited, free of repeated rows, and read by the modules that are named."""

import ast
import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from analysis import data

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "analysis" / "data"
README = (FOLDER / "README.md").read_text(encoding="utf-8")
MEASURED = {
    "accuracy.csv",
    "calibration.csv",
    "agency_accuracy.csv",
    "labels_accuracy.csv",
    "alignment_accuracy.csv",
}  # numbers, no words
NAMES = {
    "agencies.csv",
    "embedding_files.csv",
    "languages.csv",
    "model_files.csv",
    "page_fields.csv",
    "page_marks.csv",
    "tags.csv",
}
"""Names of agencies, of languages themselves, of HTML tags and elements, of files: they have no language."""
IN_LANGUAGES = {"archive_words.csv", "chart_words.csv", "export_labels.csv"}
"""What archives, and charts, print in the language of their program, whatever that of the article is."""
LISTS = sorted(path.name for path in FOLDER.glob("*.csv") if path.name not in MEASURED)
WORD_LISTS = [name for name in LISTS if name not in NAMES]
WITH_KINDS = [name for name in LISTS if "kind" in data.rows(name)[0]]


@cache
def modules():
    """Each module -> the texts that stand in its code."""
    return {
        path.relative_to(ROOT).as_posix(): {
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        for path in (ROOT / "analysis").rglob("*.py")
    }


@cache
def raw(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def line_of(name):
    (line,) = [line for line in README.splitlines() if line.startswith(f"| [{name}]({name}) |")]
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def readers(name):
    return {module for module, texts in modules().items() if name in texts}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")) + sorted(FOLDER.glob("*.json")), ids=lambda p: p.name)
def test_every_file_has_its_line(path):
    assert len(line_of(path.name)) in (3, 4)


@pytest.mark.parametrize("name", LISTS)
def test_the_line_names_the_columns(name):
    assert re.findall(r"`([^`]+)`", line_of(name)[2]) == raw(name)[0]


@pytest.mark.parametrize("name", LISTS)
def test_the_line_names_the_modules_that_read_the_list(name):
    assert readers(name)
    assert set(re.findall(r"`([^`]+)`", line_of(name)[3])) == readers(name)


@pytest.mark.parametrize("name", WITH_KINDS)
def test_each_kind_is_described_and_read(name):
    for kind in {row["kind"] for row in data.rows(name)}:
        assert f"*{kind}*" in README
        assert any(kind in modules()[module] for module in readers(name)), kind


@pytest.mark.parametrize("name", LISTS)
def test_every_row_is_whole_and_says_where_it_comes_from(name):
    heading, *rows = raw(name)
    assert all(len(row) == len(heading) for row in rows)
    assert all(cell == cell.strip() for row in rows for cell in row)
    assert all(row[0] and row[heading.index("source")] for row in rows)


@pytest.mark.parametrize("name", WORD_LISTS)
def test_every_row_of_a_word_list_has_a_language(name):
    heading, *rows = raw(name)
    languages = {row[heading.index("language")] for row in rows}
    assert languages == {"en"} or (
        name in IN_LANGUAGES and languages <= {row["code"] for row in data.rows("languages.csv")}
    )


@pytest.mark.parametrize("name", LISTS)
def test_no_row_stands_twice(name):
    heading, *rows = raw(name)
    keys = [0, *(heading.index(column) for column in ("kind", "language") if column in heading)]
    counts = Counter(tuple(row[key] for key in keys) for row in rows)
    assert [row for row, n in counts.items() if n > 1] == []


def test_rows_are_those_of_one_language():
    assert data.rows("pronouns.csv")[0] == {"word": "he", "kind": "he", "language": "en", "source": "own list"}
    assert data.rows("pronouns.csv", language="fr") == ()


def test_a_list_without_languages_is_given_whole():
    assert (
        len(data.rows("agencies.csv", language="fr")) == len(data.rows("agencies.csv")) == len(raw("agencies.csv")) - 1
    )


def test_words_of_a_kind_stand_in_the_order_of_the_list():
    assert data.words("pronouns.csv", "he") == ("he", "him", "his")


@pytest.mark.parametrize(
    ("kind", "language", "message"),
    [
        (
            "hers",
            "en",
            "pronouns.csv must have words of the kind 'hers' in 'en'; its kinds there are: determiner, he, one, oneself, other, owner, reader, she.",
        ),
        ("he", "fr", "pronouns.csv must have words of the kind 'he' in 'fr'; its kinds there are: none."),
    ],
)
def test_a_kind_without_words_is_refused(kind, language, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        data.words("pronouns.csv", kind, language)


def test_alternatives_are_longest_first():
    assert data.one_of("forms.csv", "photo slash") == "File photo|Photo by|Photo|File"
    assert re.match(data.one_of("calendar.csv", "month"), "September").group() == "September"


def test_a_listed_apostrophe_may_be_printed_straight():
    prefix = data.one_of("forms.csv", "name prefix")
    assert [name for name in ("O’", "O'", "Mac", "O") if re.fullmatch(prefix, name)] == ["O’", "O'", "Mac"]
