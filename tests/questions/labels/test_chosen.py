"""Which actors are shown."""

from dataclasses import replace

import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions.labels import labels as labels_of
from analysis.questions.labels.chosen import among, beside_names, chosen, most_varied
from analysis.schema.vocabulary import Voice
from analysis.story.concepts import Concept, Term
from tests.charts.labels import labels, namings
from tests.questions.labels import telling
from tests.questions.labels.test_kinds import labels as printed
from tests.tiny import corpus

FEW = (("North", "chief", "role", 1, 0),)
MANY = (
    ("North", "group", "role", 2, 1),
    ("South", "group", "role", 1, 0),
    ("South", "army", "role", 1, 0),
    ("South", "side", "role", 1, 0),
)
NAMED = pl.concat(
    [
        namings(FEW, actor="Lee", North=9, South=0),
        namings(MANY, actor="Fox", North=2, South=1),
        namings((), actor="Eve", North=4, South=0),
    ]
)
COUNTS = pl.concat([labels(*FEW, actor="Lee"), labels(*MANY, actor="Fox")])


def story(*actors):
    made = corpus([("North", "x")])
    return replace(made, actors=tuple(Concept(name, (Term(name, (name,)),)) for name in actors))


def shown(*asked, story):
    return chosen(story, COUNTS, NAMED, asked=asked, most=1)


def test_actors_with_most_labels_come_first_and_a_chart_needs_three_labels_and_two_outlets():
    assert most_varied(COUNTS) == ["Fox", "Lee"]
    one = pl.concat([COUNTS, labels(*((("North", f"chief {n}", "role", 1, 0)) for n in range(3)), actor="Lee")])
    for table in (COUNTS, one):
        assert chosen(story("Lee", "Fox"), table, NAMED, asked=[], most=2) == ["Fox"]
    hard = COUNTS.with_columns(plain=pl.lit(False))
    assert chosen(story("Fox"), hard, NAMED, asked=[], most=2) == []


def test_actors_asked_for_are_shown_in_that_order_where_they_are_named_at_all():
    assert shown("Eve", "Zoe", "Fox", story=story("Lee", "Fox", "Eve", "Zoe")) == ["Eve", "Fox"]


def test_an_actor_that_the_story_has_not_is_refused():
    with pytest.raises(QuestionError) as caught:
        shown("Leigh", story=story("Lee"))
    assert str(caught.value) == "ACTORS must be actors of concepts.yaml (Lee), not 'Leigh'."


def test_rows_of_one_actor_are_chosen():
    assert among(NAMED, "Fox")["outlet"].to_list() == ["North", "South"]


def test_a_name_of_the_actor_is_no_label_beside_it_and_a_word_in_small_letters_is():
    rows = [
        (actor, label)
        for actor, label in (("Ruritania", "Ruritanian"), ("Ruritania", "ruler"), ("Fox", "Ruritanian"), ("Fox", "FOX"))
    ]
    found = printed(*(("North", actor, label, None, Voice.OUTLET) for actor, label in rows))
    patterns = {"Ruritania": ("Ruritania*", "ruler"), "Fox": ("Fox",)}
    made = replace(story(), actors=tuple(Concept(name, (Term(name, each),)) for name, each in patterns.items()))
    kept = beside_names(made, found)
    assert kept.select("actor", "label").rows() == [("Ruritania", "ruler"), ("Fox", "Ruritanian")]
    assert beside_names(made, found.clear()).is_empty()


def test_what_somebody_in_an_article_calls_an_actor_is_no_label_of_the_article():
    made = telling.corpus("The mayor called Lee a fool. Lee is a banker.")
    assert beside_names(made, labels_of(made)).select("label").rows() == [("banker",)]


def test_a_word_of_the_actors_own_name_is_no_label_in_any_number_or_case():
    names = {"Police": ("police", "officers"), "Miners": ("miner*",), "Mayor Lee": ("Lee",), "Women": ("women",)}
    made = replace(story(), actors=tuple(Concept(name, (Term(name, each),)) for name, each in names.items()))
    rows = [
        ("Police", "police"),
        ("Police", "officer"),
        ("Miners", "miner"),
        ("Miners", "miner boss"),
        ("Mayor Lee", "mayor"),
        ("Women", "woman"),
    ]
    kept = beside_names(made, printed(*(("North", *row, None, Voice.OUTLET) for row in rows)))
    assert kept.select("actor", "label").rows() == [("Police", "officer"), ("Miners", "miner boss")]


def test_actors_with_telling_labels_come_first():
    plain = [("North", "chief", "role", 1, 0), ("South", "boss", "role", 1, 0)]
    bad = [("North", "thug", "evaluation", 1, 0)]
    assert most_varied(pl.concat([labels(*plain, actor="Lee"), labels(*bad, actor="Fox")])) == ["Fox", "Lee"]
