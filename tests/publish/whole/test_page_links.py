from analysis.publish.whole.page_links import placed

PLACE = '<span class="place" data-article="a &amp; b" data-sentence="12">§12</span>'


def test_a_place_leads_to_its_sentence():
    assert placed(PLACE, {"a & b": "a-b"}) == '<a class="place" href="#a-b-s12">§12</a>'
    assert placed(PLACE, {}) == "§12"


def test_what_needs_a_script_goes():
    assert placed('a<input type="search" oninput="x">b<script>1</script>c', {}) == "abc"
    assert placed("&lt;script&gt;", {}) == "&lt;script&gt;"


def test_a_link_to_a_notebook_leads_to_its_sentences_or_else_to_its_chapter():
    link = '<a class="page" href="02-terms.ipynb#sentences-held">3</a>'
    group = '<p id="sentences-held">'
    assert placed(f"{link}{group}", {}) == f'<a class="page" href="#sentences-held">3</a>{group}'
    assert placed(link, {}) == '<a class="page" href="#chapter-02">3</a>'
    chart = '<a class="page" href="02-terms.ipynb">chart</a>'
    assert placed(chart, {}) == '<a class="page" href="#chapter-02">chart</a>'
