"""Stories of a few words, made without files."""

import string
from dataclasses import replace
from datetime import date

import polars as pl
from hypothesis import strategies as st

from analysis import annotate
from analysis.schema.story import ARTICLES
from analysis.schema.vocabulary import ZoneType
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.encoding import clean_text
from analysis.story.read import problem_table

MARKS = "“”„\"«»‘’'‹›"
WILD_LETTERS = MARKS + "`´ \n\t\u2028\u2029\x85\u00a0\u00ad\u200b\u0301—–-.,:;!?…()[]/$<>&\\#@*_| sSaZé1٣ǁ中👍🏽"
WORDS = ("war", "War", "Gaza", "said", "Israel’s", "isn’t", "’em", "U.S.", "Mr.", "WASHINGTON —", "By Ann Lee", "\n")


def wild_texts():
    """Any text that reading a file can give: Unicode, and a denser one of marks, breaks and words."""
    dense = st.lists(st.sampled_from([*WILD_LETTERS, *WORDS]), max_size=40).map("".join)
    spaced = st.lists(st.sampled_from([*WILD_LETTERS, *WORDS]), max_size=30).map(" ".join)
    return st.one_of(st.text(max_size=60), dense, spaced).map(lambda text: clean_text(text, "a.txt")[0])


def articles(pairs, **columns):
    """The articles table of (outlet, text) pairs: article a, b, c ..., all of 4 February 2025."""
    rows = [
        {
            **dict.fromkeys(ARTICLES),
            "article_id": name,
            "outlet": outlet,
            "published": date(2025, 2, 4),
            "kind": "news",
            "file": f"{name}.txt",
            "text": text,
            **columns,
        }
        for name, (outlet, text) in zip(string.ascii_lowercase, pairs, strict=False)
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in ARTICLES.items()})


def concept(name, **terms):
    """A concept of terms with their patterns; a lone pattern may be a string."""
    return Concept(
        name, tuple(Term(key, (value,) if isinstance(value, str) else value) for key, value in terms.items())
    )


HELD = concept("people held", hostages="hostage*", captives="captive*")


def corpus(pairs, *concepts, depth="words", **columns):
    """An annotated story of (outlet, text) pairs; without concepts it looks for hostages and captives."""
    return annotate(Story("tiny", articles(pairs, **columns), concepts or (HELD,), (), problem_table([])), depth)


def in_furniture(made, *article_ids):
    """The same corpus with these articles, or all, set aside as page furniture, whatever stands there."""
    chosen = pl.col("article_id").cast(pl.String).is_in(article_ids or made.articles["article_id"].to_list())
    zone = pl.when(chosen).then(pl.lit("furniture", ZoneType)).otherwise("zone")
    return replace(made, tokens=made.tokens.with_columns(zone=zone))
