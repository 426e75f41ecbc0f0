"""Who is speaking: words by voice, who is quoted and how much, by which reporting verbs.

Needs a corpus at depth ``syntax``; at depth ``words`` the tables of speakers are empty, since speakers are not known.
"""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.cues import verb_classes
from analysis.annotate.resolve import TITLES
from analysis.schema import SPEAKERS, VERBS, VOICE_WORDS, Voice, check, empty
from analysis.schema.voices import SOURCING, VERB_LIST

COUNTED = pl.col("zone") != "furniture"
UNNAMED = r"(?i)^(?:the |some |several |many |other |two |an? )?(?:\w+ ){0,3}(?:sources?|officials?|reports?|insiders?|aides?|observers?|critics|experts|analysts|people|media|unnamed .*|anonymous .*)$"
"""A source that names nobody a reader could ask."""
PERSONAL = (TITLES - {"the", "us", "israeli"}) | frozenset(
    "director chairman chairwoman chair chancellor ambassador mayor judge justice king queen pope attorney lawyer"
    " congressman congresswoman representative lieutenant captain colonel major sheriff officer chief leader".split()
)
"""Words before a name that are no part of it."""
COUNTS = {"n_attributions": pl.UInt32, "n_quoted": pl.UInt32, "n_attributed": pl.UInt32}


def voice_words(corpus: Corpus) -> pl.DataFrame:
    """Words of each outlet in each voice, furniture left out, zeros included. Schema VOICE_WORDS.

    share: of the outlet's words, 0 to 1; higher means more of what it prints is in that voice.
    """
    outlets = corpus.articles.select(pl.col("article_id").cast(pl.String), "outlet")
    words = corpus.tokens.filter(pl.col("word").is_not_null() & COUNTED).with_columns(
        pl.col("article_id").cast(pl.String)
    )
    counts = words.join(outlets, on="article_id").group_by("outlet", "voice").agg(n_words=pl.len())
    grid = outlets.select("outlet").unique(maintain_order=True)
    voices = pl.DataFrame({"voice": pl.Series(Voice.categories, dtype=Voice)})
    table = (
        grid.join(voices, how="cross", maintain_order="left_right")
        .join(counts, on=["outlet", "voice"], how="left", maintain_order="left")
        .with_columns(pl.col("n_words").fill_null(0).cast(pl.UInt32))
        .with_columns(n_outlet_words=pl.col("n_words").sum().over("outlet").cast(pl.UInt32))
        .with_columns(share=pl.when(pl.col("n_outlet_words") > 0).then(pl.col("n_words") / pl.col("n_outlet_words")))
    )
    return check(table.select(list(VOICE_WORDS)), VOICE_WORDS)


def outlet_order(table: pl.DataFrame) -> list[str]:
    """The outlets, the one with the largest share of its own words first. table: schema VOICE_WORDS."""
    own = check(table, VOICE_WORDS).filter(pl.col("voice") == "outlet")
    ordered: list[str] = own.sort(["share", "outlet"], descending=[True, False], nulls_last=True)["outlet"].to_list()
    return ordered


def reports(corpus: Corpus) -> pl.DataFrame:
    """Reports of speech or belief: attributions with their outlet, and how many of their words are quoted and how
    many paraphrased (n_quoted, n_attributed). What somebody does or plans is left out.

    A speaker has one name in all outlets: short and long forms of a name (Lee, Ann Lee, Mayor Ann Lee) are put
    together where only one of the story's speakers can be meant. ``named`` is false where no source stands, or one
    that names nobody a reader could ask (officials, media reports). Without rows at depth ``words``.
    """
    outlets = corpus.articles.select(pl.col("article_id").cast(pl.String), "outlet")
    words = (
        corpus.tokens.filter(pl.col("word").is_not_null() & COUNTED & pl.col("attribution_id").is_not_null())
        .with_columns(pl.col("article_id").cast(pl.String))
        .group_by("article_id", "attribution_id")
        .agg(n_quoted=(pl.col("voice") == "quoted").sum(), n_attributed=(pl.col("voice") == "attributed").sum())
    )
    known = corpus.attributions if corpus.depth == "syntax" else corpus.attributions.clear()
    found = known.filter(pl.col("cue_class").ne_missing("other")).with_columns(pl.col("article_id").cast(pl.String))
    found = found.join(words, on=["article_id", "attribution_id"], maintain_order="left").join(
        outlets, on="article_id", maintain_order="left"
    )
    names = one_name(found["speaker"].drop_nulls().unique())
    return found.with_columns(pl.col("speaker").replace(names)).with_columns(
        named=(pl.col("speaker").is_not_null() & ~pl.col("speaker").str.contains(UNNAMED)).fill_null(False)
    )


def speakers(corpus: Corpus) -> pl.DataFrame:
    """Who gets to speak in which outlet: attributions, quoted and paraphrased words. Schema SPEAKERS, by words.

    Attributions without a source stand under no speaker (null). The actor is the one most of a speaker's words have.
    """
    if corpus.depth == "words" or corpus.attributions.is_empty():
        return empty(SPEAKERS)
    found = reports(corpus)
    words = pl.col("n_quoted") + pl.col("n_attributed")
    actors = (
        found.drop_nulls(["speaker", "actor"])
        .group_by("speaker", "actor")
        .agg(n=words.sum())
        .sort(["n", "actor"], descending=[True, False])
        .unique("speaker", keep="first", maintain_order=True)
    )
    table = (
        found.group_by("outlet", "speaker", "named")
        .agg(n_attributions=pl.len(), n_quoted=pl.col("n_quoted").sum(), n_attributed=pl.col("n_attributed").sum())
        .join(actors, on="speaker", how="left")
        .sort([words, "outlet", "speaker"], descending=[True, False, False])
        .cast(COUNTS)  # type: ignore[arg-type]
    )
    return check(table.select(list(SPEAKERS)), SPEAKERS)


def one_name(names: Iterable[str]) -> dict[str, str]:
    """Each name -> the name its bearer has in all tables, without titles: “Lee”, “Mayor Lee” and “Ann Lee” are “Ann
    Lee”, unless “Tom Lee” speaks too.

    Names that end in a small letter or in a title (the office, Prime Minister) are not among them; one of the form
    “Times of Israel” is nobody's longer name.
    """
    cores = {name: core for name in sorted(names) if (core := _core(name))}
    ending: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for core in cores.values():
        for start in range(len(core)):
            ending.setdefault(core[start:], set()).add(core)
    whole: dict[tuple[str, ...], tuple[str, ...]] = {}
    for core in set(cores.values()):
        longest = max(ending[core], key=lambda each: (len(each), each))
        chain = all(longest[-len(each) :] == each for each in ending[core])
        whole[core] = longest if chain else core
    shown: dict[tuple[str, ...], str] = {}
    for core in sorted(whole, key=lambda each: (len(each), each)):
        if len(core) > 1:
            shown.setdefault(whole[core], " ".join(core))
    for name, core in sorted(cores.items(), key=lambda item: (len(item[0]), item[0])):
        if len(name.split()) > 1:  # no fuller name than one with a title
            shown.setdefault(whole[core], name)
    return {name: shown.get(whole[core], name) for name, core in cores.items()}


def _core(name: str) -> tuple[str, ...]:
    """A name without what stands before and with its titles; nothing where it is no name."""
    words = name.split()
    if "of" in words:
        return ()
    if not words or not words[-1][0].isupper() or _is_title(words[-1]):
        return ()
    titles = [number for number, word in enumerate(words[:-1]) if _is_title(word)]
    return tuple(words[titles[-1] + 1 :] if titles else words)


def _is_title(word: str) -> bool:
    return word.lower().strip(".") in PERSONAL


def most_heard(people: pl.DataFrame, most: int) -> pl.DataFrame:
    """The ``most`` speakers with most words over all outlets, then what has no named source, as one. Schema SPEAKERS.

    people: schema SPEAKERS, as ``speakers`` gives it.
    """
    total = (pl.col("n_quoted") + pl.col("n_attributed")).sum()
    named = check(people, SPEAKERS).filter(pl.col("named"))
    first = named.group_by("speaker").agg(total=total).sort(["total", "speaker"], descending=[True, False]).head(most)
    kept = first.select("speaker").join(named, on="speaker", maintain_order="left_right")
    rest = (
        people.filter(~pl.col("named"))
        .group_by("outlet", maintain_order=True)
        .agg(pl.col(COUNTS.keys()).sum())
        .with_columns(speaker=pl.lit(None, pl.String), actor=pl.lit(None, pl.String), named=False)
    )
    return check(pl.concat([kept.select(list(SPEAKERS)), rest.select(list(SPEAKERS))]), SPEAKERS)


def sourcing(words: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """How many of the words an outlet reports have a source that a reader could ask. Schema SOURCING.

    words: schema VOICE_WORDS; people: schema SPEAKERS, of the same corpus. A higher share_unnamed means that more of
    what the outlet quotes or paraphrases comes from sources that name nobody.
    """
    check(people, SPEAKERS)
    reported = check(words, VOICE_WORDS).filter(pl.col("voice").is_in(["attributed", "quoted"]))
    spoken = pl.col("n_quoted") + pl.col("n_attributed")
    sums = people.group_by("outlet").agg(
        n_named=spoken.filter(pl.col("named")).sum(), n_unnamed=spoken.filter(~pl.col("named")).sum()
    )
    table = (
        reported.group_by("outlet", maintain_order=True)
        .agg(n_reported=pl.col("n_words").sum())
        .join(sums, on="outlet", how="left", maintain_order="left")
        .with_columns(pl.col("n_named", "n_unnamed").fill_null(0))
        .with_columns(n_open=pl.col("n_reported") - pl.col("n_named") - pl.col("n_unnamed"))
        .with_columns(share_unnamed=pl.when(pl.col("n_reported") > 0).then(pl.col("n_unnamed") / pl.col("n_reported")))
        .cast(dict.fromkeys(("n_reported", "n_named", "n_unnamed", "n_open"), pl.UInt32))
    )
    return check(table.select(list(SOURCING)), SOURCING)


def reporting_verbs(corpus: Corpus) -> pl.DataFrame:
    """By which words each outlet reports each actor's speech. Schema VERBS, by outlet and actor, most frequent first.

    The classes are those of ``analysis/data/cues.csv`` and of the story's verbs.csv: neutral (said), doubting
    (claimed), endorsing (admitted), heated (vowed), belief (believes).
    """
    if corpus.depth == "words" or corpus.attributions.is_empty():
        return empty(VERBS)
    table = (
        reports(corpus)
        .filter(pl.col("cue").is_not_null())
        .with_columns(verb=pl.col("cue").str.to_lowercase().replace("according", "according to"))
        .group_by("outlet", "actor", "cue_class", "verb")
        .agg(n=pl.len())
        .sort(["outlet", "actor", "n", "verb"], descending=[False, False, True, False], nulls_last=True)
        .cast({"n": pl.UInt32})
    )
    return check(table.select(list(VERBS)), VERBS)


def most_reported(verbs: pl.DataFrame, most: int) -> pl.DataFrame:
    """The verbs of the ``most`` actors with most reports over all outlets; the others stand under no actor. VERBS."""
    counts = check(verbs, VERBS).drop_nulls("actor").group_by("actor").agg(pl.col("n").sum())
    kept = counts.sort(["n", "actor"], descending=[True, False]).head(most)["actor"].to_list()
    table = (
        verbs.with_columns(actor=pl.when(pl.col("actor").is_in(kept)).then(pl.col("actor")))
        .group_by("outlet", "actor", "cue_class", "verb")
        .agg(pl.col("n").sum())
        .sort(["outlet", "actor", "n", "verb"], descending=[False, False, True, False], nulls_last=True)
    )
    return check(table.select(list(VERBS)), VERBS)


def verb_list(corpus: Corpus) -> pl.DataFrame:
    """The reporting verbs in use, by class and by the list they come from. Schema VERB_LIST."""
    origins = dict.fromkeys(verb_classes(), "the project’s list")
    origins |= dict.fromkeys(corpus.verbs, "verbs.csv of the story")
    classes = {**verb_classes(), **corpus.verbs}
    rows = sorted((classes[verb], origin, verb) for verb, origin in origins.items())
    table = (
        pl.DataFrame(rows, schema=["cue_class", "origin", "verb"], orient="row")
        .group_by("cue_class", "origin", maintain_order=True)
        .agg(n_verbs=pl.len(), verbs=pl.col("verb").str.join(", "))
        .cast({"n_verbs": pl.UInt32})
    )
    return check(table, VERB_LIST)
