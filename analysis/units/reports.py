"""Reports: who is said to have said what. Each speaker has one name and one actor in all outlets and tables."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.speakers import HE_SHE, THEY
from analysis.schema import check, empty
from analysis.schema.units import REPORTS
from analysis.schema.vocabulary import SAYING, SPOKEN, Besides
from analysis.units.actors import speaking
from analysis.units.wording import WORDS

UNNAMED = (
    rf"(?i)^(?:(?:{data.one_of('unnamed.csv', 'determiner')}) )?(?:\w+ ){{0,3}}"
    rf"(?:{data.one_of('unnamed.csv', 'noun')}|(?:{data.one_of('unnamed.csv', 'adjective')}) .*)$"
)
"""A source that names nobody a reader could ask."""
PERSONAL = frozenset(data.words("titles.csv", "title") + data.words("titles.csv", "further title"))
"""Words before a name that are no part of it."""
PRONOUNS = sorted(HE_SHE.union(THEY, data.words("pronouns.csv", "one")))
PRINTED = data.words("cue_words.csv", "printed")
"""Cues of what is written on a poster or a page; who holds it is not who says it."""

KEYS = ["article_id", "attribution_id"]


def reports(corpus: Corpus) -> pl.DataFrame:
    """Every report of speech or belief, in the order of the articles: schema REPORTS. None where no
    language model has read the article.

    What somebody does, plans or did not say is no report, nor is one without a counted word. A speaker has one name in
    all outlets (``one_name``), and one actor: the one that most of the speaker's reported words have. ``named`` is
    false where no source stands, or one that names nobody a reader could ask (officials, media reports). ``by_name`` is
    true where the speaker stands beside a verb of saying and not as a pronoun, whose person is too often uncertain.
    """
    if corpus.reported.is_empty():
        return empty(REPORTS)
    said = corpus.reported.filter(pl.col("cue_class").ne_missing(Besides.NO_SPEECH.value))
    found = said.with_columns(pl.col("article_id").cast(pl.String))
    for more in (_words(corpus), corpus.articles.select("article_id", "outlet")):
        found = found.join(more, on=[key for key in KEYS if key in more.columns], maintain_order="left")
    found = found.join(speaking(corpus), on=KEYS, how="left", maintain_order="left")
    names = one_name(found["speaker"].drop_nulls().unique())
    cue, source = pl.col("cue").str.to_lowercase(), pl.col("source").str.to_lowercase()
    found = found.with_columns(
        pl.col("speaker").replace(names),
        verb=cue.replace("according", "according to"),
        by_name=(
            pl.col("speaker").is_not_null()
            & pl.col("cue_class").is_in([kind.value for kind in SAYING])
            & ~source.is_in(PRONOUNS)
            & ~cue.is_in(PRINTED)
        ).fill_null(False),
    ).with_columns(
        named=(pl.col("speaker").is_not_null() & ~pl.col("speaker").str.contains(UNNAMED)).fill_null(False),
    )
    return check(_with_one_actor(found).select(list(REPORTS)), REPORTS)


def _words(corpus: Corpus) -> pl.DataFrame:
    """Counted words of each attribution, quoted and paraphrased."""
    return (
        corpus.tokens.filter(WORDS & pl.col("attribution_id").is_not_null())
        .with_columns(pl.col("article_id").cast(pl.String))
        .group_by(KEYS)
        .agg((pl.col("voice") == voice.value).sum().cast(pl.UInt32).alias(f"n_{voice}") for voice in SPOKEN)
    )


def _with_one_actor(found: pl.DataFrame) -> pl.DataFrame:
    """Give every report of a speaker the actor that most of the speaker's words have; of two, the first by name."""
    words = (pl.col("n_quoted") + pl.col("n_attributed")).sum()
    most = (
        found.drop_nulls(["speaker", "actor"])
        .group_by("speaker", "actor")
        .agg(n=words)
        .sort(["n", "actor"], descending=[True, False])
        .unique("speaker", keep="first", maintain_order=True)
    )
    shared = most.select("speaker", shared="actor")
    joined = found.join(shared, on="speaker", how="left", maintain_order="left")
    return joined.with_columns(actor=pl.coalesce("shared", "actor"))


def one_name(names: Iterable[str]) -> dict[str, str]:
    """Each name -> the name its bearer has in all tables, without titles: “Lee”, “Mayor Lee” and “Ann Lee” are “Ann
    Lee”, unless “Tom Lee” speaks too.

    Forms that differ in letter case or in a leading “the” only are one (police, Police, the police); shown is the one
    with the fewest capitals, as it stands inside a sentence. One of the form “Times of Israel” is nobody's longer name.
    """
    names = list(names)
    alike: dict[str, list[str]] = {}
    longer = _longer(names)
    for name in sorted(names):
        alike.setdefault(_plain(longer.get(name, name)), []).append(longer.get(name, name))
    return {name: min(alike[_plain(longer.get(name, name))], key=_as_inside_a_sentence) for name in names}


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _as_inside_a_sentence(name: str) -> tuple[int, int, str]:
    return sum(map(str.isupper, name)), -len(name), name


def _longer(names: Iterable[str]) -> dict[str, str]:
    """Each name of a person or body -> its longer form, without titles, where only one can be meant.

    Names that end in a small letter or in a title (the office, Prime Minister) are not among them.
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
    core = words[titles[-1] + 1 :] if titles else words
    return tuple(core) if core[0][0].isupper() or not titles else ()  # a spokesman for Hamas is not Hamas


def _is_title(word: str) -> bool:
    return word.lower().strip(".") in PERSONAL
