"""Which reader reads a file: the first that recognises its bytes. Another format is a module and a row here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from analysis.intake import pages
from analysis.intake.archives import (
    europresse,
    factiva_html,
    monitors,
    newsplease,
    nexis_docx,
    nexis_html,
    nexis_txt,
    proquest,
)
from analysis.intake.article import Export, Refused
from analysis.intake.files import pdf, rtf, story_files, text, unpack, warc
from analysis.intake.files.word_file import is_word
from analysis.intake.pages import mhtml
from analysis.intake.tidy import tidied
from analysis.intake.walk import Source
from analysis.story.encoding import clean_name

MOST_SAID = 200
"""Characters of a message that are shown."""
Outcome = tuple[str, Export | Refused]


class Reader(NamedTuple):
    """One format. name: what a person calls it. recognises: whether a file's bytes are of it. read: bytes and name of a
    file -> what it holds; raises Refused."""

    name: str
    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], Export]


READERS = tuple(
    Reader(module.NAME, module.recognises, module.read)
    for module in (
        nexis_docx,
        rtf,
        pdf,
        warc,
        proquest,
        mhtml,
        nexis_html,
        factiva_html,
        europresse,
        newsplease,
        monitors,
        story_files,
        pages,
        nexis_txt,
        text,
    )
)
"""In the order in which they are asked: what is more particular comes first."""


def read(data: bytes, name: str) -> Export:
    """What a file holds. Raises Refused for a file of no format that is read."""
    reader = next((each for each in READERS if each.recognises(data, name)), None)
    if reader is None and is_word(data):
        return nexis_docx.read(data, name)  # which says why it is none of its own
    if reader is None:
        what = "an empty file" if not data.strip() else "something else"
        raise Refused(
            f"must be an export of a news archive, a saved page or a text; it is {what}. Save the article as a page or a text."
        )
    export = reader.read(data, name)
    export.articles = [tidied(article) for article in export.articles]
    return export


def read_all(source: Source) -> list[Outcome]:
    """What a file holds; of one that is packed, what each file in it holds, or why it is not read."""
    try:
        data = source.read()
        if not unpack.recognises(data, source.name):
            return [_one(data, source.name)]
    except Refused as error:
        return [(source.name, error)]
    found: list[Outcome] = []
    try:
        for inner, content in unpack.members(data, source.name):
            name = f"{source.name}/{clean_name(inner)}"
            found.append((name, content) if isinstance(content, Refused) else _one(content, name))
    except Refused as error:
        found.append((source.name, error))
    return found


def _one(data: bytes, name: str) -> Outcome:
    try:
        return name, read(data, name)
    except Refused as error:
        return name, error
    except Exception as error:  # a fault of a reader must not cost the other files
        said = clean_name(f"{type(error).__name__}: {error}")[:MOST_SAID]
        return name, Refused(f"could not be read, by a fault of this program ({said}). Please report it.")
