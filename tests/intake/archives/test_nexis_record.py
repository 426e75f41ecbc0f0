"""Blocks of an article by their labels."""

from datetime import date

from analysis.intake.archives.export_labels import Field
from analysis.intake.archives.nexis_record import NO_TEXT, Block, Head, article_of, gather, without_text
from analysis.intake.article import Article, Part
from analysis.schema.vocabulary import Zone


def test_the_text_stands_behind_its_label():
    blocks = [
        Block(("A port",)),
        Block(("Ann Lee",), Field.BYLINE, "Byline"),
        Block(("and Tom",)),
        Block((), Field.TEXT),
        Block(("One.",)),
    ]
    record = gather(blocks)
    assert [block.text for block in record.head] == ["A port"]
    assert record.fields == {Field.BYLINE: ["Ann Lee", "and Tom"]}
    assert [block.text for block in record.body] == ["One."]


def test_without_that_label_it_begins_behind_any_other():
    for field in (Field.BYLINE, Field.APART):
        record = gather(
            [
                Block(("A port",)),
                Block(("x",), field, "X"),
                Block(("One.",)),
                Block(("y",), Field.LANGUAGE, "Y"),
                Block(("z",)),
            ]
        )
        assert [block.text for block in record.body] == ["One."]


def test_pictures_go_on_where_no_text_was_seen():
    record = gather([Block(("A ship.", "A crane."), Field.CAPTION, "Graphic"), Block(("A quay.",))])
    assert (record.fields, record.body) == ({Field.CAPTION: ["A ship.", "A crane.", "A quay."]}, [])


def test_what_follows_the_closing_line_is_left_out():
    assert gather([Block((), Field.TEXT), Block(("One.",)), Block((), Field.END), Block(("Two.",))]).body == [
        Block(("One.",))
    ]


def test_the_labels_of_an_article_may_hold_its_headline_and_its_day():
    blocks = [
        Block(("A port",), Field.HEADLINE, "Headline"),
        Block(("May 10, 2018",), Field.DATE, "Date"),
        Block(("One.",)),
    ]
    found = article_of(gather(blocks), Head(outlet="The Paper"), "article 1")
    assert (found.headline, found.published, found.outlet) == ("A port", date(2018, 5, 10), "The Paper")


def test_an_article_made_one_without_text_keeps_its_headline_as_a_note():
    article = Article("article 1", [Part(Zone.HEADLINE, "A port"), Part(Zone.BODY, "One.")])
    without_text(article, NO_TEXT)
    assert (article.parts, article.without_text, article.notes) == ([], NO_TEXT, ["Its headline is “A port”."])
    bare = Article("article 2")
    without_text(bare, NO_TEXT)
    assert bare.notes == []
