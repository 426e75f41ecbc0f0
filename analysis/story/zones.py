"""Zones: which part of the page each stretch of an article is.

Rules go by the printed form of a line and by where it stands, never by the words of one outlet. A rule may set
aside only what no reader would call a sentence of the report; whatever is in doubt stays body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import NamedTuple

from analysis.schema.vocabulary import Zone
from analysis.story import forms
from analysis.story.datelines import LOOKED_AT, dateline
from analysis.story.furniture import archive_lines, corrections, is_furniture, lists

MAX_HEADLINE_WORDS = 30
"""Set by hand: more words without a full stop are rather a lede that lost it."""
MAX_STANDFIRST_WORDS = 50
"""Set by hand: what sums the report up is hardly longer than a paragraph of it."""
MAX_SUBHEADING_WORDS, MAX_SUBHEADING = 9, 120
"""Words and characters; set by hand: more words without a full stop are rather a sentence of the report."""
MAX_CAPTION_WORDS = 80
"""Set by hand: a longer line that ends with a credit is rather a paragraph."""
MAX_REPEAT = 5
"""Words from which a repeated line is a page's repetition; set by hand: a shorter one may be a refrain."""
LINE = re.compile(r"[^\n\u2028\u2029\x85]+")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
LIST_POINT = re.compile(r"\d{1,2}[.)] ")


class Segment(NamedTuple):
    """A stretch of one line: [start, stop) in the text, its zone, and the number of its line."""

    start: int
    stop: int
    zone: Zone
    paragraph: int


class Line(NamedTuple):
    """A line as printed, and where it begins in the text."""

    start: int
    text: str

    @property
    def n_words(self) -> int:
        """Words between white space; asked of few lines, since counting costs."""
        return len(self.text.split())


NOT_MARKED: Mapping[int, Zone] = {}


def segments(
    text: str, title: str | None = None, shared: Set[int] = frozenset(), marked: Mapping[int, Zone] = NOT_MARKED
) -> list[Segment]:
    """Cut ``text`` into segments, in order, each in one zone. Only white space lies outside them.

    title: the headline, if it is known from elsewhere; the first line that equals it is the headline. shared: the
    numbers of the lines (``lines_of``) that most articles of its outlet share; they are furniture. marked: zones
    of lines, by the same numbers, that the file itself shows; where a headline is among them, none is looked for.
    """
    lines = lines_of(text)
    zones = _zones(lines, title, shared, marked)
    found: list[Segment] = []
    transcript = sum(1 for line in lines if ":" in line.text[:45] and forms.SPEAKER.match(line.text)) > 2
    dateline_open = not transcript
    n_body = 0
    for number, (line, zone) in enumerate(zip(lines, zones, strict=True)):
        stop = line.start + len(line.text)
        cut = 0
        if zone == Zone.BODY:
            n_body += 1
            if dateline_open and n_body <= 3:
                cut = _front(line.text)
                dateline_open = cut == 0
        if cut:
            found.append(Segment(line.start, line.start + len(line.text[:cut].rstrip()), Zone.FURNITURE, number))
        found += _without_tweet_tail(line, cut, stop, zone, number)
    return found


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold anything, without the white space around them."""
    found = []
    for match in LINE.finditer(text):
        printed = match.group()
        stripped = printed.strip()
        if stripped:
            start = match.start() + len(printed) - len(printed.lstrip())
            found.append(Line(start, stripped))
    return found


def _zones(lines: list[Line], title: str | None, shared: Set[int], marked: Mapping[int, Zone]) -> list[Zone]:
    zones = [marked.get(number) or _by_form(line) for number, line in enumerate(lines)]
    texts = [line.text for line in lines]
    for number in (archive_lines(texts) | lists(texts) | corrections(texts) | (shared & set(range(len(lines))))) - set(
        marked
    ):
        zones[number] = Zone.FURNITURE
    laid_out = Zone.HEADLINE in marked.values()
    if len(lines) > 1:
        _repeats(lines, zones)
        if not laid_out:
            _headline(lines, zones, title)
            _standfirst(lines, zones)
        _sign_offs(lines, zones)
        if not laid_out:
            _subheadings(lines, zones)
    elif zones == [Zone.BODY] and title is not None and _same(texts[0], title):
        zones = [Zone.HEADLINE]
    return zones


def _by_form(line: Line) -> Zone:
    """The zone that a line's own form shows; body where it shows none."""
    text = line.text
    if is_furniture(text):
        return Zone.FURNITURE
    return Zone.CAPTION if _is_caption(text) and line.n_words <= MAX_CAPTION_WORDS else Zone.BODY


def is_caption(text: str) -> bool:
    """Whether the form of a line, without white space around it, shows that it is a picture's caption."""
    return _by_form(Line(0, text)) is Zone.CAPTION


def _is_caption(text: str) -> bool:
    """Whether a line ends with a picture's credit or begins as a caption does."""
    if forms.PHOTO_LABEL.match(text):
        return True
    end = text[-forms.LONGEST_CREDIT :]
    if ")" in text[-2:] or "]" in text[-2:]:
        return bool(forms.photo_credit().search(end) or forms.PHOTO_SLASH.search(end))
    return ("/" in end or "via" in end) and forms.bare_credit().search(end.rstrip(".")) is not None


def _repeats(lines: list[Line], zones: list[Zone]) -> None:
    """A caption printed before, and a line that repeats the one just before it, are furniture."""
    seen: set[str] = set()
    for number, line in enumerate(lines):
        if zones[number] == Zone.CAPTION:
            if line.text in seen:
                zones[number] = Zone.FURNITURE
            seen.add(line.text)
        elif number and line.text == lines[number - 1].text and line.n_words >= MAX_REPEAT:
            zones[number] = Zone.FURNITURE


def _same(left: str, right: str) -> bool:
    return [w.lower() for w in WORD.findall(left)] == [w.lower() for w in WORD.findall(right)]


def _headline(lines: list[Line], zones: list[Zone], title: str | None) -> None:
    first = next((n for n, zone in enumerate(zones) if zone == Zone.BODY), None)
    if first is None:
        return
    line = lines[first]
    if (title is not None and _same(line.text, title)) or (
        line.n_words <= MAX_HEADLINE_WORDS
        and not re.search(r"[.,;:…][\"'”’)»\]]*$", line.text)
        and Zone.BODY in zones[first + 1 :]
        and not dateline(line.text)
    ):
        zones[first] = Zone.HEADLINE


def _standfirst(lines: list[Line], zones: list[Zone]) -> None:
    """The line between headline and report: marked by its missing full stop, by what follows, or by its echo."""
    first = next((n for n, zone in enumerate(zones) if zone == Zone.BODY), None)
    if first is None or first + 1 >= len(lines) or Zone.BODY not in zones[first + 1 :]:
        return
    line = lines[first]
    if line.n_words > MAX_STANDFIRST_WORDS or dateline(line.text) or line.text[0] in "“\"‘'«":
        return
    follows_headline = first > 0 and zones[first - 1] == Zone.HEADLINE
    before_furniture = zones[first + 1] in (Zone.FURNITURE, Zone.CAPTION)
    open_ended = not TERMINAL_STOP.search(line.text)
    if (follows_headline and (before_furniture or open_ended)) or (
        first > 0 and _echoes(line, lines[first + 1]) and zones[first + 1] == Zone.BODY
    ):
        zones[first] = Zone.STANDFIRST


OPEN_END = re.compile(r"[.!:;,…][\"'”’)»\]]*$")
TERMINAL_STOP = re.compile(r"[.!?…][\"'”’)»\]]*$")


def _echoes(line: Line, lede: Line) -> bool:
    """Whether most of a short line's longer words return in the paragraph after it."""
    long_words = {word.lower() for word in WORD.findall(line.text) if len(word) > 4}
    later = {word.lower() for word in WORD.findall(lede.text)}
    return len(long_words) >= 5 and len(long_words & later) >= 0.6 * len(long_words)


def _sign_offs(lines: list[Line], zones: list[Zone]) -> None:
    """Agency lines at the very end; a lone name in capitals or in brackets, or a wire agency."""
    for number in range(len(lines) - 1, max(0, len(lines) - 4), -1):
        if zones[number] == Zone.FURNITURE:
            continue
        text = lines[number].text
        bare = text.strip("()[]. ").lower()
        wired = any(part.strip() in forms.wire_agencies() for part in re.split(r"[,/;]", bare))
        signed = lines[number].n_words <= 8 and forms.SIGN_OFF.match(text) is not None
        if not (signed and (wired or text[0] in "([")):
            return
        zones[number] = Zone.FURNITURE


def _subheadings(lines: list[Line], zones: list[Zone]) -> None:
    last = max((n for n, zone in enumerate(zones) if zone == Zone.BODY), default=0)
    seen_body = False
    for number, line in enumerate(lines):
        if zones[number] != Zone.BODY:
            continue
        short = number < last and len(line.text) <= MAX_SUBHEADING
        if seen_body and short and _is_subheading(line) and not _is_list_point(lines, number):
            zones[number] = Zone.SUBHEADING
        else:
            seen_body = True


def _is_subheading(line: Line) -> bool:
    bare = line.text.lstrip("‘'“\"«[( ")
    titled = bare[:1].isupper() or bare[:1].isdigit()
    spoken = line.text.startswith(("“", '"')) or forms.SPEAKER.match(line.text)
    return titled and not spoken and line.n_words <= MAX_SUBHEADING_WORDS and not OPEN_END.search(line.text)


def _is_list_point(lines: list[Line], number: int) -> bool:
    """Whether a line and one beside it both begin with a number and a stop."""
    beside = [lines[n].text for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return bool(LIST_POINT.match(lines[number].text)) and any(map(LIST_POINT.match, beside))


def _front(text: str) -> int:
    """How many characters at the beginning of the report are date and dateline."""
    cut = 0
    dated = forms.DATED_START.match(text)
    if dated and dated["label"]:
        cut = dated.end()
    cut += len(dateline(text[cut : cut + LOOKED_AT]))
    return cut if cut < len(text) else 0


def _without_tweet_tail(line: Line, cut: int, stop: int, zone: Zone, number: int) -> list[Segment]:
    text = line.text
    sign = forms.POST_SIGN.search(text, cut) if "(@" in text else None
    if sign is None:
        return [Segment(line.start + cut, stop, zone, number)]
    begin, end = sign.start(), sign.end()
    while link := forms.POST_LINK.search(text, max(cut, begin - forms.LONGEST_LINK), begin):
        begin = link.start()
    if begin <= cut:
        return [Segment(line.start + cut, stop, zone, number)]
    parts = [Segment(line.start + cut, line.start + len(text[:begin].rstrip()), zone, number)]
    parts.append(Segment(line.start + begin, line.start + end, Zone.FURNITURE, number))
    rest = line.start + end + len(text[end:]) - len(text[end:].lstrip())
    if rest < stop:
        parts.append(Segment(rest, stop, zone, number))
    return parts
