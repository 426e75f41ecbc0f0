"""Who says each term, and terms just outside the marks, on sentences a reader can check by eye."""

from dataclasses import replace

import polars as pl

from analysis.questions.terms.outside import outside, said_by
from analysis.schema import check, empty
from analysis.schema.terms import OUTSIDE, SAID_BY
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import ZoneType
from analysis.units.mentions import mentions
from tests.deep import deep
from tests.tiny import corpus, in_furniture

QUOTED = ("South", "“We want every hostage home by Friday,” Ann Lee said.")
BESIDE = ("North", "Ann Lee said the captives were “safe and well fed” on Monday.")


def looked_at(*pairs):
    made = deep(*pairs)
    return check(outside(made, mentions(made)), OUTSIDE)


def test_a_term_in_the_place_of_the_speakers_own_is_found():
    table = looked_at(BESIDE, QUOTED)
    assert table.select(
        "outlet", "matched", "speaker", "beside", "own_terms", "n_own", "own_outlets", "agrees"
    ).rows() == [("North", "captives", "Ann Lee", "safe and well fed", ["hostages"], 1, ["South"], False)]


def test_the_same_term_agrees():
    same = ("South", "“We want every captive home by Friday,” Ann Lee said.")
    assert looked_at(BESIDE, same).select("own_terms", "agrees").rows() == [(["captives"], True)]


def test_a_speaker_who_is_never_quoted_on_it_leaves_it_open():
    assert looked_at(BESIDE).select("own_terms", "n_own", "agrees").rows() == [([], 0, None)]


def test_another_speakers_word_is_not_held_against_it():
    other = ("South", "“We want every hostage home by Friday,” Bob Hill said.")
    assert looked_at(BESIDE, other)["agrees"].to_list() == [None]


def test_two_people_of_one_actor_are_not_compared():
    other = ("South", "“We want every hostage home by Friday,” Lee spokesman Bob Hill said.")
    made = deep(BESIDE, other)
    assert said_by(made, mentions(made))["actor"].to_list() == ["Lee", "Lee"]
    assert looked_at(BESIDE, other).select("own_terms", "agrees").rows() == [([], None)]


def test_what_a_body_says_elsewhere_is_another_mouths():
    said = ("North", "The Red Cross said the captives were “safe and well fed” on Monday.")
    quoted = ("South", "“We want every hostage home by Friday,” the Red Cross said.")
    assert looked_at(said, quoted)["agrees"].to_list() == [None]


def test_one_person_is_compared_under_any_form_of_the_name():
    quoted = ("South", "Mayor Ann Lee came. “We want every hostage home by Friday,” Lee said.")
    assert looked_at(BESIDE, quoted)["agrees"].to_list() == [False]


def test_the_strongest_case_stands_first():
    hill = [
        ("North", "Bob Hill said the captives were “tired and cold” on Monday."),
        ("South", "“We want every hostage home,” Bob Hill said. “No hostage is forgotten,” Bob Hill said."),
    ]
    open_one = ("East", "Tom Ray said the captives were “hungry but alive” on Monday.")
    table = looked_at(open_one, BESIDE, QUOTED, *hill)
    assert table.select("speaker", "n_own", "agrees").rows() == [
        ("Bob Hill", 2, False),
        ("Ann Lee", 1, False),
        ("Tom Ray", 0, None),
    ]


def test_a_pronoun_speaks_for_the_person_it_is_tied_to():
    pronoun = ("South", "Ann Lee came home. “We want every hostage home by Friday,” she said.")
    made = deep(pronoun)
    assert said_by(made, mentions(made))["speaker"].to_list() == ["Ann Lee"]
    assert looked_at(BESIDE, pronoun)["agrees"].to_list() == [False]


def test_what_a_speaker_denies_is_not_the_speakers_term():
    denied = ("South", "“They were never hostages, and we said so,” Ann Lee said on Monday.")
    assert looked_at(BESIDE, denied)["agrees"].to_list() == [None]
    made = deep(denied)
    assert said_by(made, mentions(made)).select("term", "speaker", "negated").rows() == [("hostages", "Ann Lee", True)]


def test_officials_of_two_articles_need_not_be_the_same():
    said = ("North", "Officials said the captives were “safe and well fed” on Monday.")
    quoted = ("South", "“We want every hostage home by Friday,” officials said.")
    assert looked_at(said, quoted)["agrees"].to_list() == [None]


def test_an_editors_word_in_brackets_is_not_the_speakers():
    inserted = ("South", "“We want [every hostage] home by Friday,” Ann Lee said.")
    assert looked_at(BESIDE, inserted)["agrees"].to_list() == [None]
    made = deep(inserted)
    assert said_by(made, mentions(made))["speaker"].to_list() == [None]


def test_a_term_right_at_the_marks_adjoins():
    table = looked_at(("North", "Ann Lee said “all the remaining living” captives would come home on Monday."))
    assert table.select("matched", "beside", "adjoins").rows() == [("captives", "all the remaining living", True)]
    assert looked_at(BESIDE)["adjoins"].to_list() == [False]


def test_a_paraphrase_without_a_quotation_is_not_looked_at():
    assert looked_at(("North", "Ann Lee said the captives were safe."), QUOTED).is_empty()


def test_the_outlets_own_sentence_is_not_looked_at():
    assert looked_at(("North", "The captives wait."), QUOTED).is_empty()


def test_furniture_is_not_looked_at():
    made = deep(BESIDE)
    assert outside(made, mentions(made)).height == 1
    aside = in_furniture(made)
    assert outside(aside, mentions(aside)).is_empty()


def test_a_word_of_furniture_in_a_report_is_not_looked_at():
    made = deep(BESIDE, QUOTED)
    zone = pl.when(pl.col("word") == "captives").then(pl.lit("furniture", ZoneType)).otherwise("zone")
    aside = replace(made, tokens=made.tokens.with_columns(zone=zone))
    assert outside(made, mentions(made)).height == 1
    assert outside(aside, mentions(aside)).is_empty()


def test_who_says_each_term_is_told():
    made = deep(QUOTED, BESIDE, ("East", "Hostages wait."))
    table = check(said_by(made, mentions(made)), SAID_BY)
    assert table.select("outlet", "matched", "voice", "speaker", "actor").rows() == [
        ("South", "hostage", "quoted", "Ann Lee", "Lee"),
        ("North", "captives", "attributed", "Ann Lee", "Lee"),
    ]


def test_an_actor_in_a_description_is_not_the_speaker():
    made = deep(("A", "“We want the hostages home by Friday,” Bob Hill, a critic of the Lee government, said."))
    (row,) = said_by(made, mentions(made)).iter_rows(named=True)
    assert (row["speaker"], row["actor"]) == ("Bob Hill", None)


def test_at_depth_words_nobody_is_known():
    made = corpus([QUOTED, BESIDE])
    assert said_by(made, mentions(made))["speaker"].to_list() == [None]
    assert outside(made, mentions(made)).equals(empty(OUTSIDE))


def test_without_mentions_there_is_nothing_to_say():
    made = deep(QUOTED)
    assert said_by(made, empty(MENTIONS)).equals(empty(SAID_BY))
    assert outside(made, empty(MENTIONS)).equals(empty(OUTSIDE))


def test_a_word_that_the_speaker_need_not_have_chosen_has_no_speaker():
    told = "The hostages were freed, according to Ann Lee. Bob Roe said that the captives were freed."
    made = deep(("North", f"War goes on\n{told}"))
    assert said_by(made, mentions(made)).select("matched", "voice", "speaker").rows() == [
        ("hostages", "attributed", None),
        ("captives", "attributed", "Bob Roe"),
    ]
