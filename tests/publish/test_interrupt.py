"""A report that is stopped, killed or fails: the output is the old one or the new one, and all that ran has ended."""

import os
import signal
import time
from itertools import product

import psutil
import pytest

from analysis.publish.replace import WORKSHOP
from benchmarks import kills

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals as Unix has them")


OTHERS, LATE = [way for way in kills.WAYS if way != "kill"], [3, 5, 8, 11]
"""Ways that the command hears of, and a step of the moves for each."""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return kills.Project(tmp_path_factory.mktemp("kills") / "project")


def wait_for(what):
    deadline = time.monotonic() + kills.PATIENT
    while not (found := what()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
    return found


def children(command):
    return psutil.Process(command.pid).children(recursive=True)


def kernels(command):
    """What the workers of a command have started: the kernels of notebooks."""
    return [each for each in children(command) if each.ppid() != command.pid]


def running_on(family):
    """Which of some processes still run after the time that all have to end; one that is ending has no environment left,
    so ``kills.running`` may see it no more."""
    deadline = time.monotonic() + kills.GONE
    while left := [each for each in family if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]:
        if time.monotonic() > deadline:
            return left
        time.sleep(0.05)
    return []


def test_an_output_is_replaced_as_a_whole_whenever_the_moves_are_cut(project):
    with project.forked() as many:
        tries = [
            project.cut_in_the_moves(n, way, step, many)
            for n, (way, step) in enumerate(
                [*product(["kill"], range(1, kills.STEPS + 1)), *zip(OTHERS, LATE, strict=True)]
            )
        ]
    assert [f"{each.way}, {each.moment}: {each.fault}" for each in tries if each.fault] == []
    killed = [each.left for each in tries if each.way == "kill"]
    assert killed == ["old"] * 4 + ["new"] * (kills.STEPS - 4)  # new from the moment on that the moves are written down
    assert {each.left for each in tries if each.way != "kill"} == {"new"}


@pytest.mark.parametrize("way", ["Ctrl-C", "Ctrl-C twice", "terminal closed", "kill"])
def test_nothing_runs_on_when_a_report_is_ended_while_its_notebook_runs(project, tmp_path, way):
    (tmp_path / "notes.txt").write_text("in nobody's way")
    with project.started(tmp_path / "out", token=str(tmp_path)) as command:
        kernel = wait_for(lambda: kernels(command))
        assert list((tmp_path / "out").glob(f"{WORKSHOP}*"))
        family = [*children(command), *kernel]
        if way == "kill":
            command.kill()
        else:
            os.killpg(command.pid, signal.SIGHUP if way == "terminal closed" else signal.SIGINT)
        if way == "Ctrl-C twice":
            time.sleep(0.1)
            os.killpg(command.pid, signal.SIGINT)
        _, said = command.communicate(timeout=kills.PATIENT)
    assert kills.running(str(tmp_path)) == []
    assert running_on(family) == []
    assert "Traceback" not in said
    assert not (tmp_path / "out" / "notebooks").exists()
    if way == "Ctrl-C":
        assert (command.returncode, said.strip().splitlines()[-1]) == (130, kills.STOPPED)
        assert list((tmp_path / "out").glob(f"{WORKSHOP}*")) == []


def test_a_second_report_into_one_output_is_refused_and_costs_the_first_nothing(project, tmp_path):
    out = tmp_path / "out"
    with project.started(out) as first:
        wait_for(lambda: list(out.glob(f"{WORKSHOP}*/notebooks")))
        with project.started(out) as second:
            _, said = second.communicate(timeout=kills.PATIENT)
        assert first.poll() is None
        assert list(out.glob(f"{WORKSHOP}*/notebooks"))
    assert (second.returncode, said.strip()) == (
        1,
        f"Another report is being written to {out}; nothing was changed. Wait until it is done, or name another "
        "folder with --out.",
    )


def test_a_worker_that_is_killed_is_told_and_leaves_what_was_there(project, tmp_path):
    out = tmp_path / "out"
    with project.started(out, token=str(tmp_path)) as command:
        kernel = wait_for(lambda: kernels(command))
        kernel[0].parent().kill()
        _, said = command.communicate(timeout=kills.PATIENT)
    assert command.returncode == 1
    assert "00-one.ipynb: its process was ended from outside; there may be too little memory." in said
    assert kills.running(str(tmp_path)) == []
    assert [path.name for path in out.iterdir()] == [".made-by-source-framing"]
