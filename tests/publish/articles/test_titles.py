import pytest

from analysis.publish.articles.titles import title_of


def row(layer, **known):
    plain = dict.fromkeys(("part", "name", "of", "cue", "negated"))
    return {**plain, "layer": layer, "voice": "outlet", **known}


@pytest.mark.parametrize(
    ("mark", "title"),
    [
        (row("term", name="hostages", of="people held"), "term: hostages (people held)"),
        (
            row("term", name="hostages", of="people held", negated=True),
            "term: hostages (people held; denied or questioned here)",
        ),
        (row("actor", name="Lee", of="Lee"), "actor: Lee"),
        (row("actor", name="Lee", of="her office"), "actor: Lee (her office)"),
        (row("event", part="doer", name="Lee"), "doer: Lee"),
        (row("event", part="done to"), "done to"),
        (row("quotation", voice="quoted", name="Ann Lee", cue="said"), "quotation: Ann Lee, “said”"),
        (row("quotation", voice="scare"), "scare quotes"),
        (row("paraphrase", voice="attributed", name="Ann Lee"), "paraphrase: Ann Lee"),
        (row("shared"), "copy shared with others"),
    ],
)
def test_what_a_mark_is(mark, title):
    assert title_of(mark) == title
