import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import QuestionError
from analysis.questions.keywords import keyness
from analysis.questions.keywords.shown import most_distinctive
from analysis.schema import check
from analysis.schema.keywords import KEYNESS, SHARED_WORDS, UNUSED_WORDS
from analysis.statistics.association import g2_four_cell
from analysis.statistics.effects import log2_ratio, lrc
from analysis.statistics.logodds import log_odds
from analysis.statistics.resampling import article_rates, benjamini_hochberg, permutation_exact
from analysis.units.counts import count_terms
from analysis.units.wording import MIN_ARTICLES
from tests.questions.keywords.test_sides import made
from tests.tiny import HELD, concept, corpus

PAIRS = [("North", "war war peace men"), ("South", "war peace peace peace men men"), ("East", "war men. “war war”")]
FLOATS = [name for name, column in KEYNESS.items() if column.dtype == pl.Float64]


def row(table, outlet, term):
    return table.row(by_predicate=(pl.col("outlet") == outlet) & (pl.col("term") == term), named=True)


def by_articles(first, second, other=1):
    """Two outlets; term a stands so often in each article, term b ``other`` times in all."""
    rows = [[n, other] for n in [*first, *second]]
    return made(rows, ["North"] * len(first) + ["South"] * len(second))


def sound(table):
    """The table fits its schema and holds no value that is no number."""
    check(table, KEYNESS)
    assert not table.select(pl.any_horizontal((pl.col(FLOATS).is_nan() | pl.col(FLOATS).is_infinite()).any())).item()
    return table


# --- counts and effects -----------------------------------------------------------------------------------------


def test_each_outlet_stands_against_all_others():
    table = sound(keyness.keyness(corpus(PAIRS)))
    columns = ["n_target", "n_reference", "articles_target", "articles_reference", "outlets_reference"]
    columns += [
        "n_words_target",
        "n_words_reference",
        "n_articles_target",
        "n_articles_reference",
        "n_outlets_reference",
    ]
    found = row(table, "North", "war")
    assert [found[name] for name in columns] == [2, 2, 1, 2, 2, 4, 8, 1, 2, 2]
    assert (found["rate_target"], found["rate_reference"]) == (5000, 2500)
    assert table.group_by("outlet", maintain_order=True).len().rows() == [("East", 3), ("North", 3), ("South", 3)]


def test_effects_and_evidence_are_those_of_the_statistics():
    table = keyness.keyness(corpus(PAIRS))
    mine = table.filter(pl.col("outlet") == "South").sort("term")
    a, b = mine["n_target"].to_numpy(), mine["n_reference"].to_numpy()
    assert (a.tolist(), b.tolist()) == ([2, 3, 1], [2, 1, 3])
    assert mine["g2"].to_list() == pytest.approx(g2_four_cell(a, b, 6, 6).tolist())
    ratio = log2_ratio(a, b, 6, 6)
    assert mine["log2_ratio"].to_list() == pytest.approx(ratio.estimate.tolist())
    assert mine["low"].to_list() == pytest.approx(ratio.low.tolist())
    assert mine["lrc"].to_list() == pytest.approx(lrc(a, b, 6, 6, family=3).tolist())
    prior = keyness.PRIOR_WORDS * (a + b) / 13
    odds = log_odds(a, b, prior, sizes=(6, 6), prior_size=keyness.PRIOR_WORDS)
    assert mine["z"].to_list() == pytest.approx(odds.z.tolist())


def test_an_outlet_can_be_the_reference():
    table = sound(keyness.keyness(corpus(PAIRS), reference="South"))
    assert table["outlet"].unique().sort().to_list() == ["East", "North"]
    found = row(table, "North", "peace")
    assert (found["n_target"], found["n_reference"], found["n_words_reference"]) == (1, 3, 6)
    assert (found["n_articles_reference"], found["n_outlets_reference"]) == (1, 1)


def test_two_outlets_mirror_each_other():
    table = keyness.compare(by_articles([3, 0, 5, 2], [1, 1, 0]))
    north, south = row(table, "North", "a"), row(table, "South", "a")
    for name in ("log2_ratio", "lrc", "z"):
        assert north[name] == pytest.approx(-south[name])
    assert north["g2"] == pytest.approx(south["g2"])
    assert north["low"] == pytest.approx(-south["high"])


def test_quotations_are_left_out_and_can_be_asked_for():
    assert row(keyness.keyness(corpus(PAIRS)), "East", "war")["n_target"] == 1
    assert row(keyness.keyness(corpus(PAIRS), voices=("unquoted", "quoted", "scare")), "East", "war")["n_target"] == 3


@pytest.mark.parametrize("unit", ["words", "phrases of 2", "phrases of 3", "concepts"])
def test_every_unit_gives_a_table(seeds, unit):
    table = sound(keyness.keyness(seeds, unit=unit))
    assert table.height > 40
    assert table["evidence"].unique().to_list() == ["too few"]


def test_contested_words_of_all_articles_are_compared():
    pairs = [("North", "hostages wait"), ("South", "hostages and captives wait")]
    assert "hostages" in keyness.keyness(corpus(pairs))["term"].to_list()
    held = keyness.keyness(corpus(pairs, HELD, concept("w", w="wait")), unit="concepts")
    assert row(held, "South", "people held")["n_target"] == 2


# --- too few ----------------------------------------------------------------------------------------------------


def test_with_one_article_a_side_nothing_is_ranked():
    table = keyness.keyness(corpus(PAIRS))
    assert table["evidence"].unique().to_list() == ["too few"]
    assert table["method"].unique().to_list() == [f"fewer than {MIN_ARTICLES} articles on a side"]
    assert [table[name].null_count() for name in ("p_articles", "q", "rank")] == [table.height] * 3
    assert table["p_smallest"].min() == pytest.approx(2 / 3)
    assert table["dp"].null_count() == table.height


def test_too_few_to_rank_stand_by_lrc_then_g2():
    matrix = [[40, 2, 5, 0, 60], [0, 2, 0, 3, 60]]
    table = keyness.compare(made(matrix, ["North", "South"], [400, 400]))
    mine = table.filter(pl.col("outlet") == "North")
    assert mine["term"].to_list() == ["a", "c", "d", "b", "e"]
    assert (mine["lrc"] != 0).to_list() == [True, False, False, False, False]


@pytest.mark.parametrize("pairs", [[], [("North", "war")], [("North", "war"), ("North", "war peace")]])
def test_one_outlet_has_nothing_to_be_compared_with(pairs):
    table = keyness.keyness(corpus(pairs))
    assert table.is_empty()
    check(table, KEYNESS)
    assert keyness.shared_words(table).is_empty()
    assert keyness.unused_words(table).is_empty()


def test_outlets_of_one_and_the_same_word_do_not_differ():
    table = sound(keyness.keyness(corpus([("North", "war war"), ("South", "war")])))
    assert table.select("outlet", "g2", "lrc").rows() == [("North", 0, 0), ("South", 0, 0)]
    assert table["z"].to_list() == pytest.approx([0, 0], abs=0.05)


def test_an_outlet_that_only_quotes_is_left_out():
    pairs = [*PAIRS, ("West", "“The war goes on and on and on,”")]
    assert set(keyness.keyness(corpus(pairs))["outlet"]) == {"North", "South", "East"}


def test_an_unknown_reference_is_refused():
    with pytest.raises(QuestionError) as caught:
        keyness.keyness(corpus(PAIRS), reference="West")
    assert str(caught.value) == "reference must be one of East, North, South, not 'West'."


def test_a_word_is_distinctive_where_both_its_rate_and_its_log_ratio_are_higher():
    # a: 1 of 10 and 10 of 100 are one rate, though half a word added makes the shorter text's look higher;
    # b: 1 of 1,000 and 0 of 10, where half a word added makes the longer text's look lower
    for matrix, words in (([[1, 9], [10, 90]], [10, 100]), ([[999, 1], [10, 0]], [1000, 10])):
        table = keyness.compare(made(matrix, ["North", "South"], words))
        term = "a" if words[0] == 10 else "b"
        found = row(table, "North", term)
        assert (found["log2_ratio"] > 0) != (found["rate_target"] > found["rate_reference"])
        chosen = most_distinctive(table, 9)
        assert (("North", term) in chosen.select("outlet", "term").rows()) is False


# --- articles as evidence ---------------------------------------------------------------------------------------

EIGHT = [2, 2, 2, 2, 2, 2, 2, 2]


def test_with_eight_articles_a_side_all_splits_are_tried():
    counts = by_articles([4, 2, 3, 5, 2, 4, 3, 3], [1, 0, 2, 0, 3, 1, 0, 1])
    found = row(sound(keyness.compare(counts)), "North", "a")
    exact = permutation_exact(article_rates(counts.matrix[:, [0]], counts.words), [1] * 8 + [0] * 8)
    assert found["p_articles"] == pytest.approx(float(exact[0]))
    assert (found["evidence"], found["method"], found["rank"]) == ("sure", "all 12,870 splits of the articles", 1)


def test_a_heap_in_one_article_is_weaker_evidence_and_the_same_g2():
    spread = row(keyness.compare(by_articles(EIGHT, [0] * 8)), "North", "a")
    heaped = row(keyness.compare(by_articles([16, *[0] * 7], [0] * 8)), "North", "a")
    assert spread["g2"] == pytest.approx(heaped["g2"])
    assert spread["lrc"] == pytest.approx(heaped["lrc"])
    assert spread["p_articles"] == pytest.approx(2 / 12_870)
    assert (heaped["p_articles"], heaped["evidence"], heaped["method"]) == (
        None,
        "too few",
        "in too few articles",
    )
    assert heaped["high"] - heaped["low"] > spread["high"] - spread["low"]
    assert heaped["dp"] > spread["dp"] == 0


def test_ranked_terms_come_first_by_p_and_q_is_over_them():
    rows = [[3, 2, 9 * (n == 0), 1] for n in range(8)] + [[0, 1 + n % 2, 0, 1] for n in range(8)]
    table = keyness.compare(made(rows, ["North"] * 8 + ["South"] * 8))
    mine = table.filter(pl.col("outlet") == "North")
    assert mine["term"].to_list() == ["a", "b", "d", "c"]
    assert mine["rank"].to_list() == [1, 2, 3, None]
    p = mine["p_articles"].drop_nulls()
    assert mine["q"].drop_nulls().to_list() == pytest.approx(benjamini_hochberg(p).tolist())


def test_a_term_that_no_article_contradicts_stands_before_one_with_a_larger_ratio():
    # b: three or four uses against one or two in every article; a: more uses, but its sides overlap
    a = [5, 4, 3, 4, 3, 2, 3, 4], [0, 1, 1, 2, 0, 2, 1, 1]
    b = [3, 3, 4, 4, 3, 4, 4, 3], [1, 2, 1, 2, 2, 1, 2, 1]
    counts = made(np.column_stack([np.concatenate(a), np.concatenate(b)]), ["North"] * 8 + ["South"] * 8)
    mine = keyness.compare(counts).filter(pl.col("outlet") == "North")
    assert mine.select("term", "rank").rows() == [("b", 1), ("a", 2)]
    assert mine["p_articles"][0] == pytest.approx(2 / 12_870)
    assert mine["log2_ratio"][0] < mine["log2_ratio"][1]
    assert mine["low"][0] < mine["low"][1]


@pytest.mark.parametrize(("n_north", "n_south"), [(8, 7), (7, 8)])
def test_both_sides_need_enough_articles_to_be_ranked(n_north, n_south):
    table = keyness.compare(by_articles([3] * n_north, [1] * n_south))
    assert table["p_articles"].null_count() == table.height == 4
    assert table["method"].unique().to_list() == ["fewer than 8 articles on a side"]


def test_for_many_articles_random_permutations_then_intervals(monkeypatch):
    random = np.random.default_rng(1)
    counts = by_articles(random.poisson(2, 20), random.poisson(1, 15))
    drawn = row(keyness.compare(counts), "North", "a")
    assert drawn["method"] == "up to 99,999 random permutations of the articles"
    assert keyness.compare(counts).equals(keyness.compare(counts))
    assert row(keyness.compare(counts, draws=999), "North", "a")["method"].startswith("up to 999 random")
    monkeypatch.setattr(keyness, "MAX_ROWS", 10)
    known = row(keyness.compare(counts), "North", "a")
    assert known["method"] == "interval of log2_ratio over articles"
    assert (known["p_articles"] < 0.05) == (known["low"] > 0)
    assert known["p_articles"] == pytest.approx(drawn["p_articles"], rel=0.5)


def test_intervals_of_two_named_sides_leave_the_third_out(monkeypatch):
    monkeypatch.setattr(keyness, "MAX_ROWS", 10)
    random = np.random.default_rng(2)
    rows = random.poisson(2, (45, 3))
    three = made(rows, ["North"] * 15 + ["South"] * 15 + ["East"] * 15)
    two = made(rows[:30], ["North"] * 15 + ["South"] * 15)
    one, other = (keyness.compare(counts, reference="South") for counts in (three, two))
    assert one.filter(pl.col("outlet") == "North").equals(other)


@pytest.mark.parametrize("lengths", [(1000, 350), (350, 1000)])
@pytest.mark.parametrize("n_articles", [(12, 48), (100, 900)])
def test_longer_articles_are_no_difference_of_wording(lengths, n_articles):
    # one rate everywhere, words clumped by article: a test at 5 % should call about one term in twenty different
    random = np.random.default_rng(5)
    words = np.repeat(lengths, n_articles) + random.integers(-100, 100, sum(n_articles))
    rate = np.geomspace(3e-4, 1e-2, 300)
    rows = random.poisson(random.gamma(0.5, 2, (len(words), 300)) * rate * words[:, np.newaxis])
    outlets = ["North"] * n_articles[0] + ["South"] * n_articles[1]
    counts = made(rows, outlets, np.maximum(words, rows.sum(axis=1)))
    p = keyness.compare(counts, draws=999 if n_articles == (12, 48) else None)["p_articles"].drop_nulls()
    assert len(p) > 300
    assert 0.02 < (p <= 0.05).mean() < 0.09


def test_counts_are_the_same_at_any_order_of_the_articles():
    random = np.random.default_rng(4)
    rows, outlets = random.poisson(1, (30, 5)), np.array(["North"] * 12 + ["South"] * 18)
    order = random.permutation(30)
    one = keyness.compare(made(rows, outlets.tolist()))
    other = keyness.compare(made(rows[order], outlets[order].tolist()))
    for name in ("n_target", "g2", "low", "lrc", "z"):
        assert one.sort("outlet", "term")[name].to_list() == pytest.approx(other.sort("outlet", "term")[name].to_list())


@given(
    st.lists(st.tuples(st.sampled_from("NSE"), st.integers(1, 3), st.integers(0, 4), st.integers(0, 4)), max_size=30)
)
def test_no_counts_give_a_value_that_is_no_number(rows):
    outlets = [outlet for outlet, *_ in rows]
    matrix = np.asarray([numbers for _, *numbers in rows], dtype=np.int64).reshape(-1, 3)
    counts = made(matrix, pl.Series(outlets, dtype=pl.String), matrix.sum(axis=1) + 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyness, "MAX_SPLITS", 100)
        patch.setattr(keyness, "DRAWS", 99)
        table = sound(keyness.compare(counts))
    assert table.height == (3 * len(set(outlets)) - absent(matrix) * len(set(outlets)) if len(set(outlets)) > 1 else 0)
    check(keyness.shared_words(table), SHARED_WORDS)
    check(keyness.unused_words(table, share=0.5), UNUSED_WORDS)


def absent(matrix):
    """Terms that stand nowhere."""
    return int((matrix.sum(axis=0) == 0).sum())


# --- shared and unused words ------------------------------------------------------------------------------------


def test_shared_words_are_used_at_about_the_same_rate():
    matrix = [[90, 5, 40, 0], [110, 5, 4, 9], [100, 4, 20, 9]]
    table = keyness.shared_words(keyness.compare(made(matrix, ["North", "South", "East"], [1000] * 3)))
    check(table, SHARED_WORDS)
    assert table.select("term", "n", "n_articles", "n_articles_all", "n_outlets", "evidence").rows() == [
        ("a", 300, 3, 3, 3, "sure"),
        ("b", 14, 3, 3, 3, "unsure"),
    ]
    found = table.row(0, named=True)
    assert (found["outlet_lowest"], found["rate_lowest"], found["outlet_highest"], found["rate_highest"]) == (
        "North", 900, "South", 1100,
    )  # fmt: skip
    assert found["rate"] == 1000
    assert found["furthest"] < 1


def test_unused_words_are_those_all_others_use():
    matrix = [[0, 3, 0], [6, 3, 4], [6, 3, 0]]
    table = keyness.unused_words(keyness.compare(made(matrix, ["North", "South", "East"], [50, 100, 100])))
    check(table, UNUSED_WORDS)
    columns = ["outlet", "term", "n_reference", "outlets_reference", "n_outlets_reference", "articles_reference"]
    assert table.select(columns).rows() == [("North", "a", 12, 2, 2, 2)]
    found = table.row(0, named=True)
    assert (found["rate_reference"], found["expected"]) == (600, 3)
    assert found["chance"] == pytest.approx(np.exp(-3))


def test_unused_words_may_be_asked_of_fewer_others():
    matrix = [[0, 3, 0], [6, 3, 4], [6, 3, 0]]
    table = keyness.compare(made(matrix, ["North", "South", "East"]))
    assert keyness.unused_words(table, share=0.5).select("outlet", "term").rows() == [
        ("North", "a"),
        ("East", "c"),
        ("North", "c"),
    ]


def test_the_sample_story_has_shared_and_unused_words(seeds):
    table = keyness.keyness(seeds)
    shared, unused = keyness.shared_words(table), keyness.unused_words(table)
    assert shared["term"][0] == "the"
    counts = count_terms(seeds)
    for outlet, term in unused.select("outlet", "term").rows():
        mine = counts.matrix[(counts.outlets == outlet).to_numpy()][:, [counts.terms.to_list().index(term)]]
        assert mine.sum() == 0


def test_no_word_is_shared_whose_counted_rate_is_twice_that_of_the_others():
    matrix = [[26, 10], [7, 10], [6, 10]]
    table = keyness.shared_words(keyness.compare(made(matrix, ["North", "South", "East"], [660, 372, 293])))
    assert table["term"].to_list() == ["b"]
