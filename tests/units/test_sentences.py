"""Where sentences begin and end."""

from analysis.units.sentences import bounds
from tests.tiny import corpus


def test_a_sentence_ends_with_its_last_mark_and_takes_no_white_space_along():
    made = corpus([("North", "War ends.  Lee said: “It holds.” \n\nBye"), ("South", "Rain")])
    table = bounds(made.tokens).sort("article_id", "sentence")
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    assert [texts[name][first:last] for name, _, first, last in table.iter_rows()] == [
        "War ends.",
        "Lee said: “It holds.”",
        "Bye",
        "Rain",
    ]
