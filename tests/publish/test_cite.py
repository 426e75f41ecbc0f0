from dataclasses import replace

import polars as pl

from analysis.publish.cite import key, line, version
from tests.tiny import corpus


def test_the_line_names_version_articles_days_and_story():
    made = corpus([("North", "War."), ("South", "Peace.")])
    assert line(made, "Title") == (
        f"Title. Computed with source-framing {version()} from 2 articles (4 February 2025); SHA-256 of the story "
        f"{key(made)[:12]}."
    )


def test_the_key_is_of_what_the_result_was_computed_from():
    made = corpus([("North", "War."), ("South", "Peace.")])
    assert key(made) == key(replace(made, name="other"))
    assert key(made) != key(corpus([("North", "War!"), ("South", "Peace.")]))
    assert key(made) != key(replace(made, files={"concepts.yaml": "1"}))
    assert key(made) == key(replace(made, articles=made.articles.sort("article_id", descending=True)))
    assert key(made) != key(replace(made, articles=made.articles.with_columns(outlet=pl.lit("East"))))
