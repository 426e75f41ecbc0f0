import pytest

from analysis.schema.vocabulary import Status
from tests.units.clauses.telling import told_of

BODY = "\n\nThe town was quiet on Monday. Nobody came to the market, and the shops stayed closed all day long."


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The army killed the men.", "killed"),
        ("The army managed to stop the attack.", "stop"),
        ("Israel began to bomb the north.", "bomb"),
        ("The two sides continued to exchange fire.", "exchange"),
        ("The army used to bomb the village.", "bomb"),
        ("Soldiers had to kill the dog.", "kill"),
        ("Thousands were forced to flee their homes.", "flee"),
        ("Hamas is believed to have killed the hostages.", "killed"),
        ("She was the first to die.", "die"),
        ("She is one of the youngest women ever to enter the house.", "enter"),
        ("He did not say that Hamas killed the hostages.", "killed"),
        ("The man was not charged but released.", "released"),
        ("The minister condemned the attack.", "attack"),
        ("Israel will condemn the attack.", "attack"),
        ("They call the attack an act of war.", "attack"),
        ("Lee met the council after her return.", "return"),
        ("After the premier’s return, the council will vote.", "return"),
        ("After Lee’s attack on the town, she will meet the council.", "attack"),
        ("The council did not vote until the premier met the envoy.", "met"),
    ],
)
def test_what_is_told_as_done(text, predicate):
    assert told_of(text)[predicate][1] == Status.TOLD


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The army did not kill the men.", "kill"),
        ("The army didn't kill the men.", "kill"),
        ("The army never attacked the village.", "attacked"),
        ("The toll cannot be verified.", "verified"),
        ("No soldiers were killed.", "killed"),
        ("Nobody was hurt.", "hurt"),
        ("Neither the army nor the police killed the man.", "killed"),
        ("The soldiers were neither killed nor captured.", "captured"),
        ("The army failed to stop the attack.", "stop"),
        ("Hamas refused to free the hostages.", "free"),
        ("The army denied killing the journalists.", "killing"),
        ("They left without killing anyone.", "killing"),
        ("The army prevented the men from leaving.", "leaving"),
        ("There was no attack on the camp.", "attack"),
    ],
)
def test_what_is_negated(text, predicate):
    assert told_of(text)[predicate][1] == Status.NEGATED


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The army will kill the men.", "kill"),
        ("After the premier’s return from Rome, she will meet the council.", "return"),
        ("The text won’t be released until the board approves it in October.", "approves"),
        ("The council needs to pass the bill before the new board takes the office.", "takes"),
        ("The premier has decided not to send a team until after he met the envoy.", "met"),
        ("The premier reportedly canceled the meeting.", "canceled"),
        ("They spoke of a day when protesters allegedly hurled stones at the house.", "hurled"),
        ("Upon his arrival in Rome, Roe is expected to meet the Pope.", "arrival"),
        ("Israel may have killed its own citizens.", "killed"),
        ("Hamas must release the hostages.", "release"),
        ("The army tried to kill the commander.", "kill"),
        ("Israel is going to attack Iran.", "attack"),
        ("The hostages are set to be released on Sunday.", "released"),
        ("Israel is expected to withdraw its troops.", "withdraw"),
        ("Israel threatened to resume the fight.", "resume"),
        ("Hamas agreed to release and return all captives.", "return"),
        ("The minister demanded that Israel stop the attacks.", "stop"),
        ("Israel is considering attacking Iran.", "attacking"),
        ("If Hamas frees the hostages, Israel will leave.", "frees"),
        ("There will be a fight if no deal is reached.", "reached"),
        ("Did Israel bomb the hospital?", "bomb"),
        ("Free the hostages now!", "Free"),
        ("Plans for the deportation of migrants were shelved.", "deportation"),
        ("He called for the release of all prisoners.", "release"),
        ("The release of the hostages will begin on Sunday.", "release"),
        ("The plan aims to secure the release of hostages.", "release"),
        ("The threat of an attack worried us.", "attack"),
        ("The families demand the release of the men.", "release"),
        ("A possible attack on Iran worried us.", "attack"),
        ("Netanyahu to deploy team to Doha" + BODY, "deploy"),
        ("She accused the police of murder.", "murder"),
        ("The man was charged with the murder of his wife.", "murder"),
        ("The army was accused of killing the men.", "killing"),
        ("He denounced the alleged killing of the men.", "killing"),
        ("Allegations of torture were made on Monday.", "torture"),
    ],
)
def test_what_is_not_told_as_done(text, predicate):
    assert told_of(text)[predicate][1] == Status.NOT_DONE


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The town is defended by nobody.", "defended", Status.NEGATED),
        ("Lee had neither met Ray nor hired him.", "hired", Status.NEGATED),
        ("Twenty of the hostages are thought to be hiding.", "hiding", Status.NOT_DONE),
        ("The law prohibits the mayor from spending money.", "spending", Status.NEGATED),
        (
            "If Lee closes the port and abandons the talks with the union by leaving, we will sue.",
            "abandons",
            Status.NOT_DONE,
        ),
        (
            "If Lee closes the port and abandons the talks with the union by leaving, we will sue.",
            "leaving",
            Status.NOT_DONE,
        ),
        ("Lee plans to discuss the deal when he meets Ray.", "meets", Status.NOT_DONE),
        ("Lee wished the council would vote this week, before Ray leaves.", "leaves", Status.NOT_DONE),
        ("Lee always smiles when he meets Ray.", "meets", Status.TOLD),
        ("The only way to stop the man is to lock the door.", "stop", Status.NOT_DONE),
        ("With critics accusing him of lying, Lee may have hurt his case.", "accusing", Status.TOLD),
    ],
)
def test_what_stands_beside_a_plan_a_ban_or_a_condition(text, predicate, status):
    assert told_of(text)[predicate][1] == status


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The council voted to approve the plan.", "approve", Status.TOLD),
        ("The council is set to vote to approve the plan.", "approve", Status.NOT_DONE),
        ("The council voted to build a bridge.", "build", Status.NOT_DONE),
        ("The council has the votes to approve the plan.", "approve", Status.NOT_DONE),
    ],
)
def test_what_a_vote_does_is_done_where_it_was_held(text, predicate, status):
    assert told_of(text)[predicate][1] == status


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The town can be sued if it had a part in attacks that killed farmers.", "killed", Status.NOT_DONE),
        ("The town can be sued if it had a part in the attacks that killed farmers.", "killed", Status.TOLD),
        ("The bridge will close if there is an attack on the town.", "attack", Status.NOT_DONE),
    ],
)
def test_a_condition_only_supposes_what_is_not_known_yet(text, predicate, status):
    assert told_of(text)[predicate][1] == status


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The army has to stop the attacks.", "stop", Status.NOT_DONE),
        ("The army had to stop the attacks.", "stop", Status.TOLD),
        ("Lee has yet to be told of the deal.", "told", Status.NEGATED),
        ("Lee went on to marry the mayor.", "marry", Status.TOLD),
        ("Lee almost hit the mayor.", "hit", Status.NOT_DONE),
        ("Lee was alleged to have killed the men.", "killed", Status.NOT_DONE),
        ("Had Lee hidden the money, he would be rich.", "hidden", Status.NOT_DONE),
        ("The families want the hostages freed.", "freed", Status.NOT_DONE),
        ("Lee wished the mayor had resigned.", "resigned", Status.NOT_DONE),
        ("The mayor wants to make sure that Lee pays.", "pays", Status.NOT_DONE),
        ("The mayor wants to ensure that Lee pays.", "pays", Status.NOT_DONE),
        ("Lee rejected reports that the army killed the men.", "killed", Status.NOT_DONE),
        ("Lee confirmed reports that the army killed the men.", "killed", Status.TOLD),
        ("Israel will stop the attacks once the hostages are freed.", "freed", Status.NOT_DONE),
        ("The mayor ensured that Lee paid.", "paid", Status.TOLD),
        ("The rule is meant to help farmers win prizes by letting in more cows.", "win", Status.NOT_DONE),
        ("The rule is meant to help farmers win prizes by letting in more cows.", "letting", Status.NOT_DONE),
        ("The police began an inquiry on allegations that he filed false reports.", "filed", Status.NOT_DONE),
        ("The police began an inquiry on allegations that he took bribes and hid them.", "hid", Status.NOT_DONE),
    ],
)
def test_what_is_asked_supposed_ensured_or_nearly_done(text, predicate, status):
    assert told_of(text)[predicate][1] == status


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("He wants to block Lee from being elected.", "elected", Status.NOT_DONE),
        ("The court blocked Lee from being elected.", "elected", Status.NEGATED),
        ("After being elected, Lee met the mayor.", "elected", Status.TOLD),
        ("The council is expected to vote on closing the pool.", "closing", Status.NOT_DONE),
        ("The union gave up its opposition to closing the mine.", "closing", Status.NOT_DONE),
        ("The mayor is open to cutting pay.", "cutting", Status.NOT_DONE),
        ("The mayor admitted to cutting pay.", "cutting", Status.TOLD),
        ("Lee opted against writing a letter.", "writing", Status.NOT_DONE),
        ("Lee has toyed with selling the farm.", "selling", Status.NOT_DONE),
        ("Lee held off closing the pool.", "closing", Status.NOT_DONE),
        ("Lee stopped short of calling the mayor.", "calling", Status.NEGATED),
        ("Lee pleaded guilty to selling arms.", "selling", Status.TOLD),
        ("The army called off the attack.", "attack", Status.NOT_DONE),
        ("In the event of an attack, the town will be closed.", "attack", Status.NOT_DONE),
        ("In the case of the attack, a man was arrested.", "attack", Status.TOLD),
        ("In exchange for the release of prisoners, Hamas would free the hostages.", "release", Status.NOT_DONE),
        ("In exchange for the release of prisoners, Hamas freed the hostages.", "release", Status.TOLD),
    ],
)
def test_what_stands_behind_a_preposition_or_a_particle(text, predicate, status):
    assert told_of(text)[predicate][1] == status


def test_a_hyphened_adjective_and_a_comparison_are_no_act():
    found = told_of("Combined with other money, the longest-serving member would have enough to leave.")
    assert not {"Combined", "serving"} & set(found)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("A court acquitted the man of murder.", "murder"),
        ("He was cleared of killing the men.", "killing"),
        ("The law protected the migrants from deportation.", "deportation"),
    ],
)
def test_what_somebody_is_cleared_of_or_kept_from_is_negated(text, predicate):
    assert told_of(text)[predicate][1] == Status.NEGATED


def test_what_somebody_is_convicted_of_is_told_as_done():
    assert told_of("A court convicted the man of the murder of his wife.")["murder"][1] == Status.TOLD


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The mayor contended that Lee attacked the council.", "attacked"),
        ("The mayor claimed that Lee stole the money.", "stole"),
        ("He ignored the official’s recommendation that Mr. Lee face a suspension.", "suspension"),
    ],
)
def test_what_is_only_claimed_or_recommended_is_not_told_as_done(text, predicate):
    assert told_of(text)[predicate][1] == Status.NOT_DONE


def test_what_somebody_faced_is_told_as_done():
    assert told_of("Lee faced a suspension of two weeks.")["suspension"][1] == Status.TOLD
