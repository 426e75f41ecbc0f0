import base64
import io
import json

import pytest
from PIL import Image

from analysis.publish.site.pictures import CARD, MOST_DRAWN, Pictures, box, card, lighter


def png(colour="#ff0000", size=(40, 20)):
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, "PNG")
    return made.getvalue()


@pytest.fixture
def figures(tmp_path):
    """Two figures, of which the first brings its typeface."""
    for stem, style in (("00-a", "@font-face{}"), ("00-b", "")):
        (tmp_path / f"{stem}.svg").write_text(f"<svg><style>{style}</style></svg>")
        (tmp_path / f"{stem}.png").write_bytes(png(size=(900, 450)))
        about = {"stem": stem, "caption": "C", "alt": f"alt {stem}", "size_mm": [9, 9]}
        (tmp_path / f"{stem}.json").write_text(json.dumps(about | {"files": {f"{stem}.svg": "", f"{stem}.png": ""}}))
    return tmp_path


def test_a_page_shows_drawings_only_where_all_bring_their_typeface_and_are_light(figures, tmp_path):
    pictures = Pictures(tmp_path / "source", figures)
    assert pictures.draws(["alt 00-a"])
    assert not pictures.draws(["alt 00-a", "alt 00-b"])
    (figures / "00-a.svg").write_text("@font-face" + " " * MOST_DRAWN)
    assert not pictures.draws(["alt 00-a"])


def test_a_chart_is_a_drawing_or_pixels_with_its_words_and_size(figures, tmp_path):
    pictures = Pictures(tmp_path / "source", figures)
    data = base64.b64encode(png()).decode()
    about = {"alt": "alt 00-a", "width": 20, "height": 10}
    drawn = pictures.chart(data, about, "01-x-01", drawn=True)
    assert 'src="_static/figures/00-a.svg" alt="alt 00-a" width="20" height="10" loading="lazy"' in drawn
    assert 'src="_static/figures/01-x-01.png"' in pictures.chart(data, about, "01-x-01", drawn=False)
    assert 'src="_static/figures/01-x-02.png"' in pictures.chart(data, {"alt": "unknown"}, "01-x-02", drawn=True)
    assert {path.name for path in pictures.folder.iterdir()} == {"00-a.svg", "01-x-01.png", "01-x-02.png"}


def test_a_preview_is_small_and_leads_to_the_figure(figures, tmp_path):
    pictures = Pictures(tmp_path / "source", figures)
    shown = pictures.preview("00-b", 'a "b"')
    assert '<a class="preview" href="_static/figures/00-b.png">' in shown
    assert 'alt="a &quot;b&quot;" width="210" height="105"' in shown
    with Image.open(pictures.folder / "00-b-preview.png") as made:
        assert made.size == (420, 210)


def test_lighter_pixels_show_the_same():
    noisy = io.BytesIO()
    Image.effect_noise((80, 80), 4).convert("RGB").save(noisy, "PNG")
    made = lighter(noisy.getvalue())
    assert len(made) < len(noisy.getvalue())
    with Image.open(io.BytesIO(made)) as one:
        assert one.size == (80, 80)
    assert lighter(png()) == min(lighter(png()), png(), key=len)


def test_a_picture_of_unknown_size_has_none():
    assert "width" not in box("a.png", "x", None, None)


def test_the_card_has_the_size_that_previews_show():
    with Image.open(io.BytesIO(card("A title " * 40, ["East", "West"]))) as made:
        assert made.size == CARD
        assert len(made.convert("RGB").getcolors(99999)) > 3
