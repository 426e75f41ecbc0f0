import hashlib
import io
import json
from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StoryError
from analysis.schema import check
from analysis.schema.story import ARTICLES, PROBLEMS
from analysis.story import read_story
from analysis.story.read import inspect_story

CONCEPTS = "c:\n  war: [war]\n  truce: [truce*]\n"
SOURCES = "file,outlet,published,language\na.txt,North,2025-02-04,en\nb.txt,South,2025-02-05,en\n"
GOOD = {"a.txt": "War goes on.", "b.txt": "War goes on and on.", "sources.csv": SOURCES, "concepts.yaml": CONCEPTS}

ENGLISH = "War goes on in the east, and the west and the south are quiet."


def told(story):
    return [(row["severity"], row["file"], row["row"], row["message"]) for row in story.problems.iter_rows(named=True)]


def test_a_good_folder_is_read_without_a_problem(folder):
    story = read_story(folder(GOOD))
    assert story.name == "story"
    assert story.articles.select("article_id", "outlet", "published", "kind", "file", "text").rows() == [
        ("a", "North", date(2025, 2, 4), "news", "a.txt", "War goes on."),
        ("b", "South", date(2025, 2, 5), "news", "b.txt", "War goes on and on."),
    ]
    assert told(story) == []
    assert check(story.problems, PROBLEMS) is story.problems
    assert check(story.articles, ARTICLES) is story.articles


def test_the_path_may_be_text(folder):
    assert read_story(str(folder(GOOD))).articles.height == 2


BAD = {
    "not utf-8": {"x.txt": b"Israel\x92s \x93war\x94 goes on in the east of the city."},
    "utf-16": {"x.txt": "War in the east.".encode("utf-16")},
    "byte order mark": {"x.txt": b"\xef\xbb\xbfWar in the east."},
    "carriage returns": {"x.txt": b"War in\r\nthe east."},
    "control characters": {"x.txt": b"War \x00 in the \x1b east."},
    "empty file": {"x.txt": b""},
    "blank file": {"x.txt": b" \n\t "},
    "noise": {"x.txt": bytes(range(256))},
    "missing row": {"x.txt": "War in the east.", "sources.csv": SOURCES},
    "row twice": {"sources.csv": SOURCES + "a.txt,North,2025-02-04\n"},
    "rows that disagree": {"sources.csv": SOURCES + "a.txt,East,2025-02-04\n"},
    "bad language": {"sources.csv": SOURCES.replace(",en", ",Klingon")},
    "bad certainty": {"sources.csv": SOURCES.replace("language", "certainty")},
    "bad day": {"sources.csv": SOURCES.replace("2025-02-04", "4 Feb")},
    "path that leaves": {"sources.csv": SOURCES + "../x.txt,East,2025-02-04\n"},
    "long name": {"sources.csv": SOURCES + "x" * 300 + ".txt,East,2025-02-04\n"},
    "unknown column": {"sources.csv": SOURCES.replace("published", "publishd")},
    "no sources": {"sources.csv": None},
    "empty sources": {"sources.csv": ""},
    "broken sources": {"sources.csv": SOURCES + 'x.txt,"East'},
    "sources of noise": {"sources.csv": bytes(range(256))},
    "the same article twice": {"x.txt": "War goes on."},
    "broken json": {"articles.jsonl": '{"text": "War in the east."}\n{"text": \n[]\n'},
    "json with half a surrogate": {
        "articles.jsonl": '{"text": "War in the east.", "title": "\\ud800", "note": "\\u0000"}'
    },
    "parquet that is none": {"articles.parquet": b"War"},
    "csv without text": {"articles.csv": "a,b\n1,2\n"},
    "csv with a torn row": {"articles.csv": "text,outlet\nWar\n"},
    "word file": {"x.docx": b"PK"},
    "broken front matter": {"x.md": '---\ntitle: "War\n---\nWar in the east.'},
    "front matter of lists": {"x.md": "---\noutlet: [a]\npublished: {b: c}\n---\nWar in the east."},
}


@pytest.mark.parametrize("name", BAD)
def test_whatever_is_wrong_costs_no_other_article(folder, name):
    files = {key: value for key, value in (GOOD | BAD[name]).items() if value is not None}
    story, problems = inspect_story(folder(files))
    assert {"War goes on.", "War goes on and on."} <= set(story.articles["text"])
    assert name == "byte order mark" or problems
    assert story.problems.height == len(problems)


def test_a_missing_row_is_guessed_and_told(folder):
    story = read_story(folder(GOOD | {"East_1.txt": f"By Ann Lee\n6 Feb 2025\n{ENGLISH}\n(AP)"}))
    row = story.articles.filter(pl.col("file") == "East_1.txt").row(0, named=True)
    assert (row["outlet"], row["byline"], row["published"], row["credit"], row["identified_by"]) == (
        "East",
        "Ann Lee",
        date(2025, 2, 6),
        "AP",
        "guessed from the file name",
    )
    assert told(story) == [
        ("guess", "East_1.txt", None, "has no row in sources.csv; add one. Its outlet and day are guessed."),
        (
            "guess",
            "East_1.txt",
            None,
            "guessed: outlet East, published 2025-02-06, byline Ann Lee, credit AP. "
            "Confirm or correct it in sources.csv.",
        ),
    ]


def test_without_sources_everything_is_guessed_and_told(folder):
    story = read_story(folder({"North_1.txt": ENGLISH, "concepts.yaml": CONCEPTS}))
    assert story.articles["outlet"].to_list() == ["North"]
    assert told(story) == [
        (
            "guess",
            "sources.csv",
            None,
            "is missing, so outlet, date and byline were guessed. Add one to be sure.",
        ),
        ("guess", "North_1.txt", None, "guessed: outlet North. Confirm or correct it in sources.csv."),
    ]


def test_what_sources_leave_empty_is_not_guessed_once_the_outlet_is_named(folder):
    files = {
        "a.txt": f"By Ann Lee\n{ENGLISH}",
        "sources.csv": "file,outlet\na.txt,North\n",
        "concepts.yaml": CONCEPTS,
    }
    story = read_story(folder(files))
    assert story.articles.row(0, named=True)["byline"] is None
    assert told(story) == []


def test_an_empty_article_is_left_out_and_told(folder):
    story = read_story(folder(GOOD | {"b.txt": " \n"}))
    assert story.articles["article_id"].to_list() == ["a"]
    message = "holds no text; it is left out. Paste the article into it or remove it."
    assert told(story) == [("error", "b.txt", None, message)]


def test_the_same_article_of_the_same_outlet_is_read_once(folder):
    story = read_story(folder(GOOD | {"b.txt": "war  goes\non.", "sources.csv": SOURCES.replace("South", "North")}))
    assert story.articles["article_id"].to_list() == ["a"]
    message = "holds the same text as a, of the same outlet; it is left out."
    assert told(story) == [("error", "b.txt", None, message)]


def test_copies_and_equal_ids_of_a_table_are_told_with_their_rows(folder):
    """The first row below the names of the columns is row 2, as a spreadsheet shows it."""
    table = "article_id,outlet,text\nx,North,War goes on.\nx,South,Rain falls.\ny,North,War goes on.\nz,South,War goes on.\n"
    story = read_story(folder({"articles.csv": table}))
    assert [each for each in told(story) if each[0] != "guess" or "same text" in each[3]] == [
        ("error", "articles.csv", 4, "holds the same text as x, of the same outlet; it is left out."),
        ("repair", "articles.csv", 3, "article_id 'x' is there twice; this one is now called 'x-2'."),
        ("guess", "articles.csv", 5, "holds the same text as x of North; both are kept as shared copy."),
    ]


def test_the_same_article_of_two_outlets_is_kept_as_shared_copy(folder):
    story = read_story(folder(GOOD | {"b.txt": "War goes on."}))
    assert story.articles["article_id"].to_list() == ["a", "b"]
    message = "holds the same text as a of North; both are kept as shared copy."
    assert told(story) == [("guess", "b.txt", None, message)]


def test_a_third_copy_of_the_second_outlet_is_left_out_too(folder):
    rows = "file,outlet\na.txt,North\nb.txt,South\nc.txt,South\n"
    same = dict.fromkeys(["a.txt", "b.txt", "c.txt"], "War goes on.")
    story = read_story(folder(GOOD | same | {"sources.csv": rows}))
    assert story.articles["article_id"].to_list() == ["a", "b"]


def test_two_articles_never_have_one_id(folder):
    story = read_story(folder(GOOD | {"a.md": "Peace is far."}))
    assert story.articles["article_id"].to_list() == ["a", "a-2", "b"]
    assert [message for _, _, _, message in told(story) if "twice" in message] == [
        "article_id 'a' is there twice; this one is now called 'a-2'."
    ]


def test_a_row_of_a_file_in_a_folder_below_is_told(folder):
    place = folder(GOOD | {"sources.csv": SOURCES + "old/c.txt,East,2025-02-04\nconcepts.yaml,West,\n"})
    (place / "old").mkdir()
    (place / "old" / "c.txt").write_text("War")
    assert told(read_story(place)) == [
        (
            "error",
            "sources.csv",
            4,
            "'old/c.txt' is in a subfolder; articles are read from the story folder itself. Move it there.",
        ),
        ("error", "sources.csv", 5, "'concepts.yaml' is not a .txt or .md article."),
    ]


def test_the_title_of_a_table_row_is_put_before_its_text(folder):
    lines = [{"title": "War", "text": "It goes on.", "outlet": "North"}, {"title": "War", "text": "War\nIt ends."}]
    files = {"articles.jsonl": "\n".join(map(json.dumps, lines)), "concepts.yaml": CONCEPTS}
    story = read_story(folder(files))
    assert story.articles["text"].to_list() == ["War\n\nIt goes on.", "War\nIt ends."]
    assert story.articles["article_id"].to_list() == ["articles-1", "articles-2"]
    assert story.articles["outlet"].to_list() == ["North", "unknown (articles, row 2)"]


def test_fields_of_a_table_hold_no_control_characters(folder):
    line = '{"text": "War goes on.", "outlet": "No\\u0000rth", "title": "Half \\ud83d a pair"}'
    row = read_story(folder({"articles.jsonl": line, "concepts.yaml": CONCEPTS})).articles.row(0, named=True)
    assert "\x00" not in row["outlet"]
    assert row["title"].encode()


def test_parquet_articles_are_read_with_their_days(folder):
    file = io.BytesIO()
    table = pl.DataFrame({"text": [ENGLISH], "outlet": ["North"], "published": [date(2025, 2, 4)]})
    table.write_parquet(file)
    story = read_story(folder({"articles.parquet": file.getvalue(), "concepts.yaml": CONCEPTS}))
    assert story.articles["published"].to_list() == [date(2025, 2, 4)]
    assert told(story) == []


# --- what can't be compared -------------------------------------------------------------------------------------


def test_no_folder_is_an_error(tmp_path):
    with pytest.raises(StoryError) as caught:
        read_story(tmp_path / "none")
    place = tmp_path / "none"
    message = "must be a folder with articles (.txt, .md, or articles.csv, .jsonl, .parquet); no such folder exists."
    assert str(caught.value) == f"{place} cannot be compared:\n  error: {place}: {message}"


def test_an_empty_folder_is_an_error(folder):
    with pytest.raises(StoryError, match=r"must hold at least one article with text; it holds none\."):
        read_story(folder({}))


def test_a_wrong_dictionary_is_an_error_that_tells_everything(folder):
    place = folder(GOOD | {"concepts.yaml": "c:\n  t: []\n  u: [war]\n  v: [war]\n", "b.txt": ""})
    with pytest.raises(StoryError) as caught:
        read_story(place)
    assert str(caught.value).split("\n") == [
        f"{place} cannot be compared:",
        "  error: b.txt: holds no text; it is left out. Paste the article into it or remove it.",
        "  error: concepts.yaml, row 2: concepts, c, “t” must have at least one pattern; write for example t: [t].",
        "  error: concepts.yaml, row 2: concepts, c: the pattern “war” is claimed by “u” and by “v”; "
        "leave it in one of them.",
    ]
    assert len(caught.value.problems) == 3


def test_problems_stand_errors_first(folder):
    place = folder(GOOD | {"b.txt": "", "x.txt": b"War in\rthe east."})
    severities = [problem[0] for problem in told(read_story(place))]
    assert severities == sorted(severities, key=["error", "repair", "guess"].index)
    assert len(set(severities)) == 3


# --- language and certainty ---------------------------------------------------------------------------------------

GERMAN = (
    "Der Krieg geht weiter, und niemand weiß, wann er endet. Die Regierung sagte am Dienstag, sie wolle weiter über "
    "eine Waffenruhe verhandeln."
)


def test_a_language_that_is_not_english_is_guessed_and_told(folder):
    story = read_story(folder(GOOD | {"b.txt": GERMAN, "sources.csv": SOURCES.replace(",en", "")}))
    assert story.articles["language"].to_list() == [None, "de"]
    assert told(story) == [
        (
            "guess",
            "a.txt",
            None,
            "its text does not show its language; it is treated as English. Say its language in sources.csv.",
        ),
        ("guess", "b.txt", None, "guessed: language German. Confirm or correct it in sources.csv."),
    ]


def test_a_language_that_is_given_is_not_guessed(folder):
    story = read_story(folder(GOOD | {"b.txt": GERMAN}))
    assert (story.articles["language"].to_list(), told(story)) == (["en", "en"], [])


def test_plain_english_is_not_told(folder):
    story = read_story(folder(GOOD | {"a.txt": ENGLISH, "sources.csv": SOURCES.replace("-04,en", "-04")}))
    assert (story.articles["language"].to_list(), told(story)) == (["en", "en"], [])


def test_front_matter_names_the_language(folder):
    article = "---\nlanguage: no\n---\nKrigen fortsetter."
    story = read_story(folder(GOOD | {"b.md": article}))
    assert story.articles.filter(pl.col("file") == "b.md")["language"].to_list() == ["no"]


def test_an_outlet_that_is_given_is_certain_and_one_that_is_not_is_guessed(folder):
    rows = "file,outlet,certainty\na.txt,North,likely\nb.txt,South\nc.txt,,certain\n"
    story = read_story(folder(GOOD | {"c.txt": "War ends.", "sources.csv": rows}))
    assert story.articles["certainty"].to_list() == ["likely", "certain", "guessed"]


# --- where it came from -------------------------------------------------------------------------------------------


def test_the_files_beside_the_articles_are_known_by_their_hashes(folder):
    place = folder(GOOD | {"verbs.csv": "verb,class\nvow,neutral\n"})
    assert read_story(place).files == {
        name: hashlib.sha256((place / name).read_bytes()).hexdigest()
        for name in ("concepts.yaml", "sources.csv", "verbs.csv")
    }


def test_a_file_that_is_not_there_or_can_t_be_read_has_no_hash(folder):
    place = folder(GOOD | {"sources.csv": ""})
    (place / "sources.csv").unlink()
    (place / "sources.csv").mkdir()
    assert list(read_story(place).files) == ["concepts.yaml"]


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=4), st.binary(max_size=60))
def test_no_article_with_a_letter_is_refused(tmp_path_factory, contents, sources):
    place = tmp_path_factory.mktemp("story")
    for number, content in enumerate(contents):
        (place / f"{number}.txt").write_bytes(b"w%d " % number + content)
    (place / "sources.csv").write_bytes(sources)
    story, _ = inspect_story(place)
    assert story.articles.height == len(contents)


def test_files_whose_names_look_alike_share_no_row(folder):
    sources = "file,outlet\nal ja.txt,North\nS\u00fcd.txt,South\n"
    files = {
        "al ja.txt": "War here.",
        "al\nja.txt": "War there.",
        "S\u00fcd.txt": "Peace.",
        "Su\u0308d.txt": "No peace.",
    }
    story = read_story(folder({**files, "sources.csv": sources}))
    assert sorted(story.articles.select("file", "outlet", "text", "certainty").rows()) == [
        ("S\u00fcd (2).txt", "S\u00fcd", "No peace.", "guessed"),
        ("S\u00fcd.txt", "South", "Peace.", "certain"),
        ("al ja (2).txt", "al ja", "War there.", "guessed"),
        ("al ja.txt", "North", "War here.", "certain"),
    ]
    message = "its name looks like that of another file, al ja.txt; it is called al ja (2).txt here. Rename it."
    assert ("repair", "al ja (2).txt", None, message) in told(story)


def test_a_row_that_names_a_file_as_it_stands_is_of_that_file(folder):
    files = {"S\u00fcd.txt": "Peace.", "Su\u0308d.txt": "No peace."}
    story = read_story(folder({**files, "sources.csv": "file,outlet\nSu\u0308d.txt,South\nS\u00fcd.txt,North\n"}))
    assert sorted(story.articles.select("outlet", "text").rows()) == [("North", "Peace."), ("South", "No peace.")]
