"""Small archives, and the tables that one process gives of the same articles."""

from datetime import date
from pathlib import Path

import polars as pl
from hypothesis import strategies as st

from analysis import annotate, read_story
from analysis.questions import terms
from analysis.questions.keywords import collocates, keyness
from analysis.questions.voices import speakers

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


def at_once(folder: Path, articles: pl.DataFrame, depth="words") -> dict[str, pl.DataFrame]:
    """The tables that one process gives of the same rows in one file."""
    folder.mkdir()
    (folder / "concepts.yaml").write_text(CONCEPTS)
    articles.write_parquet(folder / "articles.parquet")
    corpus = annotate(read_story(folder), depth)
    found = terms.mentions(corpus)
    return {
        "shares": terms.shares(found, corpus.articles),
        "voice_words": speakers.voice_words(corpus),
        "reported": speakers.reported(corpus),
        "collocates": collocates.collocates(corpus, found),
        "keyness": keyness.keyness(corpus),
    }


def tables_of(out: Path) -> dict[str, pl.DataFrame]:
    """The tables that a run has written; keyness as one, in the order of the outlets."""
    found = {path.stem: pl.read_parquet(path) for path in (out / "results").glob("*.parquet")}
    parts = [pl.read_parquet(path) for path in (out / "results" / "keyness").glob("*.parquet")]
    parts.sort(key=lambda part: (part["outlet"][0].lower(), part["outlet"][0]))
    return {**found, "keyness": pl.concat(parts) if parts else pl.DataFrame()}
