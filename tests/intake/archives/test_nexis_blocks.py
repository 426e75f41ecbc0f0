"""The lines above the labels of older Nexis files."""

from datetime import date

from analysis.intake.archives.export_labels import Field
from analysis.intake.archives.nexis_blocks import article_from, outlet_first
from analysis.intake.archives.nexis_record import NOT_DISPLAYED, Block
from analysis.schema.vocabulary import Zone


def middle(*lines):
    return Block(lines, centred=True)


def left(*lines):
    return Block(lines)


def test_outlet_day_and_headline_are_known_by_their_places():
    head, rest = outlet_first(
        [middle("The Paper"), middle("May 10, 2018", "City Edition"), left("A port;", "opens")], titled=False
    )
    assert (head.outlet, head.published, head.headline, rest) == ("The Paper", date(2018, 5, 10), "A port; opens", [])


def test_a_copyright_above_the_outlet_is_none():
    for above in (
        middle("Copyright 2018 A Company", "The Paper"),
        middle("Copyright 2018 A Company, All", "Rights Reserved"),
    ):
        head, _ = outlet_first([above, middle("The Paper"), left("A port")], titled=False)
        assert (head.outlet, head.headline) == ("The Paper", "A port")


def test_programmes_and_notes_in_the_middle_are_no_headline():
    lines = [
        middle("A Channel"),
        middle("Prepared by a service"),
        middle("May 10, 2018"),
        middle("SHOW: News 6 PM"),
        left("A port"),
    ]
    head, rest = outlet_first(lines, titled=False)
    assert (head.outlet, head.headline, rest) == ("A Channel", "A port", [])


def test_a_headline_with_a_label_leaves_the_lines_to_the_text():
    head, rest = outlet_first([middle("The Paper"), left("One.")], titled=True)
    assert (head.headline, rest) == (None, [left("One.")])


def test_a_day_alone_is_no_outlet():
    head, _ = outlet_first([middle("May 10, 2018")], titled=False)
    assert (head.outlet, head.published) == (None, date(2018, 5, 10))
    assert outlet_first([], titled=False)[0].outlet is None


def test_a_copyright_below_is_part_of_no_field():
    blocks = [
        middle("The Paper"),
        left("A port"),
        Block(("x",), Field.SECTION, "S"),
        left("One."),
        Block(("A ship.",), Field.CAPTION, "G"),
    ]
    found = article_from([*blocks, middle("Copyright 2018 A Company", "All Rights Reserved")], "article 1")
    assert (found.of(Zone.BODY), found.of(Zone.CAPTION)) == (["One."], ["A ship."])


def test_what_the_archive_could_not_show_is_told():
    found = article_from([left("We are sorry but there is an error in this document and more.")], "article 1")
    assert (found.parts, found.without_text) == ([], NOT_DISPLAYED)
