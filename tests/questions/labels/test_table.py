from dataclasses import replace

from analysis.questions.labels import labels, phrases
from analysis.schema.vocabulary import LabelClass
from tests import tiny
from tests.questions.labels.telling import ACTORS, corpus

TEXT = "The terror group Hamas agreed. “Hamas, a brave movement, will win,” Lee said."


def test_a_label_has_its_place_and_its_voice():
    made = corpus(TEXT)
    table = labels(made)
    text = made.articles["text"][0]
    assert [text[start:stop] for start, stop in table.select("start", "stop").iter_rows()] == [
        "terror",
        "brave movement",
    ]
    assert table["voice"].to_list() == ["outlet", "quoted"]
    assert table["phrase"].to_list() == ["The terror group Hamas", "a brave movement"]
    assert set(table["place"]) == {"lede"}


def test_a_label_is_plain_where_it_says_by_itself_what_somebody_is():
    made = corpus("Former Ohio governor Ann Lee met Iran-backed Hamas. The Ohio teacher Ann Lee left.")
    plain = dict(labels(made).select("label", "plain").iter_rows())
    assert plain == {"former governor": True, "Ohio": False, "Iran-backed": True, "teacher": True}


def test_phrases_known_already_give_the_same_labels():
    made = corpus(TEXT)
    assert labels(made, phrases(made)).equals(labels(made))


def test_a_storys_own_list_decides():
    made = replace(corpus(TEXT), labels={"terror group": "legal"})
    assert labels(made)["class"].to_list()[0] == LabelClass.LEGAL


def test_the_case_of_the_first_letter_makes_no_other_label():
    made = corpus(
        "Chipmaker Hamas rose. It was the chipmaker Hamas.",
        "House Speaker Ann Lee spoke.",
        "house speaker Ann Lee left.",
    )
    found = labels(made)["label"].to_list()
    assert set(found) <= {"chipmaker", "House speaker", "house speaker", "speaker"}
    assert len({label.lower() for label in found}) == len(set(found))


def test_a_story_that_no_model_has_read_has_no_labels():
    made = replace(tiny.corpus([("North", TEXT)]), actors=ACTORS)
    assert labels(made).is_empty()
    assert labels(corpus(TEXT, actors=())).is_empty()
