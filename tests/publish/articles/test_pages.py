from dataclasses import replace

import polars as pl

from analysis.publish.articles.pages import article_pages
from tests.tiny import corpus


def test_every_article_has_a_page_and_the_list_names_them():
    pages = article_pages(corpus([("North", "It rained."), ("South", "It snowed.")]))
    assert list(pages) == ["articles.md", "articles/a.md", "articles/b.md"]
    assert "# Articles\n\n2 articles, each with its text" in pages["articles.md"]
    assert "```{toctree}\n:hidden:\n\narticles/a\narticles/b\n```" in pages["articles.md"]
    assert '<a href="articles/b.html">Without a headline</a>' in pages["articles.md"]


def test_an_article_that_is_called_like_the_list_has_its_own_page():
    made = corpus([("North", "It rained.")])
    named = replace(
        made,
        articles=made.articles.with_columns(article_id=pl.lit("articles")),
        tokens=made.tokens.with_columns(article_id=pl.lit("articles").cast(made.tokens.schema["article_id"])),
    )
    assert list(article_pages(named)) == ["articles.md", "articles/articles.md"]


def test_two_articles_of_an_outlet_and_day_are_told_apart():
    pages = article_pages(corpus([("North", "It rained."), ("North", "It snowed."), ("South", "It hailed.")]))
    headings = [text.split("\n# ")[1].splitlines()[0] for path, text in pages.items() if path != "articles.md"]
    assert headings == ["North, 4 February 2025: a", "North, 4 February 2025: b", "South, 4 February 2025"]


def test_a_story_without_articles_says_so():
    assert article_pages(corpus([])) == {"articles.md": "# Articles\n\nThe story has no article.\n"}


def test_an_article_without_a_word_has_a_page():
    assert 'class="text"' in article_pages(corpus([("North", "…"), ("South", "")]))["articles/b.md"]
