"""Untrusted text made safe for where it is shown. Articles and their metadata may hold anything."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable

import polars as pl

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
SPACED = re.compile(r"[$\\]")
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$&])")


def escape_html(text: object) -> str:
    """Text as HTML shows it, letter for letter. Dollar signs and backslashes are set apart, so that no page's
    typesetting of formulas takes the words between two of them for one."""
    return SPACED.sub(lambda match: f"<span>{match.group()}</span>", html.escape(str(text)))


def escape_attribute(text: object) -> str:
    """Text as an attribute of HTML holds it, between double quotation marks."""
    return html.escape(str(text))


def escape_markdown(text: object) -> str:
    """Text as Markdown shows it, letter for letter, on one line."""
    return MARKDOWN.sub(r"\\\1", " ".join(str(text).split()))


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
