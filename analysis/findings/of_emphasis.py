"""How early the articles mention a thing, and how much room they give each actor."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb
from typing import Any

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.findings.comparing import MOST_NAMED, ends
from analysis.findings.held import names_of
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.tellings import in_words_of
from analysis.findings.words import all_of, capital, counted, listed, number, percent, quoted, told, which
from analysis.schema import check
from analysis.schema.emphasis import FIRST_MENTIONS, ROOM_OF_OUTLETS, TURNED
from analysis.schema.order import by
from analysis.schema.vocabulary import Marked, Place, Stage

FIFTHS = (
    "The beginning of an article is its headline, standfirst, first paragraph and the first fifth of its words; the end is the "
    "last fifth. Short articles, captions and page furniture do not count. The program cannot see an earlier mention in "
    "other words."
)
PYRAMID = (
    "news often puts first what editors find most relevant, but also what is newest; most reports put background last, "
    "whoever writes them."
)
SPACE = "a story about one side’s visit or decision gives that side room, whoever writes it."
BY_NAME = (
    "A sentence counts if it uses a name that concepts.yaml lists for an actor, or plainly refers to the actor. The program "
    "does not find other names. A sentence about two actors counts for both."
)
UNREAD = "In articles that no language model has read, only names count, not “he” or “the group”."
WHERE_FIRST = "Where each article first mentions it: 0 % is the beginning of the text, 100 % the end"
WHERE = {
    Place.HEADLINE: "in its headline",
    Place.STANDFIRST: "in its standfirst",
    Place.LEDE: "in its first paragraph",
    Place.BODY: "in the first fifth of its words",
}
DOES = {
    Marked.CONCEPT: ("has a word for", "have a word for"),
    Marked.ACTOR: ("mentions", "mention"),
    Marked.FACT: ("tells", "tell"),
    Marked.QUOTATION: ("quotes", "quote"),
}
FIRST = {  # of facts and quotations no place is told: an article can tell one earlier in words that were not matched
    Marked.CONCEPT: "The first listed term for",
    Marked.ACTOR: "The first mention of",
}
ORDER = (Marked.ACTOR, Marked.CONCEPT, Marked.QUOTATION, Marked.FACT)
"""What comes first in a list: the program finds names and words more reliably than facts."""
MOST_TURNED = 6
AT_THE_END = 0.99
"""From this share of an article’s words on, a mention is called at its very end."""
MOST_APART = 3
LEAST_APART = 0.2
"""Share of an article between two first mentions that are called apart: a fifth."""
MOST_ACTORS = 5
AT_ONCE = 0.01
SHOWN = 90
"""Characters of a fact or a quotation in a sentence."""

Row = dict[str, Any]


def turned(table: pl.DataFrame, positions: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What comes early in one article and late in another. table: schema TURNED; positions: schema FIRST_MENTIONS, from which
    the table was made."""
    check(positions, FIRST_MENTIONS)
    names = names_of(articles)
    rank = {str(kind): number for number, kind in enumerate(ORDER)}
    groups = check(table, TURNED).partition_by("kind", "name", maintain_order=True)
    groups.sort(key=lambda group: (rank[group["kind"][0]], -group.height))
    texts = [_turned(group.to_dicts(), names) for group in groups[:MOST_TURNED]]
    n_more = len(groups) - len(texts)
    listing = told([*texts, *([f"{number(n_more)} more"] if n_more else [])], MOST_TURNED + 1)
    nothing = "The program found nothing that comes early in one article and late in another"
    if articles.height < 2:
        nothing = "There is only one article, so there is nothing to compare"
    return Reading(
        title=texts[0] if texts else nothing,
        subtitle=WHERE_FIRST,
        source=f"Words of headline, standfirst and report before the first mention. {about(articles)}",
        alt=f"First mentions that differ most. {listing or nothing}.",
        findings=_turns(texts, n_more, table, names)
        if texts
        else [Finding(f"{nothing}.", FIFTHS if articles.height > 1 else None)],
    )


def _turns(texts: Sequence[str], n_more: int, table: pl.DataFrame, names: dict[str, str]) -> list[Finding]:
    found = [Finding(f"{texts[0]}.", FIFTHS, PYRAMID), *(Finding(f"{text}.") for text in texts[1:])]
    if n_more:
        text = capital(counted(n_more, "more thing comes", "more things come"))
        found.append(Finding(f"{text} early in one article and late in another."))
    late = table.filter((pl.col("stage") == Stage.END.value) & ~pl.col("has_headline"))
    unheaded = set(late["article_id"])
    lost = [name for article, name in names.items() if article in unheaded]
    if lost:
        found.append(
            Finding(f"{_unheaded(lost)}; {'it' if len(lost) == 1 else 'they'} may mention what comes late in the text.")
        )
    return found


def _turned(rows: Sequence[Row], names: dict[str, str]) -> str:
    """“North mentions Lee in its headline; South does so only in the last fifth of its words”; several articles at once."""
    early, late = ([row for row in rows if row["stage"] == stage] for stage in Stage)
    one, many = DOES[Marked(rows[0]["kind"])]
    begins = which([names[row["article_id"]] for row in early], one, many)
    where = WHERE[Place(early[0]["place"])] if len(early) == 1 and not early[0]["in_title"] else "at the beginning"
    late_names = [names[row["article_id"]] for row in late]
    ends_with = which(late_names, "does so only in the last fifth of its", "do so only in the last fifth of their")
    return f"{begins} {_thing(rows[0])} {where}; {ends_with} words"


def _thing(row: Row) -> str:
    name = " ".join(str(row["name"]).split())
    if row["kind"] == Marked.ACTOR:
        return name
    return quoted(name if len(name) <= SHOWN else f"{name[: SHOWN - 1].rstrip()}…")


def first_mentions(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What all articles mention in their opening, and how far apart the other first mentions are.

    table: schema FIRST_MENTIONS, or the rows of it that a chart draws.
    """
    rows = check(table, FIRST_MENTIONS).filter(pl.col("first").is_not_null())
    names, n = names_of(articles), articles.height
    groups = rows.partition_by("kind", "name", maintain_order=True)
    begun = (pl.col("n_opening") > 0) | pl.col("in_title").fill_null(False)
    opened = [group for group in groups if group.filter(begun).height == n]
    plain = [group.filter(pl.col("in_title").eq_missing(False)) for group in groups]
    apart = [group for group in plain if group.height > 1 and group["kind"][0] in FIRST]
    apart.sort(key=lambda group: -_span(group))
    wide = [_wide(group.to_dicts(), names) for group in apart[:MOST_APART] if _span(group) >= LEAST_APART]
    alike = _alike(opened, articles)
    texts = [*alike, *wide] or ["The program found no first mentions that are far apart"]
    return Reading(
        title=texts[0],
        subtitle=WHERE_FIRST,
        source=f"Words of headline, standfirst and report before the first mention, without captions. {about(articles)}",
        alt=f"First mentions by article. {told(texts)}.",
        findings=opening(
            [
                Finding(f"{texts[0]}.", *((_not_seen(rows, names), PYRAMID) if alike or wide else ())),
                *(Finding(f"{text}.") for text in texts[1:]),
            ],
            "first mentions",
        ),
    )


def _not_seen(rows: pl.DataFrame, names: dict[str, str]) -> str:
    """Why a first mention may come earlier than shown."""
    unheaded = set(rows.filter(~pl.col("has_headline"))["article_id"])
    lost = [name for article, name in names.items() if article in unheaded]
    text = "The program cannot see an earlier mention in other words."
    return f"{text} {_unheaded(lost)}." if lost else text


def _unheaded(names: Sequence[str]) -> str:
    """“The headline of North is not known”."""
    one = len(names) == 1
    return f"The {'headline' if one else 'headlines'} of {listed(names)} {'is' if one else 'are'} not known"


def _alike(opened: Sequence[pl.DataFrame], articles: pl.DataFrame) -> list[str]:
    """“In headline, standfirst or first paragraph, both articles mention Lee and have a word for “the talks””. A fact has
    words of one article, which can tell more than the others do."""
    parts, n_articles = [], articles.height
    said: list[str] = []
    for kind in ORDER:
        rows = [group.row(0, named=True) for group in opened if group["kind"][0] == kind]
        things = [_thing(row) for row in rows]
        if kind == Marked.FACT:  # who says a quotation that was told of is no further fact
            new = [(row, thing) for row, thing in zip(rows, things, strict=True) if not any(it in thing for it in said)]
            things = [f"{thing}{_in_whose_words(row, articles)}" for row, thing in new]
        if kind == Marked.QUOTATION:
            said = [thing[1:-1] for thing in things]
        if things:
            parts.append(f"{DOES[kind][min(n_articles, 2) - 1]} {listed(things)}")
    whole = all_of(n_articles, "article")
    return [f"In headline, standfirst or first paragraph, {whole} {listed(parts)}"] if parts else []


def _in_whose_words(row: Row, articles: pl.DataFrame) -> str:
    """“ or part of it (these are the words of North)”; nothing where all articles print them."""
    whose = in_words_of(row["name"], articles["article_id"], articles)
    return f" or part of it (these are{whose.removeprefix(', in')})" if whose else ""


def _span(group: pl.DataFrame) -> float:
    ordered = group["first"].sort()
    return float(ordered[-1] - ordered[0])


def _wide(rows: Sequence[Row], names: dict[str, str]) -> str:
    """“The first mention of Lee comes after 3 % of the words of North and after 80 % of the words of South”."""
    ordered = sorted(rows, key=lambda row: (row["first"], names[row["article_id"]].lower()))
    first, last = ordered[0], ordered[-1]
    return (
        f"{FIRST[Marked(first['kind'])]} {_thing(first)} comes {_after(first)} {names[first['article_id']]} and {_after(last)} "
        f"{names[last['article_id']]}"
    )


def _after(row: Row) -> str:
    if row["n_before"] and row["first"] < AT_ONCE:
        return "in the first hundredth of the words of"
    if row["first"] > AT_THE_END:
        return "at the very end of"
    return f"after {percent(row['first'])} of the words of" if row["n_before"] else "at the very beginning of"


def room(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How much room each outlet gives each actor, where outlets differ by more than chance.

    table: schema ROOM_OF_OUTLETS; articles: the story's.
    """
    each = unit(articles)
    groups = (
        check(table, ROOM_OF_OUTLETS)
        .sort("actor", *by(), maintain_order=True)
        .partition_by("actor", maintain_order=True)
    )
    groups = sorted(groups, key=lambda group: -int(group["n"].sum()))
    n_pairs = sum(comb(group.height, 2) for group in groups)
    clear = [text for group in groups if (text := _more(group.to_dicts(), n_pairs)) is not None]
    said = [_much(group.to_dicts()) for group in groups if group["n"].sum()]
    n_outlets = articles["outlet"].drop_nulls().n_unique()
    return Reading(
        title=_room_title(clear, said, each, n_outlets),
        subtitle=f"Share of the {each}’s words in sentences that mention each actor",
        source=f"Without captions; a sentence about two actors counts for both. {about(articles)}",
        alt=f"Share of words in sentences that mention each actor, by {each}. {told(said, MOST_ACTORS) or 'No actor is mentioned'}.",
        findings=_rooms(clear, said, articles, each if n_outlets > 1 else None),
    )


def _rooms(clear: Sequence[str], said: Sequence[str], articles: pl.DataFrame, each: str | None) -> list[Finding]:
    """The clear differences. each: what is compared; None where there is only one."""
    if not said:
        return [Finding("The program found no sentence that mentions an actor of concepts.yaml.")]
    unread = articles.filter(~is_read(pl.col("language")).fill_null(False)).height
    caveat = f"{BY_NAME} {UNREAD}" if unread else BY_NAME
    nothing = "There is only one outlet, so there is nothing to compare"
    if each is not None:
        nothing = f"The room for each actor does not clearly differ between any two {each}s"
    texts = clear or [nothing]
    return [Finding(f"{texts[0]}.", caveat, SPACE), *(Finding(f"{text}.") for text in texts[1:])]


def _room_title(clear: Sequence[str], said: Sequence[str], each: str, n_outlets: int) -> str:
    if clear:
        return clear[0]
    if not said:
        return "No sentence mentions an actor"
    whose = f"each {each}" if n_outlets > 1 else f"the {each}"
    return f"How much of {whose} is in sentences that mention an actor"


def _more(rows: Sequence[Row], n_pairs: int) -> str | None:
    """“Sentences that mention Lee fill more of North (40 %) than of South (10 %)”."""
    most, least = ends(rows, max(n_pairs, 1))
    if not most:
        return None
    shown = [
        listed((f"{row['outlet']} ({percent(row['share'])})" for row in side), MOST_NAMED) for side in (most, least)
    ]
    return f"Sentences that mention {rows[0]['actor']} fill more of {shown[0]} than of {shown[1]}"


def _much(rows: Sequence[Row]) -> str:
    """“Lee: North 40 %, South 10 %”."""
    shares = [f"{row['outlet']} {percent(row['share'])}" for row in rows]
    return f"{rows[0]['actor']}: {', '.join(shares)}"
