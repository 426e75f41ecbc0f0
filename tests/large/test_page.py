import pytest

from analysis.large import page
from analysis.large.page import Progress, Stage, said_of


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 seconds"),
        (1.2, "1 second"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (7199, "119 minutes"),
        (90_000, "25 hours"),
    ],
)
def test_times_in_plain_words(seconds, said):
    assert said_of(seconds) == said


def test_a_stage_in_one_line():
    stage = Stage("Reading", "parts", 10, n=4, kept=2, articles=600, began=0.0, ended=60.0)
    assert str(stage) == "Reading: 4 of 10 parts, 2 of them before; 10 articles a second; 60 seconds"
    assert stage.left == 180.0
    assert str(Stage("Reading", "parts", 10)).startswith("Reading: 0 of 10 parts")


def test_the_page_shows_the_stages_and_loads_itself_anew_until_the_run_has_ended(tmp_path):
    lines = []
    progress = Progress(tmp_path, "<b>archive</b>", None, lines.append)
    progress.workers = 3
    with progress.stage("Reading", "parts", 2) as stage:
        stage.n = 1
        progress.write()
        text = (tmp_path / "index.html").read_text()
        assert "1 of 2 parts" in text
        assert 'http-equiv="refresh"' in text
        assert "Workers: 3." in text
        assert "&lt;b&gt;archive" in text
        assert "<b>archive" not in text
        assert "Dashboard" not in text
    progress.end("The run is done.")
    text = (tmp_path / "index.html").read_text()
    assert "refresh" not in text
    assert "The run is done." in text
    assert [line.split(";")[0] for line in lines] == ["Reading: 1 of 2 parts"]


def test_problems_are_shown_up_to_a_number_and_escaped(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "SHOWN", 1)
    progress = Progress(tmp_path, "archive", 'http://x/"onload="y', lambda _: None)
    progress.problem("<script>")
    progress.problem("second")
    progress.write()
    text = (tmp_path / "index.html").read_text()
    assert "&lt;script&gt;" in text
    assert "<script>" not in text
    assert "and 1 more, in problems.csv" in text
    assert 'href="http://x/&quot;onload=&quot;y"' in text


def test_a_stage_that_goes_on_is_told_again(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "SAID", 0.0)
    lines = []
    progress = Progress(tmp_path, "archive", None, lines.append)
    with progress.stage("Reading", "parts", 2) as stage:
        stage.n = 1
        progress.tell()
        assert len(lines) == 1
