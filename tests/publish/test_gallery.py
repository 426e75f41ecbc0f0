import json

from markdown_it import MarkdownIt

from analysis.publish.gallery import manifests, write_gallery
from tests.test_escape import NASTY, shown


def manifest(folder, stem, caption="A caption.", alt="Two dots."):
    about = {"stem": stem, "caption": caption, "alt": alt, "size_mm": [89.0, 50.5]}
    (folder / f"{stem}.json").write_text(json.dumps(about), encoding="utf-8")


def test_each_figure_has_its_words_and_files(tmp_path):
    manifest(tmp_path, "b")
    manifest(tmp_path, "a-1", "What’s it?")
    assert [about["stem"] for about in manifests(tmp_path)] == ["a-1", "b"]
    path = write_gallery(tmp_path)
    assert path == tmp_path / "README.md"
    assert path.read_text(encoding="utf-8").split("\n")[5:13] == [
        "## a\\-1",
        "",
        "![Two dots\\.](a-1.png)",
        "",
        "What’s it?",
        "",
        "[svg](a-1.svg) · [pdf](a-1.pdf) · [png](a-1.png) · [csv](a-1.csv) · [json](a-1.json) · 89.0 × 50.5 mm",
        "",
    ]


def test_hostile_captions_are_only_words(tmp_path):
    manifest(tmp_path, "a", caption=NASTY, alt=NASTY)
    page = shown(MarkdownIt("commonmark").render(write_gallery(tmp_path).read_text(encoding="utf-8")))
    assert NASTY in page.runs
    images = [dict(attributes) for tag, attributes in page.tags if tag == "img"]
    assert images == [{"src": "a.png", "alt": NASTY}]
    links = {dict(attributes)["href"] for tag, attributes in page.tags if tag == "a"}
    assert links == {f"a.{ending}" for ending in ("svg", "pdf", "png", "csv", "json")}
    assert {tag for tag, _ in page.tags} == {"h1", "h2", "p", "img", "a", "code"}


def test_no_figures_make_a_gallery_without_any(tmp_path):
    assert "##" not in write_gallery(tmp_path).read_text(encoding="utf-8")


def test_the_gallery_is_the_same_when_nothing_changed(tmp_path):
    manifest(tmp_path, "a")
    first = write_gallery(tmp_path).read_bytes()
    assert write_gallery(tmp_path).read_bytes() == first
