import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.outlets import one_name_each, told_of


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["The North (Rome)", "North.com", "THE NORTH", "The North - Final Edition"], "The North"),
        (["North Post", "north\u200b post", "NORTH  POST."], "North Post"),
        (["The North (Rome)", "THE NORTH (Rome)"], "The North (Rome)"),
        (["www.thenorth.co.uk", "The North"], "The North"),
        (["The North (Online)", "The North"], "The North"),
        (["The North, Late Edition - Final", "The North"], "The North"),
    ],
)
def test_names_of_one_outlet_are_one(names, shown):
    assert set(one_name_each(names).values()) == {shown}


def test_brackets_that_tell_two_outlets_apart_stay():
    names = ["The North (Rome)", "The North (Oslo)", "The North", "THE NORTH (Rome)"]
    assert one_name_each(names) == {
        "The North (Rome)": "The North (Rome)",
        "THE NORTH (Rome)": "The North (Rome)",
        "The North (Oslo)": "The North (Oslo)",
        "The North": "The North",
    }


def test_a_lone_name_keeps_its_words_and_loses_its_edition():
    assert one_name_each(["The North (Rome)"]) == {"The North (Rome)": "The North (Rome)"}
    assert one_name_each(["The North (Rome) - Final Edition"]) == {
        "The North (Rome) - Final Edition": "The North (Rome)"
    }
    assert one_name_each(["N.P.", "North Post; Rome, It."]) == {"N.P.": "N.P.", "North Post; Rome, It.": "North Post"}
    assert one_name_each(["North"]) == {"North": "North"}
    assert one_name_each(["The"]) == {"The": "The"}
    assert one_name_each(["NORTH"]) == {"NORTH": "NORTH"}
    assert one_name_each(["northpost.org"]) == {"northpost.org": "northpost.org"}
    assert one_name_each(["www.thenorth.com"]) == {"www.thenorth.com": "www.thenorth.com"}


def test_other_outlets_stay_others():
    names = ["The North", "The North Post", "North Sunday", "South"]
    assert one_name_each(names) == {name: name for name in names}


def test_an_outlet_keeps_the_name_that_it_has():
    assert one_name_each(["The North", "NORTH.COM"], known=["North.com", "South"]) == {
        "The North": "North.com",
        "NORTH.COM": "North.com",
    }
    assert one_name_each(["North (Oslo)"], known=["North (Rome)"]) == {"North (Oslo)": "North (Oslo)"}


def test_what_was_read_under_another_name_is_told():
    names = one_name_each(["The North", "The North", "North.com", "THE NORTH", "South"])
    assert told_of(names) == ["“North.com”, “THE NORTH” are read as The North."]
    assert told_of({"A.com": "A"}) == ["“A.com” is read as A."]


@given(st.lists(st.text(max_size=12), max_size=8))
def test_every_name_has_an_outlet(names):
    found = one_name_each(names)
    assert set(found) == set(names)
    assert all(found[name] or not name for name in names)
