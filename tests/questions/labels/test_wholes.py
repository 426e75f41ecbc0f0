"""Labels as long as what they say."""

import pytest

from tests.questions.labels.telling import ACTORS, actor, found

MORE = (*ACTORS, actor("Palestinians", "Palestinian", "Palestinians"), actor("Guild", "Guild"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They showed the sapphire blue-eyed Lee.", [("Lee", "sapphire blue-eyed", "participle")]),
        (
            "It shows the Green League favorite Representative Ann Lee.",
            [("Lee", "Green League favorite", "adjective"), ("Lee", "representative", "title")],
        ),
        ("The US special envoy Ann Lee spoke.", [("Lee", "US", "compound"), ("Lee", "special envoy", "title")]),
        ("Lee is a brutal dictator.", [("Lee", "brutal dictator", "adjective")]),
        ("The Senate majority leader, Ann Lee, spoke.", [("Lee", "Senate majority leader", "apposition")]),
        (
            "Ann Lee, an ordained Southern Baptist minister, spoke.",
            [("Lee", "ordained", "participle"), ("Lee", "Southern Baptist minister", "adjective")],
        ),
        ("Sens. Tom Ray (Ky.) and Ann Lee spoke.", [("Lee", "Sens.", "title")]),
        ("The 112th Guild met Lee.", []),
        (
            "They freed 90 Palestinian inmates, many of them hardened terror convicts.",
            [
                ("Palestinians", "Palestinian", "adjective"),
                ("Palestinians", "inmate", "head"),
            ],
        ),
        (
            "Former Arkansas Rep. Ann Lee spoke.",
            [("Lee", "former Rep.", "adjective"), ("Lee", "Arkansas", "compound")],
        ),
        ("Department of Justice Director Ann Lee spoke.", [("Lee", "director", "title")]),
        ("The National Guild for Nurses President Ann Lee spoke.", [("Lee", "president", "title")]),
    ],
)
def test_a_label_is_neither_cut_out_of_a_name_nor_from_what_it_is_said_of(text, expected):
    assert [one for one in found(f"War goes on.\n\n{text}", MORE) if one[0] != "Guild"] == expected
