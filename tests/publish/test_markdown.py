from analysis.publish.markdown import raw, without_paragraphs


def test_no_run_of_backticks_ends_a_block_of_html():
    assert raw("<p>a</p>") == "```{raw} html\n<p>a</p>\n```"
    assert raw("<p>```\n````\n</p>") == "`````{raw} html\n<p>```\n````\n</p>\n`````"


def test_paragraphs_that_begin_so_go_and_the_others_stay():
    text = "**How.** A row.\n\nRead on.\n\n**Not.** It."
    assert without_paragraphs(text, "**How.**", "**Not.**") == "Read on."
    assert without_paragraphs(text, "A row") == text
