"""The floors of the house: imports run one way only."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = [
    {"errors", "escape", "data"},
    {"schema"},
    {"story"},
    {"annotate"},
    {"statistics"},
    {"units"},
    {"evidence"},
    {"questions"},
    {"findings", "charts"},
    {"publish"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(FLOORS) for name in names}
TESTED_ELSEWHERE = {
    "__main__.py": ("test_main.py", "pytest takes no file named test___main__"),
    "schema/": ("test_schema.py", "declares columns; what all schemas must hold is tested in one place"),
    "story/forms.py": ("story/test_zones.py", "holds the forms of lines; zones are found by them"),
    "publish/nb.py": ("publish/test_notebooks.py", "imports two libraries without what slows them down"),
}
"""Modules, or folders of them, without a test file of their own: where they are tested, and why."""
MODULES = [path for path in sorted((ROOT / "analysis").rglob("*.py")) if path.name != "conf.py"]


def floor_of(path: Path) -> str:
    return path.relative_to(ROOT / "analysis").parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "analysis":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("analysis.")}
    return found


def test_every_module_stands_on_a_floor():
    assert {floor_of(path) for path in MODULES} - {"__init__"} == set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_downwards(path):
    mine = floor_of(path)
    if mine == "__init__":
        assert imports_of(path) <= {"annotate", "story"}
        return
    above = {name for name in imports_of(path) if name != mine and LEVEL[name] >= LEVEL[mine]}
    assert not above, f"{mine} must not import {', '.join(sorted(above))}"


MAY_USE_OTHER_CHAPTERS = {"robustness"}


def test_a_chapter_of_questions_imports_no_other():
    for path in (ROOT / "analysis" / "questions").glob("*/*.py"):
        others = {
            node.module.split(".")[2]
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("analysis.questions.")
        } - {path.parent.name}
        assert not others or path.parent.name in MAY_USE_OTHER_CHAPTERS, f"{path}: {', '.join(others)}"


def test_charts_compute_nothing():
    for path in (ROOT / "analysis" / "charts").glob("*.py"):
        assert imports_of(path) <= {"charts", "schema"}, path.name


def test_statistics_take_numbers_only():
    for path in (ROOT / "analysis" / "statistics").rglob("*.py"):
        assert imports_of(path) <= {"statistics", "errors"}, path.name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_stay_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_module_has_a_test_file_in_the_same_place():
    for path in MODULES:
        name = path.relative_to(ROOT / "analysis").as_posix()
        mirrored = ROOT / "tests" / Path(name).with_name(f"test_{path.name}")
        elsewhere = [key for key in TESTED_ELSEWHERE if name == key or (key[-1] == "/" and name.startswith(key))]
        if path.name != "__init__.py":
            assert mirrored.is_file() != bool(elsewhere), f"{name}: write {mirrored.relative_to(ROOT)}, or say where"


def test_tests_that_stand_elsewhere_exist():
    for module, (test, reason) in TESTED_ELSEWHERE.items():
        assert (ROOT / "analysis" / module).exists(), module
        assert (ROOT / "tests" / test).is_file(), test
        assert reason
