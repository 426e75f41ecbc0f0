"""A run gives what one process gives, to the digit, however the archive is cut; and goes on where it was stopped."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import polars as pl
import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.errors import OutputError, StoryError
from analysis.large import Settings, copying, parts, reading, run
from analysis.questions.keywords import keyness
from tests.conftest import ROOT
from tests.large.archives import (
    OUTLETS,
    SENTENCES,
    archives,
    asked_of_all,
    at_once,
    corpus_at_once,
    months_at_once,
    months_of,
    outlet_by_outlet,
    table,
    tables_of,
    write_archive,
)

HERE = Settings(workers=0)


def quiet(_):
    pass


@pytest.mark.parametrize("permuted", [True, False])
@settings(max_examples=7, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles=archives(), files=st.integers(1, 4), rows=st.integers(1, 5), most=st.integers(1, 8))
def test_the_tables_and_those_of_each_month_are_those_of_one_process_to_the_digit(
    monkeypatch, permuted, articles, files, rows, most
):
    if not permuted:
        monkeypatch.setattr(keyness, "MAX_ROWS", 0)
        monkeypatch.setattr(keyness, "MAX_SPLITS", 0)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        corpus = corpus_at_once(place / "story", articles)
        monkeypatch.setattr(parts, "MOST_ROWS", most)
        monkeypatch.setattr(reading, "BATCH_CHARACTERS", 300)
        monkeypatch.setattr(copying, "AT_ONCE", 200)
        folder = write_archive(place / "archive", articles, files=files, rows=rows)
        told = run(folder, place / "out", HERE, say=quiet)
        assert told.left_out == ()
        assert differing(place / "out", corpus) == []


def differing(out, corpus):
    """The tables of a run, those of months among them, that are not what one process gives of the same articles."""
    found, expected = tables_of(out), asked_of_all(corpus)
    wrong = [key for key, rows in expected.items() if not same_rows(found[key], rows)]
    months, by_month = months_of(out), months_at_once(corpus)
    wrong += [month for month in months if month not in by_month]
    for month, tables in by_month.items():
        for key, rows in tables.items():
            mine = months.get(month, {}).get(key, pl.DataFrame())
            if set(mine.get_column("month", default=pl.Series())) - {month}:
                wrong.append(f"{key} of {month} names another month")
            if not same_rows(mine.drop("month", strict=False), outlet_by_outlet(rows)):
                wrong.append(f"{key} of {month}")
    return wrong


def same_rows(found, expected):
    return found.equals(expected) or (found.is_empty() and expected.is_empty())


def some(n=12):
    """Articles of three outlets, no two the same, so many files' worth."""
    return table(
        *(
            (
                f"{number:03d}",
                OUTLETS[number % 3],
                date(2024, 5, 1 + number % 28),
                f"{SENTENCES[number % 8]} Then {number} people spoke of captives.",
            )
            for number in range(n)
        )
    )


def same(out, expected):
    found = tables_of(out)
    return all(found[key].equals(given) for key, given in expected.items())


def kept(out):
    """When each table of articles, annotation and parts was written; what is added up at the end is written each time."""
    paths = [path for path in out.rglob("*.parquet") if path.parts[len(out.parts)] != "results"]
    return {path.relative_to(out): path.stat().st_mtime_ns for path in paths if path.parent.name != "sums"}


def parts_kept(out, name):
    return sorted(out.glob(f".work/*/{name}"))


def test_so_are_those_of_depth_syntax(tmp_path):
    """War Room is a name, and so is Attack Helicopter: an article of another file prints attack in small letters. Lee of
    July is Ann Lee in the archive, whose other articles name her, and Lee in the tables of July."""
    articles = table(
        ("a", "North", date(2024, 5, 3), "They met in the War Room on Monday, said the minister. The war goes on."),
        ("b", "South", date(2024, 5, 4), "Peace is far, the minister said. Ann Lee denied that captives were held."),
        ("c", "North", None, "Hostages came home, according to the army. “We are free,” said Ann Lee."),
        ("d", "South", date(2024, 6, 4), "Ann Lee told reporters that the attack was an attack on all."),
        ("e", "North", date(2024, 6, 4), "Attack Helicopter crews said the captives were far away."),
        (
            "f",
            "South",
            date(2024, 7, 2),
            "Lee said that the river rose. She warned that a flood would come to the town.",
        ),
        ("g", "North", date(2024, 7, 3), "Officials told reporters that Lee was right. He denied that it rained."),
    )
    corpus = corpus_at_once(tmp_path / "story", articles, "syntax")
    folder = write_archive(tmp_path / "archive", articles, files=3, rows=1)
    told = run(folder, tmp_path / "out", Settings("syntax", workers=0), say=quiet)
    assert told.left_out == ()
    assert differing(tmp_path / "out", corpus) == []
    found = tables_of(tmp_path / "out")
    assert found["reported"]["n_told"].sum() > 0
    assert found["verb_classes"]["n"].sum() > 0
    july = months_of(tmp_path / "out")["2024-07"]
    assert [{"Lee", "Ann Lee"} & set(each["speakers"]["speaker"]) for each in (found, july)] == [{"Ann Lee"}, {"Lee"}]
    assert list((tmp_path / "out").glob("names/*/*/*.parquet"))


def test_annotation_lies_by_outlet_and_month_under_safe_names(tmp_path):
    articles = table(
        ("a", "../../etc", date(2024, 5, 3), "The war goes on."),
        ("b", "North", date(2024, 6, 3), "Peace is far."),
        ("c", "North", None, "The hostages came home."),
    )
    run(write_archive(tmp_path / "archive", articles), tmp_path / "out", HERE, say=quiet)
    (tokens,) = {path.name for path in (tmp_path / "out" / "tokens" / "north" / "undated").iterdir()}
    assert sorted(path.relative_to(tmp_path / "out").parts[:3] for path in (tmp_path / "out").glob("tokens/*/*/*")) == [
        ("tokens", "etc-74ccf3", "2024-05"),
        ("tokens", "north", "2024-06"),
        ("tokens", "north", "undated"),
    ]
    held = pl.read_parquet(tmp_path / "out" / "tokens" / "north" / "undated" / tokens)
    assert held["token"].cast(pl.String).to_list() == ["The", "hostages", "came", "home", "."]
    assert not (tmp_path / "etc").exists()


def test_results_lie_by_outlet_and_month_and_articles_without_a_day_have_a_group_of_their_own(tmp_path):
    articles = table(
        ("a", "North", date(2024, 5, 3), "The war goes on."),
        ("b", "North", date(2024, 6, 3), "War and war again."),
        ("c", "South", None, "A war of words."),
    )
    out = tmp_path / "out"
    folder = write_archive(tmp_path / "archive", articles)
    run(folder, out, HERE, say=quiet)
    paths = (out / "results" / "by_month" / "shares").glob("*/*")
    assert sorted(path.relative_to(out / "results" / "by_month").as_posix() for path in paths) == [
        "shares/north/2024-05.parquet",
        "shares/north/2024-06.parquet",
        "shares/south/undated.parquet",
    ]
    north = pl.read_parquet(out / "results" / "by_month" / "shares" / "north" / "*.parquet")
    wars = north.filter(pl.col("term") == "war").select("month", "outlet", "n", "n_articles_outlet")
    assert wars.sort("month").rows() == [("2024-05", "North", 1, 1), ("2024-06", "North", 2, 1)]
    articles.head(1).write_parquet(folder / "00.parquet")
    run(folder, out, HERE, say=quiet)
    assert {path.name for path in (out / "results" / "by_month").rglob("*.parquet")} == {"2024-05.parquet"}


def test_nothing_is_worked_out_again_but_what_has_changed(tmp_path):
    articles = some()
    folder, out = write_archive(tmp_path / "archive", articles, files=4), tmp_path / "out"
    run(folder, out, HERE, say=quiet)
    before = kept(out)
    run(folder, out, HERE, say=quiet)
    assert kept(out) == before
    changed = articles.with_columns(
        text=pl.when(pl.col("article_id") == "000").then(pl.lit("A new war.")).otherwise("text")
    )
    changed.slice(0, 3).write_parquet(folder / "00.parquet", row_group_size=2)
    run(folder, out, HERE, say=quiet)
    again = {
        path.stem.split("-")[0]
        for path, at in kept(out).items()
        if path.parts[0] == "tokens" and before.get(path) != at
    }
    assert len(again) == 1
    assert same(out, at_once(tmp_path / "story", changed))


def test_other_concepts_are_counted_in_the_annotation_there_is(tmp_path):
    folder, out = write_archive(tmp_path / "archive", some(), files=2), tmp_path / "out"
    run(folder, out, HERE, say=quiet)
    before = {path: at for path, at in kept(out).items() if path.parts[0] in ("tokens", "articles")}
    (folder / "concepts.yaml").write_text("concepts:\n  peace:\n    peace: [peace]\n")
    run(folder, out, HERE, say=quiet)
    assert {path: at for path, at in kept(out).items() if path.parts[0] in ("tokens", "articles")} == before
    assert set(tables_of(out)["shares"]["concept"]) == {"peace"}


def test_a_file_that_is_gone_leaves_nothing_behind(tmp_path):
    articles = some()
    folder, out = write_archive(tmp_path / "archive", articles, files=4), tmp_path / "out"
    run(folder, out, HERE, say=quiet)
    (folder / "00.parquet").unlink()
    run(folder, out, HERE, say=quiet)
    assert same(out, at_once(tmp_path / "story", articles.slice(3)))
    assert sum(pl.read_parquet(path).height for path in out.glob("articles/*/*/*")) == 9


def test_a_bad_file_and_a_bad_row_cost_nothing_else_and_are_told(tmp_path):
    articles = some()
    folder, out = write_archive(tmp_path / "archive", articles, files=2), tmp_path / "out"
    (folder / "broken.parquet").write_bytes(b"PAR1 no table")
    table(("empty", "North", date(2024, 5, 1), "  ")).write_parquet(folder / "zz.parquet")
    told = run(folder, out, HERE, say=quiet)
    assert (told.articles, told.left_out, told.problems["error"]) == (12, (), 2)
    errors = [line for line in (out / "problems.csv").read_text().splitlines() if line.startswith("error")]
    assert errors[0].startswith("error,broken.parquet,,must be a Parquet file; ")
    assert errors[1] == "error,zz.parquet,1,holds no text; it is left out. Paste the article into it or remove it."
    assert same(out, at_once(tmp_path / "story", articles))


def test_what_is_not_its_own_is_left_alone(tmp_path):
    folder = write_archive(tmp_path / "archive", some(3))
    other = write_archive(tmp_path / "other", some(3))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    with pytest.raises(OutputError) as caught:
        run(folder, tmp_path / "mine", HERE, say=quiet)
    assert str(caught.value) == (
        f"{tmp_path / 'mine'} must be new, empty, or of an earlier run; it holds something else. Name another folder."
    )
    run(folder, tmp_path / "out", HERE, say=quiet)
    with pytest.raises(OutputError) as caught:
        run(other, tmp_path / "out", HERE, say=quiet)
    assert str(caught.value) == (
        f"{tmp_path / 'out'} must be new, empty, or of a run over {other}; it is of one over {folder}. Name another."
    )


def test_a_folder_without_articles_is_refused(tmp_path):
    (tmp_path / "none").mkdir()
    with pytest.raises(StoryError) as caught:
        run(tmp_path / "none", tmp_path / "out", HERE, say=quiet)
    assert str(caught.value) == (
        f"{tmp_path / 'none'} cannot be worked on:\n  error: none: must hold a Parquet file with rows; it holds none."
    )
    assert not (tmp_path / "out").exists()


def command(folder, out):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    told = [sys.executable, "-m", "analysis", "large", str(folder), "--out", str(out), "--workers", "2"]
    return subprocess.Popen(told, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def wait_for(what):
    deadline = time.monotonic() + 120
    while not (found := what()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
    return found


def test_workers_that_are_killed_lose_nothing(tmp_path):
    articles = some(48)
    folder, out = write_archive(tmp_path / "archive", articles, files=16), tmp_path / "out"
    with command(folder, out) as running:
        wait_for(lambda: parts_kept(out, "read.json"))
        for child in psutil.Process(running.pid).children(recursive=True):
            if "spawn_main" in " ".join(child.cmdline()):
                child.kill()
        said, errors = running.communicate(timeout=300)
    assert running.returncode == 0, errors
    assert said.startswith("48 articles, ")
    assert same(out, at_once(tmp_path / "story", articles))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_goes_on_where_it_was(tmp_path, number):
    articles = some(48)
    folder, out = write_archive(tmp_path / "archive", articles, files=16), tmp_path / "out"
    with command(folder, out) as running:
        family = wait_for(
            lambda: parts_kept(out, "counted.json") and psutil.Process(running.pid).children(recursive=True)
        )
        running.send_signal(number)
        _, errors = running.communicate(timeout=120)
    assert running.returncode == 130
    assert errors.splitlines()[-1] == "Stopped. What was done is kept; the same command goes on from there."
    assert "The run was stopped. Start it again to go on." in (out / "index.html").read_text()
    _, alive = psutil.wait_procs(family, timeout=30)
    assert alive == []
    before = {path: path.stat().st_mtime_ns for path in parts_kept(out, "counted.json")}
    run(folder, out, HERE, say=quiet)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert len(parts_kept(out, "counted.json")) == 16
    assert same(out, at_once(tmp_path / "story", articles))
