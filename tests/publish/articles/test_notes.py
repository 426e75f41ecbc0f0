import re

from analysis.publish.addresses import article_addresses
from analysis.publish.articles.notes import notes
from tests.deep import deep
from tests.tiny import corpus

SAYS = "“The river rose by two metres overnight,” Ann Lee said. “It will rise again,” she added.\nOfficials said that it rained."


def told(made, article="a"):
    """Sentence, layers and words of each note."""
    found = notes(made, article_addresses(made.articles["article_id"]))[article]
    return [
        (note.sentence + 1, [str(layer) for layer in note.layers], re.sub("<[^>]+>", "", note.html)) for note in found
    ]


def test_a_speaker_has_one_note_a_line():
    assert told(deep(("North", SAYS))) == [
        (1, ["quotation"], "Ann Lee (“said” and “added”): 11 words quoted"),
        (3, ["paraphrase"], "Officials (“said”): 3 words in paraphrase"),
    ]


def test_a_quotation_says_who_else_prints_it():
    made = deep(
        ("North", "“The river rose by two metres overnight,” Ann Lee said."),
        ("South", "It rained. Ann Lee said “the river rose by two metres overnight” and left."),
    )
    assert told(made)[-1] == (1, ["quotation"], "Also quoted in South&nbsp;§2 (all 7 words).")
    assert told(made, "b")[-1] == (2, ["quotation"], "Also quoted in North&nbsp;§1 (all 7 words).")


def test_shared_copy_says_who_has_it_and_links_there():
    same = "The river rose by two metres overnight and the old bridge was closed to all traffic from the north. "
    made = corpus([("North", same + "It rained."), ("South", "It snowed. " + same)])
    found = notes(made, article_addresses(made.articles["article_id"]))["a"]
    assert [note.html for note in found] == [
        '<strong>Also printed by</strong> <a href="articles/b.html#s2">South&nbsp;§2</a>: word for word.'
    ]


def test_without_a_language_model_nobody_is_said_to_speak():
    assert told(corpus([("North", SAYS)])) == []


def test_names_are_escaped():
    made = deep(("<North>", SAYS), ("<South>", SAYS))
    html = "".join(note.html for note in notes(made, article_addresses(["a", "b"]))["a"])
    assert "&lt;South&gt;" in html
    assert "<South>" not in html
