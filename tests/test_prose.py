"""The pages of the project: every command, file, link and package they name is real."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "seeds" / "README.md",
    ROOT / "figures" / "README.md",
    ROOT / "benchmarks" / "README.md",
    ROOT / "docs" / "method.md",
    ROOT / "docs" / "glossary.md",
    ROOT / "docs" / "stories.md",
    ROOT / "docs" / "reports.md",
    ROOT / "docs" / "large.md",
    ROOT / "CHANGELOG.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "analysis" / "data" / "README.md",
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page):
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), target


def test_every_make_target_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    named = set(re.findall(r"`?make ([a-z]+)", README)) - {"sure"}
    assert {"report", "test", "lab"} <= named <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_path_named_in_code_marks_exists(page):
    text = page.read_text(encoding="utf-8")
    for name in re.findall(r"`((?:analysis|seeds|tests|benchmarks|notebooks|figures|docs)/[\w./-]*)`", text):
        assert (ROOT / name).exists(), name


def test_python_examples_run(tmp_path, monkeypatch):
    examples = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    assert len(examples) == 3
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "North_a.txt").write_text("War goes on.\n", encoding="utf-8")
    (tmp_path / "made").mkdir()
    names: dict[str, object] = {}
    for example in examples:
        code = example.replace('"seeds"', repr(str(ROOT / "seeds"))).replace(
            'folder="build"', f"folder={str(tmp_path / 'made')!r}"
        )
        for name in ("saved-pages", "my-story"):
            code = code.replace(f'"{name}"', repr(str(tmp_path / name.removeprefix("saved-"))))
        exec(compile(code, "README.md", "exec"), names)
    assert (tmp_path / "my-story" / "north.md").is_file()
    assert sorted(path.suffix for path in (tmp_path / "made").iterdir()) == [".csv", ".json", ".pdf", ".png", ".svg"]


def test_yaml_example_is_a_dictionary_we_read(tmp_path):
    from analysis.story.concepts import read_concepts

    (example,) = re.findall(r"```yaml\n(.*?)```", README, flags=re.DOTALL)
    path = tmp_path / "concepts.yaml"
    path.write_text(example, encoding="utf-8")
    dictionary = read_concepts(path)
    assert dictionary.problems == []
    assert [concept.name for concept in dictionary.concepts] == ["people held in Gaza", "the attack"]


def test_commands_named_are_those_of_the_command_line():
    from analysis.__main__ import app

    commands = {command.name or command.callback.__name__ for command in app.registered_commands}
    assert set(re.findall(r"(?:bin/|`)framing (\w+)", README)) == commands


def test_every_direct_dependency_has_its_line():
    wanted = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    table = README[README.index("| package |") :]
    named = {
        name.strip() for row in re.findall(r"^\| ([^|]+) \|", table, flags=re.MULTILINE) for name in row.split(",")
    }
    wanted += (ROOT / "requirements-embed.in").read_text(encoding="utf-8").split()
    assert {re.split(r"[<>=\[ ]", name)[0] for name in wanted} == named - {"package", "---"}


def test_requirements_are_pinned_hashed_and_name_no_address():
    for name in ("requirements.txt", "requirements-test.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        blocks = re.split(r"\n(?=[a-z0-9])", text)
        assert all("==" in block and "--hash=sha256:" in block for block in blocks), name


def test_no_word_of_bias_and_no_machine_path():
    for path in [*PAGES, *sorted((ROOT / "analysis").rglob("*.py"))]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\bbiased\b", text.replace("never *biased*", "")), path
        assert not re.search(r"/(?:root|home|tmp|work)/", text), path


def test_contributing_names_steps_whose_files_exist():
    """A name in angle brackets stands for any name: at least one file must have that form."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:analysis|tests|docs|notebooks)/[^`]*)`", text)
    assert len(named) >= 15
    for name in named:
        form = re.sub(r"<[^>]*>|NN", "*", name)
        assert (ROOT / name).exists() or list(ROOT.glob(form)), name
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", text)) <= targets
