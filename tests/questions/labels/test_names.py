"""Labels that differ only in the form of a name are one."""

import polars as pl
import pytest

from analysis.questions.labels.names import one_name
from tests.questions.labels.telling import ACTORS, actor, corpus


def shown(*labels, actors=ACTORS):
    table = pl.DataFrame([("Hamas", label) for label in labels], schema=["actor", "label"], orient="row")
    return one_name(corpus("Hamas agreed.", actors=actors), table)["label"].to_list()


@pytest.mark.parametrize(
    ("labels", "as_one"),
    [
        (["Iran-backed", "Iranian-backed", "Iranian-backed"], ["Iranian-backed / Iran-backed"] * 3),
        (["Iranian", "Iran"], ["Iran / Iranian"] * 2),
        (["US envoy", "American envoy"], ["US envoy / American envoy"] * 2),
        (["Iran-backed", "Iraqi-backed"], ["Iran-backed", "Iraqi-backed"]),
        (["group", "groups"], ["group", "groups"]),
        (["Gov.", "governor", "former Rep."], ["governor", "governor", "former representative"]),
        (["advisor", "adviser", "spokeswoman"], ["adviser", "adviser", "spokeswoman"]),
    ],
)
def test_the_forms_of_a_countrys_name_and_of_a_title_are_one_label(labels, as_one):
    assert shown(*labels) == as_one


def test_patterns_of_an_actor_that_begin_alike_are_forms_of_one_name():
    actors = (actor("Catalonia", "Catalonia", "Catalan", "Barcelona"),)
    assert shown("Catalan-led", "Catalonia-led", "Barcelona-led", actors=actors) == [
        "Catalan-led / Catalonia-led",
        "Catalan-led / Catalonia-led",
        "Barcelona-led",
    ]


def test_each_actor_has_the_forms_that_are_printed_of_it():
    rows = [("Hamas", "US-backed"), ("Lee", "American-backed")]
    table = pl.DataFrame(rows, schema=["actor", "label"], orient="row")
    assert one_name(corpus("Hamas agreed."), table).rows() == rows
