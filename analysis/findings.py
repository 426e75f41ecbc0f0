"""Result tables -> plain sentences. Every number in a sentence is taken from the table it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from analysis.escape import escape_html
from analysis.questions.terms import MIN_MENTIONS
from analysis.schema import ARTICLES, DIFFERENCES, LENGTHS, PLACES, SHARES, ZONE_WORDS, check

SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()
MAX_LISTED = 8


@dataclass(frozen=True)
class Finding:
    """What a table says, what limits it, and the strongest other reading of it."""

    text: str
    caveat: str | None = None
    other_reading: str | None = None


@dataclass(frozen=True)
class Reading:
    """The words around one chart: the answer, the question, source and n, alt text, and the findings."""

    title: str
    subtitle: str
    source: str
    alt: str
    findings: list[Finding] = field(default_factory=list)

    def __str__(self) -> str:
        lines = []
        for finding in self.findings:
            lines.append(finding.text)
            lines += [f"  But: {finding.caveat}"] if finding.caveat else []
            lines += [f"  Another reading: {finding.other_reading}"] if finding.other_reading else []
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        parts = []
        for finding in self.findings:
            parts.append(f"<p>{escape_html(finding.text)}</p>")
            if finding.caveat:
                parts.append(f"<p><em>But:</em> {escape_html(finding.caveat)}</p>")
            if finding.other_reading:
                parts.append(f"<p><em>Another reading:</em> {escape_html(finding.other_reading)}</p>")
        return f'<div class="findings">{"".join(parts)}</div>'

    @property
    def words(self) -> dict[str, str]:
        """Title, subtitle and source, as ``charts.finish`` takes them."""
        return {"title": self.title, "subtitle": self.subtitle, "source": self.source}


# --- words for numbers, lists and days -------------------------------------------------------------------------


def number(n: int) -> str:
    """A count as a newspaper writes it: one to twelve in words, then figures."""
    return SMALL[n] if 0 <= n < len(SMALL) else f"{n:,}"


def counted(n: int, one: str, many: str | None = None) -> str:
    """“one article”, “five articles”."""
    return f"{number(n)} {one if n == 1 else many or one + 's'}"


def listed(items: Iterable[str], most: int = MAX_LISTED) -> str:
    """“a, b and c”; what is beyond ``most`` is counted."""
    names = list(items)
    if len(names) > most:
        names = [*names[: most - 1], f"{number(len(names) - most + 1)} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else "none"


def quoted(term: str) -> str:
    """A term in quotation marks."""
    return f"“{term}”"


def percent(share: float) -> str:
    """A share of 0 to 1 in percent, without decimals; “under 1 %” where that would read as none."""
    return "under 1 %" if 0 < share < 0.01 else f"{100 * share:.0f} %"


def day(value: date) -> str:
    """“4 February 2025”."""
    return f"{value.day} {value:%B} {value.year}"


def days(values: Sequence[date | None]) -> str:
    """The span of the known days: “2–4 February 2025”; “day not known” when none is."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return "day not known"
    first, last = known[0], known[-1]
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def capital(text: str) -> str:
    """The text with a capital first letter, also after an opening quotation mark."""
    at = 1 if text[:1] in "“‘" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


# --- what a story holds -----------------------------------------------------------------------------------------


def _alone(articles: pl.DataFrame) -> bool:
    return articles.height == articles["outlet"].n_unique()


def unit(articles: pl.DataFrame) -> str:
    """What is compared: articles where no outlet has more than one, outlets otherwise."""
    return "article" if _alone(articles) else "outlet"


def about(articles: pl.DataFrame) -> str:
    """The source line of every chart: articles, outlets, days, and what they can stand for."""
    check(articles, ARTICLES)
    n_articles, n_outlets = articles.height, articles["outlet"].n_unique()
    text = f"{capital(counted(n_articles, 'article'))} of {counted(n_outlets, 'outlet')}, {days(articles['published'].to_list())}."
    if _alone(articles):
        text += " With one article an outlet, this describes the articles, not the outlets."
    return text


def corpus(lengths: pl.DataFrame, articles: pl.DataFrame, zones: pl.DataFrame) -> Reading:
    """What is compared, how long it is, how much of it is quoted, and what is missing."""
    check(lengths, LENGTHS)
    check(zones, ZONE_WORDS)
    found = [_lengths(lengths, articles), _quoting(lengths), *_missing(articles, zones)]
    shortest, longest = min(lengths["n_words"].to_list()), max(lengths["n_words"].to_list())
    n_outlets = articles["outlet"].n_unique()
    return Reading(
        title=f"{capital(counted(articles.height, 'article'))} of {shortest:,} to {longest:,} words"
        if shortest != longest
        else f"{capital(counted(articles.height, 'article'))} of {longest:,} words",
        subtitle=f"What {counted(n_outlets, 'outlet')} printed, word by word: zones, quotations and mentions",
        source=about(articles),
        alt="Each article as a bar of its length, quotations shaded. Words: "
        + "; ".join(
            f"{row['outlet']} {row['n_words']}, of them {row['n_quoted']} quoted"
            for row in lengths.iter_rows(named=True)
        )
        + ".",
        findings=found,
    )


def _lengths(lengths: pl.DataFrame, articles: pl.DataFrame) -> Finding:
    total = int(lengths["n_words"].sum())
    ordered = lengths.sort("n_words", "article_id")
    first, last = ordered.row(0, named=True), ordered.row(-1, named=True)
    text = (
        f"The story holds {counted(articles.height, 'article')} of {counted(articles['outlet'].n_unique(), 'outlet')}, "
        f"{days(articles['published'].to_list())}, with {total:,} words"
    )
    if first["n_words"] != last["n_words"]:
        text += (
            f": from {first['n_words']:,} ({first['outlet']}) to {last['n_words']:,} ({last['outlet']}). "
            "A longer article has more room for every word, so counts are read beside the length"
        )
    several = articles["outlet"].value_counts().filter(pl.col("count") > 1)
    caveat = None if several.height else "No outlet has more than one article: differences are between these articles."
    return Finding(text + ".", caveat)


def _quoting(lengths: pl.DataFrame) -> Finding:
    known = lengths.filter(pl.col("share_quoted").is_not_null()).sort("share_quoted", "article_id")
    if known.is_empty():
        return Finding("No article has words to count.")
    first, last = known.row(0, named=True), known.row(-1, named=True)
    if first["n_quoted"] == last["n_quoted"] == 0:
        return Finding("No article has words in quotation marks.")
    if first["share_quoted"] == last["share_quoted"]:
        return Finding(f"Every article has {percent(first['share_quoted'])} of its words in quotation marks.")
    parts = [
        f"{percent(row['share_quoted'])} in {row['outlet']} ({row['n_quoted']:,} of {row['n_words']:,} words)"
        for row in (first, last)
    ]
    return Finding(
        f"The share of words in quotation marks goes from {parts[0]} to {parts[1]}.",
        "Quotation marks show whose words they are only where they are printed; a paraphrase has none.",
    )


def _missing(articles: pl.DataFrame, zones: pl.DataFrame) -> list[Finding]:
    texts = []
    headed = zones.filter((pl.col("zone") == "headline") & (pl.col("n_words") > 0))["article_id"]
    headless = articles.filter(~pl.col("article_id").is_in(headed.to_list()))
    if headless.height:
        texts.append(f"No headline stands in the text of {_whose(headless)}.")
    undated = articles.filter(pl.col("published").is_null())
    if undated.height:
        texts.append(f"The day of publication is not known for {_whose(undated)}.")
    unsure = articles.filter(pl.col("identified_by").str.contains("(?i)likely|guess|not certain|not named"))
    if unsure.height:
        texts.append(f"The outlet is only likely, not certain, for {_whose(unsure)}.")
    credited = articles.filter(pl.col("credit").is_not_null())
    if credited.height:
        credits = [
            f"{outlet} ({credit})"
            for outlet, credit in credited.select("outlet", "credit").unique(maintain_order=True).iter_rows()
        ]
        texts.append(f"Agencies are credited in {listed(credits)}: some of the wording may be theirs.")
    kinds = articles["kind"].unique().sort().to_list()
    if len(kinds) > 1:
        texts.append(
            f"The articles are of different kinds ({listed(kinds)}); opinion and news word things differently."
        )
    return [Finding(text) for text in texts]


def _whose(articles: pl.DataFrame) -> str:
    names = articles["outlet"].unique(maintain_order=True).to_list()
    if articles.height == len(names):
        return listed(names)
    return f"{counted(articles.height, 'article')} ({listed(names)})"


# --- what the same thing is called ------------------------------------------------------------------------------


def terms(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What the outlets call one concept. table: its shares (one concept); articles: the story's."""
    check(table, SHARES)
    concepts = table["concept"].unique().to_list()
    if len(concepts) != 1:
        raise ValueError(f"table must hold the shares of one concept; it holds {len(concepts)}. Filter it by concept.")
    what, each = str(concepts[0]), unit(articles)
    named = table.filter(pl.col("n_concept") > 0)
    n_mentions = int(table["n"].sum())
    n_marked = int(table["n_quoted"].sum()) + int(table["n_scare"].sum())
    in_marks = f", {number(n_marked)} more in quotation marks" if n_marked else ""
    return Reading(
        title=_title(named, each) if n_mentions else f"{capital(what)}: named only in quotation marks",
        subtitle=f"{capital(what)}: what each {each} calls it. One dot is one mention.",
        source=f"{capital(counted(n_mentions, 'mention'))} in the {each}s’ wording{in_marks}. {about(articles)}",
        alt=f"Chart of what each {each} calls “{what}”. {_counts(table)}",
        findings=[
            *_choices(named, each),
            *_alone_with(named, each),
            *_only_quoted(table),
            *_few(table, articles),
        ],
    )


def overview(table: pl.DataFrame, ranked: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Where the wordings differ most, over several concepts. table: shares; ranked: differences, same concepts."""
    check(table, SHARES)
    check(ranked, DIFFERENCES)
    each = unit(articles)
    concepts = ranked["concept"].to_list()
    found = []
    for concept in concepts:
        named = table.filter((pl.col("concept") == concept) & (pl.col("n_concept") > 0))
        if named.height:
            found.append(Finding(f"{capital(concept)}: {_title(named, each)}."))
    compared = ranked.filter(pl.col("difference").is_not_null())
    apart: list[str] = compared.filter(pl.col("difference") > 0)["concept"].to_list()
    title = "No concept is named by two outlets or more"
    if apart:
        title = f"The wordings differ most on {listed(apart[:3])}"
    elif compared.height:
        title = f"All {each}s name each concept in the same way"
    return Reading(
        title=title,
        subtitle=f"What {counted(articles.height, 'article')} on one story call the same people and events. One dot is one mention.",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} in the {each}s’ wording. {about(articles)}",
        alt=f"Chart of what each {each} calls the same thing. {_counts(table)}",
        findings=found
        or [Finding("concepts.yaml names nothing that these articles mention; terms can’t be compared.")],
    )


def share(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How sure the choice of a concept's most frequent term is. table: shares of one concept."""
    check(table, SHARES)
    each, what = unit(articles), str(table["concept"][0])
    totals = table.group_by("term").agg(pl.col("n").sum()).sort(["n", "term"], descending=[True, False])
    term = totals["term"][0]
    known = table.filter((pl.col("term") == term) & pl.col("low").is_not_null()).sort("share", "outlet")
    parts = [f"{row['outlet']} {percent(row['low'])} to {percent(row['high'])}" for row in known.iter_rows(named=True)]
    apart = known.height > 1 and known["low"].max() > known["high"].min()  # type: ignore[operator]
    title = (
        f"{capital(quoted(term))}: the intervals of two {each}s do not meet"
        if apart
        else f"{capital(quoted(term))}: all intervals overlap"
    )
    return Reading(
        title=title,
        subtitle=f"{capital(what)}: share of each term in the {each}’s wording, with 95 % interval",
        source=f"Counts: mentions of the term of all mentions. “Too few”: under {number(MIN_MENTIONS)}. {about(articles)}",
        alt=f"Share of “{term}” among the mentions of “{what}”, 95 % interval: {'; '.join(parts) or 'too few mentions'}.",
    )


def places(table: pl.DataFrame, articles: pl.DataFrame, what: str) -> Reading:
    """Where the articles speak of one concept. table: its mentions with their place; articles: the story's."""
    check(table, PLACES)
    each = unit(articles)
    outlets = articles["outlet"].unique(maintain_order=True).to_list()
    counts = {outlet: table.filter(pl.col("outlet") == outlet).height for outlet in outlets}
    ordered = sorted(counts.items(), key=lambda item: (item[1], item[0]))
    least, most = ordered[0], ordered[-1]
    title = (
        f"{capital(what)}: {most[0]} {_times(most[1])}, {least[0]} {_times(least[1])}"
        if least[1] != most[1]
        else f"{capital(what)}: {_times(most[1])} in each {each}"
    )
    return Reading(
        title=title,
        subtitle=f"Where each article speaks of it, from its first word to its last: {what}",
        source=f"{capital(counted(table.height, 'mention'))}. {about(articles)}",
        alt=f"Each article as a bar of its length. Mentions of “{what}”: "
        + "; ".join(f"{outlet} {n}" for outlet, n in counts.items())
        + ".",
        findings=[
            Finding(f"{capital(what)} is named {_times(most[1])} in {most[0]} and {_times(least[1])} in {least[0]}.")
        ]
        if least[1] != most[1]
        else [],
    )


def _times(n: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(n, f"{number(n)} times")


def _leaders(named: pl.DataFrame) -> dict[str, list[str]]:
    """Leading term -> outlets; outlets whose first place is shared by several terms stand under an empty name."""
    leaders: dict[str, list[str]] = {}
    for group in named.partition_by("outlet", maintain_order=True):
        first = group.filter(pl.col("n") == pl.col("n").max())
        leaders.setdefault(first["term"][0] if first.height == 1 else "", []).append(group["outlet"][0])
    return dict(sorted(leaders.items(), key=lambda item: (item[0] == "", -len(item[1]), item[0])))


def _title(named: pl.DataFrame, each: str) -> str:
    leaders = _leaders(named)
    n_named = sum(len(outlets) for outlets in leaders.values())
    terms_of = [term for term in leaders if term]
    if len(terms_of) == 1 and "" not in leaders:
        term = quoted(terms_of[0])
        if n_named == 1:
            return capital(f"{term} in the one {each} that names it")
        return capital(
            f"{term} comes first in {'both' if n_named == 2 else f'all {number(n_named)}'} {each}s that name it"
        )
    parts = [f"{quoted(term)} in {number(len(leaders[term]))}" for term in terms_of[:3]]
    if not parts:
        return f"No {each} has one first choice of term"
    n_rest = sum(len(leaders[term]) for term in terms_of[3:])
    parts += [f"others in {number(n_rest)}"] if n_rest else []
    parts[0] += f" {each}" if len(leaders[terms_of[0]]) == 1 else f" {each}s"
    tail = f"; no single choice in {number(len(leaders['']))}" if "" in leaders else ""
    return capital(f"{', '.join(parts)}{tail}")


def _choices(named: pl.DataFrame, each: str) -> list[Finding]:
    if named.is_empty():
        return []
    of = {(row["outlet"], row["term"]): row for row in named.iter_rows(named=True)}
    parts: list[str] = []
    for term, outlets in _leaders(named).items():
        if term:
            shown = [f"{outlet} ({of[outlet, term]['n']} of {of[outlet, term]['n_concept']})" for outlet in outlets]
            verb = "is the first choice in" if not parts else "in"
            parts.append(f"{quoted(term)} {verb} {listed(shown)}")
        else:
            parts.append(f"no term leads in {listed([_tied(named, outlet) for outlet in outlets])}")
    text = capital("; ".join(parts)) + "."
    single = named.group_by("outlet").agg(pl.col("n_concept").first())["n_concept"].max() == 1
    other = "terms differ in meaning too; an article that tells of other people or another moment can need another one."
    if single and named["outlet"].n_unique() > 1:
        other = "each has but one mention: one sentence, perhaps one editor’s hand."
    return [Finding(text, None, other if len(_leaders(named)) > 1 else None)]


def _tied(named: pl.DataFrame, outlet: str) -> str:
    mine = named.filter(pl.col("outlet") == outlet)
    first = mine.filter(pl.col("n") == pl.col("n").max())
    return f"{outlet} ({listed([quoted(term) for term in first['term']])}, {first['n'][0]} each)"


def _alone_with(named: pl.DataFrame, each: str) -> list[Finding]:
    """Terms that one outlet's wording has and no other's."""
    if named["outlet"].n_unique() < 2:
        return []
    used = named.filter(pl.col("n") > 0)
    alone = used.filter(pl.len().over("term") == 1).sort("outlet", "term")
    if alone.is_empty():
        return []
    parts = [f"{quoted(row['term'])} ({row['outlet']}, {_times(row['n'])})" for row in alone.iter_rows(named=True)]
    return [Finding(f"In the wording of one {each} only: {listed(parts, 12)}.")]


def _only_quoted(table: pl.DataFrame) -> list[Finding]:
    """Terms that an outlet prints in quotation marks and never in its own wording."""
    marked = table.filter((pl.col("n") == 0) & (pl.col("n_quoted") + pl.col("n_scare") > 0)).sort("outlet", "term")
    parts = [
        f"{row['outlet']} prints {quoted(row['term'])} {_times(row['n_quoted'] + row['n_scare'])}"
        for row in marked.iter_rows(named=True)
    ]
    if not parts:
        return []
    return [
        Finding(
            f"Only inside quotation marks: {listed(parts)}. That word is the speaker’s, not the {unit_word(table)}’s."
        )
    ]


def unit_word(table: pl.DataFrame) -> str:
    """article or outlet, as the table's outlets have one article each or more."""
    return "article" if table["n_articles_outlet"].max() == 1 else "outlet"


def _few(table: pl.DataFrame, articles: pl.DataFrame) -> list[Finding]:
    groups = table.group_by("outlet", maintain_order=True).agg(pl.col("n_concept").first())
    none = groups.filter(pl.col("n_concept") == 0)["outlet"].to_list()
    few = groups.filter(pl.col("n_concept").is_between(1, MIN_MENTIONS - 1))["outlet"].to_list()
    found = []
    if none:
        found.append(Finding(f"Never named in the wording of {listed(none)}."))
    if few:
        text = f"Fewer than {number(MIN_MENTIONS)} mentions in {listed(few)}: too few to say a share of."
        credits = articles.filter(pl.col("outlet").is_in(few) & pl.col("credit").is_not_null())
        names = [
            f"{outlet} credits {credit}"
            for outlet, credit in credits.select("outlet", "credit").unique(maintain_order=True).iter_rows()
        ]
        other = f"the wording may be an agency’s: {listed(names)}." if names else None
        found.append(Finding(text, None, other))
    return found


def _counts(table: pl.DataFrame) -> str:
    """All counts of a chart in words, for its alt text."""
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        shown = []
        for row in group.filter(pl.col("n") + pl.col("n_quoted") + pl.col("n_scare") > 0).iter_rows(named=True):
            marked = row["n_quoted"] + row["n_scare"]
            shown.append(f"{row['term']} {row['n']}" + (f" and {marked} in quotation marks" if marked else ""))
        parts.append(f"{group['outlet'][0]}: {', '.join(shown) or 'none'}")
    return "; ".join(parts) + "."
