"""What the versions of a fact share: its name, and the articles that tell as much."""

import pytest

from analysis.questions.alignment.segments import segments
from analysis.questions.alignment.shared import Sharing
from tests.deep import deep
from tests.tiny import corpus


def told(*articles, speakers=None):
    """The one fact of the first sentence of each article: its name, and the articles that tell it. speakers: article -> who
    says its sentence. None where nothing is left of it."""
    made = segments(corpus([(name, text) for name, text in articles]))
    names = dict(enumerate(made.texts))
    whole = [number for number, is_whole in enumerate(made.table["whole"]) if is_whole]
    ids = made.table["article_id"].to_list()
    spoken = {
        number: frozenset(speakers[ids[number]].split())
        for number in names
        if speakers is not None and ids[number] in speakers
    }
    found = list(Sharing(made, names, spoken).facts([whole]))
    return (names[found[0].name], sorted({ids[one] for one in found[0].versions})) if found else None


BRIDGE = "The town council approved a new bridge."


def test_a_fact_is_named_by_what_all_versions_share():
    long = "The town council approved a new bridge, while farmers sold ripe apples to hungry tourists near old mills."
    assert told(
        ("A", long), ("B", long.replace("farmers sold ripe apples to hungry tourists near old mills", "rain fell"))
    ) == (
        "The town council approved a new bridge",
        ["a", "b"],
    )


def test_a_whole_sentence_names_a_fact_where_the_others_tell_it_as_well():
    assert told(("A", BRIDGE), ("B", BRIDGE)) == (BRIDGE, ["a", "b"])


def test_an_article_that_tells_something_else_of_the_matter_is_left_out():
    other = "A new bridge costs twelve million dollars, engineers from three countries and forty barges with cranes."
    assert told(("A", BRIDGE), ("B", BRIDGE), ("C", other)) == (BRIDGE, ["a", "b"])


def test_a_few_words_of_two_long_sentences_are_no_fact():
    council = "The town council approved a new bridge across the wide river beside the old mill on Monday."
    farmers = "Farmers from forty villages approved a new bridge over the lake, and paid for barges with cranes."
    assert told(("A", council), ("B", farmers)) is None


def test_a_topic_is_no_fact():
    assert told(("A", "Voters discussed the new bridge."), ("B", "Rust ruined every new bridge nearby.")) is None


@pytest.mark.parametrize(("speaker", "is_one"), [("Lee", True), ("Ann Lee", True), ("Bob Ray", False)])
def test_a_short_statement_of_two_persons_is_two(speaker, is_one):
    found = told(("A", BRIDGE), ("B", BRIDGE), speakers={"a": "Ann Lee", "b": speaker})
    assert found == ((BRIDGE, ["a", "b"]) if is_one else None)


def test_many_same_words_are_one_statement_whoever_is_taken_for_the_speaker():
    text = "The town council approved a new stone bridge across the river Dale near the old mill."
    assert told(("A", text), ("B", text), speakers={"a": "Ann Lee", "b": "Bob Ray"}) == (text, ["a", "b"])


def test_who_says_it_is_no_part_of_what_is_told():
    assert told(("A", f"{BRIDGE[:-1]}, somebody said."), ("B", BRIDGE)) is not None


def test_a_name_in_one_piece_goes_before_one_in_pieces():
    made = segments(corpus([("A", BRIDGE), ("B", "On Monday the town council approved a new bridge.")]))
    whole = [number for number, is_whole in enumerate(made.table["whole"]) if is_whole]
    names = dict(enumerate(made.texts)) | {whole[0]: "… council … approved a new bridge."}
    (found,) = Sharing(made, names, {}).facts([whole])
    assert names[found.name] == "On Monday the town council approved a new bridge."
    assert not list(Sharing(made, names | {whole[1]: "… council … a new bridge …"}, {}).facts([whole]))


def test_two_sentences_that_share_one_thing_alone_say_different_things_of_it():
    wanted = "The builders wanted a steel barrier and a concrete wall near Dale."
    lacking = "The plan had money for a steel barrier and a concrete wall, but farmers doubted it on Monday."
    made = segments(deep(("A", wanted), ("B", lacking)))
    whole = [number for number, is_whole in enumerate(made.table["whole"]) if is_whole]
    names = dict(enumerate(made.texts))
    assert not list(Sharing(made, names, {}).facts([whole]))
    built = segments(deep(("A", wanted), ("B", lacking.replace("had money for", "wanted"))))
    assert list(Sharing(built, dict(enumerate(built.texts)), {}).facts([whole]))
