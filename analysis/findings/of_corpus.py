"""What a story contains, and what is missing from it."""

from __future__ import annotations

import polars as pl

from analysis.findings.comparing import span
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, days, listed, number, percent, split_credit, told
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.corpus import LENGTHS, ZONE_WORDS
from analysis.schema.order import by, outlet_order
from analysis.schema.reuse import COPIES
from analysis.schema.story import ARTICLES
from analysis.schema.vocabulary import Certainty, Zone
from analysis.story.language import ENGLISH, name_of

MAX_COPIES = 4
BY_THE_MARKS = "A paraphrase has no quotation marks, so it does not count here."
ENGLISH_LISTS = "The lists of reporting verbs, hedges and page furniture are English, so the program finds few of these in other languages."


def _alone(articles: pl.DataFrame) -> bool:
    return articles.height == articles["outlet"].n_unique()


def unit(articles: pl.DataFrame) -> str:
    """What is compared: articles where no outlet has more than one, outlets otherwise."""
    return "article" if _alone(articles) else "outlet"


def about(articles: pl.DataFrame) -> str:
    """The source line of every chart: articles, outlets, days, and what they can and cannot show."""
    check(articles, ARTICLES)
    n_articles, n_outlets = articles.height, articles["outlet"].n_unique()
    text = f"{capital(counted(n_articles, 'article'))} from {counted(n_outlets, 'outlet')}, {days(articles['published'].to_list())}."
    if _alone(articles):
        text += " With one article per outlet, this describes the articles, not the outlets."
    return text


def dated(articles: pl.DataFrame) -> str | None:
    """“the articles appeared on 2–4 February 2025”; None if no two are known to have appeared on different days."""
    known = articles["published"].drop_nulls()
    if known.n_unique() < 2:
        return None
    those = "the articles" if len(known) == articles.height else "the articles with a known day"
    return f"{those} appeared on {days(known.to_list())}"


def corpus(
    lengths: pl.DataFrame, articles: pl.DataFrame, zones: pl.DataFrame, copies: pl.DataFrame | None = None
) -> Reading:
    """What is compared, how long it is, how much of it is quoted, which articles are near-copies (schema COPIES), and
    what is missing."""
    check(lengths, LENGTHS)
    check(zones, ZONE_WORDS)
    near = [] if copies is None else _copies(copies)
    found = [_lengths(lengths, articles), _quoting(lengths), *near, *_missing(articles, zones)]
    shortest, longest = min(lengths["n_words"].to_list()), max(lengths["n_words"].to_list())
    n_outlets = articles["outlet"].n_unique()
    return Reading(
        title=f"{capital(counted(articles.height, 'article has', 'articles have'))} {shortest:,} to {figures(longest, 'word')}"
        if shortest != longest
        else f"{capital(counted(articles.height, 'article has', 'articles have'))} {figures(longest, 'word')}",
        subtitle=f"What {counted(n_outlets, 'outlet')} printed, word by word, with quotations and parts of the page",
        source=about(articles),
        alt="Each article as a bar of its length, with quotations shaded. Words: "
        + told(f"{row['outlet']} {row['n_words']}, {row['n_quoted']} quoted" for row in lengths.iter_rows(named=True))
        + ".",
        findings=found,
    )


def _lengths(lengths: pl.DataFrame, articles: pl.DataFrame) -> Finding:
    total = int(lengths["n_words"].sum())
    ordered = lengths.sort("n_words", "article_id")
    first, last = ordered.row(0, named=True), ordered.row(-1, named=True)
    text = (
        f"The story has {counted(articles.height, 'article')} from {counted(articles['outlet'].n_unique(), 'outlet')} "
        f"({days(articles['published'].to_list())}), {figures(total, 'word')} in all."
    )
    if first["n_words"] != last["n_words"]:
        text += (
            f" The shortest has {figures(first['n_words'], 'word')} ({first['outlet']}), the longest {last['n_words']:,} "
            f"({last['outlet']}). A longer article has more room for every word, so compare each count with the length."
        )
    several = articles["outlet"].value_counts().filter(pl.col("count") > 1)
    caveat = (
        None
        if several.height
        else "No outlet has more than one article, so every difference is a difference between these articles."
    )
    return Finding(text, caveat)


def _quoting(lengths: pl.DataFrame) -> Finding:
    known = lengths.filter(pl.col("share_quoted").is_not_null()).sort("share_quoted", "article_id")
    if known.is_empty():
        return Finding("No article has words to count.")
    first, last = known.row(0, named=True), known.row(-1, named=True)
    if first["n_quoted"] == last["n_quoted"] == 0:
        return Finding("The program found no quoted words.")
    low, high = percent(first["share_quoted"]), percent(last["share_quoted"])
    if low == high:
        return Finding(f"Quotations make up {'about ' if known.height > 1 else ''}{low} of every article.")
    if not span(known.to_dicts(), "share_quoted")[2]:
        text = f"Quotations make up {low} to {high} of each article; no two articles clearly differ."
        return Finding(text, BY_THE_MARKS)
    parts = [
        f"{percent(row['share_quoted'])} in {row['outlet']} ({row['n_quoted']:,} of {figures(row['n_words'], 'word')})"
        for row in (first, last)
    ]
    return Finding(
        f"The share of quoted words ranges from {parts[0]} to {parts[1]}.",
        BY_THE_MARKS,
    )


def _copies(copies: pl.DataFrame) -> list[Finding]:
    """Which articles are near-copies of one another; empty if there are no copies."""
    if check(copies, COPIES).is_empty():
        return []
    n, pairs = copies.height, list(copies.iter_rows(named=True))
    shown = [
        f"{row['article_id']} ({row['outlet']}) and {row['copy_id']} ({row['copy_outlet']}), {percent(row['share'])}"
        for row in pairs[:MAX_COPIES]
    ]
    more = [f"{number(n - MAX_COPIES)} more"] if n > MAX_COPIES else []
    has = "has" if n == 1 else "have"
    text = f"{capital(counted(n, 'pair'))} of articles {has} nearly the same text: {'; '.join([*shown, *more])}."
    return [
        Finding(
            text,
            "The share counts runs of five words of the shorter article that the other has too, including what both took "
            "from an agency.",
        )
    ]


def headless(articles: pl.DataFrame, zones: pl.DataFrame) -> pl.DataFrame:
    """The articles whose text has no headline. articles: schema ARTICLES; zones: schema ZONE_WORDS."""
    headed = check(zones, ZONE_WORDS).filter((pl.col("zone") == Zone.HEADLINE) & (pl.col("n_words") > 0))["article_id"]
    return articles.filter(~pl.col("article_id").is_in(headed.to_list()))


def uncertain(articles: pl.DataFrame) -> list[str]:
    """For which articles it is not certain who published them, a sentence for each degree of it. articles: schema ARTICLES."""
    texts = []
    for certainty, said in ((Certainty.LIKELY, "likely, but not certain,"), (Certainty.GUESSED, "only guessed")):
        unsure = articles.filter(pl.col("certainty") == certainty.value)
        if unsure.height:
            texts.append(f"The outlet is {said} for {whose(unsure)}.")
    return texts


def credited(articles: pl.DataFrame) -> dict[str, list[str]]:
    """Each outlet that credits news agencies -> their names, in the order in which the articles credit them."""
    rows = articles.filter(pl.col("credit").is_not_null()).sort(*by(), maintain_order=True)
    found: dict[str, dict[str, None]] = {}
    for outlet, credit in rows.select("outlet", "credit").iter_rows():
        found.setdefault(outlet, {}).update(dict.fromkeys(split_credit(credit)))
    return {outlet: list(agencies) for outlet, agencies in found.items()}


def agencies_wording(articles: pl.DataFrame) -> str | None:
    """“the wording may be a news agency’s: North credits AFP.”; None where no article credits one."""
    parts = [f"{outlet} credits {listed(agencies)}" for outlet, agencies in credited(articles).items()]
    return f"the wording may be a news agency’s: {told(parts)}." if parts else None


def _missing(articles: pl.DataFrame, zones: pl.DataFrame) -> list[Finding]:
    texts = []
    without = headless(articles, zones)
    if without.height:
        texts.append(f"The program found no headline in the text of {whose(without)}.")
    undated = articles.filter(pl.col("published").is_null())
    if undated.height:
        texts.append(f"The day of publication is not known for {whose(undated)}.")
    texts += uncertain(articles)
    named = credited(articles)
    if named:
        credits = [f"{outlet} ({listed(agencies)})" for outlet, agencies in named.items()]
        verb = "credits an agency" if len(credits) == 1 else "credit agencies"
        texts.append(f"{listed(credits)} {verb}: some of the wording may be theirs.")
    kinds = articles["kind"].unique().sort().to_list()
    if len(kinds) > 1:
        texts.append(f"The articles are of different kinds ({listed(kinds)}); opinion and news use different words.")
    return [*(Finding(text) for text in texts), *_languages(articles)]


def _languages(articles: pl.DataFrame) -> list[Finding]:
    """The languages of the articles; empty if all are in English."""
    known = articles.drop_nulls("language")
    codes = known["language"].unique(maintain_order=True).to_list()
    if set(codes) <= {ENGLISH}:
        return []
    if len(codes) == 1 and known.height == articles.height:
        return [Finding(f"All articles are in {name_of(codes[0])}.", ENGLISH_LISTS)]
    parts = [f"{name_of(code)} in {whose(known.filter(pl.col('language') == code))}" for code in codes]
    text = f"The articles are not all in English: {listed(parts)}. The program finds a word only in the language in which it is listed."
    return [Finding(text, ENGLISH_LISTS)]


def whose(articles: pl.DataFrame) -> str:
    """The outlets of some articles; how many articles these are where an outlet has several."""
    names = outlet_order(articles["outlet"])
    if articles.height == len(names):
        return listed(names)
    return f"{counted(articles.height, 'article')} ({listed(names)})"
