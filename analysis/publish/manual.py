"""Pages about the tool itself: its method, its glossary, and its modules by their docstrings.

The modules are read, not imported: that takes a tenth of the time, and a module whose library is missing has its page
too. The pages are HTML in Markdown: Sphinx's own directives for Python take ten times as long.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from analysis.escape import escape_html
from analysis.publish.markdown import raw

PACKAGE = Path(__file__).resolve().parents[1]
DOCS = PACKAGE.parent / "docs"
ABOUT = ("method", "glossary")
"""Pages of ``docs`` that every site holds."""
MODULES = "modules"
SCHEMA = "Schema"
"""The type by which a table's columns are known."""
LITERAL = re.compile(r"``(.+?)``")


def write_manual(source: Path) -> dict[str, str]:
    """Write the pages into ``source``, the folder Sphinx reads: each page -> what links to it say."""
    for name in ABOUT:
        shutil.copyfile(DOCS / f"{name}.md", source / f"{name}.md")
    packages = {f"{MODULES}/{name}": text for name, text in modules(PACKAGE).items()}
    (source / MODULES).mkdir()
    for name, text in packages.items():
        (source / f"{name}.md").write_text(text, encoding="utf-8")
    links = "".join(f'<li><a href="{name}.html">{Path(name).name}</a></li>' for name in packages)
    intro = "What each module is for and what its functions take and give, package by package."
    text = f"# Modules\n\n{intro}\n\n{raw(f'<ul>{links}</ul>')}\n"
    (source / f"{MODULES}.md").write_text(text, encoding="utf-8")
    return {**{name: name.capitalize() for name in ABOUT}, MODULES: "Modules, for programmers"}


@cache
def modules(package: Path) -> dict[str, str]:
    """A page for each package: its name -> its text.

    package: the folder of a Python package; its sub-packages have pages of their own. A module has the public functions
    and classes that have a docstring, and the tables' schemas; modules whose name begins with an underscore have none.
    """
    pages = {}
    for place in sorted(path.parent for path in package.rglob("__init__.py")):
        name = ".".join(place.relative_to(package.parent).parts)
        parts = [_module(place / "__init__.py", name)]
        for path in sorted(place.glob("*.py")):
            if not path.stem.startswith("_"):
                full = f"{name}.{path.stem}"
                parts.append(f'<section id="{full}"><h2>{full}</h2>{_module(path, full)}</section>')
        pages[name] = f"# {name}\n\n{raw(''.join(parts))}\n"
    return pages


def _module(path: Path, name: str) -> str:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parts = [as_html(ast.get_docstring(tree))]
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == SCHEMA:
            parts.append(_entry("data", f"{name}.{ast.unparse(node.target)}", "", _schema(node)))
    return "".join([*parts, *_members(tree.body, name)])


def _entry(kind: str, full: str, given: str, inside: str) -> str:
    """What is documented: its name in full is its address. given: what stands behind the name, as in Python."""
    short = full.rpartition(".")[2]
    told = escape_html(f"{'class ' * (kind == 'class')}{short}{given}")
    return f'<dl class="py {kind}"><dt id="{full}">{told}</dt><dd>{inside}</dd></dl>'


def _schema(node: ast.AnnAssign) -> str:
    """A table's columns as a list: name, type, meaning."""
    items = []
    columns = node.value if isinstance(node.value, ast.Dict) else ast.Dict([], [])
    for key, value in zip(columns.keys, columns.values, strict=True):
        if key is None:
            items.append(f"the columns of ``{ast.unparse(value)}``")
        elif isinstance(value, ast.Call) and len(value.args) == 2:
            dtype, meaning = value.args
            said = str(ast.literal_eval(meaning)) if isinstance(meaning, ast.Constant) else ast.unparse(meaning)
            items.append(f"``{ast.literal_eval(key)}`` (``{ast.unparse(dtype)}``): {said}")
    return f"<ul>{''.join(f'<li>{_line(item)}</li>' for item in items)}</ul>" if items else ""


def _members(body: list[ast.stmt], place: str, *, of_class: bool = False) -> Iterator[str]:
    """The public functions and classes of a module, or the methods of a class, each once and with its docstring."""
    seen = set()
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_") or node.name in seen:
            continue
        docstring = ast.get_docstring(node)
        if docstring is None:
            continue
        seen.add(node.name)
        full = f"{place}.{node.name}"
        if isinstance(node, ast.ClassDef):
            inside = [as_html(docstring), _fields(node), *_members(node.body, full, of_class=True)]
            yield _entry("class", full, "", "".join(inside))
        else:
            yield _entry(*_signature(node, of_class, full), as_html(docstring))


def _signature(node: ast.FunctionDef, of_class: bool, full: str) -> tuple[str, str, str]:
    """What kind of thing a function is, its name in full, and what it takes and gives."""
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    if not of_class:
        return "function", full, f"({ast.unparse(node.args)}){returns}"
    decorators = {ast.unparse(each) for each in node.decorator_list}
    if decorators & {"property", "cached_property"}:
        return "property", full, ""
    given = re.sub(r"^(?:self|cls)(?:, )?", "", ast.unparse(node.args))
    return "method", full, f"({given}){returns}"


def _fields(node: ast.ClassDef) -> str:
    """The fields of a class as they are declared."""
    fields = [
        one for one in node.body if isinstance(one, ast.AnnAssign) and not ast.unparse(one.target).startswith("_")
    ]
    return f"<pre>{escape_html(chr(10).join(map(ast.unparse, fields)))}</pre>" if fields else ""


def _line(text: str) -> str:
    """Text on one line, letter for letter, what is between two backticks as code."""
    parts = enumerate(LITERAL.split(" ".join(text.split())))
    return "".join(f"<code>{escape_html(part)}</code>" if n % 2 else escape_html(part) for n, part in parts)


def as_html(docstring: str | None) -> str:
    """A docstring as HTML that shows it letter for letter.

    Paragraphs stay paragraphs, ``words between two backticks`` are code, and examples that begin with >>> stay as they
    are. Nothing else has a meaning, so that no docstring can break a page.

    >>> as_html("A <b> of ``d_e``.")
    '<p>A &lt;b&gt; of <code>d_e</code>.</p>'
    """
    parts = []
    for paragraph in re.split(r"\n\s*\n", docstring or ""):
        if paragraph.lstrip().startswith(">>>"):
            parts.append(f"<pre>{escape_html(paragraph.strip(chr(10)))}</pre>")
        elif paragraph.strip():
            parts.append(f"<p>{_line(paragraph)}</p>")
    return "".join(parts)
