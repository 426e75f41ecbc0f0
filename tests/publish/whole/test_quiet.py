from dataclasses import replace

from analysis.publish.whole.model import Grid, Paragraph, Picture, Raw, Run, Said
from analysis.publish.whole.quiet import Quiet, without_texts
from tests.publish.whole.small import SENTENCE

TEXT = "One two three four five six seven eight nine ten. Another end."


def test_a_long_run_of_an_article_is_cut_to_its_first_words():
    quiet = Quiet((TEXT,))
    assert quiet.cut(f"He wrote “{TEXT[:48]}” today") == "He wrote “One two three four […]” today"
    assert quiet.cut("one two three four five six seven") == "one two three four five six seven"
    assert not quiet.holds("nine ten another")
    assert quiet.holds("ONE TWO three, four five six – seven eight")


def test_a_headline_may_be_named():
    assert not Quiet((TEXT,), (TEXT[:48],)).holds(TEXT[:48])


def test_nothing_of_the_articles_is_left(whole):
    bare = without_texts(whole)
    blocks = [block for chapter in bare.chapters for block in chapter.blocks]
    assert not bare.has_texts
    assert bare.sentences.is_empty()
    assert set(bare.articles["text"]) == {""}
    assert not any(isinstance(block, Raw) for block in blocks)
    assert SENTENCE[:60] not in str(bare)
    grids = [block for block in blocks if isinstance(block, Grid)]
    assert [row[3] for row in grids[1].rows] == ["The minister told reporters […]."] * 3
    assert grids[1].exact["said"].to_list() == ["The minister told reporters […]."] * 3
    assert any(isinstance(block, Said) for block in blocks)


def test_a_figure_stays_only_where_its_letters_are_known_to_be_its_own(whole, tmp_path):
    picture = next(block for chapter in whole.chapters for block in chapter.blocks if isinstance(block, Picture))
    printed = tmp_path / "a.svg"
    printed.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg"><text>{SENTENCE[:30]}</text><text>{SENTENCE[30:]}</text></svg>'
    )

    def left(files):
        chapter = replace(whole.chapters[0], blocks=(replace(picture, files=files),))
        return without_texts(replace(whole, chapters=(chapter,))).chapters[0].blocks[0]

    assert isinstance(left(picture.files), Picture)
    said = Run("A figure is left out here, since it prints sentences of the articles. ", slanted=True)
    for files in ({}, {"svg": printed}, {"svg": tmp_path / "none.svg"}):
        assert left(files) == Paragraph((said, Run(picture.alt)))
