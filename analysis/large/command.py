"""The command ``framing large``."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from analysis.annotate.corpus import Depth
from analysis.large.page import PAGE
from analysis.large.run import run
from analysis.large.stages import PROBLEMS, RESULTS, Settings
from analysis.schema.cells import figures
from analysis.stopping import stoppable

Archive = Annotated[Path, typer.Argument(help="A folder of Parquet files of articles; concepts.yaml, verbs.csv.")]
Out = Annotated[Path, typer.Option("--out", help="Where to write. New, empty, or of an earlier run, which goes on.")]
Deep = Annotated[str, typer.Option(help="How far to annotate: words, or syntax, which also parses and takes longer.")]
Scheduler = Annotated[
    str | None, typer.Option(help="The address of a Dask scheduler. Without one: processes of this machine.")
]
Copies = Annotated[bool, typer.Option("--copies/--no-copies", help="Whether to look for near-copies of articles.")]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes of this machine; by default one a core.")]


def large(
    folder: Archive,
    out: Out,
    depth: Deep = "words",
    scheduler: Scheduler = None,
    workers: Workers = None,
    copies: Copies = True,
) -> None:
    """Annotate and count an archive too large for a report, with Dask. A run that was stopped goes on where it was."""
    if depth not in get_args(Depth):
        raise typer.BadParameter(f"must be {' or '.join(get_args(Depth))}, not '{depth}'.", param_hint="--depth")
    settings = Settings(cast(Depth, depth), scheduler, workers, copies)
    with stoppable("Stopped. What was done is kept; the same command goes on from there."):
        found = run(folder, out, settings, say=partial(typer.echo, err=True))
    typer.echo(
        f"{figures(found.articles, 'article')}, {figures(found.words, 'word')} of the outlets' wording.\n"
        f"Tables:   {out / RESULTS}\nProgress: {out / PAGE}\n"
        f"Problems: {out / PROBLEMS} ({figures(found.problems.get('error', 0), 'error')})"
    )
    for said in found.left_out:
        typer.echo(f"error: {said}", err=True)
    raise typer.Exit(1 if found.left_out else 0)
