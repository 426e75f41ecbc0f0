import io
import json

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import Problem
from analysis.story.formats import plain_from_markdown, read_records
from analysis.story.read import inspect_story


def texts(records):
    return [record.text for record in records]


def parquet(table):
    file = io.BytesIO()
    table.write_parquet(file)
    return file.getvalue()


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
    assert problems == [Problem("error", "a.docx", ".docx files are not read; save the article as .txt.")]


def test_a_link_that_leaves_the_folder_is_not_read(folder, tmp_path):
    (tmp_path / "secret.txt").write_text("Secret")
    place = folder({"a.txt": "War"})
    (place / "b.txt").symlink_to(tmp_path / "secret.txt")
    records, problems = read_records(place)
    assert texts(records) == ["War"]
    message = "must lie inside the story folder; it is a link that leaves it. Copy the file here."
    assert problems == [Problem("error", "b.txt", message)]


def test_a_link_to_an_article_of_the_folder_is_not_a_second_article(folder):
    place = folder({"a.txt": "War"})
    (place / "b.txt").symlink_to(place / "a.txt")
    records, problems = read_records(place)
    assert texts(records) == ["War"]
    message = "is a link to a.txt, which is read itself. Copy the file if two outlets printed it."
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


# --- Markdown ---------------------------------------------------------------------------------------------------


def test_front_matter_of_markdown_gives_the_fields(folder):
    text = (
        "---\noutlet: North\npublished: 2025-02-04\ntitle: no\n---\n# War\n\nIt *goes* on,\nsaid [Ann](http://a.b).\n"
    )
    [record], problems = read_records(folder({"a.md": text}))
    assert record.fields == {"outlet": "North", "published": "2025-02-04", "title": "no"}
    assert record.text == "War\n\nIt goes on, said Ann."
    assert problems == record.problems == []


def test_broken_front_matter_is_told_with_its_line_and_costs_no_text(folder):
    [record], _ = read_records(folder({"a.md": '---\noutlet: North\ntitle: "War\n---\nIt goes on.\n'}))
    assert record.text == "It goes on."
    message = "the lines between --- must be YAML; they are not read. Check them, or write sources.csv."
    assert record.problems == [Problem("error", "a.md", message, 3)]


def test_an_unknown_field_of_front_matter_is_told_with_a_hint(folder):
    [record], _ = read_records(folder({"a.md": "---\noutlets: North\n---\nWar"}))
    message = "the column 'outlets' is not read; did you mean outlet?"
    assert record.problems == [Problem("guess", "a.md", message, 1)]


def test_front_matter_nested_too_deeply_costs_no_text(folder):
    [record], _ = read_records(folder({"a.md": "---\na: " + "[" * 5000 + "\n---\nWar"}))
    assert record.text == "War"
    assert [problem.severity for problem in record.problems] == ["error"]


def test_rules_that_enclose_no_fields_enclose_text(folder):
    [record], _ = read_records(folder({"a.md": "---\nWar goes on.\n\n---\nPeace is far.\n"}))
    assert "War goes on." in record.text
    assert "Peace is far." in record.text


def test_front_matter_that_never_ends_is_text(folder):
    [record], _ = read_records(folder({"a.md": "---\nWar goes on.\n"}))
    assert record.text == "War goes on."


def test_html_in_markdown_stays_text():
    assert plain_from_markdown("<script>alert(1)</script> & <b>war</b>") == "<script>alert(1)</script> & <b>war</b>"


def test_code_lists_quotes_and_tables_of_markdown_keep_their_words():
    source = "> war\n\n- one\n- two\n\n```\ncode\n```\n\n    more\n\n| a | b |\n|---|---|\n| c | d |"
    assert plain_from_markdown(source) == "war\n\none\n\ntwo\n\ncode\n\nmore\n\n| a | b | |---|---| | c | d |"


@given(
    st.lists(st.sampled_from(["war", "*", "_", "#", ">", "-", "1.", "\n", "\n\n", " ", "`", "&", "<b>"]), max_size=30)
)
def test_no_word_of_markdown_is_lost(parts):
    source = " ".join(parts)
    assert plain_from_markdown(source).count("war") == source.count("war")


def test_front_matter_of_odd_types_costs_no_field(folder):
    text = (
        "---\noutlet: 24\nbyline: [Ann Lee, ~, 'Bob']\ncredit:\n  - AFP\n  - [AP]\ntitle: {a: b}\nnote: null\n"
        "published: 2025-02-04T10:30:00Z\nkind: [news]\n? [a, b]\n: c\n---\nWar"
    )
    story, problems = inspect_story(folder({"a.md": text}))
    row = story.articles.row(0, named=True)
    assert (row["outlet"], row["byline"], row["credit"], row["title"], row["note"], str(row["published"])) == (
        "24",
        "Ann Lee, Bob",
        None,
        None,
        None,
        "2025-02-04",
    )
    assert [str(problem) for problem in problems if problem.severity == "error"] == [
        "error: a.md: title must be one text, not names with values. It is taken as not known.",
        "error: a.md: credit must be one text, not names with values. It is taken as not known.",
        "error: a.md: kind must be one text, not a list. It is taken as not known.",
    ]


def test_front_matter_that_names_itself_without_end_is_read_at_once(folder):
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}x]" for n in range(1, 30)), "byline: *a29"]
    [record], _ = read_records(folder({"a.md": "---\n" + "\n".join(lines) + "\n---\nWar"}))
    assert (record.text, list(record.fields)) == ("War", ["byline"])


def test_a_field_that_stands_twice_is_read_once(folder):
    [record], _ = read_records(folder({"a.md": "---\noutlet: North\nOutlet: South\n---\nWar"}))
    assert record.fields == {"outlet": "North"}
    message = "the column 'outlet' stands twice; the first one is read. Remove the other or rename it."
    assert record.problems == [Problem("error", "a.md", message, 1)]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_byte_order_marks_and_line_ends_do_not_hide_the_front_matter(folder, mark, end):
    text = mark + end.join([b"---", b"outlet: North", b"---", b"War goes on."])
    [record], _ = read_records(folder({"a.md": text}))
    assert (record.fields, record.text) == ({"outlet": "North"}, "War goes on.")


def test_front_matter_without_an_end_is_read_to_the_first_empty_line(folder):
    [record], _ = read_records(folder({"a.md": "---\noutlet: North\ntitle: War\n\nWar goes on.\n"}))
    assert (record.fields, record.text) == ({"outlet": "North", "title": "War"}, "War goes on.")
    message = "its front matter has no --- at the end; read up to the first empty line. Close it."
    assert record.problems == [Problem("repair", "a.md", message)]


# --- tables of articles -----------------------------------------------------------------------------------------


def test_a_csv_of_articles_gives_a_record_a_row(folder):
    [first, second], problems = read_records(
        folder({"articles.csv": 'Text,outlet\n"War, they said.\nOn.",North\n\nPeace,South\n'})
    )
    assert (first.file, first.row, first.text, first.fields) == (
        "articles.csv",
        2,
        "War, they said.\nOn.",
        {"outlet": "North"},
    )
    assert (second.text, second.fields) == ("Peace", {"outlet": "South"})
    assert problems == []


def test_a_csv_row_with_a_missing_field_costs_no_other_row(folder):
    records, problems = read_records(folder({"articles.csv": "text,outlet\nWar\nPeace,South\n"}))
    assert texts(records) == ["Peace"]
    message = "must have 2 fields like the first line, not 1. The row is not read."
    assert problems == [Problem("error", "articles.csv", message, 2)]


def test_a_csv_without_a_text_column_is_told(folder):
    records, problems = read_records(folder({"articles.csv": "body,outlet\nWar,North\n"}))
    assert records == []
    message = "must have a column named text; its columns are body, outlet."
    assert problems == [Problem("error", "articles.csv", message, 1)]


def test_an_empty_csv_is_told(folder):
    message = "must have a column named text; its columns are nothing."
    assert read_records(folder({"articles.csv": ""})) == ([], [Problem("error", "articles.csv", message, 1)])


def test_an_unclosed_quotation_mark_in_a_csv_does_not_swallow_rows_silently(folder):
    records, problems = read_records(folder({"articles.csv": 'outlet,text\nNorth,"War\nSouth,Peace\n'}))
    assert len(records) == 2 or [problem.severity for problem in problems] == ["error"]


def test_a_json_line_is_a_record(folder):
    lines = json.dumps({"Text": "War", "outlet": "North", "tags": ["a"]}) + "\n\n" + json.dumps({"text": "Peace"})
    [first, second], problems = read_records(folder({"articles.jsonl": lines}))
    assert (first.row, first.text, first.fields) == (1, "War", {"outlet": "North"})
    assert (second.row, second.text) == (3, "Peace")
    assert [problem.message[:38] for problem in problems] == ["the column 'tags' is not read; the col"]


def test_broken_json_lines_cost_no_other_line(folder):
    lines = ['{"text": "War"}', '{"text": ', "[1]", "[" * 100_000, '{"text": "Peace"}']
    records, problems = read_records(folder({"articles.jsonl": "\n".join(lines)}))
    assert texts(records) == ["War", "Peace"]
    assert [(problem.severity, problem.row, problem.message) for problem in problems] == [
        ("error", 2, "must be a JSON object; Expecting value. The row is not read."),
        (
            "error",
            3,
            'must be a JSON object; it must be like {"text": ...}, not a list or a value. The row is not read.',
        ),
        ("error", 4, "must be a JSON object; it is nested too deeply. The row is not read."),
    ]


def test_a_json_line_without_text_has_an_empty_one(folder):
    records, _ = read_records(folder({"articles.jsonl": '{"text": null}\n{"outlet": "North"}\n{"text": 7}'}))
    assert texts(records) == ["", "", "7"]


def test_a_parquet_row_is_a_record(folder):
    table = pl.DataFrame({"Text": ["War", None], "outlet": ["North", "South"], "page": [1, 2]})
    records, problems = read_records(folder({"articles.parquet": parquet(table)}))
    assert [(record.row, record.text, record.fields) for record in records] == [
        (1, "War", {"outlet": "North"}),
        (2, "", {"outlet": "South"}),
    ]
    assert [problem.severity for problem in problems] == ["guess"]


@pytest.mark.parametrize("data", [b"", b"War", b"PAR1" + b"\x00" * 40 + b"PAR1", b"PAR1war\xff\xff\xff\x7fPAR1"])
def test_a_parquet_file_that_is_none_costs_no_other_article(folder, data):
    records, problems = read_records(folder({"articles.parquet": data, "a.txt": "War"}))
    assert texts(records) == ["War"]
    assert [(problem.severity, problem.file, problem.message[:23]) for problem in problems] == [
        ("error", "articles.parquet", "must be a Parquet file;")
    ]


def test_a_parquet_file_without_text_is_told(folder):
    _, problems = read_records(folder({"articles.parquet": parquet(pl.DataFrame({"body": ["War"]}))}))
    message = "must have a column named text; its columns are body."
    assert problems == [Problem("error", "articles.parquet", message, 1)]


def test_parquet_columns_that_differ_in_case_only_cost_no_other_article(folder):
    table = pl.DataFrame({"Text": ["War"], "text": ["Peace"]})
    records, problems = read_records(folder({"articles.parquet": parquet(table), "a.txt": "Truce"}))
    assert texts(records) == ["Truce", "War"]
    message = "the column 'text' stands twice; the first one is read. Remove the other or rename it."
    assert problems == [Problem("error", "articles.parquet", message, 1)]


ODD = [
    ({"text": ["War", "goes on."]}, "War\n\ngoes on."),
    ({"text": {"a": "War"}}, None),
    ({"text": True}, None),
    ({"text": "War", "title": [1, {"a": 2}], "byline": ["Ann", None, "Bob"], "outlet": True}, "War"),
    ({"text": "War", "published": float("nan"), "title": float("inf"), "note": 10**400}, "War"),
    ({"text": "War", "outlet": "x" * 3000}, "War"),
    ({"text": float("nan")}, None),
]


@pytest.mark.parametrize(("row", "text"), ODD)
def test_an_odd_row_of_json_costs_no_other(folder, row, text):
    lines = [json.dumps(row), json.dumps({"text": "Peace is far.", "outlet": "South"})]
    story, problems = inspect_story(folder({"articles.jsonl": "\n".join(lines)}))
    assert [each.split("\n")[-1] for each in story.articles["text"]] == [
        *([] if text is None else [text.split("\n")[-1]]),
        "Peace is far.",
    ]
    assert {problem.row for problem in problems if problem.severity != "guess"} <= {1}
    assert all(len(str(problem)) < 250 for problem in problems)


def test_odd_fields_are_told_in_plain_words(folder):
    line = json.dumps({"text": "War", "title": True, "url": ["a"], "published": {"a": 1}, "date": "x", "outlet": "N"})
    _, problems = inspect_story(folder({"articles.jsonl": line}))
    assert [str(problem) for problem in problems if problem.file == "articles.jsonl"] == [
        "guess: articles.jsonl, row 1: the column 'date' is not read; did you mean published?",
        "error: articles.jsonl, row 1: published must be a day like 2025-02-04, not '{'a': 1}'. "
        "It is taken as not known.",
        "error: articles.jsonl, row 1: title must be one text, not true or false. It is taken as not known.",
        "error: articles.jsonl, row 1: url must be one text, not a list. It is taken as not known.",
    ]


def test_one_json_list_is_read_as_rows(folder):
    text = json.dumps([{"text": "War"}, 7, {"text": "Peace"}], indent=1)
    records, problems = read_records(folder({"articles.jsonl": text}))
    assert [(record.row, record.text) for record in records] == [(1, "War"), (3, "Peace")]
    assert [(problem.severity, problem.row) for problem in problems] == [("repair", None), ("error", 2)]


def test_json_keys_are_looked_at_in_every_row(folder):
    lines = ['{"text": "War"}', '{"Text": "Peace", "text": "x", "headline": "y"}', '{"text": "z", "headline": "y"}']
    records, problems = read_records(folder({"articles.jsonl": "\n".join(lines)}))
    assert texts(records) == ["War", "Peace", "z"]
    assert [(problem.row, problem.message) for problem in problems] == [
        (2, "the column 'text' stands twice; the first one is read. Remove the other or rename it."),
        (2, "the column 'headline' is not read; did you mean title?"),
    ]


def test_a_parquet_file_of_odd_types_costs_no_article(folder):
    table = pl.DataFrame(
        {
            "text": [b"War \xe2\x80\x9con\xe2\x80\x9d", b"Peace"],
            "byline": [["Ann", "Bob"], []],
            "title": [{"a": 1}, {"a": 2}],
            "outlet": pl.Series(["North", None], dtype=pl.Categorical),
            "published": pl.Series([1, 2], dtype=pl.Duration("ms")),
            "note": [1.5, float("nan")],
        }
    )
    story, problems = inspect_story(folder({"articles.parquet": parquet(table)}))
    assert story.articles.select("text", "byline", "title", "outlet", "note").rows() == [
        ("War “on”", "Ann, Bob", None, "North", "1.5"),
        ("Peace", None, None, "unknown (articles, row 2)", None),
    ]
    assert {problem.message.split(" ")[0] for problem in problems if problem.severity == "error"} == {
        "title",
        "published",
    }


WHOLE = pl.DataFrame({"text": ["War goes on."] * 5, "outlet": ["North"] * 5})


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_parquet_file_costs_another_article(tmp_path_factory, at, noise):
    place = tmp_path_factory.mktemp("story")
    data = parquet(WHOLE)
    at %= len(data)
    (place / "articles.parquet").write_bytes(data[:at] + noise + data[at + len(noise) :])
    (place / "a.txt").write_text("Peace")
    assert "Peace" in texts(read_records(place)[0])


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Articles.CSV", "is not read; its name must be articles.csv. Rename it."),
        ("Sources.csv", "is not read; its name must be sources.csv. Rename it."),
        ("concepts.yml", "is not read; its name must be concepts.yaml. Rename it."),
        (
            "hand-count.csv",
            "is not read; tables of articles are articles.csv, articles.jsonl, articles.parquet, "
            "all else is sources.csv, concepts.yaml and verbs.csv.",
        ),
    ],
)
def test_a_file_whose_name_is_nearly_right_is_told(folder, name, message):
    _, problems = read_records(folder({"a.txt": "War", name: "x", "picture.jpg": "x"}))
    assert [(problem.file, problem.message) for problem in problems] == [(name, message)]
