from analysis.publish.whole.model import Grid, Heading, Paragraph, Picture, Raw, Said
from analysis.schema import Unit


def kinds(chapter):
    return [type(block) for block in chapter.blocks]


def test_a_notebook_is_a_chapter_without_its_settings(whole):
    assert [(each.name, each.question) for each in whole.chapters] == [
        ("00-start", "What is compared?"),
        ("02-terms", "What is it called?"),
    ]
    assert kinds(whole.chapters[0]) == [Paragraph, Paragraph, Paragraph, Heading, Said, Grid]
    assert kinds(whole.chapters[1]) == [Picture, Grid, Heading, Raw]


def test_a_table_has_its_numbers_and_what_they_are(whole):
    grid = whole.chapters[0].blocks[-1]
    assert grid.title == "The finding"
    assert grid.rows[0] == ("=North <b>", "12 %", "1,234")
    assert grid.exact["share"].to_list() == [0.1234567, None, 1.0]
    assert grid.about["words"] == ("n", Unit.COUNT, "n")


def test_a_figure_is_found_in_its_folder(whole):
    picture = whole.chapters[1].blocks[0]
    assert (picture.stem, picture.alt, picture.caption) == ("02-terms", "Two dots.", "A caption.")
    assert sorted(picture.files) == ["pdf", "png", "svg"]
    assert picture.png.startswith(b"\x89PNG")
