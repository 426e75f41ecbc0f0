from lxml import html

from analysis.publish.site.words import MOST, texts_of

PAGE = html.fromstring(
    '<article><h1>War</h1><p>One  two.</p><section id="how"><h2>How?</h2><ul><li>a<p>inner</p></li><li>b</li></ul>'
    '<p class="hint">scroll to see all</p><table><tr><td>cell</td></tr></table>'
    "<details><summary>Folded</summary><p>Behind.</p></details></section>"
    '<p><span class="sentence" id="s1">First.<a class="address" href="#s1">§1</a></span> '
    '<span id="s2">Second.</span></p><div class="notes"><p>Again.</p></div></article>'
)


def test_each_text_has_the_address_before_it():
    assert list(texts_of(PAGE, folded=False)) == [
        ("", "War"),
        ("", "One two."),
        ("how", "How?"),
        ("how", "inner"),
        ("how", "b"),
        ("s1", "First."),
        ("s2", "Second."),
    ]


def test_what_unfolds_is_looked_through_where_nothing_else_holds_it():
    found = {text: name for name, text in texts_of(PAGE, folded=True)}
    assert found["Behind."] == "how"
    assert "Folded" in found


def test_a_text_is_named_once_and_cut_where_it_is_no_sentence():
    long = "word " * 400
    page = html.fromstring(f'<article><p>{long}</p><p>x</p><p>x</p><span id="s3">{long}end</span></article>')
    texts = [text for _, text in texts_of(page, folded=True)]
    assert [len(text) for text in texts] == [MOST, 1, len(long) + 3]
