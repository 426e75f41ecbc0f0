"""The command line: import articles into a story folder, propose what to compare, check it, make its report."""

from __future__ import annotations

import io
import os
import signal
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from analysis.annotate import annotate
from analysis.annotate.corpus import deepest
from analysis.errors import FramingError, OutputError, said_of
from analysis.findings import as_read
from analysis.intake.folder import write_sources
from analysis.intake.importing import import_articles
from analysis.large.command import large
from analysis.processes import STOPS
from analysis.proposals.rows import write_rows
from analysis.proposals.write import FILE as CONCEPTS
from analysis.proposals.write import as_yaml
from analysis.proposals.write import propose as propose_from
from analysis.publish.codebook import FILE as CODEBOOK
from analysis.publish.codebook import write_codebook
from analysis.publish.marks import sampled, write_samples
from analysis.publish.report import report as make_report
from analysis.questions.corpus import contents
from analysis.schema.cells import figures
from analysis.schema.vocabulary import SharedCopy
from analysis.stopping import stoppable
from analysis.story.choices import FILE as SELECTION
from analysis.story.choices import of_no_article
from analysis.story.lists import HARM, LABELS, VERBS
from analysis.story.read import inspect_story, read_story
from analysis.units.unmatched import unmatched
from analysis.writing import write

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)

MOST_KEPT = 5
"""Files that are named, of those that a report has left as they are."""

Folder = Annotated[Path, typer.Argument(help="A story folder: articles, sources.csv, concepts.yaml, verbs.csv.")]
Chosen = Annotated[
    Path | None, typer.Argument(help="A story folder. Without one: the story that notebooks/settings.yaml names.")
]
Out = Annotated[Path | None, typer.Option(help="Where to write. New, empty, or made by this command before.")]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Also replace files that you have changed since this command wrote them.")
]

Shared = Annotated[
    SharedCopy | None,
    typer.Option(help="Copy that articles share: count it in every article, leave it out, or count it once."),
]

All = Annotated[bool, typer.Option("--all", help="Also make the files to pass on; see framing export.")]
Of = Annotated[Path | None, typer.Option(help="The folder that the report was written to, if one was named for it.")]
Only = Annotated[
    str,
    typer.Option(help="Write only some files: html, pdf, docx, pptx, xlsx, references, texts, separated by commas."),
]
Without = Annotated[
    bool,
    typer.Option(
        "--without-texts", help="Leave out the articles and their sentences, for reports that may not carry them."
    ),
]

Sources = Annotated[
    list[Path], typer.Argument(help="Files and folders: exports of news archives, saved pages, texts, tables.")
]
To = Annotated[
    Path,
    typer.Option("--to", help="The story folder. It is made if it does not exist; what it holds does not change."),
]
Outlet = Annotated[str | None, typer.Option(help="The outlet of articles whose files do not name one.")]
Reader = Annotated[str, typer.Option(help="Who will mark; each reader has a file of their own.")]
Written = Annotated[Path | None, typer.Option("--out", help="The file to write, if not the one in the story folder.")]


@app.command("import")
def import_(sources: Sources, to: To, outlet: Outlet = None) -> None:
    """Read exports of archives, saved pages and texts into a story folder, and print a receipt."""
    with stoppable("Stopped. Nothing was added."):
        receipt = import_articles(sources, to, outlet=outlet)
        typer.echo(str(receipt))
    if receipt.n_added and not (to / CONCEPTS).exists():
        with stoppable("Stopped. The articles were added; no terms were proposed. Run framing propose for them."):
            typer.echo(f"\n{_proposals(to, to / CONCEPTS)}")
    if receipt.n_added:
        typer.echo(f"\nNext: look at {to / 'sources.csv'} and {to / CONCEPTS}, then: framing report {to}")
    raise typer.Exit(0 if any(entry.file for entry in receipt.entries) else 1)


@app.command()
def propose(folder: Folder, out: Written = None) -> None:
    """Write a concepts.yaml for a story: terms that its outlets use for the same thing, and actors. You check them."""
    with stoppable("Stopped. Nothing was written."):
        typer.echo(_proposals(folder, out or folder / CONCEPTS))


def _proposals(folder: Path, target: Path) -> str:
    """Write what is proposed for a story, and say how much it is. Raises OutputError where the file exists already."""
    if target.exists():
        raise OutputError(
            f"{target} must be a new file; it exists already. Add --out with another name, and copy from it what you need."
        )
    proposals = propose_from(annotate(read_story(folder), deepest()))
    write(target, as_yaml(proposals).encode())
    sets = figures(len(proposals.sets), "set of terms", "sets of terms")
    said = f"{sets} and {figures(len(proposals.actors), 'actor')} were proposed."
    return f"{target}: {said} Nobody has checked them: read the file and keep what is right."


@app.command()
def sources(folder: Folder) -> None:
    """Write a sources.csv for a story folder that lacks one, from what texts and file names show. You correct it."""
    path = write_sources(folder)
    typer.echo(f"{path} was written from what the articles and their file names show. Correct it where it is wrong.")


@app.command()
def rows(folder: Folder, out: Written = None) -> None:
    """Write a selection.csv for a story: every row of the grid of told and left out, for you to keep, drop or rename."""
    target = out or folder / SELECTION
    with stoppable("Stopped. Nothing was written."):
        n, unfitting = write_rows(folder, target)
    typer.echo(
        f"{target}: {figures(n, 'row')}. In the column keep, write no to drop a row and yes to keep it whatever happens. "
        f"In the column name, write a name of your own. The story uses the file if it is called {SELECTION}."
    )
    for message, row in unfitting.select("message", "row").iter_rows():
        typer.echo(f"{SELECTION}, row {row}: {message}", err=True)


@app.command()
def sample(folder: Folder, reader: Reader = "") -> None:
    """Write samples of mentions and of reports of speech for a reader to mark; the marks correct the counts of a report."""
    with stoppable("Stopped. Nothing was written."):
        said = sampled(folder, write_samples(folder, reader))
    typer.echo("\n".join(said))


@app.command()
def codebook(folder: Folder, out: Written = None) -> None:
    """Write the codebook for readers who mark samples: terms, how each is found, examples, and what to do if unsure."""
    target = out or folder / CODEBOOK
    with stoppable("Stopped. Nothing was written."):
        n = write_codebook(folder, target)
    typer.echo(
        f"{target}: {figures(n, 'concept')}. Add what your readers need to know, and give it to them with the samples."
    )


@app.command()
def check(folder: Folder) -> None:
    """List everything that is wrong, was repaired or was guessed in a story folder. The exit status is 1 after an error."""
    with stoppable("Stopped."):
        story, problems = inspect_story(folder)
        corpus = None if story is None else annotate(story)
        if corpus is not None:
            problems += [*unmatched(corpus), *of_no_article(corpus.selection, set(corpus.articles["article_id"]))]
    if corpus is not None:
        for line in as_read(contents.lengths(corpus), contents.zone_words(corpus), corpus.articles):
            typer.echo(line)
    for problem in problems:
        typer.echo(str(problem))
    n_errors = sum(problem.severity == "error" for problem in problems)
    if story is not None:
        outlets = story.articles["outlet"].n_unique()
        held = [figures(len(story.concepts), "concept")]
        held += [figures(len(story.actors), "actor")] if story.actors else []
        own = ((VERBS, story.verbs), (LABELS, story.labels), (HARM, story.harm))
        held += [f"{figures(len(words), 'word')} of {listed.file}" for listed, words in own if words]
        held += [f"{figures(len(story.selection), 'row')} of {SELECTION}"] if story.selection else []
        held += [figures(story.marks.height, "mark")] if story.marks.height else []
        typer.echo(
            f"{figures(story.articles.height, 'article')} of {figures(outlets, 'outlet')}, {', '.join(held)}; "
            f"{figures(n_errors, 'error')}."
        )
    raise typer.Exit(1 if n_errors or story is None else 0)


app.command()(large)


@app.command("open")
def open_(folder: Chosen = None) -> None:
    """Open the notebooks in JupyterLab: the project's own or, for your own story, a copy next to it. Ctrl-C ends it."""
    from analysis.publish.lab import open_lab, prepared  # takes long; no other command needs it

    with stoppable("Stopped."):
        place = prepared(folder)
        typer.echo(f"Notebooks: {place}")
        status = open_lab(place)
    raise typer.Exit(status)


@app.command()
def report(
    folder: Chosen = None,
    out: Out = None,
    overwrite: Overwrite = False,
    shared_copy: Shared = None,
    all_: All = False,
) -> None:
    """Run all notebooks on a story folder; write notebooks, figures and web pages.

    Without --out, the report of your own story goes into a folder next to it: my-story-report for my-story.
    """
    with stoppable("Stopped. Nothing has changed, and nothing unfinished is left behind."):
        made = make_report(folder, out, overwrite=overwrite, shared_copy=shared_copy)
    typer.echo(
        f"Notebooks: {made.notebooks[0].parent}\nFigures:   {made.figures / 'README.md'}\nPages:     {made.page}"
    )
    if made.kept:
        typer.echo(_said_of(made.kept), err=True)
    if all_:
        _export(folder, out, overwrite=overwrite)


@app.command()
def export(
    folder: Chosen = None, out: Of = None, only: Only = "", without_texts: Without = False, overwrite: Overwrite = False
) -> None:
    """Export a finished report: one page to mail, PDF, Word, slides, a workbook, references, and texts for other tools."""
    _export(folder, out, only=only, without=without_texts, overwrite=overwrite)


def _export(
    folder: Path | None, out: Path | None, *, only: str = "", without: bool = False, overwrite: bool = False
) -> None:
    from analysis.publish.whole.export import export as export_report

    with stoppable("Stopped. The report has not changed; no files to pass on were written."):
        made = export_report(folder, out, only=[only], without=without, overwrite=overwrite)
    typer.echo(f"To pass on: {made.folder / 'README.md'}")
    if made.kept:
        typer.echo(_said_of(list(made.kept)), err=True)


def _said_of(kept: list[Path]) -> str:
    names = [str(path) for path in kept[:MOST_KEPT]]
    more = f"\n  and {len(kept) - MOST_KEPT} more" if len(kept) > MOST_KEPT else ""
    return (
        "Not replaced, because this command did not write them or they were changed since:\n  "
        + "\n  ".join(names)
        + f"{more}\nThe new versions of these files were not written. To replace them, add --overwrite."
    )


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
    finally:  # what is done is done: a stop that comes while the interpreter ends changes neither it nor the status
        for number in STOPS:
            if signal.getsignal(number) is _stop:
                signal.signal(number, signal.SIG_IGN)


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
