"""Records -> rows of the table of articles: what is no article is left out, fields are joined and guessed, nothing stands twice."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

from analysis.errors import Problem
from analysis.schema.vocabulary import Certainty, Zone
from analysis.story.entries import exists
from analysis.story.formats import endings, is_article
from analysis.story.guess import guess_source
from analysis.story.language import ENGLISH, guess_language, name_of
from analysis.story.pages import no_article
from analysis.story.record import Record, repaired
from analysis.story.sources import FIELDS, Source, read_sources, source_from

Row = dict[str, object]
"""A row of the table of articles, with ``row`` (of its file) beside the columns of ARTICLES."""


def assembled(folder: Path | None, records: list[Record]) -> tuple[list[Row], list[Problem]]:
    """The rows of records that are articles, and what was repaired, guessed and left out on the way.

    folder: what may hold a sources.csv; None where rows of tables alone are given. The same text or id may stand there twice: see ``once``."""
    records = [repaired(record) for record in records]
    problems = [problem for record in records for problem in record.problems]
    records, faults = _that_are_articles(records)
    rows, more = _with_sources(folder, records)
    return rows, problems + faults + more


def _that_are_articles(records: list[Record]) -> tuple[list[Record], list[Problem]]:
    kept, problems = [], []
    for record in records:
        what = no_article(record.text) if record.text.strip() else "holds no text"
        if what is None:
            kept.append(record)
            continue
        message = f"{what}; it is left out. Paste the article into it or remove it."
        problems.append(Problem("error", record.file, message, record.row))
    return kept, problems


def _with_sources(folder: Path | None, records: list[Record]) -> tuple[list[Row], list[Problem]]:
    """Join each record with its row of sources.csv, the fields it brought, and what its text shows."""
    problems: list[Problem] = []
    known: dict[str, tuple[int, Source]] = {}
    has_sources = folder is not None and exists(folder / "sources.csv")
    if folder is not None and has_sources:
        known, problems = read_sources(folder / "sources.csv")
    elif any(record.row is None and not record.fields for record in records):
        message = "is missing, so outlet, date and byline were guessed. Add one to be sure."
        problems.append(Problem("guess", "sources.csv", message))
    rows = []
    for record in records:
        source, faults = source_from(record.fields, record.file, record.row)
        problems += faults
        if record.row is None and record.file in known:
            source = _merged(known[record.file][1], source)
        elif has_sources and record.row is None and not record.fields:
            message = "has no row in sources.csv; add one. Its outlet and day are guessed."
            problems.append(Problem("guess", record.file, message))
        source, faults = _guessed(record, source)
        problems += faults
        rows.append(_row(record, source))
    read = {record.file for record in records}
    for name, (row, _) in known.items():
        if name not in read and not is_article(name):
            message = f"'{name}' is not a {' or '.join(endings())} article."
            problems.append(Problem("error", "sources.csv", message, row))
        elif name not in read and "/" in name:
            message = f"'{name}' is in a subfolder; articles are read from the story folder itself. Move it there."
            problems.append(Problem("error", "sources.csv", message, row))
    return rows, problems


def _merged(first: Source, second: Source) -> Source:
    """The fields of ``first``, and where they are empty those of ``second``."""
    values = {name: getattr(first, name) or getattr(second, name) for name in FIELDS}
    return Source.model_validate(values)


def _guessed(record: Record, source: Source) -> tuple[Source, list[Problem]]:
    guess = guess_source(record.text, record.file, record.row)
    missing = {
        name: value
        for name, value in guess.items()
        if value is not None and getattr(source, name) is None and (name == "outlet" or source.outlet is None)
    }
    shown = [f"{name} {value}" for name, value in missing.items()]
    missing["language"] = source.language or guess_language(record.text)
    if source.language is None and missing["language"] not in (None, ENGLISH):
        shown.append(f"language {name_of(str(missing['language']))}")
    missing["certainty"] = Certainty.GUESSED if source.outlet is None else source.certainty or Certainty.CERTAIN
    if source.outlet is None and source.identified_by is None:
        missing["identified_by"] = "guessed from the file name"
    messages = [f"guessed: {', '.join(shown)}. Confirm or correct it in sources.csv."] if shown else []
    if missing["language"] is None:
        place = "sources.csv" if record.row is None else record.file
        messages.append(f"its text does not show its language; it is treated as English. Say its language in {place}.")
    return source.model_copy(update=missing), [Problem("guess", record.file, text, record.row) for text in messages]


def _row(record: Record, source: Source) -> Row:
    article_id = source.article_id or f"{Path(record.file).stem}{'' if record.row is None else f'-{record.row}'}"
    text, zones = record.text, record.zones
    if source.title and record.row is not None and not text.lstrip().startswith(source.title):
        text = f"{source.title}\n\n{text}"  # a table keeps headline and text apart; readers saw them together
        zones = {0: Zone.HEADLINE} | {number + 1: zone for number, zone in zones.items()} if zones else {}
    return {
        "article_id": article_id,
        "outlet": source.outlet,
        "published": source.published,
        "modified": source.modified,
        "title": source.title,
        "other_headlines": source.other_headlines,
        "url": source.url,
        "byline": source.byline,
        "credit": source.credit,
        "section": source.section,
        "kind": source.kind,
        "language": source.language,
        "certainty": source.certainty,
        "identified_by": source.identified_by,
        "note": source.note,
        "file": record.file,
        "row": record.row,
        "text": text,
        "marked": [{"line": number, "zone": str(zone)} for number, zone in sorted(zones.items())],
    }


def digest_of(text: str) -> str:
    """A name for the words of a text, whatever their letter case and the space between them."""
    words = " ".join(text.lower().split())
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()


def once(rows: list[Row]) -> tuple[list[Row], list[Problem]]:
    """Leave out an outlet's second copy of a text; keep one text by two outlets; give every article its own id.

    rows: with ``text``, or with ``digest`` (``digest_of`` the text) instead."""
    kept: list[Row] = []
    problems: list[Problem] = []
    seen: dict[str, dict[object, Row]] = {}
    ids: set[object] = set()
    times: Counter[object] = Counter()
    for row in rows:
        place = row["row"]
        file, at = str(row["file"]), place if isinstance(place, int) else None
        digest = row["digest"] if "digest" in row else digest_of(str(row["text"]))
        twins = seen.setdefault(str(digest), {})
        twin = twins.get(row["outlet"])
        if twin is not None:
            message = f"holds the same text as {twin['article_id']}, of the same outlet; it is left out."
            problems.append(Problem("error", file, message, at))
            continue
        if twins:
            twin = next(iter(twins.values()))
            message = f"holds the same text as {twin['article_id']} of {twin['outlet']}; both are kept as shared copy."
            problems.append(Problem("guess", file, message, at))
        twins[row["outlet"]] = row
        if row["article_id"] in ids:
            fresh = _fresh(row["article_id"], ids, times)
            message = f"article_id '{row['article_id']}' is there twice; this one is now called '{fresh}'."
            problems.append(Problem("repair", file, message, at))
            row = {**row, "article_id": fresh}
        ids.add(row["article_id"])
        kept.append(row)
    return kept, problems


def _fresh(name: object, ids: set[object], times: Counter[object]) -> str:
    """An id that no article has: the name with the next number behind it. times: the last number of each name."""
    times[name] = max(times[name], 1) + 1
    while f"{name}-{times[name]}" in ids:
        times[name] += 1
    return f"{name}-{times[name]}"
