"""From a number to its sentences: the places that any row of any result counts, each in its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.units import EVIDENCE, REPORTS
from analysis.units.sentences import bounds
from analysis.units.wording import COUNTED

NUMBERS = ("attribution_id", "quotation", "position", "sentence", "start", "stop", "other_start", "mark")
"""Numbers by which a row names one place; every other number of a row is a count or a measure."""
OF_TOKENS = ("zone", "voice")
"""What is known of a place though ``found`` does not say it."""
PLACE = "_place"


def sentences(corpus: Corpus, found: pl.DataFrame, **row: object) -> pl.DataFrame:
    """The places behind a number: one row for each that was counted, schema EVIDENCE, in the order of the articles.

    found: what was counted, a row a place: mentions, uses, reports, quotations or any table with article_id and either
    start and stop (characters in articles.text) or content (token positions, in pieces). Its further columns are kept.
    row: what to open. ``sentences(corpus, found, **row)`` opens a whole result row: each name of the row that ``found``
    has too must hold the same value there (null is null); counts, shares and names that ``found`` lacks are passed
    over. Without any, all of ``found`` is opened. Furniture is left out, as in the counts, unless ``row`` names a zone.

    Raises ValueError when ``row`` holds no name of ``found``, or when a name given alone holds a value that occurs
    neither in ``found`` nor in this corpus. A class of a vocabulary, or a flag, that happens not to occur opens nothing.
    """
    names = _keys(found)
    keys = {name: _plain(value) for name, value in row.items() if name in names}
    if row and not keys:
        raise ValueError(f"name what to open by one of {', '.join(names)}; you gave {', '.join(row)}.")
    if len(keys) == len(row) and not found.is_empty():
        _refuse_unknown(corpus, found, keys)
    chosen = _where(found, {name: value for name, value in keys.items() if name in found.columns})
    opened = _opened(corpus, chosen.with_row_index(PLACE))
    if "zone" not in keys:
        opened = opened.filter(COUNTED)
    opened = _where(opened, {name: value for name, value in keys.items() if name not in found.columns})
    return check(opened.select(*EVIDENCE, *(name for name in found.columns if name not in EVIDENCE)), EVIDENCE)


def _plain(value: object) -> object:
    """A value as it compares with text, where it is a member of a vocabulary."""
    return str(value) if isinstance(value, str) else value


def _keys(found: pl.DataFrame) -> list[str]:
    """The names by which rows of ``found`` can be told apart: text, flags, and numbers of places."""
    named = [
        name
        for name, dtype in found.schema.items()
        if name in NUMBERS or dtype == pl.Boolean or isinstance(dtype, (pl.String, pl.Categorical, pl.Enum))
    ]
    return [*named, *(name for name in OF_TOKENS if name not in named)]


def _where(table: pl.DataFrame, keys: Mapping[str, object]) -> pl.DataFrame:
    for name, value in keys.items():
        column = pl.col(name).cast(pl.String) if isinstance(value, str) else pl.col(name)
        table = table.filter(column.eq_missing(pl.lit(value)))
    return table


def _refuse_unknown(corpus: Corpus, found: pl.DataFrame, keys: Mapping[str, object]) -> None:
    possible: dict[str, Iterable[object]] = {
        "article_id": corpus.articles["article_id"],
        "outlet": corpus.articles["outlet"],
        "concept": [concept.name for concept in corpus.concepts],
        "term": [term.name for concept in corpus.concepts for term in concept.terms],
        **{name: column.members for name, column in {**EVIDENCE, **REPORTS}.items() if column.members},
        **{name: (True, False) for name, dtype in found.schema.items() if dtype == pl.Boolean},
    }
    for name, value in keys.items():
        known = {*possible.get(name, ()), *(found[name].to_list() if name in found.columns else ())}
        if value not in known:
            shown = ", ".join(sorted(str(each) for each in known if each is not None))
            raise ValueError(f"{name} must be one of {shown}, not '{value}'.")


def _opened(corpus: Corpus, placed: pl.DataFrame) -> pl.DataFrame:
    """``placed`` with the columns of EVIDENCE, in the order of the articles."""
    tokens = (
        corpus.voiced.select("article_id", "position", "sentence", "zone", "voice", "start", "stop")
        .with_columns(pl.col("article_id").cast(pl.String))
        .join(placed.select("article_id"), on="article_id", how="semi")
    )
    ends = bounds(tokens)
    begins = _pieces(placed, tokens).join(ends, on=["article_id", "sentence"], maintain_order="left")
    lasts = begins.join(
        ends.rename({"sentence": "sentence_last", "first": "_", "last": "end"}),
        on=["article_id", "sentence_last"],
        maintain_order="left",
    )
    articles = corpus.articles.select("article_id", "outlet", "text").with_row_index("_article")
    first = pl.col("first").min()
    spans = lasts.group_by(PLACE).agg(
        pl.col("zone", "voice").first(),
        marks=pl.struct(start=pl.col("begin") - first, stop=pl.col("finish") - first),
        _first=first,
        _end=pl.col("end").max(),
        start=pl.col("begin").min(),
        stop=pl.col("finish").max(),
        sentence=pl.col("sentence").min(),
    )
    kept = [name for name in placed.columns if name in OF_TOKENS or name not in EVIDENCE or name == "article_id"]
    opened = (
        placed.select(name for name in kept if name not in ("start", "stop"))
        .join(spans.drop(name for name in OF_TOKENS if name in kept), on=PLACE)
        .join(articles, on="article_id")
        .sort("_article", "start", PLACE)
    )
    text, first, start, stop = pl.col("text"), pl.col("_first"), pl.col("start"), pl.col("stop")
    return opened.with_columns(
        left=text.str.slice(first, start - first),
        matched=text.str.slice(start, stop - start),
        right=text.str.slice(stop, pl.col("_end").clip(lower_bound=stop) - stop),
        text=text.str.slice(first, pl.col("_end").clip(lower_bound=stop) - first),
    )


def _pieces(placed: pl.DataFrame, tokens: pl.DataFrame) -> pl.DataFrame:
    """The stretches of each place, in order: characters from begin to finish, the sentences of its ends, zone, voice."""
    begin = tokens.rename({"start": "begin"}).drop("stop")
    finish = tokens.select("article_id", sentence_last="sentence", position_last="position", finish="stop")
    if "content" in placed.columns:
        spans = placed.select(PLACE, "article_id", piece="content").explode("piece").unnest("piece")
        spans = spans.select(PLACE, "article_id", position="start", position_last=pl.col("stop") - 1)
        return spans.join(begin, on=["article_id", "position"], maintain_order="left").join(
            finish, on=["article_id", "position_last"], maintain_order="left"
        )
    spans = placed.select(PLACE, "article_id", begin="start", finish="stop")
    return spans.join(begin, on=["article_id", "begin"], maintain_order="left").join(
        finish, on=["article_id", "finish"], maintain_order="left"
    )
