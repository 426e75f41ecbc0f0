"""Rows of the grid before they are a table: where each is told, and in which articles it can be called not found."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.selection.figures import in_doubt
from analysis.questions.selection.in_all import in_all
from analysis.questions.selection.likeness import NEAR, NEAR_NAME, NEAR_WORDS, WITHIN, Nearest, nearest
from analysis.questions.selection.named import named, without
from analysis.questions.selection.naming import of_number
from analysis.questions.selection.widely import widely
from analysis.schema import check
from analysis.schema.alignment import FACTS, NEAREST
from analysis.schema.selection import FIGURES
from analysis.schema.vocabulary import Doubt, Told
from analysis.schema.voices import QUOTATIONS, UNMARKED
from analysis.units.sentences import bounds
from analysis.units.values import values

TOLD = {
    "kind": pl.String,
    "key": pl.String,
    "row": pl.String,
    "article_id": pl.String,
    "start": pl.UInt32,
    "stop": pl.UInt32,
    "printed": pl.String,
}
"""Where rows are told. key: of the row among those of its kind; row: its name; printed: how the article puts it."""
GAPS = {
    "kind": pl.String,
    "key": pl.String,
    "article_id": pl.String,
    "absent": pl.Boolean,
    "doubt": pl.String,
    "nearest": pl.Float64,
    "nearest_text": pl.String,
}
"""Articles that a row was not found in; absent: null where it is not known, and doubt says why."""
LIKENESS = {
    "fact": pl.UInt32,
    "is_name": pl.Boolean,
    "article_id": pl.String,
    "likeness": pl.Float64,
    "within": pl.Float64,
    "sentence": pl.String,
}
CLOSE = 0.7
"""Score that every version of a fact must have for the fact to be called not found in an article."""
MOST_NUMBERS = 3
"""Different numbers for one quantity that its row’s name gives."""
MOST_WORDS = 14
"""Words of a sentence or a quotation that name it."""


class Rows(NamedTuple):
    """Where rows are told (TOLD), and where they were not found (GAPS)."""

    told: pl.DataFrame
    gaps: pl.DataFrame


def of_facts(corpus: Corpus, facts: pl.DataFrame, nearest_of: pl.DataFrame) -> Rows:
    """The rows of facts. facts: schema FACTS; nearest_of: schema NEAREST, of the same corpus.

    Not found is said only where NEAREST says so, where no sentence of the article has much of the weight of the words of a
    version (``likeness.NEAR``) or of the row's name (``NEAR_NAME``) and the whole article, wherever it has them, no more than ``likeness.WITHIN``, and of facts whose
    versions are all close (CLOSE): where two articles tell a fact in words that have little in common, a third may tell
    it in yet others. The sentence that is given is the one that has most of the weight of the words of the row's name, with
    that part of it: how likely a sentence tells one of the versions is no measure of it, for a version can tell more.
    """
    key = pl.col("fact").cast(pl.String)
    printed = pl.col("article_text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start"))
    told = (
        check(facts, FACTS)
        .join(
            corpus.articles.select("article_id", article_text="text"),
            on="article_id",
            how="left",
            maintain_order="left",
        )
        .select(
            "article_id",
            "start",
            "stop",
            kind=pl.lit(Told.FACT.value),
            key=key,
            row="name",
            printed=_shortened(printed),
        )
    )
    searched = facts.join(nearest_of.select("fact").unique(), on="fact", how="semi", maintain_order="left")
    found = _likeness(corpus, searched)
    likest = (
        found.filter(~pl.col("is_name"))
        .group_by("fact", "article_id")
        .agg(pl.col("likeness").max(), pl.col("within").max())
    )
    named = found.filter("is_name").select("fact", "article_id", "sentence", named="likeness", named_within="within")
    doubt = (
        pl.when(
            ~pl.col("absent")
            | (pl.col("likeness").fill_null(0.0) >= NEAR)
            | (pl.col("named").fill_null(0.0) >= NEAR_NAME)
        )
        .then(pl.lit(Doubt.NEAR.value))
        .when(pl.max_horizontal("within", "named_within").fill_null(0.0) >= WITHIN)
        .then(pl.lit(Doubt.SPREAD.value))
        .when(pl.col("closeness") < CLOSE)
        .then(pl.lit(Doubt.LOOSE.value))
        .alias("doubt")
    )
    absent = pl.when(doubt.is_null()).then(pl.lit(True)).alias("absent")
    closeness = facts.group_by("fact").agg(closeness=pl.col("score").min())
    gaps = (
        check(nearest_of, NEAREST)
        .join(likest, on=["fact", "article_id"], how="left", maintain_order="left")
        .join(closeness, on="fact", how="left", maintain_order="left")
        .drop("sentence")
        .join(named, on=["fact", "article_id"], how="left", maintain_order="left")
        .select(
            "article_id", absent, doubt, kind=pl.lit(Told.FACT.value), key=key, nearest="named", nearest_text="sentence"
        )
    )
    return Rows(told.select(list(TOLD)), gaps.select(list(GAPS)))


def _likeness(corpus: Corpus, facts: pl.DataFrame) -> pl.DataFrame:
    """How near each article comes to the versions of facts (schema FACTS), and to the names of these: LIKENESS."""
    names = facts.select("fact", text="name").unique(maintain_order=True)
    texts = [(fact, False, text) for fact, text in facts.select("fact", "text").iter_rows()]
    texts += [(fact, True, text) for fact, text in names.iter_rows()]
    by_text = nearest(corpus, [text for _, _, text in texts])
    near = [
        (fact, is_name, article, found.score, found.within, found.text)
        for (fact, is_name, _), by_article in zip(texts, by_text, strict=True)
        for article, found in by_article.items()
    ]
    return pl.DataFrame(near, schema=LIKENESS, orient="row")


def of_quotations(corpus: Corpus, quotations: pl.DataFrame, unmarked: pl.DataFrame) -> Rows:
    """The rows of quotations that several articles print, each by the words that all of these print (``in_all``), or else by the longest version that can be a name.

    quotations: schema QUOTATIONS; unmarked: schema UNMARKED: articles that print the words without marks are left open.
    """
    shared = check(quotations, QUOTATIONS).filter(pl.col("article_id").n_unique().over("quotation") > 1)
    key = pl.col("quotation").cast(pl.String)
    n_words = pl.col("text").str.split(" ").list.len()
    longest = pl.col("text").sort_by(pl.when(n_words <= MOST_WORDS).then(n_words).otherwise(0)).last().over("quotation")
    named = shared.join(in_all(shared), on="quotation", how="left", maintain_order="left").with_columns(longest=longest)
    told = named.select(
        "article_id",
        "start",
        "stop",
        kind=pl.lit(Told.QUOTATION.value),
        key=key,
        row=_shortened(pl.coalesce("in_all", "longest")),
        printed=_shortened(pl.col("text")),
    )
    wide = widely(corpus, shared, "quotation")
    words = wide.group_by(key.alias("key"), maintain_order=True).agg(text=pl.col("fullest").first())
    open_ = check(unmarked, UNMARKED).select(key.alias("key"), "article_id", text=pl.lit(None, pl.String))
    return Rows(told.select(list(TOLD)), _gaps(corpus, Told.QUOTATION, told, words, open_))


def of_figures(corpus: Corpus, figures: pl.DataFrame, facts: pl.DataFrame) -> Rows:
    """The rows of figures. figures: schema FIGURES; facts: schema FACTS. An article that tells the fact of a figure without
    a number, prints the number for something else, in digits or words, or has a figure that may be for the same quantity
    (``figures.in_doubt``), is left open."""
    key = pl.col("figure").cast(pl.String)
    several = pl.col("n_values") > 1
    names = [of_number(*names) for names in check(figures, FIGURES).select("counted", "number").iter_rows()]
    table = figures.with_columns(key=key, alone=pl.Series(names, dtype=pl.String))
    told = table.select(
        "article_id",
        "start",
        "stop",
        "key",
        "printed",
        kind=pl.lit(Told.FIGURE.value),
        row=pl.when(several)
        .then(
            pl.col("counted") + ": " + pl.col("number").unique(maintain_order=True).head(MOST_NUMBERS).str.join(" or ")
        )
        .otherwise(pl.col("alone").first())
        .over("figure"),
    )
    texts = corpus.articles.select("article_id", "text")
    around = facts.select("article_id", "fact", first="start", last="stop")
    within = (
        table.select("key", "article_id", "start", "value")
        .join(around, on="article_id")
        .filter(pl.col("start").is_between("first", pl.col("last") - 1))
    )
    telling = (
        within.select("key", "fact")
        .unique()
        .join(facts.select("fact", "article_id", "text"), on="fact")
        .select("key", "article_id", "text")
    )
    held = [(article, value) for article, text in texts.iter_rows() for value in set(values(text))]
    numbers = pl.DataFrame(held, schema={"article_id": pl.String, "value": pl.Float64}, orient="row")
    printing = table.select("key", "value").unique().join(numbers, on="value").select("key", "article_id")
    doubt = sentences_of(corpus, in_doubt(corpus).select("article_id", "sentence", key="figure"))
    wide = widely(corpus, table, "key").unique("key", keep="first", maintain_order=True)
    words = sentences_of(corpus, wide).select("key", "text")
    open_ = pl.concat([doubt, telling, printing], how="diagonal").select("key", "article_id", "text")
    return Rows(told.select(list(TOLD)), _gaps(corpus, Told.FIGURE, told, words, open_))


def sentences_of(corpus: Corpus, table: pl.DataFrame) -> pl.DataFrame:
    """The sentences of a table with key, article_id and sentence: key, article_id, text."""
    return (
        table.select(pl.col("key").cast(pl.String), "article_id", "sentence")
        .join(bounds(corpus.voiced), on=["article_id", "sentence"], maintain_order="left")
        .join(corpus.articles.select("article_id", "text"), on="article_id", maintain_order="left")
        .select("key", "article_id", text=pl.col("text").str.slice(pl.col("first"), pl.col("last") - pl.col("first")))
    )


def of_names(corpus: Corpus) -> Rows:
    """The rows of persons and places."""
    names, where = named(corpus)
    texts = corpus.articles.select("article_id", "text")
    told = where.join(texts, on="article_id", maintain_order="left").with_columns(
        key="row", printed=pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start"))
    )
    wide = set(widely(corpus, where, "kind", "row").select("kind", "row").iter_rows())
    looked_for = [one for one in names if (one.kind.value, one.name) in wide]
    absent = without(corpus, looked_for)
    told_in = set(where.select("kind", "row", "article_id").iter_rows())
    articles = corpus.articles["article_id"].to_list()
    gaps = []
    for one in looked_for:
        for article in articles:
            if (one.kind.value, one.name, article) not in told_in:
                doubt = None if article in absent[one.kind.value, one.name] else Doubt.NAME.value
                gaps.append((one.kind.value, one.name, article, doubt is None or None, doubt, None, None))
    return Rows(told.select(list(TOLD)), pl.DataFrame(gaps, schema=GAPS, orient="row"))


def _gaps(corpus: Corpus, kind: Told, told: pl.DataFrame, words: pl.DataFrame, left_open: pl.DataFrame) -> pl.DataFrame:
    """Articles without a row. words: key and text of each row; left_open: key, article_id of what is not known, and the
    sentence that leaves it open, where there is one.

    The part of their words that a sentence has is given where that sentence is shown.
    """
    has = set(told.select("key", "article_id").iter_rows())
    is_open: dict[tuple[str, str], str | None] = {}
    for key, article, text in left_open.select("key", "article_id", "text").iter_rows():
        is_open[key, article] = is_open.get((key, article)) or text
    articles = corpus.articles["article_id"].to_list()
    gaps = []
    for key, near in zip(words["key"], nearest(corpus, words["text"].to_list()), strict=True):
        for article in articles:
            if (key, article) not in has:
                found = near.get(article, Nearest(0.0, ""))
                is_maybe = (key, article) in is_open
                doubt = Doubt.MAYBE.value if is_maybe else Doubt.NEAR.value if found.score >= NEAR_WORDS else None
                opening = is_open.get((key, article))
                part = found.score if found.text and opening is None else None
                gaps.append(
                    (kind.value, key, article, doubt is None or None, doubt, part, opening or found.text or None)
                )
    return pl.DataFrame(gaps, schema=GAPS, orient="row")


def _shortened(text: pl.Expr) -> pl.Expr:
    """The first words of a text, with an ellipsis where it goes on."""
    words = text.str.replace_all(r"\s+", " ").str.strip_chars().str.split(" ")
    short = words.list.head(MOST_WORDS).list.join(" ")
    return pl.when(words.list.len() > MOST_WORDS).then(short + " …").otherwise(short)
