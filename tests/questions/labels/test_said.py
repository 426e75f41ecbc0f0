import pytest

from tests.questions.labels.telling import found

PREDICATES = [
    ("Hamas is a local organisation.", ["organisation"]),
    ("Lee, who is a local nurse, left.", ["nurse"]),
    ("Lee has been a banker and a poet.", ["banker", "poet"]),
    ("Hamas remains popular.", ["popular"]),
    ("Lee was mum on the plan.", []),
    ("They will leave if Lee is a fool.", []),
    ("Hamas was described as a movement.", ["movement"]),
    ("It helped turn Lee into a local critic.", ["critic"]),
    ("It helped turn Lee into a US supporter.", ["supporter of US"]),
    ("Lee was turned into a critic.", ["critic"]),
    ("It did not turn Lee into a critic.", []),
    ("Lee turned into a side street.", []),
    ("Hamas is not a terrorist organisation.", []),
    ("Hamas is no movement.", []),
    ("Hamas could be a partner.", []),
    ("Hamas was once a partner.", []),
    ("Lee formerly was a banker.", []),
    ("It is time for Lee to be a responsible member.", []),
    ("They want Lee to become a member.", []),
    ("Lee did become a member.", ["member"]),
    ("Is Hamas a movement?", []),
    ("They asked whether Hamas is a movement.", []),
    ("He denied that Hamas is a movement.", []),
    ("He did not say that Hamas is a movement.", []),
    ("They refused and never called Hamas a movement.", []),
]


CLAIMS = [
    ("They called Hamas a terrorist group.", ["terrorist group"]),
    ("The mayor described Lee as a fool.", ["fool"]),
    ("Hamas was described by the mayor as a movement.", ["movement"]),
    ("The mayor said that Lee is a fool.", ["fool"]),
    ("The mayor fears that Lee has become a danger.", ["danger"]),
    ("The widely accepted narrative that Lee was the adult in the room came to annoy them.", ["adult"]),
    ("Hamas was described as a movement.", []),
    ("Lee is a fool.", []),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_what_somebody_in_the_article_says_is_a_claim(text, expected):
    assert [label for _, label, part in found(text) if part == "claim"] == expected


@pytest.mark.parametrize(("text", "expected"), PREDICATES)
def test_what_somebody_is_said_to_be(text, expected):
    assert [label for _, label, part in found(text) if part == "predicate"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They thanked Ann Lee, the French army and the people.", []),
        ("Ann Lee, a teacher and mother of three, left.", ["teacher", "mother"]),
        ("They mocked the deal that was made by Ann Lee, a centerpiece of the plan.", []),
        ("Ann Lee, her son-in-law, left.", ["son-in-law"]),
        ("For those like Lee who have opposed her, a dangerous opponent, it was hard.", []),
    ],
)
def test_a_person_is_set_beside_nouns_for_people_and_not_beside_the_next_of_a_list(text, expected):
    assert [label for _, label, part in found(text) if part == "apposition"] == expected


def test_a_word_that_praises_or_blames_is_one_label_with_the_noun_that_is_said():
    assert found("Lee is a brutal dictator.") == [("Lee", "brutal dictator", "adjective")]
    assert found("Lee is a Danish nurse.") == [("Lee", "Danish", "adjective"), ("Lee", "nurse", "predicate")]


def test_what_a_clause_behind_a_phrase_says_is_said_too():
    labels = [label for _, label, _ in found("Ann Lee, the teacher who became governor, spoke.")]
    assert labels == ["teacher", "governor"]


def test_what_is_compared_is_no_more_than_that():
    assert ("Lee", "oldest", "adjective") in found("Lee became the oldest president on Monday.")


def test_what_is_said_of_some_is_no_label_of_all():
    assert "soldier" not in [label for _, label, _ in found("They met 90 Israelis, most of them soldiers.")]
    assert ("Israel", "soldier", "apposition") in found("They met the Israelis, soldiers of the first army, at noon.")
