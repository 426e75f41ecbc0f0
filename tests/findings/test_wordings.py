"""In how many outlets a word stands, as titles and sentences say it."""

import polars as pl

from analysis.findings.wordings import by_outlet, counts_of, in_so_many, often, shared, spread_title, without_former
from analysis.questions.labels.chosen import alone
from tests.charts.labels import labels

ROWS = labels(
    ("South", "group", "role", 1, 0),
    ("North", "group", "role", 4, 0),
    ("West", "group", "role", 1, 0),
    ("North", "army", "role", 9, 0),
    ("South", "army", "role", 9, 0),
    ("West", "bad", "evaluation", 3, 0),
    ("West", "worse", "evaluation", 2, 0),
    ("North", "odd in name", None, 1, 0),
    ("South", "said", None, 0, 3),
)


def where(outlets):
    return f"{len(outlets)} places"


def test_the_most_widespread_word_stands_first_with_all_its_outlets():
    assert [(group["label"][0], group["outlet"].to_list()) for group in shared(ROWS, "label")] == [
        ("group", ["North", "South", "West"]),
        ("army", ["North", "South"]),
    ]
    assert counts_of(shared(ROWS, "label"), "label", 5) == (
        "“group” (North 4, South 1 and West 1) and “army” (North 9 and South 9)"
    )


def test_words_of_one_outlet_alone_are_those_in_its_own_wording():
    assert alone(ROWS)["label"].to_list() == ["bad", "worse", "odd in name"]


def test_a_title_names_the_widest_word_and_the_most_telling_of_single_outlets():
    assert spread_title(ROWS, "label", where, "Lee") == (
        "Found only in West: “bad” and “worse” for Lee; 3 places say “group”"
    )
    assert spread_title(alone(ROWS).tail(1), "label", where, "Lee") == "Found only in North: “odd in name” for Lee"
    plain = ROWS.filter(ROWS["class"].is_null() | (ROWS["class"] != "evaluation"))
    assert (
        spread_title(plain, "label", where, "Lee")
        == "3 places call Lee “group”; found only in North: “odd in name” for Lee"
    )


def test_what_another_outlet_prints_too_is_in_no_outlet_alone():
    elsewhere = ROWS.with_columns(n_print=pl.lit(3, pl.UInt32))
    assert alone(elsewhere).is_empty()
    assert spread_title(elsewhere, "label", where, "Lee") == "3 places call Lee “group”"
    assert spread_title(elsewhere.tail(2), "label", where, "Lee") == "Printed for Lee: North “odd in name”"


def test_a_title_names_no_two_for_a_word_that_a_third_prints_too():
    two = [("North", "official", "role", 2, 0), ("South", "official", "role", 1, 0)]
    printed = labels(*two).with_columns(n_print=pl.lit(3, pl.UInt32))
    assert spread_title(printed, "label", where, "Lee") == "Printed for Lee: North “official”; South “official”"
    more = labels(*two, ("North", "army", "role", 9, 0)).with_columns(
        n_print=pl.when(pl.col("label") == "official").then(3).otherwise(1).cast(pl.UInt32)
    )
    assert spread_title(more, "label", where, "Lee") == "Found only in North: “army” for Lee"


def test_a_word_that_calls_nobody_anything_by_itself_is_printed_for_somebody():
    part = pl.when(pl.col("label") == "terror").then(pl.lit("compound")).otherwise("part").alias("part")
    some = labels(("North", "terror", "evaluation", 9, 0), ("North", "convict", "legal", 1, 0)).with_columns(part)
    assert spread_title(some, "label", where, "Lee") == "Found only in North: “terror” and “convict” for Lee"
    assert spread_title(some.head(1), "label", where, "Lee") == "Found only in North: “terror” for Lee"


def test_a_title_names_two_words_together_only_where_the_same_outlets_have_them():
    some = [("North", "army", "role", 2, 0), ("South", "army", "role", 2, 0), ("South", "side", "role", 1, 0)]
    apart = labels(*some, ("West", "side", "role", 1, 0))
    assert spread_title(apart, "label", " and ".join, "Lee") == "North and South call Lee “army”"
    alike = labels(*some, ("North", "side", "role", 1, 0))
    assert spread_title(alike, "label", " and ".join, "Lee") == "North and South call Lee “army” and “side”"


def test_outlets_are_named_where_they_are_two_and_counted_where_they_are_more():
    some = in_so_many(4, "article")
    assert some(["a", "b"]) == "a and b"
    assert some(["a", "b", "c"]) == "three of four articles"
    assert some(["a", "b", "c", "d"]) == "all four articles"
    assert in_so_many(2, "outlet")(["a", "b"]) == "both outlets"


def test_words_are_told_by_the_outlet_that_has_them():
    said = by_outlet(alone(ROWS), lambda row: often(row["label"], row["n"]), 5, lambda outlet: f" ({outlet[0]})")
    assert said == "North “odd in name” (N); West “bad” (three times) and “worse” (twice) (W)"


def test_telling_words_are_named_of_every_outlet_alike_in_the_order_of_the_alphabet():
    rows = labels(
        ("West", "terror", "evaluation", 9, 0),
        ("West", "convict", "legal", 1, 0),
        ("South", "resistance", "evaluation", 1, 0),
        ("North", "jailed", "legal", 1, 0),
        ("East", "army", "role", 9, 0),
    )
    assert spread_title(rows, "label", where, "Lee") == (
        "Found only in North: “jailed” for Lee; only in South: “resistance”; only in West: “terror” and “convict”"
    )
    many = labels(*((f"O{n}", f"bad{n}", "evaluation", 1, 0) for n in range(8)))
    assert spread_title(many, "label", where, "Lee").endswith("only in O5: “bad5”; two more have words of their own")


def test_a_plain_word_of_which_another_outlet_has_a_part_is_not_told_as_its_own():
    rows = labels(
        ("North", "special envoy", "role", 1, 0),
        ("South", "Middle East envoy", "role", 1, 0),
        ("North", "group", "role", 1, 0),
        ("South", "group", "role", 1, 0),
    )
    assert spread_title(rows, "label", where, "Lee") == "2 places call Lee “group”"


def test_beside_what_one_outlet_calls_people_of_an_actor_stand_no_others_of_its_people():
    rows = labels(
        ("North", "occupation", "evaluation", 1, 0),
        ("South", "hostage", "legal", 2, 0),
        ("West", "hostage", "legal", 2, 0),
        of_people=True,
    )
    assert spread_title(rows, "label", where, "people of Lee") == "Found only in North: “occupation” for people of Lee"


def test_what_somebody_no_longer_is_is_not_told_as_what_he_is():
    rows = labels(
        ("North", "former envoy", "role", 1, 0),
        ("North", "envoy", "role", 1, 0),
        ("South", "envoy", "role", 1, 0),
    )
    assert without_former(rows, "label").select("outlet", "label").rows() == [
        ("North", "former envoy"),
        ("South", "envoy"),
    ]
    more = labels(("North", "former envoy", "role", 1, 0), ("North", "envoy", "role", 2, 0))
    assert without_former(more, "label").equals(more)


def test_a_word_of_its_own_is_told_beside_one_that_ends_in_it():
    rows = labels(("North", "terror group", "evaluation", 1, 0), ("North", "group", "role", 1, 0))
    assert without_former(rows, "label").equals(rows)


def test_people_without_a_name_are_called_nothing():
    rows = labels(("North", "hostage", "legal", 1, 0), ("South", "hostage", "legal", 1, 0)).rename({"label": "noun"})
    assert (
        spread_title(rows, "noun", " and ".join, "unnamed people") == "North and South use “hostage” for unnamed people"
    )
