import io

import matplotlib.pyplot as plt
import pytest
from PIL import Image

from analysis.publish.pixels import possible_dpi
from tests.publish.exported import contents, export


def test_a_picture_says_what_it_shows(tmp_path):
    files = contents(export(tmp_path, alt="Two dots: “North” قناة."))
    with Image.open(io.BytesIO(files["png"])) as picture:
        picture.load()
        assert {name: str(text) for name, text in picture.text.items()} == {
            "Title": "War <b>",
            "Description": "Two dots: “North” قناة.",
            "Comment": "A caption.",
            "Software": "source-framing 0.1.0",
        }
        assert picture.text["Description"].lang == "en"
        assert picture.mode == "RGB"
        assert round(picture.info["dpi"][0]) == 300


@pytest.mark.parametrize("dpi", [72, 150, 600])
def test_a_picture_has_the_dots_that_were_asked_for(tmp_path, dpi):
    files = contents(export(tmp_path, dpi=dpi))
    with Image.open(io.BytesIO(files["png"])) as picture:
        assert picture.size[0] == int(89 / 25.4 * dpi)


def test_the_picture_for_a_screen_is_small_and_looks_the_same(tmp_path):
    made = export(tmp_path)
    with Image.open(io.BytesIO(made.png)) as screen, Image.open(tmp_path / "02-terms.png") as whole:
        halved = whole.reduce(2)
        assert screen.size == halved.size
        assert screen.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
        apart = [abs(one - other) for one, other in zip(screen.convert("RGB").tobytes(), halved.tobytes(), strict=True)]
        assert max(apart) <= 24
    assert len(made.png) < (tmp_path / "02-terms.png").stat().st_size / 3


def test_a_figure_of_very_many_rows_has_fewer_dots():
    tall = plt.figure(figsize=(0.3, 250))
    assert possible_dpi(tall, 300) == 240
    assert possible_dpi(tall, 100) == 100
    plt.close(tall)
