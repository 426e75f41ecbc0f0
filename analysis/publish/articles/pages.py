"""All articles as pages, and the page that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from analysis.annotate import Corpus, once
from analysis.escape import escape_html
from analysis.findings.words import day
from analysis.publish.addresses import FOLDER, article_addresses
from analysis.publish.articles.counted import Pages
from analysis.publish.articles.layers import layers
from analysis.publish.articles.notes import notes
from analysis.publish.articles.page import Article, link, page, raw
from analysis.publish.articles.text import sentences
from analysis.questions.corpus.contents import described, lengths
from analysis.schema.cells import figures
from analysis.schema.order import outlet_key
from analysis.story.language import name_of

INDEX = "articles.md"
"""The page that lists all articles; it lies beside their folder, so that no article takes its place."""
FIRST_LETTERS = 60
"""Letters of a headline that tell two articles of one outlet and day apart."""
NO_PAGES: Pages = {}
NO_MODEL = "No language model has read this article, so paraphrase, actors and events are not marked; quotations have no speaker."


def article_pages(corpus: Corpus, questions: Pages = NO_PAGES) -> dict[str, str]:
    """The pages of all articles and the list of them: path inside the sources of the site -> Markdown.

    questions: the pages of questions that are built too, as in ``02-terms.html``, each with the ids of the groups of
    sentences on it (``links.targets``); what is counted in a sentence is linked to these. The list's path is ``articles.md``; it names the pages in a hidden table of contents.
    """
    found = articles(corpus)
    paths = [article.address.removesuffix(".html") for article in found]
    made = {f"{path}.md": page(article, questions) for path, article in zip(paths, found, strict=True)}
    return {INDEX: _index(found, paths), **made}


@once
def articles(corpus: Corpus) -> list[Article]:
    """Each article with all that its page says of it, in the order of the story."""
    return list(_articles(corpus))


def _articles(corpus: Corpus) -> Iterator[Article]:
    names = corpus.articles["article_id"]
    addresses, read = article_addresses(names), sentences(corpus)
    marks = {key: rows.to_dicts() for (key,), rows in layers(corpus).group_by("article_id", maintain_order=True)}
    noted = notes(corpus, {name: place.removeprefix(f"{FOLDER}/") for name, place in addresses.items()})
    headlines, unread = described(corpus)["headline"], set(corpus.unparsed)
    n_words = lengths(corpus)["n_words"]
    rows = list(corpus.articles.iter_rows(named=True))
    headings = _headings(rows, headlines)
    for row, heading, headline, n in zip(rows, headings, headlines, n_words, strict=True):
        name = row["article_id"]
        why = _unread(row, corpus.depth == "syntax") if name in unread else None
        yield Article(
            row, heading, headline, n, addresses[name], why, read[name], marks.get(name, []), noted.get(name, [])
        )


def _headings(rows: Sequence[Mapping[str, Any]], headlines: pl.Series) -> list[str]:
    """Outlet and day of each article; its headline too, where another has the same."""
    plain = [f"{row['outlet']}, {day(row['published'])}" if row["published"] else row["outlet"] for row in rows]
    n = Counter(plain)
    return [
        f"{text}: {(headline or row['article_id'])[:FIRST_LETTERS]}" if n[text] > 1 else text
        for text, row, headline in zip(plain, rows, headlines, strict=True)
    ]


def _unread(row: Mapping[str, Any], has_model: bool) -> str:
    if not has_model:
        return NO_MODEL
    language = (
        f"This article is in {name_of(row['language'])}" if row["language"] else "This article’s language is not known"
    )
    return f"{language}. The language model reads English, so paraphrase, actors and events are not marked here."


def _index(found: list[Article], paths: list[str]) -> str:
    """The list of articles, a card each."""
    cards = "".join(map(_card, sorted(found, key=lambda article: outlet_key(article.row["outlet"]))))
    hidden = "\n".join(["```{toctree}", ":hidden:", "", *paths, "```"])
    if not found:
        return "# Articles\n\nThe story has no article.\n"
    lead = f"{figures(len(found), 'article')}, each with its text and what is marked in it."
    listed = raw(f'<ul class="cards">{cards}</ul>')
    return f"# Articles\n\n{lead}\n\n{listed}\n{hidden}\n"


def _card(article: Article) -> str:
    row = article.row
    told = [day(row["published"]) if row["published"] else "day not known", figures(article.n_words, "word")]
    told += [row["kind"]] if row["kind"] else []
    told += [f"credit: {row['credit']}"] if row["credit"] else []
    told += ["address known"] if link(article) else []
    title = article.headline or "Without a headline"
    return (
        f'<li class="card"><p class="outlet">{escape_html(row["outlet"])}</p>'
        f'<p class="title"><a href="{article.address}">{escape_html(title)}</a></p>'
        f'<p class="about">{escape_html(" · ".join(told))}</p></li>'
    )
