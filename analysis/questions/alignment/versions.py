"""One fact in each article's words: what no other version has, what is quoted, which numbers differ, who says it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations
from typing import Any, NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.alignment.features import words_of
from analysis.questions.alignment.speaking import reported, said
from analysis.schema import check
from analysis.schema.alignment import FACTS, PAIRS, VERSIONS
from analysis.schema.order import by
from analysis.schema.vocabulary import MARKED, Agreement, Voice
from analysis.units.stems import stem
from analysis.units.values import printed_numerals
from analysis.units.wording import COUNTED, WORDS

MOST = 0.5
"""Part of a version's words that a speaker is said to say, from which on the version is called the speaker's."""
AROUND = 180
"""Characters of a sentence, before a version and behind it, that are kept."""
SURE, MOST_OWN = 0.8, 0.45
"""Score from which two versions surely tell the same, and the part of their letters that may be in words of one alone. Set by
hand, on the sample story and stories of the tests: of all that scores so, what shares less is often another matter."""
MARKS = frozenset("“”„«»\"‘’'‹›")
"""Quotation marks: one beside quoted words is set with them."""

Span = tuple[int, int]
Version = tuple[str, int, int]
"""Article, first character and one past the last."""
Row = dict[str, Any]


class _Token(NamedTuple):
    """A token of a sentence: its place in the article, its characters, whose it is, whether it counts as a word, who is
    said to say it."""

    start: int
    stop: int
    voice: str
    is_word: bool
    printed: str
    speaker: str | None


def versions(corpus: Corpus, facts: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Each article's version of each fact, in its sentence: schema VERSIONS; facts in their order, outlets in theirs.

    facts: schema FACTS, pairs: schema PAIRS, of the same corpus. Of several versions in an article the one is taken that has
    most words of the fact's name, of equals the one with the highest score, then the first. Cost is linear in the words of the sentences with a version.
    """
    check(facts, FACTS)
    chosen = (
        facts.with_row_index("_place")
        .with_columns(_named=_words_of_name(facts))
        .sort("fact", "_named", "score", "_place", descending=[False, True, True, False])
        .unique(["fact", "article_id"], keep="first", maintain_order=True)
        .sort("fact", *by(), "_place")
    )
    tokens = _tokens(corpus, chosen)
    others = reported(corpus, chosen)
    alike = check(pairs, PAIRS).filter(is_sure())
    near, sure = _alike(chosen, pairs.filter(pl.col("score") >= SURE)), _alike(chosen, alike)
    figures = _figures(chosen, _conflicting(alike))
    texts = dict(corpus.articles.select("article_id", "text").iter_rows())
    rows = []
    for row in chosen.iter_rows(named=True):
        sentence = tokens[row["article_id"], row["sentence"]]
        mine = figures.get((row["fact"], *_version(row)), [])
        beside = {
            "itself": row["voice"] == Voice.OUTLET and (row["article_id"], row["sentence"]) not in others,
            "near": near.get((row["fact"], row["article_id"]), []),
            "sure": sure.get((row["fact"], row["article_id"]), []),
        }
        rows.append({**row, **beside, **_set(row, sentence, texts[row["article_id"]], mine)})
    schema = {name: column.dtype for name, column in VERSIONS.items()}
    return check(pl.DataFrame([{name: row[name] for name in VERSIONS} for row in rows], schema=schema), VERSIONS)


def _words_of_name(facts: pl.DataFrame) -> pl.Series:
    """How many words of the name of its fact each version has."""
    both = facts.select("name", "text").iter_rows()
    return pl.Series([len(_stems(name) & _stems(text)) for name, text in both], dtype=pl.UInt32)


def _stems(text: str) -> set[str]:
    return {stem(word.lower()) for word in words_of(text)}


def _version(row: Mapping[str, Any]) -> Version:
    return row["article_id"], row["start"], row["stop"]


def _tokens(corpus: Corpus, chosen: pl.DataFrame) -> dict[tuple[str, int], list[_Token]]:
    """The tokens of each sentence with a version, by article and sentence."""
    wanted = chosen.select("article_id", "sentence").unique()
    tokens = (
        corpus.voiced.filter(COUNTED)
        .select(
            pl.col("article_id").cast(pl.String),
            "sentence",
            "position",
            "start",
            "stop",
            pl.col("voice").cast(pl.String),
            is_word=WORDS,
            printed=pl.col("token").cast(pl.String),
        )
        .join(wanted, on=["article_id", "sentence"], how="semi", maintain_order="left")
        .join(said(corpus), on=["article_id", "position"], how="left", maintain_order="left")
    )
    found: dict[tuple[str, int], list[_Token]] = defaultdict(list)
    for article, sentence, *token in tokens.select("article_id", "sentence", *_Token._fields).iter_rows():
        found[article, sentence].append(_Token(*token))
    return found


def _set(row: Row, sentence: Sequence[_Token], text: str, figures: Iterable[Span]) -> Row:
    """The columns of VERSIONS beside those of FACTS, of one version in its sentence."""
    start, stop = row["start"], row["stop"]
    first, last = min(start, sentence[0].start), max(stop, sentence[-1].stop)
    kept, until = _near(text, (first, start), is_before=True), _near(text, (stop, last), is_before=False)
    before, behind = "… " * (kept > first), " …" * (until < last)
    shift = len(before) - kept
    words = [token for token in sentence if token.is_word]
    mine = [token for token in words if token.start >= start and token.stop <= stop]
    speakers = Counter(token.speaker for token in mine if token.speaker).most_common(1)
    who = [speaker for speaker, n in speakers if n > MOST * len(mine)]
    own = [(start + span["start"], start + span["stop"]) for span in row["own"]]
    return {
        "speaker": who[0] if who else None,
        "text": before + text[kept:until] + behind,
        **{
            name: [{"start": max(one, kept) + shift, "stop": min(other, until) + shift} for one, other in spans]
            for name, spans in (
                ("told", [(start, stop)]),
                ("own", own),
                ("in_quotes", [span for span in _quoted(sentence) if span[1] > kept and span[0] < until]),
                ("figures", figures),
            )
        },
    }


def _near(text: str, span: Span, *, is_before: bool) -> int:
    """The character from which on, or up to which, a sentence is kept before or behind a version: AROUND, whole words."""
    start, stop = span
    if stop - start <= AROUND:
        return start if is_before else stop
    if is_before:
        return stop - len(text[stop - AROUND : stop].split(" ", 1)[-1])
    return start + len(text[start : start + AROUND].rsplit(" ", 1)[0])


def _quoted(sentence: Sequence[_Token]) -> list[Span]:
    """Stretches of a sentence in quotation marks, with the marks."""
    marked = [token.voice in MARKED for token in sentence]
    found: list[Span] = []
    was_in = False
    for number, token in enumerate(sentence):
        beside = any(marked[max(0, number - 1) : number + 2])
        inside = marked[number] or (beside and token.printed in MARKS)
        if inside:
            found[-1 if was_in else len(found) :] = [(found[-1][0] if was_in else token.start, token.stop)]
        was_in = inside
    return found


def is_sure() -> pl.Expr:
    """Whether the pairs of a table are so alike that their figures and voices can be compared: most of the words of both
    are the same, and the score is high."""
    share = [
        pl.col(own).list.eval(pl.element().struct.field("stop") - pl.element().struct.field("start")).list.sum()
        / (pl.col(stop) - pl.col(start)).clip(lower_bound=1)
        for own, start, stop in (("own", "start", "stop"), ("other_own", "other_start", "other_stop"))
    ]
    return (pl.col("score") >= SURE) & (share[0] + share[1] <= 2 * MOST_OWN)


def _alike(chosen: pl.DataFrame, pairs: pl.DataFrame) -> dict[tuple[int, str], list[str]]:
    """Fact and article -> the other articles whose version of it makes one of the pairs with this one."""
    known = {
        (_version(row), (row["other_id"], row["other_start"], row["other_stop"])) for row in pairs.iter_rows(named=True)
    }
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    for rows in (group.to_dicts() for group in chosen.partition_by("fact", maintain_order=True)):
        for one, other in permutations(rows, 2):
            if not known.isdisjoint(((_version(one), _version(other)), (_version(other), _version(one)))):
                found[one["fact"], one["article_id"]].append(other["article_id"])
    return found


def _conflicting(pairs: pl.DataFrame) -> dict[tuple[Version, Version], tuple[list[Row], list[Row]]]:
    """Two versions whose figures disagree -> the words of the one that the other lacks, and the other's."""
    apart = pairs.filter(pl.col("agreement") == Agreement.CONFLICT.value)
    return {
        (_version(row), (row["other_id"], row["other_start"], row["other_stop"])): (row["own"], row["other_own"])
        for row in apart.iter_rows(named=True)
    }


def _figures(
    chosen: pl.DataFrame, conflicting: Mapping[tuple[Version, Version], tuple[list[Row], list[Row]]]
) -> dict[tuple[int, str, int, int], list[Span]]:
    """Fact and version -> its numbers that another version gives otherwise, and those that are the same number of the
    same word; characters in articles.text."""
    found: dict[tuple[int, str, int, int], list[Span]] = {}
    facts = chosen.filter(pl.col("agreement") == Agreement.CONFLICT.value).partition_by("fact", maintain_order=True)
    for rows in (group.to_dicts() for group in facts):
        places = {_version(row): row for row in rows}
        own: dict[Version, list[Row]] = defaultdict(list)
        for one, other in combinations(places, 2):
            for first, second in ((one, other), (other, one)):
                mine, theirs = conflicting.get((first, second), ([], []))
                own[first] += mine
                own[second] += theirs
        told = {version: _counted(row) for version, row in places.items()}
        apart = {
            what
            for version, numbers in told.items()
            for what, span in numbers
            if any(span[0] < piece["stop"] and span[1] > piece["start"] for piece in own[version])
        }
        for version, numbers in told.items():
            found[(rows[0]["fact"], *version)] = [span for what, span in numbers if what in apart]
    return found


def _counted(row: Row) -> list[tuple[tuple[float, str], Span]]:
    """The numbers of a version: value and the word behind it, and characters in articles.text."""
    found = []
    for value, _, start, stop in printed_numerals(row["text"]):
        behind = next(iter(row["text"][stop:].split()), "").lower()
        found.append(((value, behind), (row["start"] + start, row["start"] + stop)))
    return found
