"""Work on real processes: results, errors, a worker that is killed, a scheduler that runs and one that is not there."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis.__main__ import app
from analysis.large.cluster import SchedulerError, client, done
from tests.conftest import ROOT
from tests.large.archives import SENTENCES, at_once, table, tables_of, write_archive


def doubled(number):
    return 2 * number


def failing(number):
    raise ValueError(f"no {number}")


def ended_once(path):
    """End the worker the first time."""
    if not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def heard(number):
    """Whether a worker goes on when the terminal it was started in sends an interruption to all."""
    os.kill(os.getpid(), signal.SIGINT)
    return number


@pytest.fixture(scope="module")
def found():
    with client(workers=2) as made:
        yield made


def test_each_job_gives_its_result_whatever_the_order(found):
    assert sorted(done(found, doubled, range(20))) == [(n, 2 * n) for n in range(20)]


def test_an_error_of_one_job_costs_no_other(found):
    made = dict(done(found, failing, range(3)))
    assert {number: str(error) for number, error in made.items()} == {n: f"no {n}" for n in range(3)}


def test_what_a_killed_worker_had_begun_is_begun_again(found, tmp_path):
    paths = [str(tmp_path / name) for name in ("a", "b", "c")]
    assert sorted(done(found, ended_once, paths)) == [(path, "done") for path in paths]


def test_workers_leave_interruptions_to_the_process_that_started_them(found):
    assert sorted(done(found, heard, range(4))) == [(n, n) for n in range(4)]


def test_without_a_client_the_work_is_done_here():
    with client(workers=0) as made:
        assert made is None
        assert list(done(made, doubled, [1, 2])) == [(1, 2), (2, 4)]
        assert [str(error) for _, error in done(made, failing, [1])] == ["no 1"]


def dask(*told):
    """A command of Dask, as a person would start it on another machine."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "POLARS_MAX_THREADS": "1"}
    command = [sys.executable, "-m", "dask", *told]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """The address of a scheduler that runs with two workers, and the workers."""
    place = tmp_path_factory.mktemp("scheduler")
    with ExitStack() as stack:

        def start(*told):
            process = stack.enter_context(dask(*told))
            stack.callback(process.kill)
            return process

        told = place / "scheduler.json"
        start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
        deadline = time.monotonic() + 60
        while not told.exists() or not told.read_text():
            assert time.monotonic() < deadline, "no scheduler"
            time.sleep(0.05)
        address = json.loads(told.read_text())["address"]
        own = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
        yield address, [start("worker", address, *own, "--local-directory", str(place)) for _ in range(2)]


def test_a_run_on_a_scheduler_that_runs_gives_the_numbers_of_one_process(scheduler, tmp_path):
    address, _ = scheduler
    rows = [(f"{n}", "NS"[n % 2], date(2024, 5, 1 + n), f"{SENTENCES[n % 8]} Then {n} spoke.") for n in range(8)]
    folder = write_archive(tmp_path / "archive", table(*rows), files=2)
    told = CliRunner().invoke(app, ["large", str(folder), "--out", str(tmp_path / "out"), "--scheduler", address])
    assert told.exit_code == 0, told.output
    assert told.stdout.startswith("8 articles, ")
    found = tables_of(tmp_path / "out")
    assert [
        key for key, given in at_once(tmp_path / "story", table(*rows)).items() if not found[key].equals(given)
    ] == []


def test_an_error_of_the_work_is_not_laid_to_the_scheduler(scheduler):
    address, _ = scheduler
    with pytest.raises(OSError, match="the disk is full"), client(address):
        raise OSError("the disk is full")


def test_what_a_killed_worker_of_a_scheduler_had_begun_is_begun_by_another(scheduler, tmp_path):
    address, workers = scheduler
    paths = [str(tmp_path / name) for name in ("a", "b")]
    Path(paths[1]).touch()
    with client(address) as found:
        assert sorted(done(found, ended_once, paths)) == [(path, "done") for path in paths]
    assert sum(worker.poll() is not None for worker in workers) == 1


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    from analysis.large import cluster

    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(SchedulerError) as caught, client("tcp://127.0.0.1:9"):
        pass
    assert str(caught.value).startswith(
        "--scheduler must be the address of a Dask scheduler with workers, such as tcp://10.0.0.1:8786; "
        "tcp://127.0.0.1:9 gave none within 1 seconds ("
    )
