import sys

import pytest

from analysis.charts.look import look, set_look
from analysis.publish import listing
from analysis.publish import settings as settings_of
from analysis.publish.settings_file import FILE, SettingsError

STORY = {"a.txt": "War goes on.", "sources.csv": "file,outlet\na.txt,North\n", "concepts.yaml": "c:\n  war: [war]\n"}


@pytest.fixture(autouse=True)
def _the_look_of_the_house():
    yield
    set_look()


@pytest.fixture
def project(folder, tmp_path, monkeypatch):
    """A notebook's folder, with settings of these lines, in a project with a story."""
    folder(STORY)

    def write(lines="story: story\n"):
        (tmp_path / "notebooks").mkdir(exist_ok=True)
        (tmp_path / "notebooks" / FILE).write_text(lines)
        monkeypatch.chdir(tmp_path / "notebooks")
        return tmp_path

    return write


def test_the_story_and_its_figures_are_those_the_file_names(project):
    place = project()
    found = settings_of(MOST=3)
    assert (found.story.name, found.folder) == ("story", place / "story")
    assert found.figures == place / "story-report" / "figures"
    assert repr(found) == (
        "Story: story, 1 article of 1 outlet; figures go to story-report/figures next to the story, size page; "
        "shared copy is counted in each article."
    )


def test_the_sample_storys_figures_go_to_the_project(project, monkeypatch):
    place = project()
    monkeypatch.setattr(listing, "ROOT", place)
    monkeypatch.setattr(listing, "SAMPLE", "story")
    monkeypatch.setattr(sys.modules["analysis.publish.settings"], "ROOT", place)
    found = settings_of()
    assert found.figures == place / "figures"
    assert "figures go to figures, size page" in repr(found)
    assert "save" not in repr(found)


def test_in_the_projects_own_notebooks_another_story_is_told_what_saving_does(project, monkeypatch):
    place = project()
    monkeypatch.setattr(listing, "ROOT", place)
    monkeypatch.setattr(sys.modules["analysis.publish.settings"], "ROOT", place)
    assert repr(settings_of()).endswith(
        " If you save this notebook, these results replace those of the sample in it. To work on a copy instead, "
        "run: framing open story"
    )


def test_a_notebook_can_have_its_own(project):
    place = project()
    found = settings_of(
        STORY=str(place / "story"), FIGURES="mine", CONTEXT="slide", SHARED_COPY="once", EMBEDDINGS=True
    )
    assert (found.figures, found.context, found.shared_copy, found.embeddings) == (
        place / "mine",
        "slide",
        "once",
        True,
    )
    assert repr(found).endswith("shared copy is counted once; sentences are also compared by meaning.")


def test_looks_hold_for_all_charts(project):
    project("story: story\nwidth: 120\ndpi: 150\nlanguage: de\npalette: {North: '#162F4A'}\n")
    settings_of()
    assert (look().width, look().dpi, look().language, dict(look().palette)) == (120, 150, "de", {"North": "#162F4A"})


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"MOST": 0}, "MOST must be a whole number, 1 or more; it is 0."),
        ({"STORY": "none"}, "STORY must be a folder with articles; “none” is not there. In {}: story."),
        ({"CONTEXT": "big"}, 'CONTEXT must be one of "page", "column", "slide"; it is "big".'),
        ({"SHARED_COPY": "In"}, 'SHARED_COPY must be one of "in", "out", "once"; it is "In". Did you mean "in"?'),
        ({"DPI": "fine"}, "DPI must be a number; it is “fine”."),
        ({"WIDTH": 5}, "settings.yaml: width must be a number, 60 to 600 mm; it is 5. Give one like 150."),
        (
            {"PALETTE": "red"},
            "PALETTE must hold a colour for each outlet, such as {{North: '#162F4A'}}; it is “red”.",
        ),
    ],
)
def test_a_wrong_setting_is_told_in_one_line(project, own, said):
    place = project()
    with pytest.raises(SettingsError) as caught:
        settings_of(**own)
    assert str(caught.value) == said.format(place.name)
    assert caught.value._render_traceback_() == [str(caught.value)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("story: nope", "settings.yaml: story must be a folder with articles; “nope” is not there. In {}: story."),
        ("story:", "settings.yaml: story must be a folder with articles; it is empty. In {}: story."),
        ("embeddings: perhaps", 'settings.yaml: embeddings must be one of "yes", "no"; it is "perhaps".'),
    ],
)
def test_a_wrong_line_of_the_file_is_told_with_its_place(project, line, said):
    place = project(f"{'story: story' if not line.startswith('story') else ''}\n{line}\n")
    with pytest.raises(SettingsError) as caught:
        settings_of()
    assert str(caught.value) == said.format(place.name)


def test_a_folder_of_somebody_elses_is_not_written_to(project):
    place = project()
    (place / "story-report").mkdir()
    (place / "story-report" / "mine.txt").write_text("x")
    with pytest.raises(SettingsError) as caught:
        settings_of()
    assert str(caught.value) == (
        "figures of story go to story-report, which must be new or made by this suite; it holds something else. "
        "Move that, or name another folder in settings.yaml: figures."
    )
