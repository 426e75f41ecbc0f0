"""story.yaml: what the story is called."""

import pytest

from analysis.story.about import read_title


def read(tmp_path, text):
    (tmp_path / "story.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    title, problems = read_title(tmp_path)
    return title, [str(problem) for problem in problems]


def test_the_title_is_read(tmp_path):
    assert read(tmp_path, "title: A meeting in  Washington\n") == ("A meeting in Washington", [])


def test_without_the_file_there_is_no_title_and_no_problem(tmp_path):
    assert read_title(tmp_path) == (None, [])


RIGHT = 'must hold one line like this one, marks and all: title: "The talks in Rome"; '


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("", "it has no title", id="empty"),
        pytest.param("title:\n", "it has no title", id="no words"),
        pytest.param("title: [a]\n", "it has no title", id="a list"),
        pytest.param("- title\n", "it has no title", id="no pairs"),
        pytest.param("title: 'a\n", "it is no YAML in UTF-8", id="broken"),
        pytest.param("title: War: the end\n", "it is no YAML in UTF-8", id="a colon without marks"),
        pytest.param(b"title: \xff\n", "it is no YAML in UTF-8", id="other encoding"),
    ],
)
def test_what_is_no_title_is_told_with_a_line_that_is_right(tmp_path, text, what):
    title, problems = read(tmp_path, text)
    assert title is None
    assert problems == [f"error: story.yaml: {RIGHT}{what}. Write it so."]


def test_the_line_that_is_shown_is_right(tmp_path):
    assert read(tmp_path, RIGHT.partition("marks and all: ")[2].removesuffix("; ")) == ("The talks in Rome", [])


def test_other_lines_are_told_and_the_title_is_read(tmp_path):
    title, problems = read(tmp_path, "title: War\ndate: today\n")
    assert title == "War"
    assert problems == [f"error: story.yaml, row 2: {RIGHT}'date' is no line of it. Write it so."]


def test_a_very_long_title_is_cut(tmp_path):
    title, (problem,) = read(tmp_path, f"title: {'a' * 300}\n")
    assert title == "a" * 200
    assert "its title has 300 letters, and the first 200 are read." in problem
