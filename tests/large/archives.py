"""Small archives, and the tables that one process gives of the same articles."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
from hypothesis import strategies as st

from analysis import annotate, read_story
from analysis.annotate.corpus import Beside
from analysis.questions import terms
from analysis.questions.keywords import collocates, keyness
from analysis.questions.reuse.copies import copies
from analysis.questions.voices import speakers, verbs
from analysis.units import patterns
from analysis.units.proper_names import small_forms

CONCEPTS = """concepts:
  people held:
    hostages: [hostage*]
    captives: [captive*]
  the fighting:
    war: [war]
    attack: [attack*]
actors:
  Israel: [Israel]
"""
SENTENCES = (
    "The hostages came home on Monday.",
    "It was not a war, the captives said.",
    "Lee said: “The war goes on and on.”",
    "War Room staff saw the attack near the river.",
    "The Times of War wrote of captives again.",
    "He called the so-called “attack” an act of hope.",
    "No hostage was in the house when they came.",
    "Peace is far, ministers told a crowd in the rain.",
)
FURNITURE = "Read more of our stories here"
OUTLETS = ("North", "south", "Times of War")
COLUMNS = {"article_id": pl.String, "outlet": pl.String, "published": pl.Date, "text": pl.String}


@st.composite
def archives(draw, most=24):
    """Rows of articles: of three outlets and two months, with furniture, second copies, and ids that stand there twice."""
    article = st.tuples(
        st.integers(0, 30),
        st.sampled_from(OUTLETS),
        st.sampled_from([date(2024, 5, 3), date(2024, 6, 1), None]),
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6),
        st.booleans(),
    )
    rows = draw(st.lists(article, min_size=1, max_size=most))
    texts = ["\n\n".join(["A headline", " ".join(said), *([FURNITURE] if has else [])]) for *_, said, has in rows]
    return table(
        *((f"a{number}", outlet, day, text) for (number, outlet, day, *_), text in zip(rows, texts, strict=True))
    )


def table(*rows):
    """Articles from (id, outlet, day, text)."""
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


def write_archive(folder: Path, articles: pl.DataFrame, *, files=1, rows=2) -> Path:
    """A folder of ``files`` Parquet files, some of them in a folder of it, with row groups of so many rows."""
    (folder / "later").mkdir(parents=True)
    (folder / "concepts.yaml").write_text(CONCEPTS)
    size = -(-articles.height // files)
    for number, at in enumerate(range(0, articles.height, size)):
        place = folder / "later" if number > files // 2 else folder
        articles.slice(at, size).write_parquet(place / f"{number:02d}.parquet", row_group_size=rows)
    return folder


def corpus_at_once(folder: Path, articles: pl.DataFrame, depth="words"):
    """The same rows in one file, annotated by one process."""
    folder.mkdir()
    (folder / "concepts.yaml").write_text(CONCEPTS)
    articles.write_parquet(folder / "articles.parquet")
    return annotate(read_story(folder), depth)


def asked(corpus) -> dict[str, pl.DataFrame]:
    """The tables that one process gives of a corpus."""
    found = terms.mentions(corpus)
    return {
        "shares": terms.shares(found, corpus.articles),
        "voice_words": speakers.voice_words(corpus),
        "reported": speakers.reported(corpus),
        "verb_classes": verbs.verb_classes_of(corpus),
        "reporting_verbs": verbs.reporting_verbs(corpus),
        "sourcing": speakers.sourcing(corpus),
        "speakers": speakers.speakers(corpus),
        "collocates": collocates.collocates(corpus, found),
        "keyness": keyness.keyness(corpus),
    }


def asked_of_all(corpus) -> dict[str, pl.DataFrame]:
    """Those that compare articles of several months too."""
    return {**asked(corpus), "copies": copies(corpus)}


def at_once(folder: Path, articles: pl.DataFrame, depth="words") -> dict[str, pl.DataFrame]:
    """The tables that one process gives of the same rows in one file."""
    return asked_of_all(corpus_at_once(folder, articles, depth))


def months_at_once(corpus) -> dict[str, dict[str, pl.DataFrame]]:
    """Month -> the tables that one process gives of the articles of that month alone, with what annotating all has told; of
    near-copies those whose first article is of that month."""
    named = corpus.articles.with_columns(month=pl.col("published").cast(pl.String).str.slice(0, 7).fill_null("undated"))
    small = small_forms(patterns.with_form(corpus.tokens)) if corpus.depth == "syntax" else None
    beside = Beside(tuple(sorted(set(corpus.articles["outlet"]))), small)
    found, all_copies = {}, copies(corpus)
    for (month,), articles in named.group_by("month", maintain_order=True):
        mine = pl.col("article_id").cast(pl.String).is_in(articles["article_id"].implode())
        tables = {name: getattr(corpus, name).filter(mine) for name in ("tokens", "attributions", "names")}
        found[month] = asked(replace(corpus, articles=articles.drop("month"), beside=beside, **tables))
        found[month]["copies"] = all_copies.join(
            articles.select("article_id"), on="article_id", how="semi", maintain_order="left"
        )
    return found


def tables_of(out: Path) -> dict[str, pl.DataFrame]:
    """The tables that a run has written; keyness as one, in the order of the outlets."""
    found = {path.stem: pl.read_parquet(path) for path in (out / "results").glob("*.parquet")}
    return {**found, "keyness": in_order((out / "results" / "keyness").glob("*.parquet"))}


def months_of(out: Path) -> dict[str, dict[str, pl.DataFrame]]:
    """Month -> the tables that a run has written of it, the rows of an outlet together, in the order of the outlets."""
    places: dict[str, dict[str, list[Path]]] = {}
    for path in (out / "results" / "by_month").glob("*/*/*.parquet"):
        places.setdefault(path.stem, {}).setdefault(path.parent.parent.name, []).append(path)
    return {month: {name: in_order(paths) for name, paths in tables.items()} for month, tables in places.items()}


def in_order(paths) -> pl.DataFrame:
    """The tables of outlets as one, in the order of the outlets."""
    parts = sorted(map(pl.read_parquet, paths), key=lambda part: (part["outlet"][0].lower(), part["outlet"][0]))
    return pl.concat(parts) if parts else pl.DataFrame()


def outlet_by_outlet(table: pl.DataFrame) -> pl.DataFrame:
    """A table with the rows of each outlet together, in the order of the outlets."""
    return table.sort(pl.col("outlet").str.to_lowercase(), "outlet", maintain_order=True)
