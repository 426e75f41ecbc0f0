"""Signals that wait, and processes that do not outlive the one that started them."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import psutil
import pytest

from analysis.processes import Workers, kill, outcome, undisturbed
from tests.conftest import ROOT

PATIENT = 60
PARENT = """
import sys, time
from analysis.processes import Workers
from tests.test_processes import sleeping
if __name__ == "__main__":
    with Workers(2) as pool:
        for n in range(2):
            pool.submit(sleeping, sys.argv[1] + str(n))
        time.sleep(3600)
"""


def doubled(number):
    return 2 * number


def failing(number):
    raise TimeoutError(f"no {number}")


def sleeping(path):
    """Start a process, write down its number and that of this one, and wait."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"], start_new_session=True)
    partial = Path(f"{path}.partial")
    partial.write_text(f"{child.pid} {os.getpid()}")
    partial.replace(path)
    time.sleep(3600)


def wait_for(what):
    deadline = time.monotonic() + PATIENT
    while not (found := what()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
    return found


def runs(pid):
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def pids(*paths):
    wait_for(lambda: all(path.exists() for path in paths))
    return [int(pid) for path in paths for pid in path.read_text().split()]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_waits_until_the_steps_are_done(number):
    heard, done = [], []
    before = signal.signal(number, lambda *_: heard.append(len(done)))
    try:
        with undisturbed():
            for step in range(3):
                os.kill(os.getpid(), number)
                threading.Thread(target=time.sleep, args=(0.01,)).start()
                done.append(step)
            assert heard == []
        assert heard == [3]  # told once, after the last step
        os.kill(os.getpid(), number)
        assert heard == [3, 3]
    finally:
        signal.signal(number, before)


def test_ctrl_c_in_the_steps_has_its_effect_after_them():
    done = []

    def work():
        with undisturbed():
            os.kill(os.getpid(), signal.SIGINT)
            done.append(1)

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == [1]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_error_in_the_steps_arrives():
    with pytest.raises(ValueError, match="no"), undisturbed():
        raise ValueError("no")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_outside_of_the_main_thread_the_steps_are_done_as_they_are():
    done = []

    def work():
        with undisturbed():
            done.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [1]


def test_workers_give_what_the_work_gives():
    with Workers(2) as pool:
        futures = [pool.submit(doubled, number) for number in range(3)]
        assert [outcome(future) for future in futures] == [0, 2, 4]
        with pytest.raises(TimeoutError, match="no 1"):
            outcome(pool.submit(failing, 1))


def test_an_error_ends_workers_and_what_they_have_started_at_once(tmp_path):
    family = []

    def work():
        with Workers(1) as pool:
            pool.submit(sleeping, str(tmp_path / "a"))
            family.extend(pids(tmp_path / "a"))
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        work()
    assert [runs(pid) for pid in family] == [False, False]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_workers_and_what_they_have_started_end_with_the_process_that_started_them(tmp_path, number):
    (tmp_path / "parent.py").write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(tmp_path / "parent.py"), str(tmp_path / "pid")]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as parent:
        family = pids(tmp_path / "pid0", tmp_path / "pid1")
        assert [runs(pid) for pid in family] == [True] * 4
        parent.send_signal(number)
        parent.wait(PATIENT)
        wait_for(lambda: not any(runs(pid) for pid in family))


def test_a_worker_does_not_hear_what_stops_the_command(tmp_path):
    with Workers(1) as pool:
        future = pool.submit(sleeping, str(tmp_path / "a"))
        child, worker = pids(tmp_path / "a")
        os.kill(worker, signal.SIGINT)
        os.kill(worker, signal.SIGHUP)
        time.sleep(0.3)
        assert runs(worker)
        os.kill(worker, signal.SIGTERM)
        wait_for(lambda: not runs(worker) and not runs(child))
        with pytest.raises(BrokenProcessPool):
            outcome(future)


def test_killing_what_is_gone_does_nothing():
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    kill([gone.pid])
