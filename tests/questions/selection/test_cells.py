import polars as pl

from analysis.questions.selection.cells import CLOSE, of_facts
from analysis.schema.alignment import FACTS, NEAREST
from tests.tiny import corpus

TEXTS = ("The old mill on the river burned down.", "The old river mill burned.", "The weather was fine.")


def gap(**given):
    found = gaps(**given)
    assert found["absent"].to_list() == [True if doubt is None else None for doubt in found["doubt"]]
    return found["doubt"].to_list()


def gaps(closeness=0.9, score=0.0, absent=True, other=TEXTS[2], name="a fire"):
    made = corpus([("North", TEXTS[0]), ("South", TEXTS[1]), ("East", other)])
    told = [
        {**dict.fromkeys(FACTS), "fact": 1, "name": name, "article_id": article, "outlet": article, "sentence": 0}
        | {"start": 0, "stop": len(text), "text": text, "score": closeness, "place": "lede", "voice": "unquoted"}
        for article, text in zip("ab", TEXTS, strict=False)
    ]
    near = {**dict.fromkeys(NEAREST), "fact": 1, "article_id": "c", "outlet": "East", "score": score, "absent": absent}
    facts = pl.DataFrame(told, schema={name: column.dtype for name, column in FACTS.items()})
    nearest = pl.DataFrame([near], schema={name: column.dtype for name, column in NEAREST.items()})
    return of_facts(made, facts, nearest).gaps


def test_a_fact_is_not_found_where_nothing_comes_near():
    assert gap() == [None]


def test_it_is_not_known_where_a_sentence_scores_or_the_tellings_differ():
    assert gap(absent=False) == ["near"]
    assert gap(closeness=CLOSE - 0.01) == ["loose"]


def test_it_is_not_known_where_a_sentence_has_much_of_the_words():
    assert gap(other="A mill burned by the river.") == ["near"]


def test_it_is_not_known_where_the_article_has_most_of_the_words_in_several_sentences():
    apart = "An old house was sold. It is by the river. A shed burned in May. Then the rain came down on the mill."
    assert gap(other=apart) == ["spread"]
    assert gap(other="An old house was sold. It is by the sea. A shed is new.") == [None]
    named = "The bridge was shut by the council."
    assert gap(other="A bridge is new. The shop is shut. The council met.", name=named) == ["spread"]


def test_the_sentence_that_is_given_has_most_of_the_words_of_the_name_and_how_likely_it_tells_a_version_is_not_told():
    found = gaps(other="It rained. Rain fell on the river.", name="The river bank", score=0.99)
    assert found["nearest_text"].to_list() == ["Rain fell on the river."]
    assert 0 < found["nearest"][0] < 0.5
    assert gaps(score=0.99).select("nearest", "nearest_text").row(0) == (None, None)
