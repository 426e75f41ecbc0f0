import pytest

from tests.questions.labels.telling import actor, found, phrased


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The deal was agreed with Palestinian group Hamas on Monday.",
            [("Hamas", "Palestinian", "adjective"), ("Hamas", "group", "head")],
        ),
        (
            "The Palestinian terror group Hamas said so.",
            [
                ("Hamas", "Palestinian", "adjective"),
                ("Hamas", "terror group", "compound"),
            ],
        ),
        (
            "The Iranian-backed Hamas militia fired rockets.",
            [("Hamas", "Iranian-backed", "participle"), ("Hamas", "militia", "head")],
        ),
        ("Iran-backed Hamas agreed to the plan.", [("Hamas", "Iran-backed", "participle")]),
        ("Talks between the Greeks and the American Resistance began.", [("US", "resistance", "head")]),
        (
            "Israeli Prime Minister Ann Lee spoke on Monday.",
            [("Lee", "Israeli", "adjective"), ("Lee", "prime minister", "title")],
        ),
        ("Strategic Affairs Minister Ann Lee spoke.", [("Lee", "strategic affairs minister", "title")]),
        (
            "Israel’s Prime Minister Ann Lee spoke.",
            [("Lee", "Israel’s", "possessor"), ("Lee", "prime minister", "title")],
        ),
        ("Chief of Staff Ann Lee spoke.", [("Lee", "chief of staff", "title")]),
        ("Terror chief Ann Lee spoke.", [("Lee", "terror chief", "compound")]),
        ("Mr. Lee spoke on Monday.", []),
        ("They met in southern Israel.", []),
    ],
)
def test_a_name_is_called_what_stands_before_it(text, expected):
    assert found(text) == expected


def test_people_who_are_of_a_country_are_called_by_their_noun():
    assert found("Two Israeli soldiers met American officials.") == [
        ("Israel", "Israeli", "adjective"),
        ("Israel", "soldier", "head"),
        ("US", "American", "adjective"),
        ("US", "official", "head"),
    ]
    assert ("Hamas", "militant", "head") in found("They were killed by Hamas militants.")
    assert ("US", "negotiator", "head") in found("They met American and European negotiators.")


@pytest.mark.parametrize(
    "text",
    [
        "The Hamas leader died.",
        "Israeli strikes went on.",
        "A Hamas-run ministry said so.",
        "He is an Israel supporter.",
        "The Israeli newspaper was sold.",
        "Israeli negotiator Tom Ray spoke.",
        "The US ally agreed.",
        "His Cabinet met in Israel and Palestinian towns.",
        "They met US Jewish community leaders.",
        "They were accused of that by President Lee aides.",
    ],
)
def test_what_is_about_somebody_else_calls_the_actor_nothing(text):
    assert found(text) == []


def test_what_is_set_beside_a_name_is_a_phrase_of_its_own():
    text = "Hamas, the militant group that rules Gaza, said so. A former governor, Ann Lee, agreed."
    assert phrased(text) == [
        ("Hamas", "Hamas"),
        ("Hamas", "the militant group"),
        ("Lee", "A former governor"),
        ("Lee", "Ann Lee"),
    ]
    assert found(text) == [
        ("Hamas", "militant", "adjective"),
        ("Hamas", "group", "apposition"),
        ("Lee", "former governor", "adjective"),
    ]


def test_a_list_is_no_apposition():
    assert found("Lee, aides and reporters left.") == []


def test_what_stands_after_of_belongs_to_the_noun():
    assert found("Lee, the chairman of the party, spoke.") == [
        ("Lee", "chairman", "apposition"),
        ("Lee", "of party", "of"),
    ]
    assert phrased("Lee, the chairman of the party, spoke.")[1] == ("Lee", "the chairman of the party")


def test_whose_supporter_somebody_is_belongs_to_the_noun():
    assert found("Lee, a staunch supporter of Israel, spoke.") == [
        ("Lee", "staunch supporter of Israel", "adjective"),
    ]


def test_a_body_with_an_owner_without_name_is_no_owners():
    both = (actor("Union", "union"), actor("Miners", "miners"))
    assert found("The miners’ union said so.", both) == [
        ("Miners", "miner", "head"),
        ("Union", "miners’", "possessor"),
        ("Union", "union", "head"),
    ]


def test_a_whole_name_is_one_phrase_and_the_son_is_another():
    assert phrased("President Ann Lee spoke.") == [("Lee", "President Ann Lee")]
    assert phrased("They met Ann Lee Jr. on Monday.") in ([], [("Lee", "Ann Lee Jr.")])


def test_a_body_of_a_person_is_not_the_person():
    assert found("Lee’s office said so.") == []
    assert found("Israel’s army said so.") == [("Israel", "army", "head")]
