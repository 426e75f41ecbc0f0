"""How far a run has come: lines in the terminal, and a page in the output that loads itself anew."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from analysis.escape import escape_attribute, escape_html
from analysis.writing import write

PAGE = "index.html"
EVERY = 2.0
"""Seconds between two versions of the page."""
SAID = 15.0
"""Seconds between two lines of a stage that goes on."""
RELOAD = 5
"""Seconds after which the page loads itself anew, as long as the run goes on."""
SHOWN = 20
"""Problems that the page shows."""
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}progress{width:100%}"
)


@dataclass
class Stage:
    """One stage of the work. unit: what is counted, in the plural. n, total: how many are done and how many there are.
    kept: how many of these an earlier run had done. articles: how many this run has worked out."""

    name: str
    unit: str
    total: int
    n: int = 0
    kept: int = 0
    articles: int = 0
    began: float = field(default_factory=time.monotonic)
    ended: float | None = None

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return (self.ended or time.monotonic()) - self.began

    @property
    def left(self) -> float | None:
        """Seconds that are left if the rest takes as long; None before anything is known."""
        fresh = self.n - self.kept
        return self.seconds / fresh * (self.total - self.n) if fresh else None

    def __str__(self) -> str:
        """The stage in one line."""
        kept = f", {self.kept:,} of them before" if self.kept else ""
        rate = f"; {self.articles / self.seconds:,.0f} articles a second" if self.articles and self.seconds > 0 else ""
        left = "" if self.left is None or self.ended else f"; about {said_of(self.left)} left"
        took = f"; {said_of(self.seconds)}" if self.ended else ""
        return f"{self.name}: {self.n:,} of {self.total:,} {self.unit}{kept}{rate}{left}{took}"


def said_of(seconds: float) -> str:
    """A time in plain words."""
    whole = max(round(seconds), 0)
    for size, unit in ((3600, "hour"), (60, "minute")):
        if whole >= 2 * size:
            return f"{whole // size:,} {unit}s"
    return f"{whole:,} second{'' if whole == 1 else 's'}"


class Progress:
    """The stages of a run, told as they go. say: prints a line. folder: where the page goes."""

    def __init__(self, folder: Path, archive: str, dashboard: str | None, say: Callable[[str], None]) -> None:
        self.stages: list[Stage] = []
        self.problems: list[str] = []
        self.n_problems = 0
        self.workers = 0
        self.ended: str | None = None
        self._folder, self._archive, self._dashboard, self._say = folder, archive, dashboard, say
        self._written = self._told = 0.0

    @contextmanager
    def stage(self, name: str, unit: str, total: int) -> Iterator[Stage]:
        """A stage as long as the context; ``tell`` after each piece of it."""
        stage = Stage(name, unit, total)
        self.stages.append(stage)
        self._told = time.monotonic()
        self.write()
        yield stage
        stage.ended = time.monotonic()
        self._say(str(stage))
        self.write()

    def tell(self) -> None:
        """Print a line and write the page where some time has gone by since the last."""
        now = time.monotonic()
        if now - self._told >= SAID:
            self._told = now
            self._say(str(self.stages[-1]))
        if now - self._written >= EVERY:
            self.write()

    def problem(self, said: str) -> None:
        """Note a problem; the first SHOWN are shown."""
        self.n_problems += 1
        if len(self.problems) < SHOWN:
            self.problems.append(said)

    def end(self, said: str) -> None:
        """Say on the page how the run has ended, and stop it from loading itself anew."""
        self.ended = said
        self.write()

    def write(self) -> None:
        """Write the page in one step."""
        self._written = time.monotonic()
        write(self._folder / PAGE, self._html().encode())

    def _html(self) -> str:
        reload = "" if self.ended else f'<meta http-equiv="refresh" content="{RELOAD}">'
        rows = "".join(
            f"<tr><td>{escape_html(stage.name)}</td>"
            f'<td><progress max="{max(stage.total, 1)}" value="{stage.n if stage.total else 1}" '
            f'aria-label="{escape_attribute(stage.name)}"></progress></td>'
            f'<td class="n">{stage.n:,} of {stage.total:,} {escape_html(stage.unit)}</td>'
            f'<td class="n">{said_of(stage.seconds)}</td>'
            f'<td class="n">{"" if stage.ended or stage.left is None else said_of(stage.left)}</td></tr>'
            for stage in self.stages
        )
        more = self.n_problems - len(self.problems)
        told = "".join(f"<li>{escape_html(problem)}</li>" for problem in self.problems)
        told += f"<li>and {more:,} more, in problems.csv</li>" if more > 0 else ""
        problems = f"<h2>Problems</h2><ul>{told}</ul>" if told else ""
        link = self._dashboard
        dashboard = f'<p><a href="{escape_attribute(link)}">Dashboard of the scheduler</a></p>' if link else ""
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8">{reload}'
            f'<meta name="viewport" content="width=device-width"><title>Progress: {escape_html(self._archive)}</title>'
            f"<style>{STYLE}</style></head><body><h1>{escape_html(self._archive)}</h1>"
            f"<p>{escape_html(self.ended or 'The run goes on.')} Workers: {self.workers:,}.</p>"
            f'<table><thead><tr><th>Stage</th><th>Done</th><th class="n"></th><th class="n">Time</th>'
            f'<th class="n">Left</th></tr></thead><tbody>{rows}</tbody></table>{problems}{dashboard}</body></html>\n'
        )
