"""The source of a verb by the parse, on sentences a reader can check by eye."""

import pytest

from analysis.annotate.attribution.source_rules import announced, by_rule, is_order, labelled, named_beside, signer
from tests.annotate.attribution.reading import article_of, words_of


def source(text, cue, content=""):
    """Who says what is said by ``cue``, a word of the text, by the rules."""
    article = article_of(text)
    said = [number for number, word in enumerate(article.words) if content and word in content.split()]
    return words_of(article, by_rule(article, article.words.index(cue), frozenset(said)))


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Ann Lee said that it rained.", "said", "Ann Lee"),
        ("Ann Lee looked up and said that it rained.", "said", "Ann Lee"),
        ("It rained, according to the mayor of York.", "according", "the mayor of York"),
        ("The claim of Ann Lee that it rained is new.", "claim", "Ann Lee"),
        ("The report was confirmed by the mayor.", "confirmed", "the mayor"),
        ("Ann Lee was quoted as saying that it rained.", "quoted", "Ann Lee"),
        ("Saying Bob Hill would win, Ann Lee left.", "Saying", "Ann Lee"),
    ],
)
def test_a_source_is_the_subject_owner_or_agent_of_its_verb(text, cue, expected):
    assert source(text, cue) == expected


def test_the_subject_of_a_passive_is_told_and_does_not_tell():
    assert source("Ann Lee was told that war goes on.", "told", "that war goes on") is None
    assert source("Ann Lee was told by the mayor that war goes on.", "told", "that war goes on") == "the mayor"


def test_the_sentence_before_a_colon_announces_who_speaks():
    article = article_of("Ann Lee had a word for them: “It rained all day.”")
    assert words_of(article, announced(article, article.words.index(":"))) == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“It rained all day.” — Ann Lee", "Ann Lee"),
        ("“It rained all day.”― Ann G. Lee, mayor of York", "Ann G . Lee"),
        ("“It rained all day.”\n— Ann Lee\nHe left.", "Ann Lee"),
        ("“It rained all day” — Ann Lee left.", None),
        ("“It rained all day” — and Lee left.", None),
        ("“It rained all day.” Ann Lee", None),
        ("“It rained all day.” — A B C D E F G H", None),
        ("“It rained all day.” —", None),
    ],
)
def test_the_name_behind_a_dash_signs_the_quotation_before_it(text, who):
    article = article_of(text)
    assert words_of(article, signer(article, article.quotations[0])) == who


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Ann Lee: “War goes on.”", "Ann Lee"),
        ("THE CHAIR: “War goes on.”", "THE CHAIR"),
        ("• Ann Lee: “War goes on.”", "Ann Lee"),
        ("It rained, said Ann Lee: “War goes on.”", None),
        ("The union said: “War goes on.”", None),
        ("“War goes on.”", None),
    ],
)
def test_a_label_before_a_colon_at_the_head_of_a_line_says_who_speaks(line, who):
    article = article_of(f"War goes on\nIt rained.\n{line}")
    assert words_of(article, labelled(article, article.quotations[0][0])) == who


@pytest.mark.parametrize(
    ("below", "who"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Ann Lee, mayor of York", "Ann Lee"),
        ("Ann Lee met the press.", None),
        ("The council met", None),
    ],
)
def test_a_name_in_the_line_below_a_quotation_says_who_speaks(below, who):
    article = article_of(f"War goes on\nIt rained.\n“War goes on for years.”\n{below}\nThe council met.")
    assert words_of(article, named_beside(article, article.quotations[0])) == who


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Prime Minister Ann Lee before taking off for Rome: “War goes on for years.”", "Ann Lee"),
        ("Ann Lee after the vote: “War goes on for years.”", "Ann Lee"),
        ("A last word about Ann Lee: “War goes on for years.”", None),
        ("Ann Lee heard a cry: “War goes on for years.”", None),  # its verb may be no cue
    ],
)
def test_the_name_a_line_without_a_verb_begins_with_says_who_speaks(line, who):
    article = article_of(f"War goes on\nIt rained.\n{line}\nThe council met.")
    assert words_of(article, named_beside(article, article.quotations[0])) == who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Look at the picture, and tell us what you think.", True),
        ("Tell us what you think.", True),
        ("The mayor will tell us what she thinks.", False),
        ("The mayor has come to tell us what she thinks.", False),
        ("They tell us what they think.", False),
    ],
)
def test_an_order_is_told_from_what_somebody_tells(text, expected):
    article = article_of(f"War goes on\n\nIt rained in the town.\n\n{text}")
    token = next(t for t, word in enumerate(article.lower_words) if word == "tell")
    assert is_order(article, token) is expected
