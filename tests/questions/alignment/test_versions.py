import polars as pl
import pytest

from analysis.questions.alignment.chosen import chosen_facts
from analysis.questions.alignment.versions import AROUND, versions
from analysis.schema import empty
from analysis.schema.alignment import FACTS, PAIRS
from tests.deep import deep
from tests.tiny import corpus

NORTH = (
    "“It is so,” Ann Lee said. The army freed 18 hostages on Monday. Ann Lee said that 5 men were “very brave” there."
)
SOUTH = "It rained. The army freed 13 hostages on Monday. Ann Lee said that 5 men were brave there."
ROWS = {"place": "body", "voice": "outlet", "score": 0.9}


def span(text, words):
    start = text.index(words)
    return {"start": start, "stop": start + len(words)}


def fact(made, *told, number=1, agreement="same", score=0.9):
    """FACTS of one fact: (article, words of its version, its own words)."""
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    outlets = dict(made.articles.select("article_id", "outlet").iter_rows())
    tokens = made.tokens.with_columns(pl.col("article_id").cast(pl.String))
    rows = []
    for article, words, own in told:
        place = span(texts[article], words)
        sentence = tokens.filter((pl.col("article_id") == article) & (pl.col("start") == place["start"]))["sentence"][0]
        spans = [span(words, each) for each in own]
        rows.append(
            (
                number,
                told[0][1],
                article,
                outlets[article],
                sentence,
                place["start"],
                place["stop"],
                "body",
                "outlet",
                words,
                spans,
                score,
                agreement,
                len({row[0] for row in told}),
                len({outlets[row[0]] for row in told}),
            )
        )
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in FACTS.items()}, orient="row")


def pair(table, one, other, agreement="conflict"):
    """PAIRS of two rows of FACTS."""
    first, second = (table.row(number, named=True) for number in (one, other))
    shift = [[{key: at + row["start"] for key, at in each.items()} for each in row["own"]] for row in (first, second)]
    row = {
        **{name: first[name] for name in ("article_id", "outlet", "sentence", "start", "stop", "voice")},
        "other_id": second["article_id"],
        **{f"other_{name}": second[name] for name in ("outlet", "sentence", "start", "stop", "voice")},
        **{"score": 0.9, "agreement": agreement, "differs": ["numbers"], "own": shift[0], "other_own": shift[1]},
    }
    return pl.DataFrame([row], schema={name: column.dtype for name, column in PAIRS.items()})


def words_at(row, name):
    return [row["text"][each["start"] : each["stop"]] for each in row[name]]


@pytest.fixture(scope="module")
def made():
    return deep(("South", SOUTH), ("North", NORTH))


@pytest.fixture(scope="module")
def freed(made):
    return fact(
        made, ("a", "freed 13 hostages", ["13"]), ("b", "The army freed 18 hostages", ["18"]), agreement="conflict"
    )


def test_a_version_stands_in_its_sentence_outlets_in_their_order(made, freed):
    found = versions(made, freed, empty(PAIRS))
    assert found["outlet"].to_list() == ["North", "South"]
    north, south = found.to_dicts()
    assert south["text"] == "The army freed 13 hostages on Monday."
    assert words_at(south, "told") == ["freed 13 hostages"]
    assert words_at(south, "own") == ["13"]
    assert words_at(north, "told") == ["The army freed 18 hostages"]


def test_figures_are_those_of_versions_that_disagree(made, freed):
    assert [words_at(row, "figures") for row in versions(made, freed, pair(freed, 0, 1)).to_dicts()] == [["18"], ["13"]]
    for pairs in (empty(PAIRS), pair(freed, 0, 1, agreement="same")):
        assert [words_at(row, "figures") for row in versions(made, freed, pairs).to_dicts()] == [[], []]


def test_the_same_number_of_the_same_thing_differs_in_every_version_that_has_it():
    made = corpus(
        [
            ("A", "They freed 18 hostages."),
            ("B", "Only 18 hostages left, 18 months on."),
            ("C", "Now 13 hostages left."),
        ]
    )
    table = fact(
        made,
        ("a", "They freed 18 hostages", ["18"]),
        ("b", "Only 18 hostages left, 18 months on", []),
        ("c", "Now 13 hostages left", ["13"]),
        agreement="conflict",
    )
    found = versions(made, table, pair(table, 0, 2)).to_dicts()
    assert [[(each["start"], *words_at(row, "figures")) for each in row["figures"]] for row in found] == [
        [(11, "18")],
        [(5, "18")],
        [(4, "13")],
    ]


def test_quotations_are_marked_with_their_marks(made):
    table = fact(made, ("b", "5 men were “very brave”", []), ("a", "5 men were brave", []))
    north, south = versions(made, table, empty(PAIRS)).to_dicts()
    assert words_at(north, "in_quotes") == ["“very brave”"]
    assert south["in_quotes"] == []


def test_who_is_said_to_say_most_of_it_is_the_speaker(made, freed):
    said = fact(made, ("b", "5 men were", []), ("a", "5 men were brave", []))
    assert versions(made, said, empty(PAIRS))["speaker"].to_list() == ["Ann Lee", "Ann Lee"]
    assert versions(made, freed, empty(PAIRS))["speaker"].to_list() == [None, None]


def test_an_article_says_a_sentence_itself_where_nothing_in_and_beside_it_attributes(made, freed):
    said = fact(made, ("b", "5 men were", []), ("a", "5 men were brave", []))
    assert versions(made, said, empty(PAIRS))["itself"].to_list() == [False, False]
    assert versions(made, freed, empty(PAIRS))["itself"].to_list() == [False, False]  # Ann Lee is heard beside it
    alone = deep(("South", "The army freed 13 hostages on Monday."), ("North", NORTH.replace(". The", ".\n\nThe")))
    assert versions(alone, freed_in(alone), empty(PAIRS))["itself"].to_list() == [False, True]


def freed_in(made):
    return fact(made, ("a", "freed 13 hostages", ["13"]), ("b", "The army freed 18 hostages", ["18"]))


def test_versions_that_are_nearly_the_same_are_sure_and_the_others_only_near(made):
    near = fact(
        made, ("a", "freed 13 hostages", ["freed 13"]), ("b", "The army freed 18 hostages", ["The army freed 18"])
    )
    for table, sure in ((freed_in(made), [["a"], ["b"]]), (near, [[], []])):
        found = versions(made, table, pair(table, 0, 1))
        assert found["near"].to_list() == [["a"], ["b"]]
        assert found["sure"].to_list() == sure
    low = pair(near, 0, 1).with_columns(score=pl.lit(0.7))
    assert versions(made, near, low)["near"].to_list() == [[], []]


def test_where_no_language_model_has_read_nothing_is_said_to_be_the_articles_own():
    made = corpus([("North", NORTH), ("South", SOUTH)])
    table = fact(made, ("a", "army freed 18", []), ("b", "army freed 13", []))
    found = versions(made, table, empty(PAIRS))
    assert found["itself"].to_list() == [False, False]
    assert found["speaker"].to_list() == [None, None]


def test_of_several_versions_in_an_article_the_surest_is_taken(made):
    twice = fact(made, ("a", "freed 13 hostages", []), ("b", "freed 18 hostages", []))
    less = fact(made, ("a", "on Monday", []), ("b", "on Monday", []), score=0.5)
    found = versions(made, pl.concat([less, twice]), empty(PAIRS))
    assert [words_at(row, "told") for row in found.to_dicts()] == [["freed 18 hostages"], ["freed 13 hostages"]]


def test_of_several_versions_in_an_article_the_one_with_the_words_of_the_name_is_taken():
    made = corpus(
        [("North", "We will bring back dreams. We will bring back jobs."), ("South", "They bring back jobs.")]
    )
    dreams = fact(made, ("b", "bring back jobs", []), ("a", "bring back dreams", []), score=0.95)
    jobs = fact(made, ("b", "bring back jobs", []), ("a", "bring back jobs", []), score=0.9)
    found = versions(made, pl.concat([dreams, jobs]), empty(PAIRS))
    assert [words_at(row, "told") for row in found.to_dicts()] == [["bring back jobs"], ["bring back jobs"]]


def test_what_is_far_from_a_version_is_left_out():
    text = "The council " + "talked and talked " * 30 + "and freed 18 hostages in the end " + "and again " * 40 + "now."
    made = corpus([("North", text), ("South", "They freed 18 hostages.")])
    table = fact(made, ("a", "freed 18 hostages", ["18"]), ("b", "freed 18 hostages", []))
    north, south = versions(made, table, empty(PAIRS)).to_dicts()
    assert north["text"].startswith("… ")
    assert north["text"].endswith(" …")
    assert len(north["text"]) <= 2 * AROUND + len("freed 18 hostages") + 4
    assert (words_at(north, "told"), words_at(north, "own")) == (["freed 18 hostages"], ["18"])
    assert south["text"] == "They freed 18 hostages."


def test_no_facts_no_versions(made):
    assert versions(made, empty(FACTS), empty(PAIRS)).is_empty()
    assert chosen_facts(versions(made, empty(FACTS), empty(PAIRS)), asked=[], most=3) == []
