"""Text files of Nexis: the older ones, hard-wrapped, with “1 of 10 DOCUMENTS” above each article; and the text of newer
exports (from RTF), where each article ends with a closing line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.errors import Problem
from analysis.intake.archives.export_labels import LONGEST, Field, Phrase, block_of, field_of, listed, one_of
from analysis.intake.archives.export_values import day_of, is_copyright, is_count
from analysis.intake.archives.nexis_blocks import article_from
from analysis.intake.archives.nexis_docx import headline_first
from analysis.intake.archives.nexis_record import Block, article_of, gather
from analysis.intake.article import Article, Export, Refused
from analysis.story import encoding

NAME = "Nexis text file"
LOOKED_AT = 60_000
"""Bytes at the beginning that a file is known by."""
OF = rf"(\d{{1,6}}) (?:{one_of(Phrase.NUMBER_OF)}) (\d{{1,6}})"
DOCUMENT = one_of(Phrase.DOCUMENT)
MARKER = re.compile(
    rf"^[ \t]{{0,60}}(?:{OF} (?:{DOCUMENT})|(?:{DOCUMENT}) {OF})[ \t]{{0,20}}$", re.IGNORECASE | re.MULTILINE
)
LABEL = re.compile(rf"([^\s:][^:\n]{{0,{LONGEST - 1}}}):(?:\s+|$)")
WIDTH = 80
"""Columns of the page that the older files are wrapped to."""
NOT_WRAPPED = 100
"""Characters of a line that no wrapping made."""
SLACK = 8
"""Columns that a wrapped line may be shorter than the page although the next word had fitted."""
LEAST_LABELS = 3
"""Labels in capitals that a text without any boundary must have to be an article of Nexis."""
INDENT = re.compile(r" {2,}|\t")
ENTRY = re.compile(r"\d{1,4}\. ?(\S.*)")
REFUSED = (
    "must be a text file of Nexis with articles; it holds neither lines like “1 of 10 DOCUMENTS” nor closing lines like "
    "“End of Document”. Export the articles themselves."
)


def recognises(data: bytes, name: str) -> bool:
    """Whether the bytes are a text file that Nexis made."""
    if data.startswith((b"PK", b"{\\rtf", b"%PDF")) or b"<DOC NUMBER" in data[:LOOKED_AT] or b"<" in data[:20]:
        return False
    text = encoding.read_text(data[:LOOKED_AT].rpartition(b"\n")[0], name)[0]
    closed = any(block_of(line) is Field.END for line in text.splitlines())
    return MARKER.search(text) is not None or _is_single(text) or (closed and len(_fields(text.splitlines())) > 1)


def read(data: bytes, name: str) -> Export:
    """The articles of a text file of Nexis. Raises ``Refused`` for a file without any."""
    text, problems = encoding.read_text(data, name)
    export = read_text(text, name)
    export.problems = [*problems, *export.problems]
    return export


def read_text(text: str, name: str) -> Export:
    """The articles of a text that is decoded already, as that of an RTF file. Raises ``Refused`` where it has none."""
    markers = list(MARKER.finditer(text))
    if not markers:
        return _single(text) if _is_single(text) else _closed(text, name)
    ends = [*(marker.start() for marker in markers[1:]), len(text)]
    records = [text[marker.end() : end] for marker, end in zip(markers, ends, strict=True)]
    articles = [article_from(_wrapped(record), f"article {at + 1}") for at, record in enumerate(records)]
    promised = _promised([(int(marker[1] or marker[3]), int(marker[2] or marker[4])) for marker in markers])
    return Export(NAME, articles, promised, _about(text[: markers[0].start()]))


def _is_single(text: str) -> bool:
    """Whether a text is one article of an older export: that has no line “1 of 1”, but labels in capitals."""
    if any(block_of(line) is Field.END for line in text.split("\n")):
        return False
    fields = [block.field for block in _wrapped(text) if block.label]
    return Field.LENGTH in fields and Field.APART in fields and len(fields) >= LEAST_LABELS


def _single(text: str) -> Export:
    """That article, without the cover."""
    blocks = _between_blanks(text.split("\n"))
    cover = [at for at, lines in enumerate(blocks) if any(_is_of_cover(line) for line in lines)]
    end = cover[-1] + 1 if cover else 0
    article = article_from(_wrapped("\n\n".join("\n".join(lines) for lines in blocks[end:])), "article 1")
    return Export(NAME, [article], 1, _about("\n\n".join("\n".join(lines) for lines in blocks[:end])))


def _is_of_cover(line: str) -> bool:
    label = line.partition(":")[0].strip().casefold() if ":" in line else ""
    return label in listed(Phrase.COVER) or label in listed(Phrase.COVER_SEARCH)


def _promised(of: Sequence[tuple[int, int]]) -> int | None:
    """How many articles the numbers “n of m” promise: m, where the first is 1; else those from the first to the last,
    since an archive gave so many at a time. None where the file was put together from several exports."""
    numbers = [number for number, _ in of]
    total, uses = Counter(total for _, total in of).most_common(1)[0]
    if uses <= len(of) / 2 or numbers != sorted(set(numbers)):
        return None
    return max(total, numbers[-1]) if numbers[0] == 1 else numbers[-1] - numbers[0] + 1


def _wrapped(record: str) -> list[Block]:
    """The blocks of an article between blank lines, with their labels, wrapped lines joined."""
    found: list[Block] = []
    for lines in _between_blanks(record.split("\n")):
        label = LABEL.match(lines[0])
        field = field_of(label[1]) if label and label[1].isupper() else None
        if label and field is not None:
            first, *others = _unwrapped(lines)
            found.append(Block((first[label.end() :], *others), field, label[1]))
        elif len(lines) == 1 and is_count(lines[0]):
            found.append(Block((lines[0],), Field.LENGTH))
        elif _is_centred(lines):
            found.append(Block(tuple(line.strip() for line in lines), centred=True))
        else:
            found.append(Block(tuple(_unwrapped(lines))))
    return found


def _between_blanks(lines: Sequence[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def _is_centred(lines: Sequence[str]) -> bool:
    """Whether each line is set in the middle of the page."""
    return any(line.startswith(" ") for line in lines) and all(
        abs((WIDTH - len(line.strip())) / 2 - (len(line) - len(line.lstrip()))) <= 2 for line in lines
    )


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """The paragraphs of a block. A line ends one where it is indented, or where the next word would have fitted on it."""
    paragraphs = [lines[0].strip()]
    for above, line in pairwise(lines):
        first_word = line.split(maxsplit=1)[0]
        fitted = len(above.rstrip()) + 1 + len(first_word) <= WIDTH - SLACK
        if INDENT.match(line) or fitted or len(above) > NOT_WRAPPED:
            paragraphs.append(line.strip())
        else:
            paragraphs[-1] += " " + line.strip()
    return paragraphs


def _about(cover: str) -> dict[str, str]:
    """What was searched for, as the cover says. Nothing else of it is kept."""
    for lines in _between_blanks(cover.split("\n")):
        label, _, value = " ".join(lines).partition(":")
        if label.strip().casefold() in listed(Phrase.COVER_SEARCH) and value.strip():
            return {"search": " ".join(value.split())}
    return {}


def _closed(text: str, name: str) -> Export:
    """The articles of a newer export: headline, outlet and day above the labels, and a closing line below the text."""
    lines = text.split("\n")
    begin, records = 0, []
    for at, line in enumerate(lines):
        if block_of(line) is Field.END:
            records.append(lines[begin:at])
            begin = at + 1
    rest = lines[begin:]
    problems = []
    if records and len(_fields(rest)) > 1:
        problems.append(
            Problem("error", name, "ends inside an article; it is read as far as it goes. Export it again.")
        )
        records.append(rest)
    if not records or all(len(_fields(record)) < 2 for record in records):
        raise Refused(REFUSED)
    whole = records[0]
    records[0], promised = _without_cover(whole)
    cover = whole[: len(whole) - len(records[0])]
    articles: list[Article] = []
    for at, record in enumerate(records):
        gathered = gather([_line(line) for line in record if line.strip()])
        articles.append(article_of(gathered, headline_first(gathered.head), f"article {at + 1}"))
    return Export(NAME, articles, promised, _about("\n\n".join(cover)), problems)


def _fields(lines: Sequence[str]) -> set[Field]:
    return {field for line in lines if (field := _line(line).field) is not None}


def _line(line: str) -> Block:
    """A line with what its label says."""
    line = line.strip()
    label = LABEL.match(line)
    field = field_of(label[1]) if label else None
    if label and field is not None:
        return Block((line[label.end() :],), field, label[1])
    alone = block_of(line)
    return Block((line,)) if alone is None else Block((), alone, line)


def _without_cover(record: list[str]) -> tuple[list[str], int | None]:
    """The first article without the cover, and how many articles that lists. It begins where its title stands again;
    without a list, at the second line above the first day."""
    titles = [match[1].strip() for line in record if (match := ENTRY.fullmatch(line.strip()))]
    if not any(_is_of_cover(line) for line in record):
        return record, None
    again = [at for at, line in enumerate(record) if titles and line.strip() == titles[0]]
    if again:
        return record[again[-1] :], len(titles)
    filled = [at for at, line in enumerate(record) if line.strip()]
    copyright_at = next((n for n, at in enumerate(filled) if is_copyright(record[at])), len(filled))
    day = next((n for n in range(copyright_at - 1, 1, -1) if day_of(record[filled[n]])), None)
    return (record if day is None else record[filled[day - 2] :]), None
