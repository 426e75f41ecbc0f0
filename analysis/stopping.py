"""A command that is interrupted says so in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import typer

STOPPED = 130
"""The exit status of a command that was interrupted, as shells give it."""


@contextmanager
def stoppable(said: str) -> Iterator[None]:
    """Tell an interruption of what is inside in one sentence, and end the command with STOPPED."""
    try:
        yield
    except KeyboardInterrupt:
        with suppress(OSError):  # the terminal may be closed
            typer.echo(said, err=True)
        raise typer.Exit(STOPPED) from None
