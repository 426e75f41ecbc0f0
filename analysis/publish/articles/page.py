"""One article as a page: what it is, the switches of its layers, the text with notes beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from analysis.escape import escape_attribute, escape_html, escape_markdown
from analysis.findings.words import day
from analysis.publish.articles.counted import UP, Pages, counted
from analysis.publish.articles.notes import Note
from analysis.publish.articles.text import Sentence, lines
from analysis.schema.cells import figures
from analysis.schema.vocabulary import Layer, Zone

SHOWN = (Layer.QUOTATION, Layer.PARAPHRASE, Layer.TERM)
"""The layers that are on when a page opens."""
SWITCHES = (Layer.QUOTATION, Layer.PARAPHRASE, Layer.TERM, Layer.ACTOR, Layer.EVENT, Layer.SHARED)
BY_MODEL = (Layer.PARAPHRASE, Layer.ACTOR, Layer.EVENT)
"""The layers that only a language model finds."""
HOW_TO_READ = (
    "Each § is a link to its sentence. Notes say each thing once, where it first comes. A term has a note where another "
    "outlet most often writes another one: “5 of 6” means five of its six mentions. A count without a remark is of the "
    "outlet’s wording: its own words and its paraphrase of others."
)
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Article:
    """What a page shows. row: of ARTICLES; heading: outlet and day; headline: null where none is known; n_words: as
    counted; address: of its page; unread: why the language model has not read it, null where it has."""

    row: Row
    heading: str
    headline: str | None
    n_words: int
    address: str
    unread: str | None
    read: Sequence[Sentence]
    marks: Sequence[Row]
    notes: Sequence[Note]


def page(article: Article, pages: Pages) -> str:
    """The page of an article as Markdown. pages: of questions, for links back."""
    body = "\n".join(
        [
            f'<div class="article" data-source="{escape_attribute(source(article))}" '
            f'data-link="{escape_attribute(link(article) or "")}">',
            _about(article),
            _switches(article),
            f'<div class="text"{_language(article.row)}>{_text(article, pages)}</div>',
            _to_copy(article),
            "</div>",
        ]
    )
    return f"---\nhide-toc: true\n---\n\n# {escape_markdown(article.heading)}\n\n{raw(body)}"


def raw(html: str) -> str:
    """HTML inside Markdown, whatever it holds: no back quote of a text ends the block."""
    return f"```{{raw}} html\n{html.replace('`', '&#96;')}\n```\n"


def source(article: Article) -> str:
    """Who published it and when, as it stands behind a quotation."""
    published: date | None = article.row["published"]
    return f"{article.row['outlet']}, {day(published) if published else 'day not known'}"


def link(article: Article) -> str | None:
    """Where the article was published, if that is the address of a web page."""
    url = article.row["url"] or ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _about(article: Article) -> str:
    row, url = article.row, link(article)
    known = [figures(article.n_words, "word"), row["kind"], row["byline"], row["credit"] and f"credit: {row['credit']}"]
    told = " · ".join(escape_html(each) for each in known if each)
    if url:
        told += f' · <a href="{escape_attribute(url)}" rel="noopener noreferrer">as published</a>'
    parts = [f'<p class="about">{told} · <a href="{UP}articles.html">all articles</a></p>']
    if not any(one.zone is Zone.HEADLINE for one in article.read):
        given = f"{article.headline} (headline from the list of sources)" if article.headline else ""
        parts.append(f'<p class="about">{escape_html(given or "The file has no headline.")}</p>')
    if article.unread:
        parts.append(f'<p class="unread">{escape_html(article.unread)}</p>')
    return "".join(parts)


def _switches(article: Article) -> str:
    """A box to tick for each layer; of a layer without a mark here, a box that can't be ticked, and why."""
    found = {row["layer"] for row in article.marks}
    parts = []
    for layer in SWITCHES:
        name = f"show-{layer.value}"
        state = " disabled" if layer.value not in found else " checked" if layer in SHOWN else ""
        is_read = not article.unread or layer not in BY_MODEL
        none = "" if layer.value in found else " (not found here)" if is_read else " (not looked for)"
        parts.append(
            f'<label for="{name}"><input type="checkbox" id="{name}"{state}> '
            f'<span class="layer-{layer.value}">{escape_html(layer.printed)}</span>{none}</label>'
        )
    legend = '<legend title="Choose what to mark in the text">Show</legend>'
    how = f'<details class="how"><summary>How to read this page</summary><p>{escape_html(HOW_TO_READ)}</p></details>'
    return f'<fieldset class="switches">{legend}{"".join(parts)}</fieldset>{how}'


def _language(row: Row) -> str:
    return f' lang="{escape_attribute(row["language"])}"' if row["language"] else ""


def _text(article: Article, pages: Pages) -> str:
    """The lines with their notes. A note comes first in its block, so that it can begin beside the first words; where
    there is no room beside the text, the style puts it below."""
    text, parts = article.row["text"], []
    for line in lines(text, article.read, article.marks):
        numbers = {one.number for one in line.sentences}
        several = sum(one.zone is not Zone.FURNITURE for one in line.sentences) > 1
        beside = [_note(note, several) for note in article.notes if note.sentence in numbers]
        inner = "".join([*beside, counted(text, article.marks, line.sentences, pages)])
        notes = f'<div class="notes" role="note" lang="en" dir="ltr">{inner}</div>' if inner else ""
        parts.append(line.gap + (f'<div class="block">{notes}{line.html}</div>' if line.html else ""))
    return "".join(parts)


def _note(note: Note, several: bool) -> str:
    """A note; it names its sentence where the line has several."""
    kinds = " ".join(f"of-{layer.value}" for layer in note.layers)
    place = f"§{note.sentence + 1} " if several else ""
    return f'<p class="note {kinds}">{place}{note.html}</p>'


def _to_copy(article: Article) -> str:
    """Every sentence with its source, for pages that run no scripts; where one runs, it takes this away and gives each
    sentence a button."""
    where = link(article)
    told = []
    for one in article.read:
        if one.zone is not Zone.FURNITURE:
            printed = " ".join(article.row["text"][one.start : one.stop].split())
            place = where or f"{article.address}#s{one.number + 1}"
            told.append(f"<li>{escape_html(quotation(printed))} ({escape_html(f'{source(article)}, {place}')})</li>")
    inner = f"<details><summary>Sentences with their source, to copy</summary><ul>{''.join(told)}</ul></details>"
    return f'<div class="to-copy">{inner}</div>' if told else ""


def quotation(printed: str) -> str:
    """A sentence in quotation marks that differ from those it has itself."""
    return f"‘{printed}’" if any(mark in printed for mark in '“”„"«»') else f"“{printed}”"
