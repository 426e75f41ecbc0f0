from dataclasses import replace
from datetime import date

import polars as pl

from analysis.questions import terms
from analysis.questions.corpus import contents as questions
from analysis.schema import check
from analysis.schema.corpus import DESCRIBED, LENGTHS, PLACES, SEGMENTS, ZONE_WORDS
from analysis.schema.vocabulary import CertaintyType
from tests.tiny import corpus

TEXT = "Truce begins\nLee said “war goes on”. The “hostages” wait.\n(AP)"


def described(*rows):
    """What is known of articles of (language, certainty)."""
    made = corpus([("North", "War goes on.")] * len(rows))
    languages, certainties = (list(column) for column in zip(*rows, strict=True))
    known = made.articles.with_columns(
        pl.Series("language", languages, dtype=pl.String), pl.Series("certainty", certainties, dtype=CertaintyType)
    )
    return questions.described(replace(made, articles=known))


def test_language_and_certainty_are_shown_where_they_tell_articles_apart():
    table = described(("de", "certain"), ("en", "likely"), (None, "guessed"))
    assert check(table, DESCRIBED) is table
    assert table.columns[-4:] == ["kind", "language", "certainty", "identified_by"]
    assert table.select("language", "certainty").rows() == [
        ("German", "certain"),
        ("English", "likely"),
        (None, "guessed"),
    ]


def test_what_is_the_same_for_all_articles_as_usual_is_not_shown():
    assert described(("en", "certain"), (None, "certain")).columns == list(DESCRIBED)
    assert described((None, "certain")).columns == list(DESCRIBED)
    assert "language" in described(("de", "certain"), ("de", "certain")).columns


def test_the_headline_is_the_title_given_or_the_one_in_the_text():
    texts = [("North", TEXT), ("South", TEXT), ("East", "Lee said that the talks would go on for another week.")]
    made = corpus(texts)
    titled = made.articles.with_columns(title=pl.Series([None, "Truce", None], dtype=pl.String))
    table = questions.described(replace(made, articles=titled))
    assert table.select("outlet", "headline").rows() == [("North", "Truce begins"), ("South", "Truce"), ("East", None)]


def test_lengths_leave_furniture_and_punctuation_out():
    table = questions.lengths(corpus([("North", TEXT), ("South", "Advertisement\nAdvertisement")]))
    assert check(table, LENGTHS) is table
    columns = ["article_id", "n_words", "n_quoted", "n_scare", "n_furniture", "n_sentences", "share_quoted"]
    assert table.select(columns).rows() == [("a", 10, 3, 1, 1, 3, 0.3), ("b", 0, 0, 0, 2, 0, None)]


def test_lengths_stand_in_the_order_of_the_story():
    assert questions.lengths(corpus([("B", "x"), ("A", "y y")]))["outlet"].to_list() == ["B", "A"]


def test_zone_words_have_zeros():
    table = questions.zone_words(corpus([("North", TEXT)]))
    assert check(table, ZONE_WORDS) is table
    assert table.select("zone", "n_words").rows() == [
        ("headline", 2),
        ("standfirst", 0),
        ("subheading", 0),
        ("body", 8),
        ("caption", 0),
        ("furniture", 1),
    ]


def test_zone_words_and_lengths_agree(seeds):
    lengths, zones = questions.lengths(seeds), questions.zone_words(seeds)
    counted = zones.filter(pl.col("zone") != "furniture").group_by("article_id", maintain_order=True)
    assert counted.agg(pl.col("n_words").sum())["n_words"].to_list() == lengths["n_words"].to_list()


def test_segments_are_stretches_of_words():
    table = questions.segments(corpus([("North", TEXT)]))
    assert check(table, SEGMENTS) is table
    assert table.select("kind", "first", "last", "n_words").rows() == [
        ("body", 2, 10, 10),
        ("headline", 0, 2, 10),
        ("quoted", 4, 7, 10),
    ]


def test_two_quotations_side_by_side_are_two_segments():
    table = questions.segments(corpus([("North", "Lee said: “war goes on” “peace is far”")]))
    assert table.filter(pl.col("kind") == "quoted").select("first", "last").rows() == [(2, 5), (5, 8)]


def test_each_outlet_in_turn_gives_its_next_article():
    made = corpus([("North", "War."), ("North", "Peace."), ("South", "Truce."), ("North", "Talks.")])
    table = questions.segments(made)
    assert table.select("outlet", "article_id").rows() == [
        *[("North", "a"), ("South", "c"), ("North", "b"), ("North", "d")]
    ]


def test_places_say_how_often_the_article_has_the_term_and_the_most_frequent_stands_first():
    made = corpus([("North", "Captives hostages hostages."), ("South", "Captives.")])
    table = questions.places(made, terms.mentions(made))
    assert table.select("article_id", "term", "n_term", "place").rows() == [
        ("a", "hostages", 2, 1),
        ("a", "hostages", 2, 2),
        ("a", "captives", 1, 0),
        ("b", "captives", 1, 0),
    ]


def test_furniture_between_paragraphs_does_not_shift_places():
    made = corpus([("North", "War is on, he said.\nAdvertisement\nHostages wait for captives.")])
    table = questions.places(made, terms.mentions(made))
    assert check(table, PLACES) is table
    assert table.select("term", "place").rows() == [("captives", 8), ("hostages", 5)]


def test_places_leave_mentions_in_furniture_out():
    made = corpus([("North", "War is on, he said.\nPhoto: hostages\nOn.\nPhoto: hostages\nOn.")])
    assert terms.mentions(made)["zone"].to_list() == ["caption", "furniture"]
    assert questions.places(made, terms.mentions(made))["zone"].to_list() == ["caption"]


def test_every_word_of_the_sample_story_is_in_one_zone_segment(seeds):
    table = questions.segments(seeds).filter(pl.col("kind") != "quoted")
    sizes = table.group_by("article_id").agg(
        n=(pl.col("last") - pl.col("first")).sum(), whole=pl.col("n_words").first()
    )
    assert (sizes["n"] == sizes["whole"]).all()


def test_what_a_page_says_beside_its_text_is_shown_where_it_tells_something():
    made = corpus([("North", "War goes on."), ("South", "Peace is far.")])
    assert "modified" not in questions.described(made).columns
    later = pl.Series("modified", [date(2025, 2, 4), date(2025, 2, 5)])
    told = made.articles.with_columns(
        later,
        pl.Series("other_headlines", [None, "search: Peace"], dtype=pl.String),
        pl.Series("section", ["World", None], dtype=pl.String),
    )
    table = questions.described(replace(made, articles=told))
    assert table.columns[-5:] == ["kind", "modified", "other_headlines", "section", "identified_by"]
    same = made.articles.with_columns(modified=pl.col("published"))
    assert "modified" not in questions.described(replace(made, articles=same)).columns
