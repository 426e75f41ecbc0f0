import io
from dataclasses import replace

import pytest
from pptx import Presentation

from analysis.publish.whole.model import Picture
from analysis.publish.whole.slides import slides


@pytest.fixture(scope="module")
def show(whole):
    assert slides(whole) == slides(whole)
    return Presentation(io.BytesIO(slides(whole)))


def test_each_finding_and_each_chart_has_a_slide(show, whole):
    assert [slide.shapes.title.text_frame.text for slide in show.slides] == [
        whole.title,
        "The finding",
        "What is it called?",
    ]


def test_what_limits_a_finding_is_in_the_notes(show):
    notes = show.slides[1].notes_slide.notes_text_frame.text
    assert "But: Two articles.\nAnother reading: By chance.\nSouth says “hostages” once." in notes
    assert "Figure: A caption." in show.slides[2].notes_slide.notes_text_frame.text


def test_a_chart_has_its_alt_text(show):
    pictures = [shape for shape in show.slides[2].shapes if shape.shape_type == 13]
    assert [shape._element._nvXxPr.cNvPr.get("descr") for shape in pictures] == ["Two dots."]
    assert pictures[0].left + pictures[0].width <= show.slide_width
    assert pictures[0].top + pictures[0].height <= show.slide_height


def test_a_long_title_is_smaller_and_what_is_below_it_begins_lower(whole):
    titles = ["What?", "What is it called? " * 7, "What is it called? " * 30]
    pictures = tuple(block for each in whole.chapters for block in each.blocks if isinstance(block, Picture))
    long = replace(whole, chapters=tuple(replace(whole.chapters[0], question=each, blocks=pictures) for each in titles))
    show = Presentation(io.BytesIO(slides(long)))
    shown = list(show.slides)[1:]
    heads = [slide.shapes.title for slide in shown]
    assert [head.text_frame.paragraphs[0].runs[0].font.size.pt for head in heads] == [24, 20, 16]
    for slide, head in zip(shown, heads, strict=True):
        [chart] = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert chart.top >= head.top + head.height
        assert chart.top + chart.height <= show.slide_height
