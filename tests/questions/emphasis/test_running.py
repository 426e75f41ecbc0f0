import polars as pl

from analysis.questions.emphasis.running import placed, running, words_of
from tests.tiny import corpus, in_furniture

PICTURE = "It rained all day.\nPhoto: captives wait (AP/Ann Lee)\nThe hostages wait for rain."


def before(made, article="a"):
    rows = running(made).filter((pl.col("article_id") == article) & pl.col("before").is_not_null())
    return rows["before"].to_list()


def test_every_token_has_the_words_before_it():
    assert before(corpus([("North", "It rained. It snowed.")])) == [0, 1, 2, 2, 3, 4]


def test_each_article_begins_with_nothing_before_it():
    made = corpus([("North", "It rained."), ("South", "It snowed all day.")])
    assert before(made, "b")[0] == 0
    assert words_of(made).rows() == [("a", 2), ("b", 4)]


def test_a_caption_is_read_beside_the_text_not_before_it():
    made = corpus([("North", PICTURE)])
    rows = running(made)
    assert rows.filter(pl.col("place") == "caption")["before"].null_count() > 0
    assert words_of(made)["n_words"].to_list() == [4 + 5]
    hostages = PICTURE.index("hostages")
    assert rows.filter(pl.col("start") == hostages)["before"].to_list() == [5]


def test_furniture_has_no_place_and_counts_nowhere():
    made = in_furniture(corpus([("North", "It rained."), ("South", "It snowed.")]), "a")
    assert words_of(made).rows() == [("a", 0), ("b", 2)]
    found = pl.DataFrame({"article_id": ["a", "b"], "start": [3, 3]}, schema_overrides={"start": pl.UInt32})
    assert placed(made, found).select("article_id", "before").rows() == [("b", 1)]


def test_what_is_placed_comes_in_the_order_of_the_articles_and_takes_the_token_it_begins_in():
    made = corpus([("North", "It rained $5 a day."), ("South", "It snowed.")])
    found = pl.DataFrame(
        {"article_id": ["b", "a", "a"], "start": [3, 12, 3], "own": ["x", "y", "z"]},
        schema_overrides={"start": pl.UInt32},
    )
    table = placed(made, found)
    assert table.select("own", "place").rows() == [("z", "lede"), ("y", "lede"), ("x", "lede")]
    assert table["before"].to_list()[0] == 1
