from analysis.publish.markdown import raw


def test_no_run_of_backticks_ends_a_block_of_html():
    assert raw("<p>a</p>") == "```{raw} html\n<p>a</p>\n```"
    assert raw("<p>```\n````\n</p>") == "`````{raw} html\n<p>```\n````\n</p>\n`````"
