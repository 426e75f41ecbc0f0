"""Blocks of the article: those whose words were found, and those that plainly belong beside them."""

import lxml.html

from analysis.intake.pages.blocks import blocks_of, words_of
from analysis.intake.pages.extract import chosen, found_text, without
from tests.intake.pages.page_texts import PAGE, PARAGRAPHS


def texts(source, found):
    return [block.text for block in chosen(blocks_of(lxml.html.document_fromstring(source)), words_of(found))]


ONE, TWO, THREE, FOUR = PARAGRAPHS
REST = "<p>" + "Other words stand here. " * 60 + "</p>"


def test_a_paragraph_that_was_not_found_is_taken_beside_those_that_were():
    source = f"<div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>"
    assert texts(source, f"{ONE} {THREE}") == [ONE, TWO, THREE]


def test_a_further_element_of_the_same_name_is_taken_with_it():
    source = f'<div class="a"><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div><hr><div class="a"><p>{FOUR}</p></div>'
    assert texts(source, f"{ONE} {TWO} {THREE}") == [ONE, TWO, THREE, FOUR]
    assert texts(source.replace('<hr><div class="a">', '<hr><div class="b">'), f"{ONE} {TWO} {THREE}") == [
        ONE,
        TWO,
        THREE,
    ]


def test_short_words_are_taken_inside_the_article_only():
    source = (
        f"<ul><li>Monday</li></ul><div><p>{ONE}</p><h2>Monday</h2><p>{TWO}</p></div><div><div><p>Monday</p></div></div>"
    )
    assert texts(source, f"{ONE} {TWO}") == [ONE, "Monday", TWO]


def test_a_line_that_is_all_link_is_none_of_it():
    source = f"<div><p>{ONE}</p><p><a>More about the bridges of this town and others</a></p><p>{TWO}</p></div>"
    assert texts(source, f"{ONE} More about the bridges of this town and others {TWO}") == [ONE, TWO]


def test_what_the_site_calls_a_promotion_is_none_of_it():
    source = f'<div><p>{ONE}</p><div class="related"><p>{THREE}</p></div><p>{TWO}</p></div>{REST}'
    assert texts(source, f"{ONE} {THREE} {TWO}") == [ONE, TWO]


def test_nothing_found_is_nothing_chosen():
    assert texts(f"<p>{ONE}</p>", "") == []


def test_the_text_of_a_page_is_found():
    assert PARAGRAPHS[0] in " ".join(found_text(lxml.html.document_fromstring(PAGE.decode())).split())


def test_a_copy_without_elements_keeps_what_follows_them():
    root = lxml.html.document_fromstring("<p>a<b>c</b>d</p>")
    assert without(root, [root.find(".//b")]).text_content() == "ad"
    assert root.text_content() == "acd"
