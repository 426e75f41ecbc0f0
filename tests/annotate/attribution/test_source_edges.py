"""What of a source's words is the source, on sentences a reader can check by eye."""

import pytest

from analysis.annotate.attribution.source_edges import narrowed
from tests.annotate.attribution.reading import article_of, words_of


@pytest.mark.parametrize(
    ("sentence", "source", "left"),
    [
        ("Lee’s campaign on Friday said that it rained.", "Lee ’s campaign on Friday", "Lee ’s campaign"),
        ("Lee’s account tweeted that it rained.", "Lee ’s account", "Lee"),
        ("Lee’s lawyer tweeted that it rained.", "Lee ’s lawyer", "Lee ’s lawyer"),
        (
            "Teachers and labor unions, who say that it rained, left.",
            "Teachers and labor unions , who",
            "Teachers and labor unions",
        ),
        ("One of its members, Tom Ray, said that it rained.", "One of its members", "Tom Ray"),
        ("Tom Ray, a member of the council, said that it rained.", "Tom Ray", "Tom Ray"),
        ("The council of York, a town, said that it rained.", "The council of York", "The council of York"),
    ],
)
def test_only_what_speaks_is_left_of_a_source(sentence, source, left):
    article = article_of(f"War goes on\n{sentence}")
    words = source.split()
    start = next(n for n in range(len(article.words)) if article.words[n : n + len(words)] == words)
    assert words_of(article, narrowed(article, (start, start + len(words)))) == left
