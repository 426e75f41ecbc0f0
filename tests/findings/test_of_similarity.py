import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions.outlet_map import correspondence, recognition, shifts, similarity
from analysis.units.counts import count_terms
from analysis.units.wording import how_sure
from tests.tiny import corpus

STORY = [
    ("North", "war " * 9 + "peace " + "talks " * 3),
    ("South", "peace " * 9 + "war " + "talks " * 3),
    ("East", "aid " * 8 + "war peace talks talks talks"),
]


def texts(reading):
    return [finding.text for finding in reading.findings]


def counted(pairs):
    made = corpus(pairs)
    return count_terms(made, least=1), made.articles


def test_near_and_far_are_named_and_single_articles_say_nothing_of_outlets():
    counts, articles = counted(STORY)
    made = findings.distances(similarity.distances(counts), articles)
    assert made.title == "Each two of the three articles are further apart than their lengths alone explain"
    assert texts(made)[0].startswith("The distances run from 0.")
    assert texts(made)[0].endswith("Other articles could put other pairs at the ends.")
    assert texts(made)[-1] == (
        "Distances between single articles mostly show topic and length, and say nothing about the outlets."
    )
    assert made.findings[-1].caveat == (
        "To show what chance does, the program shuffled single words for all pairs. With eight articles or more of both, "
        "it would shuffle whole articles."
    )


def test_the_nearest_and_the_furthest_are_named_where_their_intervals_part_them():
    pairs = [(name, text) for name, text in (*NEAR, ("East", "aid food camp tents")) for _ in range(9)]
    counts, articles = counted(pairs)
    made = findings.distances(similarity.distances(counts), articles)
    assert texts(made)[0].startswith("North and South are nearest to each other (0.")


NEAR = (("North", "war peace talks end"), ("South", "war peace talks truce"))


def test_one_pair_is_said_in_one_sentence():
    counts, articles = counted([("North", "war peace"), ("South", "war peace")])
    made = findings.distances(similarity.distances(counts), articles)
    assert made.title == "North and South are no further apart than their lengths alone explain"
    assert (
        texts(made)[0]
        == "The distance between North and South is 0.00. The scale runs from 0 (the same rates of all words) to 1 (no word in common)."
    )


def test_enough_articles_need_no_warning():
    counts, articles = counted([("North", "war talks")] * 8 + [("South", "aid talks")] * 8)
    made = findings.distances(similarity.distances(counts), articles)
    assert texts(made) == [
        "The distance between North and South is 0.50. The scale runs from 0 (the same rates of all words) to 1 (no word in common)."
    ]


def test_one_outlet_has_no_distance_and_no_tree():
    counts, articles = counted([("North", "war")])
    table = similarity.distances(counts)
    assert texts(findings.distances(table, articles)) == ["One outlet only: no distance to measure."]
    assert findings.joins(similarity.joins(table), articles).title == "One outlet only: nobody to join"


def test_the_tree_says_who_is_first_and_last():
    counts, articles = counted([("North", "a b c"), ("South", "a b c"), ("East", "x y z")])
    made = findings.joins(similarity.joins(similarity.distances(counts)), articles)
    assert set(made.title.removesuffix(" are joined first, East last").split(" and ")) == {"North", "South"}


def test_the_map_says_what_it_shows_and_which_words_lie_where():
    counts, articles = counted(STORY)
    made = findings.positions(correspondence.positions(counts), articles)
    assert made.title == "“aid” lies towards East, “war” towards North and “peace” towards South"
    assert made.source.startswith("The map shows 100 % of the differences between the articles’ wordings. ")
    assert texts(made)[0].startswith(
        "Three articles always fit on two axes, so the map leaves nothing out. East makes up "
    )
    assert texts(made)[0].endswith(" of the differences.")
    assert (
        texts(made)[1]
        == "The word “aid” lies towards East. The word “war” lies towards North. The word “peace” lies towards South."
    )
    assert texts(made)[2] == "Where an outlet has fewer than eight articles, its place can come from one topic."


def test_a_word_lies_towards_one_outlet_only():
    pairs = [
        ("North", "war " * 9 + "talks"),
        ("South", "war " * 7 + "peace talks"),
        ("East", "aid " * 9 + "talks " * 3),
    ]
    counts, articles = counted(pairs)
    said = " ".join(texts(findings.positions(correspondence.positions(counts), articles)))
    assert all(said.count(f"“{word}”") <= 1 for word in ("war", "aid", "talks", "peace"))


def test_what_shuffling_single_words_leaves_out_is_said_beside_what_it_shows():
    counts, articles = counted([("North", "war " * 30), ("South", "war " * 30), ("East", "aid " * 30)])
    said = findings.distances(similarity.distances(counts), articles).findings[1]
    assert said.text == (
        "If words were shuffled singly, any pair would be as far apart as these in at most 1 of 20 cases: "
        "East – North and East – South."
    )
    assert said.caveat == (
        "This leaves out that words come in clumps: a text that uses a word once is likely to use it again. So a topic "
        "alone can put two articles this far apart."
    )


def test_where_articles_are_dealt_out_nothing_is_left_out():
    pairs = [(name, f"{word} talks") for name, word in (("North", "war"), ("South", "war"), ("East", "aid"))] * 9
    counts, articles = counted(pairs)
    made = findings.distances(similarity.distances(counts), articles)
    assert made.title == "Further apart than chance explains: East – North and East – South"
    assert [finding.caveat for finding in made.findings] == [None, None]


def test_pairs_beyond_chance_are_named_in_the_title():
    counts, articles = counted([("North", "war " * 30), ("South", "war " * 30), ("East", "aid " * 30)])
    made = findings.distances(similarity.distances(counts), articles)
    assert made.title == "Further apart than their lengths alone explain: East – North and East – South"
    assert findings.distances(similarity.distances(counted([(n, "war aid") for n in "ABC"])[0]), articles).title == (
        "No two articles are further apart than their lengths alone explain"
    )


def test_a_map_of_four_says_how_much_it_shows():
    counts, articles = counted([*STORY, ("West", "aid war war peace talks talks talks talks talks talks talks")])
    first, *_ = findings.positions(correspondence.positions(counts), articles).findings
    assert first.text.startswith("The map shows ")
    assert first.text.endswith(" of what it shows.")
    assert first.caveat == "Articles that are close here can be far apart in what the two axes leave out."


def test_no_map_is_said():
    counts, articles = counted(STORY[:2])
    made = findings.positions(correspondence.positions(counts), articles)
    assert texts(made) == ["No map: it needs three outlets, and three words that are used often enough and differ."]


def test_a_shift_says_what_it_covers():
    counts, articles = counted(STORY[:2])
    table = shifts.shift(counts, ["North", "South"])
    made = findings.shift(table.head(1), articles)
    assert made.title == "One word makes up 50 % of the difference between North and South"
    assert texts(made) == [
        "South uses “peace” (1 : 9) more often. The numbers are uses in North and, after the colon, in South.",
        "The word shown makes up 50 % of the difference; the rest is spread over all other words.",
    ]
    assert made.findings[1].caveat == (
        "With fewer than eight articles on a side, this is a difference between these texts, not between the outlets."
    )
    whole = findings.shift(table, articles)
    assert texts(whole)[1] == "The words shown make up the whole difference."


def test_no_shift_is_said():
    counts, articles = counted([("North", "war"), ("South", "war")])
    made = findings.shift(shifts.shift(counts, ["North", "South"]), articles)
    assert texts(made) == ["No difference to share out: two outlets with different words are needed."]


def recognised(pairs):
    counts, articles = counted(pairs)
    return findings.recognised(recognition.recognised(counts, shuffles=19), recognition.giveaways(counts), articles)


def test_outlets_told_apart_are_said_so_with_the_words():
    made = recognised([("North", f"war talks {'guns ' * n}") for n in range(9)] + [("South", "aid talks " * 9)] * 9)
    assert made.title == "The outlets can be told apart by their words"
    assert texts(made)[0].startswith(
        "The classifier assigns 100 % of the articles to the right outlet (mean over outlets): North 9 of 9 and South 9 of 9. "
    )
    assert texts(made)[0].endswith(" where the outlets’ names are shuffled (p = 0.05, from 19 such shuffles).")
    assert texts(made)[1].startswith("These words speak most for each outlet. North: “guns” and “war”. South: “aid”")


def test_outlets_that_chance_tells_as_well_are_said_so():
    made = recognised([("North", "war talks")] * 9 + [("South", "war talks")] * 9)
    assert made.title == "The outlets can’t be told apart by their words"
    assert made.findings[0].caveat == "That is no more than chance could produce."


def test_outlets_can_be_told_apart_at_a_p_of_5_percent_or_less():
    counts, articles = counted([("North", f"war talks {'guns ' * n}") for n in range(9)] + [("South", "aid talks")] * 9)
    table, words = recognition.recognised(counts, shuffles=19), recognition.giveaways(counts)
    for p, title in ((0.05, "can"), (0.051, "can’t"), (0.5, "can’t")):
        judged = table.with_columns(p_all=pl.lit(p), evidence_all=how_sure(pl.lit(p)))
        made = findings.recognised(judged, words, articles)
        assert made.title == f"The outlets {title} be told apart by their words"


def test_too_few_articles_for_the_test_are_said():
    assert texts(recognised([("North", "war"), ("North", "war"), ("South", "aid")])) == [
        "Too few articles to test whether outlets can be told apart. The test needs two outlets with eight articles or more; "
        "North has the most here, two articles."
    ]


def test_other_tables_are_refused():
    table, articles = pl.DataFrame({"x": [1]}), corpus([("North", "war")]).articles
    for say in (findings.distances, findings.joins, findings.positions, findings.shift):
        with pytest.raises(SchemaError, match="is missing"):
            say(table, articles)
