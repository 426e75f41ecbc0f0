from analysis import findings


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
