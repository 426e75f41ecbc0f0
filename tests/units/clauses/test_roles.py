import pytest

from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "predicate", "doer", "done_to"),
    [
        # relative clauses
        ("The people who were killed lived here.", "killed", None, "The people"),
        ("The hostages that Hamas took came home.", "took", "Hamas", "The hostages"),
        ("The bill, which the Senate passed in May, was signed.", "passed", "the Senate", "The bill"),
        ("The rocket that killed the boy was fired by Hamas.", "killed", "The rocket", "the boy"),
        ("The town he lived in was quiet.", "lived", "he", None),
        ("Trump, whose impasse over the budget stems from his demands, left.", "stems", "whose impasse", None),
        ("We met soldiers across the globe who plot to kill farmers.", "kill", "soldiers", "farmers"),
        ("We met Lee in Lyon; Ray left the town.", "met", "We", "Lee"),
        ("Ten farmers voted against her — a high number of rebels.", "voted", "Ten farmers", None),
        # times
        ("Lee served more than four years in the army.", "served", "Lee", None),
        ("Lee spent four years in the army.", "spent", "Lee", "four years"),
        # blame
        ("Lee shouted at Ray for closing the school.", "closing", "Ray", "the school"),
        # control
        ("Israel seeks to minimise harm.", "minimise", "Israel", "harm"),
        ("The premier urged Israel to stop the war.", "stop", "Israel", "the war"),
        ("The mayor called on the union to end the strike.", "end", "the union", "the strike"),
        ("The mayor made a bold call for Ann Lee to end the strike on Monday.", "end", "Ann Lee", "the strike"),
        ("The mayor left for Lyon to end the strike.", "end", "The mayor", "the strike"),
        ("Thousands were forced to flee their homes.", "flee", "Thousands", "their homes"),
        ("The mayor announced plans to raise the fees.", "raise", "The mayor", "the fees"),
        ("The mayor opposed plans to raise the fees.", "raise", None, "the fees"),
        ("Israel's decision to bomb the camp was criticised.", "bomb", "Israel", "the camp"),
        ("He was accused of killing his wife.", "killing", "He", "his wife"),
        ("The police accused him of stealing cars.", "stealing", "him", "cars"),
        ("He wanted to be released.", "released", None, "He"),
        # participles
        ("A strike hit the town, killing 12 people.", "killing", "A strike", "12 people"),
        ("The town was hit by a missile, killing 12 people.", "killing", "a missile", "12 people"),
        ("The town was hit on Monday, killing 12 people.", "killing", None, "12 people"),
        ("Captured by the army in May, the town was freed.", "Captured", "the army", "the town"),
        ("Police arrested a man carrying a knife.", "carrying", "a man", "a knife"),
        ("Gunmen shot his driver before fleeing.", "fleeing", "Gunmen", None),
        # coordination
        ("The army attacked and killed the men.", "attacked", "The army", "the men"),
        ("The army has killed, wounded or captured hundreds of men.", "wounded", "The army", "hundreds of men"),
        ("He was shot and killed by police.", "shot", "police", "He"),
        ("Hamas released three hostages and handed over the names.", "handed", "Hamas", "the names"),
        # reported clauses, appositions
        ("The army said that militants had attacked its base.", "attacked", "militants", "its base"),
        ("Russian forces shelled the city, the governor said.", "said", "the governor", None),
        ("Ann Lee, a doctor from Rafah, was shot by soldiers.", "shot", "soldiers", "Ann Lee"),
        ("They watched soldiers shoot the man.", "shoot", "soldiers", "the man"),
        # where the parse ties words to the wrong ones
        ("Three others — including the body of a soldier — held by Hamas were freed.", "held", "Hamas", "Three others"),
        ("The town thanked Ann Lee, whose son, Tom, was killed in May.", "killed", None, "whose son"),
        (
            "Police shot two miners on Friday and wounded more than a dozen others, witnesses and the union said.",
            "wounded",
            "Police",
            "more than a dozen others",
        ),
        ("Soldiers wounded ten men, two doctors and the mayor said.", "wounded", "Soldiers", "ten men"),
        ("Soldiers wounded ten men, two doctors and the mayor said.", "said", "two doctors and the mayor", None),
        ("The chief warned the council that response times would grow.", "grow", "response times", None),
        ("Lee announced on Thursday on the floor that Ray planned to sign the bill.", "sign", "Ray", "the bill"),
        (
            "He spoke despite his criticisms of former President Tom Ray for using it.",
            "using",
            "former President Tom Ray",
            "it",
        ),
        ("She accused the police of murder.", "accused", "She", "the police"),
        ("She accused the police of murder.", "murder", "the police", None),
        ("He threatened to strip the premier of his majority.", "strip", "He", "the premier"),
        ("It was a speech in which he ping-ponged from topic to topic.", "ponged", "he", None),
        # two objects, compounds with a hyphen
        ("The mayor gave her a medal.", "gave", "The mayor", "a medal"),
        ("Iran-backed fighters attacked the base.", "backed", "Iran", "Iran - backed fighters"),
        # nobody stands there
        ("Who killed the journalist?", "killed", None, "the journalist"),
        ("Lee has put off the vote, raising concerns over the plan.", "raising", None, "concerns"),
        ("Lee left the room, raising her hand.", "raising", "Lee", "her hand"),
        (
            "The guild has been beset with claims since farmers accused marchers of hurling stones, and in one instance, "
            "spitting on a nurse.",
            "spitting",
            "marchers",
            None,
        ),
        (
            "He said he pities the farmers and has raised money to feed them, but that KELPA undermines “core U.S. aims.”",
            "undermines",
            "KELPA",
            None,
        ),
    ],
)
def test_who_does_what_to_whom(text, predicate, doer, done_to):
    assert told_of(text)[predicate][2:] == (doer, done_to)


def test_a_verb_that_nothing_joins_to_the_one_before_has_no_doer():
    found = told_of(
        "Mr. Lee signed the package into law on Friday anyway to avoid a second shutdown after the impasse over border wall "
        "funding closed the doors of many agencies for 35 days and left 800,000 workers without pay."
    )
    assert [found[verb][2] for verb in ("signed", "closed", "left")] == ["Mr. Lee", None, None]
