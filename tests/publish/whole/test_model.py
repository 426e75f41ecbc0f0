from analysis.publish.whole.model import Heading, Paragraph, Raw, Run, on_paper

TEXT = Paragraph((Run("x"),))


def test_a_heading_that_nothing_is_left_below_goes():
    blocks = [Heading(2, "a"), Raw("<p>", is_evidence=True), Heading(2, "b"), Heading(3, "c"), TEXT, Heading(2, "d")]
    assert list(on_paper(blocks)) == [Heading(2, "b"), Heading(3, "c"), TEXT]


def test_what_a_page_shows_as_html_gives_way_to_its_blocks():
    assert list(on_paper([Raw("<b>", is_evidence=False, blocks=(TEXT, TEXT))])) == [TEXT, TEXT]
