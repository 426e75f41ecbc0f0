"""Events and labels of sentences that nobody would write: nothing fails, and what is found stands where it says."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.questions import labels
from analysis.questions.agency import events, forms, roles, shown, without_doer
from analysis.units.clauses import clauses
from tests.questions.agency.acts import corpus_of

WORDS = (
    "France Spain Spanish Lefevre the a three people troops they he who that which and or but by of in with not never "
    "no killed kill killing were was be been has have had is to died attack attacked seized said will 's , , ; : - ( ) “ "
    "” ‘ ’ . . ? attack’s mother leader brave Ms President Lyon Madrid KILLED 😀 שלום"
).split()
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), min_size=1, max_size=3)
SLOTS = ("doer", "done_to", "instead", "number")


@settings(max_examples=25, deadline=None)
@given(SENTENCES)
def test_whatever_is_written_events_stand_where_they_say(texts):
    corpus = corpus_of(*(f"On Monday {text}" for text in texts))
    found = events(corpus)
    words = {
        name: tokens["token"].to_list()
        for (name,), tokens in corpus.tokens.partition_by("article_id", as_dict=True).items()
    }
    order = {name: number for number, name in enumerate(corpus.articles["article_id"])}
    told = clauses(corpus)
    for table in (found, told):
        places = [(order[article], at) for article, at in table.select("article_id", "position").iter_rows()]
        assert places == sorted(places)
    assert told.select("article_id", "position").is_unique().all()
    assert found.unique(subset=["article_id", "position", "doer_actor", "done_to_actor"]).height == found.height
    assert set(found.select("article_id", "position").rows()) <= set(
        told.select("article_id", "position").rows()
    ) | set(found.filter(found["harm"] == "dying").select("article_id", "position").rows())
    for row in told.iter_rows(named=True):
        for slot in ("doer", "done_to"):
            if row[slot] is not None:
                assert row[f"{slot}_start"] <= row[slot] < row[f"{slot}_stop"] <= len(words[row["article_id"]])
    for row in found.iter_rows(named=True):
        assert row["sentence"] is not None
        for slot in ("doer", "done_to"):
            assert (row[slot] is None) == (row[f"{slot}_start"] is None)
    roles(found), forms(found), without_doer(found), shown.printed(corpus, found)


@settings(max_examples=25, deadline=None)
@given(SENTENCES)
def test_whatever_is_written_labels_stand_where_they_say(texts):
    corpus = corpus_of(*(f"On Monday {text}" for text in texts))
    phrases = labels.phrases(corpus)
    found = labels.beside_names(corpus, labels.labels(corpus, phrases))
    counts = labels.label_counts(found)
    own = found.filter(found["voice"].is_in(["outlet", "attributed", "unquoted"]))
    assert counts["n"].sum() == own.height
    people = labels.persons(corpus)
    nobody = labels.unnamed(corpus)
    n_characters = dict(
        corpus.articles.select("article_id", "text").with_columns(pl.col("text").str.len_chars()).iter_rows()
    )
    for table in (phrases, found, people, nobody):
        for row in table.iter_rows(named=True):
            if row.get("start") is not None:
                assert row["start"] < row["stop"] <= n_characters[row["article_id"]]
    (
        labels.label_classes(found),
        labels.introductions(people),
        labels.unnamed_counts(nobody),
    )
