import pytest

from analysis.errors import OutputError, StoryError
from analysis.publish.report import ROOT, report
from tests.conftest import ROOT as PROJECT

GOOD = {"a.txt": "War goes on.", "sources.csv": "file,outlet\na.txt,North\n", "concepts.yaml": "c:\n  war: [war]\n"}


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_project_is_found():
    assert ROOT == PROJECT
    assert sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))


def test_a_story_that_cannot_be_compared_makes_nothing(tmp_path):
    with pytest.raises(StoryError, match="cannot be compared"):
        report(tmp_path / "none", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", [".", "..", "../story"])
def test_the_story_folder_is_never_written_to(folder, out):
    place = folder(GOOD)
    before = names(place)
    with pytest.raises(OutputError) as caught:
        report(place, place / out)
    assert str(caught.value) == (
        f"--out must not be the story folder or one above it; it is {place / out}. Name another folder."
    )
    assert names(place) == before


def test_a_folder_of_others_is_never_written_to(folder, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("x")
    with pytest.raises(OutputError, match="nothing was written"):
        report(folder(GOOD), tmp_path / "mine")
    assert names(tmp_path / "mine") == ["a.txt"]


def test_a_folder_inside_the_story_is_never_read_as_the_story(folder):
    place = folder(GOOD | {"out": b"a file"})
    with pytest.raises(OutputError, match="is a file"):
        report(place, place / "out")
