"""Which acts are told plainly: each sentence of two sides, France and Spain, and a reader’s yes or no."""

import pytest

from analysis.story.concepts import Concept, Term
from tests.questions.agency.acts import act, acts

LEES = (
    Concept("Ann Lee", (Term("Ann Lee", ("Ann Lee", "Lee")),)),
    Concept("Tom Lee", (Term("Tom Lee", ("Tom Lee",)),)),
)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("France bought a bridge.", "buy"),
        ("Rebels, whom France armed, bought a bridge.", "arm"),
        ("France met the mayor and bought a bridge.", "buy"),
        ("Spain was sued by the mayor.", "sue"),
        ("The mayor read a letter signed by France.", "sign"),
        ("France left the talks after it lost the vote, and it sued Spain.", "sue"),
    ],
)
def test_main_and_relative_clauses_passives_and_participles_before_by_are_plain(text, verb):
    assert act(text, verb)["plain"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The mayor said that France bought a bridge.", "buy"),
        ("France left the talks, buying a bridge.", "buy"),
        ("The mayor left when France bought a bridge.", "buy"),
        ("France opposed the plan.", "oppose"),
        ("France trailed Spain in the polls.", "trail"),
        ("France edged out Spain.", "edge"),
        ("France left. It bought a bridge.", "buy"),
        ("The storm helped Spain.", "help"),
        ("France declined to buy a bridge.", "decline"),
    ],
)
def test_reports_participles_attitudes_ranks_particles_and_other_sentences_pronouns_are_not(text, verb):
    assert not act(text, verb)["plain"]


def test_a_last_name_that_two_actors_share_is_not_plain_and_neither_is_a_relative_of_the_name():
    text = "Tom Lee met the mayor. Lee bought a bridge. Ann Lee sold a bridge. Lee Jr. closed the road."
    plain = {one["predicate"]: one["plain"] for one in acts(text, actors=LEES)}
    assert (plain["buy"], plain["sell"], plain["close"]) == (False, True, False)


def test_what_is_done_to_a_persons_team_is_not_plainly_done_to_the_person():
    lee = (Concept("Ann Lee", (Term("Ann Lee", ("Ann Lee",)),)),)
    assert not act("The mayor sued Ann Lee’s team.", "sue", actors=lee)["plain"]
    assert act("The mayor sued Ann Lee.", "sue", actors=lee)["plain"]


def test_harm_is_plain_where_it_has_somebody_or_something_that_it_is_done_to():
    assert act("French troops killed 12 Spaniards.", "kill")["plain"]
    assert act("The killing of 12 Spaniards shocked the mayor.", "killing")["plain"]
    assert not act("The massacre shocked the mayor.", "massacre")["plain"]


@pytest.mark.parametrize(
    ("text", "verb", "plain"),
    [
        ("A storm destroyed the argument.", "destroy", False),
        ("A storm destroyed the bridge.", "destroy", True),
        ("France was accused of assaulting the soldiers.", "assault", False),
        ("The night ended with ten people killed.", "kill", True),
    ],
)
def test_harm_in_a_figure_of_speech_or_behind_a_charge_is_not_plain(text, verb, plain):
    assert act(text, verb)["plain"] == plain
