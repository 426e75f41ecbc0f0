"""Web pages from executed notebooks: Sphinx with myst-nb, everything on the pages itself, nothing asked of others."""

from __future__ import annotations

import base64
import io
import os
import shutil
from contextlib import redirect_stderr, redirect_stdout
from importlib import resources
from pathlib import Path

from analysis.charts.style import font_files
from analysis.errors import FramingError
from analysis.escape import escape_html, escape_markdown
from analysis.processes import Workers, outcome
from analysis.publish.gallery import links_of, manifests
from analysis.publish.links import sentences_line
from analysis.publish.manual import write_manual
from analysis.publish.nb import NotebookNode, nbformat


class SiteError(FramingError):
    """Pages that could not be built."""


def build(notebooks: list[Path], figures: Path, target: Path, *, title: str) -> Path:
    """Build the pages into ``target`` (replaced whole) and give the path of the first one.

    Raises SiteError with Sphinx's words when it reports an error or a warning.
    """
    work = target.parent.resolve() / f".{target.name}.work"
    shutil.rmtree(work, ignore_errors=True)
    source, out = work / "source", work / "html"
    try:
        _write_source(notebooks, figures, source, title)
        with Workers(1) as pool:
            fault = outcome(pool.submit(_sphinx, source, out, work / "trees"))
        if fault:
            raise SiteError(f"The web pages could not be built. Sphinx says:\n{fault}")
        shutil.rmtree(target, ignore_errors=True)
        out.replace(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target / "index.html"


def _sphinx(source: Path, out: Path, trees: Path) -> str:
    """Let Sphinx build the pages, in a process of its own; what it says where it can't, or finds something wrong."""
    from sphinx.cmd.build import build_main

    arguments = ["-q", "-W", "--keep-going", "-b", "html", "-d", str(trees), str(source), str(out)]
    os.chdir(source)  # nothing is looked for in the folder that the command was given in
    said = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(said):
        failed = build_main(arguments)
    return said.getvalue().strip() or "nothing" if failed else ""


def _write_source(notebooks: list[Path], figures: Path, source: Path, title: str) -> None:
    (source / "_static" / "figures").mkdir(parents=True)
    template = resources.files("analysis.publish") / "sphinx"
    for name in ("conf.py", "custom.css"):
        place = source if name == "conf.py" else source / "_static"
        (place / name).write_text((template / name).read_text(encoding="utf-8"), encoding="utf-8")
    for path in font_files():
        shutil.copyfile(path, source / "_static" / path.name)
    (source / "title.txt").write_text(title, encoding="utf-8")
    for path in notebooks:
        notebook = nbformat.read(path, as_version=4)
        _pictures(notebook, path.stem, source / "_static" / "figures")
        _links(notebook, [other.name for other in notebooks])
        nbformat.write(notebook, source / path.name)
    shown = _figure_page(figures, source)
    names = [path.stem for path in notebooks] + (["figures"] if shown else [])
    lines = [f"# {escape_markdown(title)}", "", "```{toctree}", ":maxdepth: 1", "", *names, "```", ""]
    lines += write_manual(source)
    intro = "How several outlets word the same story. Each page asks one question; each number opens to its sentences."
    lines[2:2] = [intro, ""]
    (source / "index.md").write_text("\n".join(lines), encoding="utf-8")


def _pictures(notebook: NotebookNode, stem: str, folder: Path) -> None:
    """Put each picture of a notebook into a file and show it with its alt text."""
    n_pictures = 0
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "image/png" not in data:
                continue
            n_pictures += 1
            about = output.metadata.get("image/png", {})
            name = f"{stem}-{n_pictures:02d}.png"
            (folder / name).write_bytes(base64.b64decode(data["image/png"]))
            data.clear()
            size = f'width="{about.get("width", "")}" height="{about.get("height", "")}"'
            alt = escape_html(about.get("alt", ""))
            data["text/html"] = (
                f'<div class="chart" tabindex="0"><img src="_static/figures/{name}" alt="{_plain(alt)}" {size}></div>'
                + sentences_line(about.get("opens"))
            )


def _links(notebook: NotebookNode, names: list[str]) -> None:
    """Let the lists of notebooks lead to their pages; Sphinx sees to links that are written in a notebook's own text."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/markdown" in data:
                for name in names:
                    page = f"{name.removesuffix('.ipynb')}.html"
                    data["text/markdown"] = data["text/markdown"].replace(f"]({name})", f"]({page})")


def _plain(alt: str) -> str:
    """An attribute can't hold the spans that keep formulas apart; typesetting does not reach into it either."""
    return alt.replace("<span>", "").replace("</span>", "")


def _figure_page(figures: Path, source: Path) -> bool:
    """A page to download the exported figures from."""
    found = manifests(figures) if figures.is_dir() else []
    if not found:
        return False
    lines = ["# Figures to download", "", "Each with its tables and a manifest of inputs and versions.", ""]
    for manifest in found:
        stem = manifest["stem"]
        for name in links_of(manifest):
            shutil.copyfile(figures / name, source / "_static" / "figures" / name)
        links = " · ".join(
            f'<a href="_static/figures/{name}" download>{text}</a>' for name, text in links_of(manifest).items()
        )
        alt = _plain(escape_html(manifest["alt"]))
        lines += [
            f"## {escape_markdown(manifest['caption'])}",
            "",
            "```{raw} html",
            f'<div class="chart" tabindex="0"><img src="_static/figures/{stem}.png" alt="{alt}" '
            f'width="{round(manifest["size_mm"][0] / 25.4 * 96)}"></div><p>{links}</p>',
            "```",
            "",
        ]
    (source / "figures.md").write_text("\n".join(lines), encoding="utf-8")
    return True
