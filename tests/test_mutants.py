"""The breaks on purpose: each can be made, and the script tells what came of it. On projects of two files."""

from collections import Counter

import pytest

from benchmarks.mutants import KILLED, ROOT, STALE, SURVIVED, UNCLEAR, Break, breaks, tried_all

TEST = "from analysis.half import half\n\n\ndef test_half():\n    assert half(4) == 2\n    assert half(4, 1) == 3\n"
TESTS = ("tests/test_half.py",)


@pytest.fixture
def project(tmp_path):
    for name, text in {
        "analysis/__init__.py": "",
        "analysis/half.py": "def half(n, more=0):\n    return n / 2 + more\n",
        "tests/__init__.py": "",
        "tests/test_half.py": TEST,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def outcomes(project, *found):
    """Name -> what came of a break."""
    return {result.name: result.outcome for result in tried_all(found, project)}


def test_every_listed_break_can_be_made():
    listed = breaks()
    assert [f"{one.name}: {fault}" for one in listed if (fault := one.fault(ROOT))] == []
    assert [one.name for one in listed if one.find == one.put] == []


def test_every_chapter_has_breaks():
    chapters = Counter(one.name.split(":")[0] for one in breaks())
    assert set(chapters) == {"archives", "counting", "voice", "intervals", "escaping", "paths", "tables", "told"}
    assert sum(chapters.values()) >= 60


def test_breaks_are_chosen_by_a_word_of_their_name():
    assert {one.name.split(":")[0] for one in breaks(words=["escaping", "paths"])} == {"escaping", "paths"}
    with pytest.raises(SystemExit, match=r"^No break has a name with nothing such\. "):
        breaks(words=["nothing such"])


def test_a_break_is_killed_or_survives(project):
    quarter = Break("quarter", "analysis/half.py", "n / 2", "n / 4", TESTS)
    same = Break("same", "analysis/half.py", "n / 2", "2 * n / 4", TESTS)
    torn = Break("torn", "analysis/half.py", "return", "retrun (", TESTS)
    assert outcomes(project, quarter, same, torn) == {"quarter": KILLED, "same": SURVIVED, "torn": UNCLEAR}
    assert "n / 2" in (project / "analysis/half.py").read_text()


def test_a_break_whose_text_or_test_is_gone_is_stale(project):
    gone = Break("gone", "analysis/half.py", "n / 3", "n / 4", TESTS)
    twice = Break("twice", "analysis/half.py", "more", "less", TESTS)
    untested = Break("untested", "analysis/half.py", "n / 2", "n / 4", ("tests/test_third.py",))
    found = {result.name: result.said for result in tried_all([gone, twice, untested], project)}
    assert found == {
        "gone": "analysis/half.py must hold its text exactly once; it holds it 0 times",
        "twice": "analysis/half.py must hold its text exactly once; it holds it 2 times",
        "untested": "tests/test_third.py must be there to run",
    }
    assert set(outcomes(project, gone, twice, untested).values()) == {STALE}


def test_tests_that_fail_unbroken_kill_nothing(project):
    (project / "tests/test_half.py").write_text(TEST.replace("== 2", "== 5"))
    with pytest.raises(SystemExit, match="must pass while nothing is broken"):
        outcomes(project, Break("quarter", "analysis/half.py", "n / 2", "n / 4", TESTS))
