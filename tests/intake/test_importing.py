import os
import zipfile

import pytest

from analysis.errors import OutputError
from analysis.intake.importing import import_articles
from analysis.intake.ledger import read_ledger
from analysis.intake.readers import read_all
from analysis.story.read import inspect_story
from analysis.writing import locked

NORTH = "---\noutlet: The North\npublished: 2025-02-04\n---\n# War goes on\n\nIt goes on in the north, said Ann Lee.\n"
SOUTH = "Peace is far\n\nBy Bo Fox\n\nIt is far away, and nobody knows where it is.\n"


def write(place, files):
    for name, content in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return place


def contents(place):
    return {path.name: path.read_bytes() for path in place.iterdir()}


def test_files_become_a_story_that_can_be_compared(tmp_path):
    files = write(tmp_path / "in", {"a.md": NORTH, "South_b.txt": SOUTH})
    receipt = import_articles(files, tmp_path / "story", progress=False)
    assert (
        str(receipt).splitlines()[0]
        == f"2 new articles of 2 outlets in {tmp_path / 'story'}; 2 articles found in 2 files."
    )
    story, problems = inspect_story(tmp_path / "story")
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
    rows = story.articles.select("file", "outlet", "title", "byline", "certainty", "identified_by", "text").rows()
    assert rows == [
        (
            "2025-02-04_the-north_war-goes-on.md",
            "The North",
            "War goes on",
            None,
            "certain",
            "as given in in/a.md",
            "War goes on\n\nIt goes on in the north, said Ann Lee.",
        ),
        (
            "south_peace-is-far.md",
            "South",
            "Peace is far",
            "Bo Fox",
            "guessed",
            "guessed from in/South_b.txt",
            "Peace is far\n\nIt is far away, and nobody knows where it is.",
        ),
    ]


def test_a_second_import_adds_what_is_new_and_changes_nothing_else(tmp_path):
    files = write(tmp_path / "in", {"a.md": NORTH})
    import_articles(files, tmp_path / "story", progress=False)
    before = contents(tmp_path / "story")
    again = import_articles(files, tmp_path / "story", progress=False)
    assert again.n_added == 0
    assert "1 article was imported before; nothing was changed there." in str(again)
    write(files, {"South_b.txt": SOUTH})
    third = import_articles(files, tmp_path / "story", progress=False)
    assert third.n_added == 1
    after = contents(tmp_path / "story")
    assert after["2025-02-04_the-north_war-goes-on.md"] == before["2025-02-04_the-north_war-goes-on.md"]
    assert after["sources.csv"].startswith(before["sources.csv"])
    assert after["imported.csv"].startswith(before["imported.csv"])
    assert after["RECEIPT.md"].count(b"\n## ") == 3


def test_what_its_owner_changed_or_removed_is_left_so(tmp_path):
    files = write(tmp_path / "in", {"a.md": NORTH, "South_b.txt": SOUTH})
    import_articles(files, tmp_path / "story", progress=False)
    (tmp_path / "story" / "2025-02-04_the-north_war-goes-on.md").write_text("Mine.")
    (tmp_path / "story" / "south_peace-is-far.md").unlink()
    import_articles(files, tmp_path / "story", progress=False)
    assert (tmp_path / "story" / "2025-02-04_the-north_war-goes-on.md").read_text() == "Mine."
    assert not (tmp_path / "story" / "south_peace-is-far.md").exists()


def test_a_second_copy_is_told_and_a_text_of_many_outlets_stands_once(tmp_path):
    papers = {f"{name}_x.txt": SOUTH for name in ("East", "Oslo", "South", "West")}
    write(tmp_path / "in", papers | {"a.md": NORTH, "b.md": NORTH + "\n"})
    receipt = import_articles(tmp_path / "in", tmp_path / "story", progress=False)
    assert receipt.n_added == 2
    story, _ = inspect_story(tmp_path / "story")
    assert sorted(story.articles["outlet"]) == ["East, Oslo and 2 others", "The North"]
    assert "4 outlets printed this text: East, Oslo, South, West." in story.articles["note"].to_list()
    by_source = {entry.source: (entry.status, entry.reason) for entry in read_ledger(tmp_path / "story")}
    assert by_source["in/b.md"] == ("second copy", "it is the same as in/a.md.")
    assert by_source["in/West_x.txt"] == ("shared copy", "its text is that of in/East_x.txt.")


def test_a_packed_file_is_opened_and_one_bad_file_costs_no_other(tmp_path):
    write(tmp_path / "in", {"bad.pdf": b"%PDF-1.4 torn", "empty.txt": "", "a.md": NORTH})
    with zipfile.ZipFile(tmp_path / "in" / "more.zip", "w") as archive:
        archive.writestr("South_b.txt", SOUTH)
    receipt = import_articles(tmp_path / "in", tmp_path / "story", progress=False)
    assert receipt.n_added == 2
    refused = {entry.source for entry in receipt.entries if entry.status == "refused"}
    assert refused == {"in/bad.pdf", "in/empty.txt"}


def test_an_outlet_can_be_given_for_files_that_name_none(tmp_path):
    write(tmp_path, {"in/1.txt": SOUTH})
    import_articles(tmp_path / "in", tmp_path / "story", outlet="West", progress=False)
    story, _ = inspect_story(tmp_path / "story")
    assert story.articles.select("outlet", "certainty").rows() == [("West", "certain")]


def test_a_file_of_the_owners_is_never_taken_for_an_article_of_the_import(tmp_path):
    name = "2025-02-04_the-north_war-goes-on.md"
    write(tmp_path, {"in/a.md": NORTH, f"story/{name}": "Mine."})
    import_articles(tmp_path / "in", tmp_path / "story", progress=False)
    assert (tmp_path / "story" / name).read_text() == "Mine."
    assert (tmp_path / "story" / name.replace(".md", "-2.md")).exists()


@pytest.mark.parametrize("to", ["in", "in/a.md"])
def test_what_is_read_is_not_written_to(tmp_path, to):
    write(tmp_path, {"in/a.md": NORTH})
    with pytest.raises(OutputError, match=r"^--to must be"):
        import_articles(tmp_path / "in", tmp_path / to, progress=False)
    assert contents(tmp_path / "in") == {"a.md": NORTH.encode()}


def test_the_receipt_names_what_was_not_found(tmp_path):
    receipt = import_articles(tmp_path / "no", tmp_path / "story", progress=False)
    assert "1 file was refused:" in str(receipt)
    assert sorted(path.name for path in (tmp_path / "story").iterdir()) == ["RECEIPT.md", "imported.csv"]


def imported(place, to):
    return import_articles(place, to, progress=False)


def test_rows_of_two_tables_may_have_the_same_numbers(tmp_path):
    table = "id,outlet,text\n1,{0},{1} goes on.\n1,{0},{1} ends.\n"
    write(tmp_path / "in", {"a.csv": table.format("North", "War"), "b.csv": table.format("South", "Peace")})
    assert imported(tmp_path / "in", tmp_path / "story").n_added == 4
    write(tmp_path / "in", {"c.csv": table.format("West", "Rain")})
    assert imported(tmp_path / "in", tmp_path / "story").n_added == 2


def test_a_text_of_many_outlets_is_not_added_again(tmp_path):
    write(tmp_path / "in", {f"{name}_x.txt": SOUTH for name in ("East", "Oslo", "West")})
    assert [imported(tmp_path / "in", tmp_path / "story").n_added for _ in range(3)] == [1, 0, 0]


def test_a_story_inside_the_folder_that_is_read_is_not_read_into_itself(tmp_path):
    write(tmp_path / "in", {"South_b.txt": SOUTH})
    assert [imported(tmp_path / "in", tmp_path / "in" / "story").n_added for _ in range(3)] == [1, 0, 0]


def test_two_imports_into_one_folder_at_a_time_are_refused(tmp_path):
    write(tmp_path, {"in/a.md": NORTH, "story/.importing": ""})
    with locked(tmp_path / "story" / ".importing"), pytest.raises(OutputError, match=r"^Another import writes into "):
        imported(tmp_path / "in", tmp_path / "story")
    assert imported(tmp_path / "in", tmp_path / "story").n_added == 1
    assert not (tmp_path / "story" / ".importing").exists()


def test_an_article_whose_file_is_gone_is_told_with_the_way_to_have_it_again(tmp_path):
    write(tmp_path, {"in/a.md": NORTH})
    imported(tmp_path / "in", tmp_path / "story")
    name = "2025-02-04_the-north_war-goes-on.md"
    (tmp_path / "story" / name).unlink()
    told = str(imported(tmp_path / "in", tmp_path / "story"))
    assert f"its file, {name}, is gone; delete its row in imported.csv to import it again." in told


@pytest.mark.parametrize("name", ["RECEIPT.md", "imported.csv"])
def test_what_stands_in_the_place_of_the_receipt_is_not_followed(tmp_path, name):
    write(tmp_path, {"in/a.md": NORTH, "secret": "x", "story/b.txt": "Mine."})
    (tmp_path / "story" / name).symlink_to(tmp_path / "secret")
    with pytest.raises(OutputError, match=r"must be a file that the import writes; it is something else"):
        imported(tmp_path / "in", tmp_path / "story")


def test_a_link_to_nothing_is_no_story_folder(tmp_path):
    write(tmp_path, {"in/a.md": NORTH})
    (tmp_path / "story").symlink_to(tmp_path / "story")
    with pytest.raises(OutputError, match=r"^--to must be a story folder; .* is a link to nothing"):
        imported(tmp_path / "in", tmp_path / "story")


def test_a_file_that_ends_the_process_that_reads_it_costs_no_other(tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.intake.importing.FILES_A_PROCESS", 1)
    monkeypatch.setattr("analysis.intake.importing.cores", lambda: 2)
    monkeypatch.setattr("analysis.intake.importing.read_all", ended)
    write(tmp_path / "in", {"a.md": NORTH, "b_killer.txt": SOUTH, "c.md": NORTH.replace("North", "South")})
    receipt = imported(tmp_path / "in", tmp_path / "story")
    assert receipt.n_added == 2
    [refused] = [entry for entry in receipt.entries if entry.status == "refused"]
    assert (refused.source, refused.reason) == (
        "in/b_killer.txt",
        "ended the process that read it; there may be too little memory for it. Split it, or leave it out.",
    )


def ended(source):
    """Read a file, in a process that ends at one of them, as the system ends one that takes too much memory."""
    if "killer" in source.name:
        os._exit(9)
    return read_all(source)
