import errno
import os
from pathlib import Path

import pytest

from analysis.errors import Problem, StoryError, said_of


def test_a_problem_is_told_on_one_line_that_steers_no_terminal():
    problem = Problem("error", "a\n\x1b[2J.txt", "must be\u202e text,\rnot “\x00”.", 3)
    assert str(problem) == "error: a\\n\\x1b[2J.txt, row 3: must be\\u202e text,\\rnot “\\x00”."


def test_letters_of_any_script_stay_as_they_are():
    assert str(Problem("guess", "غزة.txt", "می‌گوید — Krieg")) == "guess: غزة.txt: می‌گوید — Krieg"


def test_an_error_tells_every_problem():
    error = StoryError("x cannot be compared:", [Problem("error", "a", "b."), Problem("error", "c", "d.")])
    assert str(error) == "x cannot be compared:\n  error: a: b.\n  error: c: d."


def test_an_error_of_the_system_is_told_in_a_sentence():
    with pytest.raises(OSError, match="No such") as caught:
        Path("nowhere/a.txt").read_text()
    assert said_of(caught.value) == "nowhere/a.txt: no such file or directory."


def test_a_full_disk_is_told_with_what_to_do():
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a.csv")
    assert said_of(full) == "a.csv: no space is left on the disk. Free some and run it again."
    assert said_of(OSError(*full.args)) == "no space is left on the disk. Free some and run it again."
