"""Work on real processes: results, errors, a worker that is killed, a scheduler that is not there."""

import os
import signal
from pathlib import Path

import pytest

from analysis.large.cluster import SchedulerError, client, done


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


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    from analysis.large import cluster

    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(SchedulerError) as caught, client("tcp://127.0.0.1:9"):
        pass
    assert str(caught.value).startswith(
        "--scheduler must be the address of a Dask scheduler with workers, such as tcp://10.0.0.1:8786; "
        "tcp://127.0.0.1:9 gave none within 1 seconds ("
    )
