import json
from datetime import date

import pytest

from analysis.errors import OutputError
from analysis.intake.article import Article, Part
from analysis.intake.folder import Placed, files_of, ids_in_table, names_for, sources_with
from analysis.schema.vocabulary import Zone
from analysis.story.read import inspect_story


def article(outlet="North", headline="War goes on", text="It goes on.", **known):
    parts = [Part(Zone.HEADLINE, headline)] if headline else []
    return Article("page", [*parts, Part(Zone.BODY, text)], outlet=outlet, published=date(2025, 2, 4), **known)


def placed(name="a.md", **known):
    return Placed(article(**known), name, "as given in a.docx", "certain")


def test_a_file_is_named_by_day_outlet_and_headline():
    articles = [article(), article(), article("Der Süden", None), article(None, "“War”?")]
    assert list(names_for(articles, ["2025-02-04_north_war-goes-on-2.MD"])) == [
        "2025-02-04_north_war-goes-on.md",
        "2025-02-04_north_war-goes-on-3.md",
        "2025-02-04_der-suden.md",
        "2025-02-04_unknown_war.md",
    ]


def test_an_article_becomes_a_file_that_is_read_back(tmp_path):
    one = placed(
        modified=date(2025, 2, 5),
        other_headlines={"search": "War: live", "social": "WAR"},
        url="https://a.b/c",
        byline="Ann Lee",
        section="World",
        language="en",
        notes=["It is long."],
    )
    for path, data in files_of([one], tmp_path, in_table=False).items():
        path.write_bytes(data)
    (tmp_path / "sources.csv").write_bytes(sources_with([one], tmp_path))
    assert (tmp_path / "a.md").read_text().endswith("---\n\n# War goes on\n\nIt goes on.\n")
    story, problems = inspect_story(tmp_path)
    assert [str(each) for each in problems if "concepts" not in each.file] == []
    row = story.articles.row(0, named=True)
    assert (row["text"], row["title"], row["other_headlines"], row["section"], str(row["modified"]), row["note"]) == (
        "War goes on\n\nIt goes on.",
        "War goes on",
        "search: War: live | social: WAR",
        "World",
        "2025-02-05",
        "It is long.",
    )


def test_many_articles_become_a_table_that_is_read_back(tmp_path):
    first = [placed("a.md"), placed("b.md", outlet="South")]
    for path, data in files_of(first, tmp_path, in_table=True).items():
        path.write_bytes(data)
    assert [path.name for path in tmp_path.iterdir()] == ["articles.jsonl"]
    for path, data in files_of([placed("c.md", outlet="West")], tmp_path, in_table=True).items():
        path.write_bytes(data)
    lines = (tmp_path / "articles.jsonl").read_text().splitlines()
    assert [json.loads(line)["outlet"] for line in lines] == ["North", "South", "West"]
    story, _ = inspect_story(tmp_path)
    assert story.articles["article_id"].to_list() == ["a", "b", "c"]
    assert story.articles["text"].to_list() == ["War goes on\n\nIt goes on."] * 3
    assert story.articles["marked"][0].to_list() == [{"line": 0, "zone": "headline"}]


def test_rows_are_added_below_those_of_the_owner(tmp_path):
    before = "file;outlet;weather\nmine.txt;East;rain"
    (tmp_path / "sources.csv").write_text(before)
    assert sources_with([placed()], tmp_path).decode() == f"{before}\na.md;North;\n"


@pytest.mark.parametrize("before", ["outlet,day\nNorth,1\n", "", "file,outlet\nÉa.txt,É\n".encode("latin-1")])
def test_a_table_that_cannot_be_added_to_is_left(tmp_path, before):
    (tmp_path / "sources.csv").write_bytes(before if isinstance(before, bytes) else before.encode())
    assert sources_with([placed()], tmp_path) is None


def test_no_cell_is_a_formula_for_a_spreadsheet(tmp_path):
    made = sources_with([placed(headline="=1+1", outlet="@North")], tmp_path).decode()
    assert made.splitlines()[1].split(",")[:5] == ["a.md", " @North", "2025-02-04", "", " =1+1"]


@pytest.mark.parametrize("before", ['{"text": "Mine."}\n'.encode("utf-16"), b'[{"text": "Mine."}]', b"\xff\xfe"])
def test_a_table_of_another_form_is_not_added_to(tmp_path, before):
    (tmp_path / "articles.jsonl").write_bytes(before)
    with pytest.raises(OutputError, match=r"^articles\.jsonl must be UTF-8 with a JSON object a line to be added to"):
        files_of([placed()], tmp_path, in_table=True)


def test_the_ids_of_a_table_are_known(tmp_path):
    (tmp_path / "articles.jsonl").write_text('{"article_id": "a", "text": "x"}\n{"id":"b"}\n{"text": "y"}')
    assert ids_in_table(tmp_path) == ["a", "b"]


@pytest.mark.parametrize("before", ["\n\nfile,outlet\n", 'file;"outlet, or paper, or site";outlet\nmine.txt;x;East\n'])
def test_rows_are_added_in_the_form_of_the_table(tmp_path, before):
    (tmp_path / "sources.csv").write_text(before)
    (tmp_path / "sources.csv").write_bytes(sources_with([placed()], tmp_path))
    (tmp_path / "a.md").write_text("War.")
    (tmp_path / "mine.txt").write_text("Mine.")
    story, problems = inspect_story(tmp_path)
    assert dict(story.articles.select("file", "outlet").rows())["a.md"] == "North"
    assert not [problem for problem in problems if problem.severity == "error"]
