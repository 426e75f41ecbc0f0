"""The command line: check a story folder, make the report of one."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from analysis.annotate import annotate
from analysis.errors import FramingError, said_of
from analysis.processes import STOPS
from analysis.publish.report import report as make_report
from analysis.schema.cells import figures
from analysis.story.read import inspect_story
from analysis.units.unmatched import unmatched

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)

STOPPED = 130
"""The exit status of a command that was interrupted, as shells give it."""
MOST_KEPT = 5
"""Files that are named, of those that a report has left as they are."""

Folder = Annotated[Path, typer.Argument(help="A story folder: articles, sources.csv, concepts.yaml, verbs.csv.")]
Out = Annotated[Path | None, typer.Option(help="Where to write. New, empty, or made by this command before.")]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Replace files that you have changed since this command wrote them, too.")
]


@app.command()
def check(folder: Folder) -> None:
    """Say everything that is wrong, was repaired or was guessed in a story folder. Exits with 1 when there is an error."""
    with _stoppable("Stopped."):
        story, problems = inspect_story(folder)
        if story is not None:
            problems += unmatched(annotate(story))
    for problem in problems:
        typer.echo(str(problem))
    n_errors = sum(problem.severity == "error" for problem in problems)
    if story is not None:
        outlets = story.articles["outlet"].n_unique()
        typer.echo(
            f"{figures(story.articles.height, 'article')} of {figures(outlets, 'outlet')}, "
            f"{figures(len(story.concepts), 'concept')}; {figures(n_errors, 'error')}."
        )
    raise typer.Exit(1 if n_errors or story is None else 0)


@app.command()
def report(folder: Folder, out: Out = None, overwrite: Overwrite = False) -> None:
    """Run all notebooks on a story folder; write notebooks, figures and web pages."""
    with _stoppable("Stopped. What was there before is as it was; nothing half-made is left."):
        made = make_report(folder, out, overwrite=overwrite)
    typer.echo(
        f"Notebooks: {made.notebooks[0].parent}\nFigures:   {made.figures / 'README.md'}\nPages:     {made.page}"
    )
    if made.kept:
        typer.echo(_said_of(made.kept), err=True)


def _said_of(kept: list[Path]) -> str:
    names = [str(path) for path in kept[:MOST_KEPT]]
    more = f"\n  and {len(kept) - MOST_KEPT} more" if len(kept) > MOST_KEPT else ""
    return (
        "Left as they are, because this command did not write them or they were changed since:\n  "
        + "\n  ".join(names)
        + f"{more}\nThe new version of these files was not written. To replace them, add --overwrite."
    )


@contextmanager
def _stoppable(said: str) -> Iterator[None]:
    """Tell an interruption of what is inside in one sentence."""
    try:
        yield
    except KeyboardInterrupt:
        with suppress(OSError):  # the terminal may be closed
            typer.echo(said, err=True)
        raise typer.Exit(STOPPED) from None


def main() -> None:
    """Run the command line; errors of the project are told in one message, without a traceback."""
    for number in STOPS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup, or a shell that runs this in the background
            signal.signal(number, _stop)
    os.environ["PYTHONSAFEPATH"] = "1"  # no process that is started here looks for modules where it stands
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without the letters of a name
    try:
        app()
    except FramingError as error:
        sys.exit(f"{error}")
    except OSError as error:
        sys.exit(said_of(error))


def _stop(number: int, _: object) -> NoReturn:
    """Stop what is done and tidy up; the same once more ends this process at once, and with it what it has started."""
    for each in STOPS:
        if signal.getsignal(each) is _stop:
            signal.signal(each, signal.SIG_DFL)
    if number == getattr(signal, "SIGHUP", None):  # nobody reads what would be said, and saying it would fail
        with Path(os.devnull).open("wb") as nowhere:
            for stream in (1, 2):
                os.dup2(nowhere.fileno(), stream)
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
