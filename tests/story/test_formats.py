import pytest

from analysis.errors import Problem
from analysis.story.formats import read_records


def texts(records):
    return [record.text for record in records]


def test_text_files_are_read_in_the_order_of_their_names(folder):
    records, problems = read_records(folder({"b.txt": "Two", "a.txt": "One", "C.TXT": "Zero"}))
    assert [(record.file, record.row, record.text) for record in records] == [
        ("C.TXT", None, "Zero"),
        ("a.txt", None, "One"),
        ("b.txt", None, "Two"),
    ]
    assert problems == []


def test_a_readme_a_hidden_file_and_other_files_are_no_articles(folder):
    place = folder({"README.md": "x", ".a.txt": "x", "sources.csv": "x", "notes.log": "x", "a.txt": "War"})
    (place / "folder.txt").mkdir()
    assert read_records(place)[0][0].text == "War"
    assert len(read_records(place)[0]) == 1


def test_a_format_that_is_not_read_is_told(folder):
    records, problems = read_records(folder({"a.docx": "x", "b.txt": "War"}))
    assert texts(records) == ["War"]
    assert problems == [Problem("error", "a.docx", ".docx files cannot be read; save the article as .txt.")]


def test_a_link_that_leaves_the_folder_is_not_read(folder, tmp_path):
    (tmp_path / "secret.txt").write_text("Secret")
    place = folder({"a.txt": "War"})
    (place / "b.txt").symlink_to(tmp_path / "secret.txt")
    records, problems = read_records(place)
    assert texts(records) == ["War"]
    message = "must be inside its folder; it is a link that leaves it. Copy the file here."
    assert problems == [Problem("error", "b.txt", message)]


def test_a_link_to_an_article_of_the_folder_is_not_a_second_article(folder):
    place = folder({"a.txt": "War"})
    (place / "b.txt").symlink_to(place / "a.txt")
    records, problems = read_records(place)
    assert texts(records) == ["War"]
    message = "is a link to a.txt, which is read already. Copy the file if two outlets printed it."
    assert problems == [Problem("error", "b.txt", message)]


def test_a_link_to_a_file_below_the_folder_is_read(folder):
    place = folder({})
    (place / "old").mkdir()
    (place / "old" / "a.txt").write_text("War")
    (place / "b.txt").symlink_to(place / "old" / "a.txt")
    assert (texts(read_records(place)[0]), read_records(place)[1]) == (["War"], [])


@pytest.mark.parametrize("target", ["nowhere.txt", "b.txt"])
def test_a_link_to_nothing_or_to_itself_costs_no_other_article(folder, target):
    place = folder({"a.txt": "War"})
    (place / "b.txt").symlink_to(place / target)
    assert texts(read_records(place)[0]) == ["War"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Articles.CSV", "was ignored; its name must be articles.csv. Rename it."),
        ("Sources.csv", "was ignored; its name must be sources.csv. Rename it."),
        ("concepts.yml", "was ignored; its name must be concepts.yaml. Rename it."),
        (
            "hand-count.csv",
            "was ignored. Name a table of articles articles.csv or articles.jsonl or articles.parquet. "
            "Other files read here: sources.csv, concepts.yaml, verbs.csv, labels.csv, harm.csv, selection.csv, events.csv and story.yaml.",
        ),
    ],
)
def test_a_file_whose_name_is_nearly_right_is_told(folder, name, message):
    _, problems = read_records(folder({"a.txt": "War", name: "x", "picture.jpg": "x"}))
    assert [(problem.file, problem.message) for problem in problems] == [(name, message)]
