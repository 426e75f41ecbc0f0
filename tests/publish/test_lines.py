from analysis.publish.lines import sentence, where

ROW = {
    "article_id": "a",
    "sentence": 4,
    "text": "Rain fell\nand <b>fell</b>.",
    "marks": [{"start": 0, "stop": 4}, {"start": 10, "stop": 13}],
    "zone": "body",
}


def test_a_sentence_has_its_marks_and_its_place():
    assert sentence(ROW, "x & y") == (
        '<bdi><mark class="mark">Rain</mark> fell <mark class="mark">and</mark> &lt;b&gt;fell&lt;/b&gt;.</bdi> '
        '<small>(<span class="place" data-article="a" data-sentence="5">§5</span>, x &amp; y)</small>'
    )
    other = sentence(ROW, "x", spans=[{"start": 5, "stop": 9}])
    assert '<bdi>Rain <mark class="mark">fell</mark> and' in other


def test_a_place_outside_the_body_says_so():
    assert where({**ROW, "zone": "caption"}, "x").endswith("</span>, caption, x")
    assert where({**ROW, "zone": None}, "x").endswith("</span>, x")
    assert where({**ROW, "_several": True}, "x").startswith("a <span")
