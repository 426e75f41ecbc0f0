import pytest

from analysis.charts import house, outlet_colours, style
from analysis.charts.look import Look, look, looking, set_look
from analysis.charts.terms import draw_mentions
from analysis.questions import terms
from tests.charts.layout import collisions, outside
from tests.publish.exported import story


@pytest.fixture(autouse=True)
def _as_the_house_has_it():
    yield
    set_look()


def test_a_figure_has_its_own_width():
    with house("column", width=120) as size:
        assert (round(size.width / style.MM), size.type_size) == (120, 7.5)
        figure = draw_mentions(terms.mentions(story())).get_figure()
        assert round(figure.get_size_inches()[0] / style.MM) == 120
        assert (collisions(figure), outside(figure)) == ([], [])
    with house("column") as size:
        assert round(size.width / style.MM) == 89


def test_a_chart_of_some_outlets_keeps_the_colours_of_all():
    everywhere = outlet_colours(["East", "North", "South"])
    assert outlet_colours(["North", "South"]) != {name: everywhere[name] for name in ("North", "South")}
    with house(outlets=["South", "North", "East", "North"]):
        assert outlet_colours(["South", "North"]) == {name: everywhere[name] for name in ("North", "South")}
    assert look().outlets == ()


def test_an_own_colour_stays_with_its_outlet():
    with house(palette={"North": "navy"}):
        assert outlet_colours(["East", "North"]) == {"East": style.OUTLET_COLOURS[0], "North": "#000080"}


def test_a_look_holds_for_what_follows_and_a_block_changes_it():
    set_look(width=100, palette={"North": "#162F4A"}, language="de", dpi=600)
    assert look().changed() == {"width": 100, "palette": {"North": "#162F4A"}, "language": "de", "dpi": 600}
    with looking(language="fr", width=None):
        assert (look().language, look().width) == ("fr", 100)
    assert look().language == "de"
    set_look()
    assert look().changed() == {}


def test_a_look_is_as_before_after_an_error_too():
    with pytest.raises(ZeroDivisionError), house(language="es"):
        _ = 1 / 0
    assert look() == Look()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"width": 20}, "width must be a number, 60 to 600 mm; it is 20. Give one like 150."),
        ({"width": 601.5}, "width must be a number, 60 to 600 mm; it is 601.5. Give one like 150."),
        ({"width": "x"}, "width must be a number, 60 to 600 mm; it is 'x'. Give one like 150."),
        ({"width": True}, "width must be a number, 60 to 600 mm; it is True. Give one like 150."),
        ({"dpi": 10}, "dpi must be a number, 72 to 1200 dots per inch; it is 10. Give one like 300."),
        (
            {"palette": "navy"},
            "palette must be outlets with their colours; it is 'navy'. Give each outlet a colour of its own, like "
            'palette={"North": "#162F4A"}.',
        ),
        ({"language": "xx"}, "language must be one of en, de, fr, es, not 'xx'."),
    ],
)
def test_what_can_not_be_used_is_refused(given, message):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        set_look(**given)
    assert str(caught.value) == message
    assert look() == Look()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"width": "x"}, "width must be a number, 60 to 600 mm; it is 'x'. Give one like 150."),
        (
            {"outlets": "North"},
            "outlets must be a list of names; it is 'North'. Write it like outlets=['North', 'South'].",
        ),
        ({"outlets": 5}, "outlets must be a list of names; it is 5. Write it like outlets=['North', 'South']."),
        ({"outlets": [5]}, "outlets must be a list of names; it is [5]. Write it like outlets=['North', 'South']."),
        ({"context": ["page"]}, "context must be one of column, page, slide, brief, not ['page']."),
    ],
)
def test_the_house_refuses_in_one_sentence_what_can_not_be_used(given, message):
    with pytest.raises(ValueError) as caught, house(**given):  # noqa: PT011
        pass
    assert str(caught.value) == message
    assert look() == Look()
