from fontTools.ttLib import TTFont

from analysis.publish.site.assets import write_assets


def test_pages_bring_their_style_scripts_and_typeface(tmp_path):
    write_assets(tmp_path, "T", ["East"])
    static = tmp_path / "_static"
    names = {path.name for path in static.iterdir()}
    assert names >= {"page.css", "print.css", "page.js", "search.js", "favicon.svg", "card.png", "OFL.txt"}
    assert (tmp_path / "conf.py").is_file()
    assert (tmp_path / "theme" / "layout.html").is_file()
    small = static / "SourceSansPro-Regular.woff"
    assert small.stat().st_size < 40_000
    assert {ord("é"), ord("→"), ord("“")} <= set(TTFont(small).getBestCmap())
    for line in (static / "page.css").read_text().splitlines():
        if line.startswith("@font-face"):
            assert line.split('url("')[1].split('"')[0] in names
