"""The command line: check a story folder, make the report of one."""

from __future__ import annotations

import io
import signal
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from analysis.annotate import annotate
from analysis.errors import FramingError, said_of
from analysis.publish.report import report as make_report
from analysis.story.read import inspect_story
from analysis.units.unmatched import unmatched

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)

STOPPED = 130
"""The exit status of a command that was interrupted, as shells give it."""

Folder = Annotated[Path, typer.Argument(help="A story folder: articles, sources.csv, concepts.yaml, verbs.csv.")]
Out = Annotated[Path | None, typer.Option(help="Where to write. New, empty, or made by this command before.")]


@app.command()
def check(folder: Folder) -> None:
    """Say everything that is wrong, was repaired or was guessed in a story folder. Exits with 1 when there is an error."""
    story, problems = inspect_story(folder)
    if story is not None:
        problems += unmatched(annotate(story))
    for problem in problems:
        typer.echo(str(problem))
    n_errors = sum(problem.severity == "error" for problem in problems)
    if story is not None:
        outlets = story.articles["outlet"].n_unique()
        typer.echo(
            f"{story.articles.height} articles of {outlets} outlets, {len(story.concepts)} concepts; {n_errors} errors."
        )
    raise typer.Exit(1 if n_errors or story is None else 0)


@app.command()
def report(folder: Folder, out: Out = None) -> None:
    """Run all notebooks on a story folder; write notebooks, figures and web pages."""
    try:
        made = make_report(folder, out)
    except KeyboardInterrupt:
        typer.echo("Stopped. What was there before is as it was; nothing half-made is left.", err=True)
        raise typer.Exit(STOPPED) from None
    typer.echo(
        f"Notebooks: {made.notebooks[0].parent}\nFigures:   {made.figures / 'README.md'}\nPages:     {made.page}"
    )


def main() -> None:
    """Run the command line; errors of the project are told in one message, without a traceback."""
    signal.signal(signal.SIGTERM, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without the letters of a name
    try:
        app()
    except FramingError as error:
        sys.exit(f"{error}")
    except OSError as error:
        sys.exit(said_of(error))


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
