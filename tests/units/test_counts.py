import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.units.counts import count_terms, count_tokens
from tests.tiny import concept, corpus
from tests.units.counting import as_dict, counted, parsed


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


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            {"unit": "letters"},
            "unit must be one of words, lemmas, phrases of 2, phrases of 3, concepts, not 'letters'.",
        ),
        (
            {"voices": ("paper",)},
            "voices must be a list of some of outlet, attributed, unquoted, quoted, scare, not 'paper'.",
        ),
        (
            {"voices": "quoted"},
            "voices must be a list of some of outlet, attributed, unquoted, quoted, scare, not 'quoted'.",
        ),
        (
            {"voices": ()},
            "voices must be a list of some of outlet, attributed, unquoted, quoted, scare, not 'nothing'.",
        ),
        ({"leave_out": ("verbs",)}, "leave_out must hold names or numbers or pieces, not 'verbs'."),
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
