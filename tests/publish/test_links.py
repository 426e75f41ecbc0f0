import nbformat

from analysis.publish.links import links, sentences_line, targets, without_dead_links, without_dead_pages

LIVE, DEAD = (
    f'<td><a href="#sentences-{name}">2</a><p>All. <a class="opens" href="#sentences-{name}">sentences</a></p>'
    for name in ("held", "war")
)


def notebook(*pages, opens=()):
    outputs = [nbformat.v4.new_output("display_data", data={"text/html": page}) for page in pages]
    outputs += [
        nbformat.v4.new_output("display_data", data={"image/png": "x"}, metadata={"image/png": {"opens": name}})
        for name in opens
    ]
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("x", outputs=outputs)])


def test_links_and_targets_are_found():
    made = notebook(LIVE, '<div id="sentences-held">', '<p id="other">', opens=["sentences-war"])
    assert targets(made) == ["sentences-held"]
    assert links(made) == ["sentences-held", "sentences-held", "sentences-war"]


def test_a_link_that_leads_nowhere_is_taken_away_and_its_number_stays():
    made = notebook(LIVE, DEAD, '<div id="sentences-held">', opens=["sentences-held", "sentences-war"])
    without_dead_links(made)
    shown = [output["data"].get("text/html") for output in made.cells[0].outputs]
    assert shown[:3] == [LIVE, "<td>2<p>All.</p>", '<div id="sentences-held">']
    assert [dict(output.metadata["image/png"]) for output in made.cells[0].outputs[3:]] == [
        {"opens": "sentences-held"},
        {},
    ]


def test_words_of_formulas_in_a_link_stay():
    made = notebook('<a href="#sentences-war"><span>$</span>5</a> <a href="#sentences-war">b</a>')
    without_dead_links(made)
    assert made.cells[0].outputs[0]["data"]["text/html"] == "<span>$</span>5 b"


def test_a_chart_with_sentences_has_a_line_below_it():
    assert sentences_line('a"') == '<p class="opens"><a href="#a&quot;">Sentences behind this chart</a></p>'
    assert sentences_line(None) == ""


def test_a_link_to_a_group_that_another_page_lacks_is_taken_away_and_its_number_stays():
    page = '<a class="page" href="02-terms.html#sentences-{}">{}</a>'
    other = '<a class="page" href="02-terms.html">the chart</a>'
    made = f"{page.format('held', 3)} of {page.format('war', 4)}, {other}"
    known = {"02-terms.html": ["sentences-held"]}
    assert without_dead_pages(made, known) == f"{page.format('held', 3)} of 4, {other}"
    assert without_dead_pages(made, {}) == f"3 of 4, {other}"
