"""The codebook for readers who mark a sample: what each term of concepts.yaml stands for, how it is found, and examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl
from markdown_it import MarkdownIt

from analysis.annotate import Corpus, annotate
from analysis.annotate.corpus import deepest
from analysis.errors import OutputError
from analysis.escape import escape_markdown
from analysis.evidence import sentences
from analysis.proposals import proposed
from analysis.publish.shown import Shown, unfolding
from analysis.questions.terms.checking import checkable
from analysis.schema.cells import figures
from analysis.story import read_story
from analysis.story.concepts import Concept, Term
from analysis.story.entries import exists
from analysis.story.marks import MARK, READER
from analysis.writing import write

FILE = "CODEBOOK.md"
"""Its name in a story folder, where it is read as no article."""
MOST_EXAMPLES = 2
"""Examples of a term, each of another outlet."""
HEADING = re.compile(r"<h\d>(.*?)</h\d>")
EASED = re.compile(r"(?:^|(?<=\w))\\([.!](?=\s|$)|-(?=\w))")
"""Full stops at the end of a word and hyphens in it, escaped without need."""
TO_MARK = f"""\
Each row of marks-terms.csv is a mention that the program counted; it is in square brackets in its sentence. Each row of
marks-speech.csv is a report of speech. Write into the column `{MARK}`:

- **yes**: the mention means here what its concept says, and the outlet uses the word for it. Of a report of speech: exactly
  these words, give or take one, are said to be somebody’s, and they are this speaker’s.
- **no**: it means something else here (another event, other people, a name, a saying), or the report has other words or
  another speaker.
- **unclear**: you can’t tell from the sentence, or two rules below pull in different ways. Then look into the article; if
  it is still unclear, write unclear. It counts neither as right nor as wrong.

An empty row is not marked. Write your name into the column `{READER}`. Two readers mark the same rows without talking about
them; each has a file of their own. Mark what the word means, not whether you would have chosen it.
"""


def as_markdown(corpus: Corpus) -> str:
    """The codebook of a story as Markdown, all that comes from the story escaped."""
    return "\n".join(_lines(corpus)) + "\n"


def codebook(corpus: Corpus) -> Shown:
    """The codebook as a notebook shows it, unfolding."""
    html = MarkdownIt("commonmark", {"html": False}).render(as_markdown(corpus))
    html = HEADING.sub(r"<p><strong>\1</strong></p>", html).replace("$", "<span>$</span>")
    title = f"Codebook: {figures(len(corpus.concepts), 'concept')}"
    return Shown(unfolding(title, html), title)


def write_codebook(folder: Path, target: Path) -> int:
    """Write the codebook of a story, and give how many concepts it has. Raises OutputError where the file is there already."""
    if exists(target):
        raise OutputError(
            f"{target} must not be there yet; it is, and may have been edited. Move it, or add --out with another name."
        )
    corpus = annotate(proposed(read_story(folder)), deepest())
    write(target, as_markdown(corpus).encode("utf-8", "replace"))
    return len(corpus.concepts)


def _lines(corpus: Corpus) -> Iterator[str]:
    yield f"# Codebook: {_plain(corpus.title or corpus.name)}"
    yield "\n## How to mark\n"
    yield TO_MARK
    found = checkable(corpus)
    opened = sentences(corpus, found) if found.height else found
    for concept in corpus.concepts:
        mine = opened.filter(pl.col("concept") == concept.name)
        yield f"\n## {_plain(concept.name)}\n"
        yield f"{figures(mine.height, 'mention')} in the outlets’ wording. A mention is right if it means: {_plain(concept.name)}.\n"
        for term in concept.terms:
            yield from _term(term, mine.filter(pl.col("term") == term.name))
    if corpus.actors:
        yield "\n## Who is who\n"
        yield from map(_actor, corpus.actors)


def _term(term: Term, found: pl.DataFrame) -> Iterator[str]:
    yield f"- **{_plain(term.name)}**, {figures(found.height, 'mention')}. Found by {_patterns(term.patterns)}."
    if term.unless:
        yield f"  - Not counted if its sentence holds {_patterns(term.unless, 'or')}."
    if term.only_with:
        yield f"  - Counted only if its sentence holds {_patterns(term.only_with, 'or')}."
    examples = found.unique("outlet", keep="first", maintain_order=True).head(MOST_EXAMPLES)
    for row in examples.iter_rows(named=True):
        yield f"  - {_plain(row['outlet'])}: {_example(row)}"


def _example(row: Mapping[str, str]) -> str:
    """The sentence of a mention, with the mention in bold; blanks at the seams stay."""
    left, right = (f"{_plain(row[side])}" for side in ("left", "right"))
    before = " " if row["left"][-1:].isspace() else ""
    behind = " " if row["right"][:1].isspace() else ""
    return f"{left}{before}**{_plain(row['matched'])}**{behind}{right}"


def _plain(text: str) -> str:
    """Text escaped, without the backslashes that would only hinder whoever reads the file as it is."""
    return EASED.sub(r"\1", escape_markdown(text))


def _actor(actor: Concept) -> str:
    parts = [
        _patterns(part.patterns) if part.name == actor.name else f"{_plain(part.name)} ({_patterns(part.patterns)})"
        for part in actor.terms
    ]
    return f"- **{_plain(actor.name)}**: {'; '.join(parts)}"


def _patterns(patterns: tuple[str, ...], last: str = "and") -> str:
    """Patterns in words: “war”, “wars” and words that begin with “onslaught”."""
    said = [_in_words(pattern) for pattern in patterns]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} {last} {said[-1]}"


def _in_words(pattern: str) -> str:
    if re.sub(r"[\s*?]", "", pattern) + "*" == pattern and len(pattern) > 1:  # one word, open at its end
        return f"words that begin with “{_plain(pattern[:-1])}”"
    signs = [said for sign, said in (("*", "\\* is any letters"), ("?", "? is one letter")) if sign in pattern]
    return f"“{_plain(pattern)}”" + (f" ({', '.join(signs)})" if signs else "")
