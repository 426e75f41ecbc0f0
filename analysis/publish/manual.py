"""Pages about the tool itself: its method, its glossary, and its modules by their docstrings.

The modules are read, not imported: that takes a tenth of the time, and a module whose library is missing has its page
too. Sphinx's directives for Python make the pages.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
DOCS = PACKAGE.parent / "docs"
ABOUT = ("method", "glossary")
"""Pages of ``docs`` that every site holds."""
MODULES = "modules"
SCHEMA = "Schema"
"""The type by which a table's columns are known."""
LITERAL = re.compile(r"(``.+?``)")
MARKS = re.compile(r"([\\*`|_:])")
INDENT = "   "


def write_manual(source: Path) -> dict[str, str]:
    """Write the pages into ``source``, the folder Sphinx reads: each page -> what links to it say."""
    for name in ABOUT:
        shutil.copyfile(DOCS / f"{name}.md", source / f"{name}.md")
    packages = write_modules(PACKAGE, source / MODULES)
    index = ["# Modules", "", "What each module is for and what its functions take and give, package by package.", ""]
    index += ["```{toctree}", ":maxdepth: 1", "", *packages, "```", ""]
    (source / f"{MODULES}.md").write_text("\n".join(index), encoding="utf-8")
    return {**{name: name.capitalize() for name in ABOUT}, MODULES: "Modules, for programmers"}


def write_modules(package: Path, folder: Path) -> list[str]:
    """Write one page a package into ``folder`` and give the pages' names, seen from the folder above.

    package: the folder of a Python package; its sub-packages have pages of their own. A module has the public functions
    and classes that have a docstring, and the tables' schemas; modules whose name begins with an underscore have none.
    """
    folder.mkdir(parents=True)
    names = []
    for place in sorted(path.parent for path in package.rglob("__init__.py")):
        name = ".".join(place.relative_to(package.parent).parts)
        modules = [path for path in sorted(place.glob("*.py")) if not path.stem.startswith("_")]
        lines = [name, "=" * len(name), "", *_module(place / "__init__.py", name)]
        for path in modules:
            full = f"{name}.{path.stem}"
            lines += [full, "-" * len(full), "", *_module(path, full)]
        (folder / f"{name}.rst").write_text("\n".join(lines), encoding="utf-8")
        names.append(f"{folder.name}/{name}")
    return names


def _module(path: Path, name: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    lines = [f".. py:module:: {name}", "", *as_rst(ast.get_docstring(tree))]
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == SCHEMA:
            lines += _schema(node)
    return lines + list(_members(tree.body))


def _schema(node: ast.AnnAssign) -> list[str]:
    """A table's columns as a list: name, type, meaning."""
    lines = [f".. py:data:: {ast.unparse(node.target)}", ""]
    columns = node.value if isinstance(node.value, ast.Dict) else ast.Dict([], [])
    for key, value in zip(columns.keys, columns.values, strict=True):
        if key is None:
            lines.append(f"{INDENT}- the columns of ``{ast.unparse(value)}``")
        elif isinstance(value, ast.Call) and len(value.args) == 2:
            dtype, meaning = value.args
            said = str(ast.literal_eval(meaning)) if isinstance(meaning, ast.Constant) else ast.unparse(meaning)
            about = f"``{ast.literal_eval(key)}`` (``{ast.unparse(dtype)}``): {said}"
            lines.append(f"{INDENT}- {as_rst(about)[0]}")
    return [*lines, ""]


def _members(body: list[ast.stmt], *, of_class: bool = False) -> Iterator[str]:
    """The public functions and classes of a module, or the methods of a class, each once and with its docstring."""
    seen = set()
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_") or node.name in seen:
            continue
        docstring = ast.get_docstring(node)
        if docstring is None:
            continue
        seen.add(node.name)
        if isinstance(node, ast.ClassDef):
            yield f".. py:class:: {node.name}"
            inside = [*as_rst(docstring), *_fields(node), *_members(node.body, of_class=True)]
        else:
            yield _signature(node, of_class)
            inside = as_rst(docstring)
        yield from ("", *_indented(inside), "")


def _signature(node: ast.FunctionDef, of_class: bool) -> str:
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    if not of_class:
        return f".. py:function:: {node.name}({ast.unparse(node.args)}){returns}"
    decorators = {ast.unparse(each) for each in node.decorator_list}
    if decorators & {"property", "cached_property"}:
        return f".. py:property:: {node.name}"
    given = re.sub(r"^(?:self|cls)(?:, )?", "", ast.unparse(node.args))
    return f".. py:method:: {node.name}({given}){returns}"


def _fields(node: ast.ClassDef) -> list[str]:
    """The fields of a class as they are declared, in a block of code."""
    fields = [
        one for one in node.body if isinstance(one, ast.AnnAssign) and not ast.unparse(one.target).startswith("_")
    ]
    return [".. code-block:: python", "", *_indented([ast.unparse(one) for one in fields]), ""] if fields else []


def _indented(lines: list[str]) -> list[str]:
    return [f"{INDENT}{line}" if line else "" for line in lines]


def as_rst(docstring: str | None) -> list[str]:
    """A docstring as lines of reStructuredText that show it letter for letter.

    Paragraphs stay paragraphs, ``words between two backticks`` are code, and examples that begin with >>> stay as they
    are. No other mark of reStructuredText has a meaning, so that no docstring can break a page.

    >>> as_rst("A |b| of *c*s: ``d_e``.")
    ['\\\\A \\\\|b\\\\| of \\\\*c\\\\*s\\\\: \\\\ ``d_e``\\\\ .', '']
    """
    lines = []
    for paragraph in re.split(r"\n\s*\n", docstring or ""):
        if paragraph.lstrip().startswith(">>>"):
            lines += [*paragraph.strip("\n").splitlines(), ""]
        elif paragraph.strip():
            parts = enumerate(LITERAL.split(" ".join(paragraph.split())))
            shown = "".join(rf"\ {part}\ " if number % 2 else MARKS.sub(r"\\\1", part) for number, part in parts)
            lines += [shown if shown.startswith("\\") else f"\\{shown}", ""]
    return lines
