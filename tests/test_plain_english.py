"""Phrases that came back again and again and are no plain English: nobody who reads our words meets them."""

import ast
import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
with (ROOT / "tests" / "plain-english.csv").open(encoding="utf-8", newline="") as file:
    PHRASES = {row["phrase"]: row for row in csv.DictReader(file)}
CODE = ("findings", "charts", "schema", "story", "intake", "large", "publish")
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/method.md",
    "docs/glossary.md",
    "docs/stories.md",
    "docs/reports.md",
    "docs/large.md",
    "seeds/README.md",
    "benchmarks/README.md",
    "analysis/data/README.md",
)
MATCH = {phrase: re.compile(rf"\b{re.escape(phrase)}\b", re.IGNORECASE) for phrase in PHRASES}


def docstrings(tree):
    """The strings that stand alone: they explain code to who changes it and are read by nobody else."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def said(path):
    """What a file says to a reader: string literals of code, prose of a page, Markdown cells of a notebook."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        cells = json.loads(text)["cells"]
        return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    if path.suffix == ".md":
        prose = re.sub(r"```.*?```|^\|[^\n]*$", " ", text, flags=re.DOTALL | re.MULTILINE)
        return [" ".join(prose.split())]
    tree = ast.parse(text)
    alone = docstrings(tree)
    return [
        " ".join(node.value.split())
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
    ]


def files():
    """Every file whose words a reader meets."""
    code = [path for part in CODE for path in sorted((ROOT / "analysis" / part).rglob("*.py"))]
    notebooks = sorted((ROOT / "notebooks").glob("*.ipynb"))
    return [*code, ROOT / "analysis" / "errors.py", *(ROOT / page for page in PAGES), *notebooks]


def found(path):
    """Phrase -> how often a file says it."""
    texts = said(path)
    return Counter({phrase: n for phrase, form in MATCH.items() if (n := sum(len(form.findall(t)) for t in texts))})


def test_the_words_we_print_are_plain_english():
    all_found = {
        (path.relative_to(ROOT).as_posix(), phrase): n for path in files() for phrase, n in found(path).items()
    }
    assert not all_found, "\n".join(
        f"{file} says “{phrase}” {n} times: {PHRASES[phrase]['why']}; write “{PHRASES[phrase]['instead']}”"
        for (file, phrase), n in all_found.items()
    )


@pytest.mark.parametrize(
    ("text", "phrase"), [("This stands in row 3.", "stands in"), ("there is none", "there is none")]
)
def test_a_phrase_is_found_in_a_string_and_not_in_a_docstring(tmp_path, text, phrase):
    path = tmp_path / "one.py"
    path.write_text(f'"""{text}"""\nSAID = "{text}"\nASKED = f"{{SAID}} {text}"\n', encoding="utf-8")
    assert found(path) == {phrase: 2}
    path.write_text(f'"""{text}"""\n', encoding="utf-8")
    assert found(path) == {}


def test_a_phrase_is_found_in_prose_and_not_in_tables_or_code(tmp_path):
    path = tmp_path / "one.md"
    text = "It\nhangs on\nthis.\n\n| hangs on |\n\n```\nhangs on\n```\n\nThat hangs on it.\n"
    path.write_text(text, encoding="utf-8")
    assert found(path) == {"hangs on": 2}
