from analysis.publish.articles.layers import layers, of_layer
from analysis.publish.articles.term_notes import term_notes
from analysis.schema.vocabulary import Layer
from tests.tiny import concept, corpus


def notes(*pairs):
    return [
        (article, sentence, html.replace("<strong>people held</strong>: ", ""))
        for article, sentence, html in term_notes(of_layer(layers(corpus(pairs)), Layer.TERM))
    ]


def test_a_note_says_what_is_written_here_and_elsewhere():
    assert notes(
        ("North", "It rained. The hostages wait. Free the hostages, and the captives."),
        ("South", "The captives wait."),
        ("East", "The captives. Captives wait for the hostages."),
    ) == [
        (
            "a",
            1,
            "“hostages” twice and “captives” once here. Elsewhere “captives” in East (2 of 3) and South (1 of 1).",
        ),
        ("b", 0, "“captives” once here. Elsewhere “hostages” in North (2 of 3)."),
        ("c", 0, "“captives” twice and “hostages” once here. Elsewhere “hostages” in North (2 of 3)."),
    ]


def test_where_all_write_the_same_there_is_no_note():
    assert notes(("North", "The hostages wait."), ("South", "Free the hostages. Captives wait. Hostages sleep.")) == []


def test_an_outlet_that_writes_two_terms_equally_often_differs_only_from_a_third():
    assert notes(("North", "The hostages wait."), ("South", "Hostages and captives wait.")) == []


def test_quoted_terms_are_not_the_outlets_choice():
    found = notes(("North", "“The captives are in good health, all of them,” he said."), ("South", "Hostages wait."))
    assert found == [("a", 0, "“captives” once (quoted) here. Elsewhere “hostages” in South (1 of 1).")]


def test_what_is_denied_is_not_counted():
    assert notes(("North", "They are not hostages. Captives wait."), ("South", "Captives wait.")) == []


def test_one_outlet_has_nobody_to_be_compared_with():
    assert notes(("North", "The hostages wait."), ("North", "The captives wait.")) == []


def test_names_are_escaped():
    ((_, _, html), _) = notes(("<b>", "The hostages wait."), ("<i>", "The captives wait."))
    assert "<i>" not in html
    assert "&lt;i&gt; (1 of 1)" in html


def test_a_note_quotes_the_words_that_are_printed():
    pause = concept("the pause", deal=("deal", "pact"), truce="truce")
    made = corpus([("North", "The pact holds. A deal."), ("South", "The truce holds.")], pause)
    found = [html for _, _, html in term_notes(of_layer(layers(made), Layer.TERM))]
    assert found == [
        "<strong>the pause</strong>: “deal” or “pact” twice here. Elsewhere “truce” in South (1 of 1).",
        "<strong>the pause</strong>: “truce” once here. Elsewhere “deal” or “pact” in North (2 of 2).",
    ]
