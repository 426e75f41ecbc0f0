"""The papers of the project: licence, citation, changelog, method and glossary agree with each other and the code."""

import re
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "analysis"
AUTHORS = "the source-framing authors"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
PARTS = ("Measure", "Counted", "Interval or test", "It can't show", "Source")
ENTRY = re.compile(r"- \*\*(?P<term>[^*]+)\*\*: (?P<meaning>[^\n]+)")


def sections(text, mark):
    """The text below each heading of one level, up to the next heading of that level or above it."""
    parts = re.split(rf"^(?=#{{1,{len(mark)}}} )", text, flags=re.MULTILINE)
    return {part.splitlines()[0].removeprefix(f"{mark} "): part for part in parts if part.startswith(f"{mark} ")}


def modules_named(text):
    lines = re.findall(r"^In code: (.+)\.$", text, flags=re.MULTILINE)
    return [name for line in lines for name in re.findall(r"`([\w.]+)`", line)]


def in_order(terms):
    """Terms in the order of the alphabet, letter by letter: capitals, spaces and hyphens do not count."""
    return sorted(terms, key=lambda term: re.sub(r"[\W_]", "", term.casefold()))


def test_licence_is_that_of_the_package():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith(f"MIT License\n\nCopyright (c) 2026 {AUTHORS}\n")
    assert PROJECT["license"] == "MIT"
    assert PROJECT["license-files"] == ["LICENSE", "analysis/charts/fonts/OFL.txt"]
    assert "SIL OPEN FONT LICENSE Version 1.1" in (ROOT / PROJECT["license-files"][1]).read_text(encoding="utf-8")


def test_citation_says_what_the_package_says():
    assert CITATION["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(CITATION)  # what the format asks for
    assert CITATION["title"] == PROJECT["name"]
    assert CITATION["version"] == PROJECT["version"]
    assert CITATION["license"] == PROJECT["license"]
    assert CITATION["keywords"] == PROJECT["keywords"]
    assert CITATION["authors"] == PROJECT["authors"] == [{"name": AUTHORS}]


def test_metadata_of_the_package_can_be_made(tmp_path, monkeypatch):
    from flit_core import buildapi

    monkeypatch.chdir(ROOT)
    made = buildapi.prepare_metadata_for_build_editable(str(tmp_path))
    text = (tmp_path / made / "METADATA").read_text(encoding="utf-8")
    assert f"\nAuthor: {AUTHORS}\n" in text
    assert "\nLicense-Expression: MIT\n" in text
    assert "\nLicense-File: LICENSE\n" in text


def test_changelog_begins_with_what_is_unreleased_and_holds_the_version():
    versions = list(sections(CHANGES, "##"))
    assert versions[0] == "Unreleased"
    assert all(re.fullmatch(r"\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d", version) for version in versions[1:])
    assert versions[1].startswith(f"{PROJECT['version']} - ")
    kinds = set(sections(CHANGES, "###"))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_method_says_of_each_question_the_same_five_things():
    questions = sections(METHOD, "###")
    assert questions
    for question, text in questions.items():
        assert question.endswith("?")
        assert tuple(re.findall(r"^- \*\*([^*]+)\.\*\* \w", text, flags=re.MULTILINE)) == PARTS, question


def test_method_covers_every_module_of_the_questions():
    paths = [path for path in (PACKAGE / "questions").rglob("*.py") if not path.stem.startswith("_")]
    assert paths
    named = {name.split(".")[-1] for name in modules_named(METHOD)}
    missing = sorted(str(path.relative_to(ROOT)) for path in paths if path.stem not in named)
    assert not missing, f"docs/method.md must name these in a line “In code: `name`.”: {', '.join(missing)}"


def test_method_names_no_module_that_is_gone():
    there = {path.stem for path in PACKAGE.rglob("*.py")} | {path.parent.name for path in PACKAGE.rglob("*.py")}
    named = [name.split(".")[-1] for name in modules_named(METHOD)]
    assert named
    assert [name for name in named if name not in there] == []


def test_glossary_has_each_term_once_in_one_sentence_and_in_the_order_of_the_alphabet():
    lines = [line for line in GLOSSARY.splitlines() if line.startswith("-")]
    entries = [ENTRY.fullmatch(line) for line in lines]
    assert all(entries), [line for line, entry in zip(lines, entries, strict=True) if not entry]
    terms = [entry["term"] for entry in entries]
    assert len(set(terms)) == len(terms)
    assert terms == in_order(terms)
    for entry in entries:
        assert entry["meaning"].endswith("."), entry["term"]
        assert ". " not in entry["meaning"], entry["term"]


def test_glossary_knows_what_the_charts_and_tables_speak_of():
    from analysis.schema.vocabulary import Voice, Zone

    terms = {entry["term"] for entry in map(ENTRY.fullmatch, GLOSSARY.splitlines()) if entry}
    said = GLOSSARY.casefold()
    assert {"concept", "term", "mention", "outlet's wording", "keyness", "LRC", "logDice", "interval"} <= terms
    assert [name for name in (*Zone, *Voice) if name not in said] == []
