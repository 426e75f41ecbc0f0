"""Files of any kind -> articles in a story folder, each once, and a receipt. Nothing that is there is overwritten."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path

from analysis.errors import OutputError, Problem
from analysis.intake import folder as places
from analysis.intake import ledger, receipt
from analysis.intake.archives import zotero
from analysis.intake.article import Article, Export, Refused
from analysis.intake.ledger import Entry, Status
from analysis.intake.once import Met, group_copies, mark_known, name_outlets
from analysis.intake.outlets import told_of
from analysis.intake.readers import read_all
from analysis.intake.receipt import FileRead, Receipt
from analysis.intake.walk import Source, sources
from analysis.processes import Workers, outcome
from analysis.progress import progress as shown
from analysis.schema.vocabulary import Certainty
from analysis.story.encoding import clean_name
from analysis.story.entries import entries, exists, read_bytes
from analysis.workers import WorkersError, cores, spread
from analysis.writing import locked, write_all

LOCK = ".importing"
"""The file by which an import keeps others out of its folder."""
FILES_A_PROCESS = 20
"""Files from which another process is worth its start."""
Outcome = tuple[str, Export | Refused]


def import_articles(
    named: str | Path | Iterable[str | Path], to: str | Path, *, outlet: str | None = None, progress: bool = True
) -> Receipt:
    """Read the articles of files and folders into a story folder.

    named: files and folders; each file is recognised by its bytes. to: the story folder, made where there is none; what
    it holds stays as it is. outlet: the outlet of articles whose file names none. progress: whether a bar shows how far
    it is. An article that was imported before is not added again, nor is the second copy of a text by one outlet; a
    text that three outlets or more printed stands in the folder once, with their names.

    Gives the receipt, which is also written into the folder (RECEIPT.md; imported.csv names every article). Raises
    OutputError where the folder can't be written to, LedgerError where its imported.csv is another's.
    """
    paths = [Path(named)] if isinstance(named, (str, Path)) else [Path(each) for each in named]
    place = _story_folder(Path(to), paths)
    with _alone(place):
        return _imported(paths, place, outlet, progress=progress)


def _imported(paths: Sequence[Path], place: Path, outlet: str | None, *, progress: bool) -> Receipt:
    before = ledger.read_ledger(place)
    files, met, refused, problems = _read(paths, place, progress=progress)
    shown = name_outlets(met, before, outlet)
    mark_known(met, before, place)
    group_copies(met)
    added = _written(met, place, before, problems)
    rows = [each.entry for each in met] + refused
    made = Receipt(place, tuple(files), tuple(rows), tuple(told_of(shown)), tuple(problems))
    if rows:
        known = {(entry.source, entry.place, entry.status, entry.text) for entry in before}
        fresh = [row for row in rows if row.status != Status.KNOWN]
        fresh = [row for row in fresh if (row.source, row.place, row.status, row.text) not in known]
        added[place / ledger.NAME] = ledger.ledger_of([*before, *fresh])
        added[place / receipt.NAME] = _receipts(place, made)
        write_all(added)
    return made


def _story_folder(to: Path, paths: Sequence[Path]) -> Path:
    if os.path.lexists(to) and not to.is_dir():
        what = "a link to nothing" if to.is_symlink() else "a file"
        raise OutputError(f"--to must be a story folder; {to} is {what}. Name another place.")
    for path in paths:
        if path.exists() and path.resolve() == to.resolve():
            raise OutputError(f"--to must be another folder than the one that is read; both are {to}. Name a new one.")
    for name in (receipt.NAME, ledger.NAME):
        if os.path.lexists(to / name) and ((to / name).is_symlink() or not (to / name).is_file()):
            raise OutputError(f"{name} must be a file that the import writes; it is something else. Move it away.")
    return to


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Keep another import out of a folder meanwhile, which is made; one that stays empty is removed again. Raises
    OutputError when there is another import."""
    is_new = not place.exists()
    place.mkdir(parents=True, exist_ok=True)
    lock = place / LOCK
    lock.touch()
    try:
        with locked(lock):
            try:
                yield
            finally:
                lock.unlink(missing_ok=True)
                with suppress(OSError):  # it holds something
                    if is_new:
                        place.rmdir()
    except BlockingIOError:
        raise OutputError(
            f"Another import writes into {place}; nothing was changed. Wait until it is done, or name another folder."
        ) from None


def _read(
    paths: Sequence[Path], place: Path, *, progress: bool
) -> tuple[list[FileRead], list[Met], list[Entry], list[Problem]]:
    """All that the files hold: each file, each article, a row for each file that was refused, what went wrong."""
    files: list[FileRead] = []
    met: list[Met] = []
    refused: list[Entry] = []
    problems: list[Problem] = []
    libraries, theirs = _libraries(paths)
    found = [each for each in sources(paths) if not isinstance(each, Source) or each.path.absolute() not in theirs]
    if any(place.resolve() != path.resolve() and place.resolve().is_relative_to(path.resolve()) for path in paths):
        own = place.resolve()  # a story inside the folder that is read is not read into itself
        found = [each for each in found if not isinstance(each, Source) or not each.path.resolve().is_relative_to(own)]
    for name, held in chain(libraries, _outcomes(found, progress=progress)):
        if isinstance(held, Refused):
            refused.append(Entry(name, "", Status.REFUSED, reason=str(held)))
            continue
        files.append(FileRead(name, held.kind, held.promised, len(held.articles)))
        problems += held.problems
        for article in held.articles:
            article.place = article.place if len(held.articles) > 1 else ""  # the file is the article
            reason = article.without_text or ("no text was found" if not ledger.words_of(article) else "")
            status = Status.EMPTY if reason else Status.ADDED
            met.append(Met(article, name, ledger.entry_of(article, name, status, reason)))
    return files, met, refused, problems


def _libraries(paths: Sequence[Path]) -> tuple[list[Outcome], set[Path]]:
    """What the folders that are libraries hold, and the files that this is."""
    outcomes: list[Outcome] = []
    files: set[Path] = set()
    for path in paths:
        library = zotero.read_folder(path) if path.is_dir() else None
        if library is not None:
            outcomes.append((clean_name(path.name), library.export))
            files |= {each.absolute() for each in library.files}
    return outcomes, files


def _outcomes(found: Sequence[Source | tuple[str, Refused]], *, progress: bool) -> Iterator[Outcome]:
    jobs = [each for each in found if isinstance(each, Source)]
    yield from (each for each in found if not isinstance(each, Source))
    workers = min(cores(), max(1, len(jobs) // FILES_A_PROCESS))
    n_read = 0
    with shown(len(jobs), "files", hidden=not progress or len(jobs) < 2) as bar:
        try:
            with closing(spread(read_all, jobs, workers)) as outcomes:
                for several in outcomes:
                    yield from several
                    n_read += 1
                    bar.update()
        except WorkersError:  # a process was ended, as where there is too little memory: each file gets one of its own
            for job in jobs[n_read:]:
                yield from _apart(job)
                bar.update()


def _apart(job: Source) -> list[Outcome]:
    """What a file holds, read by a process of its own; a refusal where that was ended."""
    try:
        with Workers(1) as pool:
            return outcome(pool.submit(read_all, job))
    except BrokenProcessPool:
        said = "ended the process that read it; there may be too little memory for it. Split it, or leave it out."
        return [(job.name, Refused(said))]


def _written(met: Sequence[Met], place: Path, before: Sequence[Entry], problems: list[Problem]) -> dict[Path, bytes]:
    """The files of the new articles; each article's row gets the name of its own."""
    new = [each for each in met if each.entry.status == Status.ADDED]
    if not new:
        return {}
    in_table = len(new) > places.MOST_FILES or any(entry.file == places.TABLE for entry in before)
    taken = [path.name for path in entries(place)]
    taken += [f"{name}.md" for name in places.ids_in_table(place)] if in_table else []
    names = list(places.names_for((each.article for each in new), taken))
    placed = []
    for each, name in zip(new, names, strict=True):
        file = places.TABLE if in_table else name
        each.entry = replace(each.entry, file=file)
        placed.append(places.Placed(each.article, name, _known_by(each), _certainty(each.article)))
    _name_twins(met, new)
    made = places.files_of(placed, place, in_table=in_table)
    rows = None if in_table else places.sources_with(placed, place)
    if rows is not None:
        made[place / places.SOURCES] = rows
    elif not in_table:
        message = "has other columns or letters than can be added to; the new articles bring their own fields along."
        problems.append(Problem("guess", places.SOURCES, message))
    return made


def _name_twins(met: Sequence[Met], new: Sequence[Met]) -> None:
    """Copies name the file of the article that stands for them."""
    files = {each.entry.text: each.entry.file for each in new}
    for each in met:
        if each.entry.status in (Status.TWIN, Status.SHARED):
            each.entry = replace(each.entry, file=files.get(each.entry.text, ""))


def _certainty(article: Article) -> str:
    sure = article.outlet and "outlet" not in article.guessed
    return str(Certainty.CERTAIN if sure else Certainty.GUESSED)


def _known_by(each: Met) -> str:
    how = "guessed from" if "outlet" in each.article.guessed or not each.article.outlet else "as given in"
    return f"{how} {each.source}"


def _receipts(place: Path, made: Receipt) -> bytes:
    """The receipts of the folder, the newest below."""
    path = place / receipt.NAME
    head = read_bytes(path).rstrip() + b"\n" if exists(path) else b"# What was imported into this story\n"
    lines = "\n".join(f"    {line}" for line in made.lines(None))
    return head + f"\n## {made.day.isoformat()}\n\n{lines}\n".encode("utf-8", "replace")
