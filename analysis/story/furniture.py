"""Page furniture: what archives, sites and scripts print around a report. Each line is known by its own form.

In doubt a line is none: only what no reader would call a sentence of the report is furniture.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from analysis import data
from analysis.story import forms

MAX_LINE = 120
"""Characters of a line of navigation, a byline or a date; set by hand: what is longer may be a sentence of the report."""
MAX_NOTICE = 600
"""Characters of a notice to the reader; set by hand: a longer line is a paragraph that mentions one."""
WORD = re.compile(r"[^\W_]+(?:[’'-]\w+)*")
READER = frozenset(data.words("notices.csv", "reader"))
MAX_ERROR_WORDS = 14
"""Words of a line that tells an error of the site; set by hand."""
MAX_DESK_WORDS = 40
"""Words of a note on who worked on the report; set by hand."""
CODE = re.compile(r"([A-Z]{2,3})(?:\s|$)")
LEAST_CODES = 4
"""Different codes of an archive at the beginning of lines from which they are no initials; set by hand."""
MAX_HEADING_WORDS = 5
"""Words of a heading for a correction, a day among them; set by hand."""
LEAST_LIST, MAX_ITEM_WORDS, IN_ORDER = 12, 6, 0.85
"""Items of a list to choose from, words of an item, share of the items in the order of the alphabet; set by hand."""


def is_furniture(text: str) -> bool:
    """Whether a line's own form shows that it is none of the report."""
    short = len(text) <= MAX_LINE and _is_short_line(text)
    return short or is_notice(text) or is_correction(text) or is_script(text) or is_desk_note(text)


def _is_short_line(text: str) -> bool:
    bare = text.strip(" .:>»|*-–—•").lower()
    if bare in forms.navigation():
        return True
    if forms.COPYRIGHT.match(text) or forms.READ_THE_REST.match(text) or forms.PAGE.match(text):
        return True
    if text[-1] in ":>»" and forms.READ_MORE.match(text):
        return True
    stamp = forms.STAMP.match(text)
    rest = text[stamp.end() :].strip() if stamp else text
    return not rest or bool(forms.BYLINE.match(rest)) or not WORD.search(text)


def is_desk_note(text: str) -> bool:
    """Whether a line names those who worked on the report, and says nothing else: (Reporting by Ann Lee in Cairo)."""
    note = forms.DESK_NOTE.match(text) if text[0] in "(RWEACFGS" else None
    if note is None or text.count(" ") >= MAX_DESK_WORDS:
        return False
    words = [word.strip("()[];,.:&|/*") for word in text[note.end() :].split()]
    small = [word for word in words if word[:1].islower() and "@" not in word]
    return all(word in forms.desk_words() for word in small)


@cache
def _notices(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{data.one_of('notices.csv', kind)})(?!\w)")


@cache
def _first_words() -> frozenset[str]:
    kinds = ("begins", "begins to a reader")
    return frozenset(phrase.split()[0] for kind in kinds for phrase in data.words("notices.csv", kind))


@cache
def _correcting() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in data.words("notices.csv", "correction"))


def is_correction(text: str) -> bool:
    """Whether a line corrects or updates the page: it is of another day than the report, and often of another writer."""
    if len(text) > MAX_NOTICE:
        return False
    plain = text.lower().lstrip("*—–-_[( ").replace("’", "'")
    return plain.partition(" ")[0] in _correcting() and _corrects().match(plain) is not None


@cache
def _corrects() -> re.Pattern[str]:
    return re.compile(data.one_of("notices.csv", "correction"))


def corrections(texts: Sequence[str]) -> set[int]:
    """The numbers of the lines that stand below a heading for a correction (“Correction: May 5, 2010”) and are its text."""
    return {
        number
        for number, (above, text) in enumerate(pairwise(texts), start=1)
        if len(text) <= MAX_NOTICE and _heads_correction(above)
    }


def _heads_correction(text: str) -> bool:
    is_short = text.count(" ") < MAX_HEADING_WORDS and ":" in text and text[-1] not in '.!?”"'
    return is_short and is_correction(text)


@cache
def _held() -> dict[str, list[str]]:
    """The phrases that a notice holds, by a word of theirs, never the last, which a mark may follow: most lines have
    none of these words."""
    found: dict[str, list[str]] = {}
    for phrase in data.words("notices.csv", "holds"):
        found.setdefault(max(phrase.split()[:-1], key=len), []).append(phrase)
    return found


def _holds_phrase(plain: str, words: Sequence[str]) -> bool:
    held = _held()
    near = [phrase for word in held.keys() & set(words) for phrase in held[word]]
    return any(phrase in plain for phrase in near) and _notices("holds").search(plain) is not None


def is_notice(text: str) -> bool:
    """Whether a line speaks to the reader of the page: cookies, sign-up, rights. What is quoted is no notice."""
    if len(text) > MAX_NOTICE or text[0] in "“\"‘'«":
        return False
    plain = text.lower().replace("’", "'")
    words = plain.split()
    told = (words[0] in _first_words() and _begins_notice(plain)) or _holds_phrase(plain, words)
    return told and "“" not in text and '"' not in text  # a quotation: a report of a notice


def _begins_notice(plain: str) -> bool:
    """Whether a line in small letters begins as a notice does; some of these beginnings only where they are the whole
    line, or where a reader is spoken to behind them: by continuing to fight is how a sentence may begin."""
    if _notices("begins").match(plain):
        return True
    begin = _notices("begins to a reader").match(plain)
    rest = WORD.findall(plain[begin.end() :]) if begin else []
    return begin is not None and (not rest or not READER.isdisjoint(rest))


def is_error(text: str) -> bool:
    """Whether a line is what a page says that shows no article: not found, are you a robot."""
    plain = text.lower().replace("’", "'").lstrip(" .!-–—*#")
    return text.count(" ") < MAX_ERROR_WORDS and _notices("no article").match(plain) is not None


def is_script(text: str) -> bool:
    """Whether a line is a program or a style sheet of the page."""
    if "{" not in text and "=" not in text and not ("(" in text and forms.CALL.search(text)):
        return False
    return bool(forms.SCRIPT.search(text) or forms.STYLE.search(text))


def archive_lines(texts: Sequence[str]) -> set[int]:
    """The numbers of the lines of one text that an archive wrote: its keys with what stands behind them.

    Keys that a report may print as well (Section:) count only beside those that none does (Load-Date:).
    """
    marked = [number for number, text in enumerate(texts) if ":" in text[:40] or "%)" in text]
    sure = {number for number in marked if _is_archive_key(texts[number])}
    ends = {number for number, text in enumerate(texts) if text.endswith(" words") or text.startswith("Document ")}
    alone = {number for number in ends if forms.ARCHIVE.match(texts[number])}
    found = sure | alone
    if found:
        found |= {number for number in marked if forms.archive_key("beside").match(texts[number])}
        found |= {number for number, text in enumerate(texts) if forms.archive_alone().fullmatch(text)}
    return found | _coded(texts)


def _is_archive_key(text: str) -> bool:
    return bool(forms.archive_key("own").match(text) or ("%)" in text and forms.INDEX_TERMS.search(text)))


def _coded(texts: Sequence[str]) -> set[int]:
    """Lines that begin with the two or three letters by which an archive names its fields; the text itself stays."""
    shouted = [number for number, text in enumerate(texts) if text[:2].isupper()]
    codes = {number: match.group(1) for number in shouted if (match := CODE.match(texts[number]))}
    listed = {number: code for number, code in codes.items() if code in data.words("archive_keys.csv", "code")}
    if len(set(listed.values())) < LEAST_CODES:
        return set()
    return {number for number, code in listed.items() if code not in forms.CODES_OF_TEXT or texts[number] == code}


def lists(texts: Sequence[str]) -> set[int]:
    """The numbers of the lines that are lists to choose from, like the countries of a form: in alphabetical order."""
    found = {number for number, text in enumerate(texts) if len(text) > MAX_LINE and _is_list(text)}
    run: list[int] = []
    for number, text in enumerate([*texts, ""]):
        if text and _is_item(text):
            run.append(number)
            continue
        if len(run) >= LEAST_LIST and _in_order([texts[each] for each in run]):
            found |= set(run)
        run = []
    return found


def _is_item(text: str) -> bool:
    return len(text) <= 60 and text[0].isupper() and text[-1] not in '.!?:;,”"' and text.count(" ") < MAX_ITEM_WORDS


def _is_list(text: str) -> bool:
    """Whether a long line is a list in itself: names in alphabetical order and hardly a small word."""
    if sum(word[0].isupper() for word in text.split(maxsplit=8)[:8]) < 6:
        return False
    words = WORD.findall(text)
    names = [word for word in words if word[0].isupper()]
    return len(names) >= 2 * LEAST_LIST and len(names) > 0.8 * len(words) and _in_order(names, 0.7)


def _in_order(items: Sequence[str], least: float = IN_ORDER) -> bool:
    plain = [unicodedata.normalize("NFKD", item)[0].casefold() for item in items]
    pairs = list(pairwise(plain))
    return sum(first <= second for first, second in pairs) >= least * len(pairs) and plain[0] < plain[-1]
