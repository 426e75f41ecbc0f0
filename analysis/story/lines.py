"""Lines that were broken at a fixed width, and words cut at a line's end -> paragraphs of one line each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

MOST_WIDTH = 130
"""Characters of a line that was broken to fit a page; set by hand: a longer one is a paragraph."""
LEAST_BREAKS = 2
"""Line ends inside paragraphs from which a text can show that it is broken; set by hand."""
FULL, GOING_ON = 0.4, 0.4
"""Share of these line ends that have no room for the next word, and share of those after which a sentence goes on in
small letters; set by hand: a list or a poem has few of the second, paragraphs on a line each few of the first."""
RAGGED = 8
"""The part of the width that may be left empty at a line's end, one in so many; letters of print differ in width."""
PAIR = re.compile(r"\S[^\S\n]*\n[^\S\n]*\S")
CUT = re.compile(r"(?<![^\W\d_]-)\b([^\W\d_]+)([-\u00ad\u2010¬])$")
"""A word at a line's end whose second half stands on the next line."""
HALF = re.compile(r"[^\W\d_]+")
ENDED = re.compile(r"[.!?:;…][\"'”’)»\]]*$")
MARKED = re.compile(r"(?:[-–—•*·▪>]|\d{1,3}[.)])\s")
"""What begins an item of a list."""
JOINING = frozenset({"and", "or", "to"})
"""Words after which a hyphen at a line's end belongs to no cut word: pre- and post-war."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass
class Joined:
    """A text with its lines joined. n_breaks: line ends that are read as blanks. words: cut words, as they are read."""

    text: str
    n_breaks: int = 0
    words: list[str] = field(default_factory=list)


def joined(text: str) -> Joined:
    """Join the lines of a text where they were broken to fit a page, and the halves of words that were cut there.

    Lines are joined only in a text whose lines show a width: most have no room for the next word, and many sentences
    go on over a line's end. Empty lines, lists and indented beginnings stay. Cut words are joined in any text; the
    hyphen stays where the text has the word with it elsewhere, or both halves as words, and never the word without.
    """
    if not PAIR.search(text):
        return Joined(text)
    lines = text.split("\n")
    pairs = [at for at in range(len(lines) - 1) if lines[at].strip() and lines[at + 1].strip()]
    cut = {at for at in pairs if is_cut(lines[at], lines[at + 1])}
    broken = _broken(lines, pairs)
    if not cut and not broken:
        return Joined(text)
    return _put_together(text, lines, cut, broken)


def _put_together(text: str, lines: Sequence[str], cut: set[int], broken: set[int]) -> Joined:
    found = Joined("")
    known = Counter(word.lower() for word in WORD.findall(text)) if cut else Counter()
    parts = [lines[0]]
    for at, line in enumerate(lines[1:]):
        if at in cut:
            word, parts[-1] = _healed(parts[-1].rstrip(), line.lstrip(), known)
            found.words.append(word)
            parts.append(line.lstrip())
        elif at in broken:
            found.n_breaks += 1
            parts[-1] = parts[-1].rstrip()
            parts += [" ", line.lstrip()]
        else:
            parts += ["\n", line]
    found.text = "".join(parts)
    return found


def is_cut(line: str, following: str) -> bool:
    """Whether a word stands over the end of a line, one half on each side of a hyphen."""
    half = HALF.match(following.lstrip()) if following.strip() else None
    return bool(half and half.group().islower() and half.group() not in JOINING and CUT.search(line.rstrip()))


def _healed(line: str, following: str, known: Counter[str]) -> tuple[str, str]:
    """The word that stands over a line's end, and the line up to its second half.

    known: how often each word stands in the text, these halves too.
    """
    first, second = CUT.search(line), HALF.match(following)
    assert first is not None  # as ``is_cut`` says
    assert second is not None
    whole, hyphened = first.group(1) + second.group(), f"{first.group(1)}-{second.group()}"
    two_words = min(known[first.group(1).lower()], known[second.group()]) > 1
    keeps = first.group(2) == "-" and not known[whole.lower()] and (known[hyphened.lower()] or two_words)
    before = line[: first.start(2)]
    return (hyphened, f"{before}-") if keeps else (whole, before)


def _broken(lines: Sequence[str], pairs: Sequence[int]) -> set[int]:
    """The lines whose ends are no ends of paragraphs; none where the text shows no width."""
    if len(pairs) < LEAST_BREAKS:
        return set()
    width = max(len(lines[at].rstrip()) for at in pairs)
    if width > MOST_WIDTH:
        return set()
    free = [at for at in pairs if not _begins(lines[at], lines[at + 1])]
    marked = any(not line.strip() for line in lines[pairs[0] : pairs[-1]])  # paragraphs end with an empty line
    full = {at for at in free if _is_full(lines[at], lines[at + 1], width, ragged=marked)}
    going_on = {at for at in free if _goes_on(lines[at], lines[at + 1])}
    if len(full) < FULL * len(pairs) or len(going_on & full) < GOING_ON * len(full):
        return set()
    return full | going_on


def _begins(line: str, following: str) -> bool:
    """Whether the following line begins something: an item of a list, an indented paragraph."""
    return bool(MARKED.match(following.lstrip())) or (following[:2].isspace() and not line[:2].isspace())


def _is_full(line: str, following: str, width: int, *, ragged: bool) -> bool:
    """Whether a line has no room for the next word. ragged: whether one that ends a sentence may fall short of it."""
    word = len(following.split(maxsplit=1)[0])
    short = width // RAGGED if ragged or not ENDED.search(line.rstrip()) else 0
    return len(line.rstrip()) + 1 + word > width - short


def _goes_on(line: str, following: str) -> bool:
    return not ENDED.search(line.rstrip()) and following.lstrip()[0].islower()
