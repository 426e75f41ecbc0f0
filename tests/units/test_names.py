"""Names of several outlets on their way to one speaker, on names a reader can check by eye."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.units.names import core_of, one_name


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Lee", "Ann Lee", "Mayor Ann Lee"], {"Lee": "Ann Lee", "Ann Lee": "Ann Lee", "Mayor Ann Lee": "Ann Lee"}),
        (["Lee", "Ann Lee", "Tom Lee"], {"Lee": "Lee", "Ann Lee": "Ann Lee", "Tom Lee": "Tom Lee"}),
        (["Lee"], {"Lee": "Lee"}),
        (["Lee", "Director Lee"], {"Lee": "Director Lee", "Director Lee": "Director Lee"}),
        (["Lee", "Director Lee", "Ann Lee"], dict.fromkeys(["Lee", "Director Lee", "Ann Lee"], "Ann Lee")),
        (
            ["Ann Hendersson", "Hendersson", "Henderson"],
            dict.fromkeys(["Ann Hendersson", "Hendersson", "Henderson"], "Ann Hendersson"),
        ),
        (["Ann Hendersson", "Henderson", "Henderson"], {"Ann Hendersson": "Ann Hendersson", "Henderson": "Henderson"}),
        (["Ann Leeks", "Leek"], {"Ann Leeks": "Ann Leeks", "Leek": "Leek"}),
        (["Ann Andersen", "Anderson"], {"Ann Andersen": "Ann Andersen", "Anderson": "Anderson"}),
        (["United States President Ann Lee"], {"United States President Ann Lee": "Ann Lee"}),
        (["The Times", "New York Times"], {"The Times": "The Times", "New York Times": "New York Times"}),
        (["Israel", "Times of Israel"], {"Israel": "Israel", "Times of Israel": "Times of Israel"}),
        (
            ["Prime Minister", "Foreign Minister"],
            {"Prime Minister": "Prime Minister", "Foreign Minister": "Foreign Minister"},
        ),
        (["office", "the office"], {"office": "the office", "the office": "the office"}),
        (["Police", "police", "The police"], dict.fromkeys(["Police", "police", "The police"], "police")),
        (
            ["The Hamas group", "the Hamas group"],
            dict.fromkeys(["The Hamas group", "the Hamas group"], "the Hamas group"),
        ),
        ([], {}),
        ([" "], {" ": " "}),
    ],
)
def test_a_speaker_has_one_name_where_only_one_can_be_meant(names, expected):
    assert one_name(names) == expected


@given(st.lists(st.lists(st.sampled_from(["Ann", "Lee", "Mayor", "Fox", "the", "office"]), max_size=4).map(" ".join)))
def test_putting_names_together_twice_changes_nothing_more(names):
    found = one_name(names)
    assert set(found) <= set(names)
    assert all(name.split()[-1:] == other.split()[-1:] for name, other in found.items())
    again = one_name(found.values())
    assert all(again[other] == other for other in found.values())


@pytest.mark.parametrize(
    ("names", "same"),
    [
        (["Ann Lee", "Ann B. Lee"], True),
        (["A. Lee", "Ann Lee"], True),
        (["A. Lee", "Ann Lee", "Amy Lee"], False),
        (["Jim Lee", "James Lee"], True),
        (["Chuck Lee", "Charles Lee"], True),
        (["Tom Lee", "Tom Lee Jr."], False),
        (["Tom O'Neil", "O’Neil"], True),
        (["Van Dyke", "Ann Van Dyke"], True),
        (["de Léon", "Kevin de Léon"], True),
        (["Ann Lee", "Aides to Ann Lee"], False),
        (["Ann Lee", "He and Mr. Lee"], False),
        (["Lee", "Tom Ray and Ann Lee"], False),
        (["United Nations", "Iran’s mission to the United Nations"], False),
        (["the IDF", "some in the IDF"], False),
        (["White House", "House"], False),
        (["Hill Police Department", "Dale Police Department"], False),
        (["UN", "the U.N."], True),
        (["The plan", "the mayor’s plan"], False),
    ],
)
def test_two_names_are_one_speakers(names, same):
    assert (len(set(one_name(names).values())) == 1) is same


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Ann B. Lee", "Ann Lee", "Ann Lee", "Lee", "Lee", "Lee"], "Ann Lee"),
        (["the U.N.", "UN", "UN"], "UN"),
        (["Lee’s office", "Mayor Ann Lee’s office", "Lee’s office", "Ann Lee’s office"], "Lee’s office"),
        (["the Dale-run health ministry", "the Dale-run territory’s health ministry"], "the Dale-run health ministry"),
        (
            ["The Dale-run Hill health ministry", "the Dale-run territory’s health ministry"],
            "The Dale-run Hill health ministry",
        ),
    ],
)
def test_the_most_frequent_plain_form_is_shown(names, shown):
    assert set(one_name(names).values()) == {shown}


def test_a_body_is_tied_to_a_longer_name_only_where_one_can_be_meant():
    names = ["the health ministry", "the Hill health ministry", "the Dale health ministry"]
    assert one_name(names) == {name: name for name in names}
    of_two = ["the Hill-run health ministry", "the Hill-run Fox health ministry", "the Hill-run Ray health ministry"]
    assert one_name(of_two) == {name: name for name in of_two}


def test_of_two_who_share_a_name_the_one_called_by_it_is_meant():
    names = ["Lee", "Ann Lee", "Tom Lee"]
    assert one_name(names, called=["Ann Lee"])["Lee"] == "Ann Lee"
    assert one_name(names, called=["Ann Lee", "Tom Lee"])["Lee"] == "Lee"


def test_a_body_is_no_persons_fuller_name():
    names = ["Fox", "Bob Fox", "Red Fox"]
    assert one_name(names)["Fox"] == "Fox"
    assert one_name(names, bodies=["Red Fox"])["Fox"] == "Bob Fox"


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Mayor Ann Lee", ("Ann", "Lee")),
        ("Majed al-Zebda", ("Majed", "al-Zebda")),
        ("A. Kolb-Mills", ("A.", "Kolb-Mills")),
        ("a spokesman for Lee", ()),
        ("Prime Minister", ()),
        ("", ()),
    ],
)
def test_the_core_of_a_name_has_no_titles(name, core):
    assert core_of(name) == core


@pytest.mark.parametrize(
    ("names", "called", "shown"),
    [
        (["Robert Roe", "Robert S. Roe III", "Roe"], [], ["Robert Roe", "Robert Roe", "Robert Roe"]),
        (["Tom Roe", "Tom Roe Jr.", "Roe"], [], ["Tom Roe", "Tom Roe Jr.", "Tom Roe"]),
        (["Tom Roe", "Tom Roe Jr."], ["Tom Roe Jr."], ["Tom Roe", "Tom Roe"]),
        (["Roe", "Tom Roe Jr."], [], ["Roe", "Tom Roe Jr."]),
    ],
)
def test_a_son_is_his_father_only_where_an_article_calls_him_by_the_last_name(names, called, shown):
    found = one_name(names, called=called)
    assert [found[name] for name in names] == shown


def test_a_last_name_that_an_article_gives_another_is_not_joined():
    names = ["Kim Roe", "Roe"]
    assert set(one_name(names).values()) == {"Kim Roe"}
    assert one_name(names, apart=["Kim Roe"]) == {"Kim Roe": "Kim Roe", "Roe": "Roe"}


def test_initials_are_the_only_body_they_are_short_of():
    names = ["ACLU", "the ACLU", "American Civil Liberties Union"]
    assert len(set(one_name(names, names).values())) == 1
    phrase = [*names, "an American Civil Liberties Union lawyer"]
    assert len(set(one_name(phrase, phrase).values())) == 2
    two = ["AP", "Associated Press", "Alpine Post"]
    assert one_name(two, two) == {name: name for name in two}
