"""What legends print for the signs of voices."""

from analysis.charts.signs import signs
from analysis.schema.vocabulary import Voice


def test_each_voice_has_its_entry_in_the_order_given():
    assert list(signs([Voice.QUOTED, Voice.OUTLET]).values()) == ["quotation", "own words"]
    assert list(signs([Voice.UNQUOTED, Voice.SCARE]).values()) == ["outside quotation marks", "scare quotes"]


def test_voices_that_are_drawn_alike_share_an_entry():
    assert signs(Voice) == {
        Voice.OUTLET: "own words or outside quotation marks",
        Voice.ATTRIBUTED: "paraphrase",
        Voice.QUOTED: "quotation",
        Voice.SCARE: "scare quotes",
    }
