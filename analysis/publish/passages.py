"""Passages as a notebook shows them: what was said, by whom, and what each outlet kept of a quotation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from analysis.escape import escape_html
from analysis.publish.blocks import Blocks, Row, as_blocks, unfolded
from analysis.publish.lines import sentence
from analysis.publish.pieces import Span, pieces
from analysis.publish.shown import STYLE, Shown, boxed, not_shown, nothing
from analysis.questions.voices.quotations import HALF
from analysis.schema import check
from analysis.schema.agency import PRINTED
from analysis.schema.cells import cell, figures
from analysis.schema.units import REPORTS
from analysis.schema.vocabulary import Besides, Form
from analysis.schema.voices import QUOTATIONS

NO_VERB, UNLISTED = "no reporting verb", "not on the list"
"""What stands for the verb of a report that has none, and for the class of one that the list of verbs lacks."""
TOGETHER = " and "
"""What stands between actors that do something together."""
SINGLE = str.maketrans('“”"', "‘’’")
"""Double quotation marks inside double ones are printed as single ones."""
EVENT = ["article_id", "position"]
"""What tells events apart."""
READ_OF_ACTS = (
    *(f"{role}{what}" for role in ("doer", "done_to") for what in ("", "_actor", "_member")),
    "instead",
    "form",
    "status",
    "voice",
)


def reports(evidence: Blocks | pl.DataFrame, *, title: str) -> Shown:
    """Sentences in which somebody speaks, what is attributed marked; in the order of the articles.

    evidence: ``blocks`` of reports as ``evidence.sentences`` opens them, or these themselves, and then by outlet. title:
    whose they are; the sentences unfold below it.
    """
    found = as_blocks(evidence, title)
    check(found.rows, {name: REPORTS[name] for name in ("speaker", "named", "cue", "cue_class", "kind")})
    return unfolded(found, lambda rows: map(_report, rows), title=title, one="report")


def _report(row: Row) -> str:
    told = {name: cell(REPORTS[name], row[name]) for name in ("cue", "cue_class", "kind")}
    verb = f"{told['cue']}, {told['cue_class'] if row['cue_class'] else UNLISTED}" if row["cue"] else NO_VERB
    besides = Besides.NOT_TIED if row["named"] is None else Besides.NO_SOURCE
    return sentence(row, f"{row['speaker'] or besides.printed}; {verb}; {told['kind']}")


def acts(evidence: Blocks | pl.DataFrame, *, title: str) -> Shown:
    """Sentences that tell an event, doer, act and done-to marked; in the order of the articles.

    evidence: ``blocks`` of events as ``evidence.sentences`` opens them, schema PRINTED beside EVIDENCE, or these
    themselves, and then by outlet. title: which they are; the sentences unfold below it.
    """
    found = as_blocks(evidence, title)
    check(found.rows, {name: PRINTED[name] for name in READ_OF_ACTS})
    return unfolded(
        found, lambda rows: map(_act, rows), title=title, one="event", n=found.rows.select(EVENT).n_unique()
    )


def _act(row: Row) -> str:
    sides = [
        f"{role}: {_side(row[name], row[f'{name}_actor'], row[f'{name}_member'], instead)}"
        for role, name, instead in (("doer", "doer", row["instead"]), ("done to", "done_to", None))
        if row[name] or instead or (name == "doer" and row["form"] != Form.INTRANSITIVE)
    ]
    return sentence(row, "; ".join([*sides, *(cell(PRINTED[name], row[name]) for name in ("form", "status", "voice"))]))


def _side(words: str | None, actor: str | None, part: str | None, instead: str | None) -> str:
    """Who stands in a place of an event: an actor of the story, with the part of it that is meant, somebody or something
    else, or nobody; then what is named in a doer’s place."""
    if not actor:
        other = f"“{' '.join((words or instead or '').split()).translate(SINGLE)}”"
        return f"{other}, no actor of the story" if words else f"nobody, but {other}" if instead else "nobody named"
    is_told = part and part != actor and part.count(TOGETHER) == actor.count(TOGETHER)  # a part of each
    return f"{actor} ({part})" if is_told else actor


def versions(rows: pl.DataFrame, *, most: int = 60) -> Shown:
    """Each shared quotation in its fullest version, once for every outlet: words that the article leaves out are struck
    through, those that it prints outside these marks are grey, words that it prints instead stand behind it. Of an article that quotes less than half of it only what it quotes is shown.

    rows: schema QUOTATIONS, as ``quotations.shared_quotations`` gives it.
    """
    check(rows, QUOTATIONS)
    if rows.is_empty():
        return nothing("The program found no quotation of three words or more that two outlets share.")
    parts = []
    n_articles = dict(rows.group_by("quotation").agg(pl.col("article_id").n_unique()).iter_rows())
    for group in rows.head(most).partition_by("quotation", maintain_order=True):
        n, n_outlets = n_articles[group["quotation"][0]], group["n_outlets"][0]
        where = f"in {figures(n, 'article')}{f' of {n_outlets:,} outlets' if n != n_outlets else ''}"
        head = f"{_who(group)}, {where}"
        parts.append(f"<p><strong>{escape_html(head)}</strong></p><ul>")
        for row in group.iter_rows(named=True):
            new = [row["text"][span["start"] : span["stop"]] for span in row["changed"]]
            count = f"{row['n_kept']:,} of {figures(row['n_fullest'], 'word')}"
            count += f"; its own: {' … '.join(new)}" if new else ""
            parts.append(
                f"<li>{escape_html(row['outlet'])}: <bdi>“{_version(row)}”</bdi> <small>({escape_html(count)})</small></li>"
            )
        parts.append("</ul>")
    if rows.height > most:
        parts.append(f"<p>{not_shown(rows.height - most, 'version')}</p>")
    text = f"Shared quotations: {figures(len(n_articles), 'quotation')}, {figures(rows.height, 'version')}"
    return Shown(f'{STYLE}<div class="versions">{boxed("".join(parts), "shared quotations")}</div>', text)


def _who(group: pl.DataFrame) -> str:
    """Who says a quotation; where not all articles name the speaker, the outlets that do."""
    named = group.drop_nulls("speaker")
    speaker = max(named["speaker"].to_list(), key=len, default="Speaker not known")
    alone = named.is_empty() or named["article_id"].n_unique() == group["article_id"].n_unique()
    return speaker if alone else f"{speaker} ({', '.join(named['outlet'].unique(maintain_order=True))})"


def _version(row: Mapping[str, Any]) -> str:
    """One version of a quotation as HTML."""
    full = row["fullest"]
    if row["share_kept_article"] < HALF:
        return escape_html(_only(full, row["kept"]))
    html = ""
    for piece, (is_out, is_cut) in pieces(full, row["left_out"], row["cut"]):
        told = escape_html(piece)
        html += f"<del>{told}</del>" if is_out else f'<span class="beside">{told}</span>' if is_cut else told
    return html


def _only(text: str, spans: Sequence[Span]) -> str:
    """The pieces of a text inside spans, marks of omission between them and at an end that is missing."""
    kept = [text[span["start"] : span["stop"]].strip() for span in spans]
    before = "… " if spans and spans[0]["start"] else ""
    after = " …" if spans and spans[-1]["stop"] < len(text) else ""
    return f"{before}{' … '.join(kept)}{after}"
