"""Who is speaking: words by voice, who is quoted and how much, by which reporting verbs.

Needs a corpus at depth ``syntax``; at depth ``words`` the tables of speakers are empty, since speakers are not known.
"""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import Unit, check
from analysis.schema.order import by
from analysis.schema.vocabulary import READ, SPOKEN, Voice, VoiceType
from analysis.schema.voices import REPORTED, SOURCING, SPEAKERS, VOICE_WORDS
from analysis.units.parts import CERTAIN, Sums, how_right, part_sums, parts_of, right_speaker
from analysis.units.reports import PRONOUNS, SUFFIX, reports
from analysis.units.wording import FROM_SOURCE, WORDS

COUNTS = [name for name, column in SPEAKERS.items() if column.unit is Unit.COUNT]
WHO = ("speaker", "actor", "named")
"""The columns that say who speaks."""
MIN_QUOTED = 5
"""Words in quotation marks from which a speaker is surely quoted: fewer can be a name, a title or a word that is talked about."""
KNOWN = ("n_named", "n_unnamed", "n_untied")
"""Counts of the words of reports, by what is known of their source."""
NOT_KNOWN = {name: pl.lit(None, pl.Float64) for name in ("low", "high")} | {"maybe_elsewhere": pl.lit(None, pl.Boolean)}
LAST = pl.col("speaker").str.replace(SUFFIX, "").str.extract(r"(\w+)\W*$")
"""The last word of a name, by which an article may name its bearer."""
NOUN = pl.col("source").str.extract(r"^[^,]*?(\p{Ll}+)(?:,| (?:who|that|which)\b|$)")
"""The noun by which a report calls its speaker: general, of the inspector general, who was there."""
HEARD = pl.sum_horizontal(f"n_{voice}" for voice in SPOKEN)
"""The words in which a source is heard, quoted and paraphrased."""


def voice_words(corpus: Corpus) -> pl.DataFrame:
    """Words of each outlet in each voice, furniture left out, zeros included. Schema VOICE_WORDS.

    An outlet has the voices that its articles can have: own words and paraphrase where a language model has read one,
    unquoted where none has. share: of the outlet's words, 0 to 1; higher means more of what it prints is in that voice.
    """
    return voice_words_of(*voice_counts(corpus))


def voice_counts(corpus: Corpus) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What ``voice_words`` is worked out from: outlet, voice, n_words; and of each outlet how many of its articles a
    language model has read and not read, and ``first``, the row of its first one."""
    outlets = corpus.articles.select(pl.col("article_id").cast(pl.String), "outlet")
    words = corpus.voiced.filter(WORDS).with_columns(pl.col("article_id").cast(pl.String))
    counts = words.join(outlets, on="article_id").group_by("outlet", "voice").agg(n_words=pl.len().cast(pl.Int64))
    unread = pl.col("article_id").is_in(corpus.unparsed)
    grid = (
        outlets.with_row_index("first")
        .group_by("outlet")
        .agg(
            (~unread).sum().cast(pl.Int64).alias("n_read"),
            unread.sum().cast(pl.Int64).alias("n_unread"),
            pl.col("first").min().cast(pl.Int64),
        )
    )
    return counts, grid


def voice_words_of(counts: pl.DataFrame, outlets: pl.DataFrame) -> pl.DataFrame:
    """``voice_words`` of counts, as ``voice_counts`` gives them."""
    grid = outlets.sort("first").with_columns(read=pl.col("n_read") > 0, unread=pl.col("n_unread") > 0)
    voices = pl.DataFrame({"voice": pl.Series(list(Voice), dtype=VoiceType)})
    told_apart = pl.col("voice").is_in([str(voice) for voice in READ])
    can_have = pl.when(told_apart).then("read").when(pl.col("voice") == Voice.UNQUOTED).then("unread").otherwise(True)
    table = (
        grid.join(voices, how="cross", maintain_order="left_right")
        .filter(can_have)
        .join(counts, on=["outlet", "voice"], how="left", maintain_order="left")
        .with_columns(pl.col("n_words").fill_null(0).cast(pl.UInt32))
        .with_columns(n_outlet_words=pl.col("n_words").sum().over("outlet").cast(pl.UInt32))
        .with_columns(share=pl.when(pl.col("n_outlet_words") > 0).then(pl.col("n_words") / pl.col("n_outlet_words")))
    )
    return check(table.select(list(VOICE_WORDS)), VOICE_WORDS)


def reported(corpus: Corpus) -> pl.DataFrame:
    """How much of each outlet's text reports what somebody said, and how much of that in paraphrase. Schema REPORTED.

    The intervals hold what another choice of sentences would move (from MIN_ARTICLES articles on, of articles) and what
    the reading of who speaks leaves open. An outlet without words has no row.
    """
    return reported_of(*reported_sums(corpus))


def reported_sums(corpus: Corpus) -> tuple[Sums, Sums]:
    """What ``reported`` is worked out from: sums over all words, and over those of reports."""
    found = stretches(corpus)
    return part_sums(found, ["spoken"]), part_sums(found.filter("spoken"), ["told"])


def reported_of(words: Sums, heard: Sums) -> pl.DataFrame:
    """``reported`` of sums, as ``reported_sums`` gives them."""
    spoken = parts_of(words, ["spoken"]).filter("spoken").rename({"n": "n_reported", "n_all": "n_outlet_words"})
    told = parts_of(heard, ["told"], whole_is_read=True).filter("told")
    names = {"n": "n_told", "share": "share_told", "low": "told_low", "high": "told_high"}
    table = spoken.join(told.select("outlet", *names).rename(names), on="outlet", how="left", maintain_order="left")
    return check(table.with_columns(pl.col("n_told").fill_null(0)).select(list(REPORTED)), REPORTED)


def stretches(corpus: Corpus) -> pl.DataFrame:
    """The words of each report, and of each sentence outside any, as ``parts`` takes them: a row for each of ``spoken``
    (whether they are a source's, quoted or paraphrased) and ``told`` (whether paraphrased). size: words. unit: the sentence
    in which the stretch begins."""
    keys = ["article_id", "attribution_id"]
    sure = corpus.attributions.select(pl.col("article_id").cast(pl.String), "attribution_id", right=how_right())
    inside = pl.col("attribution_id").is_not_null()
    first = pl.col("sentence").min().over(keys)
    return (
        corpus.voiced.filter(WORDS)
        .with_columns(
            pl.col("article_id").cast(pl.String), spoken=FROM_SOURCE, told=pl.col("voice") == Voice.ATTRIBUTED
        )
        .with_columns(unit=pl.when(inside & FROM_SOURCE).then(first).otherwise("sentence"))
        .group_by(*keys, "unit", "spoken", "told")
        .agg(size=pl.len())
        .join(sure, on=keys, how="left")
        .with_columns(right=pl.when("told").then("right").fill_null(CERTAIN))
        .join(corpus.articles.select("article_id", "outlet"), on="article_id")
    )


def heard(corpus: Corpus) -> pl.DataFrame:
    """Every report as ``parts`` takes it: schema REPORTS, with ``size``, its words, quoted and paraphrased, ``unit``, and
    ``right``, how often a report read like this has its words and its speaker right, 0 to 1."""
    return as_heard(reports(corpus))


def as_heard(found: pl.DataFrame) -> pl.DataFrame:
    """``heard`` of reports (schema REPORTS)."""
    return found.with_columns(unit="attribution_id", size=HEARD, right=how_right() * right_speaker())


def speakers(corpus: Corpus) -> pl.DataFrame:
    """Who gets to speak in which outlet: attributions, quoted and paraphrased words. Schema SPEAKERS, by words.

    Reports without a source stand under no speaker (null), and so do, with ``named`` null, those whose speaker could not
    be tied to a name. Empty at depth ``words``.
    """
    found = heard(corpus)
    return speakers_of(*speaker_counts(found), printed_beside(corpus.voiced, found))


def speaker_counts(found: pl.DataFrame) -> tuple[pl.DataFrame, Sums]:
    """What ``speakers`` is worked out from: outlet, WHO, n_quoted, n_attributed, n_words, n_attributions; and the sums over
    words. found: as ``heard`` gives it. What tables of whole articles give adds up."""
    counts = found.group_by("outlet", *WHO).agg(
        *[pl.col(f"n_{voice}").sum().cast(pl.Int64) for voice in SPOKEN],
        n_words=HEARD.sum().cast(pl.Int64),
        n_attributions=pl.len().cast(pl.Int64),
    )
    return counts, part_sums(found, WHO)


def printed_beside(tokens: pl.DataFrame | pl.LazyFrame, found: pl.DataFrame) -> pl.DataFrame:
    """The words that an outlet prints in articles in which somebody speaks who is not tied to a name: outlet, word, and
    speaker, which is null; and the nouns by which it calls a named speaker: outlet, word, speaker. found: as ``heard`` gives
    it."""
    called = found.filter("named").select("outlet", "speaker", word=NOUN).drop_nulls()
    called = called.filter(~pl.col("word").is_in(PRONOUNS)).unique()
    untied = found.filter(pl.col("named").is_null()).select("article_id", "outlet").unique()
    token = pl.col("article_id", "token").cast(pl.String)
    words = tokens.lazy().filter(WORDS).select(token).rename({"token": "word"})
    beside = words.join(untied.lazy(), on="article_id").select("outlet", "word").unique().collect()
    columns = ["outlet", "word", "speaker"]
    return pl.concat([beside.with_columns(speaker=pl.lit(None, pl.String)).select(columns), called.select(columns)])


def speakers_of(counts: pl.DataFrame, sums: Sums, printed: pl.DataFrame) -> pl.DataFrame:
    """``speakers`` of what ``speaker_counts`` and ``printed_beside`` give."""
    known = parts_of(sums, WHO).select("outlet", *WHO, "low", "high")
    table = (
        counts.join(known, on=["outlet", *WHO], how="left", nulls_equal=True)
        .join(_maybe_elsewhere(counts, printed), on="speaker", how="left")
        .with_columns(maybe_elsewhere=pl.when("named").then(pl.col("maybe_elsewhere").fill_null(value=False)))
        .sort("n_words", *by(), *WHO, descending=[True, *[False] * (len(by()) + len(WHO))])
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in SPEAKERS.items()), SPEAKERS)


def open_alone(corpus: Corpus) -> list[str]:
    """The sides, and the speakers of no side, of whom one outlet alone is known to have words and who may be heard in another
    one under no name: nobody can say that they are not."""
    table = speakers(corpus).filter("named").with_columns(who=pl.coalesce("actor", "speaker"))
    by_who = table.group_by("who").agg(n=pl.col("outlet").n_unique(), may_be=pl.col("maybe_elsewhere").any())
    return by_who.filter(pl.col("may_be") & (pl.col("n") == 1))["who"].sort().to_list()


def _maybe_elsewhere(counts: pl.DataFrame, printed: pl.DataFrame) -> pl.DataFrame:
    """The named speakers who may be heard in an outlet that is not known to have words of theirs: speaker, maybe_elsewhere
    (true). The outlet prints the end of the name, and has a report of somebody unknown; or it has a speaker who is described
    by the same noun (the report, the new report; the inspector general, where another outlet calls a named one so), or whose
    name the longer one holds."""
    named = counts.filter("named").select("speaker", "outlet", word=LAST).unique()
    described = named.filter(pl.col("word").str.contains(r"^\p{Ll}")).select("outlet", "word")
    beside = printed.filter(pl.col("speaker").is_null()).select("outlet", "word")
    may_be = pl.concat([beside, described]).unique().join(named.select("speaker", "word").unique(), on="word")
    unnamed = counts.filter(~pl.col("named").fill_null(value=False)).select("outlet", word=LAST).unique()
    called = unnamed.join(printed.drop_nulls("speaker").select("speaker", "word").unique(), on="word")
    others = pl.concat([*(some.select("speaker", "outlet") for some in (may_be, called)), _held(named)])
    others = others.join(named, on=["speaker", "outlet"], how="anti")
    return others.select("speaker", maybe_elsewhere=pl.lit(value=True)).unique()


def _held(named: pl.DataFrame) -> pl.DataFrame:
    """Names that end in the name of another speaker, and the outlets of that one: Guild for Trade President Ann Lee. named:
    speaker, outlet, word (the last one)."""
    pairs = named.join(named, on="word", suffix="_other")
    ends = pl.col("speaker").str.ends_with(pl.lit(" ") + pl.col("speaker_other"))
    return pairs.filter(ends).select("speaker", outlet="outlet_other")


def most_quoted(people: pl.DataFrame, most: int) -> pl.DataFrame:
    """The ``most`` named speakers with most words in quotation marks over all outlets, of those who have MIN_QUOTED in one;
    then what is quoted without a named source, as one, and from whoever could not be tied to a name, as one. Schema SPEAKERS,
    rows with quoted words alone.

    people: schema SPEAKERS, as ``speakers`` gives it.
    """
    quoted = check(people, SPEAKERS).filter(pl.col("n_quoted") > 0)
    named = quoted.filter(pl.col("named"))
    first = (
        named.group_by("speaker")
        .agg(total=pl.col("n_quoted").sum(), longest=pl.col("n_quoted").max())
        .filter(pl.col("longest") >= MIN_QUOTED)
        .sort(["total", "speaker"], descending=[True, False])
        .head(most)
    )
    kept = first.select("speaker").join(named, on="speaker", maintain_order="left_right")
    rest = (
        quoted.filter(~pl.col("named").fill_null(False))
        .group_by("named", "outlet", maintain_order=True)
        .agg(pl.col(COUNTS).sum())
        .sort("named", nulls_last=True, maintain_order=True)
        .with_columns(speaker=pl.lit(None, pl.String), actor=pl.lit(None, pl.String), **NOT_KNOWN)
    )
    return check(pl.concat([kept.select(list(SPEAKERS)), rest.select(list(SPEAKERS))]), SPEAKERS)


def sourcing(corpus: Corpus) -> pl.DataFrame:
    """How many of the words an outlet reports have a source that a reader could ask. Schema SOURCING.

    A higher share_unnamed means that more of what the outlet quotes or paraphrases comes from sources that name nobody.
    The interval holds what another choice of reports would move, and what the reading of who speaks leaves open.
    """
    return sourcing_of(voice_words(corpus), named_sums(heard(corpus)))


def named_sums(found: pl.DataFrame) -> Sums:
    """What ``sourcing`` is worked out from beside ``voice_words``. found: as ``heard`` gives it."""
    return part_sums(found, ["named"])


def sourcing_of(words: pl.DataFrame, by_name: Sums) -> pl.DataFrame:
    """``sourcing`` of the words by voice (schema VOICE_WORDS) and of ``named_sums``."""
    all_reported = words.filter(pl.col("voice").is_in(SPOKEN))
    is_unnamed = pl.col("named").eq_missing(False)
    n = pl.col("n")
    sums = (
        parts_of(by_name, ["named"])
        .group_by("outlet")
        .agg(
            pl.col("low", "high").filter(is_unnamed).first(),
            n_unnamed=n.filter(is_unnamed).sum(),
            n_named=n.filter(pl.col("named").eq_missing(True)).sum(),
            n_untied=n.filter(pl.col("named").is_null()).sum(),
            n_all=pl.col("n_all").first(),
        )
    )
    table = (
        all_reported.group_by("outlet", maintain_order=True)
        .agg(n_reported=pl.col("n_words").sum())
        .join(sums, on="outlet", how="left", maintain_order="left")
        .with_columns(pl.col(KNOWN).fill_null(0))
        .with_columns(n_open=pl.col("n_reported") - pl.sum_horizontal(KNOWN))
        .with_columns(share_unnamed=pl.when(pl.col("n_reported") > 0).then(pl.col("n_unnamed") / pl.col("n_reported")))
        .with_columns(pl.col("low", "high") * pl.col("n_all") / pl.col("n_reported"))
        .cast(dict.fromkeys(("n_reported", *KNOWN, "n_open"), pl.UInt32))
    )
    return check(table.select(list(SOURCING)), SOURCING)
