"""Numbers of people, and what stands beside them that says how sure they are.

A hedge is a pattern of ``data/hedges.csv`` in the sentence of a number of people (``people``), or in the next
sentence when that speaks of “these figures”. Its classes: attributes (says, according to: whose figure it is), doubts
(keeps its distance: claims, does not distinguish), vouches (reliable, confirmed), unverified (cannot be
verified, presumed). Its reach says where the number must stand: in the report of that verb, near the hedge, or
anywhere in the sentence. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.units import PARTS
from analysis.schema.vocabulary import HedgeClass
from analysis.schema.voices import HEDGES, NUMBERS
from analysis.units import patterns
from analysis.units.parts import CERTAIN, parts
from analysis.units.people import IN_WORDS, counts_of_people
from analysis.units.reports import PRONOUNS, reports
from analysis.units.sentences import bounds
from analysis.units.wording import COUNTED

SPEAKS_OF_NUMBERS = re.compile(
    rf"\b(?:{data.one_of('numbers.csv', 'pointer')}) (?:\w+ )?(?:{data.one_of('numbers.csv', 'figure')})\b"
)
PART = re.compile(r"\w \w*\s?of (?:whom|them|which)\b")
"""Between a number and a hedge: the hedge bears on a part of them."""
ALSO = re.compile(rf"(?i)\bor (?:(?:{data.one_of('people.csv', 'being')})\s+)*$")
"""Before a hedge that tells of others who are counted too: killed or presumed dead."""
PLACE = ["article_id", "sentence"]
MOST_AWAY = 80
"""Characters between a hedge whose ``reach`` is near and the number it may bear on: about a clause; set by hand."""


Numbers = dict[tuple[str, int], list[tuple[str, int | None, int]]]
"""Article and sentence -> its numbers of people: as printed, the attribution it stands in, its first character."""


def numbers_of_people(corpus: Corpus) -> pl.DataFrame:
    """Numbers of people as printed: schema NUMBERS, in the order of the articles, furniture left out.

    Which numbers count people: see ``people.counts_of_people``. n_hedges: 0 where the number is told without any hedge.
    """
    found = _numbers(corpus)
    beside = _hedges(corpus, found).explode("numbers_of")
    counts = beside.group_by("article_id", start="numbers_of").agg(n_hedges=pl.len().cast(pl.UInt32))
    table = found.join(counts, on=["article_id", "start"], how="left", maintain_order="left").with_columns(
        pl.col("n_hedges").fill_null(0)
    )
    return check(table.select(list(NUMBERS)), NUMBERS)


def hedged(numbers: pl.DataFrame) -> pl.DataFrame:
    """How large a part of each outlet's numbers of people is told with a hedge. Schema PARTS. numbers: schema NUMBERS.

    The interval holds what another choice of sentences would move; a hedge is found by a list.
    """
    rows = check(numbers, NUMBERS).with_columns(
        hedged=pl.col("n_hedges") > 0, unit="sentence", size=pl.lit(1), right=pl.lit(CERTAIN)
    )
    found = parts(rows, ["hedged"])
    return check(found.filter("hedged").select(list(PARTS)), PARTS)


def hedges(corpus: Corpus) -> pl.DataFrame:
    """What stands beside numbers of people, one row a hedge: schema HEDGES, in the order of the articles.

    number: those that the hedge bears on: of a verb of saying the numbers of its report, of a hedge whose reach is near
    the nearest number (none where it speaks of a part: 79 people, half of whom are presumed dead; 79 people killed or
    presumed dead), else all of the
    sentence. source: for attributes and doubts whose figure it is, for vouches who vouches, as printed, or the person a
    pronoun is tied to; null where no language model has read the article. Where one has, a verb of saying is a hedge only
    if its report holds the number.
    """
    table = _hedges(corpus, _numbers(corpus))
    return check(table.select(list(HEDGES)), HEDGES)


def _numbers(corpus: Corpus) -> pl.DataFrame:
    """NUMBERS without n_hedges, with the attribution each number stands in."""
    tokens = corpus.voiced.filter(COUNTED).with_columns(
        pl.col("article_id", "token", "word").cast(pl.String), pl.col("zone", "voice").cast(pl.String)
    )
    numeric = pl.col("word").str.contains(r"^\d") | pl.col("word").is_in(sorted(IN_WORDS))
    counting = tokens.filter(numeric).select(PLACE).unique()
    held = (
        tokens.join(counting, on=PLACE, how="semi", maintain_order="left")
        .group_by(*PLACE, maintain_order=True)
        .agg("token", "word", "start", "stop", "voice", "attribution_id", pl.col("zone").first())
        .join(corpus.articles.select("article_id", "outlet", "text"), on="article_id", maintain_order="left")
    )
    rows = []
    for line in held.iter_rows(named=True):
        words = [word or "" for word in line["word"]]
        for first, last in counts_of_people(line["token"], words):
            start, stop = line["start"][first], line["stop"][last - 1]
            rows.append(
                {
                    **{name: line[name] for name in ("article_id", "outlet", "sentence", "zone")},
                    "number": line["text"][start:stop],
                    "start": start,
                    "stop": stop,
                    "voice": line["voice"][first],
                    "text": line["text"][line["start"][0] : line["stop"][-1]],
                    "attribution_id": line["attribution_id"][first],
                }
            )
    types = {name: column.dtype for name, column in NUMBERS.items() if name != "n_hedges"}
    return pl.DataFrame(rows, schema={**types, "attribution_id": pl.UInt32})


def _hedges(corpus: Corpus, found: pl.DataFrame) -> pl.DataFrame:
    """HEDGES with ``numbers_of``: the first characters of the numbers they bear on."""
    listed = data.rows("hedges.csv")
    types = {**{name: column.dtype for name, column in HEDGES.items()}, "numbers_of": pl.List(pl.UInt32)}
    if found.is_empty():
        return pl.DataFrame(schema=types)
    tokens = patterns.with_form(corpus.voiced)
    hits = patterns.find(tokens, [row["pattern"] for row in listed]).join(
        tokens.select("row", "article_id", "sentence", "start", "voice", "attribution_id", "zone"), on="row"
    )
    ends = tokens.select(end=pl.col("row") + 1, stop="stop")
    hits = (
        hits.filter(COUNTED)
        .with_columns(pl.col("article_id").cast(pl.String), end=pl.col("row") + pl.col("n_tokens"))
        .join(ends, on="end")
        .sort("row", "n_tokens", descending=[False, True])
        .filter(pl.col("row") >= pl.col("end").cum_max().shift(1).fill_null(0))
    )
    said, unparsed = _reports(corpus), set(corpus.unparsed)
    numbers = _by_sentence(found)
    rows = [
        row
        for hit in hits.join(_sentences(corpus), on=PLACE, maintain_order="left").iter_rows(named=True)
        if (row := _row(hit, listed[hit["pattern"]], numbers, said)) is not None
        and (row["article_id"] in unparsed or row["source"] is not None or listed[hit["pattern"]]["reach"] != "report")
    ]
    return pl.DataFrame(rows, schema=types)


def _sentences(corpus: Corpus) -> pl.DataFrame:
    texts = corpus.articles.select("article_id", "outlet", article="text")
    return (
        bounds(corpus.voiced)
        .join(texts, on="article_id")
        .with_columns(text=pl.col("article").str.slice(pl.col("first"), pl.col("last") - pl.col("first")))
        .select(*PLACE, "outlet", "article", "text")
    )


def _reports(corpus: Corpus) -> dict[tuple[str, int], tuple[str, str]]:
    """Reports with a source: article and number -> the source as printed, or whom a pronoun is tied to; and the cue."""
    table = reports(corpus).filter(pl.col("source").is_not_null() & pl.col("cue").is_not_null())
    is_pronoun = pl.col("source").str.to_lowercase().is_in(PRONOUNS)
    printed = pl.when(is_pronoun).then(pl.coalesce("speaker", "source")).otherwise("source")
    who = table.select("article_id", "attribution_id", printed, "cue")
    return {(article, number): (source, cue) for article, number, source, cue in who.iter_rows()}


def _by_sentence(found: pl.DataFrame) -> Numbers:
    numbers: Numbers = {}
    for article, sentence, *number in found.select(*PLACE, "number", "attribution_id", "start").iter_rows():
        numbers.setdefault((article, sentence), []).append((number[0], number[1], number[2]))
    return numbers


def _row(
    hit: dict[str, Any],
    listed: Mapping[str, str],
    numbers: Numbers,
    said: dict[tuple[str, int], tuple[str, str]],
) -> dict[str, Any] | None:
    """One hedge, or None where no number of people stands beside it. listed: its row of the list."""
    kind, reach = HedgeClass(listed["class"]), listed["reach"]
    article, sentence = hit["article_id"], hit["sentence"]
    printed = hit["article"][hit["start"] : hit["stop"]]
    own = numbers.get((article, sentence))
    refers = kind is not HedgeClass.ATTRIBUTES and SPEAKS_OF_NUMBERS.search(hit["text"].lower())
    beside = own or (numbers.get((article, sentence - 1)) if refers else None)
    if beside is None:
        return None
    if own and reach == "near":
        beside = [min(own, key=lambda number: abs(number[2] - hit["start"]))]
        figure, _, start = beside[0]
        between = hit["article"][start + len(figure) : hit["start"]]
        if abs(start - hit["start"]) > MOST_AWAY or PART.search(between) or ALSO.search(between):
            return None
    theirs = [told for _, told in _told(beside, article, said)]
    source = None
    if reach == "report":
        cued = {report: who for report, (who, cue) in _told(beside, article, said) if _is_cue(printed, cue)}
        source = next(iter(cued.values()), None)
        beside = [number for number in beside if number[1] in cued] if cued else beside
    elif kind is HedgeClass.DOUBTS:
        source = next((who for who, _ in theirs), None)
    elif kind is HedgeClass.VOUCHES and own is None:
        source = said.get((article, hit["attribution_id"]), (None,))[0]
    return {
        **{name: hit[name] for name in ("article_id", "outlet", "start", "stop", "sentence", "voice", "text")},
        "class": kind,
        "matched": printed,
        "number": ", ".join(figure for figure, *_ in beside),
        "source": source,
        "numbers_of": [start for *_, start in beside],
    }


def _is_cue(printed: str, cue: str) -> bool:
    return printed.lower().startswith(cue.lower())


def _told(
    beside: Sequence[tuple[str, int | None, int]], article: str, said: Mapping[tuple[str, int], tuple[str, str]]
) -> Iterator[tuple[int, tuple[str, str]]]:
    """The reports that the numbers stand in: number of the report, its source and its cue."""
    for _, report, _ in beside:
        if report is not None and (article, report) in said:
            yield report, said[article, report]
