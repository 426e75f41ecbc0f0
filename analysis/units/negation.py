"""Where a term is named in order to say what something is not, or to ask what it is.

“It was not a war” and “he denied that it was a war” hold the word, and choose it for nothing. What counts is what stands
before the term in its sentence, up to the next mark but quotation marks, and for some what stands right behind it: a
negation that bears on the term itself (not a war, was no compromise, stopped short of calling it a war, refused to
label the attack a war, did not say it was a war); that there is none of it (no deal was clinched, they have no deal,
without a deal, no sign of a deal, “No deal.”); a verb of denying with what is denied; *whether*; or a question that
asks for the term. In “Hamas did not release the hostages”, “No hostage is forgotten” and “He will not resign” the term
is used, and nothing is denied of it. English only.
"""

from __future__ import annotations

import polars as pl

from analysis import data

MOST_BEFORE = 160
"""Characters before a term in which its negation is looked for."""
MOST_AFTER = 200
"""Characters after a term in which the end of its question is looked for."""
LISTS = "negation.csv"

EDGE = r"(?-u:\b)"
"""The edge of a word of plain letters; looked for among all letters of all scripts, patterns take hundreds of times longer."""
OTHERS = ((r"[\p{L}\p{M}&&[^A-Za-z]]", "x"), (r"[\p{N}&&[^0-9]]", "0"))
"""Letters and figures that no list holds, and the plain ones that stand for them while patterns are looked for."""
GAP = r"[\s\"“”„‘’'«»(\[]+"
WORD = r"[A-Za-z0-9.’'-]+"
N_T = r"[A-Za-z]+n[’']t"
OWNER = rf"{WORD}[’']s"
SOME = rf"(?:{GAP}{WORD})"


def _of(kind: str) -> str:
    return f"(?:{data.one_of(LISTS, kind)})"


def _before() -> str:
    """What stands right before a term that is not chosen."""
    article = rf"{GAP}{_of('article')}{SOME}{{0,2}}"
    named = rf"(?:{article}|{GAP}as(?:{article})?|\s+[“„‘«\"']+)"
    being = rf"(?:{GAP}|{EDGE}){_of('being')}"
    negated = rf"(?:{_of('negator')}|{_of('refusal')}|{N_T})"
    denied = rf"(?:{_of('denial')}|{_of('rejection')})"
    charge = rf"{denied}{SOME}{{0,3}}{GAP}{_of('charge')}"
    theirs = rf"(?:{GAP}{OWNER})?"
    bearing = "|".join(
        (
            rf"{_of('negator')}(?:{GAP}{_of('link')})*(?:{article}|{GAP}{OWNER})?",
            rf"(?:{_of('refusal')}|{N_T})(?:{GAP}{_of('link')})+(?:{article}|{GAP}{OWNER})?",
            rf"{negated}{GAP}{_of('naming')}{SOME}{{1,5}}{named}",
            rf"{negated}{GAP}{_of('judging')}(?:{GAP}that)?{SOME}{{1,5}}{being}(?:{article})?",
            rf"{_of('being')}{GAP}{_of('none')}{SOME}?",
            rf"(?:{_of('none')}|{_of('lacking')}){SOME}?{GAP}{_of('trace')}{GAP}of(?:{article})?",
            rf"{_of('denial')}(?:{GAP}any)?",
            rf"{denied}(?:{GAP}that)?{SOME}{{0,5}}{being}(?:{article})?",
            rf"{charge}{GAP}(?:of|about){SOME}{{0,2}}",
            rf"{charge}{GAP}that{SOME}{{1,6}}{being}(?:{article})?",
            charge,
            rf"{_of('asking')}{SOME}{{1,6}}{being}(?:{article})?",
        )
    )
    return rf"(?i){EDGE}(?:{bearing}){theirs}(?:{GAP})?$"


def _around() -> tuple[tuple[str, str], ...]:
    """What stands before a term that is not chosen, together with what stands behind it."""
    article = rf"{GAP}{_of('article')}{SOME}{{0,2}}"
    none = rf"{_of('none')}{SOME}?"
    denied = rf"(?:{_of('denial')}|{_of('rejection')})"
    been = rf"{_of('being')}(?:{GAP}{_of('being')})?"
    asked = rf"(?:is|was|are|were)(?:{SOME}{{0,5}}{article}|{GAP}(?:it|he|she|they))"
    lacking = rf"(?:{_of('having')}{GAP}{none}|{_of('lacking')}{GAP}{_of('article')}{SOME}?)(?:{GAP})?$"
    whole = rf"(?i)^[”’\"']?(?:$|[.!,;:—–]|\s+[—–-]|{GAP}{_of('following')}{EDGE})"  # no compound: no law degree
    marks = r"[”’\"']?(?:[.!;:—–]|$)|,[”’\"']|[”’\"'],|\s+[—–-]"
    alone = rf"(?i)^(?:{marks}|,{GAP}{_of('none')}{EDGE}|{GAP}{_of('verbless')}{EDGE})"
    is_not_made = rf"^{GAP}(?:(?:{_of('having')}{GAP})?{been}{GAP}{_of('made')}|{_of('coming')}){EDGE}"
    return (
        (rf"(?i)^(?:{GAP})?{asked}(?:{GAP})?$", r"^[^.!?]*\?"),
        (rf"(?i){EDGE}(?:{none}|{denied}{GAP}that(?:{article})?)(?:{GAP})?$", rf"(?i){is_not_made}"),
        (rf"(?i)(?:^|[,;:—–])(?:{GAP})?{none}(?:{GAP})?$", alone),
        (rf"(?i){EDGE}{lacking}", whole),
        (rf"(?i){EDGE}{denied}{SOME}{{0,3}}(?:{GAP})?$", rf"(?i)^[”’\"']?{GAP}{_of('charge')}{EDGE}"),
    )


def _needed() -> str:
    """What stands before every term that is not chosen, but one that a question asks for."""
    kinds = ("negator", "refusal", "none", "lacking", "denial", "rejection", "asking")
    return rf"(?i){EDGE}(?:{'|'.join(map(_of, kinds))})|n[’']t"


NEEDED = _needed()
BEFORE = _before()
AROUND = _around()
VERBAL = rf"(?i){EDGE}{_of('auxiliary')}{GAP}{_of('negator')}(?:{GAP})?$"
"""Before a verb that is used though what it tells did not happen (he will not resign)."""


def is_negated(before: pl.Expr, after: pl.Expr) -> pl.Expr:
    """Whether a term is denied, negated or questioned. before, after: its sentence up to the term, and from it on."""
    near, behind = _plain(before.str.tail(MOST_BEFORE)), _plain(after.str.head(MOST_AFTER))
    may_be = near.str.contains(NEEDED) | behind.str.contains("?", literal=True)
    near = pl.when(may_be).then(near).otherwise(pl.lit(""))  # the patterns cost far more than a look at their words
    around = [near.str.contains(first) & behind.str.contains(second) for first, second in AROUND]
    used = near.str.contains(r"[-‐‑]$") | near.str.contains(VERBAL)  # not an anti-war speech
    return (pl.any_horizontal(near.str.contains(BEFORE), *around) & ~used).fill_null(False)


def _plain(text: pl.Expr) -> pl.Expr:
    for others, plain in OTHERS:
        text = text.str.replace_all(others, plain)
    return text
