import json

import pytest
from markdown_it import MarkdownIt

from analysis.publish.gallery import files_of, manifests, write_gallery
from tests.test_escape import NASTY, shown


def manifest(folder, stem, caption="A caption.", alt="Two dots.", files=None):
    files = [f"{stem}.{ending}" for ending in ("svg", "pdf", "png", "csv")] if files is None else files
    about = {"stem": stem, "caption": caption, "alt": alt, "size_mm": [89.0, 50.5], "files": dict.fromkeys(files, "")}
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


def test_every_table_of_a_figure_has_its_link(tmp_path):
    manifest(tmp_path, "a", files=["a.svg", "a.csv", "a-marks.csv"])
    (about,) = manifests(tmp_path)
    assert files_of(about) == ["a.svg", "a.csv", "a-marks.csv", "a.json"]
    assert "[svg](a.svg) · [csv](a.csv) · [marks.csv](a-marks.csv) · [json](a.json) ·" in write_gallery(
        tmp_path
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["../a.csv", "b.csv", "a-../../x.csv", "a.py", "/etc/passwd", "a-b.svg", "a.csv\n"])
def test_a_manifest_that_names_files_of_others_is_none(tmp_path, name):
    manifest(tmp_path, "a", files=["a.svg", name])
    assert manifests(tmp_path) == []


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
