from analysis import findings
from analysis.findings.reading import opening


def test_a_reading_is_plain_text_and_html():
    made = findings.Reading(
        "T", "S", "Q", "A", [findings.Finding("1 < 2 $a$", "But <b>", "Or $"), findings.Finding("Fine.")]
    )
    assert str(made) == "1 < 2 $a$\n  But: But <b>\n  Another reading: Or $\nFine."
    assert made._repr_html_() == (
        '<div class="findings"><p>1 &lt; 2 <span>$</span>a<span>$</span></p>'
        "<p><em>But:</em> But &lt;b&gt;</p><p><em>Another reading:</em> Or <span>$</span></p><p>Fine.</p></div>"
    )
    assert made.words == {"title": "T", "subtitle": "S", "source": "Q"}


def test_a_finding_leads_to_its_sentences_once_in_a_row():
    found = [findings.Finding("One."), findings.Finding("Two.", opens="sentences-war--two"), findings.Finding("Three.")]
    made = findings.Reading("T", "S", "Q", "A", opening([found[0], *found], "war"))
    assert made._repr_html_() == (
        '<div class="findings"><p>One. <a class="opens" href="#sentences-war">sentences</a></p><p>One.</p>'
        '<p>Two. <a class="opens" href="#sentences-war--two">sentences</a></p>'
        '<p>Three. <a class="opens" href="#sentences-war">sentences</a></p></div>'
    )
    assert str(made) == "One.\nOne.\nTwo.\nThree."


def test_a_name_with_a_stop_ends_a_sentence_with_one():
    assert findings.Finding("It is in the U.S.. They say …").text == "It is in the U.S. They say …"
    assert findings.Finding("They say so ...").text == "They say so ..."
