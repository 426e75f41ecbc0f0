"""A notebook as a page: what came of its cells, without the cells."""

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.publish.shown import NO_ROWS
from analysis.publish.site import cells


def shown(data, **metadata):
    return new_output("display_data", data=data, metadata=metadata)


NOTEBOOK = new_notebook(
    cells=[
        new_markdown_cell("# War?\n\nWhat is it called?"),
        new_markdown_cell("## Settings\n\nChange them."),
        new_code_cell("SECRET = 1", metadata={"tags": ["parameters"]}),
        new_markdown_cell("To add an article, paste it."),
        new_code_cell("SECRET += 1"),
        new_markdown_cell("## The finding"),
        new_code_cell("SECRET", outputs=[shown({"text/html": '<div class="findings"><p>A <b>5</b> &lt; B</p></div>'})]),
        new_code_cell("SECRET", outputs=[shown({"image/png": "AAAA"}, **{"image/png": {"alt": "Five dots."}})]),
        new_markdown_cell("## Only text\n\nSee [more](01-more.ipynb)."),
        new_code_cell("", outputs=[shown({"text/markdown": "- [x](01-more.ipynb)"}), shown({"text/plain": "<7>"})]),
        new_code_cell(
            "",
            metadata={"tags": ["brief"]},
            outputs=[
                shown({"text/html": "<h1>In brief</h1>"}),
                shown({"text/html": '<a href="01-more.ipynb#x">A</a>'}),
                shown({"image/png": "BBBB"}, **{"image/png": {"alt": "Two dots."}}),
            ],
        ),
    ]
)


def test_a_page_has_no_code_and_no_section_that_only_sets_up():
    page = cells.page(NOTEBOOK, lambda data, about: f"<img alt='{about.alt}' src='{data}'>", ["01-more.ipynb"])
    assert "SECRET" not in page
    assert "Settings" not in page
    assert "paste" not in page
    assert [line for line in page.splitlines() if line.startswith("#")] == ["# War?", "## The finding", "## Only text"]
    assert "<img alt='Five dots.' src='AAAA'>" in page
    assert "<pre>&lt;7&gt;</pre>" in page


def test_links_to_notebooks_lead_to_pages():
    page = cells.page(NOTEBOOK, lambda *_: "", ["01-more.ipynb"])
    assert page.count("](01-more.md)") == 2
    assert "ipynb" not in page


def test_the_answer_is_what_was_found_first():
    assert cells.answer(NOTEBOOK) == "A <b>5</b> &lt; B"
    assert cells.plain(cells.answer(NOTEBOOK)) == "A 5 < B"
    assert cells.answer(new_notebook()) == ""


def test_the_answer_is_that_for_all_sides_up_to_a_caveat():
    parts = '<p>A.<a class="opens" href="#a">sentences</a></p><p>B.</p><p>C.</p><p>D.</p>'
    assert cells.answer(of_findings(parts)) == "A. B. C."
    assert cells.answer(of_findings("<p>A.</p><p><em>But:</em> x.</p><p>B.</p>")) == "A."


def of_findings(parts):
    """A notebook that has computed these paragraphs."""
    code = new_code_cell("", outputs=[shown({"text/html": f'<div class="findings">{parts}</div>'})])
    return new_notebook(cells=[new_markdown_cell("## The finding"), code])


def test_no_text_is_no_answer():
    assert cells.plain("") == ""


def picture(data, about):
    return f"<img alt='{about.get('alt', '')}' src='{data}'>"


def test_the_brief_is_what_its_cells_show_each_picture_beside_its_text():
    assert cells.brief(NOTEBOOK, picture, ["01-more.ipynb"]) == (
        "<h1>In brief</h1>"
        "<section class=\"told\"><a href=\"01-more.html#x\">A</a><img alt='Two dots.' src='BBBB'></section>"
    )
    assert cells.brief(new_notebook(), picture, []) == ""


def test_a_picture_of_the_brief_stands_beside_its_text_and_headings_a_level_higher():
    entry = shown({"text/html": '<h3>1. A &lt; B</h3><a href="01-more.ipynb">more</a>'})
    outputs = [entry, shown({"image/png": "AAAA"}, **{"image/png": {"alt": "Dots."}})]
    notebook = new_notebook(cells=[new_code_cell("", metadata={"tags": ["brief"]}, outputs=outputs)])
    assert cells.brief(notebook, picture, ["01-more.ipynb"]) == (
        '<section class="told"><h2>1. A &lt; B</h2><a href="01-more.html">more</a>'
        "<img alt='Dots.' src='AAAA'></section>"
    )


def test_pictures_are_known_by_their_words():
    assert cells.alts(NOTEBOOK) == ["Five dots.", "Two dots."]


def test_sections_with_nothing_to_show_are_named_at_the_end():
    def none():
        return new_code_cell("x", outputs=[shown({"text/html": "<p>-</p>", "text/plain": NO_ROWS})])

    said = new_code_cell("x", outputs=[shown({"text/html": '<div class="findings"><p>Nobody.</p></div>'})])

    def read():
        return new_markdown_cell("**How to read it.** A row is a word.\n\nRead on.")

    cells_of = [new_markdown_cell("# War?"), none(), new_markdown_cell("## Rows"), none(), read()]
    cells_of += [new_markdown_cell("### Who?"), said, none(), read()]
    page = cells.page(new_notebook(cells=cells_of), lambda *_: "", [])
    assert [line for line in page.splitlines() if line and not line.startswith("```")] == [
        "# War?",
        '<div class="output"><p>-</p></div>',
        "### Who?",
        '<div class="output"><div class="findings"><p>Nobody.</p></div></div>',
        "Read on.",
        "## What is not on this page",
        "These parts have nothing to show for this story:",
        "- Rows",
    ]
