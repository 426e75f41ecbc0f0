"""Which outlets use a word, as titles and sentences say it."""

from analysis.findings.wordings import by_outlet, in_marks, in_so_many, shared, spread_title, where_each, without_former
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
)


def where(outlets):
    return f"{len(outlets)} places"


def title(*rows, **more):
    return spread_title(labels(*rows, **more), "label", " and ".join, "Lee")


def test_the_most_widespread_word_stands_first_with_all_its_outlets():
    assert [(group["label"][0], group["outlet"].to_list()) for group in shared(ROWS, "label")] == [
        ("group", ["North", "South", "West"]),
        ("army", ["North", "South"]),
    ]
    assert (
        where_each(shared(ROWS, "label"), "label", 5) == "“group” (North, South and West) and “army” (North and South)"
    )


def test_a_title_names_the_telling_words_of_each_outlet_and_the_widest_word():
    assert spread_title(ROWS, "label", where, "Lee") == "West calls Lee “bad” and “worse”; 3 places say “group”"
    plain = ROWS.filter(ROWS["class"].is_null() | (ROWS["class"] != "evaluation"))
    assert spread_title(plain, "label", where, "Lee") == "3 places call Lee “group”"
    assert spread_title(ROWS.tail(1), "label", where, "Lee") == "North calls Lee “odd in name”"


def test_outlets_with_the_same_telling_words_are_named_together():
    rows = [
        ("North", "bad", "evaluation", 1, 0),
        ("South", "bad", "evaluation", 2, 0),
        ("West", "worse", "evaluation", 1, 0),
    ]
    wide = [(outlet, "chief", "role", 5, 0) for outlet in ("North", "South", "West")]
    assert title(*rows, *wide) == "North and South call Lee “bad”; West “worse”; North and South and West say “chief”"


def test_the_forms_of_one_label_are_each_in_quotation_marks():
    assert in_marks("Iran-backed / Iranian-backed") == "“Iran-backed” or “Iranian-backed”"
    assert in_marks("group") == "“group”"


def test_a_title_names_two_words_together_only_where_the_same_outlets_have_them():
    some = [("North", "army", "role", 2, 0), ("South", "army", "role", 2, 0), ("South", "side", "role", 1, 0)]
    assert title(*some, ("West", "side", "role", 1, 0)) == "North and South call Lee “army”"
    assert title(*some, ("North", "side", "role", 1, 0)) == "North and South call Lee “army” and “side”"


def test_outlets_are_named_where_they_are_two_and_counted_where_they_are_more():
    some = in_so_many(4, "article")
    assert some(["a", "b"]) == "a and b"
    assert some(["a", "b", "c"]) == "at least three of four articles"
    assert some(["a", "b", "c", "d"]) == "all four articles"
    assert in_so_many(2, "outlet")(["a", "b"]) == "both outlets"


def test_words_are_told_by_the_outlet_that_has_them():
    said = by_outlet(ROWS.tail(3), lambda row: in_marks(row["label"]), 5)
    assert said == "North “odd in name”; West “bad” and “worse”"
    assert by_outlet(ROWS.tail(1), lambda row: row["label"], 5, between=": ") == "North: odd in name"


def test_telling_words_are_named_of_every_outlet_alike_in_the_order_of_the_alphabet():
    rows = [
        ("West", "terror", "evaluation", 9, 0),
        ("West", "convict", "legal", 1, 0),
        ("South", "resistance", "evaluation", 1, 0),
        ("North", "jailed", "legal", 1, 0),
        ("East", "army", "role", 9, 0),
        ("West", "army", "role", 9, 0),
    ]
    assert title(*rows) == (
        "North calls Lee “jailed”; South “resistance”; West “terror” and “convict”; East and West say “army”"
    )
    many = [(f"O{n}", f"bad{n}", "evaluation", 1, 0) for n in range(8)]
    assert title(*many).endswith("O5 “bad5”; labels of two more are in the table")


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
    assert spread_title(rows.drop("class"), "noun", " and ".join, "unnamed people") == (
        "North and South use “hostage” for unnamed people"
    )
