"""Which of the facts that several articles tell are shown, and which are only somebody's quotation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import polars as pl

from analysis.errors import QuestionError
from analysis.schema import check
from analysis.schema.alignment import VERSIONS

IN_MARKS = re.compile(r"“[^“”]*”|\"[^\"]*\"")
"""Text in quotation marks, with the marks."""
HALF = 0.5
"""Part of the letters that no other version has, from which on two versions may well tell different things."""
Row = Mapping[str, Any]


def chosen_facts(versions: pl.DataFrame, *, asked: Sequence[str], most: int) -> list[int]:
    """Numbers of the facts to show: those with the words asked for, or the first ``most``. versions: schema VERSIONS.

    Others than ``plain_facts`` are shown only where there is no plain one.

    asked: words as they stand in a version or in the name of a fact, in small or capital letters; of several facts with
    them the first. Raises QuestionError for words that no fact has.
    """
    check(versions, VERSIONS)
    found = []
    for words in asked:
        held = pl.concat_str("name", "text", separator=" ").str.to_lowercase().str.contains(words.lower(), literal=True)
        facts = versions.filter(held)["fact"]
        if facts.is_empty():
            raise QuestionError(f"FACTS must hold words of a fact that several articles tell; no fact has '{words}'.")
        found.append(int(facts[0]))
    every = versions["fact"].unique(maintain_order=True).to_list()
    return list(dict.fromkeys(found)) or (plain_facts(versions) or every)[:most]


def plain_facts(versions: pl.DataFrame) -> list[int]:
    """Numbers of the facts that outlets surely report, in the order of the table: no quotations (``quotations_among``), and at
    most HALF of their letters are in words of one version alone. versions: schema VERSIONS."""
    quoted = quotations_among(versions)
    groups = versions.partition_by("fact", maintain_order=True)
    told = [(int(rows["fact"][0]), own_share(rows.to_dicts())) for rows in groups]
    return [fact for fact, own in told if fact not in quoted and own <= HALF]


def quotations_among(versions: pl.DataFrame) -> set[int]:
    """Numbers of the facts that are somebody's quotation and nothing that outlets report: most of the name, or most of each
    version, is in quotation marks. versions: schema VERSIONS."""
    found = set()
    for (fact,), rows in check(versions, VERSIONS).group_by("fact"):
        name = "".join(rows["name"][0].split())
        in_marks = sum(len(quoted.group()) for quoted in IN_MARKS.finditer(name))
        if in_marks > len(name) / 2 or all(map(_is_quoted, rows.iter_rows(named=True))):
            found.add(int(str(fact)))
    return found


def _is_quoted(row: Row) -> bool:
    """Whether most of a version is in quotation marks."""
    inside = sum(
        max(0, min(told["stop"], quote["stop"]) - max(told["start"], quote["start"]))
        for told, quote in product(row["told"], row["in_quotes"])
    )
    return bool(2 * inside > sum(told["stop"] - told["start"] for told in row["told"]))


def own_share(rows: Sequence[Row]) -> float:
    """Part of the letters of all versions that are in words of one version alone, 0 to 1."""
    own: int = sum(span["stop"] - span["start"] for row in rows for span in row["own"])
    return own / max(1, sum(len(version(row)) for row in rows))


def version(row: Row) -> str:
    """The part of its sentence that tells the fact."""
    return " ".join(row["text"][span["start"] : span["stop"]] for span in row["told"])
