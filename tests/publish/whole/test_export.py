import pytest

from analysis import annotate, read_story
from analysis.errors import OutputError
from analysis.publish.files import MARKER
from analysis.publish.whole.export import FORMATS, export, files
from analysis.publish.whole.quiet import without_texts
from tests.publish.whole import small

STORY = {
    "a.txt": small.TEXTS[0][1],
    "b.txt": small.TEXTS[1][1],
    "sources.csv": "file,outlet\na.txt,North\nb.txt,South\n",
    "concepts.yaml": "held:\n  hostages: [hostages]\n  captives: [captives]\n",
}
LIGHT = ("references", "texts", "xlsx")


@pytest.fixture
def made(folder, tmp_path):
    """A story and the report of it."""
    story, out = folder(STORY), tmp_path / "out"
    small.write_report(out, annotate(read_story(story)))
    (out / MARKER).write_text("")
    return story, out


def test_the_files_asked_for_are_written_with_a_readme(made):
    story, out = made
    found = export(story, out, only=["xlsx, references", "texts"])
    names = {path.relative_to(found.folder).as_posix() for path in found.folder.rglob("*") if path.is_file()}
    assert found.folder == out / "export"
    assert names - {".written-by-source-framing.json"} == {
        "README.md",
        "references.bib",
        "references.json",
        "sentences.csv",
        "tables.xlsx",
        *(f"texts/{name}" for name in ("README.md", "a.txt", "b.txt")),
    }
    assert "| tables.xlsx | all tables;" in (found.folder / "README.md").read_text()


def test_what_somebody_changed_stays_and_is_named(made):
    story, out = made
    place = export(story, out, only=LIGHT).folder
    (place / "references.bib").write_text("mine")
    (place / "comments.docx").write_text("mine")
    again = export(story, out, only=LIGHT)
    assert again.kept == (place / "references.bib",)
    assert (place / "references.bib").read_text() == (place / "comments.docx").read_text() == "mine"
    assert not export(story, out, only=LIGHT, overwrite=True).kept
    assert (place / "references.bib").read_text() != "mine"


def test_a_report_of_an_older_story_is_not_exported(made):
    story, out = made
    (story / "a.txt").write_text("Another text.")
    with pytest.raises(OutputError) as caught:
        export(story, out)
    assert str(caught.value) == (
        f"The report must be of the story as it is; {story} has changed since it was made. "
        f"Run this first: framing report {story}"
    )


def test_without_a_report_it_says_what_to_do(made, tmp_path):
    story, _ = made
    with pytest.raises(OutputError) as caught:
        export(story, tmp_path / "none")
    assert str(caught.value) == (
        f"{tmp_path / 'none'} must hold a report of this story; it holds none. Run this first: framing report {story}"
    )
    assert not (tmp_path / "none").exists()


def test_a_format_that_is_none_is_refused(made):
    with pytest.raises(OutputError, match=r"^--only must name some of html, pdf, .*, texts; odt is not one of them\.$"):
        export(*made, only=["odt"])


def test_texts_can_be_left_out_of_every_file(whole):
    found = files(without_texts(whole), ["html", "references", "texts"])
    assert sorted(found) == ["README.md", "references.bib", "references.json", "report.html"]
    assert b"These files hold no sentences of the articles." in found["README.md"]
    assert not [name for name, data in found.items() if small.SENTENCE[:60].encode() in data]
    assert set(FORMATS) == {"html", "pdf", "docx", "pptx", "xlsx", "references", "texts"}
