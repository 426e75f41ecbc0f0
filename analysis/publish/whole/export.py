"""The whole report in one go: every format from one report, put into its place as a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.annotate import Corpus, annotate
from analysis.annotate.corpus import deepest
from analysis.errors import OutputError
from analysis.escape import escape_markdown
from analysis.processes import undisturbed
from analysis.proposals import proposed
from analysis.publish.files import check_places, occupied
from analysis.publish.gallery import manifests
from analysis.publish.listing import PATTERN, ROOT, home_of
from analysis.publish.replace import Move, record, recorded, replace, workshop
from analysis.publish.report import TABLES
from analysis.publish.report_title import report_title
from analysis.publish.settings import story_folder
from analysis.publish.settings_file import read_settings
from analysis.publish.whole.collect import collect
from analysis.publish.whole.model import Document
from analysis.publish.whole.page import page
from analysis.publish.whole.pdf import pdf
from analysis.publish.whole.quiet import KEPT, RUN, without_texts
from analysis.publish.whole.references import bibtex, csl
from analysis.publish.whole.sheets import workbook
from analysis.publish.whole.slides import slides
from analysis.publish.whole.texts import text_files
from analysis.publish.whole.word import document
from analysis.story import read_story
from analysis.writing import write_all

FOLDER = "export"
"""Where in a report's folder this goes."""
Files = dict[str, bytes]


def _references(report: Document) -> Files:
    return {"references.bib": bibtex(report.articles), "references.json": csl(report.articles)}


def _texts(report: Document) -> Files:
    return text_files(report.articles, report.sentences) if report.has_texts else {}


FORMATS: Mapping[str, Callable[[Document], Files]] = {
    "html": lambda report: {"report.html": page(report)},
    "pdf": lambda report: {"report.pdf": pdf(report)},
    "docx": lambda report: {"report.docx": document(report)},
    "pptx": lambda report: {"slides.pptx": slides(report)},
    "xlsx": lambda report: {"tables.xlsx": workbook(report)},
    "references": _references,
    "texts": _texts,
}
"""What can be asked for, and how it is made."""
ABOUT = {
    "report.html": "the whole report in one file, to mail; it opens in any browser, without a network",
    "report.pdf": "the same for print, with page numbers and contents, without the sentences behind the counts",
    "report.docx": "findings, figures and tables in Word, for comments",
    "slides.pptx": "a finding and its chart on each slide; what limits it is in the notes",
    "tables.xlsx": "all tables; the first sheet says what each column holds",
    "references.bib": "the articles for LaTeX (BibTeX)",
    "references.json": "the articles for Zotero, Pandoc and other programs that read CSL-JSON",
    "texts/": "the articles as plain texts, for AntConc and the like; README.md there says more",
    "sentences.csv": "the articles sentence by sentence, with outlet, day, part of the page and what is quoted",
}


@dataclass(frozen=True)
class WholeReport:
    """Where to look. kept: files that were left as they are, because somebody has changed them or put them there."""

    folder: Path
    files: tuple[str, ...]
    kept: tuple[Path, ...]


def export(
    folder: str | Path | None = None,
    out: str | Path | None = None,
    *,
    only: Sequence[str] = (),
    without: bool = False,
    overwrite: bool = False,
) -> WholeReport:
    """Put a finished report into files to pass on: FORMATS, all or those that ``only`` names.

    folder: the story; without it, the one that the project's settings.yaml names. out: the folder that ``report`` wrote to; without it where ``report`` writes by itself. The files
    go to ``export`` there (of the project's own report: ``build/export``), which then holds what was asked for last; files
    of somebody's own stay, and changed ones too, unless ``overwrite``. without: no sentences of the articles
    (``quiet.without_texts``).

    Raises OutputError when a format is not known, there is no report, it was made of other files than the story holds
    now, or the place can't be written to.
    """
    wanted = _wanted(only)
    if folder is None:
        folder = story_folder(read_settings(ROOT / "notebooks")["story"], ROOT)
    story = proposed(read_story(folder))
    base = home_of(Path(folder)) if out is None else Path(out)
    place = base / "build" / FOLDER if out is None and base == ROOT else base / FOLDER
    notebooks = sorted((base / "notebooks").glob(PATTERN))
    if not notebooks:
        raise OutputError(
            f"{base} must hold a report of this story; it holds none. Run this first: framing report {folder}"
        )
    corpus = annotate(story, deepest())
    _check_same(base / "figures", corpus, folder)
    title = report_title(story)
    tables = base / "figures" / TABLES
    whole = collect(notebooks, figures=base / "figures", tables=tables, corpus=corpus, title=title)
    made = files(without_texts(whole) if without else whole, wanted)
    check_places(base, [place])
    with occupied(base), workshop(base) as work:
        write_all({work / FOLDER / name: data for name, data in made.items()})
        record(work / FOLDER)
        with undisturbed():
            kept = replace([Move(work / FOLDER, place, recorded(place))], work, overwrite=overwrite)
    return WholeReport(place, tuple(made), tuple(kept))


def files(report: Document, wanted: Iterable[str] = tuple(FORMATS)) -> Files:
    """The files of a report, name -> bytes, with a README that says what is what and how to cite it."""
    made: Files = {}
    for name in wanted:
        made |= FORMATS[name](report)
    return {**made, "README.md": _readme(report, made).encode()}


def _wanted(only: Sequence[str]) -> list[str]:
    asked = [name.strip().lower() for each in only for name in each.split(",") if name.strip()]
    unknown = [name for name in asked if name not in FORMATS]
    if unknown:
        raise OutputError(f"--only must name some of {', '.join(FORMATS)}; {unknown[0]} is not one of them.")
    return [name for name in FORMATS if name in asked or not asked]


def _check_same(figures: Path, corpus: Corpus, folder: str | Path) -> None:
    """See that a report's figures were made of the story as it is now."""
    for manifest in manifests(figures) if figures.is_dir() else []:
        if manifest.get("story") != corpus.name:
            continue
        texts = {each["article_id"]: each["text_sha256"] for each in manifest.get("inputs", [])}
        now = {
            article: hashlib.sha256(text.encode()).hexdigest()
            for article, text in corpus.articles.select("article_id", "text").rows()
        }
        if texts != now or manifest.get("story_files_sha256") != dict(corpus.files):
            raise OutputError(
                f"The report must be of the story as it is; {folder} has changed since it was made. "
                f"Run this first: framing report {folder}"
            )


def _readme(report: Document, made: Files) -> str:
    lines = [f"# {escape_markdown(report.title)}", "", f"How to cite: {escape_markdown(report.cite)}", ""]
    lines += [f"SHA-256 of the story in full: `{report.key}`", ""]
    if not report.has_texts:
        lines += [
            "These files hold no sentences of the articles. The articles, the sentences behind the counts, and figures "
            f"that print sentences were left out; elsewhere, {RUN} words or more in a row from an article were cut to the "
            f"first {KEPT}. Headlines, terms and short quotations stay.",
            "",
        ]
    lines += ["| file | what it is |", "| --- | --- |"]
    lines += [f"| {name} | {about} |" for name, about in ABOUT.items() if any(each.startswith(name) for each in made)]
    return "\n".join([*lines, ""])
