"""A story folder -> a Story. Everything found wrong is collected; nothing wrong with one article costs another."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from analysis.errors import Problem, StoryError
from analysis.schema import check
from analysis.schema.story import ARTICLES, PROBLEMS
from analysis.schema.vocabulary import Certainty, Zone
from analysis.story.about import FILE as ABOUT
from analysis.story.about import read_title
from analysis.story.choices import FILE as SELECTION
from analysis.story.choices import Choice, read_choices
from analysis.story.concepts import Concept, read_concepts
from analysis.story.entries import MOST_TABLE, NotRead, exists, read_bytes
from analysis.story.formats import endings, formats_said, is_article, read_records
from analysis.story.guess import guess_source
from analysis.story.language import ENGLISH, guess_language, name_of
from analysis.story.lists import HARM, LABELS, OWN_LISTS, VERBS, read_list
from analysis.story.marks import files_of_marks, no_marks, read_marks
from analysis.story.pages import no_article
from analysis.story.record import Record, repaired
from analysis.story.repeated import said
from analysis.story.sources import FIELDS, Source, read_sources, source_from
from analysis.story.timeline import FILE as TIMELINE
from analysis.story.timeline import MarkedDay, read_timeline

BESIDE = ("concepts.yaml", "sources.csv", ABOUT, SELECTION, TIMELINE, *(each.file for each in OWN_LISTS))
"""Files of a story that hold no article."""


@dataclass(frozen=True)
class Story:
    """One story as several outlets tell it.

    name: the folder's name. articles: a row per article (schema ARTICLES). concepts, actors: what concepts.yaml
    says. problems: a row per thing to know about the folder (schema PROBLEMS). verbs: reporting verb -> class, as
    verbs.csv says; empty without one. files: the story's files that hold no article (BESIDE), as far as the folder has
    them, name -> SHA-256 of what was read. labels: word for an actor -> class, as labels.csv says.
    harm: word for an act of harm -> kind, as harm.csv says. selection: row of the grid of told and left out -> what the
    reader chose, as selection.csv says. title: what the story is called, as story.yaml says; None without one.
    timeline: the days that the reader marks, as events.csv says.
    marks: what readers marked by hand (schema READ_MARKS).
    """

    name: str
    articles: pl.DataFrame
    concepts: tuple[Concept, ...]
    actors: tuple[Concept, ...]
    problems: pl.DataFrame
    verbs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    harm: Mapping[str, str] = field(default_factory=dict)
    selection: Mapping[str, Choice] = field(default_factory=dict)
    title: str | None = None
    timeline: tuple[MarkedDay, ...] = ()
    marks: pl.DataFrame = field(default_factory=no_marks)


def read_story(folder: str | Path) -> Story:
    """Read a story folder.

    Raises StoryError, with all problems of the folder, when there is no such folder, no article in it that can be
    read, or when concepts.yaml has an error: a dictionary that is only partly read would give false counts.
    """
    story, problems = inspect_story(folder)
    if story is None:
        raise StoryError(f"{folder} cannot be compared:", [p for p in problems if p.severity == "error"])
    return story


def inspect_story(folder: str | Path) -> tuple[Story | None, list[Problem]]:
    """Everything a folder's owner should know, and the story if it can be compared."""
    path = Path(folder)
    if not _is_folder(path):
        message = f"must be a folder with articles ({formats_said()}); no such folder exists."
        return None, [Problem("error", str(folder), message)]
    dictionary = read_concepts(path / "concepts.yaml")
    records, problems = read_records(path)
    records = [repaired(record) for record in records]
    for record in records:
        problems += record.problems
    records, faults = _that_are_articles(records)
    problems += faults
    rows, faults = _with_sources(path, records)
    problems += faults
    rows, faults = _once(rows)
    problems += faults + dictionary.problems
    own = {each: read_list(path, each) for each in OWN_LISTS}
    problems += [fault for _, faults in own.values() for fault in faults]
    choices, faults = read_choices(path)
    problems += faults
    title, faults = read_title(path)
    problems += faults
    timeline, faults = read_timeline(path)
    problems += faults
    marks, faults = read_marks(path)
    problems += faults
    if not rows:
        problems.append(Problem("error", path.name, "must hold at least one article with text; it holds none."))
    broken = any(problem.severity == "error" for problem in dictionary.problems)
    if not rows or broken:
        return None, problems
    articles = pl.DataFrame(rows, schema={name: column.dtype for name, column in ARTICLES.items()})
    problems += said(articles, path.name)
    story = Story(
        path.resolve().name,
        check(articles, ARTICLES),
        dictionary.concepts,
        dictionary.actors,
        problem_table(problems),
        verbs=own[VERBS][0],
        files=_hashes(path),
        labels=own[LABELS][0],
        harm=own[HARM][0],
        selection=choices,
        title=title,
        timeline=timeline,
        marks=marks,
    )
    return story, problems


def _hashes(folder: Path) -> dict[str, str]:
    found = {}
    for name in (*BESIDE, *files_of_marks(folder)):
        if exists(folder / name):
            with suppress(NotRead):  # said where it was to be read
                found[name] = hashlib.sha256(read_bytes(folder / name, MOST_TABLE)).hexdigest()
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission on the way there, or a name too long for the system
        return False


def problem_table(problems: list[Problem]) -> pl.DataFrame:
    """Problems as a table, errors first, then in the order they were found."""
    order = {"error": 0, "repair": 1, "guess": 2}
    found = sorted(problems, key=lambda problem: order[problem.severity])
    rows = [(problem.severity, problem.file, problem.row, problem.message) for problem in found]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in PROBLEMS.items()}, orient="row")


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


def _with_sources(folder: Path, records: list[Record]) -> tuple[list[dict[str, object]], list[Problem]]:
    """Join each record with its row of sources.csv, the fields it brought, and what its text shows."""
    problems: list[Problem] = []
    known: dict[str, tuple[int, Source]] = {}
    has_sources = exists(folder / "sources.csv")
    if has_sources:
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


def _row(record: Record, source: Source) -> dict[str, object]:
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


def _once(rows: list[dict[str, object]]) -> tuple[list[dict[str, object]], list[Problem]]:
    """Leave out an outlet's second copy of a text; keep one text by two outlets; give every article its own id."""
    kept: list[dict[str, object]] = []
    problems: list[Problem] = []
    seen: dict[str, dict[object, dict[str, object]]] = {}
    ids: set[object] = set()
    times: Counter[object] = Counter()
    for row in rows:
        place = row["row"]
        file, at = str(row["file"]), place if isinstance(place, int) else None
        words = " ".join(str(row["text"]).lower().split())
        digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()
        twins = seen.setdefault(digest, {})
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
