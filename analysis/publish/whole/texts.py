"""The articles' own texts: sentence by sentence, and as files for other tools."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from analysis.annotate import Corpus
from analysis.escape import escape_cells, escape_markdown, slugs
from analysis.publish.addresses import article_addresses, sentence_address
from analysis.schema import check, describe
from analysis.schema.texts import SENTENCES
from analysis.schema.vocabulary import MARKED, Voice
from analysis.units.sentences import bounds

FOLDER = "texts"
PLACE = ("article_id", "sentence")


def sentences(corpus: Corpus) -> pl.DataFrame:
    """Every sentence of every article, page furniture too, in the order of the articles: schema SENTENCES."""
    tokens = corpus.tokens.with_columns(pl.col("article_id").cast(pl.String), pl.col("voice").cast(pl.String))
    ends = bounds(corpus.tokens)
    facts = tokens.group_by(PLACE, maintain_order=True).agg(
        pl.col("zone").first(),
        paragraph=pl.col("paragraph").first() + 1,
        n_words=pl.col("word").is_not_null().sum(),
    )
    for name, voices in (("quoted", MARKED), ("attributed", (Voice.ATTRIBUTED,))):
        facts = facts.join(_spans(tokens, ends, voices).rename({"spans": name}), on=PLACE, how="left")
    order = corpus.articles.select("article_id", "outlet", "published", "text").with_row_index("at")
    rows = facts.join(ends, on=PLACE).join(order, on="article_id").sort("at", "sentence")
    pages = article_addresses(corpus.articles["article_id"])
    texts = [text[first:last].replace("\n", " ") for text, first, last in rows.select("text", "first", "last").rows()]
    places = [sentence_address(pages[article], number) for article, number in rows.select(PLACE).rows()]
    made = rows.with_columns(
        pl.col("sentence") + 1,
        pl.col("quoted", "attributed").fill_null([]),
        text=pl.Series(texts, dtype=pl.String),
        address=pl.Series(places, dtype=pl.String),
    )
    return check(made.select(pl.col(name).cast(column.dtype) for name, column in SENTENCES.items()), SENTENCES)


def _spans(tokens: pl.DataFrame, ends: pl.DataFrame, voices: tuple[Voice, ...]) -> pl.DataFrame:
    """The stretches of each sentence that have one of these voices, in characters from its beginning."""
    inside = pl.col("voice").is_in([voice.value for voice in voices])
    stretches = (
        tokens.with_columns(run=pl.struct(*PLACE, inside).rle_id())
        .filter(inside)
        .group_by("run", maintain_order=True)
        .agg(pl.col(*PLACE).first(), pl.col("start").min(), pl.col("stop").max())
        .join(ends, on=PLACE, maintain_order="left")
    )
    return stretches.group_by(PLACE, maintain_order=True).agg(
        spans=pl.struct(pl.col("start") - pl.col("first"), pl.col("stop") - pl.col("first"))
    )


def text_files(articles: pl.DataFrame, rows: pl.DataFrame) -> dict[str, bytes]:
    """The files for other tools, name -> bytes: each article's text, the table of sentences, and what is what.

    articles: schema ARTICLES. rows: schema SENTENCES.
    """
    check(rows, SENTENCES)
    names = slugs(articles["article_id"])
    files = {
        f"{FOLDER}/{names[each]}.txt": text.encode() for each, text in articles.select("article_id", "text").rows()
    }
    flat = rows.with_columns(
        pl.col("zone").cast(pl.String),
        *(
            pl.Series(name, [_printed(value) for value in rows[name]], dtype=pl.String)
            for name in ("quoted", "attributed")
        ),
    )
    files["sentences.csv"] = escape_cells(flat).write_csv().encode("utf-8-sig")
    files[f"{FOLDER}/README.md"] = _readme(articles, names).encode()
    return files


def _printed(spans: pl.Series) -> str:
    """Stretches as programs read them: 0-193; 200-214."""
    return "; ".join(f"{span['start']}-{span['stop']}" for span in spans)


def _readme(articles: pl.DataFrame, names: Mapping[str, str]) -> str:
    lines = [
        "# The articles for other tools",
        "",
        "Each `.txt` file is one article as it was read, in UTF-8: load this folder into AntConc, QualCoder, LancsBox or a "
        "script. `../sentences.csv` has a row a sentence, for tools that read tables. A text that begins with =, +, - or @ "
        "has an apostrophe before it there, so that no spreadsheet takes it for a formula.",
        "",
        "The texts belong to their publishers.",
        "",
        "| file | outlet | day |",
        "| --- | --- | --- |",
    ]
    for article, outlet, day in articles.select("article_id", "outlet", "published").rows():
        lines.append(f"| {names[article]}.txt | {escape_markdown(outlet)} | {day or 'not known'} |")
    lines += ["", "## Columns of sentences.csv", "", "| column | what it holds |", "| --- | --- |"]
    about = describe(SENTENCES)
    lines += [f"| {name} | {meaning} |" for name, meaning in about.select("column", "meaning").rows()]
    return "\n".join([*lines, ""])
