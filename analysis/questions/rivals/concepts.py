"""Rivals as sets of competing terms, in the shape of concepts.yaml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.rivals.places import Key, Standing, standing
from analysis.schema import check
from analysis.schema.rivals import RIVALS
from analysis.schema.vocabulary import Grounds, WordKind
from analysis.story.concepts import PROPOSED_MARK, Term
from analysis.story.dictionary_lines import entry, remarks, scalar, shortened
from analysis.units.sentences import bounds

MOST_TERMS = 6
MOST_SETS = 30
"""Plain limits: terms of a set, and sets that somebody reads through."""
HEAD = """\
{mark} as words that outlets may use for the same thing. Nobody has checked them.
# Copy the sets that are right below “concepts:” in concepts.yaml, give each a name that says what its terms stand for, and add what is missing.
# Of each set the comments say why it is offered, how often each outlet has each word, and a sentence with each of two words.
"""
Group = tuple[list[Key], list[dict[str, Any]]]
"""The words of a set, the most frequent first, and the rows of RIVALS that join them."""


def as_concepts(rivals: pl.DataFrame, corpus: Corpus, *, known: bool = False) -> str:
    """Sets of rivals as a concepts.yaml that ``analysis.story.concepts.read_concepts`` reads without an error; empty text
    where there is nothing to offer.

    rivals: schema RIVALS, of the same corpus. A set is a word and its rivals, those that stand most often first; each word
    is in one set. known: also those that a concept of concepts.yaml has already.
    """
    check(rivals, RIVALS)
    rows = rivals if known else rivals.filter(pl.col("concept").is_null())
    groups = _groups(rows)[:MOST_SETS]
    stand = standing(corpus, {word for words, _ in groups for word in words})
    texts = dict(corpus.articles.select("article_id", "text").iter_rows())
    lines: list[str] = []
    names: set[str] = set()
    for words, links in groups:
        terms = _terms([stand[word] for word in words if word in stand])
        name = shortened(" or ".join(sorted((term.name for term, _ in terms), key=str.casefold)))
        if len(terms) > 1 and name not in names:
            lines += ["", *_block(name, terms, _ground(links), list(_examples(corpus, texts, links[0])))]
            names.add(name)
    return "\n".join([*HEAD.format(mark=PROPOSED_MARK).splitlines(), "concepts:", *lines, ""]) if lines else ""


def _groups(rows: pl.DataFrame) -> list[Group]:
    """Each word, the most frequent first, with its rivals that no set has yet; the sets with the likeliest pair first."""
    times: dict[Key, int] = {}
    links: dict[Key, dict[Key, dict[str, Any]]] = defaultdict(dict)
    for row in rows.iter_rows(named=True):
        one, other = ((WordKind(row["kind"]), row[name]) for name in ("one", "other"))
        times |= {one: row["n_one"], other: row["n_other"]}
        links[one][other] = links[other][one] = row
    taken: set[Key] = set()
    found: list[Group] = []
    for word in sorted(times, key=lambda key: (-times[key], key)):
        others = [other for other in links[word] if other not in taken]
        if word in taken or not others:
            continue
        best = sorted(others, key=lambda other: (-links[word][other]["score"], other))[: MOST_TERMS - 1]
        taken |= {word, *best}
        found.append(([word, *best], [links[word][other] for other in best]))
    return sorted(found, key=lambda group: -group[1][0]["score"])


def _terms(words: Sequence[Standing]) -> list[tuple[Term, Standing]]:
    """Each word as a term: all its forms; where it stands in one phrase alone, the phrase (retaliatory response). A form that
    a word before has too is left to that."""
    found = []
    claimed: set[str] = set()
    for word in words:
        only = next(iter(word.phrases)) if len(word.phrases) == 1 else ""
        forms = {only: 1} if " " in only else {form: n for form, n in word.forms.items() if form not in claimed}
        if forms:
            found.append((Term(max(forms, key=lambda form: (forms[form], form)), tuple(sorted(forms))), word))
            claimed |= forms.keys()
    return found


def _ground(links: list[dict[str, Any]]) -> str:
    grounds = {ground for row in links for ground in row["grounds"]}
    return "; ".join(ground.meaning for ground in Grounds if str(ground) in grounds)


def _examples(corpus: Corpus, texts: Mapping[str, str], row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The outlet and the sentence of each of two words."""
    outlets = dict(corpus.articles.select("article_id", "outlet").iter_rows())
    for name, first in (("article_id", "start"), ("other_id", "other_start")):
        article = row[name]
        if article is not None:
            mine = bounds(corpus.tokens.filter(pl.col("article_id").cast(pl.String) == article))
            held = mine.filter((pl.col("first") <= row[first]) & (pl.col("last") > row[first]))
            for start, stop in held.select("first", "last").head(1).iter_rows():
                yield outlets[article], texts[article][start:stop]


def _block(
    name: str, terms: list[tuple[Term, Standing]], ground: str, examples: list[tuple[str, str]]
) -> Iterator[str]:
    """The lines of one set with its comments."""
    yield from remarks(ground, [(term.name, word.outlets) for term, word in terms], examples)
    yield f"  {scalar(name)}:"
    for term, _ in terms:
        yield f"    {entry(term)}"
