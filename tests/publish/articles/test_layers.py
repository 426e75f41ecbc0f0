import pytest

from analysis import evidence
from analysis.publish.articles.layers import layers, of_layer
from analysis.schema import check
from analysis.schema.articles import LAYERS
from analysis.schema.vocabulary import Layer
from tests.deep import deep
from tests.tiny import corpus, in_furniture

TALKS = "“It rained,” Ann Lee said, “all day.” Ann Lee freed the hostages. Tom Ray said that it snowed."


@pytest.fixture(scope="module")
def talks():
    return deep(("North", TALKS))


def shown(made, layer, *columns):
    """Each marked stretch of a layer as printed, with these columns."""
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    rows = of_layer(layers(made), layer).iter_rows(named=True)
    return [
        (texts[row["article_id"]][row["start"] : row["stop"]], *(row[column] for column in columns)) for row in rows
    ]


def test_a_quotation_that_its_speaker_interrupts_is_one_thing_in_two_pieces(talks):
    assert shown(talks, Layer.QUOTATION, "mark", "name", "cue", "n_words") == [
        ("“It rained,”", 1, "Ann Lee", "said", 4),
        ("“all day.”", 1, "Ann Lee", "said", 4),
    ]


def test_a_paraphrase_has_its_speaker_and_cue(talks):
    assert shown(talks, Layer.PARAPHRASE, "name", "cue", "n_words") == [("that it snowed", "Tom Ray", "said", 3)]


def test_a_term_has_its_concept(talks):
    assert shown(talks, Layer.TERM, "name", "of", "negated") == [("hostages", "hostages", "people held", False)]


def test_an_event_has_its_doer_its_act_and_whom_it_is_done_to(talks):
    assert shown(talks, Layer.EVENT, "part", "name", "mark") == [
        ("Ann Lee", "doer", "Lee", 1),
        ("freed", "act", "free", 1),
        ("the hostages", "done to", None, 1),
    ]


def test_an_actor_is_marked_wherever_it_is_meant(talks):
    assert shown(talks, Layer.ACTOR, "name", "of") == [("Ann Lee", "Lee", "Lee"), ("Ann Lee", "Lee", "Lee")]


def test_copies_of_a_passage_have_the_same_number():
    same = "The river rose by two metres overnight and the old bridge was closed to all traffic from the north. "
    made = corpus([("North", same + "It rained."), ("South", same + "It snowed.")])
    (one, other) = of_layer(layers(made), Layer.SHARED).rows(named=True)
    assert (one["outlet"], other["outlet"], one["mark"], other["mark"]) == ("North", "South", 1, 1)


def test_without_a_language_model_quotations_and_terms_are_marked():
    made = corpus([("North", TALKS)])
    assert layers(made)["layer"].unique().sort().to_list() == ["quotation", "term"]
    assert shown(made, Layer.QUOTATION, "name", "cue")[0] == ("“It rained,”", None, None)


def test_furniture_holds_no_marks():
    assert layers(in_furniture(corpus([("North", TALKS)]))).is_empty()


def test_every_row_opens_to_its_sentence(talks):
    table = check(layers(talks), LAYERS)
    found = evidence.sentences(talks, table)
    assert found.height == table.height
    assert found["text"][0] == "“It rained,” Ann Lee said, “all day.”"
