"""Matches of a term inside a longer proper name, where it names something else: “war” in the War Room."""

from __future__ import annotations

from collections.abc import Set

import polars as pl

from analysis import data
from analysis.annotate.corpus import Beside
from analysis.schema.vocabulary import Zone
from analysis.units import patterns

NAMED = ("ORG", "LAW", "FAC", "EVENT", "PRODUCT", "LOC", "GPE")
"""Kinds of names, as the parser gives them, that a term can be part of; its works of art are often none."""
TITLES = frozenset(
    word.lower().rstrip(".")
    for word in data.words("titles.csv", "title")
    + data.words("titles.csv", "further title")
    + data.words("titles.csv", "office")
    + data.words("titles.csv", "bearer")
    + data.words("titles.csv", "lawmaker")
    + data.words("titles.csv", "former")
    + data.words("titles.csv", "modifier")
)
TITLED_ZONES = (Zone.HEADLINE.value, Zone.SUBHEADING.value)
"""Where any word may begin with a capital letter."""
MOST_CAPITALS = 0.5
"""Share of a sentence's words that begin with a capital letter; above it, the sentence is set like a title."""

TOKEN = pl.col("token").cast(pl.String)
CAPITAL = TOKEN.str.contains(r"^\p{Lu}")
WITH_SMALL = TOKEN.str.contains(r"^\p{Lu}.*\p{Ll}")
"""A capital letter and a small one: no word in capitals, no II."""
IS_TITLE = TOKEN.str.to_lowercase().str.strip_chars_end(".").is_in(TITLES)
OF = "of"


def outside_names(
    placed: pl.DataFrame, tokens: pl.DataFrame, outlets: pl.Series, beside: Beside | None = None
) -> pl.DataFrame:
    """The matches that are no part of a name: of an outlet of the story (“Israel” in Times of Israel); and, of a common
    word and where the articles are parsed, of a person (Bill Clinton) or of a body, a law, an event, a work
    (Appreciation Day, War Room).

    placed: as ``patterns.matches`` gives them; tokens: as ``patterns.with_form`` does; outlets: their names. beside: what is known of further articles. The last word
    of a name says what it is (the Vietnam War), and is kept, but not behind “of” (the Office of Trade, a Director of
    Trade); a name ends before a title and before another name. So are a
    title before a name, and a word that the articles never print in small letters: it is a name itself, whatever the
    pattern.
    """
    known = beside or Beside()
    placed = _outside_outlets(placed, tokens, {*outlets, *known.outlets})
    if "entity" not in tokens.columns:
        return placed
    small = small_forms(tokens) if known.small is None else known.small
    return _outside_longer(_outside_persons(placed, tokens), tokens, small)


def small_forms(tokens: pl.DataFrame) -> frozenset[str]:
    """The forms of words that begin with a small letter somewhere. tokens: as ``patterns.with_form`` gives them."""
    return frozenset(tokens.filter(TOKEN.str.contains(r"^\p{Ll}"))["form"].unique().cast(pl.String))


def _outside_outlets(placed: pl.DataFrame, tokens: pl.DataFrame, outlets: Set[str]) -> pl.DataFrame:
    names = [name for name in sorted(outlets) if not set(patterns.WILD_CARDS) & set(name)]
    found = patterns.find(tokens, names).with_columns(name_end=pl.col("row") + pl.col("n_tokens"))
    inside = (
        found.select("name_end", name_tokens="n_tokens", row=pl.int_ranges("row", "name_end", dtype=pl.UInt32))
        .explode("row")
        .unique("row", keep="first", maintain_order=True)
    )
    part = (pl.col("end") <= pl.col("name_end")) & (pl.col("n_tokens") < pl.col("name_tokens"))
    joined = placed.join(inside, on="row", how="left", maintain_order="left")
    return joined.filter(~part.fill_null(False)).select(placed.columns)


def _outside_persons(placed: pl.DataFrame, tokens: pl.DataFrame) -> pl.DataFrame:
    """A headline, where any word may begin with a capital letter, is left as it is."""
    is_name = (pl.col("entity") == "PERSON").fill_null(False) & CAPITAL
    of_name = tokens.select("row", in_name=is_name & (is_name.shift(-1) | is_name.shift(1)).fill_null(False))
    part = pl.col("is_common") & pl.col("in_name") & (pl.col("zone").cast(pl.String) != Zone.HEADLINE)
    return placed.join(of_name, on="row", maintain_order="left").filter(~part).select(placed.columns)


def _outside_longer(placed: pl.DataFrame, tokens: pl.DataFrame, small: Set[str]) -> pl.DataFrame:
    """Without the matches in capital letters behind which the name goes on, or which “of” ties to the name before."""
    place = ["article_id", "sentence"]
    forms = tokens["form"].unique()
    small_here = forms.filter(forms.cast(pl.String).is_in(sorted(small)))
    is_word = pl.col("word").is_not_null()
    capitals = (CAPITAL & is_word).sum().over(place) / is_word.sum().over(place)
    here = pl.all_horizontal(pl.col(key) == pl.col(key).shift(1) for key in place).fill_null(False)
    first = tokens.select(
        "row",
        with_small=WITH_SMALL,
        is_known=pl.col("form").is_in(small_here.implode()),
        of_name=_behind_of().fill_null(False),
        goes_before=(here & is_word.shift(1) & (capitals <= MOST_CAPITALS)).fill_null(False),
    )
    following = tokens.select(
        end="row",
        goes_on=WITH_SMALL & here & ~IS_TITLE & ~IS_TITLE.shift(1),
        is_other=(pl.col("entity") != pl.col("entity").shift(1).fill_null("")).fill_null(False),
        is_one=(pl.col("entity").is_in(NAMED) & (pl.col("entity") == pl.col("entity").shift(1))).fill_null(False),
    )
    joined = placed.join(first, on="row", how="left", maintain_order="left").join(
        following, on="end", how="left", maintain_order="left"
    )
    titled = pl.col("zone").cast(pl.String).is_in(TITLED_ZONES)
    capital = pl.col("is_common") & pl.col("with_small") & pl.col("is_known") & ~titled
    is_begun = pl.col("is_one") | (pl.col("goes_before") & ~pl.col("is_other"))
    part = capital & (pl.col("of_name") | (pl.col("goes_on") & is_begun))
    return joined.filter(~part.fill_null(False)).select(placed.columns)


def _behind_of() -> pl.Expr:
    """Whether a token stands behind “of” that follows a title with a capital letter, or a word of the same name of a body."""
    is_here = pl.all_horizontal(pl.col(key) == pl.col(key).shift(2) for key in ("article_id", "sentence"))
    is_body = pl.all_horizontal(pl.col("entity").shift(back) == "ORG" for back in (0, 1, 2))
    return is_here & (pl.col("form").shift(1) == OF) & WITH_SMALL.shift(2) & (is_body | IS_TITLE.shift(2))
