import polars as pl
import pytest

from analysis.questions.emphasis import first_mentions, turned
from analysis.questions.emphasis.first_mentions import followed
from analysis.questions.voices.quotations import quotations
from analysis.schema import empty
from analysis.schema.alignment import FACTS
from analysis.schema.emphasis import FIRST_MENTIONS
from analysis.schema.voices import QUOTATIONS
from tests.deep import deep
from tests.questions.emphasis.beginnings import EAST, SOUTH, three
from tests.tiny import corpus

RAIN = "It rained in the town all day long, and nobody went out. " * 20
"""220 words without anything to look for."""


def mentions(made, facts=None, quoted=None):
    return first_mentions(
        made, empty(FACTS) if facts is None else facts, empty(QUOTATIONS) if quoted is None else quoted
    )


def fact(article_id, start, stop, name="it rained"):
    row = dict.fromkeys(FACTS)
    row |= {"fact": 1, "name": name, "article_id": article_id, "outlet": "North", "sentence": 0, "place": "lede"}
    row |= {"start": start, "stop": stop, "voice": "outlet", "text": name, "own": [], "n_articles": 2, "n_outlets": 2}
    return row


def facts(*rows):
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in FACTS.items()})


def test_words_before_the_first_mention_and_their_share():
    columns = ("name", "article_id", "place", "n_before", "n_words", "first", "n", "n_opening")
    assert mentions(three()).select(columns).rows() == [
        ("people held", "a", "headline", 2, 16, 0.125, 3, 2),
        ("people held", "b", "headline", 0, 16, 0.0, 2, 2),
        ("people held", "c", "lede", 6, 13, 6 / 13, 1, 1),
        ("Lee", "a", "headline", 0, 16, 0.0, 2, 2),
        ("Lee", "b", "body", 12, 16, 0.75, 1, 0),
        ("Lee", "c", "body", 9, 13, 9 / 13, 1, 0),
    ]


def test_a_caption_is_no_first_mention_where_the_text_has_it_too():
    picture = "It rained all day.\nPhoto: captives wait (AP/Ann Ray)\nIt snowed. The hostages wait."
    (row,) = mentions(corpus([("North", picture)])).rows(named=True)
    assert (row["place"], row["n_before"], row["n"], row["n_captions"]) == ("body", 7, 1, 1)


def test_what_only_a_caption_has_has_no_place_in_the_order():
    picture = "It rained all day.\nPhoto: captives wait (AP/Ann Ray)\nIt snowed."
    (row,) = mentions(corpus([("North", picture)])).rows(named=True)
    assert (row["place"], row["n_before"], row["first"]) == ("caption", None, None)
    assert (row["n"], row["n_opening"], row["n_captions"]) == (0, 0, 1)


def test_facts_and_quotations_are_followed():
    made = deep(("North", "It rained.\nIt snowed."), ("South", "It hailed.\nThen it rained again."))
    found = mentions(made, facts(fact("a", 0, 10), fact("b", 11, 32)))
    assert found.select("kind", "article_id", "n_before").rows() == [("fact", "a", 0), ("fact", "b", 2)]
    said = "“We shall never give up the old harbour of the town,” Ann Lee said."
    made = deep(("North", said), ("South", f"It rained.\n{said}"))
    spoken = mentions(made, quoted=quotations(made)).filter(pl.col("kind") == "quotation")
    assert spoken.select("article_id", "n_before").rows() == [("a", 0), ("b", 2)]


def test_a_quotation_of_one_outlet_alone_is_not_followed():
    made = deep(("North", "“We shall never give up the old harbour of the town,” Ann Lee said."))
    assert quotations(made).height == 1
    assert set(mentions(made, quoted=quotations(made))["kind"]) == {"actor"}


def test_every_mention_can_be_had():
    made = three()
    found = followed(made, empty(FACTS), empty(QUOTATIONS))
    assert found.height == mentions(made)["n"].sum() + mentions(made)["n_captions"].sum()


def test_a_headline_outside_the_text_is_told_apart():
    made = deep(("North", EAST), ("South", SOUTH), title="Lee frees hostages")
    found = mentions(made, facts(fact("a", 0, 10)))
    assert found.filter(pl.col("article_id") == "a").select("kind", "in_title", "has_headline").rows() == [
        ("concept", True, True),
        ("actor", True, True),
        ("fact", None, True),
    ]
    assert mentions(three()).filter(pl.col("article_id") == "c")["has_headline"].to_list() == [False, False]


def turns(*pairs, **columns):
    return turned(mentions(deep(*pairs, **columns))).select("name", "article_id", "stage").rows()


def test_what_one_article_begins_with_and_another_ends_with():
    early, late = f"Ann Lee came.\n{RAIN}", f"It rained.\n{RAIN}\nAnn Lee came."
    assert turns(("North", early), ("South", late)) == [("Lee", "a", "beginning"), ("Lee", "b", "end")]


@pytest.mark.parametrize(
    "other",
    [f"It rained.\n{RAIN}\nAnn Lee came.\n{RAIN}", f"It rained.\n{RAIN}", f"Ann Lee came.\n{RAIN}\nAnn Lee went."],
    ids=["the middle", "nowhere", "both ends"],
)
def test_the_middle_nowhere_and_both_ends_are_no_end(other):
    assert turns(("North", f"Ann Lee came.\n{RAIN}"), ("South", other)) == []


def test_a_short_article_has_no_end():
    short = f"It rained.\n{RAIN[: len(RAIN) // 2]}\nAnn Lee came."
    assert turns(("North", f"Ann Lee came.\n{RAIN}"), ("South", short)) == []


def test_a_long_first_paragraph_is_a_beginning_to_its_end():
    assert turns(("North", f"{RAIN}Ann Lee came.\nIt rained."), ("South", f"It rained.\n{RAIN}\nAnn Lee came."))[0] == (
        "Lee",
        "a",
        "beginning",
    )


def test_an_end_that_the_headline_outside_the_text_has_too_is_a_beginning():
    late = f"It rained.\n{RAIN}\nAnn Lee came."
    assert turns(("North", late), ("South", late), title="Lee comes") == []
    assert turns(("North", late), ("South", f"Ann Lee came.\n{RAIN}"), title="Rain falls") == [
        ("Lee", "b", "beginning"),
        ("Lee", "a", "end"),
    ]


def test_an_end_that_such_a_headline_may_have_is_passed_over():
    said = "“We shall never give up the old harbour of the town,” Ann Lee said."
    texts = ("North", f"It rained.\n{RAIN}\n{said}"), ("South", f"{said}\n{RAIN}")

    def kinds(**more):
        made = deep(*texts, **more)
        return set(turned(mentions(made, quoted=quotations(made)))["kind"])

    assert "quotation" in kinds()
    assert "quotation" not in kinds(title="Snow falls")


def test_a_fact_is_not_said_to_come_late():
    made = deep(("North", f"It rained.\n{RAIN}"), ("South", f"Snow fell.\n{RAIN}\nIt rained."))
    late = made.articles["text"][1].rindex("It rained")
    found = mentions(made, facts(fact("a", 0, 10), fact("b", late, late + 10)))
    assert found.filter(pl.col("kind") == "fact")["first"].to_list()[0] == 0
    assert "fact" not in set(turned(found)["kind"])


def test_a_story_without_words_has_no_first_mentions():
    assert mentions(deep(("North", ""))).is_empty()
    assert turned(empty(FIRST_MENTIONS)).is_empty()
