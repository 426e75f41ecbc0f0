"""Studies that are run again, on sentences and speeches a reader can count."""

import polars as pl
import pytest

from analysis.story.concepts import Concept
from analysis.story.terms import Term
from benchmarks.studies import conventions, deaths, form


def test_columns_are_found_by_the_names_that_are_given(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("body,who\nOne.,north\n  ,south\nTwo.,south\n", encoding="utf-8")
    found = form.read(path, text="body", side="who", date=None)
    assert found.rows() == [("One.", "north", None), ("Two.", "south", None)]


def test_a_column_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("body,who\nOne.,north\n", encoding="utf-8")
    with pytest.raises(SystemExit) as error:
        form.read(path, text="sentence", side="who")
    assert str(error.value) == (
        "mine.csv must have the columns sentence; it has body, who. Name its columns with the options (see --help)."
    )


def test_data_that_are_not_there_are_no_study(tmp_path):
    with pytest.raises(SystemExit, match=r"There is no mine\.csv in .*; the study is not run again\."):
        form.read(tmp_path / "mine.csv", text="sentence")


def test_shares_of_two_sides_their_difference_and_ratio():
    # north: 1 of 4; south: 3 of 4
    found = form.resampled([1, 0, 0, 0, 1, 1, 1, 0], [1] * 8, ["north"] * 4 + ["south"] * 4, list("abcdefgh"))
    assert found["what"].to_list() == ["north", "south", "difference", "ratio"]
    assert found["value"].to_list() == [0.25, 0.75, 0.5, 3.0]


def test_sentences_of_one_article_are_drawn_together():
    sides, died = ["north"] * 20 + ["south"] * 20, [1, 0] * 20
    alone = form.resampled(died, [1] * 40, sides, [str(n) for n in range(40)])
    same = [f"{n // 4} {n % 2}" for n in range(40)]  # an article has two sentences, with "died" in both or in neither
    together = form.resampled(died, [1] * 40, sides, same)
    width = [
        table.filter(pl.col("what") == "difference").select(pl.col("high") - pl.col("low")).item()
        for table in (alone, together)
    ]
    assert width[1] > 1.2 * width[0]


def test_a_side_without_a_sentence_has_no_share():
    found = form.resampled([1, 0], [1, 0], ["north", "south"], ["a", "b"])
    assert found["value"].to_list() == [1.0, None, None, None]
    assert found["low"].to_list() == [None] * 4


def test_copies_are_known_whatever_their_case_and_marks():
    assert deaths.without_copies(["Ten died.", "Ten  DIED!", "Ten were killed."]) == {0, 2}


WORDS = (Concept("deaths", (Term("died", ("died",)), Term("killed", ("killed",)), Term("murder", ("murder*",)))),)
SIDES = (
    Concept("North", (Term("North", ("Northern", "Northerners")),)),
    Concept("South", (Term("South", ("Southern", "Southerners")),)),
)
TEXTS = [
    "Ten Northerners died on Monday.",
    "The minister said: “They murdered our children.”",
    "Soldiers killed five Southerners after Northerners had left.",
]


@pytest.fixture(scope="module")
def told():
    return form.corpus_of(TEXTS, ["one"] * 3, concepts=WORDS, actors=SIDES)


def test_words_are_counted_once_a_sentence_and_without_quotations(told):
    assert deaths.held(told) == {"died": {0}, "killed": {2}, "murder": {1}}
    assert deaths.chosen_by_the_writer(told) == {"died": {0}, "killed": {2}, "murder": set()}


def test_a_word_whose_own_victims_are_of_the_other_side_is_not_the_sentences(told):
    names = {"North": "north", "South": "south"}
    assert deaths.of_the_side(told, ["north", "north", "north"], names) == {"died": {0}, "killed": set(), "murder": {1}}
    assert deaths.of_the_side(told, ["north", "north", "south"], names)["killed"] == {2}


def test_a_share_is_printed_with_the_sentences_it_is_of():
    lines = deaths.words_by_side({"died": {0, 2}}, ["north", "north", "south"], {0, 1, 2})
    assert lines == [
        "| word | north: 2 sentences | south: 1 sentences |",
        "| --- | ---: | ---: |",
        "| died | 1 (50.0 %) | 1 (100.0 %) |",
    ]


def _difference(value, low, high):
    return pl.DataFrame(
        {
            "what": ["north", "south", "difference", "ratio"],
            "value": [0.1, 0.2, value, 2.0],
            "low": [0.0, 0.0, low, 1.0],
            "high": [1.0, 1.0, high, 3.0],
        }
    )


def test_sides_are_not_said_to_differ_where_an_interval_includes_0():
    assert deaths.reading({"one": _difference(0.1, -0.1, 0.3)}) == (
        "By the share of “died”, the two sides cannot be told apart in any of these ways: each interval of the difference includes 0. "
        "The other words were not tested."
    )
    assert deaths.reading({"one": _difference(0.1, 0.05, 0.3), "two": _difference(0.1, -0.1, 0.3)}) == (
        "The share is higher for south in 1 of these 2 ways; elsewhere the interval includes 0."
    )


SPEECHES = [
    ("red", "We built it. We built it. We built it. Our bread is good."),
    ("red", "Ann Roe said that “they built it”. The bread was good."),
    ("blue", "We have bread."),
]
LISTED = [
    ("red", Concept("built", (Term("built", ("built",)),))),
    ("blue", Concept("bread", (Term("bread", ("bread",)),))),
]


@pytest.fixture(scope="module")
def spoken():
    return form.corpus_of(
        [text for _, text in SPEECHES], [side for side, _ in SPEECHES], concepts=[each for _, each in LISTED]
    )


def test_uses_of_a_published_term_in_both_sides_one_text_own_words_and_without_repeats(spoken):
    built, bread = conventions.uses(spoken, LISTED).to_dicts()
    assert built == {
        "side": "red",
        "term": "built",
        "n": 4,
        "n_rest": 0,
        "texts": 2,
        "texts_rest": 0,
        "most_in_one": 3,
        "own": 3,
        "once": 2,
        "q": None,
    }
    assert (bread["n"], bread["n_rest"], bread["texts"], bread["texts_rest"]) == (1, 2, 1, 2)


def test_what_is_said_of_a_list(spoken):
    assert conventions.reading(conventions.uses(spoken, LISTED)) == [
        "Terms in the published list: 2.",
        "With texts as the units, the sides differ in 0 of them (q under 0.05).",
        "Not known apart: 0. In too few texts to say: 2.",
        "The list was chosen from these same texts, which q takes no account of: other texts would show less.",
        "One text has more than half of the uses of “built” (3 of 4), “bread” (1 of 1).",
    ]


def test_a_list_names_the_sides_of_the_texts(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("side,term,patterns\ngreen,tax,tax|taxes\n", encoding="utf-8")
    with pytest.raises(SystemExit) as error:
        conventions.published(path, ["blue", "red"])
    assert str(error.value) == "list.csv must name the sides of the texts, blue, red; it has green."


def test_the_published_list_of_the_page_can_be_read():
    listed = conventions.published(conventions.PUBLISHED, ["democrat", "republican"])
    assert len(listed) == 20
    assert listed[11][1].terms[0].patterns[:2] == ("didn't build", "don't build")
