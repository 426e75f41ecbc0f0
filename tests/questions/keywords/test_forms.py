from analysis.questions.keywords import keyness
from analysis.questions.keywords.forms import in_no_form
from analysis.questions.keywords.shown import first_words
from analysis.units.counts import count_terms
from tests.tiny import corpus

STORY = [
    ("North", "cuts cuts cuts vote vote vote war war war"),
    ("South", "cutting aid aid aid aid"),
    ("West", "voted talks cut aid aid"),
]


def terms(table):
    return table.select("outlet", "term").rows()


def test_a_word_that_is_used_elsewhere_in_another_form_is_in_no_article_alone():
    made = corpus(STORY)
    counts = count_terms(made, least=1)
    table = keyness.compare(count_terms(made))
    assert terms(first_words(table, 5)) == [("North", "cuts"), ("North", "vote"), ("North", "war"), ("North", "aid")]
    assert terms(first_words(table, 5, counts=counts)) == [("North", "war"), ("North", "aid")]


def test_an_article_with_another_form_of_a_word_does_not_lack_it():
    made = corpus([("North", "cuts war"), ("South", "cut cut cut"), ("West", "cut cut cut")])
    table = keyness.unused_words(keyness.compare(count_terms(made)))
    assert terms(table) == [("North", "cut")]
    kept = in_no_form(keyness.compare(count_terms(made)), count_terms(made, least=1))
    assert terms(keyness.unused_words(kept)) == []


def test_phrases_have_forms_and_concepts_have_none():
    pairs = [("North", "tax cuts tax cuts tax cuts"), ("South", "tax cut aid")]
    counts = count_terms(corpus(pairs), unit="phrases of 2", least=1)
    table = keyness.compare(counts)
    assert "tax cuts" not in in_no_form(table.filter(table["n_reference"] == 0), counts)["term"].to_list()
    concepts = count_terms(corpus(pairs), unit="concepts", least=1)
    nothing = keyness.compare(concepts)
    assert in_no_form(nothing, concepts).equals(nothing)


def test_rows_and_columns_keep_their_order():
    counts = count_terms(corpus(STORY), least=1)
    table = keyness.compare(counts)
    kept = in_no_form(table, counts)
    assert kept.columns == table.columns
    rows = table.rows()
    places = [rows.index(row) for row in kept.rows()]
    assert places == sorted(places)
