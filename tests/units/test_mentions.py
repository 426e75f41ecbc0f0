"""Where the terms of a story stand."""

import csv
from pathlib import Path

import polars as pl

from analysis import annotate
from analysis.schema import check
from analysis.schema.units import TERM_MENTIONS
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from analysis.units.mentions import mentions
from tests.tiny import articles, concept, corpus


def found(text, *concepts):
    return mentions(corpus([("North", text)], *concepts)).select("term", "matched", "voice", "zone").rows()


def matched(text, *concepts):
    return [(term, printed) for term, printed, _, _ in found(text, *concepts)]


def test_every_mention_has_its_place():
    made = corpus([("North", "Free captives.\nLee said: “The hostages!”"), ("South", "Hostages wait.")])
    table = mentions(made)
    columns = ["article_id", "outlet", "term", "matched", "start", "stop", "position", "sentence", "zone", "voice"]
    assert table.select(columns).rows() == [
        ("a", "North", "captives", "captives", 5, 13, 1, 0, "body", "unquoted"),
        ("a", "North", "hostages", "hostages", 30, 38, 8, 1, "body", "quoted"),
        ("b", "South", "hostages", "Hostages", 0, 8, 0, 0, "body", "unquoted"),
    ]
    assert check(table, TERM_MENTIONS) is table


def test_a_mention_in_furniture_is_marked():
    assert found("Captives wait.\nHostages wait.\nAdvertisement", concept("c", ad="advertisement")) == [
        ("ad", "Advertisement", "unquoted", "furniture")
    ]


def test_scare_quotes_have_their_own_voice():
    assert found("The “hostages” wait.") == [("hostages", "hostages", "scare", "body")]


def test_the_longer_of_two_overlapping_matches_counts():
    response = concept("c", response="response", retaliatory="retaliatory response", war="war")
    assert matched("A retaliatory response, no response to war.", response) == [
        ("retaliatory", "retaliatory response"),
        ("response", "response"),
        ("war", "war"),
    ]


def test_of_matches_that_chain_the_longest_wins_and_leaves_room_for_the_rest():
    chain = concept("c", one="a b", two="b c d", three="d e", four="e")
    assert matched("a b c d e", chain) == [("two", "b c d"), ("four", "e")]


def test_of_equally_long_matches_the_first_of_the_file_counts():
    assert matched("the war", concept("c", globbed="wa*", plain="war")) == [("globbed", "war")]
    assert matched("the war", concept("c", plain="war", globbed="wa*")) == [("plain", "war")]


def test_a_word_may_count_for_two_concepts():
    assert matched("the war", concept("c", x="war"), concept("d", y="the war")) == [("y", "the war"), ("x", "war")]


def test_the_matched_words_are_as_printed():
    assert matched("Israel’s  army", concept("c", army="israel's army")) == [("army", "Israel’s  army")]


def test_a_term_with_unless_is_not_counted_in_such_a_sentence():
    deal = Concept("c", (Term("deal", ("deal",), unless=("nuclear",)),))
    assert matched("The deal holds. The nuclear deal ends.", deal) == [("deal", "deal")]


def test_a_term_with_only_with_is_counted_in_such_a_sentence_only():
    deal = Concept("c", (Term("deal", ("deal",), only_with=("Gaza", "Doha")),))
    assert matched("The deal holds. The Gaza deal ends.", deal) == [("deal", "deal")]
    assert found("The deal holds. The nuclear deal ends.", deal) == []


def test_a_sense_check_binds_its_own_term_only():
    both = Concept("c", (Term("deal", ("deal",), unless=("nuclear",)), Term("pact", ("pact",))))
    assert matched("A nuclear deal, a nuclear pact.", both) == [("pact", "pact")]


def test_a_sense_check_binds_its_own_article_only():
    deal = Concept("c", (Term("deal", ("deal",), unless=("nuclear",)),))
    made = corpus([("North", "The deal ends."), ("South", "The nuclear deal ends.")], deal)
    assert mentions(made)["article_id"].to_list() == ["a"]
    only = Concept("c", (Term("deal", ("deal",), only_with=("nuclear",)),))
    made = corpus([("North", "The deal ends."), ("South", "The nuclear deal ends.")], only)
    assert mentions(made)["article_id"].to_list() == ["b"]


def test_without_concepts_or_articles_there_are_no_mentions():
    assert mentions(corpus([("North", "war")], Concept("c", ()))).is_empty()
    assert mentions(corpus([])).columns == list(TERM_MENTIONS)


def hand_count():
    path = Path(__file__).parents[1] / "seeds-hand-count.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_sample_story_is_counted_as_by_hand(seeds):
    table = mentions(seeds).with_columns(file=pl.col("article_id") + ".txt")
    gold = {(row["file"], int(row["start"]), row["concept"], row["term"]): row for row in hand_count()}
    pairs = {key[2:] for key in gold}
    columns = ("file", "start", "concept", "term", "zone", "voice")
    counted = {row[:4]: row[4:] for row in table.select(columns).iter_rows() if row[2:4] in pairs}
    assert sorted(gold.keys() - counted.keys()) == []
    assert sorted(counted.keys() - gold.keys()) == []
    voice_at_depth_words = {"attributed": "unquoted", "outlet": "unquoted"}
    for key, (zone, voice) in counted.items():
        assert zone in gold[key]["zone"].split(" or "), key
        assert voice == voice_at_depth_words.get(gold[key]["voice"], gold[key]["voice"]), key


def test_a_part_of_the_name_of_an_outlet_is_no_mention():
    land = concept("the land", Israel="Israel", times="times")
    pairs = [
        ("Times of Israel", "War\nIsrael waits."),
        ("North", "War\nIsrael waits, the Times of Israel says of these times."),
    ]
    assert mentions(corpus(pairs, land))["matched"].to_list() == ["Israel", "Israel", "times"]


def test_an_outlet_that_bears_the_name_itself_hides_no_mention():
    assert mentions(corpus([("Israel", "War\nIsrael waits.")], concept("the land", Israel="Israel"))).height == 1


def test_a_common_word_is_no_part_of_a_persons_name():
    text = "War goes on\nPresident Bill Clinton signed the bill. The bill that Ann Lee backed ended on Monday."
    for pattern, printed in (("bill", ["bill", "bill"]), ("Bill", ["Bill", "bill", "bill"])):
        bill = Concept("law", (Term("bill", (pattern,)),))
        story = Story("tiny", articles([("North", text)]), (bill,), (), problem_table([]))
        assert mentions(annotate(story, depth="syntax"))["matched"].to_list() == printed
