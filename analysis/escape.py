"""Untrusted text made safe for where it is shown. Articles and their metadata may hold anything."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable
from hashlib import sha256

import polars as pl

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
SPACED = re.compile(r"[$\\]")
BETWEEN = "--"
"""What joins the names of a group of sentences; no slug holds two hyphens in a row."""
LONGEST = 30
"""Letters of a key in an address; a table leads to each of its groups, so that their length is felt."""
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$&])")


def escape_html(text: object) -> str:
    """Text as HTML shows it, letter for letter. Dollar signs and backslashes are set apart, so that no page's
    typesetting of formulas takes the words between two of them for one."""
    return SPACED.sub(lambda match: f"<span>{match.group()}</span>", html.escape(str(text)))


def escape_attribute(text: object) -> str:
    """Text as the value of an attribute of HTML, in double quotes; no page's typesetting reaches into it."""
    return html.escape(str(text))


def escape_markdown(text: object) -> str:
    """Text as Markdown shows it, letter for letter, on one line."""
    return MARKDOWN.sub(r"\\\1", " ".join(str(text).split()))


def escape_cell(text: object) -> str:
    """A cell of a file that is read again: on one line, and no spreadsheet takes it for a formula. It is read without the
    blank that is set before some."""
    cell = " ".join(str(text).split())
    return f" {cell}" if cell.startswith(FORMULA) else cell


def escape_cells(table: pl.DataFrame) -> pl.DataFrame:
    """A table whose text cells no spreadsheet takes for a formula: those that begin like one get an apostrophe."""
    texts = [name for name, dtype in table.schema.items() if dtype == pl.String]
    begins = {name: pl.col(name).str.contains(r"^[=+\-@\t\r\n]") for name in texts}
    return table.with_columns(
        pl.when(begins[name]).then(pl.lit("'") + pl.col(name)).otherwise(pl.col(name)).alias(name) for name in texts
    )


def slug(text: str) -> str:
    """A name for files: small letters, digits and hyphens; letters of other scripts become their code."""
    simple = "".join(c if c.isascii() else f"-u{ord(c):x}-" if c.isalnum() else "-" for c in text.lower())
    return re.sub(r"[^a-z0-9]+", "-", simple).strip("-")[:60].strip("-") or "unnamed"


def block_id(*keys: str) -> str:
    """The id of the group of sentences behind a count: ``sentences-people-held-in-gaza--afp-copy--hostages``.

    keys: what the group holds, from the widest to the narrowest: concept, outlet, term; fewer for a wider group. A key
    that its slug does not tell from others, such as a long one or one with signs, has some letters of its hash behind it.
    """
    return f"sentences-{BETWEEN.join(map(anchor, keys))}"


def anchor(key: str) -> str:
    """A name for part of an address or a path: the slug of a key, with letters of its hash where that does not tell it from
    others."""
    short = slug(key)
    if len(short) <= LONGEST and short.replace("-", " ") == key.lower():
        return short
    return f"{short[:LONGEST].strip('-')}-{sha256(key.encode(errors='replace')).hexdigest()[:6]}"


def slugs(names: Iterable[str], beside: Collection[str] = ()) -> dict[str, str]:
    """Each name -> its slug, a number behind it where another name has the same, so that no file takes another's place.

    beside: words that stand before or behind a slug, with a hyphen, in names of files: with “places”, the charts of
    “places war” and of the places of “war” are two.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        plain = tried = slug(name)
        number = 1
        while taken & _files(tried, beside):
            number += 1
            tried = f"{plain}-{number}"
        taken |= _files(tried, beside)
        found[name] = tried
    return found


def _files(plain: str, beside: Collection[str]) -> set[str]:
    """All names of files that are made with a slug."""
    before, behind = ("", *(f"{word}-" for word in beside)), ("", *(f"-{word}" for word in beside))
    return {f"{first}{plain}{last}" for first in before for last in behind}
