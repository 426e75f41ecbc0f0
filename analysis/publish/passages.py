"""Passages as a notebook shows them: what was said, by whom, and what each outlet kept of a quotation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from analysis.escape import escape_html
from analysis.publish.pieces import Span, pieces
from analysis.publish.tables import MARK, Shown, by_outlet, not_shown
from analysis.questions.voices.quotations import HALF
from analysis.schema import check
from analysis.schema.agency import PRINTED
from analysis.schema.cells import cell, figures
from analysis.schema.units import EVIDENCE, REPORTS
from analysis.schema.vocabulary import Besides, Form
from analysis.schema.voices import QUOTATIONS

NO_VERB, UNLISTED = "no reporting verb", "not on the list"
"""What stands for the verb of a report that has none, and for the class of one that the list of verbs lacks."""
CUT = "color:#6B6B6B"
TOGETHER = " and "
"""What stands between actors that do something together."""
READ_OF_ACTS = (
    *(f"{role}{what}" for role in ("doer", "done_to") for what in ("", "_actor", "_member")),
    "form",
    "status",
    "voice",
)


def reports(rows: pl.DataFrame, *, title: str) -> Shown:
    """Sentences in which somebody speaks, what is attributed marked; by outlet, in the order of the articles.

    rows: reports as ``evidence.sentences`` opens them; all are shown. title: whose they are; the sentences unfold below
    it.
    """
    check(rows, {**EVIDENCE, **{name: REPORTS[name] for name in ("speaker", "named", "cue", "cue_class", "kind")}})
    found = []
    for row in rows.iter_rows(named=True):
        told = {name: cell(REPORTS[name], row[name]) for name in ("cue", "cue_class", "kind")}
        verb = f"{told['cue']}, {told['cue_class'] if row['cue_class'] else UNLISTED}" if row["cue"] else NO_VERB
        besides = Besides.NOT_TIED if row["named"] is None else Besides.NO_SOURCE
        where = f"{row['speaker'] or besides.printed}; {verb}; {told['kind']}"
        html = _line(row, where)
        found.append((row["outlet"], html, f"{_bracketed(row['text'], row['marks'])} ({where})"))
    return by_outlet(title, "report", found)


def acts(rows: pl.DataFrame, *, title: str, most: int = 500) -> Shown:
    """Sentences that tell an event, doer, act and done-to marked; by outlet, in the order of the articles.

    rows: events as ``evidence.sentences`` opens them, schema PRINTED beside EVIDENCE; the first ``most`` are shown, and the
    title says so. title: which they are; the sentences unfold below it.
    """
    check(rows, {**EVIDENCE, **{name: PRINTED[name] for name in READ_OF_ACTS}})
    found = []
    if rows.height > most:
        title = f"{title}, the first of {rows.height:,}"
    for row in rows.head(most).iter_rows(named=True):
        sides = [
            f"{role}: {_side(row[name], row[f'{name}_actor'], row[f'{name}_member'])}"
            for role, name in (("doer", "doer"), ("done to", "done_to"))
            if row[name] or row["form"] != Form.INTRANSITIVE
        ]
        classes = [cell(PRINTED[name], row[name]) for name in ("form", "status", "voice")]
        where = "; ".join([*sides, *classes])
        html = _line(row, where)
        found.append((row["outlet"], html, f"{_bracketed(row['text'], row['marks'])} ({where})"))
    return by_outlet(title, "event", found)


def _line(row: dict[str, Any], where: str) -> str:
    """A sentence with its marks, and what is said of it in brackets."""
    marked = _marked(row["text"], row["marks"], f'<mark style="{MARK}">', "</mark>")
    return f"<bdi>{marked}</bdi> <small>({escape_html(where)})</small>"


def _side(words: str | None, actor: str | None, part: str | None) -> str:
    """Who stands in a place of an event: an actor of the story, with the part of it that is meant, somebody else, or
    nobody."""
    if not actor:
        return "nobody of the story’s actors" if words else "nobody named"
    is_told = part and part != actor and part.count(TOGETHER) == actor.count(TOGETHER)  # a part of each
    return f"{actor} ({part})" if is_told else actor


def versions(rows: pl.DataFrame, *, most: int = 60) -> Shown:
    """Each shared quotation in its fullest version, once for every outlet: words that the article leaves out are struck
    through, those that it prints outside these marks are grey (in text, in round brackets), words that it prints instead
    stand behind it. Of an article that quotes less than half of it only what it quotes is shown.

    rows: schema QUOTATIONS, as ``quotations.shared_quotations`` gives it.
    """
    check(rows, QUOTATIONS)
    if rows.is_empty():
        text = "No two outlets share a quotation."
        return Shown(f"<p>{text}</p>", text)
    parts, lines = [], []
    n_articles = dict(rows.group_by("quotation").agg(pl.col("article_id").n_unique()).iter_rows())
    for group in rows.head(most).partition_by("quotation", maintain_order=True):
        speaker = max((name for name in group["speaker"].to_list() if name), key=len, default="Speaker not known")
        n, n_outlets = n_articles[group["quotation"][0]], group["n_outlets"][0]
        head = f"{speaker}, in {figures(n, 'article')}{f' of {n_outlets:,} outlets' if n != n_outlets else ''}"
        parts.append(f"<p><strong>{escape_html(head)}</strong></p>")
        lines.append(head)
        for row in group.iter_rows(named=True):
            html, text = _version(row)
            new = [row["text"][span["start"] : span["stop"]] for span in row["changed"]]
            count = f"{row['n_kept']:,} of {figures(row['n_fullest'], 'word')}"
            count += f"; its own: {' … '.join(new)}" if new else ""
            parts.append(
                f'<p style="margin:.2em 0 .2em 1em">{escape_html(row["outlet"])}: <bdi>“{html}”</bdi> '
                f"<small>({escape_html(count)})</small></p>"
            )
            lines.append(f"  {row['outlet']}: “{text}” ({count})")
    if rows.height > most:
        parts.append(f"<p>{not_shown(rows.height - most, 'version')}</p>")
    return Shown(f'<div class="versions">{"".join(parts)}</div>', "\n".join(lines))


def _version(row: Mapping[str, Any]) -> tuple[str, str]:
    """One version of a quotation as HTML and as text."""
    full = row["fullest"]
    if row["share_kept_article"] < HALF:
        only = _only(full, row["kept"])
        return escape_html(only), only
    html, text = "", ""
    for piece, (is_out, is_cut) in pieces(full, row["left_out"], row["cut"]):
        if is_out:
            html, text = f'{html}<del style="{CUT}">{escape_html(piece)}</del>', f"{text}[{piece}]"
        elif is_cut:
            html, text = f'{html}<span style="{CUT}">{escape_html(piece)}</span>', f"{text}({piece})"
        else:
            html, text = html + escape_html(piece), text + piece
    return html, text


def _only(text: str, spans: Sequence[Span]) -> str:
    """The pieces of a text inside spans, marks of omission between them and at an end that is missing."""
    kept = [text[span["start"] : span["stop"]].strip() for span in spans]
    before = "… " if spans and spans[0]["start"] else ""
    after = " …" if spans and spans[-1]["stop"] < len(text) else ""
    return f"{before}{' … '.join(kept)}{after}"


def _pieces(text: str, spans: Sequence[Span]) -> list[tuple[str, bool]]:
    """The text in order, in pieces outside (False) and inside (True) the spans; inner line breaks become blanks."""
    found, at = [], 0
    for span in sorted(spans, key=lambda each: each["start"]):
        start = max(span["start"], at)
        found += [(text[at:start], False), (text[start : span["stop"]], True)]
        at = max(at, span["stop"])
    found.append((text[at:], False))
    return [(piece.replace("\n", " "), inside) for piece, inside in found if piece]


def _marked(text: str, spans: Sequence[Span], before: str, after: str) -> str:
    return "".join(
        f"{before}{escape_html(piece)}{after}" if inside else escape_html(piece)
        for piece, inside in _pieces(text, spans)
    )


def _bracketed(text: str, spans: Sequence[Span]) -> str:
    return "".join(f"[{piece}]" if inside else piece for piece, inside in _pieces(text, spans))
