from analysis.publish.whole.page_links import placed

PLACE = '<span class="place" data-article="a &amp; b" data-sentence="12">§12</span>'


def test_a_place_leads_to_its_sentence():
    assert placed(PLACE, {"a & b": "a-b"}) == '<a class="place" href="#a-b-s12">§12</a>'
    assert placed(PLACE, {}) == "§12"


def test_what_needs_a_script_goes():
    assert placed('a<input type="search" oninput="x">b<script>1</script>c', {}) == "abc"
    assert placed("&lt;script&gt;", {}) == "&lt;script&gt;"
