"""The report as one page to mail: everything in the file itself, readable without scripts and on paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from importlib import resources
from itertools import groupby

from analysis.charts.style import font_files
from analysis.escape import escape_html, slugs
from analysis.findings.words import day as day_said
from analysis.publish.addresses import sentence_id
from analysis.publish.whole.model import Block, Chapter, Document, Grid, Heading, Paragraph, Picture, Run, Said
from analysis.publish.whole.page_links import placed
from analysis.publish.whole.references import ARTICLES, listed
from analysis.schema.vocabulary import NOT_COUNTED, Zone

WEIGHTS = {"Regular": "400", "Bold": "700", "It": "400;font-style:italic"}
TAGS = (("strong", "strong"), ("slanted", "em"), ("code", "code"), ("marked", "mark"))
FOLDED = 15
"""Rows from which a table unfolds below its title."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""What the page may load: nothing that is not in it, and no script."""


def page(report: Document) -> bytes:
    """The page as bytes: contents, chapters, articles sentence by sentence, references."""
    names = slugs(report.articles["article_id"])
    body = [_top(report), _contents(report)]
    for chapter in report.chapters:
        body.append(f'<section id="{_id(chapter)}"><h2>{_named(chapter)}</h2>')
        body += [part for block in chapter.blocks for part in _shown(block)]
        body.append("</section>")
    if report.has_texts:
        body += _articles(report, names)
    references = "".join(f"<li>{escape_html(line)}</li>" for line in listed(report.articles))
    body.append(f'<section id="references"><h2>{ARTICLES}: references</h2><ul>{references}</ul></section>')
    html = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(report.title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="description" content="{escape(report.cite)}">'
        f"<style>{_fonts()}{_style()}</style></head><body><main>{''.join(body)}</main></body></html>\n"
    )
    return placed(html, names if report.has_texts else {}).encode("utf-8", "replace")


def _style() -> str:
    return (resources.files("analysis.publish.whole") / "page.css").read_text(encoding="utf-8")


def _fonts() -> str:
    faces = []
    for path in font_files():
        held = base64.b64encode(path.read_bytes()).decode("ascii")
        weight = WEIGHTS[path.stem.partition("-")[2]]
        faces.append(f"@font-face{{font-family:House;font-weight:{weight};src:url(data:font/ttf;base64,{held})}}")
    return "".join(faces)


def _id(chapter: Chapter) -> str:
    return f"chapter-{chapter.number}"


def _named(chapter: Chapter) -> str:
    return f'<span class="number">{escape_html(chapter.number)}</span> {escape_html(chapter.question)}'


def _top(report: Document) -> str:
    return f'<header><h1>{escape_html(report.title)}</h1><p class="cite">How to cite: {escape_html(report.cite)}</p></header>'


def _contents(report: Document) -> str:
    items = [f'<li><a href="#{_id(chapter)}">{_named(chapter)}</a></li>' for chapter in report.chapters]
    items += ['<li><a href="#articles">The articles, sentence by sentence</a></li>'] if report.has_texts else []
    items.append(f'<li><a href="#references">{ARTICLES}: references</a></li>')
    return f'<nav aria-label="Contents"><h2>Contents</h2><ul>{"".join(items)}</ul></nav>'


def _shown(block: Block) -> Iterator[str]:
    """A block as HTML."""
    if isinstance(block, Heading):
        level = min(block.level + 1, 5)
        yield f"<h{level}>{escape_html(block.text)}</h{level}>"
    elif isinstance(block, Paragraph):
        tag = "pre" if block.code else "p"
        yield f"<{tag}{' class=item' if block.item else ''}>{''.join(map(_run, block.runs))}</{tag}>"
    elif isinstance(block, Said):
        yield from _said(block)
    elif isinstance(block, Picture):
        yield _picture(block)
    elif isinstance(block, Grid):
        yield _table(block)
    else:
        yield f'<div class="{"evidence" if block.is_evidence else "brief"}">{block.html}</div>'


def _run(run: Run) -> str:
    made = escape_html(run.text)
    for name, tag in TAGS:
        made = f"<{tag}>{made}</{tag}>" if getattr(run, name) else made
    return made


def _said(said: Said) -> Iterator[str]:
    yield '<div class="findings">'
    for finding in said.findings:
        yield f"<p>{escape_html(finding.text)}</p>"
        for name, text in (("But:", finding.caveat), ("Another reading:", finding.other_reading)):
            if text:
                yield f'<p class="limit"><em>{name}</em> {escape_html(text)}</p>'
    yield "</div>"


def _picture(picture: Picture) -> str:
    held = base64.b64encode(picture.png).decode("ascii")
    caption = f"<figcaption>{escape_html(picture.caption)}</figcaption>" if picture.caption else ""
    return (
        f'<figure><img src="data:image/png;base64,{held}" alt="{escape(picture.alt)}" width="{picture.width}" '
        f'height="{picture.height}">{caption}</figure>'
    )


def _table(grid: Grid) -> str:
    if not grid.rows:
        return ""
    sides = [' class="right"' if at in grid.right else "" for at in range(len(grid.headings))]
    head = "".join(
        f'<th scope="col"{side}>{escape_html(text)}</th>' for side, text in zip(sides, grid.headings, strict=True)
    )
    rows = "".join(
        f"<tr>{''.join(f'<td{side}>{escape_html(text)}</td>' for side, text in zip(sides, row, strict=True))}</tr>"
        for row in grid.rows
    )
    foot = f"<p>{escape_html(grid.foot)}</p>" if grid.foot else ""
    table = f'<div class="table"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{foot}'
    if len(grid.rows) < FOLDED:
        return table
    return f"<details><summary>{escape_html(grid.title)}</summary>{table}</details>"


def _articles(report: Document, names: dict[str, str]) -> Iterator[str]:
    """Every article with its sentences, each with its address."""
    yield '<section id="articles"><h2>The articles, sentence by sentence</h2>'
    about = {row["article_id"]: row for row in report.articles.iter_rows(named=True)}
    for article, rows in groupby(report.sentences.iter_rows(named=True), key=lambda row: str(row["article_id"])):
        known, name = about[article], names[article]
        when = "day not known" if known["published"] is None else day_said(known["published"])
        yield f'<article id="article-{name}"><h3>{escape_html(known["outlet"])}, {when}</h3>'
        for _, group in groupby(rows, key=lambda row: int(row["paragraph"])):
            told = list(group)
            zone = Zone(told[0]["zone"])
            aside = f' <small class="zone">({escape_html(zone.printed)})</small>' if zone in NOT_COUNTED else ""
            pieces = [
                f'<span class="sentence" id="{name}-{sentence_id(row["sentence"] - 1)}"><a class="address" '
                f'href="#{name}-{sentence_id(row["sentence"] - 1)}">{row["sentence"]}</a> <bdi>{escape_html(row["text"])}</bdi></span>'
                for row in told
            ]
            yield f'<p class="{zone.value}">{" ".join(pieces)}{aside}</p>'
        yield "</article>"
    yield "</section>"
