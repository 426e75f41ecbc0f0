import dataclasses

import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.units.counts import count_terms, count_tokens
from tests.tiny import concept, corpus


def counted(pairs, *concepts, **settings):
    """Article -> {term: count}; every term, however rare."""
    return as_dict(count_terms(corpus(pairs, *concepts), **{"least": 1, **settings}))


def as_dict(counts):
    rows = counts.matrix.toarray().tolist()
    return {
        article: {term: n for term, n in zip(counts.terms, row, strict=True) if n}
        for article, row in zip(counts.article_ids, rows, strict=True)
    }


def parsed(made, **columns):
    """A corpus as depth syntax would give it: lemmas and entities by hand, one for each token."""
    tokens = made.tokens.with_columns(
        **{name: pl.Series(values, dtype=pl.Categorical) for name, values in columns.items()}
    )
    return dataclasses.replace(made, depth="syntax", tokens=tokens)


# --- words ------------------------------------------------------------------------------------------------------


def test_words_are_counted_by_article_in_lower_case():
    pairs = [("North", "War is war, isn’t it?"), ("South", "The war ends.")]
    assert counted(pairs) == {"a": {"war": 2, "is": 1, "isn't": 1, "it": 1}, "b": {"the": 1, "war": 1, "ends": 1}}


def test_quotations_and_furniture_are_left_out():
    pairs = [("North", "War goes on. “Peace now,” he said.\nWar ends.\nAdvertisement"), ("South", "War.")]
    assert counted(pairs)["a"] == {"war": 2, "goes": 1, "on": 1, "he": 1, "said": 1, "ends": 1}
    assert counted(pairs, voices=("quoted",)) == {"a": {"peace": 1, "now": 1}}


def test_rare_terms_are_no_columns_but_their_words_count():
    counts = count_terms(corpus([("North", "war war peace"), ("South", "war")]))
    assert counts.terms.to_list() == ["war"]
    assert counts.words.tolist() == [3, 1]
    assert counts.outlets.to_list() == ["North", "South"]


def test_a_word_of_all_articles_is_kept():
    assert "war" in count_terms(corpus([("North", "war")] * 9)).terms


def test_nothing_to_count_is_an_empty_matrix():
    for pairs in ([], [("North", "“Peace now,” he says.")]):
        counts = count_terms(corpus(pairs), voices=("scare",))
        assert counts.matrix.shape == (0, 0)


def test_a_table_of_tokens_gives_the_same_from_parquet(tmp_path):
    made = corpus([("North", "War is war."), ("South", "The war-time ends."), ("East", "A cease-fire is war.")])
    for number in range(3):
        made.tokens.filter(pl.col("article_id") == "abc"[number]).write_parquet(tmp_path / f"{number}.parquet")
    scanned = pl.scan_parquet(tmp_path / "*.parquet")
    for unit in ("words", "phrases of 2"):
        whole = count_terms(made, unit=unit, least=1)
        again = count_tokens(scanned, made.articles, unit=unit, least=1)
        assert as_dict(again) == as_dict(whole)
        assert again.words.tolist() == whole.words.tolist()


# --- phrases ----------------------------------------------------------------------------------------------------


def test_a_phrase_is_words_side_by_side():
    assert counted([("North", "the war in Gaza")], unit="phrases of 2")["a"] == {
        "the war": 1,
        "war in": 1,
        "in gaza": 1,
    }
    assert counted([("North", "the war in Gaza")], unit="phrases of 3")["a"] == {"the war in": 1, "war in gaza": 1}


@pytest.mark.parametrize(
    "text",
    ["The war. Gaza waits.", "The war, Gaza", "The war\nGaza", "The war “now” Gaza", "The war — Gaza", "war - Gaza"],
)
def test_no_phrase_runs_over_a_mark_or_the_end_of_a_sentence(text):
    assert "war gaza" not in counted([("North", text)], unit="phrases of 2").get("a", {})


def test_no_phrase_runs_into_a_quotation():
    made = [("North", "He said “the war goes on” was wrong, said the war goes on.")]
    assert counted(made, unit="phrases of 2", voices=("outlet", "scare", "quoted"))["a"] == {
        "he said": 1, "the war": 2, "war goes": 2, "goes on": 2, "was wrong": 1, "said the": 1,
    }  # fmt: skip


def test_no_phrase_runs_over_the_end_of_an_article():
    found = counted([("North", "the war"), ("South", "the war")], unit="phrases of 2")
    assert found == {"a": {"the war": 1}, "b": {"the war": 1}}


def test_a_hyphen_joins():
    assert counted([("North", "a right-wing party")], unit="phrases of 2")["a"] == {
        "a right": 1, "right wing": 1, "wing party": 1,
    }  # fmt: skip


def test_phrases_are_counted_often():
    assert counted([("North", "war war war war")], unit="phrases of 3")["a"] == {"war war war": 2}


# --- lemmas, concepts -------------------------------------------------------------------------------------------


def test_lemmas_need_depth_syntax():
    with pytest.raises(QuestionError) as caught:
        counted([("North", "war")], unit="lemmas")
    assert str(caught.value) == (
        "lemmas need a corpus at depth syntax; this one is at depth words. "
        'Annotate it with annotate(story, depth="syntax"), or compare words.'
    )


def test_lemmas_are_counted_in_lower_case():
    made = corpus([("North", "Captives and captive men.")])
    made = parsed(made, lemma=["captive", "and", "Captive", "man", "."], entity=[None] * 5)
    assert as_dict(count_terms(made, unit="lemmas", least=1)) == {"a": {"captive": 2, "and": 1, "man": 1}}


def test_concepts_are_units():
    pairs = [("North", "hostages, captives and war. “Free the hostages,” he said"), ("South", "peace")]
    counts = count_terms(
        corpus(pairs, concept("held", h="hostage*", c="captive*"), concept("w", w="war")), unit="concepts", least=1
    )
    assert as_dict(counts) == {"a": {"held": 2, "w": 1}, "b": {}}
    assert counts.words.tolist() == [6, 1]


def test_concepts_need_a_corpus():
    made = corpus([("North", "war")])
    with pytest.raises(QuestionError, match="concepts are counted in a corpus"):
        count_tokens(made.tokens, made.articles, unit="concepts")


# --- names and numbers ------------------------------------------------------------------------------------------


def test_numbers_begin_with_a_figure():
    text = "In 2024 some 1,200 men and 7th rank, 1.5m more, B2 bombers, twenty men"
    kept = set(counted([("North", text)], leave_out=("numbers",))["a"])
    assert kept == {"in", "some", "men", "and", "rank", "more", "b2", "bombers", "twenty"}


def test_names_are_words_that_are_always_capitalised_inside_sentences():
    text = "War in Gaza, and I see Gaza. Police say War in Gaza. Free the war. It is the White House, a white flag."
    kept = set(counted([("North", text)], leave_out=("names",))["a"])
    assert not kept & {"gaza", "house"}
    assert {"war", "i", "police", "free", "it", "white"} <= kept


def test_headlines_say_nothing_of_names():
    text = "Many Men Fear War In The City\n\nMany men fear war in the city, says the paper of record today, again."
    assert {"many", "men", "fear", "war", "city"} <= set(counted([("North", text)], leave_out=("names",))["a"])


def test_names_at_depth_syntax_are_entities_most_of_the_time():
    made = corpus([("North", "May saw May may on Monday")])
    made = parsed(
        made,
        lemma=["May", "see", "May", "may", "on", "Monday"],
        entity=["PERSON", None, "PERSON", None, None, "DATE"],
    )
    assert as_dict(count_terms(made, leave_out=("names",), least=1))["a"] == {"saw": 1, "on": 1, "monday": 1}


def test_a_phrase_with_a_left_out_word_is_left_out():
    text = "the war in Gaza of 2024 goes on in Gaza"
    left = counted([("North", text)], unit="phrases of 2", leave_out=("names", "numbers"))["a"]
    assert left == {"the war": 1, "war in": 1, "goes on": 1, "on in": 1}


def test_left_out_words_still_count_for_rates():
    counts = count_terms(corpus([("North", "war in 2024 and Gaza")]), leave_out=("names", "numbers"), least=1)
    assert counts.words.tolist() == [5]


# --- choices ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            {"unit": "letters"},
            "unit must be one of words, lemmas, phrases of 2, phrases of 3, concepts, not 'letters'.",
        ),
        ({"voices": ("paper",)}, "voices must be a list of some of outlet, attributed, quoted, scare, not 'paper'."),
        ({"voices": "quoted"}, "voices must be a list of some of outlet, attributed, quoted, scare, not 'quoted'."),
        ({"voices": ()}, "voices must be a list of some of outlet, attributed, quoted, scare, not 'nothing'."),
        ({"leave_out": ("verbs",)}, "leave_out must hold names or numbers, not 'verbs'."),
    ],
)
def test_unknown_choices_are_refused(settings, message):
    with pytest.raises(QuestionError) as caught:
        counted([("North", "war")], **settings)
    assert str(caught.value) == message


def test_counting_changes_no_table():
    made = corpus([("North", "the war in Gaza")])
    before = made.tokens.clone()
    count_terms(made, unit="phrases of 2", leave_out=("names",))
    assert made.tokens.equals(before)
