"""PDF files: articles printed from a browser, and exports of Factiva. Only their text is read, never their pictures."""

from __future__ import annotations

import difflib
import re

import pypdfium2

from analysis.errors import Problem
from analysis.intake.archives import factiva_text
from analysis.intake.article import Article, Export, Part, Refused
from analysis.intake.files.limits import check_n_lines
from analysis.intake.files.pdf_pages import Line, lines_of_page, paragraphs, without_edges
from analysis.intake.files.text import article_of, parts_of_text
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_name, clean_text
from analysis.story.lines import joined

NAME = "PDF file"
MOST_PAGES, MOST_CHARACTERS = 2_000, 5_000_000
"""Pages and characters of a file; plain limits for time and memory: exports have 300 pages of 3,000 characters."""
LOST = (
    "A PDF file keeps no headline, subheadings or captions as such: they are told by their place, and lines of the "
    "page around the article may be left. Look at the text, or save the page itself."
)
ADDRESS = re.compile(r"https?://[^\s<>\"]{3,500}")
BREAK = re.compile(r"\s(?:[|·»–—]|-)\s")
"""What stands between the headline and the name of the site in the title of a page."""
LEAST_TITLE_WORDS, MOST_TITLE = 3, 300
"""Words and characters of a title that is searched for; set by hand: “Document 1” is none."""
ALIKE, LOOKED_THROUGH = 0.75, 600
"""How alike a line must be to the title to be the headline, and lines among which it is looked for; set by hand."""


def recognises(data: bytes, name: str) -> bool:
    """Whether a file begins as PDF does."""
    return b"%PDF-" in data[:1_024]


def read(data: bytes, name: str) -> Export:
    """The article or articles of a file. Raises Refused for one that is locked, damaged or has no text at all."""
    problems: list[Problem] = []
    pages, title = _pages(data)
    empty = [number for number, lines in enumerate(pages, 1) if not lines]
    if len(empty) == len(pages):
        raise Refused(
            f"must hold text; its {_counted(len(pages), 'page')} only show pictures of it. Save the page "
            "itself, or let a program for text recognition make text of it."
        )
    kept, left_out = without_edges(pages)
    text, faults = clean_text("\n\n".join(paragraphs(kept)), name)
    text = joined(text).text
    problems += faults
    if factiva_text.is_factiva(text):
        export = factiva_text.read_text(text, name)
        export.kind = f"{export.kind} (PDF)"
    else:
        article = _printed(text, title, name)
        article.url = next((match.group() for line in left_out if (match := ADDRESS.search(line))), None)
        export = Export(NAME, [article])
        article.notes.append(LOST)
    if empty:
        shown = ", ".join(map(str, empty[:10])) + (", ..." if len(empty) > 10 else "")
        message = (
            f"{_counted(len(empty), 'page')} of {len(pages):,} ({shown}) hold no text; what they show is left out."
        )
        problems.append(Problem("error", name, message))
    export.problems = problems + export.problems
    return export


def _pages(data: bytes) -> tuple[list[list[Line]], str]:
    """The lines of each page, and the title that the file states of itself. Raises Refused for
    one of more pages, lines or characters than are read."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refused(
            "must be a PDF file that opens without a password; it does not. Print or download it again."
        ) from error
    try:
        title = document.get_metadata_dict().get("Title", "")
        n_pages = len(document)
        if n_pages > MOST_PAGES:
            raise Refused(f"must have at most {MOST_PAGES:,} pages; it has {n_pages:,}. Split it.")
        pages = _read_pages(document, n_pages)
    except pypdfium2.PdfiumError as error:
        raise Refused("must be a PDF file with pages; it is damaged. Print or download it again.") from error
    finally:
        document.close()
    return pages, clean_name(title)


def _read_pages(document: pypdfium2.PdfDocument, n_pages: int) -> list[list[Line]]:
    """The lines of each page. A page of a few bytes may print the lines of another again, so all are counted."""
    pages: list[list[Line]] = []
    n_lines = n_characters = 0
    for at in range(n_pages):
        lines, n = _lines(document, at)
        pages.append(lines)
        n_lines += len(lines)
        n_characters += n
        check_n_lines(n_lines)
        if n_characters > MOST_CHARACTERS:
            raise Refused(f"must have at most {MOST_CHARACTERS:,} characters; it has more. Split it.")
    return pages


def _lines(document: pypdfium2.PdfDocument, at: int) -> tuple[list[Line], int]:
    """The lines of a page, and how many characters it has; none where it cannot be opened."""
    try:
        page = document[at]
    except pypdfium2.PdfiumError:
        return [], 0
    try:
        return lines_of_page(page)
    except pypdfium2.PdfiumError:
        return [], 0
    finally:
        page.close()


def _printed(text: str, title: str, name: str) -> Article:
    """One article; what stands above the headline, which is known from the title, is the page around it."""
    lines = [line for line in text.split("\n") if line.strip()]
    at = _title_at(lines, title)
    article = article_of("\n\n".join(lines[at or 0 :]), name, "the text")
    if article is None:
        raise Refused("must hold an article; its text has no words. Save the page itself.")
    if at is not None:
        headline = clean_name(lines[at])
        article.parts = [Part(Zone.HEADLINE, headline), *parts_of_text("\n\n".join(lines[at + 1 :]))]
        article.parts[1:] = [_no_headline(part) for part in article.parts[1:] if part.text != headline]
        if at:
            article.notes.append(f"{_counted(at, 'line')} above the headline are left out.")
    return article


def _no_headline(part: Part) -> Part:
    return Part(Zone.STANDFIRST, part.text) if part.zone is Zone.HEADLINE else part


def _title_at(lines: list[str], title: str) -> int | None:
    """The number of the line that is the headline; None where no line is like the title, or there is none."""
    wanted = max(BREAK.split(title), key=len).strip().lower()
    if len(wanted.split()) < LEAST_TITLE_WORDS or len(wanted) > MOST_TITLE:
        return None
    best, at = ALIKE, None
    matcher = difflib.SequenceMatcher(None, "", wanted, autojunk=False)
    for number, line in enumerate(lines[:LOOKED_THROUGH]):
        if not len(wanted) / 2 < len(line) < 2 * len(wanted):
            continue
        matcher.set_seq1(line.lower())
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, at = ratio, number
    return at


def _counted(n: int, what: str) -> str:
    return f"{n:,} {what}{'' if n == 1 else 's'}"
