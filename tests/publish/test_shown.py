from analysis.publish.shown import Shown, boxed, mark, not_shown, nothing, place, unfolding
from tests.test_escape import NASTY, shown


def test_a_page_gets_html_and_everything_else_plain_text():
    made = Shown("<p>a</p>", "a")
    assert (made._repr_html_(), repr(made)) == ("<p>a</p>", "a")


def test_a_place_is_counted_from_one_and_names_its_article():
    assert place("a", 11) == '<span class="place" data-article="a" data-sentence="12">§12</span>'
    page = shown(place(NASTY, 0))
    assert page.tags == {("span", (("class", "place"), ("data-article", NASTY), ("data-sentence", "1")))}
    assert page.runs == ["§1"]


def test_what_is_cut_is_said():
    assert not_shown(1, "row") == "1 more row is not shown."
    assert not_shown(1200, "row") == "1,200 more rows are not shown."


def test_what_is_marked_has_a_class_and_no_style_of_its_own():
    assert mark("a &amp; b") == '<mark class="mark">a &amp; b</mark>'


def test_labels_and_heads_are_only_words():
    assert shown(boxed("", NASTY)).tags == {
        ("div", (("class", "shown scroll"), ("role", "group"), ("aria-label", NASTY), ("tabindex", "0")))
    }
    assert {name for name, _ in shown(unfolding(NASTY, "")).tags} == {"style", "details", "summary", "span"}
    assert {name for name, _ in shown(nothing(NASTY).html).tags} == {"p", "span"}
