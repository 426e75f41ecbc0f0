"""Where a term is named in order to say what something is not, or to ask what it is.

“It was not a war” and “he denied that it was a war” hold the word, and choose it for nothing. What counts is what stands
before the term in its sentence, up to the next mark but quotation marks: a negation that bears on the term itself (not
a war, was no compromise, stopped short of calling it a war), a verb of denying with what is denied, *whether*, or a
question that asks for the term. In “Hamas did not release the hostages”, “No hostage is forgotten” and “He will not resign”
the term is used, and nothing is denied of it. English only.
"""

from __future__ import annotations

import polars as pl

from analysis import data

MOST_BEFORE = 160
"""Characters before a term in which its negation is looked for."""
MOST_AFTER = 200
"""Characters after a term in which the end of its question is looked for."""
LISTS = "negation.csv"

GAP = r"[\s\"“”„‘’'«»(\[]+"
WORD = r"[\p{L}\p{N}.’'-]+"
N_T = r"\p{L}+n[’']t"
OWNER = rf"{WORD}[’']s"
SOME = rf"(?:{GAP}{WORD})"


def _of(kind: str) -> str:
    return f"(?:{data.one_of(LISTS, kind)})"


def _patterns() -> tuple[str, str, str]:
    """What stands before a term that is not chosen, before one that is asked for, and before a verb that is used
    though what it tells did not happen (he will not resign)."""
    article = rf"{GAP}{_of('article')}{SOME}{{0,2}}"
    being = rf"(?:{GAP}|\b){_of('being')}"
    denied = rf"(?:{_of('denial')}|{_of('rejection')})"
    charge = rf"{denied}{SOME}{{0,3}}{GAP}{_of('charge')}"
    theirs = rf"(?:{GAP}{OWNER})?"
    bearing = "|".join(
        (
            rf"{_of('negator')}(?:{GAP}{_of('link')})*(?:{article}|{GAP}{OWNER})?",
            rf"(?:{_of('refusal')}|{N_T})(?:{GAP}{_of('link')})+(?:{article}|{GAP}{OWNER})?",
            rf"{_of('being')}{GAP}{_of('none')}{SOME}?",
            rf"{_of('denial')}(?:{GAP}any)?",
            rf"{denied}(?:{GAP}that)?{SOME}{{0,5}}{being}(?:{article})?",
            rf"{charge}{GAP}(?:of|about){SOME}{{0,2}}",
            rf"{charge}{GAP}that{SOME}{{1,6}}{being}(?:{article})?",
            charge,
            rf"{_of('asking')}{SOME}{{1,6}}{being}(?:{article})?",
        )
    )
    asked = rf"(?:is|was|are|were)(?:{SOME}{{0,5}}{article}|{GAP}(?:it|he|she|they))"
    verbal = rf"{_of('auxiliary')}{GAP}{_of('negator')}"
    return (
        rf"(?i)\b(?:{bearing}){theirs}(?:{GAP})?$",
        rf"(?i)^(?:{GAP})?{asked}(?:{GAP})?$",
        rf"(?i)\b{verbal}(?:{GAP})?$",
    )


BEARING, ASKED, VERBAL = _patterns()
ENDS_ASKING = r"^[^.!?]*\?"


def is_negated(before: pl.Expr, after: pl.Expr) -> pl.Expr:
    """Whether a term is denied, negated or asked for. before, after: its sentence up to the term, and from it on."""
    near = before.str.tail(MOST_BEFORE)
    asked = near.str.contains(ASKED) & after.str.head(MOST_AFTER).str.contains(ENDS_ASKING)
    used = near.str.contains(r"[-‐‑]$") | near.str.contains(VERBAL)  # not an anti-war speech
    return ((near.str.contains(BEARING) | asked) & ~used).fill_null(False)
