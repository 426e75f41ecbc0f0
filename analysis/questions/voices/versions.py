"""Versions of quotations: what one article prints in one pair of marks, and which two are the same quotation."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

import polars as pl

from analysis import data
from analysis.annotate import Corpus, once
from analysis.schema.vocabulary import Voice, Zone
from analysis.units.pairs import Run, shared_runs, small_words
from analysis.units.reports import reports
from analysis.units.spelling import compared
from analysis.units.wording import WORDS

MIN_WORDS = 3
"""Shorter quotations are the same only from the same named speaker, and word for word or with two telling words."""
MAX_WORDS = 1000
"""Longer ones are left out: a whole document, or marks that never close."""
SAME = 0.7
"""Share of the shorter one's words that two quotations must have in common. Outlets that cut a sentence keep more;
of two sentences on one subject by one speaker, fewer are shared. Set on sentences made for the tests, not measured."""
LIKE = 0.5
"""The same where a run of LONG_RUN words or more that tell something is shared too: an outlet that changed the rest."""
WHOLE = 0.9
"""Share from which a shorter one stands whole in the longer, so that common words are the same quotation too."""
SHORT = 8
"""Quotations of fewer words must stand in the longer one in one run, those of up to LONG_RUN words entirely, and the
speaker be known of both or of neither."""
RUN = 3
"""Words of a run at the least: two words are often shared by chance."""
LONG_RUN = 4
"""Words of a run that hardly comes by chance."""
SPEAKERS_RUN = 5
"""Words of a run by which two quotations of one named speaker are the same."""
TELLING = 2
"""Telling words of a run at the least by which two quotations are the same."""
BEGINNING = frozenset([""]).union(".!?…“”„\"«»‘’'‹›[")
"""What stands before the first word of a sentence or quotation."""
COMMON = frozenset(data.words("common_words.csv", "common"))
"""Words that say nothing of which quotation they are from, beside the small words of English."""


class Version(NamedTuple):
    """One quotation of one article: its words as they are compared, where each stands in the text, whether each is
    neither a common one nor a name, its runs of RUN words."""

    article_id: str
    outlet: str
    zone: str
    speaker: str | None
    actor: str | None
    words: tuple[str, ...]
    spans: list[tuple[int, int]]
    text: str
    tells: tuple[bool, ...]
    runs: frozenset[tuple[str, ...]]

    @property
    def start(self) -> int:
        """First character in the article."""
        return self.spans[0][0]

    @property
    def place(self) -> tuple[str, int]:
        """The article and the first character."""
        return self.article_id, self.start


@once
def versions(corpus: Corpus) -> list[Version]:
    """All quotations of a corpus, without scare quotes, furniture and those of more than MAX_WORDS words."""
    texts = {row[0]: row[1:] for row in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    speakers = reports(corpus).drop_nulls("speaker").select("article_id", "attribution_id", "speaker", "actor")
    inside = (
        corpus.voiced.filter(WORDS & pl.col("quotation").is_not_null() & (pl.col("voice") == Voice.QUOTED))
        .with_columns(pl.col("article_id", "word").cast(pl.String), pl.col("zone").cast(pl.String))
        .group_by("article_id", "quotation", maintain_order=True)
        .agg("word", "start", "stop", pl.col("zone").first(), pl.col("attribution_id").drop_nulls().first())
        .filter(pl.col("word").list.len() <= MAX_WORDS)
        .join(speakers, on=["article_id", "attribution_id"], how="left", maintain_order="left")
    )
    small = {word for word in corpus.voiced["token"].cast(pl.String).unique() if word.islower()}
    found = []
    for row in inside.iter_rows(named=True):
        outlet, text = texts[row["article_id"]]
        read = compared(text, row["word"], row["start"], row["stop"])
        if not read:
            continue
        headed = row["zone"] == Zone.SUBHEADING  # the speaker stands elsewhere
        speaker, actor = (None, None) if headed else (row["speaker"], row["actor"])
        words, spans = tuple(each.word for each in read), [(each.start, each.stop) for each in read]
        if _opens_before(text, spans[0]):
            spans[0] = (spans[0][0] - 1, spans[0][1])
        tells = tuple(_tells(each.word, text, each.start, each.stop, small) for each in read)
        printed = text[spans[0][0] : spans[-1][1]]
        runs = frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))
        found.append(
            Version(row["article_id"], outlet, row["zone"], speaker, actor, words, spans, printed, tells, runs)
        )
    return found


def _opens_before(text: str, first: tuple[int, int]) -> bool:
    """Whether an editor's bracket opens before a first word and closes in it: [W]e write."""
    start, stop = first
    return text[max(start - 1, 0) : start] == "[" and "]" in text[start:stop]


def _tells(word: str, text: str, start: int, stop: int, small: Set[str]) -> bool:
    """Whether a word is neither a common one, nor a short form (’s, don’t), nor a name: it stands in small letters, or
    begins a sentence or quotation, and small, the words that the story prints in small letters, has it."""
    printed, before = text[start:stop], text[max(start - 2, 0) : start].rstrip()[-1:]
    begins = before in BEGINNING and printed.lower() in small
    return word not in COMMON and word not in small_words() and "'" not in word and (printed.islower() or begins)


def same(first: Version, second: Version) -> bool:
    """Whether two are the same quotation: see ``quotations.quotations``."""
    fuller, other = (first, second) if len(first.words) >= len(second.words) else (second, first)
    shorter = len(other.words)
    if shorter >= RUN and fuller.runs.isdisjoint(other.runs):
        return False
    runs = [block for block in shared_runs(fuller.words, other.words) if block[2] >= min(RUN, shorter)]
    n_same, longest = sum(size for _, _, size in runs), max((size for _, _, size in runs), default=0)
    if shorter < MIN_WORDS:
        rare = longest == shorter and 1 < shorter == telling(other, runs)
        return (rare or fuller.words == other.words) and _one_speaker(first, second)
    n_telling, long = telling(other, runs), longest >= SPEAKERS_RUN
    stands_whole = longest == shorter < SHORT and (long or fuller.words == other.words)
    if (long or stands_whole) and n_telling >= (1 if stands_whole else TELLING) and _one_speaker(first, second):
        return True
    strong = [run for run in runs if telling(other, [run]) >= TELLING]
    if shorter < SHORT:
        whole = longest >= (shorter if shorter <= LONG_RUN else SAME * shorter)
        return whole and _alike_known(first, second) and not _other_speaker(first, second) and bool(strong)
    if n_same >= SAME * shorter and n_telling >= TELLING and (strong or long):
        return True
    nearly_all = WHOLE * shorter if not _one_speaker(first, second) else SAME * shorter
    if n_same >= nearly_all and long and not _other_speaker(first, second):
        return True
    like = [run for run in strong if run[2] >= LONG_RUN and telling(other, [run]) > TELLING]
    return bool(like) and n_same >= LIKE * shorter and not _other_speaker(first, second)


def telling(other: Version, runs: Sequence[Run]) -> int:
    """How many of the words of runs are neither common ones nor names. runs: as ``shared_runs`` gives them, other the
    second text."""
    return sum(sum(other.tells[at : at + size]) for _, at, size in runs)


def _one_speaker(first: Version, second: Version) -> bool:
    return (first.actor is not None and first.actor == second.actor) or (
        first.speaker is not None and first.speaker == second.speaker
    )


def _alike_known(first: Version, second: Version) -> bool:
    """Whether the speaker of both is known, or of neither: a few words may be quoted inside another's quotation."""
    return (first.speaker is None) == (second.speaker is None)


def _other_speaker(first: Version, second: Version) -> bool:
    """Whether two are known to speak: two actors, or, where one of them is none, two names."""
    if first.actor is not None and second.actor is not None:
        return first.actor != second.actor
    return first.speaker is not None and second.speaker is not None and first.speaker != second.speaker
