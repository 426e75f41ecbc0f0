"""Exports of ProQuest: a text file, a web page, or the e-mail in which such a page was sent."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from itertools import pairwise

from analysis.errors import Problem
from analysis.intake.archives.archive_words import RECORD_LABEL
from analysis.intake.archives.markup import Block, blocks, of_class, parsed, text_of
from analysis.intake.archives.proquest_record import article_of, lines_of_text
from analysis.intake.article import Article, Export, Refused
from analysis.intake.files.limits import check_count
from analysis.story.encoding import read_text

NAME = "ProQuest export"
HEAD = 200_000
"""Bytes in which a file shows that it comes from ProQuest; a cover, or the style of a page, stands before."""
RULE = re.compile(r"^_{40,}[^\S\n]*$", re.MULTILINE)
"""The line between two records of a text file."""
RECORD = re.compile(r"<a\s[^<>]{0,40}DocID_[^<>]{0,80}>", re.IGNORECASE)
"""What begins a record of a page."""
TEXT_OPENS = re.compile(r"<text\s(?P<inside>[^<>]{0,200})>", re.IGNORECASE)
TEXT_CLOSES = re.compile(r"</text>", re.IGNORECASE)
WORD_COUNT = re.compile(r"wordcount\s?=\s?[\"']?(?P<words>\d{1,7})", re.IGNORECASE)
BROKEN_HEAD = re.compile(r"html(?:&gt;|>)", re.IGNORECASE)
"""What some pages have in the place of the tag that opens the text."""
FULL_TEXT = "Full text"
LONG = frozenset({"Abstract", FULL_TEXT})
"""Labels whose value may have several lines."""
MARKS = (b"ProQuest document ID", b"DocID_")


def recognises(data: bytes, name: str) -> bool:
    """Whether a file is a text, a page or an e-mail from ProQuest, by what stands at its beginning."""
    head = data[:HEAD]
    if b"proquest" not in head.lower():
        return False
    if _is_mail(data):
        return b"text/html" in head.lower() or b"text/plain" in head.lower()
    if b"<" in head[:2_000] and b"</" in head:
        return any(mark in data for mark in MARKS)
    return b"_" * 40 in data and b"ProQuest document ID:" in data


def read(data: bytes, name: str) -> Export:
    """The articles of an export. Raises Refused where it has no record."""
    kind, problems = NAME, list[Problem]()
    if _is_mail(data):
        text, kind = _mailed(data, name), "ProQuest e-mail"
    else:
        text, problems = read_text(data, name)
    is_page = TEXT_OPENS.search(text) or RECORD.search(text) or "<strong" in text
    articles = _of_page(text, name, problems) if is_page else _of_text(text, name, problems)
    if not articles:
        raise Refused(
            "must be a ProQuest export with articles; it has no record. Mark the articles in the list of "
            "results and export them with their full text."
        )
    return Export(kind, articles, problems=problems)


def _is_mail(data: bytes) -> bool:
    head = data[:20_000].lower()
    return not head.lstrip().startswith(b"<") and b"content-type:" in head and b"mime-version:" in head


def _mailed(data: bytes, name: str) -> str:
    """The page, or else the text, that an e-mail brings. Who sent it and to whom is not looked at."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for kind in ("text/html", "text/plain"):
        for part in message.walk():
            if isinstance(part, EmailMessage) and part.get_content_type() == kind:
                content = part.get_payload(decode=True)
                if isinstance(content, bytes) and content.strip():
                    return read_text(content, name)[0]
    raise Refused("must be an e-mail that brings articles; it has no text. Save it again as .eml.")


def _of_page(text: str, name: str, problems: list[Problem]) -> list[Article]:
    starts = [match.start() for match in RECORD.finditer(text)] or [0]
    check_count(len(starts), name)
    articles = []
    for number, (start, stop) in enumerate(pairwise([*starts, len(text)]), 1):
        try:
            article = _of_record(text[start:stop], name, f"article {number}")
        except Refused as refusal:
            problems.append(Problem("error", name, f"article {number} was ignored: {refusal}", number))
            continue
        if article is not None:
            articles.append(article)
    return articles


def _of_record(record: str, name: str, place: str) -> Article | None:
    """An article of a page. Its text is cut out before the rest is parsed, as it is a page of its own inside."""
    opens = TEXT_OPENS.search(record)
    closes = TEXT_CLOSES.search(record, opens.end()) if opens else None
    body: list[Block] = []
    captions: list[str] = []
    rest = record
    if opens:
        stop = closes.start() if closes else len(record)
        inner = record[opens.end() : stop].lstrip()
        broken = BROKEN_HEAD.match(inner)
        body, captions = _body(inner[broken.end() :] if broken else inner, name)
        rest = record[: opens.start()] + (record[closes.end() :] if closes else "")
    title, fields = _fields(blocks(parsed(rest, name)))
    if not opens:
        body = [Block(line) for line in lines_of_text(fields.get(FULL_TEXT, ""))]
    article = article_of(place, title, fields, body, captions)
    words = WORD_COUNT.search(opens["inside"]) if opens else None
    if article is not None:
        article.stated_words = int(words["words"]) if words else None
        if opens and not closes:
            article.notes.append("The file ends in the middle of this article.")
    return article


def _body(page: str, name: str) -> tuple[list[Block], list[str]]:
    """The lines of an article, and the captions of its pictures, which stand in a link to a larger one."""
    root = parsed(page, name)
    captions = []
    for picture in of_class(root, "document_view_image"):
        links = [link.get("title") or "" for link in picture.iter("a")]
        printed = [text_of(each) for each in of_class(picture, "document_view_caption")]
        captions += printed + links
        picture.drop_tree()
    return blocks(root), list(dict.fromkeys(captions))


def _fields(lines: list[Block]) -> tuple[str | None, dict[str, str]]:
    """The title of a record, and its labels and values; a label is printed bold, its value in the same line or the
    next ones."""
    title, label = None, ""
    fields: dict[str, list[str]] = {}
    for line in lines:
        match = RECORD_LABEL.match(line.text) if "strong" in line.marks else None
        if match:
            label = match["label"]
            fields.setdefault(label, [line.text[match.end() :]])
        elif title is None and not fields:
            title = line.text
        elif label in LONG or (label and not any(fields[label])):
            fields[label].append(line.text)
    return title, {name: "\n".join(values).strip() for name, values in fields.items()}


def _of_text(text: str, name: str, problems: list[Problem]) -> list[Article]:
    articles: list[Article] = []
    records = RULE.split(text)
    check_count(len(records), name)
    for record in records:
        title, fields = _lines(record)
        body = [Block(line) for line in lines_of_text(fields.get(FULL_TEXT, ""))]
        article = article_of(f"article {len(articles) + 1}", title, fields, body, [])
        if article is not None:
            articles.append(article)
    return articles


def _lines(record: str) -> tuple[str | None, dict[str, str]]:
    """The title, labels and values of a record of a text file.

    A label counts only after an empty line. Between the label of the full text and those after it stands the article,
    whose own lines may begin like a label: those after it are the last ones of the record that all have a label.
    """
    pieces = [piece.strip("\n") for piece in re.split(r"\n[^\S\n]*\n", record) if piece.strip()]
    opens = next((at for at, piece in enumerate(pieces) if piece.lower().startswith("full text:")), len(pieces))
    tail = len(pieces)
    while tail > opens + 1 and RECORD_LABEL.match(pieces[tail - 1]):
        tail -= 1
    fields: dict[str, str] = {}
    title = next((" ".join(piece.split()) for piece in pieces[:1] if not RECORD_LABEL.match(piece)), None)
    for piece in pieces[:opens] + pieces[tail:]:
        _add_lines(fields, piece)
    if opens < len(pieces):
        fields[FULL_TEXT] = "\n\n".join((pieces[opens].split(":", 1)[1], *pieces[opens + 1 : tail])).strip()
    return title, fields


def _add_lines(fields: dict[str, str], piece: str) -> None:
    """Add the labels of a piece and their values, which may go on in the next lines; the first of a label counts."""
    found: list[tuple[str, list[str]]] = []
    for line in piece.split("\n"):
        match = RECORD_LABEL.match(line)
        if match:
            found.append((match["label"], [line[match.end() :].strip()]))
        elif found:
            found[-1][1].append(line.strip())
    for label, values in found:
        fields.setdefault(label, " ".join(values).strip())
