import numpy as np
import polars as pl
import pytest
from scipy.spatial.distance import jensenshannon

from analysis.questions.outlet_map import similarity
from analysis.schema import check
from analysis.schema.outlet_map import DISTANCES, JOINS
from analysis.units.counts import count_terms
from tests.tiny import corpus


def counted(pairs):
    made = corpus(pairs)
    return count_terms(made, least=1)


def distances(pairs, **settings):
    return similarity.distances(counted(pairs), **settings)


def articles(outlet, words, n):
    """n articles of 30 words each, drawn from a list."""
    random = np.random.default_rng(len(outlet) + ord(outlet[0]))
    return [(outlet, " ".join(random.choice(words.split(), 30))) for _ in range(n)]


def test_two_letters_apart_have_a_seventh_of_a_bit():
    # Gallagher et al.'s own toy: a to g ten times each against b to h
    table = distances([("North", "a b c d e f g " * 10), ("South", "b c d e f g h " * 10)])
    assert check(table, DISTANCES) is table
    row = table.row(0, named=True)
    assert row["distance"] == pytest.approx(1 / 7)
    assert (row["n_words"], row["n_words_other"], row["n_articles"], row["n_articles_other"]) == (70, 70, 1, 1)
    assert (row["low"], row["high"]) == (None, None)
    assert row["method"] == "single words shuffled: too few articles"


def test_the_distance_is_scipys_squared():
    table = distances([("North", "war peace war truce"), ("South", "war talks talks"), ("East", "truce")])
    rates = {"North": [2, 1, 1, 0], "South": [1, 0, 0, 2], "East": [0, 0, 1, 0]}
    for outlet, other, distance in table.select("outlet", "other", "distance").iter_rows():
        assert distance == pytest.approx(jensenshannon(rates[outlet], rates[other], base=2) ** 2)


def test_equal_rates_are_no_distance_and_no_shared_word_is_all():
    table = distances([("North", "war peace"), ("South", "war war peace peace"), ("East", "truce")])
    assert table.select("outlet", "other", "distance").rows() == [
        ("North", "South", pytest.approx(0, abs=1e-12)),
        ("East", "North", pytest.approx(1)),
        ("East", "South", pytest.approx(1)),
    ]


def test_short_texts_of_one_vocabulary_are_apart_by_length_alone():
    random = np.random.default_rng(3)
    words = [f"w{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(200)]
    texts = [" ".join(random.choice(words, 60)) for _ in range(2)]
    row = distances([("North", texts[0]), ("South", texts[1])]).row(0, named=True)
    assert row["distance"] > 0.3
    assert row["distance"] == pytest.approx(row["by_chance"], abs=0.06)
    assert row["distance"] < row["by_chance_high"]


def test_articles_are_resampled_and_shuffled_where_there_are_enough():
    pairs = articles("North", "war war war peace talks", 8) + articles("South", "war peace peace truce talks", 8)
    row = distances(pairs).row(0, named=True)
    assert row["method"] == "articles shuffled"
    assert 0 <= row["low"] < row["distance"] < row["high"] <= 1
    assert row["by_chance"] < row["by_chance_high"] < row["distance"]


def test_an_interval_is_moved_to_the_distance_from_where_repeated_articles_bring_it():
    # both have the same articles: resampled ones differ every time, and yet the interval reaches the distance 0
    texts = [text for _, text in articles("North", "war war peace talks truce guns aid law", 8)]
    row = distances([(outlet, text) for outlet in ("North", "South") for text in texts]).row(0, named=True)
    assert row["distance"] == pytest.approx(0, abs=1e-12)
    assert row["low"] == 0
    assert 0 < row["high"] < 0.1


def test_one_outlet_split_in_two_is_as_far_apart_as_chance_has_it():
    pairs = articles("North", "war war peace talks truce guns aid", 16)
    halves = [("North" if number % 2 else "South", text) for number, (_, text) in enumerate(pairs)]
    row = distances(halves).row(0, named=True)
    assert row["distance"] <= row["by_chance_high"]


def test_one_outlet_in_many_parts_is_rarely_apart_from_itself_in_any_pair():
    # six parts are 15 pairs: each at 1 in 20 by itself, some pair would be apart in about half of the trials
    random = np.random.default_rng(5)
    words = [f"w{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(120)]
    apart = []
    for _ in range(12):
        pairs = [(f"O{part}", " ".join(random.choice(words, 80))) for part in range(6)]
        table = distances(pairs)
        apart.append((table["distance"] > table["by_chance_high"]).any())
    assert sum(apart) <= 2


def test_how_far_chance_reaches_is_as_many_deviations_for_every_pair():
    table = distances([("A", "war peace talks " * 9), ("B", "war talks aid " * 3), ("C", "aid guns war " * 20)])
    alone = distances([("A", "war peace talks " * 9), ("B", "war talks aid " * 3)])
    pair = table.filter(pl.col("outlet") == "A", pl.col("other") == "B").row(0, named=True)
    assert pair["by_chance_high"] - pair["by_chance"] > alone["by_chance_high"][0] - alone["by_chance"][0] > 0


def test_seven_articles_are_too_few_to_resample():
    row = distances(articles("North", "war peace", 8) + articles("South", "war truce", 7)).row(0, named=True)
    assert (row["low"], row["method"]) == (None, similarity.WORDS_SHUFFLED)


@pytest.mark.parametrize(("n_north", "n_south"), [(7, 8), (8, 7)])
def test_both_outlets_need_enough_articles_to_be_resampled(n_north, n_south):
    pairs = articles("North", "war peace", n_north) + articles("South", "war truce", n_south)
    assert distances(pairs).select("low", "high", "method").row(0) == (None, None, similarity.WORDS_SHUFFLED)


def test_quotations_and_outlets_without_words_are_left_out():
    table = distances([("North", "War is on."), ("South", "“Peace,” “truce now,”"), ("East", "war on"), ("West", "")])
    assert table.select("outlet", "other").rows() == [("East", "North")]


def test_the_same_story_gives_the_same_numbers():
    pairs = articles("North", "war peace talks", 8) + articles("South", "war truce talks", 8)
    assert distances(pairs).equals(distances(pairs))
    assert not distances(pairs).equals(distances(pairs, seed=2))


def test_only_the_most_used_words_are_compared():
    counts = counted([("North", "war war peace"), ("South", "war truce truce truce")])
    assert counts.terms.gather(similarity.most_used(counts, 2)).to_list() == ["truce", "war"]
    assert counts.terms.gather(similarity.most_used(counts, 3, least=3)).to_list() == ["truce", "war"]


def test_the_nearest_are_joined_first():
    table = distances([("North", "a b c d"), ("South", "a b c e"), ("East", "x y"), ("West", "x y z")])
    tree = similarity.joins(table)
    assert check(tree, JOINS) is tree
    apart = {(row[0], row[1]): row[2] for row in table.select("outlet", "other", "distance").iter_rows()}
    steps = [({*row[0]}, {*row[1]}, row[2]) for row in tree.select("first", "second", "distance").iter_rows()]
    assert steps[0][0] | steps[0][1] == {"East", "West"}
    assert steps[0][2] == pytest.approx(apart["East", "West"])
    assert steps[1][0] | steps[1][1] == {"North", "South"}
    assert steps[2][2] == pytest.approx(1)


def test_two_outlets_are_joined_once_and_one_never():
    assert similarity.joins(distances([("North", "a"), ("South", "b")])).select("step", "first", "second").rows() == [
        (1, ["North"], ["South"])
    ]
    assert similarity.joins(distances([("North", "a")])).is_empty()


def test_one_outlet_has_no_distances():
    table = distances([("North", "war peace"), ("North", "war")])
    assert table.is_empty()
    assert check(table, DISTANCES) is table
