"""Tables of what is told and what was not found, made by hand."""

import polars as pl

from analysis.schema.corpus import LENGTHS
from analysis.schema.emphasis import FIRST_MENTIONS, OPENINGS, ROOM
from analysis.schema.selection import FIGURES, GRID
from analysis.schema.vocabulary import Opening
from tests.charts.conftest import LONG

STORY = (("a", "North"), ("b", "South"), ("c", "West"))
PLACES = ("headline", "lede", "body", None, "caption", "standfirst", "?")


def frame(schema, rows):
    """A table of rows by name; what a row lacks is null."""
    return pl.DataFrame(
        [{name: row.get(name) for name in schema} for row in rows],
        schema={name: column.dtype for name, column in schema.items()},
    )


def grid(*rows, story=STORY):
    """GRID of (kind, name, a place for each article): None is not found, "?" can't be told."""
    made = []
    for number, (kind, name, *places) in enumerate(rows):
        told = [place not in (None, "?") for place in places]
        for (article, outlet), place, is_told in zip(story, places, told, strict=True):
            made.append(
                {
                    "row_id": f"{kind}:{number}",
                    "kind": kind,
                    "row": name,
                    "article_id": article,
                    "outlet": outlet,
                    "place": place if is_told else None,
                    "printed": name if is_told else None,
                    "n": int(is_told),
                    "absent": False if is_told else True if place is None else None,
                    "n_articles": sum(told),
                    "n_absent": places.count(None),
                }
            )
    return frame(GRID, made)


def nasty_grid(n_outlets, n_articles, n_rows=4):
    """Long names, all places, every kind."""
    story = [(f"article {number}", LONG + str(number % n_outlets)) for number in range(n_articles)]
    rows = [
        (kind, "what is told at some length " * 6 + str(at), *(PLACES[(at + n) % 7] for n in range(n_articles)))
        for at in range(n_rows)
        for kind in ("fact", "quotation", "figure", "person", "place")
    ]
    return grid(*rows, story=story).with_columns(
        words_of=pl.when(pl.col("kind").is_in(["fact", "quotation"])).then(pl.lit([LONG + "0", LONG + "1", LONG + "2"]))
    )


def openings(**texts):
    """OPENINGS of outlet -> (headline, standfirst, first paragraph); a part may be (text, marks), None is missing."""
    rows = []
    for outlet, parts in texts.items():
        for opening, part in zip(Opening, parts, strict=True):
            text, marks = part if isinstance(part, tuple) else (part, [])
            rows.append(
                {
                    "article_id": outlet.lower(),
                    "outlet": outlet,
                    "opening": opening,
                    "text": text,
                    "start": 0,
                    "marks": [mark(*each) for each in marks],
                }
            )
    return frame(OPENINGS, rows)


def mark(start, stop, kind, only=False):
    """A mark of an opening."""
    return {"start": start, "stop": stop, "kind": kind, "name": "x", "voice": "outlet", "only": only}


def figures(*rows):
    """FIGURES of (outlet, number of the quantity, printed, value, and what else by name)."""
    values = {}
    for _, number, _, value, *_ in rows:
        values.setdefault(number, set()).add(value)
    articles = {number: len({row[0] for row in rows if row[1] == number}) for number in values}
    return frame(
        FIGURES,
        [
            {
                "article_id": outlet.lower(),
                "outlet": outlet,
                "figure": number,
                "counted": "people, hurt",
                "printed": printed,
                "value": value,
                "upper": value,
                "exactness": "exact",
                "hedges": [],
                "start": at,
                "stop": at + 2,
                "n_articles": articles[number],
                "n_values": len(values[number]),
                "compatible": False,
                **(more[0] if more else {}),
            }
            for at, (outlet, number, printed, value, *more) in enumerate(rows)
        ],
    )


def mentions(*rows):
    """FIRST_MENTIONS of (kind, name, outlet, where it comes first: 0 to 1, None in a caption only)."""
    return frame(
        FIRST_MENTIONS,
        [
            {"kind": kind, "name": name, "outlet": outlet, "article_id": f"{outlet}-{at}", "first": first, "n": 1}
            for at, (kind, name, outlet, first) in enumerate(rows)
        ],
    )


def room(*rows):
    """ROOM of (actor, outlet, its words of a hundred)."""
    return frame(
        ROOM,
        [
            {"actor": actor, "outlet": outlet, "article_id": f"{outlet}-{at}", "n": n, "n_words": 100, "share": n / 100}
            for at, (actor, outlet, n) in enumerate(rows)
        ],
    )


def lengths(*rows):
    """LENGTHS of (article, outlet, words, day, credit)."""
    names = ("article_id", "outlet", "n_words", "published", "credit")
    return frame(LENGTHS, [dict(zip(names, (*row, None, None)[:5], strict=True)) for row in rows])
