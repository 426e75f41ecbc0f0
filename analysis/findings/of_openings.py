"""How the articles begin: what headlines, standfirsts and first paragraphs share, and what only one has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from analysis.findings.held import names_of, said_of
from analysis.findings.of_corpus import about, dated
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import all_of, capital, counted, listed, quoted, told
from analysis.questions.emphasis.acts import NOBODY
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.emphasis import LACKING, OPENING_ITEMS, OPENINGS
from analysis.schema.vocabulary import MARKED, Marked, Opening

BY_WORDS = "The program finds terms and actors by the words in concepts.yaml; it cannot see them in other words."
BY_PROGRAM = (
    "A program finds who acts. It can err and misses some acts, above all in the short grammar of headlines. Verbs that "
    "only say or plan something do not count as acts."
)
IN_LANGUAGES = (
    "The articles are in several languages; the program finds a word only in the language in which it is listed."
)
MOST_CONCEPTS = 3
MOST_FORMS = 9
"""Wordings of a concept that a sentence gives."""
MOST_ALONE = 4
"""Groups of articles in a list of what only they have."""
ALL_BUT_ONE = (pl.col("n_articles") == pl.col("n_openings") - 1) & (pl.col("n_openings") > 2)
"""Rows of LACKING that all others have; with two articles this would say the same twice."""

Row = dict[str, Any]


def openings(table: pl.DataFrame, items: pl.DataFrame, missing: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What the openings share, what only one has and what one lacks, and which headlines are not known.

    table: schema OPENINGS; items: schema OPENING_ITEMS; missing: schema LACKING, all of the same articles.
    """
    begins = _Openings(check(table, OPENINGS), check(items, OPENING_ITEMS), check(missing, LACKING))
    found = [*_headlines(begins), *_compared(begins, articles)]
    return Reading(
        title=_title(begins),
        subtitle="Headline, standfirst and first paragraph of each article; terms, actors, acts with their doers and figures",
        source=f"Tinted: only in this article’s opening. {about(articles)}",
        alt=_alt(begins),
        findings=opening(found, "openings"),
    )


class _Openings:
    """The tables, and the name each article has in a sentence: its outlet, with its own where the outlet has several."""

    def __init__(self, table: pl.DataFrame, items: pl.DataFrame, missing: pl.DataFrame) -> None:
        self.table, self.missing = table, missing
        self.names = names_of(table)
        self.rows = [row for row in items.iter_rows(named=True) if not row["negated"]]
        there = table.drop_nulls("text")
        self.parts = {part: there.filter(pl.col("opening") == part.value)["article_id"].to_list() for part in Opening}
        self.n_openings = there["article_id"].n_unique()

    def of(self, part: Opening, *kinds: Marked) -> list[Row]:
        """The rows of one part, of some kinds."""
        return [row for row in self.rows if row["opening"] == part and row["kind"] in kinds]

    def said(self, articles: Iterable[str]) -> list[str]:
        """The names of these articles, in their order."""
        wanted = set(articles)
        return [name for article, name in self.names.items() if article in wanted]


def _headlines(begins: _Openings) -> list[Finding]:
    """Which headlines are not known, and which only sources.csv gives."""
    rows = begins.table.filter(pl.col("opening") == Opening.HEADLINE.value)
    lost = begins.said(rows.filter(pl.col("text").is_null())["article_id"])
    given = begins.said(rows.filter(pl.col("text").is_not_null() & pl.col("start").is_null())["article_id"])
    found = []
    if lost:
        files = "file" if len(lost) == 1 else "files"
        found.append(Finding(f"The program found no headline in the {files} of {listed(lost)} or in sources.csv."))
    if given:
        theirs = f"headline of {given[0]} comes" if len(given) == 1 else f"headlines of {listed(given)} come"
        found.append(Finding(f"The {theirs} from sources.csv, not from the text."))
    return found


def _compared(begins: _Openings, articles: pl.DataFrame) -> list[Finding]:
    if len(begins.names) < 2:
        return [Finding("There is only one article, so there is no other opening to compare.")]
    if begins.n_openings < 2:
        return [Finding("Fewer than two articles have an opening, so there is nothing to compare.")]
    heads = [f"{text}." for text in (_all(begins), *_alone(begins), *_but(begins)) if text]
    caveat = f"{BY_WORDS} {IN_LANGUAGES}" if articles["language"].n_unique() > 1 else BY_WORDS
    texts = [text for text in (*_choices(begins), _figures(begins), *_whole(begins)) if text]
    said = [*([" ".join(heads)] if heads else []), *(f"{capital(text)}." for text in texts)]
    acts = [Finding(f"{capital(text)}.", BY_PROGRAM) for text in _acts(begins) if text]
    if not said:
        return acts or [Finding("The program found no term, actor, act or figure in the openings.", caveat)]
    return [Finding(said[0], caveat, _other(begins, articles)), *map(Finding, said[1:]), *acts]


def _title(begins: _Openings) -> str:
    if len(begins.names) < 2 or begins.n_openings < 2:
        return "How the article begins" if len(begins.names) == 1 else "How the articles begin"
    alike, alone = _all(begins), [*_alone(begins), *_but(begins), *_whole(begins)]
    if alone:
        return f"{alike}; {alone[0][0].lower()}{alone[0][1:]}" if alike else alone[0]
    return alike or "How the articles begin: headlines and first paragraphs side by side"


def _all(begins: _Openings) -> str:
    """“All three headlines name Lee and print “truce””; nothing where they share nothing, or there is one."""
    n = len(begins.parts[Opening.HEADLINE])
    groups = _same(begins.of(Opening.HEADLINE, Marked.ACTOR, Marked.TERM)).values()
    shared = [row for same in groups for row in same if len({each["article_id"] for each in same}) == n]
    things = said_of(shared, many=True)
    return f"{capital(all_of(n, Opening.HEADLINE.printed))} {things}" if n > 1 and things else ""


def _alone(begins: _Openings) -> list[str]:
    """“Only the headline of North names Lee”: for up to half of the headlines, what no other has."""
    return _by_articles(begins, _sole(begins), Opening.HEADLINE.printed)


def _sole(begins: _Openings) -> list[Row]:
    return [
        row
        for row in begins.of(Opening.HEADLINE, Marked.ACTOR, Marked.TERM)
        if row["n_part"] * 2 <= row["n_parts"] and row["n_part"] + row["n_lacking"] == row["n_parts"]
    ]


def _by_articles(begins: _Openings, rows: Sequence[Row], part: str) -> list[str]:
    """What groups of articles alone have, a sentence a group."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for same in _same(rows).values():
        groups.setdefault(tuple(begins.said(row["article_id"] for row in same)), []).extend(same)
    found = []
    for names, held in sorted(groups.items(), key=lambda group: len(group[0]))[:MOST_ALONE]:
        many = len(names) > 1
        text = said_of(held, many=many)
        if text:
            found.append(f"Only the {part}{'s' if many else ''} of {listed(names)} {text}")
    return found


def _same(rows: Sequence[Row]) -> dict[tuple[Any, ...], list[Row]]:
    """The rows thing by thing."""
    having: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        having.setdefault((row["kind"], row["concept"], row["name"]), []).append(row)
    return having


def _but(begins: _Openings) -> list[str]:
    """“All headlines except North’s name Lee”: what one headline of three or more lacks, and its whole opening too."""
    rows = begins.missing.filter(pl.col("opening") == Opening.HEADLINE.value).filter(ALL_BUT_ONE)
    whole = begins.missing.filter(pl.col("opening").is_null()).filter(ALL_BUT_ONE)
    rows = rows.join(whole, on=["article_id", "kind", "name"], how="anti", maintain_order="left")
    return [f"All headlines except that of {name} {text}" for name, text in _lacked(begins, rows)]


def _lacked(begins: _Openings, rows: pl.DataFrame) -> list[tuple[str, str]]:
    """Article by article, what all others have and it lacks, as the others are said to have it."""
    found = []
    for group in rows.partition_by("article_id", maintain_order=True):
        actors = group.filter(pl.col("kind") == Marked.ACTOR.value)["name"].to_list()
        concepts = [quoted(name) for name in group.filter(pl.col("kind") == Marked.CONCEPT.value)["name"]]
        parts = [f"name {listed(actors)}"] if actors else []
        parts += [f"have a listed term for {listed(concepts)}"] if concepts else []
        found.append((begins.names[group["article_id"][0]], " and ".join(parts)))
    return found


def _whole(begins: _Openings) -> list[str]:
    """What only one opening has, unless that was said of its headline, and what all but one have."""
    told_of = _same(_sole(begins))
    alone = _same([row for row in begins.rows if row["only"] and row["kind"] in (Marked.ACTOR, Marked.TERM)])
    sole = [row for thing, rows in alone.items() if thing not in told_of for row in rows]
    rows = begins.missing.filter(pl.col("opening").is_null()).filter(ALL_BUT_ONE)
    return [
        *_by_articles(begins, sole, "opening"),
        *(f"All openings except that of {name} {text}" for name, text in _lacked(begins, rows)),
    ]


def _choices(begins: _Openings) -> list[str]:
    """The wordings that openings have for one concept: “For the pause, the openings print “truce” (North) and ...”."""
    concepts: dict[str, dict[str, list[Row]]] = {}
    for row in begins.rows:
        if row["kind"] == Marked.TERM:
            concepts.setdefault(row["concept"], {}).setdefault(row["printed"].lower(), []).append(row)
    told_by = {
        concept: len({row["article_id"] for rows in forms.values() for row in rows})
        for concept, forms in concepts.items()
    }
    several = [concept for concept, forms in concepts.items() if len(forms) > 1 and told_by[concept] > 1]
    ordered = sorted(several, key=lambda concept: (-told_by[concept], -len(concepts[concept])))[:MOST_CONCEPTS]
    return [
        f"for “{concept}”, the openings say {listed(_forms(begins, concepts[concept]), MOST_FORMS)}"
        for concept in ordered
    ]


def _forms(begins: _Openings, forms: Mapping[str, Sequence[Row]]) -> list[str]:
    ordered = sorted(forms.values(), key=lambda rows: -len({row["article_id"] for row in rows}))
    return [f"{quoted(rows[0]['printed'])} ({_who(begins, rows)})" for rows in ordered]


def _who(begins: _Openings, rows: Sequence[Row]) -> str:
    """The articles of the rows, those that have it in quotation marks alone set apart."""
    own = {row["article_id"] for row in rows if row["voice"] not in MARKED}
    marked = {row["article_id"] for row in rows} - own
    parts = [listed(begins.said(own))] if own else []
    parts += [f"{listed(begins.said(marked))} in quotation marks"] if marked else []
    return "; ".join(parts)


def _acts(begins: _Openings) -> tuple[str, str]:
    """Who acts in the headlines, as printed, and which headlines tell harm without a doer."""
    rows = begins.of(Opening.HEADLINE, Marked.DOER)
    alone = [row for row in rows if row["name"].startswith(f"{NOBODY}:")]
    doing = [row for row in rows if row not in alone]
    acting, several = _each(begins, doing), len({row["article_id"] for row in doing}) > 1
    harm = _each(begins, alone)
    return (
        f"the program found who acts in the headline{'s' if several else ''} of {acting}" if acting else "",
        f"headlines tell an act of harm without a doer in {harm}" if harm else "",
    )


def _figures(begins: _Openings) -> str:
    rows = [row for row in begins.rows if row["kind"] == Marked.FIGURE]
    return f"openings give figures in {_each(begins, rows)}" if rows else ""


def _each(begins: _Openings, rows: Sequence[Row]) -> str:
    """“North (“Lee to meet”), South (...)”: the printed words, article by article."""
    printed: dict[str, dict[str, None]] = {}
    for row in rows:
        printed.setdefault(begins.names[row["article_id"]], {})[quoted(row["printed"])] = None
    return listed(f"{name} ({listed(shown)})" for name, shown in printed.items()) if printed else ""


def _other(begins: _Openings, articles: pl.DataFrame) -> str:
    """The strongest other reading: headlines are short, and days differ."""
    heads = begins.table.filter(pl.col("opening") == Opening.HEADLINE.value).drop_nulls("text")["text"].to_list()
    lengths = sorted(len(text.split()) for text in heads)
    parts = []
    if lengths:
        span = f"{lengths[0]:,} to {lengths[-1]:,} words" if lengths[0] < lengths[-1] else figures(lengths[0], "word")
        parts.append(f"headlines of {span} cannot say everything, and the text may say the rest")
    if appeared := dated(articles):
        parts.append(f"{appeared}, and events went on in between")
    return f"{'; '.join(parts)}." if parts else "the text may say what the opening does not."


def _alt(begins: _Openings) -> str:
    heads = {
        row["article_id"]: row["text"]
        for row in begins.table.iter_rows(named=True)
        if row["opening"] == Opening.HEADLINE and row["text"]
    }
    shown = [
        f"{name}: {quoted(heads[article]) if article in heads else 'no headline known'}"
        for article, name in begins.names.items()
    ]
    return f"The openings of {counted(len(begins.names), 'article')} side by side. {told(shown, 12)}."
