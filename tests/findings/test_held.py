import pytest

from analysis.findings.held import names_of, said_of
from tests.tiny import articles


def thing(name, printed=None, kind="term", voice="outlet"):
    own = {"article_id": "a", "opening": "headline", "places": []}
    return {"kind": kind, "name": name, "concept": None, "printed": printed or name, "voice": voice, **own}


def at(row, start, stop):
    return {**row, "places": [{"start": start, "stop": stop}]}


def actor(name, printed=None):
    return thing(name, printed, "actor")


def test_an_article_goes_by_its_outlet_and_by_its_own_name_where_the_outlet_has_several():
    table = articles([("North", ""), ("South", ""), ("North", "")])
    assert names_of(table) == {"a": "North (a)", "b": "South", "c": "North (c)"}


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([], ""),
        ([actor("Lee")], "names Lee"),
        ([actor("Lee", "Ann Lee")], "names Lee"),
        ([actor("Qatar", "Doha")], "names Qatar (“Doha”)"),
        ([thing("truce")], "prints “truce”"),
        ([thing("deal", "truce deal"), thing("deal", "peace deal")], "prints “truce deal” and “peace deal”"),
        ([thing("truce"), thing("truce", "Truce")], "prints “truce”"),
        ([thing("war", voice="scare")], "prints “war” in quotation marks"),
        ([actor("Lee"), thing("Lee"), thing("war")], "names Lee and prints “war”"),
        (
            [actor("Lee"), thing("truce"), thing("war", voice="quoted")],
            "names Lee, prints “truce” and prints “war” in quotation marks",
        ),
    ],
)
def test_what_one_opening_holds(rows, text):
    assert said_of(rows, many=False) == text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([actor("Lee"), actor("Lee", "the premier")], "name Lee (“the premier”)"),
        ([thing("truce"), thing("truce", "Truce")], "print “truce”"),
        ([thing("deal", "truce deal"), thing("deal", "peace deal")], ""),
        ([thing("war"), thing("war", voice="quoted")], ""),
    ],
)
def test_of_several_openings_only_what_all_print_alike_is_said(rows, text):
    assert said_of(rows, many=True) == text


def test_what_is_inside_longer_words_is_not_told_twice():
    paused, war = at(thing("paused war"), 10, 20), at(thing("war"), 17, 20)
    group, people = at(thing("Palestinian group"), 30, 47), at(actor("Palestinians", "Palestinian"), 30, 41)
    assert said_of([paused, war, group, people], many=False) == "prints “paused war” and “Palestinian group”"
    assert said_of([war, people], many=False) == "names Palestinians (“Palestinian”) and prints “war”"
    elsewhere = {**war, "opening": "lede"}
    assert said_of([paused, elsewhere], many=False) == "prints “paused war” and “war”"
