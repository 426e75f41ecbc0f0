"""A fact's name in charts and sentences: printed text of an article, shortened where that loses nothing that changes what
is said."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from analysis import data
from analysis.annotate.cues import forms_of, verb_classes
from analysis.questions.alignment.features import NEGATED, WORD, words_of
from analysis.schema.vocabulary import HedgeClass
from analysis.units.stems import stem

LONGEST = 90
"""Characters from which a name is cut."""
LEAST = 40
"""Characters that are left of a stretch of text, at the least."""
MORE = 30
"""Characters more that a name may have to end where a clause may."""
END = re.compile(r"[,;:—–](?=[\s”\"’]|$)|[”\"](?=\s)")
"""Where a clause may end."""
NAME = re.compile(r"(?<![.”] )(?<!^)\b(?:[A-Z][\w’'.-]{0,40} ){1,8}$")
"""The words before one with a capital that are of its name too."""
WHERE = re.compile(r"\s?(?:where|when)\s")
"""Words that join a clause to the place or time before it, which is left out."""
OPEN_BRACKET = re.compile(r" ?\([^)]*$")
"""A bracket that is cut off before it closes."""
EDGES = " ,;:—–“"
SMALL = frozenset(data.words("common_words.csv", "small"))
PRONOUNS = frozenset(row["word"].lower() for row in data.rows("pronouns.csv"))
MARKS = (("“", "”"), ('"', '"'))
"""Quotation marks."""
CLOSING = frozenset(last for _, last in MARKS)
JOINS = frozenset(("and", "but", "or", "while"))
"""Words that begin another statement beside one."""
GOES_ON = frozenset(("by", "of"))
"""Words that go on with what stands before, behind words in quotation marks: “troubled” by texts that indicated it."""
MOST_ASIDE = 10
"""Words beside a clause that are kept because they say whose claim it is; more tell something else."""
MOST_GAP = 6
"""Words between a doer and its clause that a name keeps; set by hand."""
MOST_PIECES = 2
"""Ellipses inside a name from which it is in pieces."""
Span = tuple[int, int]


class Told(NamedTuple):
    """A version in its sentence: the sentence as printed, and in it the version and who or what that tells something of, where
    this stands elsewhere; first character and one past the last."""

    sentence: str
    version: Span
    doer: Span | None = None

    @property
    def rank(self) -> int:
        """How well it names the fact: best a whole sentence that is short, then a long one, then what begins one, then a
        clause with a doer that is no pronoun."""
        first, last = self.version
        if not words_of(self.sentence[:first]):
            is_whole = not words_of(self.sentence[last:])
            return int(len(self.sentence) > LONGEST) if is_whole else 2
        return 3 if self.doer and not self.is_pointing else 4

    @property
    def is_pointing(self) -> bool:
        """Whether the doer is a pronoun, which names nobody."""
        return bool(self.doer) and self._doer.lower() in PRONOUNS

    @property
    def _doer(self) -> str:
        return self.sentence[slice(*self.doer)] if self.doer else ""


def name_of(told: Told) -> str:
    """The name of a fact: a version as printed, on one line.

    What is left out is an ellipsis. Nothing is left out that denies, doubts or says whose claim it is; such words of the
    sentence around the version are kept too. Who or what a clause tells something of is kept, where it is no pronoun.
    """
    text = told.sentence
    first, last = told.version
    if len(text) <= LONGEST and not words_of(text[:first] + text[last:]):
        return " ".join(text.split())
    around = [*_changing(text, 0, first), *_changing(text, last, len(text))]
    around = [span for span in around if span[1] == first or _is_aside(text[slice(*span)])]
    doer = [_up_to(text, told.doer, first)] if told.doer and not told.is_pointing else []
    return _printed(text, [*around, *doer, *_shortened(text, first, last)])


def is_readable(name: str) -> bool:
    """Whether a name reads as one run of words: at most one ellipsis before its end."""
    return name.rstrip("… .”").count("…") < MOST_PIECES


def _up_to(text: str, doer: Span, first: int) -> Span:
    """A doer with the few words up to the clause, so that the name can be read: many have concentrated on expanding it."""
    gap = text[doer[1] : first]
    name = NAME.search(text[: doer[0]]) if text[doer[0]].isupper() else None
    doer = (name.start() if name else doer[0], doer[1])
    return (doer[0], first) if doer[1] < first and len(words_of(gap)) <= MOST_GAP and not END.search(gap) else doer


def _is_aside(text: str) -> bool:
    """Whether words beside a clause can say whose claim it is (prosecutors announced on Tuesday), and are no statement of
    their own."""
    words = [word.lower() for word in words_of(text)]
    return len(words) <= MOST_ASIDE and words[0] not in JOINS | GOES_ON and not saying().isdisjoint(words)


def _shortened(text: str, first: int, last: int) -> list[Span]:
    """A stretch of text, cut at the last end of a clause before LONGEST, else at a word; of what follows the clauses are kept
    that change what is said. No name begins with “where”."""
    if opens := WHERE.match(text, first, last):
        first = opens.end()
    if last - first <= LONGEST:
        return [(first, last)]
    most = first + LONGEST
    ends = [_end_of(match) for match in END.finditer(text, first + LEAST, most)]
    end = min([last, *(_end_of(match) for match in END.finditer(text, most, last))])
    cut = ends[-1] if ends else end if end <= most + MORE else _word_end(text, first, most)
    if cut < first + LEAST:
        return [(first, last)]
    return [(first, cut), *_changing(text, cut, last)]


def _end_of(match: re.Match[str]) -> int:
    """Where a clause ends: before a comma, behind a closing quotation mark."""
    return match.end() if match.group() in CLOSING else match.start()


def _word_end(text: str, first: int, most: int) -> int:
    """Where a stretch can be cut at a word: behind none that needs the next one, as a small word or a number does."""
    cut = text.rfind(" ", first, most)
    while cut > first and (
        (word := text[text.rfind(" ", 0, cut) + 1 : cut]).lower() in SMALL or not word[-1:].isalpha()
    ):
        cut = text.rfind(" ", first, cut)
    return cut


def _changing(text: str, first: int, last: int) -> list[Span]:
    """The clauses of a stretch of text with words that change what is said, a long one up to the last of them."""
    ends = [*((_end_of(match), match.end()) for match in END.finditer(text, first, last)), (last, last)]
    found = []
    for end, behind in ends:
        words = [match for match in WORD.finditer(text.replace("’", "'"), first, end) if _changes(match.group())]
        if words and not _says_more(text[first:end]):
            found.append((first, end if end - first <= LONGEST else words[-1].end()))
        first = behind
    return found


def _says_more(clause: str) -> bool:
    """Whether a clause joins another statement of the same speaker, which limits nothing: but warned that it may not."""
    first, second, *_ = [*map(str.lower, words_of(clause)), "", ""]
    return first in JOINS and second in saying()


def _printed(text: str, kept: list[Span]) -> str:
    """Stretches of a text in its order, an ellipsis for every word between them and around, quotation marks closed."""
    printed, at = "", 0
    for first, last in sorted(kept):
        if last > at:
            printed = _joined(printed, text[at : max(first, at)]) + text[max(first, at) : last]
            at = last
    return OPEN_BRACKET.sub(" …", " ".join(_joined(printed, text[at:]).split()))


def _joined(printed: str, gap: str) -> str:
    """What is printed and what follows it up to the next stretch: as it is where it has no word, else an ellipsis."""
    if not words_of(gap):
        return printed + gap
    closed = next((last for first, last in MARKS if _is_open(printed, first, last) and last in gap), "")
    opened = next((first for first, last in MARKS if first != last and gap.rstrip().endswith(first)), "")
    return f"{printed.rstrip(EDGES)} …{closed} {opened}"


def _is_open(printed: str, first: str, last: str) -> bool:
    return printed.count(first) % 2 == 1 if first == last else printed.count(first) > printed.count(last)


def _changes(word: str) -> bool:
    """Whether a word denies, doubts or says whose claim something is."""
    return any(
        each in NEGATED or each.endswith("n't") or stem(each) in telling() for each in map(str.lower, words_of(word))
    )


@cache
def telling() -> frozenset[str]:
    """Stems of verbs of saying and of words that hedge a claim: the words that say it is somebody's."""
    hedges = (
        word
        for row in data.rows("hedges.csv")
        if " " not in row["pattern"] or row["class"] == HedgeClass.ATTRIBUTES
        for word in row["pattern"].replace("*", "").split()
    )
    words = [*verb_classes(), *data.words("cue_words.csv", "word"), *hedges]
    return frozenset(stem(word.lower()) for word in words if word not in SMALL and len(word) > 2)


@cache
def saying() -> frozenset[str]:
    """Forms of verbs of saying that are no noun's too (said, announced, insisting; not claims), and other words that say
    whose claim something is."""
    verbs = {form for verb in verb_classes() for form in forms_of(verb) if form != verb and not form.endswith("s")}
    return frozenset({*verbs, *data.words("cue_words.csv", "word"), "says", "according"})
