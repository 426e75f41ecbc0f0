"""An article of Nexis, whatever the file: blocks of text with their labels -> head, fields and body -> an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from analysis.intake.archives.export_labels import Field, Phrase, is_one
from analysis.intake.archives.export_values import (
    ADDRESS_END,
    PICTURE,
    address_in,
    count_of,
    day_of,
    headline_of,
    language_of,
)
from analysis.intake.article import Article, Part
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_name

SUBHEADING_LENGTH = 80
"""Characters of the longest line that may be a subheading."""
NO_SUBHEADING_END = (".", ",", ";", ":", "”", '"', "'", "…")
BEFORE_THE_TEXT = (
    Field.BYLINE,
    Field.SECTION,
    Field.LENGTH,
    Field.HEADLINE,
    Field.STANDFIRST,
    Field.DATELINE,
    Field.DATE,
)
"""The fields that stand before the text; the same words with a colon inside it are part of it."""
NO_TEXT_BEHIND = (None, Field.TEXT, Field.CAPTION, Field.CORRECTION)
"""Where a block without a label goes on with what it follows, though no text was seen yet."""
SEVERAL = (Field.STANDFIRST, Field.CAPTION)
"""The fields of which each paragraph counts."""
NO_TEXT = "the file holds no text of it"
NOT_DISPLAYED = "the archive could not display it"
CORRECTED = "A correction was printed later; the archive adds it below the article, and it is no part of the text."


@dataclass(frozen=True)
class Block:
    """What stands between two gaps of an export. lines: its paragraphs, without the label. field: what that says, None where
    it has none. label: that label. bold: whether all of it is. centred: whether it is set in the middle. link: where its
    first link leads."""

    lines: tuple[str, ...]
    field: Field | None = None
    label: str = ""
    bold: bool = False
    centred: bool = False
    link: str | None = None

    @property
    def text(self) -> str:
        """The lines as one, without control characters and doubled spaces."""
        return clean_name(" ".join(self.lines))

    @property
    def paragraphs(self) -> list[str]:
        """The same for each line that is not empty."""
        return [text for line in self.lines if (text := clean_name(line))]


@dataclass
class Record:
    """The blocks of one article by their place: above the first label, behind each label, and of the text."""

    head: list[Block] = field(default_factory=list)
    fields: dict[Field, list[str]] = field(default_factory=dict)
    body: list[Block] = field(default_factory=list)

    def first(self, wanted: Field) -> str | None:
        """What stands behind a label; None where nothing does."""
        return next(iter(self.fields.get(wanted, ())), None)


@dataclass(frozen=True)
class Head:
    """What the lines without labels say."""

    headline: str | None = None
    outlet: str | None = None
    published: date | None = None
    key: str | None = None
    url: str | None = None


def gather(blocks: Sequence[Block]) -> Record:
    """Sort the blocks of one article. The text begins at its label; where there is none, behind the labels of the head."""
    labelled = any(block.field is Field.TEXT for block in blocks)
    record = Record()
    at: Field | None = None
    for block in _with_abstract(blocks):
        if block.field is Field.END:
            break
        if labelled and at is Field.TEXT and block.label and block.field in BEFORE_THE_TEXT:
            block = Block(
                (f"{block.label}: {block.text}",), bold=block.bold
            )  # “Author: ...” inside a text is part of it
        elif block.field is not None:
            at = block.field
        elif not labelled and not record.body and at not in NO_TEXT_BEHIND:
            at = Field.TEXT
        if not block.text:
            continue
        if at is None:
            record.head.append(block)
        elif at is Field.TEXT:
            record.body.append(block)
        else:
            texts = block.paragraphs if at in SEVERAL else [block.text]
            record.fields.setdefault(at, []).extend(texts)
    return record


def _with_abstract(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the heading of an abstract as the label of a standfirst where the full text follows."""
    full = next((at for at, block in enumerate(blocks) if is_one(block.label or block.text, Phrase.FULL_TEXT)), 0)
    given = list(blocks)
    for at, block in enumerate(given[:full]):
        if is_one(block.text, Phrase.ABSTRACT):
            given[at] = Block((), Field.STANDFIRST)
            given[full] = Block((), Field.TEXT)
    return given


def article_of(record: Record, head: Head, place: str) -> Article:
    """The article of a record. Its text is empty, and it says why, where the file holds none."""
    headline, appended = headline_of(head.headline or record.first(Field.HEADLINE) or "")
    body, url = _body(record.body)
    standfirsts, address = _without_address(record.fields.get(Field.STANDFIRST, []))
    captions = [PICTURE.sub("", text, count=1) for text in record.fields.get(Field.CAPTION, [])]
    parts = [
        *([Part(Zone.HEADLINE, headline)] if headline else []),
        *(Part(Zone.STANDFIRST, text) for text in standfirsts),
        *body,
        *(Part(Zone.CAPTION, text) for text in captions if text),
    ]
    article = Article(place, parts)
    article.notes = [CORRECTED] if appended or Field.CORRECTION in record.fields else []
    if not any(part.zone is Zone.BODY for part in body):
        without_text(article, NO_TEXT)
    article.outlet, article.key, article.url = head.outlet, head.key, head.url or url or address
    article.published = head.published or day_of(record.first(Field.DATE) or "")
    article.byline, article.section = record.first(Field.BYLINE), record.first(Field.SECTION)
    article.language = language_of(record.first(Field.LANGUAGE) or "")
    article.stated_words = count_of(record.first(Field.LENGTH) or "")
    return article


def without_text(article: Article, why: str) -> None:
    """Make an article one without a text, and note its headline, by which its owner finds it elsewhere."""
    if article.headline:
        article.notes.append(f"Its headline is “{article.headline}”.")
    article.parts, article.without_text = [], why


def _body(blocks: Sequence[Block]) -> tuple[list[Part], str | None]:
    """The parts of a text, without links to pictures; and the address of the page, where that is its last line."""
    url = address_in(blocks[-1].text) if blocks else None
    parts = []
    lines = [(text, block.bold) for block in (blocks[:-1] if url else blocks) for text in block.paragraphs]
    for text, bold in lines:
        picture = PICTURE.match(text)
        if is_one(text, Phrase.LINK):
            continue
        if picture:
            parts.append(Part(Zone.CAPTION, text[picture.end() :] or text))
        else:
            parts.append(Part(Zone.SUBHEADING if bold and _is_subheading(text) else Zone.BODY, text))
    return parts, url


def _is_subheading(text: str) -> bool:
    return len(text) <= SUBHEADING_LENGTH and not text.endswith(NO_SUBHEADING_END)


def _without_address(texts: Sequence[str]) -> tuple[list[str], str | None]:
    """Standfirsts without the address of the page that some end in, and that address."""
    found: str | None = None
    kept = []
    for text in texts:
        address = ADDRESS_END.search(text)
        found = found or (address.group() if address else None)
        kept.append(text[: address.start()].strip() if address else text)
    return [text for text in kept if text], found
