from analysis.errors import Problem, StoryError


def test_a_problem_is_told_on_one_line_that_steers_no_terminal():
    problem = Problem("error", "a\n\x1b[2J.txt", "must be\u202e text,\rnot “\x00”.", 3)
    assert str(problem) == "error: a\\n\\x1b[2J.txt, row 3: must be\\u202e text,\\rnot “\\x00”."


def test_letters_of_any_script_stay_as_they_are():
    assert str(Problem("guess", "غزة.txt", "می‌گوید — Krieg")) == "guess: غزة.txt: می‌گوید — Krieg"


def test_an_error_tells_every_problem():
    error = StoryError("x cannot be compared:", [Problem("error", "a", "b."), Problem("error", "c", "d.")])
    assert str(error) == "x cannot be compared:\n  error: a: b.\n  error: c: d."
